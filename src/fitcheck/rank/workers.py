"""A process at work: it is handed tasks and hands back what came of them, through a pipe of its own that no other process can block."""

import multiprocessing
import os
import pickle
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from typing import Any, Generic, NoReturn, TypeVar, cast

from fitcheck.rank.desk import Job, desk_of
from fitcheck.rank.remembering import remember
from fitcheck.rank.tidying import tidy_seldom

Task = TypeVar("Task")
Batch = TypeVar("Batch")


@dataclass(eq=False, slots=True)
class Errand(Generic[Task, Batch]):
    """A task on its way, and what came of it."""

    task: Task
    share: int | None
    """Whose it had best be; None where that is all one."""
    losses: int = 0
    """How many processes have ended at it."""
    is_done: bool = False
    batch: Batch | None = None


class Worker(Generic[Task, Batch]):
    """The process, as the one sees it that hands it tasks."""

    def __init__(self, share: int, shares: int, work: Callable[[Job, Task], Batch], job: Job) -> None:
        """`share` is the one of so many that it does."""
        self.share = share
        self.held: deque[Errand[Task, Batch]] = deque()
        """What it was handed, the first of which it is working on."""
        self.channel, other = multiprocessing.Pipe()
        self._process = multiprocessing.Process(target=_serve, args=(other, shares, work, job), daemon=True)
        self._process.start()
        other.close()  # now that process alone holds this end, and when it ends, reading ends

    def give(self, errand: Errand[Task, Batch]) -> None:
        """Hand it an errand."""
        self.held.append(errand)
        with suppress(OSError):  # it has ended, and whoever waits for it is told so
            self.channel.send((errand.task, errand.share is not None))

    def receive(self) -> Exception | None:
        """Take what it hands back; where the work failed, what it raised. Raises EOFError or OSError where the process has ended."""
        is_good, answer = self.channel.recv()
        if not is_good:
            return cast(Exception, answer)
        errand = self.held.popleft()
        errand.batch, errand.is_done = answer, True
        return None

    def end(self) -> None:
        """End it, in the middle of whatever it is doing."""
        self._process.kill()
        self._process.join()
        self.channel.close()


def _serve(channel: "Connection[Any, Any]", shares: int, work: Callable[[Job, Any], Any], job: Job) -> NoReturn:
    """The process, as it sees itself."""
    for number in (signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGINT)):
        signal.signal(number, signal.SIG_IGN)  # that somebody wants to stop is the parent's business
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # the parent's handler came along
    tasks: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_receive, args=(channel, tasks), daemon=True).start()
    with suppress(Exception):  # the work will meet it again, and it is told then
        desk_of(job)
    tidy_seldom()
    while True:
        task, is_dealt = tasks.get()
        if is_dealt:
            remember(shares)
        try:
            answer = pickle.dumps((True, work(job, task)))
        except Exception as error:
            answer = _told(error)
        try:
            channel.send_bytes(answer)
        except OSError:  # nobody is there to take it
            os._exit(1)


def _receive(channel: "Connection[Any, Any]", tasks: "SimpleQueue[Any]") -> None:
    """Take tasks in while another is worked on, so that the parent never waits; end with the parent, however that ended."""
    parent = multiprocessing.parent_process()
    assert parent is not None  # noqa: S101  # this one was started by it
    while True:
        if channel not in wait([channel, parent.sentinel]):
            os._exit(1)
        try:
            tasks.put(channel.recv())
        except (EOFError, OSError):
            os._exit(1)


def _told(error: Exception) -> bytes:
    """What the parent is told of a failure, with the place where it came about."""
    error.add_note("".join(traceback.format_exception(error)))
    try:
        told = pickle.dumps((False, error))
        pickle.loads(told)  # noqa: S301  # made the line before
    except Exception:  # it cannot travel
        return pickle.dumps((False, RuntimeError("\n".join(error.__notes__))))
    return told
