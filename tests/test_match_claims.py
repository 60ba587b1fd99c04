"""What must not pass for a thing: look-alike words, lapsed papers, wishes, neighbouring years, single words of longer names."""

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.match import match
from fitcheck.match.stems import stems_of
from fitcheck.nouns.requirement import AllOf, Leaf, Requirement
from judging import AS_OF, judged, named, position
from made_profile import made_profile


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("transition", "transit"),
        ("excellent", "excel"),
        ("productive", "product"),
        ("press", "present"),
        ("patience", "patient"),
        ("over", "oversee"),
        ("customize", "customs"),
        ("directly", "director"),
        ("openness", "opening"),
        ("medication", "medical"),
        ("restore", "rest"),
        ("store", "storage"),
        ("journey", "journal"),
        ("utility", "utilize"),
    ],
)
def test_words_that_only_look_alike_are_no_family(lexicon: Lexicon, one: str, other: str) -> None:
    """A transit map shows no transition, and what is over was not overseen."""
    stems = stems_of(lexicon)
    assert stems.stem(one) != stems.stem(other)


@pytest.mark.parametrize(
    "family",
    [
        ("implement", "implemented", "implementing", "implementation"),
        ("assess", "assessed", "assessing", "assessment"),
        ("collaborate", "collaboration", "collaborated"),
        ("migrate", "migrated", "migration"),
        ("generate", "generated", "generation"),
        ("receive", "received", "receiving"),
        ("verify", "verified", "verifying"),
        ("discuss", "discussed", "discussion"),
        ("volunteer", "volunteered", "volunteering"),
        ("practice", "practiced", "practicing"),
    ],
)
def test_forms_of_one_verb_are_one_family(lexicon: Lexicon, family: tuple[str, ...]) -> None:
    """Whoever implemented a thing can implement it."""
    assert len({stems_of(lexicon).stem(word) for word in family}) == 1


def test_it_is_no_information_technology(lexicon: Lexicon) -> None:
    """The pronoun is not the trade, however it is asked."""
    done = [position("2020-01", "Trained on the loom and ran it for thirty shifts")]
    assert judged(lexicon, named(lexicon, "skill", "IT"), work=done).verdict == "missing"
    done = [position("2020-01", "Kept the IT of a mill running")]
    assert judged(lexicon, named(lexicon, "skill", "IT"), work=done).verdict == "met"


@pytest.mark.parametrize(
    ("certificate", "verdict"),
    [
        ({"name": "First aid at work", "expires": "2029-01"}, "met"),
        ({"name": "First aid at work", "expires": "2024-01"}, "partial"),
        ({"name": "First aid at work (expired)"}, "partial"),
        ({"name": "First aid at work (in progress)"}, "partial"),
    ],
)
def test_a_lapsed_certificate_is_a_part_of_a_skill(lexicon: Lexicon, certificate: dict[str, str], verdict: str) -> None:
    """A paper that no longer holds is no full proof, whether it is asked as a paper or as a skill."""
    assert judged(lexicon, named(lexicon, "skill", "first aid"), certificates=[certificate]).verdict == verdict


@pytest.mark.parametrize(
    ("label", "verdict"),
    [
        ("Baker hoping to move into photography", "missing"),
        ("Baker, aiming for photography", "missing"),
        ("Aspiring photography assistant", "missing"),
        ("Seeking a post in photography, with ten years in bakeries", "missing"),
        ("Baker with photography on the side", "partial"),
        ("Looking for a kitchen after six years of photography", "partial"),
    ],
)
def test_a_wish_in_a_headline_claims_nothing(lexicon: Lexicon, label: str, verdict: str) -> None:
    """What one hopes for is no claim; what one says of the past is."""
    assert judged(lexicon, named(lexicon, "skill", "photography"), basics={"label": label}).verdict == verdict


def test_a_wish_in_a_deed_hides_nothing(lexicon: Lexicon) -> None:
    """Only who speaks of oneself wishes: a campaign that aims to win members was still run."""
    done = [position("2020-01", "Ran photography courses aiming to win members")]
    assert judged(lexicon, named(lexicon, "skill", "photography"), work=done).verdict == "met"


