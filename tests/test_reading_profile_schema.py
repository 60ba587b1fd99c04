"""The JSON Schema that editors use says what the reader takes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships no types
import pytest
import yaml

from checking import checked
from fitcheck.reading.profile.schema import profile_schema
from fitcheck.reading.profile.starter import starter_profile

COMMITTED = Path(__file__).parents[1] / "profiles" / "profile.schema.json"


def fields(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Every field of every part of a profile."""
    return [field for part in (schema, *schema["$defs"].values()) for field in part["properties"].values()]


def test_the_committed_schema_is_the_models_own(golden: Callable[[Path, str], None]) -> None:
    """profiles/profile.schema.json is what the model says today."""
    golden(COMMITTED, json.dumps(profile_schema(), indent=2, ensure_ascii=False) + "\n")


def test_every_field_explains_itself() -> None:
    """An editor shows a description for each field of a profile."""
    described = [field["description"] for field in fields(profile_schema())]
    assert len(described) > 80
    assert all(described)


def test_the_schema_offers_no_empty_values() -> None:
    """An editor that completes a key puts no empty default or choice into the file."""
    found = fields(profile_schema())
    assert found
    assert not [field for field in found if "default" in field or "" in field.get("enum", ())]


def test_the_starter_profile_fits_the_schema() -> None:
    """The profile to start from shows no mistake in an editor."""
    jsonschema.Draft202012Validator.check_schema(profile_schema())
    jsonschema.Draft202012Validator(profile_schema()).validate(yaml.safe_load(starter_profile()))


@pytest.mark.parametrize(("written", "fits"), [("2021", True), ("'2021'", True), ("2021-03-15", True), ("soon", False), ("20", False)])
def test_the_schema_takes_the_dates_that_the_reader_takes(written: str, fits: bool) -> None:
    """Also a year without quotes, which is a number to an editor."""
    text = f"work: [{{name: A, startDate: {written}}}]\n"
    document = yaml.load(text, yaml.BaseLoader) if "-" in written else yaml.safe_load(text)  # noqa: S506  # which makes texts of all
    assert jsonschema.Draft202012Validator(profile_schema()).is_valid(document) == fits
    assert (not [one for one in checked(text).remarks if one.severity == "error"]) == fits
