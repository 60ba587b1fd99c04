"""The letter's paragraph on degrees, years, credentials and languages that the posting asks and the profile states."""

import math

from fitcheck.advise.case import Case
from fitcheck.advise.wording import article, label, listing, noun_phrase, shown
from fitcheck.nouns.finding import Evidence, Finding, LeafFinding
from fitcheck.nouns.profile import Education, Language, PartialDate
from fitcheck.nouns.report import LetterSentence

_COUNTED = 3
_NEAR = " or near it"
"""How a reason says that relatives are counted in; a letter does not."""
_CREDENTIALS = 4
_LONGEST_NAME = 10


def qualifications(case: Case, told: tuple[str, ...]) -> tuple[LetterSentence, ...]:
    """Up to four sentences, each only where a need for it is met; `told` are the requirements the letter has answered already."""
    found = [_degree(case), _years(case), _credentials(case), _languages(case), _skills(case, told)]
    return tuple(one for one in found if one)


def _met(case: Case, *kinds: str) -> list[tuple[Finding, LeafFinding]]:
    return [(one, leaf) for one in case.by_importance() for leaf in one.leaves if shown(leaf) and leaf.leaf.kind in kinds]


def _degree(case: Case) -> LetterSentence | None:
    today = PartialDate(case.as_of.year, case.as_of.month, case.as_of.day)
    for finding, leaf in _met(case, "degree"):
        for line in leaf.evidence:
            owner = case.record.owners.get(line.path)
            if owner is None or owner.section != "education":
                continue
            study = case.profile.education[owner.number]
            if not study.studyType or study.status in ("left", "in progress") or (study.endDate and study.endDate > today):
                continue
            base = f"education[{owner.number}]"
            evidence = [case.evidence(f"{base}.studyType", study.studyType)]
            evidence += [case.evidence(f"{base}.area", study.area)] if study.area else []
            evidence += [case.evidence(f"{base}.institution", study.institution)] if study.institution else []
            return LetterSentence(f"I hold {article(_named_degree(study))}.", tuple(evidence), (finding.requirement.id,))
    return None


def _named_degree(study: Education) -> str:
    field = f" in {study.area}" if study.area and study.area.casefold() not in study.studyType.casefold() else ""
    return f"{study.studyType}{field}{f' from {study.institution}' if study.institution else ''}"


def _years(case: Case) -> LetterSentence | None:
    """Years in full, of things for which the posting asks years."""
    parts: list[str] = []
    evidence: list[Evidence] = []
    ids: list[str] = []
    for finding, leaf in _met(case, "skill", "experience"):
        years = math.floor(leaf.years or 0)
        name = label(leaf.leaf, case.lexicon, finding.requirement)
        if not leaf.leaf.min_years or years < 1 or _NEAR in leaf.reason or not (leaf.leaf.term or _says(leaf, name)):
            continue
        if len(name.split()) > _LONGEST_NAME or any(name in part or name.split()[-1] == part.split()[-1] for part in parts):
            continue
        parts.append(_counted(years, name, leaf))
        evidence.extend(leaf.evidence)
        ids.append(finding.requirement.id)
    if not parts:
        return None
    return LetterSentence(f"I bring {listing(parts[:_COUNTED])}.", tuple(evidence[:6]), tuple(dict.fromkeys(ids[:_COUNTED])))


def _counted(years: int, name: str, leaf: LeafFinding) -> str:
    return f"{years} {'year' if years == 1 else 'years'} of {noun_phrase(leaf.leaf, name)}"


def _credentials(case: Case) -> LetterSentence | None:
    names: dict[str, tuple[Evidence, str]] = {}
    for finding, leaf in _met(case, "credential"):
        for line in leaf.evidence:
            owner = case.record.owners.get(line.path)
            if owner and owner.section == "certificates" and owner.role and not _expired(case, owner.number):
                names.setdefault(owner.role, (case.evidence(f"certificates[{owner.number}].name", owner.role), finding.requirement.id))
    chosen = list(names.items())[:_CREDENTIALS]
    if not chosen:
        return None
    text = f"I hold the {'credential' if len(chosen) == 1 else 'credentials'} you ask for: {listing([name for name, _ in chosen])}."
    return LetterSentence(text, tuple(line for _, (line, _) in chosen), tuple(dict.fromkeys(one for _, (_, one) in chosen)))


def _expired(case: Case, index: int) -> bool:
    expires = case.profile.certificates[index].expires
    return expires is not None and expires <= PartialDate(case.as_of.year, case.as_of.month, case.as_of.day)


def _languages(case: Case) -> LetterSentence | None:
    spoken: dict[str, tuple[Evidence, str]] = {}
    for finding, leaf in _met(case, "language"):
        for index, one in enumerate(case.profile.languages):
            if one.language and one.language.casefold() in leaf.leaf.text.casefold():
                line = case.evidence(f"languages[{index}].language", one.language)
                spoken.setdefault(_spoken(one), (line, finding.requirement.id))
    if not spoken:
        return None
    ids = dict.fromkeys(one for _, one in spoken.values())
    return LetterSentence(f"I speak {listing(list(spoken))}.", tuple(line for line, _ in spoken.values()), tuple(ids))


def _spoken(one: Language) -> str:
    if not one.fluency:
        return one.language
    level = one.fluency if one.fluency[:2].isupper() else one.fluency[0].lower() + one.fluency[1:]
    return f"{one.language} ({level})"


def _skills(case: Case, told: tuple[str, ...]) -> LetterSentence | None:
    """Further things asked that the profile shows and no sentence has named yet."""
    names: dict[str, tuple[Evidence, str]] = {}
    for finding, leaf in _met(case, "skill"):
        name = label(leaf.leaf, case.lexicon, finding.requirement)
        if finding.requirement.id not in told and not leaf.leaf.min_years and len(name.split()) <= 5 and _says(leaf, name):
            names.setdefault(name, (_line(leaf, name), finding.requirement.id))
    chosen = list(names.items())[:5]
    if not chosen:
        return None
    text = f"Also on your list, and part of my record: {listing([name for name, _ in chosen])}."
    return LetterSentence(text, tuple(line for _, (line, _) in chosen), tuple(dict.fromkeys(one for _, (_, one) in chosen)))


def _says(leaf: LeafFinding, name: str) -> bool:
    """Whether the profile itself uses the posting's word."""
    return any(name.casefold() in line.text.casefold() for line in leaf.evidence)


def _line(leaf: LeafFinding, name: str) -> Evidence:
    """The line that uses the word."""
    return next(line for line in leaf.evidence if name.casefold() in line.text.casefold())
