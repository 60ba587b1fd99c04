"""The audit: finds what a letter invents, and leaves what it truly retells."""

import json
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
import yaml

from console import AS_OF, ROOT, Console
from fitcheck.audit import ABOUT, AuditFinding, audit
from fitcheck.lexicon import Lexicon, load_lexicon
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.profile import Profile
from fitcheck.reading import read_posting, read_profile

DAY = date(2026, 11, 1)
FILES = sorted((ROOT / "tests" / "audit").glob("*.yaml"))
CASES: list[tuple[Path, dict[str, Any]]] = [(path, yaml.safe_load(path.read_text("utf-8"))) for path in FILES]


@cache
def lexicon() -> Lexicon:
    """The vocabulary that ships."""
    return load_lexicon()


@cache
def pair(profile: str, posting: str) -> tuple[Profile, Posting]:
    """A profile and a posting of the project."""
    return read_profile(ROOT / profile, as_of=DAY)[0], read_posting(ROOT / posting)[0]


def found_in(text: str, profile: str, posting: str) -> tuple[AuditFinding, ...]:
    """The audit's findings in a text."""
    candidate, job = pair(profile, posting)
    return audit(text, candidate, job, lexicon(), DAY)


def found_of(candidate: str, text: str, folder: Path) -> tuple[AuditFinding, ...]:
    """The audit's findings in a text, of a profile given in YAML and without a posting."""
    path = folder / "profile.yaml"
    path.write_text(candidate, "utf-8")
    return audit(text, read_profile(path, as_of=DAY)[0], None, lexicon(), DAY)


def _meets(one: AuditFinding, text: str, untrue: str | list[str]) -> bool:
    """Whether a finding touches one of the untrue stretches of a single line."""
    parts = [untrue] if isinstance(untrue, str) else untrue
    places = [(text.index(part), text.index(part) + len(part)) for part in parts]
    return any(one.column - 1 < end and one.column - 1 + len(one.claim) > start for start, end in places)


def _tally() -> tuple[Counter[str], list[str]]:
    """Planted claims found and missed, findings right and wrong, with what went wrong."""
    count: Counter[str] = Counter()
    wrong = []
    for path, case in CASES:
        for planted in case["planted"]:
            findings = found_in(planted["text"], case["profile"], case["posting"])
            right = [one for one in findings if _meets(one, planted["text"], planted["untrue"])]
            count["caught" if right else "missed"] += 1
            count["right"] += len(right)
            count["wrong"] += len(findings) - len(right)
            if not right:
                wrong.append(f"{path.name}: missed in {planted['text']}")
        for text in case["supported"]:
            findings = found_in(text, case["profile"], case["posting"])
            count["supported"] += 1
            count["wrong"] += len(findings)
            wrong.extend(f"{path.name}: {one.rule} {one.claim!r} in {text}" for one in findings)
    return count, wrong


def test_planted_untruths_are_caught_and_paraphrases_left_alone() -> None:
    """Of the planted claims at least 95 in 100 are caught, and of the findings at least 90 in 100 are right."""
    count, wrong = _tally()
    assert count["caught"] + count["missed"] >= 60
    assert count["supported"] >= 60
    assert count["caught"] / (count["caught"] + count["missed"]) >= 0.95, wrong
    assert count["right"] / (count["right"] + count["wrong"]) >= 0.90, wrong


def test_the_planted_untruths_are_of_many_kinds_and_fields() -> None:
    """Several fields of work, and every kind of untruth that letters hold."""
    kinds = {planted["kind"] for _, case in CASES for planted in case["planted"]}
    wanted = {"number", "years", "skill", "employer", "title", "degree", "date", "scope", "posting", "place", "tense", "quote", "gap"}
    assert wanted <= kinds
    assert len({case["profile"] for _, case in CASES}) >= 8


SEED = ("profiles/lebede-ngartera.yaml", "postings/meta-fair-senior-ml-engineer.md")
SEED_CLAIMS = """Dear Hiring Manager,

With a Ph.D. in Applied Mathematics and 7+ years of experience in scalable AI systems, I am excited to apply.

- Large-Scale Experience: Enterprise NLP systems and distributed deployments
- 7+ years Python/PyTorch development

Best regards,
Lebede Ngartera
"""


def test_the_earlier_reports_letter_is_caught_where_it_invents() -> None:
    """Distributed deployments and years of PyTorch are flagged, the doctorate is not."""
    findings = found_in(SEED_CLAIMS, *SEED)
    assert [one.line for one in findings if "distributed" in one.claim] == [5]
    assert any(one.line == 6 and one.kind == "years" for one in findings)
    assert not [one for one in findings if one.kind == "degree"]


