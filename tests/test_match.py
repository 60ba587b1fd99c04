"""What a profile shows for a thing asked: the traps, the years, the qualities, the choices."""

from typing import Any

import pytest

from fitcheck.lexicon import Lexicon, load_lexicon
from fitcheck.match import RULES, index_profile, weigh
from fitcheck.match.wording import in_one_breath
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf
from judging import AS_OF, engineer, judged, skill
from made_profile import made_lexicon, made_profile


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    """A small vocabulary over the tables that ship."""
    return made_lexicon(tmp_path_factory.mktemp("lexicon"))


def test_go_to_market_shows_no_go(lexicon: Lexicon) -> None:
    """`led Go-to-market` is no evidence of the language Go."""
    finding = judged(lexicon, skill("Go"), work=[engineer("2020-01", highlights=["Led Go-to-market for two products"])])
    assert finding.verdict == "missing"


def test_javascript_is_no_java(lexicon: Lexicon) -> None:
    """A name inside a longer name shows nothing in full."""
    assert judged(lexicon, skill("Java"), work=[engineer("2020-01", highlights=["Wrote JavaScript"])]).verdict != "met"


def test_working_with_nurses_is_no_nursing(lexicon: Lexicon) -> None:
    """The people one worked with show nothing of one's own skill."""
    finding = judged(lexicon, skill("nursing"), work=[engineer("2020-01", highlights=["Worked with nurses on a scheduling tool"])])
    assert finding.verdict == "missing"


def test_a_nurse_shows_nursing(lexicon: Lexicon) -> None:
    """A title shows the field it names."""
    assert judged(lexicon, skill("nursing"), work=[engineer("2020-01", position="Staff nurse")]).verdict == "met"


def test_a_denial_shows_nothing(lexicon: Lexicon) -> None:
    """What a profile says it does not know is not shown by the mention."""
    assert judged(lexicon, skill("Python"), basics={"summary": "No Python so far."}).verdict == "missing"


def test_a_skill_only_in_the_summary_is_partial_where_years_are_asked(lexicon: Lexicon) -> None:
    """Years in prose show the thing, not the years."""
    finding = judged(lexicon, skill("Python", min_years=5), basics={"summary": "Python for 8 years."})
    assert finding.verdict == "partial"
    assert finding.leaves[0].rule == "years-undated"


def test_overlapping_positions_count_once(lexicon: Lexicon) -> None:
    """Two half-overlapping positions of three years do not make six."""
    work = [engineer("2018-01", "2020-12", keywords=["Python"]), engineer("2019-07", "2022-06", keywords=["Python"])]
    finding = judged(lexicon, skill("Python", min_years=6), work=work)
    assert (finding.verdict, finding.leaves[0].years) == ("partial", 4.5)


def test_part_time_counts_by_its_hours(lexicon: Lexicon) -> None:
    """Four years of twenty hours a week are two years of work."""
    finding = judged(lexicon, skill("Python", min_years=4), work=[engineer("2020-01", "2023-12", keywords=["Python"], hours_per_week=20)])
    assert finding.credit.middle == pytest.approx(0.5)


def test_volunteering_is_no_year_of_work(lexicon: Lexicon) -> None:
    """Volunteering shows a skill but adds no years."""
    volunteer = [{"organization": "Code Club", "startDate": "2015-01", "highlights": ["Taught Python"]}]
    assert judged(lexicon, skill("Python"), volunteer=volunteer).verdict == "met"
    assert judged(lexicon, skill("Python", min_years=5), volunteer=volunteer).verdict == "partial"


def test_a_position_runs_to_the_day_of_the_analysis(lexicon: Lexicon) -> None:
    """A position without an end counts to this day, and the reason says since when."""
    finding = judged(lexicon, skill("Python", min_years=5), work=[engineer("2020-06", keywords=["Python"])])
    assert finding.reason == "6.4 years of Python in one position since 2020; 5 asked."


def test_declared_years_within_a_range_are_met(lexicon: Lexicon) -> None:
    """7 declared years of Python meet 5 to 10 and do not exceed it."""
    finding = judged(lexicon, skill("Python", min_years=5, max_years=10), skills=[{"name": "Python", "years": 7}])
    assert finding.verdict == "met"
    assert "declared, not dated" in finding.reason


