"""The filing of a profile as the record that an audit asks."""

import re
from collections.abc import Iterator
from datetime import date

from fitcheck.audit.quantities import Quantity, quantities
from fitcheck.audit.record import Entry, Figure, Record
from fitcheck.audit.relating import segment_at, telling
from fitcheck.lexicon import Lexicon
from fitcheck.match import Index, index_profile
from fitcheck.match.facts import Fact
from fitcheck.nouns.profile import PartialDate, Profile
from fitcheck.patterns import pattern_of

_SAME_TIME = 4.0
"""Months by which a position and the apprenticeship it was may differ."""
_LISTS = ("work", "volunteer", "projects", "education")


def record_of(profile: Profile, lexicon: Lexicon, as_of: date) -> Record:
    """The record of a profile."""
    index = index_profile(profile, lexicon, as_of)
    entries = list(_entries(profile, index, as_of))
    texts = [" ".join(place.text.split()) for place in profile.places().values()]
    lines = [frozenset(token.stem for token in index.stems.tokens(text)) for text in texts]
    by_entry: dict[int, set[str]] = {}
    for fact in index.facts:
        by_entry.setdefault(fact.entry, set()).update(fact.stems)
    names = {one.number: frozenset(token.stem for token in index.stems.tokens(f"{one.name} {one.role}")) for one in entries}
    return Record(
        index,
        entries,
        [_figure(index, fact, one) for fact in index.facts for one in quantities(fact.evidence.text)],
        "\n".join(texts).casefold(),
        frozenset().union(*lines),
        lines,
        {number: frozenset(stems) for number, stems in by_entry.items()},
        names,
        {one.number: frozenset(two.number for two in entries if _is_within(one, two, _told_at(two, entries, index))) for one in entries},
        town_words=_towns(profile),
    )


def _towns(profile: Profile) -> frozenset[str]:
    texts = [place.text for path, place in profile.places().items() if path.rpartition(".")[2] in ("city", "region", "location", "country")]
    return frozenset(word.casefold() for text in texts for word in pattern_of(r"\w+").findall(text))


def _told_at(project: Entry, entries: list[Entry], index: Index) -> frozenset[str]:
    """The employers that a project's own lines name."""
    if project.section != "projects":
        return frozenset()
    text = " ".join(fact.evidence.text for fact in index.facts if fact.entry == project.number).casefold()
    names = {one.name.casefold() for one in entries if one.section in ("work", "volunteer") and one.name}
    return frozenset(name for name in names if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def _is_within(one: Entry, other: Entry, told_at: frozenset[str]) -> bool:
    """Whether another entry is the same, or a project that may have been a part of it."""
    if one.number == other.number:
        return True
    if told_at:
        return one.name.casefold() in told_at
    if one.section == "work" and other.section == "education" and one.span and other.span:
        return abs(one.span.start - other.span.start) + abs(one.span.end - other.span.end) <= _SAME_TIME
    if other.section != "projects" or one.section == "education":
        return False
    if one.span is None or other.span is None:
        return True
    return other.span.start < one.span.end and one.span.start < other.span.end


def _figure(index: Index, fact: Fact, one: Quantity) -> Figure:
    text = fact.evidence.text
    start, end = segment_at(text, one.start)
    near = telling(index.stems, index.stems.tokens(text[start:end]))
    if text[start] == "(":  # what stands in brackets is said of what stands before them
        start = segment_at(text, start - 1)[0]
        near += telling(index.stems, index.stems.tokens(text[start:end]))
    return Figure(one, fact, frozenset(near))


def _entries(profile: Profile, index: Index, as_of: date) -> Iterator[Entry]:
    """The entries in the order in which the index files them."""
    number = 0
    today = PartialDate(as_of.year, as_of.month, as_of.day)
    for section in _LISTS:
        for place, entry in enumerate(getattr(profile, section)):
            role, name = (getattr(entry, name, "") if name else "" for name in _FIELDS[section])
            current = entry.startDate is not None and (entry.endDate is None or entry.endDate >= today)
            yield Entry(number, section, place, name, role, entry.startDate, entry.endDate, current, index.entries[number].span)
            number += 1


_FIELDS = {
    "work": ("position", "name"),
    "volunteer": ("position", "organization"),
    "projects": ("", "name"),
    "education": ("studyType", "institution"),
}
