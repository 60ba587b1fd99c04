"""What a line says of the list below it: that one of its items will do, or how many years each of them is asked for."""

from collections.abc import Iterable, Iterator, Sequence

from fitcheck.lexicon.words import forms, last_form, words
from fitcheck.nouns.posting import Block
from fitcheck.nouns.requirement import leaves
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs import read_needs
from fitcheck.understand.needs.years import years_in
from fitcheck.understand.sections import Placed

_MOST_ITEMS = 12
_WORDS_OF_AN_ITEM = 20
_WORDS_BEFORE_COLON = 14
_WORDS_OF_A_BARE_LINE = 8
_WORDS_OF_A_LEAD = 16
_WORDS_OF_AN_EXAMPLE = 6
_LENGTH_OF_A_CUE = 34
"""Letters before a colon within which examples are announced."""
_ALONE = ("or", "and/or", "- or -", "--or--", "-or-", "(or)", "or:")
"""A line that says no more than that the items around it are alternatives."""


def joined(blocks: Sequence[Block], grammar: Grammar) -> Iterator[Block]:
    """The blocks, those items put behind the line above them that ends in `one or more of the following:`."""
    position, blocks = 0, list(_with_alternatives(blocks))
    while position < len(blocks):
        block = blocks[position]
        position += 1
        exemplified = _gives_examples(block)
        items = _items_below(blocks, position, block) if exemplified or _offers_choice(block, grammar) else []
        if items and exemplified and max(len(item.text.split()) for item in items) > _WORDS_OF_AN_EXAMPLE:
            items = []
        if items:
            choices = (" " if exemplified else "; ").join(item.text if exemplified else item.text.rstrip(".;,") for item in items)
            line = f"{block.text}:" if block.kind == "heading" else block.text
            block = block._replace(kind=items[0].kind, text=f"{line} {choices}", last=items[-1].last)
            position += len(items)
        yield block


def _with_alternatives(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, those items put together between which an `or` stands alone on its line."""
    above: Block | None = None
    waiting: Block | None = None
    for block in blocks:
        if above is not None and above.kind == "item" and waiting is None and block.text.strip(" .*_").lower() in _ALONE:
            waiting = block
        elif above is not None and waiting is not None and block.kind == "item":
            above, waiting = above._replace(text=f"{above.text} {waiting.text} {block.text}", last=block.last), None
        else:
            if above is not None:
                yield above
            if waiting is not None:
                yield waiting
            above, waiting = block, None
    yield from (one for one in (above, waiting) if one is not None)


def counted(placed: Iterable[Placed], grammar: Grammar) -> Iterator[tuple[Placed, str]]:
    """The blocks, each with the length of time that the line above its list asks for each item (`Two years of experience in:`)."""
    lead, above = "", -1
    heading: str | None = None
    for one in placed:
        block = one.block
        if one.heading != heading:
            heading, above = one.heading, -1
            lead = _length_in(heading, grammar)
        if block.kind != "item":
            lead, above = (_length_in(block.text, grammar) if block.text.endswith(":") else ""), -1
        elif above >= 0 and block.level <= above:
            lead, above = "", -1
        yield one, lead if block.kind == "item" else ""
        if block.kind == "item" and block.text.endswith(":") and (length := _length_in(block.text, grammar)):
            lead, above = length, block.level


def _length_in(line: str, grammar: Grammar) -> str:
    """The length of time that a line speaks of, where it says that it is experience and does not say of what; "" where it does not."""
    if len(line.split()) > _WORDS_OF_A_LEAD or "experience" not in line.lower():
        return ""
    found = years_in(line)
    if len(found) != 1 or (needs := read_needs(line, grammar)) is None or any(leaf.text for leaf in leaves(needs)):
        return ""
    return line[found[0].start : found[0].end]


def _gives_examples(block: Block) -> bool:
    """Whether an item ends in what opens examples, which stand below it (`... including the following topics:`)."""
    if block.kind != "item" or not block.text.endswith(":"):
        return False
    return any(cue in block.text[-_LENGTH_OF_A_CUE:].lower() for cue in ("including", "such as", "for example", "e.g"))


def _offers_choice(block: Block, grammar: Grammar) -> bool:
    if block.kind == "heading":
        return _says_only_choice(block.text, grammar)
    if not block.text.endswith(":"):
        return False
    closing = words(" ".join(block.text.split()[-_WORDS_BEFORE_COLON:]))
    if not grammar.choice.is_in(closing) or grammar.preferred.is_in(closing):  # each of several wishes counts by itself
        return False
    bare = any(word.form == "following" for word in closing) and len(closing) <= _WORDS_OF_A_BARE_LINE
    return bare or grammar.before.is_in(closing)


def _says_only_choice(heading: str, grammar: Grammar) -> bool:
    """Whether a heading says no more than that one of the items below will do (`One of the following`)."""
    if last_form(heading) != "following":
        return False
    formed = forms(heading)
    opening = grammar.choice.at_form(formed, 0)
    return opening is not None and len(formed) <= opening.after + 2


def _items_below(blocks: Sequence[Block], position: int, above: Block) -> list[Block]:
    """The items that belong to the line above them, where there are two or more short ones."""
    items: list[Block] = []
    for block in blocks[position : position + _MOST_ITEMS + 1]:
        if block.kind != "item" or (above.kind == "item" and block.level <= above.level):
            break
        items.append(block)
    short = all(len(item.text.split()) <= _WORDS_OF_AN_ITEM for item in items)
    return items if 2 <= len(items) <= _MOST_ITEMS and short else []
