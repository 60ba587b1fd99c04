"""Tables whose first row names their columns (`Essential | Desirable`), read column by column."""

from collections.abc import Sequence
from typing import NamedTuple

from fitcheck.nouns.posting import Block

Cell = tuple[Block, ...]
_LONGEST_LABEL = 45


class Column(NamedTuple):
    """What stands under one heading of a table."""

    heading: str
    blocks: tuple[Block, ...]


def columns_of(rows: Sequence[Sequence[Cell]]) -> list[Column]:
    """The columns that the first row names, without the one that only labels the rows; none where it names none."""
    if not _has_header(rows):
        return []
    header, body = rows[0], rows[1:]
    labelled = len(header) > 2 and all(not row[0] or is_label(row[0]) for row in body)
    return [
        Column(text_of(header[column]), tuple(block for row in body for block in (row[column] if column < len(row) else ())))
        for column in range(1 if labelled else 0, len(header))
    ]


def is_label(cell: Cell) -> bool:
    """Whether a cell holds a few words and no list."""
    return len(cell) == 1 and len(cell[0].text) <= _LONGEST_LABEL and cell[0].kind != "item"


def text_of(cell: Cell) -> str:
    """All that a cell says."""
    return " ".join(block.text for block in cell)


def _has_header(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row names columns: a short text over each, set in bold or above texts that are far longer."""
    if len(rows) < 2 or len(rows[0]) < 2 or len(rows[0]) != max(len(row) for row in rows):
        return False
    first, others = rows[0], rows[1:]
    if not all(is_label(cell) for cell in first[1:]) or (first[0] and not is_label(first[0])):
        return False
    if all(cell[0].kind == "heading" for cell in first if cell):
        return any(block.kind != "heading" for row in others for cell in row for block in cell)
    return len(first) > 2 and all(any(len(row) > column and not is_label(row[column]) for row in others) for column in range(1, len(first)))
