"""One run of `rank`, from its first shard to its last or to the interruption."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from fitcheck.cli.bookkeeping import Bookkeeper
from fitcheck.cli.interrupting import Interruption, interruption
from fitcheck.cli.market import refuse_fruitless
from fitcheck.cli.messages import tell, tell_all
from fitcheck.cli.streaming import Stream
from fitcheck.cli.watching import Watch
from fitcheck.problem import InputError, Problem
from fitcheck.rank.resuming import Damaged, Written
from fitcheck.rank.running import caught_up, run
from fitcheck.rank.shards import shards_of
from fitcheck.rank.storage import is_stream, size_of

if TYPE_CHECKING:
    from fitcheck.rank.desk import Job
    from fitcheck.rank.executors import Executor
    from fitcheck.rank.ranking import Ranking, Taken
    from fitcheck.rank.shards import Shard


class Run:
    """The ranking while it grows, and what is written of it on the way."""

    def __init__(self, ranking: "Ranking", job: "Job", files: Sequence[str], executor: "Executor", *, quiet: bool) -> None:
        self.ranking = ranking
        self._job, self._files, self._executor, self._quiet = job, files, executor, quiet
        self._books = Bookkeeper(quiet=quiet)
        self._code = 0
        """The exit code of an interruption."""
        self._found = False
        self._is_unread = False
        """Whoever read the output has left."""
        self._stream: Stream | None = None

    def stream(self, output: Path | None, inputs: Sequence[Path], *, resume: bool) -> None:
        """Write each result as it comes, in the order of the postings."""
        self._stream = Stream(output, inputs)
        try:
            self._go(output, resume=resume, is_kept=output is not None)
        except BaseException:
            self._stream.drop_empty()
            raise
        if self.has_read:
            self._stream.end()
        else:
            self._stream.drop_empty()

    def keep(self, output: Path | None, *, resume: bool) -> None:
        """Keep the best in the ranking."""
        self._go(output, resume=resume, is_kept=True)

    @property
    def has_read(self) -> bool:
        """Whether there was a posting."""
        return self.ranking.counts.read > 0

    def end(self) -> None:
        """Say what was passed over, and leave with the exit code; raises InputError where nothing was there to be read."""
        if self._is_unread:
            return
        counts, seen = self.ranking.counts, self.ranking.seen
        parts = [f"{counts.read} {'posting' if counts.read == 1 else 'postings'} read"]
        parts += [f"{counts.broken} broken"] if counts.broken else []
        parts += [f"{counts.unwanted} not among those asked for"] if counts.unwanted else []
        parts += [f"{counts.doubles} doubles {'left out' if self._stream is None else 'marked'}"] if counts.doubles else []
        tell(f"{', '.join(parts)} ({seen.memory // 1024} KB for telling doubles)", quiet=self._quiet)
        if self._code:
            what = "the result is that of the postings read so far" if counts.read else "there is no result"
            tell(f"interrupted: {what}{'; --resume goes on from there' if self._books.is_kept else ''}", quiet=self._quiet)
            raise SystemExit(self._code)
        self._books.forget()
        refuse_fruitless(self._files, counts.read, counts.broken, quiet=self._quiet)
        if self._job.min_fit is not None and not self._found:
            tell(f"no fit from {self._job.min_fit:g} on", quiet=self._quiet)
            raise SystemExit(1)

    def _go(self, output: Path | None, *, resume: bool, is_kept: bool) -> None:
        if is_kept and not any(map(is_stream, self._files)):
            self._books.open(self._job, self._files, output, streams=self._stream is not None, resumes=resume)
        with Watch(sum(map(size_of, self._files)), quiet=self._quiet) as watch, interruption() as asked:
            shards = asked.until_asked(shards_of(self._files))
            watch.show(self._caught_up(shards, asked) if resume else self._begun(), self.ranking)
            for size, taken in run(self.ranking, self._job, shards, self._executor):
                tell_all(taken.problems)
                self._found = self._found or bool(taken.standings)
                self._is_unread = not self._told(taken)
                if self._books.note(taken.digests):
                    self._save()
                watch.show(size, self.ranking)
                if self._is_unread or asked:
                    break
        if asked:
            self._code = asked.code
            self._save()

    def _begun(self) -> int:
        self._books.begin()
        if self._stream is not None:
            self._stream.begin()
        return 0

    def _caught_up(self, shards: "Iterator[Shard]", asked: Interruption) -> int:
        """Bring the ranking to where the interrupted run stood; the bytes passed over."""
        progress = self._books.resumed(self._job.as_of.isoformat(), self._accept)
        if progress is None:
            return self._begun()
        self._books.restore(self.ranking, progress)
        self._found = progress.found
        passed = 0
        try:
            passed = caught_up(self.ranking, self._job, shards, self._executor, progress)
        except KeyboardInterrupt:
            if not asked:
                raise
        except Damaged:
            if not asked:
                message, hint = "the postings are not those that the interrupted run read", "leave --resume out"
                raise InputError([Problem(self._files[0], 0, 0, "changed-postings", message, hint)]) from None
        if asked:  # half of the leaders are no result
            tell("interrupted once more; --resume goes on from where the run stood", quiet=self._quiet)
            raise SystemExit(asked.code)
        return passed

    def _accept(self, written: Written) -> None:
        if self._stream is not None:
            self._stream.go_on(written)

    def _told(self, taken: "Taken") -> bool:
        """Write down what a batch told, where results are written as they come; whether there is still someone to read it."""
        if self._stream is None:
            return True
        from fitcheck.rank.writing import json_line

        names = [name for name, _ in self._job.profiles]
        lines = [
            json_line(one, names[one.profile] if len(names) > 1 else None, double=one.ordinal in taken.doubles) for one in taken.standings
        ]
        return not lines or self._stream.write("".join(lines))

    def _save(self) -> None:
        self._books.save(self.ranking, Written() if self._stream is None else self._stream.written(), found=self._found)
