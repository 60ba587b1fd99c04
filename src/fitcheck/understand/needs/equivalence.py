"""What may replace a degree: phrases such as `or equivalent experience`, and where they end."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence


def equivalent_at(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a phrase for what replaces a degree begins here."""
    if index >= len(sentence.words):
        return False
    position = index
    while sentence.form(position) in grammar.degree_particles.equivalence_openers:
        position += 1
    if position >= len(sentence.words):
        return False
    match = grammar.equivalent.at(sentence.words, position)
    if match and sentence.form(match.after) in grammar.degree_particles.field_nouns:
        return False
    return match is not None or (
        sentence.form(position) in grammar.degree_particles.equivalence_words
        and sentence.form(position + 1) not in grammar.degree_particles.field_nouns
    )


def equivalent_after(sentence: Sentence, grammar: Grammar, after: int) -> tuple[bool, int]:
    """Whether something may stand in for the degree, and the index of the word after that phrase."""
    for match in grammar.equivalent.find(sentence.words):
        if match.first < after - 3:
            continue
        needs_or = sentence.form(match.first) in grammar.degree_particles.need_or
        before = [sentence.form(i) for i in range(max(0, match.first - 3), match.first)]
        if needs_or and "or" not in before:
            continue
        if sentence.form(match.after) in grammar.degree_particles.field_nouns or (
            sentence.form(match.after - 1) == "equivalent" and sentence.form(match.after) in grammar.degree_particles.field_nouns
        ):
            continue
        near = match.first <= after + 3
        return True, max(after, _end_of_equivalent(sentence, grammar, match.after)) if near else after
    return any("equivalent" in aside.text.lower() for aside in sentence.asides), after


def _end_of_equivalent(sentence: Sentence, grammar: Grammar, index: int) -> int:
    while sentence.form(index) in grammar.degree_particles.equivalence_ends:
        if (
            sentence.form(index) in grammar.degree_particles.equivalence_links
            and sentence.form(index + 1) not in grammar.degree_particles.equivalence_linked
        ):
            break
        if set(sentence.gap(index)) & set(",;."):
            break
        index += 1
    return index
