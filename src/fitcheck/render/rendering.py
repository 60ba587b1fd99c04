"""Reports and letters in each format a person may ask for."""

from collections.abc import Callable, Iterable

from fitcheck.nouns.report import Letter, Report
from fitcheck.nouns.requirement import Requirement
from fitcheck.render.documents import report_document, to_json
from fitcheck.render.layout import Page
from fitcheck.render.letter_page import letter_page
from fitcheck.render.report_page import report_page


def render_report(report: Report, format: str = "markdown") -> str:  # noqa: A002  # the option's own name
    """The report as text: `markdown`, `html` or `json`."""
    return to_json(report_document(report)) if format == "json" else _text_writer(format)(report_page(report))


def print_report(report: Report, format: str) -> bytes:  # noqa: A002  # as above
    """The report as a file that is no text: `pdf` or `docx`; raises InputError where the extra of that name is not installed."""
    return _printer(format)(report_page(report))


def render_letter(letter: Letter, format: str = "markdown", *, sources: bool = False, requirements: Iterable[Requirement] = ()) -> str:  # noqa: A002  # as above
    """The letter as text: `markdown`, `text` or `html`; with `sources`, each sentence is followed by the lines it rests on."""
    return _text_writer(format)(letter_page(letter, sources=sources, requirements=requirements))


def print_letter(letter: Letter, format: str, *, sources: bool = False, requirements: Iterable[Requirement] = ()) -> bytes:  # noqa: A002  # as above
    """The letter as a file that is no text: `pdf` or `docx`; raises InputError where the extra of that name is not installed."""
    return _printer(format)(letter_page(letter, sources=sources, requirements=requirements))


def _text_writer(format_: str) -> Callable[[Page], str]:
    if format_ == "html":
        from fitcheck.render.html import to_html

        return to_html
    if format_ == "text":
        from fitcheck.render.plain_text import to_text

        return to_text
    from fitcheck.render.markdown import to_markdown

    return to_markdown


def _printer(format_: str) -> Callable[[Page], bytes]:
    if format_ == "pdf":
        from fitcheck.render.pdf import to_pdf

        return to_pdf
    from fitcheck.render.word import to_docx

    return to_docx
