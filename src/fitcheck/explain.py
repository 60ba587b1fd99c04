"""What each rule means: the ids that reports and messages name, with a title and a why."""

from fitcheck.audit import ABOUT as AUDITING
from fitcheck.check.about import CONFIGURATION, FIT, WAIVERS
from fitcheck.check.rule import CheckRule
from fitcheck.check.rules import CHAPTERS as CHECKING
from fitcheck.match import RULES as MATCHING
from fitcheck.match import Rule

UNDERSTANDING = (
    Rule(
        "section-requirements",
        "A line under a heading of requirements asks",
        "The heading says so; a line there needs no cue of its own. The words of the line still decide between required and preferred.",
    ),
    Rule(
        "section-preferred",
        "A line under a heading of preferences asks, and is preferred",
        "Headings such as Nice to have soften all that stands below them, unless the line itself says must.",
    ),
    Rule("section-mixed", "A line under a heading that announces both asks as its own words say", "Required, unless the line softens it."),
    Rule(
        "asking-sentence",
        "A sentence asks by its own words, wherever it stands",
        "Introductions say who is wanted, too. It counts where its cues of asking outweigh those of telling; duties need stronger ones.",
    ),
)
READING = (
    Rule(
        "broken-date",
        "A date is YYYY, YYYY-MM or YYYY-MM-DD",
        "Years are counted from dates, so each must name one day, month or year of the calendar.",
    ),
    Rule("control-character", "No control characters in a text", "They show as nothing, or turn the text around them."),
    Rule("doubled-key", "A key stands once in its section", "YAML and JSON keep the last one and drop the others in silence."),
    Rule("empty-file", "The file holds something", "There is nothing to compare in an empty one."),
    Rule("end-before-start", "An end is not before its start", "The years between the two would be negative."),
    Rule("future-start", "A position has begun by the day of the analysis", "What has not begun has shown nothing yet."),
    Rule("json-syntax", "A JSON file is JSON", "The message says at which character it stops being so."),
    Rule("key-no-text", "A key is a text", "Sections and fields have names; `yes:` and `2020:` are none."),
    Rule("not-a-profile", "A profile has sections", "At the top of the file stand keys such as `basics`, `work`, `education`, `skills`."),
    Rule("not-a-text", "A posting is a text", "A picture, an archive or a program holds no lines to read."),
    Rule(
        "not-utf-8",
        "Files are in UTF-8",
        "Any other encoding would have to be guessed. A posting is read by a guess, with a warning; a profile is refused.",
    ),
    Rule("out-of-range", "A number is within its bounds", "Nobody has used a thing for minus one or for 800 years."),
    Rule("several-documents", "A file holds one document", "A line `---` begins another, which would be lost."),
    Rule("tab-indent", "YAML is indented with spaces", "YAML forbids tabs there."),
    Rule("too-deep", "Nesting is bounded", "No profile nests a hundred levels; a file that does wants to exhaust the reader."),
    Rule("too-large", "Sizes are bounded", "A larger file is another file, passed by mistake or by malice."),
    Rule(
        "unknown-alias",
        "An alias names an anchor that exists",
        "In YAML a word that begins with `*` is an alias; put it into quotes where it is text.",
    ),
    Rule(
        "unknown-key",
        "A key is one that fitcheck reads",
        "What stands under any other key is not looked at. The hint names the likeliest key meant.",
    ),
    Rule(
        "unknown-tag",
        "No YAML tags",
        "A tag such as `!!python/object` asks the reader to build something; fitcheck reads texts, lists and keys only.",
    ),
    Rule("unknown-value", "A choice is one of those offered", "The hint lists them."),
    Rule(
        "unquoted-text",
        "A text that YAML reads as something else stands in quotes",
        "`NO` is read as false, `3.10` as 3.1, `010` as 8: quotes keep the text.",
    ),
    Rule("unreadable-file", "The file is there and may be read", "The message gives the system's own reason."),
    Rule("wrong-type", "A field has its type", "Where a list belongs, a text or a mapping does not fit."),
    Rule("yaml-syntax", "A YAML file is YAML", "The message says at which character it stops being so."),
    Rule("broken-archive", "An archive opens", "It looks like a DOCX or gzip file, but it is damaged or cut off."),
    Rule("broken-docx", "A DOCX opens", "It is damaged, or locked with a password."),
    Rule("broken-json", "A posting in JSON is JSON", "The message says at which character it stops being so."),
    Rule("broken-pdf", "A PDF opens", "It looks like one, but it is damaged."),
    Rule("encrypted", "A PDF is not locked", "Its text cannot be read without the password."),
    Rule("long-file", "Pages are bounded", "A posting has a few; what lies behind the bound is not read, and that is said."),
    Rule(
        "missing-extra",
        "The library for a format is installed",
        "PDF and DOCX take libraries that not everyone needs; the hint names the extra.",
    ),
    Rule("no-such-role", "--role names a job of the file", "The message says how many there are."),
    Rule("no-text", "The pages, or the row of a table, hold text", "Pictures of text cannot be read; the hint says what can be done."),
    Rule("several-roles", "A file holds one job", "The message names all of them; --role picks one."),
    Rule("unknown-format", "--input-format names a known format", "The hint lists them."),
    Rule("broken-table", "A table of postings opens", "A CSV or Parquet file is damaged, or breaks its own form at the line named."),
    Rule("no-postings", "There is a posting to read", "A folder or file holds none; the message names it."),
    Rule("no-text-column", "A table of postings has a column of texts", "It is found by its name; the hint says which names are known."),
    Rule("failed-posting", "Every posting can be judged", "One that makes fitcheck fail is named and passed over; the mistake is ours."),
    Rule("unknown-json", "A JSON file holds a posting in a known form", "Job boards, JobPosting records and plain `text` are known."),
    Rule("unreadable-format", "The file is of a kind that can be read", "The message says what it is, and the hint what to do."),
    Rule("wrong-format", "The file is of the format insisted on", "Leave --input-format out, and the content decides."),
)
VOCABULARY = (
    Rule("cycle", "Broader terms form no ring", "A thing that is a kind of itself shows everything and nothing."),
    Rule("dangling-name", "Each name that an entry refers to is an entry", "A misspelt name would silently lead nowhere."),
    Rule("doubled-alias", "No name stands for two entries", "A reader could not tell which one is meant."),
    Rule("doubled-entry", "An entry stands once", "The second would hide the first."),
    Rule("empty-name", "A name holds a word", "A sign alone cannot be looked for."),
    Rule("vocabulary", "A vocabulary file has the documented form", "The message names the field and what it should be."),
    Rule("yaml", "A vocabulary file is YAML", "The message says at which line it stops being so."),
)
CALLING = (
    Rule("output-exists", "`init` replaces no file", "What stands there may be somebody's profile."),
    Rule("output-among-inputs", "No output lies in a folder that is read", "The next run would take it for a posting or a profile."),
    Rule("output-is-input", "No output is written over an input", "The input would be lost."),
    Rule("several-profiles", "`gaps` looks at one profile", "What one person lacks, another one has; `rank` takes several."),
    Rule("swapped-inputs", "The profile comes first, the posting second", "The first file is no profile, and the second is one."),
    Rule(
        "changed-postings",
        "A run goes on with the postings with which it began",
        "They are not those any more, so that what was found in them holds no longer.",
    ),
    Rule("run-in-progress", "One run at a time writes to a file", "Two at once would mix their results."),
    Rule("lost-workers", "Processes at work are let be", "They ended again and again before they were done, as where memory runs out."),
    Rule("lost-cluster", "A cluster answers until the work is done", "Its scheduler has gone, or no worker could do a part of the work."),
    Rule("no-scheduler", "The Dask scheduler answers", "Nothing listens at the address, or it is no scheduler of a fitting version."),
    Rule("standard-input-twice", "Standard input is one input", "It can be read once."),
    Rule(
        "template",
        "A template of your own runs through",
        "It failed at the line named. Templates run in a sandbox, and an unknown name is an error, not an empty text.",
    ),
    Rule(
        "unwritable-output", "The output can be written", "The message gives the system's own reason; nothing half-written is left behind."
    ),
)
_CHAPTERS: tuple[tuple[str, tuple[Rule | CheckRule, ...]], ...] = (
    ("Reading a posting", UNDERSTANDING),
    ("Matching and scoring", MATCHING),
    ("Problems of an input", READING),
    ("Problems of a vocabulary file", VOCABULARY),
    ("Problems of a call", CALLING),
    *((f"Checking a profile: {title.lower()}", rules) for title, rules in CHECKING),
    ("Checking the fit to saved postings", FIT),
    ("Waiving a rule", WAIVERS),
    ("Auditing a letter", AUDITING),
    ("Problems of a check's configuration", CONFIGURATION),
)


