"""Tables of postings: which column holds what, and each row as one JSON line."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO

from fitcheck.problem import InputError, Problem

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


def columns_for(names: Iterable[str]) -> dict[str, str]:
    """For each field of a posting the column that holds it, of those there are."""
    given = {name.strip().lower().replace(" ", "_").replace("-", "_"): name for name in reversed(list(names))}
    found = {field: next((given[one] for one in known if one in given), None) for field, known in COLUMNS.items()}
    return {field: column for field, column in found.items() if column is not None}


def record_of(row: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, Any]:
    """The row as a posting's record."""
    return {field: row[column] for field, column in columns.items() if row.get(column) not in (None, "")}


def is_table(head: bytes) -> bool:
    """Whether a file that begins like this is a table: its first line names columns, one of them of text."""
    first = _header(head)
    try:
        names = next(csv.reader([first], delimiter=_delimiter(first)), []) if first else []
    except csv.Error:  # lines that end in carriage returns alone
        return False
    return len(names) > 1 and "text" in columns_for(names)


def rows_as_lines(name: str, stream: BinaryIO) -> Iterator[bytes]:
    """Each row of a table of delimited cells as a JSON line; a row without a text becomes a record without one."""
    csv.field_size_limit(_LONGEST_CELL)
    head = stream.peek(4096) if isinstance(stream, io.BufferedReader) else b""
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    rows = csv.DictReader(text, delimiter=_delimiter(_header(head)))
    columns = columns_for(rows.fieldnames or ())
    try:
        for row in rows:
            yield json.dumps(record_of(row, columns)).encode() + b"\n"
    except csv.Error as error:
        raise InputError([Problem(name, rows.line_num, 0, "broken-table", f"this is no valid CSV: {error}")]) from None


def _header(head: bytes) -> str:
    return head.removeprefix(b"\xef\xbb\xbf").partition(b"\n")[0].decode("utf-8", "replace").strip("\r")


def _delimiter(header: str) -> str:
    return max((",", ";", "\t"), key=header.count)
