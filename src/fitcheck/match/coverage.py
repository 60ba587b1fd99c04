"""Which facts show a thing asked, wholly or in part, by the vocabulary and by word families."""

from collections.abc import Iterable
from typing import NamedTuple

from fitcheck.lexicon.words import words
from fitcheck.match.facts import SENTENCE, Fact, Index, Unit
from fitcheck.match.masking import masking_of
from fitcheck.match.stems import Token

_LEAST_WEIGHT = 0.35
"""What the words of a term weigh that is made of empty words alone."""
_MOST_PARSED = 20_000
"""A bound: postings are untrusted and may ask for any number of different things."""
_BETWEEN = 2
_VERBS = 2
"""So many other parts have to be there before the words of the last one count by halves."""
_SERVED = 2
"""A verb and the people it is done for."""
_HALF = 0.499
"""Less than half of a name's words say nothing of it."""
Share = tuple[float, float]


class Shown(NamedTuple):
    """A fact that shows a thing, and how far, strength included."""

    fact: Fact
    low: float
    high: float
    share: float
    """How much of the thing the fact and those around it name, whatever their strength."""
    own: float
    """How much of it the fact itself names."""

    @property
    def middle(self) -> float:
        """What counts."""
        return (self.low + self.high) / 2


def units_of(index: Index, text: str, term: str = "") -> list[Unit]:
    """The parts of a thing asked; one part where it is a known name."""
    key = f"{term}\0{text}"
    known = index.parsed.get(key)
    if known is None:
        known = _units(index, text, term)
        if len(index.parsed) < _MOST_PARSED:
            index.parsed[key] = known
    return known


def _units(index: Index, text: str, term: str) -> list[Unit]:
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


def names_role(index: Index, units: list[Unit], text: str) -> bool:
    """Whether a known role is asked, a word for a person (`product manager`), rather than its work (`product management`)."""
    term = index.lexicon.term(units[0].term) if len(units) == 1 and units[0].term else None
    return term is not None and term.kind == "experience" and ends_with_person(index, text)


def ends_with_person(index: Index, text: str) -> bool:
    """Whether the last word of a text names a person: `nurse`, `product manager`."""
    found = words(text)
    return bool(found) and masking_of(index.lexicon).is_person(found[-1].form)


def shown_by(index: Index, units: list[Unit], kind: str) -> list[Shown]:
    """Every fact that shows the units for a need of that kind, best first."""
    strengths = index.lexicon.table("matching/credits")["strength"]
    column = "experience" if kind == "experience" and not _are_skills(index, units) else "skill"
    shown = []
    mention = index.lexicon.table("matching/credits")["open"]["mention"]
    for number, (low, high, own) in _shares(index, units, kind).items():
        if high < mention:
            continue
        fact = index.facts[number]
        strength = strengths[fact.strength][column]
        graded = _graded(index, (low, high), units)
        shown.append(Shown(fact, graded[0] * strength, graded[1] * strength, high, own))
    shown.sort(key=by_worth)
    return shown if shown and shown[0].high > 0 else []


def _are_skills(index: Index, units: list[Unit]) -> bool:
    """Whether what is asked as experience are skills by name: `experience with Excel`."""
    terms = [index.lexicon.term(unit.term) for unit in units if unit.term]
    return bool(terms) and all(term and term.kind == "skill" for term in terms) and all(unit.term or unit.weight < 1 for unit in units)


def by_worth(item: Shown) -> tuple[float, int, float, float, bool, float, int, int]:
    """The sorting key of evidence: credit, where it stands, how much of the thing it names itself, how recent it is, and its form."""
    fact = item.fact
    return (
        -round(item.low + item.high, 3),
        fact.standing,
        -round(item.own, 2),
        -round(item.share, 2),
        fact.form > SENTENCE,
        fact.recency,
        fact.form,
        fact.number,
    )


def _graded(index: Index, share: Share, units: list[Unit]) -> Share:
    """The credit of a share: a single name's as it is, that of words whole from a threshold on; too little is nothing."""
    opened: dict[str, float] = index.lexicon.table("matching/credits")["open"]
    low, high = share
    if (low + high) / 2 < opened["least"]:
        return (0.0, 0.0)
    if len(units) == 1 and units[0].term:
        return share
    telling = min(1.0, sum(unit.weight for unit in units) / opened["telling"])
    return (telling if low >= opened["whole"] else low), (telling if high >= opened["whole"] else high)


def _shares(index: Index, units: list[Unit], kind: str) -> dict[int, tuple[float, float, float]]:
    """For each fact the share of the units that it shows, its position's other facts counting a little less, and its own share."""
    if len(units) == 1:
        most = 1.0 if units[0].term else index.lexicon.table("matching/credits")["open"]["kin_alone"]
        hits = _unit_hits(index, units[0], kind).items()
        return {
            number: (low, high, high) if high >= 1 else (min(low, most), min(high, most), min(high, most)) for number, (low, high) in hits
        }
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
    _add_begun(index, units, shares)
    _add_people(index, units, shares)
    context = index.lexicon.table("matching/credits")["open"]["context"]
    result: dict[int, tuple[float, float, float]] = {}
    for number, (low, high) in shares.items():
        around = gathered.get(index.facts[number].entry, (0.0, 0.0))
        result[number] = (max(low, around[0] * context), max(high, around[1] * context), high)
    return result


