"""Values that stand under a label: `Location: Oslo`."""

import re
from collections.abc import Iterator

from fitcheck.lexicon.words import forms
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of

PLACEHOLDER = pattern_of(
    r"(?-i:<[A-Z_]{2,}>)|\[(?:(?:your|the|insert) )?(?:company|organi[sz]ation|employer|business|name)\b|^Name, ", re.IGNORECASE
)
"""What a job board puts in the place of a name that it hides, and a template where one is to be filled in."""
_LOOKED_AT = 40
_LONGEST = 90
_LONGEST_LABEL = 60


def labelled_values(blocks: tuple[Block, ...], labels: frozenset[str]) -> Iterator[str]:
    """Values that follow a label on its line or on the line below."""
    blocks = blocks[:_LOOKED_AT]
    for index, block in enumerate(blocks):
        label, colon, value = block.text.partition(":")
        if len(label) > _LONGEST_LABEL:
            continue
        if not any(" ".join(forms(part)) in labels for part in (label, *label.split("/"))):
            continue
        if colon and value.strip():
            yield value.strip()
        elif (
            block.kind == "heading"
            and index + 1 < len(blocks)
            and blocks[index + 1].kind == "paragraph"
            and len(blocks[index + 1].text) < _LONGEST
        ):
            yield blocks[index + 1].text


def is_unnamed(written: str, unnamed: frozenset[str]) -> bool:
    """Whether a field for a name says nothing (`None`, `Confidential`)."""
    return written.strip(" -–—.()").lower() in unnamed or bool(PLACEHOLDER.search(written))
