"""Two made cases, findings and all, for tests of what comes after matching: an ML engineer and a nurse, both invented."""

from datetime import date
from functools import cache
from typing import Any

from fitcheck.advise import advise, write_letter
from fitcheck.lexicon import Lexicon, load_lexicon
from fitcheck.nouns.advice import Step
from fitcheck.nouns.finding import Credit, Evidence, Finding, Fit, LeafFinding, Verdict
from fitcheck.nouns.profile import Place, Profile
from fitcheck.nouns.report import Report
from fitcheck.nouns.requirement import AllOf, AnyOf, Asked, Importance, Leaf, Needs, Requirement, Statement, leaves
from fitcheck.reading.profile.model import profile_model

AS_OF = date(2026, 11, 1)
_CREDITS = {"exceeded": 1.0, "met": 1.0, "partial": 0.5, "missing": 0.0, "unstated": 0.0}

ML_PROFILE: dict[str, Any] = {
    "basics": {
        "name": "Ines Varga",
        "summary": "Trains and ships models.",
        "profiles": [{"network": "GitHub", "url": "https://example.com/ines"}],
    },
    "work": [
        {
            "name": "Northwind Labs",
            "position": "Machine Learning Engineer",
            "startDate": "2021-03",
            "summary": "Search and ranking for a catalogue of 40 million items.",
            "highlights": [
                "Reduced training time by 38% by rewriting the input pipeline in PyTorch",
                "Led a team of 4 on a ranking model, raising click-through by 12%",
                "Maintain the feature store used by three teams",
            ],
            "keywords": ["PyTorch", "Python", "SQL"],
        },
        {
            "name": "Quill & Co",
            "position": "Data Analyst",
            "startDate": "2018-01",
            "endDate": "2021-02",
            "highlights": ["Built 25 reports in SQL for the finance team", "Monthly figures for the board"],
        },
    ],
    "education": [{"institution": "University of Szeged", "studyType": "MSc", "area": "Mathematics", "endDate": "2017-06"}],
    "publications": [{"name": "Ranking with sparse feedback", "publisher": "Workshop on Retrieval", "releaseDate": "2023"}],
    "skills": [{"name": "Python", "years": 7}],
    "languages": [{"language": "English", "fluency": "C2"}, {"language": "Hungarian", "fluency": "native"}],
}
NURSE_PROFILE: dict[str, Any] = {
    "basics": {"name": "Theo Adeyemi-Lund"},
    "work": [
        {
            "name": "Harbor Point Hospital",
            "position": "Registered Nurse, Telemetry",
            "startDate": "2020-06",
            "highlights": [
                "Care for 5 patients a shift on a 28-bed telemetry unit",
                "Precepted 6 new graduates over two years",
                "Post-op cardiac patients, drips and chest tubes",
            ],
        }
    ],
    "certificates": [
        {"name": "Registered Nurse license, Oregon", "issuer": "Oregon State Board of Nursing"},
        {"name": "BLS", "expires": "2028-01"},
    ],
    "education": [{"institution": "Alder College", "studyType": "Associate Degree", "area": "Nursing", "endDate": "2020-05"}],
    "languages": [{"language": "Spanish", "fluency": "Fluent"}],
}


def profile_of(data: dict[str, Any]) -> Profile:
    """The profile, each scalar placed on a line of its own."""
    profile = profile_model().validate_python(data)
    profile.places().update({path: Place(path, line, 1) for line, path in enumerate(_paths("", data), 1)})
    return profile


def _paths(base: str, value: Any) -> list[str]:
    if isinstance(value, dict):
        return [path for key, item in value.items() for path in _paths(f"{base}.{key}" if base else key, item)]
    if isinstance(value, list):
        return [path for index, item in enumerate(value) for path in _paths(f"{base}[{index}]", item)]
    return [base]


class Maker:
    """Findings for a profile, each with its evidence named by path."""

    def __init__(self, profile: Profile, data: dict[str, Any]) -> None:
        """Begin with no findings."""
        self.profile = profile
        self.data = data
        self.findings: list[Finding] = []

    def line(self, path: str) -> Evidence:
        """The whole scalar at a path."""
        value: Any = self.data
        for part in path.replace("[", ".").replace("]", "").split("."):
            value = value[int(part)] if part.isdigit() else value[part]
        return Evidence(path, self.profile.place(path).line, str(value))

    def add(
        self,
        text: str,
        needs: Needs,
        verdicts: tuple[Verdict, ...],
        paths: tuple[str, ...] = (),
        *,
        importance: Importance = "required",
        near: tuple[str, ...] = (),
        years: float | None = None,
        blocks: bool = False,
    ) -> None:
        """One more finding; `verdicts` go to the leaves in order, `paths` to those that show something."""
        number = len(self.findings) + 1
        lines, nearby = tuple(map(self.line, paths)), tuple(map(self.line, near))
        judged = tuple(
            LeafFinding(
                leaf,
                verdict,
                _credit(verdict),
                lines if verdict not in ("missing", "unstated") else (),
                _reason(leaf, verdict),
                "made",
                years,
                nearby,
            )
            for leaf, verdict in zip(leaves(needs), verdicts, strict=True)
        )
        middle = [one.credit.middle for one in judged]
        credit = max(middle) if isinstance(needs, AnyOf) else sum(middle) / len(middle)
        verdict = _verdict(verdicts, credit)
        requirement = Requirement(f"r{number}", text, (10 + number, 10 + number), importance, needs, "made")
        weight = 3.0 if importance == "required" else 1.0
        reason = " ".join(one.reason for one in judged)
        self.findings.append(Finding(requirement, verdict, Credit(credit, credit, credit), weight, lines, reason, "made", judged, blocks))