def test_declared_years_end_where_the_dates_begin(lexicon: Lexicon) -> None:
    """Nobody used a thing at work for longer than the dates reach back."""
    finding = judged(
        lexicon, skill("Python", min_years=10), skills=[{"name": "Python", "years": 20}], work=[engineer("2024-11", keywords=["Python"])]
    )
    assert (finding.verdict, finding.leaves[0].years) == ("partial", 2.0)


@pytest.mark.parametrize(("start", "verdict"), [("2016-11", "exceeded"), ("2019-11", "met"), ("2023-11", "partial")])
def test_twice_an_open_minimum_exceeds_it(lexicon: Lexicon, start: str, verdict: str) -> None:
    """At least twice the years asked exceeds an open minimum."""
    assert judged(lexicon, skill("Python", min_years=5), work=[engineer(start, keywords=["Python"])]).verdict == verdict


def test_a_skill_last_used_long_ago_says_so(lexicon: Lexicon) -> None:
    """The reason names the last year of use where that is over ten years ago."""
    finding = judged(lexicon, skill("Python", min_years=2), work=[engineer("2010-01", "2014-11", keywords=["Python"])])
    assert finding.verdict == "exceeded"
    assert "last used in 2014" in finding.reason


def test_a_relative_earns_a_range(lexicon: Lexicon) -> None:
    """MySQL for PostgreSQL is partial, with the lexicon's share as the range."""
    finding = judged(lexicon, skill("PostgreSQL"), work=[engineer("2020-01", highlights=["Tuned MySQL"])])
    assert finding.verdict == "partial"
    assert (finding.credit.low, finding.credit.high) == (0.5, 0.7)


def test_a_kind_of_the_thing_shows_the_thing(lexicon: Lexicon) -> None:
    """Who works with PyTorch has shown deep learning."""
    assert judged(lexicon, skill("deep learning"), work=[engineer("2020-01", highlights=["Trained models in PyTorch"])]).verdict == "met"


def test_open_vocabulary_finds_the_word_family(lexicon: Lexicon) -> None:
    """`phlebotomy`, in no vocabulary here, finds the phlebotomist."""
    finding = judged(lexicon, Leaf("skill", "phlebotomy"), work=[engineer("2020-01", position="Phlebotomist")])
    assert finding.verdict == "met"
    assert finding.evidence[0].path == "work[0].position"


def test_common_words_alone_show_nothing(lexicon: Lexicon) -> None:
    """Words that stand in most postings are no evidence of a particular thing."""
    finding = judged(lexicon, Leaf("experience", "marine salvage projects"), work=[engineer("2020-01", highlights=["Managed projects"])])
    assert finding.verdict == "missing"


def test_a_tool_is_a_part_of_its_area(lexicon: Lexicon) -> None:
    """A designer's React components are a part of software engineering; a software engineer's title is all of it."""
    asked = Leaf("experience", "software engineering", "software engineering")
    assert judged(lexicon, asked, work=[engineer("2020-01", highlights=["Drew components for React"])]).verdict == "partial"
    assert judged(lexicon, asked, work=[{**engineer("2020-01"), "position": "Software Engineer"}]).verdict == "met"


def test_a_role_is_held_and_not_helped(lexicon: Lexicon) -> None:
    """Training product managers is not having been one."""
    asked = Leaf("experience", "product manager", "product management")
    assert judged(lexicon, asked, work=[engineer("2020-01", highlights=["Trained 20 product managers"])]).verdict == "missing"
    assert judged(lexicon, asked, work=[{**engineer("2020-01"), "position": "Product Manager"}]).verdict == "met"


def test_words_of_a_name_must_stand_together(lexicon: Lexicon) -> None:
    """`product teams ... managing files` is no product management."""
    asked = Leaf("experience", "product management", "product management")
    finding = judged(lexicon, asked, work=[engineer("2020-01", highlights=["Adopted by 30 branches in five regions, managing files"])])
    assert finding.verdict != "met"


