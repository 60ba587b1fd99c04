"""The lines of the profile that a page cites, each with a place of its own to jump to."""

from collections.abc import Iterable
from html import escape

from fitcheck.nouns.finding import Evidence
from fitcheck.render.escaping import visible
from fitcheck.render.layout import Matrix, Page, Source
from fitcheck.render.wording import ASKED_SHOWN, cited, place

EVIDENCE = "Evidence"
"""The heading of the list of them."""


class Citations:
    """Numbers each cited line in the order in which the page speaks of it."""

    def __init__(self, page: Page) -> None:
        """Begin with none; requirements in the page's matrix can be jumped to."""
        self.numbers: dict[Evidence, int] = {}
        self.rows = {row.id: row for block in page.blocks if isinstance(block, Matrix) for row in block.rows}

    def of(self, source: Source) -> str:
        """The source in small print, each line and requirement with its jump."""
        asked = (self.requirement(one, line) for one, line in source.asked[:ASKED_SHOWN])
        parts = [part for part in (self.links(cited(source)), ", ".join(asked), escape(visible(source.note))) if part]
        return f' <small class="src">{"; ".join(parts)}</small>' if parts else ""

    def links(self, evidence: Iterable[Evidence]) -> str:
        """Jumps to the lines, by their numbers in the profile's file."""
        return ", ".join(
            f'<a href="#e{self.numbers.setdefault(one, len(self.numbers) + 1)}">{escape(f"line {one.line}" if one.line else one.path)}</a>'
            for one in evidence
        )

    def requirement(self, name: str, line: int) -> str:
        """A jump to the requirement, or where it stands in the posting."""
        return f'<a href="#{escape(name)}">{escape(name)}</a>' if name in self.rows else f"{escape(name)} (posting line {line})"

    def as_html(self) -> str:
        """Every line cited, verbatim, with the requirements it speaks for."""
        if not self.numbers:
            return ""
        entries = (f'<li id="e{at}"><q>{escape(visible(one.text))}</q> {self.whence(one)}</li>\n' for one, at in self.numbers.items())
        return f'<h2 id="{EVIDENCE.lower()}">{EVIDENCE}</h2>\n<ul class="cited">\n{"".join(entries)}</ul>\n'

    def whence(self, one: Evidence) -> str:
        """Where the line stands, and the way back to what it shows."""
        ids = [row.id for row in self.rows.values() if one in row.evidence]
        links = "".join(f', <a href="#{escape(id_)}">{escape(id_)}</a>' for id_ in ids)
        return f'<small class="src">{escape(place(one))}{f"; shows something of{links[1:]}" if ids else ""}</small>'
