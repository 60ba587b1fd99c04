"""A PDF's pages as lines of print: text, place, size and weight of each."""

import ctypes
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from fitcheck.nouns.posting import Posting
from fitcheck.problem import InputError, Problem
from fitcheck.reading.posting.outline import Outline
from fitcheck.reading.posting.print_layout import PrintedLine, write_pages
from fitcheck.reading.posting.source import Source

if TYPE_CHECKING:
    import pypdfium2  # type: ignore[import-untyped]  # it ships no types

MOST_PAGES = 40
MOST_CHARACTERS = 400_000
MOST_BYTES = 200_000_000
_STREAM = re.compile(rb"stream\r?\n(?=x)")
"""Where a packed stream begins: `x` is the first byte of each that zlib wrote."""
_MOST_SHAPES = 5_000
_PASSWORD = 4
_BOLD_NAMES = (b"bold", b"black", b"heavy", b"demi")
_BULLET_SIZES = (1.5, 8.0)


def posting_in_pdf(source: Source) -> tuple[Posting, tuple[Problem, ...]]:
    """The posting in a PDF, and a warning where it is read in part; raises InputError where it holds no text that may be read."""
    document = _opened(source)
    pages = _pages(document, source)
    problems: tuple[Problem, ...] = ()
    if len(pages) < len(document):
        problems = (source.warned("long-file", f"only the first {len(pages)} of {len(document)} pages are read"),)
    outline = Outline()
    write_pages(pages, outline)
    blocks = outline.blocks()
    if not blocks:
        hint = "run text recognition (OCR) on it first, or type its text"
        raise source.refused("no-text", "the pages of this PDF are pictures, with no text in them", hint)
    return Posting(source.name, blocks), problems


def _pages(document: "pypdfium2.PdfDocument", source: Source) -> list[list[PrintedLine]]:
    """The lines of each page, as many pages as are allowed."""
    import pypdfium2

    pages: list[list[PrintedLine]] = []
    characters = 0
    try:
        for index in range(min(len(document), MOST_PAGES)):
            page = document[index]
            text = page.get_textpage()
            characters += text.count_chars()
            if characters > MOST_CHARACTERS:
                raise source.refused("too-large", f"this PDF holds more than {MOST_CHARACTERS:,} characters", "is this the right file?")
            pages.append(list(_lines(page, text)))
    except pypdfium2.PdfiumError:
        raise _broken(source) from None
    return pages


def _broken(source: Source) -> InputError:
    return source.refused("broken-pdf", "looks like a PDF, but is damaged", "fetch or save it again")


def _opened(source: Source) -> "pypdfium2.PdfDocument":
    try:
        import pypdfium2
    except ImportError:
        raise source.refused("missing-extra", "to read a PDF takes the extra `pdf`", 'pip install "fitcheck-cli[pdf]"') from None
    if _expanded(source.data) > MOST_BYTES:
        raise source.refused("too-large", f"this PDF unpacks to more than {MOST_BYTES // 1_000_000} MB", "is this the right file?")
    try:
        return pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD:
            raise source.refused("encrypted", "this PDF is locked with a password", "print it to a PDF without one") from None
        raise _broken(source) from None


def _expanded(data: bytes) -> int:
    """The size of all packed streams once unpacked, counted no further than is allowed."""
    size = 0
    for found in _STREAM.finditer(data):
        unpacker = zlib.decompressobj()
        with suppress(zlib.error):
            size += len(unpacker.decompress(data[found.end() : data.find(b"endstream", found.end())], MOST_BYTES + 1 - size))
        if size > MOST_BYTES:
            break
    return size


def _lines(page: "pypdfium2.PdfPage", text: "pypdfium2.PdfTextPage") -> Iterator[PrintedLine]:
    from pypdfium2 import raw

    height = page.get_height()
    drawn = _drawn_bullets(page)
    codes = [raw.FPDFText_GetUnicode(text.raw, index) for index in range(text.count_chars())]
    start = 0
    for end in [*(index for index, code in enumerate(codes) if code in (10, 13)), len(codes)]:
        shown = [index for index in range(start, end) if chr(codes[index]) not in " \t\xa0\r\n"]
        if shown:
            yield _line(text, codes, shown[0], shown[-1], height, drawn)
        start = end + 1


def _line(
    text: "pypdfium2.PdfTextPage", codes: list[int], first: int, last: int, height: float, drawn: list[tuple[float, float]]
) -> PrintedLine:
    from pypdfium2 import raw

    left, bottom, _, top = text.get_charbox(first, loose=True)
    right = text.get_charbox(last, loose=True)[2]
    gap = next((index for index in range(first, last + 1) if codes[index] in (32, 160)), last + 1)
    word_end = text.get_charbox(gap - 1, loose=True)[2]
    size = raw.FPDFText_GetFontSize(text.raw, first)
    return PrintedLine(
        text=_string(codes[first : last + 1]),
        left=left,
        right=right,
        top=height - top,
        bottom=height - bottom,
        first_word=word_end - left,
        size=round(size if size > 1.5 else top - bottom, 1),
        bold=_is_bold(text, first) and _is_bold(text, last),
        bullet=any(x < left and left - x < 40 and bottom < y < top for x, y in drawn),
        page_height=height,
    )


def _string(codes: list[int]) -> str:
    """The characters, halves of surrogate pairs joined."""
    return "".join(map(chr, codes)).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _is_bold(text: "pypdfium2.PdfTextPage", index: int) -> bool:
    from pypdfium2 import raw

    name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    raw.FPDFText_GetFontInfo(text.raw, index, name, 200, ctypes.byref(flags))
    return any(word in name.value.lower() for word in _BOLD_NAMES) or raw.FPDFText_GetFontWeight(text.raw, index) >= 600


def _drawn_bullets(page: "pypdfium2.PdfPage") -> list[tuple[float, float]]:
    """The middles of small round or square shapes: browsers draw bullets instead of writing them."""
    from pypdfium2 import PdfiumError, raw

    found: list[tuple[float, float]] = []
    least, most = _BULLET_SIZES
    for index, shape in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if index >= _MOST_SHAPES:
            break
        try:
            left, bottom, right, top = shape.get_bounds()
        except PdfiumError:
            continue
        if least <= right - left <= most and abs((right - left) - (top - bottom)) < 1:
            found.append(((left + right) / 2, (bottom + top) / 2))
    return found
