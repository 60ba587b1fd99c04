"""Where the profile has what a unit tells: at the place that the letter is at, beside its nearest line, or only elsewhere."""

from fitcheck.audit.nearest import Unit
from fitcheck.audit.relating import is_alike

_LEAST = 0.35
"""The weight of a word at least."""


def placing(unit: Unit) -> dict[str, float]:
    """How much more of a unit a line elsewhere tells than one of the place said, and whether a name of it is of other places alone."""
    here = unit.passage.record.numbers_around(unit.passage.entries)
    if not here:
        return {}
    return {"gain_elsewhere": _gain(unit, here), "name_off_place": any(here.isdisjoint(entries) for entries in unit.shown_at)}


def _gain(unit: Unit, place: frozenset[int]) -> float:
    """The part of its words that one line elsewhere has beyond what the best line of a place has."""
    record = unit.passage.record
    stems = record.index.stems
    words = [(max(word.weight, _LEAST), word) for word in unit.words if not word.everyday]
    total = sum(weight for weight, _ in words)
    if not total:
        return 0.0
    own = away = 0.0
    for fact in record.index.facts:
        line = record.words_told_together[fact.number]
        told = sum(weight for weight, word in words if fact.number in word.shown or is_alike(stems, word.token.stem, line))
        if fact.entry in place:
            own = max(own, told)
        elif fact.entry >= 0:
            away = max(away, told)
    return max(0.0, away - own) / total
