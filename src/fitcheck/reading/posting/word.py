"""A DOCX becomes headings, items and paragraphs: styles, list marks and tables tell which is which."""

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fitcheck.nouns.posting import Posting
from fitcheck.reading.posting.outline import Outline
from fitcheck.reading.posting.source import Source
from fitcheck.reading.posting.tables import Cell, write_table

if TYPE_CHECKING:
    from docx.document import Document

MOST_BYTES = 60_000_000
MOST_FILES = 3_000
_SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TABLE, _ROW, _CELL = f"{_SPACE}p", f"{_SPACE}tbl", f"{_SPACE}tr", f"{_SPACE}tc"
_TEXT, _RUN, _VALUE = f"{_SPACE}t", f"{_SPACE}r", f"{_SPACE}val"
_MARKS = {f"{_SPACE}tab": " ", f"{_SPACE}br": "\n", f"{_SPACE}cr": "\n", f"{_SPACE}noBreakHyphen": "-"}
_CONTAINERS = frozenset({f"{_SPACE}{name}" for name in ("sdt", "sdtContent", "ins", "smartTag", "customXml")})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLES = {"title": 1, "subtitle": 2}


def posting_in_docx(source: Source) -> Posting:
    """The posting in a DOCX; raises InputError where it is damaged, locked, too large once unpacked, or empty."""
    _refuse_bomb(source)
    document = _opened(source)
    outline = Outline()
    writer = _Writer(document)
    for element in _flow(document.element.body):
        if element.tag == _TABLE:
            writer.write_table(element, outline)
        else:
            writer.write_paragraph(element, outline)
    blocks = outline.blocks()
    if not blocks:
        raise source.refused("no-text", "this DOCX holds no text", "if its pages are pictures, run text recognition (OCR) on them")
    return Posting(source.name, blocks)


def _refuse_bomb(source: Source) -> None:
    with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
        entries = archive.infolist()
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise source.refused("too-large", f"this DOCX unpacks to more than {MOST_BYTES // 1_000_000} MB", "is this the right file?")


def _opened(source: Source) -> "Document":
    try:
        import docx
    except ImportError:
        raise source.refused("missing-extra", "to read a DOCX takes the extra `docx`", 'pip install "fitcheck-cli[docx]"') from None
    try:
        document = docx.Document(io.BytesIO(source.data))
        for fallback in list(document.element.body.iter(_FALLBACK)):
            fallback.getparent().remove(fallback)
    except Exception:  # python-docx, lxml and zipfile raise errors of many kinds on a damaged package
        raise source.refused("broken-docx", "looks like a DOCX, but is damaged or locked", "open it and save it again") from None
    return document


def _flow(body: Any) -> Iterator[Any]:
    """Paragraphs and tables in order; those in content controls and tracked insertions too."""
    waiting = list(reversed(list(body)))
    while waiting:
        element = waiting.pop()
        if element.tag in (_PARAGRAPH, _TABLE):
            yield element
        elif element.tag in _CONTAINERS:
            waiting.extend(reversed(list(element)))


class _Writer:
    """Writes paragraphs and tables of one document, whose styles it knows."""

    def __init__(self, document: "Document") -> None:
        self._styles: dict[str, Any] = {style.style_id: style for style in document.styles}

    def write_table(self, table: Any, outline: Outline) -> None:
        """Write a table; the paragraphs of tables inside its cells are read with the cell."""
        rows = [[self._cell(cell) for cell in row.iterchildren(_CELL)] for row in table.iterchildren(_ROW)]
        write_table(rows, outline)

    def _cell(self, cell: Any) -> Cell:
        outline = Outline()
        for paragraph in cell.iter(_PARAGRAPH):
            self.write_paragraph(paragraph, outline)
        return outline.blocks()

    def write_paragraph(self, paragraph: Any, outline: Outline) -> None:
        """Write a paragraph, and after it those of its text boxes."""
        text, bold = self._text(paragraph)
        style = self._style(paragraph)
        level = _heading_level(style)
        depth = self._list_depth(paragraph, style)
        if level:
            outline.heading(level, text)
        elif depth is not None:
            outline.item(depth, text)
        else:
            outline.space()
            for line in text.split("\n"):
                outline.line(line, bold=bold or _is_bold_style(style))
            outline.space()
        for box in paragraph.iter(f"{_SPACE}txbxContent"):
            for inner in box.iterchildren(_PARAGRAPH):
                self.write_paragraph(inner, outline)

    def _style(self, paragraph: Any) -> Any:
        found = paragraph.find(f"{_SPACE}pPr/{_SPACE}pStyle")
        return self._styles.get(found.get(_VALUE)) if found is not None else None

    def _list_depth(self, paragraph: Any, style: Any) -> int | None:
        """How deep the paragraph is nested in lists; None where it is no list item."""
        numbering = paragraph.find(f"{_SPACE}pPr/{_SPACE}numPr")
        if numbering is None and style is not None:
            numbering = style.element.find(f"{_SPACE}pPr/{_SPACE}numPr")
        name = (style.name or "").lower() if style is not None else ""
        if numbering is None:
            return 0 if name.startswith(("list bullet", "list number")) else None
        number, level = numbering.find(f"{_SPACE}numId"), numbering.find(f"{_SPACE}ilvl")
        if number is not None and number.get(_VALUE) == "0":
            return None
        digits = level.get(_VALUE) if level is not None else "0"
        return int(digits) if digits and digits.isdigit() else 0

    def _text(self, paragraph: Any) -> tuple[str, bool]:
        """The paragraph's visible text, without that of text boxes in it, and whether all of it is bold."""
        parts: list[str] = []
        bold = True
        for run in paragraph.iter(_RUN):
            if _paragraph_of(run) is not paragraph or run.find(f"{_SPACE}rPr/{_SPACE}vanish") is not None:
                continue
            text = "".join(_shown(child) for child in run)
            parts.append(text)
            bold = bold and (not text.strip() or self._is_bold(run))
        joined = "".join(parts)
        return joined, bold and bool(joined.strip())

    def _is_bold(self, run: Any) -> bool:
        switch = run.find(f"{_SPACE}rPr/{_SPACE}b")
        if switch is not None:
            return switch.get(_VALUE) not in ("0", "false", "off")
        named = run.find(f"{_SPACE}rPr/{_SPACE}rStyle")
        return named is not None and _is_bold_style(self._styles.get(named.get(_VALUE)))


def _heading_level(style: Any) -> int:
    """The level of a heading's style; 0 for every other style."""
    name = (style.name or "").lower() if style is not None else ""
    if name.startswith("heading ") and name[8:9].isdigit():
        return int(name[8:9])
    return _TITLES.get(name, 0)


def _is_bold_style(style: Any) -> bool:
    return style is not None and style.font is not None and bool(style.font.bold)


def _paragraph_of(run: Any) -> Any:
    return next(run.iterancestors(_PARAGRAPH), None)


def _shown(element: Any) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    return _MARKS.get(element.tag, "")
