"""What the commands for many postings share: their arguments, the profiles, and who does the work."""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from fitcheck.cli.declarations import Argument, Misuse, Option
from fitcheck.cli.inputs import lexicon_with, one_from_standard_input
from fitcheck.cli.messages import tell, tell_all
from fitcheck.problem import InputError, Problem

if TYPE_CHECKING:
    from fitcheck.rank.desk import Job
    from fitcheck.rank.executors import Executor

FORMATS = {
    ".txt": "table",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".csv": "csv",
    ".json": "json",
    ".jsonl": "json",
}
"""The formats that endings name."""
_WORTH_PROCESSES = 2_000_000
"""Bytes of postings below which starting processes costs more than it saves."""
_MOST_PROCESSES = 64
_EMPTY_HINT = "hidden files and a README, LICENSE or CHANGELOG count for none; name a file, if one of them is meant"
_PROFILES = (".yaml", ".yml", ".json")


def _condition(text: str) -> tuple[str, str]:
    """The field and the text of a condition."""
    field, equals, wanted = text.partition("=")
    if field not in ("place", "title", "company") or not equals or not wanted.strip():
        raise Misuse(f"{text!r} is no condition such as place=Berlin, title=nurse or company=Example", "--where")
    return field, wanted.strip()


Profiles = Annotated[Path, Argument(metavar="PROFILE", help="The candidate's profile, or a folder of profiles.")]
Postings = Annotated[
    list[str],
    Argument(
        metavar="POSTINGS...",
        help="Files, folders and URLs of shared storage, in any mix: single postings, JSON lines (plain or gzip), CSV, Parquet, "
        "the JSON of job boards; `-` is standard input.",
    ),
]
Where = Annotated[
    list[str] | None,
    Option("--where", metavar="FIELD=TEXT", help="Only postings whose place, title or company holds the text; may be repeated."),
]
Workers = Annotated[int | None, Option("--workers", metavar="N", min=1, help="Processes; one for each processor where nothing is said.")]
Scheduler = Annotated[
    str | None, Option("--scheduler", metavar="ADDRESS", help="Work on the Dask cluster at this address; the profile is sent there.")
]
Spool = Annotated[
    str | None,
    Option("--spool", metavar="URL", help="With --scheduler: a shared folder through which the workers hand over their results."),
]


def planned(
    profiles: Sequence[Path],
    postings: Sequence[str],
    lexicon: Sequence[Path] | None,
    as_of: date,
    where: Sequence[str] | None,
    output: Path | None,
    format: str | None,  # noqa: A002  # as the option is called
    *,
    min_fit: float | None,
    top: int | None,
    quiet: bool,
) -> tuple["Job", list[str], str]:
    """The run that the arguments ask for, every file that holds postings, and the result's format.

    Raises InputError or Misuse where something about them is wrong that can be told before the work.
    """
    _refuse_clashes(output, profiles, postings, lexicon)
    written = _format_named(output, format)
    job = _job_for(profiles, postings, lexicon, as_of, where, min_fit=min_fit, top=top, quiet=quiet)
    own = frozenset(Path(os.path.realpath(name)) for name in (*(name for name, _ in job.profiles), *job.lexicon_files))
    files = _files_of(postings, own, quiet=quiet)
    _refuse_among(output, profiles, postings, inputs_of(job, files))
    return job, files, written


def inputs_of(job: "Job", files: Sequence[str]) -> list[Path]:
    """All that a run reads, over none of which its result may be written."""
    return [Path(name) for name in (*(name for name, _ in job.profiles), *files, *job.lexicon_files)]


def _format_named(output: Path | None, chosen: str | None) -> str:
    """The format asked for, or else the one the output's ending names, or else a plain table; Misuse where neither tells."""
    if chosen is not None or output is None or not output.suffix:
        return chosen or "table"
    if output.suffix.lower() not in FORMATS:
        known = ", ".join(dict.fromkeys(FORMATS.values()))
        raise Misuse(f"the ending of {str(output)!r} names none of the formats {known}; say --format", "--output")
    return FORMATS[output.suffix.lower()]


def _job_for(
    profiles: Sequence[Path],
    postings: Sequence[str],
    lexicon: Sequence[Path] | None,
    as_of: date,
    where: Sequence[str] | None,
    *,
    min_fit: float | None,
    top: int | None,
    quiet: bool,
) -> "Job":
    """The run that the arguments ask for; raises InputError where an input is not there or cannot be used."""
    from fitcheck.rank.desk import Job
    from fitcheck.rank.storage import is_url
    from fitcheck.reading.files import bounded_bytes
    from fitcheck.reading.profile.reader import read_profile
    from fitcheck.reading.profile.source import LARGEST

    _refuse_missing(name for name in postings if name != "-" and not is_url(name))
    if lexicon:
        lexicon_with(lexicon)  # what is wrong with it is told here, and not by each process
    contents: list[tuple[str, bytes]] = []
    problems: list[Problem] = []
    for path in (path for given in profiles for path in _profiles_at(given)):
        try:
            content = bounded_bytes(path, LARGEST)
            _, warnings = read_profile(path, content, as_of=as_of)
        except InputError as error:
            problems.extend(error.problems)
            continue
        tell_all(() if quiet else warnings)
        contents.append((str(path), content))
    if problems:
        raise InputError(problems)
    return Job(tuple(contents), tuple(map(str, lexicon or ())), as_of, tuple(map(_condition, where or ())), min_fit, top)


