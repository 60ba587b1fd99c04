"""Garbage that hangs together in rings, looked for seldom: what a posting leaves behind is in none, and to look through all costs much."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = (50_000, 20, 20)


@contextmanager
def seldom_tidied() -> Iterator[None]:
    """While this lasts, what is there already counts as kept for good, and garbage in rings is looked for seldom."""
    before, was_enabled = gc.get_threshold(), gc.isenabled()
    tidy_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
        if not was_enabled:
            gc.disable()


def tidy_seldom() -> None:
    """From now on; see seldom_tidied()."""
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    gc.enable()  # a short run can do without, a long one would grow
