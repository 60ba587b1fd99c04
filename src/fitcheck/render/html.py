"""A page as one HTML file that fetches nothing: read on a phone, on paper, in the dark, and with the keyboard."""

from html import escape

from fitcheck.render.citations import EVIDENCE, Citations
from fitcheck.render.escaping import visible
from fitcheck.render.layout import (
    Block,
    Break,
    Heading,
    Items,
    Letterhead,
    Line,
    Matrix,
    Page,
    Paragraph,
    Picture,
    Quote,
    Source,
    Span,
    Stars,
    Text,
)
from fitcheck.render.matrix import matrix_html
from fitcheck.render.packaged import packaged
from fitcheck.render.picture import drawings
from fitcheck.render.wording import spaced

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What the browser is told to allow: nothing but the styles in the page."""


def to_html(page: Page) -> str:
    """The page as HTML text that ends with a line feed."""
    writer = _Writer(page)
    body = "\n".join(writer.block(block) for block in page.blocks)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{shown(page.title)}</title>
<style>
{packaged("page.css").strip()}
</style>
</head>
<body class="{page.kind}-page">
{_sections(page)}<main id="main">
{body}
{writer.citations.as_html()}</main>
</body>
</html>
"""


def shown(text: str) -> str:
    """The text so that a browser shows it as it is."""
    return escape(visible(text))


def _sections(page: Page) -> str:
    """The way to each section by keyboard or finger; nothing where there are none."""
    names = [block.text for block in page.blocks if isinstance(block, Heading) and block.level == 2]
    if not names:
        return ""
    names.append(EVIDENCE)
    links = "".join(f'<li><a href="#{_anchor(name)}">{shown(name)}</a></li>' for name in names)
    return f'<a class="skip" href="#main">Skip to the report</a>\n<header><nav aria-label="Sections"><ul>{links}</ul></nav></header>\n'


def _anchor(name: str) -> str:
    return name.lower().replace(" ", "-")


class _Writer:
    """Writes blocks, and remembers which lines of the profile they cite."""

    def __init__(self, page: Page) -> None:
        self.citations = Citations(page)
        self.title = next(block for block in page.blocks if not isinstance(block, Letterhead))
        """A letter's subject is what a report's heading is."""

    def block(self, block: Block) -> str:
        match block:
            case Heading():
                return _heading(block)
            case Paragraph(line):
                tag = "h1" if block is self.title else "p"
                return f"<{tag}>{self.line(line)}</{tag}>"
            case Items():
                return self.items(block)
            case Quote(lines):
                return '<div class="letter">' + "".join(f"<p>{self.line(line)}</p>" for line in lines) + "</div>"
            case Letterhead():
                return _letterhead(block)
            case Matrix():
                return matrix_html(block, self.citations)
            case Picture():
                return "\n".join(f"<figure>{one.svg}<figcaption>{shown(one.title)}.</figcaption></figure>" for one in drawings(block))

    def items(self, block: Items) -> str:
        tag = "ol" if block.ordered else "ul"
        entries = (f"<li>{self.line(one.line)}{''.join(self.items(below) for below in one.below)}</li>\n" for one in block.items)
        return f"<{tag}>\n{''.join(entries)}</{tag}>"

    def line(self, line: Line) -> str:
        return "".join(self.span(span) for span in line)

    def span(self, span: Span) -> str:
        match span:
            case Text(text, strong):
                words = spaced(text, shown)
                return f"<strong>{words}</strong>" if strong else words
            case Source():
                return self.citations.of(span)
            case Stars(count):
                return f'<span class="stars" role="img" aria-label="{count} of 5 stars">{"★" * count}{"☆" * (5 - count)}</span>'
            case Break():
                return "<br>"


def _letterhead(head: Letterhead) -> str:
    lines = "<br>".join(map(shown, head.lines))
    sender = f"<address><strong>{shown(head.name)}</strong><br>{lines}</address>\n" if head.lines else ""
    return f'{sender}<p class="date">{shown(head.dated)}</p>' if head.dated else sender


def _heading(heading: Heading) -> str:
    number = "" if heading.number is None else f"{heading.number}. "
    anchor = f' id="{_anchor(heading.text)}"' if heading.level == 2 else ""
    return f"<h{heading.level}{anchor}>{number}{shown(heading.text)}</h{heading.level}>"
