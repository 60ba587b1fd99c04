"""What is asked under other words than the profile's: trades by who plies them, suites by their parts, continents by their names."""

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.nouns.requirement import Leaf
from judging import judged, named, position


def test_years_of_a_trade_are_those_of_whoever_plies_it(lexicon: Lexicon) -> None:
    """A product designer has years of design, and a designer's clerk has none."""
    asked = Leaf("experience", "design", min_years=3)
    held = judged(lexicon, asked, work=[position("2019-01", "Met the suppliers of the shop", position="Product Designer")])
    beside = judged(lexicon, asked, work=[position("2019-01", "Met the suppliers of the shop", position="Clerk to the Designers")])
    assert (held.verdict, beside.verdict) == ("exceeded", "partial")


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("Proficiency in design software (InDesign, Photoshop, Illustrator)", "partial"),
        ("Proficiency in design software (InDesign, Photoshop, Illustrator or similar)", "met"),
        ("Proficiency in design software (e.g. InDesign, Photoshop, Illustrator)", "met"),
    ],
)
def test_a_suite_spelled_out_lacks_what_is_left_out(lexicon: Lexicon, line: str, verdict: str) -> None:
    """Who names two programs of three lacks the third, unless these are only examples."""
    asked = named(lexicon, "skill", "design software", examples=("InDesign", "Photoshop", "Illustrator"))
    work = [position("2019-01", "Drew the labels in Photoshop and Illustrator")]
    assert judged(lexicon, asked, line, work=work).verdict == verdict


def test_latin_america_is_not_america(lexicon: Lexicon) -> None:
    """A home in Ohio answers no need for Latin America, one in Chile does."""
    asked = Leaf("eligibility", "Latin America", category="location")
    ohio = judged(lexicon, asked, basics={"location": {"city": "Dayton", "region": "OH", "countryCode": "US"}})
    chile = judged(lexicon, asked, basics={"location": {"city": "Arica", "countryCode": "CL"}})
    assert (ohio.verdict, chile.verdict) == ("missing", "met")


def test_a_summary_that_tells_of_deeds_shows_a_part_of_a_quality(lexicon: Lexicon) -> None:
    """Who met deadlines, as the summary says, is asked less about it than who says nothing."""
    asked = Leaf("trait", "time management", "time management")
    told = judged(lexicon, asked, basics={"summary": "Finished two courses while working full time."})
    silent = judged(lexicon, asked, basics={"summary": "Keeper of bees."})
    assert (told.verdict, silent.verdict) == ("partial", "unstated")


def test_a_minor_is_a_related_field_and_brings_nothing_along(lexicon: Lexicon) -> None:
    """Who took biology as a minor has no degree in it, and no microscopy to speak of."""
    minor = [{"institution": "Fen College", "studyType": "BA", "area": "History, minor in Biology", "endDate": "2015-06"}]
    major = [{"institution": "Fen College", "studyType": "BA", "area": "Biology", "endDate": "2015-06"}]
    degree = Leaf("degree", level="bachelor", fields=("biology",))
    microscopy = named(lexicon, "skill", "microscopy")
    assert [judged(lexicon, degree, education=held).verdict for held in (major, minor)] == ["met", "partial"]
    assert [judged(lexicon, microscopy, education=held).verdict for held in (major, minor)] == ["partial", "missing"]


def test_years_of_industry_are_years_of_work(lexicon: Lexicon) -> None:
    """Any dated work is what `5 years of industry experience` asks; `5 years in the steel industry` asks for more."""
    work = [position("2012-01", "Sang in the choir of the opera")]
    assert judged(lexicon, Leaf("experience", "industry", min_years=5), work=work).verdict == "exceeded"
    assert judged(lexicon, Leaf("experience", "steel industry", min_years=5), work=work).verdict == "missing"


def test_a_word_shares_the_role_behind_the_next_one(lexicon: Lexicon) -> None:
    """`An administrative or executive assistant` asks for no administration in general, but for an administrative assistant."""
    asked = Leaf("experience", "administrative")
    work = [position("2019-01", "Did the paperwork for two loans", position="Bookkeeper")]
    assert judged(lexicon, asked, "Experience as an administrative or executive assistant", work=work).verdict == "missing"
    held = [position("2019-01", "Booked rooms", position="Administrative Assistant")]
    assert judged(lexicon, asked, "Experience as an administrative or executive assistant", work=held).verdict == "met"


def test_a_thing_includes_most_of_what_it_is_said_to_include(lexicon: Lexicon) -> None:
    """Who has done one of three named parts of a field has done a part of it; examples ask for no more than one."""
    asked = Leaf("skill", "people functions", examples=("recruiting", "payroll", "benefits administration"))
    work = [position("2019-01", "Recruited 40 pickers each summer")]
    included = "Understanding of people functions, including recruiting, payroll and benefits administration"
    likes = "Understanding of people functions such as recruiting, payroll and benefits administration"
    assert judged(lexicon, asked, included, work=work).verdict == "partial"
    assert judged(lexicon, asked, likes, work=work).verdict == "met"


def test_services_of_a_maker_are_no_others(lexicon: Lexicon) -> None:
    """Of the databases of one cloud, the same database elsewhere shows a part."""
    asked = Leaf("skill", "Azure data services", examples=("PostgreSQL", "Synapse"))
    elsewhere = [position("2019-01", "Kept the orders in PostgreSQL")]
    there = [position("2019-01", "Kept the orders in PostgreSQL on Azure")]
    assert [judged(lexicon, asked, work=work).verdict for work in (elsewhere, there)] == ["partial", "met"]


def test_a_state_says_where_and_not_what(lexicon: Lexicon) -> None:
    """Who knows the charities of one state knows a part of those of another."""
    asked = Leaf("skill", "community-based organizations in Mississippi")
    work = [position("2019-01", "Kept the books of a nonprofit")]
    assert judged(lexicon, asked, work=work).verdict == "partial"


def test_a_certificate_shows_that_one_learns_and_not_that_one_likes_to(lexicon: Lexicon) -> None:
    """Who passed an examination has learned; whether for the love of it is for them to say."""
    held = [{"name": "Certificate in Beekeeping", "date": "2024-05"}]
    assert judged(lexicon, Leaf("trait", "ability to learn"), certificates=held).verdict == "met"
    assert judged(lexicon, Leaf("trait", "passion for learning"), certificates=held).verdict == "partial"
    assert judged(lexicon, Leaf("trait", "ability to learn")).verdict == "unstated"
