"""Tables of Markdown: rows of cells between pipes, which may hold lists of their own."""

import re
from collections.abc import Sequence
from itertools import takewhile

from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.reading.posting.columns import Cell, Column, columns_of
from fitcheck.reading.posting.marks import plain

_EDGE = pattern_of(r"^\s*\|(.*)\|\s*$")
_UNDER_HEADER = pattern_of(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*")
_BULLET = pattern_of(r"^\\?[-*•]\s+")
_ITEMS = pattern_of(r"<li(?:\s[^<>]{0,200})?>", re.IGNORECASE)
_BREAKS = pattern_of(r"<br\s*/?>", re.IGNORECASE)


def cells_of(line: str) -> list[Cell] | None:
    """The cells of a row, each with what stands in it; None where the line is no row of a table."""
    found = _EDGE.match(line) if "|" in line else None
    return [_cell(text.strip()) for text in found.group(1).split("|")] if found else None


def table_columns(lines: Sequence[str], first: int) -> tuple[list[Column], int]:
    """The columns of the table whose header is `lines[first]`, and the index behind its last row; no columns where it names none.

    The blocks of the columns have the line numbers of their rows, from 1.
    """
    if first + 1 >= len(lines) or not _UNDER_HEADER.fullmatch(lines[first + 1]):
        return [], first
    rows = [row for line in takewhile(str.strip, lines[first:]) if (row := cells_of(line)) is not None]
    numbered = [
        [tuple(block._replace(first=first + place + 1, last=first + place + 1) for block in cell) for cell in row]
        for place, row in enumerate(rows)
        if place != 1
    ]
    return columns_of(numbered), first + len(rows)


def _cell(text: str) -> Cell:
    """What stands in a cell: the items of its list, the lines it is broken into, or one text."""
    if not text.strip(" -:"):
        return ()
    if "<" in text and len(parts := _ITEMS.split(text)) > 1:
        before, *items = map(plain, parts)
        listed = tuple(Block("item", item, 0, 0) for item in items if item)
        return (Block("paragraph", before, 0, 0), *listed) if before else listed
    if "<" in text and len(parts := _BREAKS.split(text)) > 1:
        return tuple(Block("item", line, 0, 0) for part in parts if (line := plain(_BULLET.sub("", part.strip()))))
    return (Block("paragraph", plain(_BULLET.sub("", text)), 0, 0),)
