"""Figures that count what the profile lists: positions, certificates, papers, the people of a team."""

import re

from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity
from fitcheck.audit.relating import is_among
from fitcheck.lexicon.words import words
from fitcheck.match.masking import masking_of
from fitcheck.match.years import total_years
from fitcheck.patterns import pattern_of

_SEASONS = pattern_of(r"\W*(?:\w+ )?(?:seasons?|summers?|winters?|springs?|terms|semesters|school years|academic years)\b", re.IGNORECASE)
_COUNTED = {
    "work": pattern_of(
        r"\W*(?:\w+ ){0,2}(?:roles?|positions?|jobs?|posts?|employers?|companies|organi[sz]ations?|hospitals?|schools?|"
        r"firms?|museums?|teams|institutions?|stays|stints|internships?|kitchens?|industries)\b",
        re.IGNORECASE,
    ),
    "certificates": pattern_of(r"\W*(?:\w+ ){0,2}(?:certifications?|certificates?|licen[cs]es?|credentials?)\b", re.IGNORECASE),
    "publications": pattern_of(r"\W*(?:\S+ ){0,2}(?:papers?|publications?|articles?)\b", re.IGNORECASE),
    "languages": pattern_of(r"\W*(?:\w+ ){0,1}languages?\b", re.IGNORECASE),
    "education": pattern_of(r"\W*(?:\w+ ){0,1}degrees?\b", re.IGNORECASE),
    "projects": pattern_of(r"\W*(?:\S+ ){0,2}projects?\b", re.IGNORECASE),
}
_LISTED = pattern_of(r", (?:and )?| and | & ")


def counts(passage: Passage, one: Quantity) -> bool:
    """Whether the figure counts entries of the profile, or what a line of it lists, and there are as many."""
    if passage.entries and _SEASONS.match(passage.whole, one.end):
        return one.value <= total_years(entry.span for entry in passage.entries if entry.span) + 1
    profile = passage.record.index.profile
    for section, pattern in _COUNTED.items():
        if pattern.match(passage.whole, one.end):
            entries = getattr(profile, section)
            names = {getattr(entry, "name", "") for entry in entries} if section == "work" else set()
            return one.value <= len(entries) or one.value == len(names)
    return one.sort == "plain" and _lists(passage, one)


def _lists(passage: Passage, one: Quantity) -> bool:
    """Whether a line that opens with the clause's verb lists so many people."""
    stems = passage.record.index.stems
    masking = masking_of(passage.record.index.lexicon)
    verbs = {token.stem for token in stems.tokens(passage.claimed[: one.start])[-8:]}
    for fact in passage.record.facts_of(passage.entries):
        parts = _LISTED.split(fact.evidence.text)
        opens = len(parts) == one.value and bool(fact.stems) and is_among(stems, fact.stems[0], verbs)
        if opens and all(any(masking.is_person(word.form) for word in words(part)) for part in parts):
            return True
    return False
