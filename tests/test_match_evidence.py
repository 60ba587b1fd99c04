"""Which facts are pointed at, and in which order; what mere neighbours and qualities in the words of a skill are worth."""

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.nouns.finding import Finding
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf
from judging import judged, named, position


def paths(finding: Finding) -> list[str]:
    """The places pointed at, in their order."""
    return [quote.path for quote in finding.evidence]


def test_each_place_is_pointed_at_before_any_twice(lexicon: Lexicon) -> None:
    """A second sentence of one summary stands behind another place of the profile."""
    summary = (
        "Negotiated the contracts of four suppliers of paint and glue over two years of rising prices. "
        "Presented the savings to the board each quarter, with charts. "
        "Negotiated rates with the two carriers that serve the northern islands."
    )
    work = [position("2020-01", summary=summary), position("2015-01", "Negotiated the lease of the second workshop")]
    finding = judged(lexicon, named(lexicon, "trait", "negotiation skills"), work=work)
    assert finding.verdict == "met"
    assert paths(finding)[:2] == ["work[0].summary", "work[1].highlights[0]"]


def test_what_hints_at_a_quality_stands_behind_the_deeds(lexicon: Lexicon) -> None:
    """Where a deed shows a quality, what touches on it is pointed at too, after it."""
    work = [position("2020-01", "Taught myself to weld from library books")]
    finding = judged(lexicon, Leaf("trait", "quick learner"), work=work, certificates=[{"name": "First aid at work"}])
    assert finding.verdict == "met"
    assert paths(finding) == ["work[0].highlights[0]", "certificates[0].name"]


def test_neighbours_are_nothing_beside_a_named_thing_not_there(lexicon: Lexicon) -> None:
    """A relative of one thing is no part of a requirement whose other thing, asked by name, is missing."""
    work = [position("2020-01", "Wrote services in Java")]
    near, absent, shown = (named(lexicon, "skill", name) for name in ("Python", "Terraform", "Java"))
    assert judged(lexicon, near, work=work).verdict == "partial"
    finding = judged(lexicon, AllOf((near, absent)), work=work)
    assert finding.verdict == "missing"
    assert finding.leaves[0].nearby
    assert judged(lexicon, AllOf((shown, absent)), work=work).verdict == "partial"
    assert judged(lexicon, AnyOf((near, absent)), work=work).verdict == "partial"
    assert judged(lexicon, AllOf((near, Leaf("skill", "sturdy lathes"))), work=work).verdict == "partial"


@pytest.mark.parametrize(
    ("asked", "verdict"), [("jumping between tasks", "partial"), ("jumping between rooftops", "missing"), ("scaffolding tasks", "missing")]
)
def test_a_quality_in_the_words_of_a_skill_is_a_part(lexicon: Lexicon, asked: str, verdict: str) -> None:
    """A longer phrase that is a quality by all of its telling words is shown in part by what shows the quality."""
    work = [position("2020-01", "Coordinated the repairs of three ferries in one winter")]
    assert judged(lexicon, Leaf("skill", asked), work=work).verdict == verdict


def test_an_equivalent_within_the_thing_asked_will_do(lexicon: Lexicon) -> None:
    """`X or equivalent` taken as one thing is still open to what is close to X."""
    work = [position("2020-01", "Built the booking site with Express")]
    text = "familiarity with Ruby on Rails or equivalent"
    assert judged(lexicon, Leaf("skill", "Ruby on Rails or equivalent"), text, work=work).verdict == "met"
    assert judged(lexicon, Leaf("skill", "Ruby on Rails"), "familiarity with Ruby on Rails", work=work).verdict == "partial"


