"""A profile as pydantic sees it: for what is not plainly right, for telling every mistake, and for the JSON Schema."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from fitcheck.nouns.profile import Profile


@cache
def profile_model() -> TypeAdapter[Profile]:
    """What validates a profile."""
    return TypeAdapter(Profile)


def validate(data: Any) -> tuple[Profile | None, list[Any]]:
    """The profile that the data makes, or None and pydantic's own account of each mistake."""
    try:
        return profile_model().validate_python(data), []
    except ValidationError as refused:
        return None, list(refused.errors(include_url=False, include_context=True, include_input=False))
