"""What is told beside the result, always on standard error."""

import sys
from collections.abc import Iterable

from fitcheck.problem import Problem


def tell(message: str, *, quiet: bool = False) -> None:
    """Print a message, unless the caller asked for quiet."""
    if not quiet:
        _print(f"fitcheck: {_harmless(message)}")


def tell_all(problems: Iterable[Problem]) -> None:
    """Print every problem once, each with its place and its hint."""
    for problem in dict.fromkeys(problems):
        place, message, hint = (_harmless(text) for text in (problem.path, problem.message, problem.hint))
        if place.lstrip().startswith("::"):  # a file may be called like a command of the log that shows this
            place = f"./{place}"
        _print(str(problem._replace(path=place, message=message, hint=hint)))


def _print(text: str) -> None:
    """Print on standard error; where nobody can read that, the work goes on all the same."""
    if sys.stderr is None:
        return
    try:
        print(text, file=sys.stderr)  # noqa: T201  # the console is this layer's own
    except OSError:
        from fitcheck.cli.output import nowhere

        nowhere(sys.stderr)


def _harmless(text: str) -> str:
    """The text in one line, without what a terminal or the log of a build would obey."""
    return text if text.isprintable() else "".join(letter if letter.isprintable() else " " for letter in text)
