"""A DOCX becomes headings, items and paragraphs: styles, list marks and tables tell which is which."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from fitcheck.nouns.posting import Posting
from fitcheck.reading.posting.columns import Cell
from fitcheck.reading.posting.outline import Outline
from fitcheck.reading.posting.source import Source
from fitcheck.reading.posting.tables import write_table
from fitcheck.reading.posting.word_styles import LEVELS, SPACE, Style, is_on, styles_in, value_of

MOST_BYTES = 60_000_000
MOST_FILES = 3_000
_PARAGRAPH, _TABLE, _ROW, _CELL = f"{SPACE}p", f"{SPACE}tbl", f"{SPACE}tr", f"{SPACE}tc"
_TEXT, _RUN = f"{SPACE}t", f"{SPACE}r"
_MARKS = {f"{SPACE}tab": " ", f"{SPACE}br": "\n", f"{SPACE}cr": "\n", f"{SPACE}noBreakHyphen": "-"}
_CONTAINERS = frozenset({f"{SPACE}{name}" for name in ("sdt", "sdtContent", "ins", "smartTag", "customXml")})
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def posting_in_docx(source: Source) -> Posting:
    """The posting in a DOCX; raises InputError where it is damaged, locked, too large once unpacked, or empty."""
    _refuse_bomb(source)
    body, styles = _opened(source)
    outline = Outline()
    writer = _Writer(styles)
    for element in _flow(body):
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


def _opened(source: Source) -> tuple[Any, dict[str, Style]]:
    """The document's body and its styles."""
    try:
        import docx
    except ImportError:
        raise source.refused("missing-extra", "to read a DOCX takes the extra `docx`", 'pip install "fitcheck-cli[docx]"') from None
    try:
        document = docx.Document(io.BytesIO(source.data))
        for fallback in list(document.element.body.iter(_FALLBACK)):
            fallback.getparent().remove(fallback)
        return document.element.body, styles_in(document.styles.element)
    except Exception:  # python-docx, lxml and zipfile raise errors of many kinds on a damaged package
        raise source.refused("broken-docx", "looks like a DOCX, but is damaged or locked", "open it and save it again") from None


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

    def __init__(self, styles: dict[str, Style]) -> None:
        self._styles = styles

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
        level = style.heading_level
        depth = self._list_depth(paragraph, style)
        if level:
            outline.heading(level, text)
        elif depth is not None:
            outline.item(depth, text)
        else:
            outline.space()
            for line in text.split("\n"):
                outline.line(line, bold=bold or style.bold)
            outline.space()
        for box in paragraph.iter(f"{SPACE}txbxContent"):
            for inner in box.iterchildren(_PARAGRAPH):
                self.write_paragraph(inner, outline)

    def _style(self, paragraph: Any) -> Style:
        return self._styles.get(value_of(paragraph.find(f"{SPACE}pPr/{SPACE}pStyle")), Style())

    def _list_depth(self, paragraph: Any, style: Style) -> int | None:
        """How deep the paragraph is nested in lists; None where it is no list item."""
        numbering = paragraph.find(f"{SPACE}pPr/{SPACE}numPr")
        if numbering is None:
            numbering = style.numbering
        if numbering is None:
            return 0 if any(name.startswith(("list bullet", "list number")) for name in style.names) else None
        if value_of(numbering.find(f"{SPACE}numId")) == "0":
            return None
        level = value_of(numbering.find(f"{SPACE}ilvl"))
        return int(level) if level in LEVELS else 0

    def _text(self, paragraph: Any) -> tuple[str, bool]:
        """The paragraph's visible text, without that of text boxes in it, and whether all of it is bold."""
        parts: list[str] = []
        bold = True
        for run in paragraph.iter(_RUN):
            if _paragraph_of(run) is not paragraph or run.find(f"{SPACE}rPr/{SPACE}vanish") is not None:
                continue
            text = "".join(_shown(child) for child in run)
            parts.append(text)
            bold = bold and (not text.strip() or self._is_bold(run))
        joined = "".join(parts)
        return joined, bold and bool(joined.strip())

    def _is_bold(self, run: Any) -> bool:
        switch = run.find(f"{SPACE}rPr/{SPACE}b")
        if switch is not None:
            return is_on(switch)
        return self._styles.get(value_of(run.find(f"{SPACE}rPr/{SPACE}rStyle")), Style()).bold


def _paragraph_of(run: Any) -> Any:
    return next(run.iterancestors(_PARAGRAPH), None)


def _shown(element: Any) -> str:
    if element.tag == _TEXT:
        return element.text or ""
    return _MARKS.get(element.tag, "")
