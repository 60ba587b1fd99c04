"""Of whom a sentence speaks, and whether it says what they are and have, which asks, or what they will do and get, which tells."""

from collections.abc import Iterator
from typing import NamedTuple

from fitcheck.lexicon.words import words
from fitcheck.understand.grammar import Grammar

_DEMANDS = 6
_DESCRIBES = 4
_TELLS = -3
_APPLIES = -9
_LOOKED_AHEAD = 10
_OBJECT_WITHIN = 7
_ATTRIBUTE_WITHIN = 6
_NOUN_WITHIN = 14
_TITLE_WITHIN = 8
_PIECES_OF_A_TITLE = 2 * _TITLE_WITHIN
_FOR_WITHIN = 14
_RELATIVE_WITHIN = 3
_QUALIFIED = frozenset(("as", "in", "with", "by", "to", "through", "and", "or"))
_BE = frozenset(("be", "is", "are", "am", "been", "being"))
_ARTICLES = ("the", "this", "our")
_NO_ADVERB = frozenset(("apply", "supply", "rely", "comply", "reply", "multiply", "family", "only", "early", "friendly"))
_OF_DOERS = ("er", "or", "man", "woman", "hand", "ant")
_STOPS = frozenset(("to", "for", "in", "at", "on", "within", "as"))


class Said(NamedTuple):
    """What a clause says of the person wanted, as indexes into the list of words."""

    first: int
    after: int
    weight: int
    """Above 0 where it asks, below where it tells, 0 where the clause decides nothing."""


def said_of_candidate(text: str, formed: list[str], grammar: Grammar) -> Iterator[Said]:
    """What each clause with the person wanted for its subject, or for what the employer seeks, says of them, in order."""
    past = 0
    for first, after, verb in _subjects(text, formed, grammar):
        if first >= past and (said := _predicate(formed, first, after, verb, grammar)) is not None:
            yield said
            past = said.after
    yield from _sought(formed, grammar)


def may_speak_of_candidate(formed: list[str], grammar: Grammar) -> bool:
    """Whether any of the words could begin a clause on the person wanted; most blocks have none, and to know that costs little."""
    speaking = grammar.speaking
    tables = (speaking.candidate, speaking.necessity, speaking.seeking)
    return any(table.may_be_among(formed) for table in tables) or not speaking.openings.isdisjoint(formed)


def binds_person(formed: list[str], grammar: Grammar) -> bool:
    """Whether the sentence makes a fact about the person (a shift, a check, a place) a condition."""
    bound = grammar.speaking.binding.is_among(formed)
    return bound and any(match.payload != "physical" for match in grammar.eligibility.among(formed))


def closes_asking(formed: list[str], grammar: Grammar) -> bool:
    """Whether the sentence ends on how much it means what it asks (`Car driver essential`, not `cover as required`)."""
    return bool(formed) and formed[-1] in grammar.speaking.closing and (len(formed) < 2 or formed[-2] not in grammar.speaking.subordinating)


def _subjects(text: str, formed: list[str], grammar: Grammar) -> Iterator[tuple[int, int, str]]:
    """Where a subject begins and ends, and the verb that is run into it."""
    speaking = grammar.speaking
    seen = False
    if (after := _titled(text, formed, grammar)) or (formed and speaking.necessity.at_form(formed, 0)):
        seen = True
        yield 0, after, ""
    if not seen and not speaking.candidate.may_be_among(formed):
        return
    for position, form in enumerate(formed):
        match = speaking.candidate.at_form(formed, position) if form in speaking.candidate.openings else None
        if match is not None:
            seen = True
            before = formed[position - 1] if position else ""
            if before not in speaking.subordinating and not (before == "if" and "not" in formed[position + 1 : position + 3]):
                yield (
                    position,
                    _past_attribute(formed, match.after, grammar),
                    speaking.contracted.get(form, before if before in ("are", "do") else ""),
                )
        elif seen and form in speaking.going_on and _opens_predicate(formed, position + 1, grammar):
            yield position, position + 1, ""


def _past_attribute(formed: list[str], after: int, grammar: Grammar) -> int:
    """Where the verb of a noun begins that has words of its own before it (`candidates suitable for this role will ...`)."""
    if formed[after - 1] in grammar.speaking.pronouns:
        return after
    end = min(len(formed), after + _ATTRIBUTE_WITHIN)
    return next((place for place in range(after, end) if _opens_predicate(formed, place, grammar)), after)


def _opens_predicate(formed: list[str], position: int, grammar: Grammar) -> bool:
    if position >= len(formed):
        return False
    return formed[position] in grammar.speaking.modals or grammar.speaking.necessity.at_form(formed, position) is not None


