"""The saved postings and the baseline of a check, read from disk and kept there."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fitcheck.check.baseline import Saved, baseline_text, profile_entry, read_baseline
from fitcheck.check.remark import Remark
from fitcheck.check.remembering import fit_remarks, gone_profiles, remembered
from fitcheck.check.settings import Settings
from fitcheck.check.standing import Standing, standings
from fitcheck.cli.inputs import posting_at
from fitcheck.cli.messages import tell
from fitcheck.cli.output import deliver
from fitcheck.cli.repository import BASELINE, text_of
from fitcheck.problem import InputError, Problem

if TYPE_CHECKING:
    from fitcheck.check import Checked


def stand(
    checked: "list[Checked]", postings: list[Path], settings: Settings, *, update: bool, quiet: bool
) -> tuple[list[Standing], list[Remark]]:
    """The fit of every profile to every posting, and what of it fails, fell or rose; with `update` the baseline is written anew."""
    baseline = Path(settings.baseline or BASELINE)
    known = _known(baseline, update=update) if settings.baseline or update else {}
    compared = bool(settings.baseline) and not update
    saved = [Saved(path.as_posix(), _from(baseline, path), posting_at(path, None, None, quiet=True)) for path in postings]
    lost_profiles = _missing(baseline, known)
    lost_postings = _missing(baseline, {name for entry in known.values() for name in entry["postings"]})
    fits: list[Standing] = []
    remarks: list[Remark] = []
    for one in checked:
        then = remembered(_from(baseline, Path(one.file)), one, known, lost_profiles)
        lost_profiles -= {then.was_name}
        found = standings(one, saved, then.postings, lost_postings)
        fits += found
        remarks += fit_remarks(one, found, then, lost_postings, settings, compared=compared)
    if compared:
        remarks += gone_profiles(str(baseline), lost_profiles, settings)
    if update:
        _keep(baseline, known, checked, fits, quiet=quiet)
    return fits, remarks


def _known(baseline: Path, *, update: bool) -> dict[str, dict[str, Any]]:
    """The entries of the baseline; raises InputError where there is none to compare with."""
    if baseline.exists():
        return read_baseline(str(baseline), text_of(baseline))
    if update:
        return {}
    hint = "`--update-baseline` writes it"
    raise InputError([Problem(str(baseline), 0, 0, "unreadable-file", "there is no such baseline", hint)])


def _keep(baseline: Path, known: dict[str, dict[str, Any]], checked: "list[Checked]", fits: list[Standing], *, quiet: bool) -> None:
    """Write the entries of the profiles that were checked, and leave those of others as they are; what goes is told."""
    entries = {name: entry for name, entry in known.items() if name not in _missing(baseline, known)}
    for one in checked:
        if one.index is not None:
            mine = [(fit.saved, fit.judged) for fit in fits if fit.profile == one.file]
            entries[_from(baseline, Path(one.file))] = profile_entry(one.index, mine)
    for name in sorted(known):
        dropped = known[name]["postings"].keys() - entries[name]["postings"].keys() if name in entries else ()
        for what in (f"{name} for {posting}" for posting in sorted(dropped)) if name in entries else (name,):
            tell(f"{baseline}: {what} is not in it any more", quiet=quiet)
    deliver(baseline_text(entries), baseline)


def _missing(baseline: Path, names: Iterable[str]) -> frozenset[str]:
    """The names in a baseline that are those of no file."""
    return frozenset(name for name in names if not (baseline.parent / name).exists())


def _from(baseline: Path, path: Path) -> str:
    """The path from the folder of the baseline, the same on every machine."""
    return Path(os.path.relpath(path, baseline.parent)).as_posix()