def test_a_finding_points_at_its_place_and_quotes_the_profile() -> None:
    """Line and column are the letter's own, and the evidence is what the profile does say."""
    text = "Dear team,\n\nIn my ward\nI have precepted 12 nurses new to intensive care.\n\nKind regards,\nM. T."
    (one,) = found_in(text, "profiles/icu-nurse.yaml", "postings/icu-nurse-harrow-creek.md")
    assert (one.line, one.column, one.claim, one.kind) == (4, 18, "12", "number")
    assert one.evidence[0].path == "work[0].highlights[3]"


def test_address_greeting_and_signature_claim_nothing() -> None:
    """What stands above the greeting and below the closing is no claim."""
    text = "Zorbex Holdings\n12 Nowhere Street\n\nDear Ms Quill,\n\nThank you for your time.\n\nSincerely,\nMarisol Tennant, Duchess"
    assert found_in(text, "profiles/icu-nurse.yaml", "postings/icu-nurse-harrow-creek.md") == ()


def test_an_empty_letter_holds_no_untruth() -> None:
    """No text, no finding."""
    assert found_in("", *SEED) == ()


def test_without_a_posting_the_profile_alone_decides() -> None:
    """The posting is a help, not a need."""
    candidate, _ = pair(*SEED)
    assert [one.kind for one in audit("I hold an MBA from Zorbex University.", candidate, None, lexicon(), DAY)]


OF_OTHERS = """
basics: {name: Ines Quillfeather}
work:
  - name: Harrow Tidal Laboratory
    position: Research Assistant
    startDate: "2021-03"
    highlights: [Collaborated with the Larkspur Institute on a joint study of tides, Gave a talk at Pemberley Ocean Centre]
skills:
  - name: "Honours: Coastal Young Fellow (2019-2022), Society of Tide Readers (2018-present)"
"""


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("I spent a summer at the Larkspur Institute.", "Larkspur Institute"),
        ("I also worked at Pemberley Ocean Centre.", "Pemberley Ocean Centre"),
        ("I have worked with the Larkspur Institute on a joint study of tides.", ""),
        ("I gave a talk at Pemberley Ocean Centre.", ""),
        ("I am a Coastal Young Fellow.", "am a Coastal Young Fellow"),
        ("I was a Coastal Young Fellow until 2022.", ""),
        ("I am a research assistant at Harrow Tidal Laboratory.", ""),
    ],
)
def test_working_with_others_is_no_employment_and_what_is_over_is_not_held(tmp_path: Path, text: str, untrue: str) -> None:
    """A partner or host is no employer, and an honour with an end is told in the past."""
    found = found_of(OF_OTHERS, text, tmp_path)
    assert untrue in "".join(one.claim for one in found)
    assert bool(untrue) == bool(found)


OF_FIGURES = """
basics: {name: Alex Example}
work:
  - name: Northmoor Clinic
    position: Ward Manager
    startDate: "2022-03"
    highlights: [Wrote a duty roster for the ward that cut agency hours by 12%]
  - name: Quill House
    position: Shop Manager
    startDate: "2016-01"
    endDate: "2022-02"
    highlights: [Raised takings of the staff shop by 35% over two years while holding costs]
skills:
  - name: Shopify POS
"""


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("At Northmoor Clinic I wrote a duty roster, and it cut agency hours by a third.", "third"),
        ("At Northmoor Clinic I wrote a duty roster, and it cut agency hours by almost an eighth.", ""),
        ("At Quill House I raised takings of the staff shop by a third.", ""),
        ("I have used Shopify's point of sale for refunds.", ""),
    ],
)
def test_a_fraction_is_that_of_the_line_and_the_owner_of_a_thing_is_its_name(tmp_path: Path, text: str, untrue: str) -> None:
    """A change is told of the line that gives it, not of another with about as much, and an ending after a name changes nothing."""
    assert [one.claim for one in found_of(OF_FIGURES, text, tmp_path)] == ([untrue] if untrue else [])


def test_every_rule_a_finding_names_is_explained() -> None:
    """What the cases bring up stands among the rules that `fitcheck explain` knows."""
    known = {rule.id for rule in ABOUT}
    texts = [(planted["text"], case["profile"], case["posting"]) for _, case in CASES for planted in case["planted"]]
    named = {one.rule for text in texts for one in found_in(*text)}
    assert len(named) >= 12
    assert named <= known


