"""Reports, letters and what a posting asks, in every format a person may ask for."""

from fitcheck.render.documents import parse_document, report_document, to_json
from fitcheck.render.rendering import print_letter, print_report, render_letter, render_report

__all__ = ["parse_document", "print_letter", "print_report", "render_letter", "render_report", "report_document", "to_json"]
