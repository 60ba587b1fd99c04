"""How fast many postings are read and ranked, and how much memory that takes, in one run.

Run: python benchmarks/market.py [--postings FILE] [--count N] [--memory]. Rates are for 500 words a posting, by the wall clock and by the
time of the processors; the latter says what a quiet machine would give. `--memory` adds runs over 10,000 and 100,000 postings.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from environment import COMPILED
from figures import Figure, shown
from made_postings import given_or_made

ROOT = Path(__file__).parents[1]
PROFILE = "profiles/software-engineer.yaml"
WORDS = 500
SMALL, LARGE = 10_000, 100_000


class Taken(NamedTuple):
    """What a run took."""

    wall: float
    processor: float
    memory: int
    """The most bytes held at a time by the process and its workers."""


def main() -> None:
    """Print the rates, and the ratios that matter."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--postings", type=Path, help="JSON lines; made ones where nothing is said")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--memory", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = given_or_made(asked.postings, folder, asked.count)
        list(shown(rates(path)))
        if asked.memory:
            list(shown(memory(path, folder)))


def rates(path: Path) -> Iterator[Figure]:
    """How many postings a second are ranked by one process and by two."""
    count, words = counted(path)
    share, told = words / WORDS, f"`rank` over {count} postings of {words / count:.0f} words"
    one, two = ranked(path, 1), ranked(path, 2)
    for name, taken, aim in ((f"{told}, one process", one, "700 a second"), (f"{told}, two", two, "")):
        yield Figure(name, f"{share / taken.wall:.0f} a second", f"{share / taken.processor:.0f} a second of processor time", aim)
    yield Figure("`rank`, two processes", f"{two.wall:.1f} s", f"{one.wall / two.wall:.2f} x the rate of one process", "1.8 x")


def memory(path: Path, folder: Path) -> Iterator[Figure]:
    """The memory of a run over ten times the postings beside one over a tenth of them."""
    held: list[int] = []
    for count in (SMALL, LARGE):
        larger = folder / f"{count}.jsonl"
        with larger.open("w", encoding="utf-8") as file:
            file.writelines(line for _, line in zip(range(count), varied(path), strict=False))
        taken = ranked(larger, 1)
        held.append(taken.memory)
        last = count == LARGE
        ratio = f"{held[1] / held[0]:.2f} x the memory of {SMALL} postings" if last else ""
        yield Figure(
            f"memory of `rank` over {count} postings, {taken.wall:.0f} s", f"{taken.memory / 1e6:.0f} MB", ratio, "1.1 x" if last else ""
        )


def varied(path: Path) -> Iterator[str]:
    """The postings again and again, each time with other words in some lines."""
    turn = 0
    while True:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file):
                record = json.loads(line)
                lines = enumerate(record["text"].split("\n"))
                text = "\n".join(f"{line} {turn}" if turn and (number + place) % 7 == 0 else line for place, line in lines)
                yield json.dumps({**record, "id": f"{turn}-{number}", "text": text}) + "\n"
        turn += 1


def counted(path: Path) -> tuple[int, int]:
    """The number of postings, and of their words."""
    with path.open(encoding="utf-8") as file:
        lengths = [len(json.loads(line)["text"].split()) for line in file]
    return len(lengths), sum(lengths)


@cache
def ranked(path: Path, workers: int) -> Taken:
    """What it takes to rank the postings in a process of its own; measured once in a run."""
    command = [sys.executable, "-m", "fitcheck", "rank", PROFILE, str(path.resolve()), "--workers", str(workers), "--quiet"]
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, env=COMPILED)
    most = 0
    while running.poll() is None:
        most = max(most, held_by(running.pid))
        time.sleep(0.05)
    wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if running.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {running.returncode}")
    return Taken(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, most)


def held_by(process: int) -> int:
    """The resident bytes of a process and those it has started; 0 where the system does not tell."""
    try:
        own = int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        started = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return 0
    return own + sum(held_by(int(one)) for one in started)


if __name__ == "__main__":
    main()