def test_what_an_employer_does_is_not_what_one_did(lexicon: Lexicon) -> None:
    """The description of an employer adds no years of a tool."""
    finding = judged(lexicon, skill("Python", min_years=2), work=[engineer("2015-01", description="Makers of a Python hosting service")])
    assert finding.verdict != "met"


def test_a_title_is_quoted_with_what_was_done(lexicon: Lexicon) -> None:
    """Beside a title that shows the years stands the first sentence on the position."""
    asked = Leaf("experience", "software engineering", "software engineering", min_years=3)
    work = [{**engineer("2020-01", highlights=["Cut build times by 40%"]), "position": "Software Engineer"}]
    assert [quote.text for quote in judged(lexicon, asked, work=work).evidence] == ["Software Engineer", "Cut build times by 40%"]


@pytest.mark.parametrize(
    ("sections", "verdict"),
    [
        ({"work": [engineer("2020-01", highlights=["Led a team of 6 engineers"])]}, "met"),
        ({"basics": {"summary": "A natural leader."}}, "partial"),
        ({"skills": [{"name": "Watercolour"}]}, "unstated"),
    ],
)
def test_a_trait_is_met_by_a_deed_only(lexicon: Lexicon, sections: dict[str, Any], verdict: str) -> None:
    """A deed meets a trait, a claim is a part of it, silence is a question."""
    assert judged(lexicon, Leaf("trait", "leadership"), **sections).verdict == verdict


def test_a_quality_asked_as_a_skill_is_judged_by_deeds(lexicon: Lexicon) -> None:
    """`productive` is shown by what was achieved, under whatever kind it was read."""
    finding = judged(lexicon, Leaf("skill", "productive"), work=[engineer("2020-01", highlights=["Exceeded the quota by 20%"])])
    assert (finding.verdict, finding.leaves[0].rule) == ("met", "trait-deed")


@pytest.mark.parametrize(
    ("leaf", "sections", "verdict"),
    [
        (Leaf("eligibility", "work authorization in the United States", category="authorization"), {}, "unstated"),
        (
            Leaf("eligibility", "authorized to work in the US", category="authorization"),
            {"eligibility": {"authorization": ["US citizen"]}},
            "met",
        ),
        (
            Leaf("eligibility", "authorized to work in the US", category="authorization"),
            {"eligibility": {"authorization": ["Canada"]}},
            "missing",
        ),
        (Leaf("eligibility", "Toledo, OH", category="location"), {"basics": {"location": {"city": "Toledo", "region": "OH"}}}, "met"),
        (Leaf("eligibility", "London", category="location"), {"basics": {"location": {"city": "Toledo", "countryCode": "US"}}}, "missing"),
        (
            Leaf("eligibility", "remotely in the US", category="location"),
            {"basics": {"location": {"city": "Toledo", "countryCode": "US"}}},
            "met",
        ),
        (Leaf("eligibility", "Secret clearance", category="clearance"), {"eligibility": {"clearance": "Top Secret"}}, "met"),
        (Leaf("eligibility", "Top Secret clearance", category="clearance"), {"eligibility": {"clearance": "Secret"}}, "missing"),
        (Leaf("eligibility", "travel up to 75%", category="travel"), {"eligibility": {"travel": "up to 50%"}}, "missing"),
        (Leaf("eligibility", "driving licence", category="driving"), {"eligibility": {"driving": "none"}}, "missing"),
        (Leaf("eligibility", "CDL", category="driving"), {"certificates": [{"name": "CDL Class A"}]}, "met"),
    ],
)
def test_eligibility_is_what_the_profile_says(lexicon: Lexicon, leaf: Leaf, sections: dict[str, Any], verdict: str) -> None:
    """Facts about the person are unstated until the profile states them, and then taken at its word."""
    assert judged(lexicon, leaf, **sections).verdict == verdict


def test_one_of_the_choices_is_enough(lexicon: Lexicon) -> None:
    """A choice is judged by its best option, and quotes that option's evidence."""
    work = [engineer("2020-01", highlights=["Wrote Python"])]
    finding = judged(lexicon, AnyOf((skill("Java"), skill("Python"))), work=work)
    assert finding.verdict == "met"
    assert [quote.text for quote in finding.evidence] == ["Wrote Python"]


