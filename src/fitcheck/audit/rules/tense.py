"""Tense: what has ended is not told as present."""

import re
from collections.abc import Iterator

from fitcheck.advise.verbs import Verbs, verbs_of
from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.record import Entry
from fitcheck.audit.relating import segment_at, shared, telling
from fitcheck.match.facts import Fact
from fitcheck.match.masking import masking_of
from fitcheck.patterns import pattern_of

_NOW = pattern_of(
    r"\b(?:currently|at present|presently|current (?:role|position|job|employer|post)|these days|I am now|I now)\b|\bI(?:['’]m| am) an? ",
    re.IGNORECASE,
)
_I_AM = pattern_of(r"\bI(?:['’]m| am) (?:now )?(?:an? |the )?(?:[A-Za-z-]+ ){0,3}?(?P<head>[A-Za-z-]+)(?= (?:of|at|for|with|in)\b)")
"""What one calls oneself today: `I am treasurer of`."""
_I_AM_OF = pattern_of(r"\bI(?:['’]m| am) (?:now |still )?(?:an? |the )?(?P<verb>[a-z-]+)(?= (?:of|at|for|with|in)\b)")
_BEING = pattern_of(r"\bbeing (?:the |an? )?(?P<verb>[a-z-]+)(?= (?:of|at|for)\b)")
_FOUND_AT = pattern_of(r"\byou(?:['’]ll| will) find me (?P<verb>[a-z]+)")
_PRESENT = pattern_of(r"\bI (?:(?:also|regularly|routinely|now|still|often|currently|usually|even) )*(?P<verb>[a-z]+)\b")
_JOINED = pattern_of(r"(?:,|\band) (?:and )?(?:also |then )?(?P<verb>[a-z]+)\b")
"""A further verb of one who was named before: `I open the shop, count the float, and keep the ledger`."""
_GOING_ON = pattern_of(r"\bI (?:\w+ ){0,2}still (?!(?:remember|think|believe|miss|use|know|have|hear|recall|keep)\b)[a-z]+\b")
_THEN = pattern_of(r"\band (?:\w+ly )?(?:\w+ed|was|led|ran|had|spent|held|taught|built|wrote)\b|[;,]")
_STANDING = ("bring", "offer", "hold", "have", "know", "speak", "apply", "see", "learn", "developed", "meet", "come")
_SURE = 0.6
_FEWEST = 2
_MANY = 3
"""Telling words of a sentence that name a line whatever its verb."""


def tense(passage: Passage) -> Iterator[Doubt]:
    """A position that has ended, told as if it were held today."""
    if not passage.entries:
        yield from _told_of_today(passage)
    dated = [entry for entry in passage.entries if entry.section in ("work", "volunteer") and entry.start]
    if not dated or any(entry.current for entry in dated):
        return
    index = passage.record.index
    verbs = verbs_of(index.lexicon)
    found = (
        _NOW.search(passage.claimed)
        or next((one for one in _I_AM.finditer(passage.claimed) if masking_of(index.lexicon).is_person(one["head"].lower())), None)
        or next((one for one in _BEING.finditer(passage.claimed) if masking_of(index.lexicon).is_person(one["verb"].lower())), None)
        or _GOING_ON.search(passage.claimed)
        or next((one for one in _PRESENT.finditer(passage.claimed) if _is_present(one["verb"], verbs)), None)
    )
    if found and not _goes_on_to_past(passage, found, dated):
        entry = dated[0]
        message = f"{entry.role or entry.name} ended: the profile dates it {entry.start or '?'} to {entry.end or 'today'}"
        base = f"{entry.section}[{entry.index}]"
        lines = passage.record.of(entry)[:2] + passage.record.evidence(f"{base}.startDate")
        yield Doubt(found.start(), found.end(), "tense", "past-as-present", message, lines)


def _told_of_today(passage: Passage) -> Iterator[Doubt]:
    """A deed told as what one does, in a clause that names no place, of which only lines of positions that have ended tell."""
    index = passage.record.index
    verbs = verbs_of(index.lexicon)
    clause = passage.clause.start, passage.clause.end
    masking = masking_of(index.lexicon)
    is_role = (one for one in _I_AM_OF.finditer(passage.claimed, *clause) if masking.is_person(one["verb"].lower()))
    being = (one for one in _BEING.finditer(passage.claimed, *clause) if masking.is_person(one["verb"].lower()))
    does = [one for one in _PRESENT.finditer(passage.claimed, *clause) if _is_present(one["verb"], verbs)]
    joined = [
        one for one in _JOINED.finditer(passage.claimed, does[0].end() if does else clause[1], clause[1]) if _is_present(one["verb"], verbs)
    ]
    for found in (*does, *joined, *_FOUND_AT.finditer(passage.claimed, *clause), *is_role, *being):
        end = segment_at(passage.claimed, found.start("verb"))[1]
        following = (one.start("verb") for one in joined if one.start("verb") > found.start("verb"))
        last = end if found in joined else next(following, len(passage.claimed))
        words = telling(index.stems, [token for token in passage.words if found.start("verb") <= token.start < last])
        verb = index.stems.stem(found["verb"])
        total = sum(index.stems.weight(word) for word in dict.fromkeys(words))
        told = [fact for fact in index.facts if fact.is_deed and shared(index.stems, words, _with_place(passage, fact)) >= _SURE * total]
        ended = [fact for fact in told if verb in fact.stems or len(set(words)) >= _MANY]
        if len(words) > _FEWEST and ended and all(_has_ended(passage, fact) for fact in told):
            entry = next(one for one in passage.record.entries if one.number == ended[0].entry)
            message = f"the profile tells this of {entry.name or entry.role}, which ended {entry.end}"
            yield Doubt(
                found.start("verb") if found in joined else found.start(), end, "tense", "past-as-present", message, (ended[0].evidence,)
            )
            return


def _with_place(passage: Passage, fact: Fact) -> frozenset[str]:
    """The words of a line, and of the name and the role of the entry in which it stands."""
    return passage.record.words_of_lines[fact.number] | passage.record.names.get(fact.entry, frozenset())


def _has_ended(passage: Passage, fact: Fact) -> bool:
    """Whether a line belongs to a position that has ended."""
    return any(
        one.number == fact.entry and one.section in ("work", "volunteer") and one.end and not one.current for one in passage.record.entries
    )


def _goes_on_to_past(passage: Passage, found: re.Match[str], dated: list[Entry]) -> bool:
    """Whether a verb of the past stands between what is told as present and the name of the place."""
    places = [passage.claimed.find(entry.name.split()[0], found.end()) for entry in dated if entry.name]
    place = min((place for place in places if place >= 0), default=-1)
    return place > 0 and bool(_THEN.search(passage.claimed, found.end(), place))


def _is_present(verb: str, verbs: Verbs) -> bool:
    return verb in verbs.base and verb not in verbs.past and verb not in _STANDING
