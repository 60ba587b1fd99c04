"""A way to a credential that will do in its place: to be working towards it, eligible for it, willing to take it."""

import re
from typing import Literal, NamedTuple

from fitcheck.lexicon.words import words
from fitcheck.nouns.requirement import AllOf, Leaf, Needs, leaves
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.blanking import blank
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.trees import either, together

_CUES = ("toward", "willing", "prepared to", "eligib", "studying", "training for", "months of", "weeks of", "months from", "able to obtain")
_GAINING = (
    r"(?:work\s+towards?|obtain|gain|get|achieve|acquire|complete|attain|undertake|take|pass|study\s+(?:for|towards?)|train\s+(?:for|towards?)"
    r"|(?:enrol+|register)(?:\s+(?:in|on|for|with))?|apply\s+for|be(?:come)?\s+(?:certified|licen[sc]ed|registered))"
)
_WISH = rf"(?:willing|prepared|able|happy|ready|willingness|ability|commitment|readiness)\s+to\s+{_GAINING}"
_STATE = (
    r"(?:(?:currently|actively|presently)\s+)?(?:working|studying|training)\s+(?:towards?|for)(?!\s+(?:an?|the|our)\s+\w+\s+(?:in|at)\b)"
    rf"|eligib(?:le|ility)\s+(?:for|to\s+(?:have|hold|{_GAINING}))"
    r"|within\s+\w+\s+(?:weeks?|months?|years?)\s+(?:of|from)(?:\s+(?:obtaining|gaining|attaining|achieving|completing"
    r"|receiving|being\s+awarded)|(?=\s+(?:an?|the|their|your)\s+(?-i:[A-Z]{2,6})\b))"
)
_OR = r"(?:,?\s+|(?<=\())or\s+(?:to\s+)?(?:(?:be|is|are|being)\s+)?"
_POINTING = r"\s+(?:it|one|this|these|them|such|the\s+same|(?:an?|the|their|your)\s+(?-i:[A-Z]{2,6}))"
_PAPER = r"\s+(?:full\s+)?(?:registration|licensure|certification|membership|admission)(?:\s+(?:with|by|as|to)\s+[^;.,()]{2,60}?)?"
_WAY = pattern_of(
    rf"""
    (?P<before>(?<!(?-i:[A-Z]{{2}})\s)\b(?:hold(?:s|ing)?|ha(?:ve|s|ving)|possess(?:es)?|(?P<state>obtained|completed|achieved|registered(?:\s+with)?|enrol+ed(?:\s+(?:in|on))?|qualified|certified))
      (?P<gap>{_OR}(?P<way>(?P<wish>{_WISH})|{_STATE}),?)(?=\s+[\w‘“"]))
  | (?P<gap2>{_OR}(?P<way2>(?P<wish2>{_WISH})|{_STATE})(?P<pointing>{_POINTING}|{_PAPER})?)
      (?=\s*(?:[;.,)]|$)|\s+(?:within|by|upon|before|prior|during|at\s+the\s+time)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_FIRST = pattern_of(  # `eligible for or have full registration`, `eligible to sit the CPA exam`
    r"\beligib(?:le|ility)\s+(?:(?:for|to\s+(?:hold|have|obtain)),?\s+or\s+(?:to\s+)?(?:be\s+|have\s+)?(?:hold(?:s|ing)?|ha(?:ve|s|ving)|in\s+possession\s+of)\b,?"
    r"|for\s+(?:inclusion|entry|admission)\s+(?:on|in|into|onto|to)\b|to\s+(?:sit|take)\b(?=[^;.,]{0,60}\bexam))",
    re.IGNORECASE,
)
_TIME = pattern_of(r"\s+(?:within|by|upon|before|prior|during|at\s+the\s+time)\b[^,;.()]*", re.IGNORECASE)


class Way(NamedTuple):
    """Words that tell of a way to a credential."""

    begin: int
    """Where the words of the way itself begin."""
    past: int
    """Where they end, or where the credential begins that stands behind them."""
    gap: tuple[int, int]
    """The words that the credential is asked without."""
    kind: Literal["trait", "credential"]
    """`trait` of one who is willing, `credential` of one who is on the way."""
    leads: bool
    """Whether the credential stands behind."""


def way_in(text: str, grammar: Grammar) -> Way | None:
    """The first way to a credential that will do in its place; None where there is none, and where it is the way to a degree."""
    lower = text.lower()
    if "or " not in lower or not any(cue in lower for cue in _CUES) or (found := _WAY.search(text)) is None:
        return None
    leads = found["before"] is not None
    way, wish, gap = ("way", "wish", "gap") if leads else ("way2", "wish2", "gap2")
    if not found[wish] and grammar.degrees.is_in(words(text)):  # being enrolled is read with the degree
        return None
    past = found.end(way) if leads else found.end("pointing") if found["pointing"] else found.end(way)
    end = found.end(gap)
    if not leads and (time := _TIME.match(text, end)):
        past = end = time.end()
    begin = found.start("before") if found["state"] else found.start(gap)
    return Way(found.start(way), past, (begin, end), "trait" if found[wish] else "credential", leads)


def without_way(text: str, grammar: Grammar) -> str:
    """`text` at the same length without the way, so that the credential stands by itself."""
    if "eligib" in text.lower():
        text = _FIRST.sub(blank, text)
    way = way_in(text, grammar)
    if way is None:
        return text
    first, after = way.gap
    return text[:first] + " " * (after - first) + text[after:]


def or_way(node: Needs | None, sentence: Sentence, grammar: Grammar) -> Needs | None:
    """The node, where a way to a credential stands in the sentence with the credential made a choice between holding it and the way."""
    way = way_in(sentence.text, grammar) if node is not None else None
    if way is None or node is None:
        return node
    parts: list[Needs] = list(node.all_of) if isinstance(node, AllOf) else [node]
    place = _reached(parts, sentence.text, way)
    if place is None:
        return node
    held = parts[place]
    if isinstance(held, Leaf) and held.kind == "skill" and way.kind == "credential":
        held = held._replace(kind="credential")
    end = _end_of(held, sentence.text, way) if way.leads else way.past
    other = Leaf(way.kind, text=sentence.text[way.begin : end].rstrip(), in_progress=True)
    parts[place] = either([held, other])
    return together(parts)


def _reached(parts: list[Needs], text: str, way: Way) -> int | None:
    """Which part the way leads to: the first behind it, or the last before it."""
    places = [(_begin(part, text, way), index) for index, part in enumerate(parts)]
    if way.leads and any(begin > way.past for begin, _ in places):  # a degree that has no name of its own stands anywhere
        places = [(begin, index) for begin, index in places if begin != way.past]
    if way.leads:
        return next((index for begin, index in places if begin >= way.past), None)
    return next((index for begin, index in reversed(places) if 0 <= begin < way.begin), None)


def _begin(node: Needs, text: str, way: Way) -> int:
    """Where the first thing of a node is named; behind the way, where the way leads on to it."""
    earliest = way.past if way.leads else 0
    named = next(leaves(node)).text
    return text.find(named, earliest) if named else earliest


def _end_of(node: Needs, text: str, way: Way) -> int:
    """Where the naming of what the way leads to ends."""
    named = next(leaves(node)).text
    return text.find(named, way.past) + len(named) if named else way.past
