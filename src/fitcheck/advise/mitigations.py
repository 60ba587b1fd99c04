"""How to meet a gap: what to put forward, what to say, and how to close it."""

from typing import Literal, NamedTuple

from fitcheck.advise.lookup import AdviceTable, Entry, named_in
from fitcheck.advise.wording import filled, pronoun
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.advice import LearningStep
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

_FREE = pattern_of(
    r"\b((?:to|of|in|on|by|at|do|for|use|did|with|does|used|show|from|into|shows|about|learn) )"
    r"\{gap\}(?=$|[.,;:!?]| (?:and|or|in|for|with|on|at|to|was|is|has|had|changed|you|that)\b)"
)
"""Where a pronoun can stand for the gap."""


Manner = Literal["years", "partial", "missing", "far"]
"""Whether years are all that is short, a part of the thing is shown, something near it, or nothing of the kind."""


class Mitigation(NamedTuple):
    """What to put forward, what to say, and how to close the gap."""

    highlight: str
    say: str
    learn: LearningStep | None
    names: tuple[str, ...]
    """What the advice is for; empty where it is general and speaks of the gap alone."""
    key: str = ""
    """The kind it is for, where it is general."""


class Mitigations:
    """The mitigations in the data: by name, else by kind."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Reads the files of advice that the table names."""
        table = lexicon.table("advice/mitigations")
        self._kinds: dict[str, Entry] = table["kinds"]
        self._names = AdviceTable(lexicon, [f"advice/{file}" for file in table["files"]])

    def names(self, leaf: Leaf) -> bool:
        """Whether there is advice on what the leaf asks by its name, and not only on its kind."""
        return self._names.find(leaf) is not None

    def find(self, leaf: Leaf, gap: str, manner: Manner) -> Mitigation:
        """The most particular mitigation there is for a leaf not shown in full, and how far it is from what is, with `{gap}` filled in."""
        entry = self._names.find(leaf)
        if entry is not None:
            return _filled(entry, named_in(entry, gap))
        return self.general(leaf, gap, manner)

    def general(self, leaf: Leaf, gap: str, manner: Manner) -> Mitigation:
        """The mitigation for whatever is of the leaf's kind."""
        key = self._kind(leaf, manner)
        return _filled(self._kinds[key], gap)._replace(key=key)

    def _kind(self, leaf: Leaf, manner: Manner) -> str:
        if leaf.kind == "language" and leaf.text.islower():
            return "language unnamed"
        keys = (f"{leaf.kind} {leaf.level}", f"{leaf.kind} {leaf.category}", f"{leaf.kind} {manner}", leaf.kind)
        return next(key for key in keys if key in self._kinds)


def _filled(entry: Entry, gap: str) -> Mitigation:
    def fill(text: str, named: bool = False) -> str:
        """The text with the gap named once, or not at all where that has been done just before."""
        text = " ".join(text.split())
        first = 0 if named else text.find("{gap}") + len("{gap}")
        return filled(text[:first] + _FREE.sub(lambda found: found[1] + pronoun(gap), text[first:]), "gap", gap)

    learn = entry.get("learn")
    names = tuple(entry.get("for", ()))
    highlight, say = fill(entry.get("highlight", "")), fill(entry["say"])
    if not learn:
        return Mitigation(highlight, say, None, names)
    steps = tuple(fill(one) for one in learn["steps"])
    return Mitigation(highlight, say, LearningStep(fill(learn["what"]), learn["hours"], steps, fill(learn["proof"], named=True)), names)
