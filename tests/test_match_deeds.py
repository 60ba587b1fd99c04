"""What deeds show, whom they were done for, and what is only meant: with the vocabulary that ships."""

from pathlib import Path

import pytest
import yaml

from fitcheck.lexicon import Lexicon, load_lexicon
from fitcheck.lexicon.compiling import compile_lexicon
from fitcheck.match import index_profile, weigh
from fitcheck.nouns.requirement import AllOf, Leaf
from fitcheck.problem import InputError
from judging import AS_OF, judged, named, position
from made_profile import made_profile


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    """The vocabulary that ships."""
    return load_lexicon()


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("process improvement", "Cut returns from 9 to 4 in a hundred by relabelling the shelves", "met"),
        ("curriculum development", "Rewrote the scheme of work for year eight", "met"),
        ("menu planning", "Write the lunch specials with the owner", "met"),
        ("people management", "Manage a welder and two fitters", "met"),
        ("people management", "Manage three servers in the rack room", "missing"),
        ("US GAAP", "Posted accruals and prepaids every month", "partial"),
        ("menu planning", "Wrote the specification of a pump", "missing"),
    ],
)
def test_deeds_show_activities_without_naming_them(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """What was done shows what it is called; of a named standard it is a part at most."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    "said",
    ["Sold software to pharmacists and ICU nurses", "Worked with the ICU on a rota", "Explained invoices to nurses"],
)
def test_whom_it_was_done_for_shows_nothing(lexicon: Lexicon, said: str) -> None:
    """Nurses as customers or company are no nursing."""
    for asked in ("nursing", "critical care"):
        assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "missing"


def test_what_one_became_is_ones_own(lexicon: Lexicon) -> None:
    """`promoted to` names no customer."""
    said = position("2020-01", "Promoted to ICU nurse after two years")
    assert judged(lexicon, named(lexicon, "skill", "critical care"), work=[said]).verdict == "met"


@pytest.mark.parametrize("said", ["Plan to learn Rust", "Keen to learn Rust and Haskell", "I would like to learn Rust."])
def test_what_is_only_meant_shows_nothing(lexicon: Lexicon, said: str) -> None:
    """A plan is no skill."""
    assert judged(lexicon, named(lexicon, "skill", "Rust"), basics={"summary": said}).verdict == "missing"


def test_what_was_learned_counts(lexicon: Lexicon) -> None:
    """Having learned a thing is another matter than meaning to."""
    assert (
        judged(lexicon, named(lexicon, "skill", "Rust"), work=[position("2024-01", "Learned Rust and rewrote the parser")]).verdict == "met"
    )


def test_a_small_team_is_no_role(lexicon: Lexicon) -> None:
    """Being asked for work in small teams is not being asked to have been one."""
    need = named(lexicon, "experience", "small teams")
    assert judged(lexicon, need, work=[position("2020-01", "Led a team of four surveyors")]).verdict == "met"


def test_a_shade_that_lacks_is_told(lexicon: Lexicon) -> None:
    """Of several things asked, all of them have to be shown in full; what is shown in part keeps the whole partial."""
    work = [position("2023-11", "Ran Kubernetes and wrote Python for tide gauges", "Kept harbor rosters")]
    rosters = Leaf("experience", "harbor pilot rosters")
    finding = judged(lexicon, AllOf((named(lexicon, "skill", "Kubernetes"), named(lexicon, "skill", "Python"), rosters)), work=work)
    assert (finding.verdict, finding.rule) == ("partial", "all-of")
    assert finding.credit.middle < 1
    assert "part of harbor pilot rosters" in finding.reason


def test_common_words_alone_show_nothing(lexicon: Lexicon) -> None:
    """What a phrase shares with a profile has to tell something: everyone has managed accounts or set a strategy."""
    sold = [position("2018-01", "Managed a portfolio of accounts and created plans", "Wrote a strategy for the region")]
    for asked in ("managing falconry accounts", "falconry strategy"):
        assert judged(lexicon, Leaf("experience", asked), work=sold).verdict == "missing"
    flew = [position("2018-01", "Opened a falconry school")]
    assert judged(lexicon, Leaf("experience", "falconry strategy"), work=flew).verdict == "partial"


def test_a_need_that_points_back_is_shown_by_what_it_means(lexicon: Lexicon) -> None:
    """Applying these tools asks for no more than the tools named before; a purpose of its own does."""
    tools = (named(lexicon, "skill", "Python"), named(lexicon, "skill", "Kubernetes"))
    work = [position("2020-01", "Ran Kubernetes and wrote Python for tide gauges")]
    applied = Leaf("experience", "using these tools to solve real problems")
    assert judged(lexicon, AllOf((*tools, applied)), work=work).verdict == "met"
    assert judged(lexicon, AllOf((*tools, applied)), work=[position("2020-01", "Wrote Python")]).verdict == "partial"
    own = Leaf("experience", "teaching these tools to beekeepers")
    assert judged(lexicon, AllOf((*tools, own)), work=work).verdict == "partial"


def test_a_related_field_will_do_where_the_posting_says_so(lexicon: Lexicon) -> None:
    """A degree in a related field is no shortfall where related fields are welcome."""
    degree = Leaf("degree", level="bachelor", fields=("Technology",))
    held = [{"studyType": "Bachelor", "area": "Computer Science", "endDate": "2015-06"}]
    assert judged(lexicon, degree, "Bachelor's degree in Technology or a related field", education=held).verdict == "met"
    assert judged(lexicon, degree, "Bachelor's degree in Technology", education=held).verdict == "partial"


def test_certificates_in_general(lexicon: Lexicon) -> None:
    """Where certificates are asked and none is named, any that is held is a part, and one that has expired is none."""
    asked = Leaf("credential", "Professional certifications")
    held = judged(lexicon, asked, certificates=[{"name": "Certified Arborist"}])
    assert (held.verdict, held.rule) == ("partial", "credential-unnamed")
    assert judged(lexicon, asked, certificates=[{"name": "Certified Arborist (expired)"}]).verdict == "missing"
    assert judged(lexicon, asked).verdict == "missing"


def test_years_stand_in_for_a_doctorate_only_in_research(lexicon: Lexicon) -> None:
    """Where no field is named, years of any work are no equivalent of a doctorate; those of research are."""
    asked = Leaf("degree", level="doctorate", or_equivalent=True)
    for title, verdict in (("Staff Nurse", "missing"), ("Research Scientist", "met")):
        work = [{"name": "Farwell", "position": title, "startDate": "2010-01"}]
        assert judged(lexicon, asked, work=work).verdict == verdict


def test_two_levels_below_are_not_a_part(lexicon: Lexicon) -> None:
    """One level below the degree asked is a part, and two are not; a certificate after a bachelor's is no bachelor's."""
    held = [{"studyType": "Bachelor of Arts", "area": "Sociology", "endDate": "2012-06"}]
    assert judged(lexicon, Leaf("degree", level="master"), education=held).verdict == "partial"
    assert judged(lexicon, Leaf("degree", level="doctorate"), education=held).verdict == "missing"
    after = [{"studyType": "Post-baccalaureate certificate", "area": "Accounting", "endDate": "2014-06"}]
    assert judged(lexicon, Leaf("degree", level="bachelor"), education=after).verdict != "met"


def test_relatives_alone_are_never_the_whole_of_a_phrase(lexicon: Lexicon) -> None:
    """The other words of a phrase do not make up for the known thing in it."""
    need = Leaf("experience", "building and scaling product marketing programs", min_years=3)
    said = position("2014-01", "Built a sales plan and scaled two programs of outbound calls", position="Account executive")
    assert judged(lexicon, need, work=[said]).verdict in ("partial", "missing")


def test_groups_of_related_things_carry_over_in_part(lexicon: Lexicon) -> None:
    """Who did one thing of a group brings a part of another, in both directions."""
    for asked, said in (("boilers", "Serviced refrigeration units"), ("refrigeration", "Looked after two boilers")):
        assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "partial"


def test_a_lower_credential_is_a_part(lexicon: Lexicon) -> None:
    """A near relative of a certificate is no gap, and not the thing."""
    finding = judged(lexicon, named(lexicon, "credential", "OSHA 30"), certificates=[{"name": "OSHA 10"}])
    assert (finding.verdict, finding.rule) == ("partial", "credential-relative")


def test_the_order_of_the_file_changes_no_evidence(lexicon: Lexicon) -> None:
    """All that is quoted stays the same, and in the same order, when the lists are turned round."""
    years = range(2010, 2024, 2)
    work = [{**position(f"{year}-01", f"Wrote Python for gauge {year}", "Swept the pier"), "endDate": f"{year + 1}-12"} for year in years]
    same = [{**one, "endDate": "2023-12"} for one in work]
    for positions in (work, same):
        for need in (named(lexicon, "skill", "Python"), Leaf("experience", "", min_years=3), Leaf("trait", "initiative")):
            texts = [[quote.text for quote in judged(lexicon, need, work=order).evidence] for order in (positions, positions[::-1])]
            assert texts[0] == texts[1]


def test_more_years_than_the_calendar_has_do_not_count(lexicon: Lexicon) -> None:
    """Thirty declared years leave the dated ones as they are, and the reason says why."""
    need = named(lexicon, "skill", "Python", min_years=6)
    work = [position("2018-11", "Wrote Cobol", endDate="2023-10"), position("2023-11", "Wrote Python")]
    finding = judged(lexicon, need, work=work, skills=[{"name": "Python", "years": 30}])
    assert (finding.verdict, finding.leaves[0].years) == ("partial", 3.0)
    assert "30 years are declared, but your dates reach back only 8 years" in finding.reason
    assert judged(lexicon, need, work=work, skills=[{"name": "Python", "years": 7}]).verdict == "met"


def test_what_was_weighed_for_degrees_and_credentials_is_told(lexicon: Lexicon) -> None:
    """Each degree and certificate that bears on a need comes with what it earns."""
    studies = [{"studyType": "BA", "area": "Music", "endDate": "2012"}, {"studyType": "MSc", "area": "Chemistry", "endDate": "2015"}]
    profile = made_profile(education=studies, certificates=[{"name": "CPR"}, {"name": "OSHA 10"}])
    index = index_profile(profile, lexicon, AS_OF)
    degrees = weigh(index, Leaf("degree", level="master", fields=("Chemistry",)))
    assert [(one.evidence.text, one.credit) for one in degrees] == [("MSc", 1.0), ("BA", 0.16)]
    assert [one.evidence.text for one in weigh(index, named(lexicon, "credential", "OSHA 30"))] == ["OSHA 10"]


def test_the_years_of_a_relative_are_told_with_their_share(lexicon: Lexicon) -> None:
    """How ten years near a thing come to five of it can be redone by hand."""
    profile = made_profile(work=[position("2016-11", "Tuned MySQL for a ferry line")])
    weighed = weigh(index_profile(profile, lexicon, AS_OF), named(lexicon, "skill", "PostgreSQL", min_years=5))
    assert "its 10 years count for" in weighed[0].why
    assert "towards the 5 asked" in weighed[0].why


def test_a_broken_vocabulary_is_told_in_plain_words(tmp_path: Path) -> None:
    """Each message says what to write, in the words of the file."""
    broken = {"field": "piers", "entries": ["just a text", {"name": "Foo", "alias": ["a"]}, {"name": "Bar", "broader": ["Baz"]}]}
    for entries in (broken["entries"][:2], broken["entries"][2:]):
        file = tmp_path / "broken.yaml"
        file.write_text(yaml.safe_dump({**broken, "entries": entries, "related": [{"names": ["Bar", "Qux"]}]}), "utf-8")
        with pytest.raises(InputError) as told:
            compile_lexicon([file], {})
        assert len(told.value.problems) >= 2
        for problem in told.value.problems:
            assert problem.line > 0
            assert problem.hint
            assert "Entry" not in problem.message


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("maintain confidentiality", "Kept the personnel files of the ferry crews", "met"),
        ("maintain confidentiality", "Led the yearly audit of the lock fees", "unstated"),
        ("explain technical concepts to non-technical people", "Presented tide forecasts to the town's executives", "met"),
        ("explain technical concepts to non-technical people", "Presented tide forecasts at a seminar", "partial"),
        ("communicate clearly and empathetically", "Presented to wardens, and mentored two of them", "met"),
        ("communicate clearly and empathetically", "Presented to wardens", "partial"),
        ("time management", "Cleared a backlog of lock repairs", "met"),
        ("implement effective solutions", "Fixed the pumps for good", "met"),
    ],
)
def test_qualities_are_shown_by_deeds_of_their_own(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """An audit is no secret kept, and a talk among experts is none to laypeople."""
    assert judged(lexicon, Leaf("trait", asked), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("technical leadership", "Technical lead for the storage of tide data", "met"),
        ("software sales", "Sold a SaaS product to harbors", "met"),
        ("enterprise sales", "Negotiated multi-year contracts with ports", "met"),
        ("backend development", "Built the storage system behind the tide gauges", "met"),
        ("technical writing", "Contributing writer of a magazine on sluices", "met"),
        ("site reliability engineering", "On call for the maternity ward", "partial"),
        ("backend development", "Painted the back of the harbor office", "missing"),
    ],
)
def test_deeds_of_engineers_and_sellers(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """What an engineer or a seller did shows the area, whatever the posting calls it."""
    assert judged(lexicon, named(lexicon, "experience", asked), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("nursing", "Modelled risk for high-risk patients"),
        ("carpentry", "Prototyped screens in Framer"),
        ("customer service", "Guest lecturer on sluices"),
        ("process improvement", "Prepared loans, from one thimble to a loom"),
        ("record keeping", "Walked the dike in five minutes"),
        ("benefits administration", "Told sponsors what benefits the bridge would bring"),
        ("accounts receivable", "Staff contact of the collections committee"),
        ("photography", "Gave flu shots on Saturdays"),
        ("recruiting", "Maintained an open-source tide table"),
    ],
)
def test_a_word_of_many_uses_is_no_deed(lexicon: Lexicon, asked: str, said: str) -> None:
    """A word that many trades use shows the work of none of them."""
    assert judged(lexicon, named(lexicon, "experience", asked), work=[position("2020-01", said)]).verdict in ("missing", "partial")


def test_names_with_a_slash_between_them_are_a_choice(lexicon: Lexicon) -> None:
    """One of two known names is enough where a slash stands between them; a slash within other words makes no choice."""
    work = [position("2020-01", "Wrote the harbor map in React")]
    assert judged(lexicon, Leaf("skill", "Angular/React"), work=work).verdict == "met"
    assert judged(lexicon, Leaf("skill", "Angular/React"), work=[position("2020-01", "Swept the pier")]).verdict == "missing"
    assert judged(lexicon, Leaf("skill", "tide/React"), work=[position("2020-01", "Read the tide")]).verdict != "met"


def test_a_part_of_common_words_is_no_part(lexicon: Lexicon) -> None:
    """A phrase of common words alone is shown as a whole or not at all; a rare word in it makes a part tell."""
    work = [position("2020-01", "Drew plans with customers of the ferry", "Set the strategy for the wharf")]
    assert judged(lexicon, Leaf("experience", "customer content outcomes"), work=work).verdict == "missing"
    assert judged(lexicon, Leaf("experience", "wharf outcomes"), work=work).verdict == "partial"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("monitoring and observability tools", "Watched the pumps with Prometheus and Grafana"),
        ("elastic cloud services", "Moved the tide tables to AWS"),
        ("containerized workloads", "Ran the tide tables in Docker"),
        ("responsive design principles", "Laid out the harbor site in responsive design"),
    ],
)
def test_a_class_is_shown_by_what_belongs_to_it(lexicon: Lexicon, asked: str, said: str) -> None:
    """Whatever words name a class of things, the things that belong to it show it."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "met"


def test_a_dynamic_setting_asks_for_no_quality_more(lexicon: Lexicon) -> None:
    """In what setting a quality is to be shown is no second quality."""
    asked = Leaf("trait", "find solutions in a dynamic setting")
    assert judged(lexicon, asked, work=[position("2020-01", "Fixed the pumps for good")]).verdict == "met"


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("audit coordination", "Lead for the yearly audit of the ferry company, with no findings", "met"),
        ("audit coordination", "Painted the auditorium", "missing"),
        ("financial planning", "Prepare the harbor's budget with nine wardens", "met"),
        ("open-source software projects", "Merged three pull requests into a library for tide tables", "met"),
        ("growing a community", "Grew the community of lock keepers to 300 members", "met"),
        ("growing a community", "Grew barley on two fields", "missing"),
        ("subcontractor payments", "Paid suppliers of rope every Friday", "met"),
    ],
)
def test_everyday_words_of_an_area_stand_for_it(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """Postings and profiles each have their own everyday words for an area of work."""
    assert judged(lexicon, named(lexicon, "experience", asked), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("enjoys being an educator", "Mentored nine apprentice divers", "met"),
        ("enjoys being an educator", "Repaired the lock gates", "unstated"),
        ("help improve systems", "Streamlined the booking of berths", "met"),
        ("help improve systems", "Sang in the harbor choir", "unstated"),
        ("sees the big picture", "Prepared the annual budget of the port", "met"),
    ],
)
def test_qualities_of_teachers_and_improvers(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """Who mentors teaches, who streamlines improves, and who budgets for a whole house sees it as a whole."""
    assert judged(lexicon, Leaf("trait", asked), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("beside", "verdict"),
    [("other forms of operation", "met"), ("other forms of falconry", "partial")],
)
def test_what_nobody_can_look_for_asks_for_nothing_more(lexicon: Lexicon, beside: str, verdict: str) -> None:
    """Words that every posting has ask for nothing beyond what stands beside them."""
    needs = AllOf((named(lexicon, "skill", "welding"), Leaf("skill", beside)))
    assert judged(lexicon, needs, work=[position("2020-01", "Welding of lock gates")]).verdict == verdict


def test_general_words_lift_nothing_that_is_missing(lexicon: Lexicon) -> None:
    """Where the thing itself is missing, the general words beside it are no help."""
    needs = AllOf((named(lexicon, "skill", "welding"), Leaf("skill", "other forms of operation")))
    assert judged(lexicon, needs, work=[position("2020-01", "Sold tickets")]).verdict == "missing"


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [("maintaining and administering Kubernetes clusters", "met"), ("maintaining Kubernetes and falconry", "partial")],
)
def test_working_with_a_named_thing_is_the_thing(lexicon: Lexicon, asked: str, verdict: str) -> None:
    """The verbs of running a thing ask no more than the thing, whereas another thing beside it does."""
    said = position("2020-01", "Moved the tide service to Kubernetes")
    assert judged(lexicon, Leaf("experience", asked), work=[said]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("lead qualification", "Qualified leads for the boat builders", "met"),
        ("lead qualification", "Laid lead on the roof", "missing"),
        ("visualization", "Made dashboards of the tides", "met"),
        ("building a thriving community", "Grew the community of divers to 300", "met"),
    ],
)
def test_shorter_and_warmer_names_of_an_area(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """An area is also asked by a part of its name, or with praise in the middle of it."""
    assert judged(lexicon, named(lexicon, "experience", asked), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("project planning", "Kept the project schedule of the new lock", "met"),
        ("mentoring students", "Precepted two nurses on the tide ward", "met"),
        ("multidisciplinary team", "Charge nurse on nights", "met"),
        ("closing deals", "Exceeded quota four years in a row", "met"),
        ("internal controls", "Wrote the fiscal policies of the ferry company", "met"),
        ("patient safety", "Cut the infection rate on the ward", "met"),
        ("acute care", "Cared for critically ill adults", "met"),
        ("bookkeeping", "Brought the monthly close down by a week", "met"),
        ("closing deals", "Locked the doors at night", "missing"),
        ("internal controls", "Painted the control tower", "missing"),
    ],
)
def test_deeds_of_offices_and_wards(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """What is done on a ward, in accounts or in sales shows the area that a posting names."""
    assert judged(lexicon, named(lexicon, "experience", asked), work=[position("2020-01", said)]).verdict == verdict


def test_a_word_of_promise_asks_no_more(lexicon: Lexicon) -> None:
    """`Aspiring` and `rising` say whom an employer hopes for."""
    said = position("2020-01", "Sold ropes to ferries")
    assert judged(lexicon, Leaf("skill", "aspiring sales"), work=[said]).verdict == "met"


def test_what_is_only_preferred_takes_nothing_away(lexicon: Lexicon) -> None:
    """`Preferably` names a wish beside what is asked; a requirement that is nothing but a wish stands by itself."""
    tools = (named(lexicon, "skill", "Python"), named(lexicon, "skill", "Kubernetes"))
    work = [position("2020-01", "Wrote Python for tide gauges")]
    assert judged(lexicon, AllOf(tools), "Python, preferably with Kubernetes", work=work).verdict == "met"
    assert judged(lexicon, AllOf(tools), "Python; ideally some Kubernetes", work=work).verdict == "met"
    assert judged(lexicon, AllOf(tools), "Ideally Python and Kubernetes", work=work).verdict == "partial"
    assert judged(lexicon, AllOf(tools), "Preferably at sea. Python and Kubernetes", work=work).verdict == "partial"


def test_another_of_a_class_is_not_the_one_named(lexicon: Lexicon) -> None:
    """`Other version control systems` asks for one more than Git; where others would do as well, Git is one."""
    needs = AllOf((named(lexicon, "skill", "Git"), named(lexicon, "skill", "version control systems")))
    asked = "Git and other version control systems"
    git = position("2020-01", "Kept the charts in Git")
    assert judged(lexicon, needs, asked, work=[git]).verdict == "partial"
    assert judged(lexicon, needs, asked, work=[git, position("2018-01", "Kept the charts in Subversion")]).verdict == "met"
    assert judged(lexicon, needs, "Git and version control systems", work=[git]).verdict == "met"


def test_a_setting_alone_shows_nothing(lexicon: Lexicon) -> None:
    """Where the work asked is missing, having been where it was to be done is no part of it."""
    place = named(lexicon, "experience", "vineyard")
    needs = AllOf((Leaf("experience", "barrel coopering"), place))
    picked = [position("2020-01", "Picked grapes in a vineyard")]
    assert judged(lexicon, place, work=picked).verdict == "met"
    assert judged(lexicon, needs, "Some barrel coopering experience in a vineyard", work=picked).verdict == "missing"
    assert judged(lexicon, needs, "Some barrel coopering, and vineyard work", work=picked).verdict == "partial"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Product management experience", "partial"),
        ("Previous product management experience", "missing"),
        ("Expert in product management", "missing"),
    ],
)
def test_work_near_a_post_is_not_having_held_it(lexicon: Lexicon, text: str, verdict: str) -> None:
    """A hand in the roadmap is a part of product management; it is no previous post, and no mastery."""
    need = named(lexicon, "experience", "product management")
    assert judged(lexicon, need, text, work=[position("2020-01", "Contributed to the product roadmap")]).verdict == verdict


