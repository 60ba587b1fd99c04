"""What a run writes down of how far it has come; where that cannot be kept, it is told, and the run goes on."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fitcheck.cli.declarations import Misuse
from fitcheck.cli.messages import tell
from fitcheck.problem import InputError, Problem
from fitcheck.rank.resuming import Damaged, Ledger, Progress, Written

if TYPE_CHECKING:
    from fitcheck.rank.desk import Job
    from fitcheck.rank.ranking import Ranking

_SECONDS_BETWEEN_SAVES = 1.0


class Bookkeeper:
    """Keeps a ledger for a run, or none."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._ledger: Ledger | None = None
        self.is_kept = False
        """Whether the run could be resumed."""
        self._saved = time.monotonic()
        self._new = bytearray()

    def open(self, job: "Job", files: Sequence[str], output: Path | None, *, streams: bool, resumes: bool) -> None:
        """Open the ledger of this run; raises InputError where it is to be resumed and is still going on."""
        try:
            ledger = Ledger(job, files, str(output), streams=streams)
            self.is_kept = ledger.claim()
        except OSError as error:
            self._give_up(error)
            return
        if self.is_kept:
            self._ledger = ledger
        elif resumes:
            hint = "wait for it to end, or leave --resume out"
            raise InputError([Problem(files[0], 0, 0, "run-in-progress", "the run to go on with has not been interrupted", hint)])
        else:
            tell("the same run is going on at this moment, so this one could not be resumed", quiet=self._quiet)

    def begin(self) -> None:
        """Forget what an earlier run has left."""
        self._try(Ledger.begin)

    def resumed(self, as_of: str, accept: Callable[[Written], None]) -> Progress | None:
        """How far the run came, once `accept` has taken what had been written; None, and a message, where it has to begin anew.

        Raises Misuse where it counted years to another day.
        """
        try:
            progress = self._ledger.read() if self._ledger is not None else None
            if progress is None:
                tell("there is no interrupted run of this kind to go on with, so it begins anew", quiet=self._quiet)
                return None
            if progress.as_of != as_of:
                message = f"the interrupted run counted years to {progress.as_of}; say --as-of {progress.as_of} to go on with it"
                raise Misuse(message, "--resume")
            accept(progress.written)
        except Damaged:
            tell("what was kept of the interrupted run is damaged, so it begins anew", quiet=self._quiet)
            return None
        return progress

    def restore(self, ranking: "Ranking", progress: Progress) -> None:
        """Give a new ranking the counts and digests of the interrupted run."""
        assert self._ledger is not None  # noqa: S101  # the progress is from it
        self._ledger.restore(ranking, progress)

    def note(self, digests: bytes) -> bool:
        """Take in the digests of new postings; whether it is time to save."""
        if not self.is_kept:  # nobody will ever ask for them
            return False
        self._new += digests
        return time.monotonic() - self._saved > _SECONDS_BETWEEN_SAVES

    def save(self, ranking: "Ranking", written: Written, *, found: bool) -> None:
        """Write down how far the run has come."""

        def saved(ledger: Ledger) -> None:
            ledger.note(bytes(self._new))
            ledger.save(ranking, written, found=found)

        self._try(saved)
        self._new.clear()
        self._saved = time.monotonic()

    def forget(self) -> None:
        """Remove what a finished run no longer needs."""
        self.is_kept = self._ledger is not None
        self._try(Ledger.forget)

    def _try(self, step: Callable[[Ledger], None]) -> None:
        if self._ledger is not None and self.is_kept:
            try:
                step(self._ledger)
            except OSError as error:
                self._give_up(error)

    def _give_up(self, error: OSError) -> None:
        self.is_kept = False
        reason = error.strerror or error
        tell(f"how far the run has come cannot be written down, so it could not be resumed: {reason}", quiet=self._quiet)
