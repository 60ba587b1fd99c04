"""A letter as it grows: how long it may become, what it has told, and which frame is next."""

from typing import Literal, NamedTuple

from fitcheck.advise.achievements import Achievement, Owner
from fitcheck.advise.case import Case
from fitcheck.advise.verbs import Verbs
from fitcheck.patterns import pattern_of

Length = Literal["short", "standard", "full"]
_FIELD = pattern_of(r"\{(\w+)\}")
_TWO_STOPS = pattern_of(r"(?<!\.)\.\.(?=\s|$)")
"""The end of a sentence behind a name that ends in a full stop of its own: `at Wu & Partners, P.C..`"""


class Measure(NamedTuple):
    """How long a letter becomes."""

    answers: int
    """How many achievements it tells for what is asked."""
    least: int
    """How many achievements it tells, where the profile has them."""
    most: int
    fair: int
    """Words below which a letter looks unfinished."""
    others: bool
    """Whether it goes on to the other things shown."""


MEASURES: dict[Length, Measure] = {
    "short": Measure(2, 2, 3, 0, others=False),
    "standard": Measure(5, 4, 6, 190, others=True),
    "full": Measure(8, 8, 9, 280, others=True),
}


class Draft:
    """The letter as it grows."""

    def __init__(self, case: Case, measure: Measure, verbs: Verbs, frames: dict[str, list[str]]) -> None:
        self.case = case
        self.measure = measure
        self.verbs = verbs
        self.frames = frames
        self.turns: dict[str, int] = {}
        self.used: list[Achievement] = []
        self.owners: list[Owner] = []
        """Whose deeds the letter has spoken of, in order, so that no position is introduced twice."""
        self.answered: list[str] = []
        """Ids of the requirements that a sentence has spoken to."""
        self.tools: list[str] = []
        """Tools that a sentence has named."""

    def begun_again(self, measure: Measure) -> "Draft":
        """An empty letter of another measure."""
        return Draft(self.case, measure, self.verbs, self.frames)

    def filled(self, kind: str, **words: str) -> str:
        """The next frame of that kind with its fields filled in; each frame once, the last as often as needed.

        All fields are filled in one go, so that braces in a profile or posting mean nothing.
        """
        turn = self.turns.get(kind, 0)
        self.turns[kind] = turn + 1
        frame = self.frames[kind][min(turn, len(self.frames[kind]) - 1)]
        return _TWO_STOPS.sub(".", _FIELD.sub(lambda found: words[found[1]], frame))
