"""Facts of the candidate's course that a letter may add where it would otherwise say too little."""

from collections.abc import Iterator

from fitcheck.advise.achievements import Owner
from fitcheck.advise.case import Case
from fitcheck.advise.wording import article, listing, named, period
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.profile import PartialDate
from fitcheck.nouns.report import LetterSentence

_SKILLS = 6
_EACH = 2
_KEYWORDS = 3


def background(case: Case, told: list[Owner], said: str) -> Iterator[LetterSentence]:
    """Sentences on earlier positions, studies, projects, skills and certificates that the letter has not spoken of."""
    yield from _positions(case, told)
    yield from _studies(case, said)
    yield from _projects(case, told)
    yield from _skills(case, said)
    yield from _certificates(case, said)


def _positions(case: Case, told: list[Owner]) -> Iterator[LetterSentence]:
    held = [one for one in dict.fromkeys(case.record.owners.values()) if one.section == "work" and one.role and one not in told][:2]
    names = [f"{named(one)} ({period(one.start, one.end, current=one.current)})" if one.start or one.end else named(one) for one in held]
    if names:
        lines = tuple(case.evidence(f"work[{one.number}].position", one.role) for one in held)
        yield LetterSentence(f"I have also worked as {listing([article(name) for name in names])}.", lines)


def _studies(case: Case, said: str) -> Iterator[LetterSentence]:
    places: dict[str, dict[str, Evidence]] = {}
    for index, study in enumerate(case.profile.education[:2]):
        if study.institution and study.institution not in said and study.area:
            line = case.evidence(f"education[{index}].institution", study.institution)
            places.setdefault(study.area, {}).setdefault(f"at {study.institution}", line)
    if places:
        told = [f"{area}{',' if ',' in area else ''} {' and '.join(lines)}" for area, lines in places.items()]
        lines = tuple(line for one in places.values() for line in one.values())
        yield LetterSentence(f"I studied {listing(told)}.", lines)


def _projects(case: Case, told: list[Owner]) -> Iterator[LetterSentence]:
    seen = {one.number for one in told if one.section == "projects"}
    for index, project in enumerate(case.profile.projects):
        if index not in seen and project.name and project.keywords:
            used = project.keywords[:_KEYWORDS]
            lines = [case.evidence(f"projects[{index}].keywords[{place}]", word) for place, word in enumerate(used)]
            yield LetterSentence(f"My project {project.name} draws on {listing(used)}.", tuple(lines))
            return


def _skills(case: Case, said: str) -> Iterator[LetterSentence]:
    listed = [(index, one) for index, one in enumerate(case.profile.skills) if one.name]
    named_ones: list[tuple[str, Evidence]] = []
    for index, one in listed:
        words = [(word, case.evidence(f"skills[{index}].keywords[{place}]", word)) for place, word in enumerate(one.keywords)]
        fresh = [pair for pair in words or [(one.name, case.evidence(f"skills[{index}].name", one.name))] if _is_plain(pair[0], said)]
        named_ones += fresh[: max(_EACH, _SKILLS // len(listed))]
    if named_ones:
        names = [name for name, _ in named_ones[:_SKILLS]]
        yield LetterSentence(f"My resume also lists {listing(names)}.", tuple(line for _, line in named_ones[:_SKILLS]))


def _is_plain(name: str, said: str) -> bool:
    return name.casefold() not in said.casefold() and not set(name) & set("(),;") and len(name.split()) <= _KEYWORDS


def _certificates(case: Case, said: str) -> Iterator[LetterSentence]:
    today = PartialDate(case.as_of.year, case.as_of.month, case.as_of.day)
    valid = [(index, one) for index, one in enumerate(case.profile.certificates) if one.expires is None or one.expires > today]
    held = [(index, one) for index, one in valid if one.name and one.name not in said]
    for index, one in held[:1]:
        year = f", {one.date.year}" if one.date else ""
        issuer = f", {one.issuer}" if one.issuer else ""
        line = case.evidence(f"certificates[{index}].name", one.name)
        yield LetterSentence(f"My certificates include {one.name}{issuer}{year}.", (line,))
