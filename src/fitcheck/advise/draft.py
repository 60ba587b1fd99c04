"""A letter as it grows: how long it may become, what it has told, and whose turn is next."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from fitcheck.advise.achievements import Achievement, Owner
from fitcheck.advise.case import Case
from fitcheck.advise.first_person import Verbs

Length = Literal["short", "standard", "full"]


class Measure(NamedTuple):
    """How long a letter becomes."""

    achievements: int
    """How many are told after the opening one."""
    plenty: int
    """Words of the body beyond which no further achievement is told; a page holds about 400."""
    fair: int
    """Words below which a letter looks unfinished."""
    others: bool
    """Whether it goes on to the other things shown."""


MEASURES: dict[Length, Measure] = {
    "short": Measure(2, 60, 0, others=False),
    "standard": Measure(5, 130, 190, others=True),
    "full": Measure(9, 240, 280, others=True),
}


@dataclass(slots=True)
class Draft:
    """The letter as it grows."""

    case: Case
    measure: Measure
    verbs: Verbs
    frames: dict[str, list[str]]
    turns: dict[str, int] = field(default_factory=dict)
    used: list[Achievement] = field(default_factory=list)
    owners: list[Owner] = field(default_factory=list)
    """Whose deeds the letter has spoken of, in order, so that no position is introduced twice."""
    answered: list[str] = field(default_factory=list)

    def turn(self, kind: str) -> int:
        """0 and 1 by turns."""
        turn = self.turns.get(kind, 0)
        self.turns[kind] = turn + 1
        return turn % 2

    def frame(self, kind: str) -> str:
        """The next of the frames of that kind, so that no two neighbours open alike."""
        turn = self.turns.get(kind, 0)
        self.turns[kind] = turn + 1
        return self.frames[kind][turn % len(self.frames[kind])]