@pytest.mark.parametrize(("asked", "verdict"), [(5.5, "met"), (8, "partial")])
def test_years_before_the_qualification_do_not_count_after_it(lexicon: Lexicon, asked: float, verdict: str) -> None:
    """Six of ten years follow the licence."""
    work = [position("2016-11")]
    licence = [{"name": "Registered Nurse", "date": "2020-11"}]
    leaf = Leaf("experience", min_years=asked)
    found = judged(lexicon, leaf, f"{asked} years of post-qualification experience", work=work, certificates=licence)
    assert found.verdict == verdict
    assert judged(lexicon, leaf, f"{asked} years of experience", work=work, certificates=licence).verdict in ("met", "exceeded")
    if verdict == "partial":
        assert "6 years of these at most since you qualified" in found.reason


def test_years_of_a_relative_make_no_years_whole(lexicon: Lexicon) -> None:
    """Three years of the thing and ten of its neighbour are more than three, and not the four asked."""
    work = [position("2013-11", "Wrote services in Ruby", endDate="2023-10"), position("2023-11", "Wrote services in Python")]
    leaf = named(lexicon, "skill", "Python", min_years=4)
    found = judged(lexicon, leaf, work=work)
    assert found.verdict == "partial" and found.credit.middle > 0.5
    assert judged(lexicon, named(lexicon, "skill", "Python", min_years=3), work=work).verdict == "met"


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Integrated pest traps into the rounds of a mill", "partial"),
        ("Wrote unit testing suites for a mill", "met"),
    ],
)
def test_a_single_word_among_examples_is_no_name(lexicon: Lexicon, said: str, verdict: str) -> None:
    """`Integration` means one kind of test; whoever integrated anything else shows a part at most."""
    leaf = Leaf("experience", "trying out weaving programs", examples=("unit testing", "integration"))
    assert judged(lexicon, leaf, work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("trait", "said", "verdict"),
    [
        ("written communication", "Saved fifteen hours of manual effort a week", "partial"),
        ("written communication", "Wrote the manual of the ferry", "met"),
        ("strategic thinking", "Trained computer vision models", "unstated"),
        ("strategic thinking", "Set the vision of the museum", "met"),
        ("communication", "Wrote models in SQL", "partial"),
        ("communication", "Wrote a guide for new weavers", "met"),
        ("adaptability", "Designed a transit map", "unstated"),
        ("adaptability", "Managed the transition from looms to frames", "met"),
        ("confidentiality", "Collected consents", "partial"),
        ("drive for results", "Packed and shipped yarn to weavers", "partial"),
        ("attention to detail", "Sold yarn of high quality", "partial"),
        ("teaching others", "Best in class service", "partial"),
        ("problem solving", "Improved the mood of the crew", "partial"),
        ("leadership", "Replaced the roof over two summers", "unstated"),
    ],
)
def test_a_stray_word_shows_no_quality(lexicon: Lexicon, trait: str, said: str, verdict: str) -> None:
    """A word that several trades use hints at a quality at most; what says the deed shows it."""
    assert judged(lexicon, Leaf("trait", trait), work=[position("2020-01", said)]).verdict == verdict


def test_a_quality_that_no_word_tells_is_a_question(lexicon: Lexicon) -> None:
    """Product instincts are not shown because the user focus beside them is."""
    needs = AllOf((Leaf("trait", "product instincts"), Leaf("trait", "teamwork")))
    found = judged(lexicon, needs, work=[position("2020-01", "Collaborated with two mills")])
    assert [leaf.verdict for leaf in found.leaves] == ["unstated", "met"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("system monitoring", "Monitoring of patients after surgery"),
        ("customer success", "Predicted churn of subscribers"),
        ("labor relations", "Teller at a credit union"),
        ("exhibition development", "Dusted the cases of an exhibit"),
        ("specimen curation", "Contact for the collections committee"),
        ("counseling", "Wrote a listening test"),
        ("data entry", "Entered three new markets"),
    ],
)
def test_a_word_of_several_trades_shows_no_activity(lexicon: Lexicon, asked: str, said: str) -> None:
    """It hints at most."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict in ("partial", "missing")


def test_names_and_links_stand_behind_what_was_done(lexicon: Lexicon) -> None:
    """A project's page and its name are pointed at after its deeds."""
    project = {
        "name": "Python tide tables",
        "url": "https://github.com/example/tides",
        "highlights": ["Wrote a parser of tide tables in Python"],
    }
    found = judged(lexicon, named(lexicon, "skill", "Python"), projects=[project])
    assert found.evidence[0].path == "projects[0].highlights[0]"


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Managed nine web application projects for banks", "partial"),
        ("Led a portfolio of six web application projects", "partial"),
        ("Built nine web applications for banks", "met"),
        ("Led the project and built the web application", "met"),
    ],
)
def test_projects_that_were_managed_were_not_done(lexicon: Lexicon, said: str, verdict: str) -> None:
    """Whoever manages the projects of programmers works beside their trade."""
    assert judged(lexicon, named(lexicon, "experience", "software engineering"), work=[position("2020-01", said)]).verdict == verdict