def test_a_project_on_a_code_host_is_under_version_control(lexicon: Lexicon) -> None:
    """A page on a host of public code shows Git and open source; another page shows neither, nor do words of an address."""
    hosted = [{"name": "Tide tables", "url": "https://github.com/imogen-vale/rust-tables"}]
    for asked in ("Git", "open source"):
        assert judged(lexicon, named(lexicon, "skill", asked), projects=hosted).verdict == "met"
        assert (
            judged(lexicon, named(lexicon, "skill", asked), projects=[{"name": "Tide tables", "url": "https://tides.example"}]).verdict
            == "missing"
        )
    assert judged(lexicon, named(lexicon, "skill", "Rust"), projects=hosted).verdict == "missing"


def test_a_proper_name_tells_most_of_a_phrase(lexicon: Lexicon) -> None:
    """A product that nobody here knows is the thing asked, and the common words beside it are not."""
    kept = [position("2020-01", "Kept records and reported on patients")]
    assert judged(lexicon, Leaf("skill", "VesselTrak records reporting"), work=kept).verdict == "missing"
    assert judged(lexicon, Leaf("skill", "patient records reporting"), work=kept).verdict == "met"


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Opened and closed the shop on Sundays", "unstated"),
        ("Kept the vendor list of the market", "unstated"),
        ("Closed deals with three hotel chains", "met"),
        ("Negotiated the lease of the workshop", "met"),
    ],
)
def test_closing_a_shop_is_no_negotiation(lexicon: Lexicon, said: str, verdict: str) -> None:
    """A deed of negotiating names what was agreed on; a word that it shares with other work is none."""
    assert judged(lexicon, Leaf("trait", "negotiation"), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "level", "studies", "area", "verdict"),
    [
        ("BSN preferred", "bachelor", "MSc", "Data Science", "partial"),
        ("BSN preferred", "bachelor", "BSN", "", "met"),
        ("B.S.N. preferred", "bachelor", "Bachelor of Science", "Nursing", "met"),
        ("BA or BSc", "bachelor", "MSc", "Data Science", "exceeded"),
        ("Master's degree (an MBA, say)", "master", "MSc", "Data Science", "met"),
        ("JD required", "professional", "MBA", "", "missing"),
        ("Trade school or a completed apprenticeship", "certificate", "BSN", "Nursing", "partial"),
        ("Trade school or a completed apprenticeship", "certificate", "Diploma", "Plumbing", "met"),
        ("Trade school or a completed apprenticeship", "certificate", "Apprenticeship certificate", "Glass", "met"),
    ],
)
def test_a_degree_asked_by_a_name_that_says_its_field_is_asked_in_it(
    lexicon: Lexicon, asked: str, level: str, studies: str, area: str, verdict: str
) -> None:
    """Another subject does not become nursing by being of a higher level; where the level is named in words, any will do."""
    held = [{"institution": "Alder College", "studyType": studies, "area": area, "endDate": "2015"}]
    assert judged(lexicon, Leaf("degree", level=level), asked, education=held).verdict == verdict


