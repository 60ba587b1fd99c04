"""How far an interrupted run came: numbers and digests in the user's own folder, and no text of the profile or of a posting."""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from fitcheck import __version__
from fitcheck.keeping import writable_folder
from fitcheck.rank.desk import HASH, Job
from fitcheck.rank.ranking import Counts, Ranking
from fitcheck.rank.storage import stamp


@dataclass(slots=True)
class Progress:
    """The state of a run between two shards."""

    as_of: str
    counts: Counts = field(default_factory=Counts)
    leaders: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Of each posting kept: shard, place in it, line, place among all."""
    written: int = 0
    """Bytes of output so far, where results are written as they come."""
    found: bool = False
    """Whether anything was kept or written."""


class Ledger:
    """Keeps the progress of one run on disk, so that it survives whatever ends the process."""

    def __init__(self, job: Job, files: Iterable[str], output: str) -> None:
        """`files` are all that hold postings, `output` the result's file."""
        self._as_of = job.as_of.isoformat()
        self._path = writable_folder() / f"rank-{_key(job, files, output)}.json"
        self._digests = self._path.with_suffix(".seen")

    def read(self) -> Progress | None:
        """How far the run came; None where there is no such run."""
        try:
            told: dict[str, Any] = json.loads(self._path.read_text("utf-8"))
            leaders = [(int(a), int(b), int(c), int(d)) for a, b, c, d in told["leaders"]]
            return Progress(str(told["as_of"]), Counts(**told["counts"]), leaders, int(told["written"]), bool(told["found"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def restore(self, ranking: Ranking, progress: Progress) -> None:
        """Give a new ranking the counts and digests of the one that was interrupted."""
        ranking.counts = progress.counts
        with self._digests.open("rb") as file:
            while digest := file.read(HASH):
                if ranking.seen.count == progress.counts.read - progress.counts.doubles:
                    break
                ranking.seen.add(digest)

    def begin(self, kept_digests: int = 0) -> None:
        """Make room for the digests to come after those kept."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._digests.exists():
            with self._digests.open("ab") as file:
                file.truncate(kept_digests * HASH)

    def note(self, digests: bytes) -> None:
        """Add the digests of new postings."""
        with self._digests.open("ab") as file:
            file.write(digests)

    def save(self, ranking: Ranking, written: int, *, found: bool) -> None:
        """Write down how far the run has come, whole or not at all."""
        leaders = [(place.shard, place.ordinal, number, ordinal) for place, number, ordinal in ranking.places()]
        told = {"as_of": self._as_of, "counts": asdict(ranking.counts), "leaders": leaders, "written": written, "found": found}
        draft = self._path.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(told), "utf-8")
        draft.replace(self._path)

    def forget(self) -> None:
        """Remove what a finished run no longer needs."""
        self._path.unlink(missing_ok=True)
        self._digests.unlink(missing_ok=True)


def _key(job: Job, files: Iterable[str], output: str) -> str:
    """What tells one run from another: all that its result depends on but the day, which is compared when the run goes on."""
    profiles = [(name, hashlib.blake2b(content, digest_size=16).hexdigest()) for name, content in job.profiles]
    lexicons = [(name, stamp(name)) for name in job.lexicon_files]
    inputs = [(name, stamp(name)) for name in files]
    told = (__version__, profiles, lexicons, job.where, job.min_fit, job.top, inputs, output)
    return hashlib.blake2b(repr(told).encode("utf-8", "replace"), digest_size=12).hexdigest()
