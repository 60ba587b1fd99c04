"""A shard read for its gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from fitcheck.gaps.closing import Gaps, gaps_of
from fitcheck.problem import Problem
from fitcheck.rank.desk import Desk, Job, Reading, desk_of
from fitcheck.rank.entries import Extent
from fitcheck.rank.shards import Shard
from fitcheck.rank.work import in_order

Reason = Literal["below", "unjudged", "unwanted"]
"""Why a posting is not counted: its fit is below the one asked for, could not be judged, or it is not one of those wanted."""


@dataclass(frozen=True, slots=True)
class Task:
    """A shard, and the fit that is worth reaching."""

    shard: Shard
    threshold: float


@dataclass(frozen=True, slots=True)
class Batch:
    """What the postings of a shard tell of a profile."""

    source: str
    lines: int
    told: tuple[tuple[int, bytes, Gaps | Reason], ...]
    """The line of each posting, its digest, and its gaps or why it has none."""
    problems: tuple[Problem, ...]


def read_gaps(job: Job, task: Task) -> Batch:
    """The gaps of each posting of a shard."""
    desk, extent = desk_of(job), Extent()
    told: list[tuple[int, bytes, Gaps | Reason]] = []
    problems: list[Problem] = []
    for reading in desk.readings(task.shard, extent):
        if isinstance(reading, Problem):
            problems.append(reading)
            continue
        if reading.failure is not None:
            problems.append(reading.failure)
        told.append((reading.entry.number, reading.digest, _gaps(desk, reading, task.threshold)))
    return Batch(task.shard.source, extent.lines, tuple(told), tuple(problems))


def joined(batches: Sequence[Batch]) -> Batch:
    """The batch of a shard whose postings were dealt out: what it would be if one had worked on them all."""
    told = sorted((one for batch in batches for one in batch.told), key=lambda one: one[0])
    problems = in_order(problem for batch in batches for problem in batch.problems)
    return Batch(batches[0].source, max(batch.lines for batch in batches), tuple(told), problems)


def _gaps(desk: Desk, reading: Reading, threshold: float) -> Gaps | Reason:
    if not reading.judged:
        return "unwanted" if reading.failure is None else "unjudged"
    findings, fit = reading.judged[0]
    if fit.score is None:
        return "unjudged"
    if fit.score < (desk.job.min_fit or 0.0):
        return "below"
    return gaps_of(findings, fit.score, threshold, desk.lexicon)