def test_deeds_stand_behind_a_claim(lexicon: Lexicon) -> None:
    """Where the summary alone says the whole thing, what was done of it is pointed at after it."""
    work = [position("2020-01", "Mended nets and sails of small boats")]
    found = judged(lexicon, Leaf("experience", "sail mending for schooners"), work=work, basics={"summary": "Sail mending for schooners."})
    assert [quote.path for quote in found.evidence] == ["basics.summary", "work[0].highlights[0]"]


@pytest.mark.parametrize(
    ("trait", "said"),
    [
        ("systematic approach", "Built relationships with weavers"),
        ("support for the season", "Listened to refugees"),
        ("depending on the season", "Kept the treasury, never missed a day"),
        ("works at different colleges", "Collaborated with two mills"),
    ],
)
def test_a_look_alike_asks_for_no_quality(lexicon: Lexicon, trait: str, said: str) -> None:
    """An approach is nothing approachable, and a college not collegial."""
    assert judged(lexicon, Leaf("trait", trait), work=[position("2020-01", said)]).verdict != "met"


def test_scaling_teams_is_leading_them(lexicon: Lexicon) -> None:
    """Whoever worked with a team has not built one."""
    asked = Leaf("trait", "scaling teams")
    assert judged(lexicon, asked, work=[position("2020-01", "Partnered with two mills")]).verdict == "partial"
    assert judged(lexicon, asked, work=[position("2020-01", "Led a team of nine and partnered with two mills")]).verdict == "met"


@pytest.mark.parametrize(("title", "verdict"), [("Clerk", "partial"), ("Nurse", "met")])
def test_related_years_are_told_by_titles_and_not_by_any_word(lexicon: Lexicon, title: str, verdict: str) -> None:
    """A sentence that names nurses makes no years of nursing."""
    work = [position("2018-01", "Filed the papers of a nurse", position=title)]
    degree = Requirement("r1", "Degree in nursing", (1, 1), "required", Leaf("degree", level="bachelor", fields=("nursing",)), "made")
    years = Requirement("r2", "5 years of relevant experience", (2, 2), "required", Leaf("experience", min_years=5), "made")
    assert match(made_profile(work=work), (degree, years), lexicon, AS_OF)[1].verdict == verdict


@pytest.mark.parametrize(("said", "verdict"), [("Built a nursing app for a mill", "partial"), ("Nursing of the crew of a ship", "met")])
def test_a_product_for_a_trade_is_not_the_trade(lexicon: Lexicon, said: str, verdict: str) -> None:
    """Whoever made an app for nurses has nursed nobody."""
    assert judged(lexicon, named(lexicon, "experience", "nursing"), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("MySQL or similar", "met"),
        ("MySQL, Terraform (or any other cloud platform)", "partial"),
        ("MySQL (or any other relational database)", "met"),
        ("MySQL, kept with tools such as Flyway or similar", "partial"),
    ],
)
def test_equivalents_are_of_what_they_are_offered_for(lexicon: Lexicon, text: str, verdict: str) -> None:
    """`Or similar` after another thing takes no relative of the first."""
    work = [position("2020-01", "Tuned PostgreSQL")]
    assert judged(lexicon, named(lexicon, "skill", "MySQL"), text, work=work).verdict == verdict


@pytest.mark.parametrize(("title", "verdict"), [("Weaving engineer", "met"), ("Clerk", "missing")])
def test_a_role_is_held_and_not_met_on_the_way(lexicon: Lexicon, title: str, verdict: str) -> None:
    """An engineer is who was one, not who worked with engineering."""
    work = [position("2020-01", "Partnered with engineering", position=title)]
    assert judged(lexicon, Leaf("experience", "engineer"), work=work).verdict == verdict
    found = judged(lexicon, AllOf((Leaf("experience", "engineer"), Leaf("trait", "teamwork"))), work=work)
    assert found.leaves[0].verdict == verdict


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Did the bookkeeping for a bakery with 12 staff", "partial"),
        ("Worked as a bookkeeper for two market stalls on Saturdays", "partial"),
        ("Met with bookkeeping to plan the fair", "missing"),
        ("Handed the month's receipts to bookkeeping", "missing"),
        ("Trained two bookkeepers in the new software", "missing"),
    ],
)
def test_work_of_a_role_without_its_title_is_a_part_of_its_years(lexicon: Lexicon, said: str, verdict: str) -> None:
    """Where the lines of a dated position name the area of the role as what one did; to have met those who do it is nothing."""
    asked = Leaf("experience", "bookkeeper", "bookkeeping", min_years=3)
    finding = judged(lexicon, asked, work=[position("2020-01", said, position="Office Manager")])
    assert finding.verdict == verdict
    assert judged(lexicon, asked, work=[position("2020-01", said, position="Bookkeeper")]).verdict in ("met", "exceeded")


