"""Which sentences ask something of the candidate."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from fitcheck.lexicon.words import Word, forms, words
from fitcheck.nouns.posting import Block, BlockKind
from fitcheck.nouns.requirement import Importance
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.importance import parts_of
from fitcheck.understand.sections import Placed
from fitcheck.understand.sentences import sentences

_ASKING = ("requirements", "preferred", "mixed")
_THRESHOLD = {
    "requirements": -2,
    "preferred": -2,
    "mixed": -2,
    "": 3,
    "about": 3,
    "duties": 3,
    "benefits": 6,
    "apply": 6,
    "equal_opportunity": 9,
}
"""How much more a sentence must ask than tell, by section, to be a requirement."""
_NEVER_FRAGMENTS = ("duties", "benefits", "apply")
"""Where a line that opens with `understands` or `use of` names a task."""
_AFTER_LIST = 3
_LISTED_ELSEWHERE = 4
"""What an item needs in a list of something else, such as duties."""
_SENTENCE = 1
"""What a whole sentence of running text needs in a section of requirements."""
_WORDS_OF_A_SENTENCE = 9
_WORDS_OF_A_LINE = 28
_STRONG = 3
_OPENS_WITH_FRAME = 3
_FILLERS_AT_MOST = 4
_MOST_WORDS = 450
_REMEMBERED = 40_000


class Demand(NamedTuple):
    """A sentence, item or part of one that asks something."""

    text: str
    importance: Importance
    lines: tuple[int, int]
    rule: str


def demands(placed: Placed, grammar: Grammar) -> Iterator[Demand]:
    """What a block asks, cut into parts of one importance each."""
    block = placed.block
    for part, importance, rule in _demands(block.text, block.kind, placed.section, placed.listed, grammar):
        yield Demand(part, importance, (block.first, block.last), rule)


@lru_cache(maxsize=_REMEMBERED)  # what employers say of themselves, their benefits and the law stands in many postings
def _demands(text: str, kind: BlockKind, section: str, in_list: bool, grammar: Grammar) -> tuple[tuple[str, Importance, str], ...]:
    """What a block with this text asks: each part, its importance, the rule that found it."""
    block = Block(kind, text, 0, 0)
    placed = Placed(block, section, "", in_list)
    found: list[tuple[str, Importance, str]] = []
    listed = placed.section in _ASKING and placed.listed
    threshold = _AFTER_LIST if placed.section in _ASKING and not placed.listed else _THRESHOLD[placed.section]
    default: Importance = "preferred" if placed.section == "preferred" else "required"
    for text in _units(placed, grammar):
        if not listed and not _may_ask(text, placed, grammar):
            continue
        tokens = words(text)
        if (not 2 <= len(tokens) <= _MOST_WORDS and not (listed and _names_something(text, tokens, grammar))) or text.endswith(":"):
            continue
        if block.kind == "item" and not listed:
            threshold = max(threshold, _LISTED_ELSEWHERE)
        in_prose = listed and (_is_running(placed, tokens) or _is_statement(text, placed, tokens, grammar))
        needed = max(threshold, _SENTENCE) if in_prose else threshold
        opens = 0 if placed.section in _NEVER_FRAGMENTS else _fragment(tokens, grammar)
        if opens + _net(tokens, grammar) < needed:
            continue
        rule = f"section-{placed.section}" if listed else "asking-sentence"
        found.extend((part, importance, rule) for part, importance in parts_of(text, default, grammar))
    return tuple(found)


def _may_ask(text: str, placed: Placed, grammar: Grammar) -> bool:
    """Whether a sentence outside of the lists of what is asked has any word that asks; most have none, which is cheap to see."""
    formed = forms(text)
    if grammar.asks.may_be_among(formed):
        return True
    if placed.section in _NEVER_FRAGMENTS or _THRESHOLD[placed.section] > _OPENS_WITH_FRAME:
        return False
    opening = formed[:_FILLERS_AT_MOST]
    return grammar.before.may_be_among(opening) or any(form[:1].isdigit() for form in opening)


def _is_running(placed: Placed, tokens: list[Word]) -> bool:
    """Whether a sentence stands in running text rather than on a line of its own."""
    text = placed.block.text
    return (
        placed.block.kind == "paragraph"
        and text.endswith((".", "!"))
        and len(tokens) >= _WORDS_OF_A_SENTENCE
        and len(text.split()) > _WORDS_OF_A_LINE
    )


def _is_statement(text: str, placed: Placed, tokens: list[Word], grammar: Grammar) -> bool:
    """Whether a whole sentence speaks of something else than the candidate (`The position is located in ...`)."""
    return placed.block.kind == "paragraph" and text.endswith((".", "!")) and tokens[0].form in grammar.determiners


def _names_something(text: str, tokens: list[Word], grammar: Grammar) -> bool:
    """Whether a single word is a known name (`Python`)."""
    return len(tokens) == 1 and bool(grammar.lexicon.find_in(text, tokens))


def _units(placed: Placed, grammar: Grammar) -> list[str]:
    """One list item, or the sentences of a paragraph; a sentence on what replaces a degree stays with the degree."""
    units: list[str] = []
    text = placed.block.text
    for piece in _run_together(text, grammar) if grammar.opening_words.intersection(forms(text)) else (text.strip(),):
        if placed.block.kind == "item":
            units.append(piece)
            continue
        for sentence in sentences(piece):
            if units and grammar.equivalence.may_be_among(forms(sentence)) and any(True for _ in grammar.equivalence.find(words(sentence))):
                units[-1] += " " + sentence
            else:
                units.append(sentence)
    return units


def _run_together(text: str, grammar: Grammar) -> list[str]:
    """Items that lost their marks on the way: cut where a new one opens in the middle of a line without a full stop before it."""
    pieces: list[str] = []
    start = 0
    for found in grammar.opener.finditer(text):
        head = text[start : found.start()]
        if len(head.split()) >= 3 and re.search(r"\b[a-z]{3,}", head) and not re.search(r"\b(?:and|or|of|the|in|a|with|our|your)$", head):
            pieces.append(head.strip())
            start = found.end()
    return [*pieces, text[start:].strip()]


def _net(tokens: list[Word], grammar: Grammar) -> int:
    """How much more the sentence asks than tells. What it tells after it has begun to ask does not count, weak phrases count once."""
    asks = list(grammar.asks.find(tokens))
    begun = next((match.first for match in asks if match.payload >= _STRONG), len(tokens))
    told = [match for match in grammar.tells.find(tokens) if match.payload > _STRONG or match.first < begun]
    opened = asks[0].first if asks else len(tokens)
    weak = max((match.payload for match in told if match.payload < _STRONG and match.first < opened), default=0)
    return sum(match.payload for match in asks) - sum(match.payload for match in told if match.payload >= _STRONG) - weak


def _fragment(tokens: list[Word], grammar: Grammar) -> int:
    """What it adds that the sentence is no sentence but opens with a frame (`Solid understanding of ...`) or a length of time."""
    position = 0
    while position < len(tokens) and position < _FILLERS_AT_MOST:
        if grammar.before.at(tokens, position) is not None or (
            tokens[position].form[:1].isdigit() and position + 1 < len(tokens) and tokens[position + 1].form in ("year", "yr", "month")
        ):
            return _OPENS_WITH_FRAME
        skipped = grammar.skip.at(tokens, position)
        if skipped is None:
            return 0
        position = skipped.after
    return 0
