"""The command line: what goes in, what comes out, and with which exit code."""

import json
import os
from pathlib import Path

import pytest

from console import AS_OF, ROOT, SEED, Console, process
from fitcheck.cli.app import app_for

COMMANDS = [str(one.name or (one.callback and one.callback.__name__)) for one in app_for().registered_commands]
NO_REQUIREMENT = "# Night at the museum\n\nOur museum opens its doors again in May. Admission is free.\n"


def test_analyze_prints_the_report(fitcheck: Console) -> None:
    """The report on a pair is Markdown on standard output, and nothing else is said."""
    ended = fitcheck("analyze", *SEED, *AS_OF)
    assert ended.code == 0
    assert ended.out.startswith("# Senior Machine Learning Engineer")
    assert ended.err == ""


def test_analyze_twice_gives_the_same_bytes() -> None:
    """Two processes with different hash seeds give the same report."""
    reports = {process("analyze", *SEED, *AS_OF, env={**os.environ, "PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")}
    assert len(reports) == 1
    assert reports != {b""}


def test_analyze_json_follows_the_contract(fitcheck: Console) -> None:
    """The JSON document has the names that other programs rely on."""
    document = json.loads(fitcheck("analyze", *SEED, *AS_OF, "--format", "json").out)
    assert {"schema", "as_of", "title", "company", "location", "language", "requirements", "fit", "advice"} <= document.keys()
    assert {"score", "low", "high", "band", "stars", "blockers"} <= document["fit"].keys()
    wanted = {"id", "text", "lines", "importance", "needs", "rule", "verdict", "reason", "credit", "weight", "evidence"}
    assert document["requirements"]
    assert all(wanted <= one.keys() for one in document["requirements"])
    assert document["as_of"] == "2026-11-01"


def test_explain_shows_for_each_need_the_rule_and_what_was_weighed(fitcheck: Console) -> None:
    """The fact that won stands first, and no fact that earned more stands below it."""
    document = json.loads(fitcheck("analyze", *SEED, *AS_OF, "--explain", "--format", "json").out)
    (python,) = [one for one in document["explanations"] if one["need"].get("text") == "Python"]
    earned = [one["credit"] for one in python["weighed"]]
    assert len(earned) > 1
    assert earned == sorted(earned, reverse=True)
    assert python["rule"] == "years-declared"
    appendix = fitcheck("analyze", *SEED, *AS_OF, "--explain").out
    assert f"“{python['weighed'][0]['evidence']['text']}” earns 1: stands for all of it" in appendix
    assert "explanations" not in json.loads(fitcheck("analyze", *SEED, *AS_OF, "--format", "json").out)


@pytest.mark.parametrize(("ending", "opening"), [(".md", "# "), (".html", "<!"), (".json", "{")])
def test_the_outputs_ending_chooses_the_format(fitcheck: Console, tmp_path: Path, ending: str, opening: str) -> None:
    """`-o report.html` writes HTML without further ado, and nothing to standard output."""
    report = tmp_path / f"report{ending}"
    ended = fitcheck("analyze", *SEED, *AS_OF, "-o", report)
    assert (ended.code, ended.out) == (0, "")
    assert report.read_text("utf-8").lower().startswith(opening)


def test_an_ending_that_names_no_format_is_refused(fitcheck: Console, tmp_path: Path) -> None:
    """`-o report.xyz` does not guess."""
    ended = fitcheck("analyze", *SEED, "-o", tmp_path / "report.xyz")
    assert ended.code == 2
    assert "--format" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_standard_input_is_a_posting(fitcheck: Console) -> None:
    """`-` reads the posting from standard input, and gives what the file gives."""
    given = (ROOT / SEED[1]).read_text("utf-8")
    assert fitcheck("parse", "-", "--format", "json", given=given).out == fitcheck("parse", SEED[1], "--format", "json").out


def test_standard_input_is_read_once(fitcheck: Console) -> None:
    """Profile and posting cannot both come from standard input."""
    ended = fitcheck("analyze", "-", "-")
    assert ended.code == 2
    assert "standard-input-twice" in ended.err


def test_a_fit_below_the_least_ends_with_one(fitcheck: Console) -> None:
    """--min-fit turns the fit into an exit code, after the report is printed."""
    low = fitcheck("analyze", *SEED, *AS_OF, "--min-fit", "99.9")
    assert low.code == 1
    assert low.out.startswith("# ")
    assert "below 99.9" in low.err
    assert fitcheck("analyze", *SEED, *AS_OF, "--min-fit", "1").code == 0


def test_a_posting_without_requirements_is_no_error(fitcheck: Console) -> None:
    """It gives an empty list, a null score and a message, and exit code 0."""
    ended = fitcheck("analyze", SEED[0], "-", "--format", "json", given=NO_REQUIREMENT)
    document = json.loads(ended.out)
    assert ended.code == 0
    assert document["requirements"] == []
    assert document["fit"]["score"] is None
    assert "asks for nothing" in ended.err


@pytest.mark.parametrize(
    "text",
    [
        "# Krankenpfleger (m/w/d)\n\nWir suchen für unser Team eine engagierte Pflegekraft. Sie haben eine abgeschlossene Ausbildung.\n",
        "# Infirmier\n\nNous cherchons une personne motivée pour notre équipe de nuit, avec un diplôme et le goût du travail bien fait.\n",
        "# Enfermera\n\nBuscamos una persona con ganas de trabajar en nuestro equipo de noche y con título. Ofrecemos un buen ambiente.\n",
        "# 看護師募集\n\n私たちの病院では経験豊富な看護師を募集しています。夜勤が可能な方を歓迎します。\n",
    ],
)
def test_a_posting_in_another_language_is_said_to_be_one(fitcheck: Console, text: str) -> None:
    """Such a posting does not ask for nothing: it is not understood, and the letter says no more than that it applies."""
    for command in ("analyze", "parse", "cover-letter"):
        ended = fitcheck(command, *([] if command == "parse" else SEED[:1]), "-", given=text)
        assert ended.code == 0
        assert "only English is read" in ended.err and "asks for nothing" not in ended.err


def test_a_posting_without_requirements_reaches_no_least_fit(fitcheck: Console) -> None:
    """Nobody can say that an unknown fit is high enough."""
    assert fitcheck("analyze", SEED[0], "-", "--min-fit", "1", given=NO_REQUIREMENT).code == 1


def test_parse_prints_a_table(fitcheck: Console) -> None:
    """Without further ado, parse prints a Markdown table with a line for each requirement."""
    lines = fitcheck("parse", SEED[1]).out.splitlines()
    assert lines[0].startswith("# Senior Machine Learning Engineer")
    assert any("Python (5-10 years)" in line for line in lines)


def test_the_letter_is_signed(fitcheck: Console) -> None:
    """The letter addresses someone and ends with the candidate's name."""
    letter = fitcheck("cover-letter", *SEED, *AS_OF, "--format", "text").out
    assert "Dear " in letter
    assert letter.rstrip().endswith("Lebede Ngartera")


def test_a_short_letter_is_shorter(fitcheck: Console) -> None:
    """--length says how much of the page the letter may fill."""
    short, full = (
        fitcheck("cover-letter", "profiles/paralegal.yaml", "postings/paralegal-vesper-holt.txt", "--length", size)
        for size in ("short", "full")
    )
    assert len(short.out.split()) < len(full.out.split())


@pytest.mark.parametrize("command", ["analyze", "cover-letter"])
@pytest.mark.parametrize(("ending", "opening"), [(".pdf", b"%PDF"), (".docx", b"PK")])
def test_a_printed_file_is_the_same_twice(fitcheck: Console, tmp_path: Path, command: str, ending: str, opening: bytes) -> None:
    """PDF and DOCX are written to files, byte for byte the same each time."""
    files = [tmp_path / f"{number}{ending}" for number in (1, 2)]
    for file in files:
        assert fitcheck(command, *SEED, *AS_OF, "-o", file).code == 0
    assert files[0].read_bytes() == files[1].read_bytes()
    assert files[0].read_bytes().startswith(opening)


def test_a_template_gives_text(fitcheck: Console, tmp_path: Path) -> None:
    """A template cannot be filled into a PDF, and the message says so."""
    ended = fitcheck("analyze", *SEED, "--template", "templates/brief.md.j2", "-o", tmp_path / "report.pdf")
    assert ended.code == 2
    assert "--template" in ended.err


def test_sources_show_where_a_sentence_rests(fitcheck: Console) -> None:
    """--sources adds paths and lines of the profile, which the plain letter does not have."""
    assert "line " in fitcheck("cover-letter", *SEED, *AS_OF, "--sources").out
    assert "projects[0]" not in fitcheck("cover-letter", *SEED, *AS_OF).out


def test_init_gives_a_profile_that_can_be_analyzed(fitcheck: Console, tmp_path: Path) -> None:
    """What init writes is a valid profile."""
    profile = tmp_path / "me.yaml"
    assert fitcheck("init", "-o", profile).code == 0
    ended = fitcheck("analyze", profile, SEED[1])
    assert (ended.code, ended.err) == (0, "")


def test_init_replaces_nothing(fitcheck: Console, tmp_path: Path) -> None:
    """A profile that stands there already is left alone."""
    profile = tmp_path / "me.yaml"
    profile.write_text("mine")
    assert fitcheck("init", "-o", profile).code == 2
    assert profile.read_text() == "mine"


def test_schema_prints_the_committed_schema(fitcheck: Console) -> None:
    """The printed JSON Schema is the file that the sample profiles name."""
    assert fitcheck("schema").out == (ROOT / "profiles/profile.schema.json").read_text("utf-8")


def test_explain_tells_what_a_rule_means(fitcheck: Console) -> None:
    """An id from a report leads to its title and its why."""
    assert fitcheck("explain", "years-dated").out.startswith("years-dated: Years are what the dated positions add up to")


def test_explain_knows_no_other_rules(fitcheck: Console) -> None:
    """A wrong id is a wrong call."""
    ended = fitcheck("explain", "no-such-rule")
    assert ended.code == 2
    assert "fitcheck explain" in ended.err


def test_version_is_the_packages(fitcheck: Console) -> None:
    """--version prints name and number."""
    from fitcheck import __version__

    assert fitcheck("--version").out == f"fitcheck {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(fitcheck: Console, command: str) -> None:
    """Each command's help ends with a way to call it."""
    ended = fitcheck(command, "--help")
    assert ended.code == 0
    assert f"fitcheck {command}" in ended.out.split("Examples:")[1]


def test_help_lists_the_commands(fitcheck: Console) -> None:
    """The first page names every command, and all that one application takes is there."""
    listed = [line.split()[0] for line in fitcheck("--help").out.split("Commands:\n")[1].split("\n\n")[0].splitlines()]
    assert listed == COMMANDS
    assert {"analyze", "cover-letter", "parse", "init", "schema", "explain"} <= set(listed)


def test_a_command_that_is_nearly_right_is_suggested(fitcheck: Console) -> None:
    """A typing error is answered with the command meant."""
    ended = fitcheck("analyse")
    assert ended.code == 2
    assert "analyze" in ended.err


def test_a_date_that_is_none_is_refused(fitcheck: Console) -> None:
    """--as-of takes a day of the calendar."""
    ended = fitcheck("analyze", *SEED, "--as-of", "2026-02-30")
    assert ended.code == 2
    assert "2026-02-30" in ended.err


def test_as_of_moves_the_years(fitcheck: Console) -> None:
    """A later day gives more years of work that goes on, so another document."""
    pair = ("profiles/icu-nurse.yaml", "postings/icu-nurse-harrow-creek.md")
    assert fitcheck("analyze", *pair, "--as-of", "2026-01-01").out != fitcheck("analyze", *pair, "--as-of", "2030-01-01").out


def test_a_template_of_ones_own_replaces_the_report(fitcheck: Console, tmp_path: Path) -> None:
    """--template sees the names of the JSON document."""
    template = tmp_path / "short.md.j2"
    template.write_text("{{ candidate }}: {{ fit.band }}\n")
    out = fitcheck("analyze", *SEED, *AS_OF, "--template", template).out
    assert out.startswith("Lebede Ngartera: ")
    assert out.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    ["{{ nothing_of_that_name }}", "{% if %}", "{{ 1 / 0 }}", "{{ ''.__class__.__mro__ }}", "{{ fit.update(a=1) }}"],
)
def test_a_failing_template_is_told_with_its_line(fitcheck: Console, tmp_path: Path, text: str) -> None:
    """Unknown names, broken syntax, failing sums and ways out of the sandbox are mistakes of the template."""
    template = tmp_path / "mine.j2"
    template.write_text(f"fine\n{text}\n")
    ended = fitcheck("analyze", *SEED, "--template", template)
    assert ended.code == 2
    assert ended.err.startswith(f"{template}:2: error: template ")


