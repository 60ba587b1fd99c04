"""Folders of postings: everything in them is read or named, and nothing that a run writes or is given by name becomes a posting."""

import csv
import io
import json
from pathlib import Path

import pytest

from console import AS_OF, ROOT, Console
from made_market import PROFILE, lines_in, lines_of, record

POSTING = "# Engineer\n\n## Requirements\n\n- Experience with Python\n- Experience with welding\n"
BOARD = {"jobs": [{"title": "Baker", "text": POSTING}, {"title": "Cook", "text": POSTING + "- Experience with Redis\n"}]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one posting."""
    (tmp_path / "jobs").mkdir()
    (tmp_path / "jobs" / "engineer.md").write_text(POSTING)
    return tmp_path / "jobs"


@pytest.mark.parametrize("command", ["rank", "gaps"])
def test_a_link_that_cannot_be_followed_is_told(fitcheck: Console, folder: Path, tmp_path: Path, command: str) -> None:
    """One that leads nowhere, or to another folder, is no posting; it counts as one that could not be read."""
    (tmp_path / "elsewhere").mkdir()
    (folder / "gone.md").symlink_to(folder / "nothing.md")
    (folder / "more").symlink_to(tmp_path / "elsewhere")
    ended = fitcheck(command, PROFILE, folder, *AS_OF)
    assert ended.code == 0
    assert f"{folder / 'gone.md'}: error: unreadable-file cannot be read: it is a link that leads nowhere" in ended.err
    assert f"{folder / 'more'}: error: unreadable-file cannot be read: it is a link to a folder" in ended.err
    assert "2 broken" in ended.err


def test_a_link_to_a_posting_or_to_the_whole_folder_is_followed(fitcheck: Console, folder: Path, tmp_path: Path) -> None:
    """As the file or the folder that it leads to."""
    (tmp_path / "other.md").write_text(POSTING + "- Experience with Redis\n")
    (folder / "other.md").symlink_to(tmp_path / "other.md")
    (tmp_path / "link").symlink_to(folder)
    ended = fitcheck("rank", PROFILE, tmp_path / "link", *AS_OF)
    assert "2 postings read" in ended.err
    assert "broken" not in ended.err


def test_the_profile_in_the_folder_is_no_posting(fitcheck: Console, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever keeps all in one folder has named it already; another one that lies there may be meant."""
    (folder / "me.yaml").write_text((ROOT / PROFILE).read_text())
    monkeypatch.chdir(folder)
    assert "1 posting read" in fitcheck("rank", "me.yaml", ".", *AS_OF).err
    assert "1 posting counted" in fitcheck("gaps", "me.yaml", ".", *AS_OF).err


@pytest.mark.parametrize("command", ["rank", "gaps"])
def test_no_output_lies_among_the_postings(fitcheck: Console, folder: Path, command: str) -> None:
    """The next run would rank it; where nobody reads it, behind a dot or in another folder, it may lie."""
    for name in (folder / "best.md", folder / "sub" / ".." / "best.json"):
        (folder / "sub").mkdir(exist_ok=True)
        ended = fitcheck(command, PROFILE, folder, *AS_OF, "-o", name)
        assert ended.code == 2
        assert f"{name}: error: output-among-inputs lies in the folder {folder}" in ended.err
        assert not name.exists()
    for name in (folder / ".best.md", folder.parent / "best.md"):
        assert fitcheck(command, PROFILE, folder, *AS_OF, "-o", name).code == 0
        assert name.exists()


def test_no_output_lies_among_the_profiles(fitcheck: Console, folder: Path, tmp_path: Path) -> None:
    """The next run would take it for a profile."""
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "me.yaml").write_text((ROOT / PROFILE).read_text())
    ended = fitcheck("rank", tmp_path / "people", folder, *AS_OF, "-o", tmp_path / "people" / "best.json")
    assert ended.code == 2
    assert "output-among-inputs" in ended.err
    assert fitcheck("rank", tmp_path / "people", folder, *AS_OF, "-o", tmp_path / "people" / "best.html").code == 0


