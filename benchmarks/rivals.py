"""fitcheck beside other tools that can be installed, on the same postings, each in an environment of its own.

Run: python benchmarks/rivals.py [--postings FILE] [--count N] [--environments FOLDER]. Each tool gets the same profile,
in the form it takes, and does its whole analysis of each posting, in one process, warm; what it can do once for the profile is done once.
The figures are milliseconds of processor time for 500 words, so that a busy machine counts little. The tools do different things: ours
judges each need, with its evidence. `rank` is measured from JSON lines to the ranked table, start of the process and all.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import yaml
from environment import COMPILED
from figures import Figure, shown
from made_postings import given_or_made
from market import PROFILE, WORDS, counted, ranked

ROOT = Path(__file__).parents[1]
MEASURE = """
import json, sys, time
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
profile = json.loads(sys.argv[2])
resume = sys.argv[3]
SET_UP
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
index = index_profile(read_profile({profile!r}, as_of=day)[0], lexicon, day)
one = lambda text: judge(index, read_posting("-", text.encode())[0])
"""
CORPUS = """
from cv_consultant_pro.corpus.dates import YearMonth
from cv_consultant_pro.corpus.models import Bullet, Certification, Corpus, Education, Person, Role, Skill
from cv_consultant_pro.jd import parse_jd
from cv_consultant_pro.match import score
from datetime import datetime
def month(told):
    try:
        return YearMonth(*datetime.strptime(told, "%b %Y").timetuple()[:2])
    except (TypeError, ValueError):
        return None
def lines(entry):
    return [line.strip("- ") for line in entry.get("summary", "").splitlines() if line.strip("- ")]
roles = [
    Role(
        id=f"r{place}", org=entry["name"], title=entry.get("position", ""), start=month(entry.get("startDate")),
        end=month(entry.get("endDate")), is_current="endDate" not in entry, tags=[tag.lower() for tag in entry.get("keywords", [])],
        bullets=[
            Bullet(id=f"r{place}b{number}", claim=line, mechanism="", tags=[tag.lower() for tag in entry.get("keywords", [])])
            for number, line in enumerate(lines(entry))
        ],
    )
    for place, entry in enumerate(profile["work"])
]
skills = [Skill(name=word) for group in profile.get("skills", []) for word in group.get("keywords", [])]
education = [Education(entry["institution"], entry.get("degree", "")) for entry in profile.get("education", [])]
certifications = [Certification(entry["name"]) for entry in profile.get("certificates", [])]
corpus = Corpus(
    person=Person(profile["basics"]["name"]), roles=roles, skills=skills, education=education, certifications=certifications
)
one = lambda text: score(parse_jd(text), corpus)
"""
TAILORING = """
from ats_agent.agents import career_report
from ats_agent.evidence import EvidenceSource, build_evidence_ledger
from ats_agent.requirements import evaluate_hard_gates, extract_requirements, map_requirements
ledger = build_evidence_ledger("candidate", [EvidenceSource("resume", "resume.md", resume)])
def one(text):
    requirements = extract_requirements(text)
    mappings = map_requirements(requirements, ledger)
    gates = evaluate_hard_gates(requirements, ledger)
    return career_report(resume, text, ledger=ledger, requirements=requirements, mappings=mappings, hard_gates=gates)
"""
CVLOOM = """
from types import SimpleNamespace
from cvloom import sections
from cvloom.match import analyze_match
def lines(entry):
    return [line.strip("- ") for line in entry.get("summary", "").splitlines() if line.strip("- ")]
