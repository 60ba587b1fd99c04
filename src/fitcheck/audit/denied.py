"""What the profile itself says was not done or not had: `no programming`, `without a degree`, `never in charge`."""

import re

from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import ROOT
from fitcheck.match.facts import Fact
from fitcheck.match.stems import Token
from fitcheck.nouns.finding import Evidence
from fitcheck.patterns import pattern_of

_DENIED = pattern_of(
    r"\b(?:no|not|without|never|nor)\s+(?:(?:an?|any|yet|in|the|for|of|hands-on|real|actual|direct|own)\s+){0,3}(?P<what>[A-Za-z]+)"
)
_DENIED_TOO = pattern_of(r"\b(?:no|not|without|never|nor|zero|free of)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_NEAR = 40
"""Characters before a word in which a denial of it begins."""
_TELLING = 0.65


def denied(passage: Passage, tokens: list[Token]) -> Evidence | None:
    """The line that denies a deed: it has one of its words as not done, and a telling one beside it."""
    stems = passage.record.index.stems
    telling = {token.stem for token in tokens if stems.weight(token.stem) >= _TELLING}
    said = {token.stem for token in tokens if not _is_denied_too(passage, token)}
    for fact in passage.record.facts_of(passage.entries):
        gone = _denials(passage, fact)
        undone = any(one == other or (len(one) >= ROOT and other.startswith(one)) for one in said for other in gone)
        if undone and telling & set(fact.stems) - gone:
            return fact.evidence
    return None


def _denials(passage: Passage, fact: Fact) -> frozenset[str]:
    stems = passage.record.index.stems
    found = (one["what"] for one in _DENIED.finditer(fact.evidence.text))
    return frozenset(token.stem for word in found for token in stems.tokens(word) if stems.weight(token.stem) > 0)


def _is_denied_too(passage: Passage, token: Token) -> bool:
    """Whether the letter denies the same: `without a recordable injury`."""
    before = passage.whole[max(0, token.start - _NEAR) : token.start]
    return bool(_DENIED_TOO.search(before)) or passage.whole[token.end :].lower().startswith("-free")
