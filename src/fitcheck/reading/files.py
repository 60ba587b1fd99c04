"""The bytes of a file or of standard input, as many as are allowed."""

import sys
from pathlib import Path

from fitcheck.problem import InputError, Problem

_HINT = "look for a misspelt name, or for a file that others may not read"


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
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "no such file"
        raise InputError([Problem(str(path), 0, 0, "unreadable-file", f"cannot be read: {reason}", _HINT)]) from None
