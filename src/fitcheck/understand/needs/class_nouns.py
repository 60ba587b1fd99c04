"""Nouns that close a list, and what stands before them goes with all of it (`bread formulas and techniques`)."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.deeds import is_gerund
from fitcheck.understand.needs.pieces import Piece, is_known, past_prepositions, shares_circumstances
from fitcheck.understand.needs.spans import Sentence

_HANGS = ("on", "for", "of", "about")
_OWNED = ("experience", "need", "satisfaction", "safety", "success", "wellbeing", "well-being", "outcome", "expectation", "journey")
"""What people have or get, whom a word before it names."""
_TIERS = ("federal", "state", "local", "municipal", "national", "regional", "international", "county")
_SHORT = 4
"""Words of so few letters are no adjectives, whatever they end in."""


def with_activities(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> list[Piece]:
    """The pieces as one where a noun that names nothing by itself closes them (`education and outreach activities`)."""
    if len(pieces) != 2 or pieces[1].joint == "or" or sentence.form(pieces[1].after - 1) not in grammar.particles.activities:
        return pieces
    left, right = pieces
    if left.after - left.first > 2 or not 2 <= right.after - right.first <= 3 or not sentence.surface(left.first).islower():
        return pieces
    return [Piece(left.first, right.after, left.joint)]


def _shares_class(sentence: Sentence, grammar: Grammar, right: Piece) -> bool:
    """Whether a slash stands before words that close in a noun of class, which holds for both sides (`ETL/ELT processes`)."""
    closing = sentence.form(right.after - 1)
    named = closing in grammar.particles.shared_heads or closing in grammar.particles.settings
    return "/" in sentence.gap(right.first) and right.after - right.first > 1 and named


def _closes_with_class(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether the right piece is a bare noun of class that the left one's words go with as well (`bread formulas and techniques`)."""
    if _does_with_tools(sentence, grammar, left, right):
        return True
    return (
        right.joint in ("and", "or")
        and "," not in sentence.gap(right.first - 1)
        and right.after - right.first == 1
        and left.after - left.first > 1
        and sentence.form(right.first) in grammar.particles.shared_heads
        and sentence.surface(right.first) != sentence.form(right.first)
        and sentence.surface(left.after - 1).islower()
    )


def _does_with_tools(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether two nouns of doing say what tools are for (`grain storage and milling systems`)."""
    deed = sentence.form(left.after - 1) in grammar.particles.deeds
    tools = sentence.form(right.after - 1) in grammar.particles.systems and right.after - right.first > 1
    alone = right.joint == "and" and "," not in sentence.gap(right.first - 1) and left.joint == ""
    return deed and tools and alone and left.after - left.first > 1 and not sentence.is_proper(left.first, right.after)


def _says_whose(sentence: Sentence, left: Piece, right: Piece) -> bool:
    """Whether two nouns say whose the last one is that a quality is shown for (`a focus on the guest and user experience`)."""
    last = left.after - 1
    hung = last - left.first > 1 and sentence.form(last - 1 - (sentence.form(last - 1) == "the")) in _HANGS
    return hung and right.joint == "and" and right.after - right.first == 2 and sentence.form(right.after - 1) in _OWNED


def is_skill_of_one_word(sentence: Sentence, grammar: Grammar, piece: Piece) -> bool:
    """Whether one word says which skill it is, so that an adjective before it is another skill (`technical and clerical skills`)."""
    return piece.after - piece.first == 2 and sentence.form(piece.after - 1) in grammar.particles.ending_nouns


def _is_class_of_two(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether two activities name one class of tools (`cutting or milling tools`)."""
    if (
        right.joint != "or"
        or left.after - left.first > 1
        or right.after - right.first != 2
        or sentence.form(right.after - 1) not in grammar.particles.tool_nouns
    ):
        return False
    return is_gerund(sentence, left.first) and is_gerund(sentence, right.first) and sentence.surface(right.first).islower()


def shares_head(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether the left piece is a bare modifier or verb that only makes sense with the right one's noun."""
    last, opening = sentence.form(left.after - 1), sentence.form(right.first)
    of_class = _closes_with_class(sentence, grammar, left, right) or _shares_class(sentence, grammar, right)
    if of_class or _is_class_of_two(sentence, grammar, left, right) or shares_circumstances(sentence, grammar, left, right):
        return True
    if _says_whose(sentence, left, right):
        return True
    both = left.after - left.first > 1 and is_gerund(sentence, left.after - 1) and is_gerund(sentence, right.first)
    if both and sentence.form(left.after - 2) in grammar.particles.prepositions:
        return True
    if last in grammar.particles.modes and opening in grammar.particles.modes:
        return True
    if right.joint == "and" and right.after - right.first == 1 and opening in grammar.particles.deeds and left.after - left.first > 1:
        known = sentence.mentions(left.first, left.after)
        return not (known and known[0].start == sentence.words[left.first].start and known[0].end == sentence.words[left.after - 1].end)
    left = past_prepositions(sentence, grammar, left)
    return left.after - left.first == 1 and right.after - right.first > 1 and _word_shares_head(sentence, grammar, left, right)


def _names_deed_on_systems(sentence: Sentence, grammar: Grammar, right: Piece) -> bool:
    """Whether a deed is named that is done to systems, and so to what stands before them as well (`data and IT systems recovery`)."""
    closing = sentence.form(right.after - 1)
    return (
        right.after - right.first > 1 and sentence.form(right.after - 2) in grammar.particles.systems and closing in grammar.particles.deeds
    )


def _word_shares_head(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """shares_head() of a single word before several."""
    last, opening = sentence.form(left.first), sentence.form(right.first)
    if (
        right.joint == "and"
        and "," not in sentence.gap(right.first - 1)
        and right.after - right.first == 2
        and sentence.form(right.after - 1) in grammar.particles.shared_heads
        and sentence.surface(left.first).islower()
        and not is_gerund(sentence, left.first)
        and grammar.trait_words.at(sentence.words, left.first) is None
    ):
        return True
    if last in _TIERS and opening in _TIERS and right.joint in ("and", "or"):  # `federal and state law`
        return True
    if last in grammar.particles.materials and right.joint == "and" and _names_deed_on_systems(sentence, grammar, right):
        return True
    apart = (grammar.trait_words, grammar.soft, grammar.eligibility)
    if is_known(sentence, left) or any(table.at(sentence.words, left.first) for table in apart):
        return False
    if (
        last.endswith(grammar.endings["adjective"])
        and opening.endswith(grammar.endings["adjective"])
        and not last.endswith(grammar.endings["no_adjective"])
        and len(last) > _SHORT
        and not is_skill_of_one_word(sentence, grammar, right)
    ):
        return True
    if (
        last.endswith(grammar.endings["nominal"])
        and opening.endswith(grammar.endings["nominal"])
        and sentence.form(right.first + 1) in ("of", "for")
        and not (left.joint == "," and right.joint == "or")
    ):
        return True
    return is_gerund(sentence, left.first) and is_gerund(sentence, right.first)
