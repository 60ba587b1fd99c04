"""The letter: true, in the first person, and readable as a person's own."""

import re
from itertools import pairwise

import pytest

from fitcheck.advise.achievements import record
from fitcheck.advise.first_person import as_time, clause
from fitcheck.advise.letter_head import sender, unshouted
from fitcheck.advise.needs import thing
from fitcheck.advise.telegram import deed_named
from fitcheck.advise.verbs import Verbs, verbs_of
from fitcheck.advise.wording import article, listing, noun_phrase
from fitcheck.nouns.report import Letter
from fitcheck.nouns.requirement import AnyOf, Leaf, Requirement
from made_report import (
    AS_OF,
    ML_PROFILE,
    NURSE_PROFILE,
    Maker,
    lexicon,
    ml_maker,
    ml_report,
    nurse_maker,
    nurse_report,
    profile_of,
    report_of,
)

LETTERS = [lambda: ml_report().letter, lambda: nurse_report().letter]
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def _body(letter: Letter) -> str:
    return " ".join(one.text for paragraph in letter.paragraphs for one in paragraph)


@pytest.mark.parametrize("make", LETTERS)
def test_every_number_stands_in_the_evidence_of_its_sentence_or_in_the_dates(make: type[Letter]) -> None:
    """No figure is the letter's own."""
    letter = make()  # type: ignore[call-arg]
    known = f"{ML_PROFILE}{NURSE_PROFILE}"
    seen = 0
    for paragraph in letter.paragraphs:
        for one in paragraph:
            for number in _NUMBER.findall(one.text):
                seen += 1
                assert any(number in line.text for line in one.evidence) or number in known or number in letter.subject, one.text
    assert seen >= 3


@pytest.mark.parametrize("make", LETTERS)
def test_every_sentence_about_the_candidate_has_its_source(make: type[Letter]) -> None:
    """Only a sentence that names the application and no more may stand without evidence."""
    sentences = [one for paragraph in make().paragraphs for one in paragraph]  # type: ignore[call-arg]
    assert len(sentences) > 5
    assert all(one.text.startswith("I am applying for") and one.text.count(",") == 0 for one in sentences if not one.evidence)


def test_a_gap_is_never_claimed() -> None:
    """Distributed training appears only where the letter says that the record does not show it, and asks about it."""
    sentences = [one.text for paragraph in ml_report().letter.paragraphs for one in paragraph]
    naming = [one for one in sentences if re.search("distributed|FSDP|DDP", one)]
    assert naming and all(one.startswith(("I cannot yet show", "I would be glad")) for one in naming)


def test_achievements_are_told_in_the_first_person_with_their_numbers() -> None:
    """The profile's own words follow an I."""
    assert "I reduced training time by 38% by rewriting the input pipeline in PyTorch" in _body(ml_report().letter)


@pytest.mark.parametrize("make", LETTERS)
def test_the_letter_fits_a_page(make: type[Letter]) -> None:
    """Between 100 words, for a profile of three lines, and 400."""
    assert 100 <= len(_body(make()).split()) <= 400  # type: ignore[call-arg]


@pytest.mark.parametrize("make", LETTERS)
def test_no_cliche(make: type[Letter]) -> None:
    """None of the phrases that every letter has."""
    body = _body(make()).casefold()  # type: ignore[call-arg]
    assert body
    assert not re.search("excited|passionate|perfect fit|thrilled|team player|dream", body)


@pytest.mark.parametrize("make", LETTERS)
def test_neighbouring_sentences_open_differently(make: type[Letter]) -> None:
    """No two sentences in a row begin with the same two words."""
    openings = [" ".join(one.text.split()[:2]) for paragraph in make().paragraphs for one in paragraph]  # type: ignore[call-arg]
    assert len(openings) > 3
    assert all(one != other for one, other in pairwise(openings))


def test_a_poor_fit_gets_a_letter_of_what_is_there() -> None:
    """Without a single match the letter tells achievements and claims no need."""
    maker = Maker(profile_of(NURSE_PROFILE), NURSE_PROFILE)
    maker.add("TIG welding", Leaf("skill", "TIG welding"), ("missing",))
    body = _body(report_of(maker, "Welder", None).letter)
    assert "I precepted 6 new graduates" in body and "You ask for" not in body