@pytest.mark.parametrize(("text", "said"), [("{% include 'x' %}", "stands alone"), ("{{ nope }}", "is undefined")])
def test_a_failing_template_gets_the_names_it_may_use(fitcheck: Console, tmp_path: Path, text: str, said: str) -> None:
    """Whoever writes a template learns what there is, in words and not in Jinja's."""
    template = tmp_path / "mine.j2"
    template.write_text(text)
    for command, name in (("analyze", "`candidate`"), ("cover-letter", "`letter.paragraphs`")):
        ended = fitcheck(command, *SEED, "--template", template)
        assert said in ended.err and "no loader" not in ended.err
        assert "hint: the names it may use: " in ended.err and name in ended.err


def test_a_vocabulary_of_ones_own_is_used(fitcheck: Console, tmp_path: Path) -> None:
    """--lexicon teaches a word that the posting asks and the profile shows under another name."""
    words = tmp_path / "mine.yaml"
    words.write_text("field: mine\nentries:\n  - {name: zorbing, aliases: [sphereing]}\n")
    work = "{name: Hill Sports, position: Guide, startDate: '2020', highlights: [Taught sphereing.]}"
    profile = f"basics: {{name: Ann Example}}\nwork:\n  - {work}\n"
    posting = tmp_path / "posting.md"
    posting.write_text("# Guide\n\n## Requirements\n\n- Experience with zorbing\n")
    ended = fitcheck("analyze", "-", posting, *AS_OF, "--format", "json", "--lexicon", words, given=profile)
    assert [one["verdict"] for one in json.loads(ended.out)["requirements"]] == ["met"]


