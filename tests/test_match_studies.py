"""Studies, awards and licences: fields under their short names, numbered levels, where an award may be listed, which is another."""

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.match import index_profile
from fitcheck.match.degrees import degree_names
from fitcheck.match.judging import match_index
from fitcheck.nouns.finding import Finding
from fitcheck.nouns.requirement import Leaf, Requirement
from judging import AS_OF, judged, named
from made_profile import made_profile


def award(lexicon: Lexicon, text: str, field: str, **sections: object) -> Finding:
    """The finding on an award asked in these words."""
    needs = Leaf("degree", level="certificate", fields=(field,))
    requirement = Requirement("r1", text, (1, 1), "required", needs, "made")
    return match_index(index_profile(made_profile(**sections), lexicon, AS_OF), (requirement,))[0]


@pytest.mark.parametrize(
    ("held", "verdict"),
    [
        ("Level 3 Award in Kiln Safety", "met"),
        ("Kiln Safety, Level 4", "met"),
        ("Kiln Safety for Schools", "met"),
        ("Level 2 Award in Kiln Safety", "missing"),
        ("Level 3 Award in Boat Handling", "missing"),
    ],
)
def test_an_award_may_stand_among_the_certificates(lexicon: Lexicon, held: str, verdict: str) -> None:
    """Its field names it; a lower level does not meet it; where the certificate states none, the level is not held against it."""
    found = award(lexicon, "Level 3 Award in Kiln Safety", "Kiln Safety", certificates=[{"name": held}])
    assert found.verdict == verdict
    assert (found.evidence and found.evidence[0].text == held) or verdict == "missing"


@pytest.mark.parametrize(
    ("asked", "verdict"), [("NVQ Level 3", "partial"), ("NVQ Level 2", "met"), ("NVQ", "met"), ("NVQ 2 or NVQ 3", "met")]
)
def test_a_lower_level_of_the_same_award_is_a_part(lexicon: Lexicon, asked: str, verdict: str) -> None:
    """Level 2 is no level 3; where several are taken, the lowest is enough."""
    studies = [{"institution": "Sandhaven College", "studyType": "NVQ Level 2", "area": "Basketry", "endDate": "2019"}]
    assert award(lexicon, f"{asked} in Basketry", "Basketry", education=studies).verdict == verdict


@pytest.mark.parametrize(
    ("studied", "level"),
    [
        ("LL.M.", "master"),
        ("MRes", "master"),
        ("MArch", "master"),
        ("MBBS", "professional"),
        ("MBChB", "professional"),
        ("BVSc", "professional"),
        ("HNC", "associate"),
        ("LL.B. (Hons)", "bachelor"),
        ("B.Eng.", "bachelor"),
        ("B. Eng. (Honours)", "bachelor"),
        ("B.Arch", "bachelor"),
        ("B.F.A.", "bachelor"),
        ("M.B.A.", "master"),
        ("M.Phil.", "master"),
        ("D. Phil.", "doctorate"),
        ("course taught by M. Ash and B. Elm", ""),
        ("course in bookbinding, March 2019", ""),
    ],
)
def test_a_degree_is_known_by_its_letters(lexicon: Lexicon, studied: str, level: str) -> None:
    """As profiles write them, with points or without; a month's name is no degree."""
    assert degree_names(lexicon).level(studied) == level


@pytest.mark.parametrize(
    ("asked", "studied", "verdict"),
    [
        ("HR", "Human Resources", "met"),
        ("Human Resource Management", "HR", "met"),
        ("CSE", "Computer Science and Engineering", "met"),
        ("maths", "Mathematics", "met"),
        ("HR", "Fine Arts", "partial"),
    ],
)
def test_a_field_of_study_is_known_by_its_short_name(lexicon: Lexicon, asked: str, studied: str, verdict: str) -> None:
    """What is written in full on one side may be short on the other."""
    requirement = Requirement(
        "r1", f"A master's degree in {asked}", (1, 1), "required", Leaf("degree", level="master", fields=(asked,)), "made"
    )
    studies = [{"institution": "Sandhaven College", "studyType": "Master", "area": studied, "endDate": "2019"}]
    index = index_profile(made_profile(education=studies), lexicon, AS_OF)
    assert match_index(index, (requirement,))[0].verdict == verdict


@pytest.mark.parametrize(
    ("title", "at", "verdict"),
    [("Sales Associate", "Pier Hardware", "met"), ("Department Lead", "Sandhaven Outfitters", "met"), ("Clerk", "County Court", "missing")],
)
def test_who_serves_in_a_shop_works_in_retail(lexicon: Lexicon, title: str, at: str, verdict: str) -> None:
    """The title, and where it could be of another trade the house, show the work itself."""
    work = [{"name": at, "position": title, "startDate": "2020-01", "highlights": ["Helped about seventy people a day"]}]
    requirement = Requirement(
        "r1", "5 years of retail experience", (1, 1), "required", Leaf("experience", "retail", "retail sales", 5.0), "made"
    )
    assert match_index(index_profile(made_profile(work=work), lexicon, AS_OF), (requirement,))[0].verdict == verdict


