"""How deep the brackets of a text go, for readers whose parser gives up on them before it tells of the first one."""

from fitcheck.patterns import pattern_of

_BRACKET = pattern_of(r"[\[\]{}]")


def opened_too_deep(text: str, deepest: int) -> int | None:
    """The offset of the first bracket that opens deeper than `deepest`; None where none does. Quotes are not looked at."""
    depth = 0
    for found in _BRACKET.finditer(text):
        depth += 1 if found[0] in "[{" else -1
        if depth > deepest:
            return found.start()
    return None