def _refuse_clashes(output: Path | None, profiles: Sequence[Path], postings: Sequence[str], lexicon: Sequence[Path] | None) -> None:
    """Raise InputError where standard input is meant twice, the output is one of the inputs, or cannot be written at the end."""
    from fitcheck.cli.output import refuse_hopeless, refuse_input

    one_from_standard_input(*profiles, *map(Path, postings))
    refuse_input(output, [*profiles, *map(Path, postings), *(lexicon or ())])
    refuse_hopeless(output)


def _refuse_among(output: Path | None, profiles: Sequence[Path], postings: Sequence[str], inputs: Sequence[Path]) -> None:
    """Raise InputError where the output is an input that was found in a folder, or would be one for the next run."""
    from fitcheck.cli.output import among_inputs, refuse_input
    from fitcheck.rank.storage import is_read_from

    if output is None or str(output) == "-":
        return
    refuse_input(output, inputs)
    within = next((folder for folder in postings if is_read_from(folder, output)), None)
    if within is None and _is_named_as_profile(output):
        within = next((str(folder) for folder in profiles if folder.is_dir() and output.resolve().parent == folder.resolve()), None)
    if within is not None:
        raise InputError([among_inputs(output, within)])


def _files_of(postings: Sequence[str], own: frozenset[Path], *, quiet: bool) -> list[str]:
    """Every file that holds postings, in the order given; raises InputError where there is none.

    What is `own`, a profile or a vocabulary, is no posting where it lies in a folder of them.
    """
    from fitcheck.rank.storage import files_under

    found: list[str] = []
    empty: list[Problem] = []
    for name in postings:
        files = [file for file in files_under(name) if file == name or Path(os.path.realpath(file)) not in own]
        found += files
        if not files:
            empty.append(Problem(name, 0, 0, "no-postings", "no posting is in this folder", _EMPTY_HINT))
    if not found:
        raise InputError(empty)
    tell_all(() if quiet else (problem._replace(severity="warning") for problem in empty))
    return found


def refuse_fruitless(files: Sequence[str], read: int, broken: int, *, quiet: bool) -> None:
    """Leave with the exit code for wrong inputs where no posting could be read; raises InputError where nothing was said of that yet."""
    if read:
        return
    if broken:
        tell("no posting could be read, so there is no result", quiet=quiet)
        raise SystemExit(2)
    others = f", nor in the {len(files) - 1} other files" if len(files) > 1 else ""
    raise InputError([Problem(files[0], 0, 0, "no-postings", f"no posting is in it{others}", "are these the right files?")])


def executor_for(workers: int | None, scheduler: str | None, spool: str | None, files: Sequence[str], *, quiet: bool) -> "Executor":
    """Who works on the postings in these files."""
    from fitcheck.rank.executors import Here, Processes, processors
    from fitcheck.rank.storage import size_of

    if scheduler is not None:
        from fitcheck.rank.cluster import Cluster

        tell(f"sends the profile and the names of the postings' files to {scheduler}", quiet=quiet)
        return Cluster(scheduler, spool)
    if spool is not None:
        raise Misuse("is for a cluster; say --scheduler too", "--spool")
    if workers is None:
        workers = processors() if sum(map(size_of, files)) > _WORTH_PROCESSES else 1
    return Here() if workers == 1 else Processes(min(workers, max(_MOST_PROCESSES, processors())))


def _profiles_at(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(one for one in path.iterdir() if _is_profile(one))
    if not found:
        raise InputError([Problem(str(path), 0, 0, "empty-file", "no profile is in this folder", "profiles end with .yaml, .yml or .json")])
    return found


def _is_profile(path: Path) -> bool:
    return _is_named_as_profile(path) and path.is_file()


def _is_named_as_profile(path: Path) -> bool:
    return path.suffix in _PROFILES and not path.name.startswith(".") and not path.name.endswith(".schema.json")


def _refuse_missing(names: Iterable[str]) -> None:
    from fitcheck.reading.files import unreadable

    missing = [problem for name in names if not Path(name).exists() for problem in unreadable(name, FileNotFoundError()).problems]
    if missing:
        raise InputError(missing)
