"""The questions and stories of a report: what is asked, of whom, and how a story is cut."""

import re
from pathlib import Path

import pytest

from console import AS_OF, Console
from fitcheck.advise.interview import split_result
from fitcheck.nouns.finding import Verdict
from fitcheck.nouns.requirement import AllOf, Leaf
from made_report import ML_PROFILE, Maker, lexicon, ml_maker, ml_report, nurse_maker, nurse_report, profile_of, report_of

REPORTS = [ml_report, nurse_report]


def test_questions_on_gaps_come_first_and_a_story_answers_what_is_shown() -> None:
    """The hard questions first; a shown need points at the story that shows it."""
    advice = ml_report().advice
    assert advice.questions[0].requirement == advice.gaps[0].requirement
    answered = next(one for one in advice.questions if one.requirement == "r2")
    assert answered.story is not None and "38%" in advice.stories[answered.story].evidence.text


def test_no_general_question_is_asked_twice() -> None:
    """Two degrees or three skills are not asked about in the same words."""
    maker = ml_maker()
    for name in ("weaving", "glazing", "kiln firing"):
        maker.add(name, Leaf("skill", name), ("met",), ("work[0].highlights[0]",))
    for level in ("bachelor", "master"):
        maker.add(level, Leaf("degree", level=level), ("met",), ("education[0].studyType",))
    asked = [one.question for one in report_of(maker, "Potter", None).advice.questions]
    frames = [re.sub("weaving|glazing|kiln firing|bachelor|master", "_", one) for one in asked]
    assert len(frames) >= 5 and len(set(frames)) == len(frames)


def test_a_fragment_is_neither_asked_about_nor_advised_on() -> None:
    """Words that name nothing stay in the heading and the status."""
    maker = ml_maker()
    maker.add("thrives under pressure of time", Leaf("skill", "thrives under pressure of time"), ("missing",))
    advice = report_of(maker, "Potter", None).advice
    gap = next(one for one in advice.gaps if "thrives" in one.label)
    assert gap.say == "" and gap.learn is None
    assert not any("thrives" in one.text for one in advice.ask_them) and not any("thrives" in one.question for one in advice.questions)


def test_what_only_nobody_says_is_a_question_and_no_gap() -> None:
    """A need shown but for what profiles do not say is asked about at the end."""
    maker = ml_maker()
    maker.add("PyTorch and calm", AllOf((Leaf("skill", "PyTorch"), Leaf("trait", "calm"))), ("met", "unstated"), ("work[0].highlights[0]",))
    advice = report_of(maker, "Engineer", None).advice
    assert not any("calm" in one.label for one in advice.gaps) and any("calm" in one.text for one in advice.open_questions)


def test_a_story_says_which_part_is_not_stated() -> None:
    """A bullet without a result is not given one."""
    story = next(one for one in nurse_report().advice.stories if "Precepted" in one.action)
    assert story.result == "" and story.missing == ("result",)


@pytest.mark.parametrize(
    ("text", "action", "result"),
    [
        (
            "Led a team of 4 on a ranking model, raising click-through by 12%",
            "Led a team of 4 on a ranking model",
            "raising click-through by 12%",
        ),
        ("Reduced waste by 9% by counting stock daily", "by counting stock daily", "Reduced waste by 9%"),
        ("Moved the pots indoors; losses fell from 9 to 2 a week", "Moved the pots indoors", "losses fell from 9 to 2 a week"),
        ("Wrote the handbook", "Wrote the handbook", ""),
    ],
)
def test_an_achievement_is_cut_where_its_result_begins(text: str, action: str, result: str) -> None:
    """What was done and what came of it are told apart by words alone."""
    assert split_result(text, lexicon().table("advice/phrasing")) == (action, result)


def test_what_could_not_be_judged_becomes_a_question() -> None:
    """An unstated fact is asked of the candidate, not held against them."""
    assert [one.text for one in ml_report().advice.open_questions] == ["Can you travel as they ask: travel to Lyon twice a year?"]


def test_the_article_of_a_question_follows_the_sound() -> None:
    """An associate degree, a master's degree."""
    maker = nurse_maker()
    maker.add("Associate degree", Leaf("degree", level="associate"), ("met",), ("education[0].studyType",))
    asked = [one.question for one in report_of(maker, "Nurse", None).advice.questions]
    assert any("We ask for an associate degree" in one for one in asked)


