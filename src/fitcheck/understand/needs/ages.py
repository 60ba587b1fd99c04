"""Lines that ask an age and nothing else (`Age limit: 18-35 years`, `candidates below 30 years only`)."""

import re

from fitcheck.lexicon.words import forms
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar

_CUES = ("age", "old", "below", "under")
_AGE = pattern_of(
    r"""
    (?:(?:maximum|minimum|upper|lower)\s+)?(?:aged?\b(?:\s*(?:limit|group|range|bracket))?\s*(?::|–|-|of|is)?\s*)?
    (?:(?:
        below | under | over | above | between | at\ least | up\ to | from | not\ (?:more|older)\ than | no\ older\ than
      | not\ exceeding | max(?:imum)?\.? | min(?:imum)?\.?
    )\s+)*
    [1-7]\d\s*(?:(?:-|–|to|and)\s*[1-7]\d\s*)?(?:years?|yrs?\.?)?
    (?:\s*(?:old|of\ age|or\ (?:older|over|above)|and\ (?:older|over|above)))*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OF_AGE = pattern_of(r"\bage|\bold(?:er)?\b|\b(?:candidates?|applicants?|persons?|freshers?)\b.{0,20}\b(?:below|under)\b", re.IGNORECASE)
_LONGEST = 90


def age_of(text: str, grammar: Grammar) -> Leaf | None:
    """The age that a line asks, quoted; None where it asks something else, or more."""
    lower = text.lower()
    if len(text) > _LONGEST or not any(cue in lower for cue in _CUES) or not _OF_AGE.search(text):
        return None
    found = _AGE.search(text)
    if found is None:
        return None
    others = forms(f"{text[: found.start()]} {text[found.end() :]}")
    return Leaf("eligibility", found.group().strip(" :-–"), category="age") if grammar.particles.beside_age.issuperset(others) else None
