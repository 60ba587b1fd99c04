"""Needs that point back at what was named before them: `machine learning, and hands-on experience in applying these methods`."""

import re

from fitcheck.match.facts import Index
from fitcheck.match.wording import sentence, spoken
from fitcheck.nouns.finding import LeafFinding, Verdict
from fitcheck.nouns.requirement import Leaf

_BACK = re.compile(r"\b(?:these|those)\s+[a-z]\w*|\bthem\b")
_TELLING = 0.65
"""A word that weighs so much asks for something of its own: `deploying these models with low latency`."""
_KINDS = ("skill", "experience")


def with_what_is_meant(index: Index, found: list[LeafFinding]) -> list[LeafFinding]:
    """The findings of one requirement, in posting order, where a need that points back is shown as far as the least of what it means."""
    told: list[LeafFinding] = []
    for finding in found:
        meant = [earlier for earlier in told if earlier.leaf.kind in _KINDS and earlier.leaf.text]
        told.append(_as_meant(finding, meant) if meant and _points_back(index, finding.leaf) else finding)
    return told


def _points_back(index: Index, leaf: Leaf) -> bool:
    """Whether all that a need tells is that it is about what was named before."""
    if leaf.kind not in _KINDS or leaf.term or leaf.min_years or not _BACK.search(leaf.text):
        return False
    return all(index.stems.weight(token.stem) < _TELLING for token in index.stems.tokens(leaf.text))


def _as_meant(finding: LeafFinding, meant: list[LeafFinding]) -> LeafFinding:
    least = min(meant, key=lambda earlier: earlier.credit.middle)
    if least.credit.middle <= finding.credit.middle:
        return finding
    verdict: Verdict = "partial" if least.verdict == "partial" else "met"
    reason = sentence(f"{spoken(finding.leaf)} points back at {spoken(least.leaf)}, and is shown as far as this is")
    return finding._replace(verdict=verdict, credit=least.credit, evidence=least.evidence, reason=reason, rule=least.rule)