@pytest.mark.parametrize(
    ("title", "said", "verdict"),
    [
        ("Stage Electrician", "Hung and focused 200 fixtures for 12 plays a year", "met"),
        ("Lighting Technician", "Ran the follow spot for 12 plays a year", "met"),
        ("Technician", "Ran theatre lighting for 12 plays a year", "partial"),
        ("Carpenter", "Built sets for 12 plays a year", "missing"),
    ],
)
def test_a_stage_electrician_is_known(lexicon: Lexicon, title: str, said: str, verdict: str) -> None:
    """By the title, by those near it, and in part by years of theatre lighting under another title."""
    asked = named(lexicon, "experience", "stage electrician", min_years=5)
    assert judged(lexicon, asked, work=[position("2020-01", said, position=title)]).verdict == verdict


@pytest.mark.parametrize(("said", "verdict"), [("Routes alerts to a pager", "partial"), ("Routing of parcels", "met")])
def test_a_short_word_in_another_form_is_a_part(lexicon: Lexicon, said: str, verdict: str) -> None:
    """What routes alerts is not yet routing."""
    assert judged(lexicon, Leaf("skill", "routing"), work=[position("2020-01", said)]).verdict == verdict


def test_empty_words_are_nothing_to_find(lexicon: Lexicon) -> None:
    """A job beside another does not show `the job`."""
    assert judged(lexicon, Leaf("experience", "the job"), work=[position("2020-01", "Evenings beside the mill job")]).verdict == "missing"


def test_products_say_which_of_a_word_is_meant(lexicon: Lexicon) -> None:
    """Infusions per protocol are none of HTTP."""
    asked = Leaf("skill", "protocols", examples=("HTTP", "SFTP"))
    assert judged(lexicon, asked, work=[position("2020-01", "Infusions per protocol")]).verdict == "missing"


def test_a_word_of_an_example_is_no_example(lexicon: Lexicon) -> None:
    """What is named as an example shows the thing only where all of it stands in the profile."""
    asked = Leaf("skill", "glasshouse work", examples=("seedling transfers", "graft wrapping"))
    assert judged(lexicon, asked, work=[position("2020-01", "Prepared the transfer of 200 looms")]).verdict == "missing"
    assert judged(lexicon, asked, work=[position("2020-01", "Made 300 seedling transfers a week")]).verdict != "missing"


def test_an_example_of_another_class_stands_for_a_part(lexicon: Lexicon) -> None:
    """SQL among the examples of cloud computing does not make a cloud."""
    asked = named(lexicon, "skill", "cloud computing", examples=("SQL", "AWS"))
    assert judged(lexicon, asked, work=[position("2020-01", "Wrote reports in SQL")]).verdict == "partial"
    assert judged(lexicon, asked, work=[position("2020-01", "Ran servers on AWS")]).verdict == "met"


def test_a_small_team_is_no_start_up(lexicon: Lexicon) -> None:
    """Whoever was in a start-up worked in a small team, and not the other way round."""
    start_up, team = named(lexicon, "experience", "startup"), named(lexicon, "experience", "small teams")
    assert judged(lexicon, start_up, work=[position("2020-01", "Led a team of 4 weavers")]).verdict == "missing"
    assert judged(lexicon, team, work=[position("2020-01", "Joined a tech startup")]).verdict == "met"


def test_the_kinds_of_a_quality_in_brackets_are_asked(lexicon: Lexicon) -> None:
    """Who talks well has not written yet."""
    asked, text = Leaf("trait", "communication"), "Excellent communication skills (oral and written)"
    taught = position("2020-01", "Taught classes of weavers")
    assert judged(lexicon, asked, text, work=[taught]).verdict == "partial"
    assert judged(lexicon, asked, "Excellent communication skills (a must)", work=[taught]).verdict == "met"
    both = position("2020-01", "Taught classes of weavers", "Wrote the manual of the mill")
    assert judged(lexicon, asked, text, work=[both]).verdict == "met"


