"""The postings named by the caller, cut into shards: pieces small enough to hold, each of which any process can read by itself."""

import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO, Literal, cast

from fitcheck.problem import InputError, Problem
from fitcheck.rank.columns import is_table, rows_as_lines
from fitcheck.rank.decoding import is_wide, text_of
from fitcheck.rank.storage import is_stream, opened, size_of

SHARD = 256 * 1024
"""Bytes of postings in a shard: long enough that handing it over costs little, short enough that a lost one is soon done again."""
LARGEST = 20_000_000
"""Bytes of one posting; the same bound as for a posting's file."""
_HEAD = 65_536
_FILES = 16
_ROWS = 2_048


@dataclass(frozen=True, slots=True)
class Shard:
    """Some of the postings of one source, or a few whole files."""

    kind: Literal["lines", "held", "rows", "files", "document"]
    """A range of a file of JSON lines; JSON lines that come along; rows of a Parquet table; whole files; a file's bytes that come along."""
    source: str
    start: int = 0
    """The first byte, or the first row of the group."""
    end: int = 0
    group: int = 0
    """The row group of a Parquet table."""
    data: bytes = b""
    names: tuple[str, ...] = ()
    """The whole files."""
    is_table: bool = False
    """Whether what it holds were rows of a table."""
    size: int = 0
    """Bytes of input that it takes, for telling how far a run has come."""
    problem: Problem | None = None
    """Why there is nothing to read."""
    shares: bytes = b""
    """Whose each of its lines is, where they were dealt out; empty where all are one's."""
    share: int | None = None
    """Which of the lines are meant, where they were dealt out."""

    def holds(self, line: int) -> bool:
        """Whether a line, counted from 0, is one of those that are meant."""
        return not self.shares or (self.shares[line] if line < len(self.shares) else self.shares[-1]) == self.share


def shards_of(names: Iterable[str]) -> Iterator[Shard]:
    """All that the files hold, in the order given; one that cannot be read is a shard that says so."""
    waiting: list[str] = []
    for name in names:
        try:
            for shard in _shards_of_file(name):
                if shard.kind == "files":
                    waiting.extend(shard.names)
                    if len(waiting) >= _FILES:
                        yield from _files(waiting)
                    continue
                yield from _files(waiting)
                yield shard
        except (InputError, OSError) as error:
            yield from _files(waiting)
            problems = error.problems if isinstance(error, InputError) else (lost(name, error),)
            yield from (Shard("held", name, problem=problem) for problem in problems)
    yield from _files(waiting)


def _files(waiting: list[str]) -> Iterator[Shard]:
    """The whole files that have been waiting, if any, as one shard; then none is waiting any more."""
    if waiting:
        names = tuple(waiting)
        waiting.clear()
        yield Shard("files", names[0], names=names, size=sum(map(size_of, names)))


def _shards_of_file(name: str) -> Iterator[Shard]:
    with opened(name) as file:
        head, size = _head_of(file), size_of(name)
        if head[:2] == b"\x1f\x8b":
            yield from _unpacked(name, file, head)
        elif head[:4] == b"PAR1":
            yield from _rows(name)
        elif is_stream(name) or is_table(name, head) or (head and not size):  # some storage does not know a file's size
            yield from _of_stream(name, name, file, head)
        elif is_lines(name, head):
            yield from (Shard("lines", name, at, min(at + SHARD, size), size=min(SHARD, size - at)) for at in range(0, size, SHARD))
        else:
            yield Shard("files", name, names=(name,))


def _rows(name: str) -> Iterator[Shard]:
    from fitcheck.rank.parquet import row_ranges  # pyarrow is not everyone's

    if is_stream(name):
        message, hint = "a Parquet table is read from its end, which a stream does not have yet", "write it to a file and name that"
        raise InputError([Problem(name, 0, 0, "broken-table", message, hint)])
    yield from (Shard("rows", name, first, after, group, is_table=True, size=size) for group, first, after, size in row_ranges(name, _ROWS))


def _unpacked(name: str, file: BinaryIO, head: bytes) -> Iterator[Shard]:
    """A gzip file cannot be entered in the middle, so it is unpacked here and its lines come along."""
    with gzip.GzipFile(fileobj=_joined(head, file)) as unpacked:
        whole = cast(BinaryIO, _Lasting(cast(BinaryIO, unpacked)))
        try:
            beginning = _head_of(whole)
            yield from _of_stream(name, name.removesuffix(".gz"), whole, beginning, None if is_stream(name) else file)
        except (EOFError, OSError, zlib.error) as error:
            message = f"the gzip file is damaged or cut off: {error}"
            hint = "what could be unpacked before that place is in the result; fetch or pack it again"
            raise InputError([Problem(name, 0, 0, "broken-archive", message, hint)]) from None


