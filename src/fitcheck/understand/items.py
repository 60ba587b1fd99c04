"""Whether a list's item, by its words alone, leans towards a need or towards a task or a benefit."""

from fitcheck.understand.grammar import Grammar

_MOST_WORDS = 40


def leaning(formed: list[str], grammar: Grammar) -> int:
    """Above 0 where the item reads as something to be or to have, below 0 where it reads as something to do or to get."""
    counted = formed[:_MOST_WORDS]
    if not counted:
        return 0
    table = grammar.item_words
    opening = table.openings.at_form(counted, 0)
    total = table.start + sum([match.payload for match in table.words.among(counted[1:])])
    if opening is not None:
        return total + opening.payload
    return total + (table.verb if counted[0] in table.verbs else 0)
