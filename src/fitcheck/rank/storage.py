"""Where postings lie: local files and folders, standard input, and shared storage named by a URL."""

import os
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
        raise _unreadable(name, _reason(Path(name), error)) from None


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
        yield from (str(path) for path in sorted(_below(Path(name))) if _is_wanted(path, Path(name)))
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


def is_read_from(folder: str, path: Path) -> bool:
    """Whether a file of that name would be among files_under() a folder."""
    if folder == STANDARD_INPUT or is_url(folder) or not Path(folder).is_dir():
        return False
    place, root = Path(os.path.realpath(path)), Path(os.path.realpath(folder))
    return place.is_relative_to(root) and not _is_hidden(place, root) and not is_about_folder(place)


def is_about_folder(path: Path) -> bool:
    """Whether a file tells of the folder it lies in, as a README, a licence and a list of changes do."""
    return path.name.partition(".")[0].lower() in _ABOUT_FOLDER


def _reason(path: Path, error: OSError | ValueError) -> str:
    """Why a file cannot be read, in words of what it is where the system's own say less."""
    if path.is_symlink():
        return "it is a link to a folder, and none is followed; name that folder" if path.is_dir() else "it is a link that leads nowhere"
    return "this folder may not be read" if path.is_dir() else getattr(error, "strerror", None) or "no such file"


def _below(folder: Path) -> Iterator[Path]:
    """Every file and link below a folder, and every folder there that cannot be looked into, so that it is told and not passed over."""
    refused: list[str] = []
    for parent, folders, files in os.walk(folder, onerror=lambda error: refused.append(error.filename)):
        yield from (Path(parent, one) for one in files)
        yield from (path for one in folders if (path := Path(parent, one)).is_symlink())
    yield from map(Path, refused)


def _is_wanted(path: Path, folder: Path) -> bool:
    """Whether what is below a folder is meant for postings; pipes and the like are not waited for."""
    return (path.is_file() or path.is_dir() or path.is_symlink()) and not _is_hidden(path, folder) and not is_about_folder(path)


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _unreadable(name: str, reason: str) -> InputError:
    return InputError([Problem(name, 0, 0, "unreadable-file", f"cannot be read: {reason}", _HINT)])
