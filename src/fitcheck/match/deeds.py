"""What was done, filed under what it shows without naming it: activities and qualities, in whichever words it is told."""

from collections.abc import Iterator, Sequence

from fitcheck.lexicon.words import Word
from fitcheck.match.activities import activities_of
from fitcheck.match.facts import SENTENCE, Fact, Index, file_deed, file_once
from fitcheck.match.masking import masking_of
from fitcheck.match.saying import saying_of
from fitcheck.match.stems import Phrases
from fitcheck.match.traits_table import TraitTable

_TOLD = ("claimed", "reference")
"""What tells of deeds in passing, without dates: they show a part of a quality."""
BY_SECTION = 99
"""How telling a deed is that only its section tells."""
_ANY_ROLE = "someone"
"""Stands in a phrase of deeds for any word that names a person by what they do: `managed someone`."""
_Way = tuple[list[str], frozenset[int]]
"""The words of a deed in one of the ways to say it, and those of them that show nothing alone."""


class Deeds:
    """Files the facts of one index."""

    def __init__(self, index: Index, traits: TraitTable) -> None:
        """For an index that is still empty."""
        self._index = index
        self._traits = traits
        self._activities = activities_of(index.lexicon)
        self._masking = masking_of(index.lexicon)
        self._saying = saying_of(index.lexicon)
        self._someone = index.stems.stem(_ANY_ROLE)

    def file(
        self, fact: Fact, stems: list[str], found: Sequence[Word], masked: frozenset[int], idle: frozenset[int], *, names_a_field: bool
    ) -> None:
        """File a fact under what it shows; words that are `masked` show no activity alone, those that are `idle` no quality."""
        ways = list(self._ways(fact, stems, found)) if fact.is_deed else []
        if fact.form <= SENTENCE:
            for said, turned in ways:
                self._file_activities(fact, said, turned or masked)
        self._file_traits(fact, stems, [(said, turned or idle) for said, turned in ways], names_a_field)

    def _ways(self, fact: Fact, stems: list[str], found: Sequence[Word]) -> Iterator[_Way]:
        """The words as they stand, in the classes of those that say the same, either with whom it was done to as someone, and with each
        passive turned round."""
        classes = self._saying.in_classes(fact.evidence.text, found, stems)
        for said in (stems, classes) if classes != stems else (stems,):
            yield said, frozenset()
            people = [self._someone if self._masking.names_someone(found, place) else stem for place, stem in enumerate(said)]
            if self._someone in people:
                yield people, frozenset()
        for turned in self._saying.turned(fact.evidence.text, found, classes, fact.breaks):
            yield turned, frozenset(range(len(turned)))

    def _file_activities(self, fact: Fact, said: list[str], masked: frozenset[int]) -> None:
        for name in self._activities.deeds.find(said, masked):
            file_deed(self._index, name, fact.number)
        for name in self._activities.hints.find(said, masked):
            file_once(self._index.implied, name, fact.number)

    def _file_traits(self, fact: Fact, stems: list[str], ways: list[_Way], names_a_field: bool) -> None:
        index = self._index
        deeds = _found(self._traits.deeds, ways) if ways else {}
        if fact.is_deed and fact.role == "title":
            deeds = {**self._traits.titles.find(stems), **deeds}
        deeds = {**dict.fromkeys(self._traits.section_deeds.get(fact.strength, ()), BY_SECTION), **deeds}
        claimed = {} if names_a_field else self._traits.asked.find(stems)
        part = _found(self._traits.hints, ways) if fact.is_deed else claimed
        for trait, rank in deeds.items():
            index.deeds.setdefault(trait, {})[fact.number] = rank
        told = self._traits.deeds.find(stems) if fact.strength in _TOLD else ()
        for trait in dict.fromkeys((*part, *told, *self._traits.sections.get(fact.strength, ()))):
            if trait not in deeds:
                index.claims.setdefault(trait, {})[fact.number] = 0


def _found(phrases: Phrases, ways: list[_Way]) -> dict[str, int]:
    """The names whose phrases stand in any of the ways, each with the place of its most telling phrase."""
    best: dict[str, int] = {}
    for said, hidden in ways:
        for name, rank in phrases.find(said, hidden).items():
            best[name] = min(rank, best.get(name, rank))
    return best