@pytest.mark.parametrize(
    ("quality", "said", "verdict"),
    [
        ("initiative", "Family-owned bakery with three ovens", "unstated"),
        ("initiative", "Owned the move to the new ovens", "met"),
        ("initiative", "Co-founded the bakers' market", "met"),
        ("leadership", "Answered shop managers who asked for more rye", "unstated"),
        ("leadership", "Led a crew of five", "met"),
        ("teamwork", "Bakery with three ovens", "unstated"),
        ("drive for results", "Marked up the as-builts", "unstated"),
    ],
)
def test_a_word_of_a_deed_that_tells_of_something_else_shows_no_quality(lexicon: Lexicon, quality: str, said: str, verdict: str) -> None:
    """What the shop is, who asked, and what a drawing is called were not done by the candidate."""
    judgement = judged(lexicon, Leaf("trait", quality), work=[position("2020-01", said)])
    assert (judgement.verdict == "met") == (verdict == "met"), judgement.reason


def test_a_title_held_shows_leadership(lexicon: Lexicon) -> None:
    """A manager's title does, wherever a manager in a sentence does not."""
    work = [{"name": "Harbor & Sons", "position": "Bakery Manager", "startDate": "2020-01", "highlights": ["Baked rye"]}]
    assert judged(lexicon, Leaf("trait", "leadership"), work=work).verdict == "met"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("falcon evaluation", "Evaluated forty falcons a year"),
        ("kiln calibration", "Calibrate the kiln each spring"),
        ("glaze sterilization", "Sterilised every glaze"),
        ("bell cataloguing", "Cataloged the bells of three towers"),
        ("hiring puppeteers", "Hired two puppeteers"),
        ("supervision of ferrymen", "Supervise the ferrymen"),
    ],
)
def test_a_deed_and_its_noun_are_one_family(lexicon: Lexicon, asked: str, said: str) -> None:
    """What is asked as a noun is shown by the verb, however it is spelt."""
    assert judged(lexicon, Leaf("experience", asked), work=[position("2020-01", said)]).verdict == "met"


