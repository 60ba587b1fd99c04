"""How long the check of a profile with three saved postings takes, as a multiple of one analysis.

Run: python benchmarks/check_speed.py [ROUNDS]. All figures come from one run, round by round in turn, so that a busy
machine slows them alike.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
PROFILE = "profiles/software-engineer.yaml"
POSTINGS = ("postings/software-engineer-lanternfish.md", "postings/meta-fair-senior-ml-engineer.md", "postings/paralegal-vesper-holt.txt")
AIM = 1.5


def seconds(*arguments: str) -> float:
    """The time of one whole process."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "fitcheck", *arguments]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main(rounds: int) -> None:
    """Print the median time of both commands, and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        postings = [option for posting in POSTINGS for option in ("--postings", posting)]
        check = ("check", PROFILE, *postings, "--baseline", str(Path(folder) / "baseline.json"), "--as-of", "2026-11-01")
        analyze = ("analyze", PROFILE, POSTINGS[0], "--as-of", "2026-11-01")
        seconds(*check, "--update-baseline")
        seconds(*analyze)
        pairs = [(seconds(*check), seconds(*analyze)) for _ in range(rounds)]
    times = [median(one) for one in zip(*pairs, strict=True)]
    print(f"{times[0] * 1000:6.0f} ms  fitcheck check, three postings")
    print(f"{times[1] * 1000:6.0f} ms  fitcheck analyze")
    print(f"  {times[0] / times[1]:.2f} x (aim {AIM})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
