"""A page as blocks: what a report or a letter says, before any format writes it."""

from dataclasses import dataclass
from typing import Literal

from fitcheck.nouns.finding import Evidence, Verdict


@dataclass(frozen=True, slots=True)
class Text:
    """Words, which every format shows as they are."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """What the words before it rest on, in small print."""

    evidence: tuple[Evidence, ...] = ()
    asked: tuple[tuple[str, int], ...] = ()
    """Ids of requirements, each with its line in the posting."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stars:
    """So many of five stars."""

    count: int


@dataclass(frozen=True, slots=True)
class Break:
    """The next words stand on a line of their own."""


Span = Text | Source | Stars | Break
Line = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4."""

    level: int
    text: str
    number: int | None = None
    mark: str = ""
    """A picture of one character, for formats that have no other."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list, with lists below it."""

    line: Line
    below: tuple["Items", ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]
    ordered: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Paragraphs set apart from the rest: the letter inside the report."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement in the matrix."""

    id: str
    text: str
    importance: str
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Everything asked, with its verdict and evidence."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One requirement in the picture of the fit."""

    label: str
    verdict: Verdict
    credit: float
    weight: float
    required: bool


@dataclass(frozen=True, slots=True)
class YearsBar:
    """Years had against years asked, for one thing."""

    label: str
    had: float
    least: float
    most: float | None


@dataclass(frozen=True, slots=True)
class Picture:
    """The fit as a picture, in formats that can draw."""

    bars: tuple[Bar, ...]
    years: tuple[YearsBar, ...]


Block = Heading | Paragraph | Items | Quote | Matrix | Picture


@dataclass(frozen=True, slots=True)
class Page:
    """A whole document."""

    kind: Literal["report", "letter"]
    title: str
    author: str
    blocks: tuple[Block, ...]