def test_a_profile_without_dated_work_gets_a_letter() -> None:
    """Projects, degree and declared years carry it."""
    data = {
        "basics": {"name": "Lu Ferreira"},
        "projects": [{"name": "Atlas", "highlights": ["Designed a route planner that cut driving time by 14%"], "keywords": ["Python"]}],
        "education": [{"studyType": "Ph.D.", "area": "Geography", "status": "completed"}],
        "skills": [{"name": "Python", "years": 7}],
    }
    from fitcheck.nouns.requirement import Leaf

    maker = Maker(profile_of(data), data)
    maker.add("5 years of Python", Leaf("skill", "Python", min_years=5), ("met",), ("skills[0].name", "projects[0].keywords[0]"), years=7)
    maker.add("PhD", Leaf("degree", level="doctorate", fields=("Geography",)), ("met",), ("education[0].studyType",))
    body = _body(report_of(maker, "Researcher", "Ordnance").letter)
    assert "In the project Atlas, I designed a route planner that cut driving time by 14%. My work there involved Python." in body
    assert "I hold a Ph.D. in Geography." in body and "7 years of Python" in body


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Led a team of 6", "I led a team of 6"),
        ("Hired, trained and retained 35 people", "I hired, trained and retained 35 people"),
        ("Successfully negotiated 12 leases", "I successfully negotiated 12 leases"),
        ("Manage 40 accounts.", "I manage 40 accounts"),
        ("Worked with 3 schools", "I worked with 3 schools"),
        ("Used by 50 companies", ""),
        ("Monthly close in 11 days", ""),
        ("Lead for the annual audit", ""),
        ("Process improvement across 4 sites", ""),
        ("Post-op ortho patients", ""),
    ],
)
def test_a_bullet_becomes_a_sentence_only_where_its_verb_is_sure(text: str, told: str) -> None:
    """Sure verbs follow an I, unchanged; anything else is quoted instead."""
    data = {"work": [{"name": "Acme", "position": "Clerk", "startDate": "2020", "highlights": [text]}]}
    achievement = record(profile_of(data), AS_OF).achievements[0]
    assert clause(achievement, Verbs(lexicon())) == told


def test_the_present_tense_is_never_told_of_a_past_position() -> None:
    """A line in the present under a position that has ended is quoted as it stands."""
    data = {"work": [{"name": "Acme", "position": "Clerk", "startDate": "2015", "endDate": "2018", "highlights": ["Manage 40 accounts"]}]}
    assert clause(record(profile_of(data), AS_OF).achievements[0], Verbs(lexicon())) == ""


@pytest.mark.parametrize(
    "phrase",
    [
        "an MBA",
        "a Ph.D.",
        "a university degree",
        "an hour",
        "an RN license",
        "a UX designer",
        "an engineer",
        "a European",
        "an MSc",
        "a BSN",
    ],
)
def test_the_article_follows_the_sound(phrase: str) -> None:
    """A and an as they are spoken."""
    assert article(phrase.split(" ", 1)[1]) == phrase


def test_lists_read_as_lists() -> None:
    """Commas and a conjunction; semicolons where the parts are lists themselves."""
    assert listing(["a"]) == "a"
    assert listing(["a", "b", "c"]) == "a, b and c"
    assert listing(["a, b", "c", "d"], "or") == "a, b; c; or d"


def test_braces_in_a_profile_mean_nothing() -> None:
    """A profile that holds a field's name is quoted, not filled in."""
    work = {"name": "{need} {said}", "position": "Clerk", "startDate": "2020", "highlights": ["Led 3 {setting} moves"]}
    data = {"basics": {"name": "Kit"}, "work": [work]}
    maker = Maker(profile_of(data), data)
    maker.add("TIG welding", Leaf("skill", "TIG welding"), ("missing",))
    assert "led 3 {setting} moves" in _body(report_of(maker, None, None).letter)


