"""Which requirements of a saved posting are those that the baseline knows, however the posting was edited since."""

from dataclasses import dataclass
from typing import Any

from fitcheck.check.baseline import asked_digest, requirement_keys
from fitcheck.judge import Judged
from fitcheck.nouns.finding import Finding

_Stood = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The requirements of today beside those of the baseline."""

    same: tuple[tuple[Finding, _Stood], ...]
    """Worded as before, or asking for the same things in other words."""
    new: tuple[Finding, ...]
    """What the baseline does not know, so that it cannot fall."""
    gone: tuple[_Stood, ...]
    """What the baseline knows and the posting does not ask any more."""

    @property
    def low(self) -> float:
        """What is shown for sure of the requirements that are the same, 0 to 100, by the weights of today."""
        return self._mean([finding.credit.low for finding, _ in self.same])

    @property
    def was_low(self) -> float:
        """What was shown of them for sure when the baseline was written, by the same weights."""
        return self._mean([was["low"] for _, was in self.same])

    def _mean(self, credits_: list[float]) -> float:
        weights = [finding.weight for finding, _ in self.same]
        total = sum(weights)
        return round(100 * sum(weight * credit for weight, credit in zip(weights, credits_, strict=True)) / total, 1) if total else 0.0


def paired(judged: Judged, then: dict[str, _Stood]) -> Pairs:
    """Today's findings beside the baseline's, by their words first and else by what they ask, each of them used once."""
    today = requirement_keys(judged)
    same = {key: (finding, then[key]) for key, finding in today.items() if key in then}
    left = {key: was for key, was in then.items() if key not in same}
    for key, finding in today.items():
        asked = asked_digest(finding.requirement)
        other = next((one for one, was in left.items() if was.get("asks") == asked), None) if key not in same else None
        if other is not None:
            same[key] = (finding, left.pop(other))
    new = tuple(finding for key, finding in today.items() if key not in same)
    return Pairs(tuple(same[key] for key in today if key in same), new, tuple(left.values()))
