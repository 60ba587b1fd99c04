"""The letter's paragraph on degrees, years, credentials and languages that the posting asks and the profile states."""

import math

from fitcheck.advise.case import Case
from fitcheck.advise.lookup import folded
from fitcheck.advise.needs import thing
from fitcheck.advise.wording import article, is_role, label, listing, noun_phrase, shown, spoken_language
from fitcheck.nouns.finding import Evidence, Finding, LeafFinding
from fitcheck.nouns.profile import Education, Language, PartialDate
from fitcheck.nouns.report import LetterSentence

_COUNTED = 3
NEAR = " or near it"
"""How a reason says that relatives are counted in; a letter does not."""
_CREDENTIALS = 4
_LONGEST_NAME = 10
_SHORT = 3


def qualifications(case: Case, told: tuple[str, ...], said: str) -> tuple[LetterSentence, ...]:
    """Up to five sentences, each only where a need for it is met; `told` are the requirements the letter has answered already."""
    found = [_degree(case), _years(case, said), _credentials(case), _languages(case), _skills(case, told, said)]
    return tuple(one for one in found if one)


def _met(case: Case, *kinds: str) -> list[tuple[Finding, LeafFinding]]:
    return [(one, leaf) for one in case.by_importance() for leaf in one.leaves if shown(leaf) and leaf.leaf.kind in kinds]


def _degree(case: Case) -> LetterSentence | None:
    today = PartialDate(case.as_of.year, case.as_of.month, case.as_of.day)
    for finding, leaf in [*_met(case, "degree"), *_met(case, "credential")]:  # a PGCE is asked as either
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
            return LetterSentence(f"I hold {article(named_degree(study))}.", tuple(evidence), (finding.requirement.id,))
    return None


def named_degree(study: Education) -> str:
    """The degree by its whole name, with its field and place."""
    field = f" in {study.area}" if study.area and study.area.casefold() not in study.studyType.casefold() else ""
    comma = "," if "," in field else ""
    return f"{study.studyType}{field}{f'{comma} from {study.institution}' if study.institution else ''}"


def _years(case: Case, said: str) -> LetterSentence | None:
    """Years in full, of things for which the posting asks years, but for what the letter has said already."""
    told = [(finding, leaf, text) for finding, leaf, text in years_met(case) if text not in said][:_COUNTED]
    if not told:
        return None
    evidence = tuple(line for _, leaf, _ in told for line in leaf.evidence)[:6]
    return LetterSentence(
        f"I bring {listing([text for *_, text in told])}.", evidence, tuple(dict.fromkeys(one.requirement.id for one, *_ in told))
    )


def years_met(case: Case) -> list[tuple[Finding, LeafFinding, str]]:
    """The years asked that are shown in full by the thing itself, as `4 years of experience in nursing`."""
    found: list[tuple[Finding, LeafFinding, str]] = []
    for finding, leaf in _met(case, "skill", "experience"):
        years = math.floor(leaf.years or 0)
        name = _name_of_years(case, finding, leaf)
        if not name or not leaf.leaf.min_years or years < 1 or NEAR in leaf.reason or any(one is finding for one, *_ in found):
            continue
        if len(name.split()) > _LONGEST_NAME or any(name in part or name.split()[-1] == part.split()[-1] for *_, part in found):
            continue
        found.append((finding, leaf, _counted(years, name, leaf)))
    return found


def _name_of_years(case: Case, finding: Finding, leaf: LeafFinding) -> str:
    """What the years are of: in the posting's words where the lines that show it use them all, else by its known name."""
    if not leaf.leaf.text:
        return "related experience" if leaf.rule == "years-related" else "work experience"
    name = thing(leaf.leaf, finding.requirement, case.lexicon)
    said = {word for line in leaf.evidence for word in folded(line.text)}
    known = case.lexicon.term(leaf.leaf.term) if leaf.leaf.term else None
    whole = any(name.casefold() in line.text.casefold() for line in leaf.evidence)
    if not name or whole or (not is_role(name) and all(word in said for word in folded(leaf.leaf.text) if len(word) > _SHORT)):
        return name
    return known.name if known else ""


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
    asked = "credentials that I hold" if len(chosen) > 1 else "a credential that I hold"
    text = f"You ask for {asked}: {listing([name for name, _ in chosen])}."
    return LetterSentence(text, tuple(line for _, (line, _) in chosen), tuple(dict.fromkeys(one for _, (_, one) in chosen)))


def _expired(case: Case, index: int) -> bool:
    expires = case.profile.certificates[index].expires
    return expires is not None and expires <= PartialDate(case.as_of.year, case.as_of.month, case.as_of.day)


def _languages(case: Case) -> LetterSentence | None:
    spoken: dict[str, tuple[Evidence, str]] = {}
    for finding, leaf in _met(case, "language"):
        if finding.verdict not in ("met", "exceeded"):
            continue
        for index, one in enumerate(case.profile.languages):
            if one.language and one.language.casefold() in leaf.leaf.text.casefold():
                line = case.evidence(f"languages[{index}].language", one.language)
                spoken.setdefault(_spoken(one), (line, finding.requirement.id))
    if not spoken:
        return None
    ids = dict.fromkeys(one for _, one in spoken.values())
    return LetterSentence(f"I speak {listing(list(spoken))}.", tuple(line for line, _ in spoken.values()), tuple(ids))


def _spoken(one: Language) -> str:
    return spoken_language(one.language, one.fluency)


def _skills(case: Case, told: tuple[str, ...], said: str) -> LetterSentence | None:
    """Further things asked that the profile shows and no sentence has named yet."""
    names: dict[str, tuple[Evidence, str]] = {}
    for finding, leaf in _met(case, "skill"):
        name = label(leaf.leaf, case.lexicon, finding.requirement)
        asked = thing(leaf.leaf, finding.requirement, case.lexicon)
        fresh = finding.requirement.id not in told and name.casefold() not in said.casefold()
        if asked and fresh and not leaf.leaf.min_years and len(name.split()) <= 5 and _says(leaf, name):
            names.setdefault(asked, (_line(leaf, name), finding.requirement.id))
    chosen = list(names.items())[:5]
    if not chosen:
        return None
    text = f"You also list {listing([name for name, _ in chosen])}; so does my resume."
    return LetterSentence(text, tuple(line for _, (line, _) in chosen), tuple(dict.fromkeys(one for _, (_, one) in chosen)))


def _says(leaf: LeafFinding, name: str) -> bool:
    """Whether the profile itself uses the posting's word."""
    return any(name.casefold() in line.text.casefold() for line in leaf.evidence)


def _line(leaf: LeafFinding, name: str) -> Evidence:
    """The line that uses the word."""
    return next(line for line in leaf.evidence if name.casefold() in line.text.casefold())
