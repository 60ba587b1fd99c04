"""The commands of fitcheck, gathered under one name as typer has them: help, completion, and what is wrong with a call."""

from types import FunctionType
from typing import Annotated, Any, get_args, get_origin

import typer

from fitcheck import __version__
from fitcheck.cli.commands import COMMANDS, Command
from fitcheck.cli.declarations import Argument, Declared, Misuse
from fitcheck.cli.parameters import PlainCommand, PlainGroup

_EXAMPLES = {
    "": ("fitcheck init -o me.yaml", "fitcheck analyze me.yaml posting.md", "pbpaste | fitcheck parse -"),
    "analyze": (
        "fitcheck analyze me.yaml posting.md",
        "fitcheck analyze me.yaml posting.md -o report.html",
        "fitcheck analyze me.yaml posting.md --format json --as-of 2026-11-01",
        "fitcheck analyze me.yaml posting.md --min-fit 70 --quiet",
    ),
    "cover-letter": ("fitcheck cover-letter me.yaml posting.md", "fitcheck cover-letter me.yaml posting.md --sources -o letter.html"),
    "audit": ("fitcheck audit letter.md me.yaml posting.md", "fitcheck audit letter.txt me.yaml --format github"),
    "parse": ("fitcheck parse posting.md", "pbpaste | fitcheck parse - --format json"),
    "check": (
        "fitcheck check me.yaml",
        "fitcheck check me.yaml --fix",
        "fitcheck check me.yaml --postings postings --baseline fitcheck-baseline.json --format github",
        "fitcheck check me.yaml --postings postings --update-baseline",
    ),
    "rank": (
        "fitcheck rank me.yaml postings",
        "fitcheck rank me.yaml jobs.jsonl.gz board.json table.csv --top 20 -o best.html",
        "fitcheck rank me.yaml jobs.jsonl --where place=Berlin --where place=remote --min-fit 70",
        "fitcheck rank me.yaml jobs.jsonl --top all --format json -o all.jsonl --resume",
    ),
    "gaps": (
        "fitcheck gaps me.yaml postings",
        "fitcheck gaps me.yaml jobs.jsonl.gz --where title=engineer --min-fit 40 -o gaps.html",
    ),
    "init": ("fitcheck init -o me.yaml", "fitcheck init --from resume.json -o me.yaml"),
    "convert": ("fitcheck convert me.yaml --to rendercv -o me_CV.yaml",),
    "schema": ("fitcheck schema -o profile.schema.json",),
    "explain": ("fitcheck explain years-dated", "fitcheck explain"),
}
"""What stands at the end of each command's help page; of the help on all of them, under no name."""


def app_for(first: str = "") -> typer.Typer:
    """The command line with the one command that its first argument names, or with all of them where it names none."""
    app = typer.Typer(name="fitcheck", no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False, cls=PlainGroup)
    app.callback(epilog=_examples(""))(root)
    for name in (first,) if first in COMMANDS else COMMANDS:
        app.command(name, cls=PlainCommand, epilog=_examples(name))(_for_typer(COMMANDS[name]()))
    return app


def tell_misuse(misuse: Misuse, first: str) -> None:
    """Say what is wrong with a call of the command of that name, and how it is used."""
    group = typer.main.get_group(app_for(first))
    above = group.make_context("fitcheck", [first], resilient_parsing=True)
    command = group.get_command(above, first)
    assert command is not None  # noqa: S101  # it has been called
    context = command.make_context(first, [], parent=above, resilient_parsing=True)
    typer.BadParameter(str(misuse), ctx=context, param_hint=misuse.parameter).show()


def _examples(name: str) -> str:
    """The end of a help page: examples, one a line."""
    return "\b\n" + "\n".join(("Examples:", *(f"  {line}" for line in _EXAMPLES[name])))


def _for_typer(command: Command) -> Command:
    """The command with its parameters declared by typer's own classes."""
    assert isinstance(command, FunctionType)  # noqa: S101  # commands are written as functions
    same = FunctionType(command.__code__, command.__globals__, command.__name__, command.__defaults__)
    same.__annotations__ = {name: _as_typer_has_it(annotation) for name, annotation in command.__annotations__.items()}
    return same


def _as_typer_has_it(annotation: Any) -> Any:
    if get_origin(annotation) is not Annotated:
        return annotation
    of_values, declared = get_args(annotation)
    assert isinstance(declared, Declared)  # noqa: S101  # nothing else is annotated
    kind = typer.Argument if isinstance(declared, Argument) else typer.Option
    return Annotated[of_values, kind(*declared.names, **declared.about)]


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"fitcheck {__version__}")
        raise typer.Exit


def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Say how a profile fits a job posting, from what both of them state, and what to do about it.

    Offline, the same answer every time. Exit codes: 0 done; 1 done, and the answer is no; 2 the input or the call is wrong.
    """
