"""Places: whether the home that a profile states answers a need for a place."""

from functools import lru_cache

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import padded
from fitcheck.match.facts import Index
from fitcheck.match.stated import denied, met, missing, unstated
from fitcheck.nouns.finding import Evidence, LeafFinding
from fitcheck.nouns.profile import Location
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

_CODE = pattern_of(r"\b[A-Z]{2}\b")
_NAME = pattern_of(r"\b[A-Z][\w.'-]+(?:\s+[A-Z][\w.'-]+)*")


class Atlas:
    """Names of countries and regions."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Taken from matching/places."""
        table = lexicon.table("matching/places")
        named = {padded(name): frozenset((code,)) for code, names in table["countries"].items() for name in names}
        named.update((padded(name), frozenset(codes)) for name, codes in table["groups"].items())
        self.names = {name: named[name] for name in sorted(named, key=len, reverse=True)}
        """The countries of each name, the longest name first: Latin America is no America."""
        self.regions: dict[str, tuple[str, str]] = {}
        """Country and code of a region, by its full name."""
        self.codes: dict[str, str] = {}
        """The country of a region's code, the first one that has it."""
        for country, regions in table["regions"].items():
            for code, name in regions.items():
                self.regions[padded(name)] = (country, code)
                self.codes.setdefault(code, country)


@lru_cache(maxsize=2)
def atlas_of(lexicon: Lexicon) -> Atlas:
    """The places of a lexicon, made once."""
    return Atlas(lexicon)


def countries_in(index: Index, text: str) -> frozenset[str]:
    """The codes of the countries that a text names, groups of countries spelled out."""
    said = padded(text.replace("US ", "usa ").replace("U.S.", "usa"))
    found: frozenset[str] = frozenset()
    for name, codes in atlas_of(index.lexicon).names.items():
        if name in said:
            found |= codes
            said = said.replace(name, "  ")
    return found


def names_place(index: Index, word: str) -> bool:
    """Whether a word names a country or a region in full."""
    return padded(word) in atlas_of(index.lexicon).regions or bool(countries_in(index, word))


def named_regions(index: Index, text: str) -> frozenset[tuple[str, str]]:
    """The regions that a text names in full, each with its country."""
    said = padded(text)
    return frozenset(region for name, region in atlas_of(index.lexicon).regions.items() if name in said)


def _regions_in(index: Index, text: str) -> frozenset[tuple[str, str]]:
    atlas = atlas_of(index.lexicon)
    return frozenset(named_regions(index, text) | {(atlas.codes[code], code) for code in _CODE.findall(text) if code in atlas.codes})


def judge_place(index: Index, leaf: Leaf) -> LeafFinding:
    """The judgement of a need for a place, by the home that the profile states."""
    home, said = index.profile.basics.location, _home(index)
    table = index.lexicon.table("matching/eligibility")
    moving = index.quotes.get("eligibility.relocation")
    if any(cue in leaf.text.lower() for cue in table["relocate"]):
        return unstated(leaf) if moving is None else missing(leaf, moving) if denied(index, moving.text) else met(leaf, moving)
    answer = _answers_with_exceptions(index, leaf.text, home) if said else None
    if answer is None:
        return unstated(leaf)
    if answer:
        return met(leaf, *said)
    if moving and not denied(index, moving.text):
        return met(leaf, moving)
    return missing(leaf, *said)


def _home(index: Index) -> tuple[Evidence, ...]:
    paths = (
        "basics.location.city",
        "basics.location.region",
        "basics.location.countryCode",
        "basics.location.country",
        "basics.location.address",
    )
    return tuple(dict.fromkeys(quote for path in paths if (quote := index.quotes.get(path))))


def _answers_with_exceptions(index: Index, asked: str, home: Location) -> bool | None:
    """_answers() for a need that may leave places out: `anywhere in the US except in Hawaii`."""
    start = min(
        (place for word in index.lexicon.table("matching/eligibility")["except"] if (place := asked.lower().find(word)) > 0), default=0
    )
    if not start:
        return _answers(index, asked, home)
    return False if _answers(index, asked[start:], home) else _answers(index, asked[:start], home)


def _answers(index: Index, asked: str, home: Location) -> bool | None:
    """Whether the home lies in a place asked for; None where the need names none that can be compared."""
    said = padded(asked)
    if home.city and padded(home.city) in said:
        return True
    mine = _regions_in(index, f"{home.region}, {home.city}") or _regions_in(index, home.address)
    country = (
        home.countryCode
        or next((code for code, _ in sorted(mine)), "")
        or next(iter(sorted(countries_in(index, home.country) or countries_in(index, f"{home.address} {home.region}"))), "")
    )
    regions = _regions_in(index, asked)
    if regions:
        return bool(regions & mine) if mine or country else None
    countries = countries_in(index, asked)
    if countries:
        return country in countries if country else None
    if home.region and padded(home.region) in said:
        return True
    return None if not _names_a_place(index, asked) or not home.city else False


def _names_a_place(index: Index, text: str) -> bool:
    """Whether a capitalised name stands in the text that is none of the words of working arrangements."""
    plain = index.lexicon.table("matching/eligibility")["placeless"]
    return any(padded(name).strip() not in plain for name in _NAME.findall(text))
