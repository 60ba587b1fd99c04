"""Dates: a year must be the one of the thing it is said of."""

import re
from collections.abc import Iterator

from fitcheck.audit.dated import Dated, dated_entries, month_before
from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import segment_at, segments, shared, telling
from fitcheck.audit.speaking import opens_aside
from fitcheck.audit.units import grammar_words
from fitcheck.match.facts import Fact
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.profile import PartialDate
from fitcheck.patterns import pattern_of

_NEXT = pattern_of(r"(?: on(?:wards?)?)?,? (?:as(?! well\b)|at|with) (?:an? |the )?(?P<what>[\w '’/-]{3,60})")
_YEAR = pattern_of(r"(?<![\w$€£,.-])(?P<year>(?:19|20)\d\d)(?!\d|,\d|%|\s?(?:people|users|customers|items|objects))")
_BEGIN = pattern_of(r"\b(?:since|joined|started|began|begin|starting|hired|from|promoted)\b[^.;,]*$", re.IGNORECASE)
_FINISH = pattern_of(
    r"\b(?:until|left|till|through|ended|expires?|valid|lapsed|to|graduated|earned|completed|finished|received)\b[^.;,]{0,90}$",
    re.IGNORECASE,
)
_IN = pattern_of(r"\bin (?:\w+ )?(?:of )?$", re.IGNORECASE)
_BETWEEN = pattern_of(r"\b(?:from|between)\b.*\b(?:to|into|until|through|till|and)\b[^,;]*$", re.IGNORECASE)
_SINCE = pattern_of(r"\bsince (?:the )?(?:(?:early|late|mid) )?(?:[A-Za-z]+\.? )?(?:of )?$", re.IGNORECASE)
_STILL = pattern_of(
    r"\bI(?:['’]ve| have)(?: \w+ly| also)? (?:been|worked|served|volunteered|taught|led|run|managed|held|organi[sz]ed|"
    r"coached|mentored)\b|\bI [a-z]+\b(?! (?:had|was))"
)
_OF_PAPERS = pattern_of(
    r"\b(?:certif\w+|licen[cs]\w+|credential\w*|registered|commission\w*|hold|have|had|earned|passed|obtained|got|completed|qualified|course|"
    r"train(?:ed(?= (?:in|on|as|at|for)\b)|ing)|expire[sd]?|renewed?|lapsed?|valid|current|good|since)\b",
    re.IGNORECASE,
)
_CLASSES = ("certificate", "certification", "certified", "credential", "degree", "award", "paper", "article", "license")
_MANY = pattern_of(r"\b(?:certificates|certifications|credentials|degrees|awards|papers|articles|licen[cs]es)\b", re.IGNORECASE)
_KINDS = {
    "certificates": pattern_of(r"\b(?:certif\w+|licen[cs]\w+|credential)\b", re.IGNORECASE),
    "education": pattern_of(
        r"\b(?:degree|bachelor\S*|master\S*|doctorate|ph\.?d\.?|diploma|apprenticeship|graduated|studied)\b", re.IGNORECASE
    ),
    "publications": pattern_of(r"\b(?:published|paper(?! award)|article|publication)\b", re.IGNORECASE),
}
_ANY_OF = pattern_of(
    r"\b(?:an?|another|one|second) (?:\w+ ){0,2}(?P<kind>award|prize|medal|paper|article|certificate|certification)\b[^,;]*$", re.IGNORECASE
)
"""One of a kind that its name does not tell from the others."""
_ANY_OF_KIND = {
    **dict.fromkeys(("award", "prize", "medal"), "awards"),
    **dict.fromkeys(("paper", "article"), "publications"),
    **dict.fromkeys(("certificate", "certification"), "certificates"),
}
_TELLING = 0.65
_SURE = 0.6
_FEWEST = 2


def dates(passage: Passage) -> Iterator[Doubt]:
    """Years that the profile does not have, or not for this thing."""
    for found in _YEAR.finditer(passage.claimed):
        if _SINCE.search(passage.whole[: found.start()]) and f"since {found['year']}" in passage.record.text:
            continue
        following = _named_next(passage, found)
        named = following or _named(passage, found)
        if named and not _began_what_lasts(passage, found, named):
            if _lasts(passage, found) and all(_is_over(passage, one) for one in named):
                message = f"the profile has {named[0].name} end {named[0].end}"
                yield Doubt(found.start(), found.end(), "tense", "past-as-present", message, _lines(passage, named[0]))
            elif not any(_fits(passage, found, one) for one in (*named, *_places_said(passage, named))) and not _is_told(passage, found):
                message = f"the profile dates {named[0].name} {named[0].period}"
                yield Doubt(found.start(), found.end(), "date", "date-unsupported", message, _lines(passage, named[0]))
            elif all(one.is_span and int(found["year"]) not in one.years for one in named):
                yield from _told_otherwise(passage, found)
        elif found["year"] not in _all_years(passage) and (passage.own or not _is_theirs(passage, found)):
            yield Doubt(found.start(), found.end(), "date", "date-unsupported", f"the profile has no {found['year']}")
        else:
            yield from _told_otherwise(passage, found)


