"""fitcheck beside other tools that can be installed, on the same postings, each in an environment of its own.

Run: python benchmarks/rivals.py [--postings FILE] [--count N] [--environments FOLDER]. Each tool does what it has for one posting, in one
process, warm; the figures are milliseconds of processor time for 500 words. The tools do different things: ours judges each need, with
its evidence.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from made_postings import write

ROOT = Path(__file__).parents[1]
RESUME = "Developer for seven years. Python, PostgreSQL, Docker. Built the billing service with Django and ran it on AWS for 40 customers."
MEASURE = """
import json, sys, time
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
resume = {resume!r}
{set_up}
one(texts[0])
begun = time.process_time()
for text in texts:
    one(text)
taken = time.process_time() - begun
print(1000 * taken * 500 / sum(len(text.split()) for text in texts))
"""
OURS = """
from datetime import date
from fitcheck.judge import judge
from fitcheck.lexicon import load_lexicon
from fitcheck.match import index_profile
from fitcheck.reading import read_posting, read_profile
lexicon, day = load_lexicon(), date(2026, 11, 1)
index = index_profile(read_profile("profiles/software-engineer.yaml", as_of=day)[0], lexicon, day)
one = lambda text: judge(index, read_posting("-", text.encode())[0])
"""
RIVALS = {
    "cv-consultant-pro-mcp: parse_jd": "from cv_consultant_pro.jd import parse_jd\none = parse_jd",
    "tailoring-ats-cvs: extract_requirements": "from ats_agent.requirements import extract_requirements\none = extract_requirements",
    "career-fit: analyze_fit": ("from career_fit import analyze_fit\none = lambda text: analyze_fit(text, resume)"),
    "resume-matcher-toolkit: score and missing keywords": (
        "from resume_matcher_toolkit.matcher import get_match_score, get_missing_keywords\n"
        "one = lambda text: (get_match_score(resume, text), get_missing_keywords(resume, text))"
    ),
    "cvloom: analyze_match": (
        "from types import SimpleNamespace\n"
        "from cvloom.match import analyze_match\n"
        "data = {'basics': {'summary': resume}, 'work': [{'position': 'Developer', 'highlights': [resume]}]}\n"
        "mine = SimpleNamespace(locale=SimpleNamespace(code='en'), data=data, show_sections={'work': True})\n"
        "one = lambda text: analyze_match(mine, text)"
    ),
}


def main() -> None:
    """Print the milliseconds of each tool, and how many times ours that is."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--postings", type=Path, help="JSON lines; made ones where nothing is said")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--environments", type=Path, help="where the tools are installed; a folder that is removed where nothing is said")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.postings or Path(folder) / "made.jsonl"
        if asked.postings is None:
            write(str(path), asked.count)
        ours = milliseconds(Path(sys.executable), OURS, path)
        print(f"{ours or 0:8.2f} ms  fitcheck: read, understand, match and score")
        for name, set_up in RIVALS.items():
            theirs = milliseconds(installed(name.partition(":")[0], asked.environments or Path(folder)), set_up, path)
            told = "does not run here" if theirs is None or ours is None else f"{theirs:8.2f} ms  {name}  = {theirs / ours:.2f} x ours"
            print(told if theirs is not None else f"       -     {name}: {told}")


def installed(package: str, folder: Path) -> Path:
    """The Python of an environment that holds the package."""
    python = folder / package / "bin" / "python"
    if not python.exists():
        venv.create(folder / package, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", package], check=True, stderr=subprocess.DEVNULL)
    return python


def milliseconds(python: Path, set_up: str, path: Path) -> float | None:
    """The processor time for 500 words of posting; None where the tool fails."""
    code = MEASURE.format(resume=RESUME, set_up=set_up)
    ended = subprocess.run([python, "-c", code, str(path.resolve())], cwd=ROOT, capture_output=True, text=True, check=False)
    return float(json.loads(ended.stdout.splitlines()[-1])) if ended.returncode == 0 else None


if __name__ == "__main__":
    main()
