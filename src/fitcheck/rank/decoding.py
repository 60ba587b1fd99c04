"""Bytes of postings as text: UTF-8, and where a byte is none of it, what that byte is in Windows-1252."""

import codecs
import io
from typing import BinaryIO

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WESTERN = "fitcheck-western"


def text_of(content: bytes) -> str:
    """A line, or the beginning of a file."""
    if content[:2] in _WIDE_MARKS:
        return content.decode("utf-16", "replace")
    return content.decode("utf-8-sig", _WESTERN)


def text_stream(stream: BinaryIO, head: bytes) -> io.TextIOWrapper:
    """The text of a stream that begins like this, with the ends of its lines as they are."""
    encoding, errors = ("utf-16", "replace") if head[:2] in _WIDE_MARKS else ("utf-8-sig", _WESTERN)
    return io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="")


def is_wide(head: bytes) -> bool:
    """Whether a file that begins like this is in UTF-16, in which a line's end is not one byte."""
    return head[:2] in _WIDE_MARKS


def _as_western(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101  # nothing is encoded here
    wrong = error.object[error.start : error.end]
    try:
        return wrong.decode("cp1252"), error.end
    except UnicodeDecodeError:  # it leaves some bytes undefined
        return wrong.decode("latin-1"), error.end


codecs.register_error(_WESTERN, _as_western)
