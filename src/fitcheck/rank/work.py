"""A shard ranked: of its postings those that may still come among the best."""

import heapq
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from fitcheck.problem import Problem
from fitcheck.rank.desk import HASH, Desk, Job, Reading, desk_of
from fitcheck.rank.entries import Extent
from fitcheck.rank.shards import Shard
from fitcheck.rank.standing import NO_FLOOR, Standing, is_thin, rank_of


@dataclass(frozen=True, slots=True)
class Task:
    """A shard to rank, and what is known already."""

    shard: Shard
    floors: tuple[float, ...]
    """For each profile the fit that must be beaten to come among its best; with several, one more for a posting's best candidate."""
    only: frozenset[int] | None = None
    """The places among the readable postings that are wanted; None for all."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What a ranked shard gives back."""

    source: str
    lines: int
    """Lines or rows passed, so that those of the next shard can be numbered."""
    digests: bytes
    """Of every readable posting, one after the other."""
    unwanted: int
    """Postings that are not among those asked for."""
    kept: tuple[Standing, ...]
    problems: tuple[Problem, ...]
    numbers: tuple[int, ...] = ()
    """Where the shard's postings were dealt out: the lines of those that are readable, as these digests are."""


def rank_shard(job: Job, task: Task) -> Batch:
    """The postings of a shard that may come among the best, with the digests of all."""
    desk = desk_of(job)
    extent, picked = Extent(), _Picked(desk, task)
    digests: dict[bytes, None] = {}
    told: list[bytes] = []
    numbers: list[int] = []
    problems: list[Problem] = []
    unwanted = 0
    for reading in desk.readings(task.shard, extent, task.only, None if job.top is None else picked.is_beaten):
        if isinstance(reading, Problem):
            problems.append(reading)
            continue
        told.append(reading.digest)
        numbers.append(reading.entry.number)
        if reading.failure is not None:
            problems.append(reading.failure)
        elif reading.beaten:
            continue
        elif not reading.judged:
            unwanted += 1
        elif job.top is None or reading.digest not in digests:
            digests[reading.digest] = None
            picked.take(reading)
    dealt = tuple(numbers) if task.shard.shares else ()
    return Batch(task.shard.source, extent.lines, b"".join(told), unwanted, picked.kept(), tuple(problems), dealt)


def joined(batches: Sequence[Batch]) -> Batch:
    """The batch of a shard whose postings were dealt out: what it would be if one had worked on them all."""
    told = sorted(pair for batch in batches for pair in zip(batch.numbers, _each(batch.digests), strict=True))
    ordinals = {number: ordinal for ordinal, (number, _) in enumerate(told)}
    kept = [replace(one, ordinal=ordinals[one.number]) for batch in batches for one in batch.kept]
    return Batch(
        batches[0].source,
        max(batch.lines for batch in batches),
        b"".join(digest for _, digest in told),
        sum(batch.unwanted for batch in batches),
        tuple(sorted(kept, key=lambda one: one.ordinal)),
        in_order(problem for batch in batches for problem in batch.problems),
    )


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems of a shard by their lines; what is wrong with the file as a whole comes last, and once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda one: one.line or math.inf))


def _each(digests: bytes) -> list[bytes]:
    return [digests[at : at + HASH] for at in range(0, len(digests), HASH)]


class _Picked:
    """The best of a shard so far."""

    def __init__(self, desk: Desk, task: Task) -> None:
        self._desk, self._top = desk, desk.job.top
        self._floors = list(task.floors)
        self._bests: list[list[float]] = [[] for _ in task.floors]
        self._kept: list[tuple[Reading, list[tuple[int, float]], list[int]]] = []
        """Postings with the tables they entered, at which fit, and the profiles that are told of."""

    def take(self, reading: Reading) -> None:
        """Keep what may come among the best of a profile, or is a candidate of one of the best postings."""
        lexicon = self._desk.lexicon
        ranks = [rank_of(fit.score, thin=is_thin(findings, lexicon)) for findings, fit in reading.judged]
        wanted = [profile for profile, (_, fit) in enumerate(reading.judged) if self._is_enough(fit.score)]
        if not wanted:
            return
        entered = [(profile, ranks[profile]) for profile in wanted if self._enters(profile, ranks[profile])]
        told = [profile for profile, _ in entered]
        best = max(ranks[profile] for profile in wanted)
        if len(self._floors) > len(ranks) and self._enters(len(ranks), best):
            entered.append((len(ranks), best))
            told = wanted
        if entered:
            self._kept.append((reading, entered, told))

    def is_beaten(self, mosts: Sequence[float | None]) -> bool:
        """Whether a posting that comes to no more than this, for each profile, can enter no table."""
        best = NO_FLOOR
        for profile, most in enumerate(mosts):
            if self._is_enough(most):
                rank = rank_of(most, thin=False)
                if rank > self._floors[profile]:
                    return False
                best = max(best, rank)
        return len(self._floors) <= len(mosts) or best <= self._floors[len(mosts)]

    def kept(self) -> tuple[Standing, ...]:
        """What is still among the best, in the order of the postings."""
        return tuple(
            self._standing(profile, reading)
            for reading, entered, told in self._kept
            if any(rank >= self._floors[table] for table, rank in entered)
            for profile in told
        )

    def _is_enough(self, score: float | None) -> bool:
        least = self._desk.job.min_fit
        return least is None or (score is not None and score >= least)

    def _enters(self, table: int, rank: float) -> bool:
        """Whether a posting comes among the best of a table; among equals the first stays."""
        if self._top is None:
            return True
        best = self._bests[table]
        if rank <= self._floors[table]:
            return False
        if len(best) < self._top:
            heapq.heappush(best, rank)
        else:
            heapq.heapreplace(best, rank)
        if len(best) == self._top:
            self._floors[table] = max(self._floors[table], best[0])
        return True

    def _standing(self, profile: int, reading: Reading) -> Standing:
        findings, fit = reading.judged[profile]
        entry, asked = reading.entry, reading.asked
        assert asked is not None  # noqa: S101  # what has been judged has been understood
        strength, gap = self._desk.highlights(profile).of(asked, findings, fit)
        return Standing(
            profile, reading.ordinal, entry.id, entry.source, entry.number, asked.title, asked.company, asked.location,
            fit.score, fit.low, fit.high, fit.band, fit.stars, fit.blockers, strength, gap, is_thin(findings, self._desk.lexicon),
        )  # fmt: skip
