"""The run: shards go out to be worked on, batches come back in their order and are taken in."""

import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from fitcheck.rank.dealing import Dealer
from fitcheck.rank.desk import Job
from fitcheck.rank.executors import Executor
from fitcheck.rank.ranking import Ranking, Taken
from fitcheck.rank.resuming import Damaged, Progress
from fitcheck.rank.shards import Shard
from fitcheck.rank.standing import NO_FLOOR
from fitcheck.rank.work import Task, joined, rank_shard

Batch = TypeVar("Batch")


class OfShard(Protocol):
    """Work on a shard, or on some of its lines."""

    @property
    def shard(self) -> Shard:
        """Which."""
        ...


Made = TypeVar("Made", bound=OfShard)


def worked_on(
    work: Callable[[Job, Made], Batch],
    joined: Callable[[Sequence[Batch]], Batch],
    job: Job,
    shards: Iterable[Shard],
    task_of: Callable[[Shard], Made],
    executor: Executor,
) -> Iterator[tuple[int, Batch]]:
    """Of each shard, in their order, the bytes of input it took and what came of it; its tasks are made when it is drawn, not before.

    What came of the shares of one shard is `joined`.
    """
    drawn: deque[tuple[int, int]] = deque()
    dealer = Dealer(executor.shares)

    def tasks() -> Iterator[Made]:
        for shard in shards:
            dealt = dealer.dealt(shard)
            drawn.append((shard.size, len(dealt)))
            yield from map(task_of, dealt)

    batches = executor.batches(work, job, tasks(), lambda task: task.shard.share)
    for batch in batches:
        size, shares = drawn.popleft()
        yield size, batch if shares == 1 else joined([batch, *itertools.islice(batches, shares - 1)])


def run(ranking: Ranking, job: Job, shards: Iterable[Shard], executor: Executor) -> Iterator[tuple[int, Taken]]:
    """After each shard the bytes of input it took and what it told; the ranking holds the best so far."""
    for size, batch in worked_on(rank_shard, joined, job, shards, ranking.task, executor):
        yield size, ranking.take(batch)


def caught_up(ranking: Ranking, job: Job, shards: Iterator[Shard], executor: Executor, progress: Progress) -> int:
    """Bring a new ranking to where an interrupted run stood: its shards passed over, its leaders judged again; the bytes passed.

    Raises Damaged where the postings are not those that it read.
    """
    places: dict[int, dict[int, tuple[int, int]]] = {}
    for shard, ordinal, number, among_all in progress.leaders:
        places.setdefault(shard, {})[ordinal] = (number, among_all)
    passed: list[int] = []
    again: deque[int] = deque()
    floors = (NO_FLOOR,) * (len(job.profiles) + (len(job.profiles) > 1))

    def tasks() -> Iterator[Task]:
        for number in range(progress.counts.shards):
            shard = next(shards, None)
            if shard is None:
                raise Damaged
            passed.append(shard.size)
            if number in places:
                again.append(number)
                yield Task(shard, floors, frozenset(places[number]))

    for batch in executor.batches(rank_shard, job, tasks()):
        number = again.popleft()
        if {one.ordinal for one in batch.kept} != places[number].keys():
            raise Damaged
        ranking.restore(batch, number, places[number])
    return sum(passed)
