"""The commands of fitcheck, gathered under one name."""

from typing import Annotated

import typer

from fitcheck import __version__
from fitcheck.cli.applying import analyze, cover_letter
from fitcheck.cli.arguments import examples
from fitcheck.cli.auditing import audit
from fitcheck.cli.checking import check
from fitcheck.cli.converting import convert
from fitcheck.cli.learning import explain, init, schema
from fitcheck.cli.parsing import parse
from fitcheck.cli.ranking import rank
from fitcheck.cli.surveying import gaps

app = typer.Typer(name="fitcheck", no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"fitcheck {__version__}")
        raise typer.Exit


@app.callback(epilog=examples("fitcheck init -o me.yaml", "fitcheck analyze me.yaml posting.md", "pbpaste | fitcheck parse -"))
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Say how a profile fits a job posting, from what both of them state, and what to do about it.

    Offline, the same answer every time. Exit codes: 0 done; 1 done, and the answer is no; 2 the input or the call is wrong.
    """


app.command(
    epilog=examples(
        "fitcheck analyze me.yaml posting.md",
        "fitcheck analyze me.yaml posting.md -o report.html",
        "fitcheck analyze me.yaml posting.md --format json --as-of 2026-11-01",
        "fitcheck analyze me.yaml posting.md --min-fit 70 --quiet",
    )
)(analyze)
app.command(
    "cover-letter",
    epilog=examples("fitcheck cover-letter me.yaml posting.md", "fitcheck cover-letter me.yaml posting.md --sources -o letter.html"),
)(cover_letter)
app.command(
    epilog=examples("fitcheck audit letter.md me.yaml posting.md", "fitcheck audit letter.txt me.yaml --format github")
)(audit)
app.command(epilog=examples("fitcheck parse posting.md", "pbpaste | fitcheck parse - --format json"))(parse)
app.command(
    epilog=examples(
        "fitcheck check me.yaml",
        "fitcheck check me.yaml --fix",
        "fitcheck check me.yaml --postings postings --baseline fitcheck-baseline.json --format github",
        "fitcheck check me.yaml --postings postings --update-baseline",
    )
)(check)
app.command(
    epilog=examples(
        "fitcheck rank me.yaml postings",
        "fitcheck rank me.yaml jobs.jsonl.gz board.json table.csv --top 20 -o best.html",
        "fitcheck rank me.yaml jobs.jsonl --where place=Berlin --where place=remote --min-fit 70",
        "fitcheck rank me.yaml jobs.jsonl --top all --format json -o all.jsonl --resume",
    )
)(rank)
app.command(
    epilog=examples(
        "fitcheck gaps me.yaml postings",
        "fitcheck gaps me.yaml jobs.jsonl.gz --where title=engineer --min-fit 40 -o gaps.html",
    )
)(gaps)
app.command(epilog=examples("fitcheck init -o me.yaml", "fitcheck init --from resume.json -o me.yaml"))(init)
app.command(epilog=examples("fitcheck convert me.yaml --to rendercv -o me_CV.yaml"))(convert)
app.command(epilog=examples("fitcheck schema -o profile.schema.json"))(schema)
app.command(epilog=examples("fitcheck explain years-dated", "fitcheck explain"))(explain)
