"""Pieces of a list put together again that share a head, an object or a phrase (`design, build and run pipelines`)."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.chains import LONGEST, goes_on, with_more_objects, with_object_of_last
from fitcheck.understand.needs.class_nouns import is_skill_of_one_word, shares_head, with_activities
from fitcheck.understand.needs.complements import with_complements
from fitcheck.understand.needs.deeds import is_done, is_gerund, is_waiting_verb, past_adverb
from fitcheck.understand.needs.pieces import (
    Piece,
    acts,
    all_deeds_of_one,
    are_facts,
    are_people,
    describes_work,
    does_another,
    does_two_things,
    is_adjective,
    is_known,
    is_listed,
    is_said_of_thing,
    lists_people,
    names_one_more,
    opens_initials,
    stands_alone,
    waits_for_next,
    waits_for_object,
    wants_object,
)
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.trimming import is_inside_name, tells_how

_NAMING = ("skill", "use", "experience", "field", "counted", "measured", "ability")
"""What a frame says of things that it opens, other than of qualities."""


def joined(sentence: Sentence, grammar: Grammar, pieces: list[Piece], hint: str) -> list[Piece]:
    """The pieces with those put together again that share a head or an object (`design, build and run pipelines`)."""
    if len(pieces) < 2:
        return pieces
    whole = tells_how(sentence, pieces[0].first) or all_deeds_of_one(sentence, grammar, pieces)
    if whole or _shares_object(sentence, grammar, pieces, hint):
        return [Piece(pieces[0].first, pieces[-1].after, pieces[0].joint)]
    pieces = with_complements(sentence, grammar, with_object_of_last(sentence, grammar, pieces, hint))
    for together in (_with_deeds, _with_setting, with_activities, _with_adjectives, _with_phrase):
        pieces = together(sentence, grammar, pieces)
    pieces = with_more_objects(sentence, grammar, _with_objects(sentence, grammar, pieces, hint), hint)
    joined: list[Piece] = []
    for piece in pieces:
        if (
            joined
            and piece.joint in ("and", "or", "/")
            and not (piece.joint == "or" and hint in ("experience", "field", "counted") and is_listed(sentence, grammar, joined))
            and (
                shares_head(sentence, grammar, joined[-1], piece)
                or (hint in _NAMING and piece is pieces[-1] and names_one_more(sentence, grammar, joined[-1], piece))
                or (not (hint == "trait" and "," in sentence.gap(piece.first - 1)) and _shares_phrase(sentence, grammar, joined[-1], piece))
                or (hint == "ability" and _is_bare_verb(sentence, grammar, joined[-1], piece))
                or (hint == "trait" and wants_object(sentence, grammar, joined[-1], piece))
            )
        ) or (joined and goes_on(sentence, grammar, joined[-1], piece, hint)):
            joined[-1] = Piece(joined[-1].first, piece.after, joined[-1].joint)
        else:
            joined.append(piece)
    if len(joined) > 1 and _shares_object(sentence, grammar, joined, hint):  # now that the last is whole
        return [Piece(joined[0].first, joined[-1].after, joined[0].joint)]
    return joined


def _with_deeds(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> list[Piece]:
    """The pieces with deeds put before the object that they wait for (`setting up and maintaining kilns`)."""
    kept = pieces[-1:]  # from the last piece to the first
    for left in reversed(pieces[:-1]):
        piece = kept[-1]
        if piece.joint in (",", "and") and piece.after - piece.first > 1 and waits_for_object(sentence, grammar, left, piece):
            kept[-1] = Piece(left.first, piece.after, left.joint)
        else:
            kept.append(left)
    return kept[::-1]


def _with_setting(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> list[Piece]:
    """The pieces with the adjectives of a setting put together (`work in a fast-paced, diverse and dynamic environment`)."""
    closing = sentence.form(pieces[-1].after - 1)
    if closing not in grammar.particles.settings and closing not in grammar.particles.groups:
        return pieces
    for index, piece in enumerate(pieces[:-1]):
        opens = any(sentence.form(place) in ("a", "an") for place in range(max(piece.first, piece.after - 3), piece.after - 1))
        named = pieces[-1].joint == "or" and not is_adjective(sentence, grammar, piece.after - 1)
        if opens and not named and all(other.after - other.first <= 4 for other in pieces[index + 1 :]):
            return [*pieces[:index], Piece(piece.first, pieces[-1].after, piece.joint)]
    return pieces


def _with_adjectives(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> list[Piece]:
    """The pieces with adjectives put before the noun that they wait for (`scalable, portable service designs`)."""
    kept = pieces[-1:]  # from the last piece to the first
    for place, left in reversed(list(enumerate(pieces[:-1]))):
        piece = kept[-1]
        if (
            (piece.joint in (",", "and") or (piece.joint == "or" and is_gerund(sentence, left.first)))
            and (_waits_for_noun(sentence, grammar, left) or _is_between(sentence, grammar, pieces[:place], left))
            and _opens_with_adjective(sentence, grammar, left, piece)
        ):
            kept[-1] = Piece(left.first, piece.after, left.joint)
        else:
            kept.append(left)
    return kept[::-1]


def _is_between(sentence: Sentence, grammar: Grammar, before: list[Piece], piece: Piece) -> bool:
    """Whether one word that may be a quality of people goes on with adjectives of a thing (`robust, reliable, long-lived kilns`)."""
    alone = piece.after - piece.first == 1 and piece.joint == "," and sentence.form(piece.first).endswith(grammar.endings["adjective"])
    return alone and bool(before) and acts(sentence, grammar, before[-1]) and _waits_for_noun(sentence, grammar, before[-1])


def _waits_for_noun(sentence: Sentence, grammar: Grammar, piece: Piece) -> bool:
    """Whether an adjective, and no quality of a person, closes a piece that has no noun yet."""
    last = piece.after - 1
    if sentence.form(last - 2) in ("a", "an") and sentence.form(last - 1).endswith("ly") and last - 2 >= piece.first:
        return True  # `a highly agile, lively process`
    if not is_adjective(sentence, grammar, last):
        return _hangs_quality(sentence, grammar, last, piece.first)
    if is_known(sentence, piece._replace(first=last)) and not sentence.form(last).endswith(grammar.endings["adjective"]):
        return False
    while last > piece.first and sentence.gap(last) == "-":
        last -= 1
    before = sentence.form(last - 1) if last > piece.first else ""
    return (
        not before
        or before in grammar.particles.fillers
        or before.endswith("ly")
        or before in grammar.particles.prepositions
        or before in grammar.particles.verbs
        or before in grammar.item_words.verbs
        or is_done(before, grammar)
        or grammar.trait_verbs.at(sentence.words, last - 1) is not None
        or is_gerund(sentence, last - 1)
        or is_adjective(sentence, grammar, last - 1)
    )


def _hangs_quality(sentence: Sentence, grammar: Grammar, index: int, first: int) -> bool:
    """Whether an activity or a preposition takes a quality that still waits for its noun (`giving thoughtful and kind care`)."""
    quality = grammar.trait_words.at(sentence.words, index) is not None and sentence.form(index).endswith(grammar.endings["adjective"])
    hung = is_gerund(sentence, index - 1) or sentence.form(index - 1) in grammar.particles.prepositions
    return quality and index > first and hung


def _opens_with_adjective(sentence: Sentence, grammar: Grammar, left: Piece, piece: Piece) -> bool:
    """Whether a piece of some length goes on with an adjective, or with the noun that the left one's cannot do without."""
    return (piece.after - piece.first > 1 and not is_skill_of_one_word(sentence, grammar, piece)) and (
        sentence.form(left.after - 1) in grammar.particles.adjectives
        or is_adjective(sentence, grammar, past_adverb(sentence, piece.first))
        or sentence.form(piece.first).endswith(grammar.endings["proof"])
        or is_said_of_thing(sentence, grammar, piece)
        or describes_work(sentence, grammar, left, piece)
        or _hangs_quality(sentence, grammar, left.after - 1, left.first)
    )


