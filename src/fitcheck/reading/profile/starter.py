"""The profile that a newcomer starts from."""

from pathlib import Path


def starter_profile() -> str:
    """The text of a valid profile of an invented person, with comments that say what goes where."""
    return Path(__file__).with_name("starter.yaml").read_text("utf-8")
