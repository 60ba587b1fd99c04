"""What marks part in a line: a label and its value (`Location: Oslo`), a role and what stands beside it."""

import re
from collections.abc import Iterator

from fitcheck.lexicon.words import forms
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.naming_words import Naming

PLACEHOLDER = pattern_of(
    r"(?-i:<[A-Z_]{2,}>)|\[(?:(?:your|the|insert) )?(?:company|organi[sz]ation|employer|business|name)\b|^Name, ", re.IGNORECASE
)
"""What a job board puts in the place of a name that it hides, and a template where one is to be filled in."""
_SEPARATED = r"^(?P<head>[^:|]{2,60}?)\s*(?::|\s[–—|-])\s+(?P<rest>\S.*)$"
_LAST_PART = r"\s*(?:,|\s[-–—|@]|\s[Aa]t\s|[\[(])\s*(?P<part>[^,|@()\[\]–—]{2,60}?)[)\]]?$"
_AFTER_DASH = r"\s(?:[-–—|@]|[Aa]t)\s+(?P<part>[^|@()\[\]–—]{2,80})$"
_OF_TERMS = frozenset(("full", "part", "time", "permanent", "temporary", "contract", "casual", "seasonal", "fulltime", "and", "or"))
_LOOKED_AT = 40
_LONGEST = 90
_LONGEST_LABEL = 60
_LONGEST_OF_PLACE = 30
_LONGEST_PLACE = 90


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


def names_something(value: str) -> bool:
    """Whether a label's value is more than a number, or for how long and how much the work is (`Position: full-time`, `Positions: 3`)."""
    return any(map(str.isalpha, value)) and not _OF_TERMS.issuperset(forms(value))


def is_unnamed(written: str, unnamed: frozenset[str]) -> bool:
    """Whether a field for a name says nothing (`None`, `Confidential`)."""
    return written.strip(" -–—.()").lower() in unnamed or bool(PLACEHOLDER.search(written))


def tells_place(block: Block, naming: Naming) -> bool:
    """Whether a line is one of a label and the place where the work is."""
    label, colon, _ = block.text[:_LONGEST_OF_PLACE].partition(":")
    return bool(colon) and len(block.text) < _LONGEST_PLACE and " ".join(forms(label)) in naming.location_labels


def last_part(line: str) -> tuple[str, str]:
    """A line without what a dash, bar, comma, `at` or bracket parts from its end, and that part; both empty where nothing does."""
    found = pattern_of(_LAST_PART, re.VERBOSE).search(line)
    return (line[: found.start()].strip(), found.group("part").strip()) if found and found.start() else ("", "")


def after_dash(line: str) -> tuple[str, str]:
    """A line without what its last dash, bar or `at` parts from it, commas and all, and that part; both empty where there is none."""
    found = pattern_of(_AFTER_DASH, re.VERBOSE).search(line)
    return (line[: found.start()].strip(), found.group("part").strip()) if found and found.start() else ("", "")


def first_part(line: str) -> tuple[str, str]:
    """A line without what a colon, dash or bar parts from its beginning, and that part; both empty where nothing does."""
    found = pattern_of(_SEPARATED, re.VERBOSE).match(line)
    return (found.group("rest").strip(), found.group("head").strip()) if found else ("", "")
