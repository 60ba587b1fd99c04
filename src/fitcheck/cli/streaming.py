"""Results written as they come: to standard output, or to a draft beside the output that takes its name at the end."""

import hashlib
import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

from fitcheck.cli.output import nowhere, refuse_input, unwritable
from fitcheck.problem import InputError, Problem
from fitcheck.rank.claiming import claimed
from fitcheck.rank.resuming import Damaged, Written, digest_of_beginning


class Stream:
    """The output of a run that tells each result when it has it."""

    def __init__(self, output: Path | None, inputs: Iterable[Path]) -> None:
        """Raise InputError where it cannot be written, or another run is writing it."""
        self._name = "-" if output is None else str(output)
        self._output = None if self._name == "-" else Path(os.path.realpath(self._name))
        self._sum = hashlib.blake2b(digest_size=16)
        if self._output is None:
            self._file = _standard_output()
            return
        if self._output.exists() and not self._output.is_file():
            message = "is no file, and results that come one by one are written to a draft beside it"
            hint = "name a file after -o, or send standard output there"
            raise InputError([Problem(self._name, 0, 0, "unwritable-output", message, hint)])
        refuse_input(output, inputs)
        self._draft = self._output.with_name(f".{self._output.name}.part")
        self._file = self._claimed()

    def begin(self) -> None:
        """Begin with nothing written."""
        if self._output is not None:
            self._file.seek(0)
            self._file.truncate()

    def go_on(self, written: Written) -> None:
        """Keep what an interrupted run wrote; raises Damaged where that is not there any more as it was."""
        try:
            self._sum = self._sum_of(self._file, written)
        except Damaged:
            if self._output is None or not self._output.exists():
                raise
            with self._output.open("rb") as partial:  # an interruption gave it the name of the result
                self._sum = self._sum_of(partial, written)
                partial.seek(0)
                self.begin()
                shutil.copyfileobj(partial, self._file)
        self._file.seek(written.length)
        self._file.truncate()

    def write(self, text: str) -> bool:
        """Add to the output; whether there is still someone to read it. Raises InputError where it cannot be written."""
        content = text.encode("utf-8", "replace")
        try:
            self._file.write(content)
            if self._output is None:
                self._file.flush()
        except BrokenPipeError:  # the reader has seen enough
            nowhere(sys.stdout)
            return False
        except OSError as error:
            raise self._unwritable(error) from None
        self._sum.update(content)
        return True

    def written(self) -> Written:
        """What is safe in the draft."""
        if self._output is None:
            return Written()
        try:
            self._file.flush()
        except OSError as error:
            raise self._unwritable(error) from None
        return Written(self._file.tell(), self._sum.hexdigest())

    def end(self) -> None:
        """Give the draft its name."""
        if self._output is None:
            return
        try:
            self._file.flush()
            if self._output.exists():
                self._draft.chmod(self._output.stat().st_mode & 0o777)
            if os.name == "nt":  # there, an open file keeps its name
                self._file.close()
            self._draft.replace(self._output)
            self._file.close()
        except OSError as error:
            raise self._unwritable(error) from None

    def drop_empty(self) -> None:
        """Leave no draft behind in which there is nothing, and the output as it was."""
        if self._output is not None:
            with suppress(OSError):
                self._file.flush()
            if not os.fstat(self._file.fileno()).st_size:
                self._draft.unlink(missing_ok=True)
            with suppress(OSError):
                self._file.close()

    def _claimed(self) -> BinaryIO:
        try:
            file = claimed(self._draft)
        except OSError as error:
            raise self._unwritable(error) from None
        if file is None:
            message, hint = "another run is writing its results there", "wait for it to end, or name another file after -o"
            raise InputError([Problem(self._name, 0, 0, "run-in-progress", message, hint)])
        return file

    def _sum_of(self, file: BinaryIO, written: Written) -> "hashlib.blake2b":
        digest = digest_of_beginning(file, written.length)
        if digest.hexdigest() != written.digest:
            raise Damaged
        return digest

    def _unwritable(self, error: OSError) -> InputError:
        if self._output is None:
            nowhere(sys.stdout)
        return unwritable(self._name, error)


def _standard_output() -> BinaryIO:
    if sys.stdout is None:
        raise unwritable("-", ValueError("standard output is closed"))
    return cast(BinaryIO, sys.stdout.buffer)