def _titled(text: str, formed: list[str], grammar: Grammar) -> int:
    """Where the name of the job ends that a sentence opens with (`The Ward Clerk will ...`); 0 where it opens otherwise."""
    if len(formed) < 3 or formed[0] not in _ARTICLES:
        return 0
    after, tokens = 0, words(" ".join(text.split(" ", _PIECES_OF_A_TITLE)[:_PIECES_OF_A_TITLE]))
    for position in range(1, min(len(tokens), _TITLE_WITHIN)):
        token = tokens[position]
        written = text[token.start : token.end]
        if (
            grammar.naming.is_role(token.form)
            or (after and written.isupper())
            or (position == 1 and written.isupper() and len(written) > 1)
        ):
            after = position + 1
        elif after or not written[0].isupper():
            break
    return after


class _Verbs(NamedTuple):
    """The verbs that stand between a subject and what is said of it."""

    position: int
    """The index of what is said."""
    verb: str = ""
    """The main verb where it was among them: a form of `be`, or `have`, or the `do` of a question."""
    demanded: bool = False
    future: bool = False
    able: bool = False
    needs: bool = False
    """The thing itself is needed (`you need a licence`)."""


def _predicate(formed: list[str], first: int, after: int, verb: str, grammar: Grammar) -> Said | None:
    """What the verb after a subject says of it; None where there is none that the tables know."""
    verbs = _verbs(formed, after, verb, grammar)
    position = verbs.position
    if position >= len(formed):
        return None
    if verbs.needs:
        return Said(first, position, 0 if _given(formed, position, grammar) else _DEMANDS)
    if verbs.verb in _BE:
        is_told = not (first or verbs.demanded or verbs.future) and formed[0] in _ARTICLES and formed[position] in ("a", "an")
        if is_told and not grammar.speaking.candidate.is_among(formed[:after]):  # `The Loom Keeper is a link between ...`
            return Said(first, position + 1, 0)
        is_bare = formed[position] == "qualified" and not _QUALIFIED.intersection(formed[position + 1 : position + 2])
        if (is_bare or formed[position] == "interested") and formed[0] in ("if", "are"):
            return Said(first, position + 1, _APPLIES)
        return Said(first, position + 1, _complement(formed, position, verbs.demanded, grammar))
    if verbs.verb == "have":
        return Said(first, position, _TELLS if _given(formed, position, grammar) else _DESCRIBES)
    return _of_state(formed, first, verbs, grammar) or _of_deed(formed, first, verbs, grammar)


def _verbs(formed: list[str], after: int, verb: str, grammar: Grammar) -> _Verbs:
    """The auxiliary verbs from `after` on, adverbs passed over."""
    speaking = grammar.speaking
    verbs = _Verbs(after, verb, future=verb in speaking.modals and verb != "do")
    while verbs.position < len(formed):
        form = formed[verbs.position]
        if (needed := speaking.necessity.at_form(formed, verbs.position)) is not None:
            verbs = verbs._replace(position=needed.after, demanded=True)
            if form == "need" == formed[needed.after - 1] and needed.after < len(formed):
                return verbs._replace(needs=True)
        elif form in speaking.modals:
            can = form in speaking.abilities
            verbs = verbs._replace(position=verbs.position + 1, future=not can, able=can)
        elif form in speaking.between or (form.endswith("ly") and form not in _NO_ADVERB):
            verbs = verbs._replace(position=verbs.position + 1)
        elif form in _BE and not verbs.verb:
            verbs = verbs._replace(position=verbs.position + 1, verb=form)
        else:
            break
    return verbs


def _of_state(formed: list[str], first: int, verbs: _Verbs, grammar: Grammar) -> Said | None:
    """What a verb of being or having says; None where the verb is another one."""
    state = grammar.speaking.states.at_form(formed, verbs.position)
    if state is None:
        return None
    if formed[verbs.position] not in grammar.speaking.proving and _given(formed, state.after, grammar):
        return Said(first, state.after, _DESCRIBES if verbs.demanded else _TELLS)
    return Said(first, state.after, _DEMANDS if verbs.demanded else _DESCRIBES)


def _of_deed(formed: list[str], first: int, verbs: _Verbs, grammar: Grammar) -> Said | None:
    """What a verb of doing says: a demand where it names a quality or a fact about the person, a task where it is yet to be done."""
    position, after = verbs.position, verbs.position + 1
    if (verbs.demanded or verbs.future) and grammar.speaking.applying.at_form(formed, position) is not None:
        return Said(first, after, _APPLIES)
    if verbs.demanded:
        is_task = "expected" in formed[first:position]  # `will be expected to contribute to ...` sets a task
        asks = _binds(formed, position, grammar) or (not is_task and grammar.trait_verbs.at_form(formed, position) is not None)
        return Said(first, after, _DESCRIBES if asks else 0)
    subject = formed[first]
    if verbs.able and subject != "you" and subject not in grammar.speaking.going_on:
        return Said(first, after, _DESCRIBES)
    if verbs.verb == "do":
        return Said(first, after, 0)
    return Said(first, after, _TELLS) if verbs.future else None


