"""The lexicon from disk: the data files that ship with fitcheck, a user's own, and the compiled form kept between runs."""

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fitcheck.lexicon.lexicon import Lexicon

DATA = Path(__file__).parent / "data"


def load_lexicon(extra: Iterable[Path] = (), *, cache: Path | None = None) -> Lexicon:
    """The vocabulary that ships with fitcheck and the files in `extra`; compiled once, then read from `cache`.

    Raises InputError with everything that is wrong with the files. A cache that cannot be written costs time, nothing else.
    """
    vocabulary = [*sorted((DATA / "vocabulary").rglob("*.yaml")), *extra]
    tables = {path.relative_to(DATA).with_suffix("").as_posix(): path for room in ("postings", "matching", "advice") for path in sorted((DATA / room).glob("*.yaml"))}
    kept = (cache or _cache_folder()) / f"lexicon-{_fingerprint([*vocabulary, *tables.values()])}.json"
    compiled = _read(kept)
    if compiled is None:
        from fitcheck.lexicon.compiling import compile_lexicon  # pydantic models and yaml are not needed when a compiled form is there

        compiled = compile_lexicon(vocabulary, tables)
        _keep(kept, compiled)
    return Lexicon(compiled)


def _fingerprint(paths: Iterable[Path]) -> str:
    """A digest of all that the compiled form depends on."""
    digest = hashlib.blake2b(f"{sys.version_info[:2]}".encode(), digest_size=16)
    for path in (Path(__file__).with_name("compiling.py"), Path(__file__).with_name("words.py"), *paths):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _cache_folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return Path(base) / "fitcheck" if base else Path.home() / ".cache" / "fitcheck"


def _read(path: Path) -> dict[str, Any] | None:
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
                return None
            compiled = json.loads(file.read())
    except (OSError, ValueError):
        return None
    return compiled if isinstance(compiled, dict) and compiled.keys() >= {"phrases", "entries", "tables"} else None


def _keep(path: Path, compiled: dict[str, Any]) -> None:
    """Write the file whole or not at all; a read-only home is no error."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".lexicon-")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(compiled, file)
        os.replace(name, path)
    except OSError:
        return
