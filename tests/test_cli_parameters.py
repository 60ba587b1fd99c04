"""What a command line is read with, and what it is not."""

import subprocess
import sys

import pytest

from console import AS_OF, ROOT, SEED, Console


@pytest.mark.parametrize(
    "arguments",
    [("analyze", *SEED), ("cover-letter", *SEED, "--format", "text"), ("parse", SEED[1]), ("check", SEED[0], "--postings", SEED[1])],
    ids=lambda each: each[0],
)
def test_a_plain_call_needs_no_pydantic(arguments: tuple[str, ...]) -> None:
    """Nor does it wait for it: importing it takes a third of the time of a report."""
    code = "import sys; from fitcheck.cli import run; run(sys.argv[1:]); print('pydantic' in sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout
    assert done.stderr.splitlines()[-1] == "False"


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--format", "rtf", "'rtf' is not one of"),
        ("--min-fit", "high", "valid"),
        ("--min-fit", "101", "100"),
        ("--role", "0", "1"),
        ("--as-of", "yesterday", "is no date such as"),
    ],
)
def test_a_value_that_no_option_takes_is_told(fitcheck: Console, option: str, value: str, told: str) -> None:
    """The message names the option and what it takes."""
    ended = fitcheck("analyze", *SEED, option, value)
    assert ended.code == 2
    assert option in ended.err
    assert told in ended.err


def test_a_value_in_another_case_is_read_as_typer_reads_it(fitcheck: Console) -> None:
    """A choice is a choice of its exact words, and a number may be written as any number is."""
    assert fitcheck("analyze", *SEED, *AS_OF, "--format", "JSON").code == 2
    assert fitcheck("analyze", *SEED, *AS_OF, "--min-fit", "1e1").code == 0
