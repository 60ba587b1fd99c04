"""Which kind of need a named thing is: a skill, experience, a credential or a trait."""

from fitcheck.lexicon.words import Word
from fitcheck.nouns.requirement import Kind
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence


def kind_of(sentence: Sentence, grammar: Grammar, hint: str, head: str, first: int, after: int, known: str) -> Kind:
    """The kind of a thing that is no language and no eligibility fact."""
    tokens = sentence.words[first:after]
    if (
        known == "credential"
        or "credential" in (head, hint)
        or (hint not in ("ability", "experience", "counted") and _has_credential_noun(tokens, grammar))
    ):
        return "credential"
    if known == "trait" or hint == "trait":
        return "trait"
    if hint == "ability" or (not known and hint not in ("experience", "counted") and grammar.trait_verbs.at(tokens, 0)):
        return "trait" if grammar.trait_verbs.at(tokens, 0) or _is_trait(tokens, grammar) else "skill"
    if not known and _is_trait(tokens, grammar):
        return "trait"
    if hint == "counted":
        return "skill" if known == "skill" and sentence.is_proper(first, after) else "experience"
    if hint == "experience":
        return "skill" if known == "skill" and sentence.is_proper(first, after) else "experience"
    if hint == "use":
        return "experience" if known != "skill" and _is_doing(tokens) else "skill"
    if hint != "skill" and (known == "experience" or (not known and _is_doing(tokens))):
        return "experience"
    return "skill"


def _has_credential_noun(tokens: list[Word], grammar: Grammar) -> bool:
    """Whether a licence or certificate is what the words turn on."""
    return any(
        word.form in grammar.particles.credential_nouns and (word.form != "registration" or index in (0, len(tokens) - 1))
        for index, word in enumerate(tokens)
    )


def _is_doing(tokens: list[Word]) -> bool:
    """Whether the thing begins with an activity (`selling developer products`)."""
    return len(tokens) > 1 and tokens[0].form.endswith("ing") and len(tokens[0].form) > 5


def _is_trait(tokens: list[Word], grammar: Grammar) -> bool:
    """Whether words of quality make up the thing, or close a short name for it."""
    matches = list(grammar.trait_words.find(tokens))
    if not matches:
        return False
    covered = sum(match.after - match.first for match in matches)
    if matches[0].first == 0 and len(tokens) > matches[0].after and tokens[matches[0].after].form in grammar.particles.prepositions:
        return True
    return covered * 2 > len(tokens) or (matches[-1].after == len(tokens) and len(tokens) <= 3)