@pytest.mark.parametrize(("asked", "said"), [("tree nursery", "Nursed the sick"), ("accessible maps", "Entered new accessions in maps")])
def test_words_that_only_look_alike_are_strangers(lexicon: Lexicon, asked: str, said: str) -> None:
    """A nursery is no nursing, and an accession gives no access."""
    assert judged(lexicon, Leaf("experience", asked), work=[position("2020-01", said)]).verdict != "met"


def test_a_role_may_open_a_summary(lexicon: Lexicon) -> None:
    """`Product manager for the tide tables` says what one was, as a title does; writing for one does not."""
    need = named(lexicon, "experience", "product manager")
    led = position("2020-01", summary="Product manager for the tide tables.")
    assert judged(lexicon, need, work=[led]).verdict == "met"
    assert judged(lexicon, need, work=[position("2020-01", summary="Wrote notes for a product manager.")]).verdict != "met"


def test_running_a_managed_database_is_not_writing_its_language(lexicon: Lexicon) -> None:
    """Whoever looks after RDS instances is near to MySQL, and has not shown SQL."""
    ran = [position("2020-01", "Ran forty RDS instances")]
    assert judged(lexicon, named(lexicon, "skill", "MySQL"), work=ran).verdict == "partial"
    assert judged(lexicon, named(lexicon, "skill", "SQL"), work=ran).verdict != "met"


def test_areas_of_work_in_brackets_are_no_stack(lexicon: Lexicon) -> None:
    """Of areas named as examples one is enough; of unlike products asked together some are a part."""
    kept = [position("2020-01", "Kept the books, payables and the monthly close")]
    areas = Leaf("experience", "office roles", examples=("accounting", "recruiting", "teaching", "fundraising"))
    assert judged(lexicon, areas, work=kept).verdict == "met"


