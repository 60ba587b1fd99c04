"""Credentials named with their holder: `an experienced RMN/RNLD looking to ...`, `registered nurse with a current PIN`."""

from fitcheck.lexicon.lexicon import Mention
from fitcheck.nouns.requirement import Leaf, Needs
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.trees import either

_PROFESSION = 5
"""Words of a profession behind `registered`, and one more."""


def past_credential(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """Where known credentials end behind which their holder is spoken of; `after` without any."""
    for mention in _credentials(sentence, grammar, first, after):
        end = _past(sentence, mention, first, after)
        if sentence.form(end) in grammar.particles.after_credential:
            return end
    begin = first + (sentence.form(first) == "be")
    begin += sentence.form(begin) in ("a", "an")
    if sentence.form(begin) in grammar.particles.credential_first:  # `registered practitioner with ...`
        reach = range(begin + 2, min(begin + _PROFESSION, after))
        return next((index for index in reach if sentence.form(index) in grammar.particles.after_credential), after)
    return after


def credentials_of(sentence: Sentence, grammar: Grammar, first: int, after: int) -> Needs | None:
    """The credentials that the words name and nothing else, a choice where a slash parts them; None where they name more."""
    named = _credentials(sentence, grammar, first, after)
    position = first
    leaves: list[Leaf] = []
    for mention in named:
        while position < after and sentence.words[position].start < mention.start:
            if sentence.form(position) not in grammar.particles.before_credential:
                return None
            position += 1
        if leaves and "/" not in sentence.gap(position):
            return None
        leaves.append(Leaf("credential", text=sentence.text[mention.start : mention.end], term=mention.name))
        position = _past(sentence, mention, first, after)
    holder = len(leaves) > 1 and position + 1 == after and sentence.form(position) in grammar.naming.roles
    if not leaves or (position < after and not holder):
        return None
    return either(leaves)


def _credentials(sentence: Sentence, grammar: Grammar, first: int, after: int) -> list[Mention]:
    """The known credentials among the words, in order."""
    if not sentence.mentions(first, after):
        return []
    terms = ((mention, grammar.lexicon.term(mention.name)) for mention in sentence.mentions(first, after))
    return [mention for mention, term in terms if term is not None and term.kind == "credential"]


def _past(sentence: Sentence, mention: Mention, first: int, after: int) -> int:
    """The word after a known name."""
    return next((index for index in range(first, after) if sentence.words[index].start >= mention.end), after)
