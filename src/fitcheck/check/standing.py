"""The walk over the saved postings: the fit to each, and what of it fell or rose since the baseline."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fitcheck.check.baseline import Saved, posting_digest, requirement_keys, texts_of
from fitcheck.check.checking import Checked
from fitcheck.check.lost import Lost, lost_texts
from fitcheck.check.remark import Remark, Severity
from fitcheck.check.settings import Settings
from fitcheck.judge import Judged, judge
from fitcheck.match import Index
from fitcheck.nouns.finding import Finding

_RANKS = {"missing": 0, "partial": 1, "met": 2, "exceeded": 3}
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Standing:
    """A profile against one saved posting."""

    profile: str
    saved: Saved
    judged: Judged
    was: dict[str, Any] | None
    """What the baseline holds of the pair; None where it holds nothing."""


def standings(checked: Checked, postings: list[Saved], entry: dict[str, Any] | None) -> list[Standing]:
    """How a profile stands to each posting; nothing where it could not be read."""
    if checked.index is None:
        return []
    known = entry["postings"] if entry else {}
    return [Standing(checked.file, saved, judge(checked.index, saved.posting), known.get(saved.id)) for saved in postings]


def fit_remarks(
    checked: Checked, found: list[Standing], entry: dict[str, Any] | None, settings: Settings, *, compared: bool
) -> list[Remark]:
    """What is to be said of the fits: too low, fallen, risen, or not known to the baseline where one is `compared` with."""
    index = checked.index
    if index is None:
        return []
    remarks = [remark for one in found for remark in _below(one, settings)]
    if compared:
        lost = Lost((), ()) if entry is None else lost_texts(entry["texts"], texts_of(index), checked.source)
        for one in found:
            remarks.extend(_compared(one, index, lost, settings))
    return [_set(remark, settings) for remark in remarks if settings.wants(remark.rule)]


def _set(remark: Remark, settings: Settings) -> Remark:
    severity = settings.severity.get(remark.rule, remark.severity)
    return Remark(remark.file, remark.line, remark.column, remark.end_column, severity, remark.rule, remark.message, remark.hint)


def _below(one: Standing, settings: Settings) -> Iterator[Remark]:
    score, least = one.judged.fit.score, settings.min_fit
    if least is None or (score is not None and score >= least):
        return
    told = "could not be judged" if score is None else f"is {score:g}, below {least:g}"
    yield _about(
        one,
        0,
        "error",
        "fit-below",
        f"the fit to {one.saved.name} {told}",
        f"`fitcheck analyze {one.profile} {one.saved.name}` says what is missing",
    )


def _compared(one: Standing, index: Index, lost: Lost, settings: Settings) -> Iterator[Remark]:
    if one.was is None:
        yield _about(one, 0, "note", "baseline-incomplete", f"the baseline does not know {one.saved.name}", "`--update-baseline` adds it")
        return
    changed = one.was["posting"] != posting_digest(one.saved.posting)
    if changed:
        yield _about(
            one, 0, "note", "posting-changed", f"{one.saved.name} has changed since the baseline", "`--update-baseline` takes it over"
        )
    then: dict[str, Any] = one.was["requirements"]
    pairs = [(finding, then[key]) for key, finding in requirement_keys(one.judged).items() if key in then]
    fallen = [(finding, was) for finding, was in pairs if _fell(was["verdict"], finding.verdict)]
    for finding, was in fallen:
        yield _verdict_fell(one, finding, was, lost, index)
    low, was_low = one.judged.fit.low, one.was["low"]
    if not changed and low is not None and was_low is not None:
        if not fallen and low < was_low - settings.tolerance - 1e-9:
            yield _fit_fell(one, pairs, was_low, lost, index)
        elif low > was_low or any(_fell(finding.verdict, was["verdict"]) for finding, was in pairs):
            yield _rose(one, pairs)


def _fell(before: str, after: str) -> bool:
    """Whether a verdict is lower than before; what was shown and cannot be judged any more has fallen too."""
    if before not in _RANKS:
        return False
    return _RANKS[after] < _RANKS[before] if after in _RANKS else before != "missing"


def _verdict_fell(one: Standing, finding: Finding, was: dict[str, Any], lost: Lost, index: Index) -> Remark:
    line, how = _took(finding, was, lost, index)
    message = f"{_named(finding)} of {one.saved.name} fell from {was['verdict']} to {finding.verdict}: {how}"
    return _about(one, line, "error", "verdict-fell", message, _ACCEPT)


def _fit_fell(one: Standing, pairs: list[tuple[Finding, dict[str, Any]]], was_low: float, lost: Lost, index: Index) -> Remark:
    low = one.judged.fit.low
    head = f"the fit to {one.saved.name} fell: at least {low:g}, at least {was_low:g} in the baseline"
    losses = [(finding.weight * (was["low"] - finding.credit.low), finding, was) for finding, was in pairs]
    most = max(losses, key=lambda loss: loss[0], default=None)
    if most is None or most[0] <= 0:
        return _about(one, 0, "error", "fit-fell", head, _ACCEPT)
    line, how = _took(most[1], most[2], lost, index)
    return _about(one, line, "error", "fit-fell", f"{head}; {_named(most[1])} lost most: {how}", _ACCEPT)


_ACCEPT = "put it back, or accept the fall with `--update-baseline`"


def _took(finding: Finding, was: dict[str, Any], lost: Lost, index: Index) -> tuple[int, str]:
    """The line at which the evidence stood, and what became of it."""
    line = lost.line_of(was["rests_on"])
    if line:
        return line, "what it rested on stood here"
    line = lost.nearest([one.line for one in finding.evidence])
    if line:
        return line, "what it rested on is still there, and this has changed"
    first = next((one.line for one in finding.evidence), 0)
    return first, f"no text of the profile has changed; time has passed ({index.as_of.isoformat()}), or the vocabulary knows more"


def _rose(one: Standing, pairs: list[tuple[Finding, dict[str, Any]]]) -> Remark:
    risen = [
        f"{_named(finding)} from {was['verdict']} to {finding.verdict}" for finding, was in pairs if _fell(finding.verdict, was["verdict"])
    ]
    was = one.was or {}
    head = f"the fit to {one.saved.name} rose: at least {_figure(one.judged.fit.low)}, at least {_figure(was.get('low'))} in the baseline"
    return _about(one, 0, "note", "fit-rose", "; ".join((head, *risen)), "`--update-baseline` keeps it")


def _figure(value: float | None) -> str:
    return "nothing" if value is None else f"{value:g}"


def _named(finding: Finding) -> str:
    requirement = finding.requirement
    text = requirement.text if len(requirement.text) <= _LONGEST else requirement.text[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return f"“{text}” ({requirement.id}, {requirement.importance})"


def _about(one: Standing, line: int, severity: Severity, rule: str, message: str, hint: str) -> Remark:
    return Remark(one.profile, line, 0, 0, severity, rule, message, hint)
