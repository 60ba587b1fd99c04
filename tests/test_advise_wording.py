"""How a report names the things it speaks of, and that it says nothing twice."""

import pytest

from fitcheck.advise.alignment import alignment
from fitcheck.advise.case import case_of, in_one_breath
from fitcheck.advise.first_person import as_thing
from fitcheck.advise.mitigations import Mitigations
from fitcheck.advise.strategy import turning_words
from fitcheck.advise.terms import near_to
from fitcheck.advise.verbs import gerund, verbs_of
from fitcheck.advise.wording import is_role, label, spoken_level, title_of
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Requirement
from made_report import AS_OF, ML_PROFILE, Maker, lexicon, ml_maker, ml_report, next_steps, nurse_maker, nurse_report, profile_of, report_of

REPORTS = [ml_report, nurse_report]


def test_no_hours_are_named_as_a_step_for_years_or_for_a_field_where_nothing_is_near() -> None:
    """A course gives no years, and its hours are those of a neighbour."""
    leaf = Leaf("skill", "TensorFlow", term="TensorFlow")
    assert next_steps([(leaf, ("missing",))])
    assert not next_steps([(leaf, ("missing",))], near=())
    assert not next_steps([(Leaf("skill", "TensorFlow", term="TensorFlow", min_years=3), ("missing",))])


@pytest.mark.parametrize(
    "name",
    [
        "anaesthesia monitoring",
        "blood glucose monitoring",
        "leadership development",
        "a flexible workday",
        "spring semester",
        "the rest of the team",
    ],
)
def test_a_word_in_common_with_a_thing_is_not_the_thing(name: str) -> None:
    """Advice on fundraising, Workday, Spring, REST or the monitoring of servers is for those who lack them."""
    for each in Mitigations(lexicon(), ()).find(Leaf("skill", name), name, "missing").names:
        assert each.casefold() not in ("fundraising", "hris", "spring", "web services", "observability", "system monitoring"), each


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("collaborate with researchers", "collaborating with researchers"),
        ("swim 50 metres", "swimming 50 metres"),
        ("shown by publications", "“shown by publications”"),
        ("design systems", "design systems"),
        ("Python", "Python"),
        ("open source work", "open source work"),
    ],
)
def test_a_deed_asked_for_is_named_as_a_thing(name: str, told: str) -> None:
    """What is brought "for" something is brought for a noun."""
    assert as_thing(name, lexicon()) == told
    assert [gerund(one) for one in ("manage", "plan", "see", "lie", "work", "meet")] == [
        *("managing", "planning", "seeing", "lying", "working", "meeting")
    ]


def test_a_deed_that_is_missing_is_named_as_a_thing() -> None:
    """The reason of a gap speaks as its heading does."""
    maker = ml_maker()
    maker.add("Swim 50 metres", Leaf("skill", "Swim 50 metres"), ("missing",))
    gap = next(one for one in report_of(maker, "Guard", None).advice.gaps if "50" in one.label)
    assert gap.label == "swimming 50 metres"
    assert gap.status.startswith("Swimming 50 metres is missing")


def test_a_level_of_a_language_keeps_its_capital() -> None:
    """B2, but native."""
    data = ML_PROFILE | {"languages": [{"language": "Spanish", "fluency": "B2"}, {"language": "Hungarian", "fluency": "Native"}]}
    maker = Maker(profile_of(data), data)
    maker.add("Rust", Leaf("skill", "Rust"), ("missing",))
    told = [one.text for one in report_of(maker, "Engineer", None).advice.advantages]
    assert any("Spanish (B2) and Hungarian (native)" in one for one in told)


def test_a_gap_is_named_once_and_then_pointed_to() -> None:
    """`It` and `them` stand for what was just named, and only where they can."""
    found = Mitigations(lexicon(), ()).find(Leaf("experience", "wibbling", min_years=3), "wibbling", "years")
    assert found.learn is not None
    assert all(text.count("wibbling") <= 1 for text in (found.highlight, found.say, found.learn.what, *found.learn.steps))
    assert "wibbling" not in found.learn.proof
    several = Mitigations(lexicon(), ()).find(Leaf("language", "Latin and Greek"), "Latin and Greek", "missing")
    assert several.learn is not None and several.learn.what == "take Latin and Greek one level further"
    assert several.say.count("Latin and Greek") == 1


