"""How much more a sentence asks of the candidate than it tells of other things."""

from collections.abc import Sequence

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.items import invites_qualified, speaks_of_others
from fitcheck.understand.phrases import Match
from fitcheck.understand.predicates import ARTICLES, Said
from fitcheck.understand.speaking import binds_person, closes_asking, may_speak_of_candidate, names_quality_to_have, said_of_candidate

_STRONG = 3
_DECISIVE = 15
"""A phrase of this weight tells of other things whatever is said of the candidate beside it (`rarely do applicants`)."""
_INVITES = 2
_QUALITY = 4
_OF_OTHERS = 4
"""Taken from what a sentence asks that speaks of nobody who could apply."""
_BINDS = 2
_FILLERS_AT_MOST = 4
_WORDS_OF_A_DEGREE = 10
_PAPERS = frozenset(("degree", "diploma", "ged", "bachelor", "doctorate", "phd"))
_COURSES = frozenset(("program", "programme", "course", "class", "ceremony", "apprenticeship"))
_ABILITIES = ("skill", "ability")
_PRAISING = ("strong", "excellent", "good", "great", "solid", "outstanding", "exceptional", "superb", "superior", "advanced", "basic")
_SPEAKING = frozenset(("we", "our", "you", "your", "us", "they", "their", "will", "is", "are"))
"""Words of a whole sentence, which says of somebody what they have or get."""
OPENS_WITH_FRAME = 3
LEAST_SURPLUS = -_OF_OTHERS
"""What a sentence comes to at least that neither tells anything nor speaks of the person wanted."""


def surplus(text: str, formed: list[str], grammar: Grammar) -> int:
    """How much more the sentence asks than tells. What it tells after it has begun to ask does not count, weak phrases count once."""
    said = list(said_of_candidate(text, formed, grammar))
    asks = all_asks = [match for match in grammar.asks.among(formed) if not _is_aside(match, formed, grammar)]
    if said:
        asks = [match for match in asks if not _overlaps(match, said)]
    clauses = [one for one in said if one.weight > 0]
    if said and not clauses and (telling := next((one for one in said if one.weight < 0), None)):
        asks = [match for match in asks if match.first < telling.first or formed[match.first] != "who"]
    asked = sum([match.payload for match in asks])
    first = grammar.asks_first.at_form(formed, 0) if formed else None
    asked += first.payload if first is not None else 0
    invites = bool(asks) and invites_qualified(formed, grammar)
    asked += _INVITES if invites else 0
    asked += _QUALITY if names_quality_to_have(formed, grammar) else 0
    binds = _BINDS if binds_person(formed, grammar) or closes_asking(formed, grammar) else 0
    spoken = max([one.weight for one in clauses]) if clauses else min([one.weight for one in said], default=0)
    other = _OF_OTHERS if not clauses and speaks_of_others(text, formed, grammar) else 0
    told = 0 if invites else _told(formed, asks, clauses, [*said, *all_asks], grammar)
    return asked + spoken + binds - other - told


def _is_aside(match: Match[int], formed: list[str], grammar: Grammar) -> bool:
    """Whether a phrase that begins with `you` only tells something apart (`a career you enjoy`, `as you know`)."""
    before = formed[max(0, match.first - 2) : match.first]
    if not before or formed[match.first][:3] != "you":
        return False
    return before[-1] in grammar.speaking.subordinating or (before[-1] == "that" and before[0] in grammar.speaking.subordinating)


def _told(formed: list[str], asks: list[Match[int]], clauses: list[Said], heard: list[Said | Match[int]], grammar: Grammar) -> int:
    """How much the sentence tells of other things, before it asks or strongly."""
    tells = grammar.tells.among(formed)
    if not tells:
        return 0
    firsts = [one.first for one in clauses]
    begun = min([match.first for match in asks if match.payload >= _STRONG] + firsts, default=len(formed))
    opened = min([match.first for match in asks] + firsts, default=len(formed))
    is_invited = bool(clauses) and formed[0] == "if"  # `If you are a trained cook ..., please apply`
    told = [
        match
        for match in tells
        if match.payload >= _DECISIVE
        or (match.payload > _STRONG and not is_invited and not _overlaps(match, clauses))
        or (match.first < begun and not _overlaps(match, heard))
    ]
    weak = max((match.payload for match in told if match.payload < _STRONG and match.first < opened), default=0)
    return sum(match.payload for match in told if match.payload >= _STRONG) + weak


def _overlaps(match: Match[int], heard: Sequence[Said | Match[int]]) -> bool:
    """Whether a phrase stands where a clause on the person wanted, or another phrase, has already been judged."""
    return any(one.first < match.after and match.first < one.after for one in heard)


def framed(formed: list[str], grammar: Grammar) -> int:
    """What it adds that the sentence is no sentence but opens with a frame (`Solid understanding of ...`) or a length of time."""
    if formed and formed[-1] in _ABILITIES and formed[0] in _PRAISING and _SPEAKING.isdisjoint(formed):
        return OPENS_WITH_FRAME  # `Strong baking, decorating and social skills`
    if is_degree(formed, grammar):
        return OPENS_WITH_FRAME
    position = 0
    while position < len(formed) and position < _FILLERS_AT_MOST:
        if grammar.before.at_form(formed, position) is not None or (
            formed[position][:1].isdigit() and position + 2 < len(formed) and formed[position + 1] in ("year", "yr", "month")
        ):
            if "has" in formed[position + 1 :] or "we" in formed:  # `Over 30 years, the mill has grown ...`
                return 0
            return OPENS_WITH_FRAME
        skipped = grammar.skip.at_form(formed, position)
        if skipped is None:
            return 0
        position = skipped.after
    return 0


def is_degree(formed: list[str], grammar: Grammar) -> bool:
    """Whether a line names a degree and hardly more (`High School Diploma or GED.`)."""
    named = 2 <= len(formed) <= _WORDS_OF_A_DEGREE and not _PAPERS.isdisjoint(formed) and _COURSES.isdisjoint(formed)
    return named and grammar.degrees.at_form(formed, 0) is not None


def may_tell(formed: list[str], grammar: Grammar) -> bool:
    """Whether any of the words could begin what tells of something else, or a clause on the person wanted."""
    return any(form in ARTICLES for form in formed[:1]) or grammar.tells.may_be_among(formed) or may_speak_of_candidate(formed, grammar)
