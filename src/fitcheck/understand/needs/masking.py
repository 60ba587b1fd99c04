"""What a sentence says beside the thing it asks, blanked out place for place so that quotes stay exact."""

import re
from functools import cache

from fitcheck.lexicon.words import Word, words
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.beside import IN_ORDER, Beside, saying, studies
from fitcheck.understand.needs.blanking import SEPARATOR, blank, parted
from fitcheck.understand.needs.opening import without_opening
from fitcheck.understand.needs.qualities import is_trait_name
from fitcheck.understand.needs.under_way import without_progress
from fitcheck.understand.needs.ways import without_way
from fitcheck.understand.needs.wishes import without_wish
from fitcheck.understand.needs.years import holds_any, without_brackets

_IF_YOU = pattern_of(
    r"\s*If(?=\ you(?:['’]re|\ are|\ have|\ already\ have|\ love|\ enjoy|['’]ve)\b(?!\ (?:interested|selected|successful)))", re.IGNORECASE
)
_THEN = pattern_of(
    r",\s+(?:then|we|this|that['’]?s|please|apply|come|let|you\ (?:could|should|will|may|might)|get\ in\ touch)\b[^;]*"
    r"|,\s+the\b[^,;]*\ (?:is|are|could\ be)\b[^;]*",
    re.IGNORECASE,
)
_BY_MEANS = pattern_of(
    r"\s*(?:Drawing|Using|Leveraging|Utili[sz]ing|Combining|Applying|With)\b[^.;]*?"
    r"(?=,?\ you(?:['’]ll|\ will)\ (?!need|have|also|bring|be\ able|must))"
)
_WHILE_DOING = pattern_of(
    r"(?:,\s+|\s)(?:while|whilst)(?=(?:\s+(?:\w+ly|still|also))?\s+(?!working|studying|driving)\w{3,}ing\b)", re.IGNORECASE
)
_NEEDED_FOR = pattern_of(
    r"\s+(?:(?:is|are)\s+)?(?:required|necessary|needed|essential)\s+for\s+(?:\w+ly\s+)?\w{3,}ing\b[^.;]*", re.IGNORECASE
)
_ONE_OF_WHICH = pattern_of(
    r",?\s+(?:one|two|three|some|all|most|both)\s+of\s+(?:which|these|them)\s+(?:should|must|needs?\s+to|has\s+to|have\s+to)\s+be\b",
    re.IGNORECASE,
)
_ANY_BEFORE_COLON = pattern_of(r"^\s*[^:()]{1,50}\((?:one|any)(?:\s+or\s+more)?(?:\s+of(?:\s+\w+){0,2})?\)\s*:", re.IGNORECASE)
"""A label that says one of what it opens will do (`Looms (one or more): ...`)."""
_AND_OR = pattern_of(r"\band or\b", re.IGNORECASE)
_IN_ONE = pattern_of(
    r"(?<=\bin)\s+at\s+least\s+one(?=\s+(?:(?!of\b|or\b|\w*\s?(?:year|month|week))[\w-]+\s+){1,3}(?:such\s+as|like|including|e\.g|\())",
    re.IGNORECASE,
)
"""Before a class of things, of which one will do (`in at least one programming language such as Go`)."""
_HOW_MUCH = pattern_of(
    r"\s*(?:yes|no|none|n/?a|not\s+required|required|essential|mandatory|needed|occasional(?:ly)?|frequent(?:ly)?|minimal|limited|some"
    r"|(?:(?:up\s+to|about|approximately|approx\.?|around|roughly|at\s+least|less\s+than|more\s+than|over|under|maximum|minimum)\s+)?"
    r"\d{1,3}(?:\s*%?\s*(?:-|–|to)\s*\d{1,3})?\s*(?:%|percent|per\s+cent))(?![a-z])[^:]{0,60}",
    re.IGNORECASE,
)
_NONE = pattern_of(r"\s*(?:no|none|n/?a|not)\b(?!\s+(?:accident|ticket|violation|conviction|point|dui|criminal|at-fault))", re.IGNORECASE)
_LABEL = pattern_of(r"\s*(?:[A-Z][\w&/’'-]*(?:\s+(?:[\w&/’'-]+)){0,3})\s?:\s+(?=\S)")


