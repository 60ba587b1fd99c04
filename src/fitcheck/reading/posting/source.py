"""A posting's file as bounded bytes, and as text where it is one."""

import codecs
import re
from pathlib import Path
from typing import NamedTuple

from fitcheck.problem import InputError, Problem
from fitcheck.reading.files import bounded_bytes
from fitcheck.reading.posting.marks import visible

LARGEST = 20_000_000
_TEXT_HINT = "save it as plain text, Markdown, HTML, PDF or DOCX, or paste its text into `-`"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65_536
_BINARY_SHARE = 0.05
_FEW = 3
_WIDE_MARKS = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


class Source(NamedTuple):
    """A file's name and bytes."""

    name: str
    data: bytes

    def refused(self, rule: str, message: str, hint: str = "") -> InputError:
        """The error that says why the whole file cannot be used."""
        return InputError([Problem(self.name, 0, 0, rule, message, hint)])

    def warned(self, rule: str, message: str, hint: str = "") -> Problem:
        """A warning about the whole file."""
        return Problem(self.name, 0, 0, rule, message, hint, "warning")


def read_source(path: Path | str, data: bytes | None) -> Source:
    """The bytes at `path` (`-` is standard input), or `data` in their place; raises InputError where there are none or too many."""
    content = bounded_bytes(path, LARGEST) if data is None else data
    source = Source(str(path), content)
    if len(content) > LARGEST:
        raise source.refused("too-large", f"a posting has at most {LARGEST // 1_000_000} MB", "is this the right file?")
    if not content.strip():
        raise source.refused("empty-file", "nothing is in it", "save the posting's text into the file, or pass another one")
    return source


def decoded(source: Source) -> tuple[str, tuple[Problem, ...]]:
    """The file's visible text, and a warning where its encoding had to be guessed; raises InputError where it is no text."""
    text, problems = text_in(source)
    text = visible(text)
    if not text.strip():
        raise source.refused("empty-file", "no visible character is in it", "save the posting's text into the file, or pass another one")
    return text, problems


def text_in(source: Source) -> tuple[str, tuple[Problem, ...]]:
    """decoded(), with what is not visible in it."""
    data = source.data
    wide = _WIDE_MARKS.get(data[:2])
    if wide:
        return data.decode(wide, "replace"), ()
    sample = data[:_SAMPLE]
    if b"\x00" in data or len(_CONTROL.findall(sample)) > max(_FEW, len(sample) * _BINARY_SHARE):
        raise source.refused("not-a-text", "this is a binary file, and no text", _TEXT_HINT)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        warning = source.warned("not-utf-8", "not in UTF-8; read as Windows-1252", "save the file with the encoding UTF-8")
        return _western(data), (warning,)


def _western(data: bytes) -> str:
    """Windows-1252, and Latin-1 where the file holds bytes which that leaves undefined."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
