"""Lines of print, each at its place on a page, folded back into headings, items and paragraphs."""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, pairwise

from fitcheck.patterns import pattern_of
from fitcheck.reading.posting.layout import CLOSED_END
from fitcheck.reading.posting.marks import BULLET, PAGE
from fitcheck.reading.posting.outline import Outline

_NUMBERED = pattern_of(r"^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_DIGITS = pattern_of(r"\d+")
_HYPHENS = ("\x02", "\ufffe", "\xad")
_EDGE = 0.055
"""The share of a page's height, above and below, in which printers put dates, addresses and page numbers."""
_NUMBER_EDGE = 0.13
_LONGEST_HEADING = 80
_KEEP_HYPHEN = pattern_of(
    r"(?:^|\s)(?:self|non|full|part|long|short|hands|on|off|co|e|well|high|low|cross|multi|day|end|real|team|detail|problem|customer)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line on a page; distances in points, from the left and from the top."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    first_word: float
    """The width of its first word."""
    size: float
    bold: bool
    bullet: bool
    """A bullet is drawn before it."""
    page_height: float


@dataclass(slots=True)
class _Fold:
    """Lines that belong together."""

    first: PrintedLine
    last: PrintedLine
    kind: str
    text: str


def write_pages(pages: list[list[PrintedLine]], outline: Outline) -> None:
    """Write the lines of all pages into `outline`, headers and footers left out."""
    body = _body_size(pages)
    recurring = _recurring(pages)
    kept = [[line for line in page if not _is_furniture(line, recurring, body)] for page in pages]
    folds: list[_Fold] = []
    for page in kept if any(kept) else pages:
        _fold(_marked(page), body, folds)
    depths = _depths(folds)
    sizes = sorted({fold.first.size for fold in folds if fold.kind == "heading" and fold.first.size > body}, reverse=True)
    for fold, depth in zip(folds, depths, strict=True):
        if fold.kind == "heading":
            outline.heading(min(sizes.index(fold.first.size) + 1, 4) if fold.first.size > body else 5, fold.text)
        elif fold.kind == "item":
            outline.item(depth, fold.text)
        else:
            outline.paragraph(fold.text)


def _body_size(pages: list[list[PrintedLine]]) -> float:
    """The size in which most of the text is set."""
    counts: Counter[float] = Counter()
    for page in pages:
        for line in page:
            counts[line.size] += len(line.text)
    return max(counts, key=lambda size: (counts[size], -size), default=0.0)


def _recurring(pages: list[list[PrintedLine]]) -> frozenset[str]:
    """What stands at the head or foot of several pages, numbers aside."""
    counts: Counter[str] = Counter()
    for page in pages:
        ordered = sorted(page, key=lambda line: line.top)
        counts.update({_DIGITS.sub("0", line.text) for line in [*ordered[:2], *ordered[-2:]]})
    return frozenset(text for text, count in counts.items() if count > 1 and count * 2 > len(pages))


def _is_furniture(line: PrintedLine, recurring: frozenset[str], body: float) -> bool:
    number = line.text.strip("- –—")
    edge = line.page_height * (_NUMBER_EDGE if number.isdigit() else _EDGE)
    at_edge = line.bottom < edge or line.top > line.page_height - edge
    if at_edge and (number.isdigit() or line.size < body):
        return True
    return PAGE.match(line.text) is not None or _DIGITS.sub("0", line.text) in recurring


def _marked(lines: list[PrintedLine]) -> list[PrintedLine]:
    """The lines with their bullets drawn, not written; a mark alone on its line goes to the next."""
    marked: list[PrintedLine] = []
    waiting: PrintedLine | None = None
    for line in lines:
        found = BULLET.match(line.text)
        if found and not found.group("text"):
            waiting = line
            continue
        if found and (found.group("gap") or found.group("mark") in "•●▪■○◦‣⁃\uf0b7"):
            line = replace(line, text=found.group("text"), bullet=True)
        elif waiting:
            line = replace(line, left=min(line.left, waiting.left), bullet=True)
        waiting = None
        marked.append(line)
    return marked


def _fold(lines: list[PrintedLine], body: float, folds: list[_Fold]) -> None:
    """Join broken lines; a column ends where the next line stands higher."""
    margins = _margins(lines)
    for line, margin in zip(lines, margins, strict=True):
        last = folds[-1] if folds else None
        if last and _continues(last, line, margin):
            last.text, last.last = _joined(last.text, line.text), line
        else:
            kind = _kind(line, body)
            folds.append(_Fold(line, line, kind, line.text if kind == "paragraph" else _NUMBERED.sub("", line.text)))


def _margins(lines: list[PrintedLine]) -> list[float]:
    """For each line the right edge of the column that it stands in, headlines that run across columns aside."""
    starts = [0, *(index + 1 for index, (above, below) in enumerate(pairwise(lines)) if below.bottom < above.top), len(lines)]
    margins: list[float] = []
    for start, end in pairwise(starts):
        edges: dict[float, float] = {}
        for line in lines[start:end]:
            edges[line.size] = max(line.right, edges.get(line.size, 0.0))
        margins.extend(edges[line.size] for line in lines[start:end])
    return margins


def _kind(line: PrintedLine, body: float) -> str:
    if line.bullet:
        return "item"
    short = len(line.text) <= _LONGEST_HEADING
    if short and (line.size > body * 1.12 or (line.bold and not line.text.endswith("."))):
        return "heading"
    return "item" if _NUMBERED.match(line.text) else "paragraph"


def _continues(fold: _Fold, line: PrintedLine, margin: float) -> bool:
    """Whether a line goes on with what stands before it."""
    last = fold.last
    if line.bullet or _NUMBERED.match(line.text) or abs(line.size - last.size) > 0.6:
        return False
    if line.bold != last.bold and fold.kind == "heading":
        return False
    same_page_flow = line.top >= last.top
    height = max(last.bottom - last.top, 1.0)
    if same_page_flow and line.top - last.bottom > height * 0.75:
        return False
    if same_page_flow and fold.kind == "item" and line.left < fold.first.left - 2:
        return False
    goes_on = line.text[:1].islower() and not last.text.endswith(CLOSED_END)
    if not same_page_flow:
        return goes_on
    if abs(line.top - last.top) < height * 0.4:
        return False
    return goes_on or last.right + line.first_word + last.size * 0.2 > margin


def _joined(text: str, more: str) -> str:
    if text.endswith(_HYPHENS):
        stem = text[:-1]
        return stem + ("-" if _KEEP_HYPHEN.search(stem) else "") + more
    return f"{text}{more}" if text.endswith("-") else f"{text} {more}"


def _depths(folds: list[_Fold]) -> list[int]:
    """For each fold its nesting depth among the items around it, by where they begin; places that differ by little are one."""
    depths: list[int] = []
    for _, group in groupby(folds, key=lambda fold: fold.kind == "item"):
        run = list(group)
        lefts = sorted({round(fold.first.left) for fold in run})
        ranks = accumulate((after - before > 6 for before, after in pairwise(lefts)), initial=0)
        places = dict(zip(lefts, ranks, strict=True))
        depths.extend(places[round(fold.first.left)] for fold in run)
    return depths
