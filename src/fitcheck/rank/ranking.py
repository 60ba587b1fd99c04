"""The ranking itself: batches taken in one after the other, the best of them kept, whatever their number."""

import heapq
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from fitcheck.problem import Problem
from fitcheck.rank.desk import HASH, Job
from fitcheck.rank.seen import Seen
from fitcheck.rank.shards import Shard
from fitcheck.rank.standing import NO_FLOOR, Standing
from fitcheck.rank.work import Batch, Task


@dataclass(frozen=True, slots=True)
class Place:
    """Where a kept posting can be found again."""

    shard: int
    ordinal: int
    """Within the shard."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """One posting with those of several profiles that may apply, the best first."""

    standings: tuple[Standing, ...]


@dataclass(slots=True)
class Counts:
    """What a run has come past."""

    shards: int = 0
    read: int = 0
    doubles: int = 0
    unwanted: int = 0
    broken: int = 0
    lines: int = 0
    """Of the source that is being read."""
    source: str = ""


@dataclass(order=True, slots=True)
class _Kept:
    """An entry of a heap: the worst is the first to go, of equals the later one."""

    rank: float
    lateness: int
    standings: tuple[Standing, ...] = field(compare=False)
    place: Place = field(compare=False)


class Ranking:
    """The best postings of each profile, and with several profiles the postings with the best candidates."""

    def __init__(self, job: Job, *, keeps: bool = True) -> None:
        """`keeps` says whether the best are wanted at the end, or each batch is told and forgotten."""
        self._job, self._keeps = job, keeps
        self._top = job.top
        self._tables: list[list[_Kept]] = [[] for _ in range(len(job.profiles) + (len(job.profiles) > 1))]
        self.counts = Counts()
        self.seen = Seen()

    @property
    def is_bounded(self) -> bool:
        """Whether only the best are kept."""
        return self._keeps and self._top is not None

    def task(self, shard: Shard) -> Task:
        """The work on a shard, with what must be beaten by now."""
        return Task(shard, tuple(self._floor(table) for table in self._tables))

    def take(self, batch: Batch) -> "Taken":
        """Take in the next shard's batch, in the order of the shards; what it told is given back, with lines counted through the file."""
        counts = self.counts
        if batch.source != counts.source:
            counts.source, counts.lines = batch.source, 0
        doubled = self._doubles(batch)
        problems = tuple(one._replace(line=one.line + counts.lines) if one.line else one for one in batch.problems)
        standings = tuple(self._settled(one) for one in batch.kept)
        if self._keeps:
            for group in _by_posting(standings):
                place = Place(counts.shards, group[0].ordinal - counts.read)
                if place.ordinal not in doubled:
                    self.keep(group, place)
        counts.doubles += len(doubled)
        doubles = frozenset(counts.read + ordinal for ordinal in doubled)
        counts.shards += 1
        counts.read += len(batch.digests) // HASH
        counts.lines += batch.lines
        counts.unwanted += batch.unwanted
        counts.broken += len(problems)
        return Taken(standings, doubles, _without(batch.digests, doubled), problems)

    def keep(self, standings: tuple[Standing, ...], place: Place) -> None:
        """Put one posting, as one or more profiles stand to it, into the tables where it is among the best."""
        for one in standings:
            self._push(one.profile, one.rank, (one,), place)
        if len(self._job.profiles) > 1:
            ordered = tuple(sorted(standings, key=lambda one: (-one.rank, one.profile)))
            self._push(len(self._tables) - 1, ordered[0].rank, ordered, place)

    def best(self, profile: int) -> list[Standing]:
        """The best postings of a profile, the best first, of equals the one read first."""
        return [kept.standings[0] for kept in sorted(self._tables[profile], reverse=True)]

    def candidates(self) -> list[Candidates]:
        """With several profiles, the postings with the best candidates."""
        return [Candidates(kept.standings) for kept in sorted(self._tables[-1], reverse=True)] if len(self._job.profiles) > 1 else []

    def places(self) -> Iterator[tuple[Place, int, int]]:
        """For each posting kept: where it is found again, its line, its place among all."""
        for table in self._tables:
            for kept in table:
                first = kept.standings[0]
                yield kept.place, first.number, first.ordinal

    def restore(self, batch: Batch, shard: int, places: dict[int, tuple[int, int]]) -> None:
        """Put back what was kept of a shard before an interruption; `places` gives each one's line and its place among all."""
        for group in _by_posting(batch.kept):
            ordinal = group[0].ordinal
            number, among_all = places[ordinal]
            self.keep(tuple(_at(one, number, among_all) for one in group), Place(shard, ordinal))

    def _push(self, table: int, rank: float, standings: tuple[Standing, ...], place: Place) -> None:
        heap, new = self._tables[table], _Kept(rank, -standings[0].ordinal, standings, place)
        if self._top is None or len(heap) < self._top:
            heapq.heappush(heap, new)
        elif heap[0] < new:
            heapq.heapreplace(heap, new)

    def _floor(self, table: list[_Kept]) -> float:
        return table[0].rank if self._top is not None and len(table) >= self._top else NO_FLOOR

    def _doubles(self, batch: Batch) -> set[int]:
        """The places within the batch of postings met before."""
        told = batch.digests
        return {at // HASH for at in range(0, len(told), HASH) if not self.seen.add(told[at : at + HASH])}

    def _settled(self, one: Standing) -> Standing:
        """The standing with its line and its place counted from the beginning."""
        return _at(one, one.number if one.number < 0 else self.counts.lines + one.number, self.counts.read + one.ordinal)


@dataclass(frozen=True, slots=True)
class Taken:
    """What one batch told."""

    standings: tuple[Standing, ...]
    doubles: frozenset[int]
    """The places among all postings of those met before."""
    digests: bytes
    """Of the others, one after the other."""
    problems: tuple[Problem, ...]


def _at(one: Standing, number: int, ordinal: int) -> Standing:
    """The standing with its line counted through its file, and its place through all postings."""
    source = one.source if number < 0 else f"{one.source}:{number + 1}"
    return replace(one, id=one.id or source, source=source, number=number, ordinal=ordinal)


def _without(digests: bytes, left_out: set[int]) -> bytes:
    if not left_out:
        return digests
    return b"".join(digests[at : at + HASH] for at in range(0, len(digests), HASH) if at // HASH not in left_out)


def _by_posting(standings: Iterable[Standing]) -> Iterator[tuple[Standing, ...]]:
    """The standings grouped by posting."""
    group: list[Standing] = []
    for one in standings:
        if group and group[0].ordinal != one.ordinal:
            yield tuple(group)
            group = []
        group.append(one)
    if group:
        yield tuple(group)
