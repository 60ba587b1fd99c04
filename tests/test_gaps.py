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


def test_best_sets_are_told_as_people_list_things(fitcheck: Console, market: tuple[Path, Path], tmp_path: Path) -> None:
    """Two with one `and`, three with a comma before it; names that are lists themselves are set off."""
    postings = [
        (("Python", "welding", "bookkeeping", "nursing"), "bookkeeping, nursing and welding"),
        (("Python", "research and development", "bookkeeping", "nursing"), "bookkeeping; nursing; and research and development"),
    ]
    for asked, told in postings:
        (tmp_path / "some.jsonl").write_text(lines_of([posting(1, asked, ())]))
        out = fitcheck("gaps", market[0], tmp_path / "some.jsonl", *AS_OF, "--threshold", "100").out
        assert f"  {told}  " in out


NOBODY = ("--where", "title=Astronaut")


@pytest.mark.parametrize(
    ("options", "code", "reason"),
    [
        (("--min-fit", "90"), 1, "50 passed over (50 below a fit of 90)"),
        (NOBODY, 0, "50 passed over (50 not among those asked for)"),
    ],
)
@pytest.mark.parametrize("written", ["table", "markdown", "html"])
def test_where_nothing_was_counted_it_is_said(
    fitcheck: Console, market: tuple[Path, Path], options: tuple[str, ...], code: int, reason: str, written: str
) -> None:
    """Why, in the result and beside it, and there are no tables without rows; a fit that nobody reaches is exit code 1, as for `rank`."""
    ended = fitcheck("gaps", *market, *AS_OF, *options, "--format", written)
    assert ended.code == code
    assert "No posting was counted, so there are no gaps to tell." in ended.out
    assert "postings that rise" not in ended.out and "preferred" not in ended.out
    assert reason in ended.err
    assert "no posting was counted" in ended.err


@pytest.mark.parametrize("command", ["rank", "gaps"])
def test_where_nothing_could_be_read_it_is_said(fitcheck: Console, market: tuple[Path, Path], tmp_path: Path, command: str) -> None:
    """With the exit code for wrong inputs, and without a table."""
    (tmp_path / "bad.json").write_text("[")
    ended = fitcheck(command, market[0], tmp_path / "bad.json", *AS_OF)
    assert (ended.code, ended.out) == (2, "")
    assert "broken-json" in ended.err
    assert "no posting could be read, so there is no result" in ended.err


def test_where_nothing_was_counted_json_holds_empty_lists(fitcheck: Console, market: tuple[Path, Path]) -> None:
    """Programs read it as any other result."""
    told = document(fitcheck, *market, *NOBODY)
    assert (told["postings"], told["needs"], told["best_sets"], told["shown"]) == (0, [], [], [])


def test_a_posting_of_which_nothing_could_be_judged_is_told_as_that(fitcheck: Console, market: tuple[Path, Path], tmp_path: Path) -> None:
    """It is no mistake of whoever asks."""
    (tmp_path / "tea.md").write_text("We sell tea.")
    ended = fitcheck("gaps", market[0], tmp_path / "tea.md", *AS_OF)
    assert ended.code == 0
    assert "1 passed over (1 not judged)" in ended.err
    assert "No posting was counted" in ended.out


def test_a_table_without_rows_says_what_that_means(fitcheck: Console, market: tuple[Path, Path], tmp_path: Path) -> None:
    """Where nothing is missing, and where no three things would be enough."""
    (tmp_path / "met.jsonl").write_text(lines_of([posting(1, ("Python",), ())]))
    told = fitcheck("gaps", market[0], tmp_path / "met.jsonl", *AS_OF).out
    assert "over 1 posting\n\nNothing that these postings ask is missing." in told
    assert "1 posting is at 70 or above already\n\nNo need, and no two or three together, would lift another posting to 70." in told


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
