"""The command for a market: which missing thing costs the most over many postings."""

from typing import TYPE_CHECKING, Annotated, Literal

from fitcheck.cli.arguments import AsOf, LexiconFiles, Output, ProfileFile, Quiet
from fitcheck.cli.declarations import Option
from fitcheck.cli.market import (
    Postings,
    Scheduler,
    Spool,
    Where,
    Workers,
    executor_for,
    inputs_of,
    planned,
    refuse_fruitless,
)
from fitcheck.cli.messages import tell, tell_all
from fitcheck.problem import InputError, Problem

if TYPE_CHECKING:
    from fitcheck.gaps.market import Market
    from fitcheck.gaps.work import Reason


def gaps(
    profile: ProfileFile,
    postings: Postings,
    as_of: AsOf,
    threshold: Annotated[
        float, Option("--threshold", metavar="N", min=1, max=100, help="The fit that is worth reaching; 70 is a strong candidate.")
    ] = 70.0,
    min_fit: Annotated[float | None, Option("--min-fit", metavar="N", min=0, max=100, help="Only postings with a fit from N on.")] = None,
    where: Where = None,
    top: Annotated[int, Option("--top", metavar="N", min=1, help="How many needs are told.")] = 20,
    output: Output = None,
    format: Annotated[  # noqa: A002  # the option's own name
        Literal["table", "markdown", "html", "csv", "json"] | None,
        Option("--format", help="A plain table where nothing says otherwise."),
    ] = None,
    workers: Workers = None,
    scheduler: Scheduler = None,
    spool: Spool = None,
    lexicon: LexiconFiles = None,
    quiet: Quiet = False,
) -> None:
    """Say what many postings ask and a profile does not show: how often, what it costs, and what to learn first."""
    from fitcheck.cli.interrupting import interruption
    from fitcheck.cli.output import deliver
    from fitcheck.cli.watching import Watch
    from fitcheck.gaps.market import Market, survey
    from fitcheck.gaps.writing import gaps_text
    from fitcheck.rank.shards import shards_of
    from fitcheck.rank.storage import size_of

    job, files, written = planned([profile], postings, lexicon, as_of, where, output, format, min_fit=min_fit, top=None, quiet=quiet)
    if len(job.profiles) > 1:
        hint = f"name one of them, such as {job.profiles[0][0]}"
        raise InputError([Problem(str(profile), 0, 0, "several-profiles", "gaps are those of one profile, and here are several", hint)])
    market, executor = Market(threshold), executor_for(workers, scheduler, spool, files, quiet=quiet)
    with Watch(sum(map(size_of, files)), quiet=quiet) as watch, interruption() as asked:
        for size, problems in survey(market, job, asked.until_asked(shards_of(files)), executor):
            tell_all(problems)
            watch.count(size, market.read)
            if asked:
                break
    if market.read:
        deliver(gaps_text(market, written, top, as_of), output, inputs_of(job, files))
    tell(_summary(market, min_fit), quiet=quiet)
    if asked:
        tell(f"interrupted: {'the figures are those of the postings read so far' if market.read else 'there is no result'}", quiet=quiet)
        raise SystemExit(asked.code)
    refuse_fruitless(files, market.read, market.broken, quiet=quiet)
    if not market.postings:
        tell("no posting was counted, so there are no gaps to tell", quiet=quiet)
        if market.passed["below"]:
            raise SystemExit(1)


def _summary(market: "Market", min_fit: float | None) -> str:
    """How many postings were counted, and what became of the others."""
    from fitcheck.gaps.writing import postings_in_words

    reasons: dict[Reason, str] = {
        "below": f"below a fit of {min_fit or 0:g}",
        "unjudged": "not judged",
        "unwanted": "not among those asked for",
    }
    passed = ", ".join(f"{market.passed[one]} {reason}" for one, reason in reasons.items() if market.passed[one])
    return (
        f"{postings_in_words(market.postings)} counted, {market.passed.total()} passed over{f' ({passed})' if passed else ''}, "
        f"{market.doubles} doubles left out, {market.broken} broken"
    )
