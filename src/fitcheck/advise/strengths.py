"""The strengths: each thing asked that is shown, with the achievement that shows it and why it answers the need."""

import re

from fitcheck.advise.achievements import Achievement, sentences
from fitcheck.advise.case import Case, reason
from fitcheck.advise.qualifications import named_degree
from fitcheck.advise.verbs import verbs_of
from fitcheck.advise.wording import label, listing, quote, sentence, shown_itself, title_of, where
from fitcheck.nouns.advice import Strength
from fitcheck.nouns.finding import Finding
from fitcheck.nouns.profile import Education


def strengths(case: Case) -> tuple[Strength, ...]:
    """What is shown in full, required first; no achievement is quoted twice while another speaks for the same need."""
    quoted: set[Achievement] = set()
    return tuple(_strength(case, finding, quoted) for finding in case.matches)


def _strength(case: Case, finding: Finding, quoted: set[Achievement]) -> Strength:
    told = [one for one in case.told(finding) if _tells(case, one)]
    fresh = [one for one in (told or case.used(finding)) if one not in quoted]
    chosen = fresh[: 2 if len(finding.leaves) > 2 else 1]
    quoted.update(chosen)
    again = told[:1] if not chosen else []
    parts = [_deed(case, finding, one) for one in chosen] or [_again(one) for one in again] or [_listed(case, finding)]
    why = _unsaid(reason(case, finding), [*chosen, *again])
    degree = next((name for name in (parts[0].partition(" from ")[0], parts[0].partition(",")[0]) if why.startswith(f"{name} ")), "")
    rest = [one for one in finding.evidence if one not in [each.evidence for each in chosen]]
    return Strength(
        finding.requirement.id,
        finding.requirement.importance,
        case.name(finding),
        " ".join(filter(None, [*parts, sentence(f"It{why.removeprefix(degree)}" if degree else why)])),
        (*(one.evidence for one in chosen), *rest)[:4],
    )


def _unsaid(text: str, chosen: list[Achievement]) -> str:
    """The reason without a sentence that only names the place once more at which a quoted achievement stands."""
    names = [name for one in chosen for name in (one.owner.role, one.owner.place) if name]
    parts = [
        part for part in sentences(text) if not any(re.search(rf"^Your profile shows .+{re.escape(name)}\.?$", part) for name in names)
    ]
    return " ".join(part for part in parts if not _says_nothing(part))


def _says_nothing(part: str) -> bool:
    """Whether the sentence has a thing show itself: `Pilot Licence shows pilot licence.`"""
    one, _, other = part.removesuffix(".").partition(" shows ")
    return one.casefold() == other.casefold()


def _deed(case: Case, finding: Finding, achievement: Achievement) -> str:
    """The achievement itself, with its place, and which of several things asked it speaks for."""
    speaks = [
        label(one.leaf, case.lexicon, finding.requirement)
        for one in finding.leaves
        if shown_itself(one) and any(map(achievement.holds, one.evidence))
    ]
    names = listing(list(dict.fromkeys(speaks)))
    several = f", for {names}" if len(finding.leaves) > 1 and names and names != case.name(finding) else ""
    used = _listed_there(case, finding, achievement) if achievement not in case.told(finding) else ""
    return sentence(f"{quote(achievement.text, 320)} ({where(achievement.owner)}{used}){several}")


def _listed_there(case: Case, finding: Finding, achievement: Achievement) -> str:
    """Which of the things asked the entry of the achievement lists: that it was used for this very deed, nobody says."""
    owner = achievement.owner
    names = [line.text for line in finding.evidence if ".keywords[" in line.path and case.is_of(line, owner.section, owner.number)]
    return f"; listed there: {listing(names[:2])}" if names else ""


def _again(achievement: Achievement) -> str:
    """An achievement that has been quoted for another need."""
    return f"“{title_of(achievement.text)}”, as above ({where(achievement.owner)})."


def _listed(case: Case, finding: Finding) -> str:
    """Where no achievement is left to quote: the entries it is named in."""
    owners = dict.fromkeys(filter(None, (case.record.owners.get(one.path) for one in finding.evidence)))
    done = [where(one) for one in owners if one.section in ("work", "projects", "volunteer")]
    if done:
        return f"{_OPENING[_turn(finding)]} {listing(done[:2])}."
    first = next(iter(finding.evidence), None)
    owner = case.record.owners.get(first.path) if first else None
    if first is None or owner is None:
        return ""
    if owner.section == "education" and owner.role:
        return _studied(case.profile.education[owner.number])
    place = f" from {owner.place}" if owner.place and owner.place != first.text else ""
    return f"{_SECTION[owner.section]}: {quote(first.text)}{place}."


def _tells(case: Case, achievement: Achievement) -> bool:
    """Whether it says what was done, or what a project is; what an employer is shows nothing of who works there."""
    opening = achievement.text.split()[0].lower()
    verbs = verbs_of(case.lexicon)
    return achievement.deed or achievement.owner.section == "projects" or opening in verbs.past or opening in verbs.base or opening in _SELF


def _studied(study: Education) -> str:
    """The degree by its whole name, with its place and year."""
    return f"{named_degree(study)}{f', {study.endDate.year}' if study.endDate else ''}."


def _turn(finding: Finding) -> int:
    return finding.requirement.lines[0] % len(_OPENING)


_SELF = ("i", "my", "we")
_OPENING = ("Shown by", "Drawn from", "Rests on")
_SECTION = {
    "skills": "Among your skills",
    "certificates": "Among your certificates",
    "education": "Your education",
    "languages": "Among your languages",
    "awards": "Among your awards",
    "publications": "Among your publications",
}
