"""The bytes of a file or of standard input, as many as are allowed."""

import sys
from pathlib import Path

from fitcheck.problem import InputError, Problem

_HINT = "look for a misspelt name, or for a file that others may not read"
_FOLDER_HINT = "name one file in it; `fitcheck rank` and `fitcheck gaps` read whole folders"
_PAGE_HINT = "save the page and name that file, or copy its text into `-`"


def bounded_bytes(path: Path | str, largest: int) -> bytes:
    """At most one byte more than `largest`, so that a huge file costs nothing; `-` is standard input.

    Raises InputError where the file cannot be read.
    """
    try:
        if str(path) == "-":
            return sys.stdin.buffer.read(largest + 1)
        with Path(path).open("rb") as file:
            return file.read(largest + 1)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None


def unreadable(path: Path | str, error: OSError | ValueError) -> InputError:
    """The error that says why a file cannot be read, and what may have been meant."""
    name, reason, hint = str(path), getattr(error, "strerror", None) or "no such file", _HINT
    if name.startswith(("http:/", "https:/")):  # a path has lost the second slash
        name, reason, hint = name.replace(":/", "://", 1).replace(":///", "://"), "nothing is fetched from the web", _PAGE_HINT
    elif isinstance(error, IsADirectoryError):
        reason, hint = "this is a folder", _FOLDER_HINT
    return InputError([Problem(name, 0, 0, "unreadable-file", f"cannot be read: {reason}", hint)])
