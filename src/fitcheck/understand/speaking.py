"""Of whom a sentence speaks, and what each of its clauses on the person wanted says."""

from collections.abc import Iterator

from fitcheck.lexicon.words import words
from fitcheck.understand.announcing import sought
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.predicates import ARTICLES, Said, predicate

_ATTRIBUTE_WITHIN = 6
_TITLE_WITHIN = 8
_QUALITIES = 4
_WANTED_WITHIN = 5
_PIECES_OF_A_TITLE = 2 * _TITLE_WITHIN


def said_of_candidate(text: str, formed: list[str], grammar: Grammar) -> Iterator[Said]:
    """What each clause with the person wanted for its subject, or for what the employer seeks, says of them, in order."""
    past = 0
    for first, after, verb in _subjects(text, formed, grammar):
        if first >= past and (said := predicate(formed, first, after, verb, grammar)) is not None:
            yield said
            past = said.after
    yield from sought(formed, grammar)


def _has(formed: list[str], index: int, grammar: Grammar) -> bool:
    return index < len(formed) and grammar.speaking.states.at_form(formed, index) is not None


def may_speak_of_candidate(formed: list[str], grammar: Grammar) -> bool:
    """Whether any of the words could begin a clause on the person wanted; most blocks have none, and to know that costs little."""
    speaking = grammar.speaking
    tables = (speaking.candidate, speaking.necessity, speaking.seeking)
    wanted = formed[1:2] and formed[1] in speaking.wanted
    return bool(wanted) or any(table.may_be_among(formed) for table in tables) or not speaking.openings.isdisjoint(formed)


def binds_person(formed: list[str], grammar: Grammar) -> bool:
    """Whether the sentence makes a fact about the person (a shift, a check, a place) a condition."""
    bound = grammar.speaking.binding.is_among(formed)
    return bound and any(match.payload != "physical" for match in grammar.eligibility.among(formed))


def names_quality_to_have(formed: list[str], grammar: Grammar) -> bool:
    """Whether a line opens with `be` and qualities of the person (`Be punctual and dependable`, not `Be curious`, a value)."""
    opens = formed[:1] == ["be"] and len(formed) >= _QUALITIES and formed[1] != "responsible"
    return opens and grammar.trait_words.at_form(formed, 1) is not None


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
        elif seen and form in speaking.going_on and _openspredicate(formed, position + 1, grammar):
            yield position, position + 1, ""


def _past_attribute(formed: list[str], after: int, grammar: Grammar) -> int:
    """Where the verb of a noun begins that has words of its own before it (`candidates suitable for this role will ...`)."""
    if formed[after - 1] in grammar.speaking.pronouns:
        return after
    end = min(len(formed), after + _ATTRIBUTE_WITHIN)
    return next((place for place in range(after, end) if _openspredicate(formed, place, grammar)), after)


def _openspredicate(formed: list[str], position: int, grammar: Grammar) -> bool:
    if position >= len(formed):
        return False
    return formed[position] in grammar.speaking.modals or grammar.speaking.necessity.at_form(formed, position) is not None


def _titled(text: str, formed: list[str], grammar: Grammar) -> int:
    """Where the name of the job ends that a sentence opens with (`The Ward Clerk will ...`, `Our ideal baker has`); 0 without one."""
    if len(formed) < 3 or formed[0] not in ARTICLES:
        return 0
    if formed[1] in grammar.speaking.wanted:
        ends = range(2, min(len(formed), _WANTED_WITHIN))
        return next((place + 1 for place in ends if grammar.naming.is_role(formed[place])), 0)
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
    of_own_people = formed[0] == "our" and (formed[after : after + 1] == ["are"] or _has(formed, after, grammar))  # `Our bakers are ...`
    return 0 if of_own_people else after