def test_the_letter_is_the_same_twice() -> None:
    """Same findings, same letter."""
    assert report_of(ml_maker(), "Engineer", "X").letter == report_of(ml_maker(), "Engineer", "X").letter


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("wedding floristry", "experience in wedding floristry"),
        ("teaching of physics to GCSE", "experience in the teaching of physics to GCSE"),
        ("building data pipelines", "experience in building data pipelines"),
    ],
)
def test_experience_is_had_in_something(name: str, told: str) -> None:
    """A word that ends in -ing is not always a verb, so the preposition stands before all of them."""
    assert noun_phrase(Leaf("experience", name), name) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Managed cross-functional team of 6", "I managed a cross-functional team of 6"),
        ("Own full-cycle sales process", "I own a full-cycle sales process"),
        ("Managed the team of 6", "I managed the team of 6"),
        ("Managed team meetings", "I managed team meetings"),
    ],
)
def test_an_article_that_a_resume_leaves_out_is_put_in(text: str, told: str) -> None:
    """Only before one team, process and the like, where it is surely missing."""
    work = {"name": "Fen", "position": "Lead", "startDate": "2020", "highlights": [text]}
    (achievement,) = record(profile_of({"basics": {"name": "Kit"}, "work": [work]}), AS_OF).achievements
    assert clause(achievement, Verbs(lexicon())) == told


def test_nothing_is_told_besides_where_nothing_was_told_before() -> None:
    """A paragraph opens with the place, and "besides" adds to a deed of the same paragraph."""
    maker = Maker(profile_of(NURSE_PROFILE), NURSE_PROFILE)
    maker.add("TIG welding", Leaf("skill", "TIG welding"), ("missing",))
    for paragraph in report_of(maker, "Welder", None).letter.paragraphs:
        assert not re.match("Besides|There|In the same|The same", paragraph[0].text)
        assert " also " not in paragraph[0].text


def test_where_nothing_was_judged_the_letter_is_short() -> None:
    """It claims no match, and says why."""
    body = _body(report_of(Maker(profile_of(NURSE_PROFILE), NURSE_PROFILE), "Pflegekraft", None).letter)
    assert "I claim no match" in body and len(body.split()) < 80


def test_the_nearest_thing_is_named_and_not_only_its_place() -> None:
    """Having told of a deed already is no reason to name its employer as a relative of what is missing."""
    maker = Maker(profile_of(NURSE_PROFILE), NURSE_PROFILE)
    maker.add("Precepting", Leaf("skill", "precepting"), ("met",), ("work[0].highlights[1]",))
    maker.add("Teaching graduates", Leaf("skill", "teaching graduates"), ("missing",), near=("work[0].highlights[1]",))
    body = _body(report_of(maker, "ICU Nurse", None).letter)
    assert "the nearest I have is precepting 6 new graduates over two years, as told above" in body


def test_the_nearest_tool_is_named_without_what_a_listing_says_of_it() -> None:
    """A resume lists `Excel (pivots)`; a letter speaks of Excel."""
    data = {**NURSE_PROFILE, "skills": [{"name": "Office", "keywords": ["Excel (pivots, lookups)"]}]}
    maker = Maker(profile_of(data), data)
    maker.add("MS Office", Leaf("skill", "MS Office", term="Microsoft Office"), ("partial",), ("skills[0].keywords[0]",))
    assert "the nearest I have is my work with Excel." in _body(report_of(maker, "Clerk", None).letter)


def test_a_place_one_has_worked_at_is_no_subject() -> None:
    """`Clerk: museum` names no match; what one does there would."""
    data = {"basics": {"name": "Kit"}, "work": [{"name": "Fen", "position": "Clerk", "startDate": "2020", "summary": "A museum of looms."}]}
    maker = Maker(profile_of(data), data)
    maker.add("Experience in a museum", Leaf("experience", "museum", term="museum"), ("met",), ("work[0].summary",))
    assert report_of(maker, "Clerk", None).letter.subject == "Clerk: application of Kit"


def test_what_is_no_relative_is_not_named_as_one() -> None:
    """Without a word or a class in common the gap is left to the interview."""
    maker = Maker(profile_of(NURSE_PROFILE), NURSE_PROFILE)
    maker.add("Precepting", Leaf("skill", "precepting"), ("met",), ("work[0].highlights[1]",))
    maker.add("TIG welding", Leaf("skill", "TIG welding"), ("missing",), near=("work[0].highlights[1]",))
    assert "welding" not in _body(report_of(maker, "Welder", None).letter)


