"""The gaps of a report and the steps to close them: what is advised, for what, and what is never promised."""

import re
from pathlib import Path

import pytest

from fitcheck.advise.mitigations import Mitigations
from fitcheck.advise.strategy import is_same
from fitcheck.analyze import analyze
from fitcheck.nouns.advice import Gap
from fitcheck.nouns.finding import Credit, Verdict
from fitcheck.nouns.report import Report
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs
from fitcheck.reading import read_posting, read_profile
from made_report import AS_OF, ML_PROFILE, Maker, lexicon, ml_maker, ml_report, next_steps, nurse_report, profile_of, report_of

REPORTS = [ml_report, nurse_report]


def only_gap(maker: Maker) -> Gap:
    """The one gap of a report."""
    (gap,) = report_of(maker, "Engineer", None).advice.gaps
    return gap


def gap_of(text: str, needs: Needs, *verdicts: Verdict, years: float | None = None) -> Gap:
    """The gap that a need leaves where it is all that is asked; what is shown of it stands in one line."""
    maker = ml_maker()
    maker.findings = []
    maker.add(text, needs, verdicts, () if set(verdicts) == {"missing"} else ("work[0].highlights[0]",), years=years)
    return only_gap(maker)


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
    maker = ml_maker()
    needs = AllOf((AnyOf((Leaf("skill", "SQL"), Leaf("skill", "Snowflake"))), Leaf("skill", "Terraform")))
    maker.add("SQL or Snowflake, and Terraform", needs, ("met", "missing", "missing"), ("work[1].highlights[0]",))
    labels = [gap.label for gap in report_of(maker, "Engineer", None).advice.gaps]
    assert "Terraform" in labels and not any("Snowflake" in label for label in labels)


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


def test_elsewhere_a_gap_goes_by_its_number() -> None:
    """Its name stands in its heading; the resume, the outlook and the next steps point to it."""
    advice = ml_report().advice
    worst = advice.gaps[0]
    said = [one.text for one in (*advice.customization, *advice.outlook)]
    assert any("gap 1" in one for one in said) and not any(worst.label in one for one in said)
    assert any(one.text.startswith("Gap 1, ") and one.text.removeprefix("Gap 1, ") in worst.label for one in advice.next_steps)


def test_a_step_promises_only_what_the_thing_learned_is_worth() -> None:
    """Of two things lacking, learning the one gains half; of a choice, the one is enough."""
    both = next_steps([(AllOf((Leaf("skill", "TensorFlow", term="TensorFlow"), Leaf("skill", "glass blowing"))), ("missing", "missing"))])
    either = next_steps([(AnyOf((Leaf("skill", "TensorFlow", term="TensorFlow"), Leaf("skill", "glass blowing"))), ("missing", "missing"))])
    assert [one.points for one in both] == [50.0] and "glass" not in both[0].text
    assert [one.points for one in either] == [100.0]


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
    assert Mitigations(lexicon(), ()).find(Leaf("skill", name), name, "missing").names


def test_unknown_things_get_the_advice_of_their_kind() -> None:
    """Open vocabulary is advised on by kind, with its name filled in."""
    found = Mitigations(lexicon(), ()).find(Leaf("skill", "lath and plaster repointing"), "“lath and plaster repointing”", "missing")
    assert "lath and plaster repointing" in found.say
    assert found.learn is None, "what nobody knows the trade of gets no lesson that would fit every trade"


def test_one_required_need_is_one() -> None:
    """Verb and noun agree in number."""
    maker = Maker(profile_of(ML_PROFILE), ML_PROFILE)
    maker.add("Rust", Leaf("skill", "Rust"), ("missing",))
    told = [one.text for one in report_of(maker, "Engineer", None).advice.outlook]
    assert "The one required need is not shown in full." in told


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


def test_a_wide_field_lends_no_narrow_advice() -> None:
    """Moulding is no work at a CNC machine, and a protocol of a chip no program in use; what is in them is."""
    table = Mitigations(lexicon(), ())
    narrow = table.find(Leaf("skill", "CNC machining", term="CNC machining"), "CNC machining", "missing").names
    assert "CNC" in narrow and narrow != table.find(Leaf("skill", "blow molding", term="blow molding"), "blow molding", "missing").names
    assert not table.find(Leaf("skill", "I2C", term="I2C"), "I2C", "missing").names