def _verdict(verdicts: tuple[Verdict, ...], credit: float) -> Verdict:
    if set(verdicts) == {"unstated"}:
        return "unstated"
    return "met" if credit == 1 else "missing" if credit == 0 else "partial"


def _credit(verdict: Verdict) -> Credit:
    value = _CREDITS[verdict]
    return Credit(value, value, value)


def _reason(leaf: Leaf, verdict: Verdict) -> str:
    return f"{leaf.text or leaf.level} is {verdict} by what your profile says."


@cache
def lexicon() -> Lexicon:
    """The vocabulary and tables that ship with fitcheck."""
    return load_lexicon()


def report_of(maker: Maker, asked_title: str | None, company: str | None, mission: str = "", duty: str = "") -> Report:
    """The report on the maker's findings."""
    findings = tuple(maker.findings)
    judged = [one for one in findings if one.verdict != "unstated"]
    weight = sum(one.weight for one in judged)
    score = 100 * sum(one.weight * one.credit.middle for one in judged) / weight if weight else None
    blockers = tuple(one.requirement.id for one in findings if one.blocks)
    fit = Fit(score, score, score, "Possible", 3, blockers)
    asked = Asked(
        asked_title,
        company,
        None,
        "en",
        tuple(one.requirement for one in findings),
        (Statement(mission, (3, 3)),) if mission else (),
        (Statement(duty, (5, 5)),) if duty else (),
    )
    advice = advise(maker.profile, asked, findings, fit, lexicon(), AS_OF)
    letter = write_letter(maker.profile, asked, findings, lexicon(), AS_OF)
    return Report(maker.profile.basics.name, asked, findings, fit, advice, letter, AS_OF)


def ml_maker() -> Maker:
    """The ML engineer's findings: strong on Python, none of distributed training, the DataLoader in part."""
    maker = Maker(profile_of(ML_PROFILE), ML_PROFILE)
    maker.add(
        "5-10 years of Python",
        Leaf("skill", "Python", min_years=5, max_years=10),
        ("met",),
        ("skills[0].name", "work[0].keywords[1]"),
        years=7,
    )
    maker.add("Strong PyTorch", Leaf("skill", "PyTorch"), ("met",), ("work[0].highlights[0]", "work[0].keywords[0]"))
    choice = AnyOf((Leaf("skill", "FSDP"), Leaf("skill", "DDP")))
    needs = AllOf((Leaf("skill", "distributed training"), choice))
    maker.add("Must have: distributed training with FSDP or DDP", needs, ("missing",) * 3, near=("work[0].highlights[0]",))
    maker.add("PyTorch DataLoader", Leaf("skill", "PyTorch DataLoader"), ("partial",), ("work[0].highlights[0]",))
    maker.add("Leading small teams", Leaf("experience", "Leading small teams"), ("met",), ("work[0].highlights[1]",))
    maker.add(
        "Master's degree in a quantitative field",
        Leaf("degree", level="master", fields=("Mathematics",)),
        ("met",),
        ("education[0].studyType",),
    )
    maker.add("SQL a plus", Leaf("skill", "SQL"), ("met",), ("work[1].highlights[0]",), importance="preferred")
    maker.add("Willing to travel", Leaf("eligibility", "travel to Lyon twice a year", category="travel"), ("unstated",))
    return maker


@cache
def ml_report() -> Report:
    """The ML engineer before a posting that must have distributed training."""
    return report_of(
        ml_maker(),
        "Senior Machine Learning Engineer",
        "Meridian",
        "We connect ranking research with millions of readers.",
        "Run training jobs on a GPU cluster.",
    )


def nurse_maker() -> Maker:
    """The nurse's findings: licensed, telemetry not intensive care, no ACLS."""
    maker = Maker(profile_of(NURSE_PROFILE), NURSE_PROFILE)
    maker.add("Current RN license", Leaf("credential", "RN license"), ("met",), ("certificates[0].name",))
    maker.add(
        "2 years of intensive care",
        Leaf("experience", "intensive care", min_years=2),
        ("partial",),
        ("work[0].highlights[2]",),
        near=("work[0].highlights[0]",),
    )
    maker.add("ACLS", Leaf("credential", "ACLS"), ("missing",), blocks=True)
    maker.add("Precepting", Leaf("skill", "precepting"), ("met",), ("work[0].highlights[1]",), importance="preferred")
    maker.add("Spanish", Leaf("language", "Spanish"), ("met",), ("languages[0].language",), importance="preferred")
    return maker


@cache
def nurse_report() -> Report:
    """The nurse before an intensive care posting."""
    return report_of(nurse_maker(), "ICU Nurse", "St. Brannock's", "We believe in kindness.", "Care for critically ill patients.")


def next_steps(asked: list[tuple[Needs, tuple[Verdict, ...]]], near: tuple[str, ...] = ("work[0].highlights[0]",)) -> list[Step]:
    """What a report advises to do first where nothing but these needs was asked, each with the verdicts on its leaves."""
    maker = ml_maker()
    maker.findings = []
    for needs, verdicts in asked:
        maker.add("something asked", needs, verdicts, near=near)
    return list(report_of(maker, "Engineer", None).advice.next_steps)
