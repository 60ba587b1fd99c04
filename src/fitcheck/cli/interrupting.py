"""A run that is asked to stop, by the keyboard or by the system: it ends between two shards, with what it has."""

import os
import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

Drawn = TypeVar("Drawn")
_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class Interruption:
    """Whether somebody has asked to stop."""

    def __init__(self) -> None:
        self._signal = 0
        self._is_waiting = False
        self._process = os.getpid()

    def __bool__(self) -> bool:
        """Whether somebody has."""
        return self._signal != 0

    @property
    def code(self) -> int:
        """The exit code of a run that a signal ended."""
        return 128 + self._signal

    def ask(self, number: int, _: FrameType | None) -> None:
        """Stop after the shard in hand; where input is waited for, or asked twice, at once."""
        if os.getpid() != self._process:  # a worker just forked, which has no signals of its own yet
            if number == signal.SIGTERM:
                os._exit(128 + number)
            return
        was_asked, self._signal = bool(self), number
        if was_asked:
            raise SystemExit(self.code)
        if self._is_waiting:
            raise KeyboardInterrupt

    def until_asked(self, source: Iterable[Drawn]) -> Iterator[Drawn]:
        """What there is to work on, up to the moment of asking."""
        source = iter(source)
        while not self:
            self._is_waiting = True
            try:
                drawn = next(source, None)
            finally:
                self._is_waiting = False
            if drawn is None:
                return
            yield drawn


@contextmanager
def interruption() -> Iterator[Interruption]:
    """Take the signals that end a process as a wish to stop; what is ignored (as by `nohup`) stays so."""
    asked = Interruption()
    numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
    before = {number: signal.getsignal(number) for number in numbers if signal.getsignal(number) not in (signal.SIG_IGN, None)}
    for number in before:
        signal.signal(number, asked.ask)
    try:
        yield asked
    except KeyboardInterrupt:
        if not asked:
            raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
