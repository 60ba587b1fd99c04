"""A baseline is compared with what is still there, whatever else was edited, and says what is not."""

import json
from pathlib import Path
from typing import Any

import pytest
from junitparser import JUnitXml

from checking import CHECK, HIGHLIGHT, POSTINGS, PROFILE, edit, kept_repository
from console import AS_OF, Console

RELIABILITY = "postings/reliability.md"
LINE = PROFILE.splitlines().index(HIGHLIGHT.rstrip("\n")) + 1


@pytest.fixture
def repository(fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with a profile, three postings and a committed baseline, as the current folder."""
    return kept_repository(fitcheck, tmp_path, monkeypatch)


def remarks(fitcheck: Console, *options: object) -> list[dict[str, Any]]:
    """What the check says."""
    found: list[dict[str, Any]] = json.loads(fitcheck(*CHECK, "--format", "json", *options).out)["remarks"]
    return found


def told(found: list[dict[str, Any]]) -> list[tuple[str, str, int]]:
    """Rule, severity and line of each remark."""
    return [(one["rule"], one["severity"], one["line"]) for one in found]


@pytest.mark.parametrize("words", ["Knowledge of Kubernetes", "Kubernetes experience.", "experience with  KUBERNETES"])
def test_a_requirement_in_other_words_can_still_fall(fitcheck: Console, repository: Path, words: str) -> None:
    """An edit of both files in one commit hides no fall of what is asked as before."""
    edit(repository, HIGHLIGHT, "")
    edit(repository, "Experience with Kubernetes", words, RELIABILITY)
    found = remarks(fitcheck)
    assert ("verdict-fell", "error", LINE) in told(found)
    assert fitcheck(*CHECK).code == 1


def test_a_requirement_that_went_with_its_evidence_is_for_a_person_to_judge(fitcheck: Console, repository: Path) -> None:
    """Told as a warning, at the line of the evidence: it fails where warnings fail, and passes where they do not."""
    edit(repository, HIGHLIGHT, "")
    edit(repository, "Experience with Kubernetes", "Experience with Cobol", RELIABILITY)
    changed, excused = remarks(fitcheck)
    assert told([changed, excused]) == [("posting-changed", "note", 0), ("fall-excused", "warning", LINE)]
    assert "r1 of the baseline" in excused["message"]
    assert "“Experience with Cobol” (r1, required)" in changed["message"]
    assert fitcheck(*CHECK).code == 0
    assert fitcheck(*CHECK, "--fail-on", "warning").code == 1


def test_a_requirement_that_went_alone_is_a_note(fitcheck: Console, repository: Path) -> None:
    """A highlight that only moved is not lost either."""
    edit(repository, HIGHLIGHT, "")
    edit(repository, "    highlights:\n", "    highlights:\n" + HIGHLIGHT)
    edit(repository, "- Experience with Kubernetes\n", "", RELIABILITY)
    (changed,) = remarks(fitcheck)
    assert told([changed]) == [("posting-changed", "note", 0)]
    assert "1 requirement is compared as before; not asked any more: r1 of the baseline" in changed["message"]


def test_the_lower_figure_of_what_is_asked_as_before_can_fall(fitcheck: Console, repository: Path) -> None:
    """No verdict fell, but of the requirements that stayed less is shown: beyond the tolerance that fails."""
    baseline = repository / "fitcheck-baseline.json"
    edit(repository, "3+ years of Python", "9+ years of Python", "postings/data.md")
    fitcheck(*CHECK, "--update-baseline")
    edit(repository, 'startDate: "2020-04"', 'startDate: "2023-04"')
    edit(repository, "- SQL\n", "- Experience with Cobol\n", "postings/data.md")
    fell = [one for one in remarks(fitcheck) if one["rule"] == "fit-fell"]
    assert [one["line"] for one in fell] == [PROFILE.splitlines().index('    startDate: "2020-04"') + 1]
    assert "of what it asks as before" in fell[0]["message"]
    assert fitcheck(*CHECK, "--tolerance", "50").code == 0
    assert baseline.exists()


def test_a_posting_that_was_taken_away_is_told(fitcheck: Console, repository: Path) -> None:
    """A warning until the baseline is written anew, which says what it drops."""
    (repository / RELIABILITY).unlink()
    edit(repository, HIGHLIGHT, "")
    (gone,) = remarks(fitcheck)
    assert told([gone]) == [("baseline-stale", "warning", 0)]
    assert RELIABILITY in gone["message"]
    assert "--update-baseline" in gone["hint"]
    assert f"me.yaml for {RELIABILITY} is not in it any more" in fitcheck(*CHECK, "--update-baseline").err
    assert remarks(fitcheck) == []


def test_a_posting_that_was_not_given_is_told(fitcheck: Console, repository: Path) -> None:
    """It is there, so it is a note: the call may have meant a part."""
    found = remarks(fitcheck, "--postings", repository / "postings" / "data.md")
    assert found == []
    ended = fitcheck("check", "me.yaml", "--postings", "postings/data.md", *CHECK[4:], "--format", "json")
    assert told(json.loads(ended.out)["remarks"]) == [("baseline-stale", "note", 0)] * 2


def test_a_renamed_posting_is_known_by_what_it_says(fitcheck: Console, repository: Path) -> None:
    """Told as a note, and compared under its old name, though edited as well."""
    (repository / RELIABILITY).rename(repository / "postings" / "sre.md")
    assert told(remarks(fitcheck)) == [("baseline-stale", "note", 0)]
    edit(repository, HIGHLIGHT, "")
    with (repository / "postings" / "sre.md").open("a") as file:
        file.write("- Experience with Cobol\n")
    assert told(remarks(fitcheck)) == [("baseline-stale", "note", 0), ("posting-changed", "note", 0), ("verdict-fell", "error", LINE)]


def test_a_renamed_profile_is_known_by_what_it_says(fitcheck: Console, repository: Path) -> None:
    """Told as a note, and held to its old fit; the baseline takes over the new name."""
    edit(repository, HIGHLIGHT, "")
    (repository / "me.yaml").rename(repository / "alex.yaml")
    call = ("check", "alex.yaml", *CHECK[2:])
    found = json.loads(fitcheck(*call, "--format", "json").out)["remarks"]
    assert told(found) == [("baseline-stale", "note", 0), ("verdict-fell", "error", LINE)]
    assert "me.yaml" in found[0]["message"]
    assert "me.yaml is not in it any more" in fitcheck(*call, "--update-baseline").err
    assert set(json.loads((repository / "fitcheck-baseline.json").read_text())["profiles"]) == {"alex.yaml"}


def test_a_profile_that_was_taken_away_is_told(fitcheck: Console, repository: Path, tmp_path: Path) -> None:
    """A warning of the baseline's own, in every format."""
    (repository / "other.yaml").write_text("basics: {name: Kim Example}\nwork: [{name: Bakery, position: Baker, startDate: 2020-01}]\n")
    (repository / "me.yaml").unlink()
    call = ("check", "other.yaml", *CHECK[2:])
    found = [one for one in json.loads(fitcheck(*call, "--format", "json").out)["remarks"] if one["rule"] == "baseline-stale"]
    assert [(one["file"], one["severity"]) for one in found] == [("fitcheck-baseline.json", "warning")]
    assert "me.yaml is not there any more" in found[0]["message"]
    for form in ("text", "github", "sarif", "junit"):
        assert "me.yaml is not there any more" in fitcheck(*call, "--format", form).out
    fitcheck(*call, "--format", "junit", "--fail-on", "warning", "-o", tmp_path / "junit.xml")
    assert [(suite.name, suite.failures) for suite in JUnitXml.fromfile(str(tmp_path / "junit.xml"))][1:] == [("fitcheck-baseline.json", 1)]


def test_a_profile_that_was_not_given_is_left_alone(fitcheck: Console, repository: Path) -> None:
    """Hooks check the profiles of one commit; the others are there."""
    (repository / "other.yaml").write_text("basics: {name: Kim Example}\n")
    fitcheck("check", "other.yaml", *CHECK[2:], "--update-baseline")
    assert remarks(fitcheck) == []
    assert set(POSTINGS) == {path.name for path in (repository / "postings").iterdir()}


@pytest.mark.usefixtures("repository")
def test_the_baseline_beside_the_postings_is_none_of_them(fitcheck: Console) -> None:
    """Nor is the profile, where all lies in one folder; the check that wrote it can be run again."""
    call = ("check", "me.yaml", "--postings", ".", *AS_OF)
    first = fitcheck(*call, "--update-baseline")
    again = fitcheck(*call, "--baseline", "fitcheck-baseline.json")
    assert (first.code, again.code) == (0, 0), again.err
    assert "for fitcheck-baseline.json" not in again.out
    assert "for postings/reliability.md" in again.out


def test_a_result_among_the_postings_is_refused(fitcheck: Console, repository: Path) -> None:
    """The next check would take it for a posting."""
    ended = fitcheck("check", "me.yaml", "--postings", "postings", "--format", "json", "-o", "postings/result.json")
    assert ended.code == 2
    assert "postings/result.json: error: output-among-inputs" in ended.err
    assert not (repository / "postings" / "result.json").exists()


def test_a_posting_that_is_a_link_to_nothing_is_told(fitcheck: Console, repository: Path) -> None:
    """A check that looks at less than it says is not green."""
    (repository / "postings" / "gone.md").symlink_to("nowhere.md")
    ended = fitcheck("check", "me.yaml", "--postings", "postings")
    assert ended.code == 2
    assert "postings/gone.md: error: unreadable-file" in ended.err
