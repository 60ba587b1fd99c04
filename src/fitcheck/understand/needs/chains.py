"""Verbs in a list and what they are done to: some wait for the object of the last (`sort and file slides`), some have several."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.deeds import has_object, is_done, is_gerund, past_adverb, stem_in
from fitcheck.understand.needs.pieces import Piece, acts, is_adjective, is_known, is_quality, names_check
from fitcheck.understand.needs.spans import Sentence

_BASE, _DOING, _DONE = "base", "doing", "done"
_OPENS_WITH_VERB = ("ability", "trait")
_OF_DEEDS = ("experience", "field", "counted")
_TAKING_GOALS = (*_OF_DEEDS, "skill", "ability", "trait")
_GOALS = ("to", "into", "onto", "between")
LONGEST = 60
"""Words of a deed with its objects beyond which no more are looked for, so that the time stays linear."""
_VERB = 2
"""Words of a verb with what it takes with it (`set up`)."""
_HAVING = ("have", "has", "having")


def with_object_of_last(sentence: Sentence, grammar: Grammar, pieces: list[Piece], hint: str) -> list[Piece]:
    """The pieces with every bare verb put to the verb behind it of the same form that says what is done it to."""
    if hint in _TAKING_GOALS:
        pieces = _with_goal_behind(sentence, grammar, pieces)
    kept = pieces[-1:]  # from the last piece to the first
    for left in reversed(pieces[:-1]):
        right = kept[-1]
        verb = _verb_of(sentence, left)
        if left.after - verb > _VERB:
            kept.append(left)
            continue
        form = _form_of(sentence, grammar, _opening(sentence, right), right, hint, right.joint == "and")
        if (
            form
            and right.joint in (",", "and", "or", "/")
            and has_object(sentence, grammar, _opening(sentence, right), right.after)
            and form == _form_of(sentence, grammar, verb, left, hint, left is pieces[0])
            and _waits(sentence, grammar, verb, left, form, hint)
        ):
            kept[-1] = Piece(left.first, right.after, left.joint)
        else:
            kept.append(left)
    return kept[::-1]


def _with_goal_behind(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> list[Piece]:
    """The pieces, a deed with all before the one that says where it is done to (`sending bales and crates to mills`)."""
    for place, piece in enumerate(pieces[1:], 1):
        if piece.joint != "and" or not _names_goal(sentence, piece):
            continue
        deed = next((at for at in range(place - 1, -1, -1) if acts(sentence, grammar, pieces[at])), place)
        inside = sentence.forms[pieces[deed].first : pieces[deed].after]
        opens = is_gerund(sentence, pieces[deed].first) and len(inside) > 1 and grammar.particles.prepositions.isdisjoint(inside)
        if deed < place and opens and all(one.joint == "," for one in pieces[deed + 1 : place]):
            return [*pieces[:deed], Piece(pieces[deed].first, piece.after, pieces[deed].joint), *pieces[place + 1 :]]
    return pieces


def _names_goal(sentence: Sentence, piece: Piece) -> bool:
    """Whether a piece is a word or two and to what, or into what, something is done with them."""
    inside = range(piece.first + 1, min(piece.after - 1, piece.first + 3))
    return any(sentence.form(index) in _GOALS for index in inside) and not is_gerund(sentence, piece.first)


def _opening(sentence: Sentence, piece: Piece) -> int:
    """The word with which a piece says what is done, `have` and an adverb apart."""
    having = sentence.form(piece.first) in _HAVING and piece.after - piece.first > 1
    return past_adverb(sentence, piece.first + having)


def _verb_of(sentence: Sentence, piece: Piece) -> int:
    """The last word of a piece where `to` stands before it (`keen to lead`), else the one that it opens with."""
    last = piece.after - 1
    counted = sentence.form(last)[:1].isdigit()  # `up to 25kg`
    return last if last > piece.first and sentence.form(last - 1) == "to" and not counted else _opening(sentence, piece)


def _form_of(sentence: Sentence, grammar: Grammar, index: int, piece: Piece, hint: str, opens: bool) -> str:
    """The form of the verb that stands at an index of a piece; "" where none does."""
    if index >= piece.after or not (sentence.surface(index).islower() or index == 0):
        return ""
    form = sentence.form(index)
    if form in grammar.item_words.verbs or form in grammar.particles.verbs:
        sure = hint in _OPENS_WITH_VERB or sentence.form(index - 1) == "to" or (index == 0 and not hint)
        return _BASE if sure or form not in grammar.particles.noun_verbs else ""
    if (
        opens
        and hint == "ability"
        and sentence.form(piece.first) not in _HAVING
        and not form.endswith(grammar.endings["no_verb"])
        and grammar.trait_words.at(sentence.words, index) is None
    ):
        return _BASE
    if form.endswith("ing"):
        return _DOING if stem_in(form, "ing", grammar) else ""
    return _DONE if is_done(form, grammar) or stem_in(form, "ed", grammar) else ""


def _waits(sentence: Sentence, grammar: Grammar, index: int, piece: Piece, form: str, hint: str) -> bool:
    """Whether a piece closes in a verb that says nothing without what it is done to."""
    length = piece.after - index
    if length > _VERB or (length == _VERB and sentence.form(index + 1) not in grammar.particles.with_verb):
        return False
    if grammar.eligibility.at(sentence.words, index) is not None:
        return False
    if form == _BASE and sentence.form(index) in grammar.particles.lone_verbs:
        return False
    if form == _DONE or (form == _BASE and hint != ""):
        return True
    known = sentence.mentions(index, piece.after)
    return not known or (hint in _OF_DEEDS and known[0].name.lower() != sentence.form(index))  # welding is a trade by itself


def with_more_objects(sentence: Sentence, grammar: Grammar, pieces: list[Piece], hint: str) -> list[Piece]:
    """The pieces of a list of deeds, each with all that is done to (`handling specimens and slides, working with lasers`)."""
    if hint == "trait":
        return _with_wished(sentence, grammar, pieces)
    doing = [_says_deed(sentence, grammar, piece, hint) for piece in pieces]
    several = sum(doing) > 1 or "and" in sentence.forms[pieces[0].first : pieces[0].after]
    if not doing[0] or not (hint == "ability" or (several and is_gerund(sentence, pieces[0].first))):
        return pieces
    kept = pieces[:1]
    for place, (piece, deed) in enumerate(zip(pieces[1:], doing[1:], strict=True), 1):
        lists = hint == "ability" and piece.joint == "," and place + 2 >= len(pieces) and not any(doing[place:])
        closes = piece.joint in ("and", "or") or (lists and pieces[-1].joint == "and")
        behind_deed = closes and _says_deed(sentence, grammar, kept[-1], hint)
        if deed or not behind_deed or not _is_more_done_to(sentence, grammar, kept[-1], piece, hint):
            kept.append(piece)
        else:
            kept[-1] = Piece(kept[-1].first, piece.after, kept[-1].joint)
    return kept


def _with_wished(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> list[Piece]:
    """The pieces of a wish, what one wishes to do with all that it is done to (`eager to explore archives and markets`)."""
    kept = pieces[:1]
    for piece in pieces[1:]:
        left = kept[-1]
        parted = "," in sentence.gap(piece.first - 1)
        plain = piece.joint == "and" and not parted and sentence.surface(piece.first).islower() and not acts(sentence, grammar, piece)
        if (
            plain
            and left.after - left.first <= LONGEST
            and not names_check(sentence, grammar, left)
            and _deed_in(sentence, grammar, left, "trait") > left.first
            and _is_more_done_to(sentence, grammar, left, piece, "trait")
        ):
            kept[-1] = Piece(left.first, piece.after, left.joint)
        else:
            kept.append(piece)
    return kept


def _deed_in(sentence: Sentence, grammar: Grammar, piece: Piece, hint: str) -> int:
    """Where the verb stands with which a piece opens, or that a wish hangs on a preposition or on `to`."""
    inside = range(piece.first + 1, piece.after - 1) if hint == "trait" else ()
    for index in inside:
        before = sentence.form(index - 1)
        if is_gerund(sentence, index) and before in grammar.particles.prepositions:
            return index
        if before == "to" and (sentence.form(index) in grammar.item_words.verbs or sentence.form(index) in grammar.particles.verbs):
            return index
    return past_adverb(sentence, piece.first)


def _says_deed(sentence: Sentence, grammar: Grammar, piece: Piece, hint: str) -> bool:
    """Whether a piece begins with a verb, an adverb apart (`quickly sort parcels`); only with an activity where no ability is told."""
    opening = past_adverb(sentence, piece.first)
    if opening >= piece.after or hint != "ability":
        return opening < piece.after and is_gerund(sentence, opening)
    form = sentence.form(opening)
    bare = form in grammar.item_words.verbs and sentence.surface(opening).lower() == form  # `issues` is no verb here
    return bare or acts(sentence, grammar, Piece(opening, piece.after, piece.joint))


def _is_more_done_to(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece, hint: str) -> bool:
    """Whether a piece without a verb, a name or a word of degree is what the deed before it is done to as well."""
    opening = sentence.form(right.first)
    if (
        left.after - left.first > LONGEST
        or not has_object(sentence, grammar, _deed_in(sentence, grammar, left, hint), left.after)
        or opening in grammar.particles.prepositions | grammar.particles.places
    ):
        return False
    hung = any(sentence.form(index) in grammar.particles.prepositions for index in range(left.first, left.after))
    if (is_known(sentence, right) or right.joint == ",") and (
        hint not in _OPENS_WITH_VERB or (hung and hint == "ability") or _is_named(sentence, grammar, left, right)
    ):
        return False
    if not grammar.particles.finite.isdisjoint(sentence.forms[right.first : right.after]):  # `..., and bakers must ...`
        return False
    tables = (grammar.skip, grammar.subjects, grammar.before, grammar.eligibility)
    quality = is_quality(sentence, grammar, right.first) and not sentence.surface(right.first).endswith("s")
    return not (
        quality or any(table.at(sentence.words, right.first) for table in tables) or is_adjective(sentence, grammar, right.after - 1)
    )


def _is_named(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece) -> bool:
    """Whether either piece is a name, whatever a preposition hangs on the right one."""
    inside = range(right.first, right.after)
    end = next((index for index in inside if sentence.form(index) in grammar.particles.prepositions), right.after)
    return sentence.is_proper(left.first, left.after) or sentence.is_proper(right.first, end)


def goes_on(sentence: Sentence, grammar: Grammar, left: Piece, right: Piece, hint: str) -> bool:
    """Whether a single verb goes on with the infinitives of the left piece (`software easy to build, deploy and debug`)."""
    manner = right.after - right.first == 1 or sentence.form(left.after - 1).endswith("ly")
    adverb = manner and sentence.form(right.first).endswith("ly") and left.after - left.first > 1
    if adverb or (right.joint == "or" and "no" in sentence.forms[left.first : left.first + 2]):  # `with no breaks or gaps`
        return True
    if not any(sentence.form(index) == "to" for index in range(left.first + 1, left.after)):
        return False
    if right.after - right.first > 1:
        named = any(sentence.form(index) in grammar.particles.ending_nouns for index in range(left.first, left.after))
        return (named or hint in ("use", "skill")) and sentence.surface(right.first).islower() and acts(sentence, grammar, right)
    return (
        sentence.surface(right.first).islower()
        and not is_known(sentence, right)
        and grammar.trait_words.at(sentence.words, right.first) is None
    )
