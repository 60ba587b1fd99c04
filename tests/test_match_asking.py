"""What the words around a need ask beyond it: knowledge or use, the thing or its like, one or all."""

import pytest

from fitcheck.lexicon import Lexicon, load_lexicon
from fitcheck.match import index_profile, match_index
from fitcheck.nouns.requirement import Leaf, Requirement
from judging import AS_OF, engineer, judged, skill
from made_profile import made_lexicon, made_profile


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    """A small vocabulary over the tables that ship."""
    return made_lexicon(tmp_path_factory.mktemp("lexicon"))


LISTED = [{"name": "Databases", "keywords": ["PostgreSQL"]}]
STACK = ("Python", "PostgreSQL", "React", "PyTorch")


def test_a_listing_is_enough_where_knowledge_is_asked(lexicon: Lexicon) -> None:
    """`Familiarity with` asks for no use."""
    assert judged(lexicon, skill("PostgreSQL"), "Familiarity with PostgreSQL", skills=LISTED).verdict == "met"


@pytest.mark.parametrize("text", ["Experience with PostgreSQL", "Strong knowledge of PostgreSQL", "PostgreSQL"])
def test_a_listing_is_a_part_where_use_is_asked(lexicon: Lexicon, text: str) -> None:
    """`Experience with` and `strong` ask for more than a listing."""
    assert judged(lexicon, skill("PostgreSQL"), text, skills=LISTED).verdict == "partial"


def test_a_relative_is_enough_where_equivalents_are_welcome(lexicon: Lexicon) -> None:
    """`MySQL or similar` takes PostgreSQL."""
    work = [engineer("2020-01", highlights=["Tuned PostgreSQL"])]
    finding = judged(lexicon, skill("MySQL"), "Experience with MySQL or similar", work=work)
    assert (finding.verdict, finding.credit.low < 1) == ("met", True)


def test_a_relative_is_a_part_where_no_equivalent_is_named(lexicon: Lexicon) -> None:
    """`MySQL` alone asks for MySQL; what stands in another sentence changes nothing."""
    work = [engineer("2020-01", highlights=["Tuned PostgreSQL"])]
    assert judged(lexicon, skill("MySQL"), "Experience with MySQL. Or similar", work=work).verdict == "partial"


def test_a_stack_is_judged_by_its_parts(lexicon: Lexicon) -> None:
    """Of four unlike tools two are a part, and the reason names the others."""
    work = [engineer("2020-01", highlights=["Wrote Python", "Tuned PostgreSQL"])]
    finding = judged(lexicon, Leaf("skill", "tools", examples=STACK), work=work)
    assert (finding.verdict, finding.leaves[0].rule, finding.credit.middle) == ("partial", "stack-part", 0.5)
    assert "React" in finding.reason


def test_instances_of_one_class_are_a_choice(lexicon: Lexicon) -> None:
    """Of four languages named as examples one is enough."""
    languages = ("Python", "Java", "JavaScript", "Go")
    work = [engineer("2020-01", highlights=["Wrote Python"])]
    assert judged(lexicon, Leaf("skill", "server side tongue", examples=languages), work=work).verdict == "met"


def test_experience_with_a_tool_is_a_skill_by_name(lexicon: Lexicon) -> None:
    """A tool listed earns the same, whether it is asked as experience or as a skill."""
    asked_as = [Leaf("experience", "PostgreSQL", "PostgreSQL"), skill("PostgreSQL")]
    findings = [judged(lexicon, need, skills=LISTED) for need in asked_as]
    assert findings[0].credit == findings[1].credit


def test_all_the_verbs_asked_count_with_half_of_the_last_name() -> None:
    """The verbs of a list stand in another form, and a name that shares the last of them counts by its words."""
    need = Leaf("experience", "designing, training and deploying models")
    full = load_lexicon()
    earned = [
        judged(full, need, work=[engineer("2021-03", highlights=[said])]).credit.middle
        for said in ("Designed, trained and deployed a recognition service for birdsong", "Designed and deployed web shops")
    ]
    assert earned[0] > 0.6 > earned[1]


def test_a_short_name_in_brackets_finds_the_thing(lexicon: Lexicon) -> None:
    """`seabed scanning (MBES)` is found where the profile says MBES."""
    need = Leaf("skill", "seabed scanning")
    finding = judged(lexicon, need, "Use of seabed scanning (MBES)", work=[engineer("2020-01", keywords=["MBES"])])
    assert (finding.verdict, finding.leaves[0].leaf) == ("met", need)


@pytest.mark.parametrize(
    ("asked", "jobs", "verdict"),
    [
        ("4 years of related work experience", [("Beekeeper", "2018-01")], "met"),
        ("4 years of related work experience", [("Florist", "2018-01")], "partial"),
        ("We are looking for a Beekeeper with 4+ years of experience", [("Florist", "2018-01")], "partial"),
        ("We are looking for a Beekeeper with 4+ years of experience", [("Beekeeper", "2018-01")], "met"),
        ("At least 4 years of overall work experience", [("Florist", "2018-01")], "met"),
        ("4 years of related work experience", [("Florist", "2012-01", "2022-12"), ("Beekeeper", "2023-01")], "partial"),
        ("4 years of work experience", [("Florist", "2018-01")], "met"),
    ],
)
def test_related_years_are_of_work_that_bears_on_the_posting(
    lexicon: Lexicon, asked: str, jobs: list[tuple[str, ...]], verdict: str
) -> None:
    """Ten years of flowers are no years of bees; the reason says what was counted."""
    requirement = Requirement("r1", asked, (1, 1), "required", Leaf("experience", min_years=4), "made")
    work = [engineer(*dates, position=title) for title, *dates in jobs]
    finding = match_index(index_profile(made_profile(work=work), lexicon, AS_OF), (requirement,), "Beekeeper, Upper Valley")[0]
    assert finding.verdict.replace("exceeded", "met") == verdict
    assert ("in positions that bear on" in finding.reason) == (verdict == "partial")


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("training personnel", "Trained two beekeepers in queen rearing", "partial"),
        ("training personnel", "Trained for a marathon", "missing"),
        ("training falcons", "Trained two beekeepers in queen rearing", "missing"),
    ],
)
def test_people_trained_are_a_part_of_training_a_staff(asked: str, said: str, verdict: str) -> None:
    """Whoever was trained was one of the people in general that are asked; falcons are not."""
    assert judged(load_lexicon(), Leaf("experience", asked), work=[engineer("2020-01", highlights=[said])]).verdict == verdict


@pytest.mark.parametrize(("asked", "verdict"), [("Solid grounding in PostgreSQL", "met"), ("Solid experience in PostgreSQL", "partial")])
def test_a_solid_grounding_is_knowledge(lexicon: Lexicon, asked: str, verdict: str) -> None:
    """A grounding is learned, however solid; a listing is enough for it, and not for experience."""
    assert judged(lexicon, skill("PostgreSQL"), asked, skills=[{"name": "PostgreSQL"}]).verdict == verdict
