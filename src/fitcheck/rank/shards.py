"""The postings named by the caller, cut into shards: pieces small enough to hold, each of which any process can read by itself."""

import gzip
import io
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal, cast

from fitcheck.problem import InputError, Problem
from fitcheck.rank.columns import is_table, rows_as_lines
from fitcheck.rank.storage import STANDARD_INPUT, files_under, opened, size_of

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
    size: int = 0
    """Bytes of input that it takes, for telling how far a run has come."""
    problem: Problem | None = None
    """Why there is nothing to read."""


def shards_of(names: Iterable[str]) -> Iterator[Shard]:
    """All that the files, folders and URLs hold, in the order given; a file that cannot be read is a shard that says so."""
    waiting: list[str] = []
    for name in (file for given in names for file in files_under(given)):
        try:
            for shard in _shards_of_file(name):
                if shard.kind == "files":
                    waiting.extend(shard.names)
                    if len(waiting) >= _FILES:
                        yield _files(waiting)
                    continue
                if waiting:
                    yield _files(waiting)
                yield shard
        except InputError as error:
            if waiting:
                yield _files(waiting)
            yield from (Shard("held", name, problem=problem) for problem in error.problems)
    if waiting:
        yield _files(waiting)


def _files(waiting: list[str]) -> Shard:
    names = tuple(waiting)
    waiting.clear()
    return Shard("files", names[0], names=names, size=sum(map(size_of, names)))


def _shards_of_file(name: str) -> Iterator[Shard]:
    with opened(name) as file:
        head = file.read(_HEAD)
        if head[:2] == b"\x1f\x8b":
            yield from _unpacked(name, file, head)
        elif head[:4] == b"PAR1":
            from fitcheck.rank.parquet import row_ranges  # pyarrow is not everyone's

            yield from (Shard("rows", name, first, after, group, size=size) for group, first, after, size in row_ranges(name, _ROWS))
        elif is_lines(name, head) and name != STANDARD_INPUT:
            size = size_of(name)
            yield from (Shard("lines", name, at, min(at + SHARD, size), size=min(SHARD, size - at)) for at in range(0, size, SHARD))
        elif name == STANDARD_INPUT or is_table(head):
            yield from _of_stream(name, name, _joined(head, file))
        else:
            yield Shard("files", name, names=(name,))


def _unpacked(name: str, file: BinaryIO, head: bytes) -> Iterator[Shard]:
    """A gzip file cannot be entered in the middle, so it is unpacked here and its lines come along."""
    packed = _joined(head, file)
    with gzip.GzipFile(fileobj=packed) as unpacked:
        try:
            yield from _of_stream(name, name.removesuffix(".gz"), cast(BinaryIO, unpacked), file)
        except (OSError, EOFError, zlib.error) as error:
            raise InputError([Problem(name, 0, 0, "broken-archive", f"the gzip file is damaged: {error}")]) from None


def _of_stream(name: str, inner: str, stream: BinaryIO, counted: BinaryIO | None = None) -> Iterator[Shard]:
    """Shards of what can only be read from its beginning; `counted` tells how much of the file has been read."""
    head = stream.read(_HEAD)
    whole = _joined(head, stream)
    if is_table(head):
        pieces: Iterable[bytes] = _bundles(rows_as_lines(name, whole))
    elif is_lines(inner, head):
        pieces = _bundles(_whole_lines(whole))
    else:
        yield Shard("document", name, data=head + stream.read(LARGEST + 1 - len(head)), size=size_of(name))
        return
    before = 0
    for piece in pieces:
        after = before + len(piece) if counted is None else counted.tell()
        yield Shard("held", name, data=piece, size=after - before)
        before = after


def _bundles(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Lines put together until they are long enough for a shard."""
    held: list[bytes] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line)
        if size >= SHARD:
            yield b"".join(held)
            held, size = [], 0
    if held:
        yield b"".join(held)


def _whole_lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of one that is too long only as much as shows that it is."""
    while line := stream.readline(LARGEST + 1):
        yield line
        while len(line) > LARGEST and not line.endswith(b"\n") and (rest := stream.readline(SHARD)):
            if rest.endswith(b"\n"):
                yield b"\n"
                break


def is_lines(name: str, head: bytes) -> bool:
    """Whether a file that begins like this holds one JSON object a line."""
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not text.startswith(b"{"):
        return False
    first, newline, rest = text.partition(b"\n")
    if name.endswith((".jsonl", ".ndjson")):
        return True
    if not newline or not rest.strip():
        return False
    try:
        return isinstance(json.loads(first), dict)
    except ValueError:
        return False


def _joined(head: bytes, rest: BinaryIO) -> BinaryIO:
    """A stream with what has been read of it put back in front."""
    return cast(BinaryIO, io.BufferedReader(_Rejoined(head, rest), SHARD))


class _Rejoined(io.RawIOBase):
    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]  # what BufferedReader passes
        piece = self._head[: len(buffer)] if self._head else self._rest.read(len(buffer))
        self._head = self._head[len(piece) :]
        buffer[: len(piece)] = piece
        return len(piece)
