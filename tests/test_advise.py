"""The advice of a report: what it says, in which order, and that it can always point at something."""

import re
from pathlib import Path

import pytest

from fitcheck.advise.alignment import alignment
from fitcheck.advise.case import case_of, in_one_breath
from fitcheck.advise.first_person import as_thing
from fitcheck.advise.interview import split_result
from fitcheck.advise.mitigations import Mitigations
from fitcheck.advise.strategy import is_same, turning_words
from fitcheck.advise.terms import near_to
from fitcheck.advise.verbs import gerund, verbs_of
from fitcheck.advise.wording import is_role, label, title_of
from fitcheck.analyze import analyze
from fitcheck.nouns.advice import Step
from fitcheck.nouns.finding import Verdict
from fitcheck.nouns.report import Report
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs
from fitcheck.reading import read_posting, read_profile
from made_report import AS_OF, ML_PROFILE, Maker, lexicon, ml_maker, ml_report, nurse_maker, nurse_report, profile_of, report_of

REPORTS = [ml_report, nurse_report]


@pytest.mark.parametrize("make", REPORTS)
def test_gaps_come_the_most_costly_first(make: type[Report]) -> None:
    """Blockers first, then by the points that closing the gap would add."""
    gaps = make().advice.gaps  # type: ignore[call-arg]
    assert len(gaps) >= 2
    assert list(gaps) == sorted(gaps, key=lambda gap: (not gap.blocker, -gap.points))


def test_the_points_of_a_gap_are_what_closing_it_adds_to_the_score() -> None:
    """Meeting the missing need in full raises the score by the points named."""
    report = ml_report()
    worst = report.advice.gaps[0]
    judged = sum(one.weight for one in report.findings if one.verdict != "unstated")
    assert worst.points == pytest.approx(100 * 3 / judged, abs=0.1)


def test_the_gap_names_the_choice_that_is_open() -> None:
    """All that is missing is named, and advice on it is particular."""
    worst = ml_report().advice.gaps[0]
    assert worst.label == "distributed training, and FSDP or DDP"
    assert worst.learn is not None and "DDP" in worst.learn.what
    assert worst.severity == "critical"


def test_a_choice_that_is_met_leaves_no_gap_of_its_other_branches() -> None:
    """Where one branch is shown, the others are not called missing."""
    from fitcheck.nouns.requirement import AllOf, AnyOf

    maker = ml_maker()
    needs = AllOf((AnyOf((Leaf("skill", "SQL"), Leaf("skill", "Snowflake"))), Leaf("skill", "Terraform")))
    maker.add("SQL or Snowflake, and Terraform", needs, ("met", "missing", "missing"), ("work[1].highlights[0]",))
    labels = [gap.label for gap in report_of(maker, "Engineer", None).advice.gaps]
    assert "Terraform" in labels and not any("Snowflake" in label for label in labels)


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


def test_steps_come_by_points_for_hours() -> None:
    """What gains most for an hour's work stands first."""
    steps = ml_report().advice.next_steps
    assert len(steps) >= 2
    assert list(steps) == sorted(steps, key=lambda one: -one.points / one.hours)


def test_the_summary_names_the_strongest_match_and_the_worst_gap_in_two_sentences() -> None:
    """Two sentences, one for each."""
    summary = ml_report().advice.summary
    assert "Python" in summary and "distributed training" in summary
    assert len(re.findall(r"\.(?:\s|$)", summary)) == 2


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


def test_elsewhere_a_gap_goes_by_its_number() -> None:
    """Its name stands in its heading; the resume, the outlook and the next steps point to it."""
    advice = ml_report().advice
    worst = advice.gaps[0]
    said = [one.text for one in (*advice.customization, *advice.outlook)]
    assert any("gap 1" in one for one in said) and not any(worst.label in one for one in said)
    assert any(one.text.startswith("Gap 1, ") and one.text.removeprefix("Gap 1, ") in worst.label for one in advice.next_steps)


