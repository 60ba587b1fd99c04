"""The matrix of everything asked, as an HTML table that can be filtered without a script."""

from html import escape
from typing import get_args

from fitcheck.nouns.finding import Verdict
from fitcheck.nouns.requirement import Importance
from fitcheck.render.citations import Citations
from fitcheck.render.escaping import visible
from fitcheck.render.layout import Matrix, Row
from fitcheck.render.wording import distinct

_HEAD = ("Asked", "Importance", "Verdict", "Evidence", "Posting line")


def matrix_html(matrix: Matrix, citations: Citations) -> str:
    """Boxes to choose what is shown, and the table."""
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in _HEAD)
    rows = "".join(_row(row, citations) for row in matrix.rows)
    return (
        f"{_filter(matrix)}\n"
        f'<table role="table" aria-label="Everything asked"><thead role="rowgroup"><tr role="row">{head}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{rows}</tbody></table>'
    )


def _filter(matrix: Matrix) -> str:
    """A box for each verdict and importance there is, with the style that hides what is not ticked."""
    counts = {name: sum(row.importance == name for row in matrix.rows) for name in get_args(Importance)}
    counts |= {name: sum(row.verdict == name for row in matrix.rows) for name in get_args(Verdict)}
    present = {name: count for name, count in counts.items() if count}
    boxes = "".join(f'<label><input type="checkbox" id="show-{name}" checked>{name} ({count})</label>\n' for name, count in present.items())
    hiding = "".join(f"main:has(#show-{name}:not(:checked)) tr.{name} {{ display: none; }}\n" for name in present)
    return f"<style>\n@media screen {{\n{hiding}}}\n</style>\n<fieldset><legend>Show</legend>\n{boxes}</fieldset>"


def _row(row: Row, citations: Citations) -> str:
    cells = (
        ("", row.importance),
        (' class="verdict"', row.verdict),
        (' class="src"', citations.links(distinct(row.evidence))),
        ("", str(row.line)),
    )
    told = "".join(f'<td role="cell" data-label="{name}"{kind}>{text}</td>' for name, (kind, text) in zip(_HEAD[1:], cells, strict=True))
    asked = f'<th scope="row" role="rowheader">{escape(row.id)}: {escape(visible(row.text))}</th>'
    return f'<tr id="{escape(row.id)}" class="{row.verdict} {row.importance}" role="row">{asked}{told}</tr>\n'
