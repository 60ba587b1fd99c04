"""How far a long run has come, on a terminal: a bar with rate and time left, and the leaders so far."""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fitcheck.rank.ranking import Ranking
    from fitcheck.rank.standing import Standing

_LEADERS = 5


class Watch:
    """Shows the run on standard error where that is a terminal, and nothing otherwise."""

    def __init__(self, total: int, *, quiet: bool) -> None:
        """`total` is the number of bytes to come."""
        self._total = total
        self._live: Any = None
        self._bar: Any = None
        self._task: Any = None
        self._is_shown = not quiet and sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> "Watch":
        """Begin to show."""
        if self._is_shown:
            from rich.console import Console
            from rich.live import Live
            from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

            rate, count = TextColumn("{task.fields[rate]:.0f} postings/s"), TextColumn("{task.fields[count]} postings")
            self._bar = Progress(BarColumn(), TextColumn("{task.percentage:>3.0f}%"), count, rate, TimeRemainingColumn())
            self._task = self._bar.add_task("", total=self._total or None, rate=0.0, count=0)
            self._live = Live(self._bar, console=Console(stderr=True), refresh_per_second=4, transient=True)
            self._live.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        """Clear away what was shown."""
        if self._live is not None:
            self._live.__exit__(kind, value, trace)

    def show(self, size: int, ranking: "Ranking") -> None:
        """Go `size` bytes further in a ranking."""
        if self._live is not None:
            self.count(size, ranking.counts.read, ranking.best(0)[:_LEADERS] if ranking.is_bounded else ())

    def count(self, size: int, count: int, leaders: "Sequence[Standing]" = ()) -> None:
        """Go `size` bytes further; `count` postings have been read by now."""
        if self._live is None:
            return
        from rich.console import Group
        from rich.text import Text

        elapsed = self._bar.tasks[0].elapsed or 0.0
        self._bar.update(self._task, advance=size, count=count, rate=count / elapsed if elapsed else 0.0)
        self._live.update(Group(self._bar, *(Text(_line(one), no_wrap=True, overflow="ellipsis") for one in leaders)))


def _line(one: "Standing") -> str:
    from fitcheck.render.escaping import visible

    score = "   -" if one.score is None else f"{one.score:5.1f}"
    return f"{score}  {visible(', '.join(filter(None, (one.title, one.company))) or one.source)}"
