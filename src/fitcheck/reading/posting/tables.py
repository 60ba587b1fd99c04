"""Tables read as their writer meant them: column by column under a row of headings, else row by row."""

from collections.abc import Sequence

from fitcheck.nouns.posting import Block
from fitcheck.reading.posting.outline import Outline

Cell = tuple[Block, ...]
_LONGEST_LABEL = 45


def write_table(rows: Sequence[Sequence[Cell]], outline: Outline) -> None:
    """Write a table into `outline`: `Essential | Desirable` over its columns becomes two sections, `Hours | 30` becomes a line."""
    filled = [row for row in rows if any(row)]
    if _has_header(filled):
        _write_columns(filled, outline)
    else:
        for row in filled:
            _write_row(row, outline)


def _has_header(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row names columns: a short text over each, set in bold or above texts that are far longer."""
    if len(rows) < 2 or len(rows[0]) < 2 or len(rows[0]) != max(len(row) for row in rows):
        return False
    first, others = rows[0], rows[1:]
    if not all(_is_label(cell) for cell in first[1:]) or (first[0] and not _is_label(first[0])):
        return False
    if all(cell[0].kind == "heading" for cell in first if cell):
        return any(block.kind != "heading" for row in others for cell in row for block in cell)
    return len(first) > 2 and all(
        any(len(row) > column and not _is_label(row[column]) for row in others) for column in range(1, len(first))
    )


def _write_columns(rows: Sequence[Sequence[Cell]], outline: Outline) -> None:
    header, body = rows[0], rows[1:]
    labelled = len(header) > 2 and all(not row[0] or _is_label(row[0]) for row in body)
    for column in range(1 if labelled else 0, len(header)):
        outline.heading(4, _text(header[column]))
        for row in body:
            for block in row[column] if column < len(row) else ():
                outline.item(block.level if block.kind == "item" else 0, block.text)
        outline.space()


def _write_row(row: Sequence[Cell], outline: Outline) -> None:
    if len(row) == 2 and _is_label(row[0]) and row[1]:
        label = _text(row[0]).rstrip(":")
        if _is_label(row[1]):
            outline.paragraph(f"{label}: {_text(row[1])}")
            return
        outline.heading(4, label)
        row = row[1:]
    for cell in row:
        for block in cell:
            _write_block(block, outline)
        outline.space()


def _write_block(block: Block, outline: Outline) -> None:
    if block.kind == "heading":
        outline.heading(block.level, block.text)
    elif block.kind == "item":
        outline.item(block.level, block.text)
    else:
        outline.paragraph(block.text)


def _is_label(cell: Cell) -> bool:
    return len(cell) == 1 and len(cell[0].text) <= _LONGEST_LABEL and cell[0].kind != "item"


def _text(cell: Cell) -> str:
    return " ".join(block.text for block in cell)