def one_rule(identifier: str) -> str | None:
    """What the rule of that id means; None where there is none."""
    rules = (rule for _, chapter in _CHAPTERS for rule in chapter)
    found = next((rule for rule in rules if rule.id == identifier), None)
    if found is None:
        return None
    text = f"{found.id}: {found.title}\n\n{found.why}\n"
    return f"{text}\n{_examples(found)}" if isinstance(found, CheckRule) else text


def all_rules() -> str:
    """Every rule, as the Markdown of docs/rules.md."""
    chapters = [f"## {title}\n\n" + "\n".join(f"- `{rule.id}`: {rule.title}. {rule.why}" for rule in rules) for title, rules in _CHAPTERS]
    return "\n\n".join(("# Rules", *chapters)) + "\n"


def checking_rules() -> str:
    """Every rule of `fitcheck check` with its examples, as the Markdown of docs/rules/checking.md."""
    chapters = [f"## {title}\n\n" + "\n".join(_with_examples(rule) for rule in rules) for title, rules in CHECKING]
    return "\n".join(("# The rules of `fitcheck check`\n", *chapters))


def _with_examples(rule: CheckRule) -> str:
    parts = (
        f"### `{rule.id}` ({rule.severity}): {rule.title}",
        rule.why,
        f"Breaks it:\n\n```yaml\n{rule.breaks}```",
        f"Holds:\n\n```yaml\n{rule.holds}```\n",
    )
    return "\n\n".join(parts)


def _examples(rule: CheckRule) -> str:
    return f"Breaks it:\n\n{_indented(rule.breaks)}\nHolds:\n\n{_indented(rule.holds)}"


def _indented(text: str) -> str:
    return "".join(f"    {line}\n" for line in text.splitlines())
