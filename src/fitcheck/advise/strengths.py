"""The strengths: each thing asked that is shown, with the achievement that shows it and why it answers the need."""

from fitcheck.advise.achievements import Achievement
from fitcheck.advise.case import Case
from fitcheck.advise.wording import label, listing, quote, sentence, title_of, where
from fitcheck.nouns.advice import Strength
from fitcheck.nouns.finding import Evidence, Finding


def strengths(case: Case) -> tuple[Strength, ...]:
    """What is shown in full, required first; no achievement is quoted twice while another speaks for the same need."""
    quoted: set[Achievement] = set()
    return tuple(_strength(case, finding, quoted) for finding in case.matches)


def _strength(case: Case, finding: Finding, quoted: set[Achievement]) -> Strength:
    told = list(case.told(finding))
    fresh = [one for one in told if one not in quoted]
    chosen = fresh[: 2 if len(finding.leaves) > 2 else 1]
    quoted.update(chosen)
    parts = [_deed(case, finding, one) for one in chosen] or [_listed(case, finding, told)]
    rest = [one for one in finding.evidence if one not in [each.evidence for each in chosen]]
    return Strength(
        finding.requirement.id,
        finding.requirement.importance,
        case.name(finding),
        " ".join([*parts, sentence(finding.reason)]),
        (*(one.evidence for one in chosen), *rest)[:4],
    )


def _deed(case: Case, finding: Finding, achievement: Achievement) -> str:
    """The achievement itself, with its place, and which of several things asked it speaks for."""
    speaks = [label(one.leaf, case.lexicon, finding.requirement) for one in finding.leaves if _cites(one.evidence, achievement)]
    several = f", for {listing(list(dict.fromkeys(speaks)))}" if len(finding.leaves) > 1 and speaks else ""
    return sentence(f"{quote(achievement.text, 320)} ({where(achievement.owner)}){several}")


def _cites(evidence: tuple[Evidence, ...], achievement: Achievement) -> bool:
    return any(one.path == achievement.evidence.path and (one.text in achievement.text or achievement.text in one.text) for one in evidence)


def _listed(case: Case, finding: Finding, told: list[Achievement]) -> str:
    """Where no achievement is left to quote: the listing, or a pointer to the one already quoted."""
    if told:
        return f"Again {title_of(told[0].text)} ({where(told[0].owner)})."
    if not finding.evidence:
        return ""
    first = finding.evidence[0]
    owner = case.record.owners.get(first.path)
    place = f" ({where(owner)})" if owner and where(owner) and where(owner) != first.text else ""
    return f"Your {_SECTION.get(owner.section if owner else '', 'profile')} {_VERB.get(owner.section if owner else '', 'says')} {quote(first.text)}{place}."


_SECTION = {"skills": "skills", "certificates": "certificates", "education": "education", "languages": "languages", "projects": "projects"}
_VERB = {"skills": "list", "certificates": "include", "education": "states", "languages": "include", "projects": "include"}
