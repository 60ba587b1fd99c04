"""What words alone give away: whether an item leans towards a need, whether a sentence speaks of an employer or of any applicant."""

from fitcheck.understand.grammar import Grammar

_MOST_WORDS = 40
_OPENING = 8
"""Within how many words the verb of a sentence stands that tells what an employer has."""
_OPENING_KIND = ("a", "an", "the", "one")
_KIND_WITHIN = 12
_ANOTHER_CLAUSE = ("and", "but", "we", "who", "that", "must", "plus")
_HAVE = frozenset(
    (
        "have",
        "has",
        "bring",
        "employ",
        "employs",
        "include",
        "includes",
        "comprise",
        "comprises",
        "combine",
        "combines",
        "share",
        "love",
        "enjoy",
    )
)
_BE = frozenset(("be", "is", "are"))
_DOING_WELL = frozenset(("thrive", "succeed", "flourish"))
"""What those will do in a post who have what it takes."""


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
    having = next((place for place, form in enumerate(formed[:_OPENING]) if form in _HAVE), 0)
    owner = formed[:having]
    if owner and "ideal" not in owner and ("our" in owner or owner[-1] in grammar.naming.kinds):
        return not grammar.speaking.binding.is_among(formed)
    if formed[0] == "with":
        return not grammar.speaking.stating.isdisjoint(formed)
    if _is_kind_of_employer(formed, grammar) or _is_of_own_people(formed, grammar):
        return True
    return formed[0].endswith("ing") and formed[0] in grammar.item_words.verbs and not _BE.isdisjoint(formed)


def _is_kind_of_employer(formed: list[str], grammar: Grammar) -> bool:
    """Whether a sentence says what sort of employer it speaks of (`Larkspur is a family bakery with 30 years of experience`)."""
    naming, persons = grammar.naming, grammar.speaking.persons
    verb = next((place for place, form in enumerate(formed[1:_OPENING], 1) if form in ("is", "are")), 0)
    if not verb or "".join(formed[verb + 1 : verb + 2]) not in _OPENING_KIND:
        return False
    for form in formed[verb + 2 : verb + _KIND_WITHIN]:
        if (form in grammar.particles.prepositions and form != "of") or form in _ANOTHER_CLAUSE:
            return False
        if form in naming.kinds and form not in persons and not naming.is_role(form):
            return True
    return False


def _is_of_own_people(formed: list[str], grammar: Grammar) -> bool:
    """Whether a sentence says what those are who work there already (`Our bakers are cheerful and good with numbers`)."""
    verb = next((place for place, form in enumerate(formed[:_OPENING]) if form in ("is", "are")), 0)
    owned = formed[0] == "our" and verb > 1 and (formed[verb - 1] in grammar.speaking.persons or grammar.naming.is_role(formed[verb - 1]))
    return owned and "ideal" not in formed[:verb] and not grammar.speaking.binding.is_among(formed)


def invites_qualified(formed: list[str], grammar: Grammar) -> bool:
    """Whether a sentence invites those to apply whom it describes by what they bring (`Weavers with experience of ...`)."""
    speaking = grammar.speaking
    invited = "encouraged" in formed or ("welcome" in formed and "application" in formed) or ("invited" in formed and "apply" in formed)
    invited = invited or (not _DOING_WELL.isdisjoint(formed) and speaking.candidate.is_among(formed))
    return invited and not speaking.relatives.isdisjoint(formed) and speaking.minorities.isdisjoint(formed)
