"""When one figure may stand for another: of the same kind, of the same thing, or following from what stands there."""

import re

from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity, quantities
from fitcheck.audit.record import Figure
from fitcheck.audit.relating import is_among, segment_at, shared, telling
from fitcheck.audit.rules.binding import YEAR, is_of_another
from fitcheck.audit.rules.teams import TEAM, THING, team_alike
from fitcheck.audit.statements import everyday_words
from fitcheck.lexicon.words import words
from fitcheck.match.facts import Fact
from fitcheck.match.masking import masking_of
from fitcheck.match.stems import Stems
from fitcheck.patterns import pattern_of

_BETWEEN = pattern_of(r"(?:\s(?!and\b)[a-z-]+){0,4}\s*(?:and|to|or|–|-)\s*")
_PART_OF = pattern_of(r" (?:out )?of (?:the |my |our |all )?")
_WINDOW = 60
_RANK = pattern_of(r"\b(?P<rank>first|second|third|fourth|fifth)\s+(?:of|among|out of|in)\s+(?:a field of |the |all )?$", re.IGNORECASE)
_PEOPLE = pattern_of(r"[ -](?:people|employees|persons|staff|of us)\b", re.IGNORECASE)
_TEAM_OF = pattern_of(r"\b(?:team|staff|crew|brigade|group|department) of\b|-person\b", re.IGNORECASE)
_TELLING = 0.65
_LITTLE = 0.35
_SURE = 1.3
_MANY_TIMES = 1000
_FEW = 60
_WORD = 1.0
"""The weight of one telling word."""
_WOMEN = frozenset(("woman", "women", "man", "men", "girl", "boy"))
_FEW_PEOPLE = 10
_GENERALLY = pattern_of(r"[ -](?:people|colleagues|others|of (?:us|them)|persons|users|members|customers|clients)\b", re.IGNORECASE)
_MOST = 0.6
_NEXT_TO_NOTHING = 2


def agrees(said: Quantity, had: Quantity) -> bool:
    """Whether one figure may be told for the other, as far as it is rounded."""
    if (said.sort == "percent") != (had.sort == "percent") or not _sorts_fit(said, had):
        return False
    if {said.unit, had.unit} == {"", "time"} and said.value == had.value and (had if said.unit else said).is_bare:
        return True
    if said.unit == "time" or (had.unit == "time" and (said.value != had.value or said.value > _FEW)):
        return said.unit == had.unit and _close(said, said.seconds, had.seconds, had)
    return _close(said, said.value, had.value, had)


def _sorts_fit(said: Quantity, had: Quantity) -> bool:
    """Whether both are factors or neither; `cited 2,500 times` is none, and `spoke three times` may be told of 3x."""
    return (said.is_bare and had.sort == "times") or (said.sort == "times") == (had.sort == "times") or said.value >= _MANY_TIMES


def _close(said: Quantity, value: float, own: float, had: Quantity) -> bool:
    if abs(value - own) <= 1e-6 * own:
        return True
    if said.looseness == "over":
        return 0.75 * own <= value <= own
    if said.looseness == "under":
        return own <= value <= 1.15 * own
    if said.looseness == "about":
        return abs(value - own) <= 0.1 * own
    return said.sort == "percent" and own != int(own) and round(had.value) == said.value


