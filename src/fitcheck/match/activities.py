"""What deeds show: "rewrote the scheme of work" is curriculum development, whatever words the posting has for it."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from fitcheck.lexicon import Lexicon
from fitcheck.match.facts import Fact, Index, file_once
from fitcheck.match.stems import Packed, Phrases

_WHERE = ("name", "employer", "summary")
"""The fields of a position that say where it was held."""
_STUDIED = ("area", "degree")
_MINOR = "minor"
"""The word before a field of which some courses were taken."""


class Activities(NamedTuple):
    """Phrases of deeds by the known things that they show, in full or in part."""

    deeds: Phrases
    hints: Phrases


@lru_cache(maxsize=2)
def activities_of(lexicon: Lexicon) -> Activities:
    """The deeds of a lexicon, made once."""
    return Activities(Packed(lexicon.deeds), Packed(lexicon.hints))


class Post(NamedTuple):
    """What holding a post brings along, though no line of a profile says so."""

    at: frozenset[str]
    """Stems of words of which one has to say where it was held; empty where the title tells enough."""
    knows: tuple[str, ...]
    """Names of the vocabulary."""
    traits: tuple[str, ...]
    """Qualities that the work asks of everybody who does it."""
    work: tuple[str, ...]
    """Names of the vocabulary for the work itself, which a title shows whole."""


class Posts:
    """The posts of a lexicon by the words of their titles."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Taken from matching/posts."""
        rows, stemmed = lexicon.table("matching/posts")["posts"], lexicon.stemmed("matching/posts")
        self._ranks = frozenset(stemmed["ranks"])
        self._titles = Phrases({str(number): row["titles"] for number, row in enumerate(stemmed["posts"])})
        self._alone: dict[str, list[int]] = {}
        for number, row in enumerate(stemmed["posts"]):
            for title in row.get("alone", ()):
                self._alone.setdefault(title, []).append(number)
        self._posts = [
            Post(frozenset(words.get("at", ())), tuple(row["knows"]), tuple(row["traits"]), tuple(row.get("work", ())))
            for row, words in zip(rows, stemmed["posts"], strict=True)
        ]
        studies: list[dict[str, list[str]]] = lexicon.table("matching/posts")["studies"]
        self._knows = [tuple(row["knows"]) for row in studies]
        self._areas = Phrases({str(number): row["areas"] for number, row in enumerate(stemmed["studies"])})
        self._schools = Phrases({"": stemmed["schools"]})

    def held(self, title: Fact, place: Iterable[str]) -> list[Post]:
        """The posts that a title names, at a place of which these are the stems."""
        first = title.stems[: min(title.breaks, default=len(title.stems))]
        alone = self._alone.get(" ".join(stem for stem in first if stem not in self._ranks), ())
        named = [self._posts[number] for number in dict.fromkeys((*alone, *map(int, self._titles.find(list(title.stems)))))]
        around = frozenset(place).union(title.stems) if named else frozenset()
        return [post for post in named if not post.at or not post.at.isdisjoint(around)]

    def studied(self, texts: Iterable[Fact]) -> dict[int, list[str]]:
        """What each of the texts that name a degree and its field brings along; nothing where one of them names a school, nor a minor."""
        named = [(fact.number, list(takewhile(_MINOR.__ne__, fact.stems))) for fact in texts]
        if any(self._schools.find(stems) for _, stems in named):
            return {}
        return {number: [name for row in self._areas.find(stems) for name in self._knows[int(row)]] for number, stems in named}


@lru_cache(maxsize=2)
def _posts_of(lexicon: Lexicon) -> Posts:
    return Posts(lexicon)


def file_post(index: Index, first: int) -> None:
    """File the title of a position, whose facts are those from `first` on, under what a post like it brings along."""
    facts = index.facts[first:]
    place = [stem for fact in facts if fact.role in _WHERE for stem in fact.stems]
    for fact in facts:
        for post in _posts_of(index.lexicon).held(fact, place) if fact.role == "title" else ():
            for name in post.knows:
                file_once(index.brought, name, fact.number)
            for name in post.work:
                file_once(index.by_term, name, fact.number)
                index.direct.setdefault(name, {})[fact.number] = None
            for trait in post.traits:
                if fact.number not in index.deeds.get(trait, ()):
                    index.claims.setdefault(trait, {})[fact.number] = 0


def file_study(index: Index, first: int) -> None:
    """File the degree and the area of a course of study, whose facts are those from `first` on, under what it brings along."""
    for number, names in _posts_of(index.lexicon).studied(fact for fact in index.facts[first:] if fact.role in _STUDIED).items():
        for name in names:
            file_once(index.brought, name, number)
