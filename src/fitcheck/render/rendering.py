"""Reports and letters as text in a format."""

from typing import Any

from fitcheck.nouns.finding import Fit
from fitcheck.nouns.report import Letter, Report
from fitcheck.render.documents import Document, letter_document, report_document, to_json
from fitcheck.render.sources import add_sources, place
from fitcheck.render.templates import template

_REPORTS = {"markdown": "report.md.j2", "html": "report.html.j2"}
_LETTERS = {"markdown": "letter.md.j2", "text": "letter.txt.j2", "html": "letter.html.j2"}


def render_report(report: Report, format: str = "markdown", template_text: str | None = None) -> str:  # noqa: A002  # the option's own name
    """The report as `markdown`, `html` or `json`; a template of the user's own replaces the one that ships."""
    document = report_document(report)
    if format == "json":
        return to_json(document)
    return template(_REPORTS[format], template_text).render(report_view(report, document))


def render_letter(letter: Letter, format: str = "markdown", *, sources: bool = False, template_text: str | None = None) -> str:  # noqa: A002  # as above
    """The letter as `markdown`, `text` or `html`; with `sources`, each sentence is followed by the lines it rests on."""
    return template(_LETTERS[format], template_text).render(letter=letter_document(letter), sources=sources)


def report_view(report: Report, document: Document) -> dict[str, Any]:
    """What a report template sees: the JSON document, each statement with its source in words, the letter, requirements by id."""
    by_id = {one["id"]: one for one in document["requirements"]}
    add_sources(document["advice"], by_id)
    for one in document["requirements"]:
        one["places"] = "; ".join(place(line, " ({})") for line in one["evidence"][:3])
    letter = letter_document(report.letter)
    return document | {
        "letter": letter | {"texts": [" ".join(one["text"] for one in paragraph) for paragraph in letter["paragraphs"]]},
        "by_id": by_id,
        "stars": "⭐" * report.fit.stars,
        "fit_line": _fit_line(report.fit),
    }


def _fit_line(fit: Fit) -> str:
    if fit.score is None or fit.low is None or fit.high is None:
        return "not judged"
    low, middle, high = round(fit.low), round(fit.score), round(fit.high)
    return f"{middle} of 100" if low == high else f"{middle} of 100 (between {low} and {high})"