def _began_what_lasts(passage: Passage, found: re.Match[str], named: list[Dated]) -> bool:
    """Whether a position that is held today, or all of one's work, began in the year, of a clause that names no place."""
    if passage.entries or not _lasts(passage, found):
        return False
    works = [one.start for one in passage.record.entries if one.section == "work" and one.start]
    begun = {one.start.year for one in passage.record.current if one.start}
    is_paper = all(one.path.startswith("certificates") for one in named)
    return int(found["year"]) in begun | ({min(works).year} if works and not is_paper else set())


def _is_theirs(passage: Passage, found: re.Match[str]) -> bool:
    return passage.theirs is not None and found["year"] in passage.theirs.text


def _named(passage: Passage, found: re.Match[str]) -> list[Dated]:
    """What the stretch around a year names, else what its clause names, else where the clause says it was."""
    stems = passage.record.index.stems
    entries = dated_entries(passage.record)
    classes = {stems.stem(word) for word in _CLASSES} if _MANY.search(passage.claimed) else set()
    any_of = _ANY_OF.search(passage.whole, passage.clause.start, found.start())
    if any_of:
        return [one for one in entries if one.path.startswith(_ANY_OF_KIND[any_of["kind"].lower()])]
    if not _OF_PAPERS.search(passage.whole[passage.clause.start : passage.clause.end]):
        entries = [one for one in entries if not one.path.startswith("certificates") or one.name.casefold() in passage.whole.casefold()]
    for start, end in _stretches(passage, found.start()):
        words = telling(stems, [token for token in stems.tokens(passage.whole) if start <= token.start < end])
        words = [word for word in words if word not in classes]
        scores = [(sum(stems.weight(word) for word in dict.fromkeys(words) if word in one.stems), one) for one in entries]
        said = passage.whole[start:end]
        top = max((score for score, _ in scores), default=0.0)
        for kind, pattern in _KINDS.items():
            alike = [(score, one) for score, one in scores if one.path.startswith(kind) and score >= max(_TELLING, _SURE * top)]
            scores = alike if alike and pattern.search(said) else scores
        best = max((score for score, _ in scores), default=0.0)
        if best >= _TELLING:
            return [one for score, one in scores if score >= best - 0.2]
    paths = [f"{one.section}[{one.index}]" for one in passage.entries]
    return [one for one in entries if one.path in paths]


def _places_said(passage: Passage, named: list[Dated]) -> list[Dated]:
    """The positions that the clause names, where what its words name are positions, too."""
    paths = {f"{one.section}[{one.index}]" for one in passage.entries if one.section == "work"}
    lasting = all(one.path.startswith(("work", "volunteer", "projects")) for one in named)
    return [one for one in dated_entries(passage.record) if one.path in paths] if lasting else []


def _named_next(passage: Passage, found: re.Match[str]) -> list[Dated]:
    """What is named right behind a year: from March 2020 on, as a paralegal."""
    following = _NEXT.match(passage.whole, found.end())
    stems = passage.record.index.stems
    words = telling(stems, stems.tokens(following["what"])) if following else []
    total = sum(stems.weight(word) for word in words)
    return [one for one in dated_entries(passage.record) if words and shared(stems, words, one.stems) >= _SURE * total]


def _lasts(passage: Passage, found: re.Match[str]) -> bool:
    """Whether what is said to have begun then is said to go on: since 2018 I have been."""
    return bool(_SINCE.search(passage.whole[: found.start()]) and _STILL.search(passage.whole))


def _is_over(passage: Passage, one: Dated) -> bool:
    as_of = passage.record.index.as_of
    return one.is_span and one.end is not None and one.end < PartialDate(as_of.year, as_of.month, as_of.day)


def _stretches(passage: Passage, place: int) -> list[tuple[int, int]]:
    """The stretch around a place, those before it in its clause, the nearest first, and those after it."""
    clause = passage.clause
    end = len(passage.whole) if opens_aside(passage.whole[clause.start : clause.end]) else clause.end
    inside = [(max(start, clause.start), min(stop, end)) for start, stop in segments(passage.whole)]
    inside = [one for one in inside if one[0] < one[1]]
    here = next((number for number, (start, end) in enumerate(inside) if start <= place < end), 0)
    return [*inside[here::-1], *inside[here + 1 :]]


