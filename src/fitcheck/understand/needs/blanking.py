"""What is taken out of a sentence, place for place: quotes and offsets of what is left stay exact."""

import re

SEPARATOR = ";"
"""What stands for words that are beside the thing asked."""


def blanked(text: str, begin: int, end: int) -> str:
    """The text with spaces from `begin` up to `end`."""
    return text[:begin] + " " * (end - begin) + text[end:]


def blank(found: re.Match[str]) -> str:
    """As many spaces as characters were found."""
    return " " * (found.end() - found.start())


def parted(found: re.Match[str]) -> str:
    """A separator, and spaces for the other characters that were found."""
    return SEPARATOR.ljust(found.end() - found.start())
