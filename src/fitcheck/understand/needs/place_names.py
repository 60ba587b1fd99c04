"""Names told by their capitals: of places that stand by themselves, of standards by their number, of tools in a choice."""

from functools import lru_cache

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import fold
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence

_LEAST = 2
_KINDS = (["programming", "language"], ["scripting", "language"], ["software"], ["program"], ["software", "program"])
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


def lists_names(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the words are a choice of names of one word each and no more (`communities on Discord, Reddit or Discourse`)."""
    names = [index for index in range(first, after) if sentence.form(index) not in grammar.particles.tail_fillers]
    apart = all("," in sentence.gap(one) or sentence.form(one - 1) == "or" for one in names[1:])
    titled = all(sentence.surface(one)[0].isupper() and not is_place(sentence, grammar, one, one + 1) for one in names)
    return len(names) >= _LEAST and "or" in sentence.forms[first:after] and apart and titled and not sentence.text.istitle()


def names_standard(sentence: Sentence, grammar: Grammar, index: int, after: int) -> bool:
    """Whether `to` stands before the number of a standard, with the name before it (`fire alarms to BS 5839`)."""
    if sentence.form(index - 1) in grammar.particles.no_purpose_after or not sentence.surface(index + 1)[0].isupper():
        return False
    number = next((place for place in range(index + 2, min(index + 4, after)) if sentence.form(place)[:1].isdigit()), after)
    return number < after and all(sentence.surface(place)[0].isupper() for place in range(index + 1, number))


def are_initials(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether all the words are names in capitals, a conjunction apart, and no places (`flood models in TUFLOW or HEC-RAS`)."""
    named = [index for index in range(first, after) if sentence.form(index) not in grammar.particles.tail_fillers]
    capitals = all(len(sentence.form(index)) > _LEAST and sentence.surface(index).isupper() for index in named)
    place = any(is_place(sentence, grammar, index, index + 1) for index in named)
    return bool(named) and capitals and not place and not sentence.text.isupper() and "<" not in sentence.text


def past_product(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """Where a product's name ends that a place follows (`R in the department`), or its kind (`Ruby scripting language`)."""
    mentions = sentence.mentions(first, after)
    if not mentions or mentions[0].start != sentence.words[first].start or not sentence.is_proper(first, first + 1):
        return after
    end = next(index for index in range(first, after) if sentence.words[index].end >= mentions[0].end) + 1
    if sentence.forms[end:after] in _KINDS:
        return end
    return end if sentence.form(end) in grammar.particles.places_after_product and end < after else after
