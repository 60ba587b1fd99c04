"""The traits that postings ask for and the deeds that show them, ready for lookup."""

from dataclasses import dataclass
from functools import lru_cache

from fitcheck.lexicon import Lexicon
from fitcheck.match.stems import Phrases, stems_of


@dataclass(frozen=True, slots=True)
class TraitTable:
    """Phrases by which traits are asked for, and by which deeds show them."""

    asked: Phrases
    deeds: Phrases
    hints: Phrases
    """Phrases of deeds that show a trait in part."""
    passion: frozenset[str]
    """Stems that speak of liking a thing."""
    sections: dict[str, list[str]]
    """Traits at which every fact of a section hints."""
    own_mission: frozenset[str]
    """Stems that make it the employer's own cause."""


@lru_cache(maxsize=2)
def trait_table(lexicon: Lexicon) -> TraitTable:
    """The traits of a lexicon, made once."""
    stems = stems_of(lexicon)
    table = lexicon.table("matching/traits")

    def family(key: str) -> frozenset[str]:
        return frozenset(token.stem for phrase in table[key] for token in stems.tokens(phrase))

    return TraitTable(
        asked=Phrases(stems, {trait["name"]: trait["asked"] for trait in table["traits"]}),
        deeds=Phrases(stems, {trait["name"]: trait["deeds"] for trait in table["traits"]}),
        hints=Phrases(stems, {trait["name"]: trait.get("hints", []) for trait in table["traits"]}),
        passion=family("passion"),
        sections=table["sections"],
        own_mission=family("own_mission"),
    )
