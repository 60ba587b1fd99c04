"""One candidate before one posting: what every piece of advice is drawn from."""

from dataclasses import dataclass
from datetime import date

from fitcheck.advise.achievements import Achievement, Owner, Record, quoted, record
from fitcheck.advise.wording import finding_label, labels, shown
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.finding import Evidence, Finding, Fit, LeafFinding
from fitcheck.nouns.profile import Profile
from fitcheck.nouns.requirement import AnyOf, Asked


@dataclass(frozen=True, slots=True)
class Case:
    """The candidate's record, what is asked, and the judgement of it."""

    profile: Profile
    record: Record
    asked: Asked
    findings: tuple[Finding, ...]
    fit: Fit | None
    lexicon: Lexicon
    as_of: date

    @property
    def matches(self) -> list[Finding]:
        """What is shown in full, required first, in posting order."""
        return [one for one in self.by_importance() if one.verdict in ("met", "exceeded")]

    @property
    def gaps(self) -> list[Finding]:
        """What is shown in part or not at all, the most costly first; required before preferred where they cost the same."""
        short = [one for one in self.by_importance() if one.verdict in ("partial", "missing")]
        return sorted(short, key=lambda one: (not one.blocks, -self.points(one)))

    def by_importance(self) -> list[Finding]:
        """All findings, required first, in posting order."""
        return sorted(self.findings, key=lambda one: one.requirement.importance != "required")

    def points(self, finding: Finding) -> float:
        """What meeting the requirement in full would add to the score."""
        judged = sum(one.weight for one in self.findings if one.verdict != "unstated")
        if finding.verdict == "unstated":
            earned = sum(one.weight * one.credit.middle for one in self.findings if one.verdict != "unstated")
            now = 100 * earned / judged if judged else 0.0
            return 100 * (earned + finding.weight) / (judged + finding.weight) - now
        return 100 * finding.weight * (1 - finding.credit.middle) / judged if judged else 0.0

    def name(self, finding: Finding) -> str:
        """A short name of what the requirement asks."""
        return finding_label(finding, self.lexicon)

    def gap_name(self, finding: Finding) -> str:
        """A short name of what is not shown."""
        return labels(unmet(finding), self.lexicon, finding.requirement)

    def evidence(self, path: str, text: str) -> Evidence:
        """A quote of the scalar at a model path."""
        return quoted(self.profile, path, text)

    def owners(self, finding: Finding) -> list[Owner]:
        """The entries of the profile that a finding rests on, each once, the best evidence first."""
        found = (self.record.owners.get(one.path) for one in finding.evidence)
        return list(dict.fromkeys(one for one in found if one is not None))

    def told(self, finding: Finding) -> list[Achievement]:
        """The achievements that speak for a requirement, those with figures first, the best evidence first."""
        found = list(dict.fromkeys(filter(None, (self.record.told(one) for one in finding.evidence))))
        return sorted(found, key=lambda one: not one.has_number)

    def used(self, finding: Finding) -> list[Achievement]:
        """The achievements of positions and projects that name the thing asked among what was used there."""
        owners = [self.record.owners.get(one.path) for one in finding.evidence if ".keywords[" in one.path]
        doing = [one for one in owners if one is not None and one.section in ("work", "projects", "volunteer")]
        found = [one for owner in dict.fromkeys(doing) for one in self.record.achievements if one.owner == owner and one.deed]
        return sorted(found, key=lambda one: not one.has_number)

    def deeds(self) -> list[tuple[Achievement, list[Finding]]]:
        """Each achievement with the findings it speaks for, the weightiest first, a figure counting as much as one more required need."""
        speaks: dict[Achievement, list[Finding]] = {}
        for finding in self.by_importance():
            for achievement in self.told(finding):
                speaks.setdefault(achievement, []).append(finding)
        for finding in self.matches:
            for achievement in self.used(finding)[:1]:
                speaks.setdefault(achievement, [finding])
        return sorted(speaks.items(), key=lambda item: -sum(one.weight for one in item[1]) - 3 * item[0].has_number)


def case_of(profile: Profile, asked: Asked, findings: tuple[Finding, ...], fit: Fit | None, lexicon: Lexicon, as_of: date) -> Case:
    """The case, with the profile's achievements told apart."""
    return Case(profile, record(profile, as_of), asked, findings, fit, lexicon, as_of)


def unmet(finding: Finding) -> list[LeafFinding]:
    """The leaves not shown in full, those a person can work on before those to be asked for; of a choice, all."""
    short = [one for one in finding.leaves if not shown(one) and one.verdict != "unstated"]
    if isinstance(finding.requirement.needs, AnyOf):
        return short or list(finding.leaves)
    return short or [one for one in finding.leaves if not shown(one)] or list(finding.leaves)


def nearby(finding: Finding) -> tuple[Evidence, ...]:
    """What the profile shows in the neighbourhood of the leaves it does not show in full, each line once."""
    lines: dict[tuple[str, str], Evidence] = {}
    for one in unmet(finding):
        for evidence in (*one.evidence, *one.nearby):
            lines.setdefault((evidence.path, evidence.text), evidence)
    return tuple(lines.values())[:4]