def test_a_bundle_is_met_by_all_of_it(lexicon: Lexicon) -> None:
    """Half of a bundle is half of the credit."""
    work = [engineer("2020-01", highlights=["Wrote Python"])]
    finding = judged(lexicon, AllOf((skill("Python"), skill("accounting"))), work=work)
    assert (finding.verdict, finding.credit.middle) == ("partial", 0.5)


def test_an_unstated_part_opens_the_range(lexicon: Lexicon) -> None:
    """A trait that nothing shows earns nothing beside a met skill, and its third in the upper figure."""
    work = [engineer("2020-01", highlights=["Wrote Python"])]
    credit = judged(lexicon, AllOf((skill("Python"), Leaf("trait", "punctuality"))), work=work).credit
    assert credit.middle == pytest.approx(0.75)
    assert credit.high == pytest.approx(1.0)


def test_missing_and_unstated_choices_are_unstated(lexicon: Lexicon) -> None:
    """Where one choice is missing and the other cannot be judged, the candidate is asked."""
    assert judged(lexicon, AnyOf((skill("Java"), Leaf("trait", "punctuality")))).verdict == "unstated"


def test_every_finding_names_a_listed_rule(lexicon: Lexicon) -> None:
    """The rule of each finding can be looked up."""
    ids = {rule.id for rule in RULES}
    leaves = (skill("Python"), skill("Java", min_years=3), Leaf("degree", level="any"), Leaf("trait", "empathy"), Leaf("language", "Greek"))
    finding = judged(lexicon, AllOf(leaves), skills=[{"name": "Python"}])
    assert finding.leaves
    assert {finding.rule, *(leaf.rule for leaf in finding.leaves)} <= ids


def test_writing_about_a_thing_is_a_part_of_it(lexicon: Lexicon) -> None:
    """A publication shows knowledge, no use."""
    assert judged(lexicon, skill("PyTorch"), publications=[{"name": "PyTorch for poets"}]).verdict == "partial"


def test_the_sentence_that_names_most_is_quoted_first(lexicon: Lexicon) -> None:
    """Among the facts of one position, the one that names more of the thing goes first."""
    highlights = ["Designed labels", "Rehoused beetle specimens in the herbarium", "Counted beetle larvae"]
    finding = judged(lexicon, Leaf("experience", "rehousing beetle specimens"), work=[engineer("2020-01", highlights=highlights)])
    assert finding.evidence[0].path == "work[0].highlights[1]"


def test_words_across_a_comma_are_no_name(lexicon: Lexicon) -> None:
    """`product teams, managing files` is no product management."""
    work = [engineer("2020-01", highlights=["Adopted by product teams, managing files"])]
    assert judged(lexicon, Leaf("experience", "product management", "product management"), work=work).verdict != "met"


def test_those_whom_one_trained_show_nothing(lexicon: Lexicon) -> None:
    """Training product managers is no product management."""
    work = [engineer("2020-01", highlights=["Trained designers and product managers"])]
    assert judged(lexicon, Leaf("experience", "product management", "product management"), work=work).verdict == "missing"


def test_a_thing_with_the_ending_of_a_person_is_no_company(lexicon: Lexicon) -> None:
    """`worked with server clusters` speaks of servers, not of people."""
    work = [engineer("2020-01", highlights=["Worked with Python server clusters"])]
    assert judged(lexicon, skill("Python"), work=work).verdict == "met"


def test_touching_on_a_role_is_not_having_held_it(lexicon: Lexicon) -> None:
    """A designer who used React was no software engineer."""
    work = [engineer("2020-01", position="Designer", highlights=["Drew React components"])]
    need = Leaf("experience", "software engineer", "software engineering")
    assert judged(lexicon, need, work=work, basics={"summary": "Designer who knows React."}).verdict == "missing"


@pytest.mark.parametrize(("said", "verdict"), [("JavaScript (basic)", "partial"), ("JavaScript (expert)", "met")])
def test_a_level_in_brackets_counts(lexicon: Lexicon, said: str, verdict: str) -> None:
    """A level may stand behind each skill of a list."""
    assert judged(lexicon, skill("JavaScript"), skills=[{"name": "Code", "keywords": [said]}]).verdict == verdict


