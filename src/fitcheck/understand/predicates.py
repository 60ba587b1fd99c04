"""Whether the verb behind the person wanted says what they are and have, which asks, or what they will do and get, which tells."""

from typing import NamedTuple

from fitcheck.understand.grammar import Grammar

DEMANDS = 6
_DESCRIBES = 4
_TELLS = -3
_APPLIES = -9
_LOOKED_AHEAD = 10
_OBJECT_WITHIN = 7
_QUALIFIED = frozenset(("as", "in", "with", "by", "to", "through", "and", "or"))
BE = frozenset(("be", "is", "are", "am", "been", "being"))
ARTICLES = ("the", "this", "our")
"""They may stand before the title of the post, of which the sentence then speaks."""
_NO_ADVERB = frozenset(("apply", "supply", "rely", "comply", "reply", "multiply", "family", "only", "early", "friendly"))


class Said(NamedTuple):
    """What a clause says of the person wanted, as indexes into the list of words."""

    first: int
    after: int
    weight: int
    """Above 0 where it asks, below where it tells, 0 where the clause decides nothing."""


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


def predicate(formed: list[str], first: int, after: int, verb: str, grammar: Grammar) -> Said | None:
    """What the verb after a subject says of it; None where there is none that the tables know."""
    verbs = _verbs(formed, after, verb, grammar)
    position = verbs.position
    if position >= len(formed):
        return None
    if verbs.needs:
        return Said(first, position, 0 if _given(formed, position, grammar) else DEMANDS)
    if verbs.verb in BE:
        is_told = not (first or verbs.demanded or verbs.future) and formed[0] in ARTICLES and formed[position] in ("a", "an")
        if is_told and not grammar.speaking.candidate.is_among(formed[:after]):  # `The Loom Keeper is a link between ...`
            return Said(first, position + 1, 0)
        is_bare = formed[position] == "qualified" and not _QUALIFIED.intersection(formed[position + 1 : position + 2])
        if (is_bare or formed[position] == "interested") and formed[0] in ("if", "are"):
            return Said(first, position + 1, _APPLIES)
        if first and formed[first - 1] == "only" and formed[position] in grammar.speaking.admitted:
            return Said(first, position + 1, DEMANDS)
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
        needed = speaking.necessity.at_form(formed, verbs.position)
        if needed is not None and (form != "want" or verbs.future):
            being = formed[needed.after - 1]
            verbs = verbs._replace(position=needed.after, demanded=True, verb=being if being in BE else verbs.verb)
            if form == "need" == formed[needed.after - 1] and needed.after < len(formed):
                return verbs._replace(needs=True)
        elif form in speaking.modals:
            can = form in speaking.abilities
            verbs = verbs._replace(position=verbs.position + 1, future=not can, able=can)
        elif form in speaking.between or (form.endswith("ly") and form not in _NO_ADVERB):
            verbs = verbs._replace(position=verbs.position + 1)
        elif form in BE and not verbs.verb:
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
    return Said(first, state.after, DEMANDS if verbs.demanded else _DESCRIBES)


def _of_deed(formed: list[str], first: int, verbs: _Verbs, grammar: Grammar) -> Said | None:
    """What a verb of doing says: a demand where it names a quality or a fact about the person, a task where it is yet to be done."""
    position, after = verbs.position, verbs.position + 1
    undergoes = formed[position : position + 2] == ["submit", "to"] or _proves_check(formed, position, grammar)
    if not undergoes and (verbs.demanded or verbs.future) and grammar.speaking.applying.at_form(formed, position) is not None:
        return Said(first, after, _APPLIES)
    if verbs.demanded:
        is_task = "expected" in formed[first:position]  # `will be expected to contribute to ...` sets a task
        asks = binds(formed, position, grammar) or (not is_task and grammar.trait_verbs.at_form(formed, position) is not None)
        asks = asks or undergoes or grammar.eligibility.at_form(formed, position) is not None  # `is regularly required to lift ...`
        return Said(first, after, _DESCRIBES if asks else 0)
    subject = formed[first]
    if verbs.able and subject != "you" and subject not in grammar.speaking.going_on:
        return Said(first, after, _DESCRIBES)
    if verbs.verb == "do":
        return Said(first, after, 0)
    return Said(first, after, _TELLS) if verbs.future else None


def _proves_check(formed: list[str], position: int, grammar: Grammar) -> bool:
    """Whether what is to be shown is that one has passed a check (`must provide evidence of a chest X-ray`), and no paper to apply with."""
    if formed[position + 1 : position + 2] not in (["evidence"], ["proof"]):
        return False
    found = (grammar.eligibility.at_form(formed, place) for place in range(position + 2, min(len(formed), position + _LOOKED_AHEAD)))
    return any(match is not None and match.payload in ("background", "driving", "other") for match in found)


def _complement(formed: list[str], position: int, demanded: bool, grammar: Grammar) -> int:
    """The weight of what stands after `be`."""
    speaking = grammar.speaking
    assigned, described = speaking.assigned.at_form(formed, position), speaking.described.at_form(formed, position)
    form = formed[position]
    if demanded and binds(formed, position, grammar):
        return _DESCRIBES
    listed = form == "on" and "register" in formed[position : position + _LOOKED_AHEAD]  # `must be on the specialist register`
    earned = demanded and (form in speaking.earned or listed)  # `must be eligible for ...`, not `will be eligible for a bonus`
    if assigned is not None and not earned and (described is None or assigned.after >= described.after):
        return _TELLS
    if described is not None or grammar.trait_words.at_form(formed, position) is not None:
        return DEMANDS if demanded else _DESCRIBES
    if form.endswith(("ing", "ed")):
        return _TELLS
    return _DESCRIBES if demanded else 1


def _given(formed: list[str], position: int, grammar: Grammar) -> bool:
    """Whether one of the next words is something that a job gives."""
    end = min(len(formed), position + _OBJECT_WITHIN)
    end = next((place for place in range(position, end) if formed[place] in grammar.speaking.owned), end)
    places = (place for place in range(position, end) if formed[place - 1] != "or")  # `two or more years` are nothing more
    return any(grammar.speaking.given.at_form(formed, place) is not None for place in places)


def binds(formed: list[str], position: int, grammar: Grammar) -> bool:
    """Whether one of the next words names a fact about the person, such as a shift or a check."""
    end = min(len(formed), position + _LOOKED_AHEAD)
    found = (grammar.eligibility.at_form(formed, place) for place in range(position, end))
    return any(match is not None and match.payload != "physical" for match in found)
