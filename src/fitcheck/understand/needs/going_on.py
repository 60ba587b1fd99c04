"""The sentences of an item that go on asking, and what each is to the one before it."""

import re

from fitcheck.lexicon.words import Word, words
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.masking import thing_and_detail
from fitcheck.understand.needs.years import years_in
from fitcheck.understand.sentences import is_for_level, sentences

_TELLING = 3
_FEWEST_LISTED = 3
_NAME_WORDS = 2
"""Words that a name in a list has on average at most."""
_CLOSING = 4
"""Words within which a quality stands behind `You are`."""
_ALSO_WILL_DO = pattern_of(
    r"\b(?:is|are|will be|may be) also (?:be )?(?:acceptable|accepted|considered|fine|ok)\b|^(?:instead|in place) of (?:a|the|that) ",
    re.IGNORECASE,
)


def is_choice(sentence: str) -> bool:
    """Whether what a sentence asks would do in the place of what the one before it asks."""
    may_say_so = "also" in sentence.lower() or sentence.startswith("In")
    return (may_say_so and _ALSO_WILL_DO.search(sentence) is not None) or is_for_level(sentence)


def asking(text: str, grammar: Grammar) -> list[str]:
    """The sentences of an item that go on asking, those on what replaces a degree with the sentence before them."""
    kept: list[str] = []
    for sentence in sentences(text):
        tokens = words(sentence)
        if kept and grammar.equivalence.is_in(tokens):
            kept[-1] += " " + sentence
        elif kept and _goes_on_listing(sentence, tokens, grammar):
            kept[-1] = f"{kept[-1].rstrip('.')}, {sentence}"
        elif not kept or _goes_on_asking(sentence, tokens, grammar):
            kept.extend(thing_and_detail(sentence, grammar))
    return kept


def _goes_on_listing(sentence: str, tokens: list[Word], grammar: Grammar) -> bool:
    """Whether a list of names only goes on behind a full stop (`Ada, C++. Lua, Zig and Rust`)."""
    listed = pattern_of(r",\s*(?:and\b|or\b)?|\s(?:and|or)\s").split(sentence.rstrip("."))
    if len(listed) < _FEWEST_LISTED or len(tokens) > _NAME_WORDS * len(listed):
        return False
    known = sum(1 for one in listed if one.strip() and grammar.lexicon.find(one))
    return known > len(listed) / 2 and not any(match.payload >= _TELLING for match in grammar.tells.find(tokens))


def _goes_on_asking(sentence: str, tokens: list[Word], grammar: Grammar) -> bool:
    """Whether a further sentence asks, by its words or by a length of time, and does not tell of other things."""
    asks = grammar.asks.is_in(tokens) or bool(years_in(sentence)) or grammar.before.at(tokens, 0) is not None
    asks = asks or ([token.form for token in tokens[:1]] in (["you"], ["you're"]) and grammar.trait_words.is_in(tokens[:_CLOSING]))
    return asks and not any(match.payload >= _TELLING for match in grammar.tells.find(tokens))
