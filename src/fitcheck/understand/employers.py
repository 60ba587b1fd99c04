"""Names that say by their own words that they are an employer's (`Wexbridge Valley NHS Trust`, `Tallow & Sons Ltd`)."""

import re
from collections.abc import Iterator
from functools import cache

from fitcheck.lexicon.words import fold
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar

_PART = r"(?:(?:St|Mt)\.|(?:[A-Z]|[a-z]{1,2}[A-Z]|\d{1,2}[A-Z])[\w’'+-]*(?:\.\w+)*)"
_CAPITALIZED = (
    rf"{_PART}(?:\s(?:(?:of|and|the|for|&|de|la|upon)\s(?:the\s)?(?={_PART}))?{_PART}"
    r"|,\s(?:Inc|LLC|Ltd|LLP|Llc)\b|(?<=NHS)\s(?:foundation\s)?trust\b)*"
)
_JOINS = ("and", "&", "for")
_FIRM = 4
"""From this weight on a noun ends a name, and `and` begins another."""
_FEWEST_WORDS = 2
_MOST_WORDS = 9
_LONGEST_BLOCK = 20_000


def employers_in(blocks: tuple[Block, ...], grammar: Grammar) -> Iterator[tuple[str, int]]:
    """Each such name where it stands, in order, and how sure its noun makes it."""
    for block in blocks:
        if block.kind == "item":
            continue
        for found in _capitalized().finditer(block.text, 0, _LONGEST_BLOCK):
            yield from _names(found.group().split(), grammar)


def _names(written: list[str], grammar: Grammar) -> Iterator[tuple[str, int]]:
    """The names in a run of capitalized words; each ends on the noun for its kind of organization."""
    forms = [fold(word.strip(".,")) for word in written]
    start, last, weight = 0, -1, 0
    for position, form in enumerate(forms):
        if form in grammar.naming.departments or (start == position and form == "of"):
            start, last, weight = position + 1, -1, 0
        elif start == position and (form in grammar.naming.no_company or form in _JOINS):
            start = position + 1
        elif (sure := _sureness(forms, position, grammar)) and (sure < _FIRM or forms[position - 1] not in _JOINS or last >= start):
            last, weight = position, max(sure, weight)
        elif form in _JOINS and (last != position - 1 if form == "for" else weight >= _FIRM):
            if last >= start:
                yield from _name(written[start : last + 1], weight, grammar)
            start, last, weight = position + 1, -1, 0
    if last >= start:
        yield from _name(_with_place(written, start, last), weight, grammar)


def _sureness(forms: list[str], position: int, grammar: Grammar) -> int:
    """How sure the noun here, alone or with the word before it, makes a name one of an employer; 0 where it is no such noun."""
    pair = " ".join(forms[max(0, position - 1) : position + 1])
    return grammar.naming.organizations.get(pair) or grammar.naming.organizations.get(forms[position], 0)


def _with_place(written: list[str], start: int, last: int) -> list[str]:
    """The name with the `of ...` that goes on behind its noun (`University of ...`)."""
    goes_on = len(written) > last + 2 and written[last + 1] == "of"
    return written[start:] if goes_on else written[start : last + 1]


def _name(written: list[str], weight: int, grammar: Grammar) -> Iterator[tuple[str, int]]:
    name = " ".join(written).strip(" ,.")
    named = _FEWEST_WORDS <= len(written) <= _MOST_WORDS and not any(grammar.naming.is_role(fold(part)) for part in written)
    if named and not is_no_employer(name, grammar):
        yield name, weight


def is_no_employer(name: str, grammar: Grammar) -> bool:
    """Whether a name is one of a department, a regulator or a law."""
    forms = [fold(word) for word in name.split()]
    folded = " ".join(forms).removeprefix("the ")
    return (
        forms[-1] in grammar.naming.departments
        or name.endswith(" Service")
        or forms[0] in grammar.naming.departments
        or folded in grammar.naming.no_employers
        or folded.endswith(grammar.naming.regulators)
    )


@cache
def _capitalized() -> re.Pattern[str]:
    return pattern_of(_CAPITALIZED)
