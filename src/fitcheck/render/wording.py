"""Numbers, labels and sources put into words, the same in every format."""

from collections.abc import Callable

from fitcheck.nouns.finding import Evidence
from fitcheck.render.layout import Source

ASKED_SHOWN = 4
_EVIDENCE_SHOWN = 3


def number(value: float) -> str:
    """`5` for 5.0; fractions to one place."""
    return f"{round(value, 1):g}"


def count(value: float, noun: str) -> str:
    """`1 point`, `3.3 points`."""
    return f"{number(value)} {noun}{'' if number(value) == '1' else 's'}"


def headed(text: str) -> str:
    """The text with a capital first letter, unless its first word is spelled with capitals of its own."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text


def spaced(text: str, show: Callable[[str], str]) -> str:
    """The text as `show` shows it, with the spaces that part it from its neighbours kept."""
    return f"{' ' * text[:1].isspace()}{show(text)}{' ' * (len(text) > 1 and text[-1].isspace())}"


def sourced(source: Source) -> str:
    """`work[0].highlights[1], line 23; r2 (posting line 14)`; "" where there is nothing to name."""
    lines = [place(one) for one in cited(source)]
    asked = ", ".join(f"{one} (posting line {line})" for one, line in source.asked[:ASKED_SHOWN])
    return "; ".join(part for part in (*lines, asked, source.note) if part)


def cited(source: Source) -> tuple[Evidence, ...]:
    """As many of the lines as a reader would look up, none of them twice."""
    return distinct(source.evidence)


def distinct(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The first of the quotes at each place, as many as a reader would look up."""
    return tuple({place(one): one for one in reversed(evidence)}.values())[::-1][:_EVIDENCE_SHOWN]


def place(one: Evidence) -> str:
    """`work[0].highlights[1], line 23`; the path alone where the line is not known."""
    return f"{one.path}, line {one.line}" if one.line else one.path


def short_place(one: Evidence) -> str:
    """`work[0].highlights[1] (23)`, for tables."""
    return f"{one.path} ({one.line})" if one.line else one.path
