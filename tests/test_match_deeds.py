"""What deeds show, whom they were done for, and what is only meant: with the vocabulary that ships."""

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.nouns.requirement import AllOf, Leaf
from judging import judged, named, position


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


def test_a_shade_that_lacks_is_told(lexicon: Lexicon) -> None:
    """Of several things asked, all of them have to be shown in full; what is shown in part keeps the whole partial."""
    work = [position("2023-11", "Ran Kubernetes and wrote Python for tide gauges", "Kept harbor rosters")]
    rosters = Leaf("experience", "harbor pilot rosters")
    finding = judged(lexicon, AllOf((named(lexicon, "skill", "Kubernetes"), named(lexicon, "skill", "Python"), rosters)), work=work)
    assert (finding.verdict, finding.rule) == ("partial", "all-of")
    assert finding.credit.middle < 1
    assert "part of harbor pilot rosters" in finding.reason


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
        ("troubleshooting", "Traced the provenance of a loom to a sale in Ghent"),
    ],
)
def test_a_word_of_many_uses_is_no_deed(lexicon: Lexicon, asked: str, said: str) -> None:
    """A word that many trades use shows the work of none of them."""
    assert judged(lexicon, named(lexicon, "experience", asked), work=[position("2020-01", said)]).verdict in ("missing", "partial")


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


def test_a_trained_crew_is_no_trained_network(lexicon: Lexicon) -> None:
    """Training people and minding details is far from deep learning."""
    taught = [position("2020-01", "Trained six deckhands with attention to detail", "Serviced the transformer")]
    assert judged(lexicon, named(lexicon, "skill", "deep learning"), work=taught).verdict == "missing"


def test_volunteering_shows_itself(lexicon: Lexicon) -> None:
    """Every entry of that section is volunteering, whatever was done."""
    helped = [{"organization": "Harbor Watch", "position": "Painter", "startDate": "2021-01", "summary": "Painted buoys."}]
    assert judged(lexicon, named(lexicon, "experience", "volunteering"), volunteer=helped).verdict == "met"


def test_who_uses_what_one_made_is_no_skill(lexicon: Lexicon) -> None:
    """`Used by fifty shops including Shopify` shows no Shopify; having worked with it does."""
    need = named(lexicon, "skill", "Shopify")
    made = [{"name": "Tide buttons", "summary": "Used by fifty shops including IKEA, Netflix and Siemens."}]
    assert judged(lexicon, need, projects=made).verdict == "missing"
    assert judged(lexicon, need, projects=[{"name": "Tide shop", "summary": "Built on Shopify."}]).verdict == "met"


def test_what_is_done_for_a_team_is_not_its_work(lexicon: Lexicon) -> None:
    """A rota for the photography team shows no photography."""
    wrote = [position("2020-01", "Wrote the rota for the photography team")]
    assert judged(lexicon, named(lexicon, "skill", "photography"), work=wrote).verdict == "missing"


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
        ("troubleshooting", "Traced a nuisance trip in the boiler house to a bad neutral"),
        ("supervision", "Had four trainees under me at the lock"),
        ("training staff", "Took three apprentices through their first winter on the lock"),
    ],
)
def test_deeds_of_many_trades_show_what_they_are_called(lexicon: Lexicon, asked: str, said: str) -> None:
    """People write what they did, not its name."""
    finding = judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)])
    assert finding.verdict == "met"
    assert finding.evidence[0].path == "work[0].highlights[0]"


def test_volunteering_is_work_in_the_nonprofit_sector(lexicon: Lexicon) -> None:
    """Whoever kept a charity's books has seen one from inside."""
    volunteer = [{"organization": "Ferry Trust", "position": "Treasurer", "highlights": ["Kept the books"]}]
    assert judged(lexicon, named(lexicon, "experience", "nonprofit sector"), volunteer=volunteer).verdict == "met"
