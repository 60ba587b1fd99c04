"""The title of the job: a heading, a labelled line, a short line that names a role, else what a sentence calls it."""

import re
from functools import cache
from itertools import chain, zip_longest

from fitcheck.lexicon.words import fold, forms, words
from fitcheck.nouns.posting import Block, Posting
from fitcheck.patterns import pattern_of
from fitcheck.understand.calling import called_in
from fitcheck.understand.decorations import without_tags
from fitcheck.understand.file_titles import from_file, named_in_file
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import PLACEHOLDER, after_dash, labelled_values, names_something
from fitcheck.understand.name_kinds import says_employer
from fitcheck.understand.role_nouns import names_role, opening_role

_WORD = r"[A-Z][\w/&+.’'-]*"
_PRAISING = (
    *("ly", "-talented", "-oriented", "-driven", "-motivated", "-minded", "-skilled", "-working", "-organized", "-qualified", "-time"),
    *("-paced", "-focused", "-class", "-starting"),
)
_LICENSED = ("licensed", "certified", "accredited", "licenced")
"""Words that ask of whoever has a job what it is not called by, where they stand right before its noun."""
_CLAUSES = frozenset(
    ("who", "that", "to", "with", "in", "for", "at", "on", "we", "you", "will", "can", "is", "are", "as", "where", "from", "by")
)
_SOUGHT = (
    r"\b(?i:(?:looking|opportunity|seeking|seeks?|wish(?:es)?|want(?:s|ing)?|need(?:s|ing)?|keen|pleased)\ to"
    r"\ (?:recruit|appoint|hire|employ|engage|find)"
    r"|looking\ for|seeks?|seeking"
    r"|(?:hiring|recruiting)(?:\ for)?|recruit(?:\ to)?|search(?:ing)?\ for|(?:opportunit(?:y|ies)|openings?)\b[^.:]{0,110}?\bfor"
    r"|arisen\b[^.:]{0,60}?\bfor|are\ adding|looking\ to\ welcome"
    r"|vacanc(?:y|ies)\ for|(?:role|post|position)\ of|(?:appointment|position|work)\ as|(?:^|[.!?]\s)As)\s+"
    r"(?:an?\s+|our\s+|the\s+)?(?P<name>[\w/&+’'-]+(?:,?\s+[\w/&+’'-]+){0,13})"
)
_OFFERED = (
    r"(?:^|[.!?]\s)(?i:an?|one|two|three|several|our|the)\s+(?P<name>[\w/&+’'-]+(?:\s+[\w/&+’'-]+){0,6}?)"
    r"\s+(?:position|post|role|job|opening|vacancy)s?\s+(?:is|are|has|have|becomes?)\s+(?:now\s+|currently\s+|immediately\s+)?"
    r"(?:available|open|vacant|opened|arisen|become|offered)\b"
)
_PERSONS = frozenset(("we", "us", "our", "you", "your", "my"))
_ASKING = ("what", "how", "why", "who", "where", "when", "meet", "about")
_ABBREVIATED = (" Inc.", " Ltd.", " Co.", " Corp.", " P.C.")
_VERBS = frozenset(("i", "they", "will", "would", "is", "are", "be", "involve", "include", "must", "can", "has", "have"))
"""Words by which a heading is a sentence rather than a title."""
_MODALS = ("will", "would", "must", "should", "can", "may", "shall")
_CALLING = ("join", "come", "welcome", "here")
PAGES = frozenset(("career", "job", "vacancy", "opportunity", "opening", "position", "working", "employment", "work"))
_SENTENCES = r"[a-z]{4,}\.\s[A-Z]"
_ABOUT = r"^(?:More )?[Aa]bout (?:the|this)\s+(.*?)(?: (?:role|position))?$"
_INVOLVING = r"^(?:Our|The|This|Your)\s+(.*?)\s+(?:role|position|job)(?:\s+(?:involves?|includes?|entails?)\b.*)?$"
_LOOKED_AT = 14
_AT_TOP = 4
_LONGEST_HEADING = 140
_WORDS_OF_AN_OPENER = 16
_MOST_AFTER_ROLE = 2
_MOST_BETWEEN = 2
_OTHERS = ("and", "or", "&")
_ROLE_GOES_ON = ("of", "for", "in", "to", "and", "with", "at")
_LONGEST = 10
_LONGEST_SPOKEN = 6
_SAYS_EMPLOYER = 3
_SURELY_EMPLOYER = 5
_WORDS_OF_A_PERSON = (2, 3)


