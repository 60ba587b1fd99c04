"""Which sentences ask something of the candidate, and how much they mean it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fitcheck.lexicon.words import Word, words
from fitcheck.nouns.requirement import Importance
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.phrases import PhraseTable
from fitcheck.understand.sections import Placed
from fitcheck.understand.sentences import sentences

_ASKING = ("requirements", "preferred", "mixed")
_THRESHOLD = {"requirements": -2, "preferred": -2, "mixed": -2, "": 3, "about": 3, "duties": 4, "benefits": 6, "apply": 6, "equal_opportunity": 9}
"""How much more a sentence must ask than tell, by section, to be a requirement."""
_AFTER_LIST = 3
_MOST_WORDS = 130
_NO = re.compile(r"\bno\b[^.;,]*\b(?:required|needed|necessary|expected|essential)\b|^\s*\(?no (?:prior |previous |formal )?(?:experience|training|degree|qualification)", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\s*\(([^()]{2,160})\)")
_SOFT_TAIL = re.compile(r"[;,.–—(-]\s+")


@dataclass(frozen=True, slots=True)
class Demand:
    """A sentence, item or part of one that asks something."""

    text: str
    importance: Importance
    lines: tuple[int, int]
    rule: str


def demands(placed: Placed, grammar: Grammar) -> Iterator[Demand]:
    """What a block asks, cut into parts of one importance each."""
    block = placed.block
    threshold = _THRESHOLD[placed.section]
    if placed.section in _ASKING and not placed.listed:
        threshold = _AFTER_LIST
    for text in _units(placed, grammar):
        tokens = words(text)
        if not tokens or len(tokens) > _MOST_WORDS or text.endswith("?") and placed.section not in _ASKING:
            continue
        if placed.section in _ASKING and placed.listed and block.kind == "paragraph" and text.endswith(":"):
            continue
        if _asks(tokens, text, grammar) - _tells(tokens, grammar) < threshold:
            continue
        rule = f"section-{placed.section}" if placed.section in _ASKING and placed.listed else "asking-sentence"
        for part, importance in _parts(text, _default(placed, tokens, grammar), grammar):
            yield Demand(part, importance, (block.first, block.last), rule)


def _units(placed: Placed, grammar: Grammar) -> list[str]:
    """One list item, or the sentences of a paragraph; a sentence on what replaces a degree stays with the degree."""
    text = placed.block.text
    if placed.block.kind == "item":
        return [text]
    units: list[str] = []
    for sentence in sentences(text):
        if units and any(True for _ in grammar.equivalence.find(words(sentence))):
            units[-1] += " " + sentence
        else:
            units.append(sentence)
    return units


def _weight(table: PhraseTable[int], tokens: list[Word]) -> int:
    return sum(match.payload for match in table.find(tokens))


def _asks(tokens: list[Word], text: str, grammar: Grammar) -> int:
    return _weight(grammar.asks, tokens)


def _tells(tokens: list[Word], grammar: Grammar) -> int:
    return _weight(grammar.tells, tokens)


def _default(placed: Placed, tokens: list[Word], grammar: Grammar) -> Importance:
    return "preferred" if placed.section == "preferred" else "required"


def _parts(text: str, default: Importance, grammar: Grammar) -> Iterator[tuple[str, Importance]]:
    """The parts of a sentence that differ in importance, without those that are said not to be needed."""
    for clause in _clauses(text, grammar):
        tokens = words(clause)
        if not tokens:
            continue
        soft = any(True for _ in grammar.preferred.find(tokens))
        if not soft and _denied(clause, tokens, grammar):
            continue
        yield clause.strip(" ;,–—-"), "preferred" if soft else _firm(tokens, default, grammar)


def _firm(tokens: list[Word], default: Importance, grammar: Grammar) -> Importance:
    if default == "preferred" and any(True for _ in grammar.required.find(tokens)):
        return "required"
    return default


def _denied(clause: str, tokens: list[Word], grammar: Grammar) -> bool:
    bare = _PARENTHESIS.sub("", clause)
    return bool(_NO.search(bare)) or any(True for _ in grammar.negated.find(words(bare)))


def _clauses(text: str, grammar: Grammar) -> list[str]:
    """The sentence cut where a softened part begins or ends; whole where it is of one importance."""
    soft = [match for match in grammar.preferred.find(words(text))]
    if not soft and not any(True for _ in grammar.negated.find(words(text))):
        return [text]
    pieces = [piece for piece in re.split(r"(?<=;)\s+|(?<=[.!?])\s+(?=[A-Z])", text) if piece.strip()]
    cut = [part for piece in pieces for part in _cut_soft(piece, grammar)]
    return _merge(cut, grammar)


def _is_soft(text: str, grammar: Grammar) -> bool:
    return any(True for _ in grammar.preferred.find(words(text)))


def _merge(parts: list[str], grammar: Grammar) -> list[str]:
    """Neighbours of the same kind put together again."""
    merged: list[str] = []
    for part in parts:
        if merged and _is_soft(part, grammar) == _is_soft(merged[-1], grammar) and not _denies(part, grammar) and not _denies(merged[-1], grammar):
            merged[-1] = f"{merged[-1]} {part}"
        else:
            merged.append(part)
    return merged


def _denies(text: str, grammar: Grammar) -> bool:
    return _denied(text, words(text), grammar)


_COPULA = re.compile(r"\b(?:is|are|would be|will be|considered|be)\b(?:\s+\w+){0,3}\s*$", re.IGNORECASE)
_LEADING = re.compile(r"(?:ideally|preferably|preferentially|optionally|nice to have)\b", re.IGNORECASE)
_BREAK = re.compile(r",\s+|\s+[–—-]\s+|\s+with\s+(?=[^,;]*\b(?:preferred|desirable|a plus|an advantage)\b)|\s+(?=\()", re.IGNORECASE)


def _cut_soft(piece: str, grammar: Grammar) -> list[str]:
    """`X, ideally Y` and `X, Y preferred` cut in two; `X, Y or Z is a plus` left whole."""
    tokens = words(piece)
    soft = next(iter(grammar.preferred.find(tokens)), None)
    if soft is None:
        return [piece]
    start, end = tokens[soft.first].start, tokens[soft.after - 1].end
    phrase = piece[start:end]
    if _LEADING.match(phrase) and piece[:start].strip(" ,(–—-"):
        head = piece[:start].rstrip(" ,(–—-")
        opened = piece[:start].rstrip().endswith("(")
        tail = piece[start:]
        if opened and ")" in tail:
            tail, rest = tail.split(")", 1)
            return [head + rest, tail] if _asks_alone(head, grammar) else [piece]
        return [head, tail] if _asks_alone(head, grammar) else [piece]
    breaks = [found for found in _BREAK.finditer(piece) if found.end() <= start]
    if not breaks:
        return [piece]
    last = breaks[-1]
    head, tail = piece[: last.start()], piece[last.end() :]
    if _COPULA.search(piece[last.end() : start]) and not re.match(r"\(", tail):
        return [piece] if not _asks_alone(head, grammar) or not _own_clause(tail) else [head, tail]
    if re.match(r"(?:and|or)\b", tail, re.IGNORECASE) or re.search(r"\b(?:and|or)\b", tail[: start - last.end()]) and "," in head:
        return [piece]
    return [head, tail.strip("()")] if _asks_alone(head, grammar) else [piece]


def _own_clause(tail: str) -> bool:
    """Whether a part with its own verb also has its own subject, and is no last member of a list."""
    return not re.match(r"(?:and|or)\b", tail, re.IGNORECASE) and len(tail.split()) > 3


def _asks_alone(text: str, grammar: Grammar) -> bool:
    """Whether the part before the cut is a need of its own."""
    return _weight(grammar.asks, words(text)) >= 2 or len(text.split()) >= 3 and bool(re.search(r"\d|skills?\b|experience|degree|knowledge", text, re.IGNORECASE))
