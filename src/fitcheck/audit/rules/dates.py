"""Dates: a year must be the one of the position it is said of, and what has ended is not told as present."""

import re
from collections.abc import Iterator

from fitcheck.advise.verbs import Verbs
from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.record import Entry
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.profile import Place

_YEAR = re.compile(r"(?<![\w$€£,.-])(?P<year>(?:19|20)\d\d)(?!\d|,\d|%|\s?(?:people|users|customers|items|objects))")
_BEGIN = re.compile(r"\b(?:since|joined|started|began|begin|starting|hired|from|promoted)\b[^.;]*$", re.IGNORECASE)
_FINISH = re.compile(r"\b(?:until|left|till|through|ended)\b[^.;]{0,30}$", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:currently|at present|presently|current (?:role|position|job|employer|post)|these days|I am now|I now)\b|\bI(?:['’]m| am) an? ",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\bI (?:(?:also|regularly|routinely|now|still|often|currently|usually) )?(?P<verb>[a-z]+)\b")
_ROUTINE = re.compile(
    r"\b(?:every (?:day|week|shift|month|night)|daily|each (?:day|week|shift|month|night)|on a daily basis|night after night|day to day)\b",
    re.IGNORECASE,
)


def dates(passage: Passage) -> Iterator[Doubt]:
    """Years that the profile does not have, or not for this position."""
    for found in _YEAR.finditer(passage.claimed):
        year = int(found["year"])
        if passage.entries:
            dated = [entry for entry in passage.entries if entry.start or entry.end]
            if dated and not any(_fits(passage, found, year, entry) for entry in dated) and not _is_told(passage, year):
                entry = dated[0]
                message = f"the profile dates {entry.name or entry.role} {_period(entry)}"
                yield Doubt(found.start(), found.end(), "date", "date-unsupported", message, _lines(passage, entry))
        elif found["year"] not in _all_years(passage):
            yield Doubt(found.start(), found.end(), "date", "date-unsupported", f"the profile has no {year}")


def tense(passage: Passage) -> Iterator[Doubt]:
    """A position that has ended, told as if it were held today."""
    dated = [entry for entry in passage.entries if entry.section in ("work", "volunteer") and entry.start]
    if not dated or any(entry.current for entry in dated):
        return
    verbs = Verbs(passage.record.index.lexicon)
    found = _NOW.search(passage.claimed) or next(
        (one for one in _PRESENT.finditer(passage.claimed) if _is_present(one["verb"], verbs)), None
    )
    if found:
        entry = dated[0]
        message = f"{entry.role or entry.name} ended: the profile dates it {_period(entry)}"
        yield Doubt(found.start(), found.end(), "tense", "past-as-present", message, _lines(passage, entry))


def _is_present(verb: str, verbs: Verbs) -> bool:
    return (
        verb in verbs.base
        and verb not in verbs.past
        and verb not in ("bring", "offer", "hold", "have", "know", "speak", "apply", "see", "learn", "developed", "meet")
    )


def _fits(passage: Passage, found: re.Match[str], year: int, entry: Entry) -> bool:
    """Whether the year is the beginning or the end of an entry, or lies within, as the words before it ask."""
    before = passage.whole[: found.start()]
    start = entry.start.year if entry.start else None
    end = entry.end.year if entry.end else passage.record.index.as_of.year
    if _FINISH.search(before):
        return year == end
    if (_BEGIN.search(before) and not re.search(r"\bin [a-z ]*$", before[-6:])) or re.search(
        r"\b(?:joined|started|began|hired)\b", before, re.IGNORECASE
    ):
        return year in (start, end) if " to " in before or "–" in before or "-" in before[-3:] else year == start
    return (start or end) <= year <= end


def _is_told(passage: Passage, year: int) -> bool:
    """Whether a line of the profile tells of this year what the clause tells."""
    around = {word.stem for word in passage.words}
    for fact in passage.record.index.facts:
        if str(year) in fact.evidence.text and len(around & set(fact.stems)) >= 2:
            return True
    return any(str(year) in place.text for place in _other_dates(passage))


def _other_dates(passage: Passage) -> list[Place]:
    sections = ("certificates", "awards", "publications")
    around = {word.stem for word in passage.words}
    chosen = []
    for path, place in passage.record.index.profile.places().items():
        if path.startswith(sections) and path.rpartition(".")[2] in ("date", "releaseDate", "expires"):
            name = next((q.text for p, q in passage.record.index.quotes.items() if p.startswith(path.rpartition(".")[0])), "")
            if len(around & {token.stem for token in passage.record.index.stems.tokens(name)}) >= 2 - (not passage.entries):
                chosen.append(place)
    return chosen


def _all_years(passage: Passage) -> frozenset[str]:
    return frozenset(re.findall(r"(?:19|20)\d\d", passage.record.text))


def _period(entry: Entry) -> str:
    return f"{entry.start or '?'} to {entry.end or 'today'}"


def _lines(passage: Passage, entry: Entry) -> tuple[Evidence, ...]:
    base = f"{entry.section}[{entry.index}]"
    return passage.record.of(entry)[:2] + passage.record.evidence(f"{base}.startDate")
