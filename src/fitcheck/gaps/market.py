"""What all postings together tell: how often each need is asked, what it costs, and which are worth closing first."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from fitcheck.gaps.closing import LARGEST_SET, Gaps, Need, Told, identity
from fitcheck.gaps.work import Batch, Reason, Task, joined, read_gaps
from fitcheck.problem import Problem
from fitcheck.rank.desk import Job
from fitcheck.rank.executors import Executor
from fitcheck.rank.running import worked_on
from fitcheck.rank.seen import Seen
from fitcheck.rank.shards import Shard

_MOST_NEEDS = 200_000
"""Different needs held at a time; when there are more, those that a single posting asks for are let go."""
_TRIED = 40
"""Needs from which the best sets are put together: those that occur most in what would lift a posting."""


@dataclass(slots=True)
class Tally:
    """One need over all postings."""

    need: Need
    postings: int = 0
    required: int = 0
    points: float = 0.0
    rises: int = 0
    """Postings that closing it alone would lift to the threshold."""


@dataclass(frozen=True, slots=True)
class BestSet:
    """Needs that are worth closing together."""

    needs: tuple[Need, ...]
    rises: int


@dataclass(slots=True)
class Market:
    """Everything a run over many postings has counted."""

    threshold: float
    postings: int = 0
    """Those that were counted: read, judged, asked for, and no doubles."""
    passed: Counter[Reason] = field(default_factory=Counter)
    """Read and not counted, by the reason."""
    doubles: int = 0
    broken: int = 0
    above: int = 0
    """Postings whose fit is at the threshold already."""
    unmet: dict[str, Tally] = field(default_factory=dict)
    shown: dict[str, Tally] = field(default_factory=dict)
    closing: Counter[tuple[tuple[str, ...], ...]] = field(default_factory=Counter)
    """How many postings have these smallest sets that would lift them."""

    @property
    def read(self) -> int:
        """All postings met that could be read."""
        return self.postings + self.passed.total() + self.doubles

    def take(self, gaps: Gaps) -> None:
        """Count one posting."""
        self.postings += 1
        self.above += gaps.score >= self.threshold
        for told in gaps.unmet:
            _count(self.unmet, told)
        for told in gaps.shown:
            _count(self.shown, told)
        if gaps.closing:
            self.closing[gaps.closing] += 1
            for chosen in gaps.closing:
                if len(chosen) == 1:
                    self.unmet[chosen[0]].rises += 1

    def costliest(self) -> list[Tally]:
        """The needs not shown, the one that costs most points over all postings first."""
        return sorted(self.unmet.values(), key=lambda one: (-round(one.points, 6), -one.postings, identity(one.need)))

    def most_asked(self) -> list[Tally]:
        """What the profile shows, the most asked for first."""
        return sorted(self.shown.values(), key=lambda one: (-one.postings, -one.required, identity(one.need)))

    def best_sets(self) -> list[BestSet]:
        """The one need, the two and the three whose closing would lift most postings; a larger set only where it lifts more."""
        occurring: Counter[str] = Counter()
        for sets, count in self.closing.items():
            occurring.update({key: count for chosen in sets for key in chosen if key in self.unmet})
        tried = frozenset(sorted(occurring, key=lambda key: (-occurring[key], key))[:_TRIED])
        lifted: Counter[tuple[str, ...]] = Counter()
        for sets, count in self.closing.items():
            for chosen in _lifting(sets, tried):
                lifted[chosen] += count
        best: list[BestSet] = []
        for size in range(1, LARGEST_SET + 1):
            sized = [one for one in lifted if len(one) == size]
            top = min(sized, key=lambda one: (-lifted[one], one), default=None)
            if top is not None and (not best or lifted[top] > best[-1].rises):
                best.append(BestSet(tuple(self.unmet[key].need for key in top), lifted[top]))
        return best


def survey(market: Market, job: Job, shards: Iterable[Shard], executor: Executor) -> Iterator[tuple[int, tuple[Problem, ...]]]:
    """After each shard the bytes of input it took and its problems; the market holds what has been counted."""
    seen = Seen()
    lines, source = 0, ""
    for size, batch in worked_on(read_gaps, joined, job, shards, lambda shard: Task(shard, market.threshold), executor):
        lines = lines if batch.source == source else 0
        source = batch.source
        _take(market, batch, seen)
        yield size, tuple(one._replace(line=one.line + lines) if one.line else one for one in batch.problems)
        lines += batch.lines


def _take(market: Market, batch: Batch, seen: Seen) -> None:
    market.broken += len(batch.problems)
    for _, digest, gaps in batch.told:
        if not seen.add(digest):
            market.doubles += 1
        elif isinstance(gaps, str):
            market.passed[gaps] += 1
        else:
            market.take(gaps)
    for tallies in (market.unmet, market.shown):
        if len(tallies) > _MOST_NEEDS:
            for key in [key for key, tally in tallies.items() if tally.postings == 1 and not tally.rises]:
                del tallies[key]


def _count(tallies: dict[str, Tally], told: Told) -> None:
    key = identity(told.need)
    tally = tallies.get(key)
    if tally is None:
        tally = tallies[key] = Tally(told.need)
    tally.postings += 1
    tally.required += told.required
    tally.points += told.points


def _lifting(sets: tuple[tuple[str, ...], ...], tried: frozenset[str]) -> set[tuple[str, ...]]:
    """All sets of at most three of the tried needs that hold one of the smallest sets."""
    found: set[tuple[str, ...]] = set()
    for chosen in sets:
        if not tried.issuperset(chosen):
            continue
        others = sorted(tried.difference(chosen))
        for more in range(LARGEST_SET - len(chosen) + 1):
            found.update(tuple(sorted((*chosen, *rest))) for rest in combinations(others, more))
    return found
