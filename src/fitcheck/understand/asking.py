"""Which sentences ask something of the candidate."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from fitcheck.lexicon.words import forms, last_form
from fitcheck.nouns.posting import Block, BlockKind
from fitcheck.nouns.requirement import Importance
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.importance import parts_of
from fitcheck.understand.items import leaning
from fitcheck.understand.sections import OF_ASKING, Placed, labels_fact
from fitcheck.understand.sentences import MOST_WORDS, is_for_level, pieces, sentences
from fitcheck.understand.speaking import may_speak_of_candidate
from fitcheck.understand.weighing import LEAST_SURPLUS, OPENS_WITH_FRAME, framed, is_degree, may_tell, surplus

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
_OF_TASKS = 2
"""What one that opens with a verb of doing needs more."""
_SENTENCE = 1
"""What a whole sentence of running text needs in a section of requirements."""
_WORDS_OF_A_SENTENCE = 9
_WORDS_OF_A_LINE = 28
_WORDS_OF_A_TEXT = 16
_FRAMED = -12
"""What an item that opens with a frame needs in a list of what is asked: whatever it tells besides is a part of the need."""
_LEANS = 2
_TELLS_ONLY = -3
_PERSON = "candidate"
_CONCEDING = ("although", "though")
_GOES_ON = pattern_of(r",\s+(?:especially|particularly|in particular|preferably|ideally|specifically)\b[^:,.;]*:$")
"""What only opens the list below an item that asks something itself (`Kiln work is a plus, especially if you:`)."""
_ENDS_LIST_ITEM = pattern_of(r";\s+(?:and|or)$")
"""How the last but one of a list ends that is one sentence."""
_TELLS_WHY = pattern_of(r"(?P<asked>You(?:['’]re|['’]ve|\s+[a-z]+)(?:\s+[\w'’-]+){1,8}):\s+[A-Z].*[.!]$", re.DOTALL)
"""A line that says what one is, and a text behind it that tells why (`You are a team player: Our bakers ...`)."""
_OPEN_ENDS = frozenset(("need", "following", "hold", "must"))
_REMEMBERED = 1_000


class Demand(NamedTuple):
    """A sentence, item or part of one that asks something."""

    text: str
    importance: Importance
    lines: tuple[int, int]
    rule: str
    length: str = ""
    """How long each thing is asked for, as the line above the list says (`2 to 5 years`); "" where it says nothing of it."""


def demands(placed: Placed, grammar: Grammar) -> Iterator[Demand]:
    """What a block asks, cut into parts of one importance each."""
    block = placed.block
    for part, importance, rule in demands_in(block.text, block.kind, placed.section, placed.listed, grammar):
        yield Demand(part, importance, (block.first, block.last), rule)


@lru_cache(maxsize=_REMEMBERED)  # what employers say of themselves stands in many postings; see rank.remembering
def demands_in(text: str, kind: BlockKind, section: str, in_list: bool, grammar: Grammar) -> tuple[tuple[str, Importance, str], ...]:
    """What a block with this text asks: each part, its importance, the rule that found it."""
    block = Block(kind, text, 0, 0)
    placed = Placed(block, section, "", in_list)
    found: list[tuple[str, Importance, str]] = []
    listed = placed.section in OF_ASKING and placed.listed
    if kind == "item" and not listed and _is_text(text):
        block = Block("paragraph", text, 0, 0)
        placed = placed._replace(block=block)
    threshold = _AFTER_LIST if placed.section in OF_ASKING and not placed.listed else _THRESHOLD[placed.section]
    default: Importance = "preferred" if placed.section == "preferred" else "required"
    if (not listed and not _may_ask(forms(text), placed, grammar)) or labels_fact(text, grammar) or _is_address(text):
        return ()
    before: list[str] = []
    for text in _units(placed, grammar):
        text = _GOES_ON.sub("", text) if kind == "item" and text.endswith(":") else text
        formed = forms(text)
        if formed and formed[0] in grammar.speaking.standing_for and grammar.speaking.candidate.is_among(before):
            formed = [_PERSON, *formed[1:]]
        before = formed
        formed = _without_concession(text, formed)
        if (not 2 <= len(formed) <= MOST_WORDS and not (listed and _names_something(text, formed, grammar))) or _opens_list(
            text, formed, grammar
        ):
            continue
        if formed and text.endswith("?") and grammar.speaking.liking.at_form(formed, 0) is not None:
            continue
        if kind == "item" and not listed:
            threshold = max(threshold, _LISTED_ELSEWHERE + (_OF_TASKS if _is_task(formed, grammar) else 0))
        if not _asks_enough(text, formed, placed, threshold, grammar):
            continue
        rule = f"section-{placed.section}" if listed else "asking-sentence"
        parts = list(parts_of(text, default, grammar))
        found.extend((part, importance, rule) for part, importance in parts if len(parts) == 1 or not _only_tells(part, grammar))
    return tuple(found)


def _asks_enough(text: str, formed: list[str], placed: Placed, threshold: int, grammar: Grammar) -> bool:
    """Whether a sentence asks so much more than it tells as it has to where it stands; an item of what is asked may only name it."""
    listed = placed.section in OF_ASKING and placed.listed
    in_prose = listed and (_is_running(placed, formed) or _is_statement(text, placed, formed, grammar))
    needed = max(threshold, _SENTENCE) if in_prose else threshold
    is_task = placed.section in _NEVER_FRAGMENTS and not (placed.section == "duties" and leaning(formed, grammar) > _LEANS)
    opens = 0 if is_task else framed(formed, grammar)
    if listed and placed.block.kind == "item":
        leans = leaning(formed, grammar)
        needed = _FRAMED if opens or leans > _LEANS else needed
        opens = opens or (_LEANS if leans > 0 else 0)
    undecided = needed > opens + LEAST_SURPLUS or may_tell(formed, grammar)
    return not undecided or opens + surplus(text, formed, grammar) >= needed


def _is_address(text: str) -> bool:
    """Whether a page's address is all that a line holds."""
    return " " not in text and text.startswith(("http://", "https://", "www."))


