"""A place that stands by itself in a list of places, which says where one has to be (`Ohio, Iowa or Canada`)."""

from functools import lru_cache

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import fold
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence

_ENOUGH_CODES = 3
"""Codes of regions in one sentence that are a list of them, and no abbreviations of something else."""


def is_place(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the words are the whole name of a country or a region; a region's code counts only among others."""
    surface = sentence.quote(first, after)
    names, codes = _places_of(grammar.lexicon)
    if surface in codes:
        return sum(sentence.surface(index) in codes for index in range(len(sentence.words))) >= _ENOUGH_CODES
    return surface[0].isupper() and fold(surface) in names


@lru_cache(maxsize=2)
def _places_of(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The folded names of places, and the codes of regions."""
    table = lexicon.table("matching/places")
    regions = [(code, name) for rows in table["regions"].values() for code, name in rows.items()]
    named = [name for rows in table["countries"].values() for name in rows]
    names = [*named, *table["groups"], *(name for _, name in regions)]
    return frozenset(fold(name) for name in names), frozenset(code for code, _ in regions)
