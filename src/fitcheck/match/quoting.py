"""Which facts are quoted for a judgement, in an order that does not depend on that of the file."""

from collections.abc import Iterable, Iterator

from fitcheck.match.coverage import Shown, units_of
from fitcheck.match.facts import SENTENCE, Fact, Index
from fitcheck.match.stems import TELLING
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.requirement import Leaf

MOST_EVIDENCE = 5
_FROM_ONE_ENTRY = 2
"""So many quotes of one position, project or list tell of it; then it is the turn of others."""
_ENOUGH = 3
_MERE_NAMES = ("link", "heading", "interest")
_WORDS_ALONE = ("claimed", "reference")
"""Where these alone say a thing, deeds that stand for less of it are quoted too."""
_FURTHEST = 0.3
"""How much less of the thing than the best one a fact may stand for and be quoted: beside a deed, a relative of it says nothing more."""

_PLACES = {
    "certificate": "in a certificate",
    "lapsed": "in a certificate that does not hold",
    "publication": "in a publication",
    "award": "in an award",
    "reference": "in a reference",
    "interest": "among your interests",
    "advanced": "among your skills",
    "listed": "among your skills",
    "beginner": "among your skills",
    "claimed": "in your summary",
}


def evidence_of(index: Index, shown: list[Shown]) -> tuple[Evidence, ...]:
    """The best quotes; another place of the profile goes before a second quote from the same, and a name or a keyword of
    what is quoted already goes last but for that."""
    first: dict[str, Evidence] = {}
    named: dict[Evidence, None] = {}
    again: dict[Evidence, None] = {}
    entries: set[int] = set()
    told = list(_with_leads(index, shown))
    names = [fact for fact in told if fact.strength in _WORDS_ALONE or fact.role in _MERE_NAMES]
    deeds = [fact for fact in told if fact not in names]
    if names and len({fact.evidence.path for fact in deeds}) < _ENOUGH:
        lesser = [item.fact for item in shown if item.fact.is_deed and item.middle > 0]
        told = [*names, *lesser] if not deeds else [*deeds, *lesser[:_ENOUGH], *names]
    for fact in told:
        quote = fact.evidence
        if fact.entry in entries and fact.form > SENTENCE and quote.path not in first:
            named[quote] = None
        elif first.setdefault(quote.path, quote) != quote:
            again[quote] = None
        elif fact.entry >= 0:
            entries.add(fact.entry)
    return tuple([*first.values(), *named, *again][:MOST_EVIDENCE])


def _with_leads(index: Index, shown: list[Shown]) -> Iterator[Fact]:
    """The facts, each title of a position followed by what was done there and each name of a project after it, unless another fact
    stands for more of the thing."""
    best = max((item.share for item in shown), default=0.0)
    for item in shown:
        if item.share < best - _FURTHEST:
            continue
        fact = item.fact
        if fact.role != "title" or item.share < best or fact.entry not in index.leads:
            yield fact
        elif index.entries[fact.entry].kind == "work":
            yield from (fact, index.facts[index.leads[fact.entry]])
        else:
            yield from (index.facts[index.leads[fact.entry]], fact)


def by_place(quotes: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The first quotes in their order: behind two of one entry stand those of others, and last a second one from the same scalar."""
    first: list[Evidence] = []
    more: list[Evidence] = []
    again: list[Evidence] = []
    paths: set[str] = set()
    told: dict[str, int] = {}
    for quote in dict.fromkeys(quotes):
        entry = quote.path.partition("]")[0]
        if quote.path in paths:
            again.append(quote)
        else:
            (first if told.get(entry, 0) < _FROM_ONE_ENTRY else more).append(quote)
            told[entry] = told.get(entry, 0) + 1
            paths.add(quote.path)
    return tuple([*first, *more, *again][:MOST_EVIDENCE])


def latest(index: Index, titles: Iterable[Fact]) -> tuple[Evidence, ...]:
    """The titles of positions, the latest first, with what was done in each, in an order that does not depend on that of the file."""
    told = [(fact, *((index.facts[index.leads[fact.entry]],) if fact.entry in index.leads else ())) for fact in titles]
    told.sort(key=lambda facts: (facts[0].recency, [fact.evidence.text for fact in facts], facts[0].number))
    return tuple(dict.fromkeys(fact.evidence for facts in told for fact in facts))[:MOST_EVIDENCE]


def place_of(index: Index, fact: Fact) -> str:
    """Where a fact stands, as a reason says it."""
    if fact.entry >= 0:
        return f"in {index.entries[fact.entry].label}"
    return _PLACES[fact.strength]


def nearby(index: Index, leaf: Leaf, shown: list[Shown] | None = None) -> tuple[Evidence, ...]:
    """Facts of the neighbourhood of a thing not shown in full: those of its classes, or that share telling words."""
    numbers: dict[int, None] = {}
    units = units_of(index, leaf.text, leaf.term)
    for unit in units:
        term = index.lexicon.term(unit.term) if unit.term else None
        for name in term.broader if term else ():
            numbers.update(index.showing(name))
    for unit in units:
        for stem in unit.stems:
            if index.stems.weight(stem) >= TELLING:
                numbers.update(dict.fromkeys(index.by_stem.get(stem, ())))
    used = {item.fact.number for item in shown or ()}
    facts = [index.facts[number] for number in numbers if number not in used]
    facts.sort(key=lambda fact: (not fact.is_deed, fact.standing, fact.recency, fact.form, fact.evidence.text, fact.number))
    return tuple(dict.fromkeys(fact.evidence for fact in facts))[:3]