@pytest.mark.parametrize("content", ["[", "{", '{"title": "Baker", "text": ', "[1, 2", "{'title': 'Baker'}", '{title: "Baker"}', "\n [ \n"])
def test_broken_json_in_a_folder_is_told(fitcheck: Console, folder: Path, content: str) -> None:
    """With its line and a hint, and it is no posting of which nothing could be judged."""
    (folder / "board.json").write_text(content)
    ended = fitcheck("rank", PROFILE, folder, *AS_OF, "--format", "json")
    assert [one["source"] for one in lines_in(ended)] == [str(folder / "engineer.md")]
    line = content.rstrip().count("\n") + 1 if content.strip() != "[" else content.count("\n") + 1
    assert f"{folder / 'board.json'}:{line}:" in ended.err
    assert ": error: broken-json this is no valid JSON: " in ended.err
    assert ended.err.count("hint: ") == 1


@pytest.mark.parametrize(
    "beginning", ["[Remote] Baker", "{Company} is hiring", "[1]: https://jobs.example.com", "[Apply](https://jobs.example.com)"]
)
def test_a_text_may_begin_with_a_bracket(fitcheck: Console, folder: Path, beginning: str) -> None:
    """Not everything that does is meant for JSON."""
    (folder / "other.txt").write_text(f"{beginning}\n\n{POSTING}")
    ended = fitcheck("rank", PROFILE, folder, *AS_OF, "--format", "json")
    assert len(lines_in(ended)) == 2
    assert "error" not in ended.err


@pytest.mark.parametrize("written", ["table", "markdown", "html", "csv"])
def test_the_jobs_of_a_board_are_told_apart(fitcheck: Console, folder: Path, written: str) -> None:
    """By their number in its file, as their ids in JSON have it; with several profiles too."""
    (folder / "board.json").write_text(json.dumps(BOARD))
    sources = {f"{folder / 'board.json'}#1", f"{folder / 'board.json'}#2"}
    assert sources <= {str(one["id"]) for one in lines_in(fitcheck("rank", PROFILE, folder, *AS_OF, "--format", "json"))}
    for more in ((), ("--profile", "profiles/electrician.yaml")):
        ended = fitcheck("rank", PROFILE, folder, *AS_OF, "--format", written, *more)
        assert all(source in ended.out for source in sources)


def test_each_job_of_a_board_has_its_candidates_in_one_table(fitcheck: Console, folder: Path) -> None:
    """A row for each profile and job, though the jobs share a file, and each of them once."""
    (folder / "board.json").write_text(json.dumps(BOARD))
    call = ("rank", PROFILE, folder / "board.json", "--profile", "profiles/electrician.yaml", *AS_OF, "--top", "1", "--format", "csv")
    rows = [(row["profile"], row["source"]) for row in csv.DictReader(io.StringIO(fitcheck(*call).out))]
    assert len(set(rows)) == len(rows) >= 3


def test_a_row_without_a_text_is_told_as_what_it_is(fitcheck: Console, tmp_path: Path) -> None:
    """Nobody who keeps a table is told of JSON objects."""
    path = tmp_path / "table.csv"
    path.write_text("id,title,text\n1,Baker,Experience with Python\n2,Cook,\n")
    ended = fitcheck("rank", PROFILE, path, *AS_OF)
    assert f"{path}:2: error: no-text this row of the table has no text" in ended.err
    assert "JSON" not in ended.err


def test_what_an_open_quote_has_swallowed_is_told_once(fitcheck: Console, tmp_path: Path) -> None:
    """It is no posting, and no row without a text beside that."""
    path = tmp_path / "table.csv"
    path.write_text('id,title,text\n1,Baker,Experience with Python\n2,"Cook,Experience with Redis\n3,Smith,Experience with welding\n')
    ended = fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json")
    assert [one["id"] for one in lines_in(ended)] == ["1"]
    assert ended.err.count(str(path)) == 1
    assert "broken-table from line 3 on, a quote that opens in this row is never closed" in ended.err
    assert "1 broken" in ended.err


@pytest.mark.parametrize("start", [*"=+-@＝＋－＠", "\t=", "\r=", "\n="])
def test_no_cell_begins_as_a_formula_does(fitcheck: Console, tmp_path: Path, start: str) -> None:
    """In any width, and behind a tab or the end of a line too."""
    path = tmp_path / "evil.jsonl"
    path.write_text(lines_of([record(1, company=f"{start}1+1")]))
    (row,) = csv.DictReader(io.StringIO(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "csv").out))
    assert row["company"] == f"'{start.strip()}1+1"
