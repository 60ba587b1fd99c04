"""Rankings as processes of their own, long enough to be stopped or killed half-way."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from console import AS_OF, ROOT
from made_market import PROFILE

COMMAND = "from fitcheck.cli import main, bookkeeping; bookkeeping._SECONDS_BETWEEN_SAVES = 0.0; main()"
"""The command, saving after every shard: how far it has come can be seen however fast the machine is."""


def started(endless: Path, cache: Path, *options: str) -> "subprocess.Popen[bytes]":
    """A run of its own, with its state in a folder of its own."""
    command = [sys.executable, "-c", COMMAND, "rank", PROFILE, str(endless), *AS_OF, *options]
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, start_new_session=True)


def states(cache: Path) -> list[Path]:
    """What is kept of interrupted runs."""
    return sorted((cache / "fitcheck").glob("rank-*.json"))


def has_done(cache: Path, shards: int) -> bool:
    """Whether the run has come past so many shards."""
    return any(json.loads(path.read_text())["counts"]["shards"] >= shards for path in states(cache))


def killed(running: "subprocess.Popen[bytes]", when: Callable[[], bool]) -> None:
    """Kill the run, with all its workers, as soon as something holds."""
    while running.poll() is None and not when():
        time.sleep(0.005)
    assert running.poll() is None, "it ended before it could be killed"
    os.killpg(running.pid, signal.SIGKILL)
    running.communicate()