def test_advice_is_for_what_a_need_turns_on() -> None:
    """Monitoring anaesthesia is no monitoring of servers, and a product with Cloud in its name is no cloud."""
    table = Mitigations(lexicon(), ())
    for text, other in (("monitoring anaesthesia", "monitoring"), ("Zitherfold Cloud", "cloud")):
        particular = table.find(Leaf("skill", other), other, "missing")
        assert table.find(Leaf("skill", text), text, "missing").say != particular.say
    assert table.find(Leaf("skill", "production PostgreSQL"), "it", "missing").names


@pytest.mark.parametrize(
    ("text", "need", "near"),
    [
        ("Vue and Svelte", "React", True),
        ("Taught a class of 30", "lesson planning", True),
        ("Hired by a distributor of garden tools", "distributed systems", False),
        ("Filed orders electronically", "electronic health records", False),
        ("Fitted sprinklers for a licensed contractor", "applicable boiler license", False),
        ("Renewed two supplier contracts", "contractor payments", False),
        ("Swapped failed input cards, no programming", "programming", False),
        ("Advocated for wider doors", "advocating for modern kiln practices", False),
    ],
)
def test_a_word_in_common_makes_no_neighbour(text: str, need: str, near: bool) -> None:
    """What lies near is of the kind of the thing asked, or shares the word that it turns on."""
    found = [one for one in lexicon().find(need) if (one.start, one.end) == (0, len(need))]
    assert near_to(text, Leaf("skill", need, found[0].name if found else ""), lexicon()) is near


def test_a_gap_quotes_no_line_that_is_no_neighbour() -> None:
    """Neither a licence of another trade nor what one says of oneself is nearest to a thing; a true relative is."""
    nurse = nurse_maker()
    nurse.add("CDL Class A", Leaf("credential", "CDL Class A"), ("missing",), near=("certificates[0].name",))
    nurse.add("Chinese", Leaf("language", "Chinese"), ("missing",), near=("work[0].highlights[0]",))
    gaps = {gap.label: gap for gap in report_of(nurse, "Driver", None).advice.gaps}
    assert not gaps["CDL Class A"].evidence and not gaps["Chinese"].evidence
    ml = ml_maker()
    ml.findings = []
    ml.add("TensorFlow", Leaf("skill", "TensorFlow", term="TensorFlow"), ("missing",), near=("work[0].highlights[0]",))
    assert "PyTorch" in next(gap for gap in report_of(ml, "Engineer", None).advice.gaps if gap.label == "TensorFlow").status


@pytest.mark.parametrize(
    ("told", "once"),
    [
        (
            "A profile does not usually say this (warm); be ready to tell of it. "
            "A profile does not usually say this (brisk); be ready to tell of it.",
            "A profile does not usually say this: warm and brisk; be ready to tell of each.",
        ),
        (
            "Your profile does not say whether this holds: lifting. Your profile does not say whether this holds: climbing.",
            "Your profile does not say whether these hold: lifting; climbing.",
        ),
        (
            "Your profile shows a part of kilns in your work at Oak, not all of it. "
            "Your profile shows a part of {clay} in your work at Oak, not all of it.",
            "Your profile shows a part of kilns and {clay} in your work at Oak, not all of them.",
        ),
        (
            "Your profile does not show Ruby as such; what it shows in your work at Oak is close and carries over in part. "
            "Your profile does not show PHP as such; what it shows in your work at Oak is close and carries over in part.",
            "Your profile does not show Ruby or PHP as such; what it shows in your work at Oak is close and carries over in part.",
        ),
        ("What you did shows teamwork and learning and teamwork.", "What you did shows teamwork and learning."),
        ("Nothing in your profile shows clay.", "Nothing in your profile shows clay."),
    ],
)
def test_what_is_said_of_several_things_is_said_once(told: str, once: str) -> None:
    """The sentences of a reason that differ in one name alone become one."""
    assert in_one_breath(told) == once


