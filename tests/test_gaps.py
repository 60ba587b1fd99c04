"""A market small enough to reckon by hand: what is missing in it, what that costs, and what to learn first."""

import json
from pathlib import Path
from typing import Any

import pytest

from console import AS_OF, Console
from made_market import lines_of

PROFILE = """\
basics: {name: Kim Example}
work:
  - name: Example Works
    position: Developer
    startDate: 2020-01
    highlights: [Wrote the planning service in Python for 40 kitchens.]
"""
MARKET = (
    (20, ("Python", "welding"), ()),  # the fit is 50; welding alone makes it 100
    (15, ("Python", "welding", "bookkeeping"), ()),  # 33.3; one of the two makes it 66.7, both 100
    (10, ("Python",), ("beekeeping",)),  # 75: above the threshold as it is
    (5, ("welding",), ("beekeeping",)),  # 0; welding alone makes it 75
)


def posting(number: int, required: tuple[str, ...], preferred: tuple[str, ...]) -> dict[str, object]:
    """A posting that asks for these things."""
    lines = [f"# Job {number}", "", "## Requirements", "", *(f"- Experience with {one}" for one in required)]
    lines += ["", "## Nice to have", "", *(f"- Experience with {one}" for one in preferred)] if preferred else []
    return {"id": str(number), "title": f"Job {number}", "company": "Example", "text": "\n".join(lines)}


@pytest.fixture
def market(tmp_path: Path) -> tuple[Path, Path]:
    """The profile and its fifty postings."""
    records: list[dict[str, object]] = []
    for count, required, preferred in MARKET:
        records.extend(posting(len(records) + number, required, preferred) for number in range(count))
    (tmp_path / "me.yaml").write_text(PROFILE)
    (tmp_path / "market.jsonl").write_text(lines_of(records))
    assert len(records) == 50
    return tmp_path / "me.yaml", tmp_path / "market.jsonl"


def document(fitcheck: Console, *arguments: object) -> dict[str, Any]:
    """What `gaps` says as JSON."""
    ended = fitcheck("gaps", *arguments, *AS_OF, "--format", "json")
    assert ended.code == 0, ended.err
    told: dict[str, Any] = json.loads(ended.out)
    return told


def test_the_figures_are_those_reckoned_by_hand(fitcheck: Console, market: tuple[Path, Path]) -> None:
    """How often each thing is asked, as required or preferred, what it costs over all postings, and how many it would lift alone."""
    told = document(fitcheck, *market)
    assert (told["postings"], told["above"], told["threshold"]) == (50, 10, 70)
    assert [{key: value for key, value in one.items() if key != "kind"} for one in told["needs"]] == [
        {"name": "welding", "postings": 40, "required": 40, "preferred": 0, "points": 1875, "rises": 25},
        {"name": "bookkeeping", "postings": 15, "required": 15, "preferred": 0, "points": 500, "rises": 0},
        {"name": "beekeeping", "postings": 15, "required": 0, "preferred": 15, "points": 375, "rises": 0},
    ]


def test_the_best_sets_are_those_that_lift_most(fitcheck: Console, market: tuple[Path, Path]) -> None:
    """Welding lifts 25 postings, with bookkeeping 40; a third thing would lift no more and is not told."""
    told = document(fitcheck, *market)["best_sets"]
    assert [(one["needs"], one["rises"]) for one in told] == [(["welding"], 25), (["bookkeeping", "welding"], 40)]


def test_what_is_asked_most_and_shown_is_told(fitcheck: Console, market: tuple[Path, Path]) -> None:
    """Python is asked in 45 postings, and the profile has it."""
    assert document(fitcheck, *market)["shown"] == [{"name": "Python", "kind": "skill", "postings": 45, "required": 45, "preferred": 0}]


def test_only_postings_above_a_fit_are_counted_where_asked(fitcheck: Console, market: tuple[Path, Path]) -> None:
    """`--min-fit 40` leaves the twenty at 50 and the ten at 75."""
    told = document(fitcheck, *market, "--min-fit", "40")
    assert told["postings"] == 30
    assert [(one["name"], one["postings"], one["rises"]) for one in told["needs"]] == [("welding", 20, 20), ("beekeeping", 10, 0)]


def test_another_threshold_lifts_other_postings(fitcheck: Console, market: tuple[Path, Path]) -> None:
    """At 60 one of two missing things is enough for the fifteen at 33.3."""
    told = document(fitcheck, *market, "--threshold", "60")
    assert {one["name"]: one["rises"] for one in told["needs"]} == {"welding": 40, "bookkeeping": 15, "beekeeping": 0}


def test_two_processes_count_the_same(fitcheck: Console, market: tuple[Path, Path]) -> None:
    """The number of processes changes no figure."""
    assert document(fitcheck, *market, "--workers", "2") == document(fitcheck, *market, "--workers", "1")


def test_a_double_counts_once(fitcheck: Console, market: tuple[Path, Path]) -> None:
    """The same postings a second time change nothing."""
    assert document(fitcheck, *market, market[1]) == document(fitcheck, *market)


@pytest.mark.parametrize("written", ["table", "markdown", "html", "csv"])
def test_every_format_tells_the_costliest_need(fitcheck: Console, market: tuple[Path, Path], written: str) -> None:
    """Welding, its forty postings and its 1875 points stand in each; the page has a chart."""
    told = fitcheck("gaps", *market, *AS_OF, "--format", written).out
    assert "welding" in told
    assert "1875.0" in told
    assert ("<svg" in told) == (written == "html")


def test_the_gaps_are_those_of_one_profile(fitcheck: Console, market: tuple[Path, Path]) -> None:
    """Of a folder of several, none is taken without a word."""
    ended = fitcheck("gaps", "profiles", market[1])
    assert (ended.code, ended.out) == (2, "")
    assert "profiles: error: several-profiles" in ended.err


def test_gaps_are_not_written_over_the_profile_of_a_folder(fitcheck: Console, market: tuple[Path, Path], tmp_path: Path) -> None:
    """A folder may stand for the one profile in it, which is an input like any other."""
    profile, postings = market
    folder = tmp_path / "me"
    folder.mkdir()
    own = folder / "me.yaml"
    own.write_text(profile.read_text())
    ended = fitcheck("gaps", folder, postings, *AS_OF, "--format", "json", "-o", own)
    assert ended.code == 2
    assert "output-is-input" in ended.err
    assert own.read_text() == profile.read_text()
