"""Several processes at one market: postings alike come to the same one, and the result is that of one process alone."""

import gzip
import os
import signal
import sys
import threading
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from console import AS_OF, Console
from fitcheck.rank import shards
from fitcheck.rank.dealing import Dealer
from fitcheck.rank.desk import Job
from fitcheck.rank.executors import Executor, Here, Processes
from fitcheck.rank.running import worked_on
from fitcheck.rank.shards import Shard, shards_of
from fitcheck.rank.work import Task
from made_market import PROFILE, lines_of, market_at, record

NOBODY = Job((), (), date(2026, 11, 1))


def employer(number: int, post: int = 0, sep: str = "\n") -> dict[str, object]:
    """A posting of an employer, in sentences that this employer alone writes; one of them is of this post alone."""
    sentences = [f"Paragraph {line} of what employer {number} says of itself and its people." for line in range(12)]
    sentences[post % 12] = f"This post has the number {post} in the books of employer {number}."
    return {"id": f"{number}-{post}", "text": sep.join(sentences)}


def dealt(path: Path, records: Sequence[dict[str, object]], shares: int = 2) -> list[int]:
    """Whose each of the postings is."""
    path.write_text(lines_of(list(records)))
    dealer = Dealer(shares)
    found: list[int] = []
    for shard in shards_of([str(path)]):
        whole = dealer.dealt(shard)[0]
        found += whole.shares
    return found


@pytest.mark.parametrize("sep", ["\n", "<br>", " "])
@pytest.mark.parametrize("shares", [2, 4])
def test_postings_that_share_their_lines_have_one_reader(tmp_path: Path, sep: str, shares: int) -> None:
    """As lines, as HTML without line breaks, as sentences; and each reader gets about as much as the others."""
    employers = [number * 7 % 60 for number in range(60)]
    shared = dealt(tmp_path / "market.jsonl", [employer(number, post, sep) for post in range(20) for number in employers], shares)
    readers = [{shared[at] for at in range(place, len(shared), 60)} for place in range(60)]
    assert all(len(reader) == 1 for reader in readers)
    counts = Counter(shared)
    assert len(counts) == shares and max(counts.values()) < 1.2 * min(counts.values())


def test_the_postings_of_a_single_employer_are_shared_all_the_same(tmp_path: Path) -> None:
    """Nobody is idle because all of a market is alike."""
    counts = Counter(dealt(tmp_path / "market.jsonl", [employer(1, post) for post in range(12_000)]))
    assert len(counts) == 2 and max(counts.values()) < 1.5 * min(counts.values())