def test_names_in_small_letters_between_slashes_are_choices(lexicon: Lexicon) -> None:
    """`angular/react` asks for one of the two, whatever the capitals."""
    assert judged(lexicon, Leaf("skill", "angular/react"), work=[position("2020-01", "Built forms in React")]).verdict == "met"


def test_another_entry_is_quoted_before_a_keyword_of_the_same(lexicon: Lexicon) -> None:
    """Beside a deed, its entry's keyword says nothing more; what was done elsewhere does."""
    work = [
        position("2022-01", "Ran Kubernetes for tide gauges", keywords=["Kubernetes"]),
        position("2018-01", "Moved ferries' timetables to Kubernetes", endDate="2021-12"),
    ]
    quoted = [one.text for one in judged(lexicon, named(lexicon, "skill", "Kubernetes"), work=work).evidence]
    assert quoted == ["Ran Kubernetes for tide gauges", "Moved ferries' timetables to Kubernetes", "Kubernetes"]


def test_writing_is_no_speaking(lexicon: Lexicon) -> None:
    """Who wrote has shown one half of written and oral communication."""
    both = Leaf("trait", "written and oral communication")
    wrote = position("2020-01", "Wrote the harbor's newsletter")
    assert judged(lexicon, both, work=[wrote]).verdict == "partial"
    assert judged(lexicon, both, work=[wrote, position("2018-01", "Presented the tides to visitors")]).verdict == "met"


def test_caring_for_a_thing_by_name_is_about_the_thing(lexicon: Lexicon) -> None:
    """`Passionate about start-up culture` is no question of cultures."""
    need = Leaf("trait", "passionate about a dynamic startup culture")
    assert judged(lexicon, need, work=[position("2020-01", "Interpreter for refugees in Spanish")]).verdict == "unstated"


def test_a_country_is_the_lesser_part_of_a_phrase(lexicon: Lexicon) -> None:
    """A charity at home is a part of charity abroad."""
    kept = [position("2020-01", "Kept the accounts of a charity")]
    assert judged(lexicon, Leaf("experience", "UK charity"), work=kept).verdict == "partial"


def test_handling_a_known_thing_asks_for_the_thing(lexicon: Lexicon) -> None:
    """Managing payroll and running a ledger are payroll and ledgers; a purpose of its own is more."""
    paid = [position("2020-01", "Ran payroll for forty ferrymen")]
    assert judged(lexicon, Leaf("experience", "managing and maintaining payroll"), work=paid).verdict == "met"
    assert judged(lexicon, Leaf("experience", "teaching payroll"), work=paid).verdict != "met"


def test_a_trained_crew_is_no_trained_network(lexicon: Lexicon) -> None:
    """Training people and minding details is far from deep learning."""
    taught = [position("2020-01", "Trained six deckhands with attention to detail", "Serviced the transformer")]
    assert judged(lexicon, named(lexicon, "skill", "deep learning"), work=taught).verdict == "missing"


def test_volunteering_shows_itself(lexicon: Lexicon) -> None:
    """Every entry of that section is volunteering, whatever was done."""
    helped = [{"organization": "Harbor Watch", "position": "Painter", "startDate": "2021-01", "summary": "Painted buoys."}]
    assert judged(lexicon, named(lexicon, "experience", "volunteering"), volunteer=helped).verdict == "met"


def test_a_name_in_the_middle_of_a_phrase_is_the_thing_asked(lexicon: Lexicon) -> None:
    """`Supporting Vesselix infrastructure` asks for Vesselix; other infrastructure is none of it."""
    ran = [position("2020-01", "Supported and maintained the harbor's infrastructure")]
    assert judged(lexicon, Leaf("experience", "supporting and maintaining Vesselix infrastructure"), work=ran).verdict == "missing"


def test_what_one_does_with_a_product_is_not_the_product(lexicon: Lexicon) -> None:
    """Tuning something else shows no MongoDB, though tuning is what the posting wants it for."""
    tuned = [position("2020-01", "Performance tuning of tide models")]
    need = named(lexicon, "skill", "MongoDB", examples=("performance tuning",))
    assert judged(lexicon, need, work=tuned).verdict == "missing"


def test_a_field_is_no_certificate_in_it(lexicon: Lexicon) -> None:
    """Working beside an archive speaks of no archives certification."""
    kept = [position("2020-01", "Kept the photo archive of a harbor")]
    assert judged(lexicon, Leaf("credential", "Archives Certification"), work=kept).verdict == "missing"


def test_hours_once_worked_answer_a_need_for_them(lexicon: Lexicon) -> None:
    """Who was on call has worked on call; where nothing tells of it, it is a question."""
    need = Leaf("eligibility", "on-call rotation", category="schedule")
    assert judged(lexicon, need, work=[position("2020-01", "On call one week in four for the pumps")]).verdict == "met"
    assert judged(lexicon, need, work=[position("2020-01", "Mended pumps")]).verdict == "unstated"


