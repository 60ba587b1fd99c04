"""What deeds show: "rewrote the scheme of work" is curriculum development, whatever words the posting has for it."""

from functools import lru_cache
from typing import NamedTuple

from fitcheck.lexicon import Lexicon
from fitcheck.match.stems import Phrases


class Activities(NamedTuple):
    """Phrases of deeds by the known things that they show, in full or in part."""

    deeds: Phrases
    hints: Phrases


@lru_cache(maxsize=2)
def activities_of(lexicon: Lexicon) -> Activities:
    """The deeds of a lexicon, made once; those that show a thing which its vocabulary does not name are left out."""
    rows, stemmed = lexicon.table("matching/deeds")["activities"], lexicon.stemmed("matching/deeds")["activities"]
    named = [(row["shows"], phrases) for row, phrases in zip(rows, stemmed, strict=True) if lexicon.term(row["shows"])]
    return Activities(
        Phrases({name: phrases["deeds"] for name, phrases in named}),
        Phrases({name: phrases.get("hints", []) for name, phrases in named}),
    )
