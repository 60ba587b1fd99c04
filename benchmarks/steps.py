"""How long each step takes once it is warm, on one core, for the project's own pairs.

Run: python benchmarks/steps.py [ROUNDS]. Milliseconds for 500 words of posting, the mean over all pairs.
"""

import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import yaml
from figures import Figure, shown

from fitcheck.advise import advise, write_letter
from fitcheck.analyze import analyze
from fitcheck.lexicon import Lexicon, load_lexicon
from fitcheck.match import index_profile, match_index
from fitcheck.reading import read_posting, read_profile
from fitcheck.render import render_report
from fitcheck.understand import understand

ROOT = Path(__file__).parents[1]
AS_OF = date(2026, 11, 1)
PAIRS = sorted((ROOT / "tests" / "examples").glob("*/pair.yaml"))


def steps(pair: Path, lexicon: Lexicon) -> tuple[int, Iterator[tuple[str, Callable[[], object]]]]:
    """The words of a pair's posting, and each step of its analysis, ready to run."""
    named = yaml.safe_load(pair.read_text("utf-8"))
    profile_file, posting_file = ROOT / named["profile"], ROOT / named["posting"]
    profile, _ = read_profile(profile_file, as_of=AS_OF)
    posting, _ = read_posting(posting_file)
    index = index_profile(profile, lexicon, AS_OF)
    report = analyze(profile, posting, lexicon, AS_OF)
    asked, findings, fit = report.asked, report.findings, report.fit
    return sum(len(block.text.split()) for block in posting.blocks), iter(
        (
            ("read the profile", lambda: read_profile(profile_file, as_of=AS_OF)),
            ("index the profile", lambda: index_profile(profile, lexicon, AS_OF)),
            ("read the posting", lambda: read_posting(posting_file)),
            ("understand", lambda: understand(posting, lexicon)),
            ("match", lambda: match_index(index, asked.requirements)),
            ("advise", lambda: advise(profile, asked, findings, fit, lexicon, AS_OF)),
            ("write the letter", lambda: write_letter(profile, asked, findings, lexicon, AS_OF)),
            ("render the report", lambda: render_report(report)),
        )
    )


def seconds(step: Callable[[], object], rounds: int) -> float:
    """The mean time of a step after a first run."""
    step()
    begun = time.perf_counter()
    for _ in range(rounds):
        step()
    return (time.perf_counter() - begun) / rounds


def figures(rounds: int) -> Iterator[Figure]:
    """The mean time of each step for 500 words of posting."""
    lexicon = load_lexicon()
    taken: dict[str, float] = {}
    words = 0
    for pair in PAIRS:
        length, todo = steps(pair, lexicon)
        words += length
        for name, step in todo:
            taken[name] = taken.get(name, 0.0) + seconds(step, rounds)
    for name, total in taken.items():
        yield Figure(f"{name}, warm, for 500 words of posting", f"{total * 1000 * 500 / words:.2f} ms")


if __name__ == "__main__":
    list(shown(figures(int(sys.argv[1]) if len(sys.argv) > 1 else 10)))
