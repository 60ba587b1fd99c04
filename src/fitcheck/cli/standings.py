"""The saved postings and the baseline of a check, read from disk and kept there."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fitcheck.check.baseline import Saved, baseline_text, profile_entry, read_baseline
from fitcheck.check.remark import Remark
from fitcheck.check.settings import Settings
from fitcheck.check.standing import Standing, fit_remarks, standings
from fitcheck.cli.inputs import posting_at
from fitcheck.cli.output import deliver
from fitcheck.cli.repository import text_of
from fitcheck.problem import InputError, Problem

if TYPE_CHECKING:
    from fitcheck.check import Checked


def stand(checked: "list[Checked]", postings: list[Path], settings: Settings, *, update: bool) -> tuple[list[Standing], list[Remark]]:
    """The fit of every profile to every posting, and what of it fails, fell or rose; with `update` the baseline is written anew."""
    baseline = Path(settings.baseline or "fitcheck-baseline.json")
    known = _known(baseline, update=update) if settings.baseline or update else {}
    saved = [Saved(path.as_posix(), _from(baseline, path), posting_at(path, None, None, quiet=True)) for path in postings]
    fits: list[Standing] = []
    remarks: list[Remark] = []
    for one in checked:
        entry = known.get(_from(baseline, Path(one.file)))
        found = standings(one, saved, entry)
        fits += found
        remarks += fit_remarks(one, found, entry, settings, compared=bool(settings.baseline) and not update)
    if update:
        _keep(baseline, known, checked, fits)
    return fits, remarks


def _known(baseline: Path, *, update: bool) -> dict[str, dict[str, Any]]:
    """The entries of the baseline; raises InputError where there is none to compare with."""
    if baseline.exists():
        return read_baseline(str(baseline), text_of(baseline))
    if update:
        return {}
    hint = "`--update-baseline` writes it"
    raise InputError([Problem(str(baseline), 0, 0, "unreadable-file", "there is no such baseline", hint)])


def _keep(baseline: Path, known: dict[str, dict[str, Any]], checked: "list[Checked]", fits: list[Standing]) -> None:
    """Write the entries of the profiles that were checked, and leave those of others as they are."""
    entries = dict(known)
    for one in checked:
        if one.index is not None:
            mine = [(fit.saved, fit.judged) for fit in fits if fit.profile == one.file]
            entries[_from(baseline, Path(one.file))] = profile_entry(one.index, mine)
    deliver(baseline_text(entries), baseline)


def _from(baseline: Path, path: Path) -> str:
    """The path from the folder of the baseline, the same on every machine."""
    return Path(os.path.relpath(path, baseline.parent)).as_posix()
