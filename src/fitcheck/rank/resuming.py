"""How far an interrupted run came: numbers and digests in the user's own folder, and no text of the profile or of a posting."""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from fitcheck import __version__
from fitcheck.keeping import writable_folder
from fitcheck.rank.claiming import claimed
from fitcheck.rank.desk import HASH, Job
from fitcheck.rank.ranking import Counts, Ranking
from fitcheck.rank.storage import stamp

_PIECE = 1 << 20
_DIGESTS, _DRAFT = ".seen", ".draft"


@dataclass(frozen=True, slots=True)
class Written:
    """How much of a result stood in its file, where results are written as they come."""

    length: int = 0
    """In bytes."""
    digest: str = ""
    """Of these bytes."""


@dataclass(slots=True)
class Progress:
    """The state of a run between two shards."""

    as_of: str
    counts: Counts = field(default_factory=Counts)
    leaders: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Of each posting kept: shard, place in it, line, place among all."""
    written: Written = field(default_factory=Written)
    found: bool = False
    """Whether anything was kept or written."""


class Damaged(Exception):  # noqa: N818  # what is kept is
    """What was kept of an interrupted run is not what that run wrote, so nothing may be concluded from it."""


class Ledger:
    """Keeps the progress of one run on disk, so that it survives whatever ends the process."""

    def __init__(self, job: Job, files: Iterable[str], output: str, *, streams: bool) -> None:
        """`files` are all that hold postings, `output` the result's file, and `streams` says whether it is written bit by bit.

        Raises OSError where nothing can be kept.
        """
        self._as_of = job.as_of.isoformat()
        self._path = writable_folder() / f"rank-{_key(job, files, output, streams)}.json"
        self._told_digests = hashlib.blake2b(digest_size=16)
        self._digests: BinaryIO | None = None

    def claim(self) -> bool:
        """Whether the same run is not going on in another process; until this one ends it is nobody else's."""
        self._digests = claimed(self._path.with_suffix(_DIGESTS), 0o600)
        return self._digests is not None

    def read(self) -> Progress | None:
        """How far the run came; None where there is no such run. Raises Damaged."""
        try:
            told: dict[str, Any] = json.loads(self._path.read_bytes())
            if told.pop("sum") != _sum(told):
                raise Damaged
            leaders = [(int(a), int(b), int(c), int(d)) for a, b, c, d in told["leaders"]]
            progress = Progress(told["as_of"], Counts(**told["counts"]), leaders, Written(*told["written"]), told["found"])
            met = progress.counts.read - progress.counts.doubles
            self._told_digests = digest_of_beginning(self._open_digests, met * HASH)
            if told["digests"] != self._told_digests.hexdigest():
                raise Damaged
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            raise Damaged from None
        return progress

    def restore(self, ranking: Ranking, progress: Progress) -> None:
        """Give a new ranking the counts and digests of the one that was interrupted, as read, and make room for the digests to come."""
        met = progress.counts.read - progress.counts.doubles
        ranking.counts = progress.counts
        self._open_digests.seek(0)
        for _ in range(met):
            ranking.seen.add(self._open_digests.read(HASH))
        self._open_digests.truncate(met * HASH)

    def begin(self) -> None:
        """Forget what an earlier run has left."""
        self._path.unlink(missing_ok=True)
        self._open_digests.truncate(0)
        self._told_digests = hashlib.blake2b(digest_size=16)

    def note(self, digests: bytes) -> None:
        """Add the digests of new postings."""
        self._open_digests.seek(0, os.SEEK_END)
        self._open_digests.write(digests)
        self._open_digests.flush()
        self._told_digests.update(digests)

    def save(self, ranking: Ranking, written: Written, *, found: bool) -> None:
        """Write down how far the run has come, whole or not at all."""
        told = {
            "as_of": self._as_of,
            "counts": asdict(ranking.counts),
            "leaders": [[place.shard, place.ordinal, number, ordinal] for place, number, ordinal in ranking.places()],
            "written": [written.length, written.digest],
            "found": found,
            "digests": self._told_digests.hexdigest(),
        }
        draft = self._path.with_suffix(_DRAFT)
        draft.write_text(json.dumps(told | {"sum": _sum(told)}), "utf-8")
        draft.replace(self._path)

    def forget(self) -> None:
        """Remove what a finished run no longer needs."""
        self._path.unlink(missing_ok=True)
        self._path.with_suffix(_DRAFT).unlink(missing_ok=True)
        self._path.with_suffix(_DIGESTS).unlink(missing_ok=True)
        self._open_digests.close()

    @property
    def _open_digests(self) -> BinaryIO:
        assert self._digests is not None  # noqa: S101  # claim() has said yes
        return self._digests


def digest_of_beginning(file: BinaryIO, length: int) -> "hashlib.blake2b":
    """The digest of so many bytes from the beginning of a file, which is left behind them; Damaged where it holds less."""
    digest = hashlib.blake2b(digest_size=16)
    file.seek(0)
    while length:
        piece = file.read(min(_PIECE, length))
        if not piece:
            raise Damaged
        digest.update(piece)
        length -= len(piece)
    return digest


def _sum(told: dict[str, Any]) -> str:
    """What shows that a state is as it was written."""
    return hashlib.blake2b(json.dumps(told).encode(), digest_size=16).hexdigest()


def _key(job: Job, files: Iterable[str], output: str, streams: bool) -> str:
    """What tells one run from another: all that its result depends on but the day, which is compared when the run goes on."""
    profiles = [(name, hashlib.blake2b(content, digest_size=16).hexdigest()) for name, content in job.profiles]
    lexicons = [(name, stamp(name)) for name in job.lexicon_files]
    inputs = [(name, stamp(name)) for name in files]
    told = (__version__, profiles, lexicons, job.where, job.min_fit, job.top, inputs, str(Path(output).absolute()), streams)
    return hashlib.blake2b(repr(told).encode("utf-8", "replace"), digest_size=12).hexdigest()
