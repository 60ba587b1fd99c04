"""What fell or rose between the baseline and today, for one profile and one saved posting."""

from collections.abc import Iterator
from typing import Any

from fitcheck.check.baseline import posting_digest
from fitcheck.check.lost import Lost
from fitcheck.check.pairing import Pairs, paired
from fitcheck.check.remark import Remark
from fitcheck.check.standing import Standing, about
from fitcheck.match import Index
from fitcheck.nouns.finding import Finding

_RANKS = {"missing": 0, "partial": 1, "met": 2, "exceeded": 3}
_LONGEST = 90
_MOST_NAMED = 3
_ACCEPT = "put it back, or accept the fall with `--update-baseline`"
_TAKE_OVER = "`--update-baseline` takes it over"


def comparison(one: Standing, index: Index, lost: Lost, tolerance: float) -> Iterator[Remark]:
    """What is to be said of a standing beside the one that the baseline holds: only what a posting asks as before can fall."""
    if one.was is None:
        yield about(one, 0, "note", "baseline-incomplete", f"the baseline does not know {one.saved.name}", "`--update-baseline` adds it")
        return
    pairs = paired(one.judged, one.was["requirements"])
    if one.was_id != one.saved.id:
        yield about(one, 0, "note", "baseline-stale", f"the baseline knows {one.saved.name} as {one.was_id}", _TAKE_OVER)
    changed = one.was["posting"] != posting_digest(one.saved.posting)
    if changed or pairs.new or pairs.gone:
        told = "has changed since the baseline" if changed else "is read otherwise than when the baseline was written"
        yield about(one, 0, "note", "posting-changed", f"{one.saved.name} {told}: {_compared_of(pairs)}", _TAKE_OVER)
    yield from _excused(one, pairs, lost)
    fallen = [(finding, was) for finding, was in pairs.same if _fell(was["verdict"], finding.verdict)]
    for finding, was in fallen:
        yield _verdict_fell(one, finding, was, lost, index)
    yield from _figures(one, pairs, lost, index, tolerance, told=bool(fallen))


def _figures(one: Standing, pairs: Pairs, lost: Lost, index: Index, tolerance: float, *, told: bool) -> Iterator[Remark]:
    """The fall of the lower figure, unless a verdict has told of it, or a rise."""
    whole = not (pairs.new or pairs.gone)
    low, was_low = (one.judged.fit.low, (one.was or {})["low"]) if whole else (pairs.low, pairs.was_low)
    if low is None or was_low is None or not pairs.same:
        return
    of = "" if whole else " of what it asks as before"
    figures = f"at least {low:g}{of}, at least {was_low:g} in the baseline"
    if not told and low < was_low - tolerance - 1e-9:
        yield _fit_fell(one, pairs, figures, lost, index)
    elif low > was_low or any(_fell(finding.verdict, was["verdict"]) for finding, was in pairs.same):
        risen = (
            f"{_named(finding)} from {was['verdict']} to {finding.verdict}"
            for finding, was in pairs.same
            if _fell(finding.verdict, was["verdict"])
        )
        head = f"the fit to {one.saved.name} rose: {figures}"
        yield about(one, 0, "note", "fit-rose", "; ".join((head, *risen)), "`--update-baseline` keeps it")


def _compared_of(pairs: Pairs) -> str:
    """Which requirements are compared, and which are not."""
    same = len(pairs.same)
    parts = [f"{same} requirement{' is' if same == 1 else 's are'} compared as before"]
    if pairs.new:
        parts.append(f"new or changed, and not compared: {_some([_named(finding) for finding in pairs.new])}")
    if pairs.gone:
        parts.append(f"not asked any more: {_some([_id_then(was) for was in pairs.gone])}")
    return "; ".join(parts)


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def _excused(one: Standing, pairs: Pairs, lost: Lost) -> Iterator[Remark]:
    """Requirements that went while the profile lost what they rested on: no fall that can be told, and none to be hidden."""
    for was in pairs.gone:
        line = lost.line_of_vanished(was["rests_on"])
        if line:
            message = f"{one.saved.name} does not ask for {_id_then(was)} as it did, and what that rested on stood here"
            yield about(one, line, "warning", "fall-excused", message, f"look at both edits, then {_ACCEPT}")


def _id_then(was: dict[str, Any]) -> str:
    return f"{was.get('id', 'a requirement')} of the baseline"


def _fell(before: str, after: str) -> bool:
    """Whether a verdict is lower than before; what was shown and cannot be judged any more has fallen too."""
    if before not in _RANKS:
        return False
    return _RANKS[after] < _RANKS[before] if after in _RANKS else before != "missing"


def _verdict_fell(one: Standing, finding: Finding, was: dict[str, Any], lost: Lost, index: Index) -> Remark:
    line, how = _took(finding, was, lost, index)
    message = f"{_named(finding)} of {one.saved.name} fell from {was['verdict']} to {finding.verdict}: {how}"
    return about(one, line, "error", "verdict-fell", message, _ACCEPT)


def _fit_fell(one: Standing, pairs: Pairs, figures: str, lost: Lost, index: Index) -> Remark:
    head = f"the fit to {one.saved.name} fell: {figures}"
    losses = [(finding.weight * (was["low"] - finding.credit.low), finding, was) for finding, was in pairs.same]
    most = max(losses, key=lambda loss: loss[0])
    if most[0] <= 0:
        return about(one, 0, "error", "fit-fell", head, _ACCEPT)
    line, how = _took(most[1], most[2], lost, index)
    return about(one, line, "error", "fit-fell", f"{head}; {_named(most[1])} lost most: {how}", _ACCEPT)


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


def _named(finding: Finding) -> str:
    requirement = finding.requirement
    text = requirement.text if len(requirement.text) <= _LONGEST else requirement.text[:_LONGEST].rsplit(" ", 1)[0] + " …"
    return f"“{text}” ({requirement.id}, {requirement.importance})"
