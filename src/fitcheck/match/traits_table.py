"""The traits that postings ask for and the deeds that show them, ready for lookup."""

from functools import lru_cache
from typing import NamedTuple

from fitcheck.lexicon import Lexicon
from fitcheck.match.facts import Index
from fitcheck.match.stems import Phrases


class TraitTable(NamedTuple):
    """Phrases by which traits are asked for, and by which deeds show them."""

    asked: Phrases
    deeds: Phrases
    titles: Phrases
    """Titles held that show a trait."""
    hints: Phrases
    """Phrases of deeds that show a trait in part."""
    passion: frozenset[str]
    """Stems that speak of liking a thing."""
    caring: frozenset[str]
    """The same where `about` follows."""
    ready: frozenset[str]
    """Stems that speak of being ready for a thing."""
    sections: dict[str, list[str]]
    """Traits at which every fact of a section hints."""
    section_deeds: dict[str, list[str]]
    """Traits that every fact of a section shows."""
    own_mission: frozenset[str]
    """Stems that make it the employer's own cause."""
    everywhere: frozenset[str]
    """Fields of work whose experience is a quality in any."""
    times_and_places: frozenset[str]
    """Stems of words for when and where one is to work."""
    flexibility: str
    """The quality that is asked for as to these."""
    settings: frozenset[str]
    """Stems of words for a place of work that close what only says where a quality is wanted."""


@lru_cache(maxsize=2)
def trait_table(lexicon: Lexicon) -> TraitTable:
    """The traits of a lexicon, made once."""
    table, stemmed = lexicon.table("matching/traits"), lexicon.stemmed("matching/traits")
    named = [(trait["name"], phrases) for trait, phrases in zip(table["traits"], stemmed["traits"], strict=True)]

    def family(key: str) -> frozenset[str]:
        return frozenset(stem for phrase in stemmed[key] for stem in phrase.split())

    return TraitTable(
        asked=Phrases({name: phrases["asked"] for name, phrases in named}),
        deeds=Phrases({name: phrases["deeds"] for name, phrases in named}),
        titles=Phrases({name: phrases.get("titles", []) for name, phrases in named}),
        hints=Phrases({name: phrases.get("hints", []) for name, phrases in named}),
        passion=family("passion"),
        ready=family("ready"),
        caring=family("caring"),
        sections=table["sections"],
        section_deeds=table["section_deeds"],
        own_mission=family("own_mission"),
        times_and_places=family("times_and_places"),
        flexibility=table["flexibility"],
        settings=family("settings"),
        everywhere=frozenset(table["everywhere"]),
    )


def file_breadth(index: Index) -> None:
    """File what hints by number at qualities at which no words do: a deed with several tools, the several languages known."""
    table = index.lexicon.table("matching/traits")["several"]
    tools: dict[int, int] = {}
    of_class: dict[int, None] = {}
    several = 0
    for name, numbers in index.named.items():
        term = index.lexicon.term(name)
        if term is None or term.kind != "skill":
            continue
        in_class = table["class"] in term.above
        several += in_class
        for number in numbers:
            if index.facts[number].is_deed:
                tools[number] = tools.get(number, 0) + 1
            if in_class:
                of_class[number] = None
    wide = [number for number, count in tools.items() if count >= table["number"]]
    for trait, found in ((table["tools"], wide), (table["classes"], of_class if several >= table["number"] else ())):
        if found and trait not in index.deeds and trait not in index.claims:
            index.claims[trait] = dict.fromkeys(found, 0)
