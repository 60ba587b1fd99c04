"""The command for many postings: which of them fit best."""

import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from fitcheck.cli.arguments import AsOf, LexiconFiles, Output, Quiet
from fitcheck.cli.declarations import Misuse, Option
from fitcheck.cli.market import Postings, Profiles, Scheduler, Spool, Where, Workers, executor_for, format_named, job_for
from fitcheck.cli.messages import tell, tell_all

if TYPE_CHECKING:
    from fitcheck.cli.streaming import Stream
    from fitcheck.rank.desk import Job
    from fitcheck.rank.executors import Executor
    from fitcheck.rank.ranking import Ranking, Taken
    from fitcheck.rank.resuming import Ledger
    from fitcheck.rank.shards import Shard

Format = Literal["table", "markdown", "html", "csv", "json"]
_SECONDS_BETWEEN_SAVES = 1.0
_INTERRUPTED = 130


def _count(text: "str | int") -> int:
    """The number after --top; 0 for all."""
    if text == "all":
        return 0
    if str(text).isdecimal() and int(text) > 0:
        return int(text)
    raise Misuse(f"{text!r} is neither a number of postings nor `all`", "--top")


def rank(
    profile: Profiles,
    postings: Postings,
    as_of: AsOf,
    top: Annotated[int, Option("--top", parser=_count, metavar="N|all", help="How many of the best are kept.")] = 50,
    min_fit: Annotated[
        float | None, Option("--min-fit", metavar="N", min=0, max=100, help="Only fits from N on; exit with 1 where there is none.")
    ] = None,
    where: Where = None,
    more_profiles: Annotated[
        list[Path] | None, Option("--profile", metavar="FILE", help="A further profile or folder of profiles; may be repeated.")
    ] = None,
    output: Output = None,
    format: Annotated[  # noqa: A002  # the option's own name
        Format | None, Option("--format", help="A plain table where nothing says otherwise; json is a line a posting.")
    ] = None,
    workers: Workers = None,
    scheduler: Scheduler = None,
    spool: Spool = None,
    resume: Annotated[bool, Option("--resume", help="Go on where the same run was interrupted.")] = False,
    lexicon: LexiconFiles = None,
    quiet: Quiet = False,
) -> None:
    """Say which of many postings fit a profile best: fit, range, blockers, the top strength and the top gap.

    A posting of which less than two required things could be judged comes after all others, whatever its fit. With several profiles: the
    best postings of each, and the best candidates for each posting.
    """
    from fitcheck.cli.output import refuse_input
    from fitcheck.rank.ranking import Ranking
    from fitcheck.rank.storage import files_under

    refuse_input(output, [profile, *(more_profiles or ()), *map(Path, postings), *(lexicon or ())])
    written = format_named(output, format)
    job = job_for([profile, *(more_profiles or ())], postings, lexicon, as_of, where, min_fit=min_fit, top=top or None, quiet=quiet)
    files = [file for name in postings for file in files_under(name)]
    streams = job.top is None and written == "json"
    if resume and (("-" in files) or (streams and output is None)):
        raise Misuse("needs files to read from and, with --top all, a file to write to (-o)", "--resume")
    run = _Run(job, Ranking(job, keeps=not streams), files, executor_for(workers, scheduler, spool, files, quiet=quiet), quiet=quiet)
    inputs = [Path(name) for name in (*(name for name, _ in job.profiles), *files, *job.lexicon_files)]
    if streams:
        run.stream(output, inputs, resume=resume)
    else:
        run.keep(output, resume=resume)
        _deliver(run.ranking, job, written, output, inputs)
    run.end(streamed=streams)


