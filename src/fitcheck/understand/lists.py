"""Lists whose heading nobody knows, or that belie it: the items of one list share their nature, so most of them decide for all."""

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from fitcheck.lexicon.words import forms
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.items import leaning
from fitcheck.understand.sections import Placed, section_of
from fitcheck.understand.sentences import sentences

_FEWEST = 2
_OF_ASKING = ("requirements", "mixed")
_MOST = 0.7
"""How many items of a list must open with a verb of doing, for the list to be one of tasks."""
_ASKS = 3
_WORDS_OF_A_SENTENCE = 32
_MANY = 0.4
"""How many items of a list must name what only a benefit is, for the list to be one of benefits."""
_PAY = r"[£$€]\s?\d.{0,30}?\b(?:p/?h|p/?a|per (?:hour|annum|year|week|month)|(?:an|/) ?hour|a year|hourly)\b"
_SHARE = {"": 0.4, "about": 0.5, "duties": 0.6}
"""How many items of a list must read as needs, by the section it seems to stand in, for all of them to be taken so."""


class _Item:
    """A list's item, with what several of the questions to its list ask of it."""

    def __init__(self, placed: Placed, grammar: Grammar) -> None:
        self.placed = placed
        self.formed = forms(placed.block.text)
        self._grammar = grammar

    @cached_property
    def leaning(self) -> int:
        """Above 0 where it leans towards a need, below 0 towards a task or a benefit."""
        return leaning(self.formed, self._grammar)


def settled(placed: list[Placed], grammar: Grammar) -> Iterator[Placed]:
    """The blocks with the items of each list put into the section that most of them belong to, where its heading does not say so."""
    for (kind, section, heading), run in groupby(placed, key=lambda one: (one.block.kind, one.section, one.heading)):
        blocks = list(run)
        yield from _settled(blocks, section, heading, grammar) if kind == "item" and len(blocks) >= _FEWEST else blocks


def _settled(blocks: list[Placed], section: str, heading: str, grammar: Grammar) -> list[Placed]:
    """The items of one list in the section they belong to."""
    items = [_Item(one, grammar) for one in blocks]
    if section in _SHARE and _asks(items, _SHARE[section], grammar):
        asked = "preferred" if _is_softened(heading, grammar) else "requirements"
        return [item.placed if _tells_terms(item, grammar) else item.placed._replace(section=asked) for item in items]
    if len(items) == _FEWEST:
        return blocks
    if _is_open(blocks[0], grammar) and _sets_tasks(items, grammar):
        return [one._replace(section="duties") for one in blocks]
    if _offers(items, grammar):
        return [one._replace(section="benefits") for one in blocks]
    return blocks


def _is_open(first: Placed, grammar: Grammar) -> bool:
    """Whether nothing says what a list is but a heading further up: `About you`, then `Hiring and onboarding`."""
    return not first.section or (first.section in _OF_ASKING and section_of(first.heading, grammar) is None)


def _offers(items: list[_Item], grammar: Grammar) -> bool:
    """Whether many of the items name a benefit and ask nothing, as under a heading that only charms (`Life is long!`)."""
    offering = sum(grammar.item_words.benefits.is_among(item.formed) and item.leaning <= 0 for item in items)
    return offering >= len(items) * _MANY


def _tells_terms(item: _Item, grammar: Grammar) -> bool:
    """Whether an item only tells the pay or the hours (`20 hours per week`)."""
    text = item.placed.block.text
    if not any(map(str.isdigit, text)):
        return False
    return (item.leaning < 0 or pattern_of(_PAY).search(text) is not None) and not grammar.asks.is_among(item.formed)


def _sets_tasks(items: list[_Item], grammar: Grammar) -> bool:
    """Whether most of the items open with a verb of doing."""
    return sum(item.formed[:1] != [] and item.formed[0] in grammar.item_words.verbs for item in items) >= len(items) * _MOST


def _asks(items: list[_Item], share: float, grammar: Grammar) -> bool:
    """Whether enough of the items lean towards a need, and more than lean towards a task."""
    leanings = [_asking(item, grammar) for item in items]
    asking = sum(weight > 0 for weight in leanings)
    return asking >= len(items) * share and asking > sum(weight < -1 for weight in leanings)


def _asking(item: _Item, grammar: Grammar) -> int:
    """How an item leans, or what it asks as one sentence (`Lead fitters must have ...`)."""
    if len(item.formed) > _WORDS_OF_A_SENTENCE:
        return item.leaning
    asks = [match.payload for match in grammar.asks.among(item.formed) if match.payload >= _ASKS]
    return max([item.leaning, *asks]) if asks and len(sentences(item.placed.block.text)) <= 1 else item.leaning


def _is_softened(heading: str, grammar: Grammar) -> bool:
    """Whether a heading says that what follows is wished for, not demanded."""
    formed = forms(heading)
    return any(True for table in (grammar.preferred, grammar.negated) for _ in table.among(formed))
