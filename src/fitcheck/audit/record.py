"""What the profile says, filed for the questions an audit asks: by entry, by word and by figure."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from fitcheck.audit.quantities import Quantity, quantities
from fitcheck.lexicon import Lexicon
from fitcheck.match import Index, index_profile
from fitcheck.match.facts import Fact
from fitcheck.match.years import Span
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.profile import PartialDate, Profile

_SHORT = 5
"""Letters that an abbreviation has at least."""
_LISTS = ("work", "volunteer", "projects", "education")


@dataclass(frozen=True, slots=True)
class Entry:
    """One position, project or course of study."""

    number: int
    """Its place in the index."""
    section: str
    index: int
    name: str
    """The employer, organization, school or project."""
    role: str
    start: PartialDate | None
    end: PartialDate | None
    current: bool
    span: Span | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the profile and the fact it stands in."""

    quantity: Quantity
    fact: Fact


@dataclass(slots=True)
class Record:
    """A profile under an audit's eyes."""

    index: Index
    entries: list[Entry]
    figures: list[Figure]
    text: str
    """Every text of the profile in lower case, white space folded, one a line."""
    words: frozenset[str]
    """The stems of all of it."""
    by_entry: dict[int, frozenset[str]] = field(default_factory=dict)
    """The stems of each entry."""

    @property
    def current(self) -> tuple[Entry, ...]:
        """The positions held on the day of the audit."""
        return tuple(one for one in self.entries if one.section == "work" and one.current)

    def evidence(self, path: str) -> tuple[Evidence, ...]:
        """The quote at a path of the model, where it has one."""
        quote = self.index.quotes.get(path)
        return (quote,) if quote else ()

    def of(self, entry: Entry) -> tuple[Evidence, ...]:
        """The lines that say what an entry is: its role and its name."""
        base = f"{entry.section}[{entry.index}]"
        return tuple(line for name in _NAMING[entry.section] for line in self.evidence(f"{base}.{name}"))

    def holds(self, stem: str) -> bool:
        """Whether the profile has the word, or one that says nearly the same."""
        return stem in self.words or any(other in self.words for other in self.index.stems.kin(stem)) or self._abbreviates(stem)

    def _abbreviates(self, stem: str) -> bool:
        """Whether one of the profile's words is the beginning of the word: ortho, orthopedic."""
        return any(stem[:length] in self.words for length in range(_SHORT, len(stem)))

    def facts_of(self, entries: tuple[Entry, ...]) -> list[Fact]:
        """The facts of some entries, or all where none are given."""
        wanted = {one.number for one in entries}
        return [fact for fact in self.index.facts if not wanted or fact.entry in wanted]

    def stems_in(self, entries: tuple[Entry, ...]) -> frozenset[str]:
        """The words of some entries."""
        return frozenset().union(*(self.by_entry.get(one.number, frozenset()) for one in entries))


_NAMING = {
    "work": ("position", "name"),
    "volunteer": ("position", "organization"),
    "projects": ("name",),
    "education": ("studyType", "area", "institution"),
}


def record_of(profile: Profile, lexicon: Lexicon, as_of: date) -> Record:
    """The record of a profile."""
    index = index_profile(profile, lexicon, as_of)
    entries = list(_entries(profile, index, as_of))
    texts = [" ".join(place.text.split()) for place in profile.places().values()]
    by_entry: dict[int, set[str]] = {}
    for fact in index.facts:
        by_entry.setdefault(fact.entry, set()).update(fact.stems)
    return Record(
        index,
        entries,
        [Figure(one, fact) for fact in index.facts for one in quantities(fact.evidence.text)],
        "\n".join(texts).casefold(),
        frozenset(token.stem for text in texts for token in index.stems.tokens(text)),
        {number: frozenset(stems) for number, stems in by_entry.items()},
    )


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
