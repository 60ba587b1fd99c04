"""Leaves brought together along the tree of needs: credit, verdict, and what blocks."""

from collections.abc import Iterator
from typing import NamedTuple

from fitcheck.match.wording import not_shown
from fitcheck.nouns.finding import Credit, LeafFinding, Verdict
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs

SOFT = ("trait", "eligibility")
_FULL = 0.999
_FAINT = 0.5
"""The most that a mere neighbour of a thing earns."""
_NEIGHBOURS = ("skill-relative", "post-brings", "words-shown")
_DEGREES = ("degree-field", "degree-lower")
"""A degree of another field or level is no more than a neighbour where the licence asked beside it is not held."""
_WHOLE = Credit(1.0, 1.0, 1.0)


class Combined(NamedTuple):
    """The judgement of a node of the tree."""

    verdict: Verdict
    credit: Credit
    leaves: tuple[LeafFinding, ...]
    """Every leaf below, in posting order."""
    telling: tuple[LeafFinding, ...]
    """The leaves that decided: of a choice, those of the best one."""
    soft: bool
    """Whether it asks for traits or eligibility alone."""
    blocks: bool
    """Whether what is missing is of a kind that ends most applications."""
    rule: str


def combine(needs: Needs, findings: Iterator[LeafFinding]) -> Combined:
    """The judgement of a tree; `findings` gives those of its leaves, in posting order."""
    match needs:
        case Leaf():
            return _of_leaf(next(findings))
        case AllOf(children):
            return _of_all([combine(child, findings) for child in children])
        case AnyOf(children):
            return _of_any([combine(child, findings) for child in children])


def _of_leaf(finding: LeafFinding) -> Combined:
    leaf = finding.leaf
    hard = (leaf.kind == "degree" and not leaf.or_equivalent) or leaf.kind == "credential"
    hard = hard or (leaf.kind == "eligibility" and leaf.category in ("clearance", "authorization"))
    blocks = hard and finding.verdict == "missing"
    return Combined(finding.verdict, finding.credit, (finding,), (finding,), leaf.kind in SOFT, blocks, finding.rule)


def _of_all(children: list[Combined]) -> Combined:
    if _is_faint(children):
        children = [_without_neighbours(child) for child in children]
    low = middle = high = total = 0.0
    for child in children:
        weight = 1 / 3 if child.soft else 1.0
        part = _WHOLE if child.credit.middle >= _FULL else child.credit
        low, middle, high = low + weight * part.low, middle + weight * part.middle, high + weight * part.high
        total += weight
    credit = Credit(low / total, middle / total, high / total)
    return Combined(
        _verdict_of_all(children, credit),
        credit,
        tuple(leaf for child in children for leaf in child.leaves),
        tuple(leaf for child in children for leaf in child.telling),
        all(child.soft for child in children),
        any(child.blocks for child in children),
        "all-of",
    )


def _is_faint(children: list[Combined]) -> bool:
    """Whether neighbours are all that is shown, where another thing asked has a name and is not there at all: whoever is asked for
    `Sage and month-end closing` and shows a spreadsheet has nothing of it."""
    absent = [leaf.leaf for child in children if child.verdict == "missing" for leaf in child.leaves]
    if not any(leaf.term and leaf.kind not in SOFT for leaf in absent):
        return False
    shown = [leaf for child in children for leaf in child.leaves if leaf.credit.middle > 0]
    rules = (*_NEIGHBOURS, *_DEGREES) if any(leaf.kind == "credential" for leaf in absent) else _NEIGHBOURS
    return bool(shown) and all(leaf.rule in rules and leaf.credit.middle <= _FAINT for leaf in shown)


def _without_neighbours(child: Combined) -> Combined:
    """A node with nothing shown, what was found for it standing nearby."""
    if not child.credit.middle:
        return child
    absent = tuple(not_shown(leaf) if leaf.credit.middle else leaf for leaf in child.leaves)
    return child._replace(verdict="missing", credit=Credit(0, 0, 0), leaves=absent, telling=absent)


def _verdict_of_all(children: list[Combined], credit: Credit) -> Verdict:
    verdicts = {child.verdict for child in children}
    if verdicts == {"unstated"}:
        return "unstated"
    if verdicts == {"exceeded"}:
        return "exceeded"
    if credit.middle >= _FULL:
        return "met"
    return "partial" if credit.middle > 0 else "missing"


def _of_any(children: list[Combined]) -> Combined:
    """The best choice; a verdict that says more goes first among equals, then the posting's order."""
    best = max(children, key=lambda child: (child.credit.middle, child.verdict == "exceeded"))
    credit = Credit(best.credit.low, best.credit.middle, max(child.credit.high for child in children))
    low = max(child.credit.low for child in children)
    verdict = best.verdict
    if credit.middle <= 0:
        verdict = "unstated" if any(child.verdict == "unstated" for child in children) else "missing"
    return Combined(
        verdict,
        Credit(low, credit.middle, credit.high),
        tuple(leaf for child in children for leaf in child.leaves),
        best.telling if credit.middle > 0 else tuple(leaf for child in children for leaf in child.telling),
        all(child.soft for child in children),
        all(child.blocks for child in children),
        "any-of",
    )