def _add_begun(index: Index, units: list[Unit], shares: dict[int, list[float]]) -> None:
    """Where a fact has all the rest of what is asked, half of an ordinary name that shares its verbs counts by its words:
    `designing, training and deploying models` by `designed, trained and deployed pipelines`."""
    total = sum(unit.weight for unit in units)
    for unit in units:
        rest = (total - unit.weight) / total
        if len(units) <= _VERBS or len(unit.stems) == 1 or not unit.term[:1].islower():
            continue
        whole = sum(index.stems.weight(stem) for stem in unit.stems) or 1.0
        for number, share in shares.items():
            fact = index.facts[number]
            had = sum(index.stems.weight(stem) for stem in unit.stems if stem in fact.stems and stem not in fact.beside) / whole
            if had >= _HALF and rest - 0.01 <= share[0] <= share[1] <= rest + 0.01:
                share[0] = share[1] = rest + (1 - rest) * had


def _add_people(index: Index, units: list[Unit], shares: dict[int, list[float]]) -> None:
    """Where people in general are asked (`training crew`), a fact that serves any people shows a part of it (`trained riggers`)."""
    masking = masking_of(index.lexicon)
    collective = {index.stems.stem(form) for form in masking.collective}
    serving = {index.stems.stem(form) for form in masking.serving}
    if len(units) != _SERVED or units[0].stems[0] not in serving or units[1].stems[-1] not in collective:
        return
    part = index.lexicon.table("matching/credits")["open"]["people_served"]
    for number, share in shares.items():
        fact = index.facts[number]
        if fact.is_deed and fact.beside and units[0].stems[0] in fact.stems and units[0].stems[0] not in fact.beside:
            share[0], share[1] = max(share[0], part), max(share[1], part)


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
    for other, share in term.near.items() if term else ():
        _raise(hits, index.by_term.get(other, ()), share)
    table = index.lexicon.table("matching/credits")
    _raise(hits, index.implied.get(unit.term, ()), table["tool_of_area"])
    if term and term.kind == "experience":
        for name in term.broader:
            _raise(hits, index.named.get(name, ()), table["wider_area"])
    if unit.term[:1].islower() or (term and term.kind == "experience"):
        named = tuple(token.stem for token in index.stems.tokens(unit.term))
        for stems in dict.fromkeys((unit.stems, named)):
            _add_word_forms(index, stems, hits)
    index.hits[key] = hits
    return hits


def _raise(hits: dict[int, Share], numbers: Iterable[int], share: Iterable[float]) -> None:
    """Raise the share of some facts to at least this."""
    low, high = share
    for number in numbers:
        had = hits.get(number, (0.0, 0.0))
        hits[number] = (max(had[0], low), max(had[1], high))


def _add_word_forms(index: Index, said: tuple[str, ...], hits: dict[int, Share]) -> None:
    """An ordinary name is also shown by all its words in other forms, one of several
    telling words in part by half of them, a rare one among these; a product's is not."""
    table = index.lexicon.table("matching/credits")
    stems = [stem for stem in said if index.stems.weight(stem) > 0] or list(said)
    total = sum(index.stems.weight(stem) for stem in stems) or 1.0
    weights: dict[int, float] = {}
    rare: set[int] = set()
    for stem in dict.fromkeys(stems):
        weight = index.stems.weight(stem)
        for number in index.by_stem.get(stem, ()):
            if stem not in index.facts[number].beside:
                weights[number] = weights.get(number, 0.0) + weight
                if weight >= 1:
                    rare.add(number)
    telling = sum(index.stems.weight(stem) >= table["open"]["telling"] for stem in stems)
    whole = table["same_stems"] if len(stems) > 1 else table["same_stem"] if len(said) == 1 else table["stems_apart"]
    for number, weight in weights.items():
        if weight >= total - 0.01 and _stand_together(index.facts[number], stems):
            _raise(hits, (number,), (whole, whole))
        elif weight >= total - 0.01 and telling:
            _raise(hits, (number,), (table["stems_apart"], table["stems_apart"]))
        elif telling > 1 and weight / total >= _HALF and number in rare:
            _raise(hits, (number,), (weight / total, weight / total))


def _stand_together(fact: Fact, stems: list[str]) -> bool:
    """Whether the words stand next to one another, in any order, with a word or two and no comma between them."""
    wanted = set(stems)
    reach = len(wanted) + _BETWEEN
    return any(wanted <= set(_unbroken(fact, start, reach)) for start, stem in enumerate(fact.stems) if stem in wanted)


def _unbroken(fact: Fact, start: int, reach: int) -> tuple[str, ...]:
    """The words from `start` on, as far as the next break."""
    end = next((i for i in range(start + 1, start + reach) if i in fact.breaks), start + reach)
    return fact.stems[start:end]
