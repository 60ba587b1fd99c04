"""Reports, letters and what a posting asks, as Markdown, HTML, text and JSON."""

from fitcheck.render.documents import parse_document, report_document, to_json
from fitcheck.render.rendering import render_letter, render_report

__all__ = ["parse_document", "render_letter", "render_report", "report_document", "to_json"]
