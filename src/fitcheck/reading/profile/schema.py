"""The JSON Schema of a profile, for editors: each description is the docstring that stands below the field."""

import ast
import inspect
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from fitcheck.nouns import basics, eligibility, profile
from fitcheck.patterns import pattern_of
from fitcheck.reading.profile.model import profile_model

_CAPITAL = pattern_of(r"(?<=[a-z])(?=[A-Z])|_")


class _ForEditors(GenerateJsonSchema):
    """Titles in plain words, and no defaults: an editor would write the empty texts into the file."""

    def get_title_from_name(self, name: str) -> str:
        """`startDate` as `Start date`."""
        return _CAPITAL.sub(" ", name).capitalize()

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> dict[str, Any]:
        """The schema of the field itself."""
        return self.generate_inner(schema["schema"])


def profile_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a profile in JSON Resume's form with fitcheck's own fields."""
    schema = profile_model().json_schema(schema_generator=_ForEditors)
    descriptions = _docstrings()
    for name, part in [("Profile", schema), *schema["$defs"].items()]:
        for field, of_field in part["properties"].items():
            of_field["description"] = _folded(descriptions[name, field])
            part["properties"][field] = _without_null(of_field)
        part["description"] = _folded(part["description"])
    schema["properties"] = {"$schema": {"type": "string", "description": "Where this schema is found."}, **schema["properties"]}
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema, "title": "Profile for fitcheck"}


def _docstrings() -> dict[tuple[str, str], str]:
    """The text below each field of each class, by the names of class and field; a class has those of its bases."""
    bodies = [ast.parse(inspect.getsource(module)).body for module in (basics, eligibility, profile)]
    classes = [node for body in bodies for node in body if isinstance(node, ast.ClassDef)]
    found: dict[tuple[str, str], str] = {}
    for each in classes:
        for base in each.bases:
            inherited = [(field, text) for (name, field), text in found.items() if name == getattr(base, "id", "")]
            found.update({(each.name, field): text for field, text in inherited})
        for field, below in zip(each.body, each.body[1:], strict=False):
            if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
                found[each.name, ast.unparse(field.target)] = str(below.value.value)
    return found


def _without_null(of_field: dict[str, Any]) -> dict[str, Any]:
    """A field that may be left out, as what it is when it is there."""
    if "enum" in of_field:
        of_field["enum"] = [choice for choice in of_field["enum"] if choice]
    wanted = [choice for choice in of_field.pop("anyOf", ()) if choice != {"type": "null"}]
    return {**(wanted[0] if wanted else {}), **of_field}


def _folded(text: str) -> str:
    return " ".join(text.split())
