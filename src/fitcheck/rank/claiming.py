"""Files that one process at a time may write: claimed when opened, free again when that process ends, however it ends."""

import os
from pathlib import Path
from typing import BinaryIO, cast

try:
    import fcntl
except ImportError:  # a system without such locks: there, two runs at once are the user's own business
    fcntl = None  # type: ignore[assignment]

_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


def claimed(path: Path, mode: int = 0o666) -> BinaryIO | None:
    """The file, made where it was not there, open for reading and writing; None where another process has claimed it.

    The claim is not inherited by processes started later, and ends when the file is closed. Raises OSError where it cannot be opened.
    """
    while True:
        file = cast(BinaryIO, os.fdopen(os.open(path, _FLAGS, mode), "r+b"))
        if not _is_locked(file):
            file.close()
            return None
        if _is_still_at(path, file):
            return file
        file.close()  # its last owner has renamed or removed it meanwhile


def _is_locked(file: BinaryIO) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a file system that knows no locks
        return True
    return True


def _is_still_at(path: Path, file: BinaryIO) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False