def title_of(posting: Posting, stem: str, grammar: Grammar) -> str | None:
    """The title as the posting words it, or as the stem of its file's name does; None where neither says."""
    blocks = _before_contacts(posting.blocks, grammar)
    early = blocks[:_LOOKED_AT]
    top = _top(early, grammar)
    stated = (
        (None if top else _labelled(early[:_AT_TOP], grammar))
        or _headed(early, top, grammar)
        or _labelled(blocks, grammar)
        or next((line for block in early if (line := _line_title(block, grammar))), None)
        or named_in_file(stem, blocks, grammar)
        or _spoken_of(early, blocks, grammar)
        or (top if top and _may_be_title(top, grammar) else None)
    )
    if stated and " " in stated:
        return stated
    called, filed = called_in(blocks, grammar), from_file(stem, blocks, grammar)
    if stated:
        fuller = (named_in_file(stem, blocks, grammar), None if stated == top else called, _sought(blocks, grammar))
        return next((one for one in fuller if one and one.lower().endswith(f" {stated.lower()}")), stated)
    sought = _sought(blocks, grammar)
    if called:
        is_whole = " " in called or not sought or not sought.lower().endswith(f" {called.lower()}")
        return called if is_whole else sought
    if sought and filed and " " not in sought and sought in filed.lower().split():
        return filed
    is_title = top and not _is_call(forms(top)) and not says_employer(top, grammar, _SAYS_EMPLOYER)
    return sought or filed or (top if is_title else None)


def fuller_than(title: str, blocks: tuple[Block, ...], grammar: Grammar) -> str:
    """What the sentences call a job whose title is one word that tells no more than a rank (`Postdoctoral`), where they say more."""
    if grammar.naming.is_role(fold(title)) or not names_role(title, grammar):
        return title
    said = (_sought(blocks, grammar), called_in(blocks, grammar))
    return next((one for one in said if one and one.lower().startswith(f"{title.lower()} ")), title)


def _top(early: tuple[Block, ...], grammar: Grammar) -> str | None:
    """The topmost heading of the first rank, where it says anything."""
    return next(
        (
            block.text
            for block in early[:3]
            if block.kind == "heading" and block.level == 1 and len(block.text) <= _LONGEST_HEADING and not is_generic(block.text, grammar)
        ),
        None,
    )