def _complement(formed: list[str], position: int, demanded: bool, grammar: Grammar) -> int:
    """The weight of what stands after `be`."""
    speaking = grammar.speaking
    assigned, described = speaking.assigned.at_form(formed, position), speaking.described.at_form(formed, position)
    form = formed[position]
    if demanded and _binds(formed, position, grammar):
        return _DESCRIBES
    earned = demanded and form in speaking.earned  # `must be eligible for ...`, not `will be eligible for a bonus`
    if assigned is not None and not earned and (described is None or assigned.after >= described.after):
        return _TELLS
    if described is not None or grammar.trait_words.at_form(formed, position) is not None:
        return _DEMANDS if demanded else _DESCRIBES
    if form.endswith(("ing", "ed")):
        return _TELLS
    return _DESCRIBES if demanded else 1


def _given(formed: list[str], position: int, grammar: Grammar) -> bool:
    """Whether one of the next words is something that a job gives."""
    end = min(len(formed), position + _OBJECT_WITHIN)
    end = next((place for place in range(position, end) if formed[place] in grammar.speaking.owned), end)
    places = (place for place in range(position, end) if formed[place - 1] != "or")  # `two or more years` are nothing more
    return any(grammar.speaking.given.at_form(formed, place) is not None for place in places)


def _binds(formed: list[str], position: int, grammar: Grammar) -> bool:
    """Whether one of the next words names a fact about the person, such as a shift or a check."""
    end = min(len(formed), position + _LOOKED_AHEAD)
    found = (grammar.eligibility.at_form(formed, place) for place in range(position, end))
    return any(match is not None and match.payload != "physical" for match in found)


def _sought(formed: list[str], grammar: Grammar) -> Iterator[Said]:
    """Whether what an employer seeks is described (`an experienced welder`, `a cook who ...`) or only named."""
    for first, after in _announced(formed, grammar):
        yield _wanted(formed, first, after, grammar)
    if (after := _wanted_passively(formed, grammar)) > 0:
        yield Said(0, after, _DEMANDS)


def _wanted_passively(formed: list[str], grammar: Grammar) -> int:
    """Where a sentence goes on to describe whom it says is wanted (`A steady person is needed with ...`); 0 where it does not."""
    speaking = grammar.speaking
    if speaking.passive.isdisjoint(formed):
        return 0
    for position in range(2, min(len(formed) - 1, _NOUN_WITHIN)):
        if formed[position] in speaking.passive and formed[position - 1] in _BE:
            noun = formed[position - 2]
            named = noun in speaking.persons or grammar.naming.is_role(noun)
            return position + 1 if named and formed[position + 1] in speaking.relatives else 0
    return 0


def _wanted(formed: list[str], first: int, after: int, grammar: Grammar) -> Said:
    """The announcement with the weight of its description: a quality before the noun for the person, or a relative after it."""
    speaking = grammar.speaking
    quality, person = False, -1
    for position in range(after, min(len(formed), after + _NOUN_WITHIN)):
        form = formed[position]
        if form in _STOPS:
            break
        if form in speaking.relatives and person >= 0 and position - person <= _RELATIVE_WITHIN:
            told = _predicate(formed, position, position + 1, "", grammar) if form in speaking.going_on else None
            return Said(first, position, 0 if told is not None and told.weight < 0 and not quality else _DEMANDS)
        quality = quality or speaking.qualities.at_form(formed, position) is not None
        doer = form in speaking.persons or (quality and form.endswith(_OF_DOERS))
        if grammar.naming.is_role(form) or (doer and _closes(formed, position, grammar)):
            person = position
    return Said(first, max(person, first) + 1, _DEMANDS if quality and person >= 0 else 0)


def _closes(formed: list[str], position: int, grammar: Grammar) -> bool:
    """Whether a noun is the last of its phrase (`a professional who`, not `a professional manner`)."""
    following = formed[position + 1] if position + 1 < len(formed) else "to"
    return following in _STOPS or following in grammar.speaking.relatives or following in grammar.speaking.going_on


def _announced(formed: list[str], grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where the announcement of the person wanted begins, and where the person does."""
    speaking = grammar.speaking
    for match in speaking.seeking.among(formed):
        before = formed[match.first - 1] if match.first else ""
        if formed[match.first] not in speaking.announcing_verbs or not before or before in speaking.announcing:
            yield match.first, match.after
    if speaking.openings.isdisjoint(formed):
        return
    for position, form in enumerate(formed):
        if form in speaking.openings and "".join(formed[position + 1 : position + 2]) not in speaking.asking:
            end = min(len(formed), position + _FOR_WITHIN)
            after = next((place + 1 for place in range(position + 2, end) if formed[place] == "for"), 0)
            if after:
                yield position, after
            return
