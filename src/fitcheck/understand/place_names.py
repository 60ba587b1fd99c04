"""Names of places by which a line says where the person is to live."""

from collections.abc import Mapping
from typing import Any

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import words
from fitcheck.understand.phrases import PhraseTable, plain


class PlaceNames:
    """The names of countries, regions and cities, the codes of regions, and the small words beside them."""

    def __init__(self, lexicon: Lexicon) -> None:
        own = lexicon.folded("postings/places")
        known = lexicon.folded("matching/places")
        regions = [name for rows in known["regions"].values() for name in rows.values()]
        countries = [name for names in known["countries"].values() for name in names]
        here = [name for kind in ("cities", "countries", "groups", "counties") for name in own[kind]]
        self.names: PhraseTable[str] = plain([*here, *regions, *countries, *known["groups"]])
        self.codes = _codes(lexicon.table("matching/places")["regions"])
        self.nouns = frozenset(own["nouns"])
        self.openers = frozenset(own["openers"])
        self.directions = frozenset(own["directions"])
        self._joints = frozenset(own["joints"])

    def is_place(self, name: str) -> bool:
        """Whether the whole name is one of a place or of several, or of a part of one."""
        tokens = words(name)
        if not self._joints.isdisjoint(name.lower().split("-")[1:-1]):
            return True
        position = 0
        while position < len(tokens):
            found = self.names.at(tokens, position)
            if found is None and tokens[position].form not in self.directions:
                return False
            position = found.after if found else position + 1
        return bool(tokens)


def _codes(regions: Mapping[str, Mapping[str, Any]]) -> frozenset[str]:
    """The codes of all regions, in capitals."""
    return frozenset(code for rows in regions.values() for code in rows)
