"""Figures: each must stand in the profile, of the same thing and at the same place, or follow from what stands there."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity, changes, quantities
from fitcheck.audit.record import Figure
from fitcheck.match.facts import Fact
from fitcheck.match.years import total_years
from fitcheck.nouns.finding import Evidence

DURATION = re.compile(r"\s*\+?(?:[ -]| full | whole | or more | plus | consecutive )?-?(?:years?|yrs?|months?|decades?)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_WINDOW = 60
_IDIOMS = re.compile(
    r"\s+(?:of (?:the|my|our|these|those|which|them|whom)\b|(?:\w+ )?(?:things?|reasons?|ways?|areas?|points?|skills?|"
    r"qualities|strengths?|aspects?|examples?|parts?|"
    r"worlds?|sides?|halves|needs?|requirements?|fronts?|themes?|threads?|times|another|thing|day|place|that|in particular)\b)",
    re.IGNORECASE,
)
_SEASONS = re.compile(r"\W*(?:\w+ )?(?:seasons?|summers?|winters?|springs?|terms|semesters|school years|academic years)\b", re.IGNORECASE)
_RANK = re.compile(r"\b(?P<rank>first|second|third|fourth|fifth)\s+(?:of|among|out of|in)\s+(?:a field of |the |all )?$", re.IGNORECASE)
_THING = re.compile(
    r"\+?[- ](?P<thing>(?!(?:of|to|in|on|at|and|or|for|from|by|per|a|the|i)\b)[a-z][\w-]*(?:\s(?!(?:of|to|in|on|at|and|"
    r"or|for|from|by|with|across|through|who|that|which|a|the|each|every|per|i|were|was|are|is|into|within|during|while|"
    r"over|under|after|when|as|about)\b)[a-z][\w-]*){0,2})"
)
_TELLING = 0.65
_COUNTED = {
    "work": re.compile(
        r"\W*(?:\w+ ){0,2}(?:roles?|positions?|jobs?|posts?|employers?|companies|organi[sz]ations?|hospitals?|schools?|"
        r"firms?|museums?|teams)\b",
        re.IGNORECASE,
    ),
    "certificates": re.compile(r"\W*(?:\w+ ){0,2}(?:certifications?|certificates?|licen[cs]es?|credentials?)\b", re.IGNORECASE),
    "publications": re.compile(r"\W*(?:\S+ ){0,2}(?:papers?|publications?|articles?)\b", re.IGNORECASE),
    "languages": re.compile(r"\W*(?:\w+ ){0,1}languages?\b", re.IGNORECASE),
    "education": re.compile(r"\W*(?:\w+ ){0,1}degrees?\b", re.IGNORECASE),
    "projects": re.compile(r"\W*(?:\S+ ){0,2}projects?\b", re.IGNORECASE),
}


def figures(passage: Passage) -> Iterator[Doubt]:
    """Figures that the profile does not give, or gives of something else."""
    for one in quantities(passage.claimed):
        if _is_name(passage, one) or DURATION.match(passage.whole, one.end) or _is_year(passage, one):
            continue
        yield from _doubt(passage, one)
    for one in changes(passage.claimed):
        if re.search(
            r"\b(?:by|in|nearly|almost|more than|over|cut|about|roughly|was|were|has|have)\s+(?:an? )?(?:\w+ )?$|^\W*$",
            passage.claimed[: one.start],
        ):
            yield from _doubt_change(passage, one)


def _doubt(passage: Passage, one: Quantity) -> Iterator[Doubt]:
    same = [figure for figure in passage.record.figures if _agrees(one, figure.quantity)]
    if any(_is_of(passage, one, figure.fact) for figure in same if _is_there(passage, figure)):
        return
    if _follows(passage, one) or _counts(passage, one):
        return
    if not same:
        near = _nearest(passage, one)
        yield Doubt(one.start, one.end, "number", "number-unsupported", f"the profile gives no {one.text}{_for(near)}", near)
        return
    if one.value <= 3 and one.sort == "plain" and not one.text[0].isdigit() and not passage.entries:
        return
    elsewhere = tuple(dict.fromkeys(figure.fact.evidence for figure in same))[:2]
    if passage.entries and not any(_is_there(passage, figure) for figure in same):
        yield Doubt(one.start, one.end, "number", "number-moved", f"the profile gives {one.text} elsewhere, not here", elsewhere)
    else:
        lines = (*_nearest(passage, one), *elsewhere)[:2]
        yield Doubt(one.start, one.end, "number", "number-of-another", f"the profile gives {one.text} of something else", lines)


def _is_name(passage: Passage, one: Quantity) -> bool:
    """Whether the figure is part of a word or a fixed expression: 24/7, B2B, 1st, one of the."""
    text = passage.whole
    after, before = text[one.end :], text[: one.start]
    if re.match(r"[/:]\d|(?:st|nd|rd|th)\b|[A-Za-z]|['’]s\b", after) or re.search(r"[\w#][-/.]?$|\d[/:]$", before):
        return not re.match(r"ms\b|kg\b|s\b|h\b|min\b|px\b", after) or bool(re.search(r"[\w#]$", before))
    if re.match(r"\s+of (?:them|these|those)\b", after) and re.search(r"\byears?\b", before):
        return True
    if one.text[:1].isdigit():
        return False
    idiom = bool(_IDIOMS.match(after)) or bool(
        re.search(r"\b(?:no|any|every|each|some|this|that|the|day|from|which|number) $", before, re.IGNORECASE)
    )
    return one.value == 1 or (one.value <= 3 and idiom)


def _is_year(passage: Passage, one: Quantity) -> bool:
    return one.sort == "plain" and bool(_YEAR.fullmatch(passage.whole[one.start : one.end]))


def _agrees(said: Quantity, had: Quantity) -> bool:
    """Whether one figure may be told for the other, as far as it is rounded."""
    if (said.sort == "percent") != (had.sort == "percent") or (said.sort == "times") != (had.sort == "times"):
        return False
    if said.value == had.value:
        return True
    if said.looseness == "over":
        return 0.75 * had.value <= said.value <= had.value
    if said.looseness == "under":
        return had.value <= said.value <= 1.15 * had.value
    if said.looseness == "about":
        return abs(said.value - had.value) <= 0.1 * had.value
    return said.sort == "percent" and had.value != int(had.value) and round(had.value) == said.value


def _is_there(passage: Passage, figure: Figure) -> bool:
    """Whether a figure belongs to where the clause says it was; what belongs nowhere is everywhere."""
    return not passage.entries or figure.fact.entry < 0 or any(figure.fact.entry == one.number for one in passage.entries)


def _is_of(passage: Passage, one: Quantity, fact: Fact) -> bool:
    """Whether the words around the figure and those of the fact have something in common."""
    around = _around(passage, one)
    own = set(fact.stems)
    if not _ranks_alike(passage, one, fact):
        return False
    counted = _counted_thing(passage, one)
    if counted and not any(stem in own or own & passage.record.index.stems.kin(stem).keys() for stem in counted):
        return False
    return not around or any(stem in own or own & passage.record.index.stems.kin(stem).keys() for stem in around)


def _ranks_alike(passage: Passage, one: Quantity, fact: Fact) -> bool:
    """Whether `second of 22` is told of a line that says second."""
    rank = _RANK.search(passage.whole[: one.start])
    return rank is None or rank["rank"].casefold() in fact.evidence.text.casefold()


def _counted_thing(passage: Passage, one: Quantity) -> list[str]:
    """The telling words of the things counted; none where they are people in general or the figure stands alone."""
    if one.sort != "plain":
        return []
    following = _THING.match(passage.claimed, one.end)
    stems = passage.record.index.stems
    found = [token.stem for token in stems.tokens(following["thing"])] if following else []
    return [stem for stem in found if stems.weight(stem) >= _TELLING] if found and stems.weight(found[-1]) >= _TELLING else []


def _around(passage: Passage, one: Quantity) -> list[str]:
    start, end = one.start - _WINDOW, one.end + _WINDOW
    return [word.stem for word in passage.words if start <= word.start and word.end <= end and not (one.start <= word.start < one.end)]


def _follows(passage: Passage, one: Quantity) -> bool:
    """Whether the figure follows from two figures of one fact: a difference, a share or a factor."""
    return any(_matches_change(one, low, high) for low, high, fact in _pairs(passage) if _is_of(passage, one, fact))


def _pairs(passage: Passage) -> Iterator[tuple[float, float, Fact]]:
    facts = dict.fromkeys(figure.fact.number for figure in passage.record.figures)
    for number in facts:
        own = [figure for figure in passage.record.figures if figure.fact.number == number]
        if not _is_there(passage, own[0]):
            continue
        for first, second in combinations(own, 2):
            if first.quantity.value != second.quantity.value:
                low, high = sorted((first.quantity.value, second.quantity.value))
                yield low, high, first.fact


def _matches_change(said: Quantity, low: float, high: float) -> bool:
    if low <= 0:
        return False
    if said.sort == "percent":
        derived = (100 * (high - low) / high, 100 * (high - low) / low, 100 * low / high, high - low)
        return any(_rounds(said, value) for value in derived)
    if said.sort == "times":
        return _rounds(said, high / low)
    if said.sort == "change":
        return any(abs(value - said.value) <= 0.08 * max(1.0, said.value) for value in (low / high, high / low, (high - low) / high))
    return said.value == high - low


def _rounds(said: Quantity, value: float) -> bool:
    return abs(said.value - value) <= (0.05 * value + 1 if said.looseness else 0.6)


def _doubt_change(passage: Passage, one: Quantity) -> Iterator[Doubt]:
    said = one.text.lower()
    shown = [fact for fact in passage.record.index.facts if said in fact.evidence.text.lower() or _says_change(fact, said)]
    if any(_is_of(passage, one, fact) for fact in shown) or _follows(passage, one):
        return
    if any(_percent_is(figure, one.value) and _is_of(passage, one, figure.fact) for figure in passage.record.figures):
        return
    yield Doubt(one.start, one.end, "number", "number-unsupported", f"the profile does not say {one.text}", _nearest(passage, one))


def _says_change(fact: Fact, said: str) -> bool:
    family = next(
        (
            group
            for group in ("halv half", "doubl twice", "tripl", "quadrupl", "third", "quarter")
            if any(said.startswith(word) for word in group.split())
        ),
        said,
    )
    return any(word in fact.evidence.text.lower() for word in family.split())


def _percent_is(figure: Figure, share: float) -> bool:
    value = figure.quantity.value / 100
    return figure.quantity.sort == "percent" and any(abs(one - share) <= 0.06 for one in (value, 1 - value, 1 + value))


def _counts(passage: Passage, one: Quantity) -> bool:
    """Whether the figure counts entries of the profile, and there are as many."""
    if passage.entries and _SEASONS.match(passage.whole, one.end):
        return one.value <= total_years(entry.span for entry in passage.entries if entry.span) + 1
    profile = passage.record.index.profile
    for section, pattern in _COUNTED.items():
        if pattern.match(passage.whole, one.end):
            entries = getattr(profile, section)
            names = {getattr(entry, "name", "") for entry in entries} if section == "work" else set()
            return one.value in (len(entries), len(names)) or one.value == len([entry for entry in entries if entry])
    return False


def _nearest(passage: Passage, one: Quantity) -> tuple[Evidence, ...]:
    """The facts with figures that speak of the same thing."""
    around = set(_around(passage, one))
    facts: Iterable[Fact] = dict.fromkeys(passage.record.index.facts[figure.fact.number] for figure in passage.record.figures)
    shared = sorted(((len(around & set(fact.stems)), -fact.number) for fact in facts), reverse=True)
    return tuple(passage.record.index.facts[-number].evidence for count, number in shared if count >= 1)[:1]


def _for(near: tuple[Evidence, ...]) -> str:
    return "; of this it says what is quoted" if near else ""
