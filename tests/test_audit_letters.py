"""The letters that fitcheck writes pass its own audit."""

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from console import ROOT
from fitcheck.analyze import analyze
from fitcheck.audit import AuditFinding, audit
from fitcheck.lexicon import Lexicon, load_lexicon
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.profile import Profile
from fitcheck.reading import read_posting, read_profile
from fitcheck.render import render_letter

DAY = date(2026, 11, 1)
PAIRS = [yaml.safe_load(path.read_text("utf-8")) for path in sorted((ROOT / "tests" / "examples").glob("*/pair.yaml"))]


@cache
def lexicon() -> Lexicon:
    """The vocabulary that ships."""
    return load_lexicon()


def own_letter_findings(profile: Profile, posting: Posting) -> tuple[AuditFinding, ...]:
    """What the audit finds in the letter that fitcheck writes for a pair."""
    letter = render_letter(analyze(profile, posting, lexicon(), DAY).letter, "text")
    return audit(letter, profile, posting, lexicon(), DAY)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: Path(pair["profile"]).stem)
def test_the_letter_of_each_pair_passes(pair: dict[str, str]) -> None:
    """Nothing in the letters for the project's own pairs is doubted."""
    profile, posting = read_profile(ROOT / pair["profile"], as_of=DAY)[0], read_posting(ROOT / pair["posting"])[0]
    assert own_letter_findings(profile, posting) == ()


EMPLOYERS = ["Lakeside Hotel", "Tollgate Press", "Northmoor Clinic", "Quill & Ferry LLP", "Bramble Systems", "Osprey Freight"]
ROLES = ["Pastry Chef", "Backend Engineer", "Staff Nurse", "Paralegal", "Warehouse Supervisor", "Data Analyst", "Bookkeeper"]
DEEDS = [
    "Led a team of {n} on the move to a new site",
    "Cut waste by {n}% in one season",
    "Trained {n} new colleagues",
    "Prepared {n} monthly reports in Microsoft Excel",
    "Built {n} services in Python and PostgreSQL",
    "Helped with the audit of {n} files",
    "Negotiated contracts with {n} suppliers",
    "Responsible for stock and orders",
    "Raised satisfaction from {n}% to 91%",
]
TOOLS = ["Python", "PostgreSQL", "Microsoft Excel", "Westlaw", "Epic", "Docker", "QuickBooks", "Inventory", "Salesforce"]
ASKED = [
    "- {n}+ years of experience with Python",
    "- Experience leading a small team",
    "- Bachelor's degree in a related field",
    "- Must have: Kubernetes and Terraform",
    "- Strong Microsoft Excel skills",
    "- CPA or progress toward it",
    "- Fluent Spanish a plus",
    "- Experience negotiating contracts with suppliers",
    "- Ability to explain findings to executives",
    "- {n} years as a staff nurse in an adult ICU",
]

works = st.fixed_dictionaries(
    {
        "name": st.sampled_from(EMPLOYERS),
        "position": st.sampled_from(ROLES),
        "highlights": st.lists(st.builds(lambda deed, n: deed.format(n=n), st.sampled_from(DEEDS), st.integers(2, 90)), max_size=4),
        "keywords": st.lists(st.sampled_from(TOOLS), max_size=3, unique=True),
    }
)
skills = st.lists(st.fixed_dictionaries({"name": st.sampled_from(TOOLS)}), max_size=4, unique_by=lambda one: one["name"])
needs = st.lists(
    st.builds(lambda line, n: line.format(n=n), st.sampled_from(ASKED), st.integers(2, 9)), min_size=1, max_size=6, unique=True
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(st.lists(works, min_size=1, max_size=3, unique_by=lambda one: str(one["name"])), skills, needs, st.booleans())
def test_the_letter_of_any_pair_passes(
    tmp_path_factory: pytest.TempPathFactory, jobs: list[dict[str, object]], listed: list[dict[str, str]], asked: list[str], studied: bool
) -> None:
    """Whatever the profile and the posting, the audit of the letter finds nothing."""
    dated = [
        {**job, "startDate": str(2022 - 4 * place), **({"endDate": str(2026 - 4 * place)} if place else {})}
        for place, job in enumerate(jobs)
    ]
    data: dict[str, object] = {"basics": {"name": "Alex Example"}, "work": dated, "skills": listed}
    if studied:
        data["education"] = [
            {"institution": "Prairie State College", "studyType": "Bachelor of Arts", "area": "History", "endDate": "2012"}
        ]
    folder = tmp_path_factory.mktemp("pair")
    (folder / "profile.yaml").write_text(yaml.safe_dump(data), "utf-8")
    (folder / "posting.md").write_text("# Operations Lead\n\n## Requirements\n\n" + "\n".join(asked) + "\n", "utf-8")
    profile, posting = read_profile(folder / "profile.yaml", as_of=DAY)[0], read_posting(folder / "posting.md")[0]
    assert own_letter_findings(profile, posting) == ()


LETTERS = sorted((ROOT / "tests" / "audit" / "letters").glob("*.md"))
PLANTED = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def marked(path: Path) -> tuple[Profile, Posting, str, list[tuple[int, int]]]:
    """The profile and posting of a letter, its text, and where in it the planted claims begin and end."""
    head, _, body = path.read_text("utf-8").partition("\n\n")
    named = yaml.safe_load(head)
    text, places = "", []
    for number, part in enumerate(PLANTED.split(body)):
        if number % 2:
            places.append((len(text), len(text) + len(part)))
        text += part
    profile, _ = read_profile(ROOT / named["profile"], as_of=DAY)
    return profile, read_posting(ROOT / named["posting"])[0], text, places


def test_whole_letters_with_planted_claims_are_told_from_their_true_rest() -> None:
    """In fluent letters that mix true paraphrases with inventions, most inventions are caught, and few truths are doubted."""
    caught = planted = right = found = 0
    for path in LETTERS:
        profile, posting, text, places = marked(path)
        starts = [0, *(one.end() for one in re.finditer("\n", text))]
        spans = [
            (begin := starts[one.line - 1] + one.column - 1, begin + len(one.claim))
            for one in audit(text, profile, posting, lexicon(), DAY)
        ]
        planted += len(places)
        caught += sum(any(start < high and low < end for low, high in spans) for start, end in places)
        found += len(spans)
        right += sum(any(start < high and low < end for start, end in places) for low, high in spans)
    assert len(LETTERS) >= 13
    assert planted >= 90
    assert caught / planted >= 0.9
    assert right / found >= 0.87
