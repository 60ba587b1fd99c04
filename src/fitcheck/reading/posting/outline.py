"""The lines that a format without lines of its own is written down in, so that one reading of layout serves them all."""

from fitcheck.nouns.posting import Block
from fitcheck.reading.posting.layout import blocks_of
from fitcheck.reading.posting.marks import visible


class Outline:
    """Headings, items and paragraphs, written down line by line."""

    def __init__(self) -> None:
        self._lines: list[str] = []

    def heading(self, level: int, text: str) -> None:
        """Add a heading; 1 is the highest level."""
        self._add(text, "#" * min(max(level, 1), 6) + " ")

    def item(self, depth: int, text: str) -> None:
        """Add a list item; 0 is the outermost depth."""
        folded = _folded(text)
        if folded:
            self._lines.append("  " * min(depth, 20) + "- " + folded)

    def paragraph(self, text: str) -> None:
        """Add a paragraph of its own."""
        self.space()
        self.line(text)
        self.space()

    def line(self, text: str, *, bold: bool = False) -> None:
        """Add a line right below the last one."""
        folded = _folded(text)
        if folded:
            self._lines.append(f"**{folded}**" if bold and "*" not in folded else folded)

    def plain(self, text: str) -> None:
        """Add a text that has lines of its own."""
        self.space()
        self._lines.extend([line.rstrip() for line in text.splitlines()])
        self.space()

    def space(self) -> None:
        """Hold apart what comes before and after."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def text(self) -> str:
        """All lines, the visible characters only."""
        return visible("\n".join(self._lines))

    def blocks(self) -> tuple[Block, ...]:
        """The blocks of all lines; line numbers are those of `text()`."""
        blocks = blocks_of(self.text())
        return tuple([block._replace(level=block.level // 2) if block.level and block.kind == "item" else block for block in blocks])

    def _add(self, text: str, mark: str) -> None:
        folded = _folded(text)
        if folded:
            self.space()
            self._lines.append(mark + folded)
            self.space()


def _folded(text: str) -> str:
    return " ".join(text.split())
