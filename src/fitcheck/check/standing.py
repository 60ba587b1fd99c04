"""The walk over the saved postings: the fit to each, beside the one that the baseline holds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from fitcheck.check.baseline import Saved, posting_digest, requirement_keys
from fitcheck.check.checking import Checked
from fitcheck.check.remark import Remark, Severity
from fitcheck.check.settings import Settings
from fitcheck.judge import Judged, judge

_Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """A profile against one saved posting."""

    profile: str
    saved: Saved
    judged: Judged
    was: _Document | None = None
    """What the baseline holds of the pair; None where it holds nothing."""
    was_id: str = ""
    """The posting's id in the baseline, another one where the file was renamed since."""


def standings(checked: Checked, postings: list[Saved], then: _Document, gone: frozenset[str]) -> list[Standing]:
    """How a profile stands to each posting, beside what the baseline held `then`; nothing where it could not be read.

    A posting that the baseline does not know is the one of those `gone` that says the same, or else asks for most of the same.
    """
    if checked.index is None:
        return []
    found = [Standing(checked.file, saved, judge(checked.index, saved.posting)) for saved in postings]
    found = [replace(one, was=then[one.saved.id], was_id=one.saved.id) if one.saved.id in then else one for one in found]
    left = {name: stood for name, stood in then.items() if name in gone and name not in {one.was_id for one in found}}
    for number, one in enumerate(found):
        old = _renamed(one, left) if left and one.was is None else ""
        if old:
            found[number] = replace(one, was=left.pop(old), was_id=old)
    return found


def _renamed(one: Standing, left: dict[str, _Document]) -> str:
    """The name under which the baseline knows a posting; "" where it does not."""
    said, asked = posting_digest(one.saved.posting), set(requirement_keys(one.judged))
    shares = [(1.0 if stood["posting"] == said else share(asked, set(stood["requirements"])), name) for name, stood in sorted(left.items())]
    most, name = max(shares, default=(0.0, ""), key=lambda one: one[0])
    return name if most > 0.5 else ""


def share(one: set[str], other: set[str]) -> float:
    """How much two sets have in common, 0 to 1."""
    return len(one & other) / len(one | other) if one | other else 0.0


def too_low(one: Standing, settings: Settings) -> Iterator[Remark]:
    """An error where the fit is below the one asked for."""
    score, least = one.judged.fit.score, settings.min_fit
    if least is None or (score is not None and score >= least):
        return
    told = "could not be judged" if score is None else f"is {score:g}, below {least:g}"
    hint = f"`fitcheck analyze {one.profile} {one.saved.name}` says what is missing"
    yield about(one, 0, "error", "fit-below", f"the fit to {one.saved.name} {told}", hint)


def about(one: Standing, line: int, severity: Severity, rule: str, message: str, hint: str) -> Remark:
    """A remark on a standing, at a line of its profile."""
    return Remark(one.profile, line, 0, 0, severity, rule, message, hint)
