"""Shares: what became of some of those of whom a line tells must be told by a line, too."""

import re
from collections.abc import Iterator
from itertools import pairwise

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity, quantities
from fitcheck.audit.relating import is_alike
from fitcheck.audit.statements import everyday_words
from fitcheck.audit.units import grammar_words
from fitcheck.lexicon.words import NUMBERS
from fitcheck.match.facts import Fact
from fitcheck.patterns import pattern_of

_SHARE = pattern_of(
    rf"\b(?:{'|'.join(NUMBERS)}|both|all|most|some|half|several|many|none|each|every one|(?<![\d,])\d+|"
    r"a (?:dozen|few|third|quarter)) "
    r"of (?:whom|whose|which|them)\b(?P<rest>(?:(?! and\b)[^,.;:()—–])*)",
    re.IGNORECASE,
)
_PARTS = {**NUMBERS, "both": 2}
_PART = pattern_of(rf"\b(?P<part>{'|'.join(_PARTS)}|\d+) of (?:whom|which|them)\b", re.IGNORECASE)
_WHOLE = pattern_of(
    r"\b(?:every|each|all(?: of)?|the whole|the entire)(?: (?:the|our|its|my))? "
    r"(?P<things>(?:(?!(?:of|in|at|and|to|or|for|with)\b)[a-z-]+ ){0,2}[a-z-]+)"
)
_COUNTED = pattern_of(r"\+?[- ](?P<things>(?:[a-z-]+[ ,]?){1,3})")
_ALL = pattern_of(r"\b(?:all|each|every one|every single one)(?: of)?(?: the| my| our| their| those)? $", re.IGNORECASE)
_OUT_OF = pattern_of(r" (?:out )?of (?:the |my |our |all )?")
_OF_ALL = pattern_of(r"\b(?:all|every|each|whole|entire|across)\b", re.IGNORECASE)
_ONE_IN = pattern_of(rf"\b(?:one|1) (?:\w+ )?(?:in|out of) (?:every )?(?P<of>{'|'.join(NUMBERS)}|\d+)\b", re.IGNORECASE)
_SHARED = 2
"""Words that a line and a clause share at least, for them to tell of the same."""
_TOLD = 0.5
"""The part of the words of what became of them that a line must have."""


def shares(passage: Passage) -> Iterator[Doubt]:
    """What is said of a share of some people or things, where no line says the like."""
    if not passage.own:
        return
    for found in _SHARE.finditer(passage.claimed):
        words = _words(passage, found["rest"])
        lines = [fact for fact in passage.record.index.facts if words and _tells(passage, words, frozenset(fact.stems[fact.is_deed :]))]
        if words and not lines:
            message = "the profile does not say this of a part of them"
            yield Doubt(found.start(), found.end("rest"), "deed", "outcome-unsupported", message)
        other = _of_other_number(passage, found, lines)
        if other:
            message = "the profile says this of another part of them"
            yield Doubt(found.start(), found.end("rest"), "number", "line-contradicted", message, (other.evidence,))


def _of_other_number(passage: Passage, said: re.Match[str], lines: list[Fact]) -> Fact | None:
    """The first of the lines that tell this of a part of them, where each such line gives another part."""
    part = _PART.match(said.group())
    if part is None:
        return None
    before = frozenset(_words(passage, passage.whole[: said.start()]))
    told = [fact for fact in lines if not before.isdisjoint(passage.record.words_of_lines[fact.number])]
    parts = [(fact, {_number(one) for one in _PART.findall(fact.evidence.text)}) for fact in told]
    counted = [(fact, own) for fact, own in parts if own]
    return counted[0][0] if counted and all(_number(part["part"]) not in own for _, own in counted) else None


def _number(written: str) -> int:
    """A number in words or in digits."""
    return int(written) if written.isdigit() else _PARTS[written.lower()]


