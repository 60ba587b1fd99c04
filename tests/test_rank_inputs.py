"""Ranking what is odd, damaged or not there: nothing of it ends in a traceback, and nothing is passed over in silence."""

import csv
import gzip
import io
import json
import multiprocessing
import os
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path

import pytest

from console import AS_OF, ROOT, Console
from fitcheck.rank import entries, executors, shards, storage
from fitcheck.rank.desk import Job
from made_market import PROFILE, lines_in, lines_of, market_at, record

NO_FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")


def shell(command: str) -> "subprocess.CompletedProcess[str]":
    """What a shell makes of a command line in which `fitcheck` is this one."""
    full = command.replace("fitcheck", f"{sys.executable} -m fitcheck", 1)
    return subprocess.run(["bash", "-c", full], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture
def market(tmp_path: Path) -> Path:
    """Fifty made postings."""
    return market_at(tmp_path / "market.jsonl", number=50)


@pytest.mark.parametrize("command", ["rank", "gaps"])
@pytest.mark.parametrize("names", [("-", "-"), (PROFILE, "-", "-")])
def test_standard_input_is_one_input(fitcheck: Console, command: str, names: tuple[str, ...]) -> None:
    """Meant for two of them it would be read by one, and the other would be empty."""
    ended = fitcheck(command, *names, given=lines_of([record(1)]))
    assert (ended.code, ended.out) == (2, "")
    assert "standard-input-twice" in ended.err


@pytest.mark.parametrize("command", ["rank", "gaps"])
def test_where_there_is_no_posting_the_input_is_wrong(fitcheck: Console, tmp_path: Path, command: str) -> None:
    """An empty folder, one of papers alone, a table without rows: a message, exit code 2, and no output."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "README.md").write_text("# Jobs")
    (tmp_path / "table.csv").write_text("id,text\n")
    for name in ("empty", "papers", "table.csv"):
        ended = fitcheck(command, PROFILE, tmp_path / name, "-o", tmp_path / "out.csv")
        assert (ended.code, ended.out) == (2, "")
        assert f"{tmp_path / name}: error: no-postings" in ended.err
        assert not (tmp_path / "out.csv").exists()
    ended = fitcheck("rank", PROFILE, tmp_path / "table.csv", "--top", "all", "-o", tmp_path / "out.json")
    assert ended.code == 2
    assert {path.name for path in tmp_path.iterdir()} == {"empty", "papers", "table.csv"}


def test_an_empty_folder_beside_postings_is_a_warning(fitcheck: Console, market: Path, tmp_path: Path) -> None:
    """What is there is ranked."""
    (tmp_path / "empty").mkdir()
    ended = fitcheck("rank", PROFILE, tmp_path / "empty", market, *AS_OF, "--format", "json")
    assert (ended.code, len(lines_in(ended))) == (0, 50)
    assert f"{tmp_path / 'empty'}: warning: no-postings" in ended.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
@pytest.mark.parametrize("packed", [False, True])
def test_a_named_pipe_is_read_once(fitcheck: Console, market: Path, tmp_path: Path, packed: bool) -> None:
    """What another program writes there is ranked as if it stood in a file."""
    pipe, content = tmp_path / "pipe", market.read_bytes()
    os.mkfifo(pipe)
    writing = threading.Thread(target=pipe.write_bytes, args=(gzip.compress(content) if packed else content,))
    writing.start()
    ended = fitcheck("rank", PROFILE, pipe, *AS_OF, "--format", "json")
    writing.join()
    named = fitcheck("rank", PROFILE, market, *AS_OF, "--format", "json")
    assert named.out.replace(str(market), str(pipe)) == ended.out != ""


def test_what_the_shell_hands_over_as_a_file_is_read_once(market: Path) -> None:
    """`<(...)` is a pipe under another name, and cannot be resumed."""
    ended = shell(f"fitcheck rank {PROFILE} <(cat {market}) --format json --top 3")
    assert (ended.returncode, len(ended.stdout.splitlines())) == (0, 3)
    ended = shell(f"fitcheck rank {PROFILE} <(cat {market}) --resume")
    assert ended.returncode == 2
    assert "--resume" in ended.stderr


def test_a_parquet_table_cannot_come_as_a_stream(tmp_path: Path) -> None:
    """The message says what to do."""
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.Table.from_pylist([record(1)]), tmp_path / "table.parquet")
    ended = shell(f"fitcheck rank {PROFILE} - < {tmp_path}/table.parquet")
    assert ended.returncode == 2
    assert "-: error: broken-table" in ended.stderr
    assert "write it to a file" in ended.stderr


def test_what_could_be_unpacked_is_ranked(fitcheck: Console, market: Path, tmp_path: Path) -> None:
    """Of a gzip file that is cut off, the postings before that place stand in the result, and it is told."""
    packed = gzip.compress(market.read_bytes())
    path = tmp_path / "cut.jsonl.gz"
    path.write_bytes(packed[: len(packed) * 2 // 3])
    ended = fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json", "--top", "all")
    assert ended.code == 0
    assert 20 < len(lines_in(ended)) < 50
    assert [one["id"] for one in lines_in(ended)] == [f"p{number}" for number in range(len(lines_in(ended)))]
    assert f"{path}: error: broken-archive" in ended.err
    assert ended.err.count("error:") == 1
    assert "hint: what could be unpacked" in ended.err


def test_a_table_without_a_column_of_texts_is_told(fitcheck: Console, tmp_path: Path) -> None:
    """Its rows are no posting, neither each nor all together."""
    path = tmp_path / "table.csv"
    path.write_text("id,title,company\n1,Baker,Fen Mill\n")
    ended = fitcheck("rank", PROFILE, path)
    assert (ended.code, ended.out) == (2, "")
    assert f"{path}: error: no-text-column no column of this table is known to hold texts: id, title, company" in ended.err


def test_a_parquet_table_without_a_column_of_texts_is_told(fitcheck: Console, tmp_path: Path) -> None:
    """As one of delimited cells is."""
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "table.parquet"
    parquet.write_table(arrow.Table.from_pylist([{"id": 1, "title": "Baker"}]), path)
    ended = fitcheck("rank", PROFILE, path)
    assert ended.code == 2
    assert f"{path}: error: no-text-column" in ended.err


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_a_table_in_another_encoding_is_read(fitcheck: Console, tmp_path: Path, encoding: str) -> None:
    """What spreadsheets save on Windows keeps its accents."""
    path = tmp_path / "table.csv"
    path.write_text("text;company\n- Experience with Python;Café Zoë\n", encoding)
    (one,) = lines_in(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json"))
    assert one["company"] == "Café Zoë"


def test_a_line_in_another_encoding_is_read(fitcheck: Console, tmp_path: Path) -> None:
    """Where programs of two minds wrote one file, each line keeps its accents."""
    path = tmp_path / "mixed.jsonl"
    lines = [json.dumps(record(number, company="Café Zoë"), ensure_ascii=False) + "\n" for number in (1, 2)]
    path.write_bytes(lines[0].encode("cp1252") + lines[1].encode("utf-8"))
    assert [one["company"] for one in lines_in(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json"))] == ["Café Zoë"] * 2


WRONG = [
    *("[]", "1", "null", '"text"', '{"text": 5}', '{"text": null}', '{"text": ["a"]}', '{"text": {"a": 1}}', "\0\0\0", "{", "\x1f"),
    *('{"text": "- Pyth', '{"text": "a\tb"}', '{"text": "\\ud8"}', "{'text': 1}", '{"id": 1, "id": 2}', '{"text": "x"} {"text": "y"}'),
    '{"id": ' + "9" * 5000 + "}",
    '{"text": ' + "[" * 100_000,
]
RIGHT = [
    *('{"text": "- Python", "title": 5, "company": [1], "id": {"a": 1}, "location": 7, "format": 3}', '{"text": "- SQL", "id": NaN}'),
    *('{"text": "- Rust", "title": "\\ud800", "id": "\\udfff"}', '{"text": "", "description": "- Java"}', '{"text": "a", "lists": 5}'),
    *('{"text": "\\u0000- Ruby\\u0000"}', '{"text": "b", "lists": [5, {"text": 5, "content": []}]}', '{"text": "- PHP", "format": "pdf"}'),
]


def test_wrong_types_cost_their_own_line(fitcheck: Console, tmp_path: Path) -> None:
    """Whatever a line holds, it is a posting or is named with its line, with words that end and a hint."""
    path = tmp_path / "lines.jsonl"
    path.write_text("".join(f"{line}\n" for line in (*RIGHT[:1], *WRONG, *RIGHT[1:])))
    ended = fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json", "--top", "all")
    assert ended.code == 0
    right = [1, *range(len(WRONG) + 2, len(WRONG) + len(RIGHT) + 1)]
    assert [int(str(one["source"]).rpartition(":")[2]) for one in lines_in(ended)] == right
    problems = [line for line in ended.err.splitlines() if ": error: " in line]
    assert [int(line.removeprefix(f"{path}:").partition(":")[0]) for line in problems] == list(range(2, len(WRONG) + 2))
    assert ended.err.count("    hint: ") == len(WRONG)
    assert not [line for line in problems if line.endswith((" at", ":", ","))]


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("content", [None, "- {name: [\n"])
def test_a_vocabulary_that_cannot_be_used_is_told_once(
    fitcheck: Console, market: Path, tmp_path: Path, workers: str, content: str | None
) -> None:
    """And not by each process that would work with it."""
    path = tmp_path / "words.yaml"
    if content is not None:
        path.write_text(content)
    ended = fitcheck("rank", PROFILE, market, "--lexicon", path, "--workers", workers)
    assert ended.code == 2
    assert ended.err.count(str(path)) == ended.err.count(": error: ") == ended.err.count("hint: ") == 1


def test_all_profiles_that_cannot_be_used_are_told(fitcheck: Console, market: Path, tmp_path: Path) -> None:
    """Whoever mends the first one need not learn of the second from another run."""
    for name in ("a.yaml", "b.yaml"):
        (tmp_path / name).write_text("basics: {name: NO}\n")
    ended = fitcheck("rank", tmp_path / "a.yaml", market, "--profile", tmp_path / "b.yaml")
    assert ended.code == 2
    assert ended.err.count("a.yaml:1:16: error") == ended.err.count("b.yaml:1:16: error") == 1


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_file_that_goes_while_it_is_read_costs_its_own_postings(
    fitcheck: Console, market: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: str
) -> None:
    """Shards were cut from it, and then it cannot be opened: told, counted, and the rest is ranked."""

    def opened(name: str) -> object:
        return storage.opened("/nowhere" if name.endswith("gone.jsonl") else name)

    gone = tmp_path / "gone.jsonl"
    gone.write_text(lines_of([record(1)]))
    monkeypatch.setattr(entries, "opened", opened)
    ended = fitcheck("rank", PROFILE, gone, market, *AS_OF, "--format", "json", "--workers", workers)
    assert (ended.code, len(lines_in(ended))) == (0, 50)
    assert "unreadable-file" in ended.err
    assert "1 broken" in ended.err


def test_a_fit_that_could_not_be_judged_is_no_formula(fitcheck: Console, tmp_path: Path) -> None:
    """Only what others wrote is marked as text in CSV; the dash that stands for no figure is ours."""
    path = tmp_path / "some.jsonl"
    path.write_text(lines_of([record(1, text="We sell tea.", company="-1"), record(2, text="We sell cake.", company="=A1")]))
    rows = list(csv.DictReader(io.StringIO(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "csv").out)))
    assert [(row["fit"], row["range"], row["company"]) for row in rows] == [("-", "-", "'-1"), ("-", "-", "'=A1")]


def test_every_format_tells_that_too_little_is_asked(fitcheck: Console, tmp_path: Path) -> None:
    """JSON says so where it tells the band, as the table does, so that no program takes it for an outstanding match."""
    path = tmp_path / "one.jsonl"
    path.write_text(lines_of([record(1, text="# Engineer\n\n## Requirements\n\n- Python\n")]))
    for top in ("1", "all"):
        (one,) = lines_in(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json", "--top", top))
        assert (one["band"], one["thin"], one["score"]) == ("Too little asked", True, 100)
    assert all("Too little asked" in fitcheck("rank", PROFILE, path, *AS_OF, "--format", form).out for form in ("table", "csv", "html"))


@pytest.mark.parametrize("day", ["20261101", "2026-W45-1", "2026-1-1", "1.11.2026", "today"])
def test_a_day_has_one_form(fitcheck: Console, market: Path, day: str) -> None:
    """That of the dates in a profile; whoever writes another one may mean another day."""
    for command in ("rank", "gaps", "analyze"):
        ended = fitcheck(command, PROFILE, market, "--as-of", day)
        assert ended.code == 2
        assert f"'{day}' is no date such as 2026-11-01" in ended.err


@NO_FULL
@pytest.mark.parametrize("call", ["--help", "rank --help", "--version", f"rank {PROFILE} postings --top all --format json"])
def test_a_full_disk_is_told(call: str) -> None:
    """Of help, and of results that come one by one: a message and exit code 2."""
    ended = shell(f"fitcheck {call} > /dev/full")
    assert ended.returncode == 2
    assert "-: error: unwritable-output" in ended.stderr
    assert "Traceback" not in ended.stderr


@NO_FULL
def test_messages_that_nobody_can_read_change_nothing(market: Path) -> None:
    """The result and the exit code are the same."""
    ended = shell(f"fitcheck rank {PROFILE} {market} --format json 2> /dev/full")
    assert (ended.returncode, len(ended.stdout.splitlines())) == (0, 50)
    assert shell(f"fitcheck rank {PROFILE} nowhere 2> /dev/full").returncode == 2


def test_a_reader_that_leaves_early_has_seen_enough(tmp_path: Path) -> None:
    """`| head -1` is no interruption and no error."""
    path = tmp_path / "market.jsonl"
    path.write_text(lines_of([record(number) for number in range(3000)]))
    ended = shell(f"fitcheck rank {PROFILE} {path} --top all --format json | head -1; exit ${{PIPESTATUS[0]}}")
    assert (ended.returncode, ended.stderr, len(ended.stdout.splitlines())) == (0, "", 1)


@pytest.mark.parametrize("top", ["5", "all"])
def test_an_output_that_cannot_be_written_is_told_before_the_work(fitcheck: Console, market: Path, tmp_path: Path, top: str) -> None:
    """In a folder that is not there: nothing is read first, as the postings' own problems would tell."""
    market.write_text("{broken\n")
    ended = fitcheck("rank", PROFILE, market, "--top", top, "--format", "json", "-o", tmp_path / "no" / "out.json")
    assert ended.code == 2
    assert f"{tmp_path / 'no' / 'out.json'}: error: unwritable-output" in ended.err
    assert "broken" not in ended.err


def test_more_processes_than_there_is_work_for_are_not_started() -> None:
    """Fifty processes for three tasks would each make a vocabulary ready for nothing."""
    batches = executors.Processes(50).batches(_after_a_while, Job((), (), date(2026, 11, 1)), ["a", "b", "c"])
    assert next(batches) == "a"
    assert len(multiprocessing.active_children()) == 3
    assert list(batches) == ["b", "c"]
    assert multiprocessing.active_children() == []


def _after_a_while(_: Job, task: str) -> str:
    time.sleep(0.5)
    return task


def test_a_quote_that_is_never_closed_is_told(fitcheck: Console, tmp_path: Path) -> None:
    """All rows behind it were taken for one cell; the rows before are ranked."""
    path = tmp_path / "table.csv"
    path.write_text('id,text\n1,"- Python\n- SQL"\n2,- a 5" pipe\n3,"- Rust\n4,- Java\n')
    ended = fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json", "--top", "all")
    assert [one["id"] for one in lines_in(ended)][:2] == ["1", "2"]
    assert "error:" not in ended.err  # with the other loose quote it cannot be told
    path.write_text('id,text\n1,"- Python\n- SQL"\n3,"- Rust\n4,- Java\n')
    assert f"{path}: error: broken-table from line 4 on, a quote" in fitcheck("rank", PROFILE, path, *AS_OF).err


def test_blank_lines_before_the_heading_of_a_table_count_for_nothing(fitcheck: Console, tmp_path: Path) -> None:
    """As spreadsheets leave them there."""
    path = tmp_path / "table.CSV"
    path.write_text("\n\nid;text\n1;- Python\n")
    assert [one["id"] for one in lines_in(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json"))] == ["1"]


def test_json_laid_out_for_people_is_one_document(fitcheck: Console, tmp_path: Path) -> None:
    """Even where its name promises a posting a line."""
    path = tmp_path / "jobs.jsonl"
    path.write_text(json.dumps({"jobs": [record(1), record(2)]}, indent=1))
    assert len(lines_in(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json"))) == 2


def test_a_line_that_is_too_long_is_one_line(fitcheck: Console, tmp_path: Path) -> None:
    """Those behind it keep their numbers, packed or not."""
    content = (lines_of([record(1)]) + '{"text": "' + "a" * 20_500_000 + '"}\n' + lines_of([record(2)])).encode()
    for name in ("plain.jsonl", "packed.jsonl.gz"):
        path = tmp_path / name
        path.write_bytes(gzip.compress(content, 1) if name.endswith(".gz") else content)
        ended = fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json", "--top", "all")
        assert [one["source"] for one in lines_in(ended)] == [f"{path}:1", f"{path}:3"]
        assert f"{path}:2: error: too-large" in ended.err


def test_a_file_that_gets_shorter_while_it_is_read_is_told(fitcheck: Console, market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its end was there when the shards were cut: what is missing is not passed over in silence."""
    whole = market.stat().st_size
    market.write_text(market.read_text()[: whole // 2])
    monkeypatch.setattr(shards, "size_of", lambda _: whole)
    ended = fitcheck("rank", PROFILE, market, *AS_OF, "--format", "json")
    assert ended.code == 0
    assert f"{market}: error: unreadable-file has become shorter while it was read" in ended.err


def test_a_file_whose_size_is_not_known_is_read_to_its_end(fitcheck: Console, market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As some shared storage has them."""
    monkeypatch.setattr(shards, "size_of", lambda _: 0)
    assert len(lines_in(fitcheck("rank", PROFILE, market, *AS_OF, "--format", "json"))) == 50