class _Run:
    """One run of the command, from its first shard to its last or to the interruption."""

    def __init__(self, job: "Job", ranking: "Ranking", files: Sequence[str], executor: "Executor", *, quiet: bool) -> None:
        self.ranking = ranking
        self._job, self._files, self._executor, self._quiet = job, files, executor, quiet
        self._interrupted = False
        self._found = False
        self._ledger: Ledger | None = None
        self._stream: Stream | None = None

    def stream(self, output: Path | None, inputs: Sequence[Path], *, resume: bool) -> None:
        """Write each result as it comes, in the order of the postings."""
        from fitcheck.cli.streaming import Stream

        self._stream = Stream(output, inputs)
        self._go(output, resume=resume, is_kept=output is not None)
        self._stream.end()

    def keep(self, output: Path | None, *, resume: bool) -> None:
        """Keep the best in the ranking."""
        self._go(output, resume=resume, is_kept=True)

    def end(self, *, streamed: bool) -> None:
        """Say what was passed over, and leave with the exit code."""
        counts, seen = self.ranking.counts, self.ranking.seen
        parts = [f"{counts.read} postings read"]
        parts += [f"{counts.broken} broken"] if counts.broken else []
        parts += [f"{counts.unwanted} not among those asked for"] if counts.unwanted else []
        parts += [f"{counts.doubles} doubles {'marked' if streamed else 'left out'}"] if counts.doubles else []
        tell(f"{', '.join(parts)} ({seen.memory // 1024} KB for telling doubles)", quiet=self._quiet)
        if self._interrupted:
            tell("interrupted: the result is that of the postings read so far; --resume goes on from there", quiet=self._quiet)
            raise SystemExit(_INTERRUPTED)
        if self._ledger is not None:
            self._ledger.forget()
        if counts.broken and not counts.read:
            raise SystemExit(2)
        if self._job.min_fit is not None and not self._found:
            tell(f"no fit from {self._job.min_fit:g} on", quiet=self._quiet)
            raise SystemExit(1)

    def _go(self, output: Path | None, *, resume: bool, is_kept: bool) -> None:
        from fitcheck.cli.watching import Watch
        from fitcheck.rank.resuming import Ledger
        from fitcheck.rank.running import run
        from fitcheck.rank.shards import shards_of
        from fitcheck.rank.storage import size_of

        shards = shards_of(self._files)
        if is_kept and "-" not in self._files:
            self._ledger = Ledger(self._job, self._files, str(output))
        passed = self._caught_up(shards) if resume else self._begun()
        saved, digests = time.monotonic(), bytearray()
        with Watch(sum(map(size_of, self._files)), quiet=self._quiet) as watch, _interruption() as interruption:
            watch.show(passed, self.ranking)
            for size, taken in run(self.ranking, self._job, shards, self._executor):
                tell_all(taken.problems)
                self._found = self._found or bool(taken.standings)
                digests += taken.digests
                self._interrupted = not self._told(taken) or bool(interruption)
                watch.show(size, self.ranking)
                if self._ledger is not None and (self._interrupted or time.monotonic() - saved > _SECONDS_BETWEEN_SAVES):
                    self._save(digests)
                    saved = time.monotonic()
                if self._interrupted:
                    break

    def _begun(self) -> int:
        if self._ledger is not None:
            self._ledger.begin()
        if self._stream is not None:
            self._stream.begin()
        return 0

    def _caught_up(self, shards: "Iterator[Shard]") -> int:
        """Bring the ranking to where the interrupted run stood; the bytes passed over."""
        from fitcheck.rank.running import caught_up

        progress = self._ledger.read() if self._ledger is not None else None
        if self._ledger is None or progress is None:
            tell("there is no interrupted run of this kind to go on with, so it begins anew", quiet=self._quiet)
            return self._begun()
        if progress.as_of != self._job.as_of.isoformat():
            message = f"the interrupted run counted years to {progress.as_of}; say --as-of {progress.as_of} to go on with it"
            raise Misuse(message, "--resume")
        self._ledger.restore(self.ranking, progress)
        self._ledger.begin(self.ranking.seen.count)
        if self._stream is not None:
            self._stream.begin(progress.written)
        self._found = progress.found
        return caught_up(self.ranking, self._job, shards, self._executor, progress)

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

    def _save(self, digests: bytearray) -> None:
        assert self._ledger is not None  # noqa: S101  # asked by the caller
        self._ledger.note(bytes(digests))
        digests.clear()
        self._ledger.save(self.ranking, self._stream.written() if self._stream is not None else 0, found=self._found)


class _Interruption:
    """Whether the keyboard has asked to stop."""

    def __init__(self) -> None:
        self._asked = False

    def __bool__(self) -> bool:
        return self._asked

    def ask(self, *_: object) -> None:
        """Stop after the shard in hand; asked twice, stop at once."""
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True


@contextmanager
def _interruption() -> Iterator[_Interruption]:
    """Take the keyboard's interrupt as a wish to stop between two shards."""
    asked = _Interruption()
    before = signal.signal(signal.SIGINT, asked.ask)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def _deliver(ranking: "Ranking", job: "Job", written: str, output: Path | None, inputs: Sequence[Path]) -> None:
    from fitcheck.cli.output import deliver
    from fitcheck.rank.writing import ranking_text

    deliver(ranking_text(ranking, [name for name, _ in job.profiles], written), output, inputs)
