"""The files that ship beside the code: styles and the layout of a printed page."""

from pathlib import Path

_FOLDERS = (Path(__file__).parents[1] / "templates", Path(__file__).parents[3] / "templates")
"""Where they stand in an installation and in a checkout."""


def packaged(name: str) -> str:
    """The text of the file of that name."""
    folder = next(one for one in _FOLDERS if (one / name).is_file())
    return (folder / name).read_text("utf-8")
