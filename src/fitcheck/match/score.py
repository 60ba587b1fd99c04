"""The findings in one number, with the range that the unknown leaves open."""

from collections.abc import Callable
from typing import Any

from fitcheck.lexicon import Lexicon
from fitcheck.nouns.finding import Finding, Fit


def score(findings: tuple[Finding, ...], lexicon: Lexicon) -> Fit:
    """The fit: score over what could be judged, and the range with everything open answered no and yes."""
    table = lexicon.table("matching/bands")
    judged = [finding for finding in findings if finding.verdict != "unstated"]
    middle = _mean(judged, lambda finding: finding.credit.middle)
    low = _mean(findings, lambda finding: finding.credit.low)
    high = _mean(findings, lambda finding: finding.credit.high)
    blockers = tuple(finding.requirement.id for finding in findings if finding.blocks)
    band = _band(table, middle)
    stars = min(band["stars"], table["blocked_stars"]) if blockers else band["stars"]
    return Fit(middle, low, high, band["name"], stars, blockers)


def _mean(findings: "tuple[Finding, ...] | list[Finding]", credit: Callable[[Finding], float]) -> float | None:
    total = sum(finding.weight for finding in findings)
    if not total:
        return None
    return round(100 * sum(finding.weight * credit(finding) for finding in findings) / total, 1)


def _band(table: dict[str, Any], middle: float | None) -> dict[str, Any]:
    if middle is None:
        return dict(table["unjudged"])
    return next(dict(band) for band in table["bands"] if middle >= band["from"])
