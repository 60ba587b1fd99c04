"""The commands for one application: the report and the letter."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

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
from fitcheck.cli.declarations import Option
from fitcheck.cli.messages import tell
from fitcheck.cli.silence import tell_silence

if TYPE_CHECKING:
    from fitcheck.lexicon import Lexicon
    from fitcheck.nouns.posting import Posting
    from fitcheck.nouns.profile import Profile
    from fitcheck.nouns.report import Letter, Report
    from fitcheck.nouns.requirement import Requirement

ReportFormat = Literal["markdown", "html", "json", "pdf", "docx"]
LetterFormat = Literal["markdown", "text", "html", "pdf", "docx"]
LetterLength = Literal["short", "standard", "full"]
_REPORTS: tuple[ReportFormat, ...] = ("markdown", "html", "json", "pdf", "docx")
_LETTERS: tuple[LetterFormat, ...] = ("markdown", "text", "html", "pdf", "docx")
_NO_FIT = ", so there is no fit to tell"
_PRINTED = ("pdf", "docx")


class _Pair(NamedTuple):
    """The inputs of an application."""

    profile: "Profile"
    posting: "Posting"
    lexicon: "Lexicon"


def analyze(
    profile: ProfileFile,
    posting: PostingFile,
    as_of: AsOf,
    output: Output = None,
    format: Annotated[  # noqa: A002  # the option's own name
        ReportFormat | None, Option("--format", help="The report's format; Markdown where nothing says otherwise.")
    ] = None,
    min_fit: Annotated[float | None, Option("--min-fit", metavar="N", min=0, max=100, help="Exit with 1 where the fit is below N.")] = None,
    explain: Annotated[
        bool, Option("--explain", help="In the appendix, for each need: the rule, the facts considered, why the best one won.")
    ] = False,
    template: TemplateFile = None,
    lexicon: LexiconFiles = None,
    input_format: InputFormat = None,
    role: Role = None,
    quiet: Quiet = False,
) -> None:
    """Write the strategy report: how the profile fits the posting, and what to do about it."""
    from fitcheck.analyze import analyze
    from fitcheck.cli.output import deliver, refuse_input

    inputs = (profile, posting, template, *(lexicon or ()))
    refuse_input(output, inputs)
    written = format_for(output, format, _REPORTS)
    pair = _pair(profile, posting, as_of, lexicon, input_format, role, quiet=quiet)
    report = analyze(*pair, as_of, explain=explain)
    tell_silence(posting, pair.posting, report.asked.requirements, _NO_FIT, quiet=quiet)
    content = _report(report, written, template)
    deliver(content, output, inputs, drawn=written == "markdown" and format is None)
    if min_fit is not None:
        _require(report, min_fit, quiet=quiet)


def cover_letter(
    profile: ProfileFile,
    posting: PostingFile,
    as_of: AsOf,
    output: Output = None,
    format: Annotated[  # noqa: A002  # the option's own name
        LetterFormat | None, Option("--format", help="The letter's format; Markdown where nothing says otherwise.")
    ] = None,
    length: Annotated[LetterLength, Option("--length", help="How much of the page the letter may fill.")] = "standard",
    sources: Annotated[bool, Option("--sources", help="After each sentence, the lines of the profile it rests on.")] = False,
    template: TemplateFile = None,
    lexicon: LexiconFiles = None,
    input_format: InputFormat = None,
    role: Role = None,
    quiet: Quiet = False,
) -> None:
    """Write the cover letter: one page that claims nothing but what the profile shows."""
    from fitcheck.cli.output import deliver, refuse_input
    from fitcheck.letter import letter

    inputs = (profile, posting, template, *(lexicon or ()))
    refuse_input(output, inputs)
    written = format_for(output, format, _LETTERS)
    pair = _pair(profile, posting, as_of, lexicon, input_format, role, quiet=quiet)
    drafted, judged = letter(*pair, as_of, length)
    tell_silence(posting, pair.posting, judged.asked.requirements, _NO_FIT, quiet=quiet)
    content = _letter(drafted, judged.asked.requirements, written, template, sources=sources)
    deliver(content, output, inputs, drawn=written == "markdown" and format is None)


def _report(report: "Report", written: str, template: Path | None) -> str | bytes:
    """The report in its format, or in the user's own template."""
    from fitcheck.render import print_report, render_report

    if template is not None:
        from fitcheck.cli.templating import filled, template_at
        from fitcheck.render.templates import fill_report_template, report_names

        text = template_at(template, written)
        return filled(template, lambda: fill_report_template(report, text, written), report_names(report))
    return print_report(report, written) if written in _PRINTED else render_report(report, written)


def _letter(letter: "Letter", asked: "tuple[Requirement, ...]", written: str, template: Path | None, *, sources: bool) -> str | bytes:
    """The letter in its format, or in the user's own template."""
    from fitcheck.render import print_letter, render_letter

    if template is not None:
        from fitcheck.cli.templating import filled, template_at
        from fitcheck.render.templates import fill_letter_template, letter_names

        text = template_at(template, written)
        return filled(template, lambda: fill_letter_template(letter, text, written, sources=sources), letter_names(letter))
    if written in _PRINTED:
        return print_letter(letter, written, sources=sources, requirements=asked)
    return render_letter(letter, written, sources=sources, requirements=asked)


def _pair(
    profile: Path, posting: Path, as_of: AsOf, lexicon: list[Path] | None, input_format: str | None, role: int | None, *, quiet: bool
) -> _Pair:
    from fitcheck.cli.inputs import lexicon_with, pair_at

    return _Pair(*pair_at(profile, posting, as_of, input_format, role, quiet=quiet), lexicon_with(lexicon or ()))


def _require(report: "Report", least: float, *, quiet: bool) -> None:
    """Leave with 1 where the fit is below `least`, or cannot be told."""
    score = report.fit.score
    if score is not None and score >= least:
        return
    tell("the fit could not be judged" if score is None else f"the fit is {score:g}, below {least:g}", quiet=quiet)
    raise SystemExit(1)
