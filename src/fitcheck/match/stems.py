"""Word families and their weight, so that words no entry knows can still be found and the telling ones count, and versions apart from the
names that they are written into."""

import json
from collections.abc import Iterator, KeysView, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.families import TABLE, Families
from fitcheck.lexicon.saying import OR
from fitcheck.lexicon.words import Word, forms, words
from fitcheck.patterns import pattern_of

_WEIGHTS = {"nothing": 0.0, "common": 0.35, "frequent": 0.65}
_VERSIONED = pattern_of(r"((?![A-Z]{1,2}v[0-9])[^\W\d_]{3,}?)[vV]?([0-9]{1,4}(?:\.[0-9]{1,3})*)")
TELLING = _WEIGHTS["frequent"]
"""What a word weighs at least that tells which thing is meant."""


class Token(NamedTuple):
    """One word of a text with the family it belongs to."""

    stem: str
    start: int
    end: int


_token = partial(tuple.__new__, Token)
"""A token out of its fields, without the detour by which a named tuple takes them."""


class Stems:
    """The word families of one lexicon: the stem of a word and how much it tells."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Taken from matching/stems, kin and rarity."""
        self.stem = Families(lexicon.table(TABLE)).stem
        self._weights: dict[str, float] = {}
        self._kin: dict[str, dict[str, float]] = {}
        share = lexicon.table("matching/kin")["share"]
        for group in lexicon.stemmed("matching/kin")["groups"]:
            family = dict.fromkeys(group)
            for stem in family:
                self._kin.setdefault(stem, {}).update((other, share) for other in family if other != stem)
        rarity = lexicon.stemmed("matching/rarity")
        for tier in reversed(_WEIGHTS):  # a word in two tiers belongs to the first
            self._weights.update(dict.fromkeys(rarity[tier].split(), _WEIGHTS[tier]))
        self._empty = frozenset(rarity["empty_in_names"].split())

    def weight(self, stem: str) -> float:
        """How much it tells that two texts share the stem, 0 to 1."""
        return self._weights.get(stem, 0.0 if stem.isdigit() else 1.0)

    def weight_in_name(self, stem: str) -> float:
        """How much a word tells as a part of a known name, where all but the emptiest belong to it: `trade shows`."""
        return 0.0 if stem in self._empty else max(_WEIGHTS["common"], self.weight(stem))

    def kin(self, stem: str) -> dict[str, float]:
        """Other stems that say nearly the same, with how far."""
        return self._kin.get(stem, {})

    def tokens(self, text: str) -> list[Token]:
        """The words of `text`, in order, as stems."""
        return self.of(words(text))

    def of(self, found: Sequence[Word]) -> list[Token]:
        """tokens() for a text already cut into words."""
        stem = self.stem
        return [_token((stem(form), start, end)) for form, start, end in found]

    def stems_in(self, text: str) -> list[str]:
        """The stems of the words of `text`, in order, where their places do not matter."""
        return list(map(self.stem, forms(text)))

    @cache  # noqa: B019  # few sets of words, and few lexicons
    def family(self, forms: frozenset[str]) -> frozenset[str]:
        """The stems of some folded words."""
        return frozenset(map(self.stem, forms))


class Phrases:
    """Phrases by the stem of their first word, each standing for a name; other words may stand between theirs."""

    _REACH = 5

    def __init__(self, named: dict[str, list[str]]) -> None:
        """`named` gives the phrases of each name, the stems of their words joined by spaces, the most telling first."""
        written: dict[str, list[tuple[str, str, int]]] = {}
        for name, phrases in named.items():
            for rank, phrase in enumerate(phrases):
                for way in phrase.split(OR):
                    first, _, rest = way.partition(" ")
                    written.setdefault(first, []).append((rest, name, rank))
        self._written = written
        self._openings: KeysView[str] = written.keys()
        self._rows: dict[str, list[tuple[str, list[str], str, int]]] = {}
        """The phrases of each first stem met so far, their second stem first: most of them begin nothing in a short run."""

    def find(self, stems: list[str], hidden: frozenset[int] = frozenset()) -> dict[str, int]:
        """The names whose phrases stand in the words, in order of appearance, each with the place of its most telling phrase;
        a phrase of one word not where that is hidden."""
        found: dict[str, int] = {}
        openings, said = self._openings, {"", *stems}
        for position, stem in enumerate(stems):
            if stem not in openings:
                continue
            for second, rest, name, rank in self._rows.get(stem) or self._cut(stem):
                if second not in said or rank >= found.get(name, rank + 1):
                    continue
                if (rest or position not in hidden) and self._follows(stems, position + 1, rest):
                    found[name] = rank
        return found

    def standing(self, stems: list[str]) -> Iterator[tuple[str, list[int]]]:
        """Each phrase of several words that stands in the words, as its name and where its words are."""
        said = {"", *stems}
        for position, stem in enumerate(stems):
            if stem not in self._openings:
                continue
            for second, rest, name, _ in self._rows.get(stem) or self._cut(stem):
                if second in said and rest and self._follows(stems, position + 1, rest):
                    yield name, [position, *(stems.index(word, position + 1) for word in rest)]

    def _cut(self, first: str) -> list[tuple[str, list[str], str, int]]:
        written = ((rest.split(), name, rank) for rest, name, rank in self._uncut(first))
        rows = self._rows[first] = [(rest[0] if rest else "", rest, name, rank) for rest, name, rank in written]
        return rows

    def _uncut(self, first: str) -> list[tuple[str, str, int]]:
        return self._written[first]

    def _follows(self, stems: list[str], position: int, rest: list[str]) -> bool:
        for stem in rest:
            try:
                position = stems.index(stem, position, position + self._REACH) + 1
            except ValueError:
                return False
        return True


class Packed(Phrases):
    """Phrases that a lexicon holds by the stem of their first word, of one rank: each is unpacked when first met."""

    def __init__(self, rows: Mapping[str, str]) -> None:
        """`rows` gives by first stem the further stems of each phrase and its name, as JSON."""
        super().__init__({})
        self._packed, self._openings = rows, rows.keys()

    def _uncut(self, first: str) -> list[tuple[str, str, int]]:
        return [(rest, name, 0) for rest, name in json.loads(self._packed[first])]


@lru_cache(maxsize=2)
def stems_of(lexicon: Lexicon) -> Stems:
    """The word families of a lexicon, made once."""
    return Stems(lexicon)


def with_versions_apart(text: str, lexicon: Lexicon, stems: Stems) -> str:
    """The text with a space before each version that is written into a name."""
    if text.isalpha() or not any(letter.isdigit() for letter in text):
        return text
    return " ".join(version_apart(word, lexicon, stems) or word for word in text.split(" "))


def version_apart(word: str, lexicon: Lexicon, stems: Stems) -> str:
    """A word with a space between the name and the version that it ends in; "" where it is one name.

    It is one where the vocabulary knows it, where what stands before the number is no longer than two letters or nothing but capitals
    (S3, MP3, ISO9001), and where that is an everyday word (Web3, Series7). A product that is known is told by its name alone.
    """
    found = _VERSIONED.fullmatch(word)
    if found is None or lexicon.find(word):
        return ""
    name, version = found.groups()
    apart = f"{name} {version}"
    known = lexicon.find(apart)
    if known:
        return apart if known[0].start == 0 and known[0].end >= len(name) and known[0].name[:1].isupper() else ""
    return "" if name.isupper() or stems.weight(stems.stems_in(name)[0]) < 1 else apart
