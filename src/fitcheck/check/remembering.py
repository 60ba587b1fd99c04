"""The baseline beside the files of today: which profile is which, what has fallen, and what is not there any more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fitcheck.check.baseline import texts_of
from fitcheck.check.checking import Checked
from fitcheck.check.comparing import comparison
from fitcheck.check.lost import Lost, lost_texts
from fitcheck.check.remark import Remark, Severity
from fitcheck.check.settings import Settings, as_set
from fitcheck.check.standing import Standing, share, too_low

_Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a baseline holds of one profile."""

    name: str
    """The profile's path from the folder of the baseline."""
    was_name: str
    """Its name in the baseline, another one where the file was renamed since; "" where the baseline does not know it."""
    texts: list[list[Any]]
    postings: dict[str, _Document]


def remembered(name: str, checked: Checked, known: dict[str, _Document], gone: frozenset[str]) -> Remembered:
    """The baseline's entry for a profile: under its name, or under that of a file now `gone` that held most of the same texts."""
    was_name = name
    if gone and name not in known and checked.index is not None:
        mine = _hashes(texts_of(checked.index))
        shares = [(share(mine, _hashes(known[old]["texts"])), old) for old in sorted(gone)]
        most, old = max(shares, default=(0.0, ""), key=lambda one: one[0])
        was_name = old if most > 0.5 else name
    entry = known.get(was_name)
    return Remembered(name, was_name, entry["texts"], entry["postings"]) if entry else Remembered(name, "", [], {})


def fit_remarks(
    checked: Checked, found: list[Standing], then: Remembered, gone: frozenset[str], settings: Settings, *, compared: bool
) -> list[Remark]:
    """What is to be said of the fits of a profile: too low, and where they are `compared`, fallen, risen, or not known to the baseline.

    `gone` are the postings of the baseline that are no files any more.
    """
    remarks = [remark for one in found for remark in too_low(one, settings)]
    if checked.index is not None and compared:
        lost = lost_texts(then.texts, texts_of(checked.index), checked.source) if then.was_name else Lost((), ())
        remarks.extend(_outlived(checked.file, found, then, gone))
        for one in found:
            remarks.extend(comparison(one, checked.index, lost, settings.tolerance))
    return as_set(remarks, settings)


def gone_profiles(baseline: str, gone: frozenset[str], settings: Settings) -> list[Remark]:
    """What is to be said of profiles that the baseline knows and that are no files any more, under any name."""
    told = (f"{name} is not there any more, and the baseline holds its fit" for name in sorted(gone))
    return as_set([_stale(baseline, "warning", message, _DROP) for message in told], settings)


def _outlived(file: str, found: list[Standing], then: Remembered, gone: frozenset[str]) -> Iterator[Remark]:
    """A profile that goes by another name, and postings of the baseline that this run did not compare."""
    if then.was_name not in ("", then.name):
        yield _stale(file, "note", f"the baseline knows this profile as {then.was_name}", "`--update-baseline` takes it over")
    for name in sorted(then.postings.keys() - {one.was_id for one in found}):
        if name in gone:
            yield _stale(file, "warning", f"{name} is not there any more, and the baseline holds the fit to it", _DROP)
        else:
            yield _stale(file, "note", f"the baseline holds the fit to {name}, which is not among the postings of this run", _NAME_OR_DROP)


_DROP = "put it back, or let `--update-baseline` drop it"
_NAME_OR_DROP = "name it after --postings, or let `--update-baseline` drop it"


def _stale(file: str, severity: Severity, message: str, hint: str) -> Remark:
    return Remark(file, 0, 0, 0, severity, "baseline-stale", message, hint)


def _hashes(texts: list[list[Any]]) -> set[str]:
    return {text for text, _ in texts}
