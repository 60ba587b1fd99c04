"""The command that holds profiles to account: its arguments, files and exit code."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from fitcheck.cli.arguments import AsOf, LexiconFiles, Output, Quiet
from fitcheck.cli.declarations import Argument, Misuse, Option
from fitcheck.cli.messages import tell

if TYPE_CHECKING:
    from datetime import date

    from fitcheck.check import Checked
    from fitcheck.check.outputs import Outcome
    from fitcheck.check.settings import Settings
    from fitcheck.lexicon import Lexicon

_ROUNDS = 5
"""Times that a file is mended and read again: what kept it from being read hides what comes after."""


def check(
    as_of: AsOf,
    profiles: Annotated[
        list[Path] | None, Argument(metavar="[PROFILE]...", help="Profiles; without any, those that the configuration lists.")
    ] = None,
    postings: Annotated[
        list[Path] | None, Option("--postings", metavar="DIR", help="Saved postings, a folder or a file; may be repeated.")
    ] = None,
    min_fit: Annotated[float | None, Option("--min-fit", metavar="N", min=0, max=100, help="Fail where a fit is below N.")] = None,
    baseline: Annotated[
        Path | None, Option("--baseline", metavar="FILE", help="Fail where a fit has fallen since this file was written.")
    ] = None,
    update_baseline: Annotated[bool, Option("--update-baseline", help="Write the baseline anew.")] = False,
    tolerance: Annotated[
        float | None, Option("--tolerance", metavar="N", min=0, max=100, help="Points by which the lower figure of a fit may fall.")
    ] = None,
    fail_on: Annotated[
        Literal["error", "warning", "note"] | None, Option("--fail-on", help="The least severity that fails, `error` unless said.")
    ] = None,
    format: Annotated[  # noqa: A002  # the option's own name
        Literal["text", "json", "github", "sarif", "junit"], Option("--format", help="Of the result.")
    ] = "text",
    output: Output = None,
    fix: Annotated[bool, Option("--fix", help="Mend in the file what is safe to mend.")] = False,
    diff: Annotated[bool, Option("--diff", help="Show the lines that --fix would change, as they are, and change nothing.")] = False,
    lexicon: LexiconFiles = None,
    untrusted: Annotated[
        bool, Option("--untrusted", help="Use no vocabulary and no file outside the folder that the configuration names.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Hold profiles to account: correct, consistent, backed by evidence, and still as fit for the saved postings as they were."""
    from fitcheck.check.outputs import render_check
    from fitcheck.cli.inputs import lexicon_with
    from fitcheck.cli.output import deliver, refuse_input
    from fitcheck.cli.repository import BASELINE, repository_here

    if fix and not diff and Path("-") in (profiles or ()):
        raise Misuse("standard input cannot be mended; --diff shows what would change", "--fix")
    repository = repository_here(untrusted=untrusted)
    said: dict[str, Any] = {
        "min_fit": min_fit,
        "tolerance": tolerance,
        "fail_on": fail_on,
        "baseline": str(baseline) if baseline else repository.baseline(),
    }
    settings = replace(repository.settings, **{name: value for name, value in said.items() if value is not None})
    files = repository.profiles(profiles or ())
    words = lexicon_with((*(lexicon or ()), *repository.vocabulary(quiet=quiet)))
    if diff:
        _show_changes(files, words, settings, as_of)
        return
    own = (*files, *(lexicon or ()), Path(settings.baseline or BASELINE))
    saved = repository.postings(postings or (), own, output)
    inputs = (*saved, *own, *repository.inputs())
    refuse_input(output, inputs)
    checked = [_checked(path, words, settings, as_of, fix=fix) for path in files]
    outcome = _outcome(checked, saved, settings, as_of, update=update_baseline, quiet=quiet)
    deliver(render_check(outcome, format), output, inputs)
    if format == "github":
        repository.add_to_summary(outcome)
    if outcome.failed:
        raise SystemExit(1)


def _checked(path: Path, lexicon: "Lexicon", settings: "Settings", as_of: "date", *, fix: bool) -> "Checked":
    """The check of one file, after what is safe to mend has been written where that is asked."""
    from fitcheck.check import check_profile
    from fitcheck.cli.output import deliver
    from fitcheck.cli.repository import content_of

    content = content_of(path)
    checked = check_profile(str(path), content, lexicon, settings, as_of)
    if not fix:
        return checked
    mended, changes, checked = _mended(content, checked, lexicon, settings, as_of)
    if changes:
        deliver(mended.decode("utf-8"), path)
        tell(f"{path}: {changes} change{'' if changes == 1 else 's'} made")
    return checked


def _mended(content: bytes, checked: "Checked", lexicon: "Lexicon", settings: "Settings", as_of: "date") -> "tuple[bytes, int, Checked]":
    """The content with every safe edit made, how many there were, and the check of it."""
    from fitcheck.check import check_profile
    from fitcheck.check.fixing import mended

    changes = 0
    for _ in range(_ROUNDS):
        edits = {edit for remark in checked.remarks for edit in remark.edits}
        text = mended(checked.source.text, checked.remarks)
        if not edits or text == checked.source.text:
            break
        mark = b"\xef\xbb\xbf" if content.startswith(b"\xef\xbb\xbf") else b""
        after = mark + text.encode("utf-8")
        better = check_profile(checked.file, after, lexicon, settings, as_of)
        if checked.index is not None and better.index is None:  # the key that was meant takes no such value
            break
        content, checked = after, better
        changes += len(edits)
    return content, changes, checked


def _show_changes(files: list[Path], lexicon: "Lexicon", settings: "Settings", as_of: "date") -> None:
    """Print the changes that --fix would make, and leave with 1 where there are some."""
    from difflib import unified_diff

    from fitcheck.check import check_profile
    from fitcheck.cli.output import deliver
    from fitcheck.cli.repository import content_of

    lines: list[str] = []
    for path in files:
        content = content_of(path)
        checked = check_profile(str(path), content, lexicon, settings, as_of)
        after, changes, _ = _mended(content, checked, lexicon, settings, as_of)
        if changes:
            old, new = (one.decode("utf-8-sig").splitlines(keepends=True) for one in (content, after))
            lines.extend(unified_diff(old, new, f"a/{path}", f"b/{path}"))
    deliver("".join(lines), None)
    if lines:
        raise SystemExit(1)


def _outcome(
    checked: "list[Checked]", postings: list[Path], settings: "Settings", as_of: "date", *, update: bool, quiet: bool
) -> "Outcome":
    """The remarks and fits of all profiles, compared with the baseline or kept as the new one."""
    from fitcheck.check.outputs import Outcome

    if not postings:
        if settings.baseline or update:
            raise Misuse("a baseline holds fits to saved postings: say --postings", "--baseline")
        return Outcome(as_of, tuple(checked), (), (), settings.fail_on)
    from fitcheck.cli.standings import stand

    fits, remarks = stand(checked, postings, settings, update=update, quiet=quiet)
    return Outcome(as_of, tuple(checked), tuple(fits), tuple(remarks), settings.fail_on)
