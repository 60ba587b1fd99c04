"""Who does the work: this process, several processes, or a cluster; all give the same batches in the same order."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import wait
from typing import Generic, Protocol, TypeVar, cast

from fitcheck.problem import InputError, Problem
from fitcheck.rank.desk import Job, desk_of
from fitcheck.rank.tidying import seldom_tidied
from fitcheck.rank.workers import Errand, Worker

Task = TypeVar("Task")
Batch = TypeVar("Batch")
_AHEAD = 16
"""Tasks drawn for each process, so that each finds some of its own share; more, and each would know less of earlier results."""
_MOST_SHARES = 4
"""Shares into which postings are dealt: with more, the tasks would become too small."""
_ATTEMPTS = 3
_LOST = Problem(
    "-", 0, 0, "lost-workers", f"processes at work ended {_ATTEMPTS} times at the same place, killed from outside or out of memory",
    "--workers 1 needs the least memory, and shows what happens; `rank --resume` goes on from there",
)  # fmt: skip


def nobodys(_: object) -> None:
    """The share of a task that anybody may do as well."""


class Executor(Protocol):
    """Works on tasks somewhere, and gives back what came of them in the order of the tasks."""

    @property
    def shares(self) -> int:
        """Into how many shares the postings had best be dealt; 1 where that is of no use."""
        ...

    def batches(
        self, work: Callable[[Job, Task], Batch], job: Job, tasks: Iterable[Task], share_of: Callable[[Task], int | None] = nobodys, /
    ) -> Iterator[Batch]:
        """What came of each task; tasks are drawn as they are needed, so that a later one can know of earlier batches.

        Tasks of one share go to the same processes, as long as none of them has to wait for it.
        """
        ...


class Here:
    """This process."""

    shares = 1

    def batches(
        self, work: Callable[[Job, Task], Batch], job: Job, tasks: Iterable[Task], _: Callable[[Task], int | None] = nobodys, /
    ) -> Iterator[Batch]:
        """What came of each task, one at a time."""
        desk_of(job)
        with seldom_tidied():
            for task in tasks:
                yield work(job, task)


class Processes:
    """Several processes on this machine; the tasks of one that dies are done again."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self.shares = min(workers, _MOST_SHARES)

    def batches(
        self, work: Callable[[Job, Task], Batch], job: Job, tasks: Iterable[Task], share_of: Callable[[Task], int | None] = nobodys, /
    ) -> Iterator[Batch]:
        """What came of each task; a bounded number is drawn. Raises InputError where processes are lost again and again."""
        source, is_all_drawn = iter(tasks), False
        drawn: deque[Errand[Task, Batch]] = deque()
        crew: _Crew[Task, Batch] = _Crew(self._workers, lambda place: Worker(place % self.shares, self.shares, work, job))
        try:
            while drawn or not is_all_drawn:
                is_enough = is_all_drawn or len(drawn) >= _AHEAD * self._workers
                if not is_enough:
                    for task in source:
                        drawn.append(crew.wants(Errand(task, share_of(task))))
                        break
                    else:
                        is_all_drawn = is_enough = True
                crew.hand_out(is_enough)
                if drawn:
                    crew.collect(is_awaited=is_enough and not drawn[0].is_done)
                while drawn and drawn[0].is_done:
                    yield cast(Batch, drawn.popleft().batch)
        finally:
            crew.end()


class _Crew(Generic[Task, Batch]):
    """The processes, and what waits for them."""

    def __init__(self, most: int, hired: Callable[[int], Worker[Task, Batch]]) -> None:
        self._most, self._hired = most, hired
        self._workers: list[Worker[Task, Batch]] = []
        self._waiting: list[Errand[Task, Batch]] = []

    def wants(self, errand: Errand[Task, Batch]) -> Errand[Task, Batch]:
        """The errand, which waits from now on."""
        self._waiting.append(errand)
        return errand

    def hand_out(self, is_enough: bool) -> None:
        """Give each process something to do, and the next thing as well where there is plenty; no more are started than there is work for.

        Where enough was drawn and nothing of a process's own share is among it, it does what others would do later.
        """
        while len(self._workers) < self._most and len(self._waiting) > sum(not worker.held for worker in self._workers):
            self._workers.append(self._hired(len(self._workers)))
        for worker in self._workers:
            if not worker.held:
                self._give(worker, is_enough)
        for worker in self._workers:
            if len(worker.held) == 1 and len(self._waiting) > len(self._workers):
                self._give(worker, False)

    def collect(self, *, is_awaited: bool) -> None:
        """Take what the processes have ready, and wait for something where that is asked; of those that have ended, start others."""
        ready = wait([worker.channel for worker in self._workers], None if is_awaited else 0)
        for place, worker in enumerate(self._workers):
            if worker.channel in ready:
                try:
                    failure = worker.receive()
                except (EOFError, OSError):
                    self._replace(place, worker)
                    continue
                if failure is not None:
                    raise failure

    def end(self) -> None:
        """End the processes; nobody waits for what they are doing."""
        for worker in self._workers:
            worker.end()

    def _give(self, worker: Worker[Task, Batch], may_be_others: bool) -> None:
        fitting = (place for place, errand in enumerate(self._waiting) if errand.share in (None, worker.share))
        place = next(fitting, 0 if may_be_others and self._waiting else None)
        if place is not None:
            worker.give(self._waiting.pop(place))

    def _replace(self, place: int, worker: Worker[Task, Batch]) -> None:
        """Start another process in the place of one that has ended, and put first what that one had."""
        worker.end()
        if worker.held:
            worker.held[0].losses += 1
            if worker.held[0].losses == _ATTEMPTS:
                raise InputError([_LOST])
        self._waiting[:0] = worker.held
        worker.held.clear()
        self._workers[place] = self._hired(place)


def processors() -> int:
    """How many processes can run at once."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
