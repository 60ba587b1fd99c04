"""What a process remembers of the sentences it has read: less, where other processes remember theirs."""

import sys
from functools import lru_cache
from types import ModuleType
from typing import Any

_MANY = 10_000
"""What is remembered of fewer texts than this takes little room."""
_ROOM = 0.05
"""How much of the whole a process remembers beside its part: shares are not quite equal, and some lines are in several."""


def remember_a_share(shares: int) -> None:
    """From now on remember so many times less: of all postings, those that share their lines come to one process, and the rest to others.

    Nothing that was read so far is remembered.
    """
    narrowed: dict[int, Any] = {}
    for module in _own_modules():
        for name, known in list(vars(module).items()):
            most = _most_remembered(known)
            if most >= _MANY:
                if id(known) not in narrowed:  # modules may share one
                    narrowed[id(known)] = lru_cache(maxsize=int(most * (1 / shares + _ROOM)))(known.__wrapped__)
                setattr(module, name, narrowed[id(known)])


def _most_remembered(known: Any) -> int:
    """Of how many texts something remembers what it found; 0 where it is no such thing, or of all of them."""
    parameters = getattr(known, "cache_parameters", None)
    return (parameters()["maxsize"] or 0) if parameters is not None else 0


def _own_modules() -> list[ModuleType]:
    return [module for name, module in list(sys.modules.items()) if name.startswith("fitcheck.")]
