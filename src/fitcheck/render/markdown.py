"""A page as Markdown."""

from fitcheck.render.escaping import markdown as shown
from fitcheck.render.layout import (
    Block,
    Break,
    Heading,
    Item,
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
from fitcheck.render.wording import distinct, short_place, sourced, spaced


def to_markdown(page: Page) -> str:
    """The page as Markdown text that ends with a line feed."""
    return "\n\n".join(block for one in page.blocks if (block := _block(one))) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return _heading(block)
        case Paragraph(line):
            return _line(line)
        case Items():
            return "\n".join(_items(block, ""))
        case Quote(lines):
            return "\n>\n".join("> " + _line(line).replace("\n", "\n> ") for line in lines)
        case Matrix():
            return "\n".join(_matrix(block))
        case Picture() | Letterhead():
            return ""


def _heading(heading: Heading) -> str:
    number = "" if heading.number is None else f"{heading.number}. "
    if heading.level == 4:
        return f"**{shown(heading.text)}**"
    return " ".join(part for part in ("#" * heading.level, heading.mark, number + shown(heading.text)) if part)


def _items(block: Items, indent: str) -> list[str]:
    lines: list[str] = []
    for place, item in enumerate(block.items, 1):
        marker = f"{place}. " if block.ordered else "- "
        mark = f"{block.mark} " if block.mark else ""
        lines.append(f"{indent}{marker}{mark}{_line(item.line)}")
        lines.extend(_below(item, indent + " " * len(marker)))
    return lines


def _below(item: Item, indent: str) -> list[str]:
    return [line for block in item.below for line in _items(block, indent)]


def _line(line: Line) -> str:
    return "".join(_span(span) for span in line)


def _span(span: Span) -> str:
    match span:
        case Text(text, strong):
            return f"**{shown(text)}**" if strong else spaced(text, shown)
        case Source():
            return f" <sub>{shown(source)}</sub>" if (source := sourced(span)) else ""
        case Stars(count):
            return f"{'⭐' * count} ({count}/5)"
        case Break():
            return "\\\n"


def _matrix(matrix: Matrix) -> list[str]:
    head = ["| Asked | Importance | Verdict | Evidence | Posting line |", "| --- | --- | --- | --- | --- |"]
    return head + [
        f"| {row.id}: {shown(row.text)} | {row.importance} | {row.verdict} "
        f"| {shown('; '.join(short_place(one) for one in distinct(row.evidence)))} | {row.line} |"
        for row in matrix.rows
    ]
