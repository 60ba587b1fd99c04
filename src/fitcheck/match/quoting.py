"""Which facts are quoted for a judgement, in an order that does not depend on that of the file."""

from collections.abc import Iterable, Iterator

from fitcheck.match.coverage import Shown
from fitcheck.match.facts import SENTENCE, Fact, Index
from fitcheck.nouns.finding import Evidence

MOST_EVIDENCE = 5
_FURTHEST = 0.3
"""How much less of the thing than the best one a fact may stand for and be quoted: beside a deed, a relative of it says nothing more."""


def evidence_of(index: Index, shown: list[Shown], most: int = MOST_EVIDENCE) -> tuple[Evidence, ...]:
    """The best quotes; another place of the profile goes before a second quote from the same, and a name or a keyword of
    what is quoted already goes last but for that."""
    first: dict[str, Evidence] = {}
    named: dict[Evidence, None] = {}
    again: dict[Evidence, None] = {}
    entries: set[int] = set()
    for fact in _with_leads(index, shown):
        quote = fact.evidence
        if fact.entry in entries and fact.form > SENTENCE and quote.path not in first:
            named[quote] = None
        elif first.setdefault(quote.path, quote) != quote:
            again[quote] = None
        elif fact.entry >= 0:
            entries.add(fact.entry)
    return tuple([*first.values(), *named, *again][:most])


def _with_leads(index: Index, shown: list[Shown]) -> Iterator[Fact]:
    """The facts, each title of a position followed by what was done there, unless another fact stands for more of the thing."""
    best = max((item.share for item in shown), default=0.0)
    for item in shown:
        if item.share < best - _FURTHEST:
            continue
        yield item.fact
        if item.fact.role == "title" and item.share >= best and item.fact.entry in index.leads:
            yield index.facts[index.leads[item.fact.entry]]


def by_place(quotes: Iterable[Evidence], most: int = MOST_EVIDENCE) -> tuple[Evidence, ...]:
    """The quotes in their order, a second one from the same place of the profile behind those of all other places."""
    first: dict[str, Evidence] = {}
    again: dict[Evidence, None] = {}
    for quote in quotes:
        if first.setdefault(quote.path, quote) != quote:
            again[quote] = None
    return tuple([*first.values(), *again][:most])


def latest(facts: Iterable[Fact]) -> tuple[Evidence, ...]:
    """Quotes of the facts of the latest entries, in an order that does not depend on that of the file."""
    ordered = sorted(facts, key=lambda fact: (fact.recency, fact.evidence.text, fact.number))
    return tuple(fact.evidence for fact in ordered[:MOST_EVIDENCE])
