"""Projects told of a position in whose time they were not done."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.record import Entry

_SHORTEST = 4


def projects(passage: Passage) -> Iterator[Doubt]:
    """Projects by name, in a clause or sentence that says it was at another time."""
    for project in passage.record.entries:
        if project.section != "projects" or len(project.name) < _SHORTEST or passage.is_there(project.number):
            continue
        found = re.search(rf"(?<!\w){re.escape(project.name)}(?!\w)", passage.claimed, re.IGNORECASE)
        if found and not _tells_of(passage, project):
            place = passage.entries[0].name or passage.entries[0].role
            lines = passage.record.of(project)
            yield Doubt(found.start(), found.end(), "place", "project-elsewhere", f"the profile does not tell of this at {place}", lines)


def awards(passage: Passage) -> Iterator[Doubt]:
    """Awards of one employer, told of another."""
    works = [entry for entry in passage.record.entries if entry.section == "work" and entry.name]
    if not any(entry.section == "work" for entry in passage.entries):
        return
    for place, award in enumerate(passage.record.index.profile.awards):
        givers = [entry for entry in works if award.awarder and entry.name.casefold() == award.awarder.casefold()]
        found = re.search(rf"(?<!\w){re.escape(award.title)}(?!\w)", passage.claimed, re.IGNORECASE) if award.title else None
        if found and givers and not any(one in passage.entries for one in givers):
            lines = passage.record.evidence(f"awards[{place}].title") + passage.record.evidence(f"awards[{place}].awarder")
            yield Doubt(found.start(), found.end(), "place", "project-elsewhere", f"{award.awarder} gave this award", lines)


def _tells_of(passage: Passage, project: Entry) -> bool:
    """Whether the project's own lines name the place."""
    texts = " ".join(fact.evidence.text for fact in passage.record.index.facts if fact.entry == project.number).casefold()
    return any(entry.name.casefold() in texts for entry in passage.entries if entry.name)