def _is_of_work(sentence: Sentence, pieces: list[Piece], hint: str) -> bool:
    """Whether the frame before a list says that one works with what it lists."""
    return hint in ("use", "experience", "field") or sentence.forms[max(0, pieces[0].first - 2) : pieces[0].first] == ["working", "with"]


def _with_objects(sentence: Sentence, grammar: Grammar, pieces: list[Piece], hint: str) -> list[Piece]:
    """Two pieces as one where both are what a single activity is done to (`growing seedlings and talent`)."""
    if lists_people(sentence, grammar, pieces) or (_is_of_work(sentence, pieces, hint) and are_people(sentence, grammar, pieces)):
        return [Piece(pieces[0].first, pieces[-1].after, pieces[0].joint)]
    if len(pieces) != 2 or pieces[1].joint != "and" or sentence.form(pieces[1].first) in grammar.particles.places:
        return pieces
    left, right = pieces
    personal = grammar.trait_verbs.at(sentence.words, left.first) is not None
    doing = is_gerund(sentence, left.first) or sentence.form(left.first) in grammar.particles.verbs
    if left.after - left.first < 2 or not (personal or (doing and right.after - right.first == 1)):
        return pieces
    known = not personal and is_known(sentence, right)
    return pieces if known or stands_alone(sentence, grammar, right) else [Piece(left.first, right.after, left.joint)]


