"""Templates of the user's own: Jinja in a sandbox, over the same document that the JSON format prints."""

from typing import Any

from fitcheck.nouns.report import Letter, Report
from fitcheck.render.documents import letter_document, report_document
from fitcheck.render.escaping import markdown, visible
from fitcheck.render.report_page import fit_line
from fitcheck.render.wording import headed

_SHOWN = {"markdown": markdown, "html": visible, "text": visible}


def fill_report_template(report: Report, template: str, format: str) -> str:  # noqa: A002  # the option's own name
    """The user's template filled with the JSON document, and with `letter`, `by_id`, `stars` and `fit_line` beside it."""
    return _filled(template, format, _report(report))


def fill_letter_template(letter: Letter, template: str, format: str, *, sources: bool = False) -> str:  # noqa: A002  # as above
    """The user's template filled with `letter` and `sources`."""
    return _filled(template, format, _letter(letter, sources=sources))


def report_names(report: Report) -> tuple[str, ...]:
    """The names that a template of a report may use."""
    return tuple(_report(report))


def letter_names(letter: Letter) -> tuple[str, ...]:
    """The names that a template of a letter may use, those within the letter too."""
    return (*_letter(letter, sources=False), *(f"letter.{name}" for name in letter_document(letter)))


def _report(report: Report) -> dict[str, Any]:
    document = report_document(report)
    more = {
        "letter": letter_document(report.letter),
        "by_id": {one["id"]: one for one in document["requirements"]},
        "stars": "⭐" * report.fit.stars,
        "fit_line": fit_line(report.fit),
    }
    return document | more


def _letter(letter: Letter, *, sources: bool) -> dict[str, Any]:
    return {"letter": letter_document(letter), "sources": sources}


def _filled(template: str, format_: str, names: dict[str, Any]) -> str:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    show = _SHOWN[format_]
    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined,
        autoescape=format_ == "html",
        finalize=lambda value: show(value) if type(value) is str else value,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["headed"] = headed
    return environment.from_string(template).render(names)