@pytest.mark.parametrize(
    ("line", "name", "told"),
    [
        ("Experience with an accounting system", "accounting system", "an accounting system"),
        ("library management system", "library management system", "a library management system"),
        ("one of them in an adult ICU", "adult ICU", "an adult ICU"),
        ("troubleshoot and repair pumps", "troubleshoot and repair pumps", "troubleshooting and repairing pumps"),
        ("teaching of chemistry", "teaching of chemistry", "the teaching of chemistry"),
        ("distributed systems", "distributed systems", "distributed systems"),
        ("a research environment", "research", ""),
        ("thrives on change", "thrives on change", ""),
        ("shipped production software", "shipped production software", ""),
        ("eager to learn new things", "eager to learn new things", ""),
        ("strong interpersonal", "strong interpersonal", ""),
        ("careful and thorough", "careful and thorough", ""),
        ("below the water line", "below the water line", ""),
        ("deals worth >= $100k", "deals worth >= $100k", ""),
        ("work with eleven bakers", "eleven bakers", ""),
        ("standards for the handling of glass", "standards for the handling", ""),
        ("proficient in Kiln Office", "Kiln Office", "Kiln Office"),
        ("an accounting Office", "accounting Office", "an accounting Office"),
        ("a rapidly changing workshop", "rapidly changing", ""),
        ("work cross functionally with teams", "cross functionally with teams", ""),
        ("Must be computer literate", "computer literate", ""),
        ("Experience in Data ingestion", "Data ingestion", "data ingestion"),
        ("Experience in React applications", "React applications", "React applications"),
        ("Working with SEND audiences", "SEND audiences", "SEND audiences"),
    ],
)
def test_a_need_is_asked_for_as_a_thing_or_not_at_all(line: str, name: str, told: str) -> None:
    """With its article, in its number; a clause, an adjective or a fragment has no place in a sentence."""
    requirement = Requirement("r1", line, (1, 1), "required", Leaf("skill", name), "test")
    assert thing(Leaf("skill", name), requirement, lexicon()) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wrote the parser; 640 stars and 12 contributors", "I wrote the parser (640 stars and 12 contributors)"),
        ("Tracked 17 grants; prepared draw requests monthly", "I tracked 17 grants, and prepared draw requests monthly"),
        ("Bent conduit, pulled feeders, landed panels up to 800 amps", "I bent conduit, pulled feeders, and landed panels up to 800 amps"),
        ("Delivered keynote at a congress to audience of 900 people", "I delivered a keynote at a congress to an audience of 900 people"),
        ("Contributed to product roadmap for the kiln range", "I contributed to the product roadmap for the kiln range"),
        ("Built and maintained design system used by 8 shops", "I built and maintained a design system used by 8 shops"),
        ("Presented results to 50+ person sales team", "I presented results to a 50+ person sales team"),
        ("Bend conduit, pull feeders, land panels", "I bend conduit, pull feeders, and land panels"),
        ("Reached 500 downloads and is used by 30 schools", ""),
        ("Wrote 9 procedures for the audit, no findings", "I wrote 9 procedures for the audit, with no findings"),
        ("Rewrote the rota, sick days fell from 30 to 12", "I rewrote the rota (sick days fell from 30 to 12)"),
        ("Carry a caseload of 28 families, moved 61 families", "I carry a caseload of 28 families; I moved 61 families"),
    ],
)
def test_the_telegram_style_of_a_resume_becomes_a_sentence(text: str, told: str) -> None:
    """Articles and "and" where they are left out, a remark in brackets; another subject is not taken for oneself."""
    work = {"name": "Fen", "position": "Lead", "startDate": "2020", "highlights": [text]}
    (achievement,) = record(profile_of({"basics": {"name": "Kit"}, "work": [work]}), AS_OF).achievements
    assert clause(achievement, Verbs(lexicon())) == told


