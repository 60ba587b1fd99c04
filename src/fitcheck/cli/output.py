"""Where a result goes: a file, whole or not at all, or standard output, rendered where that is a terminal."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from fitcheck.problem import InputError, Problem


def deliver(text: str, output: Path | None, inputs: Iterable[Path | None] = ()) -> None:
    """Write `text` to the file `output`, or to standard output where that is None or `-`; raises InputError where that fails."""
    try:
        if output is None or str(output) == "-":
            _print(text)
        else:
            _refuse_input(output, inputs)
            _write(text, output)
    except (OSError, ValueError) as error:
        name = "-" if output is None else str(output)
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError([Problem(name, 0, 0, "unwritable-output", f"cannot be written: {reason}")]) from None


def deliver_markdown(text: str, output: Path | None, inputs: Iterable[Path | None] = ()) -> None:
    """deliver(), with headings, tables and colours where the reader sits at a terminal."""
    if output is None and sys.stdout is not None and sys.stdout.isatty():
        _draw(text)
    else:
        deliver(text, output, inputs)


def _draw(text: str) -> None:
    """Show Markdown on the terminal, with the sources dimmed that a reader may skip."""
    import re

    from rich.console import Console
    from rich.markdown import Markdown
    from rich.theme import Theme

    console = Console(theme=Theme({"markdown.em": "dim italic"}))
    console.print(Markdown(re.sub(r"<sub>(.*?)</sub>", r"*\1*", text)))


def refuse_existing(output: Path | None) -> None:
    """Raise InputError where a file already stands, for what must not replace a person's work."""
    if output is not None and str(output) != "-" and output.is_file():
        raise InputError([Problem(str(output), 0, 0, "output-exists", "is there already", "name another file, or delete this one first")])


def _print(text: str) -> None:
    if sys.stdout is None:
        raise ValueError("standard output is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refuse_input(output: Path, inputs: Iterable[Path | None]) -> None:
    for path in inputs:
        if path is not None and output.exists() and path.exists() and output.samefile(path):
            hint = "name another file after -o"
            raise InputError([Problem(str(output), 0, 0, "output-is-input", f"would be written over the input {path}", hint)])


def _write(text: str, output: Path) -> None:
    target = Path(os.path.realpath(output))
    if target.exists() and not target.is_file():  # a device or a pipe has nothing to be renamed over; a folder refuses
        target.write_text(text, "utf-8", newline="")
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with draft.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o777)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