def test_faults_of_a_program_are_not_met_with_farm_machines() -> None:
    """Troubleshooting has advice of its own, for whatever system."""
    found = Mitigations(lexicon(), ()).find(Leaf("skill", "troubleshooting", term="troubleshooting"), "troubleshooting", "missing")
    assert "machine" not in found.highlight and found.names[0] == "troubleshooting"


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


@pytest.mark.parametrize(("years", "collects"), [(9.0, False), (1.0, True)])
def test_who_has_the_years_is_not_sent_to_collect_years(years: float, collects: bool) -> None:
    """Where the years are of a neighbour, and enough, the thing itself is what is short."""
    gap = gap_of("3 years of glass blowing", Leaf("experience", "glass blowing", min_years=3), "partial", years=years)
    assert bool(gap.learn and "undated work" in gap.learn.what) is collects


def test_of_a_bundle_the_advice_is_on_what_is_shown_least() -> None:
    """Who builds the back of the shop is advised on its front, and not on building."""
    needs = AllOf((Leaf("skill", "SQL", term="SQL"), Leaf("skill", "React", term="React")))
    gap = gap_of("SQL and React", needs, "partial", "missing")
    assert gap.learn is not None and "React" in gap.learn.what


@pytest.mark.parametrize(("years", "lesson"), [(3.0, False), (0.2, True)])
def test_who_has_used_a_thing_for_years_gets_no_first_lesson_in_it(years: float, lesson: bool) -> None:
    """Three years of Python where five are asked is no reason to write a first package; three months is."""
    gap = gap_of("5 years of Python", Leaf("skill", "Python", term="Python", min_years=5), "partial", years=years)
    assert bool(gap.learn and "package" in gap.learn.what) is lesson


def test_a_general_lesson_is_given_once() -> None:
    """Two gaps of years send nobody to look for the same dates twice."""
    maker = ml_maker()
    maker.findings = []
    for number in (3, 5):
        maker.add(f"{number} years of work", Leaf("experience", "", min_years=number), ("partial",), ("work[0].highlights[0]",), years=2.0)
    lessons = [gap.learn.what for gap in report_of(maker, "Engineer", None).advice.gaps if gap.learn]
    assert len(lessons) == 1


def test_marks_within_a_quotation_are_single() -> None:
    """No quotation ends where one within it begins."""
    assert "“‘lean on me’ spirit”" in gap_of("a “lean on me” spirit", Leaf("trait", "“lean on me” spirit"), "missing").say


@pytest.mark.parametrize(
    ("line", "need", "lesson"),
    [
        ("Did the accounting of two shops", "accruals", False),
        ("Painted two shops", "accruals", True),
        ("Ran the container orchestration on Kubernetes", "Helm", True),
        ("Ran the container orchestration on Kubernetes", "OpenShift", False),
        ("Kept the models under version control", "version control in general", False),
        ("Kept the models in order", "version control in general", True),
    ],
)
def test_nobody_gets_a_first_lesson_in_what_they_know(line: str, need: str, lesson: bool) -> None:
    """Whoever has kept accounts keeps no club's books to learn of accruals, but who runs containers packs one thing with Helm."""
    told = {**ML_PROFILE, "work": [{**ML_PROFILE["work"][0], "highlights": [line]}]}
    maker = Maker(profile_of(told), told)
    maker.add(need, Leaf("skill", need, term=need if lexicon().term(need) else ""), ("missing",))
    assert bool(only_gap(maker).learn) is lesson


def test_a_thing_named_in_a_longer_need_stands_for_it_in_the_advice() -> None:
    """The advice speaks of Java, and not of what the posting calls its language."""
    found = Mitigations(lexicon(), ()).find(Leaf("skill", "Java programming languages"), "Java programming languages", "missing")
    assert "in Java" in found.say