def test_no_phrase_that_ties_a_deed_to_a_need_comes_twice() -> None:
    """Five needs, five deeds, and no two of them are told with the same words around them."""
    things = ("sewing", "dyeing", "weaving", "felting", "knitting")
    told = [f"Taught {one} techniques to {at + 4} people" for at, one in enumerate(things)]
    data = {"basics": {"name": "Kit"}, "work": [{"name": "Fen Mill", "position": "Lead", "startDate": "2020", "highlights": told}]}
    maker = Maker(profile_of(data), data)
    for at, one in enumerate(things):
        maker.add(one.capitalize() + " techniques", Leaf("skill", f"{one} techniques"), ("met",), (f"work[0].highlights[{at}]",))
    sentences = [one.text for paragraph in report_of(maker, "Instructor", None).letter.paragraphs for one in paragraph]
    ties = [re.sub(r"(?:sewing|dyeing|weaving|felting|knitting)|\d", "_", one) for one in sentences]
    assert len([one for one in ties if "_" in one]) >= 4 and len(set(ties)) == len(ties)


def test_a_credential_of_another_name_is_not_put_into_the_subject() -> None:
    """One that may stand in for what is asked is not what is held."""
    work = [{"name": "Fen", "position": "Clerk", "startDate": "2020"}]
    data = {"basics": {"name": "Kit"}, "certificates": [{"name": "PHR"}], "work": work}
    maker = Maker(profile_of(data), data)
    needs = AnyOf((Leaf("credential", "SHRM-CP"), Leaf("credential", "PHR")))
    maker.add("SHRM-CP or PHR", needs, ("met", "met"), ("certificates[0].name",))
    report = report_of(maker, "Partner", None)
    assert report.letter.subject == "Partner: PHR"
    assert [one.label for one in report.advice.strengths] == ["PHR"]


def test_a_title_in_capitals_is_not_shouted_back() -> None:
    """What cannot be spoken keeps its capitals."""
    maker = Maker(profile_of(NURSE_PROFILE), NURSE_PROFILE)
    maker.add("TIG welding", Leaf("skill", "TIG welding"), ("missing",))
    assert report_of(maker, "QC ANALYST II, NIGHT SHIFT", None).letter.subject.startswith("QC Analyst II, Night Shift")
    assert report_of(maker, "Welder", "PRGNTAIK").letter.greeting == "Dear hiring team at PRGNTAIK,"


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("ICU NURSE", "ICU Nurse"),
        ("IT MANAGER", "IT Manager"),
        ("LAW CLERK II", "Law Clerk II"),
        ("BUS DRIVER", "Bus Driver"),
        ("HEAD OF ART AND DESIGN", "Head of Art and Design"),
        ("UX Writer", "UX Writer"),
    ],
)
def test_letters_that_stand_for_words_keep_their_capitals(title: str, told: str) -> None:
    """In a title in capitals a short word is one only where titles hold it."""
    assert unshouted(title, lexicon()) == told


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Wrote the manual of the shop (buying, selling)", "writing the manual of the shop"),
        ("Reduced the cost of clay by 28% through, above all, fewer breakages", "reducing the cost of clay by 28%"),
        ("Reduced the cost of clay by 28%", "reducing the cost of clay by 28%"),
    ],
)
def test_the_name_of_a_deed_is_whole(text: str, named: str) -> None:
    """No bracket stays open, and no preposition is left hanging."""
    assert deed_named(text, verbs_of(lexicon()), 14) == named


def test_the_letterhead_has_what_the_profile_has() -> None:
    """Place, telephone, address of mail; nothing where there is none."""
    basics = {"name": "Kit", "email": "kit@example.com", "phone": "555-0102", "location": {"city": "Tern", "region": "OR"}}
    assert sender(profile_of({"basics": basics})) == ("Tern, OR", "555-0102", "kit@example.com")
    assert sender(profile_of({"basics": {"name": "Kit"}})) == ()


def test_a_phrase_that_brings_its_article_gets_no_second() -> None:
    """A posting that asks for years "as a head baker" is answered with the same words."""
    assert article("a head baker") == "a head baker"
    assert article("an MBA") == "an MBA"


