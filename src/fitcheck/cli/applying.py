"""The commands for one application: the report and the letter."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from fitcheck.cli.arguments import (
    AsOf,
    InputFormat,
    LexiconFiles,
    Output,
    PostingFile,
    ProfileFile,
    Quiet,
    Role,
    TemplateFile,
    format_for,
)
from fitcheck.cli.messages import tell

if TYPE_CHECKING:
    from fitcheck.nouns.report import Report


def analyze(
    profile: ProfileFile,
    posting: PostingFile,
    as_of: AsOf,
    output: Output = None,
    format: Annotated[  # noqa: A002  # the option's own name
        Literal["markdown", "html", "json"] | None,
        typer.Option("--format", help="The report's format; Markdown where nothing says otherwise."),
    ] = None,
    min_fit: Annotated[
        float | None, typer.Option("--min-fit", metavar="N", min=0, max=100, help="Exit with 1 where the fit is below N.")
    ] = None,
    template: TemplateFile = None,
    lexicon: LexiconFiles = None,
    input_format: InputFormat = None,
    role: Role = None,
    quiet: Quiet = False,
) -> None:
    """Write the strategy report: how the profile fits the posting, and what to do about it."""
    from fitcheck.cli.inputs import template_at
    from fitcheck.cli.output import deliver, deliver_markdown
    from fitcheck.render import render_report

    written = format_for(output, format, ("markdown", "html", "json"))
    template_text = template_at(template)
    report = _report(profile, posting, as_of, lexicon, input_format, role, quiet=quiet)
    text = _rendered(template, lambda: render_report(report, written, template_text))
    put = deliver if written != "markdown" or format else deliver_markdown
    put(text, output, (profile, posting, template, *(lexicon or ())))
    if min_fit is not None:
        _require(report, min_fit, quiet=quiet)


def cover_letter(
    profile: ProfileFile,
    posting: PostingFile,
    as_of: AsOf,
    output: Output = None,
    format: Annotated[  # noqa: A002  # the option's own name
        Literal["markdown", "text", "html"] | None,
        typer.Option("--format", help="The letter's format; Markdown where nothing says otherwise."),
    ] = None,
    sources: Annotated[bool, typer.Option("--sources", help="After each sentence, the lines of the profile it rests on.")] = False,
    template: TemplateFile = None,
    lexicon: LexiconFiles = None,
    input_format: InputFormat = None,
    role: Role = None,
    quiet: Quiet = False,
) -> None:
    """Write the cover letter: one page that claims nothing but what the profile shows."""
    from fitcheck.cli.inputs import template_at
    from fitcheck.cli.output import deliver, deliver_markdown
    from fitcheck.render import render_letter

    written = format_for(output, format, ("markdown", "text", "html"))
    template_text = template_at(template)
    letter = _report(profile, posting, as_of, lexicon, input_format, role, quiet=quiet).letter
    text = _rendered(template, lambda: render_letter(letter, written, sources=sources, template_text=template_text))
    put = deliver if written != "markdown" or format else deliver_markdown
    put(text, output, (profile, posting, template, *(lexicon or ())))


def _report(
    profile: Path, posting: Path, as_of: AsOf, lexicon: list[Path] | None, input_format: str | None, role: int | None, *, quiet: bool
) -> "Report":
    from fitcheck.analyze import analyze
    from fitcheck.cli.inputs import lexicon_with, one_from_standard_input, posting_at, profile_at

    one_from_standard_input(profile, posting)
    report = analyze(
        profile_at(profile, as_of, quiet=quiet),
        posting_at(posting, input_format, role, quiet=quiet),
        lexicon_with(lexicon or ()),
        as_of,
    )
    if not report.findings:
        tell(f"{posting}: asks for nothing that could be compared, so there is no fit to tell", quiet=quiet)
    return report


def _rendered(template: Path | None, render: Callable[[], str]) -> str:
    """What `render` gives; raises InputError where the user's own template fails."""
    if template is None:
        return render()
    try:
        return render()
    except Exception as error:  # a template is code of the user's own: anything may go wrong in it
        from fitcheck.problem import InputError, Problem

        line = getattr(error, "lineno", None) or _line_in_template(error)
        raise InputError([Problem(str(template), line, 0, "template", f"{type(error).__name__}: {error}")]) from None


def _line_in_template(error: Exception) -> int:
    """The line of the template at which it failed; 0 where none is known."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _require(report: "Report", least: float, *, quiet: bool) -> None:
    """Leave with 1 where the fit is below `least`, or cannot be told."""
    score = report.fit.score
    if score is not None and score >= least:
        return
    tell("the fit could not be judged" if score is None else f"the fit is {score:g}, below {least:g}", quiet=quiet)
    raise typer.Exit(1)
