"""Lines folded into the blocks that their writer meant: headings, list items, paragraphs, broken lines joined."""

import re
from itertools import pairwise

from fitcheck.nouns.posting import Block, made_block
from fitcheck.patterns import pattern_of
from fitcheck.reading.posting.lines import Line, lines_of

_OPEN_END = pattern_of(
    r"(?:[,/&–(]|(?<!; )\band|\b(?:or|of|the|a|an|in|to|with|for|as|at|by|from|on|e\.g\.|i\.e\.|such as|including)|\b[A-Z]\.)$",
    re.IGNORECASE,
)
_DEGREE_END = pattern_of(r"\b(?:[BM]\.?Sc|Ph\.?D|M\.?Eng|B\.?Eng)\.$", re.IGNORECASE)
"""Ends of a line that close no sentence where the next goes on in lower case."""
_ALTERNATIVE = pattern_of(r"(?:^|[;,.]\s+)or$", re.IGNORECASE)
"""An item that ends so offers the next one as another choice."""
_LONGEST_END = 10
"""More than the longest word that leaves a line open."""
_FEWEST_BROKEN = 3
_WORDS_OF_A_TEXT = 30
"""What has this many words and ends as a sentence does is no heading, however large it is set."""
_LONGEST_NAME = 60
_FULL = 0.72
"""How much of the width a line fills at least that was broken."""
_NARROWEST, _WIDEST = 50, 120
CLOSED_END = (".", "!", "?", ":", ";")


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a Markdown or plain text, in order, with the line numbers of `text`."""
    lines = lines_of(text)
    widths = _widths(lines)
    blocks: list[Block] = []
    group: list[Line] = []
    blank_before = True
    longest = max((line.raw_length for line in lines), default=0)
    for line, wrap in zip(lines, widths, strict=True):
        if line.kind == "blank":
            blank_before = True
            continue
        heads = not blocks and len(group) == 1 and _stands_alone(group[0], longest)
        if group and not heads and _continues(group, line, wrap, blank_before):
            group.append(line)
        else:
            if group:
                blocks.append(_block(group))
            group = [line]
        blank_before = False
    if group:
        blocks.append(_block(group))
    return tuple(blocks)


def _widths(lines: list[Line]) -> list[int]:
    """For each line the width at which the text around it was broken into lines, or 0 where it was not."""
    whole = _wrap_width(lines)
    if whole:
        return [whole] * len(lines)
    widths = [0] * len(lines)
    begin = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or lines[end].kind != lines[begin].kind:
            if end - begin >= _FEWEST_BROKEN and lines[begin].kind == "text":
                widths[begin:end] = [_run_width(lines[begin:end])] * (end - begin)
            begin = end
    return widths


def _run_width(run: list[Line]) -> int:
    """The width of lines without a blank one between them that were broken, which many tell that go on in lower case; 0 otherwise."""
    *broken, _ = (line.raw_length for line in run)
    width = max(broken)
    full = all(length >= width * _FULL for length in broken)
    going_on = sum(line.text[:1].islower() and not above.text.endswith(CLOSED_END) for above, line in pairwise(run))
    return width if _NARROWEST <= width <= _WIDEST and full and going_on * 3 >= len(broken) else 0


def _wrap_width(lines: list[Line]) -> int:
    """The width at which the text was broken into lines, or 0 where its lines are whole paragraphs."""
    lengths = sorted(line.raw_length for line in lines if line.kind in ("text", "item") and line.raw_length > 40)
    if len(lengths) < 6:
        return 0
    width = lengths[int(len(lengths) * 0.9)]
    near = sum(width * 0.8 <= length <= width * 1.15 for length in lengths)
    return width if width <= 220 and near >= len(lengths) * 0.3 and lengths[-1] <= width * 1.5 else 0


def _stands_alone(first: Line, longest: int) -> bool:
    """Whether the first line of a text is so short beside the others that nothing was broken there, whatever letter follows it."""
    ended = not _OPEN_END.search(first.text, max(0, len(first.text) - _LONGEST_END)) and first.text.count("(") == first.text.count(")")
    return first.kind == "text" and ended and first.raw_length <= _LONGEST_NAME and first.raw_length * 2 <= longest


def _continues(group: list[Line], line: Line, wrap: int, blank_before: bool) -> bool:
    """Whether `line` goes on with the block that `group` began."""
    last = group[-1]
    if line.kind == "item" == group[0].kind and not blank_before and last.text[-2:].lower() == "or" and _ALTERNATIVE.search(last.text):
        return True
    if line.kind != "text" or group[0].kind == "heading":
        return False
    if line.text[:1] in ")":
        return True
    open_end = bool(_OPEN_END.search(last.text, max(0, len(last.text) - _LONGEST_END))) or last.text.count("(") > last.text.count(")")
    if blank_before:
        return open_end and line.text[:1].islower()
    if line.text[:1].islower() and not last.text.endswith(CLOSED_END):
        return line.indent >= group[0].indent or not wrap
    if open_end or (line.text[:1].islower() and _DEGREE_END.search(last.text, max(0, len(last.text) - _LONGEST_END))):
        return True
    if not wrap or last.raw_length < wrap * _FULL:
        return False
    if group[0].kind == "item":
        return line.indent > group[0].indent
    return abs(line.indent - last.indent) <= 3


def _block(group: list[Line]) -> Block:
    first = group[0]
    kind = "paragraph" if first.kind == "text" else first.kind
    text = first.text if len(group) == 1 else " ".join([line.text for line in group])
    if kind == "heading":
        if text.count(" ") < _WORDS_OF_A_TEXT or not text.endswith(CLOSED_END):
            return Block("heading", text.rstrip(": "), first.number, group[-1].number, first.level)
        kind = "paragraph"
    return made_block((kind, text, first.number, group[-1].number, first.indent))
