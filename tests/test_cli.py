"""The command line: what goes in, what comes out, and with which exit code."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from console import AS_OF, ROOT, SEED, Console, process
from fitcheck.cli.app import app

COMMANDS = [str(one.name or (one.callback and one.callback.__name__)) for one in app.registered_commands]
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


@pytest.mark.parametrize("missing", ["profile", "posting", "template", "lexicon"])
def test_a_file_that_is_not_there_is_told(fitcheck: Console, tmp_path: Path, missing: str) -> None:
    """The message names the file and the reason."""
    gone = tmp_path / "gone.yaml"
    profile, posting = (gone if missing == "profile" else SEED[0]), (gone if missing == "posting" else SEED[1])
    more = (f"--{missing}", gone) if missing in ("template", "lexicon") else ()
    ended = fitcheck("analyze", profile, posting, *more)
    assert ended.code == 2
    assert str(gone) in ended.err
    assert "No such file" in ended.err


def test_a_folder_is_no_input(fitcheck: Console, tmp_path: Path) -> None:
    """Neither as a profile nor as a posting nor as an output."""
    for arguments in ((tmp_path, SEED[1]), (SEED[0], tmp_path), (*SEED, "--format", "markdown", "-o", tmp_path)):
        ended = fitcheck("analyze", *arguments)
        assert ended.code == 2
        assert str(tmp_path) in ended.err


def test_every_mistake_of_a_profile_is_told_at_once(fitcheck: Console) -> None:
    """Two mistakes give two lines with their places, and no report."""
    ended = fitcheck("analyze", "-", SEED[1], given="basics: {name: NO}\nwork:\n  - {name: A, startDate: soon}\n")
    assert (ended.code, ended.out) == (2, "")
    assert [line.split(": ")[0] for line in ended.err.splitlines() if line.startswith("-:")] == ["-:1:16", "-:3:26"]


def test_warnings_do_not_stop_the_work(fitcheck: Console) -> None:
    """An unknown key is told on standard error; --quiet keeps it back."""
    given = "basics: {name: Ann Example}\nskils: [{name: Python}]\nskills: [{name: Python}]\n"
    loud, quiet = (fitcheck("analyze", "-", SEED[1], *AS_OF, *more, given=given) for more in ((), ("--quiet",)))
    assert (loud.code, quiet.code) == (0, 0)
    assert "unknown-key" in loud.err
    assert quiet.err == ""
    assert loud.out == quiet.out


def test_an_output_is_never_written_over_an_input(fitcheck: Console, tmp_path: Path) -> None:
    """Neither by its own name nor through a link."""
    profile = tmp_path / "me.md"
    profile.write_bytes((ROOT / SEED[0]).read_bytes())
    link = tmp_path / "link.md"
    link.symlink_to(profile)
    for output in (profile, link):
        ended = fitcheck("analyze", profile, SEED[1], "-o", output)
        assert ended.code == 2
        assert "output-is-input" in ended.err
    assert profile.read_bytes() == (ROOT / SEED[0]).read_bytes()


def test_an_output_that_cannot_be_written_leaves_nothing_behind(fitcheck: Console, tmp_path: Path) -> None:
    """A folder that is not there is told, and none is made."""
    ended = fitcheck("analyze", *SEED, "-o", tmp_path / "no" / "report.md")
    assert ended.code == 2
    assert "unwritable-output" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_an_output_replaces_a_file_whole(fitcheck: Console, tmp_path: Path) -> None:
    """The old text is gone, its permissions stay, and no draft is left."""
    report = tmp_path / "report.md"
    report.write_text("old " * 100_000)
    report.chmod(0o600)
    assert fitcheck("analyze", *SEED, "-o", report).code == 0
    assert "old old" not in report.read_text("utf-8")
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


def test_a_device_is_written_to_and_stays_a_device(fitcheck: Console) -> None:
    """`-o /dev/null` throws the report away, not the device."""
    assert fitcheck("analyze", *SEED, "-o", "/dev/null").code == 0
    assert not Path(os.devnull).is_file()


def shell(command: str) -> "subprocess.CompletedProcess[str]":
    """What a shell makes of a command line in which `fitcheck` is this one."""
    full = command.replace("fitcheck", f"{sys.executable} -m fitcheck", 1)
    return subprocess.run(["bash", "-c", full], cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """`| head -1` ends without a word on standard error."""
    ended = shell(f"fitcheck analyze {' '.join(SEED)} --format json | head -1; exit ${{PIPESTATUS[0]}}")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "{\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_told() -> None:
    """What cannot be printed is a message and exit code 2."""
    ended = shell(f"fitcheck parse {SEED[1]} > /dev/full")
    assert ended.returncode == 2
    assert "unwritable-output" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_console_is_told(closed: str) -> None:
    """Standard input or output that is closed is a message and exit code 2."""
    ended = shell(f"fitcheck parse - {closed}" if closed == "<&-" else f"fitcheck parse {SEED[1]} {closed}")
    assert ended.returncode == 2
    assert "closed" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_output_is_utf_8_whatever_the_locale() -> None:
    """A terminal set to plain ASCII gets the same bytes."""
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    assert process("analyze", *SEED, *AS_OF, env=plain).stdout == process("analyze", *SEED, *AS_OF).stdout


def test_a_home_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    """Without a place for the compiled vocabulary the report is the same."""
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    ended = process("parse", SEED[1], env={**os.environ, "XDG_CACHE_HOME": str(blocked)})
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout == process("parse", SEED[1]).stdout


def on_a_terminal(*arguments: str, **variables: str) -> str:
    """What `fitcheck ARGUMENTS` shows on a terminal."""
    master, slave = os.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", **variables}
    with subprocess.Popen([sys.executable, "-m", "fitcheck", *arguments], cwd=ROOT, stdout=slave, env=environment) as running:
        os.close(slave)
        shown = b""
        try:
            while part := os.read(master, 65536):
                shown += part
        except OSError:  # Linux says so where the other end is closed
            pass
        os.close(master)
    assert running.returncode == 0
    return shown.decode()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals on this system")
def test_a_terminal_gets_a_drawn_report() -> None:
    """Headings and sources are drawn, not spelled; NO_COLOR keeps colours away."""
    drawn = on_a_terminal("analyze", *SEED, *AS_OF)
    assert "\x1b[" in drawn
    assert "## " not in drawn
    assert "<sub>" not in drawn
    assert "\x1b[36m" not in on_a_terminal("parse", SEED[1], NO_COLOR="1")


def test_completion_knows_the_commands() -> None:
    """What the shell asks for while one types is answered."""
    asking = {**os.environ, "_FITCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "fitcheck c", "COMP_CWORD": "1"}
    assert b"cover-letter" in process(env=asking).stdout
