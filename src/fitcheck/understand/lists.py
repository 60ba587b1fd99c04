"""Lists whose heading nobody knows, or that belie it: the items of one list share their nature, so most of them decide for all."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from fitcheck.lexicon.words import first_form, forms
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.items import leaning
from fitcheck.understand.sections import Placed, section_of
from fitcheck.understand.sentences import sentences

_FEWEST = 2
_OF_TASKS = ("requirements", "preferred", "mixed")
_OTHER_DUTIES = pattern_of(
    r"(?:(?:perform|complete|undertake|carry out|assume|accept|take on|handle|do|and)\w*\s+)?(?:all |any |such )?"
    r"other\s+(?:[\w-]+\s+){0,3}?"
    r"(?:duties|tasks|responsibilities|assignments|work)\b[^.;]{0,40}\b(?:assigned|required|requested|directed|needed|necessary|delegated)\b",
    re.IGNORECASE,
)
"""What ends a list of duties, and no list of demands."""
_OF_ASKING = ("requirements", "mixed")
_MOST = 0.7
"""How many items of a list must open with a verb of doing, for the list to be one of tasks."""
_ASKS = 3
_WORDS_OF_A_SENTENCE = 32
_MANY = 0.4
"""How many items of a list must name what only a benefit is, for the list to be one of benefits."""
_PAY = r"[£$€]\s?\d.{0,30}?\b(?:p/?h|p/?a|per (?:hour|annum|year|week|month)|(?:an|/) ?hour|a year|hourly)\b"
_REMEMBERED = 1_000
"""Items whose reading is kept, as they come again elsewhere; see rank.remembering."""
_SHARE = {"": 0.4, "about": 0.5, "duties": 0.6}
"""How many items of a list must read as needs, by the section it seems to stand in, for all of them to be taken so."""


def settled(placed: list[Placed], grammar: Grammar) -> Iterator[Placed]:
    """The blocks with the items of each list put into the section that most of them belong to, where its heading does not say so."""
    placed = _with_tasks(placed, grammar)
    for (kind, section, heading), run in groupby(placed, key=lambda one: (one.block.kind, one.section, one.heading)):
        blocks = list(run)
        yield from _settled(blocks, section, heading, grammar) if kind == "item" and len(blocks) >= _FEWEST else blocks


def _with_tasks(placed: list[Placed], grammar: Grammar) -> list[Placed]:
    """The blocks, those above `Other duties as assigned` that open with a verb of doing (`Assists voters`) as duties."""
    found = list(placed)
    end = len(placed)
    while end:
        last = placed[end - 1]
        first = end - 1
        if last.section in _OF_TASKS and _OTHER_DUTIES.match(last.block.text):
            while first and _is_task_beside(placed[first - 1], last, grammar):
                first -= 1
            if end - 1 - first >= _FEWEST:
                found[first:end] = [one._replace(section="duties") for one in placed[first:end]]
            else:
                first = end - 1
        end = first
    return found


def _is_task_beside(one: Placed, last: Placed, grammar: Grammar) -> bool:
    """Whether a block stands in one list with another, and opens with a verb of doing."""
    same = (one.block.kind, one.section, one.heading) == (last.block.kind, last.section, last.heading)
    word = one.block.text.partition(" ")[0]
    doing = first_form(one.block.text) in grammar.item_words.verbs or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
    return same and doing and asking_of(one.block.text, grammar) <= 0


def _settled(blocks: list[Placed], section: str, heading: str, grammar: Grammar) -> list[Placed]:
    """The items of one list in the section they belong to."""
    if section in _SHARE and _asks(blocks, _SHARE[section], grammar):
        asked = "preferred" if _is_softened(heading, grammar) else "requirements"
        return [one if _tells_terms(one.block.text, grammar) else one._replace(section=asked) for one in blocks]
    if len(blocks) == _FEWEST:
        return blocks
    if _is_open(blocks[0], grammar) and _sets_tasks(blocks, grammar):
        return [one._replace(section="duties") for one in blocks]
    if _offers(blocks, grammar):
        return [one._replace(section="benefits") for one in blocks]
    return blocks


def _is_open(first: Placed, grammar: Grammar) -> bool:
    """Whether nothing says what a list is but a heading further up: `About you`, then `Hiring and onboarding`."""
    return not first.section or (first.section in _OF_ASKING and section_of(first.heading, grammar) is None)


def _offers(items: list[Placed], grammar: Grammar) -> bool:
    """Whether many of the items name a benefit and ask nothing, as under a heading that only charms (`Life is long!`)."""
    return sum([names_benefit(item.block.text, grammar) for item in items]) >= len(items) * _MANY


@lru_cache(maxsize=_REMEMBERED)
def names_benefit(text: str, grammar: Grammar) -> bool:
    """Whether an item names a benefit and asks nothing."""
    formed = forms(text)
    return grammar.item_words.benefits.is_among(formed) and leaning(formed, grammar) <= 0


def _tells_terms(text: str, grammar: Grammar) -> bool:
    """Whether an item only tells the pay or the hours (`20 hours per week`)."""
    if not any(map(str.isdigit, text)):
        return False
    formed = forms(text)
    return (leaning(formed, grammar) < 0 or pattern_of(_PAY).search(text) is not None) and not grammar.asks.is_among(formed)


def _sets_tasks(items: list[Placed], grammar: Grammar) -> bool:
    """Whether most of the items open with a verb of doing."""
    return sum([first_form(item.block.text) in grammar.item_words.verbs for item in items]) >= len(items) * _MOST


def _asks(items: list[Placed], share: float, grammar: Grammar) -> bool:
    """Whether enough of the items lean towards a need, and more than lean towards a task."""
    leanings = [asking_of(item.block.text, grammar) for item in items]
    asking = sum([weight > 0 for weight in leanings])
    return asking >= len(items) * share and asking > sum([weight < -1 for weight in leanings])


@lru_cache(maxsize=_REMEMBERED)
def asking_of(text: str, grammar: Grammar) -> int:
    """How an item leans, or what it asks as one sentence (`Lead fitters must have ...`)."""
    formed = forms(text)
    leans = leaning(formed, grammar)
    if len(formed) > _WORDS_OF_A_SENTENCE:
        return leans
    asks = [match.payload for match in grammar.asks.among(formed) if match.payload >= _ASKS]
    return max([leans, *asks]) if asks and len(sentences(text)) <= 1 else leans


def _is_softened(heading: str, grammar: Grammar) -> bool:
    """Whether a heading says that what follows is wished for, not demanded."""
    formed = forms(heading)
    return any(True for table in (grammar.preferred, grammar.negated) for _ in table.among(formed))