def test_a_thing_of_one_letter_is_renamed_nowhere_else() -> None:
    """`C` is no part of `Parcel`."""
    maker = ml_maker()
    maker.add(
        "C or SQL", AllOf((Leaf("skill", "C", term="C"), Leaf("skill", "Deep Learning", term="deep learning"))), ("missing", "missing")
    )
    maker.findings[-1] = maker.findings[-1]._replace(
        reason="Nothing in your work at Parcel carries. Nothing in your profile shows deep Learning."
    )
    status = next(gap.status for gap in report_of(maker, "Engineer", None).advice.gaps if "deep learning" in gap.label)
    assert status.startswith("Nothing in your work at Parcel carries.") and "shows deep learning" in status


def test_a_role_is_worked_as_and_not_worked_in() -> None:
    """`Your work as a glass painter`, not `in glass painter`."""
    maker = ml_maker()
    maker.findings = []
    maker.add("glass painter", Leaf("experience", "glass painter"), ("met",), ("work[0].highlights[0]",))
    asked = [one.question for one in report_of(maker, "Glazier", None).advice.questions]
    assert any("as a glass painter" in one for one in asked) and not any("in glass painter" in one for one in asked)


@pytest.mark.parametrize(
    ("bullet", "words"),
    [
        ("Rewrote the label service with the platform team", ("rewrote", "service")),
        ("Partnered with the sales team on a launch", ("partnered",)),
        ("Prepared schedules for two annual audits", ("prepared", "schedule")),
        ("Planned and led a team through the move", ("planned", "led", "team")),
        ("Staff contact for the committee", ()),
    ],
)
def test_a_bullet_turns_on_its_verb_and_what_that_is_done_to(bullet: str, words: tuple[str, ...]) -> None:
    """A team, a budget or an audit that only stands beside it asks for no figure of its own."""
    assert turning_words(bullet, verbs_of(lexicon())) == words


def test_no_title_breaks_off_at_a_small_word() -> None:
    """`Answered vendors and store managers`, not `... who`."""
    assert title_of("Answered vendors and store managers who asked about their money", 6) == "Answered vendors and store managers …"
    assert title_of("Taught 5 new weavers (3 of wool, 2 of silk), ten weeks each") == "Taught 5 new weavers"


def test_a_degree_is_named_whole_and_not_quoted_by_its_letters() -> None:
    """With its field, its place and its year, each once."""
    strength = next(one for one in ml_report().advice.strengths if "degree" in one.label)
    assert strength.statement.startswith("MSc in Mathematics from University of Szeged, 2017.") and "“MSc”" not in strength.statement


def test_what_a_degree_answers_is_said_as_the_judgement_has_it() -> None:
    """Nothing is put into a reason that names no thing of its own."""
    maker = ml_maker()
    maker.findings = []
    maker.add("Master's degree", Leaf("degree", level="master"), ("met",), ("education[0].studyType",))
    maker.findings[0] = maker.findings[0]._replace(reason="MSc in Mathematics meets a master's degree.")
    (strength,) = report_of(maker, "Engineer", None).advice.strengths
    assert strength.statement == "MSc in Mathematics from University of Szeged, 2017. It meets a master's degree."


def test_a_resume_does_not_open_with_a_language() -> None:
    """Nor with a section on which one thing asked rests."""
    maker = Maker(profile_of(ML_PROFILE), ML_PROFILE)
    maker.add("English", Leaf("language", "English"), ("met",), ("languages[0].language",))
    maker.add("English and PyTorch", Leaf("language", "English"), ("met",), ("languages[0].language",))
    maker.add("PyTorch", Leaf("skill", "PyTorch"), ("partial",), ("work[0].highlights[0]",))
    assert not any("Open with" in one.text for one in report_of(maker, "Engineer", None).advice.customization)


