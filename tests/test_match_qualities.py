"""Which deeds show a quality, and which only sound as if they did: with the vocabulary that ships."""

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.nouns.requirement import AllOf, Leaf
from judging import judged, named, position


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


def test_a_dynamic_setting_asks_for_no_quality_more(lexicon: Lexicon) -> None:
    """In what setting a quality is to be shown is no second quality."""
    asked = Leaf("trait", "find solutions in a dynamic setting")
    assert judged(lexicon, asked, work=[position("2020-01", "Fixed the pumps for good")]).verdict == "met"


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


def test_a_word_of_promise_asks_no_more(lexicon: Lexicon) -> None:
    """`Aspiring` and `rising` say whom an employer hopes for."""
    said = position("2020-01", "Sold ropes to ferries")
    assert judged(lexicon, Leaf("skill", "aspiring sales"), work=[said]).verdict == "met"


def test_a_setting_alone_shows_nothing(lexicon: Lexicon) -> None:
    """Where the work asked is missing, having been where it was to be done is no part of it."""
    place = named(lexicon, "experience", "vineyard")
    needs = AllOf((Leaf("experience", "barrel coopering"), place))
    picked = [position("2020-01", "Picked grapes in a vineyard")]
    assert judged(lexicon, place, work=picked).verdict == "met"
    assert judged(lexicon, needs, "Some barrel coopering experience in a vineyard", work=picked).verdict == "missing"
    assert judged(lexicon, needs, "Some barrel coopering, and vineyard work", work=picked).verdict == "partial"


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


def test_writing_is_no_speaking(lexicon: Lexicon) -> None:
    """Who wrote has shown one half of written and oral communication."""
    both = Leaf("trait", "written and oral communication")
    wrote = position("2020-01", "Wrote the harbor's newsletter")
    assert judged(lexicon, both, work=[wrote]).verdict == "partial"
    assert judged(lexicon, both, work=[wrote, position("2018-01", "Presented the tides to visitors")]).verdict == "met"


def test_where_a_quality_is_wanted_is_no_second_quality(lexicon: Lexicon) -> None:
    """Solving problems in a dynamic environment asks for solving problems; a dynamic environment alone asks for adapting."""
    solved = [position("2020-01", "Diagnosed the leak and fixed the pump")]
    assert judged(lexicon, Leaf("trait", "solve problems in a dynamic environment"), work=solved).verdict == "met"
    assert judged(lexicon, Leaf("trait", "thrive in a dynamic environment"), work=solved).verdict != "met"


def test_what_names_a_known_thing_is_no_quality(lexicon: Lexicon) -> None:
    """Analyst relations are an area of work, though analysing and relations with people are qualities."""
    done = [position("2020-01", "Analyzed tides", "Built strong relationships with harbor masters")]
    assert judged(lexicon, named(lexicon, "experience", "managing analyst relations"), work=done).verdict == "missing"


def test_leads_are_no_leadership(lexicon: Lexicon) -> None:
    """Customers to be won are called leads."""
    for said in ("Supported lead generation for three mills", "Passed 100 leads to the sellers"):
        assert judged(lexicon, Leaf("trait", "leadership"), work=[position("2020-01", said)]).verdict != "met"
    assert judged(lexicon, Leaf("trait", "leadership"), work=[position("2020-01", "Led a team of nine")]).verdict == "met"


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


def test_the_name_of_a_field_asks_for_no_quality(lexicon: Lexicon) -> None:
    """Learning disabilities are no learning."""
    work = [position("2020-01", "Retrained as a welder in evening classes")]
    assert judged(lexicon, Leaf("trait", "working with learning disabilities", ""), work=work).verdict == "unstated"
    assert judged(lexicon, Leaf("trait", "quick learner", ""), work=work).verdict == "met"


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


def test_a_quality_of_a_trade_is_shown_in_that_trade(lexicon: Lexicon) -> None:
    """Leading meetings of families is no clinical leadership."""
    asked = named(lexicon, "trait", "clinical leadership")
    chaired = [position("2018-01", "Chaired meetings of families, schools and health visitors", position="Family Support Worker")]
    assert judged(lexicon, asked, work=chaired).verdict == "unstated"
    sister = [position("2018-01", "Led the nurses of the night shift", position="Charge Nurse")]
    assert judged(lexicon, asked, work=sister).verdict in ("met", "partial")


def test_a_liking_for_care_is_not_for_anything(lexicon: Lexicon) -> None:
    """The word by which one likes a thing may be a part of its name: acute care."""
    ward = [position("2019-01", "Cared for ventilated adults on a 12-bed ICU", position="Staff Nurse")]
    for liked in ("passion for acute care", "care about acute care"):
        asked = Leaf("trait", liked)
        assert judged(lexicon, asked, work=ward).verdict != "unstated"
        assert judged(lexicon, asked, work=[position("2019-01", "Painted the fences of a park")]).verdict == "unstated"


def test_readiness_for_places_and_hours_is_no_quality_shown(lexicon: Lexicon) -> None:
    """Who changed to new software has not said whether evenings suit; of a mind that adapts it tells."""
    work = [position("2019-01", "Moved us from paper to a new system for the orders of the workshop")]
    asked = Leaf("trait", "flexible")
    assert judged(lexicon, asked, "You are flexible to work evenings and to travel between sites", work=work).verdict == "unstated"
    assert judged(lexicon, asked, "You are flexible, and curious about new tools", work=work).verdict != "unstated"


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("time management", "Kept the keeper's calendar for three lochs", "met"),
        ("time management", "Painted the boathouse", "unstated"),
        ("interpersonal skills", "Gained the trust of the eel fishers", "met"),
        ("interpersonal skills", "Weighed eels", "unstated"),
        ("problem solving", "Found why the sluice froze and cured it with a heater", "met"),
        ("problem solving", "Opened and shut the sluice", "unstated"),
        ("integrity", "Owned up to a miscounted catch", "met"),
        ("integrity", "Counted the catch", "unstated"),
        ("negotiation", "Haggled the price of ropes down by a third", "met"),
        ("negotiation", "Coiled ropes", "unstated"),
        ("handling conflict", "Calmed two skippers who claimed one berth", "met"),
        ("handling conflict", "Worked part of the year on the berths", "unstated"),
        ("strategic thinking", "Drew up the five-year plan for the locks", "met"),
        ("strategic thinking", "Oiled the locks for five years", "unstated"),
        ("independence", "Ran the ferry alone on winter nights", "met"),
        ("independence", "Left no ferry alone at the quay", "unstated"),
        ("reliability", "Opened the lock every morning for eleven winters", "met"),
        ("reliability", "Opened a lock", "unstated"),
        ("multitasking", "Ran two sluices and the radio at the same time", "met"),
        ("creativity", "Improved the paint of the hulls", "unstated"),
        ("learning", "Trained crews on the new winch", "unstated"),
        ("positive attitude", "Cheered the night crew with songs", "met"),
        ("positive attitude", "Fed the night crew", "unstated"),
    ],
)
def test_everyday_deeds_show_the_quality_that_they_take(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """In whatever trade; the work that merely might need a quality shows none."""
    assert judged(lexicon, Leaf("trait", asked), work=[position("2020-01", said)]).verdict == verdict
