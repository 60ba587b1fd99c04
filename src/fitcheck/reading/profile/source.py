"""The profile's file as bounded, decoded text that can say at which line and column a character stands."""

from bisect import bisect_right
from itertools import islice
from pathlib import Path
from typing import Literal

from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError, Problem
from fitcheck.reading.files import bounded_bytes

LARGEST = 5_000_000
_LINE_BREAK = pattern_of(r"\r\n|\n|\r")
UNPRINTABLE = pattern_of("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_MOST_TOLD = 20
_DOCUMENTS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a DOCX or another archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
)
_DOCUMENT_HINT = "`fitcheck init` writes a profile to start from: copy what the document says into it"


class Source:
    """A file's name and text."""

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self._lines = [0, *(found.end() for found in _LINE_BREAK.finditer(text))]
        self._last_asked = (0, "")

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both counted from 1."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of the character at a line and column, both counted from 1."""
        return self._lines[line - 1] + column - 1

    def line(self, number: int) -> str:
        """The text of a line, without its break; "" where there is no such line."""
        if not 1 <= number <= len(self._lines):
            return ""
        if self._last_asked[0] != number:  # a file may be one line of megabytes that every remark asks for
            end = self._lines[number] if number < len(self._lines) else len(self.text)
            self._last_asked = (number, self.text[self._lines[number - 1] : end].rstrip("\r\n"))
        return self._last_asked[1]

    def problem(self, offset: int, rule: str, message: str, hint: str = "", severity: Literal["error", "warning"] = "error") -> Problem:
        """A problem at a character of the file."""
        line, column = self.position(offset)
        message, hint = (UNPRINTABLE.sub("�", text) for text in (message, hint))
        return Problem(self.name, line, column, rule, message, hint, severity)


def read_source(path: Path | str, content: bytes | None) -> Source:
    """The text at `path` (`-` is standard input), or `content` in its place; raises InputError where it is no text of bearable size."""
    name = str(path)
    raw = bounded_bytes(path, LARGEST) if content is None else content
    if len(raw) > LARGEST:
        problem = Problem(name, 0, 0, "too-large", f"a profile has at most {LARGEST // 1_000_000} MB", "is this the right file?")
        raise InputError([problem])
    source = Source(name, _decoded(name, raw))
    unprintable = [
        source.problem(
            found.start(), "control-character", f"the character U+{ord(found.group()):04X} does not belong in a text", "delete it"
        )
        for found in islice(UNPRINTABLE.finditer(source.text), _MOST_TOLD)
    ]
    if unprintable:
        raise InputError(unprintable)
    return source


def _decoded(name: str, raw: bytes) -> str:
    for signature, what in _DOCUMENTS:
        if raw.startswith(signature):
            raise InputError([Problem(name, 0, 0, "not-a-profile", f"this is {what}, and a profile is YAML or JSON", _DOCUMENT_HINT)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        byte = raw[error.start]
        problem = Problem(
            name, line, column, "not-utf-8", f"the byte 0x{byte:02X} is no UTF-8 text", "save the file with the encoding UTF-8"
        )
        raise InputError([problem]) from None
