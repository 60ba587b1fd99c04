"""Where a text of a profile stands in its file."""

from typing import NamedTuple


class Place(NamedTuple):
    """Where a scalar stands in the profile's file."""

    path: str
    """The path in the file that was given, e.g. `cv.sections.experience[0].highlights[1]`."""
    line: int
    column: int
    text: str = ""
    """What is written there, verbatim: `Mar 2021` where the model holds 2021-03."""