def _with_phrase(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> list[Piece]:
    """The pieces as one where single words go on with what a preposition hangs on the first (`standards for quality, safety and cost`)."""
    if len(pieces) < 3 or any(piece.after - piece.first > 1 or sentence.is_proper(piece.first, piece.after) for piece in pieces[1:]):
        return pieces
    first = pieces[0]
    related = sentence.form(first.after - 3) == "related"
    if not related and any(grammar.trait_words.at(sentence.words, piece.first) for piece in pieces[1:]):
        return pieces
    if sentence.form(first.after - 2) not in grammar.particles.prepositions or first.after - first.first < 3:
        return pieces
    return [Piece(first.first, pieces[-1].after, first.joint)]


def _is_bare_verb(sentence: Sentence, grammar: Grammar, piece: Piece, following: Piece) -> bool:
    """Whether a piece is a verb, or unknown, which after `ability to` waits for the object of the next (`build and manage plans`)."""
    opens = piece.first == 0 and sentence.form(0) in grammar.particles.verbs
    if waits_for_next(sentence, grammar, piece, following) or (piece.after - piece.first == 1 and opens):
        return True
    return (
        piece.after - piece.first == 1
        and piece.joint in (",", "and")
        and sentence.surface(piece.first).islower()
        and not is_known(sentence, piece)
        and (following.joint == "or" or grammar.eligibility.at(sentence.words, piece.first) is None)
        and all(table.at(sentence.words, piece.first) is None for table in (grammar.trait_words, grammar.trait_verbs))
    )


def _shares_object(sentence: Sentence, grammar: Grammar, pieces: list[Piece], hint: str) -> bool:
    """Whether single verbs lead up to a longer last piece that begins with a verb too."""
    pieces = [Piece(past_adverb(sentence, piece.first), piece.after, piece.joint) for piece in pieces]
    *leading, last = pieces
    if last.after - last.first < 2 or any(piece.after - piece.first > 1 for piece in leading):
        return False
    moves = any(grammar.eligibility.at(sentence.words, piece.first) for piece in leading)
    if all(is_gerund(sentence, piece.first) for piece in pieces):
        return not moves and not all(is_known(sentence, piece) for piece in leading)
    if moves or hint not in ("ability", "experience", "field"):
        return False
    bare = all(
        (sentence.surface(piece.first).islower() or piece.first == 0)
        and not sentence.form(piece.first).endswith(grammar.endings["no_verb"])
        for piece in pieces
    )
    return bare and not any(
        (is_known(sentence, piece) and not acts(sentence, grammar, piece))
        or (grammar.trait_words.at(sentence.words, piece.first) and not is_waiting_verb(sentence, grammar, piece.first))
        for piece in leading
    )


def _shares_phrase(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether the conjunction stands inside a prepositional phrase of the left piece (`formats for archiving and publishing data`)."""
    begin = left.first
    while (
        right.joint == "or"
        and begin < left.after
        and (sentence.form(begin) in grammar.particles.fillers or grammar.skip.at(sentence.words, begin) is not None)
    ):
        begin += 1
    if left.after - begin > LONGEST or sentence.text.startswith(("while", "whilst"), sentence.words[right.first - 1].start):
        return False
    if right.joint not in ("and", "or") or not any(
        sentence.form(index) in grammar.particles.prepositions and not is_inside_name(sentence, left.first, left.after, index)
        for index in range(begin + 1, left.after)
    ):
        return False
    opening = sentence.words[right.first]
    if does_two_things(sentence, grammar, left, right) or does_another(sentence, grammar, left, right):
        return False
    if (
        are_facts(sentence, grammar, left, right)
        or grammar.skip.at(sentence.words, right.first)
        or grammar.subjects.at(sentence.words, right.first)
        or grammar.trait_verbs.at(sentence.words, right.first)
        or opening.form in grammar.particles.verbs_of_being
        or opens_initials(sentence, left, right)
        or (opening.form in grammar.particles.verbs and opening.form not in grammar.particles.noun_verbs)
    ):
        return False
    known = sentence.mentions(right.first, right.after)
    return not (known and known[0].start == opening.start and known[0].end == sentence.words[right.after - 1].end)
