"""Words that no frame opens and no name fills: scraps of a sentence that states something, and no thing asked."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence

_SHORT = 2
_SUBORDINATE = ("what", "which", "whatever")
"""Behind these a verb says more of a thing, and nothing by itself (`what could go wrong`)."""
_BETWEEN = ("and", "a", "an")


def is_scrap(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether unknown words without a frame are part of a statement (`Sourcegraph is growing`), or open with what opens no name."""
    opening = sentence.form(first)
    if opening in grammar.particles.opens_no_name and "-" not in sentence.gap(first + 1) and not sentence.mentions(first, first + 2):
        return True
    if (opening in grammar.particles.hollow and after - first == 1) or not any(letter.isalpha() for letter in sentence.quote(first, after)):
        return True
    if (opening in grammar.particles.trades and after - first == 1) or _goes_on_doing(sentence, grammar, first, after):
        return False
    if _follows_from_deed(sentence, grammar, first):
        return True
    return (sentence.tells and not _stands_by_quality(sentence, grammar, first, after)) or states(sentence, grammar)


def _goes_on_doing(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the words say what else the person does (`You draw plans and repair torn cloth`)."""
    verbs = grammar.item_words.verbs | grammar.particles.verbs
    return sentence.form(0) == "you" and sentence.form(1) in verbs and sentence.form(first) in verbs and after - first >= _SHORT


def _follows_from_deed(sentence: Sentence, grammar: Grammar, first: int) -> bool:
    """Whether the words open with what is done to something, and by whom or how (`maintained for the whole season`)."""
    form = sentence.form(first)
    follows = sentence.form(first + 1) in grammar.particles.prepositions and "," not in sentence.gap(first + 1)
    return follows and form.endswith("ed") and not sentence.mentions(first, first + 1)


def _stands_by_quality(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether a word or two stand in a list next to a quality, and are one as well (`talented` in `warm and talented`)."""
    before, behind = first - 1, after
    while sentence.form(before) in _BETWEEN:
        before -= 1
    while sentence.form(behind) in _BETWEEN:
        behind += 1
    return after - first <= _SHORT and any(_is_quality(sentence, grammar, at) for at in (before, behind) if 0 <= at < len(sentence.words))


def _is_quality(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word of quality, or the name of one, stands there."""
    if grammar.trait_words.at(sentence.words, index) is not None:
        return True
    terms = (grammar.lexicon.term(mention.name) for mention in sentence.mentions(index, index + 1))
    return any(term is not None and term.kind == "trait" for term in terms)


def states(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether the sentence states something, which is told once for all its words."""
    if sentence.states is None:
        sentence.states = _states(sentence, grammar)
    return sentence.states


def _states(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether the sentence has a verb of its own, other than those by which one asks, and is no question."""
    if sentence.text.rstrip().endswith("?"):
        return False
    asking: set[int] = set()
    for table in (grammar.subjects, grammar.anchors, grammar.before):
        for match in table.find(sentence.words):
            asking.update(range(match.first, match.after))
    return any(
        word.form in grammar.particles.finite
        and index not in asking
        and sentence.gap(index) != "-"
        and sentence.form(index - 1) not in _SUBORDINATE
        for index, word in enumerate(sentence.words)
    )