def test_shared_ground_is_a_thing_and_not_a_role() -> None:
    """That both sentences name managers and designers, or two stray words, ties nothing together; a thing that both name does."""
    maker = ml_maker()
    report = report_of(maker, "Engineer", None, "You work with managers and designers of the catering department.")
    profile = profile_of({**ML_PROFILE, "work": [{**ML_PROFILE["work"][0], "highlights": ["Trained 100 designers and managers"]}]})
    case = case_of(profile, report.asked, report.findings, report.fit, lexicon(), AS_OF)
    assert alignment(case) == ()
    stray = report_of(maker, "Engineer", None, "Our programme of benefits is for students of every stripe.").asked
    taught = profile_of({**ML_PROFILE, "work": [{**ML_PROFILE["work"][0], "highlights": ["Judged a programme for students"]}]})
    assert alignment(case_of(taught, stray, report.findings, report.fit, lexicon(), AS_OF)) == ()
    named = report_of(maker, "Engineer", None, "Machine learning is at the heart of what we build here.").asked
    told = profile_of({**ML_PROFILE, "work": [{**ML_PROFILE["work"][0], "highlights": ["Lectured on machine learning at night school"]}]})
    (found,) = alignment(case_of(told, named, report.findings, report.fit, lexicon(), AS_OF))
    assert "both speak of machine learning" in found.text


@pytest.mark.parametrize(
    ("language", "exam"),
    [("Spanish", "DELE"), ("French", "DELF"), ("German", "Goethe"), ("Japanese", "JLPT"), ("Mandarin", "HSK"), ("Korean", "TOPIK")],
)
def test_each_language_has_its_own_examination(language: str, exam: str) -> None:
    """Nobody is sent to sit the examination of another language."""
    exams = {"DELE", "DELF", "Goethe", "JLPT", "HSK", "TOPIK", "CELI", "TORFL"}
    learn = Mitigations(lexicon(), ()).find(Leaf("language", language), language, "missing").learn
    assert learn is not None
    assert {one for one in exams if any(one in step for step in learn.steps)} == {exam}


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("fast- paced kitchens", "fast-paced kitchens"),
        ("site man- agement", "site management"),
        ("work that can be fol- lowed", "work that can be followed"),
        ("pre- and post-natal care", "pre- and post-natal care"),
    ],
)
def test_a_hyphen_at_the_end_of_a_printed_line_leaves_no_space(printed: str, whole: str) -> None:
    """Words that a page has broken are put together again."""
    assert label(Leaf("skill", printed)) == whole


def test_two_coupled_deeds_are_both_named_as_things() -> None:
    """`Leading and supporting`, though support is a noun as well."""
    assert as_thing("lead and support young potters", lexicon()) == "leading and supporting young potters"
    assert as_thing("manage kilns and stock", lexicon()) == "managing kilns and stock"
    assert as_thing("repair, and build frames", lexicon()) == "repairing, and building frames"


def test_a_degree_of_many_fields_is_named_in_a_few_words() -> None:
    """Three of them, and that there are others."""
    fields = ("botany", "zoology", "ecology", "forestry", "geology", "soil science")
    assert (
        label(Leaf("degree", level="bachelor", fields=fields)) == "bachelor's degree in botany, zoology, ecology or another field they list"
    )
    assert label(Leaf("degree", level="bachelor", fields=fields[:4])).endswith("botany, zoology, ecology or forestry")


def test_the_degree_nearest_to_one_that_is_missing_is_named_whole() -> None:
    """`MSc in Mathematics from University of Szeged`, not “MSc”."""
    maker = ml_maker()
    maker.findings = []
    maker.add("Doctorate", Leaf("degree", level="doctorate"), ("missing",), near=("education[0].studyType",))
    (gap,) = report_of(maker, "Engineer", None).advice.gaps
    assert "MSc in Mathematics from University of Szeged" in gap.status and "“MSc”" not in gap.status


def test_years_that_stand_in_for_a_degree_are_no_degree() -> None:
    """The lowest degree asked is named, and nobody is asked about studies that they do not have."""
    maker = ml_maker()
    maker.findings = []
    choice = AnyOf((Leaf("degree", level="bachelor"), Leaf("degree", level="master")))
    maker.add("Bachelor's or master's degree", choice, ("met", "met"), ("work[0].highlights[0]",))
    found = maker.findings[0]
    maker.findings[0] = found._replace(leaves=tuple(one._replace(rule="degree-equivalent") for one in found.leaves))
    advice = report_of(maker, "Engineer", None).advice
    assert [one.label for one in advice.strengths] == ["bachelor's degree"]
    assert not any("your own studies" in one.question for one in advice.questions)


def test_a_shorter_judgement_is_not_said_before_the_longer_one() -> None:
    """The sentence that says more stands alone."""
    said = "What you did shows care. What you did shows care; that you care about it is yours to say."
    assert in_one_breath(said) == "What you did shows care; that you care about it is yours to say."


