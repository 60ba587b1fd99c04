"""Facts of the candidate's course that a letter may add where it would otherwise say too little."""

from collections.abc import Iterator

from fitcheck.advise.achievements import Owner
from fitcheck.advise.case import Case
from fitcheck.advise.wording import listing, named, period
from fitcheck.nouns.report import LetterSentence

_SKILLS = 4
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
        yield LetterSentence(f"My record also holds {'a post' if len(names) == 1 else 'posts'} as {listing(names)}.", lines)


def _studies(case: Case, said: str) -> Iterator[LetterSentence]:
    for index, study in enumerate(case.profile.education[:2]):
        if study.institution and study.institution not in said and (study.area or study.studyType):
            line = case.evidence(f"education[{index}].institution", study.institution)
            yield LetterSentence(f"My studies at {study.institution} were in {study.area or study.studyType}.", (line,))


def _projects(case: Case, told: list[Owner]) -> Iterator[LetterSentence]:
    seen = {one.number for one in told if one.section == "projects"}
    for index, project in enumerate(case.profile.projects):
        if index not in seen and project.name and project.keywords:
            used = project.keywords[:_KEYWORDS]
            lines = [case.evidence(f"projects[{index}].keywords[{place}]", word) for place, word in enumerate(used)]
            yield LetterSentence(f"The project {project.name} rests on {listing(used)}.", tuple(lines))
            return


def _skills(case: Case, said: str) -> Iterator[LetterSentence]:
    listed = [(index, one) for index, one in enumerate(case.profile.skills) if one.name and one.name.casefold() not in said.casefold()]
    names = [f"{one.name} ({', '.join(one.keywords[:_KEYWORDS])})" if one.keywords else one.name for _, one in listed[:_SKILLS]]
    if names:
        lines = tuple(case.evidence(f"skills[{index}].name", one.name) for index, one in listed[:_SKILLS])
        yield LetterSentence(f"My resume further lists {listing(names)}.", lines)


def _certificates(case: Case, said: str) -> Iterator[LetterSentence]:
    held = [(index, one) for index, one in enumerate(case.profile.certificates) if one.name and one.name not in said]
    for index, one in held[:1]:
        year = f", {one.date.year}" if one.date else ""
        issuer = f", {one.issuer}" if one.issuer else ""
        line = case.evidence(f"certificates[{index}].name", one.name)
        yield LetterSentence(f"Among my certificates is this: {one.name}{issuer}{year}.", (line,))
