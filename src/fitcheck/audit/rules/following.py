"""When a figure follows from figures of the profile: a difference, a share, a factor or a sum."""

import re
from collections.abc import Iterator
from itertools import combinations

from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity, is_year
from fitcheck.audit.relating import is_among, telling
from fitcheck.audit.rules.binding import things
from fitcheck.audit.rules.numbers import around, speaks_of
from fitcheck.match.facts import Fact
from fitcheck.patterns import pattern_of

_TOTAL = pattern_of(r"\b(?:in total|altogether|combined|in all|a total of|between them)\b", re.IGNORECASE)
_CHANGED = pattern_of(
    r"\b(?:by|fewer|less|faster|slower|shorter|longer|reduc\w+|increas\w+|drop\w*|fell|cut|saved|down|gain\w*|rose|grew|"
    r"growth|improv\w+|difference)\b",
    re.IGNORECASE,
)
_SHARE = pattern_of(r"\b(?:percent|%|per cent) of\b|\bshare\b|\bproportion\b|\bout of\b", re.IGNORECASE)
_TO = pattern_of(r"\W*(?:[\w-]+ ){0,4}(?:to|versus|against|compared with|before|after|→|–|-|and then)\W*(?:[\w-]+ ){0,3}")
"""What joins a share with another of the same thing."""
_OF_THEM = pattern_of(r"\bof (?:them|whom|which)\b")
_OUT_OF = pattern_of(r"\W*(?:[\w-]+ ){0,3}(?:out )?of\W*(?:[\w-]+ ){0,2}")
_MANY_TIMES = 1000
_ROUND = 100


def follows(passage: Passage, one: Quantity) -> bool:
    """Whether the figure follows from two figures of one fact: a difference, a share, a factor or a sum."""
    change = bool(_CHANGED.search(passage.whole))
    return (
        _is_beyond(passage, one)
        or any(
            (_matches_change(one, low, high) and (change or one.sort != "percent" or (is_joined and _SHARE.search(passage.whole))))
            or (change and one.sort == "plain" and one.value == high - low)
            for low, high, fact, is_joined in _pairs(passage)
            if speaks_of(passage, one, fact) and _has_any(passage, one, fact)
        )
        or (bool(_TOTAL.search(passage.whole)) and one.sort != "percent" and _is_sum(passage, one))
        or _is_sum_of_a_line(passage, one)
    )


def _has_any(passage: Passage, one: Quantity, fact: Fact) -> bool:
    """Whether a line itself, and not only what it stands under, has a word around the figure, or of the sentence where that has none."""
    stems = passage.record.index.stems
    near = around(passage, one) or telling(stems, stems.tokens(passage.whole))
    return not near or any(is_among(stems, stem, fact.stems) for stem in near)


def _is_beyond(passage: Passage, one: Quantity) -> bool:
    """Whether the figure is by how much something went beyond the whole: beat by 25 percent what a line gives as 125%."""
    return one.sort == "percent" and any(
        figure.quantity.sort == "percent" and figure.quantity.value == 100 + one.value and speaks_of(passage, one, figure.fact)
        for figure in passage.record.figures
    )


def _is_sum_of_a_line(passage: Passage, one: Quantity) -> bool:
    """Whether the figure is what a line counts in two kinds: four of the one and six of the other."""
    of_them = one.sort == "plain" and _OF_THEM.search(passage.whole, one.end)
    return bool(of_them) and any(
        low + high == one.value and speaks_of(passage, one, fact) and not _OF_THEM.search(fact.evidence.text)
        for low, high, fact, _ in _pairs(passage)
    )


def _pairs(passage: Passage) -> Iterator[tuple[float, float, Fact, bool]]:
    """Two figures of one line, the lower first, with the line, and whether it gives the one as a part of the other."""
    facts = dict.fromkeys(figure.fact.number for figure in passage.record.figures)
    for number in facts:
        own = [figure for figure in passage.record.figures if figure.fact.number == number]
        if not passage.is_there(own[0].fact.entry):
            continue
        for first, second in combinations(own, 2):
            if (
                first.quantity.sort == second.quantity.sort
                and first.quantity.unit == second.quantity.unit
                and first.quantity.value != second.quantity.value
                and (first.quantity.sort != "percent" or _is_from_to(first.fact.evidence.text, first.quantity, second.quantity))
                and not (is_year(first.quantity) or is_year(second.quantity))
            ):
                low, high = sorted((first.quantity.value, second.quantity.value))
                yield low, high, first.fact, _is_part(first.fact.evidence.text, first.quantity, second.quantity)


def _is_from_to(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether a line gives two shares as what something was and what it became."""
    return bool(_TO.fullmatch(text, min(one.end, other.end), max(one.start, other.start)))


def _is_part(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether a line gives one figure as so many of the other (`22 of 23`, `40 out of the 52`), or says what the one became."""
    between = min(one.end, other.end), max(one.start, other.start)
    return bool(_OUT_OF.fullmatch(text, *between)) or _is_from_to(text, one, other)


def _matches_change(said: Quantity, low: float, high: float) -> bool:
    if low <= 0:
        return False
    if said.sort == "percent":
        derived = (100 * (high - low) / high, 100 * (high - low) / low, 100 * low / high, high - low)
        return any(_rounds(said, value) for value in derived)
    if said.sort == "times":
        return _rounds(said, high / low)
    if said.sort == "change":
        if said.looseness == "over" and said.value > 1 and said.value <= high / low < said.value + 1:
            return True
        return any(abs(value - said.value) <= 0.08 * max(1.0, said.value) for value in (low / high, high / low, (high - low) / high))
    return said.value == high - low and (said.unit == "points" or said.sort == "money")


def _rounds(said: Quantity, value: float) -> bool:
    return abs(said.value - value) <= (0.05 * value + 1 if said.looseness else 0.6)


def _is_sum(passage: Passage, one: Quantity) -> bool:
    """Whether a total is that of two or three figures of the same kind and thing."""
    stems = passage.record.index.stems
    thing = things(stems, passage.claimed, one)[:1]
    values = {
        figure.quantity.value
        for figure in passage.record.figures
        if figure.quantity.sort == one.sort
        and figure.quantity.value < _MANY_TIMES * _ROUND
        and speaks_of(passage, one, figure.fact)
        and all(is_among(stems, word, things(stems, figure.fact.evidence.text, figure.quantity)) for word in thing)
    }
    few = sorted(values)[:40]
    return any(sum(chosen) == one.value for size in (2, 3) for chosen in combinations(few, size))
