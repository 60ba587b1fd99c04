"""How long fitcheck takes to start and to analyze, as multiples of importing what it is built on.

Run: python benchmarks/startup.py [ROUNDS]. All figures come from one run, round by round in turn, so that a busy machine slows them alike.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from environment import COMPILED
from figures import Figure, shown

ROOT = Path(__file__).parents[1]
PAIR = ("profiles/lebede-ngartera.yaml", "postings/meta-fair-senior-ml-engineer.md")
THREE = (PAIR[1], "postings/icu-nurse-harrow-creek.md", "postings/paralegal-vesper-holt.txt")
TYPER = "import typer"
STACK = "import typer, pydantic, yaml, jinja2"
COMMANDS = {
    TYPER: ("-c", TYPER),
    "fitcheck --help": ("-m", "fitcheck", "--help"),
    STACK: ("-c", STACK),
    "fitcheck analyze": ("-m", "fitcheck", "analyze", *PAIR, "--as-of", "2026-11-01"),
    "fitcheck parse": ("-m", "fitcheck", "parse", PAIR[1], "--format", "json"),
    "fitcheck check": ("-m", "fitcheck", "check", PAIR[0], *(f"--postings={posting}" for posting in THREE), "--as-of", "2026-11-01"),
}
AIMS = {
    "fitcheck --help": (TYPER, 1.5),
    "fitcheck analyze": (STACK, 1.3),
    "fitcheck parse": (STACK, 1.3),
    "fitcheck check": ("fitcheck analyze", 1.5),
}


def seconds(arguments: tuple[str, ...]) -> float:
    """The time of one whole process."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL, env=COMPILED)
    return time.perf_counter() - begun


def figures(rounds: int) -> Iterator[Figure]:
    """The median time of each command, and its ratio to its yardstick."""
    for arguments in COMMANDS.values():
        seconds(arguments)
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(rounds):
        for name, arguments in COMMANDS.items():
            taken[name].append(seconds(arguments))
    for name, times in taken.items():
        yardstick, aim = AIMS.get(name, ("", 0.0))
        ratio = f"{median(times) / median(taken[yardstick]):.2f} x `{yardstick}`" if yardstick else ""
        yield Figure(f"`{name}`, a whole process", f"{median(times) * 1000:.0f} ms", ratio, f"{aim} x" if yardstick else "")


if __name__ == "__main__":
    list(shown(figures(int(sys.argv[1]) if len(sys.argv) > 1 else 15)))
