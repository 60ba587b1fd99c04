"""A page as a PDF, set by typst."""

import json
from typing import Any

from fitcheck.render.escaping import visible
from fitcheck.render.extras import missing_extra
from fitcheck.render.layout import (
    Block,
    Break,
    Heading,
    Items,
    Letterhead,
    Line,
    Matrix,
    Page,
    Paragraph,
    Picture,
    Quote,
    Row,
    Source,
    Span,
    Stars,
    Text,
)
from fitcheck.render.packaged import packaged
from fitcheck.render.picture import drawings
from fitcheck.render.wording import distinct, short_place, sourced, spaced


def to_pdf(page: Page) -> bytes:
    """The page as a PDF; raises InputError where typst is not installed."""
    try:
        import typst
    except ImportError:
        raise missing_extra("pdf") from None
    data = {"kind": page.kind, "title": visible(page.title), "author": visible(page.author), "blocks": [_block(one) for one in page.blocks]}
    made = typst.compile(packaged("page.typ").encode(), format="pdf", sys_inputs={"page": json.dumps(data)})
    if not isinstance(made, bytes):
        raise TypeError("typst gave no single document")
    return made


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(level, text, number):
            return {"is": "heading", "level": level, "text": visible(text) if number is None else f"{number}. {visible(text)}"}
        case Paragraph(line):
            return {"is": "paragraph", "line": _line(line)}
        case Items():
            return _items(block)
        case Quote(lines):
            return {"is": "quote", "lines": [_line(line) for line in lines]}
        case Letterhead(name, lines, dated):
            return {"is": "letterhead", "name": visible(name) if lines else "", "lines": [visible(one) for one in lines], "dated": dated}
        case Matrix(rows):
            return {"is": "matrix", "rows": [_row(row) for row in rows]}
        case Picture():
            return {"is": "picture", "drawings": [{"title": one.title, "words": one.words, "svg": one.svg} for one in drawings(block)]}


def _items(block: Items) -> dict[str, Any]:
    items = [{"line": _line(one.line), "below": [_items(below) for below in one.below]} for one in block.items]
    return {"is": "items", "ordered": block.ordered, "items": items}


def _row(row: Row) -> dict[str, Any]:
    return {
        "id": row.id,
        "text": visible(row.text),
        "importance": row.importance,
        "verdict": row.verdict,
        "evidence": [short_place(one) for one in distinct(row.evidence)],
        "line": row.line,
    }


def _line(line: Line) -> list[dict[str, Any]]:
    return [_span(span) for span in line]


def _span(span: Span) -> dict[str, Any]:
    match span:
        case Text(text, strong):
            return {"is": "text", "text": spaced(text, visible), "strong": strong}
        case Source():
            return {"is": "source", "text": visible(sourced(span))}
        case Stars(count):
            return {"is": "stars", "count": count}
        case Break():
            return {"is": "break"}