def test_the_employer_is_asked_about_the_work_and_not_about_a_degree() -> None:
    """A line that asks for a degree draws no question, whatever else it mentions; one on the work does."""
    maker = ml_maker()
    maker.findings = []
    maker.add("BSc, as a third of the team has", Leaf("degree", level="bachelor"), ("met",), ("education[0].studyType",))
    assert not report_of(maker, "Engineer", None).advice.ask_them
    maker.add("Mentor two juniors of the team", Leaf("experience", "mentor two juniors"), ("met",), ("work[0].highlights[1]",))
    assert [one.text for one in report_of(maker, "Engineer", None).advice.ask_them if "Mentor two juniors" in one.text]


@pytest.mark.parametrize(("needs", "ask"), [("deep learning engineers", "a machine learning model"), ("RDBMS tuning", "in the database?")])
def test_a_question_holds_a_name_that_fits_its_words(needs: str, ask: str) -> None:
    """Where the posting's words are no plain name, what the question calls such a thing stands there, never the first word of a list."""
    maker = ml_maker()
    maker.findings = []
    term = "deep learning" if "deep" in needs else "relational database"
    maker.add(needs, Leaf("skill", needs, term=term), ("partial",), ("work[1].highlights[0]",))
    asked = [one.question for one in report_of(maker, "Engineer", None).advice.questions]
    assert len(asked) == 1 and ask in asked[0]


def test_nobody_is_asked_for_a_case_of_what_they_have_never_done() -> None:
    """Who shows nothing of a thing is asked how they would come to it; who shows a part, for a case."""
    told: dict[Verdict, list[str]] = {}
    cases: tuple[tuple[Verdict, tuple[str, ...]], ...] = (("missing", ()), ("partial", ("work[1].highlights[0]",)))
    for verdict, paths in cases:
        maker = ml_maker()
        maker.findings = []
        maker.add("patient care", Leaf("skill", "patient care", term="patient care"), (verdict,), paths)
        told[verdict] = [one.question for one in report_of(maker, "Engineer", None).advice.questions]
    assert not told["missing"][0].startswith("Tell of") and told["partial"][0].startswith("Tell of")


def test_an_award_is_asked_after_as_a_credential_is() -> None:
    """No course or thesis is spoken of where a certificate is asked."""
    maker = nurse_maker()
    maker.findings = []
    maker.add("Level 3 award", Leaf("degree", level="certificate", fields=("Food Safety",)), ("partial",), ("education[0].studyType",))
    asked = [one.question for one in report_of(maker, "Cook", None).advice.questions]
    assert asked and "thesis" not in asked[0] and "what is still to do" in asked[0]


def test_one_question_of_a_kind_is_asked_once() -> None:
    """Two databases do not get the same question with another name in it."""
    maker = ml_maker()
    maker.findings = []
    for name in ("SQL", "PostgreSQL"):
        maker.add(name, Leaf("skill", name, term=name), ("met",), ("work[1].highlights[0]",))
    asked = [one.question.replace("PostgreSQL", "_").replace("SQL", "_") for one in report_of(maker, "Engineer", None).advice.questions]
    assert len(asked) == 2 and len(set(asked)) == 2


def test_the_employer_is_not_asked_about_their_praise_of_themselves() -> None:
    """Who is a leading provider, or offers a team, has said nothing of the work; a duty has."""
    maker = ml_maker()
    maker.findings = []
    maker.add("calm", Leaf("trait", "calm"), ("met",), ("work[0].highlights[1]",))
    said = "Brook Care is a leading provider that works with families at the bedside."
    assert not report_of(maker, "Engineer", None, said, "We will help you to collaborate.").advice.ask_them
    (asked,) = report_of(maker, "Engineer", None, "", "Collaborate with the design group.").advice.ask_them
    assert "Collaborate with the design group" in asked.text


def test_a_story_is_headed_by_what_it_answers() -> None:
    """A name, each part with its capital, and what came of the deed apart from it."""
    for story in (*ml_report().advice.stories, *nurse_report().advice.stories):
        assert not story.title.startswith("On ")
        assert all(part[:1] == part[:1].upper() and not part.startswith("By ") for part in (story.title, story.action, story.result))
    phrasing = lexicon().table("advice/phrasing")
    assert split_result("Built a rota tool used by 40 stewards", phrasing) == ("Built a rota tool", "used by 40 stewards")
    assert split_result("Passed 9 of 9 inspections", phrasing) == ("", "Passed 9 of 9 inspections")