def test_a_small_letter_in_front_makes_a_name_no_common_word() -> None:
    """gRPC is a name as much as REST is."""
    found = Mitigations(lexicon(), ()).find(Leaf("skill", "gRPC", term="gRPC"), "gRPC", "missing")
    assert found.learn is not None and "gRPC" in found.learn.what
    found = Mitigations(lexicon(), ()).find(Leaf("skill", "API design", term="API development"), "API design", "missing")
    assert found.learn is not None and "in API design" not in found.learn.what


@pytest.mark.parametrize(
    ("need", "said"),
    [
        (Leaf("skill", "kiln firing"), "would be new"),
        (Leaf("skill", "walk the extra mile for residents"), "walking the extra mile"),
        (Leaf("skill", "welding", term="welding"), "would be new"),
        (Leaf("skill", "typing", term="typing"), ""),
    ],
)
def test_nobody_says_of_what_everybody_does_that_it_would_be_new(need: Leaf, said: str) -> None:
    """A deed of no trade, and typing in all of them, are met with what is nearest, however far off the posting is; a trade is new."""
    gap = gap_of(need.text, need, "missing")
    assert said in gap.say
    assert ("would be new" in gap.say) is (said == "would be new")


def test_a_degree_in_another_subject_is_not_spoken_of_as_none() -> None:
    """What is asked is then whether the subject is fixed."""
    maker = ml_maker()
    maker.findings = []
    maker.add("Bachelor's degree in history", Leaf("degree", level="bachelor", fields=("history",)), ("partial",), ("education[0].area",))
    leaf = maker.findings[-1].leaves[0]._replace(rule="degree-field")
    maker.findings[-1] = maker.findings[-1]._replace(leaves=(leaf,))
    (gap,) = report_of(maker, "Archivist", None).advice.gaps
    assert gap.learn is not None and "subject" in gap.learn.what and "without" not in gap.say


def test_an_institute_is_nothing_that_one_does() -> None:
    """Its name stays a name."""
    name = "Institute of Cider Makers"
    assert gap_of(name, Leaf("skill", name), "missing").label == name


def test_whoever_shows_most_of_a_thing_is_asked_for_the_rest() -> None:
    """A great part of software development is no reason for a first small program."""
    maker = ml_maker()
    maker.findings = []
    maker.add(
        "software development", Leaf("skill", "software development", term="software engineering"), ("partial",), ("work[0].highlights[0]",)
    )
    for credit, lesson in ((0.9, False), (0.3, True)):
        leaf = maker.findings[-1].leaves[0]._replace(credit=Credit(credit, credit, credit))
        maker.findings[-1] = maker.findings[-1]._replace(leaves=(leaf,))
        (gap,) = report_of(maker, "Engineer", None).advice.gaps
        assert bool(gap.learn) is lesson


def test_one_works_as_one_of_a_trade() -> None:
    """A role is nothing that is new, but working in it."""
    assert "working as a Lift Technician" in gap_of("Lift Technician", Leaf("experience", "Lift Technician"), "missing").say


def test_a_phrase_that_breaks_off_is_nothing_that_would_be_new() -> None:
    """`Say how` names no thing."""
    assert gap_of("weigh why", Leaf("skill", "weigh why"), "missing").say == ""


def test_what_only_leads_to_a_paper_is_no_part_of_the_gap(tmp_path: Path) -> None:
    """A gap names the paper, not that working towards it will do; what nobody can see of it is asked as it is."""
    (tmp_path / "me.yaml").write_text(
        "basics: {name: Alex Example}\nwork: [{name: Tarn, position: Nurse, startDate: '2020-01', highlights: [Nursed adults]}]\n",
        "utf-8",
    )
    items = "- CCRN, or working towards it\n- Food hygiene certificate, or willing to obtain one\n"
    (tmp_path / "post.md").write_text(f"# Nurse\n\n## Requirements\n\n{items}", "utf-8")
    profile, posting = read_profile(tmp_path / "me.yaml", as_of=AS_OF)[0], read_posting(tmp_path / "post.md")[0]
    report = analyze(profile, posting, lexicon(), AS_OF)
    assert [gap.label for gap in report.advice.gaps] == ["CCRN"]
    assert "working towards" not in report.advice.gaps[0].status
    assert any("Does this hold for you: willing to obtain one?" in one.text for one in report.advice.open_questions)
