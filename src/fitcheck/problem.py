"""What is wrong with an input, where, and what to do about it."""

from collections.abc import Iterable
from typing import NamedTuple


class Problem(NamedTuple):
    """One mistake in one input, at a place a person can go to."""

    path: str
    """The file as the caller named it; `-` for standard input."""
    line: int
    """Counted from 1; 0 where the mistake has no place (an empty or unreadable file)."""
    column: int
    """Counted from 1; 0 where the mistake concerns a whole line."""
    rule: str
    """The id of the rule that was broken, e.g. `doubled-key`."""
    message: str
    hint: str = ""
    severity: str = "error"
    """`error` refuses the input; `warning` is told and the work goes on."""

    def __str__(self) -> str:
        """`file:line:column: rule message`, with the hint on a line of its own."""
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        text = f"{place}: {self.severity}: {self.rule} {self.message}"
        return f"{text}\n    hint: {self.hint}" if self.hint else text


class InputError(Exception):
    """An input that cannot be used; carries every problem found in it, in order of place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda p: (p.path, p.line, p.column, p.rule)))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> "tuple[type[InputError], tuple[tuple[Problem, ...]]]":
        """How it travels between processes: by its problems, not by its text."""
        return InputError, (self.problems,)
