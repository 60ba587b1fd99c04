"""A profile without a mistake made straight from its plain data, since importing pydantic takes longer than all of reading."""

from typing import Any, Literal, TypeVar, get_args, get_origin

from fitcheck.nouns.dates import PartialDate, partial_date
from fitcheck.nouns.part import Part

P = TypeVar("P", bound=Part)
_DATE = PartialDate | None
_NUMBER = float | None
_MOST = 80
"""Whole numbers up to this are within the bounds of every number of a profile."""


class _Doubt(Exception):  # noqa: N818  # no error: pydantic judges
    """A value that is not simply of its field's type."""


def straight(part: type[P], data: dict[str, Any]) -> P | None:
    """What pydantic makes of the data; None where anything is wrong or only pydantic can tell."""
    try:
        return _part(part, data)
    except _Doubt:
        return None


def _part(part: type[P], data: Any) -> P:
    if not isinstance(data, dict):
        raise _Doubt
    return part(**{name: _value(annotation, data[name]) for name, annotation in part.annotations().items() if name in data})


def _is_part(annotation: Any) -> bool:
    return isinstance(annotation, type) and get_origin(annotation) is None and issubclass(annotation, Part)


def _value(annotation: Any, value: Any) -> Any:
    """The value as its field holds it."""
    if _is_part(annotation):
        return _part(annotation, value)
    if get_origin(annotation) is tuple and isinstance(value, list):
        return tuple([_value(get_args(annotation)[0], item) for item in value])
    if not isinstance(value, str):
        raise _Doubt
    return _scalar(annotation, value)


def _scalar(annotation: Any, text: str) -> Any:
    if annotation is str and _is_unicode(text):
        return text
    if annotation == _DATE and (read := partial_date(text)):
        return read
    if annotation == _NUMBER and text.isascii() and text.isdigit() and len(text) < 3 and 0 < int(text) <= _MOST:
        return float(text)
    if get_origin(annotation) is Literal and text in get_args(annotation):
        return text
    raise _Doubt


def _is_unicode(text: str) -> bool:
    """Whether the text holds no half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
