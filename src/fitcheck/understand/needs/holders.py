"""Credentials named with their holder (`an experienced RMN/RNLD looking to ...`), and with a noun that is no part of their name."""

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


def drops_credential(sentence: Sentence, grammar: Grammar, first: int, after: int, head: str) -> bool:
    """Whether what stands before `certification` is the name by itself; a licence, and an unknown certificate, keep their noun."""
    if head not in grammar.particles.closing_credentials or _belongs_to_name(sentence, grammar, first, after):
        return False
    if head in ("certification", "certified", "accreditation", "credential") or (head == "qualified" and sentence.is_acronym(after - 1)):
        return True
    numbered = sentence.form(first) != "level" and any(sentence.form(index).isdigit() for index in range(first, after))
    return numbered or (head == "certificate" and sentence.quote(first, after).isupper())


def _belongs_to_name(sentence: Sentence, grammar: Grammar, first: int, index: int) -> bool:
    """Whether a word closes the name of a known credential that is none without it (`board certified`)."""
    mentions = sentence.mentions(first, index + 1)
    term = grammar.lexicon.term(mentions[0].name) if len(mentions) == 1 and not sentence.mentions(first, index) else None
    return term is not None and term.kind == "credential" and mentions[0].end == sentence.words[index].end
