"""Outcomes: what came of a deed must be told by a line that tells of the deed, in one of the ways in which profiles say the like."""

import re
from collections.abc import Iterator
from functools import lru_cache

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import is_among
from fitcheck.audit.speaking import speaks
from fitcheck.audit.statements import everyday_words
from fitcheck.lexicon import Lexicon
from fitcheck.match.facts import Fact
from fitcheck.patterns import pattern_of

_NOT_SAID = pattern_of(r"\b(?:your?|would|will|could|may|might|should|hope|want|wish|if)\b", re.IGNORECASE)
_PRIZE = pattern_of(r"\b(?:prizes?|awards?|medals?|troph(?:y|ies))\b", re.IGNORECASE)
_TELLING = 0.6


def outcomes(passage: Passage) -> Iterator[Doubt]:
    """What came of a deed, where no line that tells of the deed says the like."""
    clause = passage.clause
    if not (passage.own or passage.told or speaks(passage.whole)) or _NOT_SAID.search(passage.whole, clause.start, clause.end):
        return
    for claim, shows in _outcomes(passage.record.index.lexicon):
        found = claim.search(passage.whole, clause.start, clause.end)
        if found and not _names_prize(passage):
            facts = _telling_of_it(passage)
            if not any(shows.search(fact.evidence.text) and _is_that_prize(passage, found.group(), fact) for fact in facts):
                said = " ".join(found.group().split())
                lines = tuple(fact.evidence for fact in facts[:2])
                yield Doubt(found.start(), found.end(), "deed", "outcome-unsupported", f"the profile does not say “{said}” of this", lines)


def _is_that_prize(passage: Passage, said: str, fact: Fact) -> bool:
    """Whether a line that tells of a prize has the words by which it is told; of anything else than prizes, true."""
    if not _PRIZE.search(said):
        return True
    stems = passage.record.index.stems
    return all(is_among(stems, word, fact.stems) for word in _words(passage, _PRIZE.sub("", said), _TELLING))


def _names_prize(passage: Passage) -> bool:
    """Whether the clause names an award of the profile, or who gave it."""
    said = passage.whole[passage.clause.start : passage.clause.end].casefold()
    names = (name for one in passage.record.index.profile.awards for name in (one.title, one.awarder) if name)
    return any(name.casefold() in said for name in names)


def _telling_of_it(passage: Passage) -> list[Fact]:
    """The lines that tell of what the clause tells, or where it has no words of its own, of what its sentence tells."""
    clause = passage.clause
    for start, end, least in ((clause.start, clause.end, _TELLING), (0, len(passage.whole), _TELLING), (clause.start, clause.end, 0.0)):
        facts = _sharing(passage, passage.whole[start:end], least)
        if facts:
            return facts
    return []


def _sharing(passage: Passage, text: str, least: float) -> list[Fact]:
    """The lines that share words with a text, none less than half as many as the best; of a project, all of its lines."""
    index = passage.record.index
    words = _words(passage, text, least)
    shared = [(sum(is_among(index.stems, word, fact.stems) for word in words), -fact.number, fact) for fact in index.facts]
    best = max((count for count, _, _ in shared), default=0)
    chosen = [fact for count, _, fact in sorted(shared, reverse=True) if count and 2 * count >= best]
    projects = {fact.entry for fact in chosen if fact.entry >= 0 and index.entries[fact.entry].kind == "project"}
    return [*chosen, *(fact for fact in index.facts if fact.entry in projects)]


def _words(passage: Passage, text: str, least: float) -> set[str]:
    """The words of a text that tell more than `least`, those of every letter left out."""
    index = passage.record.index
    everyday = everyday_words(index.lexicon)
    return {stem for stem in index.stems.stems_in(text) if index.stems.weight(stem) > least and stem not in everyday}


@lru_cache(maxsize=2)
def _outcomes(lexicon: Lexicon) -> list[tuple[re.Pattern[str], re.Pattern[str]]]:
    rows = lexicon.table("auditing/standing")["outcomes"]
    return [(pattern_of(row["claim"], re.IGNORECASE), pattern_of(row["shows"], re.IGNORECASE)) for row in rows]
