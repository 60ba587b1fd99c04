"""The command line as the tests call it: in this process, or as a process of its own."""

import io
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from fitcheck.cli import run

ROOT = Path(__file__).parents[1]
SEED = ("profiles/lebede-ngartera.yaml", "postings/meta-fair-senior-ml-engineer.md")
AS_OF = ("--as-of", "2026-11-01")


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str


class Console:
    """Runs commands in this process, at the project's root."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
        monkeypatch.chdir(ROOT)
        self._patch = monkeypatch
        self._captured = capfdbinary

    def __call__(self, *arguments: object, given: str = "") -> Ended:
        """What `fitcheck ARGUMENTS` does, with `given` on standard input."""
        self._patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
        code = run([str(argument) for argument in arguments])
        out, err = self._captured.readouterr()
        return Ended(code, out.decode(), err.decode())


def process(*arguments: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    """What `fitcheck ARGUMENTS` does as a process of its own."""
    command = [sys.executable, "-m", "fitcheck", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, **options)  # type: ignore[call-overload, no-any-return]  # passed on
