"""One thing that a check has to say about a file, at the place it speaks of."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""The worst first."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the file that is safe to make without asking."""

    start: int
    """The offset of the first character that goes."""
    end: int
    text: str
    """What takes its place."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule found."""

    file: str
    """As the caller named it."""
    line: int
    """Counted from 1; 0 where the remark concerns the whole file."""
    column: int
    """Counted from 1; 0 where it concerns the whole line."""
    end_column: int
    """Behind the last character, in the same line; the column again where only a point is known."""
    severity: Severity
    rule: str
    message: str
    hint: str = ""
    edits: tuple[Edit, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """How remarks are sorted."""
        return self.file, self.line, self.column, self.rule, self.message


def count(remarks: "tuple[Remark, ...] | list[Remark]") -> str:
    """`1 error, 3 warnings, 2 notes`, or `nothing found`."""
    found = [(sum(remark.severity == severity for remark in remarks), severity) for severity in SEVERITIES]
    told = [f"{number} {severity}{'' if number == 1 else 's'}" for number, severity in found if number]
    return ", ".join(told) or "nothing found"
