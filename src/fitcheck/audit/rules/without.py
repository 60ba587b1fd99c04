"""What a clause says was absent of a deed that the profile tells with it: without supervision, of a deed under supervision."""

from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import is_alike
from fitcheck.match.facts import Fact
from fitcheck.patterns import pattern_of

_ABSENT = pattern_of(r"\b(?:without|with no|free of) (?:(?:any|an?|my|the|much|direct|further|outside|close) ){0,2}(?P<what>[a-z]+)")
_PRESENT = pattern_of(r"\b(?:under|with|by|through|thanks to|using) (?:(?:the|an?|my|direct|close|outside|some) ){0,2}(?P<what>[A-Za-z]+)")
_SHARED = 2
"""Words that a line and the clause share at least, for them to tell of the same."""


def without(passage: Passage) -> Iterator[Doubt]:
    """What was there by the profile and was not by the letter."""
    stems = passage.record.index.stems
    clause = passage.whole[passage.clause.start : passage.clause.end]
    for found in _ABSENT.finditer(clause) if passage.own else ():
        absent = stems.tokens(found["what"])
        said = {token.stem for token in stems.tokens(clause[: found.start()]) if stems.weight(token.stem) > 0}
        line = next((one for one in passage.record.facts_of(passage.entries) if absent and _has(passage, one, absent[0].stem, said)), None)
        if line:
            start = passage.clause.start + found.start()
            message = f"the profile tells this with {found['what']}"
            yield Doubt(start, passage.clause.start + found.end(), "scope", "line-contradicted", message, (line.evidence,))


def _has(passage: Passage, line: Fact, absent: str, said: set[str]) -> bool:
    """Whether a line tells of the deed and says that it was done with what the clause says was absent."""
    stems = passage.record.index.stems
    with_it = {token.stem for found in _PRESENT.finditer(line.evidence.text) for token in stems.tokens(found["what"])}
    own = passage.record.words_of_lines[line.number]
    return absent in with_it and sum(is_alike(stems, word, own) for word in said) >= _SHARED
