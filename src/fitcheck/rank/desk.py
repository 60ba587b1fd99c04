"""Where shards are worked on: the lexicon and the profiles' evidence, made ready once in each process."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from fitcheck.lexicon import load_lexicon
from fitcheck.match import Index, Reach, index_profile, match_index, score, weight_of
from fitcheck.nouns.finding import Finding, Fit
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.requirement import IMPORTANCES, Asked
from fitcheck.problem import Problem
from fitcheck.rank.entries import Entry, Extent, entries_in, failed
from fitcheck.rank.highlights import Highlights
from fitcheck.rank.remembering import remember
from fitcheck.rank.shards import Shard
from fitcheck.reading.profile.reader import read_profile
from fitcheck.understand import Demanded

HASH = 8
"""Bytes of the digest by which doubles are told."""
_MOST_REMEMBERED = 5_000
_MOST_ASKED = 20_000
"""Needs whose deeds are remembered: most are asked once, and each is small."""
Beaten = Callable[[Sequence[float | None]], bool]
"""Whether the most that a posting may come to, for each profile, is too little to be told of."""


@dataclass(frozen=True, slots=True)
class Job:
    """All that a process needs to know of a run, however far away it is."""

    profiles: tuple[tuple[str, bytes], ...]
    """The name and the content of each profile's file."""
    lexicon_files: tuple[str, ...]
    as_of: date
    where: tuple[tuple[str, str], ...] = ()
    """A field of the posting (place, title, company) and a text that it must hold; of several for one field, one is enough."""
    min_fit: float | None = None
    top: int | None = None
    """How many are kept of each profile; None for all."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One posting of a shard, understood, and judged for each profile."""

    entry: Entry
    ordinal: int
    """Its place among the readable postings of the shard, counted from 0."""
    digest: bytes
    asked: Asked | None
    judged: tuple[tuple[tuple[Finding, ...], Fit], ...]
    """For each profile; empty where the posting is not one of those wanted."""
    failure: Problem | None = None
    """Why it could be read, but not judged."""
    beaten: bool = False
    """It was given up half-way: whatever else it asks, its fit is too low to be told of."""


class Desk:
    """One process's own lexicon and indexes."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.lexicon = load_lexicon(tuple(map(Path, job.lexicon_files)))
        self.indexes = tuple(self._indexed(name, content) for name, content in job.profiles)
        self._highlights = tuple(map(Highlights, self.indexes))
        self._wanted: dict[str, list[str]] = {}
        for field, text in job.where:
            self._wanted.setdefault(field, []).append(text.casefold())

    def readings(
        self, shard: Shard, extent: Extent, only: frozenset[int] | None = None, is_beaten: Beaten | None = None
    ) -> Iterator[Reading | Problem]:
        """Every posting of a shard, in order; with `only`, those alone whose place among the readable ones it holds.

        With `is_beaten`, a posting is given up as soon as that holds.
        """
        ordinal = -1
        for entry in entries_in(shard, extent):
            if isinstance(entry.found, Problem):
                yield placed(entry.found, entry.number)
                continue
            ordinal += 1
            if only is not None and ordinal not in only:
                continue
            yield self._read(entry, entry.found, ordinal, is_beaten)

    def _read(self, entry: Entry, posting: Posting, ordinal: int, is_beaten: Beaten | None) -> Reading:
        digest = digest_of(posting)
        self._forget()
        try:
            found = Demanded(posting, self.lexicon)
            if self._wanted and not self._is_wanted(found):
                return Reading(entry, ordinal, digest, None, ())
            if is_beaten is not None and self._is_beaten(found, is_beaten):
                return Reading(entry, ordinal, digest, None, (), beaten=True)
            asked = found.asked()
            return Reading(entry, ordinal, digest, asked, tuple(self._judged(index, asked) for index in self.indexes))
        except Exception as error:  # one posting that fails must not end a run over a million
            return Reading(entry, ordinal, digest, None, (), placed(failed(entry.source, error), entry.number))

    def _is_beaten(self, found: Demanded, is_beaten: Beaten) -> bool:
        """Whether some of what a posting asks is missed so far that nothing it asks besides can make up for it.

        What weighs most goes first, and of that what is short: it says as much, and is read sooner.
        """
        reaches = [Reach(index) for index in self.indexes]
        weight = {importance: weight_of(self.indexes[0], importance) for importance in IMPORTANCES}
        ahead = sum(weight[demand.importance] for demand in found.demands)
        for demand in sorted(found.standing_alone(), key=lambda one: (-weight[one.importance], len(one.text))):
            ahead -= weight[demand.importance]
            if needs := found.needs_of(demand):
                for reach in reaches:
                    reach.take(demand.text, demand.importance, needs)
            if is_beaten([reach.most(ahead) for reach in reaches]):
                return True
        return False

    def _forget(self) -> None:
        """Let go of what the indexes have found so far, where it is much: memory must not grow with the postings."""
        for index in self.indexes:
            if len(index.hits) > _MOST_REMEMBERED or len(index.parsed) > _MOST_REMEMBERED:
                index.hits.clear()
                index.parsed.clear()
            if len(index.asked) > _MOST_ASKED:
                index.asked.clear()

    def _judged(self, index: Index, asked: Asked) -> tuple[tuple[Finding, ...], Fit]:
        findings = match_index(index, asked.requirements, asked.title or "")
        return findings, score(findings, self.lexicon)

    def _is_wanted(self, found: Demanded) -> bool:
        identity = found.identity
        held = {"place": identity.location, "title": identity.title, "company": identity.company}
        return all(any(text in (held[field] or "").casefold() for text in texts) for field, texts in self._wanted.items())

    def highlights(self, profile: int) -> Highlights:
        """What names the strengths and gaps of a profile."""
        return self._highlights[profile]

    def _indexed(self, name: str, content: bytes) -> Index:
        profile, _ = read_profile(name, content, as_of=self.job.as_of)
        return index_profile(profile, self.lexicon, self.job.as_of)


@lru_cache(maxsize=1)
def desk_of(job: Job) -> Desk:
    """The desk of this process for a job, made when first asked for; from then on the process remembers what it reads."""
    remember()
    return Desk(job)


def placed(problem: Problem, number: int) -> Problem:
    """A problem at its line within the shard, counted from 1; 0 where the whole file is meant."""
    return problem if number < 0 else Problem(problem.path, number + 1, problem.column, problem.rule, problem.message, problem.hint)


def digest_of(posting: Posting) -> bytes:
    """What exact doubles share: a digest of the title, the company, the place and the text."""
    text = "\n".join((posting.title or "", posting.company or "", posting.location or "", *(block.text for block in posting.blocks)))
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=HASH).digest()