@pytest.mark.parametrize("format_", ["text", "json", "github", "sarif"])
def test_the_command_leaves_with_one_where_a_claim_is_unsupported(fitcheck: Console, tmp_path: Path, format_: str) -> None:
    """Whatever the format, exit 1 says that something is unsupported."""
    letter = tmp_path / "letter.md"
    letter.write_text("I have twenty years of PyTorch.\n", "utf-8")
    ended = fitcheck("audit", letter, ROOT / SEED[0], ROOT / SEED[1], *AS_OF, "--format", format_)
    assert ended.code == 1
    assert "years-unsupported" in ended.out


def test_the_command_leaves_with_nought_where_all_is_supported(fitcheck: Console, tmp_path: Path) -> None:
    """A true letter passes."""
    letter = tmp_path / "letter.md"
    letter.write_text("I hold a Ph.D. in Applied Mathematics.\n", "utf-8")
    ended = fitcheck("audit", letter, ROOT / SEED[0], *AS_OF)
    assert (ended.code, ended.out) == (0, "no unsupported claim found\n")


def test_json_follows_the_contract(fitcheck: Console, tmp_path: Path) -> None:
    """Each finding has the names that other programs rely on."""
    letter = tmp_path / "letter.md"
    letter.write_text("I hold an MBA.\n", "utf-8")
    document = json.loads(fitcheck("audit", letter, ROOT / SEED[0], *AS_OF, "--format", "json").out)
    assert document["findings"]
    assert all(
        {"line", "column", "claim", "kind", "rule", "severity", "message", "evidence"} <= finding.keys() for finding in document["findings"]
    )


def test_evidence_names_path_line_and_text(fitcheck: Console, tmp_path: Path) -> None:
    """What the profile says is given as in every other document."""
    letter = tmp_path / "letter.md"
    letter.write_text("I have precepted 12 nurses.\n", "utf-8")
    document = json.loads(fitcheck("audit", letter, ROOT / "profiles/icu-nurse.yaml", *AS_OF, "--format", "json").out)
    assert {"path", "line", "text"} <= document["findings"][0]["evidence"][0].keys()


def test_a_letter_in_another_language_is_said_to_be_so(fitcheck: Console, tmp_path: Path) -> None:
    """Only English is read; whoever passes another language learns of it."""
    letter = tmp_path / "brief.md"
    letter.write_text(
        "Sehr geehrte Frau Quill,\n\nich arbeite gern auf der Intensivstation und habe vier Kolleginnen eingearbeitet..\n",
        "utf-8",
    )
    assert "another language" in fitcheck("audit", letter, ROOT / "profiles/icu-nurse.yaml", *AS_OF).err


def test_a_finding_in_an_endless_line_quotes_a_part_of_it(fitcheck: Console, tmp_path: Path) -> None:
    """The result stays of the size of its findings, however long the line."""
    letter = tmp_path / "letter.md"
    letter.write_text("I hold an MBA. " + "I care for adults. " * 3000, "utf-8")
    assert len(fitcheck("audit", letter, ROOT / "profiles/icu-nurse.yaml", *AS_OF).out) < 10_000


CV = """# Quentin Adeyemi-Falk

## Experience

### {title}, Brannigan & Soto LLP (March 2020 – Present)

- Draft complaints, answers and motions in landlord-tenant cases for an attorney's review.
- File electronically in the county courts and keep the calendar of deadlines for three attorneys.

## Education

- Associate of Applied Science in Paralegal Studies, Lakeshore City College, 2016 – 2017
"""


def test_a_cv_is_read_line_by_line() -> None:
    """A CV that copies the profile passes; another title in its heading does not."""
    pair_of = ("profiles/paralegal.yaml", "postings/paralegal-vesper-holt.txt")
    assert found_in(CV.format(title="Paralegal"), *pair_of) == ()
    (one,) = found_in(CV.format(title="Litigation Director"), *pair_of)
    assert (one.line, one.kind) == (5, "title")


def test_an_opening_about_the_field_claims_nothing() -> None:
    """Sentences without the candidate, and figures that the posting gives, are no claims."""
    text = "A unit of 22 beds runs on the judgment of its night shift, and families notice.\n\nI am applying for the RN position."
    assert found_in(text, "profiles/icu-nurse.yaml", "postings/icu-nurse-harrow-creek.md") == ()


