"""Whom an employer says that it seeks, and whether the sentence describes them or only names a job."""

from collections.abc import Iterator

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.predicates import BE, DEMANDS, Said, binds, predicate

_NOUN_WITHIN = 14
_FOR_WITHIN = 14
_RELATIVE_WITHIN = 3
_OF_DOERS = ("er", "or", "man", "woman", "hand", "ant", "ist", "ian", "eer", "smith")
_HERE = frozenset(("here", "there", "out"))
_STOPS = frozenset(("to", "for", "in", "at", "on", "within", "as"))


def sought(formed: list[str], grammar: Grammar) -> Iterator[Said]:
    """Whether what an employer seeks is described (`an experienced welder`, `a cook who ...`) or only named."""
    for first, after in _announced(formed, grammar):
        yield _wanted(formed, first, after, grammar)
    if (after := _wanted_passively(formed, grammar)) > 0:
        yield Said(0, after, DEMANDS)


def _wanted_passively(formed: list[str], grammar: Grammar) -> int:
    """Where a sentence goes on to describe whom it says is wanted (`A steady person is needed with ...`); 0 where it does not."""
    speaking = grammar.speaking
    if speaking.passive.isdisjoint(formed):
        return 0
    for position in range(2, min(len(formed) - 1, _NOUN_WITHIN)):
        if formed[position] in speaking.passive and formed[position - 1] in BE:
            noun = formed[position - 2]
            named = noun in speaking.persons or grammar.naming.is_role(noun)
            return position + 1 if named and formed[position + 1] in speaking.relatives else 0
    return 0


def _wanted(formed: list[str], first: int, after: int, grammar: Grammar) -> Said:
    """The announcement with the weight of its description: a quality before the noun for the person, or a relative after it."""
    speaking = grammar.speaking
    quality, person = formed[-1] == "only", -1  # `candidates in Norway only`
    for position in range(after, min(len(formed), after + _NOUN_WITHIN)):
        form = formed[position]
        if form in _STOPS:
            quality = quality or (person >= 0 and (_goes_on(formed, position, grammar) or binds(formed, position, grammar)))
            break
        if form in speaking.relatives and person >= 0 and position - person <= _RELATIVE_WITHIN:
            told = predicate(formed, position, position + 1, "", grammar) if form in speaking.going_on else None
            return Said(first, position, 0 if told is not None and told.weight < 0 and not quality else DEMANDS)
        described = speaking.qualities.at_form(formed, position) or (person < 0 and grammar.of_persons.at_form(formed, position))
        quality = quality or bool(described)
        doer = form in speaking.persons or (quality and form.endswith(_OF_DOERS))
        if grammar.naming.is_role(form) or (doer and _closes(formed, position, grammar)):
            person = position
    return Said(first, max(person, first) + 1, DEMANDS if quality and person >= 0 else 0)


def _goes_on(formed: list[str], stop: int, grammar: Grammar) -> bool:
    """Whether the person wanted is described behind what they join (`... to join our team with experience in dyeing`)."""
    for position in range(stop + 1, min(len(formed), stop + _NOUN_WITHIN)):
        if formed[position] == "with" and not grammar.speaking.owned.isdisjoint(formed[position + 1 : position + 1 + _RELATIVE_WITHIN]):
            return True
    return False


def _closes(formed: list[str], position: int, grammar: Grammar) -> bool:
    """Whether a noun is the last of its phrase (`a professional who`, not `a professional manner`)."""
    following = next((form for form in formed[position + 1 : position + 3] if form not in _HERE), "to")
    return following in _STOPS or following in grammar.speaking.relatives or following in grammar.speaking.going_on


def _announced(formed: list[str], grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where the announcement of the person wanted begins, and where the person does."""
    speaking = grammar.speaking
    for match in speaking.seeking.among(formed):
        if formed[match.first] not in speaking.announcing_verbs or _announces(formed, match.first, match.after, grammar):
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


def _announces(formed: list[str], first: int, after: int, grammar: Grammar) -> bool:
    """Whether a verb such as `seek` has an employer for its subject (`A bakery seeks a ...`, not `candidates seeking a ...`)."""
    speaking = grammar.speaking
    before = formed[first - 1] if first else ""
    if not before or before in speaking.announcing:
        return formed[first] != "need" or before != "you"
    if (
        before in speaking.modals
        or before in ("to", "not", *speaking.going_on)
        or speaking.candidate.at_form(formed, first - 1) is not None
    ):
        return False
    return not speaking.announced.isdisjoint((formed[after - 1], *formed[after : after + 1]))
