"""What the profile says, filed for the questions an audit asks: by entry, by word and by figure."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from fitcheck.audit.quantities import Quantity
from fitcheck.audit.relating import ROOT, is_among, same_root
from fitcheck.lexicon.words import is_acronym
from fitcheck.match import Index
from fitcheck.match.facts import Fact
from fitcheck.match.years import Span
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.profile import PartialDate
from fitcheck.patterns import pattern_of

_TWO_LETTERS = pattern_of(r"\b[A-Z]{2}\b")
_SHORT = 5
"""Letters that an abbreviation has at least."""


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
    near: frozenset[str]
    """The words of the stretch in which it stands."""


@dataclass
class Record:
    """A profile under an audit's eyes."""

    index: Index
    entries: list[Entry]
    figures: list[Figure]
    text: str
    """Every text of the profile in lower case, white space folded, one a line."""
    words: frozenset[str]
    """The stems of all of it."""
    lines: list[frozenset[str]]
    """The stems of each text."""
    by_entry: dict[int, frozenset[str]] = field(default_factory=dict)
    """The stems of each entry."""
    names: dict[int, frozenset[str]] = field(default_factory=dict)
    """The stems of each entry's name and role."""
    around: dict[int, frozenset[int]] = field(default_factory=dict)
    """The entries told together with each: itself, and the projects that were done in its time."""

    _known: dict[str, bool] = field(default_factory=dict)
    _rooted: dict[str, bool] = field(default_factory=dict)
    _around: dict[int, frozenset[str]] = field(default_factory=dict)
    town_words: frozenset[str] = frozenset()
    """The words of the towns and countries that the profile names, in lower case."""

    @property
    def towns(self) -> frozenset[str]:
        """The stems of those words."""
        return frozenset(self.index.stems.stem(word) for word in self.town_words)

    @cached_property
    def fields(self) -> frozenset[str]:
        """The fields of work of the known names that the profile has."""
        terms = (self.index.lexicon.term(name) for name in self.index.named)
        return frozenset(term.field for term in terms if term)

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """The words of two capital letters in its lines."""
        return frozenset(word for fact in self.index.facts for word in _TWO_LETTERS.findall(fact.evidence.text))

    @property
    def current(self) -> tuple[Entry, ...]:
        """The positions held on the day of the audit."""
        return tuple(one for one in self.entries if one.section == "work" and one.current)

    @cached_property
    def lasting(self) -> dict[int, bool]:
        """Of each dated position, by its number, whether it is held on the day of the audit."""
        return {one.number: one.current for one in self.entries if one.section in ("work", "volunteer") and one.start}

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of everything that has a name: employers, schools, roles, prizes, papers and whoever gave or printed them."""
        texts = (place.text for path, place in self.index.profile.places().items() if path.rpartition(".")[2] in _NAME_FIELDS)
        return frozenset(token.stem for text in texts for token in self.index.stems.tokens(text))

    @cached_property
    def words_of_lines(self) -> list[frozenset[str]]:
        """The words of each fact, by its number."""
        return [frozenset(fact.stems) for fact in self.index.facts]

    @cached_property
    def words_told_together(self) -> list[frozenset[str]]:
        """The words of each fact, by its number; of a prize, a paper or a title with all that is said of it."""
        whole: dict[str, frozenset[str]] = {}
        sections = self._words_of_sections
        for fact in self.index.facts:
            of, section = _whose(fact), fact.evidence.path.partition("[")[0]
            whole[of] = whole.get(of, sections.get(section, frozenset())) | self.words_of_lines[fact.number]
        return [whole[_whose(fact)] for fact in self.index.facts]

    @cached_property
    def _words_of_sections(self) -> dict[str, frozenset[str]]:
        """What standing in a section of a profile says of a line, by the section: a prize was given, a paper was printed."""
        table: dict[str, str] = self.index.lexicon.table("auditing/likelihood")["said_by_section"]
        return {section: frozenset(map(self.index.stems.stem, words.split())) for section, words in table.items()}

    def texts_told_together(self, fact: Fact) -> str:
        """The text of a fact; of a prize, a paper or a certificate all that is said of it."""
        own = _whose(fact)
        return fact.evidence.text if own.isdigit() else "\n".join(one.evidence.text for one in self._by_whose[own])

    @cached_property
    def _by_whose(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = {}
        for fact in self.index.facts:
            found.setdefault(_whose(fact), []).append(fact)
        return found

    def figures_of(self, fact: int) -> list[Figure]:
        """The figures of a fact, in order."""
        return self._figures_of.get(fact, [])

    @cached_property
    def _figures_of(self) -> dict[int, list[Figure]]:
        by_fact: dict[int, list[Figure]] = {}
        for one in self.figures:
            by_fact.setdefault(one.fact.number, []).append(one)
        return by_fact

    @cached_property
    def values(self) -> frozenset[float]:
        """The values of all figures."""
        return frozenset(one.quantity.value for one in self.figures)

    def values_of(self, fact: int) -> frozenset[float]:
        """The values of the figures of a fact."""
        return self._values_of.get(fact, frozenset())

    @cached_property
    def _values_of(self) -> dict[int, frozenset[float]]:
        return {fact: frozenset(one.quantity.value for one in figures) for fact, figures in self._figures_of.items()}

    def numbers_around(self, entries: tuple[Entry, ...]) -> frozenset[int]:
        """The numbers of some entries and of those told together with them."""
        return frozenset().union(*(self.around.get(one.number, frozenset()) for one in entries))

    def words_around(self, entry: int) -> frozenset[str]:
        """The words of an entry, its name and role, and those told together with it."""
        known = self._around.get(entry)
        if known is None:
            numbers = (entry, *self.around.get(entry, ()))
            parts = (words.get(number, frozenset()) for number in numbers for words in (self.by_entry, self.names))
            known = self._around[entry] = frozenset().union(*parts) if entry >= 0 else frozenset()
        return known

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
        known = self._known.get(stem)
        if known is None:
            known = self._known[stem] = is_among(self.index.stems, stem, self.words) or self._abbreviates(stem)
        return known

    def has_root(self, stem: str) -> bool:
        """Whether the profile has a word of the same root, or the beginning of the word."""
        known = True if stem in self.words else self._rooted.get(stem)
        if known is None:
            long = [one for one in self.words if len(one) >= ROOT] if len(stem) >= ROOT else []
            known = self._rooted[stem] = any(same_root(stem, one) for one in long) or self._abbreviates(stem)
        return known

    def _abbreviates(self, stem: str) -> bool:
        """Whether one of the profile's words is the beginning of the word: ortho, orthopedic."""
        return any(stem[:length] in self.words for length in range(_SHORT, len(stem)))

    def has_initials(self, word: str) -> bool:
        """Whether a word is the initials of words that stand together in the profile."""
        word = word.removesuffix("s") if word[:-1].isupper() else word
        if not is_acronym(word):
            return False
        pattern = r"\b" + r"\w*\W+(?:(?:of|and|the|in|for) )?".join(re.escape(letter) for letter in word.casefold())
        return bool(re.search(pattern, self.text))

    def facts_of(self, entries: tuple[Entry, ...]) -> list[Fact]:
        """The facts of some entries, or all where none are given."""
        wanted = set().union(*(self.around.get(one.number, ()) for one in entries))
        return [fact for fact in self.index.facts if not wanted or fact.entry in wanted]

    def stems_in(self, entries: tuple[Entry, ...]) -> frozenset[str]:
        """The words of some entries."""
        numbers = set().union(*(self.around.get(one.number, ()) for one in entries))
        return frozenset().union(*(self.by_entry.get(number, frozenset()) for number in numbers))


_NAME_FIELDS = (
    *("name", "position", "organization", "institution", "studyType", "area", "title"),
    *("awarder", "issuer", "publisher", "label", "city", "region"),
)
_NAMING = {
    "work": ("position", "name"),
    "volunteer": ("position", "organization"),
    "projects": ("name",),
    "education": ("studyType", "area", "institution"),
}


def _whose(fact: Fact) -> str:
    """What a fact is told together with: of a prize or a paper what it belongs to, of a title where it was held, of unpaid work its
    summary, too, which often has all that its title leaves out; else the fact alone."""
    if fact.strength in ("award", "publication") or fact.evidence.path.startswith("certificates["):
        return fact.evidence.path.rpartition(".")[0]
    of_volunteer = fact.evidence.path.startswith("volunteer[") and fact.evidence.path.endswith("].summary")
    if fact.entry >= 0 and (fact.role in ("title", "role", "employer", "name") or of_volunteer):
        return f"entry {fact.entry}"
    return str(fact.number)