@pytest.mark.parametrize("said", ["I led a team of forty engineers at Initech and saved 71% of the cost. ", "12 34 56 ", "I built a, "])
def test_what_is_said_again_takes_no_time(said: str) -> None:
    """A letter that says the same over and over, with or without full stops, is judged as quickly as one that says it once."""
    pair_of = ("profiles/software-engineer.yaml", "postings/software-engineer-lanternfish.md")
    found_in(said, *pair_of)
    began = perf_counter()
    found_in(said * (300_000 // len(said)), *pair_of)
    assert perf_counter() - began < 3


def test_a_word_that_a_printed_line_parted_is_one_word() -> None:
    """Text out of a PDF is read as it was written; what follows on the line keeps its place."""
    pair_of = ("profiles/icu-nurse.yaml", "postings/icu-nurse-harrow-creek.md")
    text = "I titrate vaso- pressors and seda-\ntion, and I hold an MBA."
    (one,) = found_in(text, *pair_of)
    assert (one.line, one.column, one.kind) == (2, 21, "degree")


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("I have precepted four nurses new to intensive care, all of whom have stayed on the unit.", "all of whom"),
        ("I led our work on central line dressings, which took infections from six to one in a year.", ""),
    ],
)
def test_what_became_of_some_of_them_must_be_told(text: str, untrue: str) -> None:
    """Of people whom a line tells of, the letter may not say more than a line does."""
    found = found_in(text, "profiles/icu-nurse.yaml", "postings/icu-nurse-harrow-creek.md")
    assert [one.claim[: len(untrue)] for one in found] == ([untrue] if untrue else [])


OF_TEAMS = """
work:
  - name: Osprey Freight
    position: Data Analyst
    startDate: "2022-01"
    highlights: [Built a dashboard of late deliveries that three dispatch teams use]
"""


def test_some_are_not_all(tmp_path: Path) -> None:
    """Where a line counts three teams, a letter may not tell it of every team."""
    (one,) = found_of(OF_TEAMS, "At Osprey Freight I built a dashboard of late deliveries that every dispatch team uses.", tmp_path)
    assert (one.rule, one.claim) == ("scope-word", "every dispatch team uses")
    assert not found_of(OF_TEAMS, "At Osprey Freight I built a dashboard of late deliveries for three dispatch teams.", tmp_path)


def test_shares_and_ellipses_are_understood() -> None:
    """A percentage without its sign, years without their word and the hours of a week stand for what they are."""
    texts = (
        "The share of grades 7 to 9 in triple physics was 18 percent; three years later it was 31.",
        "I have been a nurse for seven years, the last four as a staff nurse at Three Sisters Medical Center.",
        "I worked twenty hours a week as a nursing assistant at Pilot Butte Community Hospital.",
    )
    pairs = (
        ("profiles/teacher.yaml", "postings/teacher-marlbeck-school.md"),
        ("profiles/icu-nurse.yaml", "postings/icu-nurse-harrow-creek.md"),
        ("profiles/icu-nurse.yaml", "postings/icu-nurse-harrow-creek.md"),
    )
    for text, pair_of in zip(texts, pairs, strict=True):
        assert [one for one in found_in(text, *pair_of) if one.kind in ("number", "years")] == [], text


@pytest.mark.parametrize(("said", "count"), [("grandMA", 0), ("grandMA3", 0), ("grandMA2", 1), ("Java", 0), ("C++", 0), ("Avolites", 1)])
def test_a_name_without_its_version_is_the_same_name(tmp_path: Path, said: str, count: int) -> None:
    """Whoever ran version 3 may leave the 3 out, and may not claim version 2."""
    work = (
        "name: Lantern Playhouse, position: Technician, startDate: 2019-01, highlights: [Ran the grandMA3; wrote tools in Java8 and C++17.]"
    )
    found = found_of(f"basics: {{name: Kim Example}}\nwork: [{{{work}}}]\n", f"I ran {said} at Lantern Playhouse.", tmp_path)
    assert len(found) == count


TREASURER = """
basics: {name: Kit Varga}
work:
  - {name: Alder House, position: Finance Manager, startDate: "2021-04",
     highlights: [Prepare the budget with 9 program directors and present it to the board finance committee]}
volunteer:
  - {organization: Fen Library, position: Board treasurer, startDate: "2019-01", endDate: "2023-12", summary: Set up the books.}
"""


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("I am treasurer of the Fen Library.", "past-as-present"),
        ("I am proud of my time at the Fen Library.", ""),
        ("Since April 2021 I have been Finance Director at Alder House.", "title-unsupported"),
        ("Since April 2021 I have been Finance Manager at Alder House.", ""),
        ("Preparing the budget became easier with 9 program directors.", ""),
    ],
)
def test_what_one_calls_oneself_is_a_title_of_the_profile(said: str, rule: str, tmp_path: Path) -> None:
    """Not one that has ended, nor words of a line that stand apart, nor a word that only ends like a trade."""
    assert [one.rule for one in found_of(TREASURER, said, tmp_path) if one.kind in ("tense", "title")] == ([rule] if rule else [])


