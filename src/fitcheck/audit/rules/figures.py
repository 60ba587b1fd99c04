"""Figures: each must stand in the profile, of the same thing and at the same place, or follow from what stands there."""

import re
from collections.abc import Iterable, Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage, Theirs
from fitcheck.audit.quantities import Quantity, changes, quantities
from fitcheck.audit.record import Figure
from fitcheck.audit.relating import is_alike, segment_at, shared, telling
from fitcheck.audit.rules.counting import counts
from fitcheck.audit.rules.following import follows
from fitcheck.audit.rules.numbers import agrees, around, is_outdone, is_related, speaks_of
from fitcheck.audit.speaking import place_of_subject, speaks
from fitcheck.match.facts import Fact
from fitcheck.nouns.finding import Evidence
from fitcheck.patterns import pattern_of

DURATION = pattern_of(r"\s*\+?(?:[ -]| full | whole | or more | plus | consecutive )?-?(?:years?|yrs?|months?|decades?)\b", re.IGNORECASE)
_YEAR = pattern_of(r"(?:19|20)\d\d")
_AMOUNT = pattern_of(
    r" an? (?:hundred|thousand|million|billion|dozen|hour|shift|day|week|month|quarter|season|year|century|"
    r"step|size)\b| (?:years?|months?|hours?|days?|"
    r"weeks?)\b| of (?:the|my|our|these|them|\d+|[a-z]+ty|ten|twelve|twenty)\b"
)
_SHARED = pattern_of(r"\b(?:by|in|nearly|almost|more than|over|cut|about|roughly|was|were)\s+(?:an? )?(?:\w+ )?$|^\W*$", re.IGNORECASE)
_CHANGED = pattern_of(
    r"[,;—–] *(?:about |almost |nearly |more than )?$|\b(?:I|which|that|also|took|"
    r"taken|taking|saved|saving|knocked|shaved|trimmed|by|in|nearly|almost|more than|"
    r"over|cut|about|roughly|was|were|has|have)\s+(?:an? )?(?:\w+ )?$|"
    r"^\W*$",
    re.IGNORECASE,
)
_NAME_BEFORE = pattern_of(r"(?P<name>[A-Z][A-Za-z]+) $")
_CAPITAL_NEXT = pattern_of(r"\s+[A-Z]")
_BEFORE_HOUR = pattern_of(r"\b(?:at|by|until|till|from|past|to) $")
_AFTER_HOUR = pattern_of(r"\s+(?:in the|o['’]clock|a\.?m|p\.?m)\b")
_A_WEEK = pattern_of(r"[ -]hours? (?:a|per|each|every) week\b", re.IGNORECASE)
YEARS = pattern_of(r"\byears\b", re.IGNORECASE)
_THE_LAST = pattern_of(r"\bthe (?:last|past|first|most recent) $", re.IGNORECASE)
_SPENT = pattern_of(
    r"(?: and more| or so| or more)?,? (?:of (?:them|those|these|which) )?(?:I|we|as|at|in|with|on|spent|running|leading)\b"
)
_TWICE_AS = pattern_of(r"\s+(?:as|the|what|that|my|our|its|their)\b")
_IS_SAID = pattern_of(r"\b(?:is|are|was|were|sounds?|means?)\b")
_ONE_IN = pattern_of(r"\b[Oo]ne (?:\w+ ){1,3}in $")
_ORDINALS = ("third", "quarter", "fifth", "tenth")
_SHARE_OF = pattern_of(r"\b(?:a|an|one|two|by) $", re.IGNORECASE)
_SURE = 1.3
"""The weight of shared words from which a line surely speaks of the same thing."""
_IDIOMS = pattern_of(
    r"\s+(?:of (?:the|my|our|these|those|which|them|whom)\b|(?:\w+ )?(?:things?|reasons?|ways?|areas?|points?|skills?|"
    r"qualities|strengths?|aspects?|examples?|parts?|"
    r"worlds?|sides?|halves|needs?|requirements?|fronts?|themes?|threads?|times|another|thing|day|place|that|in particular)\b)",
    re.IGNORECASE,
)


def figures(passage: Passage) -> Iterator[Doubt]:
    """Figures that the profile does not give, or gives of something else."""
    for one in counted(passage):
        yield from _doubt(passage, one)
    for one in changes(passage.claimed):
        if _AMOUNT.match(passage.whole, one.end) or (one.text in _ORDINALS and not _SHARE_OF.search(passage.whole[: one.start])):
            continue
        if one.text.lower() == "twice" and not _TWICE_AS.match(passage.whole, one.end):
            continue
        pattern = _SHARED if one.text.lower() == "half" else _CHANGED
        is_verb = one.text.lower().endswith("ed") and passage.told and passage.claimed[one.start : one.end].strip()
        if is_verb or pattern.search(passage.claimed[: one.start]):
            yield from _doubt_change(passage, one)