def test_a_quality_that_opens_with_work_is_named_as_a_thing() -> None:
    """`An example that shows working under pressure`."""
    maker = ml_maker()
    maker.findings = []
    maker.add("Work independently on site", Leaf("trait", "work independently on site"), ("partial",), ("work[0].highlights[1]",))
    report = report_of(maker, "Engineer", None)
    assert report.advice.gaps[0].label == "working independently on site"
    assert not any("shows work" in one.question for one in report.advice.questions)


def test_a_credential_is_named_without_the_way_to_it() -> None:
    """`A Nevada pilot licence`, not `apply for a Nevada pilot licence`."""
    assert label(Leaf("credential", "apply for a Nevada pilot licence")) == "Nevada pilot licence"
    assert label(Leaf("credential", "obtain and hold a permit")) == "obtain and hold a permit"


def test_what_only_explains_the_reading_is_left_out() -> None:
    """That a word goes with another one is nothing the reader can use beside what was judged."""
    assert (
        in_one_breath("Your profile shows SRE. Operation is too general to look for beside SRE, and goes with it.")
        == "Your profile shows SRE."
    )


def test_a_deed_is_no_role_though_it_ends_in_one() -> None:
    """`Acting as a trusted adviser` is not what one works as."""
    assert is_role("kiln operator") and not is_role("acting as a trusted adviser")


def test_a_figure_in_words_is_a_figure() -> None:
    """Who mentored two apprentices has said how many."""
    data = {
        **ML_PROFILE,
        "work": [{**ML_PROFILE["work"][0], "highlights": ["Mentored two apprentices in the shop", "Mentored apprentices in glazing"]}],
    }
    maker = Maker(profile_of(data), data)
    for place in (0, 1):
        maker.add("mentoring", Leaf("skill", "mentoring"), ("met",), (f"work[0].highlights[{place}]",))
    told = [one.text for one in report_of(maker, "Engineer", None).advice.customization if "how many people" in one.text]
    assert len(told) == 1 and "glazing" in told[0]


def test_brackets_do_not_stand_in_brackets() -> None:
    """`Spanish, conversational (no interpreter)`."""
    data = {**ML_PROFILE, "languages": [{"language": "Spanish", "fluency": "Conversational (no interpreter)"}]}
    maker = Maker(profile_of(data), data)
    maker.add("Rust", Leaf("skill", "Rust"), ("missing",))
    told = [one.text for one in report_of(maker, "Engineer", None).advice.advantages]
    assert any("Spanish, conversational (no interpreter)" in one for one in told)


def test_nothing_is_said_to_show_itself() -> None:
    """That a licence shows that licence is left out."""
    maker = nurse_maker()
    maker.findings = []
    maker.add("BLS", Leaf("credential", "BLS"), ("met",), ("certificates[1].name",))
    maker.findings[0] = maker.findings[0]._replace(reason="Bls shows BLS.")
    (strength,) = report_of(maker, "Nurse", None).advice.strengths
    assert "shows" not in strength.statement and "BLS" in strength.statement


@pytest.mark.parametrize(
    ("asked", "line", "name"),
    [
        ("forklift", "are forklift certified", "forklift certification"),
        ("forklift", "Forklift or reach truck", "forklift certificate"),
        ("boiler operator license", "Boiler operator license", "boiler operator license"),
        ("IPAF", "IPAF", "IPAF"),
    ],
)
def test_what_one_holds_is_a_paper(asked: str, line: str, name: str) -> None:
    """A truck is driven, and a certificate is held; names of credentials stay as they are."""
    assert label(Leaf("credential", asked), None, Requirement("r1", line, (1, 1), "required", Leaf("credential", asked), "made")) == name


@pytest.mark.parametrize(
    ("fluency", "said"),
    [("Good, clinic Spanish", "good, clinic Spanish"), ("Full Professional Proficiency", "full professional proficiency"), ("b2", "B2")],
)
def test_a_level_keeps_the_names_in_it(fluency: str, said: str) -> None:
    """Small letters for words, not for the name of a language."""
    assert spoken_level(fluency) == said
