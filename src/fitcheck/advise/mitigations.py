"""How to meet a gap: what to put forward, what to say, and how to close it."""

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from fitcheck.advise.lookup import AdviceTable, Entry, Found, named_in
from fitcheck.advise.wording import filled, pronoun
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.lexicon import EVERYWHERE
from fitcheck.nouns.advice import LearningStep
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

_FREE = pattern_of(
    r"\b((?:to|of|in|on|by|at|do|for|use|did|with|does|used|show|from|into|shows|about|learn) )"
    r"\{gap\}(?=$|[.,;:!?]| (?:and|or|in|for|with|on|at|to|was|is|has|had|changed|you|that)\b)"
)
"""Where a pronoun can stand for the gap."""


Manner = Literal["years", "field", "mostly", "partial", "missing", "far", "deed"]
"""Whether years are all that is short, the subject of a degree, or little of the thing; whether a part of it is shown, something near it,
or nothing of the kind; and whether that is no thing of a trade but a deed that everybody may have done."""


class Mitigation(NamedTuple):
    """What to put forward, what to say, and how to close the gap."""

    highlight: str
    say: str
    learn: LearningStep | None
    names: tuple[str, ...]
    """What the advice is for; empty where it is general and speaks of the gap alone."""
    key: str = ""
    """The kind it is for, where it is general."""
    everyday: bool = False
    """Whether it is on what people do in every field, so that nobody says of it that it would be new."""


class Mitigations:
    """The mitigations in the data: by name, else by kind."""

    def __init__(self, lexicon: Lexicon, asked: Iterable[Leaf]) -> None:
        """Reads the files of advice that the table names, for all that a posting has `asked`."""
        self._lexicon = lexicon
        table = lexicon.table("advice/mitigations")
        self._kinds: dict[str, Entry] = table["kinds"]
        self._names = AdviceTable(lexicon, [f"advice/{file}" for file in table["files"]], asked)

    def names(self, leaf: Leaf) -> bool:
        """Whether there is advice on what the leaf asks by its name, and not only on its kind."""
        return self._names.find(leaf) is not None

    def find(self, leaf: Leaf, gap: str, manner: Manner, knows: Callable[[str], bool] = lambda _: False) -> Mitigation:
        """The most particular mitigation there is for a leaf not shown in full, and how far it is from what is, with `{gap}` filled in.

        Who `knows` the class that the leaf falls under, or has done most of the thing, gets no lesson that is on less than that.
        """
        found = self._names.find(leaf)
        if found is None:
            return self.general(leaf, gap, "partial" if manner == "mostly" else manner)
        within = not found.of_class and found.name not in (leaf.term, leaf.text)
        if within and knows(found.name):  # the profile has the thing named in what is asked, and not all that is said of it
            return self.general(leaf, gap, "partial")
        if self._is_beneath(found, leaf, manner, knows):
            return self.general(leaf, gap, "partial" if manner == "mostly" else manner)
        return _filled(found.entry, named_in(found, gap))._replace(everyday=found.entry["families"] == [EVERYWHERE])

    def _is_beneath(self, found: Found, leaf: Leaf, manner: Manner, knows: Callable[[str], bool]) -> bool:
        """Whether the lesson is one for beginners, or on a class, and the candidate is beyond that."""
        if manner == "mostly" and found.entry.get("first"):
            return True
        term = self._lexicon.term(leaf.term or found.name)
        classes = [found.name] if found.of_class else [name for name in found.entry["for"] if term and name in term.above]
        on_class = found.of_class and named_in(found, leaf.text) != leaf.text
        return (on_class or not _is_on(found, leaf)) and any(map(knows, classes))

    def general(self, leaf: Leaf, gap: str, manner: Manner) -> Mitigation:
        """The mitigation for whatever is of the leaf's kind."""
        key = self._kind(leaf, manner)
        return _filled(self._kinds[key], gap)._replace(key=key)

    def _kind(self, leaf: Leaf, manner: Manner) -> str:
        if leaf.kind == "language" and leaf.text.islower():
            return "language unnamed"
        keys = (f"{leaf.kind} {manner}", f"{leaf.kind} {leaf.level}", f"{leaf.kind} {leaf.category}", leaf.kind)
        return next(key for key in keys if key in self._kinds)


def _is_on(found: Found, leaf: Leaf) -> bool:
    """Whether the lesson is on the very thing that is asked, and not on the class of it."""
    learn = found.entry.get("learn", {"what": "", "steps": ()})
    lesson = " ".join((learn["what"], *learn["steps"]))
    own = (leaf.term, leaf.text, "" if found.of_class else found.name)
    return "{gap}" in lesson or any(name in lesson for name in own if name and not name.islower())


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
