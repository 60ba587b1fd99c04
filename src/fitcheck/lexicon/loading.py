"""The lexicon from disk: the data files that ship with fitcheck, a user's own, and the compiled form kept between runs."""

import mmap
import os
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from fitcheck.lexicon.lexicon import Lexicon
from fitcheck.lexicon.packing import Rows, pack, unpack

DATA = Path(__file__).parent / "data"
_KEPT = 16


def load_lexicon(extra: Iterable[Path] = (), *, cache: Path | None = None) -> Lexicon:
    """The vocabulary that ships with fitcheck and the files in `extra`; compiled once, then read from `cache`.

    Raises InputError with everything that is wrong with the files. A cache that cannot be written costs time, nothing else.
    """
    own = tuple(extra)
    vocabulary = [*_files("vocabulary").values(), *own]
    tables: dict[str, Path] = {}
    for room in ("postings", "matching", "advice", "checking", "auditing"):
        tables |= _files(room)
    name = f"lexicon-{_fingerprint([*vocabulary, *tables.values()])}.bin"
    compiled = next((found for place in _places(cache, name) if (found := _read(place)) is not None), None)
    if compiled is None:
        from fitcheck.lexicon.compiling import compile_lexicon  # pydantic models and yaml are not needed when a compiled form is there
        from fitcheck.lexicon.guarding import refuse_hostile

        refuse_hostile(own)
        fresh = compile_lexicon(vocabulary, tables)
        packed = pack(fresh)
        any(_keep(place, packed) for place in _places(cache, name))
        return Lexicon(fresh)
    return Lexicon(compiled)


def _places(cache: Path | None, name: str) -> Iterator[Path]:
    """Where the compiled form may be, the likeliest first."""
    yield (cache or _cache_folder()) / name
    if cache is None:
        yield _temporary_folder() / name


def _files(room: str) -> dict[str, Path]:
    """The data files of a room by their names (`postings/headings`), in order."""
    return {f"{room}/{path.stem}": path for path in sorted((DATA / room).iterdir()) if path.suffix == ".yaml"}


def _fingerprint(paths: Iterable[Path]) -> str:
    """What changes with the names, sizes and times of all that the compiled form depends on, as Python does for its own compiled files."""
    stated = [f"{sys.version_info[:2]}"]
    for path in (*(Path(__file__).with_name(f"{name}.py") for name in ("compiling", "families", "words", "packing")), *paths):
        status = path.stat()
        stated.append(f"{path}\0{status.st_size}\0{status.st_mtime_ns}")
    whole = "\0".join(stated).encode("utf-8", "surrogateescape")
    return f"{zlib.crc32(whole):08x}{zlib.adler32(whole):08x}"  # checksums, as nobody else can put a file there


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return Path(base) / "fitcheck" if base else Path.home() / ".cache" / "fitcheck"


def _temporary_folder() -> Path:
    """A folder of the user's own for the compiled form where the home cannot be written."""
    import tempfile  # seldom needed, and costs more than all the rest of this module

    owner = os.getuid() if hasattr(os, "getuid") else "own"
    return Path(tempfile.gettempdir()) / f"fitcheck-{owner}"


def _read(path: Path) -> dict[str, Rows] | None:
    """The compiled form mapped into memory; None where there is none that is whole and the user's own."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
                return None
            with suppress(OSError):
                os.utime(path)  # so that what is in use is the last to be forgotten
            return unpack(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)))
    except (OSError, ValueError):
        return None


def _keep(path: Path, packed: bytes) -> bool:
    """Write the file whole or not at all, into a folder that is nobody else's, and say whether; a read-only home is no error."""
    import tempfile

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = path.parent.lstat() if path.parent == _temporary_folder() else path.parent.stat()
        if hasattr(os, "getuid") and (not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid() or status.st_mode & 0o022):
            return False
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".lexicon-")
        with os.fdopen(handle, "wb") as file:
            file.write(packed)
        Path(name).replace(path)
        _forget(path)
    except OSError:
        return False
    return True


def _forget(newest: Path) -> None:
    """Remove all but the latest few compiled forms, which older sources left behind."""
    kept = sorted(newest.parent.glob("lexicon-*"), key=lambda path: path.stat().st_mtime_ns)
    for path in kept[:-_KEPT]:
        path.unlink(missing_ok=True)