def counted(passage: Passage) -> list[Quantity]:
    """The figures of a clause that count something: no names, years and lengths of time."""
    return [
        one
        for one in quantities(passage.whole)
        if passage.claimed[one.start : one.end] == passage.whole[one.start : one.end]
        and not (
            _is_name(passage, one)
            or _is_of_hours(passage, one)
            or DURATION.match(passage.whole, one.end)
            or is_elliptic(passage.whole, one)
            or _is_year(passage, one)
        )
    ]


def _doubt(passage: Passage, one: Quantity) -> Iterator[Doubt]:
    same = [figure for figure in passage.record.figures if agrees(one, figure.quantity)]
    there = [figure for figure in same if _is_there(passage, figure)]
    fitting = [figure for figure in there if is_related(passage, one, figure)]
    if (fitting and not is_outdone(passage, one, fitting)) or follows(passage, one) or counts(passage, one):
        return
    if not (passage.own or passage.told) and not _contradicts(passage, one):
        return
    if _is_theirs(passage, one):
        return
    if not same:
        near = _nearest(passage, one)
        yield Doubt(one.start, one.end, "number", "number-unsupported", f"the profile gives no {one.text}{_for(near)}", near)
        return
    if _is_small(one) and not passage.entries and not _contradicts(passage, one):
        return
    elsewhere = tuple(dict.fromkeys(figure.fact.evidence for figure in same))[:2]
    if passage.entries and not there:
        yield Doubt(one.start, one.end, "number", "number-moved", f"the profile gives {one.text} elsewhere, not here", elsewhere)
    else:
        lines = (*_nearest(passage, one), *elsewhere)[:2]
        yield Doubt(one.start, one.end, "number", "number-of-another", f"the profile gives {one.text} of something else", lines)


def is_elliptic(text: str, one: Quantity) -> bool:
    """Whether the figure counts years that are named before: nine years, the last five as a lead."""
    before = text[: one.start]
    return bool(YEARS.search(before) and _THE_LAST.search(before) and _SPENT.match(text, one.end))


def _is_of_hours(passage: Passage, one: Quantity) -> bool:
    """Whether the figure is how many hours a week a position of the profile takes."""
    hours = {work.hours_per_week for work in passage.record.index.profile.work}
    return one.value in hours and bool(_A_WEEK.match(passage.whole, one.end))


def _is_theirs(passage: Passage, one: Quantity) -> bool:
    """Whether a figure of the posting is said of something else than the candidate."""
    clause = passage.claimed[passage.clause.start : passage.clause.end]
    theirs = passage.theirs is not None and _counts_theirs(passage, passage.theirs, one)
    others = not speaks(clause) or _is_subject(passage, one)
    return theirs and others and not passage.sentence.bullet and not passage.entries and not _contradicts(passage, one)


def _counts_theirs(passage: Passage, theirs: Theirs, one: Quantity) -> bool:
    """Whether the posting has the figure, beside a word of what is said of it here."""
    words = theirs.figures.get(one.value, frozenset[str]())
    near = around(passage, one)
    return bool(words) and (not near or any(is_alike(passage.record.index.stems, word, words) for word in near))


def _is_subject(passage: Passage, one: Quantity) -> bool:
    """Whether a stretch without the candidate begins with the figure: `and forty thousand objects are`."""
    start, end = segment_at(passage.claimed, one.start)
    begins = not passage.claimed[start : one.start].strip(" ,;:").removeprefix("and")
    subject = place_of_subject(passage.claimed[start:end])
    return begins and (subject is None or bool(_IS_SAID.search(passage.claimed, one.end, start + subject)))


def _is_small(one: Quantity) -> bool:
    return one.value <= 3 and one.sort == "plain" and not one.text[0].isdigit()


def _is_there(passage: Passage, figure: Figure) -> bool:
    """Whether a figure belongs to where the clause says it was; what belongs nowhere is everywhere."""
    return passage.is_there(figure.fact.entry)


def _contradicts(passage: Passage, one: Quantity) -> bool:
    """Whether a sentence without the candidate tells, with another figure, what a line of the profile tells."""
    if passage.theirs and one.value in passage.theirs.figures:
        return False
    stems = passage.record.index.stems
    words = around(passage, one)
    facts = dict.fromkeys(figure.fact.number for figure in passage.record.figures if figure.quantity.sort == one.sort)
    best = max((shared(stems, words, passage.record.index.facts[number].stems) for number in facts), default=0.0)
    return best >= _SURE


