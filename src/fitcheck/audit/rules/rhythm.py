"""Rhythm: what the profile tells as done monthly is not done weekly."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import segment_at, shared, telling
from fitcheck.match.facts import Fact
from fitcheck.patterns import pattern_of

_RHYTHMS = {
    "day": r"daily|every (?:single )?(?:day|morning|shift|night)|each (?:day|morning|shift|night)|(?<!half )(?:once )?(?:a|per) (?:day|"
    r"shift)(?! or two\b)|day in,? day out",
    "week": r"weekly|(?:every|each|(?:once )?(?:a|per)) week|every (?:mon|tues|wednes|thurs|fri|satur|sun)day|on (?:mon|tues|"
    r"wednes|thurs|fri)days?",
    "fortnight": r"fortnightly|bi-?weekly|semi-?monthly|every (?:two|other|second) weeks?|(?:twice|two times) a month",
    "month": r"monthly|every month|each month|(?:once )?(?:a|per) month|one \w+ a month",
    "quarter": r"quarterly|every quarter|each quarter|(?:once )?(?:a|per) quarter|every three months|four times a year",
    "year": r"yearly|annually|annual|every year|each year|(?:once )?(?:a|per) year|each summer|every summer",
}
_RHYTHM = pattern_of("|".join(rf"(?P<{name}>\b(?:{pattern})\b)" for name, pattern in _RHYTHMS.items()), re.IGNORECASE)
_ORDER = tuple(_RHYTHMS)
_SHARE = 0.5
_LEAST = 1.3


def rhythm(passage: Passage) -> Iterator[Doubt]:
    """Deeds told as done more often than the line that tells of them says."""
    if not passage.own:
        return
    for found in _RHYTHM.finditer(passage.claimed):
        fact = _told(passage, found.start())
        if fact is None:
            continue
        own = [one.lastgroup for one in _RHYTHM.finditer(fact.evidence.text)]
        if own and all(_ORDER.index(one or "day") > _ORDER.index(found.lastgroup or "day") for one in own):
            yield Doubt(found.start(), found.end(), "number", "frequency-raised", "the profile gives another rhythm", (fact.evidence,))


def _told(passage: Passage, place: int) -> Fact | None:
    """The line of the profile that tells of the stretch around a place."""
    stems = passage.record.index.stems
    start, end = segment_at(passage.claimed, place)
    words = telling(
        stems, [token for token in passage.words if start <= token.start < end and not _RHYTHM.match(passage.claimed, token.start)]
    )
    total = sum(stems.weight(word) for word in dict.fromkeys(words))
    names = passage.record.names
    scored = [
        (shared(stems, words, {*fact.stems, *names.get(fact.entry, ())}), shared(stems, words, fact.stems), -fact.number, fact)
        for fact in passage.record.facts_of(passage.entries)
        if _RHYTHM.search(fact.evidence.text)
    ]
    score, _, _, best = max(scored, default=(0.0, 0.0, 0, None))
    return best if total and score >= _LEAST and score >= _SHARE * total else None
