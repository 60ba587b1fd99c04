"""Years from dates: spans of time in months, added up so that an overlap counts once."""

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from math import floor
from typing import NamedTuple

from fitcheck.nouns.profile import PartialDate

_FULL_TIME = 40.0


class Span(NamedTuple):
    """A stretch of time in months since year 0, and the share of full time that was worked in it."""

    start: float
    end: float
    share: float = 1.0


def month_of(day: date) -> float:
    """The months since year 0 at a day."""
    return day.year * 12 + day.month - 1 + (day.day - 1) / 31


def span_of(start: PartialDate | None, end: PartialDate | None, as_of: date, hours: float | None = None) -> Span | None:
    """The time from start to end, or to `as_of` where no end is given; None where there is no start or it lies ahead.

    A month named as the end is counted in; a bare year runs from its first day to the first day of the last one.
    """
    if start is None:
        return None
    today = month_of(as_of)
    first = start.year * 12 + (start.month or 1) - 1 + ((start.day or 1) - 1) / 31
    last = today if end is None else min(today, _end_month(end))
    share = 1.0 if hours is None else max(0.0, min(1.0, hours / _FULL_TIME))
    return Span(first, max(first, last), share) if first <= today else None


def _end_month(end: PartialDate) -> float:
    if end.month is None:
        return end.year * 12.0
    if end.day is None:
        return end.year * 12.0 + end.month
    return end.year * 12 + end.month - 1 + (end.day - 1) / 31


def total_years(spans: Iterable[Span]) -> float:
    """The years that the spans cover, overlaps once (part-time shares add up to full time at most), rounded down to one decimal."""
    ordered = sorted(spans)
    marks = sorted({mark for span in ordered for mark in (span.start, span.end)})
    months = 0.0
    for left, right in pairwise(marks):
        share = sum(span.share for span in ordered if span.start <= left and span.end >= right)
        months += (right - left) * min(1.0, share)
    return floor(months / 12 * 10 + 1e-6) / 10


def year_of(month: float) -> int:
    """The calendar year that holds a month count; a span that ends with a year's last month ends in that year."""
    return int((month - 1e-6) // 12)
