"""A Dask cluster as the one who does the work: the same shards, the same batches, wherever the workers stand."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import Any, TypeVar

from fitcheck.problem import InputError, Problem
from fitcheck.rank.desk import Job
from fitcheck.rank.executors import nobodys
from fitcheck.rank.spool import Spooled, clear, fetched, own_folder, spooled

Task = TypeVar("Task")
Batch = TypeVar("Batch")
_AHEAD = 4
"""Tasks in flight for each thread of the cluster."""
_LEAST = 16
_HINT = "is it running, and its address one such as tcp://HOST:8786?"
_PATIENCE = 5
"""Seconds to wait for a scheduler to say goodbye."""


class Cluster:
    """The workers of a Dask scheduler; what one that is lost had in hand is done again by another."""

    shares = 1

    def __init__(self, address: str, spool: str | None = None) -> None:
        """`spool` is a shared folder through which batches come back; without it they come through the scheduler."""
        self._address, self._spool = address, spool

    def batches(
        self, work: Callable[[Job, Task], Batch], job: Job, tasks: Iterable[Task], _: Callable[[Task], int | None] = nobodys, /
    ) -> Iterator[Batch]:
        """What came of each task, in the order of the tasks; a bounded number is in flight."""
        client = _client(self._address)
        source, flying, number = iter(tasks), deque[Any](), 0
        spool = None if self._spool is None else own_folder(self._spool)
        try:
            ahead = max(_LEAST, _AHEAD * sum(client.nthreads().values()))
            while True:
                while len(flying) < ahead and (drawn := next(source, None)) is not None:
                    flying.append(client.submit(_done, work, job, drawn, spool, number, pure=False, retries=3))
                    number += 1
                if not flying:
                    return
                yield self._result(flying.popleft())
        finally:
            with suppress(Exception):  # a scheduler that has gone has nothing to be cancelled
                client.cancel(list(flying))
            client.close(timeout=_PATIENCE)
            if spool is not None:
                clear(spool)

    def _result(self, future: Any) -> Any:
        try:
            batch = future.result()
            return fetched(batch) if isinstance(batch, Spooled) else batch
        except InputError:
            raise
        except Exception as error:  # each way in which a cluster fails has an error of its own
            message, hint = f"the work there has failed: {type(error).__name__}: {error}", "look at its log; `rank --resume` goes on"
            raise InputError([Problem(self._address, 0, 0, "lost-cluster", message, hint)]) from None


def _done(work: Callable[[Job, Any], Any], job: Job, task: Any, spool: str | None, number: int) -> Any:
    """On the worker: the batch, or where it was left."""
    batch = work(job, task)
    return batch if spool is None else spooled(batch, spool, number)


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        message, hint = "a cluster is reached with Dask, which is not installed", 'pip install "fitcheck-cli[cluster]"'
        raise InputError([Problem(address, 0, 0, "missing-extra", message, hint)]) from None
    try:
        return Client(address, timeout="10s")  # type: ignore[no-untyped-call]  # it states no types
    except (OSError, ValueError, TypeError) as error:
        raise InputError([Problem(address, 0, 0, "no-scheduler", f"no Dask scheduler answers here: {error}", _HINT)]) from None
