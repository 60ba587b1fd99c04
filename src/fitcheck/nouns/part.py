"""What every part of a profile is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import Any, TypeVar, dataclass_transform

C = TypeVar("C", bound=type)

YEARS = {"ge": 0, "le": 80, "allow_inf_nan": False}
HOURS = {"gt": 0, "le": 168, "allow_inf_nan": False}
"""The bounds of a number, by pydantic's names for them."""


@dataclass_transform(frozen_default=True, eq_default=True, field_specifiers=(field,))
def part(of_profile: C) -> C:
    """The class as a frozen dataclass that leaves to Part what is the same for all of them, since each method made anew takes time.

    A dataclass of the standard library, which pydantic validates as well as a model of its own, but only where a profile has to be
    validated: importing pydantic takes longer than reading a profile does.
    """
    dataclass(frozen=True, eq=False, repr=False)(of_profile)  # which changes the class in place
    return of_profile


@part
class Part:
    """The base of everything in a profile; the docstring below each field is its description in the JSON Schema."""

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the same class and holds the same."""
        return isinstance(other, Part) and type(self) is type(other) and self.values() == other.values()

    def __hash__(self) -> int:
        """Equal parts are found in the same place."""
        return hash(self.values())

    def __repr__(self) -> str:
        """As it would be written to be made again."""
        pairs = zip(self.annotations(), self.values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in pairs)})"

    def values(self) -> tuple[Any, ...]:
        """What its fields hold, in their order."""
        return tuple([getattr(self, name) for name in self.annotations()])

    @classmethod
    @cache
    def annotations(cls) -> Mapping[str, Any]:
        """The type of each field, by its name, in their order."""
        return {each.name: each.type for each in fields(cls)}


def optional_text(*examples: str) -> Any:
    """A text that may be left out, with examples for the editor."""
    return field(default="", metadata={"examples": list(examples)})


def optional_texts(*examples: str) -> Any:
    """A list of texts that may be left out, with an example for the editor."""
    return field(default=(), metadata={"examples": [list(examples)]})


def optional_number(bounds: Mapping[str, float | bool], example: float) -> Any:
    """A number within bounds that may be left out, with an example for the editor."""
    return field(default=None, metadata={**bounds, "examples": [example]})
