"""How far a stretch of a letter and a line of the profile speak of the same thing."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from fitcheck.audit.letter_text import BEFORE_A_STOP
from fitcheck.lexicon.words import NUMBERS
from fitcheck.match.stems import Stems, Token
from fitcheck.patterns import pattern_of

_CUT = pattern_of(rf"[,;:()—–•]|\s-\s|{BEFORE_A_STOP}\.\s|\s(?=(?:and|but|while|plus|then)\s)|\s&\s(?![A-Z])")
_INSIDE_FIGURE = pattern_of(r"(?<=\d),(?=\d{3})")
ROOT = 6
"""Letters of a root at least."""
_ENDING = 3
_ABBREVIATION = 5
"""Letters that an abbreviation has at least."""
_UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "percent", "million", "thousand", "hundred", "dozen")


@lru_cache(maxsize=256)
def segments(text: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a text between commas, colons, brackets and the word and."""
    return tuple((start, end) for start, end in stretches(_CUT, text, 0, len(text)) if text[start:end].strip(" ,;:()"))


def stretches(cut: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each stretch between two cuts begins and ends; a comma within a figure cuts nothing."""
    commas = {found.start() for found in _INSIDE_FIGURE.finditer(text)}
    cuts = [found.start() for found in cut.finditer(text, start, end) if found.start() not in commas]
    return pairwise([start, *cuts, end])


def segment_at(text: str, place: int) -> tuple[int, int]:
    """The stretch in which a place stands."""
    return next(((start, end) for start, end in segments(text) if start <= place < end), (0, len(text)))


def shared(stems: Stems, wanted: Iterable[str], own: Collection[str]) -> float:
    """The weight of the words wanted that stand among others, or have one there that says nearly the same."""
    return sum(stems.weight(stem) for stem in dict.fromkeys(wanted) if is_among(stems, stem, own))


def is_among(stems: Stems, stem: str, own: Collection[str]) -> bool:
    """Whether a word stands among others, or one that says nearly the same or has the same root."""
    return stem in own or any(other in own for other in stems.kin(stem)) or (len(stem) >= ROOT and any(same_root(stem, one) for one in own))


def is_alike(stems: Stems, stem: str, own: Collection[str]) -> bool:
    """Whether a word stands among others, or one that says nearly the same, has its root or is an abbreviation of it."""
    return (
        stem in own
        or any(other in own for other in stems.kin(stem))
        or (len(stem) >= ROOT and any(len(one) >= ROOT and same_root(stem, one) for one in own))
        or any(stem[:length] in own for length in range(_ABBREVIATION, len(stem)))
    )


def same_root(one: str, other: str) -> bool:
    """Whether two words begin alike and differ in a short ending: advocate and advocacy."""
    return one[:ROOT] == other[:ROOT] and len(one) <= ROOT + _ENDING and len(other) <= ROOT + _ENDING


@lru_cache(maxsize=2)
def _units(stems: Stems) -> frozenset[str]:
    return frozenset(stems.stem(word) for word in (*_UNITS, "none", *NUMBERS))


def telling(stems: Stems, tokens: Iterable[Token]) -> list[str]:
    """The words that tell something, in order, figures, their words and what they are counted in left out."""
    units = _units(stems)
    return [token.stem for token in tokens if stems.weight(token.stem) > 0 and not token.stem[:1].isdigit() and token.stem not in units]
