"""Tables and lists of postings as people export them, and what in them is no posting."""

import json
from pathlib import Path

import pytest

from console import AS_OF, Console
from made_market import PROFILE, lines_in, record

TEXT = "# Baker\n\n## Requirements\n\n- Experience with Python\n"


def ids(fitcheck: Console, path: Path) -> list[str]:
    """Which postings are ranked, in the order of the file."""
    return [str(one["id"]) for one in lines_in(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json", "--top", "all"))]


@pytest.mark.parametrize("first", ["sep=;", "sep=;\r", '"sep=;"'])
def test_the_line_that_tells_a_spreadsheet_the_delimiter_is_no_heading(fitcheck: Console, tmp_path: Path, first: str) -> None:
    """Excel puts it there, and other programs for Excel."""
    path = tmp_path / "jobs.csv"
    path.write_text(f'{first}\nid;text\nbaker;"Experience with Python"\n', newline="")
    assert ids(fitcheck, path) == ["baker"]


def test_cells_may_be_parted_by_bars(fitcheck: Console, tmp_path: Path) -> None:
    """In a file that is called a table; a text whose first line has bars in it stays a text."""
    table, text = tmp_path / "jobs.csv", tmp_path / "job.md"
    table.write_text("id|text\nbaker|Experience with Python\n")
    text.write_text(f"Title | Description\n\n{TEXT}")
    assert ids(fitcheck, table) == ["baker"]
    assert ids(fitcheck, text) == [str(text)]


@pytest.mark.parametrize("wrap", [lambda jobs: jobs, lambda jobs: {"jobs": jobs}])
def test_entries_of_a_list_that_hold_no_posting_are_told(fitcheck: Console, tmp_path: Path, wrap: object) -> None:
    """By their places in it, and counted as one thing that could not be read."""
    path = tmp_path / "board.json"
    jobs = [record(1), 5, {"title": "No text"}, record(2), None]
    path.write_text(json.dumps(wrap(jobs)))  # type: ignore[operator]  # it is one of the functions above
    ended = fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json")
    assert [one["title"] for one in lines_in(ended)] == ["Engineer 1", "Engineer 2"]
    assert f"{path}: error: unknown-json 3 of the 5 entries in it hold no posting: 2, 3, 5" in ended.err
    assert "2 postings read, 1 broken" in ended.err
    assert "warning: unknown-json 3 of the 5 entries" in fitcheck("parse", path, "--role", "1").err
    assert "entries" not in fitcheck("parse", path, "--role", "1", "--quiet").err


def test_a_comma_behind_a_line_is_told_in_words(fitcheck: Console, tmp_path: Path) -> None:
    """As a list that was cut into lines leaves them."""
    path = tmp_path / "jobs.jsonl"
    path.write_text(f"{json.dumps(record(1))},\n{json.dumps(record(2))}\n")
    ended = fitcheck("rank", PROFILE, path, *AS_OF)
    assert f"{path}:1:{len(json.dumps(record(1))) + 1}: error: broken-json this is no valid JSON: more follows behind its end" in ended.err
