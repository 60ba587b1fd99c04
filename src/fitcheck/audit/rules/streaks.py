"""Streaks: how long something has not happened is no longer than a line of the profile says."""

from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity, quantities
from fitcheck.lexicon.words import words
from fitcheck.match.facts import Fact
from fitcheck.patterns import pattern_of

_WITHOUT = pattern_of(
    r"\b(?:no|not|never|without|zero|free (?:of|from))\s+(?:(?:an?|any|a single|one|had|have|has|been|lost|missed|made|seen)\s+){0,3}"
    r"(?P<what>(?:[A-Za-z-]+\s+){0,2}[A-Za-z-]+)"
)
_POINTING = frozenset(
    ["in", "for", "over", "the", "a", "an", "since", "during", "on", "at", "and", "or", "of", "last", "past", "one", "any"]
)
_WITHOUT_ONE = pattern_of(r"\bwithout (?:one|any)\b(?= *(?:[.,;]|$))")
_SLACK = 1.1


def streaks(passage: Passage) -> Iterator[Doubt]:
    """Times without an event that are longer than the profile's."""
    clause = passage.clause
    text = passage.whole[clause.start : clause.end]
    gone = absent(text) if passage.own else frozenset()
    times = [one for one in quantities(text) if one.unit == "time"] if gone else []
    for fact in passage.record.index.facts if times else ():
        had = [one.quantity.seconds for one in passage.record.figures_of(fact.number) if one.quantity.unit == "time"]
        if had and gone & _absent_by_line(fact.evidence.text):
            yield from (_doubt(clause.start, one, fact) for one in times if one.seconds > _SLACK * max(had))
            return


def _doubt(start: int, one: Quantity, fact: Fact) -> Doubt:
    message = "the profile gives a shorter time for this"
    return Doubt(start + one.start, start + one.end, "number", "number-of-another", message, (fact.evidence,))


def _absent_by_line(text: str) -> frozenset[str]:
    """The words for what a line says did not happen; all of the line, where it says that it went without one."""
    return frozenset(word.form for word in words(text)) if _WITHOUT_ONE.search(text) else absent(text)


def absent(text: str) -> frozenset[str]:
    """The words for what did not happen."""
    return frozenset(word.form for found in _WITHOUT.finditer(text) for word in words(found["what"])) - _POINTING
