"""Words that no frame opens and no name fills: scraps of a sentence that states something, and no thing asked."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence


def is_scrap(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether unknown words without a frame are part of a statement (`Sourcegraph is growing`), or open with what opens no name."""
    opening = sentence.form(first)
    if opening in grammar.particles.opens_no_name and "-" not in sentence.gap(first + 1) and not sentence.mentions(first, first + 2):
        return True
    if (opening in grammar.particles.hollow and after - first == 1) or not any(letter.isalpha() for letter in sentence.quote(first, after)):
        return True
    return _states(sentence, grammar)


def _states(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether the sentence has a verb of its own, other than those by which one asks, and is no question."""
    if sentence.text.rstrip().endswith("?"):
        return False
    asking: set[int] = set()
    for table in (grammar.subjects, grammar.anchors, grammar.before):
        for match in table.find(sentence.words):
            asking.update(range(match.first, match.after))
    return any(
        word.form in grammar.particles.finite and index not in asking and sentence.gap(index) != "-"
        for index, word in enumerate(sentence.words)
    )