def test_a_deed_that_says_what_is_asked_is_not_tied_to_it_in_the_same_words() -> None:
    """`For weaving techniques, ...: I taught weaving techniques` says one thing twice; where a paragraph opens, the need may be named."""
    told = ["Taught weaving techniques to 4 people", "Taught dyeing techniques to 5 people", "Taught felting techniques to 6 people"]
    data = {"basics": {"name": "Kit"}, "work": [{"name": "Fen Mill", "position": "Lead", "startDate": "2020", "highlights": told}]}
    maker = Maker(profile_of(data), data)
    for at, one in enumerate(("weaving", "dyeing", "felting")):
        maker.add(one.capitalize() + " techniques", Leaf("skill", f"{one} techniques"), ("met",), (f"work[0].highlights[{at}]",))
    paragraphs = report_of(maker, "Instructor", None).letter.paragraphs
    further = [one.text for paragraph in paragraphs for one in paragraph[1:]]
    assert any("felting" in one for one in further)
    assert all(one.count(name) <= 1 for one in further for name in ("weaving", "dyeing", "felting"))


def test_a_deed_told_before_is_called_back_in_a_few_words() -> None:
    """The gap names it without what it was done by."""
    maker = ml_maker()
    maker.add("JAX", Leaf("skill", "JAX", term="JAX"), ("missing",), near=("work[0].highlights[0]",))
    body = _body(report_of(maker, "Engineer", None).letter)
    assert "by 38% by rewriting" in body.split("cannot yet")[0]
    assert "reducing training time, as told above" in body or "by rewriting" not in body.split("cannot yet")[-1]


def test_nobody_is_asked_how_they_go_about_a_tool() -> None:
    """A way of working is asked about at the end, not Python."""
    maker = Maker(profile_of(ML_PROFILE), ML_PROFILE)
    maker.add("SQL", Leaf("skill", "SQL", term="SQL"), ("met",), ("work[1].highlights[0]",))
    assert "go about SQL" not in _body(report_of(maker, "Analyst", "Kiln Works").letter)


@pytest.mark.parametrize(
    ("settled", "told"),
    [
        ("as a Cook at Fen Mill", "my work as a Cook at Fen Mill"),
        ("before that, as a Cook at Fen Mill", "my earlier work as a Cook at Fen Mill"),
        ("at Fen Mill", "my time at Fen Mill"),
        ("in the project Atlas", "the project Atlas"),
    ],
)
def test_a_setting_is_pointed_to_as_a_thing(settled: str, told: str) -> None:
    """`For baking, I can point to my earlier work as a Cook`."""
    assert as_time(settled) == told


def _with_mission(said: str) -> str:
    now = {"name": "Fen Mill", "position": "Weaver", "startDate": "2020", "highlights": ["Wove 40 blankets and carpets in a year"]}
    then = {
        "name": "Oak Looms",
        "position": "Apprentice",
        "startDate": "2017",
        "endDate": "2019",
        "highlights": ["Repaired twelve old looms"],
    }
    work = [now, then]
    data = {"basics": {"name": "Kit"}, "work": work}
    maker = Maker(profile_of(data), data)
    maker.add("Repair", Leaf("skill", "repairing looms"), ("met",), ("work[1].highlights[0]",))
    report = report_of(maker, "Weaver", "Hill Wool", mission=said)
    return _body(report.letter)


def test_a_deed_that_answers_what_they_say_of_themselves_is_told_behind_their_sentence() -> None:
    """Their sentence is quoted as theirs, whole; what is long, marked up or of something else is not."""
    theirs = "We make blankets and carpets from wool of the valley."
    assert f"You write: “{theirs}” " in _with_mission(theirs)
    assert "You write" not in _with_mission("We like to laugh and to have lunch together.")
    assert "You write" not in _with_mission("We make **blankets** and carpets from [wool](https://example.com) of the valley.")
    assert "You write" not in _with_mission(f"{theirs[:-1]}, {'and of every other valley ' * 8}.")


def test_a_name_with_a_full_stop_ends_a_sentence_with_one() -> None:
    """`At Ash & Elm, P.C.`, not `P.C..`."""
    body = _body(report_of(nurse_maker(), "Paralegal", "Ash & Elm, P.C.").letter)
    assert "Ash & Elm, P.C." in body and "P.C.." not in body


def test_a_letter_far_from_the_posting_says_so_and_ends_with_an_offer() -> None:
    """It closes with a sentence of its own, and claims nothing of what is asked."""
    maker = ml_maker()
    maker.findings = []
    for name in ("weaving", "glazing"):
        maker.add(name, Leaf("skill", name), ("missing",))
    last = report_of(maker, "Potter", "Clay House").letter.paragraphs[-1][-1]
    assert "claims no more than it shows" in last.text and last.evidence


