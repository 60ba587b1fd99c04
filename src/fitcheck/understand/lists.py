"""Lists whose heading nobody knows, or that belie it: the items of one list share their nature, so most of them decide for all."""

from collections.abc import Iterator
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


def settled(placed: list[Placed], grammar: Grammar) -> Iterator[Placed]:
    """The blocks with the items of each list that is one of needs put into a section of requirements."""
    for (kind, section, _), run in groupby(placed, key=lambda one: (one.block.kind, one.section, one.heading)):
        blocks = list(run)
        if kind == "item" and len(blocks) >= _FEWEST and section in _SHARE and _asks(blocks, _SHARE[section], grammar):
            asked = "preferred" if _is_softened(blocks[0].heading, grammar) else "requirements"
            blocks = [one if _tells_terms(one, grammar) else one._replace(section=asked) for one in blocks]
        elif kind == "item" and len(blocks) > _FEWEST and _is_open(blocks[0], grammar) and _sets_tasks(blocks, grammar):
            blocks = [one._replace(section="duties") for one in blocks]
        elif kind == "item" and len(blocks) > _FEWEST and _offers(blocks, grammar):
            blocks = [one._replace(section="benefits") for one in blocks]
        yield from blocks


def _is_open(first: Placed, grammar: Grammar) -> bool:
    """Whether nothing says what a list is but a heading further up: `About you`, then `Hiring and onboarding`."""
    return not first.section or (first.section in _OF_ASKING and section_of(first.heading, grammar) is None)


def _offers(blocks: list[Placed], grammar: Grammar) -> bool:
    """Whether many of the items name a benefit and ask nothing, as under a heading that only charms (`Life is long!`)."""
    formed = [forms(one.block.text) for one in blocks]
    offering = sum(grammar.item_words.benefits.is_among(item) and leaning(item, grammar) <= 0 for item in formed)
    return offering >= len(blocks) * _MANY


def _tells_terms(one: Placed, grammar: Grammar) -> bool:
    """Whether an item only tells the pay or the hours (`20 hours per week`)."""
    text, formed = one.block.text, forms(one.block.text)
    is_told = leaning(formed, grammar) < 0 or pattern_of(_PAY).search(text)
    return bool(is_told) and any(map(str.isdigit, text)) and not grammar.asks.is_among(formed)


def _sets_tasks(blocks: list[Placed], grammar: Grammar) -> bool:
    """Whether most of the items open with a verb of doing."""
    tasks = sum(forms(one.block.text)[:1] != [] and forms(one.block.text)[0] in grammar.item_words.verbs for one in blocks)
    return tasks >= len(blocks) * _MOST


def _asks(blocks: list[Placed], share: float, grammar: Grammar) -> bool:
    """Whether enough of the items lean towards a need, and more than lean towards a task."""
    leanings = [_leaning(one.block.text, grammar) for one in blocks]
    asking = sum(weight > 0 for weight in leanings)
    return asking >= len(blocks) * share and asking > sum(weight < -1 for weight in leanings)


def _leaning(text: str, grammar: Grammar) -> int:
    """leaning() of an item, or what it asks as one sentence (`Lead fitters must have ...`)."""
    formed = forms(text)
    if len(formed) > _WORDS_OF_A_SENTENCE or len(sentences(text)) > 1:
        return leaning(formed, grammar)
    return max([leaning(formed, grammar), *(match.payload for match in grammar.asks.among(formed) if match.payload >= _ASKS)])


def _is_softened(heading: str, grammar: Grammar) -> bool:
    """Whether a heading says that what follows is wished for, not demanded."""
    formed = forms(heading)
    return any(True for table in (grammar.preferred, grammar.negated) for _ in table.among(formed))
