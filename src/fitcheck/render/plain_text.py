"""A letter as plain text, to be pasted into a form."""

from fitcheck.render.escaping import visible
from fitcheck.render.layout import Break, Line, Page, Paragraph, Source, Span, Stars, Text
from fitcheck.render.wording import sourced, spaced


def to_text(page: Page) -> str:
    """The page's paragraphs with empty lines between them; one paragraph is one line."""
    return "\n\n".join(_line(block.line) for block in page.blocks if isinstance(block, Paragraph)) + "\n"


def _line(line: Line) -> str:
    return "".join(_span(span) for span in line)


def _span(span: Span) -> str:
    match span:
        case Text(text):
            return spaced(text, visible)
        case Source():
            return f" [{visible(source)}]" if (source := sourced(span)) else ""
        case Break():
            return "\n"
        case Stars():
            return ""