def wholes(passage: Passage) -> Iterator[Doubt]:
    """What is said of all, where the line that tells of it counts some of them: every team, of three teams."""
    if not passage.own:
        return
    for found in _WHOLE.finditer(passage.claimed):
        line = _counting_some(passage, found["things"])
        if line:
            message = "the profile counts some of them, and does not say all"
            yield Doubt(found.start(), found.end(), "scope", "scope-word", message, (line.evidence,))
    for one in quantities(passage.claimed):
        said = _ALL.search(passage.claimed[: one.start])
        line = _counting_fewer(passage, one) if said else None
        if said and line:
            yield Doubt(
                said.start(), one.end, "scope", "line-contradicted", "the profile counts fewer of them, and not all", (line.evidence,)
            )


def odds(passage: Passage) -> Iterator[Doubt]:
    """One in so many, where each line that tells of it in such words gives other odds: one in fifty, of one in ten."""
    said = [found for found in _ONE_IN.finditer(passage.claimed) if (passage.own or passage.spoken) and _number(found["of"]) > 1]
    words = _words(passage, passage.claimed) if said else []
    for found in said:
        told = [
            (fact, {_number(one) for one in _ONE_IN.findall(fact.evidence.text)})
            for fact in passage.record.facts_of(passage.entries)
            if words and _tells(passage, words, passage.record.words_of_lines[fact.number])
        ]
        other = [fact for fact, own in told if own]
        if other and all(_number(found["of"]) not in own for _, own in told):
            message = "the profile gives other odds of this"
            yield Doubt(found.start(), found.end(), "number", "line-contradicted", message, (other[0].evidence,))


def _counting_some(passage: Passage, things: str) -> Fact | None:
    """A line that tells what the clause tells, of a number of these things that the sentence does not give."""
    stems = passage.record.index.stems
    wanted = {token.stem for token in stems.tokens(things) if stems.weight(token.stem) > 0}
    words = set(_words(passage, passage.claimed))
    given = {one.value for one in quantities(passage.whole)}
    for figure in passage.record.figures:
        text, one = figure.fact.evidence.text, figure.quantity
        following = _COUNTED.match(text, one.end)
        if one.sort != "plain" or one.unit or one.value in given or one.value == 1 or not following or _OF_ALL.search(text):
            continue
        line = passage.record.words_of_lines[figure.fact.number]
        same = wanted & {token.stem for token in stems.tokens(following["things"])}
        if same and sum(is_alike(stems, word, line) for word in words) >= _SHARED:
            return figure.fact
    return None


def _counting_fewer(passage: Passage, all_of: Quantity) -> Fact | None:
    """A line that counts fewer of the very number of which the clause says all: all 23, of 22 of 23."""
    stems = passage.record.index.stems
    said = {token.stem for token in stems.tokens(passage.whole) if stems.weight(token.stem) > 0}
    for line in passage.record.facts_of(passage.entries):
        text, own = line.evidence.text, passage.record.words_of_lines[line.number]
        if _counts_some(passage, line, all_of) and sum(is_alike(stems, word, own) for word in said) > _SHARED:
            return line
        for part, whole in pairwise(figure.quantity for figure in passage.record.figures_of(line.number)):
            fewer = part.value < whole.value == all_of.value and _OUT_OF.fullmatch(text, part.end, whole.start)
            if fewer and sum(is_alike(stems, word, own) for word in said) >= _SHARED:
                return line
    return None


def _counts_some(passage: Passage, line: Fact, all_of: Quantity) -> bool:
    """Whether a line, behind the very number of which the clause says all, tells of fewer of them: four engineers, two of whom."""
    some = _PART.search(line.evidence.text)
    if not some or _number(some["part"]) == all_of.value:
        return False
    return any(one.quantity.value == all_of.value and one.quantity.end < some.start() for one in passage.record.figures_of(line.number))


def _words(passage: Passage, said: str) -> list[str]:
    """The words of what became of them, those of every letter left out where there are others."""
    index = passage.record.index
    grammar, everyday = grammar_words(index.lexicon), everyday_words(index.lexicon)
    words = [one.stem for one in index.stems.tokens(said) if said[one.start : one.end].lower() not in grammar and not one.stem.isdigit()]
    return [word for word in words if word not in everyday and index.stems.weight(word) > 0] or words


def _tells(passage: Passage, words: list[str], line: frozenset[str]) -> bool:
    """Whether a line has half of some words, or others that say nearly the same."""
    stems = passage.record.index.stems
    return sum(is_alike(stems, word, line) for word in words) >= _TOLD * len(words)
