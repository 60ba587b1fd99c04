"""What words alone give away: whether an item leans towards a need, whether a sentence speaks of an employer or of any applicant."""

from fitcheck.understand.grammar import Grammar

_MOST_WORDS = 40
_BE = frozenset(("be", "is", "are"))


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


def speaks_of_others(text: str, formed: list[str], grammar: Grammar) -> bool:
    """Whether a sentence tells what an employer has or does: `With 20 years in milling, we lead ...`, `Hiring is essential to us`."""
    if not formed or not text.rstrip().endswith((".", "!")) or grammar.speaking.candidate.is_among(formed):
        return False
    if formed[0] == "with":
        return not grammar.speaking.stating.isdisjoint(formed)
    return formed[0].endswith("ing") and formed[0] in grammar.item_words.verbs and not _BE.isdisjoint(formed)


def invites_qualified(formed: list[str], grammar: Grammar) -> bool:
    """Whether a sentence encourages those to apply whom it describes by what they bring (`Weavers with experience of ...`)."""
    speaking = grammar.speaking
    return "encouraged" in formed and not speaking.relatives.isdisjoint(formed) and speaking.minorities.isdisjoint(formed)
