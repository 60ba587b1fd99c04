"""What hangs on a deed or a thing: what it is for, whom it serves in a list, and the quality that `with` gives it."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.deeds import has_object, is_gerund, past_adverb
from fitcheck.understand.needs.pieces import Piece, acts, names_check
from fitcheck.understand.needs.qualities import is_trait_name
from fitcheck.understand.needs.spans import Sentence

_LEAST = 2
_QUALITY = 4
_MOST_WORDS = 3
_RELATIVES = ("that", "which")


def with_complements(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> list[Piece]:
    """The pieces as one where all that follows the first goes on with what a preposition in it opens, or a `to` with a verb; and each
    that says what a thing does (`software that runs on phones, watches and cars`) with all that it does it to."""
    first, *others = _with_relatives(sentence, grammar, pieces)
    if not others or (place := _opened(sentence, grammar, first)) is None or names_check(sentence, grammar, first):
        return [first, *others]
    by_means = sentence.form(place) in grammar.particles.adjuncts
    doing = is_gerund(sentence, past_adverb(sentence, first.first))
    if not all(_hangs(sentence, grammar, piece, by_means, doing) for piece in others):
        return [first, *others]
    return [Piece(first.first, others[-1].after, first.joint)]


def _with_relatives(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> list[Piece]:
    """The pieces, each in which a relative clause stands with the bare nouns behind it."""
    kept = pieces[:1]
    for piece in pieces[1:]:
        left = kept[-1]
        told = any(sentence.form(place) in _RELATIVES for place in range(left.first + 1, left.after - 2))
        if told and _hangs(sentence, grammar, piece, by_means=True, doing=True):
            kept[-1] = Piece(left.first, piece.after, left.joint)
        else:
            kept.append(piece)
    return kept


def _opened(sentence: Sentence, grammar: Grammar, piece: Piece) -> int | None:
    """The last word in a piece that opens for whom, where, through or to what end its deed is done; None where none does."""
    opening = past_adverb(sentence, piece.first)
    if opening >= piece.after:
        return None
    deed = acts(sentence, grammar, piece._replace(first=opening)) and has_object(sentence, grammar, opening, piece.after)
    for place in range(piece.after - 2, opening, -1):
        form, following = sentence.form(place), sentence.form(place + 1)
        if form == "to" and (following in grammar.particles.verbs or following in grammar.item_words.verbs):
            return place if has_object(sentence, grammar, place + 1, piece.after) else None
        if deed and place > opening + 1 and form in grammar.particles.leading_to:
            return place
    return None


def _hangs(sentence: Sentence, grammar: Grammar, piece: Piece, by_means: bool, doing: bool) -> bool:
    """Whether a piece is a bare noun: no deed, no known name, no quality. Behind an activity a verb without `-ing` is a noun."""
    if (
        piece.joint not in (",", "and", "or")
        or piece.after - piece.first > _MOST_WORDS
        or (not by_means and sentence.is_proper(piece.first, piece.after))
    ):
        return False
    if sentence.form(piece.first) in ("to", "more") or not grammar.particles.finite.isdisjoint(sentence.forms[piece.first : piece.after]):
        return False
    several = sentence.surface(piece.after - 1).endswith("s")
    if is_gerund(sentence, piece.first) or (not doing and not several and acts(sentence, grammar, piece)):
        return False
    if not by_means and not several and sentence.mentions(piece.first, piece.after):
        return False
    tables = (grammar.subjects, grammar.before, grammar.eligibility, grammar.trait_words, grammar.soft)
    return not any(table.at(sentence.words, place) for table in tables for place in range(piece.first, piece.after))


def before_purpose(sentence: Sentence, grammar: Grammar, first: int, after: int, hint: str) -> int:
    """Where it begins what the experience asked is for (`eight years in litigation to lead ...`)."""
    if hint not in ("experience", "field", "counted", "measured"):
        return after
    for index in range(first + 1, after - 1):
        if sentence.form(index) == "to" and sentence.gap(index) != "-" and _is_for(sentence, grammar, index, first):
            return index
    return after


def _is_for(sentence: Sentence, grammar: Grammar, index: int, first: int) -> bool:
    """Whether `to` opens what a thing is for, always with some verbs, with any behind a deed (`building kilns to fire tiles`)."""
    following = sentence.form(index + 1)
    if following in grammar.purposes:
        return True
    doing = is_gerund(sentence, first) and index > first + 1 and sentence.form(index - 1) not in grammar.particles.no_purpose_after
    object_behind = sentence.form(index + 2) not in ("", "and", "or") and "," not in sentence.gap(index + 2)
    return doing and object_behind and following in grammar.item_words.verbs and following not in grammar.particles.noun_verbs


def before_use(sentence: Sentence, first: int, after: int, hint: str) -> int:
    """Where it begins what known tools are used for (`Excel for budgets, rotas and wages`), unless other tools follow."""
    if hint not in ("skill", "use"):
        return after
    for index in range(first + 1, after - 1):
        if sentence.form(index) != "for" or not sentence.is_proper(index - 1, index) or sentence.is_proper(index, after):
            continue
        if any(mention.end == sentence.words[index - 1].end for mention in sentence.mentions(first, index)):
            return index
    return after


def quality_behind(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """The `with` that hangs a quality on a thing (`a planner with a calm manner`); `after` where none does."""
    begins = grammar.trait_words.at(sentence.words, first) is not None
    for index in range(first + (1 if begins else _LEAST), after - 1):
        if sentence.form(index) != "with":
            continue
        begin = index + 1
        while begin < after - 1 and (sentence.form(begin) in ("a", "an", "the") or grammar.skip.at(sentence.words, begin) is not None):
            begin += 1
        if after - begin > _QUALITY:
            continue
        quality = grammar.trait_words.at(sentence.words, begin) or grammar.trait_words.at(sentence.words, after - 1)
        named = quality is not None or all(_holds_trait(sentence, grammar, *part) for part in ((first, index), (begin, after)))
        people = any(sentence.form(place) in grammar.particles.people for place in range(begin, after))
        if named and not people:
            return index
    return after


def _holds_trait(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the name of a quality stands among the words."""
    return any(is_trait_name(grammar, mention.name) for mention in sentence.mentions(first, after))
