"""Tables as text: plain columns, Markdown, CSV, a page."""

import csv
import io
from collections.abc import Iterable, Sequence
from html import escape

from fitcheck.render.escaping import markdown, visible

NOTHING = "-"
"""What stands where there is no figure; alone, it is nothing to run."""
_HARMFUL = tuple("=+-@\t\r\n＝＋－＠﹦﹢﹣﹫")
"""What makes a spreadsheet run a cell: also in the widths that it takes for the same."""
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:80rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #ddd;vertical-align:top}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}th,td{border-color:#444}}"
)


class Table:
    """Rows under a heading, ready for any format."""

    def __init__(
        self, caption: str, headings: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int], otherwise: str = ""
    ) -> None:
        """`widths` bound the columns of plain text, the last one apart; `otherwise` is what a reader is told where there are no rows."""
        self.caption, self.headings, self.widths, self.otherwise = visible(caption), tuple(headings), tuple(widths), otherwise
        self.rows = [tuple(visible(cell) for cell in row) for row in rows]


def tables_text(tables: Sequence[Table], written: str, title: str, inserted: str = "") -> str:
    """The tables as `table`, `markdown`, `csv` or `html`; `inserted` is markup of our own, put above those of a page."""
    if written == "html":
        return as_html(tables, title, inserted)
    return {"table": as_table, "markdown": as_markdown, "csv": as_csv}[written](tables)


def as_csv(tables: Sequence[Table]) -> str:
    """Comma-separated values, a blank line between tables; a cell that a spreadsheet would run is marked as text."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for number, table in enumerate(tables):
        if number:
            text.write("\n")
        writer.writerow(table.headings)
        writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    return text.getvalue()


def as_markdown(tables: Sequence[Table]) -> str:
    """Markdown tables under headings."""
    parts: list[str] = []
    for table in tables:
        head = [f"| {' | '.join(table.headings)} |", "|" + " --- |" * len(table.headings)]
        rows = [f"| {' | '.join(map(markdown, row))} |" for row in table.rows]
        shown = [*head, *rows] if rows or not table.otherwise else [markdown(table.otherwise)]
        parts.append("\n".join([f"# {markdown(table.caption)}", "", *shown]))
    return "\n\n".join(parts) + "\n"


def as_table(tables: Sequence[Table]) -> str:
    """Columns of plain text; what is too long for its column is cut, and the last one is whole."""
    return "\n".join(_plain(table, several=len(tables) > 1) for table in tables)


def as_html(tables: Sequence[Table], title: str, inserted: str = "") -> str:
    """A page that stands alone."""
    body = "".join(_html(table) for table in tables)
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n<body>\n{inserted}{body}</body></html>\n"
    )


def _html(table: Table) -> str:
    if table.otherwise and not table.rows:
        return f"<h1>{escape(table.caption)}</h1>\n<p>{escape(table.otherwise)}</p>\n"
    head = "".join(f"<th>{escape(heading)}</th>" for heading in table.headings)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in table.rows)
    return f"<h1>{escape(table.caption)}</h1>\n<table><thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n"


def _plain(table: Table, *, several: bool) -> str:
    if table.otherwise and not table.rows:
        return f"{table.caption}\n\n{table.otherwise}\n" if several else f"{table.otherwise}\n"
    rows = [table.headings, *table.rows]
    widths = [min(width, max(len(row[column]) for row in rows)) for column, width in enumerate(table.widths)]
    lines = [table.caption, ""] if several else []
    for row in rows:
        cells = [_fitted(cell, width) for cell, width in zip(row[:-1], widths, strict=False)]
        lines.append("  ".join((*cells, row[-1])).rstrip())
    return "\n".join(lines) + "\n"


def _fitted(cell: str, width: int) -> str:
    return (cell if len(cell) <= width else cell[: width - 1] + "…").ljust(width)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_HARMFUL) and cell != NOTHING else cell