def test_places_left_out_are_not_asked_for(lexicon: Lexicon) -> None:
    """`Anywhere in the US except Hawaii` suits a home in Oregon, and none in Hawaii."""
    need = Leaf("eligibility", "United States except in Hawaii", category="location")
    at = {"city": "Salem", "region": "Oregon", "countryCode": "US"}
    assert judged(lexicon, need, basics={"location": at}).verdict == "met"
    assert judged(lexicon, need, basics={"location": {**at, "city": "Hilo", "region": "Hawaii"}}).verdict == "missing"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("programming", "Ran the pest programme with nine program directors"),
        ("software engineering", "Answered code calls on the ward"),
        ("publications", "Spoke to the public"),
        ("machining", "Minded the copying machine"),
        ("banking", "Walked along the river bank"),
        ("archives", "Rebuilt the arch of a bridge"),
        ("family law", "Wrote to the families of sailors"),
        ("drain cleaning", "Cleaned 900 records"),
        ("trial advocacy", "Breathing trials with ventilated patients"),
        ("regulatory compliance", "Standardized the names of buoys"),
        ("soldering", "Sold tickets on the ferry"),
        ("object handling", "Wrote a guide to handling objections"),
        ("medication administration", "Fault injections in a tide model"),
        ("digitization", "Ran security scans of the harbor"),
        ("enterprise sales", "Showed the budget to C-level sponsors"),
        ("wound care", "Wash, dress and feed six residents each morning"),
        ("photography", "Fitted security cameras in eleven shops"),
        ("social work", "Carried parcels up four floors"),
        ("Incoterms", "Ran the tests in Docker containers"),
        ("plumbing", "Found two memory leaks in the parser"),
        ("natural language processing", "Swapped the transformer of a substation"),
        ("preventive conservation", "Moved the backups to object storage"),
        ("collections management", "Published the build artifacts to a registry"),
        ("exhibition development", "The team installs switchgear"),
        ("employee relations", "Increased attendance at the fair by a fifth"),
        ("benefits administration", "Raised enrollment in the evening course"),
        ("system administration", "Trained four servers for the terrace"),
        ("prospecting", "Technical lead of the ferry timetable"),
        ("public meetings", "Cut the queue from hours to minutes"),
        ("landscaping", "Two plants with a foundry each"),
        ("customer service", "Wrote a multi-tenant billing service"),
        ("external audit", "Night audit and early breakfasts"),
        ("recruiting", "Wrote the handbook for new hires"),
        ("menu planning", "Worked with a payroll specialist"),
        ("safe driving", "Drove adoption of the new form"),
        ("demand generation", "Led walking tours of the old town"),
        ("data quality", "Cleaned the ferry terminal each evening"),
        ("educational technology", "Tuned pianos in eleven schools"),
        ("public relations", "Maintained presses and guillotines"),
        ("accounts receivable", "Moved the collections into new rooms"),
        ("banking", "Hung forty loans for the winter show"),
        ("IT support", "Sold tickets at the gate"),
        ("healthcare", "Built a dashboard of service health"),
        ("grant writing", "Priced annuities for a pension fund"),
        ("time series analysis", "Hired seasonal staff for the harvest"),
        ("due diligence", "Catalogued new acquisitions of the print room"),
        ("electrical work", "Spotted two wire frauds at the counter"),
        ("software engineering", "Increased engagement of readers by a fifth"),
        ("machine learning", "Found outliers in the counts of cash"),
        ("accounting", "Balanced a cash drawer daily"),
        ("banking", "Opened accounts on the wiki for two hundred people"),
        ("library work", "Weeded the borders of the park"),
        ("recruiting", "Shortlisted for the prize of the county"),
        ("construction", "Ran jobs on the cluster each night"),
    ],
)
def test_half_a_name_and_its_homonyms_show_nothing(lexicon: Lexicon, asked: str, said: str) -> None:
    """A word that a name shares with what was done, or that only sounds like it, is no part of it."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "missing"


def test_who_uses_what_one_made_is_no_skill(lexicon: Lexicon) -> None:
    """`Used by fifty shops including Shopify` shows no Shopify; having worked with it does."""
    need = named(lexicon, "skill", "Shopify")
    made = [{"name": "Tide buttons", "summary": "Used by fifty shops including IKEA, Netflix and Siemens."}]
    assert judged(lexicon, need, projects=made).verdict == "missing"
    assert judged(lexicon, need, projects=[{"name": "Tide shop", "summary": "Built on Shopify."}]).verdict == "met"


def test_an_example_of_something_else_is_a_part_at_most(lexicon: Lexicon) -> None:
    """Of a known thing, a kind of it named as an example is the thing; what is only used in it is not."""
    need = named(lexicon, "skill", "bioinformatics", examples=("machine learning",))
    assert judged(lexicon, need, work=[position("2020-01", "Trained machine learning models of tides")]).verdict != "met"
    cloud = named(lexicon, "skill", "cloud platform", examples=("AWS",))
    assert judged(lexicon, cloud, work=[position("2020-01", "Ran tide models on AWS")]).verdict == "met"


def test_where_a_quality_is_wanted_is_no_second_quality(lexicon: Lexicon) -> None:
    """Solving problems in a dynamic environment asks for solving problems; a dynamic environment alone asks for adapting."""
    solved = [position("2020-01", "Diagnosed the leak and fixed the pump")]
    assert judged(lexicon, Leaf("trait", "solve problems in a dynamic environment"), work=solved).verdict == "met"
    assert judged(lexicon, Leaf("trait", "thrive in a dynamic environment"), work=solved).verdict != "met"


def test_what_is_done_for_a_team_is_not_its_work(lexicon: Lexicon) -> None:
    """A rota for the photography team shows no photography."""
    wrote = [position("2020-01", "Wrote the rota for the photography team")]
    assert judged(lexicon, named(lexicon, "skill", "photography"), work=wrote).verdict == "missing"


def test_a_maker_of_decisions_is_no_title(lexicon: Lexicon) -> None:
    """`Technical decision-maker` is shown by deeds of technical leading; `product manager` asks for the post."""
    led = [position("2020-01", "Led migration of the tide tables to new servers")]
    assert judged(lexicon, named(lexicon, "experience", "technical decision-maker"), work=led).verdict != "missing"


def test_a_wide_skill_shows_no_narrow_one(lexicon: Lexicon) -> None:
    """Whoever plans menus knows a part of stock keeping, but keeping stock shows no menu planning."""
    kept = [position("2020-01", "Inventory management for a chandler")]
    assert judged(lexicon, named(lexicon, "skill", "menu planning"), work=kept).verdict == "missing"


def test_every_word_of_a_name_but_the_emptiest_belongs_to_it(lexicon: Lexicon) -> None:
    """Trades are no trade shows, lines no command line; what was built and maintained is no building maintenance."""
    done = [position("2020-01", "Kept the lines and trades of the harbor in order", "Built and maintained dashboards of the tides")]
    for asked in ("trade shows", "command line", "building maintenance"):
        assert judged(lexicon, named(lexicon, "skill", asked), work=done).verdict == "missing", asked


def test_what_names_a_known_thing_is_no_quality(lexicon: Lexicon) -> None:
    """Analyst relations are an area of work, though analysing and relations with people are qualities."""
    done = [position("2020-01", "Analyzed tides", "Built strong relationships with harbor masters")]
    assert judged(lexicon, named(lexicon, "experience", "managing analyst relations"), work=done).verdict == "missing"


def test_leads_are_no_leadership(lexicon: Lexicon) -> None:
    """Customers to be won are called leads."""
    for said in ("Supported lead generation for three mills", "Passed 100 leads to the sellers"):
        assert judged(lexicon, Leaf("trait", "leadership"), work=[position("2020-01", said)]).verdict != "met"
    assert judged(lexicon, Leaf("trait", "leadership"), work=[position("2020-01", "Led a team of nine")]).verdict == "met"


def test_a_school_diploma_is_no_qualified_teacher(lexicon: Lexicon) -> None:
    """What a school gave is not what a teacher holds."""
    held = [{"institution": "Alder High", "studyType": "High school diploma", "endDate": "2010"}]
    assert judged(lexicon, Leaf("credential", "qualified teacher", "qualified teacher status"), education=held).verdict == "missing"


@pytest.mark.parametrize(
    ("spoken", "verdict"), [([("English", "native")], "missing"), ([("English", "native"), ("Polish", "fluent")], "met"), ([], "missing")]
)
def test_any_further_language_is_a_second_one(lexicon: Lexicon, spoken: list[tuple[str, str]], verdict: str) -> None:
    """English beside English is none; the reason names the one that counts."""
    languages = [{"language": name, "fluency": level} for name, level in spoken]
    found = judged(lexicon, Leaf("language", "second language"), languages=languages)
    assert found.verdict == verdict and ("Polish" in found.reason) == (verdict == "met")


@pytest.mark.parametrize(
    ("name", "issuer", "verdict"),
    [
        ("GWC registration", "Guild of Wool Carders", "met"),
        ("GWC membership", "Guild of Wool Carders", "met"),
        ("GWC summer course", "Guild of Wool Carders", "missing"),
        ("Registration", "Guild of Bee Keepers", "missing"),
    ],
)
def test_a_registration_is_known_by_the_letters_of_its_body(lexicon: Lexicon, name: str, issuer: str, verdict: str) -> None:
    """`Registered with the GWC` is held by whoever lists that registration, and by no course of theirs."""
    held = [{"name": name, "issuer": issuer}]
    found = judged(lexicon, Leaf("credential", "carder registered with the GWC"), certificates=held)
    assert found.verdict == verdict, found.reason


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("passionate about solving problems", "Traced and fixed the leaks in the old boilers", "met"),
        ("love of teamwork", "Led a team of four gardeners", "met"),
        ("passion for our mission", "Led a team of four gardeners", "unstated"),
        ("passionate about gardening", "Traced and fixed the leaks in the old boilers", "unstated"),
    ],
)
def test_a_liking_for_a_quality_is_shown_by_its_deeds(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """Whoever did it shows what is liked, and that it is liked stays to be said; another deed shows none of it."""
    shown = judged(lexicon, Leaf("trait", asked), work=[position("2020-01", said)])
    assert shown.verdict == verdict
    assert ("yours to say" in shown.reason) == (verdict == "met")


def test_every_deed_and_post_shows_what_the_vocabulary_names(lexicon: Lexicon) -> None:
    """A name that no entry has would be left out without a word."""
    activities, posts = lexicon.table("matching/deeds")["activities"], lexicon.table("matching/posts")["posts"]
    traits = {trait["name"] for trait in lexicon.table("matching/traits")["traits"]}
    assert len(activities) > 100 and len(posts) > 100
    assert [row["shows"] for row in activities if lexicon.term(row["shows"]) is None] == []
    assert [name for post in posts for name in post["knows"] if lexicon.term(name) is None] == []
    assert [name for post in posts for name in post["traits"] if name not in traits] == []


@pytest.mark.parametrize(
    ("title", "at", "asked", "verdict"),
    [
        ("Restaurant Manager", "Quince & Daughters", "food safety", "partial"),
        ("General Manager", "Quince Brasserie", "food safety", "partial"),
        ("General Manager", "Quince Castings", "food safety", "missing"),
        ("Class Teacher", "Elm Park Primary", "lesson planning", "partial"),
        ("Paralegal", "Okoro LLP", "court filing", "partial"),
        ("Controller", "Dunmore Mills", "internal controls", "partial"),
        ("Air Traffic Controller", "Dunmore Airfield", "internal controls", "missing"),
        ("Database Administrator", "Dunmore Clinic", "appointment booking", "missing"),
        ("Store Manager", "Dunmore Shoes", "conveyancing", "missing"),
    ],
)
def test_a_post_brings_along_what_nobody_holds_it_without(lexicon: Lexicon, title: str, at: str, asked: str, verdict: str) -> None:
    """A title shows a part of the core of its work, where the place does not make it another post."""
    work = [position("2019-01", "Won the trade's prize of the county", name=at, position=title)]
    finding = judged(lexicon, named(lexicon, "skill", asked), work=work)
    assert finding.verdict == verdict
    if verdict == "partial":
        assert title in finding.reason and "no line" in finding.reason


def test_what_was_done_goes_before_the_post_that_brings_it(lexicon: Lexicon) -> None:
    """A line that tells of the thing shows it whole, and is what is quoted."""
    work = [position("2019-01", "Filed pleadings with the county court by e-filing", name="Okoro LLP", position="Paralegal")]
    finding = judged(lexicon, named(lexicon, "skill", "court filing"), work=work)
    assert finding.verdict == "met"
    assert finding.evidence[0].path == "work[0].highlights[0]"


def test_the_name_of_a_field_asks_for_no_quality(lexicon: Lexicon) -> None:
    """Learning disabilities are no learning."""
    work = [position("2020-01", "Retrained as a welder in evening classes")]
    assert judged(lexicon, Leaf("trait", "working with learning disabilities", ""), work=work).verdict == "unstated"
    assert judged(lexicon, Leaf("trait", "quick learner", ""), work=work).verdict == "met"


def test_experience_since_registration_is_any_work_since(lexicon: Lexicon) -> None:
    """What names only when years count asks for no thing of that name."""
    leaf = Leaf("experience", "post registration", "", min_years=1)
    work = [position("2021-06", "Looked after four patients a shift", position="Staff Nurse")]
    licence = [{"name": "Registered Nurse License", "date": "2021-05"}]
    text = "12 months of post registration experience"
    assert judged(lexicon, leaf, text, work=work, certificates=licence).verdict == "exceeded"
    licence[0]["date"] = "2026-08"
    assert judged(lexicon, leaf, text, work=work, certificates=licence).verdict == "partial"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("leadership", "Installed LED lights in the hangar"),
        ("leadership", "Sent the returns to head office"),
        ("drive for results", "Looked after six buildings on the quay"),
        ("ability to learn", "Went into learning disabilities from retail"),
    ],
)
def test_what_only_sounds_like_a_deed_shows_no_quality(lexicon: Lexicon, asked: str, said: str) -> None:
    """A word inside an idiom tells of nothing done."""
    assert judged(lexicon, Leaf("trait", asked, ""), work=[position("2020-01", said)]).verdict == "unstated"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("personal care", "Washed and dressed residents, eleven rooms a morning"),
        ("cash handling", "Counted the tills and took the safe and banking home"),
        ("loss prevention", "Shrinkage down from 3% to 1%"),
        ("preventive maintenance", "Planned maintenance of lifts in two hospitals"),
        ("minute taking", "Took minutes for the harbor commission"),
        ("court filing", "Filed answers in the county court by e-filing"),
        ("archival processing", "Arranged and described the papers of a canal company"),
        ("candidate screening", "Phone screens for twenty openings"),
        ("accounts receivable", "Chased past-due accounts of dealers"),
        ("differentiated instruction", "Wrote tiered tasks for a mixed ability class"),
        ("licensing and permits", "Issued building permits at the window"),
        ("forklift operation", "Drove a reach truck in the cold store"),
    ],
)
def test_deeds_of_many_trades_show_what_they_are_called(lexicon: Lexicon, asked: str, said: str) -> None:
    """People write what they did, not its name."""
    finding = judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)])
    assert finding.verdict == "met"
    assert finding.evidence[0].path == "work[0].highlights[0]"


@pytest.mark.parametrize(
    ("area", "degree", "kind", "asked", "verdict"),
    [
        ("Mechanical Engineering", "BEng", "skill", "calculus", "partial"),
        ("Library and Information Science", "MLIS", "skill", "metadata", "partial"),
        ("Accounting", "BSc", "skill", "cost accounting", "partial"),
        ("Accounting", "BSc", "experience", "cost accounting", "missing"),
        ("Business", "A levels", "skill", "marketing", "missing"),
        ("History", "BA", "skill", "calculus", "missing"),
    ],
)
def test_studies_bring_along_what_nobody_passes_them_without(
    lexicon: Lexicon, area: str, degree: str, kind: str, asked: str, verdict: str
) -> None:
    """A field of study shows a part of the knowledge at its core, and no experience of it."""
    education = [{"institution": "Elm College", "area": area, "studyType": degree, "endDate": "2015"}]
    finding = judged(lexicon, named(lexicon, kind, asked), education=education)
    assert finding.verdict == verdict
    if verdict == "partial":
        assert area in finding.reason and "no line" in finding.reason


def test_years_of_a_thing_need_more_than_an_undated_neighbour_of_it(lexicon: Lexicon) -> None:
    """A relative of what is asked for years, in no dated work, speaks for none of them."""
    leaf = named(lexicon, "experience", "human resources", min_years=4)
    volunteer = [{"organization": "Ferry Club", "position": "Helper", "highlights": ["Recruited four stewards"]}]
    assert judged(lexicon, leaf, volunteer=volunteer).verdict == "missing"
    assert judged(lexicon, leaf, work=[position("2024-01", "Recruited forty drivers")]).verdict == "partial"


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("compassionate", "Coached the sales staff on offers", "unstated"),
        ("compassionate", "Sat with hospice patients and their families", "met"),
        ("dedicated", "Exceeded the target of the year by a tenth", "met"),
        ("limited supervision", "Ran the night desk as the only person on duty", "met"),
    ],
)
def test_qualities_are_told_apart(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """Coaching sellers is no compassion; being dedicated, asked by itself, is shown by results."""
    assert judged(lexicon, Leaf("trait", asked, ""), work=[position("2020-01", said)]).verdict == verdict


@pytest.mark.parametrize(
    ("title", "at", "asked", "verdict"),
    [
        ("General Manager", "Quince Brasserie", "restaurant management", "met"),
        ("General Manager", "Quince Brasserie", "kitchen management", "partial"),
        ("General Manager", "Quince Castings", "restaurant management", "missing"),
        ("Receptionist", "Elm Park Surgery", "medical reception", "met"),
    ],
)
def test_title_and_place_say_what_the_work_is(lexicon: Lexicon, title: str, at: str, asked: str, verdict: str) -> None:
    """What the title leaves open, the house that it was held at tells."""
    work = [position("2019-01", "Won the trade's prize of the county", name=at, position=title)]
    assert judged(lexicon, named(lexicon, "skill", asked), work=work).verdict == verdict


def test_a_trade_that_a_post_touches_is_no_post_of_that_trade(lexicon: Lexicon) -> None:
    """A maintenance technician does some wiring and was no electrician."""
    work = [position("2015-01", "Answered the calls of six houses", position="Maintenance Technician")]
    assert judged(lexicon, Leaf("experience", "Service Electrician", "", min_years=5), work=work).verdict == "missing"
    assert judged(lexicon, named(lexicon, "skill", "electrical work"), work=work).verdict == "partial"


def test_the_hours_of_a_trade_are_a_question(lexicon: Lexicon) -> None:
    """Having worked in a restaurant says nothing of the hours that one would work; nights worked do."""
    work = [position("2019-01", "Ran the restaurant", "Overnight stocktakes", position="Restaurant Manager")]
    asked = Leaf("eligibility", "full time restaurant hours", "", category="schedule")
    assert judged(lexicon, asked, work=work).verdict == "unstated"
    assert judged(lexicon, Leaf("eligibility", "night shifts", "", category="schedule"), work=work).verdict == "met"


def test_certification_alone_is_any_that_is_held(lexicon: Lexicon) -> None:
    """Which one is meant is not said."""
    held = [{"name": "Certified Beekeeper", "date": "2020"}]
    assert judged(lexicon, Leaf("credential", "Certification", ""), certificates=held).verdict == "partial"
    assert judged(lexicon, Leaf("credential", "Certification", "")).verdict == "missing"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("QuickBooks Online", "Xero"),
        ("LexisNexis", "Westlaw"),
        ("Revit", "AutoCAD"),
        ("Yardi", "AppFolio"),
        ("Datadog", "New Relic"),
        ("tax", "external audit"),
        ("bartending", "barista work"),
        ("freight brokerage", "freight forwarding"),
        ("internal audit", "external audit"),
        ("wallpaper hanging", "house painting"),
        ("technical writing", "copywriting"),
    ],
)
def test_a_neighbour_of_a_thing_shows_a_part_of_it(lexicon: Lexicon, asked: str, shown: str) -> None:
    """What an interviewer would credit: a peer of a product, an edition of another, the work next door."""
    low, high = lexicon.cover(shown, asked)
    assert 0 < low <= high < 1


@pytest.mark.parametrize(
    ("asked", "shown"), [("nursing", "veterinary medicine"), ("electrical work", "roofing"), ("tax", "payroll software"), ("Java", "Xero")]
)
def test_other_trades_are_no_neighbours(lexicon: Lexicon, asked: str, shown: str) -> None:
    """A word or a house in common makes no relative."""
    assert lexicon.cover(shown, asked) == (0.0, 0.0)


def test_a_role_with_a_field_before_it_is_that_role(lexicon: Lexicon) -> None:
    """The work of a law office makes no solicitor, whatever words of it are asked."""
    leaf = Leaf("experience", "Private Client solicitor", "")
    drafts = ("Drafted wills and letters to private clients for two solicitors", "Kept the calendar of the courts")
    assert judged(lexicon, leaf, work=[position("2018-01", *drafts, position="Paralegal")]).verdict == "missing"
    assert judged(lexicon, leaf, work=[position("2018-01", *drafts, position="Solicitor, Private Client")]).verdict == "met"


@pytest.mark.parametrize(
    ("asked", "held", "verdict"),
    [
        ("Archives Management", "Information Science", "partial"),
        ("Culinary Arts", "Hospitality Management", "partial"),
        ("Horticulture", "Landscape Design", "partial"),
    ],
)
def test_fields_of_a_family_are_related(lexicon: Lexicon, asked: str, held: str, verdict: str) -> None:
    """A degree in a field next door is more than one in any other."""
    leaf = Leaf("degree", "", "", level="bachelor", fields=(asked,))
    study = {"institution": "Elm College", "studyType": "BSc", "endDate": "2015"}
    near = judged(lexicon, leaf, education=[{**study, "area": held}])
    far = judged(lexicon, leaf, education=[{**study, "area": "Astronomy"}])
    assert near.verdict == verdict
    assert near.credit.middle > far.credit.middle


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("conflict resolution", "Mediated between two crews over berths", "met"),
        ("work unsupervised", "Ran the lock single-handed on winter nights", "met"),
        ("growing talent", "Mentored five apprentices, two of whom now lead crews", "met"),
        ("conflict resolution", "Painted the gates", "unstated"),
    ],
)
def test_qualities_in_other_words_are_heard(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """What a posting calls a quality varies; the deeds that show it do not."""
    assert judged(lexicon, Leaf("trait", asked, ""), work=[position("2020-01", said)]).verdict == verdict


def test_volunteering_is_work_in_the_nonprofit_sector(lexicon: Lexicon) -> None:
    """Whoever kept a charity's books has seen one from inside."""
    volunteer = [{"organization": "Ferry Trust", "position": "Treasurer", "highlights": ["Kept the books"]}]
    assert judged(lexicon, named(lexicon, "experience", "nonprofit sector"), volunteer=volunteer).verdict == "met"


