"""A ranking that is interrupted, killed or resumed: the same result, and nothing of it left behind."""

import json
import random
import signal
import time
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from console import AS_OF, ROOT, Console
from fitcheck.rank.desk import Job
from fitcheck.rank.executors import Here
from fitcheck.rank.ranking import Ranking
from fitcheck.rank.resuming import Ledger, Written
from fitcheck.rank.running import caught_up, run
from fitcheck.rank.shards import SHARD, shards_of
from fitcheck.rank.writing import ranking_text
from long_runs import has_done, killed, started, states
from made_market import PROFILE, lines_of, market_at, record


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """Enough postings that a run can be killed in the middle."""
    return market_at(tmp_path / "endless.jsonl", copies=120)


@pytest.mark.parametrize(("top", "seed"), [("20", 1), ("all", 2)])
def test_a_killed_run_goes_on_to_the_same_result(fitcheck: Console, endless: Path, tmp_path: Path, top: str, seed: int) -> None:
    """Killed at three moments and resumed, a run writes the bytes of one that was let be, and leaves nothing behind."""
    cache, output = tmp_path / "cache", tmp_path / "out.json"
    options = ("--top", top, "--format", "json", "-o", str(output), "--resume")
    shards = endless.stat().st_size // SHARD
    assert shards > 15
    chance = random.Random(seed)  # noqa: S311  # nothing is secret here
    for moment in sorted(chance.sample(range(1, shards - 8), 3)):
        killed(started(endless, cache, *options), partial(has_done, cache, moment))
        assert not output.exists()
    ended = started(endless, cache, *options)
    ended.communicate()
    assert ended.returncode == 0
    assert output.read_text("utf-8") == fitcheck("rank", PROFILE, endless, *AS_OF, "--top", top, "--format", "json").out
    assert list((cache / "fitcheck").glob("rank-*")) == []
    assert list(tmp_path.glob(".out*")) == []


def test_what_is_left_for_resuming_holds_no_text(endless: Path, tmp_path: Path) -> None:
    """The state on disk quotes nothing of the profile and of the postings, and is the user's own."""
    cache = tmp_path / "cache"
    killed(started(endless, cache, "--top", "20", "-o", str(tmp_path / "out.json")), lambda: bool(states(cache)))
    text = states(cache)[0].read_text("utf-8")
    assert "Engineer" not in text
    assert "Python" not in text
    assert {"as_of", "counts", "leaders", "written", "found", "digests", "sum"} == json.loads(text).keys()
    assert (cache / "fitcheck").stat().st_mode & 0o077 == 0


def test_an_interrupted_run_leaves_a_valid_partial_result(endless: Path, tmp_path: Path) -> None:
    """After the keyboard's interrupt the output holds whole lines of the postings read so far."""
    cache, output = tmp_path / "cache", tmp_path / "out.jsonl"
    running = started(endless, cache, "--top", "all", "-o", str(output), "--workers", "1")
    while not states(cache):
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"--resume" in told
    lines = output.read_text("utf-8").splitlines()
    assert lines
    assert [json.loads(line)["source"] for line in lines] == [f"{endless}:{number + 1}" for number in range(len(lines))]


@pytest.mark.parametrize("profiles", [(PROFILE,), (PROFILE, "profiles/electrician.yaml")])
def test_an_interruption_after_any_shard_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, profiles: tuple[str, ...]
) -> None:
    """Wherever between two shards a run ends, going on gives the ranking of an uninterrupted run."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("fitcheck.rank.shards.SHARD", 6_000)
    path = tmp_path / "market.jsonl"
    path.write_text(lines_of([record(number % 150) for number in range(200)]))
    job = Job(tuple((name, (ROOT / name).read_bytes()) for name in profiles), (), date(2026, 11, 1), top=12)
    whole = Ranking(job)
    shards = sum(1 for _ in run(whole, job, shards_of([str(path)]), Here()))
    assert shards >= 7
    for last in range(1, shards):
        ledger = Ledger(job, [str(path)], "", streams=False)
        assert ledger.claim()
        ledger.begin()
        begun = Ranking(job)
        for number, (_, taken) in enumerate(run(begun, job, shards_of([str(path)]), Here()), 1):
            ledger.note(taken.digests)
            if number == last:
                ledger.save(begun, Written(), found=True)
                break
        progress = ledger.read()
        assert progress is not None
        resumed, rest = Ranking(job), shards_of([str(path)])
        ledger.restore(resumed, progress)
        caught_up(resumed, job, rest, Here(), progress)
        for _ in run(resumed, job, rest, Here()):
            pass
        assert resumed.counts == whole.counts
        assert ranking_text(resumed, profiles, "json") == ranking_text(whole, profiles, "json")


def test_another_day_is_another_run(fitcheck: Console, endless: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that counted years to one day is not continued with those of another."""
    cache = tmp_path / "cache"
    options = ("--top", "20", "-o", str(tmp_path / "out.json"))
    killed(started(endless, cache, *options), lambda: bool(states(cache)))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    ended = fitcheck("rank", PROFILE, endless, *options, "--as-of", "2026-11-02", "--resume")
    assert ended.code == 2
    assert "--as-of 2026-11-01" in ended.err