@pytest.mark.parametrize(("title", "verdict"), [("Owner and saddler", "met"), ("Harness maker", "met"), ("Court clerk", "missing")])
def test_who_makes_saddles_works_in_leather(lexicon: Lexicon, title: str, verdict: str) -> None:
    """The trade's name shows its material, whatever the lines below it say."""
    work = [{"name": "Pier Hardware", "position": title, "startDate": "2018-01", "highlights": ["Made thirty to measure a year"]}]
    needs = Leaf("experience", "leather work", "leather work", 5.0)
    requirement = Requirement("r1", "5 years of leather work", (1, 1), "required", needs, "made")
    assert match_index(index_profile(made_profile(work=work), lexicon, AS_OF), (requirement,))[0].verdict == verdict


@pytest.mark.parametrize(("since", "verdict"), [("2026-04", "missing"), ("2020-01", "partial")])
def test_a_few_months_of_research_stand_in_for_no_doctorate(lexicon: Lexicon, since: str, verdict: str) -> None:
    """Where equivalent experience is taken, some years go a part of the way, and months go none."""
    needs = Leaf("degree", level="doctorate", or_equivalent=True)
    requirement = Requirement("r1", "A PhD or equivalent", (1, 1), "required", needs, "made")
    work = [{"name": "Tern Institute", "position": "Research Scientist", "startDate": since}]
    assert match_index(index_profile(made_profile(work=work), lexicon, AS_OF), (requirement,))[0].verdict == verdict


@pytest.mark.parametrize(
    ("asked", "held", "verdict"),
    [
        ("PRINCE2", "PMP", "partial"),
        ("BLS", "CPR certification", "partial"),
        ("CPR certification", "BLS", "met"),
        ("bar admission", "bar exam", "partial"),
        ("bar exam", "New York bar", "met"),
        ("SMSTS", "SSSTS", "partial"),
        ("SSSTS", "SMSTS", "met"),
        ("food handler card", "ServSafe Manager", "met"),
        ("food protection manager certification", "food handler card", "partial"),
        ("Registered Nurse", "RN license", "met"),
        ("RN license", "Registered Nurse", "met"),
        ("ECS card", "JIB gold card", "met"),
    ],
)
def test_a_paper_near_the_one_asked_is_not_that_paper(lexicon: Lexicon, asked: str, held: str, verdict: str) -> None:
    """Who holds the higher one has the lower; a sister, or the first half, is a part, and is told as a relative."""
    finding = judged(lexicon, named(lexicon, "credential", asked), certificates=[{"name": held}])
    assert finding.verdict == verdict
    assert finding.rule == ("credential-relative" if verdict == "partial" else "credential-held")


@pytest.mark.parametrize(
    ("asked", "held", "verdict"),
    [
        ("FAA A&P license", "EASA Part 66", "partial"),
        ("FAA A&P license", "FAA A&P", "met"),
        ("FAA A&P license", "Forklift license", "missing"),
    ],
)
def test_a_paper_asked_in_several_words_is_no_relative_of_it(lexicon: Lexicon, asked: str, held: str, verdict: str) -> None:
    """Where the name stands beside other words, too."""
    assert judged(lexicon, Leaf("credential", asked), certificates=[{"name": held}]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "verdict"), [("QTS", "partial"), ("PGCE", "met"), ("teaching qualification", "met"), ("teaching license", "partial")]
)
def test_a_course_for_teachers_is_not_their_licence(lexicon: Lexicon, asked: str, verdict: str) -> None:
    """A PGCE, listed among the studies, is a teaching qualification, and a part of the way to the status."""
    study = [{"institution": "Elm College", "studyType": "PGCE", "area": "History", "endDate": "2015"}]
    assert judged(lexicon, named(lexicon, "credential", asked), education=study).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("five-star hotels", "Checked in 60 guests a day at a two-star hotel", "partial"),
        ("five-star hotels", "Checked in 60 guests a day at a five-star hotel", "met"),
        ("hotels", "Checked in 60 guests a day at a luxury hotel", "met"),
    ],
)
def test_a_plain_hotel_is_no_grand_one(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """The stars that are asked are shown or not."""
    work = [{"name": "Fen House", "position": "Receptionist", "startDate": "2020-01", "highlights": [said]}]
    assert judged(lexicon, named(lexicon, "experience", asked), work=work).verdict == verdict


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Taught Year 7 to Year 11", "met"),
        ("Taught mathematics to Year 9", "met"),
        ("Taught a Year 3 class of 30", "partial"),
        ("Taught adults French for a year in 7 villages", "missing"),
    ],
)
def test_the_years_of_a_school_tell_its_stage(lexicon: Lexicon, said: str, verdict: str) -> None:
    """By their names, not by any year and any number."""
    work = [{"name": "Fen House", "position": "Tutor", "startDate": "2020-01", "highlights": [said]}]
    assert judged(lexicon, named(lexicon, "experience", "Key Stage 3"), work=work).verdict == verdict
