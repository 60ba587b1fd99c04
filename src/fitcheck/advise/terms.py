"""What a sentence is about: its known names and telling words, and whether two of them are about the same thing."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from fitcheck.advise.lookup import ENDS, folded
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

_DENIED = pattern_of(r"\b(?:no|not|without|never) (\w+(?: \w+)?)", re.IGNORECASE)
_ROOT = 6
_SHORT = 3
_NARROW = 3
"""So many classes above one, and its members are near to each other."""
_WHOLE = 0.6
"""The share of a thing's words that a sentence must hold to be about it."""


@lru_cache(maxsize=1024)  # a letter that is drawn up again asks it of the same lines
def terms(lexicon: Lexicon, text: str) -> dict[str, str]:
    """The known names and the telling words of a text, by their folded form; shared between callers and not to be changed."""
    common = _common(lexicon)
    known = [term for mention in lexicon.find(text) if (term := lexicon.term(mention.name))]
    found = {term.name: term.name for term in known if term.kind in ("skill", "experience")}
    inside = {word for name in found for word in folded(name)}
    for word in folded(text):
        if len(word) > 5 and word not in common and word not in inside:
            found.setdefault(word, word)
    return found


def speaks_of(text: str, leaf: Leaf, lexicon: Lexicon) -> bool:
    """Whether the text itself names what the leaf asks, a kind of it, or most of its words."""
    said = {word[:_ROOT] for word in folded(text)}
    if leaf.term and any(lexicon.cover(one.name, leaf.term)[0] >= 1 for one in lexicon.find(text)):
        beside = _telling(_beside(leaf, lexicon))
        return not beside or _share(beside, said) >= _WHOLE
    asked = _telling(leaf.text or leaf.term)
    return bool(asked) and _share(asked, said) >= _WHOLE


def says(text: str, name: str) -> bool:
    """Whether the text has all the telling words of the name, in whatever form."""
    said = {word[:_ROOT] for word in folded(text)}
    asked = [word for word in _telling(name) if word != "experi"]
    return bool(asked) and all(word in said for word in asked)


def _telling(text: str) -> list[str]:
    return [word[:_ROOT] for word in folded(text) if len(word) > _SHORT or not word.isalpha()]


def _share(asked: list[str], said: set[str]) -> float:
    return sum(word in said for word in asked) / len(asked)


def _beside(leaf: Leaf, lexicon: Lexicon) -> str:
    """The words of the need that its known name leaves over."""
    text = leaf.text
    for one in reversed(lexicon.find(text)):
        if one.name == leaf.term:
            text = text[: one.start] + text[one.end :]
    return "" if text == leaf.text else text


def carries_over(text: str, leaf: Leaf, lexicon: Lexicon) -> bool:
    """Whether the text names a relative of what the leaf asks, one of its kind, or the word that it turns on."""
    if any(lexicon.cover(one, other)[1] > 0 or _of_one_kind(one, other, lexicon) for one, other in _named_in_both(text, leaf, lexicon)):
        return True
    return _shares_words(text, leaf.text, lexicon)


def _shares_words(text: str, asked: str, lexicon: Lexicon) -> bool:
    """Whether the text has the word that the thing asked turns on, or most of its words: a distributor is near to no distributed system."""
    weak = _weak(lexicon)
    words = [word for word in folded(asked) if len(word) > _SHORT]
    head = folded(_core(asked))[-1:]
    said = folded(text)
    found = [word for word in words if len(word) > _SHORT + 1 and word not in weak and any(_akin(one, word) for one in said)]
    return 2 * len(found) > len(words) or any(word in found for word in head)


def near_to(text: str, leaf: Leaf, lexicon: Lexicon) -> bool:
    """Whether the text carries over to what the leaf asks, or names the class it belongs to, and does not deny it: `no programming`."""
    if any(_akin(word, other) for word in folded(" ".join(_DENIED.findall(text))) for other in folded(leaf.text)):
        return False
    return carries_over(text, leaf, lexicon) or any(_is_class(*pair, lexicon) for pair in _named_in_both(text, leaf, lexicon))


def _core(asked: str) -> str:
    """What a thing asked turns on: its words up to a preposition, and of what is only done to something that: `caring for horses`."""
    first, *rest = ENDS.split(asked, maxsplit=2)
    return rest[0] if rest and " " not in first and first.endswith("ing") else first


def _named_in_both(text: str, leaf: Leaf, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Each known name of the text with each thing that the leaf asks."""
    core = _core(leaf.text)
    inside = [one.name for one in lexicon.find(core)] or (
        [one.name for one in lexicon.find(leaf.text)] if leaf.text.startswith(core) else []
    )
    asked = [leaf.term] if leaf.term else inside
    return product([one.name for one in lexicon.find(text)], asked)


def _akin(word: str, other: str) -> bool:
    """Whether the two are forms of one word: `schedule` and `scheduling`, but not `prepare` and `preparation`."""
    shared = next((at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), min(len(word), len(other)))
    return word == other or shared >= max(5, max(len(word), len(other)) - 3)


def _is_class(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether the one is a class that the other belongs to, and not so wide that it says nothing."""
    term, said = lexicon.term(other), lexicon.term(one)
    return term is not None and said is not None and one in term.broader and bool(said.broader)


def _of_one_kind(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether the two belong to one class, and that is not so wide that it says nothing."""
    term, said = lexicon.term(other), lexicon.term(one)
    if term is None or said is None or one in term.broader:
        return False
    shared = set(said.broader) & set(term.broader)
    return any(len(wider.above) >= _NARROW for name in shared if (wider := lexicon.term(name)))


@lru_cache(maxsize=4)
def _common(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("advice/phrasing")["common_words"].split())


@lru_cache(maxsize=4)
def _weak(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(word for one in lexicon.table("advice/grammar")["weak_words"].split() for word in folded(one))
