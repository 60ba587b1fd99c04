"""Credentials: what has run out is not told as held."""

import re
from collections.abc import Iterator

from fitcheck.audit.dated import Dated, dated_entries
from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import segments, telling
from fitcheck.nouns.profile import PartialDate

_HELD = re.compile(
    r"\b(?:current|active|valid|up to date|up-to-date|in good standing|hold|holds|holding|have|am|I['’]m|maintain|certified|"
    r"licensed|licence|license|as an?|bring)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?:expir\w+|laps\w+|was|were|held|had|until|former\w*|previous\w*|renew\w*|ran out|let|no longer|recertif\w+|"
    r"through 20\d\d|in 20\d\d|earned|completed|took)\b",
    re.IGNORECASE,
)
_SHARE = 0.5
_LEAST = 1.0


def credentials(passage: Passage) -> Iterator[Doubt]:
    """Certificates told as held whose day has passed."""
    as_of = passage.record.index.as_of
    today = PartialDate(as_of.year, as_of.month, as_of.day)
    gone = [one for one in dated_entries(passage.record) if one.path.startswith("certificates") and one.end and one.end < today]
    if not gone or not passage.own or _OVER.search(passage.whole) or not _HELD.search(passage.claimed):
        return
    stems = passage.record.index.stems
    for start, end in segments(passage.claimed):
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


def _names(words: list[str], one: Dated, passage: Passage) -> bool:
    """Whether the words name a certificate: most of its own, or its initials."""
    stems = passage.record.index.stems
    own = [token.stem for token in stems.tokens(one.name) if stems.weight(token.stem) > 0]
    total = sum(stems.weight(stem) for stem in dict.fromkeys(own)) or 1.0
    score = sum(stems.weight(stem) for stem in dict.fromkeys(own) if stem in words)
    return score >= _LEAST and score >= _SHARE * total
