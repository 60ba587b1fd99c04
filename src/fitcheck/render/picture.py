"""The fit as pictures, in SVG: each requirement by verdict and weight, and years had against years asked."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple, TypeVar, get_args

from fitcheck.nouns.finding import Verdict
from fitcheck.render.escaping import visible
from fitcheck.render.layout import Bar, Picture, YearsBar
from fitcheck.render.wording import number

_COLOURS = {"exceeded": "#1f6f43", "met": "#1f6f43", "partial": "#b07400", "missing": "#a32a2a", "unstated": "#77777f"}
"""For paper; a page that is read on a screen sets its own by the class."""
_WIDTH, _ROW = 440, 19
_LEFT, _BAR = 204, 160
_LONGEST_LABEL = 29
_LONGEST_DRAWING = 30
"""Rows of a drawing that fit on a page."""


_Bar = TypeVar("_Bar", Bar, YearsBar)


class Drawing(NamedTuple):
    """One picture, and the same in words."""

    title: str
    words: str
    svg: str


def drawings(picture: Picture) -> tuple[Drawing, ...]:
    """The pictures that there is something to draw for."""
    return (*_fit(picture.bars), *_years(picture.years))


def _fit(bars: tuple[Bar, ...]) -> Iterable[Drawing]:
    title = "Requirements by verdict; the thicker the bar, the more it weighs; filled as far as the profile shows it"
    for start, chosen in _pages(bars):
        rows = [_requirement(bar, place * _ROW) for place, bar in enumerate(chosen)]
        yield _drawing(title, _fit_words(chosen), rows, f"fit{start}")


def _requirement(bar: Bar, top: int) -> str:
    thick = round(4 + 3 * min(bar.weight, 3), 1)
    y = round(top + (_ROW - thick) / 2, 1)
    filled = _rect(_LEFT, y, round(_BAR * bar.credit, 1), thick, bar.verdict) if bar.credit else ""
    word = _words(_LEFT + _BAR + 8, top, bar.verdict, "start")
    return _label(bar.label, top) + _frame(_LEFT, y, _BAR, thick, dashed=bar.verdict == "unstated") + filled + word


def _fit_words(bars: tuple[Bar, ...]) -> str:
    told = []
    for importance, required in (("required", True), ("preferred", False)):
        verdicts = [bar.verdict for bar in bars if bar.required is required]
        counted = [f"{verdicts.count(one)} {one}" for one in get_args(Verdict) if one in verdicts]
        if counted:
            told.append(f"Of {len(verdicts)} {importance}: {', '.join(counted)}.")
    return " ".join(told)


def _years(bars: tuple[YearsBar, ...]) -> Iterable[Drawing]:
    title = "Years had (bar) against years asked (frame)"
    for start, chosen in _pages(bars):
        words = " ".join(f"{visible(bar.label)}: {_years_words(bar)}." for bar in chosen)
        scale = _BAR / max(max(bar.had, bar.most or 0, bar.least * 1.5) for bar in chosen)
        yield _drawing(title, words, [_year_row(bar, place * _ROW, scale) for place, bar in enumerate(chosen)], f"years{start}")


def _year_row(bar: YearsBar, top: int, scale: float) -> str:
    verdict: Verdict = "met" if bar.had >= bar.least else "partial" if bar.had else "missing"
    had = _rect(_LEFT, top + 6.5, round(bar.had * scale, 1), 6, verdict) if bar.had else ""
    start = round(bar.least * scale, 1)
    most = _most(bar)
    end = _BAR if most is None else round(most * scale, 1)
    frame = _frame(_LEFT + start, top + 3.5, round(end - start, 1), 12)
    return _label(bar.label, top) + frame + had + _words(_LEFT + _BAR + 8, top, asked_years(bar), "start")


def asked_years(bar: YearsBar) -> str:
    """`6.4 of 5+`, `7 of 5–10`."""
    most = _most(bar)
    return f"{number(bar.had)} of {number(bar.least)}{'+' if most is None else f'–{number(most)}'}"


def _years_words(bar: YearsBar) -> str:
    most = _most(bar)
    return f"{number(bar.had)} had, {number(bar.least)} {'or more' if most is None else f'to {number(most)}'} asked"


def _most(bar: YearsBar) -> float | None:
    """The end of the range asked; None where it is open."""
    return bar.most if bar.most and bar.most > bar.least else None


def _pages(bars: tuple[_Bar, ...]) -> Iterable[tuple[int, tuple[_Bar, ...]]]:
    """The bars in parts that fit on a page, each with the place of its first."""
    return ((start, bars[start : start + _LONGEST_DRAWING]) for start in range(0, len(bars), _LONGEST_DRAWING))


def _drawing(title: str, words: str, rows: list[str], name: str) -> Drawing:
    height = len(rows) * _ROW + 2
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="{name}-title {name}-words" '
        f'font-family="system-ui, Libertinus Serif, sans-serif" font-size="11">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-words">{escape(words)}</desc>{"".join(rows)}</svg>'
    )
    return Drawing(title, words, svg)


def _label(text: str, top: int) -> str:
    shown = visible(text)
    short = shown if len(shown) <= _LONGEST_LABEL else shown[:_LONGEST_LABEL].rpartition(" ")[0].rstrip(" ,;:") + " …"
    return _words(_LEFT - 8, top, short, "end")


def _words(x: float, top: int, text: str, anchor: str) -> str:
    return f'<text x="{x}" y="{top + 13.5}" text-anchor="{anchor}" class="ink" fill="#1c1c1e">{escape(text)}</text>'


def _rect(x: float, y: float, width: float, height: float, verdict: str) -> str:
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" class="{verdict}" fill="{_COLOURS[verdict]}"/>'


def _frame(x: float, y: float, width: float, height: float, *, dashed: bool = False) -> str:
    dashes = ' stroke-dasharray="3 3"' if dashed else ""
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" class="frame" fill="none" stroke="#8b8b93"{dashes}/>'
