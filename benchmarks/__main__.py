"""All that is measured of fitcheck's speed, in one run, and the table of it in the README.

Run: python benchmarks [--postings FILE] [--memory] [--environments FOLDER] [--write]. Some minutes on a quiet machine; `--memory` ranks
110,000 postings more.
"""

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

import market
import rivals
import startup
import steps
from figures import Figure, shown, written
from made_postings import given_or_made

ROOT = Path(__file__).parents[1]


def main() -> None:
    """Print every figure, and write the table where asked."""
    parser = argparse.ArgumentParser(prog="benchmarks")
    parser.add_argument("--postings", type=Path, help="JSON lines; made ones where nothing is said")
    parser.add_argument("--count", type=int, default=2000, help="how many postings are made")
    parser.add_argument("--memory", action="store_true", help="rank 10,000 and 100,000 postings as well")
    parser.add_argument(
        "--environments", type=Path, help="where the other tools are installed; a folder that is removed where nothing is said"
    )
    parser.add_argument("--write", action="store_true", help="write the table in the README")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = given_or_made(asked.postings, folder, asked.count)
        figures = list(shown(all_figures(path, folder, asked.environments or folder, memory=asked.memory)))
    if asked.write:
        written(figures, ROOT / "README.md")


def all_figures(path: Path, folder: Path, environments: Path, *, memory: bool) -> Iterator[Figure]:
    """The figures of each benchmark in turn, over the postings of a file."""
    yield from startup.figures(rounds=15)
    yield from steps.figures(rounds=10)
    yield from market.rates(path)
    if memory:
        yield from market.memory(path, folder)
    yield from rivals.figures(path, folder, environments, count=200)


if __name__ == "__main__":
    main()
