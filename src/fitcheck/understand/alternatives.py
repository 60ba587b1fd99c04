"""A line that offers a choice, and the list below it that says between what, as one line."""

from collections.abc import Iterator, Sequence

from fitcheck.lexicon.words import words
from fitcheck.nouns.posting import Block
from fitcheck.understand.grammar import Grammar

_MOST_ITEMS = 12
_WORDS_OF_AN_ITEM = 20
_WORDS_BEFORE_COLON = 14


def joined(blocks: Sequence[Block], grammar: Grammar) -> Iterator[Block]:
    """The blocks, those items put behind the line above them that ends in `one or more of the following:`."""
    position = 0
    while position < len(blocks):
        block = blocks[position]
        position += 1
        items = _items_below(blocks, position, block) if _offers_choice(block, grammar) else []
        if items:
            choices = "; ".join(item.text.rstrip(".;,") for item in items)
            block = block._replace(text=f"{block.text} {choices}", last=items[-1].last)
            position += len(items)
        yield block


def _offers_choice(block: Block, grammar: Grammar) -> bool:
    if block.kind == "heading" or not block.text.endswith(":"):
        return False
    closing = words(" ".join(block.text.split()[-_WORDS_BEFORE_COLON:]))
    return grammar.choice.is_in(closing) and grammar.before.is_in(closing)


def _items_below(blocks: Sequence[Block], position: int, above: Block) -> list[Block]:
    """The items that belong to the line above them, where there are two or more short ones."""
    items: list[Block] = []
    for block in blocks[position : position + _MOST_ITEMS + 1]:
        if block.kind != "item" or (above.kind == "item" and block.level <= above.level):
            break
        items.append(block)
    short = all(len(item.text.split()) <= _WORDS_OF_AN_ITEM for item in items)
    return items if 2 <= len(items) <= _MOST_ITEMS and short else []
