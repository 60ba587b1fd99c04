"""The commands of fitcheck, gathered under one name."""

from collections.abc import Callable
from typing import Annotated

import typer

from fitcheck import __version__
from fitcheck.cli.arguments import examples
from fitcheck.cli.parameters import Command, Group


def app_for(first: str = "") -> typer.Typer:
    """The command line with the one command that its first argument names, or with all of them where it names none.

    A command that is not asked for is not even imported, for the time that it takes to start.
    """
    app = typer.Typer(name="fitcheck", no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False, cls=Group)
    app.callback(epilog=examples("fitcheck init -o me.yaml", "fitcheck analyze me.yaml posting.md", "pbpaste | fitcheck parse -"))(root)
    for add in (_COMMANDS[first],) if first in _COMMANDS else _COMMANDS.values():
        add(app)
    return app


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


def _analyze(app: typer.Typer) -> None:
    from fitcheck.cli.applying import analyze

    app.command(
        cls=Command,
        epilog=examples(
            "fitcheck analyze me.yaml posting.md",
            "fitcheck analyze me.yaml posting.md -o report.html",
            "fitcheck analyze me.yaml posting.md --format json --as-of 2026-11-01",
            "fitcheck analyze me.yaml posting.md --min-fit 70 --quiet",
        ),
    )(analyze)


def _cover_letter(app: typer.Typer) -> None:
    from fitcheck.cli.applying import cover_letter

    app.command(
        "cover-letter",
        cls=Command,
        epilog=examples("fitcheck cover-letter me.yaml posting.md", "fitcheck cover-letter me.yaml posting.md --sources -o letter.html"),
    )(cover_letter)


def _audit(app: typer.Typer) -> None:
    from fitcheck.cli.auditing import audit

    app.command(
        cls=Command, epilog=examples("fitcheck audit letter.md me.yaml posting.md", "fitcheck audit letter.txt me.yaml --format github")
    )(audit)


def _parse(app: typer.Typer) -> None:
    from fitcheck.cli.parsing import parse

    app.command(cls=Command, epilog=examples("fitcheck parse posting.md", "pbpaste | fitcheck parse - --format json"))(parse)


def _check(app: typer.Typer) -> None:
    from fitcheck.cli.checking import check

    app.command(
        cls=Command,
        epilog=examples(
            "fitcheck check me.yaml",
            "fitcheck check me.yaml --fix",
            "fitcheck check me.yaml --postings postings --baseline fitcheck-baseline.json --format github",
            "fitcheck check me.yaml --postings postings --update-baseline",
        ),
    )(check)


def _rank(app: typer.Typer) -> None:
    from fitcheck.cli.ranking import rank

    app.command(
        cls=Command,
        epilog=examples(
            "fitcheck rank me.yaml postings",
            "fitcheck rank me.yaml jobs.jsonl.gz board.json table.csv --top 20 -o best.html",
            "fitcheck rank me.yaml jobs.jsonl --where place=Berlin --where place=remote --min-fit 70",
            "fitcheck rank me.yaml jobs.jsonl --top all --format json -o all.jsonl --resume",
        ),
    )(rank)


def _gaps(app: typer.Typer) -> None:
    from fitcheck.cli.surveying import gaps

    app.command(
        cls=Command,
        epilog=examples(
            "fitcheck gaps me.yaml postings",
            "fitcheck gaps me.yaml jobs.jsonl.gz --where title=engineer --min-fit 40 -o gaps.html",
        ),
    )(gaps)


def _init(app: typer.Typer) -> None:
    from fitcheck.cli.learning import init

    app.command(cls=Command, epilog=examples("fitcheck init -o me.yaml", "fitcheck init --from resume.json -o me.yaml"))(init)


def _convert(app: typer.Typer) -> None:
    from fitcheck.cli.converting import convert

    app.command(cls=Command, epilog=examples("fitcheck convert me.yaml --to rendercv -o me_CV.yaml"))(convert)


def _schema(app: typer.Typer) -> None:
    from fitcheck.cli.learning import schema

    app.command(cls=Command, epilog=examples("fitcheck schema -o profile.schema.json"))(schema)


def _explain(app: typer.Typer) -> None:
    from fitcheck.cli.learning import explain

    app.command(cls=Command, epilog=examples("fitcheck explain years-dated", "fitcheck explain"))(explain)


_COMMANDS: dict[str, Callable[[typer.Typer], None]] = {
    "analyze": _analyze,
    "cover-letter": _cover_letter,
    "audit": _audit,
    "parse": _parse,
    "check": _check,
    "rank": _rank,
    "gaps": _gaps,
    "init": _init,
    "convert": _convert,
    "schema": _schema,
    "explain": _explain,
}
"""How each command is added, in the order of the help page."""