def masked(text: str, grammar: Grammar) -> str:
    """`text` at the same length, with closings, institutions, labels and the naming of who is asked made into separators."""
    text = _without_end_of_quality(without_way(without_brackets(text), grammar), grammar)
    for told in (saying.NOT_NEEDED, saying.ALSO_APPLY):
        if holds_any(text.lower(), told.cues):
            text = _compiled(told).sub(parted, text)
    if not grammar.particles.copulas.isdisjoint(words(text).forms):
        text = grammar.predicate.sub(parted, text)
    if opening := _IF_YOU.match(text):
        text = _THEN.sub(parted, blank(opening) + text[opening.end() :], count=1)
    if opening := _BY_MEANS.match(text):  # what one will do with the knowledge named first
        text = opening.group() + SEPARATOR.ljust(len(text) - opening.end())
    lower = (text := text.replace(" w/ ", " in ").replace("|", SEPARATOR).replace("•", SEPARATOR)).lower()
    text = _joined_plainly(text, lower)
    for beside in IN_ORDER:
        if holds_any(lower, beside.cues):
            text = _compiled(beside).sub(parted if beside.parts else blank, text)
    text = without_wish(text)
    text = without_progress(text, grammar)
    label = _LABEL.match(text) if ":" in text else None
    if label and (fact := _labelled_fact(label.group(), text[label.end() :], grammar)) is not None:
        return fact
    if label and _is_heading(label.group(), text[label.end() :], grammar):
        named = any(True for _ in grammar.trait_words.find(words(label.group())))
        text = (label.group().replace(":", SEPARATOR) if named else " " * label.end()) + text[label.end() :]
    return without_opening(text, grammar)


def _labelled_fact(label: str, value: str, grammar: Grammar) -> str | None:
    """The label alone of a fact about the person whose value only says how much (`Travel: up to 25%`); None where it says more."""
    if not _HOW_MUCH.fullmatch(value) or not grammar.eligibility.is_in(words(label)):
        return None
    return " " * len(label + value) if _NONE.match(value) else label.replace(":", " ") + " " * len(value)


def _without_end_of_quality(text: str, grammar: Grammar) -> str:
    """The text up to what qualities, or the senses, are needed for (`tact is needed for calming guests, ...`)."""
    found = _NEEDED_FOR.search(text) if " for " in text else None
    if found is None:
        return text
    before = words(text[: found.start()])
    senses = any(match.payload == "physical" for match in grammar.eligibility.find(before))
    quality = grammar.trait_words.is_in(before) and not grammar.before.is_in(before)
    named = quality and all(is_trait_name(grammar, one.name) for one in grammar.lexicon.find_in(text, before))
    return text[: found.start()] + parted(found) + text[found.end() :] if senses or named else text


def _joined_plainly(text: str, lower: str) -> str:
    """The text with plain words for what joins as they do: `while` before an activity, `one of which must be`, `(one or more):`."""
    if "):" in text:
        text = _ANY_BEFORE_COLON.sub(lambda found: "any of".rjust(found.end() - found.start()), text)
    if " of which" in lower or "of these" in lower:
        text = _ONE_OF_WHICH.sub(lambda found: " including".ljust(found.end() - found.start()), text)
    if " and or " in lower:
        text = _AND_OR.sub("    or", text)
    if "in at least one " in lower:
        text = _IN_ONE.sub(lambda found: "a".rjust(found.end() - found.start()), text)
    return _WHILE_DOING.sub(lambda found: " and".ljust(found.end() - found.start()), text) if "whil" in lower else text


@cache
def _compiled(beside: Beside) -> re.Pattern[str]:
    """The pattern, compiled when a text first holds its cues: few texts need all of them."""
    return pattern_of(beside.pattern, re.IGNORECASE | re.VERBOSE)


def stands_in(text: str) -> bool:
    """Whether the sentence says that something may stand in for a degree."""
    lower = text.lower()
    return holds_any(lower, studies.LIEU.cues) and _compiled(studies.LIEU).search(text) is not None


def thing_and_detail(text: str, grammar: Grammar) -> tuple[str, ...]:
    """The text cut at a colon after a known thing that the rest spells out (`Experience in welding: planning, ...`); whole otherwise."""
    label = _LABEL.match(text) if ":" in text else None
    if label is None or not _names_thing(label.group(), grammar):
        return (text,)
    detail = text[label.end() :]
    return (text,) if any(character.isdigit() for character in detail) else (label.group().strip().rstrip(":"), detail)


def _names_thing(label: str, grammar: Grammar) -> bool:
    """Whether a frame and a known thing stand before the colon."""
    tokens = words(label)
    frame = grammar.before.at(tokens, 0)
    return frame is not None and bool(grammar.lexicon.find_in(label, tokens[frame.after :]))


def _is_heading(label: str, rest: str, grammar: Grammar) -> bool:
    """Whether the words before a colon only name the kind of what follows, and are not the thing itself (`SAP FICO: 4+ years`)."""
    tokens = words(label)
    if grammar.choice.at(tokens, 0) is not None or _names_thing(label, grammar):
        return False
    if len(tokens) > 1 and _names_degree(tokens, grammar) and not _names_degree(words(rest), grammar):
        return False
    if grammar.headings.phrases.is_in(tokens):
        return True
    if len(words(rest)) <= 4:
        return False
    frames = list(grammar.before.find(tokens))
    closes = len(frames) == 1 and frames[0].after == len(tokens) > 1  # `Leadership experience: proven record of ...`
    return not frames or (closes and grammar.before.is_in(words(rest)))


def _names_degree(tokens: list[Word], grammar: Grammar) -> bool:
    """Whether a degree is named among the words."""
    return grammar.degrees.is_in(tokens)
