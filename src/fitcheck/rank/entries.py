"""The postings of a shard, one by one; what is broken is told and passed over."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from fitcheck.nouns.posting import Posting
from fitcheck.problem import InputError, Problem
from fitcheck.rank.decoding import text_of
from fitcheck.rank.shards import LARGEST, Shard, lost, past_line
from fitcheck.rank.storage import opened
from fitcheck.reading.posting.reader import read_postings
from fitcheck.reading.posting.records import json_reason, posting_of_record

_HINT = "a line is a JSON object with a `text`, or the record of a job board"
_ROW_HINT = "rows are counted without the heading"
_JSON_HINT = "each line holds one whole JSON object; save or export it again"
_LARGE_HINT = "many postings go into JSON lines, one posting a line"


@dataclass(frozen=True, slots=True)
class Entry:
    """One posting of a shard, or why it is none."""

    id: str
    """The posting's own; "" where it has none."""
    source: str
    """Its file."""
    number: int
    """Its line or row within the shard, counted from 0; -1 where the whole file is the posting."""
    found: Posting | Problem


@dataclass(slots=True)
class Extent:
    """How many lines or rows a shard turned out to hold."""

    lines: int = 0


def entries_in(shard: Shard, extent: Extent) -> Iterator[Entry]:
    """Every posting of a shard, in order; `extent` is told the number of lines passed."""
    try:
        yield from _entries(shard, extent)
    except InputError as error:  # the file has changed or gone since the shards were cut
        yield from (Entry("", shard.source, -1, problem) for problem in error.problems[:1])
    except Exception as error:  # what the libraries for tables and for shared storage raise
        yield Entry("", shard.source, -1, lost(shard.source, error))


def _entries(shard: Shard, extent: Extent) -> Iterator[Entry]:
    if shard.problem is not None:
        yield Entry("", shard.source, -1, shard.problem)
    elif shard.kind == "files":
        for name in shard.names:
            yield from _of_file(name, None)
    elif shard.kind == "document":
        yield from _of_file(shard.source, shard.data)
    elif shard.kind == "rows":
        from fitcheck.rank.parquet import records_in  # pyarrow is not everyone's

        for number, record in enumerate(records_in(shard.source, shard.group, shard.start, shard.end)):
            extent.lines += 1
            yield _of_record(shard.source, number, record, is_row=True)
    else:
        for number, line in enumerate(lines_in(shard)):
            extent.lines += 1
            if shard.holds(number) and line.strip():
                yield _of_line(shard.source, number, line, is_row=shard.is_table)


def _of_file(name: str, data: bytes | None) -> Iterator[Entry]:
    try:
        postings, warnings = read_postings(name, data)
    except InputError as error:
        yield from (Entry(name, name, -1, _fitting(problem)) for problem in error.problems[:1])
        return
    except Exception as error:  # one posting that fails must not end a run over a million
        yield Entry(name, name, -1, failed(name, error))
        return
    several = len(postings) > 1
    for number, posting in enumerate(postings, 1):
        yield Entry(f"{name}#{number}" if several else name, name, -1, posting)
    yield from (Entry(name, name, -1, one._replace(severity="error")) for one in warnings if one.rule == "unknown-json")


def _fitting(problem: Problem) -> Problem:
    """The problem, with what helps where there may be many postings."""
    return problem._replace(hint=_LARGE_HINT) if problem.rule == "too-large" else problem


def _of_line(name: str, number: int, line: bytes, *, is_row: bool) -> Entry:
    if len(line) > LARGEST:
        return _broken(name, number, "too-large", f"a posting has at most {LARGEST // 1_000_000} MB", hint=_LARGE_HINT)
    try:
        record = json.loads(text_of(line))
    except RecursionError:
        return _broken(name, number, "too-deep", "this JSON is nested too deeply", hint=_JSON_HINT)
    except ValueError as error:
        return _broken(name, number, "broken-json", f"this is no valid JSON: {json_reason(error)}", getattr(error, "colno", 0), _JSON_HINT)
    return _of_record(name, number, record, is_row=is_row)


def _of_record(name: str, number: int, record: Any, *, is_row: bool) -> Entry:
    try:
        posting = posting_of_record(record, name) if isinstance(record, dict) else None
    except Exception as error:  # as above
        return Entry("", name, number, failed(name, error))
    if posting is None and is_row:
        return _broken(name, number, "no-text", "this row of the table has no text", hint=_ROW_HINT)
    if posting is None:
        return _broken(name, number, "unknown-json", "no posting is in it", hint=_HINT)
    own = record.get("id")
    return Entry(str(own) if isinstance(own, str | int) else "", name, number, posting)


def failed(name: str, error: Exception) -> Problem:
    """What is told of a posting at which fitcheck itself fails."""
    return Problem(name, 0, 0, "failed-posting", f"{type(error).__name__}: {error}", "please report it, with the posting")


def _broken(name: str, number: int, rule: str, message: str, column: int = 0, hint: str = "") -> Entry:
    return Entry("", name, number, Problem(name, 0, column, rule, message, hint))


def lines_in(shard: Shard) -> Iterable[bytes]:
    """The lines of a shard that holds lines; raises InputError where they cannot be read to its end."""
    return shard.data.removesuffix(b"\n").split(b"\n") if shard.kind == "held" else _lines_from(shard)


def _lines_from(shard: Shard) -> Iterator[bytes]:
    """The lines that begin within the shard's range of its file."""
    with opened(shard.source) as file:
        at = max(shard.start - 1, 0)
        file.seek(at)
        if shard.start:  # whatever began before belongs to the shard before
            at += past_line(file)
        while at < shard.end and (line := file.readline(LARGEST + 1)):
            at += len(line)
            if len(line) > LARGEST and not line.endswith(b"\n"):
                at += past_line(file)
            yield line
        if at < shard.end:
            message, hint = "has become shorter while it was read", "the result holds what was read of it; run it again"
            raise InputError([Problem(shard.source, 0, 0, "unreadable-file", message, hint)])
