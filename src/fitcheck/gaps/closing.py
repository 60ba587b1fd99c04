"""One posting's gaps: what is not shown, what each costs, and which few of them would lift the fit over a threshold."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from fitcheck.advise.wording import label
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import words
from fitcheck.match.combine import combine
from fitcheck.nouns.finding import Credit, Finding, LeafFinding
from fitcheck.nouns.requirement import Leaf

LARGEST_SET = 3
"""How many gaps are thought of as closed together."""
_MOST_NEEDS = 24
"""Of a posting with more gaps, only these many that gain most are tried together."""


@dataclass(frozen=True, slots=True)
class Need:
    """A thing asked, the same in every posting that asks for it."""

    kind: str
    key: str
    """What is compared: the vocabulary's name, or the folded words."""
    name: str


@dataclass(frozen=True, slots=True)
class Told:
    """A need as one posting asks for it."""

    need: Need
    required: bool
    points: float
    """What closing it alone would add to the score; 0 where it is shown."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """What one posting tells of a profile."""

    score: float
    unmet: tuple[Told, ...]
    shown: tuple[Told, ...]
    closing: tuple[tuple[str, ...], ...]
    """The smallest sets of needs, by kind and key, that would lift the fit to the threshold."""


def gaps_of(findings: tuple[Finding, ...], score: float, threshold: float, lexicon: Lexicon) -> Gaps:
    """The gaps of a posting whose fit could be judged."""
    judged = [finding for finding in findings if finding.verdict != "unstated"]
    total = sum(finding.weight for finding in judged)
    exact = 100 * sum(finding.weight * finding.credit.middle for finding in judged) / total
    lifts = [_Lift(finding, 100 * finding.weight / total, lexicon) for finding in judged if finding.verdict in ("partial", "missing")]
    lifts = [lift for lift in lifts if lift.needs]
    gained = _alone(lifts)
    required = _required(lifts)
    unmet = tuple(Told(need, identity(need) in required, points) for need, points in gained.values())
    shown = tuple(_shown(findings, lexicon, gained))
    return Gaps(score, unmet, shown, tuple(_closing(lifts, gained, exact, threshold)) if score < threshold else ())


def identity(need: Need) -> str:
    """What makes a need the same one."""
    return f"{need.kind}\t{need.key}"


class _Lift:
    """One requirement that is not met, and what closing some of its needs would add to the score."""

    def __init__(self, finding: Finding, share: float, lexicon: Lexicon) -> None:
        self.finding = finding
        self._share = share
        self._of_leaf = [_unmet_need(one, lexicon) for one in finding.leaves]
        self.needs: dict[str, Need] = {identity(need): need for need in self._of_leaf if need is not None}
        self._known: dict[frozenset[str], float] = {frozenset(): 0.0}

    def gain(self, closed: frozenset[str]) -> float:
        """The points gained where these needs were shown in full; others than its own change nothing."""
        own = frozenset(closed & self.needs.keys())
        known = self._known.get(own)
        if known is None:
            leaves = [
                _closed(one) if need is not None and identity(need) in own else one
                for one, need in zip(self.finding.leaves, self._of_leaf, strict=True)
            ]
            credit = combine(self.finding.requirement.needs, iter(leaves)).credit.middle
            known = self._known[own] = max(0.0, self._share * (credit - self.finding.credit.middle))
        return known


def _closed(finding: LeafFinding) -> LeafFinding:
    return finding._replace(verdict="met", credit=Credit(1.0, 1.0, 1.0))


def _alone(lifts: Iterable[_Lift]) -> dict[str, tuple[Need, float]]:
    """Each need with what closing it alone would add."""
    gained: dict[str, tuple[Need, float]] = {}
    for lift in lifts:
        for key, need in lift.needs.items():
            gained[key] = (need, gained.get(key, (need, 0.0))[1] + lift.gain(frozenset((key,))))
    return gained


def _required(lifts: Iterable[_Lift]) -> frozenset[str]:
    return frozenset(key for lift in lifts if lift.finding.requirement.importance == "required" for key in lift.needs)


def _closing(lifts: list[_Lift], gained: dict[str, tuple[Need, float]], exact: float, threshold: float) -> Iterator[tuple[str, ...]]:
    """The smallest sets of needs that lift the score to the threshold, none holding another."""
    bounds: dict[str, float] = {}
    for lift in lifts:
        full = lift.gain(frozenset(lift.needs))
        for key in lift.needs:
            bounds[key] = bounds.get(key, 0.0) + full
    if exact + sum(sorted(bounds.values(), reverse=True)[:LARGEST_SET]) < threshold - 0.05:
        return
    tried = sorted(gained, key=lambda key: (-bounds[key], -gained[key][1], key))[:_MOST_NEEDS]
    found: list[frozenset[str]] = []
    for size in range(1, LARGEST_SET + 1):
        for chosen in combinations(tried, size):
            keys = frozenset(chosen)
            if exact + sum(bounds[key] for key in chosen) < threshold - 0.05 or any(smaller <= keys for smaller in found):
                continue
            if round(exact + sum(lift.gain(keys) for lift in lifts), 1) >= threshold:
                found.append(keys)
                yield tuple(sorted(keys))


def _shown(findings: tuple[Finding, ...], lexicon: Lexicon, unmet: dict[str, tuple[Need, float]]) -> Iterator[Told]:
    """What the posting asks and the profile shows in full."""
    told: dict[str, Told] = {}
    for finding in findings:
        for one in finding.leaves:
            if one.verdict in ("met", "exceeded") and (need := need_of(one.leaf, lexicon)) is not None:
                key, required = identity(need), finding.requirement.importance == "required"
                if key not in unmet and (key not in told or required):
                    told[key] = Told(need, required, 0.0)
    yield from told.values()


def _unmet_need(finding: LeafFinding, lexicon: Lexicon) -> Need | None:
    """What would have to be shown; None where it is shown, or only asking would tell."""
    if finding.verdict not in ("partial", "missing"):
        return None
    need = need_of(finding.leaf, lexicon)
    if need is not None and finding.verdict == "partial" and finding.rule.startswith("years-"):
        return Need("years", need.key, f"more years of {need.name}")
    return need


def need_of(leaf: Leaf, lexicon: Lexicon) -> Need | None:
    """The thing that a leaf asks for; None where it names nothing."""
    if leaf.kind == "degree":
        name = label(leaf)
        return Need("degree", name.casefold(), name)
    name = leaf.term or label(leaf._replace(min_years=None, max_years=None, examples=()))
    key = leaf.term or " ".join(word.form for word in words(leaf.text))
    return Need(_kind(leaf, lexicon), key, name) if key else None


def _kind(leaf: Leaf, lexicon: Lexicon) -> str:
    """A thing of the vocabulary is one thing, whether a posting asks to know it or to have worked with it."""
    return "skill" if leaf.kind == "experience" and leaf.term and lexicon.term(leaf.term) is not None else leaf.kind
