"""What a line gives beside a figure stays beside it: the year of it, and the thing that it counts."""

from collections.abc import Iterator

from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity
from fitcheck.audit.record import Figure
from fitcheck.audit.relating import segment_at
from fitcheck.match.stems import Stems
from fitcheck.patterns import pattern_of

YEAR = pattern_of(r"\b(?:19|20)\d\d\b")
_COUNTED = pattern_of(r"\+?[- ](?P<things>[a-z][\w-]*(?: [a-z][\w-]*)?)")
_AFTER = 2
"""Words after a figure among which stands what it counts."""


def is_of_another(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether the profile gives a figure for another year than the clause, or counts something else with it, and this with another."""
    return _is_of_another_year(passage, one, figure) or _counts_another(passage, one, figure)


def _is_of_another_year(passage: Passage, one: Quantity, figure: Figure) -> bool:
    said = _years_beside(passage.claimed, one)
    own = _years_beside(figure.fact.evidence.text, figure.quantity)
    if not said or not own or said & own:
        return False
    others = (two.quantity for two in passage.record.figures_of(figure.fact.number) if _is_like(two, figure))
    return any(said & _years_beside(figure.fact.evidence.text, other) for other in others)


def _years_beside(text: str, one: Quantity) -> set[str]:
    """The years in the stretch of a figure."""
    start, end = segment_at(text, one.start)
    return set(YEAR.findall(text, start, end))


def _counts_another(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether the line counts other things with this figure, and its entry these things with another."""
    stems = passage.record.index.stems
    said = things(stems, passage.claimed, one)[:1]
    own = things(stems, figure.fact.evidence.text, figure.quantity)
    if not said or not own or said[0] in own or stems.weight(said[0]) <= 0 or figure.fact.entry < 0:
        return False
    return any(
        said[0] in things(stems, two.fact.evidence.text, two.quantity) and two.quantity.value != one.value
        for two in _figures_beside(passage, figure)
    )


def _figures_beside(passage: Passage, figure: Figure) -> Iterator[Figure]:
    """The other figures of its entry that are of its kind."""
    for other in passage.record.figures:
        if other.fact.entry == figure.fact.entry and other is not figure and _is_like(other, figure):
            yield other


def _is_like(other: Figure, figure: Figure) -> bool:
    return (other.quantity.sort, other.quantity.unit) == (figure.quantity.sort, figure.quantity.unit)


def things(stems: Stems, text: str, one: Quantity) -> list[str]:
    """The first words after a figure, none where no thing follows."""
    found = _COUNTED.match(text, one.end)
    after = [token.stem for token in stems.tokens(found["things"])][:_AFTER] if found else []
    return after if after and stems.weight(after[0]) > 0 else []
