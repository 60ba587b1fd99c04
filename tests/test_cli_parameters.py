"""What a command line is read with, and what it is not."""

import subprocess
import sys

import pytest

from console import AS_OF, ROOT, SEED, Console

PLAIN = [
    ("analyze", *SEED),
    ("cover-letter", *SEED, "--format", "text"),
    ("parse", SEED[1]),
    ("check", SEED[0], "--postings", SEED[1], f"--postings={SEED[1]}"),
    ("rank", SEED[0], SEED[1], "--workers", "1"),
    ("audit", SEED[1], SEED[0]),
]


@pytest.mark.parametrize("arguments", PLAIN, ids=lambda each: each[0])
def test_a_plain_call_waits_for_nothing_that_it_does_not_need(arguments: tuple[str, ...]) -> None:
    """Neither for pydantic nor for typer, which take longer to import than a report takes to write."""
    code = "import sys; from fitcheck.cli import run; run(sys.argv[1:]); print(*sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout
    imported = done.stderr.splitlines()[-1].split()
    assert "fitcheck.cli" in imported
    assert {"pydantic", "typer", "jinja2", "rich"}.isdisjoint(imported)
    assert arguments[0] not in ("analyze", "cover-letter", "parse") or "inspect" not in imported, "dataclasses bring it in"


@pytest.mark.parametrize(
    "arguments",
    [
        *((*call, *AS_OF) for call in PLAIN if call[0] != "rank"),
        ("analyze", *SEED, "--format", "json", "--explain", "-q", *AS_OF),
        ("analyze", "--min-fit", "99", *SEED, *AS_OF),
        ("analyze", *SEED, "--min-fit", "99.5", *AS_OF),
        ("analyze", *SEED, "--min-fit", "101"),
        ("analyze", *SEED, "--format", "rtf"),
        ("analyze", *SEED, "--format=json", *AS_OF),
        ("analyze", *SEED, "--format="),
        ("analyze", *SEED, "--quiet=yes"),
        ("analyze", *SEED, "--quiet="),
        ("analyze", *SEED, "-o=report.md.xyz"),
        ("analyze", *SEED, "--as-of", "yesterday"),
        ("analyze", *SEED, *AS_OF, *AS_OF),
        ("analyze", *SEED, "--lexicon", "no-such.yaml", "--lexicon", "nor-this.yaml"),
        ("analyze", *SEED, SEED[1]),
        ("analyze", SEED[0]),
        ("analyze", "--", *SEED, *AS_OF),
        ("analyze", *SEED, "-o", "report.xyz"),
        ("analyze", *SEED, "--output"),
        ("analyze", SEED[0], ""),
        ("analyze", *SEED, "--nothing"),
        ("analyze", "-", SEED[1], *AS_OF),
        ("rank", SEED[0], SEED[1], SEED[1], "--workers", "1", "--top", "1", "--where", "title=engineer", *AS_OF),
        ("rank", SEED[0], SEED[1], "--top", "none"),
        ("rank", SEED[0], SEED[1], "--resume", "--top", "all", "--format", "json"),
        ("gaps", SEED[0], SEED[1], "--workers", "1", "--threshold", "60", *AS_OF),
        ("gaps", SEED[0], SEED[1], "--workers", "1", *AS_OF),
        ("convert", SEED[0], "--to", "rendercv", *AS_OF),
        ("convert", SEED[0], *AS_OF),
        ("explain", "years-dated"),
        ("explain", "no-such-rule"),
        ("schema",),
        ("--version",),
        ("analyze", "--help"),
        (),
    ],
    ids=" ".join,
)
def test_a_call_read_without_typer_does_what_typer_makes_of_it(
    fitcheck: Console, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """Results, messages and exit codes are the same, whichever way the arguments are read."""
    profile = (ROOT / SEED[0]).read_text("utf-8")
    straight = fitcheck(*arguments, given=profile)
    monkeypatch.setattr("fitcheck.cli.straight.straight_call", lambda _: None)
    assert fitcheck(*arguments, given=profile) == straight


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--format", "rtf", "'rtf' is not one of"),
        ("--min-fit", "high", "'high' is no number from 0 to 100"),
        ("--min-fit", "101", "'101' is no number from 0 to 100"),
        ("--min-fit", "-5", "'-5' is no number from 0 to 100"),
        ("--min-fit", "nan", "'nan' is no number from 0 to 100"),
        ("--min-fit", "inf", "'inf' is no number from 0 to 100"),
        ("--role", "0", "'0' is no whole number from 1 on"),
        ("--role", "1.5", "'1.5' is no whole number from 1 on"),
        ("--format", "xml", "'xml' is not one of markdown, html, json, pdf, docx"),
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
