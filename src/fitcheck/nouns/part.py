"""What every part of a profile is made of."""

from collections.abc import Mapping
from typing import Any

from fitcheck.records import Record, default

YEARS = {"ge": 0, "le": 80, "allow_inf_nan": False}
HOURS = {"gt": 0, "le": 168, "allow_inf_nan": False}
"""The bounds of a number, by pydantic's names for them."""


def optional_text(*examples: str) -> Any:
    """A text that may be left out, with examples for the editor."""
    return default("", about={"examples": list(examples)})


def optional_texts(*examples: str) -> Any:
    """A list of texts that may be left out, with an example for the editor."""
    return default((), about={"examples": [list(examples)]})


def optional_number(bounds: Mapping[str, float | bool], example: float) -> Any:
    """A number within bounds that may be left out, with an example for the editor."""
    return default(None, about={**bounds, "examples": [example]})


class Part(Record):
    """The base of everything in a profile; the docstring below each field is its description in the JSON Schema."""
