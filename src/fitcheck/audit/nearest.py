"""A unit of a letter with the line of the profile that tells most of it."""

from dataclasses import dataclass
from functools import lru_cache

from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity, is_year, quantities
from fitcheck.audit.record import Figure, Record
from fitcheck.audit.relating import is_alike
from fitcheck.audit.rules.skills import is_proper, shown_facts
from fitcheck.audit.statements import everyday_words, words_of
from fitcheck.audit.units import grammar_words
from fitcheck.match.facts import Fact
from fitcheck.match.stems import Stems, Token

_EVERYDAY = 0.3
_LEAST = 0.35
_CONTEXT = 0.15
_SAME_FIGURE = 0.8
_HERE = 0.5
_NEAR = 0.25


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a unit that tells something."""

    token: Token
    text: str
    everyday: bool
    weight: float
    shown: frozenset[int]
    """The facts that show the known name of which it is a part."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with the line of the profile that tells most of it."""

    passage: Passage
    start: int
    end: int
    words: tuple[Word, ...]
    names: int
    """How many words of names it has that the profile has, too."""
    figures: tuple[Quantity, ...]
    nearest: Fact | None
    line: frozenset[str]
    """The words of that line."""
    around: frozenset[str]
    """Those and the words of the entry in which it stands."""
    shown_at: tuple[frozenset[int], ...] = ()
    """Of each known name that positions and projects show, which."""
    before: frozenset[str] = frozenset()
    """The words of the line that the letter told before."""

    @property
    def said(self) -> str:
        """What it claims."""
        return self.passage.claimed[self.start : self.end]


def unit_of(passage: Passage, start: int, end: int) -> Unit:
    """A stretch of a clause with the line that tells most of it."""
    record = passage.record
    words, names = _words(passage, start, end)
    figures = quantities(passage.claimed[start:end])
    nearest = _nearest(passage, words, figures)
    line = record.words_told_together[nearest.number] if nearest else frozenset[str]()
    around = line | record.words_around(nearest.entry) if nearest else line
    return Unit(passage, start, end, tuple(words), names, figures, nearest, line, around, _shown_at(passage, start, end))


def _shown_at(passage: Passage, start: int, end: int) -> tuple[frozenset[int], ...]:
    """Of each known name of a stretch that positions and projects show, which."""
    found = []
    for one in passage.record.index.lexicon.find(passage.claimed):
        if start <= one.start < end and is_proper(passage.claimed[one.start : one.end]):
            found.append(frozenset(fact.entry for fact in shown_facts(passage, one) if fact.entry >= 0))
    return tuple(one for one in found if one)


def _words(passage: Passage, start: int, end: int) -> tuple[list[Word], int]:
    """The words that tell something but for names that the profile has, and how many those are."""
    index = passage.record.index
    everyday, grammar = everyday_words(index.lexicon), grammar_words(index.lexicon)
    shown = [
        (one.start, one.end, frozenset(fact.number for fact in shown_facts(passage, one)))
        for one in index.lexicon.find(passage.claimed)
        if one.start < end and one.end > start
    ]
    found, names = [], 0
    for token in words_of(passage):
        text = passage.claimed[token.start : token.end]
        if not start <= token.start < end or text[0].isdigit() or text.lower() in grammar:
            continue
        named = text[0].isupper() and token.start
        lettered = text[1:] != text[1:].lower() and token.stem in passage.record.words  # SIMS, OpenRefine
        if named and (lettered or token.stem in passage.record.name_words or passage.record.has_initials(text)):
            names += 1
            continue
        facts = frozenset[int]().union(*(facts for first, last, facts in shown if first <= token.start and token.end <= last))
        if named and facts:
            names += 1
            continue
        found.append(Word(token, text, token.stem in everyday, index.stems.weight(token.stem), facts))
    return found, names


def _nearest(passage: Passage, words: list[Word], figures: tuple[Quantity, ...]) -> Fact | None:
    """The line that has most of the words and figures, the places named before others."""
    record = passage.record
    index = record.index
    numbers = {
        number for word in words for stem in (word.token.stem, *index.stems.kin(word.token.stem)) for number in index.by_stem.get(stem, ())
    }
    numbers |= {number for word in words for number in word.shown}
    here = record.numbers_around(passage.entries)
    near = record.numbers_around(passage.near)
    beside = _context(passage)
    values = {one.value for one in figures if one.value != 1 and not (here and is_year(one))}
    if values:
        around = frozenset(one for one in stems_in_text(index.stems, passage.whole) if index.stems.weight(one) > 0)
        numbers |= {one.fact.number for one in record.figures if one.quantity.value in values and _tells_context(around, one, record)}
    best, most = None, -1.0
    for number in sorted(numbers):
        fact = index.facts[number]
        own = record.words_told_together[number]
        score = sum(
            _EVERYDAY if word.everyday else max(word.weight, _EVERYDAY)
            for word in words
            if number in word.shown or is_alike(index.stems, word.token.stem, own)
        )
        score += _CONTEXT * len(beside & own)
        score += _SAME_FIGURE * len(values & record.values_of(number))
        score += _HERE if fact.entry in here else _NEAR if fact.entry in near else 0.0
        if score > most:
            best, most = fact, score
    return best


def _tells_context(around: frozenset[str], figure: Figure, record: Record) -> bool:
    """Whether the line of a figure has a word of the sentence: it now takes eight, of a close of eight days."""
    return not around.isdisjoint(record.words_of_lines[figure.fact.number])


@lru_cache(maxsize=64)
def stems_in_text(stems: Stems, text: str) -> frozenset[str]:
    """The stems of a text."""
    return frozenset(stems.stems_in(text))


def _context(passage: Passage) -> frozenset[str]:
    stems = passage.record.index.stems
    everyday = everyday_words(passage.record.index.lexicon)
    return frozenset(one for one in stems_in_text(stems, passage.whole) if stems.weight(one) >= _LEAST and one not in everyday)
