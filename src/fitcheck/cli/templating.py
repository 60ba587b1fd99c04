"""A template of the user's own, read from disk and filled, with what goes wrong in it told at its line."""

from collections.abc import Callable, Iterable
from pathlib import Path

from fitcheck.cli.declarations import Misuse
from fitcheck.cli.inputs import refuse_unreadable
from fitcheck.problem import InputError, Problem

_LARGEST = 1_000_000
_FILLED = ("markdown", "text", "html")


def template_at(path: Path, format_: str) -> str:
    """The text of a template; raises InputError where it cannot be used, Misuse where the format takes none."""
    if format_ not in _FILLED:
        raise Misuse(f"a template gives text, not {format_}", "--template")
    refuse_unreadable(path)
    with path.open("rb") as file:
        raw = file.read(_LARGEST + 1)
    if len(raw) > _LARGEST:
        raise InputError([Problem(str(path), 0, 0, "too-large", "a template has at most 1 MB", "is this the right file?")])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError([Problem(str(path), 0, 0, "not-utf-8", "is no UTF-8 text", "save the file with the encoding UTF-8")]) from None


def filled(path: Path, fill: Callable[[], str], names: Iterable[str]) -> str:
    """What `fill` makes of the template at `path`, which may use `names`; raises InputError where the template fails."""
    try:
        return fill()
    except Exception as error:  # a template is code of the user's own: anything may go wrong in it
        line = getattr(error, "lineno", None) or _line(error)
        message = f"{type(error).__name__}: {error}"
        if "no loader" in message:
            message = "a template stands alone: it can neither include, import nor extend another file"
        hint = f"the names it may use: {', '.join(f'`{name}`' for name in names)}"
        raise InputError([Problem(str(path), line, 0, "template", message, hint)]) from None


def _line(error: Exception) -> int:
    """The line of the template at which it failed; 0 where none is known."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