def _is_name(passage: Passage, one: Quantity) -> bool:
    """Whether the figure is part of a word or a fixed expression: 24/7, B2B, 1st, one of the."""
    text = passage.whole
    after, before = text[one.end :], text[: one.start]
    if pattern_of(r"[/:]\d|(?:st|nd|rd|th)\b|[A-Za-z]|['’]s\b").match(after) or pattern_of(r"[\w#][-/.]?$|\d[/:]$").search(before):
        return not pattern_of(r"ms\b|kg\b|s\b|h\b|min\b|px\b").match(after) or bool(pattern_of(r"[\w#]$").search(before))
    if pattern_of(r"\s+of (?:them|these|those)\b").match(after) and pattern_of(r"\byears?\b").search(before):
        return True
    if pattern_of(r"\bone (?:of|in) (?:the |my |our )?$").search(before):
        return True
    named = _NAME_BEFORE.search(before)
    if named and f"{named['name']} {one.text}".casefold() in passage.record.text:
        return True
    if one.text[:1].isdigit():
        return False
    if (text[one.start].isupper() and before and _CAPITAL_NEXT.match(after)) or _is_hour(before, after):
        return True
    idiom = bool(_IDIOMS.match(after)) or bool(
        pattern_of(r"\b(?:no|any|every|each|some|this|that|these|those|the|day|from|which|number|all) $", re.IGNORECASE).search(before)
    )
    return one.value == 1 or (one.value <= 3 and idiom)


def _is_hour(before: str, after: str) -> bool:
    """Whether the figure is a time of the day, or one of a round: at four in the morning, one week in five."""
    hour = _BEFORE_HOUR.search(before) and _AFTER_HOUR.match(after)
    return bool(hour) or bool(_ONE_IN.search(before))


def _is_year(passage: Passage, one: Quantity) -> bool:
    return one.sort == "plain" and bool(_YEAR.fullmatch(passage.whole[one.start : one.end]))


def _doubt_change(passage: Passage, one: Quantity) -> Iterator[Doubt]:
    said = one.text.lower()
    word = re.compile(rf"(?<!per )(?<!each )(?<!every )\b{re.escape(said)}(?!ly)", re.IGNORECASE)
    shown = [fact for fact in passage.record.index.facts if word.search(fact.evidence.text) or _says_change(fact, said)]
    if any(speaks_of(passage, one, fact) for fact in shown) or follows(passage, one):
        return
    telling_of = [figure for figure in passage.record.figures if _percent_is(figure, one.value) and _tells_of(passage, one, figure)]
    other = _told_otherwise(passage, one, telling_of)
    if telling_of and not other:
        return
    if other:
        message = f"the profile does not say {one.text}, but what is quoted"
        yield Doubt(one.start, one.end, "number", "line-contradicted", message, (other.evidence,))
        return
    yield Doubt(one.start, one.end, "number", "number-unsupported", f"the profile does not say {one.text}", _nearest(passage, one))


def _told_otherwise(passage: Passage, one: Quantity, found: list[Figure]) -> Fact | None:
    """The line that gives another percentage and tells surely, and far more than the lines found, what the sentence tells."""
    stems = passage.record.index.stems
    words = telling(stems, stems.tokens(passage.whole))
    least = max((shared(stems, words, figure.fact.stems) for figure in found), default=0.0) + _SURE
    for figure in passage.record.figures:
        rival = figure.quantity.sort == "percent" and passage.is_there(figure.fact.entry) and not _percent_is(figure, one.value)
        if rival and one.value < 1 and shared(stems, words, figure.fact.stems) >= least:
            return figure.fact
    return None


def _tells_of(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether a line with a percentage speaks of what the change is said of, or the whole sentence tells of that line."""
    stems = passage.record.index.stems
    others = [two for two in passage.record.figures_of(figure.fact.number) if two.quantity.sort == "percent" and two is not figure]
    near = around(passage, one)
    if any(shared(stems, near, two.near) > shared(stems, near, figure.near) for two in others):
        return False
    whole = shared(stems, telling(stems, stems.tokens(passage.whole)), figure.fact.stems)
    return speaks_of(passage, one, figure.fact) or (whole >= _SURE and _is_there(passage, figure))


def _says_change(fact: Fact, said: str) -> bool:
    family = next(
        (
            group
            for group in ("halv half", "doubl twice", "tripl", "quadrupl", "third", "quarter")
            if any(said.startswith(word) for word in group.split())
        ),
        said,
    )
    return any(re.search(rf"\b{word}(?!erly)", fact.evidence.text.lower()) for word in family.split())


def _percent_is(figure: Figure, share: float) -> bool:
    value = figure.quantity.value / 100
    return figure.quantity.sort == "percent" and any(abs(one - share) <= 0.06 for one in (value, 1 - value, 1 + value))


def _nearest(passage: Passage, one: Quantity) -> tuple[Evidence, ...]:
    """The facts with figures that speak of the same thing."""
    near = set(around(passage, one))
    facts: Iterable[Fact] = dict.fromkeys(passage.record.index.facts[figure.fact.number] for figure in passage.record.figures)
    shared = sorted(((len(near & set(fact.stems)), -fact.number) for fact in facts), reverse=True)
    return tuple(passage.record.index.facts[-number].evidence for count, number in shared if count >= 1)[:1]


def _for(near: tuple[Evidence, ...]) -> str:
    return "; of this it says what is quoted" if near else ""
