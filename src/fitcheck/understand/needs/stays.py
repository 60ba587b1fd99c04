"""How long one is to stay: a readiness, and no experience (`commit to 12 months`, `a minimum commitment of two years`)."""

import re

from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar

_CUES = ("commit", "stay", "remain")
_STAY = pattern_of(
    r"""
    \b(?:commit(?:ting)?|stay(?:ing)?|remain(?:ing)?|commitment)\s+(?:to\s+|for\s+|of\s+)
    (?:(?:at\ least|a\ minimum\ of|minimum|an?|the|full|initial)\s+)*
    (?:\d+(?:\s*[-–]\s*\d+)?\+?|one|two|three|four|five|six|nine|twelve)[\s-]+(?:weeks?|months?|years?|terms?|seasons?)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 160


def stay_of(text: str, grammar: Grammar) -> Leaf | None:
    """The length of stay that a sentence asks, quoted; None where it asks no such thing, or names a skill as well."""
    lower = text.lower()
    found = _STAY.search(text) if any(cue in lower for cue in _CUES) and len(text) <= _LONGEST else None
    if found is None or grammar.lexicon.find(f"{text[: found.start()]} ; {text[found.end() :]}"):
        return None
    return Leaf("eligibility", found.group(), category="other")