def test_a_word_for_papers_elsewhere_speaks_of_none(lexicon: Lexicon) -> None:
    """A field here and a registration in the next sentence are no licence in the field."""
    asked = Leaf("credential", "Archives", "archives")
    assert (
        judged(lexicon, asked, work=[position("2020-01", "Keep the archive of negatives. Registration is done by two of us")]).verdict
        == "missing"
    )
    assert judged(lexicon, asked, work=[position("2020-01", "Certified in archives by the guild")]).verdict == "partial"


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("supervision", "Mentored PhD students through their first papers", "met"),
        ("supervision", "Had lunch with PhD students", "missing"),
        ("project management", "Led research on tides with a small group", "partial"),
        ("clinical governance", "Sat on the unit workgroup for falls", "met"),
        ("clinical governance", "Sat on the roof for a year", "missing"),
        ("machine learning", "Recognized for a paper on the consistency model", "missing"),
        ("collections management", "Preserving short write times in three zones", "missing"),
    ],
)
def test_deeds_of_supervision_research_and_quality(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """What was done shows the work that it is, and a word that only looks like it shows nothing."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == verdict


def test_new_systems_show_ease_with_technology(lexicon: Lexicon) -> None:
    """Who moved an office to another system is at ease with technology."""
    work = [position("2020-01", "Moved us from paper ledgers to an online booking system")]
    assert judged(lexicon, Leaf("trait", "tech savvy"), work=work).verdict == "met"
    assert judged(lexicon, Leaf("trait", "tech savvy"), work=[position("2020-01", "Painted two boats")]).verdict == "unstated"


def test_a_third_quote_of_one_entry_waits_for_other_entries(lexicon: Lexicon) -> None:
    """Behind two quotes of one position stands one of another."""
    work = [
        position("2020-01", *(f"Negotiated the {thing} contract" for thing in ("diesel", "rope", "paint"))),
        position("2012-01", "Negotiated the lease of the second workshop", endDate="2014-01"),
    ]
    told = paths(judged(lexicon, named(lexicon, "trait", "negotiation skills"), work=work))
    assert [path.partition(".")[0] for path in told] == ["work[0]", "work[0]", "work[1]", "work[0]"]


def test_what_names_the_product_is_quoted_first(lexicon: Lexicon) -> None:
    """Of a longer phrase around a product, the listing that names it goes before the deed done with a relative."""
    skills = [{"name": "Languages", "keywords": ["Go"]}]
    work = [position("2020-01", "Wrote a fast parser in Rust, with benchmarks")]
    finding = judged(lexicon, Leaf("experience", "writing fast Go parsers"), work=work, skills=skills)
    assert finding.verdict == "partial"
    assert paths(finding)[:1] == ["skills[0].keywords[0]"]


def test_years_of_work_are_told_by_what_was_done(lexicon: Lexicon) -> None:
    """The latest title is followed by what was done there, then by the title before it."""
    work = [position("2020-01", "Ran the spring fair"), position("2015-01", "Sold tickets", endDate="2019-12")]
    finding = judged(lexicon, Leaf("experience", "", min_years=5), "5 years of experience", work=work)
    assert finding.verdict == "exceeded"
    assert paths(finding)[:3] == ["work[0].position", "work[0].highlights[0]", "work[1].position"]


@pytest.mark.parametrize(
    ("said", "verdict"),
    [("Built the shop with Django, Vue.js and PostgreSQL", "partial"), ("Built the shop with Django", "unstated")],
)
def test_several_tools_in_one_deed_hint_at_learning(lexicon: Lexicon, said: str, verdict: str) -> None:
    """Who worked with several tools at once touches on learning new ones, where nothing tells of it in words."""
    assert judged(lexicon, Leaf("trait", "learn new tools"), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("flexibility", "Pitched in on the ferry dock, whatever was needed", "met"),
        ("flexibility", "Sold tickets on the ferry dock", "unstated"),
        ("without supervision", "Kept the harbor office going for nine months, as there was no manager", "met"),
        ("dependable", "Closed the till without incident for three years", "met"),
        ("creative", "Designed the brand of a new ferry line", "met"),
        ("creative", "Swept the pier", "unstated"),
        ("quick learner", "Won a prize for the fastest ramp-up of the year", "met"),
        ("motivated by clean water", "Exceeded the sales target two years in a row", "unstated"),
        ("results driven", "Mentored two riggers, both promoted to mate within a year", "partial"),
        ("results driven", "Was promoted to mate within a year", "met"),
        ("results driven", "Exceeded the sales target two years in a row", "met"),
    ],
)
def test_qualities_by_what_was_done(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """Pitching in, standing in, keeping on and making anew show their qualities; results show no love of one's own for a cause."""
    assert judged(lexicon, Leaf("trait", asked), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("Swift", "Fixed a bug in OpenStack Swift", "missing"),
        ("Swift", "Wrote the ferry app in Swift", "met"),
        ("digitization", "Ran the copy stand for the glass plates", "met"),
        ("digitization", "Ran the coffee stand", "missing"),
        ("marketing software", "Kept the newsletter lists in HubSpot", "partial"),
    ],
)
def test_products_and_deeds_of_the_office_and_the_museum(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """A storage system is no language, a copy stand digitizes, and a customer database is a neighbour of marketing software."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == verdict


def test_a_listing_is_no_experience_of_what_is_done_with_it(lexicon: Lexicon) -> None:
    """Where a deed is asked as experience, the product listed at the highest level is a part; the deed is the whole."""
    skills = [{"name": "Data", "level": "Expert", "keywords": ["Snowflake"]}]
    asked = Leaf("experience", "designing, deploying and managing data warehouses")
    assert judged(lexicon, asked, skills=skills).verdict == "partial"
    work = [position("2020-01", "Designed, deployed and managed the data warehouse of the port")]
    assert judged(lexicon, asked, work=work).verdict == "met"
    assert judged(lexicon, named(lexicon, "experience", "Snowflake"), skills=skills).verdict == "met"


def test_a_name_shown_elsewhere_does_not_complete_a_relative(lexicon: Lexicon) -> None:
    """A phrase is whole where its known thing stands in the same entry, not where a course names it and the deed has a relative."""
    asked = Leaf("skill", "hardening Kubernetes for ferry bookings")
    study = [{"institution": "Harbor College", "area": "History", "studyType": "BA", "courses": ["Kubernetes"]}]
    for deed, verdict in (("Hardened the Kubernetes of ferry bookings", "met"), ("Hardened the Docker Swarm of ferry bookings", "partial")):
        assert judged(lexicon, asked, work=[position("2020-01", deed)], education=study).verdict == verdict


def test_common_words_are_no_part_where_the_products_meant_are_absent(lexicon: Lexicon) -> None:
    """Of `tools (X, Y)` with neither X nor Y nor a relative, the words around them show nothing; other examples leave a part."""
    work = [position("2020-01", "Published datasets of the harbor")]
    meant = Leaf("skill", "tidal tools and datasets", examples=("TidePro", "WXTide"))
    assert judged(lexicon, meant, work=work).verdict == "missing"
    assert judged(lexicon, Leaf("skill", "tidal tools and datasets", examples=("levels", "currents")), work=work).verdict == "partial"
    assert judged(lexicon, meant, work=[position("2020-01", "Read the gauges with TidePro")]).verdict == "met"


def test_where_a_tool_is_named_goes_before_what_implies_it(lexicon: Lexicon) -> None:
    """An adviser points at the line that says JavaScript, not at the later one from which it follows."""
    earlier = position("2018-01", "Wrote the booking widget in plain JavaScript", endDate="2021-12")
    finding = judged(lexicon, named(lexicon, "skill", "JavaScript"), work=[position("2022-01", "Built the services in Node.js"), earlier])
    assert paths(finding)[0] == "work[1].highlights[0]"


def test_where_an_area_is_named_goes_before_a_deed_that_shows_it(lexicon: Lexicon) -> None:
    """Of two lines on process improvement the one that calls it so is quoted first."""
    earlier = position("2018-01", "Led process improvement in two plants", endDate="2021-12")
    work = [position("2022-01", "Cut returns from 9 to 4 in a hundred"), earlier]
    assert paths(judged(lexicon, named(lexicon, "skill", "process improvement"), work=work))[0] == "work[1].highlights[0]"
