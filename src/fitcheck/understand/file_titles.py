"""The title that the name of a file spells: postings are often saved under it, cut off after some letters."""

import re
from collections import Counter

from fitcheck.lexicon.words import words
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.decorations import is_place
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.role_nouns import names_role

_LONGEST = 12
_MAY_BE_CUT = 36
"""From this length on the name of a file may be cut off."""
_LIKELY_CUT = 46
_SMALL = ("of", "and", "or", "in", "for", "the", "to", "at", "with", "on", "a", "an", "amp")
_GOES_ON = ("of", "for", "in", "to")
_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi")
_LEVELS = (*_NUMERALS, "level", "grade", "band", "or", "and", "1", "2", "3", "4", "5", "6", "7", "8")
_LONGEST_ACRONYM = 5


def named_in_file(stem: str, blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    """The title that the file is named for, as the text writes it."""
    title = _spelled(stem, grammar)
    if not title:
        return None
    spelled = pattern_of(r"\b" + r"[\W_]+".join(map(re.escape, title)) + r"s?\b", re.IGNORECASE)
    written = next((found.group() for block in blocks if (found := spelled.search(block.text))), None)
    return written[:-1] if written and _is_plural(written, grammar) else written


def from_file(stem: str, blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    """The title that the file's own name spells, where it names a role, in the capitals that the text has for its words."""
    parts = _spelled(stem, grammar)
    if not parts:
        return None
    written = Counter(pattern_of(r"[^\W_]+").findall(" ".join(block.text for block in blocks)))
    known = {word.lower() for word in written}
    if len(stem) >= _MAY_BE_CUT and _is_cut(parts[-1], known, len(stem) >= _LIKELY_CUT, grammar):
        parts = _up_to_role(parts[:-1], grammar)
    while len(parts) > 1 and (parts[-1] in _SMALL or (is_place(parts[-1], grammar) and names_role(" ".join(parts[:-1]), grammar))):
        parts = parts[:-1]
    return " ".join(_cased(part, position, parts, written) for position, part in enumerate(parts) if part != "amp") or None


def _spelled(stem: str, grammar: Grammar) -> list[str]:
    """The words of the file's name, without numbers at its ends, in small letters; none where they name no role."""
    stem = pattern_of(r"^(?:[a-z]{1,3}[-_ ])?[a-z]*\d+[-_ ]+").sub("", stem)
    parts = pattern_of(r"[-_\s]+").split(pattern_of(r"[-_ ]+\d+$").sub("", stem).strip().lower())
    return parts if 1 < len(parts) <= _LONGEST and names_role(" ".join(parts), grammar) else []


def _is_cut(part: str, known: set[str], is_likely: bool, grammar: Grammar) -> bool:
    """Whether a word is only the beginning of one: the text has no such word, but perhaps a longer one."""
    return part not in known and not names_role(part, grammar) and (is_likely or any(word.startswith(part) for word in known))


def _up_to_role(parts: list[str], grammar: Grammar) -> list[str]:
    """The words up to the last noun for a role with its abbreviation and level; on to the end where `of` or `for` follows the noun."""
    last = next((position for position in range(len(parts) - 1, -1, -1) if names_role(parts[position], grammar)), None)
    if last is None or (last + 1 < len(parts) and parts[last + 1] in _GOES_ON):
        return parts
    after = last + 1
    while after < len(parts) and (parts[after] in _LEVELS or _is_abbreviation(parts, after)):
        after += 1
    return parts[:after]


def _is_abbreviation(parts: list[str], position: int) -> bool:
    """Whether a word is made of the first letters of those before it."""
    return len(parts[position]) > 1 and "".join(before[0] for before in parts[:position]).endswith(parts[position])


def _cased(part: str, position: int, parts: list[str], written: Counter[str]) -> str:
    """A word in the capitals of a title; the letters of the words before it as an abbreviation of them."""
    if _is_abbreviation(parts, position):
        return f"({part.upper()})"
    capitals = len(part) <= _LONGEST_ACRONYM and written[part.upper()] > written[part] + written[part.capitalize()]
    if capitals or (part in _NUMERALS and position):
        return part.upper()
    return part if part in _SMALL and position else part.capitalize()


def _is_plural(title: str, grammar: Grammar) -> bool:
    """Whether a title ends on more than one of those whom it names (`Fern Keepers`)."""
    return title.endswith("s") and not title.endswith("ss") and grammar.naming.is_role(words(title)[-1].form)
