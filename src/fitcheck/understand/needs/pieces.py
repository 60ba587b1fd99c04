"""A piece of a list, and what its words are: a verb, an activity, an adjective, a name."""

from typing import NamedTuple

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.deeds import is_activity, is_gerund, is_waiting_verb, past_adverb
from fitcheck.understand.needs.spans import Sentence

_UNDER = ("in", "under", "within")
_CIRCUMSTANCES = ("situation", "condition", "circumstance", "surroundings")
_TEAM = 2
"""Words of the name of a team among others (`with Sales, Legal Affairs and Support teams`)."""
_NOUN_WITH_QUALITY = 3
"""Words of a thing whose first is a quality of people as well."""

_FEWEST_DEEDS = 2
"""Nouns of doing before the last of a list that shares its object."""
_FACT = 3
"""Words at the end of a piece among which the naming of a check begins."""


class Piece(NamedTuple):
    """What stands between two separators."""

    first: int
    after: int
    joint: str
    """What joins it to the piece before: `,`, `;`, `and`, `or`, `/` or ""."""


def is_adjective(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether the word, or the compound it is part of, is an adjective and no quality of a person."""
    form = sentence.form(index)
    begin = index - 1 if sentence.gap(index) == "-" else index
    joined = begin < index or sentence.gap(index + 1) == "-"
    if form in grammar.particles.extents and sentence.form(index - 1) in ("high", "low", "large", "real"):
        return True
    compound = joined and sentence.surface(index).islower() and len(sentence.form(begin)) > 1
    if grammar.trait_words.at(sentence.words, begin) or grammar.soft.at(sentence.words, begin):
        return False
    return (
        compound
        or (form in grammar.particles.adjectives and (index == 0 or sentence.surface(index).islower()))
        or (
            sentence.surface(index).lower() == form
            and len(form) > 4
            and form.endswith(grammar.endings["adjective"])
            and not form.endswith(grammar.endings["no_adjective"])
            and form not in grammar.endings["noun"]
        )
    ) and grammar.trait_words.at(sentence.words, index) is None


def acts(sentence: Sentence, grammar: Grammar, piece: Piece) -> bool:
    """Whether a piece begins with a verb."""
    form = sentence.form(piece.first)
    return (
        is_gerund(sentence, piece.first)
        or form in grammar.particles.verbs
        or grammar.trait_verbs.at(sentence.words, piece.first) is not None
    )


def stands_alone(sentence: Sentence, grammar: Grammar, piece: Piece) -> bool:
    """Whether a piece begins a need of its own: with a verb, with a word of degree, or with a name."""
    return (
        is_gerund(sentence, piece.first)
        or sentence.form(piece.first) in grammar.particles.verbs
        or sentence.form(piece.first) in grammar.particles.verbs_of_being
        or grammar.trait_verbs.at(sentence.words, piece.first) is not None
        or grammar.trait_words.at(sentence.words, piece.first) is not None
        or grammar.skip.at(sentence.words, piece.first) is not None
        or grammar.subjects.at(sentence.words, piece.first) is not None
        or grammar.before.at(sentence.words, piece.first) is not None
        or grammar.eligibility.at(sentence.words, piece.first) is not None
        or sentence.is_proper(piece.first, piece.after)
    )


def waits_for_object(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether a piece is nothing but a deed (`setting up`) before another deed that says what it is done to."""
    first, after = past_adverb(sentence, left.first), left.after
    if sentence.forms[after - 3 : after - 1] == ["how", "to"] and right.joint == "and" and right.after - right.first > 1:
        return sentence.form(after - 1) in grammar.item_words.verbs and sentence.form(right.first) in grammar.item_words.verbs
    if after - first == 2 and sentence.form(after - 1) in grammar.particles.with_verb:
        after -= 1
    opening = past_adverb(sentence, right.first)
    return (
        after - first == 1
        and sentence.surface(first).islower()
        and is_activity(sentence.form(first), grammar)
        and not is_known(sentence, left)
        and right.after - opening > 1
        and is_activity(sentence.form(opening), grammar)
    )


def is_known(sentence: Sentence, piece: Piece) -> bool:
    """Whether the piece holds a known name."""
    return bool(sentence.mentions(piece.first, piece.after))


def is_listed(sentence: Sentence, grammar: Grammar, joined: list[Piece]) -> bool:
    """Whether the last piece is a noun of doing that a comma parts from another (`design, commissioning or ...`)."""
    return (
        len(joined) > 1
        and joined[-1].joint == ","
        and all(
            piece.after - piece.first == 1
            and (sentence.form(piece.first) in grammar.particles.deeds or sentence.form(piece.first).endswith(grammar.endings["nominal"]))
            for piece in joined[-2:]
        )
    )


def names_one_more(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether one word more closes what several words have named, and would say little without them (`kiln design and layout`)."""
    last = right.first
    if (
        (sentence.form(last - 1) != "and" and "&" not in sentence.gap(last))
        or "," in sentence.gap(last - 1)
        or right.after - last > 1
        or left.after - left.first < 2
        or not sentence.surface(last).islower()
    ):
        return False
    if (
        (is_gerund(sentence, last) and sentence.form(last) not in grammar.particles.tool_nouns)
        or sentence.form(last).endswith("ly")
        or grammar.eligibility.at(sentence.words, last) is not None
        or any(is_quality(sentence, grammar, at) for at in (last, left.after - 1))
    ):
        return False
    return not (is_known(sentence, right) and _is_name(sentence, left)) and not sentence.surface(left.after - 1)[:1].isupper()


def is_quality(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word of quality stands there, or an ability of everybody's."""
    return grammar.trait_words.at(sentence.words, index) is not None or grammar.soft.at(sentence.words, index) is not None


def _is_name(sentence: Sentence, piece: Piece) -> bool:
    """Whether a known name is all of a piece."""
    known = sentence.mentions(piece.first, piece.after)
    words = sentence.words
    return bool(known) and known[0].start == words[piece.first].start and known[0].end == words[piece.after - 1].end


def waits_for_next(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether a piece is one verb without the object that the next one has (`motivate and guide a crew`)."""
    verb = left.after - 1
    return (
        verb - left.first <= 1
        and (verb == left.first or sentence.form(left.first).endswith("ly"))
        and right.joint in (",", "and")
        and right.after - right.first > 1
        and is_waiting_verb(sentence, grammar, verb)
        and (acts(sentence, grammar, right) or sentence.form(right.first) in grammar.item_words.verbs)
    )


def wants_object(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether what one wishes to do closes in a verb that waits for the object of the next one (`willing to train and guide others`)."""
    verb = left.after - 1
    opens = sentence.form(verb - 1) == "to" and right.joint == "and" and right.after - right.first > 1
    return opens and verb > left.first and is_waiting_verb(sentence, grammar, verb) and acts(sentence, grammar, right)


def lists_people(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> bool:
    """Whether a list goes on with the people a quality is shown to (`liaise with growers, Legal Affairs and buying teams`)."""
    first, *others = pieces
    shown = any(sentence.form(index) in ("with", "to", "between") for index in range(first.first + 1, first.after - 1))
    if not others or not shown:
        return False
    people = [_is_person(sentence.form(piece.after - 1), grammar) for piece in pieces]
    if not all(people) and grammar.trait_verbs.at(sentence.words, first.first) is None:
        return False
    short = [piece.after - piece.first <= _TEAM for piece in others[:-1]]
    named = people[-1] and all(person or few for person, few in zip(people[1:-1], short, strict=True))
    opening = [sentence.form(piece.first) for piece in others]
    doing = any(form in grammar.particles.verbs or is_activity(form, grammar) for form in opening)
    return named and not doing and all(piece.joint in (",", "and") for piece in others)


def _is_person(form: str, grammar: Grammar) -> bool:
    return form in grammar.particles.people or form in grammar.naming.roles


def are_people(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> bool:
    """Whether a list is of sorts of people (`growers and buyers`)."""
    return (
        pieces[-1].joint == "and"
        and all(piece.joint in ("", ",", "and") for piece in pieces)
        and all(any(_is_person(sentence.form(index), grammar) for index in range(piece.first, piece.after)) for piece in pieces)
        and not any(acts(sentence, grammar, piece) or sentence.form(piece.first) in grammar.particles.verbs_of_being for piece in pieces)
        and not sentence.is_proper(pieces[0].first, pieces[-1].after)
    )


def is_said_of_thing(sentence: Sentence, grammar: Grammar, piece: Piece) -> bool:
    """Whether a word that is a quality of people as well is said of a thing (`scalable and reliable web applications`)."""
    quality = grammar.trait_words.at(sentence.words, piece.first)
    if quality is None or quality.after - quality.first > 1 or piece.after - piece.first < _NOUN_WITH_QUALITY:
        return False
    known = sentence.mentions(quality.after, piece.after)
    classed = sentence.form(piece.after - 1) in grammar.particles.shared_heads
    return classed or (bool(known) and known[-1].end == sentence.words[piece.after - 1].end)


def describes_work(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether a quality goes on with how what one makes is (`write well-structured, organized code`)."""
    last = left.after - 1
    joined = sentence.gap(last) == "-" and sentence.form(left.first) in grammar.particles.verbs
    closing = right.after - 1
    named = closing == right.first + 1 and not is_quality(sentence, grammar, closing) and not _is_person(sentence.form(closing), grammar)
    return joined and named and grammar.trait_words.at(sentence.words, right.first) is not None


def does_two_things(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether two deeds with objects of their own hang on one preposition (`passionate about mending nets and meeting people`)."""
    if right.after - right.first == 1 or not is_gerund(sentence, right.first) or not sentence.surface(right.first).islower():
        return False
    frame = grammar.before.at(sentence.words, left.first)
    if frame is not None and is_gerund(sentence, frame.after) and "by" not in sentence.forms[left.first : left.after]:
        return True
    inside = sentence.forms[left.first + 2 : left.after - 1]
    if is_gerund(sentence, left.first) and "into" in inside:  # `weaving fibres into cloth and selling rugs`
        return True
    hung = (index for index in range(left.first + 2, left.after - 1) if is_gerund(sentence, index))
    return any(sentence.form(index - 1) in grammar.particles.prepositions and sentence.form(index - 1) != "by" for index in hung)


def does_another(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether a deed follows on another that is told by a bare verb (`work with care as well as leading a crew`)."""
    bare = sentence.form(left.first) in grammar.particles.verbs and right.after - right.first > 1 and is_gerund(sentence, right.first)
    return bare and not any(is_gerund(sentence, index) for index in range(left.first, left.after))


def all_deeds_of_one(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> bool:
    """Whether single deeds go on with what is done to the thing named first (`rail bridge design, testing and inspection`), or last."""
    first, *others = pieces
    deeds = grammar.particles.deeds
    opens = first.after - first.first > 1 and sentence.form(first.after - 1) in deeds
    named_first = opens and len(others) > 1 and all(one.after - one.first == 1 and sentence.form(one.first) in deeds for one in others)
    return named_first or _are_deeds_before_object(sentence, grammar, pieces)


def _are_deeds_before_object(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> bool:
    """Whether single nouns of doing lead up to one that says what all are done to (`design, construction and upkeep of bridges`)."""
    *leading, last = pieces
    first = leading[0]._replace(first=leading[0].first + (sentence.form(leading[0].first) == "the")) if leading else last
    opens = [one.first for one in (first, *leading[1:], last)]
    if len(leading) < _FEWEST_DEEDS or any(one.after - one.first > 1 for one in (first, *leading[1:])):
        return False
    together = last.joint == "and" and any(sentence.form(place) == "of" for place in range(last.first + 1, min(last.first + 4, last.after)))
    return together and all(_names_deed(sentence, grammar, index) for index in opens)


def _names_deed(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word is a noun for what is done, and no trade by itself (`repair`, not `budgeting`)."""
    form = sentence.form(index)
    if form in grammar.particles.deeds or form in grammar.particles.noun_verbs:
        return True
    trade = form.endswith("ing") and bool(sentence.mentions(index, index + 1) or grammar.eligibility.at(sentence.words, index))
    return form.endswith(grammar.endings["nominal"]) and sentence.surface(index).islower() and not trade


def shares_circumstances(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether two adjectives say in what circumstances something is done (`in unfamiliar or ambiguous situations`)."""
    closing = sentence.form(right.after - 1)
    hung = sentence.form(left.after - 2) in _UNDER and left.after - left.first > 2
    named = closing in _CIRCUMSTANCES or closing in grammar.particles.settings
    return hung and named and right.after - right.first == 2 and sentence.surface(left.after - 1).islower() and not is_known(sentence, left)


def past_prepositions(sentence: Sentence, grammar: Grammar, piece: Piece) -> Piece:
    """The piece without the prepositions and the article that it opens with (`of managerial and supervisory work`)."""
    first = piece.first
    while first < piece.after - 1 and (sentence.form(first) in grammar.particles.prepositions or sentence.form(first) == "the"):
        first += 1
    return piece._replace(first=first)


def opens_initials(sentence: Sentence, left: Piece, right: Piece) -> bool:
    """Whether a name in capitals follows on words without (`Code of Practice and EHCP process`)."""
    apart = sentence.is_acronym(right.first) and not sentence.is_acronym(left.after - 1)
    return apart and sentence.gap(right.first + 1) != "-"


def names_check(sentence: Sentence, grammar: Grammar, piece: Piece) -> bool:
    """Whether a piece closes in a check of the person, beside which other things stand by themselves (`undergo a DBS check`)."""
    found = (grammar.eligibility.at(sentence.words, place) for place in range(max(piece.first, piece.after - _FACT), piece.after))
    return any(match is not None and match.after == piece.after and match.payload == "background" for match in found)


def are_facts(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether a check of the person stands first, or both pieces tell what the body does (`stand for hours and lift trays`)."""
    begins = [grammar.eligibility.at(sentence.words, piece.first) for piece in (left, right)]
    bodily = right.joint == "and" and all(match is not None and match.payload == "physical" for match in begins)
    return bodily or names_check(sentence, grammar, left)