def _steps(asked: list[tuple[Needs, tuple[Verdict, ...]]], near: tuple[str, ...] = ("work[0].highlights[0]",)) -> list[Step]:
    maker = ml_maker()
    maker.findings = []
    for needs, verdicts in asked:
        maker.add("something asked", needs, verdicts, near=near)
    return list(report_of(maker, "Engineer", None).advice.next_steps)


def test_a_step_promises_only_what_the_thing_learned_is_worth() -> None:
    """Of two things lacking, learning the one gains half; of a choice, the one is enough."""
    both = _steps([(AllOf((Leaf("skill", "TensorFlow", term="TensorFlow"), Leaf("skill", "glass blowing"))), ("missing", "missing"))])
    either = _steps([(AnyOf((Leaf("skill", "TensorFlow", term="TensorFlow"), Leaf("skill", "glass blowing"))), ("missing", "missing"))])
    assert [one.points for one in both] == [50.0] and "glass" not in both[0].text
    assert [one.points for one in either] == [100.0]


def test_no_hours_are_named_as_a_step_for_years_or_for_a_field_where_nothing_is_near() -> None:
    """A course gives no years, and its hours are those of a neighbour."""
    leaf = Leaf("skill", "TensorFlow", term="TensorFlow")
    assert _steps([(leaf, ("missing",))])
    assert not _steps([(leaf, ("missing",))], near=())
    assert not _steps([(Leaf("skill", "TensorFlow", term="TensorFlow", min_years=3), ("missing",))])


def test_what_only_nobody_says_is_a_question_and_no_gap() -> None:
    """A need shown but for what profiles do not say is asked about at the end."""
    maker = ml_maker()
    maker.add("PyTorch and calm", AllOf((Leaf("skill", "PyTorch"), Leaf("trait", "calm"))), ("met", "unstated"), ("work[0].highlights[0]",))
    advice = report_of(maker, "Engineer", None).advice
    assert not any("calm" in one.label for one in advice.gaps) and any("calm" in one.text for one in advice.open_questions)


def test_a_gap_does_not_say_again_what_a_strength_has_said() -> None:
    """A bundle met in part gives only the part that is not told above."""
    maker = ml_maker()
    maker.add("drive", Leaf("trait", "drive"), ("met",), ("work[0].highlights[1]",))
    maker.add("drive and calm", AllOf((Leaf("trait", "drive"), Leaf("trait", "calm"))), ("met", "missing"), ("work[0].highlights[1]",))
    maker.findings[-2] = maker.findings[-2]._replace(reason="What you did shows real drive.")
    maker.findings[-1] = maker.findings[-1]._replace(reason="What you did shows real drive. Nothing shows calm.")
    advice = report_of(maker, "Engineer", None).advice
    assert any("What you did shows real drive." in one.statement for one in advice.strengths)
    assert next(one for one in advice.gaps if one.label == "calm").status.startswith("Nothing shows calm.")


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
        ("Wrote the handbook", "Wrote the handbook", ""),
    ],
)
def test_an_achievement_is_cut_where_its_result_begins(text: str, action: str, result: str) -> None:
    """What was done and what came of it are told apart by words alone."""
    assert split_result(text, lexicon().table("advice/phrasing")) == (action, result)


def test_what_could_not_be_judged_becomes_a_question() -> None:
    """An unstated fact is asked of the candidate, not held against them."""
    assert [one.text for one in ml_report().advice.open_questions] == ["Can you travel as they ask: travel to Lyon twice a year?"]


def test_an_employer_without_requirements_is_no_error() -> None:
    """A posting that asks nothing still gets advice that says so."""
    maker = nurse_maker()
    empty = report_of(Maker(maker.profile, maker.data), None, None)
    assert "no qualification" in empty.advice.summary and not empty.advice.gaps


def test_the_advice_on_a_choice_is_on_that_of_it_on_which_there_is_some() -> None:
    """A name that nobody knows, and that stands first, does not keep the advice on the other away."""
    maker = ml_maker()
    maker.findings.clear()
    maker.add(
        "Wexcombe or Six Sigma training", AnyOf((Leaf("skill", "Wexcombe"), Leaf("skill", "Six Sigma training"))), ("missing", "missing")
    )
    (gap,) = report_of(maker, "Engineer", None).advice.gaps
    assert gap.learn is not None and "measure" in gap.learn.what


