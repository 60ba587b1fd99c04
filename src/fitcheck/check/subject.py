"""A profile as the rules of checking see it: the model, the file's text, and the place of every word in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fitcheck.match import Index
from fitcheck.match.years import Span, span_of
from fitcheck.nouns.profile import Dated, PartialDate, Profile
from fitcheck.patterns import pattern_of
from fitcheck.reading.profile.source import Source

_ENTRIES = (("work", "position"), ("volunteer", "position"), ("projects", "name"), ("education", "studyType"))
MOST_POSITIONS = 100
"""Positions that are compared with each other; nobody held more, and a hostile file would cost the square of its length."""
_SENTENCE_END = pattern_of(r"(?<=[a-z0-9%)\"”][.!?])\s+(?=[A-Z“\"])|\n+")


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of one line of the file."""

    line: int
    column: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Prose:
    """A text of the profile that tells something, with the entry it belongs to."""

    path: str
    text: str
    field: str
    """highlights, summary or description."""
    section: str
    entry: str
    """The path of its entry, e.g. `work[0]`; "" for the summary of the whole profile."""
    current: bool
    """Whether the entry lasts to the day of the check."""

    @property
    def sentences(self) -> list[str]:
        """Its sentences, as they stand there."""
        return [part for part in _SENTENCE_END.split(self.text) if part.strip()]


class Subject:
    """One profile under check."""

    def __init__(self, profile: Profile, source: Source, index: Index, as_of: date) -> None:
        self.profile = profile
        self.source = source
        self.index = index
        self.as_of = as_of
        places = profile.places()
        self._starts = sorted({source.offset(place.line, place.column) for place in places.values()})

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Every text that tells what the candidate did or is."""
        return tuple(self._prose())

    @cached_property
    def _first_texts(self) -> dict[str, str]:
        """The path of the first text in each entry of a section."""
        found: dict[str, str] = {}
        for path in self.profile.places():
            found.setdefault(path.split(".")[0], path)
        return found

    def spot(self, path: str, quote: str = "") -> Spot:
        """Where a scalar of the model stands, or the first place of a quote in it."""
        place = self.profile.place(path)
        start = self.source.offset(place.line, place.column)
        if quote:
            following = bisect_right(self._starts, start)
            end = self._starts[following] if following < len(self._starts) else len(self.source.text)
            pattern = r"\s+".join(re.escape(word) for word in quote.split())
            found = re.compile(pattern).search(self.source.text, start, end)
            if found:
                return self.stretch(found.start(), found.end())
        return self.stretch(start, start)

    def has_place(self, path: str) -> bool:
        """Whether the text at a path of the model stands anywhere in the file."""
        return path in self.profile.places()

    def stretch(self, start: int, end: int) -> Spot:
        """The characters from `start` to `end`, as far as they stand in one line; the rest of the line where the two are equal."""
        line, column = self.source.position(start)
        width = len(self.source.line(line))
        return Spot(line, column, width + 1 if end <= start else min(column + end - start, width + 1))

    def entries(self, *sections: str) -> Iterator[tuple[str, Dated]]:
        """Each dated entry with its path."""
        for section in sections or tuple(name for name, _ in _ENTRIES):
            for number, entry in enumerate(getattr(self.profile, section)):
                yield f"{section}[{number}]", entry

    def entry_spot(self, path: str) -> Spot:
        """Where an entry is named, or the first of its texts where it has no name."""
        name = dict(_ENTRIES)[path.split("[")[0]]
        for field in (name, "name", "organization", "institution"):
            if self.has_place(f"{path}.{field}"):
                return self.spot(f"{path}.{field}", getattr(self.entry(path), field, ""))
        first = self._first_texts.get(path)
        return self.spot(first) if first else Spot(1, 1, 1)

    def entry(self, path: str) -> Dated:
        """The entry at a path such as `work[0]`."""
        section, number = path.removesuffix("]").split("[")
        entry: Dated = getattr(self.profile, section)[int(number)]
        return entry

    def span(self, entry: Dated, hours: float | None = None) -> Span | None:
        """The time that an entry covers."""
        return span_of(entry.startDate, entry.endDate, self.as_of, hours)

    def is_ahead(self, when: PartialDate) -> bool:
        """Whether a date lies after the day of the check, as far as it is known."""
        today = (self.as_of.year, self.as_of.month, self.as_of.day)
        known = tuple(part for part in (when.year, when.month, when.day) if part)
        return known > today[: len(known)]

    def is_current(self, entry: Dated) -> bool:
        """Whether an entry with a start lasts to the day of the check."""
        return entry.startDate is not None and (entry.endDate is None or self.is_ahead(entry.endDate))

    def _prose(self) -> Iterator[Prose]:
        if self.has_place("basics.summary"):
            yield Prose("basics.summary", self.profile.basics.summary, "summary", "basics", "", current=True)
        for entry_path, entry in self.entries():
            current = self.is_current(entry)
            section = entry_path.split("[")[0]
            for field in ("summary", "description"):
                text = getattr(entry, field, "")
                if text and self.has_place(f"{entry_path}.{field}"):
                    yield Prose(f"{entry_path}.{field}", text, field, section, entry_path, current)
            for number, text in enumerate(getattr(entry, "highlights", ())):
                path = f"{entry_path}.highlights[{number}]"
                if self.has_place(path):
                    yield Prose(path, text, "highlights", section, entry_path, current)
