"""Credentials: what has run out is not told as held."""

import re
from collections.abc import Iterator

from fitcheck.audit.dated import Dated, dated_entries
from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import segments, telling
from fitcheck.nouns.profile import PartialDate
from fitcheck.patterns import pattern_of

_HELD = pattern_of(
    r"\b(?:current|active|valid|up to date|up-to-date|in good standing|hold|holds|holding|have|am|I['’]m|maintain|certified|"
    r"licensed|licence|license|as an?|bring)\b",
    re.IGNORECASE,
)
_ENDED = pattern_of(r"\b(?:expir\w+|laps\w+|renew\w*|ran out|let (?:it|them|my|the)|no longer|recertif\w+|up for)\b", re.IGNORECASE)
_OVER = pattern_of(
    r"\b(?:was|were|held|had|until|former\w*|previous\w*|through 20\d\d|in 20\d\d|earned|completed|took)\b",
    re.IGNORECASE,
)
_OVER_NEXT = pattern_of(r"[,( ]*(?:which|that|both)? ?(?:I )?(?:was|were|held|had|until|through 20\d\d|from 20\d\d)\b", re.IGNORECASE)
_SHARE = 0.5
_LEAST = 1.0
_MOST = 0.6
_BRACKETS = pattern_of(r"\([^()]*\)")
_IS = pattern_of(r"\b(?:am|I['’]m|currently|hold|serve as|remain)\b", re.IGNORECASE)
_SPAN = pattern_of(r"(?P<name>\b[A-Z][^,;:()]{0,80}(?:\([^()\d]{0,20}\)[^,;()]{0,40})?)\((?:19|20)\d\d\s*[-–—]\s*(?P<end>(?:19|20)\d\d)\)")


def credentials(passage: Passage) -> Iterator[Doubt]:
    """Certificates told as held whose day has passed."""
    as_of = passage.record.index.as_of
    today = PartialDate(as_of.year, as_of.month, as_of.day)
    gone = [one for one in dated_entries(passage.record) if one.path.startswith("certificates") and one.end and one.end < today]
    if not gone or not passage.own or _ENDED.search(passage.whole):
        return
    stems = passage.record.index.stems
    for start, end in segments(passage.claimed):
        if not _is_held(passage, start, end):
            continue
        tokens = [token for token in stems.tokens(passage.claimed[start:end]) if stems.weight(token.stem) > 0]
        for one in gone:
            if _names(telling(stems, tokens), one, passage):
                lines = passage.record.evidence(f"{one.path}.name") + passage.record.evidence(f"{one.path}.expires")
                yield Doubt(
                    start + tokens[0].start,
                    start + tokens[-1].end,
                    "credential",
                    "credential-expired",
                    f"the profile has it end {one.end}",
                    lines,
                )
                break


def honours_over(passage: Passage) -> Iterator[Doubt]:
    """What a line of the profile gives a span of years that is over, told as what one is or holds today."""
    present = _IS.search(passage.claimed) if passage.own and not _ENDED.search(passage.whole) else None
    if not present:
        return
    stems = passage.record.index.stems
    for fact in passage.record.index.facts:
        for over in _SPAN.finditer(fact.evidence.text) if "(" in fact.evidence.text else ():
            name = _BRACKETS.sub(" ", over["name"])
            own = [token.stem for token in stems.tokens(name) if stems.weight(token.stem) > 0]
            for start, end in segments(passage.claimed) if int(over["end"]) < passage.record.index.as_of.year else ():
                held = _IS.search(passage.claimed, start, end)
                if held and not _OVER.search(passage.claimed, start, end) and _has_most(passage, own, held.end(), end):
                    message = f"the profile has it end in {over['end']}"
                    yield Doubt(held.start(), end, "tense", "past-as-present", message, (fact.evidence,))


def _has_most(passage: Passage, own: list[str], start: int, end: int) -> bool:
    """Whether a stretch has the first words of a name, most of all of them."""
    stems = passage.record.index.stems
    said = {token.stem for token in stems.tokens(passage.claimed[start:end])}
    if any(said & set(own) <= passage.record.names[entry.number] for entry in passage.record.current):
        return False
    total = sum(stems.weight(stem) for stem in own)
    return len(own) > 1 and own[0] in said and sum(stems.weight(stem) for stem in own if stem in said) >= max(_LEAST, _MOST * total)


def _is_held(passage: Passage, start: int, end: int) -> bool:
    """Whether what a stretch names is told as held: by its own words, else by those before it, the nearest first."""
    if _OVER.search(passage.claimed, start, end) or _OVER_NEXT.match(passage.claimed, end):
        return False
    said = [*_HELD.finditer(passage.claimed, 0, end), *_OVER.finditer(passage.claimed, 0, end)]
    last = max(said, key=lambda one: one.start(), default=None)
    return last is not None and _OVER.fullmatch(last.group()) is None


def _names(words: list[str], one: Dated, passage: Passage) -> bool:
    """Whether the words name a certificate: most of its own, or its initials."""
    stems = passage.record.index.stems
    own = [token.stem for token in stems.tokens(one.name) if stems.weight(token.stem) > 0]
    total = sum(stems.weight(stem) for stem in dict.fromkeys(own)) or 1.0
    score = sum(stems.weight(stem) for stem in dict.fromkeys(own) if stem in words)
    return score >= _LEAST and score >= _SHARE * total
