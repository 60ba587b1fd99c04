"""The verbs that a bullet may open with, in each form they take."""

from functools import lru_cache
from typing import Any

from fitcheck.lexicon import Lexicon
from fitcheck.patterns import pattern_of

_DOUBLED = frozenset(
    ("begin", "commit", "submit", "permit", "admit", "control", "refer", "prefer", "transfer", "program", "upset", "format")
)
_FURTHER = frozenset(("walk", "swim", "speak", "stand", "sit", "climb", "travel", "kneel", "type", "read", "think", "listen", "multitask"))


class Verbs:
    """The verbs that a bullet may open with, by each form they take."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Reads the lists of verbs."""
        table: dict[str, Any] = lexicon.table("advice/verbs")
        irregular: dict[str, str] = table["irregular"]
        bases = [*table["regular"].split(), *irregular]
        self.base = {base: irregular.get(base) or past(base) for base in bases}
        self.past = frozenset(self.base.values())
        self.ambiguous = frozenset(table["also_nouns"].split())
        bare: list[str] = table["intransitive"].split()
        self.intransitive = frozenset((*bare, *(self.base.get(one, one) for one in bare)))
        self.of_past = {past_form: base for base, past_form in reversed(self.base.items())}
        self.further = _FURTHER
        grammar: dict[str, str] = lexicon.table("advice/grammar")
        self.heads, self.sole_heads = grammar["bare_heads"], grammar["the_heads"]
        """Nouns before which a resume leaves out an article; those of which there is only one."""


@lru_cache(maxsize=4)
def verbs_of(lexicon: Lexicon) -> Verbs:
    """The verbs of a lexicon, read once."""
    return Verbs(lexicon)


def gerund(base: str) -> str:
    """The verb as the name of what is done: `manage` gives `managing`, `swim` gives `swimming`."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    if pattern_of(r"[^aeiou]*[aeiou][bdgklmnprt]").fullmatch(base.lower()) or base.lower() in _DOUBLED:
        return f"{base}{base[-1]}ing"
    return f"{base}ing"


def past(base: str) -> str:
    """The past form of a regular verb: `manage` gives `managed`, `carry` gives `carried`."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + "ed"


def is_gerund(word: str, verbs: Verbs) -> bool:
    """Whether the word is what a known verb does: `leading`."""
    stem = word.removesuffix("ing")
    return stem != word and (stem in verbs.base or f"{stem}e" in verbs.base)
