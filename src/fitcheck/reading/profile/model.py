"""A profile as pydantic sees it: for what is not plainly right, for telling every mistake, and for the JSON Schema."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from fitcheck.nouns.part import Part
from fitcheck.nouns.profile import Profile


@cache
def profile_model() -> TypeAdapter[Profile]:
    """What validates a profile."""
    _make_dataclasses(Part)
    return TypeAdapter(Profile)


def _make_dataclasses(part: type[Part]) -> None:
    """Make dataclasses, which pydantic knows, of this class and all below it; only what they tell of themselves is changed."""
    for name, (value, factory, about) in part.defaults().items():
        if name in vars(part):
            filled: Any = {"default": value} if factory is None else {"default_factory": factory}
            setattr(part, name, field(**filled, metadata=about))
    dataclass(init=False, eq=False, repr=False)(part)
    for below in part.__subclasses__():
        _make_dataclasses(below)


def validate(data: Any) -> tuple[Profile | None, list[Any]]:
    """The profile that the data makes, or None and pydantic's own account of each mistake."""
    try:
        return profile_model().validate_python(data), []
    except ValidationError as refused:
        return None, list(refused.errors(include_url=False, include_context=True, include_input=False))