@pytest.mark.parametrize(
    ("trait", "said", "verdict"),
    [
        ("numerical ability", "Prepared the budget of a mill", "met"),
        ("numerical ability", "Greeted visitors", "unstated"),
        ("sound judgement", "Relief charge nurse at night", "met"),
        ("sound judgement", "Greeted visitors", "unstated"),
        ("computer skills", "Data entry of looms", "met"),
        ("quick learner", "Was trained in weaving", "met"),
        ("quick learner", "Built a training pipeline in Spark", "partial"),
    ],
)
def test_common_qualities_are_known_by_deeds(lexicon: Lexicon, trait: str, said: str, verdict: str) -> None:
    """Budgets are numbers, and a training pipeline trains nobody."""
    assert judged(lexicon, Leaf("trait", trait), work=[position("2020-01", said)]).verdict == verdict


def test_an_article_shows_writing(lexicon: Lexicon) -> None:
    """Whoever was published has written."""
    published = [{"name": "Looms of the north", "publisher": "Weavers' Quarterly"}]
    assert judged(lexicon, Leaf("trait", "written communication"), publications=published).verdict == "met"


def test_who_writes_software_debugs_it(lexicon: Lexicon) -> None:
    """No program was written without mending it; whoever only managed its writers mended nothing."""
    asked = named(lexicon, "skill", "debugging")
    assert judged(lexicon, asked, work=[position("2020-01", "Software development for looms")]).verdict == "met"
    assert judged(lexicon, asked, work=[position("2020-01", "Led software development projects")]).verdict != "met"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("people management", "Led a survey that improved screen reader software"),
        ("training staff", "Designed the onboarding flow of an app"),
        ("data analysis", "Redesigned the Weaver Dashboard"),
        ("publications", "Published a set of weaving patterns"),
    ],
)
def test_what_only_sounds_like_an_activity_shows_none(lexicon: Lexicon, asked: str, said: str) -> None:
    """A screen reader is nobody led, and a flow of an app no training."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict in ("partial", "missing")


def test_accessible_is_no_database(lexicon: Lexicon) -> None:
    """Accessible components are none of Access."""
    asked = Leaf("skill", "office suites", examples=("Access", "Lotus"))
    assert judged(lexicon, asked, work=[position("2020-01", "Designed accessible components")]).verdict == "missing"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("open source development", "Rolled out a playbook, contributing to a rise in sales"),
        ("community engagement", "Night shifts in a community hospital"),
        ("documentation", "Wrote models in SQL"),
        ("user-centered design", "Saw to the adoption of a loom by its users"),
        ("quality assurance", "Blood pressure checks on Saturdays"),
        ("UX design", "Sketched the design of a bridge"),
        ("observability", "Nurse on a telemetry overflow unit"),
    ],
)
def test_a_word_of_every_trade_does_not_even_hint(lexicon: Lexicon, asked: str, said: str) -> None:
    """What stands in every profile is no part of anything asked."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "missing"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("system design", "Built a design system for looms"),
        ("system design", "Expert in design systems for looms"),
        ("software architecture", "Spoke on design systems at scale"),
        ("distributed systems", "Wrote models in dbt"),
        ("distributed systems", "Infrastructure of a town"),
        ("software architecture", "Led the redesign of a dashboard"),
        ("software design", "Portfolio reviewer for designers"),
        ("Adobe InDesign", "Expert in design for looms"),
        ("engineering management", "Told the mill's engineering leadership to wait"),
    ],
)
def test_a_design_system_is_no_system_design(lexicon: Lexicon, asked: str, said: str) -> None:
    """Who draws the parts of screens designed no systems, and words turned round or run together name another thing."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "missing"


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Led research with weavers in twelve villages", "missing"),
        ("Led the migration of old ledgers", "partial"),
        ("Led a migration from one loom controller to another", "met"),
        ("Architected the loom control service", "met"),
    ],
)
def test_leading_a_study_is_no_technical_leadership(lexicon: Lexicon, said: str, verdict: str) -> None:
    """A study among users, or moving a list, is not yet leading what is built."""
    assert judged(lexicon, named(lexicon, "skill", "technical leadership"), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("business development", "A market where weavers buy, sell and trade yarn", "missing"),
        ("CRM software", "Built a loom planner for customers", "missing"),
        ("financial reporting", "Cut the cost of yarn by a fifth", "missing"),
        ("data governance", "Wrote queries to standardize yarn data", "partial"),
        ("marketing campaigns", "Praised for the launch of the loom", "missing"),
        ("research and development", "Built a dashboard of yarn stocks", "missing"),
        ("customer success", "New patterns in company-wide adoption", "missing"),
        ("sales", "Sold yarn to shops", "met"),
    ],
)
def test_what_is_near_what_is_near_is_far(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """A cost that was cut is no report, and a launch no campaign."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("distributed systems", "Built consensus among weavers"),
        ("distributed systems", "Partition walls for a loft"),
        ("statistical modeling", "Ran regression tests on looms"),
        ("data cleaning", "Cleaned looms and floors"),
        ("prospecting", "Loaded outbound pallets of yarn"),
        ("high availability", "Tested the durability of yarn"),
        ("data entry", "A strongly typed pattern language"),
        ("student assessment", "Graded yarn by its fineness"),
        ("cost control", "Saved the owners an hour a week"),
        ("fintech", "Yarn for cloth merchants"),
    ],
)
def test_a_word_of_another_trade_meets_nothing(lexicon: Lexicon, asked: str, said: str) -> None:
    """Consensus among people is no protocol, and a regression test no model."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict != "met"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("statistical modeling", "Fitted logistic regression models of yarn breaks"),
        ("data cleaning", "Cleaned 4,000 records of yarn"),
        ("student assessment", "Graded papers for two courses"),
        ("prospecting", "Made 40 outbound calls a day"),
        ("API development", "Wrote the REST endpoints of the loom service"),
    ],
)
def test_the_words_of_a_trade_still_meet_it(lexicon: Lexicon, asked: str, said: str) -> None:
    """With the word that says of what, the deed shows the thing."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "met"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("customer success", "Certified ScrumMaster (CSM)"),
        ("automation", "Wove for 20 hours per week"),
        ("program evaluation", "Sat in on 40 feedback sessions"),
        ("bioprocessing", "Fermentation of vegetables"),
        ("interpreting", "Rang the interpreter line for guests"),
        ("product discovery", "Microsoft MVP for two years"),
        ("transportation management system", "Kept looms apart by cataloging in TMS"),
        ("dyslexia support", "A thesis on neurodiversity"),
        ("user research", "Sold to the pain points of shops"),
        ("supply chain analytics", "A loom project with on-time delivery"),
    ],
)
def test_an_abbreviation_or_phrase_of_two_trades_shows_neither(lexicon: Lexicon, asked: str, said: str) -> None:
    """A scrum master is no customer success manager."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "missing"


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Led a crew of 24 glaziers", "met"),
        ("Led a crew of twenty", "met"),
        ("Led a crew of 14 glaziers", "partial"),
        ("Led 9 glaziers and set 300 panes a day", "partial"),
        ("Led a crew of glaziers", "partial"),
        ("Led 30 crews of glaziers", "partial"),
    ],
)
def test_leading_so_many_is_shown_by_leading_as_many(lexicon: Lexicon, said: str, verdict: str) -> None:
    """Fewer are a part, and so is a team of which nobody says how large it was; panes are no people."""
    asked = named(lexicon, "experience", "leading teams of 20")
    assert judged(lexicon, asked, "Experience of leading teams of 20 or more", work=[position("2020-01", said)]).verdict == verdict


def test_a_size_does_not_hide_what_is_asked(lexicon: Lexicon) -> None:
    """Leading a brigade is leading a team, and a team of eight is one."""
    asked = named(lexicon, "experience", "Leading a team of 8")
    assert judged(lexicon, asked, "Leading a team of 8", work=[position("2020-01", "Ran a brigade of 9 cooks")]).verdict == "met"


def test_a_number_that_counts_no_people_asks_for_no_size(lexicon: Lexicon) -> None:
    """`Team leadership in 3 shops` is shown by whoever led a team."""
    asked = named(lexicon, "experience", "Team leadership")
    assert judged(lexicon, asked, "Team leadership in 3 shops", work=[position("2020-01", "Led a crew of glaziers")]).verdict == "met"


def test_the_pace_of_a_place_is_no_part_of_the_work(lexicon: Lexicon) -> None:
    """Whoever worked in a warehouse has the years of a fast-moving one, but not those of a cold one."""
    work = [position("2015-01", "Picked orders in the warehouse", position="Warehouse Operative")]
    for text, verdict in (("fast-moving warehouse", "exceeded"), ("frozen warehouse", "missing")):
        assert judged(lexicon, Leaf("experience", text, min_years=5), f"Five years in a {text}", work=work).verdict == verdict
