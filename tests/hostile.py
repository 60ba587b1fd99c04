"""A report in which every text that came from outside tries to be more than text."""

from typing import Any

from fitcheck.nouns.report import Report
from fitcheck.records import Record
from made_report import ml_report

MARKS = "\u202eevil\u202c \u2066x\u2069 \u200f \x07\x1b[31m \x00 \x85 \ud800 \uffff"
"""Marks that turn the direction of writing, control characters, and code points that are no characters."""
SYNTAX = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> </style></title> &lt; \"'> "
    "**bold** _it_ `code` [x](javascript:alert(1)) ![y](http://example.com/y.png) | a | ~~s~~ <!-- c --> "
    '{{ 7*7 }} {% raw %} {# c #} #panic() $x^2$ @ref <label> \\ // /* = #import "x": y ]] $(id) %s {0}'
)
HOSTILE = f"{SYNTAX} {MARKS} {'W' * 150}\n# head\n- item\n1. one\n\n```\n---"
LOUD = (
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "#panic()",
    "$x^2$",
    "**bold**",
    "[x](javascript:alert(1))",
    "<img src=x onerror=alert(1)>",
)
"""What a reader must be able to read as it was written."""
_OWN = frozenset(
    (
        *("id", "requirement", "requirements", "importance", "verdict", "kind", "level"),
        *("severity", "band", "rule", "path", "term", "why", "missing"),
    )
)
"""Fields whose words are fitcheck's own."""


def hostile_report() -> Report:
    """A made report with the hostile text put into each text of the candidate's, the posting's and the advice's."""
    report: Report = _spoiled(ml_report())
    return report


def _spoiled(value: Any, name: str = "") -> Any:
    if isinstance(value, str):
        return value if name in _OWN or not value else f"{value} {HOSTILE}"
    if hasattr(value, "_replace"):
        return value._replace(**{field: _spoiled(child, field) for field, child in value._asdict().items()})
    if isinstance(value, tuple):
        return tuple(_spoiled(one, name) for one in value)
    if isinstance(value, Record):
        return value.replaced(**{field: _spoiled(getattr(value, field), field) for field in value.annotations()})
    return value
