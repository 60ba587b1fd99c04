"""A profile made without pydantic's validators is the one that they would have made."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from fitcheck.nouns.profile import Profile
from fitcheck.reading.profile.model import profile_model
from fitcheck.reading.profile.straight import straight

ROOT = Path(__file__).parents[1]
PROFILES = sorted([*(ROOT / "profiles").glob("*.yaml"), *(ROOT / "tests" / "examples").glob("*/profile.yaml")])


def _plain(path: Path) -> Any:
    return yaml.load(path.read_bytes(), yaml.CBaseLoader)  # noqa: S506  # makes nothing but texts, as the reader hands them on


def test_there_are_profiles() -> None:
    """There are profiles to compare."""
    assert len(PROFILES) > 1


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_straight_is_validated(path: Path) -> None:
    """Where the short way takes a profile, it comes out as the long way makes it, field by field and in the same order."""
    data = _plain(path)
    made, judged = straight(Profile, data), profile_model().validate_python(data)
    assert made == judged
    assert repr(made) == repr(judged)


@pytest.mark.parametrize(
    "data",
    [
        {"basics": "Ana"},
        {"basics": {"name": 3}},
        {"work": {"name": "Mill"}},
        {"work": [{"highlights": "Ground flour"}]},
        {"work": [{"startDate": "2021-13"}]},
        {"work": [{"hours_per_week": "0"}]},
        {"skills": [{"years": "81"}]},
        {"education": [{"status": "nearly"}]},
        {"basics": {"name": "\ud800"}},
    ],
    ids=str,
)
def test_doubt(data: dict[str, Any]) -> None:
    """What pydantic would refuse is left for it to refuse."""
    assert straight(Profile, data) is None
