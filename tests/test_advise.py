"""The advice of a report: what it says, in which order, and that it can always point at something."""

import pytest

from fitcheck.advise import advise
from fitcheck.nouns.report import Report
from fitcheck.nouns.requirement import AllOf, Leaf
from made_report import AS_OF, ML_PROFILE, Maker, lexicon, ml_maker, ml_report, nurse_maker, nurse_report, profile_of, report_of

REPORTS = [ml_report, nurse_report]


def test_a_strength_quotes_the_achievement_with_its_number() -> None:
    """The bullet itself stands in the strength, and its line beside it."""
    strength = next(one for one in ml_report().advice.strengths if one.label == "PyTorch")
    assert "“Reduced training time by 38% by rewriting the input pipeline in PyTorch”" in strength.statement
    assert strength.evidence[0].path == "work[0].highlights[0]"


@pytest.mark.parametrize("make", REPORTS)
def test_every_statement_points_at_a_line_or_a_requirement(make: type[Report]) -> None:
    """No pointer, gap, strength, question or step stands without a source."""
    advice = make().advice  # type: ignore[call-arg]
    pointers = [*advice.customization, *advice.portfolio, *advice.advantages, *advice.alignment, *advice.open_questions]
    assert pointers and advice.strengths and advice.gaps and advice.questions and advice.stories
    assert all(one.evidence or one.requirements for one in pointers)
    assert all(one.evidence for one in advice.strengths)
    assert all(one.requirements for one in advice.next_steps)


def test_an_employer_without_requirements_is_no_error() -> None:
    """A posting that asks nothing still gets advice that says so."""
    maker = nurse_maker()
    empty = report_of(Maker(maker.profile, maker.data), None, None)
    assert "no qualification" in empty.advice.summary and not empty.advice.gaps


def test_what_the_letter_quotes_is_not_to_be_cut() -> None:
    """A position stays long where the letter draws on it."""
    maker = Maker(profile_of(ML_PROFILE), ML_PROFILE)
    maker.add("PyTorch", Leaf("skill", "PyTorch"), ("met",), ("work[0].highlights[0]",))
    report = report_of(maker, "Engineer", None)
    assert any("built 25 reports" in one.text for paragraph in report.letter.paragraphs for one in paragraph)
    told = advise(maker.profile, report.asked, report.findings, report.fit, lexicon(), AS_OF, report.letter).customization
    assert any("Shorten" in one.text for one in report.advice.customization)
    assert not any("Shorten" in one.text for one in told)


def test_a_strength_names_its_place_once() -> None:
    """The reason that only names it again is left out."""
    maker = Maker(profile_of(ML_PROFILE), ML_PROFILE)
    maker.add("PyTorch", Leaf("skill", "PyTorch"), ("met",), ("work[0].highlights[0]",))
    finding = maker.findings[0]._replace(reason="Your profile shows PyTorch in your work at Northwind Labs.")
    maker.findings[0] = finding
    (strength,) = report_of(maker, "Engineer", None).advice.strengths
    assert strength.statement.count("Northwind Labs") == 1


def test_a_line_that_speaks_for_two_needs_is_quoted_whole_once() -> None:
    """The second strength calls it back, and does not say once more where it stands."""
    maker = ml_maker()
    maker.findings = []
    for name in ("PyTorch", "input pipelines"):
        maker.add(name, Leaf("skill", name), ("met",), ("work[0].highlights[0]",))
    first, second = report_of(maker, "Engineer", None).advice.strengths
    assert "“Reduced training time by 38% by rewriting the input pipeline in PyTorch”" in first.statement
    assert "Reduced training time" in second.statement and "as above" in second.statement and "in PyTorch" not in second.statement


def test_a_posting_out_of_reach_is_said_to_be_so() -> None:
    """Where even the dearest gaps closed would not do, the evening is not sent after them; a blocker is asked about first."""
    maker = ml_maker()
    maker.findings = []
    for name in ("weaving", "glazing", "kiln firing", "dyeing", "felting"):
        maker.add(name, Leaf("skill", name), ("missing",))
    (key,) = [one.text for one in report_of(maker, "Potter", None).advice.outlook if "gap" in one.text]
    assert key.startswith("Even gaps 1 to 3 together") and "from 0 to 60" in key
    asked = [one.text for one in nurse_report().advice.outlook if "gap" in one.text]
    assert any("ask about it before you send anything" in one for one in asked)


def test_a_number_that_hangs_on_what_no_profile_states_is_said_to_say_little() -> None:
    """Where qualities are asked and hardly anything else, the summary says so; and one need is not "1 needs"."""
    maker = ml_maker()
    maker.findings = []
    maker.add(
        "kind, calm and neat", AllOf(tuple(Leaf("trait", name) for name in ("kind", "calm", "neat"))), ("partial", "unstated", "unstated")
    )
    report = report_of(maker, "POTTER", None)
    open_fit = report.fit._replace(low=8.0, high=92.0)
    told = advise(maker.profile, report.asked, report.findings, open_fit, lexicon(), AS_OF)
    assert "says little" in told.summary and "the one need for Potter" in told.summary
    assert any("The one required need is not shown in full" in one.text for one in told.outlook)
    assert "says little" not in ml_report().advice.summary


def test_none_of_several_needs_is_said_in_words() -> None:
    """`0 of 2 required needs are shown` is no sentence."""
    maker = ml_maker()
    maker.findings = []
    for name in ("weaving", "glazing"):
        maker.add(name, Leaf("skill", name), ("missing",))
    assert any(
        one.text.startswith("None of the 2 required needs is shown in full") for one in report_of(maker, "Potter", None).advice.outlook
    )


def test_a_step_is_named_for_what_its_lesson_is_on() -> None:
    """The hours of a lesson on a tool are not those of a quality that is asked in the same line."""
    maker = ml_maker()
    maker.findings = []
    both = AllOf((Leaf("trait", "creative"), Leaf("skill", "TensorFlow", term="TensorFlow")))
    maker.add("creative, with TensorFlow", both, ("partial", "missing"), ("work[0].highlights[0]",))
    (step,) = report_of(maker, "Engineer", None).advice.next_steps
    assert "TensorFlow" in step.text
