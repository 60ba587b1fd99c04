"""The keys of a configuration as pydantic sees them."""

from typing import Annotated, Any, get_type_hints

from pydantic import ConfigDict, Field, ValidationError, create_model

from fitcheck.check.settings import PERCENT, Settings, kebab


def validate(table: Any) -> tuple[Settings | None, list[Any]]:
    """The settings that a table makes, or None and pydantic's own account of each mistake: no other keys, each of its own type."""
    within = dict.fromkeys(PERCENT, Field(ge=0, le=100))
    parts: dict[str, Any] = {
        name: (Annotated[hint, within[name]] if name in within else hint, None) for name, hint in get_type_hints(Settings).items()
    }
    form = ConfigDict(extra="forbid", strict=True, alias_generator=kebab)
    try:
        read = create_model("Configuration", __config__=form, **parts).model_validate(table)
    except ValidationError as refused:
        return None, list(refused.errors(include_url=False, include_input=False))
    return Settings(**{name: getattr(read, name) for name in read.model_fields_set}), []