def test_each_process_gets_its_own_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the postings of an employer all but a few are read by one process, though any process may take over what another is late with."""
    monkeypatch.setattr(shards, "SHARD", 40_000)
    path = tmp_path / "market.jsonl"
    path.write_text(lines_of([employer(number, post) for post in range(60) for number in range(40)]))
    readers: Counter[tuple[int, str]] = Counter()
    for _, batch in worked_on(_read_by, _together, NOBODY, shards_of([str(path)]), lambda shard: Task(shard, ()), Processes(2)):
        readers.update(batch)
    assert readers.total() == 60 * 40
    assert len({process for process, _ in readers}) == 2
    most = Counter({name: max(readers[one, name] for one, _ in readers) for _, name in readers})
    assert most.total() > 0.9 * readers.total()


def _read_by(_: Job, task: Task) -> list[tuple[int, str]]:
    time.sleep(0.02)
    lines = Path(task.shard.source).read_bytes()[task.shard.start : task.shard.end]
    assert lines
    return [(os.getpid(), name) for name in _names(task.shard)]


def _names(shard: Shard) -> list[str]:
    from fitcheck.rank.entries import lines_in

    return [line.split(b'"')[3].split(b"-")[0].decode() for number, line in enumerate(lines_in(shard)) if shard.holds(number)]


def _together(batches: Sequence[list[tuple[int, str]]]) -> list[tuple[int, str]]:
    return [one for batch in batches for one in batch]


@pytest.mark.parametrize("kind", ["jsonl", "jsonl.gz"])
@pytest.mark.parametrize(
    "options", [("--top", "all"), ("--top", "7"), ("--top", "7", "--profile", "profiles/teacher.yaml"), ("--where", "company=Works 1")]
)
def test_the_number_of_processes_changes_no_byte(
    fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, options: tuple[str, ...]
) -> None:
    """With doubles, lines that are broken, empty or no posting, in shards of a few postings each: results and messages are the same."""
    monkeypatch.setattr(shards, "SHARD", 3_000)
    lines = [line for number in range(250) for line in lines_of([record(number % 170), employer(number % 9, number)]).splitlines(True)]
    for place in range(5, len(lines), 17):
        lines[place] = ('{"text": \n', "\n", '{"id": "x"}\n', lines[place - 3], '{"text": "' + "[" * 2_000 + '"}\n')[place % 5]
    content = "".join(lines).removesuffix("\n").encode()
    path = tmp_path / f"market.{kind}"
    path.write_bytes(gzip.compress(content) if kind.endswith("gz") else content)
    ended = [fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json", *options, "--workers", str(workers)) for workers in (1, 2, 5)]
    assert "broken" in ended[0].err and "doubles" in ended[0].err
    assert ended[0] == ended[1] == ended[2]


def test_gaps_are_those_of_one_process(fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures and messages, with a broken line among the postings."""
    monkeypatch.setattr(shards, "SHARD", 3_000)
    path = market_at(tmp_path / "market.jsonl")
    path.write_text(path.read_text() + "{\n" + lines_of([record(3), record(900)]))
    ended = [fitcheck("gaps", PROFILE, path, *AS_OF, "--format", "json", "--workers", workers) for workers in ("1", "2")]
    assert "1 doubles left out, 1 broken" in ended[0].err
    assert ended[0] == ended[1]


def test_processes_together_remember_little_more_than_one(tmp_path: Path) -> None:
    """Each reads a share and remembers a share: memory does not double with them."""
    path = tmp_path / "market.jsonl"
    path.write_text(lines_of([employer(number) for number in range(40)]))
    one, two = (_remembered_by(executor, path) for executor in (Here(), Processes(2)))
    assert one > 100_000
    assert 0.5 * one < two < 0.7 * one


def _remembered_by(executor: Executor, path: Path) -> int:
    """Of how many texts each of the processes remembers at most what it found."""
    ((_, told),) = worked_on(_remembered, _most, NOBODY, shards_of([str(path)]), lambda shard: Task(shard, ()), executor)
    return told


def _most(numbers: Sequence[int]) -> int:
    return max(numbers)


def _remembered(_: Job, __: Task) -> int:
    """Of how many texts this process remembers at most what it found."""
    modules = [module for name, module in sys.modules.items() if name.startswith("fitcheck.")]
    known = {id(one): one for module in modules for one in vars(module).values() if _remembers(one)}
    return sum(one.cache_parameters()["maxsize"] or 0 for one in known.values())


def _remembers(one: object) -> bool:
    return hasattr(one, "cache_parameters") and not isinstance(one, type)


def test_a_process_killed_while_it_hands_a_batch_over_is_replaced(tmp_path: Path) -> None:
    """Half of a batch has been handed over, and the run neither waits for the other half nor takes the half for the whole."""
    batches = Processes(2).batches(_large, NOBODY, [tmp_path / "quick", tmp_path / "killed", tmp_path / "after"])
    assert next(batches) == b"quick" * 2_000_000
    time.sleep(1.5)  # meanwhile nobody takes what the other one hands over, and it is killed
    assert (tmp_path / "killed").exists()
    assert [batch[:6] for batch in batches] == [b"killed", b"aftera"]


def _large(_: Job, path: Path) -> bytes:
    if path.name == "killed" and not path.exists():
        path.touch()
        threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGKILL)).start()
    return path.name.encode() * 2_000_000


def test_what_goes_wrong_in_a_process_is_told_as_it_was(tmp_path: Path) -> None:
    """With the place where it came about, and no more attempts at it."""
    with pytest.raises(FileNotFoundError) as failure:
        list(Processes(2).batches(_missing, NOBODY, [tmp_path / "a", tmp_path / "b"]))
    assert any("in _missing" in note for note in failure.value.__notes__)


def _missing(_: Job, path: Path) -> bytes:
    return path.read_bytes()
