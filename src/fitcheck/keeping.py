"""Files kept between runs, in a folder of the user's own: read where nobody else may have written them, written whole or not at all."""

import mmap
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_MOST = 16
"""Files of one kind beyond which the oldest are removed; older sources left them behind."""


def kept(name: str, cache: Path | None = None) -> Iterator[memoryview]:
    """Each file of that name that is the user's own, mapped into memory, the likeliest first."""
    for folder in _folders(cache):
        mapped = _mapped(folder / name)
        if mapped is not None:
            yield mapped


def keep(name: str, content: bytes, cache: Path | None = None) -> None:
    """Write the file where that can be done; a home that cannot be written costs time, nothing else. Older ones of its kind are removed.

    The kind is what stands before the hyphen in the name.
    """
    any(_written(folder / name, content) for folder in _folders(cache))


def writable_folder() -> Path:
    """The folder for what is kept, made where it was not there: with the cache or, where that cannot be written, a temporary one.

    Raises OSError where there is none that others cannot write.
    """
    with suppress(OSError, RuntimeError):
        folder = _cache_folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.access(folder, os.W_OK) and _is_own(folder):
            return folder
    folder = _temporary_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not _is_own(folder):
        raise PermissionError(f"others may write to {folder}")
    return folder


def _folders(cache: Path | None) -> Iterator[Path]:
    yield cache or _cache_folder()
    if cache is None:
        yield _temporary_folder()


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return Path(base) / "fitcheck" if base else Path.home() / ".cache" / "fitcheck"


def _temporary_folder() -> Path:
    """A folder of the user's own where the home cannot be written."""
    import tempfile  # seldom needed, and costs more than all the rest of this module

    owner = os.getuid() if hasattr(os, "getuid") else "own"
    return Path(tempfile.gettempdir()) / f"fitcheck-{owner}"


def _mapped(path: Path) -> memoryview | None:
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
                return None
            with suppress(OSError):
                os.utime(path)  # so that what is in use is the last to be forgotten
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):
        return None


def _written(path: Path, content: bytes) -> bool:
    """Whether the file could be written, into a folder that is nobody else's."""
    import tempfile

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_own(path.parent):
            return False
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(draft).replace(path)
        except BaseException:  # a full disk must not get fuller with each run
            Path(draft).unlink(missing_ok=True)
            raise
        _forget_older(path)
    except OSError:
        return False
    return True


def _is_own(folder: Path) -> bool:
    """Whether nobody else may have put something into the folder."""
    status = folder.lstat() if folder == _temporary_folder() else folder.stat()
    return not hasattr(os, "getuid") or (stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid() and not status.st_mode & 0o022)


def _forget_older(newest: Path) -> None:
    kind = newest.name.partition("-")[0]
    of_its_kind = sorted(newest.parent.glob(f"{kind}-*"), key=lambda path: path.stat().st_mtime_ns)
    for path in of_its_kind[:-_MOST]:
        path.unlink(missing_ok=True)
