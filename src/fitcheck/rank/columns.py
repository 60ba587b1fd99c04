"""Tables of postings: which column holds what, and each row as one JSON line."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError, Problem
from fitcheck.rank.decoding import is_wide, text_of, text_stream

COLUMNS = {
    "text": ("text", "description", "job_description", "jobdescription", "content", "body", "posting"),
    "title": ("title", "job_title", "jobtitle", "position", "role", "name"),
    "company": ("company", "company_name", "employer", "organization", "organisation"),
    "location": ("location", "job_location", "place", "city"),
    "id": ("id", "job_id", "jobid", "posting_id", "url", "job_url", "link"),
    "format": ("format",),
}
"""The fields of a posting, each with the columns that may hold it, the likeliest first."""
_LONGEST_CELL = 20_000_000
_TELLS_DELIMITER = pattern_of(r"\"?sep=[,;|\t]?\"?")
"""The line that Excel puts before the heading."""
_PLAIN = (",", ";", "\t")
"""Delimiters by which a table is known whatever its name; lines of a text may be drawn between, too."""
_ENDINGS = (".csv", ".tsv")
_SHOWN = 12
_BINARY_SHARE = 0.002
"""Zero bytes of which a text has at most one in so many; random bytes hold twice that."""


def columns_for(names: Iterable[str]) -> dict[str, str]:
    """For each field of a posting the column that holds it, of those there are."""
    given = {name.strip().lower().replace(" ", "_").replace("-", "_"): name for name in reversed(list(names))}
    found = {field: next((given[one] for one in known if one in given), None) for field, known in COLUMNS.items()}
    return {field: column for field, column in found.items() if column is not None}


def record_of(row: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    """The row as a posting's record."""
    return {field: row[column] for field, column in columns.items() if row.get(column) not in (None, "")}


def is_table(name: str, head: bytes) -> bool:
    """Whether a file that begins like this is a table: by its name, or as its first line names columns, one of them of text."""
    if name.lower().endswith(_ENDINGS):
        return bool(head.strip()) and (is_wide(head) or head.count(0) < len(head) * _BINARY_SHARE)
    names = _names(_header(head))
    return len(names) > 1 and "text" in columns_for(names)


def rows_as_lines(name: str, stream: BinaryIO, head: bytes) -> Iterator[bytes]:
    """Each row of a table of delimited cells as a JSON line; a row without a text becomes a record without one.

    Raises InputError where there is no column of texts, or the table breaks its own form.
    """
    csv.field_size_limit(_LONGEST_CELL)
    lines = _Lines(text_stream(stream, head))
    rows = csv.DictReader(lines, delimiter=_delimiter(_header(head)))
    try:
        columns = text_columns(name, rows.fieldnames or ())
        last, before, ended = b"", lines.number, lines.number
        for row in rows:
            if last:
                yield last
            last = json.dumps(record_of(row, columns)).encode() + b"\n"
            before, ended = ended, lines.number
    except csv.Error as error:
        raise _broken(name, lines.number, f"this is no valid CSV: {error}") from None
    if lines.quotes % 2 and ended > before + 1:  # then the last row is no posting
        raise _broken(name, before + 1, "a quote that opens in this row is never closed, so that all the rest was taken for one cell")
    if last:
        yield last


def _broken(name: str, line: int, message: str) -> InputError:
    hint = "the rows before it are in the result; export the table again"
    return InputError([Problem(name, 0, 0, "broken-table", f"from line {line} on, {message}", hint)])  # elsewhere, rows are counted


class _Lines:
    """The lines of a table from its heading on, counted, and their quotes."""

    def __init__(self, text: Iterable[str]) -> None:
        self._text = iter(text)
        self.number = 0
        self.quotes = 0

    def __iter__(self) -> Iterator[str]:
        is_begun = False
        for line in self._text:
            self.number += 1
            self.quotes += line.count('"')
            is_begun = is_begun or bool(line.strip("\r\n") and not _TELLS_DELIMITER.fullmatch(line.rstrip("\r\n,;")))
            if is_begun:
                yield line


def text_columns(name: str, names: Iterable[str]) -> dict[str, str]:
    """columns_for() a table of postings; raises InputError where none of its columns holds their texts."""
    given = list(names)
    columns = columns_for(given)
    if "text" not in columns:
        shown = ", ".join(given[:_SHOWN]) + (", ..." if len(given) > _SHOWN else "")
        message, hint = f"no column of this table is known to hold texts: {shown}", f"name it {' or '.join(COLUMNS['text'][:2])}"
        raise InputError([Problem(name, 0, 0, "no-text-column", message, hint)])
    return columns


def _names(header: str) -> list[str]:
    try:
        return next(csv.reader([header], delimiter=_delimiter(header, _PLAIN)), []) if header else []
    except csv.Error:  # lines that end in carriage returns alone
        return []


def _header(head: bytes) -> str:
    """The first line but for one that only tells a spreadsheet the delimiter."""
    first, _, rest = text_of(head).lstrip("\r\n").partition("\n")
    return (rest.lstrip("\r\n").partition("\n")[0] if _TELLS_DELIMITER.fullmatch(first.rstrip("\r,;")) else first).strip("\r")


def _delimiter(header: str, likely: tuple[str, ...] = (*_PLAIN, "|")) -> str:
    return max(likely, key=header.count)
