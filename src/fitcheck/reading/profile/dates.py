"""Dates as people write them in YAMLResume and RenderCV files."""

import re

from fitcheck.nouns.profile import PartialDate, partial_date
from fitcheck.patterns import pattern_of

ONGOING = frozenset({"present", "current", "now", "ongoing", "today", "to date", "to present"})
_LONGEST = 60
"""Characters of the longest text that is looked at as a date."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>(?:{'|'.join(MONTHS)})[a-z]*)\.?"
_YEAR = r"(?P<year>[12]\d{3})"
_WRITTEN = (
    pattern_of(rf"{_MONTH}\s+(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+)?{_YEAR}", re.IGNORECASE | re.ASCII),
    pattern_of(rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+)?{_MONTH},?\s+{_YEAR}", re.IGNORECASE | re.ASCII),
    pattern_of(rf"(?P<month>\d{{1,2}})[/.]{_YEAR}", re.ASCII),
    pattern_of(rf"{_YEAR}[/.](?P<month>\d{{1,2}})(?:[/.](?P<day>\d{{1,2}}))?", re.ASCII),
    pattern_of(rf"{_YEAR}-(?P<month>\d{{1,2}})(?:-(?P<day>\d{{1,2}}))?(?:[T ][\d:.Z+-]*)?", re.ASCII),
    pattern_of(rf"(?:spring|summer|fall|autumn|winter)\s+{_YEAR}", re.IGNORECASE | re.ASCII),
)
_SPAN = pattern_of(r"\s+(?:to|until|-)\s+|\s*[–—]\s*|(?<=\d{4})-(?=\d{4})")


def written_date(text: str) -> PartialDate | None:
    """The date meant by `Mar 2021`, `Jan 1, 2021`, `03/2021`, `2021-03` and the like; None where it cannot be told."""
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    for pattern in _WRITTEN:
        found = pattern.fullmatch(text)
        if found:
            return _made(found.groupdict())
    return partial_date(text)


def _made(parts: dict[str, str | None]) -> PartialDate | None:
    iso = f"{parts['year']}"
    month, day = parts.get("month"), parts.get("day")
    if month:
        number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
        iso += f"-{number:02}"
    if month and day:
        iso += f"-{int(day):02}"
    return partial_date(iso)


def is_ongoing(text: str) -> bool:
    """Whether the text says that something still lasts."""
    return text.strip().lower() in ONGOING


def span(text: str) -> tuple[str, str]:
    """The two ends of `2019-03 – 2021-05`; the same text twice where it names one date."""
    ends = [end for end in _SPAN.split(text.strip()) if end] if len(text) <= _LONGEST else []
    return (ends[0], ends[1]) if len(ends) == 2 else (text, text)