def _without_concession(text: str, formed: list[str]) -> list[str]:
    """The words of the sentence behind what it concedes first (`Although we will train you, you need tact`)."""
    comma = text.find(", ") if formed and formed[0] in _CONCEDING else -1
    return (forms(text[comma:]) or formed) if comma > 0 else formed


def _opens_list(text: str, formed: list[str], grammar: Grammar) -> bool:
    """Whether a line only opens the list below it, and describes nobody itself (`people who are patient, and up to these tasks:`)."""
    if text.endswith(";"):
        return "following" in formed[-3:]
    if not text.endswith(":"):
        return False
    if _GOES_ON.search(text):
        return True
    described = "," in text and "following" not in formed and formed[-1:] != ["to"] and grammar.speaking.seeking.is_among(formed)
    return not (described and any(grammar.trait_words.at_form(formed, place) is not None for place in range(len(formed))))


def _is_task(formed: list[str], grammar: Grammar) -> bool:
    """Whether an item opens with a verb of doing."""
    return bool(formed) and formed[0] in grammar.item_words.verbs and leaning(formed, grammar) <= 0


def _only_tells(part: str, grammar: Grammar) -> bool:
    """Whether a part of a sentence speaks of something else than what the other part asks (`...; men and women are welcome to apply`)."""
    formed = forms(part)
    labels_place = part.partition(":")[0].lower().removesuffix("s") in grammar.naming.location_labels
    return not framed(formed, grammar) and surplus(part, formed, grammar) <= (0 if labels_place else _TELLS_ONLY)


def _may_ask(formed: list[str], placed: Placed, grammar: Grammar) -> bool:
    """Whether a block outside of the lists of what is asked has any words that ask; most have none."""
    if grammar.asks.is_among(formed) or may_speak_of_candidate(formed, grammar):
        return True
    if formed and (grammar.asks_first.at_form(formed, 0) is not None or is_degree(formed, grammar)):
        return True
    if placed.section in _NEVER_FRAGMENTS or _THRESHOLD[placed.section] > OPENS_WITH_FRAME:
        return False
    return grammar.before.is_among(formed) or any(form[:1].isdigit() for form in formed)


def _is_running(placed: Placed, formed: list[str]) -> bool:
    """Whether a sentence stands in running text rather than on a line of its own."""
    text = placed.block.text
    return (
        placed.block.kind == "paragraph"
        and text.endswith((".", "!"))
        and len(formed) >= _WORDS_OF_A_SENTENCE
        and len(text.split()) > _WORDS_OF_A_LINE
    )


def _is_text(item: str) -> bool:
    """Whether a list item is a text of several sentences (`Post 1: ... Candidates must have ...`), as where a page lists its openings."""
    return len(item.split()) > _WORDS_OF_A_TEXT and len(sentences(item)) > 1


def _is_statement(text: str, placed: Placed, formed: list[str], grammar: Grammar) -> bool:
    """Whether a whole sentence speaks of something else than the candidate (`The position is located in ...`)."""
    return placed.block.kind == "paragraph" and text.endswith((".", "!")) and formed[0] in grammar.determiners


def _names_something(text: str, formed: list[str], grammar: Grammar) -> bool:
    """Whether a single word is a known name (`Python`), written as one (`DevExpress`, `CMMS`), or a degree (`Bachelor's`)."""
    named = grammar.degrees.at_form(formed, 0) is not None if formed else False
    return len(formed) == 1 and (named or any(letter.isupper() for letter in text[1:]) or bool(grammar.lexicon.find(text)))


def _units(placed: Placed, grammar: Grammar) -> list[str]:
    """One list item, or the sentences of a paragraph; what replaces a degree, and what each level of the post asks, stays together."""
    units: list[str] = []
    text = placed.block.text
    text = _ENDS_LIST_ITEM.sub("", text.strip())
    label = _TELLS_WHY.match(text)
    if label is not None and last_form(label["asked"]) not in grammar.headings.open_ends | _OPEN_ENDS:
        return [label["asked"]]
    for piece in pieces(text, grammar):
        if placed.block.kind == "item":
            units.append(piece)
            continue
        cut = sentences(piece)
        by_level = "For " in piece and sum(is_for_level(sentence) for sentence in cut) > 1
        for sentence in cut:
            within = by_level and units and is_for_level(units[-1])
            if units and (within or grammar.equivalence.is_among(forms(sentence))):
                units[-1] += " " + sentence
            else:
                units.append(sentence)
    return units