def _spoken_of(early: tuple[Block, ...], blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    """The early heading that a sentence speaks of as of a person (`we are looking for a part-time ...`)."""
    for heading in early:
        named = heading.text
        if heading.kind != "heading" or len(named.split()) > _LONGEST_SPOKEN or is_generic(named, grammar):
            continue
        if grammar.headings.phrases.is_in(words(named)):
            continue
        spoken = re.compile(rf"\b(?:for|seeks?|seeking|hiring|as|be)\s+an?\s+(?:[\w-]+\s+){{0,3}}{re.escape(named)}\b", re.IGNORECASE)
        if any(block.kind == "paragraph" and spoken.search(block.text) for block in blocks):
            return named
    return None


def _may_be_title(heading: str, grammar: Grammar) -> bool:
    """Whether a heading without a noun for a role is short and opens as no call to come does."""
    formed = forms(heading)
    if says_employer(heading, grammar, _SAYS_EMPLOYER):
        return False
    is_opener = formed[0] in grammar.naming.generic_title or formed[0] in grammar.naming.no_company
    return len(formed) <= _LONGEST and not is_opener and formed[-1] not in PAGES and not _is_call(formed)


def _is_call(formed: list[str]) -> bool:
    """Whether a line speaks to the reader, as no title does."""
    speaks = any(form.partition("'")[0] in _PERSONS for form in formed)
    return speaks or formed[0] in _CALLING or formed[0] in _ASKING or "day" in formed[:2]


def is_slug(line: str) -> bool:
    """Whether what a file states is one small word, by which a site sorts its pages."""
    return line.islower() and line.isalnum()


def states_job(line: str, grammar: Grammar) -> bool:
    """Whether what a file states as its title may be one of a job rather than one of a page of jobs."""
    formed = forms(without_tags(line, grammar))
    return (
        bool(formed)
        and not is_generic(line, grammar)
        and not _is_call(formed)
        and not is_slug(line)
        and not says_employer(line, grammar, _SURELY_EMPLOYER)
        and (PAGES.isdisjoint((formed[0], formed[-1])) or names_role(line, grammar))
    )


def _headed(early: tuple[Block, ...], top: str | None, grammar: Grammar) -> str | None:
    """The title that the topmost heading or line is."""
    is_employer = top and not names_role(top.partition(" (")[0], grammar) and says_employer(top, grammar, _SURELY_EMPLOYER)
    if top and not is_employer and names_role(top, grammar) and not _is_call(forms(without_tags(top, grammar))):
        return top
    below = next((line for block in early[1:3] if top and block.kind == "heading" and (line := _line_title(block, grammar))), None)
    return below or (_line_title(early[0], grammar) or _head_of_line(early[0], grammar) if early else None)


def _head_of_line(block: Block, grammar: Grammar) -> str | None:
    """The title that a first line without a verb opens with, and goes on to other things."""
    is_said = len(block.text) > _LONGEST_HEADING or not (_VERBS | _PERSONS).isdisjoint(forms(block.text))
    head = "" if is_said else opening_role(block.text, grammar) or ""
    return _line_title(block._replace(text=head), grammar)


def _labelled(blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    for labelled in filter(names_something, labelled_values(blocks, grammar.naming.title_labels)):
        if len(labelled.split()) <= _LONGEST and (names_role(labelled, grammar) or len(labelled.split()) <= _LONGEST_SPOKEN):
            return labelled
    return None


def _before_contacts(blocks: tuple[Block, ...], grammar: Grammar) -> tuple[Block, ...]:
    """The blocks above the first that opens the names and titles of those whom one may ask."""
    for index, block in enumerate(blocks):
        if index and len(block.text.split()) <= _WORDS_OF_AN_OPENER and grammar.naming.contact_openers.is_among(forms(block.text)):
            return blocks[:index]
    return blocks


def _sought(blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    """The role that a sentence in small letters looks for (`we seek a researcher with ...`), without the praise before it."""
    for block in blocks:
        for found in chain(_sentence(_SOUGHT).finditer(block.text), _sentence(_OFFERED).finditer(block.text)):
            named = _up_to_clause(found.group("name").split())
            ends = [
                index
                for index, word in enumerate(named)
                if grammar.naming.is_role(fold(word.rpartition("/")[2].strip(",").replace("-", "")))
            ]
            end = next((end for end, after in zip_longest(ends, ends[1:]) if not _leads_on(named, end, after)), None)
            if end is None or (fold(named[end]) in grammar.naming.vague_roles and (end == 0 or _only_praises(named[end - 1], grammar))):
                continue
            first = end
            if end and not _only_praises(named[end - 1], grammar):
                first = next((index + 1 for index in range(end - 2, -1, -1) if _is_praise(named[index], grammar)), 0)
            return " ".join(named[first : end + 1]).rstrip(",").removesuffix("s")
    return None


def _leads_on(named: list[str], end: int, after: int | None) -> bool:
    """Whether a noun for a role only tells the kind of the one behind it (`specialist tapestry weaver`)."""
    between = named[end:after]
    return after is not None and len(between) <= _MOST_BETWEEN and not any(word.endswith(",") or word in _OTHERS for word in between)


def _up_to_clause(written: list[str]) -> list[str]:
    """The words before the first that only says where, for whom or what for."""
    return written[: next((index for index, word in enumerate(written) if word.lower().strip(",") in _CLAUSES), len(written))]


def _only_praises(word: str, grammar: Grammar) -> bool:
    """Whether a word right before the noun for a role is no part of what the role is called (`communications manager`)."""
    return fold(word.strip(",")) in grammar.naming.praise or word in _LICENSED or word.endswith((*_PRAISING, ","))


def _is_praise(word: str, grammar: Grammar) -> bool:
    tokens = words(word)
    if not tokens or tokens[0].form in grammar.naming.praise or word.endswith(_PRAISING) or word == "time":
        return True
    return any((found := table.at(tokens, 0)) and found.after == len(tokens) for table in (grammar.skip, grammar.trait_words))


def _line_title(block: Block, grammar: Grammar) -> str | None:
    """The line as a title, where it is short, capitalized and names a role."""
    if block.kind == "item" or len(block.text) > _LONGEST_HEADING or not names_role(block.text, grammar):
        return None
    line = without_tags(block.text, grammar)
    if pattern_of(_SENTENCES).search(line):
        return None
    for opening in (_ABOUT, _INVOLVING):
        line = pattern_of(opening).sub(r"\1", line)
    if block.kind == "heading" and " " in (named := line.partition(": ")[0]) and names_role(named, grammar):
        line = named
    formed = forms(line)
    if (
        not formed
        or formed[0] in _ASKING
        or formed[-1] in _MODALS
        or formed[0] in _VERBS
        or "day" in formed[:2]
        or (formed[0].endswith("ing") and formed[1:2] == ["to"])
        or ":" in line
        or not 0 < len(line.split(" with ")[0].split()) <= _LONGEST
        or not line[0].isupper()
        or (line.endswith((".", "!")) and not line.endswith(_ABBREVIATED))
        or "?" in block.text
    ):
        return None
    told = line.split(" with ")[0].split()
    is_sentence = len(told) > 3 and sum(word[0].islower() for word in told) > len(told) / 2
    if is_sentence and (block.kind != "heading" or _is_call(formed) or formed[0].endswith("ing") or not _VERBS.isdisjoint(formed)):
        return None
    role, part = after_dash(line)
    judged = role if part and says_employer(part, grammar, _SAYS_EMPLOYER) else line
    return line if names_role(judged, grammar) and _turns_on_role(judged, grammar) and not is_generic(line, grammar) else None


def _turns_on_role(line: str, grammar: Grammar) -> bool:
    """Whether a noun for a role stands at the end of the line, or before what only tells it apart from others of its kind."""
    if line.endswith(")") and " (" in line:
        line = line[: line.rindex(" (")]
    if line.split()[-1].strip("().,") != line.split()[-1] and not names_role(line.split("(")[0], grammar):
        return False
    head = words(pattern_of(r"[,(|:/–—]| -|- | with ").split(line)[0])
    last = next((index for index in range(len(head) - 1, -1, -1) if grammar.naming.is_role(head[index].form)), None)
    if last is None and len(head) in _WORDS_OF_A_PERSON and line[head[-1].end :].startswith(","):
        return False
    if last is None:
        return names_role(line, grammar) and not grammar.naming.departments.intersection(forms(line))
    rest = head[last + 1 :]
    if not rest or rest[0].form in _ROLE_GOES_ON:
        return True
    return len(rest) <= _MOST_AFTER_ROLE and rest[-1].form not in grammar.naming.organizations


def is_generic(text: str, grammar: Grammar) -> bool:
    """Whether a heading names no job, but only says that there are some."""
    return grammar.naming.generic_title.issuperset(forms(text)) or bool(PLACEHOLDER.search(text))


@cache
def _sentence(pattern: str) -> re.Pattern[str]:
    """Compiled when a posting first lacks a title of its own: most have one."""
    return pattern_of(pattern, re.VERBOSE)