def test_who_led_fewer_is_told_how_many_and_not_sent_to_learn_to_lead(tmp_path: Path) -> None:
    """The number is what is short, not the leading."""
    (tmp_path / "me.yaml").write_text(
        "basics: {name: Alex Example}\nwork:\n  - {name: Tarn, position: Foreman, startDate: '2020-01', highlights: [Led a crew of 14]}\n",
        "utf-8",
    )
    (tmp_path / "post.md").write_text("# Foreman\n\n## Requirements\n\n- Experience of leading teams of 20 or more\n", "utf-8")
    profile, posting = read_profile(tmp_path / "me.yaml", as_of=AS_OF)[0], read_posting(tmp_path / "post.md")[0]
    (gap,) = analyze(profile, posting, lexicon(), AS_OF).advice.gaps
    assert "are 14" in gap.status and gap.learn is None


def test_advice_is_never_repeated_for_two_gaps() -> None:
    """Two gaps of one family share their advice by name, not by repetition."""
    maker = ml_maker()
    maker.add("DeepSpeed or FSDP experience", Leaf("skill", "FSDP"), ("missing",))
    says = [gap.say for gap in report_of(maker, "Engineer", None).advice.gaps]
    assert len(says) >= 3 and len(set(says)) == len(says)


def test_every_piece_of_advice_has_steps_and_proof() -> None:
    """Each entry of the data has what the report prints, and there are many."""
    table = lexicon().table("advice/mitigations")
    entries = [entry for file in table["files"] for entry in lexicon().table(f"advice/{file}")] + list(table["kinds"].values())
    assert len(entries) >= 250
    for entry in entries:
        assert entry["say"]
        learn = entry.get("learn")
        assert learn is None or (learn["what"] and learn["hours"] > 0 and 1 <= len(learn["steps"]) <= 3 and learn["proof"])


@pytest.mark.parametrize(
    "name",
    [
        *("CPA", "RN license", "journeyman electrician license", "teaching certificate", "FSDP", "museum registration", "Kubernetes"),
        *("wound care", "federal grants", "state court rules", "HRIS", "photogrammetry", "customs broker", "cell culture"),
        *("digital imaging", "land use", "e-discovery platform", "frontend architecture", "paramedic", "national curriculum"),
    ],
)
def test_known_things_get_advice_of_their_own(name: str) -> None:
    """The advice is the particular one, not the general one of its kind."""
    assert Mitigations(lexicon()).find(Leaf("skill", name), name, "missing").names


@pytest.mark.parametrize("name", ["leadership development", "a flexible workday", "spring semester", "the rest of the team"])
def test_a_word_in_common_with_a_thing_is_not_the_thing(name: str) -> None:
    """Advice on fundraising, Workday, Spring or REST is for those who lack them."""
    for each in Mitigations(lexicon()).find(Leaf("skill", name), name, "missing").names:
        assert each.casefold() not in ("fundraising", "hris", "spring", "web services"), each


def test_unknown_things_get_the_advice_of_their_kind() -> None:
    """Open vocabulary is advised on by kind, with its name filled in."""
    found = Mitigations(lexicon()).find(Leaf("skill", "lath and plaster repointing"), "“lath and plaster repointing”", "missing")
    assert "lath and plaster repointing" in found.say
    assert found.learn is None, "what nobody knows the trade of gets no lesson that would fit every trade"


def test_the_article_of_a_question_follows_the_sound() -> None:
    """An associate degree, a master's degree."""
    maker = nurse_maker()
    maker.add("Associate degree", Leaf("degree", level="associate"), ("met",), ("education[0].studyType",))
    asked = [one.question for one in report_of(maker, "Nurse", None).advice.questions]
    assert any("We ask for an associate degree" in one for one in asked)


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


def test_one_required_need_is_one() -> None:
    """Verb and noun agree in number."""
    maker = Maker(profile_of(ML_PROFILE), ML_PROFILE)
    maker.add("Rust", Leaf("skill", "Rust"), ("missing",))
    told = [one.text for one in report_of(maker, "Engineer", None).advice.outlook]
    assert "The one required need is not shown in full." in told


