"""Everything that one run of the check found, ready to be written in a format."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from fitcheck.check.checking import Checked
from fitcheck.check.remark import SEVERITIES, Remark, Severity
from fitcheck.check.standing import Standing


@dataclass(frozen=True, slots=True)
class Outcome:
    """The remarks on every profile, and the fits."""

    as_of: date
    checked: tuple[Checked, ...]
    fits: tuple[Standing, ...]
    fit_remarks: tuple[Remark, ...]
    fail_on: Severity

    @property
    def remarks(self) -> list[Remark]:
        """All of them, in the order of files and lines."""
        own = [remark for checked in self.checked for remark in checked.remarks]
        return sorted((*own, *self.fit_remarks), key=lambda remark: remark.order)

    @property
    def failed(self) -> bool:
        """Whether anything weighs as much as what makes a check fail."""
        failing = SEVERITIES[: SEVERITIES.index(self.fail_on) + 1]
        return any(remark.severity in failing for remark in self.remarks)

    def line_shown(self) -> Callable[[Remark], str]:
        """A function that gives the line a remark speaks of, without contact fields; "" where there is none."""
        by_file = {checked.file: checked.concealer for checked in self.checked}
        return lambda remark: by_file[remark.file].line(remark.line) if remark.line and remark.file in by_file else ""


def printable(text: str) -> str:
    """The text in one line, each character that a terminal would obey or not show replaced by a space."""
    return "".join(character if character.isprintable() else " " for character in text)
