"""A profile in a git repository is held to the fit that its baseline remembers."""

import json
import subprocess
from pathlib import Path

import pytest

from checking import CHECK, HIGHLIGHT, POSTINGS, PROFILE, edit, kept_repository
from console import AS_OF, Console


@pytest.fixture
def repository(fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with a profile, three postings and a committed baseline, as the current folder."""
    return kept_repository(fitcheck, tmp_path, monkeypatch)


def test_dropping_the_only_evidence_fails_at_its_line(fitcheck: Console, repository: Path) -> None:
    """The annotation stands where the highlight stood, and names the requirement and the posting; putting it back passes."""
    line = PROFILE.splitlines().index(HIGHLIGHT.rstrip("\n")) + 1
    edit(repository, HIGHLIGHT, "")
    ended = fitcheck(*CHECK, "--format", "github")
    assert ended.code == 1
    errors = [one for one in ended.out.splitlines() if one.startswith("::error ")]
    assert len(errors) == 1
    assert errors[0].startswith(f"::error file=me.yaml,line={line},")
    assert "“Experience with Kubernetes” (r1, required) of postings/reliability.md fell from met to missing" in errors[0]
    subprocess.run(["git", "checkout", "-q", "me.yaml"], cwd=repository, check=True)
    assert fitcheck(*CHECK, "--format", "github").code == 0


def test_the_line_is_right_after_lines_came_above(fitcheck: Console, repository: Path) -> None:
    """A comment and a new highlight above move the place with them."""
    edit(repository, HIGHLIGHT, "")
    edit(repository, "basics:\n", "# mine\nbasics:\n")
    edit(repository, "    highlights:\n", "    highlights:\n      - Ran 3 audits.\n")
    ended = fitcheck(*CHECK, "--format", "json")
    line = PROFILE.splitlines().index(HIGHLIGHT.rstrip("\n")) + 1
    assert [one["line"] for one in json.loads(ended.out)["remarks"] if one["rule"] == "verdict-fell"] == [line + 2]


def test_rewording_away_the_evidence_is_told_at_the_new_words(fitcheck: Console, repository: Path) -> None:
    """A highlight that is still there but says less is the place."""
    edit(repository, "to Kubernetes", "elsewhere")
    ended = fitcheck(*CHECK, "--format", "json")
    line = PROFILE.splitlines().index(HIGHLIGHT.rstrip("\n")) + 1
    assert [(one["rule"], one["line"]) for one in json.loads(ended.out)["remarks"]] == [("verdict-fell", line)]


def test_a_changed_date_is_told_as_what_took_the_years(fitcheck: Console, repository: Path) -> None:
    """The evidence is still there; the date that took its years is named."""
    edit(repository, 'startDate: "2020-04"', 'startDate: "2025-10"')
    remarks = json.loads(fitcheck(*CHECK, "--format", "json").out)["remarks"]
    fell = [one for one in remarks if one["rule"] == "verdict-fell"]
    assert [one["line"] for one in fell] == [PROFILE.splitlines().index('    startDate: "2020-04"') + 1]
    assert "3+ years of Python" in fell[0]["message"]


def test_moving_a_highlight_is_no_fall(fitcheck: Console, repository: Path) -> None:
    """What is still said, elsewhere in the list, is still evidence."""
    edit(repository, HIGHLIGHT, "")
    edit(repository, "    highlights:\n", "    highlights:\n" + HIGHLIGHT)
    ended = fitcheck(*CHECK)
    assert ended.code == 0, ended.out


def test_a_rise_is_told_and_passes(fitcheck: Console, repository: Path) -> None:
    """What was missing and is shown now is a note."""
    edit(repository, "keywords: [Python]", "keywords: [Python, SQL]")
    ended = fitcheck(*CHECK, "--format", "json")
    risen = [one for one in json.loads(ended.out)["remarks"] if one["rule"] == "fit-rose"]
    assert ended.code == 0
    assert [("SQL" in one["message"], one["severity"]) for one in risen] == [(True, "note")]


def test_a_small_fall_within_the_tolerance_passes(fitcheck: Console, repository: Path) -> None:
    """A lower figure that fell by less than the tolerance is no fall; beyond it, the requirement that lost most is named."""
    baseline = repository / "fitcheck-baseline.json"
    document = json.loads(baseline.read_text())
    stood = document["profiles"]["me.yaml"]["postings"]["postings/data.md"]
    stood["low"] += 4
    next(iter(stood["requirements"].values()))["low"] += 0.1
    baseline.write_text(json.dumps(document))
    assert fitcheck(*CHECK, "--tolerance", "5").code == 0
    ended = fitcheck(*CHECK, "--tolerance", "3")
    assert ended.code == 1
    assert "fit-fell" in ended.out
    assert "lost most" in ended.out


def test_a_changed_posting_is_told_and_compared_where_it_is_the_same(fitcheck: Console, repository: Path) -> None:
    """A new requirement that is not met is no fall of the profile."""
    with (repository / "postings" / "reliability.md").open("a") as file:
        file.write("- Experience with Cobol\n")
    ended = fitcheck(*CHECK, "--format", "json")
    assert ended.code == 0
    assert [one["rule"] for one in json.loads(ended.out)["remarks"]] == ["posting-changed"]


def test_a_posting_that_the_baseline_does_not_know_is_told(fitcheck: Console, repository: Path) -> None:
    """It cannot fall before it is in the baseline."""
    (repository / "postings" / "new.md").write_text(POSTINGS["data.md"])
    ended = fitcheck(*CHECK, "--format", "json")
    assert [one["rule"] for one in json.loads(ended.out)["remarks"]] == ["baseline-incomplete"]


def test_min_fit_is_asked_of_each_posting(fitcheck: Console, repository: Path) -> None:
    """A fit below the number fails and names its posting."""
    ended = fitcheck("check", "me.yaml", "--postings", repository / "postings", "--min-fit", "90", *AS_OF, "--format", "json")
    assert ended.code == 1
    assert [one["rule"] for one in json.loads(ended.out)["remarks"]] == ["fit-below"]
    assert "data.md" in ended.out


def test_the_baseline_holds_no_text_of_the_profile(repository: Path) -> None:
    """No word of three letters or more of the profile stands in it, apart from those of fitcheck and of file names."""
    written = (repository / "fitcheck-baseline.json").read_text("utf-8")
    own = {"education", "position", "platform"}
    words = {word.strip('.,:"()[]').lower() for word in PROFILE.split()} - own
    long = {word for word in words if len(word) > 3 and not word.isdigit()}
    assert len(long) > 30
    assert {word for word in long if word in written.lower()} == set()


def test_the_baseline_tells_no_contact_field_even_as_a_hash(repository: Path) -> None:
    """A telephone number could be found by trying them all."""
    from fitcheck.check.baseline import digest

    written = (repository / "fitcheck-baseline.json").read_text("utf-8")
    assert digest("Moved 40 services to Kubernetes and halved the time of a deployment.") in written
    assert not any(digest(text) in written for text in ("(555) 555-0123", "alex@example.com", "Alex Example"))


def test_updating_writes_the_same_bytes_again(fitcheck: Console, repository: Path) -> None:
    """The baseline changes only where the profile or a posting has."""
    before = (repository / "fitcheck-baseline.json").read_bytes()
    fitcheck(*CHECK, "--update-baseline")
    assert (repository / "fitcheck-baseline.json").read_bytes() == before


def test_updating_one_profile_keeps_the_others(fitcheck: Console, repository: Path) -> None:
    """The entries of profiles that were not checked stay."""
    (repository / "other.yaml").write_text(PROFILE)
    fitcheck("check", "other.yaml", *CHECK[2:], "--update-baseline")
    assert set(json.loads((repository / "fitcheck-baseline.json").read_text())["profiles"]) == {"me.yaml", "other.yaml"}


@pytest.mark.parametrize("broken", ["", "[]", "{", '{"schema": 1, "profiles": {"me.yaml": {"texts": [1], "postings": {}}}}', "[" * 100_000])
def test_a_broken_baseline_is_an_input_error(fitcheck: Console, repository: Path, broken: str) -> None:
    """Exit code 2 and a message that says how to write it anew."""
    (repository / "fitcheck-baseline.json").write_text(broken)
    ended = fitcheck(*CHECK)
    assert ended.code == 2
    assert "baseline-form" in ended.err


def test_a_missing_baseline_says_how_to_write_it(fitcheck: Console, repository: Path) -> None:
    """Exit code 2, so that CI without a baseline is not green by mistake."""
    (repository / "fitcheck-baseline.json").unlink()
    ended = fitcheck(*CHECK)
    assert (ended.code, "--update-baseline" in ended.err) == (2, True)


def test_a_verdict_that_cannot_be_judged_any_more_has_fallen() -> None:
    """From shown to silence is a fall; from missing to silence is none, and silence itself cannot fall."""
    from fitcheck.check.comparing import _fell

    assert [_fell("met", "unstated"), _fell("missing", "unstated"), _fell("unstated", "missing"), _fell("partial", "met")] == [
        True,
        False,
        False,
        False,
    ]
