"""Dates as a profile states them: to the year, the month or the day."""

import re
from datetime import date
from functools import total_ordering
from typing import Any

from fitcheck.patterns import pattern_of
from fitcheck.records import Record

_ISO = pattern_of(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@total_ordering
class PartialDate(Record):
    """A date of which the month or day may be unknown (`2021`, `2021-03`, `2021-03-15`)."""

    year: int
    month: int | None = None
    day: int | None = None

    def __lt__(self, other: "PartialDate") -> bool:
        """Whether it is earlier, an unknown month or day taken for the first."""
        return (self.year, self.month or 1, self.day or 1) < (other.year, other.month or 1, other.day or 1)

    def __str__(self) -> str:
        """As JSON Resume writes it, as far as it is known."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:  # pydantic's own signature
        """How pydantic reads one, where a profile has to be validated or its JSON Schema is wanted."""
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(_validated)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:  # pydantic's own signature
        """What an editor is told of one."""
        return {
            "type": ["string", "integer"],  # a year without quotes is a number to an editor
            "pattern": "^[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?$",
            "minimum": 1000,
            "maximum": 2999,
            "patternErrorMessage": "A date is YYYY, YYYY-MM or YYYY-MM-DD.",  # read by the editors' YAML language server
            "examples": ["2021-03", "2021", "2021-03-15"],
        }


def _validated(value: Any) -> PartialDate:
    from pydantic_core import PydanticCustomError

    if isinstance(value, PartialDate):
        return value
    read = partial_date(value) if isinstance(value, str) else None
    if read is None:
        raise PydanticCustomError("broken_date", "a date is written YYYY, YYYY-MM or YYYY-MM-DD")
    return read


def partial_date(text: str) -> PartialDate | None:
    """The date that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` stands for; None where the text is no such day of the calendar."""
    found = _ISO.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None:
        return None
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    return PartialDate(year, month, day)
