"""Where postings lie: local files and folders, standard input, and shared storage named by a URL."""

import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from fitcheck.problem import InputError, Problem

STANDARD_INPUT = "-"
_HINT = "look for a misspelt name, or for a file that others may not read"
_ABOUT_FOLDER = frozenset(("readme", "license", "licence", "changelog"))


def is_url(name: str) -> bool:
    """Whether a name leads to shared storage rather than to this machine's files."""
    return "://" in name


def opened(name: str) -> BinaryIO:
    """The file's bytes, to be closed by the caller; raises InputError where it cannot be read."""
    if name == STANDARD_INPUT:
        if sys.stdin is None:
            raise _unreadable(name, "standard input is closed")
        return cast(BinaryIO, sys.stdin.buffer)
    if is_url(name):
        files, path = folder_of(name)
        try:
            return cast(BinaryIO, files.open(path, "rb"))
        except Exception as error:  # each kind of storage has errors of its own
            raise _unreadable(name, str(error) or type(error).__name__) from None
    try:
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        raise _unreadable(name, getattr(error, "strerror", None) or "no such file") from None


def files_under(name: str) -> Iterator[str]:
    """The file of that name, or every file below that folder by their paths, without hidden ones and papers such as README."""
    if name == STANDARD_INPUT:
        yield name
    elif is_url(name):
        files, path = folder_of(name)
        try:
            found = sorted(files.find(path)) if files.isdir(path) else [path]
        except Exception as error:  # as above
            raise _unreadable(name, str(error) or type(error).__name__) from None
        yield from (files.unstrip_protocol(one) for one in found if len(found) == 1 or not is_about_folder(Path(one)))
    elif Path(name).is_dir():
        yield from (str(path) for path in sorted(Path(name).rglob("*")) if _is_wanted(path, Path(name)))
    else:
        yield name


def is_stream(name: str) -> bool:
    """Whether it can be read once only, from its beginning: standard input, a named pipe, what a shell hands over as a file."""
    if name == STANDARD_INPUT:
        return True
    if is_url(name):
        return False
    try:
        mode = Path(name).stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def stamp(name: str) -> str:
    """What changes when the file does: its size and its time; "" where neither can be told."""
    try:
        if is_url(name):
            files, path = folder_of(name)
            told = files.info(path)
            return f"{told.get('size')} {told.get('mtime') or told.get('LastModified') or told.get('ETag')}"
        status = Path(name).stat()
        return f"{status.st_size} {status.st_mtime_ns}"
    except Exception:  # each kind of storage has errors of its own
        return ""


def size_of(name: str) -> int:
    """The file's size in bytes; 0 where it cannot be told."""
    try:
        if is_url(name):
            files, path = folder_of(name)
            return int(files.size(path) or 0)
        return 0 if name == STANDARD_INPUT else Path(name).stat().st_size
    except Exception:  # as above
        return 0


def folder_of(name: str) -> tuple[Any, str]:
    """The file system that a URL names, and the path in it."""
    try:
        import fsspec  # type: ignore[import-untyped]  # it states no types
    except ImportError:
        hint = 'pip install "fitcheck-cli[cluster]"'
        raise InputError([Problem(name, 0, 0, "missing-extra", "URLs are read with fsspec, which is not installed", hint)]) from None
    try:
        files, path = fsspec.core.url_to_fs(name)
        return files, str(path)
    except (ImportError, ValueError) as error:
        raise _unreadable(name, str(error)) from None


def is_about_folder(path: Path) -> bool:
    """Whether a file tells of the folder it lies in, as a README, a licence and a list of changes do."""
    return path.name.partition(".")[0].lower() in _ABOUT_FOLDER


def _is_wanted(path: Path, folder: Path) -> bool:
    return path.is_file() and not _is_hidden(path, folder) and not is_about_folder(path)


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _unreadable(name: str, reason: str) -> InputError:
    return InputError([Problem(name, 0, 0, "unreadable-file", f"cannot be read: {reason}", _HINT)])