def test_a_class_in_a_room_is_no_class_online(lexicon: Lexicon) -> None:
    """The wider area of a thing that is another way of working shows nothing of it."""
    work = [position("2015-01", "Taught a class of thirty", position="Teacher")]
    assert judged(lexicon, named(lexicon, "experience", "online teaching"), work=work).verdict == "missing"
    assert judged(lexicon, named(lexicon, "experience", "online teaching"), work=[position("2020-01", "Taught online")]).verdict == "met"


def test_a_quality_of_a_trade_is_shown_in_that_trade(lexicon: Lexicon) -> None:
    """Leading meetings of families is no clinical leadership."""
    asked = named(lexicon, "trait", "clinical leadership")
    chaired = [position("2018-01", "Chaired meetings of families, schools and health visitors", position="Family Support Worker")]
    assert judged(lexicon, asked, work=chaired).verdict == "unstated"
    sister = [position("2018-01", "Led the nurses of the night shift", position="Charge Nurse")]
    assert judged(lexicon, asked, work=sister).verdict in ("met", "partial")


def test_a_degree_beside_a_licence_not_held_is_not_the_half_of_it(lexicon: Lexicon) -> None:
    """Who is asked to be a registered nurse with a degree in nursing and has one in theatre has nothing of it."""
    licence = named(lexicon, "credential", "Registered Nurse")
    degree = Leaf("degree", "", "", level="bachelor", fields=("Nursing",))
    study = [{"institution": "Elm College", "studyType": "BA", "area": "Theatre", "endDate": "2015"}]
    assert judged(lexicon, AllOf((licence, degree)), education=study).verdict == "missing"
    held = [{"name": "Registered Nurse License", "date": "2020"}]
    assert judged(lexicon, AllOf((licence, degree)), education=study, certificates=held).verdict == "partial"