def _of_stream(name: str, inner: str, rest: BinaryIO, head: bytes, counted: BinaryIO | None = None) -> Iterator[Shard]:
    """Shards of what can only be read from its beginning; `counted` tells how much of the file has been read."""
    whole, of_table = _joined(head, rest), is_table(inner, head)
    if of_table:
        pieces: Iterable[bytes] = _bundles(rows_as_lines(name, whole, head))
    elif is_lines(inner, head):
        pieces = _bundles(_whole_lines(whole))
    else:
        yield Shard("document", name, data=whole.read(LARGEST + 1), size=size_of(name))
        return
    before = 0
    for piece in pieces:
        after = before + len(piece) if counted is None else counted.tell()
        yield Shard("held", name, data=piece, is_table=of_table, size=after - before)
        before = after


def _bundles(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Lines put together until they are long enough for a shard; those before a place that cannot be read are not lost."""
    held: list[bytes] = []
    size = 0
    failure: Exception | None = None
    source = iter(lines)
    while failure is None:
        try:
            line = next(source, None)
        except Exception as error:  # told after what came before it
            failure, line = error, None
        if line is not None:
            held.append(line)
            size += len(line)
        if held and (line is None or size >= SHARD):
            yield b"".join(held)
            held, size = [], 0
        if line is None:
            break
    if failure is not None:
        raise failure


def _whole_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of one that is too long only as much as shows that it is."""
    while line := stream.readline(LARGEST + 1):
        if len(line) > LARGEST and not line.endswith(b"\n"):
            past_line(stream)
            line += b"\n"
        yield line


def past_line(stream: BinaryIO) -> int:
    """Go to the end of the line; the number of bytes passed."""
    passed = 0
    while piece := stream.readline(SHARD):
        passed += len(piece)
        if piece.endswith(b"\n"):
            break
    return passed


def is_lines(name: str, head: bytes) -> bool:
    """Whether a file that begins like this holds one JSON object a line."""
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not text or text.startswith(b"[") or is_wide(head):
        return False
    first, newline, rest = text.partition(b"\n")
    if name.lower().endswith((".jsonl", ".ndjson")):
        return first.strip() != b"{"  # one document, laid out for people
    if not text.startswith(b"{") or not newline or not rest.strip():
        return False
    try:
        return isinstance(json.loads(text_of(first)), dict)
    except (ValueError, RecursionError):
        return False


def _head_of(stream: BinaryIO) -> bytes:
    """The first bytes of a stream, as many as there are before the first place that cannot be read."""
    pieces: list[bytes] = []
    wanted = _HEAD
    with suppress(EOFError, OSError, zlib.error):  # whoever reads on will meet it again
        while wanted and (piece := _some_of(stream, wanted)):
            pieces.append(piece)
            wanted -= len(piece)
    return b"".join(pieces)


def _some_of(stream: BinaryIO, most: int) -> bytes:
    """What the stream has at hand, at least a byte but at its end."""
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    return read(most)


def lost(name: str, error: Exception) -> Problem:
    """What is told of a file that cannot be read to its end."""
    hint = "the postings before that place are in the result"
    return Problem(name, 0, 0, "unreadable-file", f"cannot be read on: {getattr(error, 'strerror', None) or error}", hint)


def _joined(head: bytes, rest: BinaryIO) -> BinaryIO:
    """A stream with what has been read of it put back in front."""
    return cast(BinaryIO, io.BufferedReader(_Rejoined(head, rest), SHARD))


class _Rejoined(io.RawIOBase):
    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # what BufferedReader passes
        piece = self._head[: len(buffer)] if self._head else _some_of(self._rest, len(buffer))
        self._head = self._head[len(piece) :]
        buffer[: len(piece)] = piece
        return len(piece)


class _Lasting(io.RawIOBase):
    """A stream whose failure stays: read again after it, an archive would go on with nonsense."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._failure: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # what BufferedReader passes
        if self._failure is not None:
            raise self._failure
        try:
            piece = _some_of(self._stream, len(buffer))
        except (EOFError, OSError, zlib.error) as error:
            self._failure = error
            raise
        buffer[: len(piece)] = piece
        return len(piece)
