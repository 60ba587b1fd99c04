"""Movements and senses that American postings list as the law wants (`The employee is regularly required to stand, walk, talk or hear`)."""

import re

from fitcheck.lexicon.words import Word, words
from fitcheck.nouns.requirement import AllOf, Leaf, Needs
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar

_OPENS = pattern_of(
    r"\b(?:required|must|able)\s+(?:to\s+)?(?:be\s+able\s+to\s+)?(?:(?:regular|frequent|occasional|continuous|constant)ly|often|sometimes)\s+"
    r"|\b(?:(?:regular|frequent|occasional|continuous|constant)ly|often|sometimes)\s+(?:be\s+)?required\s+to\s+"
    r"|\b(?:required|able)\s+to\s+(?=(?:stand|sit|walk)(?:,|\s+(?:and|or)\b))"
    r"|\bvision\s+abilities\s+required\b[^;.]{0,30}?\binclude:?\s+",
    re.IGNORECASE,
)
_CUES = (
    "regularly",
    "frequently",
    "occasionally",
    "continuously",
    "constantly",
    "often",
    "sometimes",
    "vision",
    "to stand",
    "to sit",
    "to walk",
)
_LIFTING = r"(?:lift|carry|move|push|pull|transfer|hoist)(?:ing|(?<=carry)ing)?"
_AND_SO = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s*/\s*|\s+and/or\s+|\s+(?:and|or)\s+)[a-z]+"
_LOAD = pattern_of(
    rf"^(?:[A-Za-z/]+\s+){{0,7}}?(?P<deed>\b{_LIFTING}(?:{_AND_SO}){{1,3}}(?:\s+of)?\s+(?:[^\s,;.()]+\s+){{0,8}}?"
    r"\d+\+?[\s-]?(?:pounds?|lbs?|kgs?|kilos?|kilograms?)\b(?:\s+[^\s,;.()]+){0,6}?)"
    r"(?:\s+(?:is|are|may|as|when|if|regularly|frequently|occasionally|daily|on\s+an?|without|with|at\s+times|throughout)\b[^;.]*)?[\s.;]*$",
    re.IGNORECASE,
)
"""A load that is moved in several ways, which are one thing to be able to do (`lift and/or carry boxes of up to 20 kg`)."""
_WEIGHTS = ("pound", "lb", "kg", "kilo")
_SMALL = frozenset((
    "or", "and", "to", "the", "is", "be", "required", "must", "ability", "regularly", "frequently", "occasionally", "continuously",
    "constantly", "often", "sometimes", "also",
))  # fmt: skip
"""Words between two movements that belong to neither."""
_FEWEST = 2


def movements_in(text: str, grammar: Grammar) -> Needs | None:
    """All movements and senses that a sentence lists, each a fact about the body; None where it lists fewer than two, and moves no load."""
    if any(weight in text.lower() for weight in _WEIGHTS) and (load := _LOAD.search(text)) is not None:
        return Leaf("eligibility", text=load["deed"], category="physical")
    opening = _OPENS.search(text) if any(cue in text.lower() for cue in _CUES) else None
    if opening is None:
        return None
    tokens = words(text)
    starts = [
        index
        for index in range(len(tokens))
        if tokens[index].start >= opening.end() and _begins(text, tokens, index, opening.end(), grammar)
    ]
    if len(starts) < _FEWEST or not opening.end() <= tokens[starts[0]].start <= opening.end() + 1:
        return None
    pasts = [_past(tokens, index) for index in starts[1:]]
    spans = zip(starts, [*pasts, len(tokens)], strict=True)
    named = (text[tokens[first].start : tokens[after - 1].end] for first, after in spans)
    return AllOf(tuple(Leaf("eligibility", text=one, category="physical") for one in dict.fromkeys(named)))


def _begins(text: str, tokens: list[Word], index: int, opening: int, grammar: Grammar) -> bool:
    """Whether a movement opens a part of the list: the first, or one behind a mark or a small word (not in `lift and/or move`)."""
    named = grammar.eligibility.at(tokens, index)
    if tokens[index].form not in grammar.particles.movements and (named is None or named.payload != "physical"):
        return False
    if tokens[index].start <= opening + 1:
        return True
    gap = text[tokens[index - 2].end : tokens[index].start]
    return "/" not in gap and (any(mark in gap for mark in ",;") or tokens[index - 1].form in _SMALL)


def _past(tokens: list[Word], index: int) -> int:
    """The word after the last one that belongs to the part before a movement."""
    while tokens[index - 1].form in _SMALL:
        index -= 1
    return index
