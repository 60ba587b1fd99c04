"""A posting as read: its text as lines, folded into headings, list items and paragraphs."""

from functools import partial
from typing import Literal, NamedTuple

BlockKind = Literal["heading", "item", "paragraph"]


class Block(NamedTuple):
    """A heading, a list item or a paragraph, with broken lines joined."""

    kind: BlockKind
    text: str
    """Without bullet marks and Markdown emphasis, white space folded."""
    first: int
    """The first line in the file (of the extracted text, where the file is no text), counted from 1."""
    last: int
    level: int = 0
    """A heading's rank (1 is the highest) or an item's nesting depth (0 is the outermost)."""


made_block = partial(tuple.__new__, Block)
"""A block out of its fields, without the detour by which a named tuple takes them: it is made for every line of every posting."""


class Posting(NamedTuple):
    """One job advertisement."""

    source: str
    """The file as the caller named it; `-` for standard input."""
    blocks: tuple[Block, ...]
    title: str | None = None
    """What the file's own structure (JSON-LD, a board's JSON) states; None where only the text can tell."""
    company: str | None = None
    location: str | None = None
    hosts: tuple[str, ...] = ()
    """The hosts that its links and addresses of mail name, as far as the format keeps them."""
    page: str = ""
    """What a web page calls itself in its head; "" where it does not, and for all other formats."""