def test_mentoring_is_no_mental_health(lexicon: Lexicon) -> None:
    """Words of one beginning are not of one family."""
    assert (
        judged(lexicon, Leaf("skill", "mental health"), work=[engineer("2020-01", highlights=["Mentored two interns"])]).verdict
        == "missing"
    )


def test_a_home_country_by_its_name_answers_a_place(lexicon: Lexicon) -> None:
    """`country: Norway` is as good as a code."""
    need = Leaf("eligibility", "based in Norway", category="location")
    assert judged(lexicon, need, basics={"location": {"city": "Bergen", "country": "Norway"}}).verdict == "met"


def test_a_reason_keeps_no_capital_of_a_line_begin(lexicon: Lexicon) -> None:
    """A thing asked stands in the reason as within a sentence."""
    finding = judged(lexicon, Leaf("experience", "Mentoring botanists"), work=[engineer("2020-01", highlights=["Mentoring botanists"])])
    assert "shows mentoring botanists" in finding.reason


def test_what_was_considered_can_be_told(lexicon: Lexicon) -> None:
    """Each fact that was weighed comes with what it earns, the winner first."""
    profile = made_profile(work=[engineer("2020-01", highlights=["Wrote Python"])], skills=[{"name": "Code", "keywords": ["Python"]}])
    weighed = weigh(index_profile(profile, lexicon, AS_OF), skill("Python"))
    assert [one.evidence.path for one in weighed] == ["work[0].highlights[0]", "skills[0].keywords[0]"]
    assert weighed[0].credit > weighed[1].credit


@pytest.mark.parametrize(("listed", "verdict"), [("Machine Learning", "unstated"), ("Quick learner", "partial")])
def test_a_field_that_sounds_like_a_trait_claims_none(listed: str, verdict: str) -> None:
    """Machine learning listed as a skill says nothing of how one learns."""
    finding = judged(load_lexicon(), Leaf("trait", "quick learner"), skills=[{"name": "Skills", "keywords": [listed]}])
    assert finding.verdict == verdict


def test_a_part_shown_by_words_leaves_a_range(lexicon: Lexicon) -> None:
    """What words alone show may stand for less and for more."""
    credit = judged(lexicon, Leaf("skill", "harbor pilot rosters"), work=[engineer("2020-01", highlights=["Kept harbor rosters"])]).credit
    assert credit.low < credit.middle < credit.high < 1


def test_a_title_that_names_a_part_brings_no_deed_along(lexicon: Lexicon) -> None:
    """Where a line shows the whole thing, what was done first in a place that shares a word with it is no evidence."""
    work = [
        engineer("2022-01", position="Potter", highlights=["Set up kiln scheduling software"]),
        engineer("2020-01", "2021-12", position="Kiln Assistant", highlights=["Swept the yard every day"]),
    ]
    finding = judged(lexicon, skill("kiln scheduling software"), work=work)
    assert finding.evidence[0].text.startswith("Set up")
    assert all("Swept" not in quote.text for quote in finding.evidence)


def test_reasons_that_differ_in_one_name_are_one_sentence() -> None:
    """Two things shown at one place, and two shown by deeds; what has a remark of its own stays by itself."""
    told = [
        "Your profile shows weaving in your work at Fen Mill.",
        "What you did shows patience.",
        "Your profile shows dyeing in your work at Fen Mill.",
        "What you did shows care.",
        "Your profile shows felting in your work at Fen Mill; last used in 2009, more than ten years ago.",
        "Nothing in your profile shows knitting.",
    ]
    assert in_one_breath(told) == (
        "Your profile shows weaving and dyeing in your work at Fen Mill. What you did shows patience and care. "
        "Your profile shows felting in your work at Fen Mill; last used in 2009, more than ten years ago. "
        "Nothing in your profile shows knitting."
    )


def test_a_quality_of_two_reasons_is_told_once() -> None:
    """What one reason lists and another says again is said once."""
    assert (
        in_one_breath(["What you did shows care and patience.", "What you did shows patience."]) == "What you did shows care and patience."
    )