def _fits(passage: Passage, found: re.Match[str], one: Dated) -> bool:
    """Whether the year is the beginning or the end of a thing, or lies within, as the words before it ask."""
    before = passage.whole[segment_at(passage.whole, found.start())[0] : found.start()]
    year, month = int(found["year"]), month_before(before)
    if not one.is_span:
        return any(_same(date, year, month) for date in (one.start, one.end))
    today = passage.record.index.as_of
    end = one.end or PartialDate(today.year, today.month, today.day)
    start = one.start or end
    if _SINCE.search(before):
        return _same(start, year, month)
    if _FINISH.search(before) and one.path.startswith("education"):
        return _same(one.end, year, month)
    if _BETWEEN.search(before):
        return start.year <= year <= end.year
    if _FINISH.search(before) and not _IN.search(before[-14:]):
        return _same(end, year, month) or (" to " in before[-30:] and start.year <= year <= end.year)
    if _BEGIN.search(before) and not (
        _IN.search(before[-14:]) and not pattern_of(r"\b(?:joined|started|began|hired)\b", re.IGNORECASE).search(before)
    ):
        return _same(start, year, month)
    return start.year <= year <= end.year


def _same(date: PartialDate | None, year: int, month: int | None) -> bool:
    return date is not None and date.year == year and (month is None or date.month is None or date.month == month)


def _is_told(passage: Passage, found: re.Match[str]) -> bool:
    """Whether a line of the profile tells of this year what the clause tells."""
    stems = passage.record.index.stems
    start, end = segment_at(passage.whole, found.start())
    if " ".join(passage.whole[start:end].split()).strip(" ,;:()").casefold() in passage.record.text:
        return True
    if _is_beside_in_line(passage, found, start, end):
        return True
    words: list[str] = []
    for start, end in _stretches(passage, found.start()):
        words = telling(stems, [token for token in passage.words if start <= token.start < end])
        if len(words) >= _FEWEST:
            break
    total = sum(stems.weight(word) for word in dict.fromkeys(words))
    facts = [fact.stems for fact in passage.record.index.facts if found["year"] in fact.evidence.text]
    prizes = [
        f"{one.title} {one.summary}" for one in passage.record.index.profile.awards if one.date and one.date.year == int(found["year"])
    ]
    texts = [*facts, *(stems.stems_in(prize) for prize in prizes)]
    return len(words) >= _FEWEST and any(shared(stems, words, text) >= _SURE * total for text in texts)


def _is_beside_in_line(passage: Passage, found: re.Match[str], start: int, end: int) -> bool:
    """Whether a line of the place named, in the stretch where it has the year, has a word that stands beside the year, too."""
    record = passage.record
    stems = record.index.stems
    beside = _said_in(passage, passage.whole[start:end])
    here = record.numbers_around(passage.entries)
    for fact in record.index.facts:
        place = fact.evidence.text.find(found["year"])
        if place >= 0 and (not here or fact.entry in here):
            own = fact.evidence.text[slice(*segment_at(fact.evidence.text, place))]
            after = fact.evidence.text[place + len(found["year"]) :].split(".")[0]
            if not beside.isdisjoint(stems.stems_in(f"{own} {after}")):
                return True
    return False


def _said_in(passage: Passage, text: str) -> set[str]:
    """The words of a text that do more than hold it together, figures left out."""
    index = passage.record.index
    grammar = grammar_words(index.lexicon)
    return {one.stem for one in index.stems.tokens(text) if not one.stem[0].isdigit() and text[one.start : one.end].lower() not in grammar}


def _told_otherwise(passage: Passage, found: re.Match[str]) -> Iterator[Doubt]:
    """A deed that a line of the profile tells of another year."""
    stems = passage.record.index.stems
    start, end = segment_at(passage.whole, found.start())
    words = telling(stems, [token for token in passage.words if start <= token.start < end])
    total = sum(stems.weight(word) for word in dict.fromkeys(words))
    best: Fact | None = max(passage.record.index.facts, key=lambda fact: shared(stems, words, fact.stems), default=None)
    if best is None or not total or shared(stems, words, best.stems) < _SURE * total or len(words) < _FEWEST:
        return
    years = pattern_of(r"(?<!\d)(?:19|20)\d\d(?!\d)").findall(best.evidence.text)
    if len(years) == 1 and found["year"] not in years:
        message = f"the profile tells this of {' and '.join(years)}"
        yield Doubt(found.start(), found.end(), "date", "date-unsupported", message, (best.evidence,))


def _all_years(passage: Passage) -> frozenset[str]:
    return frozenset(pattern_of(r"(?:19|20)\d\d").findall(passage.record.text))


def _lines(passage: Passage, one: Dated) -> tuple[Evidence, ...]:
    fields = ("position", "name", "organization", "title", "studyType", "institution", "startDate", "date", "releaseDate")
    return tuple(line for field in fields for line in passage.record.evidence(f"{one.path}.{field}"))[:3]
