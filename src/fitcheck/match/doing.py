"""Needs that name a deed and no thing, as what the deed shows: whoever is asked for "planning rotas" is asked for scheduling."""

from collections.abc import Iterator, Sequence

from fitcheck.lexicon.words import Word, forms, words
from fitcheck.match.activities import activities_of
from fitcheck.match.coverage import PROPER_NAME, Shown, by_worth, ends_with_person, shown_by, units_of
from fitcheck.match.facts import Index, Unit
from fitcheck.match.masking import masking_of
from fitcheck.match.saying import saying_of
from fitcheck.nouns.requirement import Leaf

_SERVED = 2
"""A verb and the people it is done for."""
_NEARLY_ALL = 0.75
"""The share of the telling words of a need from which a deed is all that it asks."""
_LEAST = 0.6
"""So much of what the words of a need tell has to be in a deed, or else something else is asked."""


def with_deeds(index: Index, leaf: Leaf, units: list[Unit], shown: list[Shown]) -> list[Shown]:
    """The facts that show a thing, those that show the deed asked among them, as far as it is all that is asked; where the deed
    has several names, those that show each."""
    asked = _asked_as_deed(index, leaf.text, units)
    if not asked:
        return shown
    whole = [1.0 if share >= _NEARLY_ALL else share for _, share in asked]
    named = [{item.fact.number: item for item in shown_by(index, units_of(index, leaf.text, name), leaf.kind)} for name, _ in asked]
    best = {item.fact.number: item for item in shown}
    for number, item in named[0].items():
        least = min((found.get(number) for found in named), key=lambda one: one.middle if one else 0.0)
        known = best.get(number)
        if least is not None and item.fact.is_deed and (known is None or whole[0] * least.middle > known.middle):
            ends = (whole[0] * part for part in least[1:])
            best[number] = Shown(least.fact, *ends)
    return sorted(best.values(), key=by_worth)


def role_by_work(index: Index, role: str, shown: list[Shown]) -> list[Shown]:
    """The deeds of dated positions that name the area of a role which no title names, as the part of having held it."""
    named, (low, high) = index.named.get(role, ()), index.lexicon.table("matching/credits")["role_by_work"]
    done = [item for item in shown if item.fact.strength == "done" and item.fact.is_deed and item.fact.number in named]
    return [item._replace(low=low * item.low, high=high * item.high) for item in done if _is_own_work(index, role, item.fact.evidence.text)]


def _is_own_work(index: Index, role: str, said: str) -> bool:
    """Whether a text names an area of work as done, or as what one was, and not as that of those whom one met."""
    others: list[str] = index.lexicon.table("matching/asking")["others_work"]
    for mention in index.lexicon.find(said):
        before, is_person = forms(said[: mention.start])[-2:], ends_with_person(index, said[mention.start : mention.end])
        if mention.name == role and ("as" in before if is_person else not before or before[-1] not in others):
            return True
    return False


def _asked_as_deed(index: Index, text: str, units: Sequence[Unit]) -> list[tuple[str, float]]:
    """The names for the deed that a need asks for, each with how much of its telling words the deed has; [] where it names a thing."""
    known = index.asked.get(text)
    if known is None:
        known = index.asked[text] = [] if _names_no_deed(index, units) else _named(index, text, units)
    return known


def _names_no_deed(index: Index, units: Sequence[Unit]) -> bool:
    """Whether a need cannot be one for a deed: a single word, or people in general to whom some service is done, whoever they are."""
    if len(units) == 1 or any(_is_proper(unit) for unit in units):
        return True
    masking = masking_of(index.lexicon)
    serving, people = index.stems.family(masking.serving), index.stems.family(masking.collective)
    return len(units) == _SERVED and units[0].stems[0] in serving and units[1].stems[-1] in people


def _is_proper(unit: Unit) -> bool:
    """Whether a part is a proper name: whoever has to know `Azure Analysis Services` is not asked for any analysis."""
    return unit.weight >= PROPER_NAME


def _named(index: Index, text: str, units: Sequence[Unit]) -> list[tuple[str, float]]:
    found = words(text)
    weights = {stem: unit.weight / len(unit.stems) for unit in units for stem in unit.stems}
    stems = [token.stem for token in index.stems.of(found)]
    total = sum(weights.values())
    best: dict[str, float] = {}
    for places, said in _orders(index, text, found, stems):
        for name, standing in activities_of(index.lexicon).deeds.standing(said):
            words_had = dict.fromkeys(stems[places[i]] for i in standing)  # in their order, so that the same sum comes of it every time
            if any(unit.term and set(unit.stems).issuperset(words_had) for unit in units):
                continue  # a known name, which says more than the deed
            best[name] = max(best.get(name, 0.0), sum(weights.get(stem, 0.0) for stem in words_had) / total)
    most = max(best.values(), default=0.0)
    return [(name, share) for name, share in best.items() if share == most] if most >= _LEAST else []


def _orders(index: Index, text: str, found: Sequence[Word], stems: list[str]) -> Iterator[tuple[Sequence[int], list[str]]]:
    """The words as they stand, in the classes of those that say the same, and each noun for a deed before what it was done to
    (`supplier management`): the places of the words, and the words."""
    saying = saying_of(index.lexicon)
    said = saying.in_classes(text, found, stems)
    yield range(len(stems)), stems
    if said != stems:
        yield range(len(said)), said
    for place, word in enumerate(found):
        verb = saying.classes.of_noun(word.form)
        if not verb:
            continue
        joint = max((i + 1 for i in range(place) if saying.classes.is_joint(found[i].form)), default=0)
        before = range(joint, place) if joint < place else range(place + 1, len(found))
        yield (place, *before), [verb, *(said[i] for i in before)]
