"""What a profile shows for each thing asked."""

from typing import Literal, NamedTuple

from fitcheck.nouns.requirement import Leaf, Requirement

Verdict = Literal["exceeded", "met", "partial", "missing", "unstated"]


class Credit(NamedTuple):
    """How much of a thing is shown, 0 to 1, as a range whose ends count what is uncertain as no and as yes."""

    low: float
    middle: float
    high: float


class Evidence(NamedTuple):
    """One showable fact of a profile: a verbatim quote and where it stands."""

    path: str
    """Where it stands in the file that was given, always a scalar: `work[0].highlights[2]`, `content.work[0].summary`."""
    line: int
    """The first line of that scalar, counted from 1."""
    text: str
    """A verbatim part of that scalar, white space folded."""


class Weighed(NamedTuple):
    """A fact that was considered for a thing asked."""

    evidence: Evidence
    credit: float
    """What it earns by itself, 0 to 1."""
    why: str
    """How much of the thing it names, and how far a fact in its place counts."""


class LeafFinding(NamedTuple):
    """The judgement of one leaf of a requirement's needs."""

    leaf: Leaf
    verdict: Verdict
    credit: Credit
    evidence: tuple[Evidence, ...]
    """Best first; empty for `missing` and `unstated`."""
    reason: str
    """One sentence, to the candidate, that says why."""
    rule: str
    years: float | None = None
    """Years shown, where years are asked or dates allow; rounded down to one decimal."""
    nearby: tuple[Evidence, ...] = ()
    """What the profile shows in the neighbourhood of a thing it does not show in full; never counted."""


class Finding(NamedTuple):
    """The judgement of one requirement."""

    requirement: Requirement
    verdict: Verdict
    credit: Credit
    weight: float
    evidence: tuple[Evidence, ...]
    reason: str
    rule: str
    leaves: tuple[LeafFinding, ...]
    """One for each leaf of the needs tree, in posting order."""
    blocks: bool = False
    """Required, missing, and of a kind that ends most applications (degree, credential, clearance, authorization)."""


class Fit(NamedTuple):
    """The findings in one number, with the range the unknown leaves open."""

    score: float | None
    """0 to 100; None where nothing could be judged."""
    low: float | None
    high: float | None
    band: str
    stars: int
    blockers: tuple[str, ...]
    """Ids of the requirements that block."""