data = {
    "basics": {"headline": profile["basics"].get("headline", ""), "summary": profile["basics"].get("summary", "")},
    "work": [
        {"title": entry["position"], "company": entry["name"], "highlights": lines(entry), "tags": entry.get("keywords", [])}
        for entry in profile["work"]
    ],
    "projects": [
        {"name": entry["name"], "description": entry.get("description", ""), "highlights": lines(entry), "tags": entry.get("keywords", [])}
        for entry in profile.get("projects", [])
    ],
    "education": [{"institution": entry["institution"], "area": entry.get("area", "")} for entry in profile.get("education", [])],
    "skills": [{"category": group["name"], "items": group.get("keywords", [])} for group in profile.get("skills", [])],
}
mine = SimpleNamespace(locale=SimpleNamespace(code="en"), data=data, show_sections=dict.fromkeys(data, True))
one = lambda text: analyze_match(mine, text)
"""
RIVALS = {
    "cv-consultant-pro-mcp: parse_jd and score": CORPUS,
    "tailoring-ats-cvs: requirements, evidence and report": TAILORING,
    "career-fit: analyze_fit": "from career_fit import analyze_fit\none = lambda text: analyze_fit(text, resume)",
    "resume-matcher-toolkit: score and missing keywords": (
        "from resume_matcher_toolkit.matcher import get_match_score, get_missing_keywords\n"
        "one = lambda text: (get_match_score(resume, text), get_missing_keywords(resume, text))"
    ),
    "cvloom: analyze_match": CVLOOM,
}


def main() -> None:
    """Print the milliseconds of each tool, and how many times ours that is."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--postings", type=Path, help="JSON lines; made ones where nothing is said")
    parser.add_argument("--count", type=int, default=200, help="how many postings each tool analyses; rank takes all that are given")
    parser.add_argument("--environments", type=Path, help="where the tools are installed; a folder that is removed where nothing is said")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = given_or_made(asked.postings, folder, asked.count)
        list(shown(figures(path, folder, asked.environments or folder, asked.count)))


def figures(path: Path, folder: Path, environments: Path, count: int) -> Iterator[Figure]:
    """The milliseconds of each tool, ours first; `rank` takes all postings of the file, the others `count` of them, spread evenly."""
    profile = yaml.safe_load((ROOT / PROFILE).read_text(encoding="utf-8"))["content"]
    sample, (given, words) = folder / "sample.jsonl", counted(path)
    with path.open(encoding="utf-8") as file:
        sample.write_text("".join(islice(file, 0, None, max(1, given // count))), encoding="utf-8")
    ranking = 1000 * ranked(path, 1).processor * WORDS / words
    yield Figure(f"`rank` over {given} postings, from JSON lines to the table, for 500 words", f"{ranking:.2f} ms")
    judging = milliseconds(Path(sys.executable), OURS.format(profile=PROFILE), sample, profile)
    yield Figure("each read, understood, matched and scored by itself, nothing remembered, for 500 words", f"{judging or 0:.2f} ms")
    for name, set_up in RIVALS.items():
        theirs = milliseconds(installed(name.partition(":")[0], environments), set_up, sample, profile)
        told = (f"{theirs:.2f} ms", f"{theirs / ranking:.2f} x `rank`", "more than 1 x") if theirs else ("does not run here",)
        yield Figure(f"{name}, for 500 words", *told)


def installed(package: str, folder: Path) -> Path:
    """The Python of an environment that holds the package."""
    python = folder / package / "bin" / "python"
    if not python.exists():
        venv.create(folder / package, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", package], check=True, stderr=subprocess.DEVNULL)
    return python


def milliseconds(python: Path, set_up: str, path: Path, profile: dict[str, Any]) -> float | None:
    """The processor time for 500 words of posting; None where the tool fails."""
    code = MEASURE.replace("SET_UP", set_up)
    given = [str(path.resolve()), json.dumps(profile), as_resume(profile)]
    ended = subprocess.run([python, "-c", code, *given], cwd=ROOT, capture_output=True, text=True, check=False, env=COMPILED)
    if ended.returncode:
        print(ended.stderr.strip().splitlines()[-1], file=sys.stderr)
    return float(json.loads(ended.stdout.splitlines()[-1])) if ended.returncode == 0 else None


def as_resume(profile: dict[str, Any]) -> str:
    """The profile as the text of a resume, for the tools that take one."""
    lines = [
        f"# {profile['basics']['name']}",
        profile["basics"].get("headline", ""),
        "",
        "## Summary",
        profile["basics"].get("summary", ""),
    ]
    for section in ("work", "projects", "education"):
        lines += ["", f"## {section.title()}"]
        for entry in profile.get(section, []):
            told = (entry.get(key) for key in ("position", "name", "degree", "area", "institution", "startDate", "endDate", "description"))
            lines += ["", "### " + ", ".join(one for one in told if one), entry.get("summary", ""), ", ".join(entry.get("keywords", []))]
    lines += ["", "## Skills", *(", ".join(group.get("keywords", [])) for group in profile.get("skills", []))]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