READER = """
basics: {name: Kit Varga, label: Deputy manager}
work:
  - {name: Alder House, position: Deputy Manager, startDate: "2021-04",
     highlights: [Wrote the fault up for the branch manager, Keep the till of the shop in Leith Walk, Give the direct reports their rota]}
volunteer:
  - {organization: Fen Library, position: Story time reader, startDate: "2019-01", endDate: "2023-12",
     summary: Bilingual story time on the second Saturday of the month.}
"""


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ("One Saturday a month you will find me reading at bilingual story time.", ["past-as-present"]),
        ("Every month I host the bilingual story time on Saturday.", ["past-as-present"]),
        ("Until 2023 I read at the bilingual story time on Saturdays.", []),
        ("I ended up as branch manager.", ["title-unsupported"]),
        ("I am the manager of the shop in Leith Walk.", ["title-unsupported"]),
        ("I am the deputy manager of the shop in Leith Walk.", []),
        ("I serve as Director of the house.", ["title-unsupported"]),
    ],
)
def test_who_else_has_a_title_and_what_has_ended_is_not_ones_own_today(said: str, rules: list[str], tmp_path: Path) -> None:
    """A line that names somebody else by a title gives it to nobody, and what ended is not told as present in other words either."""
    found = [one.rule for one in found_of(READER, said, tmp_path) if one.kind in ("tense", "title")]
    assert found == rules


@pytest.mark.parametrize("said", ["I added two-factor sign-in.", "I spend half a day on the till of the shop in Leith Walk."])
def test_a_number_in_a_name_and_half_a_day_count_nothing(said: str, tmp_path: Path) -> None:
    """Two-factor sign-in is no two of something, and half a day no rhythm."""
    assert [one.rule for one in found_of(READER, said, tmp_path) if one.kind == "number"] == []


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("I prepare the budget with half a dozen program directors.", {"number"}),
        ("I prepare the budget with nine program directors.", set()),
    ],
)
def test_half_a_dozen_is_six(said: str, kinds: set[str], tmp_path: Path) -> None:
    """And not a dozen of something."""
    found = found_of(TREASURER, said, tmp_path)
    assert {one.kind for one in found} == kinds and all("a dozen" not in one.claim.replace("half a dozen", "") for one in found)


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("I hold QTS.", 1),
        ("I hold a PGCE.", 0),
        ("I hold a teaching qualification.", 0),
        ("I am PRINCE2 certified.", 1),
        ("I am certified in CPR.", 0),
        ("I hold a current BLS certification.", 1),
    ],
)
def test_a_relative_of_a_paper_is_not_held(said: str, count: int, tmp_path: Path) -> None:
    """One course towards a licence is not the licence, and one certificate is not its sister."""
    profile = (
        "basics: {name: Mira Alder}\n"
        "education: [{institution: Elm University, studyType: PGCE, area: Mathematics, endDate: 2020}]\n"
        "certificates: [{name: PMP}, {name: CPR certification}]\n"
        "work: [{name: Elm School, position: Teacher, startDate: 2020-09, highlights: [Taught Year 7 to Year 11]}]\n"
    )
    assert len(found_of(profile, f"Dear Elm School,\n\n{said}\n", tmp_path)) == count


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        ("Five bakers report directly to me.", ["reports-unsupported"]),
        ("I ran the night shift. Four bakers reported to me, and I wrote their rota.", []),
        ("Three people report to me today.", []),
        ("At Oak Bakery I am the baking director.", ["title-unsupported"]),
        ("I have been baking bread at Elm Bakery.", []),
        ("I was Bakery Manager at Elm Bakery.", ["title-elsewhere"]),
    ],
)
def test_those_who_report_and_the_title_held_are_those_of_the_profile(said: str, rules: list[str], tmp_path: Path) -> None:
    """To have taught five is not to lead them; a course in management makes no manager, and what one does may be a part of a title."""
    profile = (
        "basics: {name: Mira Alder}\n"
        "certificates: [{name: Bakery Management Course}]\n"
        "work:\n"
        "  - {name: Oak Bakery, position: Bakery Manager, startDate: 2023-01,"
        " highlights: ['Supervise a baker, an apprentice and a driver']}\n"
        "  - {name: Elm Bakery, position: Assistant Bakery Manager, startDate: 2018-01, endDate: 2022-12,"
        " highlights: [Ran the night shift and supervised 4 bakers, Taught 5 bakers to laminate, Baked bread and wrote the rota]}\n"
    )
    found = found_of(profile, f"Dear Ash Bakery,\n\n{said}\n", tmp_path)
    assert [one.rule for one in found if one.rule.startswith(("reports", "title"))] == rules
