"""Spans of time that a line of the profile gives otherwise: within six months, where it says a year."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import quantities
from fitcheck.audit.relating import segment_at, shared, telling
from fitcheck.audit.rules.streaks import absent
from fitcheck.match.facts import Fact
from fitcheck.patterns import pattern_of

_ONE = pattern_of(
    r"\b(?P<half>half )?(?:an?|(?:its|the|my|our|their) first) (?:full |single |whole |half )?"
    r"(?P<unit>year|month|week|day|quarter|decade)\b(?P<more> and a half)?",
    re.IGNORECASE,
)
_SECONDS = {"day": 86_400.0, "week": 604_800.0, "month": 2_629_800.0, "quarter": 7_889_400.0, "year": 31_557_600.0, "decade": 315_576_000.0}
_WITHIN = pattern_of(
    r"\b(?:in|within|over|inside|after|during|for|past|last|previous)\s+(?:(?:just|only|under|about|around|over|the|my|"
    r"less than|more than|roughly|nearly|"
    r"almost|last|past|first|a little) )*$",
    re.IGNORECASE,
)
_SHARE = 0.5
_LEAST = 1.3
_CLOSE = 0.15
_TELLING = 1.0


class Span(NamedTuple):
    """A length of time in a text."""

    start: int
    end: int
    seconds: float


def spans_in(text: str) -> list[Span]:
    """The lengths of time that a text gives for something to have happened."""
    found = [Span(one.start, one.end, one.seconds) for one in quantities(text) if one.unit == "time"]
    found += [Span(one.start(), one.end(), _seconds(one)) for one in _ONE.finditer(text)]
    return sorted(one for one in found if _WITHIN.search(text[max(0, one.start - 50) : one.start]))


def spans(passage: Passage) -> Iterator[Doubt]:
    """Lengths of time other than those of the line that tells the same."""
    if not passage.own:
        return
    for one in spans_in(passage.claimed):
        facts = _telling_the_same(passage, one)
        had = [two for fact in facts for two in spans_in(fact.evidence.text)]
        if absent(passage.whole) and any(one.seconds <= two.seconds for two in had):
            continue  # without an event for five years is without one for four
        if had and not any(abs(one.seconds - two.seconds) <= _CLOSE * two.seconds for two in had) and one.seconds != 0:
            message = "the profile gives another length of time"
            yield Doubt(one.start, one.end, "number", "number-of-another", message, tuple(fact.evidence for fact in facts[:1]))


def _seconds(found: re.Match[str]) -> float:
    share = 0.5 if found["half"] or " half " in found.group() else 1.5 if found["more"] else 1.0
    return _SECONDS[found["unit"].lower()] * share


def _telling_the_same(passage: Passage, one: Span) -> list[Fact]:
    """The lines with a length of time that tell what the stretch around this one tells, or all that their own stretch tells."""
    stems = passage.record.index.stems
    start, end = segment_at(passage.claimed, one.start)
    words = telling(stems, [token for token in passage.words if start <= token.start < end])
    total = sum(stems.weight(word) for word in dict.fromkeys(words))
    chosen = []
    for fact in passage.record.facts_of(passage.entries):
        here = spans_in(fact.evidence.text)
        if not here or not total:
            continue
        score = shared(stems, words, fact.stems)
        if (score >= _LEAST and score >= _SHARE * total) or any(_covers(passage, words, fact.evidence.text, two) for two in here):
            chosen.append(fact)
    return chosen


def _covers(passage: Passage, words: list[str], text: str, span: Span) -> bool:
    """Whether the words say all that the stretch around a span of the profile tells."""
    stems = passage.record.index.stems
    start, end = segment_at(text, span.start)
    own = telling(stems, stems.tokens(text[start:end]))
    total = sum(stems.weight(word) for word in dict.fromkeys(own))
    return total >= _TELLING and shared(stems, own, words) >= 0.99 * total
