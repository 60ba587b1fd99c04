"""The fit as a picture in a DOCX: tables whose bars are drawn with characters, which every word processor shows and reads out."""

from typing import TYPE_CHECKING, Any

from fitcheck.nouns.finding import Verdict
from fitcheck.render.escaping import visible
from fitcheck.render.layout import Bar, Picture, YearsBar
from fitcheck.render.picture import asked_years

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

SOFT = (0x59, 0x59, 0x60)
_COLOURS: dict[Verdict, tuple[int, int, int]] = {
    "exceeded": (0x1F, 0x6F, 0x43),
    "met": (0x1F, 0x6F, 0x43),
    "partial": (0x8A, 0x5A, 0x00),
    "missing": (0xA3, 0x2A, 0x2A),
    "unstated": SOFT,
}
_BLOCKS = 12
_WIDTHS = (8.2, 5.2, 2.8)
"""Centimetres for the label, the bar and the word beside it."""


def add_picture(document: "Document", picture: Picture) -> None:
    """Each requirement with how far it is shown, then the years had against the years asked."""
    if picture.bars:
        small(document.add_paragraph(), "Requirements by verdict; filled as far as the profile shows each; required first.")
        _table(document, [(one.label, _bar(one.credit), one.verdict, _COLOURS[one.verdict]) for one in _by_importance(picture.bars)])
    if picture.years:
        small(document.add_paragraph(), "Years had against years asked.")
        most = max(max(one.had, one.most or one.least) for one in picture.years)
        _table(document, [(one.label, _bar(one.had / most), asked_years(one), _COLOURS[_years_verdict(one)]) for one in picture.years])


def small(paragraph: "WordParagraph", text: str, size: float = 7.5) -> None:
    """Adds words in small, soft print."""
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(size), RGBColor(*SOFT)


def mark(row: Any, name: str) -> None:
    """Set one of the marks of a table's row: not to be split between pages, to be repeated as the head."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement(f"w:{name}"))


def _by_importance(bars: tuple[Bar, ...]) -> list[Bar]:
    return sorted(bars, key=lambda one: not one.required)


def _bar(share: float) -> str:
    filled = min(_BLOCKS, round(share * _BLOCKS))
    return "█" * filled + "░" * (_BLOCKS - filled)


def _years_verdict(bar: YearsBar) -> Verdict:
    return "met" if bar.had >= bar.least else "partial" if bar.had else "missing"


def _table(document: "Document", rows: list[tuple[str, str, str, tuple[int, int, int]]]) -> None:
    from docx.shared import Cm, Pt, RGBColor

    table = document.add_table(rows=len(rows), cols=len(_WIDTHS))
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = Cm(width)
    for row, (label, bar, word, colour) in zip(table.rows, rows, strict=True):
        for cell, width, text in zip(row.cells, _WIDTHS, (visible(label), bar, word), strict=True):
            cell.width = Cm(width)
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(1)
            run = paragraph.add_run(text)
            run.font.size = Pt(9)
            if text != visible(label):
                run.font.color.rgb = RGBColor(*colour)
        mark(row, "cantSplit")
    document.add_paragraph().paragraph_format.space_after = Pt(2)
