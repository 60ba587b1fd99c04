"""The same work on a Dask cluster: the bytes of a local run, even where a worker is lost on the way."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from console import AS_OF, ROOT, Console
from made_market import PROFILE, market_at

pytest.importorskip("distributed")
OPEN = {**os.environ, "DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "20s"}


@pytest.fixture
def market(tmp_path: Path) -> Path:
    """Enough postings for some dozens of shards."""
    return market_at(tmp_path / "market.jsonl", copies=50)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list["subprocess.Popen[bytes]"]]]:
    """A scheduler's address, its three workers, and last its own process."""
    log = (tmp_path / "scheduler.log").open("wb")
    command = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--port", "0", "--no-dashboard", "--host", "127.0.0.1"]
    scheduler = subprocess.Popen(command, stderr=log, stdout=log, env=OPEN, cwd=tmp_path)
    workers: list[subprocess.Popen[bytes]] = []
    try:
        address = _address(tmp_path / "scheduler.log")
        worker = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard"]
        workers.extend(
            subprocess.Popen(worker, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=OPEN, cwd=tmp_path) for _ in range(3)
        )
        yield address, [*workers, scheduler]
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()
        log.close()


def _address(log: Path) -> str:
    for _ in range(300):
        found = re.search(rb"tcp://127\.0\.0\.1:\d+", log.read_bytes())
        if found:
            return found.group().decode()
        time.sleep(0.1)
    raise AssertionError(log.read_text())


@pytest.mark.parametrize("spool", [False, True])
def test_a_lost_worker_changes_no_byte(
    fitcheck: Console, market: Path, cluster: tuple[str, list["subprocess.Popen[bytes]"]], tmp_path: Path, spool: bool
) -> None:
    """Three workers, one killed on the way: the result is that of a local run, through the scheduler or through a shared folder."""
    address, workers = cluster
    output = tmp_path / "out.jsonl"
    options = ["--spool", f"file://{tmp_path}/spool"] if spool else []
    of_another_run = tmp_path / "spool" / "000000000.json"
    of_another_run.parent.mkdir()
    of_another_run.write_text("another run's")
    call = [sys.executable, "-m", "fitcheck", "rank", PROFILE, str(market), *AS_OF, "--top", "all", "--format", "json"]
    command = [*call, "-o", str(output), "--scheduler", address, *options]
    running = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, env={**OPEN, "XDG_CACHE_HOME": str(tmp_path / "cache")})
    part = tmp_path / ".out.jsonl.part"
    while running.poll() is None and not (part.exists() and part.stat().st_size):
        time.sleep(0.02)
    assert running.poll() is None, "it ended before a worker could be lost"
    workers[0].send_signal(signal.SIGKILL)
    _, told = running.communicate(timeout=120)
    assert running.returncode == 0, told.decode()
    assert f"sends the profile and the names of the postings' files to {address}" in told.decode()
    assert output.read_text("utf-8") == fitcheck(*call[3:]).out
    assert len(output.read_text("utf-8").splitlines()) == 10_000 == len({json.loads(line)["source"] for line in output.open()})
    assert list((tmp_path / "spool").iterdir()) == [of_another_run]
    assert of_another_run.read_text() == "another run's"


def test_a_scheduler_that_goes_is_told(market: Path, cluster: tuple[str, list["subprocess.Popen[bytes]"]], tmp_path: Path) -> None:
    """A message that names the address, exit code 2, and a run that can be resumed here."""
    address, processes = cluster
    output, cache = tmp_path / "out.jsonl", tmp_path / "cache"
    command = [
        sys.executable,
        "-m",
        "fitcheck",
        "rank",
        PROFILE,
        str(market),
        *AS_OF,
        "--top",
        "all",
        "--format",
        "json",
        "-o",
        str(output),
    ]
    open_here = {**OPEN, "XDG_CACHE_HOME": str(cache)}
    running = subprocess.Popen([*command, "--scheduler", address], cwd=ROOT, stderr=subprocess.PIPE, env=open_here)
    part = tmp_path / ".out.jsonl.part"
    while running.poll() is None and not (part.exists() and part.stat().st_size):
        time.sleep(0.02)
    assert running.poll() is None, "it ended before the cluster could be lost"
    processes[-1].kill()
    _, told = running.communicate(timeout=120)
    assert running.returncode == 2, told.decode()
    assert f"{address}: error: lost-cluster" in told.decode()
    assert not output.exists()


def test_a_scheduler_that_does_not_answer_is_an_error(fitcheck: Console) -> None:
    """The message names the address."""
    ended = fitcheck("rank", PROFILE, "postings", "--scheduler", "tcp://127.0.0.1:9")
    assert ended.code == 2
    assert "tcp://127.0.0.1:9: error: no-scheduler" in ended.err