def test_a_known_name_that_begins_like_a_verb_stays_a_name() -> None:
    """Nobody opens source projects."""
    requirement = Requirement("r1", "open source projects", (1, 1), "required", Leaf("skill", "open source projects"), "test")
    assert thing(Leaf("skill", "open source projects"), requirement, lexicon()) == "open source projects"


def test_studies_of_one_field_are_told_in_one_breath() -> None:
    """The field once, and both places."""
    data = {**NURSE_PROFILE, "education": [{"institution": f"{name} College", "area": "Nursing"} for name in ("Alder", "Birch")]}
    maker = Maker(profile_of(data), data)
    maker.add("CCRN", Leaf("credential", "CCRN"), ("missing",))
    assert "I studied Nursing at Alder College and at Birch College" in _body(report_of(maker, "Nurse", None).letter).replace(
        ", and", " and"
    )


def test_a_letter_that_shows_a_language_alone_is_as_far() -> None:
    """English does not make a weaver; the letter says that it claims nothing of the trade."""
    maker = ml_maker()
    maker.findings = []
    for name in ("weaving", "glazing", "dyeing"):
        maker.add(name, Leaf("skill", name), ("missing",))
    maker.add("English", Leaf("language", "English"), ("met",), ("languages[0].language",))
    assert "claims no more than it shows" in report_of(maker, "Weaver", "Clay House").letter.paragraphs[-1][-1].text


def test_years_are_claimed_under_no_title_that_was_not_held() -> None:
    """Who worked with services as a nurse has no years as a service nurse."""
    maker = nurse_maker()
    maker.findings = []
    leaf = Leaf("experience", "telemetry shift nurse", term="", min_years=2)
    maker.add("2 years as a telemetry shift nurse", leaf, ("met",), ("work[0].highlights[0]", "work[0].position"), years=6)
    assert "shift nurse behind me" not in _body(report_of(maker, "Nurse", "Oak").letter)


def test_the_first_months_of_a_role_are_asked_about() -> None:
    """`The first months of a data scientist`, not `expect of me in data scientist`."""
    maker = ml_maker()
    maker.findings = []
    maker.add("Data Scientist", Leaf("experience", "Data Scientist"), ("partial",), ("work[0].highlights[1]",))
    body = _body(report_of(maker, "Data Scientist", "Oak").letter)
    assert "in Data Scientist" not in body


def test_figures_that_only_a_quote_can_tell_are_told() -> None:
    """Three achievements with their numbers, where the profile has three, whatever their verbs."""
    lines = ["Cut the cost of paper by 35%", "Deployed to 400 branches", "Open-sourced with 120 stars"]
    data = {**ML_PROFILE, "work": [{**ML_PROFILE["work"][0], "highlights": lines}], "publications": []}
    maker = Maker(profile_of(data), data)
    maker.add("paper", Leaf("skill", "paper"), ("met",), ("work[0].highlights[0]",))
    body = _body(report_of(maker, "Engineer", None).letter)
    assert all(figure in body for figure in ("35%", "400 branches", "120 stars"))


def test_one_has_experience_with_people_and_not_in_them() -> None:
    """`Experience with union leaders`, but `experience in software testers' tools` is of the tools."""
    assert noun_phrase(Leaf("experience", "union leaders"), "union leaders") == "experience with union leaders"
    assert noun_phrase(Leaf("experience", "glass works"), "glass works") == "experience in glass works"


@pytest.mark.parametrize(("name", "asked"), [("kiln maintenance", True), ("data standards", False), ("surgical patients", False)])
def test_they_are_asked_how_they_go_about_what_one_does(name: str, asked: bool) -> None:
    """One goes about maintenance; about standards and patients one does not."""
    data = {**ML_PROFILE, "work": [{**ML_PROFILE["work"][0], "highlights": [f"Improved the {name} of three houses by 20%"]}]}
    maker = Maker(profile_of(data), data)
    maker.add(name, Leaf("skill", name), ("met",), ("work[0].highlights[0]",))
    closing = report_of(maker, "Lead", "Oak").letter.paragraphs[-1][-1].text
    assert (f"how you go about {name}" in closing) is asked
