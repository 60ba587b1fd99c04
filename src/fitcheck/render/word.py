"""A page as a DOCX, for word processors."""

import io
import zipfile
from typing import TYPE_CHECKING, Any

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
from fitcheck.render.word_picture import add_picture, mark, small
from fitcheck.render.wording import distinct, short_place, sourced, spaced

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip archive can hold; a date of today would change the bytes."""
_INDENT = 0.63
_COLUMNS = {"Asked": 5.9, "Importance": 2.4, "Verdict": 2.0, "Evidence": 4.7, "Line": 1.2}
"""The matrix: the head of each column, and its width in centimetres."""


def to_docx(page: Page) -> bytes:
    """The page as a DOCX; raises InputError where python-docx is not installed."""
    try:
        from docx import Document
    except ImportError:
        raise missing_extra("docx") from None
    document = Document()
    _prepare(document, page)
    for block in page.blocks:
        _add(document, block)
    draft = io.BytesIO()
    document.save(draft)
    return _undated(draft.getvalue())


def _prepare(document: "Document", page: Page) -> None:
    from docx.shared import Cm, Pt, RGBColor

    about = document.core_properties
    about.title, about.author, about.comments, about.language = visible(page.title)[:255], visible(page.author)[:255], "", "en"
    for element in [one for one in about._element if one.tag.endswith(("}created", "}modified", "}lastModifiedBy"))]:
        about._element.remove(element)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.4 if page.kind == "report" else 2.8)
    section.top_margin = section.bottom_margin = Cm(2.2 if page.kind == "report" else 2.8)
    _restyle(document, "Normal", *((10.5, 6) if page.kind == "report" else (11.5, 11)))
    for level, size in ((1, 17), (2, 14), (3, 11.5), (4, 10.5)):
        style = _restyle(document, f"Heading {level}", size, after=4)
        style.font.color.rgb = RGBColor(0x1C, 0x1C, 0x1E)
        style.paragraph_format.space_before = Pt(0 if level == 1 else 12)


def _restyle(document: "Document", name: str, size: float, after: float) -> Any:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style: Any = document.styles[name]
    style.font.name, style.font.size = "Calibri", Pt(size)
    for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        style.element.get_or_add_rPr().get_or_add_rFonts().attrib.pop(qn(attribute), None)
    style.paragraph_format.space_after = Pt(after)
    return style


def _add(document: "Document", block: Block) -> None:
    match block:
        case Heading(level, text, number):
            document.add_heading(visible(text) if number is None else f"{number}. {visible(text)}", level)
        case Paragraph(line):
            _write(document.add_paragraph(), line)
        case Items():
            _add_items(document, block, 0)
        case Quote(lines):
            for line in lines:
                _write(_indented(document, 0.8), line)
        case Letterhead():
            _add_letterhead(document, block)
        case Matrix():
            _add_matrix(document, block)
        case Picture():
            add_picture(document, block)


def _add_letterhead(document: "Document", head: Letterhead) -> None:
    from docx.shared import Pt

    if head.lines:
        name = document.add_paragraph()
        name.paragraph_format.space_after = Pt(0)
        run = name.add_run(visible(head.name))
        run.bold, run.font.size = True, Pt(14)
        small(document.add_paragraph(), "  ·  ".join(map(visible, head.lines)), 9.5)
    if head.dated:
        document.add_paragraph(head.dated)


def _add_items(document: "Document", block: Items, depth: int) -> None:
    from docx.shared import Pt

    for place, item in enumerate(block.items, 1):
        if block.ordered:  # Word would count on from the list before
            paragraph = _indented(document, _INDENT * (depth + 1), hanging=_INDENT)
            paragraph.add_run(f"{place}.\t")
        else:
            paragraph = document.add_paragraph(style="List Bullet" if depth == 0 else "List Bullet 2")
        paragraph.paragraph_format.space_after = Pt(3)
        _write(paragraph, item.line)
        for below in item.below:
            _add_items(document, below, depth + 1)


def _indented(document: "Document", left: float, hanging: float = 0) -> "WordParagraph":
    from docx.shared import Cm

    paragraph = document.add_paragraph()
    form = paragraph.paragraph_format
    form.left_indent, form.first_line_indent = Cm(left), Cm(-hanging)
    if hanging:
        form.tab_stops.add_tab_stop(Cm(left))
    return paragraph


def _write(paragraph: "WordParagraph", line: Line) -> None:
    for span in line:
        _write_span(paragraph, span)


def _write_span(paragraph: "WordParagraph", span: Span) -> None:
    match span:
        case Text(text, strong):
            paragraph.add_run(spaced(text, visible)).bold = strong or None
        case Source():
            if source := sourced(span):
                small(paragraph, f" {visible(source)}")
        case Stars(count):
            paragraph.add_run("★" * count + "☆" * (5 - count))
        case Break():
            paragraph.add_run().add_break()


def _add_matrix(document: "Document", matrix: Matrix) -> None:
    from docx.shared import Cm

    table = document.add_table(rows=1 + len(matrix.rows), cols=len(_COLUMNS), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _COLUMNS.values(), strict=True):
        column.width = Cm(width)
    for place, (row, texts) in enumerate(zip(table.rows, [tuple(_COLUMNS), *map(_texts, matrix.rows)], strict=True)):
        for cell, width, text in zip(row.cells, _COLUMNS.values(), texts, strict=True):
            cell.width = Cm(width)
            _fill(cell.paragraphs[0], text, strong=place == 0)
        mark(row, "cantSplit")
    mark(table.rows[0], "tblHeader")


def _texts(row: Row) -> tuple[str, ...]:
    places = "; ".join(short_place(one) for one in distinct(row.evidence))
    return f"{row.id}: {visible(row.text)}", row.importance, row.verdict, places, str(row.line)


def _fill(paragraph: "WordParagraph", text: str, *, strong: bool) -> None:
    from docx.shared import Pt

    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(8.5), strong or None
    paragraph.paragraph_format.space_after = Pt(2)


def _undated(archive: bytes) -> bytes:
    """The same archive with every file in it of one fixed date."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as read, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as written:
        for name in read.namelist():
            written.writestr(zipfile.ZipInfo(name, _EPOCH), read.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
