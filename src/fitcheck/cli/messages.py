"""What is told beside the result, always on standard error."""

import sys
from collections.abc import Iterable

from fitcheck.problem import Problem


def tell(message: str, *, quiet: bool = False) -> None:
    """Print a message, unless the caller asked for quiet."""
    if not quiet and sys.stderr is not None:
        print(f"fitcheck: {message}", file=sys.stderr)  # noqa: T201  # the console is this layer's own


def tell_all(problems: Iterable[Problem]) -> None:
    """Print every problem, each with its place and its hint."""
    if sys.stderr is not None:
        for problem in problems:
            print(problem, file=sys.stderr)  # noqa: T201  # as above
