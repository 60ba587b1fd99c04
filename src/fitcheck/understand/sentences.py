"""Running text cut into sentences, abbreviations and list numbers left whole."""

import re

from fitcheck.patterns import pattern_of

_END = pattern_of(r"(?<=[.!?])[\"”’)\]]?\s+(?=[\"“(\[•*]?[A-Z0-9$£€])|(?<=[a-z]{4}[.!?])(?=[A-Z][a-z]+ [a-z])")
_ABBREVIATION = pattern_of(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|incl|min|max|no|nos|dept|dr|mr|mrs|ms|prof|st|inc|ltd|co|corp|u\.s|u\.k|ph\.d|b\.s|b\.a|m\.s|m\.a|b\.sc|m\.sc|b\.tech|m\.tech|eq|yrs|jr|sr|d\.c|n\.y|a\.m|p\.m)|\b[A-Z])\.$",
    re.IGNORECASE,
)

_PLACES = ("U.S.", "U.K.", "D.C.", "N.Y.", " Inc.", " Ltd.")
"""Abbreviations on which sentences end often, and which no name follows."""
_OPENS = pattern_of(r"(?:We|You|This|These|It|They|Our|Your|If|Please|The|There|All|In|As)\b")

_FOR_LEVEL = pattern_of(r"For [A-Z][^.:;]{2,60}:\s")


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, in order, without surrounding white space."""
    parts: list[str] = []
    start = 0
    for found in _END.finditer(text):
        head = text[start : found.start()].rstrip()
        if is_abbreviated(head) and not (head.endswith(_PLACES) and _begins_anew(text[found.end() :][:12])):
            continue
        parts.append(text[start : found.end()].strip())
        start = found.end()
    rest = text[start:].strip()
    return [*parts, rest] if rest else parts


def is_abbreviated(head: str) -> bool:
    """Whether the full stop at the end of `head` belongs to an abbreviation."""
    tail = head[-12:]
    return _ABBREVIATION.search(tail) is not None and not tail.lower().endswith("etc.")


def _begins_anew(rest: str) -> bool:
    """Whether a word follows that opens sentences only, so that an abbreviation ends one (`in the U.S. We ...`)."""
    return _OPENS.match(rest) is not None


def is_for_level(text: str) -> bool:
    """Whether a sentence says what one level of the post asks, beside which others ask other things (`For Level II: ...`)."""
    return _FOR_LEVEL.match(text) is not None