def test_a_level_of_a_language_keeps_its_capital() -> None:
    """B2, but native."""
    data = ML_PROFILE | {"languages": [{"language": "Spanish", "fluency": "B2"}, {"language": "Hungarian", "fluency": "Native"}]}
    maker = Maker(profile_of(data), data)
    maker.add("Rust", Leaf("skill", "Rust"), ("missing",))
    told = [one.text for one in report_of(maker, "Engineer", None).advice.advantages]
    assert any("Spanish (B2) and Hungarian (native)" in one for one in told)


def test_a_gap_is_named_once_and_then_pointed_to() -> None:
    """`It` and `them` stand for what was just named, and only where they can."""
    found = Mitigations(lexicon()).find(Leaf("experience", "wibbling", min_years=3), "wibbling", "years")
    assert found.learn is not None
    assert all(text.count("wibbling") <= 1 for text in (found.highlight, found.say, found.learn.what, *found.learn.steps))
    assert "wibbling" not in found.learn.proof
    several = Mitigations(lexicon()).find(Leaf("language", "Latin and Greek"), "Latin and Greek", "missing")
    assert several.learn is not None and several.learn.what == "take Latin and Greek one level further"
    assert several.say.count("Latin and Greek") == 1


def test_what_the_letter_quotes_is_not_to_be_cut() -> None:
    """A position stays long where the letter draws on it."""
    from fitcheck.advise import advise

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


def test_the_employer_is_asked_about_the_work_and_not_about_a_degree() -> None:
    """A line that asks for a degree draws no question, whatever else it mentions; one on the work does."""
    maker = ml_maker()
    maker.findings = []
    maker.add("BSc, as a third of the team has", Leaf("degree", level="bachelor"), ("met",), ("education[0].studyType",))
    assert not report_of(maker, "Engineer", None).advice.ask_them
    maker.add("Mentor two juniors of the team", Leaf("experience", "mentor two juniors"), ("met",), ("work[0].highlights[1]",))
    assert [one.text for one in report_of(maker, "Engineer", None).advice.ask_them if "Mentor two juniors" in one.text]


def test_a_line_that_speaks_for_two_needs_is_quoted_whole_once() -> None:
    """The second strength calls it back, and does not say once more where it stands."""
    maker = ml_maker()
    maker.findings = []
    for name in ("PyTorch", "input pipelines"):
        maker.add(name, Leaf("skill", name), ("met",), ("work[0].highlights[0]",))
    first, second = report_of(maker, "Engineer", None).advice.strengths
    assert "“Reduced training time by 38% by rewriting the input pipeline in PyTorch”" in first.statement
    assert "Reduced training time" in second.statement and "as above" in second.statement and "in PyTorch" not in second.statement


def test_a_word_is_taken_up_only_where_it_names_the_same_thing() -> None:
    """What shows a thing is no other name of it: letters and other forms are."""
    assert is_same("RN", "Registered Nurse") and is_same("month-end close", "monthly close")
    assert not is_same("mammal skins", "natural history collections") and not is_same("SaaS sales", "enterprise technical sales")


def test_no_gap_points_to_advice_that_was_not_given() -> None:
    """A gap whose words name nothing says nothing, and the next one of its kind speaks for itself."""
    maker = ml_maker()
    maker.findings = []
    maker.add("thrives under pressure of time", Leaf("skill", "thrives under pressure of time"), ("missing",))
    maker.add("kiln firing", Leaf("skill", "kiln firing"), ("missing",))
    said = {gap.label: gap.say for gap in report_of(maker, "Potter", None).advice.gaps}
    assert not any(one.startswith("As with gap") for one in said.values()) and any(said.values())


def test_advice_is_for_what_a_need_turns_on() -> None:
    """Monitoring anaesthesia is no monitoring of servers, and a product with Cloud in its name is no cloud."""
    table = Mitigations(lexicon())
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