def test_what_an_employer_is_shows_nothing_of_who_works_there() -> None:
    """A sentence about the company is quoted for no strength; the position is named instead."""
    maker = Maker(profile_of(ML_PROFILE), ML_PROFILE)
    maker.add("3 years of experience", Leaf("experience", "", min_years=3), ("met",), ("work[0].summary",), years=8)
    (strength,) = report_of(maker, "Engineer", None).advice.strengths
    assert "catalogue of 40 million" not in strength.statement and "Northwind Labs" in strength.statement
    assert strength.label == "work experience"


def test_a_result_is_told_without_the_word_that_leads_to_it() -> None:
    """`A 12% rise`, not `Resulting in a 12% rise`."""
    data = {
        **ML_PROFILE,
        "work": [{**ML_PROFILE["work"][0], "highlights": ["Rewrote the search index, resulting in a 12% rise of orders"]}],
    }
    maker = Maker(profile_of(data), data)
    maker.add("search", Leaf("skill", "search"), ("met",), ("work[0].highlights[0]",))
    (story,) = report_of(maker, "Engineer", None).advice.stories
    assert story.result == "A 12% rise of orders"


def test_one_is_asked_about_work_in_a_deed_and_not_with_it() -> None:
    """`Your work in glazing tall windows`, though it was asked for as a skill."""
    maker = ml_maker()
    maker.findings = []
    maker.add("glazing tall windows", Leaf("skill", "glazing tall windows"), ("missing",))
    (asked,) = [one.question for one in report_of(maker, "Glazier", None).advice.questions]
    assert "with glazing" not in asked and "glazing tall windows" in asked


def test_several_questions_on_a_thing_take_turns() -> None:
    """Not every posting that asks for software gets the same question; within one report the thing is asked about once."""
    found = set()
    for before in range(3):
        maker = ml_maker()
        maker.findings = maker.findings[:before]
        for name in ("software engineering", "software development"):
            maker.add(name, Leaf("skill", name, term=name), ("met",), ("work[0].highlights[0]",))
        asked = [
            one for one in report_of(maker, "Engineer", None).advice.questions if one.requirement in (f"r{before + 1}", f"r{before + 2}")
        ]
        assert len({one.question for one in asked}) == 2
        found.add(asked[0].question)
    assert len(found) == 3


def test_a_quality_that_is_no_name_is_asked_about_in_quotes() -> None:
    """`Which deed of yours shows “brisk”?`; and what a question says already is not said again behind it."""
    maker = ml_maker()
    maker.add("brisk", Leaf("trait", "brisk"), ("unstated",))
    maker.add("travel", Leaf("eligibility", "travel", category="travel"), ("unstated",))
    asked = [one.text for one in report_of(maker, "Engineer", None).advice.open_questions]
    assert any("shows “brisk”?" in one for one in asked) and "Can you travel as they ask?" in asked


def test_nobody_is_asked_what_school_was_good_for() -> None:
    """A diploma of a high school draws no question; a degree does."""
    maker = ml_maker()
    maker.findings = []
    maker.add("High school diploma", Leaf("degree", level="high_school"), ("met",), ("education[0].studyType",))
    assert not report_of(maker, "Engineer", None).advice.questions
    maker.add("Bachelor's degree", Leaf("degree", level="bachelor"), ("met",), ("education[0].studyType",))
    assert len(report_of(maker, "Engineer", None).advice.questions) == 1


def test_a_paper_that_ends_a_course_is_held_and_asked_after_as_one(fitcheck: Console, tmp_path: Path) -> None:
    """A PGCE is said in the letter by its name, not as what was studied, and no question asks when one last relied on it."""
    profile, posting = tmp_path / "profile.yaml", tmp_path / "posting.md"
    profile.write_text(
        "basics: {name: Mira Alder}\n"
        "education: [{institution: Elm University, studyType: PGCE, area: Mathematics, endDate: 2020}]\n"
        "work: [{name: Elm School, position: Teacher, startDate: 2020-09, highlights: [Taught Year 7 to Year 11]}]\n"
    )
    posting.write_text("# Teacher\n\n## Essential\n\n- PGCE or equivalent\n- Experience of teaching at Key Stage 3\n")
    told = fitcheck("analyze", profile, posting, *AS_OF).out
    assert "I hold a PGCE in Mathematics from Elm University." in told
    assert "We ask for a PGCE: which part of your own studies" in told
    assert "rely on your PGCE" not in told and "I studied" not in told
