"""What every part of a profile is made of."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Years = Annotated[float, Field(ge=0, le=80, allow_inf_nan=False)]
Hours = Annotated[float, Field(gt=0, le=168, allow_inf_nan=False)]


class Part(BaseModel):
    """The base of everything in a profile: frozen; the docstring below each field is its description in the JSON Schema."""

    model_config = ConfigDict(frozen=True, defer_build=True)


def optional_text(*examples: str) -> Any:
    """A text that may be left out, with examples for the editor."""
    return Field(default="", examples=list(examples))


def optional_texts(*examples: str) -> Any:
    """A list of texts that may be left out, with an example for the editor."""
    return Field(default=(), examples=[list(examples)])
