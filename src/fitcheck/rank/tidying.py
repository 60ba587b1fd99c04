"""Memory in a long run: garbage in rings is looked for seldom, as postings leave none behind, and large tables are given back at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_SELDOM = (50_000, 20, 20)
_MMAP_THRESHOLD, _LARGE = -3, 1 << 18
"""As the C library of GNU calls it: blocks from so many bytes on lie apart, so that the system gets them back when they are let go of."""


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
    gc.collect()  # what making the vocabulary left behind would be kept for good
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    gc.enable()  # a short run can do without, a long one would grow
    _give_back()


def _give_back() -> None:
    """Tables of what is remembered grow by being made anew, twice as large; the C library would keep the place of the old ones."""
    import ctypes  # a long run is worth the time that it takes to load

    with suppress(OSError, AttributeError, TypeError):  # another library, another system
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)
