"""A wish that will do as well as the knowledge asked for (`experience with or interest in X`)."""

import re
from typing import NamedTuple

from fitcheck.nouns.requirement import AllOf, Leaf, Needs, leaves
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.trees import combined, either, together

_CUES = ("desire", "wish", "willing", "interest", "learn", "enthusiasm", "passion", "curiosity")
_OPENS = r"(?:\s+(?:or|and/or)\s+|\s?/\s?)(?:(?:an?|the|at|least|strong|keen|genuine|real|deep|active|demonstrated|clear)\s+){0,3}"
_AND_USE = r"(?:\s+and\s+(?:work|use|apply)(?:\s+with)?)?"
_LEARN = rf"(?:willingness|desire|eagerness|ability|interest)\s+(?:to\s+learn|in\s+learning){_AND_USE}(?=\s+[A-Za-z])"
_WISH = pattern_of(
    rf"""
    (?<=[a-z]){_OPENS}(?P<learn>{_LEARN})
  | \b(?:experience|familiarity|knowledge|background|expertise|exposure|proficiency|understanding)(?P<hung>\s+(?:with|in|of|to))?
    (?P<gap>{_OPENS}(?P<wish>(?:interest\s+in(?:\s+learning)?|enthusiasm\s+for|passion\s+for|curiosity\s+about|(?:desire|wish|willingness)\s+to\s+work\s+(?:in|with))))(?=\s+[A-Za-z])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ENDS = pattern_of(r"[,;.(:]|\s[–—-]\s")
_POINTS_BACK = pattern_of(r"\s+(?:it|them|this|these)\b", re.IGNORECASE)
_OPENING = 12
"""Letters of an object within which a frame is part of it (`interest in working with kilns`)."""


class Wish(NamedTuple):
    """A wish that stands beside the knowledge of the same thing."""

    begin: int
    """Where the wish itself begins."""
    past: int
    """Where what is wished for begins."""
    gap: tuple[int, int]
    """The words that knowledge is asked without."""


def wish_in(text: str) -> Wish | None:
    """The first wish that will do as well as knowledge; None where there is none."""
    lower = text.lower()
    found = _WISH.search(text) if ("or " in lower or "/" in lower) and any(cue in lower for cue in _CUES) else None
    if found is None:
        return None
    name = "learn" if found["learn"] else "wish"
    begin = found.start() if found["learn"] else found.start("gap")
    return Wish(found.start(name), found.end(name), (begin, found.end()))


def without_wish(text: str) -> str:
    """`text` at the same length without the wish, so that the thing follows on the knowledge of it."""
    wish = wish_in(text)
    if wish is None:
        return text
    first, after = wish.gap
    hung = pattern_of(r"\b(?:with|in|of|to)$").search(text[:first]) is not None
    return text[:first] + ("" if hung else " in").rjust(after - first) + text[after:]


def or_wish(node: Needs | None, sentence: Sentence, mask: str, grammar: Grammar) -> Needs | None:
    """The node, where a wish stands in the sentence with what is wished for made a choice between the knowledge and the wish."""
    wish = wish_in(sentence.text)
    if wish is None or node is None:
        return node
    stop = _end_of_object(sentence, mask, wish, grammar)
    trait = Leaf("trait", text=sentence.text[wish.begin : _end_of_words(sentence, mask, wish, stop, grammar)].rstrip())
    parts: list[Needs] = list(node.all_of) if isinstance(node, AllOf) else [node]
    if pointing := _POINTS_BACK.match(sentence.text, wish.past):  # `knowledge of Ada or desire to learn it`
        wished = Leaf("trait", text=sentence.text[wish.begin : pointing.end()])
        before = [part for part in parts if _is_inside(part, sentence.text, 0, wish.begin)]
        return combined([*((part, "and") for part in before), (wished, "or"), *((part, "and") for part in parts if part not in before)])
    meant = [part for part in parts if _is_inside(part, sentence.text, wish.past, stop)]
    if not meant:
        return node
    place = parts.index(meant[0])
    rest = [part for part in parts if part not in meant]
    return together([*rest[:place], either([together(meant), trait]), *rest[place:]])


def _end_of_object(sentence: Sentence, mask: str, wish: Wish, grammar: Grammar) -> int:
    """Where the things end that are wished for: at a mark that parts, or before the next frame."""
    frames = (sentence.words[match.first].start for match in grammar.before.find(sentence.words))
    parted = pattern_of(r"[;.]\s").search(mask[wish.past :] + " ")
    ends = [start for start in frames if start > wish.past + _OPENING]
    return min([*ends, wish.past + parted.start() if parted else len(mask)])


def _end_of_words(sentence: Sentence, mask: str, wish: Wish, stop: int, grammar: Grammar) -> int:
    """Where the words of the wish end: before a mark, or before examples."""
    examples = (sentence.words[match.first].start for match in grammar.examples.find(sentence.words))
    mark = _ENDS.search(mask, wish.past)
    return min([stop, *(start for start in examples if start > wish.past), mark.start() if mark else stop])


def _is_inside(node: Needs, text: str, begin: int, stop: int) -> bool:
    """Whether all that a node names stands within the words wished for."""
    return all(leaf.text and begin <= text.find(leaf.text, begin) < stop for leaf in leaves(node))
