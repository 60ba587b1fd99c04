"""The lexicon from disk: the data files that ship with fitcheck, a user's own, and the compiled form kept between runs."""

import sys
import zlib
from collections.abc import Iterable
from pathlib import Path

from fitcheck.keeping import keep, kept
from fitcheck.lexicon.lexicon import Lexicon
from fitcheck.lexicon.packing import Rows, pack, unpack

DATA = Path(__file__).parent / "data"
_LOADED: dict[str, Lexicon] = {}
"""The lexicon of the last call, as all that is remembered of what was read hangs on it."""


def load_lexicon(extra: Iterable[Path] = (), *, cache: Path | None = None) -> Lexicon:
    """The vocabulary that ships with fitcheck and the files in `extra`; compiled once, then read from `cache`, and once in a process.

    Raises InputError with everything that is wrong with the files. A cache that cannot be written costs time, nothing else.
    """
    own = tuple(extra)
    vocabulary = [*_files("vocabulary").values(), *own]
    tables: dict[str, Path] = {}
    for room in ("postings", "matching", "advice", "checking", "auditing"):
        tables |= _files(room)
    name = f"lexicon-{_fingerprint([*vocabulary, *tables.values()])}.bin"
    if cache is None and name in _LOADED:
        return _LOADED[name]
    lexicon = _load(name, vocabulary, tables, own, cache)
    if cache is None:
        _LOADED.clear()
        _LOADED[name] = lexicon
    return lexicon


def _load(name: str, vocabulary: list[Path], tables: dict[str, Path], own: tuple[Path, ...], cache: Path | None) -> Lexicon:
    compiled = next((rows for block in kept(name, cache) if (rows := _unpacked(block)) is not None), None)
    if compiled is None:
        from fitcheck.lexicon.compiling import compile_lexicon  # pydantic models and yaml are not needed when a compiled form is there
        from fitcheck.lexicon.guarding import refuse_hostile

        refuse_hostile(own)
        fresh = compile_lexicon(vocabulary, tables)
        keep(name, pack(fresh), cache)
        return Lexicon(fresh)
    return Lexicon(compiled)


def _unpacked(block: memoryview) -> dict[str, Rows] | None:
    try:
        return unpack(block)
    except ValueError:
        return None


def _files(room: str) -> dict[str, Path]:
    """The data files of a room by their names (`postings/headings`), in order."""
    return {f"{room}/{path.stem}": path for path in sorted((DATA / room).iterdir()) if path.suffix == ".yaml"}


def _fingerprint(paths: Iterable[Path]) -> str:
    """What changes with the names, sizes and times of all that the compiled form depends on, as Python does for its own compiled files."""
    stated = [f"{sys.version_info[:2]}"]
    for path in (
        *(Path(__file__).with_name(f"{name}.py") for name in ("compiling", "advice", "families", "saying", "words", "packing")),
        *paths,
    ):
        status = path.stat()
        stated.append(f"{path}\0{status.st_size}\0{status.st_mtime_ns}")
    whole = "\0".join(stated).encode("utf-8", "surrogateescape")
    return f"{zlib.crc32(whole):08x}{zlib.adler32(whole):08x}"  # checksums, as nobody else can put a file there