def test_lines_near_to_gaps_are_not_all_introduced_in_the_same_words() -> None:
    """Three gaps, three ways to point at a line."""
    maker = ml_maker()
    maker.findings = []
    for number, name in enumerate(("TensorFlow", "JAX", "Keras")):
        maker.add(name, Leaf("skill", name, term=name), ("missing",), near=(f"work[{number // 2}].highlights[{number % 2}]",))
        maker.findings[-1] = maker.findings[-1]._replace(
            leaves=(maker.findings[-1].leaves[0]._replace(verdict="partial", evidence=maker.findings[-1].leaves[0].nearby),)
        )
    said = [gap.status.partition("“")[0].rpartition(". ")[2] for gap in report_of(maker, "Engineer", None).advice.gaps]
    assert len(said) == 3 and len(set(said)) == 3


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


@pytest.mark.parametrize(("needs", "ask"), [("deep learning engineers", "a machine learning model"), ("RDBMS tuning", "in the database?")])
def test_a_question_holds_a_name_that_fits_its_words(needs: str, ask: str) -> None:
    """Where the posting's words are no plain name, what the question calls such a thing stands there, never the first word of a list."""
    maker = ml_maker()
    maker.findings = []
    term = "deep learning" if "deep" in needs else "relational database"
    maker.add(needs, Leaf("skill", needs, term=term), ("missing",))
    asked = [one.question for one in report_of(maker, "Engineer", None).advice.questions]
    assert len(asked) == 1 and ask in asked[0]


def test_one_question_of_a_kind_is_asked_once() -> None:
    """Two databases do not get the same question with another name in it."""
    maker = ml_maker()
    maker.findings = []
    for name in ("SQL", "PostgreSQL"):
        maker.add(name, Leaf("skill", name, term=name), ("met",), ("work[1].highlights[0]",))
    asked = [one.question.replace("PostgreSQL", "_").replace("SQL", "_") for one in report_of(maker, "Engineer", None).advice.questions]
    assert len(asked) == 2 and len(set(asked)) == 2


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


def test_no_title_breaks_off_at_a_small_word() -> None:
    """`Answered vendors and store managers`, not `... who`."""
    assert title_of("Answered vendors and store managers who asked about their money", 6) == "Answered vendors and store managers …"


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


def test_what_an_employer_is_shows_nothing_of_who_works_there() -> None:
    """A sentence about the company is quoted for no strength; the position is named instead."""
    maker = Maker(profile_of(ML_PROFILE), ML_PROFILE)
    maker.add("3 years of experience", Leaf("experience", "", min_years=3), ("met",), ("work[0].summary",), years=8)
    (strength,) = report_of(maker, "Engineer", None).advice.strengths
    assert "catalogue of 40 million" not in strength.statement and "Northwind Labs" in strength.statement
    assert strength.label == "work experience"


def test_a_resume_does_not_open_with_a_language() -> None:
    """Nor with a section on which one thing asked rests."""
    maker = Maker(profile_of(ML_PROFILE), ML_PROFILE)
    maker.add("English", Leaf("language", "English"), ("met",), ("languages[0].language",))
    maker.add("English and PyTorch", Leaf("language", "English"), ("met",), ("languages[0].language",))
    maker.add("PyTorch", Leaf("skill", "PyTorch"), ("partial",), ("work[0].highlights[0]",))
    assert not any("Open with" in one.text for one in report_of(maker, "Engineer", None).advice.customization)


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


def test_a_wide_field_lends_no_narrow_advice() -> None:
    """Moulding is no work at a CNC machine, and a protocol of a chip no program in use; what is in them is."""
    table = Mitigations(lexicon())
    narrow = table.find(Leaf("skill", "CNC machining", term="CNC machining"), "CNC machining", "missing").names
    assert "CNC" in narrow and narrow != table.find(Leaf("skill", "blow molding", term="blow molding"), "blow molding", "missing").names
    assert not table.find(Leaf("skill", "I2C", term="I2C"), "I2C", "missing").names


@pytest.mark.parametrize(
    ("language", "exam"),
    [("Spanish", "DELE"), ("French", "DELF"), ("German", "Goethe"), ("Japanese", "JLPT"), ("Mandarin", "HSK"), ("Korean", "TOPIK")],
)
def test_each_language_has_its_own_examination(language: str, exam: str) -> None:
    """Nobody is sent to sit the examination of another language."""
    exams = {"DELE", "DELF", "Goethe", "JLPT", "HSK", "TOPIK", "CELI", "TORFL"}
    learn = Mitigations(lexicon()).find(Leaf("language", language), language, "missing").learn
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