def is_related(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether a figure of the profile is told of what the clause tells it of."""
    fact = figure.fact
    if _is_part_of_partner(passage, one, figure):
        return True
    beside = _has_partner(passage, one, figure) or _tells_both(passage, one, figure)
    if not beside and is_of_another(passage, one, figure):
        return False
    if (
        not _ranks_alike(passage, one, fact)
        or not team_alike(passage, one, figure)
        or (_is_swapped(passage, one, figure) and not _in_order(passage, one, figure))
    ):
        return False
    if beside and _tells_both(passage, one, figure):
        return True
    if figure.quantity.unit == "time" and not one.unit:
        return _tells_most(passage, one, fact)
    if _has_partner(passage, one, figure) or speaks_of(passage, one, fact) or _is_unmistakable(passage, one, figure):
        return True
    stems = passage.record.index.stems
    own = _own(passage, fact)
    if shared(stems, telling(stems, passage.words), own) >= _SURE:
        return True
    whole = shared(stems, telling(stems, stems.tokens(passage.whole)), own)
    if whole >= _WORD and one.value > _FEW_PEOPLE and _is_alone(passage, one):
        return True
    return (whole >= _SURE and not _beside(passage, one)) or (whole >= _TELLING and _is_only(passage, one))


def _is_part_of_partner(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether the clause gives the figure as a part of another of the same line, whichever comes first there: 28 of the 31 tasters."""
    others = [other.quantity for other in passage.record.figures_of(figure.fact.number)]
    wholes = [two for two in quantities(passage.claimed) if _PART_OF.fullmatch(passage.claimed, one.end, max(one.end, two.start))]
    return any(two.value > one.value and agrees(two, other) for two in wholes for other in others)


def _has_partner(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether another figure of the same line stands beside: between five and ten, five by day and six by night."""
    beside = [two for two in quantities(passage.claimed) if two.start != one.start and _BETWEEN.fullmatch(_gap(passage, one, two))]
    others = [other.quantity for other in passage.record.figures_of(figure.fact.number)]
    if any(agrees(two, other) and two.value != one.value for two in beside for other in others):
        return True
    further = [two for two in quantities(passage.claimed) if two.value != one.value and _is_rare(one) and _is_rare(two)]
    return any(
        agrees(two, other) and (two.start < one.start) == (other.start < figure.quantity.start) for two in further for other in others
    )


def _in_order(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether a figure beside it stands in the line on the same side: four managers and twelve others."""
    others = [other.quantity for other in passage.record.figures_of(figure.fact.number)]
    beside = (two for two in quantities(passage.claimed) if two.start != one.start and _BETWEEN.fullmatch(_gap(passage, one, two)))
    return any(
        agrees(two, other) and two.value != one.value and (two.start < one.start) == (other.start < figure.quantity.start)
        for two in beside
        for other in others
    )


def _tells_both(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether the clause has another large figure of the line, too, wherever it stands."""
    others = [other.quantity for other in passage.record.figures_of(figure.fact.number) if other is not figure and _is_rare(other.quantity)]
    return _is_rare(one) and any(agrees(two, other) and two.value != one.value for two in quantities(passage.claimed) for other in others)


def _is_rare(one: Quantity) -> bool:
    """Whether a figure is one that seldom stands in two lines: a length of time, or more than ten."""
    return bool(one.unit) or one.value > _FEW_PEOPLE


def _gap(passage: Passage, one: Quantity, two: Quantity) -> str:
    """What stands between two figures."""
    return passage.claimed[min(one.end, two.end) : max(one.start, two.start)]


def _is_only(passage: Passage, one: Quantity) -> bool:
    """Whether a percentage, a large figure or a count of people in general stands in one line of the profile alone."""
    people = one.value > _FEW_PEOPLE and _GENERALLY.match(passage.claimed, one.end)
    return (one.sort == "percent" or one.value >= _MANY_TIMES or bool(people)) and _is_alone(passage, one)


def _is_alone(passage: Passage, one: Quantity) -> bool:
    """Whether one line of the profile alone has a figure."""
    return len({other.fact.number for other in passage.record.figures if agrees(one, other.quantity)}) == 1


def _tells_most(passage: Passage, one: Quantity, fact: Fact) -> bool:
    """Whether a line has most of the words beside the figure: three open enrollments, run open enrollment for three years."""
    stems = passage.record.index.stems
    near = _beside(passage, one)
    total = sum(stems.weight(stem) for stem in dict.fromkeys(near))
    return not near or shared(stems, near, fact.stems) >= _MOST * total


def _is_unmistakable(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether so particular a figure, of which the clause says next to nothing else, can only be this one."""
    particular = one.sort == "money" or one.value >= _MANY_TIMES or one.value != int(one.value)
    return particular and one.value == figure.quantity.value and len(around(passage, one)) <= _NEXT_TO_NOTHING


def speaks_of(passage: Passage, one: Quantity, fact: Fact) -> bool:
    """Whether the words around the figure and those of the fact have something in common."""
    stems = passage.record.index.stems
    own = _own(passage, fact)
    if _PEOPLE.match(passage.claimed, one.end) and _TEAM_OF.search(fact.evidence.text):
        return True
    counted = _counted_thing(passage, one)
    if counted and not any(is_among(stems, stem, own) for stem in counted) and _is_counted(passage, counted, fact, one):
        return False
    near = around(passage, one)
    if one.sort == "percent" and not near_telling(passage, near):
        return True
    return not near or any(is_among(stems, stem, own) for stem in near)


def near_telling(passage: Passage, near: list[str]) -> list[str]:
    """The words that are not of every letter."""
    everyday = everyday_words(passage.record.index.lexicon)
    return [stem for stem in near if stem not in everyday]


def around(passage: Passage, one: Quantity) -> list[str]:
    """The telling words of the stretch in which the figure stands, or of its neighbourhood where that has none."""
    return _beside(passage, one) or _words(passage, one, one.start - _WINDOW, one.end + _WINDOW)


def _beside(passage: Passage, one: Quantity) -> list[str]:
    return _words(passage, one, *segment_at(passage.claimed, one.start))


def _words(passage: Passage, one: Quantity, start: int, end: int) -> list[str]:
    stems = passage.record.index.stems
    people = {stems.stem(word) for word in ("people", "person", "employee", "individual")}
    inside = [word for word in passage.words if start <= word.start < end and not one.start <= word.start < one.end]
    return [stem for stem in telling(stems, inside) if stem not in people]


def is_outdone(passage: Passage, one: Quantity, fitting: list[Figure]) -> bool:
    """Whether another line tells the clause's deed far better, with another figure of this kind."""
    stems = passage.record.index.stems
    if any(_has_partner(passage, one, figure) or _is_of_its_year(passage, figure) for figure in fitting):
        return False
    near = _beside(passage, one)
    own = max(shared(stems, near, _own(passage, figure.fact)) for figure in fitting)
    thing = _counted_thing(passage, one) or near
    if not near or (one.value != int(one.value) and own) or _is_counted_there(passage, one, fitting):
        return False
    for figure in passage.record.figures:
        other = figure.quantity
        if other.sort != one.sort or other.unit != one.unit or not passage.is_there(figure.fact.entry):
            continue
        better = shared(stems, near, figure.fact.stems) >= own + _TELLING
        if (
            better
            and shared(stems, thing, figure.near) >= _TELLING
            and not any(agrees(one, two.quantity) for two in passage.record.figures_of(figure.fact.number))
        ):
            return True
    return False


def _is_of_its_year(passage: Passage, figure: Figure) -> bool:
    """Whether the line gives a year that the clause gives, too."""
    return any(year in figure.fact.evidence.text for year in YEAR.findall(passage.claimed))


def _is_counted_there(passage: Passage, one: Quantity, fitting: list[Figure]) -> bool:
    """Whether a line counts with this figure what the clause counts with it, though it be an everyday thing: fifty companies."""
    following = THING.match(passage.claimed, one.end)
    stems = passage.record.index.stems
    thing = [token.stem for token in stems.tokens(following["thing"])][:1] if following else []
    return any(_counts(stems, thing, figure) for figure in fitting)


def _counts(stems: Stems, thing: list[str], figure: Figure) -> bool:
    following = THING.match(figure.fact.evidence.text, figure.quantity.end)
    own = {token.stem for token in stems.tokens(following["thing"])} if following else set()
    return bool(thing) and thing[0] in own and stems.weight(thing[0]) > 0


def _own(passage: Passage, fact: Fact) -> set[str]:
    """The words of a fact, with those that name its entry."""
    return {*fact.stems, *passage.record.names.get(fact.entry, ())}


def _is_counted(passage: Passage, counted: list[str], fact: Fact, one: Quantity) -> bool:
    """Whether the fact counts something of its own with this figure, other than people in general."""
    masking = masking_of(passage.record.index.lexicon)
    following = [
        THING.match(fact.evidence.text, figure.quantity.end)
        for figure in passage.record.figures_of(fact.number)
        if agrees(one, figure.quantity)
    ]
    if all(found is None for found in following):
        return False
    people = any(masking.is_person(stem) or stem in _WOMEN for stem in counted)
    return not (people and any(found and any(masking.is_person(word.form) for word in words(found["thing"])) for found in following))


def _ranks_alike(passage: Passage, one: Quantity, fact: Fact) -> bool:
    """Whether `second of 22` is told of a line that says second."""
    rank = _RANK.search(passage.whole[: one.start])
    return rank is None or rank["rank"].casefold() in fact.evidence.text.casefold()


def _is_swapped(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether another figure of the same line, and not this one, is told of what the clause tells."""
    stems = passage.record.index.stems
    near = _beside(passage, one)
    people = _PEOPLE.match(passage.claimed, one.end) and TEAM.search(figure.fact.evidence.text[: figure.quantity.start])
    if not near or people or shared(stems, near, figure.near) >= _LITTLE:
        return False
    others = [
        other
        for other in passage.record.figures_of(figure.fact.number)
        if other.quantity.sort == one.sort and other.quantity.unit == one.unit
    ]
    if any(agrees(one, other.quantity) and shared(stems, near, other.near) >= _LITTLE for other in others):
        return False
    return any(shared(stems, near, other.near) >= _TELLING for other in others if not agrees(one, other.quantity))


def _counted_thing(passage: Passage, one: Quantity) -> list[str]:
    """The telling words of the things counted; none where they are people in general or the figure stands alone."""
    if one.sort != "plain" or one.unit:
        return []
    following = THING.match(passage.claimed, one.end)
    stems = passage.record.index.stems
    found = [token.stem for token in stems.tokens(following["thing"])] if following else []
    return [stem for stem in found if stems.weight(stem) >= _TELLING] if found and stems.weight(found[-1]) >= _TELLING else []
