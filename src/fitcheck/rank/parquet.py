"""Parquet tables of postings: ranges of rows, and the records in one of them."""

from collections.abc import Iterator
from typing import Any

from fitcheck.problem import InputError, Problem
from fitcheck.rank.columns import columns_for, record_of, text_columns
from fitcheck.rank.storage import opened

_BATCH = 256
_HINT = "was it cut off on the way? fetch or export it again"


def row_ranges(name: str, rows: int) -> Iterator[tuple[int, int, int, int]]:
    """The table cut into ranges of at most so many rows: row group, first row, the row after the last, and their share of the bytes."""
    with opened(name) as file:
        table = _table(name, file)
        text_columns(name, table.schema_arrow.names)
        told = table.metadata
        for group in range(told.num_row_groups):
            part = told.row_group(group)
            for first in range(0, part.num_rows, rows):
                after = min(first + rows, part.num_rows)
                yield group, first, after, part.total_byte_size * (after - first) // max(part.num_rows, 1)


def records_in(name: str, group: int, first: int, after: int) -> Iterator[dict[str, Any]]:
    """The records of a range of rows of one group; a few are in memory at a time."""
    with opened(name) as file:
        table = _table(name, file)
        columns = columns_for(table.schema_arrow.names)
        at = 0
        for batch in table.iter_batches(_BATCH, row_groups=[group], columns=sorted(set(columns.values()))):
            begun, at = at, at + len(batch)
            if at > first:
                for row in batch.slice(max(first - begun, 0), min(after, at) - max(first, begun)).to_pylist():
                    yield record_of(row, columns)
            if at >= after:
                return


def _table(name: str, file: Any) -> Any:
    try:
        import pyarrow.parquet as parquet  # type: ignore[import-untyped]  # it states no types
    except ImportError:
        hint = 'pip install "fitcheck-cli[parquet]"'
        raise InputError([Problem(name, 0, 0, "missing-extra", "Parquet is read with pyarrow, which is not installed", hint)]) from None
    try:
        return parquet.ParquetFile(file)
    except (OSError, ValueError) as error:
        raise InputError([Problem(name, 0, 0, "broken-table", f"this is no valid Parquet table: {error}", _HINT)]) from None
