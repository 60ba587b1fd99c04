"""Results written as they come: to standard output, or to a draft beside the output that takes its name at the end."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, cast

from fitcheck.problem import InputError, Problem


class Stream:
    """The output of a run that tells each result when it has it."""

    def __init__(self, output: Path | None, inputs: Iterable[Path]) -> None:
        self._output = None if output is None or str(output) == "-" else Path(os.path.realpath(output))
        if self._output is not None and self._output.exists() and not self._output.is_file():
            message = "is no file, and results that come one by one are written to a draft beside it"
            hint = "name a file after -o, or send standard output there"
            raise InputError([Problem(str(output), 0, 0, "unwritable-output", message, hint)])
        self._draft = self._output and self._output.with_name(f".{self._output.name}.part")
        for path in inputs:
            if self._output is not None and self._output.exists() and path.exists() and self._output.samefile(path):
                message, hint = f"would be written over the input {path}", "name another file after -o"
                raise InputError([Problem(str(output), 0, 0, "output-is-input", message, hint)])
        self._file: BinaryIO | None = None

    def begin(self, written: int = 0) -> None:
        """Open the output; what an interrupted run wrote is kept up to that many bytes."""
        if self._output is None or self._draft is None:
            if sys.stdout is None:
                raise InputError([Problem("-", 0, 0, "unwritable-output", "cannot be written: standard output is closed")])
            self._file = cast(BinaryIO, sys.stdout.buffer)
            return
        try:
            if written and not self._draft.exists() and self._output.exists():
                self._output.replace(self._draft)
            self._file = self._draft.open("r+b" if written else "wb")
            self._file.truncate(written)
            self._file.seek(written)
        except OSError as error:
            raise InputError([Problem(str(self._output), 0, 0, "unwritable-output", f"cannot be written: {error.strerror}")]) from None

    def write(self, text: str) -> bool:
        """Add to the output; whether there is still someone to read it."""
        assert self._file is not None  # noqa: S101  # begin() has run
        try:
            self._file.write(text.encode("utf-8", "replace"))
            if self._output is None:
                self._file.flush()
        except BrokenPipeError:  # the reader has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return False
        return True

    def written(self) -> int:
        """The bytes that are safe in the draft."""
        if self._file is None or self._output is None:
            return 0
        self._file.flush()
        return self._file.tell()

    def end(self) -> None:
        """Give the draft its name."""
        if self._file is not None and self._output is not None and self._draft is not None:
            self._file.close()
            self._draft.replace(self._output)