def test_a_broken_vocabulary_is_told(fitcheck: Console, tmp_path: Path) -> None:
    """Every mistake in a vocabulary file is found before anything is done."""
    words = tmp_path / "mine.yaml"
    words.write_text("field: mine\nentries:\n  - {name: zorbing, broader: [no such sport]}\n  - {name: zorbing}\n")
    ended = fitcheck("parse", SEED[1], "--lexicon", words)
    assert ended.code == 2
    assert "dangling-name" in ended.err
    assert "doubled-entry" in ended.err


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"\xff\xfe", "not-utf-8"),
        (b"", "vocabulary"),
        (b"- a list", "vocabulary"),
        (b"[" * 60_000, "too-deep"),
        (b"field: \x01", "control-character"),
        (b"field: [", "yaml"),
        (b"field: &a [x]\nentries: *a", "unknown-alias"),
        (b"field: mine\nentries: [{name: '!!'}]", "empty-name"),
        (b"field: mine\nentries: [{name: a thing, unless: ['!!']}]", "empty-name"),
        (b" " * 5_000_001, "too-large"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_vocabulary_is_refused(fitcheck: Console, tmp_path: Path, content: bytes, rule: str) -> None:
    """Whatever stands in the file, the answer is a message and exit code 2."""
    words = tmp_path / "mine.yaml"
    words.write_bytes(content)
    ended = fitcheck("parse", SEED[1], "--lexicon", words)
    assert (ended.code, ended.out) == (2, "")
    assert f"{words}" in ended.err
    assert f"error: {rule} " in ended.err
