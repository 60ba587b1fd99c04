"""Which facts show a thing asked, wholly or in part, by the vocabulary and by word families."""

from dataclasses import dataclass

from fitcheck.lexicon.words import words
from fitcheck.match.facts import Fact, Index
from fitcheck.match.stems import Token

_LEAST_WEIGHT = 0.35
"""What the words of a term weigh that is made of empty words alone."""
Share = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Unit:
    """A part of a thing asked: a known name, or a word that no entry knows."""

    weight: float
    term: str
    """A canonical name, or ""."""
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A fact that shows a thing, and how far, strength included."""

    fact: Fact
    low: float
    high: float
    share: float
    """How much of the thing the fact itself names, whatever its strength."""

    @property
    def middle(self) -> float:
        """What counts."""
        return (self.low + self.high) / 2


def units_of(index: Index, text: str, term: str = "") -> list[Unit]:
    """The parts of a thing asked; one part where it is a known name."""
    stems = index.stems
    found = words(text)
    tokens = stems.of(found)
    if term:
        return [Unit(1.0, term, tuple(token.stem for token in tokens))]
    units: list[Unit] = []
    position = 0
    for mention in index.lexicon.find_in(text, found):
        while tokens[position].start < mention.start:
            units.append(_word_unit(index, tokens[position]))
            position += 1
        inside: list[Token] = []
        while position < len(tokens) and tokens[position].end <= mention.end:
            inside.append(tokens[position])
            position += 1
        weight = sum(stems.weight(token.stem) for token in inside)
        units.append(Unit(min(1.5, max(0.6, weight)), mention.name, tuple(token.stem for token in inside)))
    units.extend(_word_unit(index, token) for token in tokens[position:])
    telling = [unit for unit in units if unit.weight > 0]
    return telling or [Unit(_LEAST_WEIGHT, "", unit.stems) for unit in units]


def _word_unit(index: Index, token: Token) -> Unit:
    return Unit(index.stems.weight(token.stem), "", (token.stem,))


def shown_by(index: Index, units: list[Unit], kind: str) -> list[Shown]:
    """Every fact that shows the units for a need of that kind, best first."""
    strengths = index.lexicon.table("matching/credits")["strength"]
    column = "experience" if kind == "experience" else "skill"
    shown = []
    for number, (low, high) in _shares(index, units, kind).items():
        fact = index.facts[number]
        strength = strengths[fact.strength][column]
        low_credit, high_credit = _graded(index, low, units) * strength, _graded(index, high, units) * strength
        if high >= index.lexicon.table("matching/credits")["open"]["mention"]:
            shown.append(Shown(fact, low_credit, high_credit, high))
    shown.sort(key=by_worth)
    return shown if shown and shown[0].high > 0 else []


def by_worth(item: Shown) -> tuple[float, int, float, int]:
    """The sorting key of evidence: credit, then where it stands, then how much of the thing it names itself."""
    return (-round(item.low + item.high, 3), item.fact.rank, -item.share, item.fact.number)


def _graded(index: Index, share: float, units: list[Unit]) -> float:
    """The credit of a share: a single name's as it is, that of several words whole from a threshold on and nothing below another."""
    if len(units) == 1 and units[0].term:
        return share
    opened: dict[str, float] = index.lexicon.table("matching/credits")["open"]
    if share >= opened["whole"]:
        return min(1.0, sum(unit.weight for unit in units) / opened["telling"])
    return share if share >= opened["least"] else 0.0


def _shares(index: Index, units: list[Unit], kind: str) -> dict[int, Share]:
    """For each fact the share of the units that it shows, its position's other facts counting a little less."""
    if len(units) == 1:
        return _unit_hits(index, units[0], kind)
    total = sum(unit.weight for unit in units)
    shares: dict[int, list[float]] = {}
    gathered: dict[int, list[float]] = {}
    for unit in units:
        best: dict[int, Share] = {}
        for number, (low, high) in _unit_hits(index, unit, kind).items():
            share = shares.setdefault(number, [0.0, 0.0])
            share[0] += low * unit.weight / total
            share[1] += high * unit.weight / total
            entry = index.facts[number].entry
            if entry >= 0:
                known = best.get(entry, (0.0, 0.0))
                best[entry] = (max(known[0], low), max(known[1], high))
        for entry, (low, high) in best.items():
            sums = gathered.setdefault(entry, [0.0, 0.0])
            sums[0] += low * unit.weight / total
            sums[1] += high * unit.weight / total
    context = index.lexicon.table("matching/credits")["open"]["context"]
    result: dict[int, Share] = {}
    for number, (low, high) in shares.items():
        around = gathered.get(index.facts[number].entry, (0.0, 0.0))
        result[number] = (max(low, around[0] * context), max(high, around[1] * context))
    return result


def _unit_hits(index: Index, unit: Unit, kind: str) -> dict[int, Share]:
    if unit.term:
        return _term_hits(index, unit)
    stem = unit.stems[0]
    hits: dict[int, Share] = dict.fromkeys(_word_hits(index, stem, kind), (1.0, 1.0))
    for other, share in index.stems.kin(stem).items():
        for number in _word_hits(index, other, kind):
            hits.setdefault(number, (share, share))
    return hits


def _word_hits(index: Index, stem: str, kind: str) -> list[int]:
    """Facts that hold the word; for a skill not where it only names the people worked with."""
    numbers = index.by_stem.get(stem, [])
    if kind == "experience":
        return numbers
    return [number for number in numbers if stem not in index.facts[number].beside]


def _term_hits(index: Index, unit: Unit) -> dict[int, Share]:
    """Facts that show a known name: in full, as a relative, or by its words in other forms."""
    key = f"{unit.term}\0{' '.join(unit.stems)}"
    known = index.hits.get(key)
    if known is not None:
        return known
    hits: dict[int, Share] = dict.fromkeys(index.by_term.get(unit.term, ()), (1.0, 1.0))
    term = index.lexicon.term(unit.term)
    for other, (low, high) in sorted(term.near.items()) if term else ():
        for number in index.by_term.get(other, ()):
            had = hits.get(number, (0.0, 0.0))
            hits[number] = (max(had[0], low), max(had[1], high))
    if unit.term[:1].islower():
        _add_word_forms(index, unit, hits)
    index.hits[key] = hits
    return hits


def _add_word_forms(index: Index, unit: Unit, hits: dict[int, Share]) -> None:
    """An ordinary name is also shown by all its words in other forms ("scheduled staff" for staff scheduling); a product's is not."""
    share = index.lexicon.table("matching/credits")["same_stem"]
    stems = [stem for stem in unit.stems if index.stems.weight(stem) > 0] or list(unit.stems)
    lists = [index.by_stem.get(stem, []) for stem in stems]
    if not all(lists):
        return
    others = [frozenset(numbers) for numbers in lists[1:]]
    for number in lists[0]:
        fact = index.facts[number]
        if all(number in numbers for numbers in others) and not fact.beside.intersection(stems):
            had = hits.get(number, (0.0, 0.0))
            hits[number] = (max(had[0], share), max(had[1], share))
