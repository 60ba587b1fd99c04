"""The command for many postings: which of them fit best."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from fitcheck.cli.arguments import AsOf, LexiconFiles, Output, Quiet
from fitcheck.cli.declarations import Misuse, Option
from fitcheck.cli.market import (
    Postings,
    Profiles,
    Scheduler,
    Spool,
    Where,
    Workers,
    executor_for,
    inputs_of,
    planned,
)

if TYPE_CHECKING:
    from fitcheck.rank.desk import Job
    from fitcheck.rank.ranking import Ranking

Format = Literal["table", "markdown", "html", "csv", "json"]


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
    from fitcheck.cli.interrupting import interruption
    from fitcheck.cli.rank_run import Run
    from fitcheck.rank.ranking import Ranking
    from fitcheck.rank.storage import is_stream

    asked = [profile, *(more_profiles or ())]
    job, files, written = planned(asked, postings, lexicon, as_of, where, output, format, min_fit=min_fit, top=top or None, quiet=quiet)
    streams = job.top is None and written == "json"
    if resume and (any(map(is_stream, files)) or (streams and output is None)):
        raise Misuse("needs files to read from and, with --top all, a file to write to (-o)", "--resume")
    run = Run(Ranking(job, keeps=not streams), job, files, executor_for(workers, scheduler, spool, files, quiet=quiet), quiet=quiet)
    inputs = inputs_of(job, files)
    if streams:
        run.stream(output, inputs, resume=resume)
    else:
        run.keep(output, resume=resume)
        if run.has_read:
            with interruption():  # whoever asks to stop now gets what was read
                _deliver(run.ranking, job, written, output, inputs)
    run.end()


def _deliver(ranking: "Ranking", job: "Job", written: str, output: Path | None, inputs: Sequence[Path]) -> None:
    from fitcheck.cli.output import deliver
    from fitcheck.rank.writing import ranking_text

    deliver(ranking_text(ranking, [name for name, _ in job.profiles], written), output, inputs)
