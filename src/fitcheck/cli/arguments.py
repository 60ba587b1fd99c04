"""The arguments and options that several commands share."""

from datetime import date
from pathlib import Path
from typing import Annotated

from fitcheck.cli.declarations import Argument, Misuse, Option

_FORMATS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".json": "json",
    ".txt": "text",
    ".pdf": "pdf",
    ".docx": "docx",
}


def _day(text: str | date) -> date:
    """The day that an option names, in the one form that the dates of a profile have."""
    if isinstance(text, date):
        return text
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:  # weeks, and digits without hyphens, are ISO dates too
        raise Misuse(f"{text!r} is no date such as 2026-11-01", "--as-of")
    return day


def today() -> date:
    """The day on which the command runs: the only look at a clock in fitcheck."""
    return date.today()


def format_for(output: Path | None, chosen: str | None, known: tuple[str, ...]) -> str:
    """The format asked for, or else the one the output's ending names, or else the first one known; Misuse where neither tells."""
    if chosen is not None:
        return chosen
    if output is None or not output.suffix:
        return known[0]
    named = _FORMATS.get(output.suffix.lower())
    if named not in known:
        raise Misuse(f"the ending of {str(output)!r} names none of the formats {', '.join(known)}; say --format", "--output")
    return named


ProfileFile = Annotated[
    Path,
    Argument(
        metavar="PROFILE", help="The candidate's profile: JSON Resume, YAMLResume or RenderCV, in YAML or JSON; `-` is standard input."
    ),
]
PostingFile = Annotated[Path, Argument(metavar="POSTING", help="The job posting; `-` is standard input.")]
AsOf = Annotated[
    date,
    Option("--as-of", parser=_day, metavar="YYYY-MM-DD", default_factory=today, show_default="today", help="The day to count years to."),
]
Output = Annotated[Path | None, Option("--output", "-o", metavar="FILE", help="Write to this file; its ending chooses the format.")]
LexiconFiles = Annotated[
    list[Path] | None,
    Option("--lexicon", metavar="FILE", help="A vocabulary file of your own, beside the one that ships; may be repeated."),
]
TemplateFile = Annotated[
    Path | None, Option("--template", metavar="FILE", help="A Jinja template of your own, in place of the one that ships.")
]
InputFormat = Annotated[
    str | None,
    Option("--input-format", metavar="FORMAT", help="The posting's format, where it should not be told from the content."),
]
Role = Annotated[int | None, Option("--role", metavar="N", min=1, help="Which job, where the posting's file holds several.")]
Quiet = Annotated[bool, Option("--quiet", "-q", help="Tell errors only.")]