def test_faults_of_a_program_are_not_met_with_farm_machines() -> None:
    """Troubleshooting has advice of its own, for whatever system."""
    found = Mitigations(lexicon()).find(Leaf("skill", "troubleshooting", term="troubleshooting"), "troubleshooting", "missing")
    assert "machine" not in found.highlight and found.names == ("troubleshooting",)


def test_a_credential_is_named_without_the_way_to_it() -> None:
    """`A Nevada pilot licence`, not `apply for a Nevada pilot licence`."""
    assert label(Leaf("credential", "apply for a Nevada pilot licence")) == "Nevada pilot licence"
    assert label(Leaf("credential", "obtain and hold a permit")) == "obtain and hold a permit"


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


def test_what_only_explains_the_reading_is_left_out() -> None:
    """That a word goes with another one is nothing the reader can use beside what was judged."""
    assert (
        in_one_breath("Your profile shows SRE. Operation names nothing of its own beside SRE, and goes with it.")
        == "Your profile shows SRE."
    )


def test_a_deed_is_no_role_though_it_ends_in_one() -> None:
    """`Acting as a trusted adviser` is not what one works as."""
    assert is_role("kiln operator") and not is_role("acting as a trusted adviser")


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


def test_nobody_is_told_to_speak_of_cases_that_they_do_not_have() -> None:
    """From another field one says that the thing would be new, once; what to learn stays. From the same field one tells of one's own."""
    maker = ml_maker()
    maker.findings = []
    for name in ("SQL", "Kubernetes", "fundraising"):
        maker.add(name, Leaf("skill", name, term=name), ("missing",))
    far = report_of(maker, "Engineer", None).advice.gaps
    assert sum("would be new to you" in gap.say for gap in far) == 1 and all("you know" not in gap.say for gap in far)
    assert all(gap.learn for gap in far)
    maker.add("PyTorch", Leaf("skill", "PyTorch"), ("met",), ("work[0].highlights[0]",))
    maker.add("input pipelines", Leaf("skill", "input pipelines"), ("met",), ("work[0].highlights[0]",))
    near = report_of(maker, "Engineer", None).advice.gaps
    assert any("you know" in gap.say for gap in near)


def test_nothing_is_said_to_show_itself() -> None:
    """That a licence shows that licence is left out."""
    maker = nurse_maker()
    maker.findings = []
    maker.add("BLS", Leaf("credential", "BLS"), ("met",), ("certificates[1].name",))
    maker.findings[0] = maker.findings[0]._replace(reason="Bls shows BLS.")
    (strength,) = report_of(maker, "Nurse", None).advice.strengths
    assert "shows" not in strength.statement and "BLS" in strength.statement


def test_who_has_the_years_is_not_sent_to_collect_years() -> None:
    """Where the years are of a neighbour, and enough, the thing itself is what is short."""
    for years, collects in ((9.0, False), (1.0, True)):
        maker = ml_maker()
        maker.findings = []
        leaf = Leaf("experience", "glass blowing", min_years=3)
        maker.add("3 years of glass blowing", leaf, ("partial",), ("work[0].highlights[1]",), years=years)
        (gap,) = report_of(maker, "Glazier", None).advice.gaps
        assert bool(gap.learn and "undated work" in gap.learn.what) is collects


def test_nobody_is_asked_what_school_was_good_for() -> None:
    """A diploma of a high school draws no question; a degree does."""
    maker = ml_maker()
    maker.findings = []
    maker.add("High school diploma", Leaf("degree", level="high_school"), ("met",), ("education[0].studyType",))
    assert not report_of(maker, "Engineer", None).advice.questions
    maker.add("Bachelor's degree", Leaf("degree", level="bachelor"), ("met",), ("education[0].studyType",))
    assert len(report_of(maker, "Engineer", None).advice.questions) == 1
