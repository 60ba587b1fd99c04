"""Whether the dates can be true together, on the day of the check."""

import re
from collections.abc import Iterator
from itertools import combinations

from fitcheck.check.rule import CheckRule, Found
from fitcheck.check.subject import MOST_POSITIONS, Subject
from fitcheck.match.years import Span, year_of
from fitcheck.nouns.profile import PartialDate, Work
from fitcheck.patterns import pattern_of

_LONGEST_HANDOVER = 3.0
"""Months for which two full-time positions may overlap: a notice period, and months that both are counted in whole."""
_LONGEST_GAP = 12.0
_FULL_WEEK = 80
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def _ahead(subject: Subject) -> Iterator[Found]:
    for path, entry in subject.entries("work", "volunteer", "projects"):
        if entry.endDate and subject.is_ahead(entry.endDate) and subject.has_place(f"{path}.endDate"):
            hint = "leave endDate out for what lasts to this day, and correct it where it is wrong"
            yield Found(subject.spot(f"{path}.endDate"), f"ends in {_told(entry.endDate)}, after the day of the check", hint)


def _overlaps(subject: Subject) -> Iterator[Found]:
    side = pattern_of(subject.index.lexicon.table("checking/positions")["beside_another"], re.IGNORECASE)
    full: list[tuple[str, Work, Span]] = []
    for number, work in enumerate(subject.profile.work[:MOST_POSITIONS]):
        span = subject.span(work)
        texts = (work.position, work.name, work.description)
        known_to_the_month = all(date is None or date.month for date in (work.startDate, work.endDate))
        if span and known_to_the_month and not any(side.search(text) for text in texts):
            full.append((f"work[{number}]", work, span))
    for (path, one, first), (other_path, other, second) in combinations(full, 2):
        months = min(first.end, second.end) - max(first.start, second.start)
        hours = (one.hours_per_week or 40) + (other.hours_per_week or 40)
        if months > _LONGEST_HANDOVER and hours >= _FULL_WEEK and one.name.casefold() != other.name.casefold():
            earlier, later = (other_path, path) if second.start <= first.start else (path, other_path)
            line = subject.entry_spot(earlier).line
            message = f"{_span_told(months)} in which this and the position of line {line} were both full time"
            hint = "correct the dates, or give `hours_per_week` for what was part time"
            yield Found(subject.spot(f"{later}.startDate"), message, hint)


def _gaps(subject: Subject) -> Iterator[Found]:
    dated = [(span, path) for path, entry in subject.entries() if (span := subject.span(entry))]
    dated.sort(key=lambda one: (one[0].start, one[0].end))
    last = dated[0][0].end if dated else 0.0
    worked = False
    for span, path in dated:
        if span.start - last > _LONGEST_GAP and worked and subject.has_place(f"{path}.startDate"):
            message = f"nothing is dated in the {_span_told(span.start - last)} before this, from {year_of(last)}"
            yield Found(subject.spot(f"{path}.startDate"), message, "be ready to say what you did, or add it")
        worked = worked or path.startswith("work")
        last = max(last, span.end)


def _expired(subject: Subject) -> Iterator[Found]:
    for number, certificate in enumerate(subject.profile.certificates):
        path = f"certificates[{number}].expires"
        if certificate.expires and subject.has_place(path) and _is_past(certificate.expires, subject):
            yield Found(subject.spot(path), f"expired in {_told(certificate.expires)}", "renew it, or say that it was held")


def _is_past(when: PartialDate, subject: Subject) -> bool:
    return not subject.is_ahead(when) and (when.year, when.month or 12) < (subject.as_of.year, subject.as_of.month)


def _told(when: PartialDate) -> str:
    return f"{_MONTHS[when.month - 1]} {when.year}" if when.month else str(when.year)


def _span_told(months: float) -> str:
    if months < 24:
        return f"{round(months)} months"
    return f"{months / 12:.1f}".removesuffix(".0") + " years"


RULES = (
    CheckRule(
        "end-in-future",
        "Nothing has ended on a day that is yet to come",
        "Years are counted to today at most. An end ahead is a slip of the year, or a contract's end that a reader takes for one.",
        "warning",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2024-02, endDate: 2062-05}]\n",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2024-02, endDate: 2026-05}]\n",
        _ahead,
    ),
    CheckRule(
        "overlap",
        "Two full-time positions do not last for months at the same time",
        "Nobody works eighty hours a week for long, so one of the dates is taken for wrong. Freelance, part-time and honorary "
        "positions, studies, and two roles at one employer may overlap.",
        "warning",
        "work:\n"
        "  - {name: Lakeside Hotel, position: Pastry Chef, startDate: 2022-02, endDate: 2024-05}\n"
        "  - {name: Hillside Bakery, position: Baker, startDate: 2019-01, endDate: 2023-01}\n",
        "work:\n"
        "  - {name: Lakeside Hotel, position: Pastry Chef, startDate: 2022-02, endDate: 2024-05}\n"
        "  - {name: Hillside Bakery, position: Baker, startDate: 2019-01, endDate: 2022-03}\n",
        _overlaps,
    ),
    CheckRule(
        "career-gap",
        "Gaps of more than a year are known",
        "For information: an interviewer will ask, and care, study, travel and illness are good answers.",
        "note",
        "work:\n"
        "  - {name: Lakeside Hotel, position: Pastry Chef, startDate: 2022-02, endDate: 2024-05}\n"
        "  - {name: Hillside Bakery, position: Baker, startDate: 2016-01, endDate: 2019-03}\n",
        "work:\n"
        "  - {name: Lakeside Hotel, position: Pastry Chef, startDate: 2019-09, endDate: 2024-05}\n"
        "  - {name: Hillside Bakery, position: Baker, startDate: 2016-01, endDate: 2019-03}\n",
        _gaps,
    ),
    CheckRule(
        "certificate-expired",
        "A certificate still holds",
        "An expired licence earns part of the credit, and an employer checks the date.",
        "warning",
        "certificates: [{name: Basic Life Support, date: 2023-02, expires: 2025-02}]\n",
        "certificates: [{name: Basic Life Support, date: 2025-02, expires: 2027-02}]\n",
        _expired,
    ),
)
