"""The deeds of a clause: each verb of the candidate's with what follows it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from fitcheck.advise.verbs import Verbs, verbs_of
from fitcheck.audit.passage import Passage
from fitcheck.audit.speaking import opens_noun
from fitcheck.lexicon import Lexicon
from fitcheck.patterns import pattern_of

_JOINT = pattern_of(
    r"(?:^|[,;:—–(]|\b(?:and|or|but|while|by|then|where|to)\b)[ ,]*(?:(?:and|also|then|later|have|had|has|now|regularly|"
    r"currently|even|sometimes|often)\s+)*(?P<verb>[A-Za-z]+)"
)
_SUBJECT = pattern_of(
    r"\b(?:I|[Ww]e)(?:['’](?:ve|m|d))?\s+(?:(?:have|had|also|regularly|routinely|then|now|currently|often|still|usually|personally|"
    r"successfully|recently|later|first|even|was|am|been|already|since|once|both|daily|quickly|\w+ly)\s+)*(?P<verb>[A-Za-z]+)"
)
_MINE = pattern_of(
    r"\b[Mm]y (?:\w+ ){0,2}(?:work|role|job|duties|responsibilities|days?|weeks?|practice|experience|background|team|"
    r"position|expertise|training)\b"
)
_OTHER_SUBJECT = pattern_of(r",? and (?:the|a|an|this|that|it|they|there|what) ")
_GIVEN = pattern_of(
    r"(?:let|lets|made|gave|gives|taught|showed|allowed|helped|got|kept|brought|took|led|meant|reminded|prepared) (?:me|us)\b"
)
_CLAIMED = pattern_of(
    r"\s+(?:\w+ly )?(?:responsible|accountable|in charge|skilled|experienced|trained|versed|proficient|fluent|certified|adept|accustomed|"
    r"comfortable|used to|known|(?:\w+ )?(?:experience|background|expertise|knowledge|training|record|practice))\b"
)
_USED_BEFORE = pattern_of(r"\b(?:used|accustomed) to $", re.IGNORECASE)
_USED = pattern_of(r"(?:used|accustomed) to (?P<verb>[a-z]+)ing\b", re.IGNORECASE)


def deeds_in(passage: Passage) -> Iterator[tuple[int, int]]:
    """Start and end of each deed in the clause; none where nobody is said to have done it."""
    text, clause = passage.claimed, passage.clause
    starts = _first(passage)
    if not starts:
        return
    verbs = verbs_of(passage.record.index.lexicon)
    joint = {
        one.start("verb"): True
        for one in _JOINT.finditer(text, min(starts), clause.end)
        if _is_verb(one["verb"], verbs) and not _is_habit(text, one)
    }
    edges = sorted({**joint, **starts}.items())
    for (start, is_deed), end in zip(edges, [*(place for place, _ in edges[1:]), clause.end], strict=True):
        own = _OTHER_SUBJECT.search(text, start, end)
        if is_deed and text[start:end].strip() and not _GIVEN.match(text, start):
            yield start, own.start() if own else end


def _first(passage: Passage) -> dict[int, bool]:
    """Where the candidate's own verbs stand, behind the subject or at the beginning of what leaves it out, and whether each is a deed."""
    text, clause = passage.claimed, passage.clause
    idle = _idle(passage.record.index.lexicon)
    starts: dict[int, bool] = {}
    for one in _SUBJECT.finditer(text, clause.start, clause.end):
        starts[one.start("verb")] = _is_deed(text, one, idle)
    mine = _MINE.search(text, clause.start, clause.end)
    if mine and all(mine.start() < start for start in starts):
        starts[mine.start()] = True
    if not starts:
        opening = _JOINT.match(text, clause.start, clause.end)
        verbs = verbs_of(passage.record.index.lexicon)
        opens = opening is not None and _is_verb(opening["verb"], verbs) and not opens_noun(text[opening.start("verb") : clause.end])
        if opening and opens and (passage.sentence.bullet or clause.start > 0 or opening["verb"].lower() in verbs.past):
            starts[opening.start("verb")] = True
        elif passage.sentence.bullet:
            starts[clause.start] = True
    return starts


def _is_deed(text: str, one: re.Match[str], idle: frozenset[str]) -> bool:
    """Whether the verb after the subject tells of a deed or of an ability; being used to seeing a thing is neither."""
    used = _USED.match(text, one.start("verb"))
    if used:
        return used["verb"].lower() not in idle
    return one["verb"].lower() not in idle or bool(_CLAIMED.match(text, one.end()))


def _is_habit(text: str, one: re.Match[str]) -> bool:
    """Whether the verb is what somebody is used to."""
    return bool(_USED_BEFORE.search(text[: one.start("verb")]))


def _is_verb(word: str, verbs: Verbs) -> bool:
    low = word.lower()
    return (
        low in verbs.past
        or low.endswith("ing")
        or (low.endswith("ed") and len(low) > 4)
        or (low in verbs.base and low not in verbs.ambiguous)
    )


@lru_cache(maxsize=2)
def _idle(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("auditing/speaking")["idle"].split())
