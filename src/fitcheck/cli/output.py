"""Where a result goes: a file, whole or not at all, or standard output, rendered where that is a terminal."""

import errno
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from fitcheck.problem import InputError, Problem

_HINT = "name a file in a folder that is there and may be written"
_FULL_HINT = "make room there, or name a file elsewhere"


def deliver(content: str | bytes, output: Path | None, inputs: Iterable[Path | None] = (), *, drawn: bool = False) -> None:
    """Write `content` to the file `output`, or to standard output where that is None or `-`; raises InputError where that fails.

    Markdown that may be `drawn` gets headings, tables and colours where the reader sits at a terminal.
    """
    try:
        if output is not None and str(output) != "-":
            refuse_input(output, inputs)
            _write(content if isinstance(content, bytes) else content.encode("utf-8", "replace"), output)
        elif drawn and isinstance(content, str) and _at_terminal():
            _draw(content)
        else:
            _print(content)
    except (OSError, ValueError) as error:
        raise unwritable("-" if output is None else str(output), error) from None


def unwritable(name: str, error: OSError | ValueError) -> InputError:
    """The error that says why a result cannot be written."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    hint = _FULL_HINT if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT) else _HINT
    return InputError([Problem(name, 0, 0, "unwritable-output", f"cannot be written: {reason}", hint)])


def nowhere(stream: TextIO) -> None:
    """Let go of what a stream still holds, and of all that will be written to it, so that it does not fail once more at the end."""
    hole = os.open(os.devnull, os.O_WRONLY)
    os.dup2(hole, stream.fileno())
    os.close(hole)


def _at_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


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


def _print(content: str | bytes) -> None:
    if sys.stdout is None:
        raise ValueError("standard output is closed")
    if isinstance(content, bytes) and sys.stdout.isatty():
        raise ValueError("this format is not for a terminal; name a file after -o")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except OSError as error:
        nowhere(sys.stdout)
        if not isinstance(error, BrokenPipeError):  # that reader has seen enough
            raise


def refuse_input(output: Path | None, inputs: Iterable[Path | None]) -> None:
    """Raise InputError where the output is one of the inputs."""
    if output is None or not output.exists():
        return
    for path in inputs:
        if path is not None and path.exists() and output.samefile(path):
            hint = "name another file after -o"
            raise InputError([Problem(str(output), 0, 0, "output-is-input", f"would be written over the input {path}", hint)])


def among_inputs(output: Path, folder: str) -> Problem:
    """What is told of an output that would lie in a folder that is read."""
    message = f"lies in the folder {folder}, which is read, so the next run would take it for an input"
    return Problem(str(output), 0, 0, "output-among-inputs", message, "name a file outside of that folder after -o")


def refuse_hopeless(output: Path | None) -> None:
    """Raise InputError where it is plain that the output cannot be written, before long work begins."""
    if output is None or str(output) == "-" or (output.exists() and not output.is_file() and not output.is_dir()):
        return
    folder = Path(os.path.realpath(output)).parent
    if output.is_dir():
        raise unwritable(str(output), IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    if not folder.is_dir():
        raise unwritable(str(output), FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT)))
    if not os.access(folder, os.W_OK):
        raise unwritable(str(output), PermissionError(errno.EACCES, os.strerror(errno.EACCES)))


def _write(content: bytes, output: Path) -> None:
    target = Path(os.path.realpath(output))
    if target.exists() and not target.is_file():  # a device or a pipe has nothing to be renamed over; a folder refuses
        target.write_bytes(content)
        return
    draft = target.with_name(f".{target.name}.{os.urandom(6).hex()}")
    try:
        with draft.open("xb") as file:
            file.write(content)
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o777)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
