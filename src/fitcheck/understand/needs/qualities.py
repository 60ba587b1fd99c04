"""Whether words are the name of a personal quality."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence


def is_trait_name(grammar: Grammar, name: str) -> bool:
    """Whether an entry of the vocabulary is a quality."""
    term = grammar.lexicon.term(name)
    return term is not None and term.kind == "trait"


def names_quality(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the words, an article apart, are the name of a quality."""
    quality = grammar.trait_words.at(sentence.words, first + (sentence.form(first) in ("a", "an")))
    return quality is not None and quality.after == after
