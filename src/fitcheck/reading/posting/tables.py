"""Tables read as their writer meant them: column by column under a row of headings, else row by row."""

from collections.abc import Sequence

from fitcheck.nouns.posting import Block
from fitcheck.reading.posting.columns import Cell, columns_of, is_label, text_of
from fitcheck.reading.posting.outline import Outline


def write_table(rows: Sequence[Sequence[Cell]], outline: Outline) -> None:
    """Write a table into `outline`: `Essential | Desirable` over its columns becomes two sections, `Hours | 30` becomes a line."""
    filled = [row for row in rows if any(row)]
    columns = columns_of(filled)
    for column in columns:
        outline.heading(4, column.heading)
        for block in column.blocks:
            outline.item(block.level if block.kind == "item" else 0, block.text)
        outline.space()
    if not columns:
        for row in filled:
            _write_row(row, outline)


def _write_row(row: Sequence[Cell], outline: Outline) -> None:
    if len(row) == 2 and is_label(row[0]) and row[1]:
        label = text_of(row[0]).rstrip(":")
        if is_label(row[1]):
            outline.paragraph(f"{label}: {text_of(row[1])}")
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
