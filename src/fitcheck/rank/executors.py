"""Who does the work: this process, several processes, or a cluster; all give the same batches in the same order."""

import gc
import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import Any, Protocol, TypeVar

from fitcheck.problem import InputError, Problem
from fitcheck.rank.desk import Job, desk_of

Task = TypeVar("Task")
Batch = TypeVar("Batch")
_AHEAD = 2
"""Tasks in flight for each process, so that none waits while results are taken in; more, and each would know less of earlier results."""
_ATTEMPTS = 3
_LOST = Problem(
    "-", 0, 0, "lost-workers", f"processes at work ended {_ATTEMPTS} times at the same place, killed from outside or out of memory",
    "--workers 1 needs the least memory, and shows what happens; `rank --resume` goes on from there",
)  # fmt: skip
_SELDOM = (50_000, 20, 20)
"""When a worker looks for garbage in rings: what a posting leaves behind is in none, and to look through all that is kept costs much."""


class Executor(Protocol):
    """Works on tasks somewhere, and gives back what came of them in the order of the tasks."""

    def batches(self, work: Callable[[Job, Task], Batch], job: Job, tasks: Iterable[Task]) -> Iterator[Batch]:
        """What came of each task; tasks are drawn as they are needed, so that a later one can know of earlier batches."""
        ...


class Here:
    """This process."""

    def batches(self, work: Callable[[Job, Task], Batch], job: Job, tasks: Iterable[Task]) -> Iterator[Batch]:
        """What came of each task, one at a time."""
        desk_of(job)
        with _seldom_tidied():
            for task in tasks:
                yield work(job, task)


class Processes:
    """Several processes on this machine; the tasks of one that dies are done again."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def batches(self, work: Callable[[Job, Task], Batch], job: Job, tasks: Iterable[Task]) -> Iterator[Batch]:
        """What came of each task; a bounded number is in flight. Raises InputError where processes are lost again and again."""
        source = iter(tasks)
        waiting = deque(itertools.islice(source, self._workers))
        workers, lost = len(waiting), 0  # no more than there is work for
        while waiting:
            others = multiprocessing.active_children()
            pool = ProcessPoolExecutor(workers, initializer=_prepare, initargs=(job,))
            flying: deque[tuple[Task, Future[Batch]]] = deque()
            try:
                while True:
                    while len(flying) < _AHEAD * workers and _draw(waiting, source):
                        future = pool.submit(_work, work, waiting[0])
                        flying.append((waiting.popleft(), future))
                    if not flying:
                        return
                    batch = flying[0][1].result()
                    flying.popleft()
                    lost = 0
                    yield batch
            except BrokenProcessPool:
                lost += 1
                if lost == _ATTEMPTS:
                    raise InputError([_LOST]) from None
                waiting.extendleft(task for task, _ in reversed(flying))
            finally:
                pool.shutdown(wait=False, cancel_futures=True)
                if flying:  # nobody waits for what they are doing
                    for process in set(multiprocessing.active_children()).difference(others):
                        process.terminate()


def _draw(waiting: "deque[Any]", source: Iterator[Any]) -> bool:
    """Whether a task is waiting; those to be done again come first, then the next of the source."""
    if not waiting:
        waiting.extend(itertools.islice(source, 1))
    return bool(waiting)


@contextmanager
def _seldom_tidied() -> Iterator[None]:
    """While this lasts, what is there already counts as kept for good, and garbage in rings is looked for seldom."""
    before, was_enabled = gc.get_threshold(), gc.isenabled()
    _tidy_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
        if not was_enabled:
            gc.disable()


def _tidy_seldom() -> None:
    gc.freeze()
    gc.set_threshold(*_SELDOM)
    gc.enable()  # a short run can do without, a long one would grow


_job: Job | None = None
_is_at_work = False
_is_leaving = False
_HANDING_OVER = 3.0
"""Seconds that a batch takes at most to be handed over."""


def _prepare(job: Job) -> None:
    """Make a worker process ready; it ends with its parent, and that somebody wants to stop is the parent's business."""
    global _job
    for number in (signal.SIGINT, getattr(signal, "SIGHUP", signal.SIGINT)):
        signal.signal(number, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave if hasattr(signal, "setitimer") else signal.SIG_DFL)  # the parent's handler came along
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()
    _job = job
    desk_of(job)
    _tidy_seldom()


def _leave(*_: object) -> None:
    """End this process, but not while it hands over a batch: of half of one the parent would wait for the rest for ever."""
    global _is_leaving
    if _is_at_work:
        os._exit(1)
    _is_leaving = True
    signal.setitimer(signal.ITIMER_REAL, _HANDING_OVER)


def _end_after(parent: int) -> None:
    """End this process when its parent has, however that came: nobody else would stop it, or take what it gives."""
    wait([parent])
    os._exit(1)


def _work(work: Callable[[Job, Any], Any], task: Any) -> Any:
    global _is_at_work
    assert _job is not None  # noqa: S101  # _prepare has run
    _is_at_work = True
    if _is_leaving:
        os._exit(1)
    try:
        return work(_job, task)
    finally:
        _is_at_work = False


def processors() -> int:
    """How many processes can run at once."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
