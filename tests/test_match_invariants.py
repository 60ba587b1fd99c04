"""What holds for every profile and posting: verbatim evidence, years within the calendar, no harm by facts or order."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fitcheck.lexicon import Lexicon
from fitcheck.match import match, score
from fitcheck.nouns.finding import Finding
from fitcheck.nouns.requirement import AllOf, AnyOf, Importance, Leaf, Requirement, leaves
from made_profile import made_lexicon, made_profile, scalar_at

AS_OF = date(2026, 11, 1)
RANK = {"missing": 0, "partial": 1, "met": 2, "exceeded": 3}
SENTENCES = (
    "Wrote Python services",
    "Tuned MySQL for 12 clinics",
    "Led a team of 6",
    "Worked with nurses on a rota",
    "Taught PyTorch to interns",
    "Drew blood as a phlebotomist",
    "Prepared grant reports for two funders",
)
LEAVES = (
    Leaf("skill", "Python", "Python"),
    Leaf("skill", "Python", "Python", min_years=5),
    Leaf("skill", "PostgreSQL", "PostgreSQL", min_years=2, max_years=4),
    Leaf("experience", "grant reporting"),
    Leaf("experience", "", min_years=6),
    Leaf("skill", "phlebotomy"),
    Leaf("trait", "leadership"),
    Leaf("degree", level="bachelor", fields=("Biology",)),
    Leaf("degree", level="master", or_equivalent=True),
    Leaf("language", "Spanish", level="fluent"),
    Leaf("credential", "RN", "Registered Nurse"),
    Leaf("eligibility", "Toledo", category="location"),
)

months = st.tuples(st.integers(2005, 2026), st.integers(1, 9))


@st.composite
def positions(draw: st.DrawFn) -> dict[str, Any]:
    """A dated position with some of the sentences."""
    start, end = sorted((draw(months), draw(months)))
    ended = {"endDate": f"{end[0]}-{end[1]:02}"} if draw(st.booleans()) else {}
    said = draw(st.lists(st.sampled_from(SENTENCES), max_size=3))
    hours = {"hours_per_week": draw(st.sampled_from((10, 20, 40)))} if draw(st.booleans()) else {}
    return {"name": "Northwind", "position": "Assistant", "startDate": f"{start[0]}-{start[1]:02}", "highlights": said, **ended, **hours}


studies = st.builds(
    lambda degree, area: {"institution": "Harbor State", "studyType": degree, "area": area, "endDate": "2015-06"},
    st.sampled_from(("BSc", "Master of Arts", "Associate")),
    st.sampled_from(("Biology", "Music")),
)
profiles = st.fixed_dictionaries(
    {
        "work": st.lists(positions(), max_size=3),
        "education": st.lists(studies, max_size=2),
        "skills": st.lists(
            st.sampled_from(({"name": "Python", "years": 7}, {"name": "MySQL", "level": "expert"}, {"name": "Rust"})), max_size=3
        ),
        "languages": st.lists(st.sampled_from(({"language": "Spanish", "fluency": "B2"}, {"language": "Greek"})), max_size=2),
    }
)
needs = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: (
        st.lists(inner, min_size=2, max_size=3).map(lambda found: AllOf(tuple(found)))
        | st.lists(inner, min_size=2, max_size=3).map(lambda found: AnyOf(tuple(found)))
    ),
    max_leaves=4,
)
IMPORTANCE: st.SearchStrategy[Importance] = st.sampled_from(("required", "preferred"))
postings = st.lists(st.tuples(needs, IMPORTANCE), min_size=1, max_size=4).map(
    lambda asked: tuple(
        Requirement(f"r{number}", "asked", (1, 1), importance, tree, "made") for number, (tree, importance) in enumerate(asked, 1)
    )
)


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    """A small vocabulary over the tables that ship."""
    return made_lexicon(tmp_path_factory.mktemp("lexicon"))


def found(lexicon: Lexicon, sections: dict[str, Any], posting: tuple[Requirement, ...]) -> tuple[Finding, ...]:
    """The findings on a made profile."""
    return match(made_profile(**sections), posting, lexicon, AS_OF)


@settings(max_examples=30, deadline=None)
@given(sections=profiles, posting=postings)
def test_evidence_is_verbatim(lexicon: Lexicon, sections: dict[str, Any], posting: tuple[Requirement, ...]) -> None:
    """Whatever is above missing has evidence, and each quote stands at its path; below, there is none."""
    findings = found(lexicon, sections, posting)
    assert findings
    for finding in findings:
        assert bool(finding.evidence) == (finding.verdict in ("exceeded", "met", "partial"))
        for quote in finding.evidence:
            assert quote.text in " ".join(scalar_at(sections, quote.path).split())


@settings(max_examples=30, deadline=None)
@given(work=st.lists(positions(), min_size=1, max_size=4))
def test_years_never_exceed_the_calendar(lexicon: Lexicon, work: list[dict[str, Any]]) -> None:
    """No years are longer than from the first start to the day of the analysis."""
    posting = (Requirement("r1", "asked", (1, 1), "required", Leaf("experience", "", min_years=1), "made"),)
    years = found(lexicon, {"work": work}, posting)[0].leaves[0].years
    first = min(item["startDate"] for item in work)
    assert years is not None
    assert years <= (AS_OF.year - int(first[:4])) + (AS_OF.month - int(first[5:])) / 12 + 1e-6


@settings(max_examples=30, deadline=None)
@given(sections=profiles, posting=postings, more=positions() | studies)
def test_a_supporting_fact_never_harms(
    lexicon: Lexicon, sections: dict[str, Any], posting: tuple[Requirement, ...], more: dict[str, Any]
) -> None:
    """One more position or degree lowers no verdict and not the lower figure."""
    section = "work" if "position" in more else "education"
    dated = any(sections["work"]) or any(sections["education"]) or not any("years" in skill for skill in sections["skills"])
    richer = {**sections, section: [*sections[section], more]} if dated else sections
    before, after = found(lexicon, sections, posting), found(lexicon, richer, posting)
    for old, new in zip(before, after, strict=True):
        if old.verdict != "unstated" and new.verdict != "unstated":
            assert RANK[new.verdict] >= RANK[old.verdict]
    assert (score(after, lexicon).low or 0) >= (score(before, lexicon).low or 0)


@pytest.mark.parametrize("section", ["projects", "education"])
def test_a_dated_position_takes_nothing_from_declared_years(lexicon: Lexicon, section: str) -> None:
    """Where other work or study bears no date, the first dated position does not say when everything began."""
    posting = (Requirement("r1", "asked", (1, 1), "required", Leaf("skill", "Python", "Python", min_years=6), "made"),)
    undated = {"projects": {"name": "Tide tables"}, "education": {"studyType": "BSc", "area": "Oceanography"}}
    sections = {section: [undated[section]], "skills": [{"name": "Python", "years": 8}]}
    job = {"name": "Northwind", "position": "Analyst", "startDate": "2024-02", "highlights": ["Taught PyTorch to interns"]}
    for richer in (sections, {**sections, "work": [job]}):
        assert found(lexicon, richer, posting)[0].verdict == "met"


@settings(max_examples=30, deadline=None)
@given(sections=profiles, posting=postings)
def test_order_changes_no_verdict(lexicon: Lexicon, sections: dict[str, Any], posting: tuple[Requirement, ...]) -> None:
    """A profile with its lists turned round gets the same verdicts and the same score."""
    turned = {name: list(reversed(items)) for name, items in sections.items()}
    before, after = found(lexicon, sections, posting), found(lexicon, turned, posting)
    assert [finding.verdict for finding in before] == [finding.verdict for finding in after]
    assert score(before, lexicon) == score(after, lexicon)


@settings(max_examples=30, deadline=None)
@given(sections=profiles, posting=postings)
def test_the_score_lies_in_its_range(lexicon: Lexicon, sections: dict[str, Any], posting: tuple[Requirement, ...]) -> None:
    """low <= score <= high, and every leaf is judged."""
    findings = found(lexicon, sections, posting)
    fit = score(findings, lexicon)
    assert all(len(finding.leaves) == len(list(leaves(finding.requirement.needs))) for finding in findings)
    assert fit.score is None or (fit.low or 0) <= fit.score <= (fit.high or 0)
