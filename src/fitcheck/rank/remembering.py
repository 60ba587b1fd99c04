"""What a process remembers of the lines and sentences it has read, where there are many postings to read."""

import sys
from collections.abc import Callable
from functools import lru_cache
from types import ModuleType
from typing import Any

from fitcheck.rank.answers import Remembered, RememberedAnswers, RememberedDemands, RememberedLines
from fitcheck.reading.posting import lines
from fitcheck.understand import asking, heading_shapes, lists, sections, understanding
from fitcheck.understand.needs import reading

_NEEDS = 27_000
"""The different sentences that ask something in some seven thousand postings: a board that comes again in a market is then still known."""
_ROOM = 0.05
"""How much of the whole a process remembers beside its part: shares are not quite equal, and some lines are in several."""


def remember(shares: int | None = None) -> None:
    """From now on remember so much as many postings are worth, or one of so many shares of it, where each process reads its own postings.

    Where that is done already, or a share is remembered and none is named, nothing changes; otherwise what was read so far is forgotten.
    """
    for memory in _MEMORIES:
        memory.hold(shares or memory.shares or 1)


class _Memory:
    """A function that reads, as modules have it by now: with what it remembers."""

    def __init__(self, function: Any, made: Callable[[Any, int], Any]) -> None:
        """`made` makes one with a memory out of the function without any, for a number of shares."""
        self._reads, self._now, self._made = getattr(function, "__wrapped__", function), function, made
        self.shares = 0

    def hold(self, shares: int) -> None:
        """Have it remember a share, wherever it is called."""
        if shares != self.shares:
            before, self._now, self.shares = self._now, self._made(self._reads, shares), shares
            for module in _own_modules():
                for name in [name for name, value in vars(module).items() if value is before]:
                    setattr(module, name, self._now)


def _own_modules() -> list[ModuleType]:
    return [module for name, module in list(sys.modules.items()) if name.startswith("fitcheck.")]


def _table(kind: type[Remembered], places: int) -> Callable[[Any, int], Any]:
    """Makes a memory with a place for each of so many texts; `places` is a power of two."""
    return lambda function, shares: kind(function, places >> (shares - 1).bit_length())


def _list(most: int) -> Callable[[Any, int], Any]:
    """Makes a memory of the latest texts, for answers that are many and large."""
    return lambda function, shares: lru_cache(maxsize=int(most * min(1, 1 / shares + _ROOM)))(function)


_MEMORIES = (
    _Memory(lines.numbered, lambda _, shares: _table(RememberedLines, 1 << 18)(lines.cut, shares)),
    _Memory(asking.demands_in, _table(RememberedDemands, 1 << 18)),
    _Memory(sections.is_open_paragraph, _table(RememberedAnswers, 1 << 17)),
    _Memory(sections.is_open_item, _table(RememberedAnswers, 1 << 17)),
    _Memory(sections.section_of, _table(RememberedAnswers, 1 << 16)),
    _Memory(heading_shapes.has_words_of_heading, _table(RememberedAnswers, 1 << 15)),
    _Memory(lists.asking_of, _table(RememberedAnswers, 1 << 17)),
    _Memory(lists.names_benefit, _table(RememberedAnswers, 1 << 17)),
    _Memory(understanding.says_what_replaces, _table(RememberedAnswers, 1 << 16)),
    _Memory(reading.read_needs, _list(_NEEDS)),
)
"""What has few answers has a table, with twice as many places as such a board has texts."""
