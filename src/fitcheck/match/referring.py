"""Needs that point back at what was named before them (`applying these methods`), and those that ask for nothing of their own."""

import re

from fitcheck.match.facts import Index
from fitcheck.match.traits_table import trait_table
from fitcheck.match.wording import sentence, spoken
from fitcheck.nouns.finding import LeafFinding, Verdict
from fitcheck.nouns.requirement import Leaf

_BACK = re.compile(r"\b(?:these|those)\s+[a-z]\w*|\bthem\b")
_TELLING = 0.65
"""A word that weighs so much asks for something of its own: `deploying these models with low latency`."""
_KINDS = ("skill", "experience")
_POINTS = "points back at"
_SAYS_NO_MORE = "names nothing of its own beside"
_JUDGED_BY_WORDS = ("skill", "experience", "trait")


def with_what_is_meant(index: Index, found: list[LeafFinding]) -> list[LeafFinding]:
    """The findings of one requirement, in posting order, where a need that points back is shown as far as the least of what it means."""
    told: list[LeafFinding] = []
    for finding in found:
        meant = [earlier for earlier in told if earlier.leaf.kind in _KINDS and earlier.leaf.text]
        told.append(_as_meant(finding, meant, _POINTS) if meant and _points_back(index, finding.leaf) else finding)
    telling = [finding for finding in told if not _is_general(index, finding.leaf)]
    beside = [finding for finding in telling if finding.leaf.kind in _JUDGED_BY_WORDS]
    return [_as_meant(finding, beside, _SAYS_NO_MORE) if beside and _is_general(index, finding.leaf) else finding for finding in told]


def _is_general(index: Index, leaf: Leaf) -> bool:
    """Whether a need is made of words alone that every posting has (`support the team's goals`), which nobody can look for in a profile."""
    if leaf.kind not in _JUDGED_BY_WORDS or leaf.term or leaf.min_years or leaf.examples or not leaf.text:
        return False
    tokens = index.stems.tokens(leaf.text)
    return all(index.stems.weight(token.stem) < _TELLING for token in tokens) and not trait_table(index.lexicon).asked.find(
        [token.stem for token in tokens]
    )


def _points_back(index: Index, leaf: Leaf) -> bool:
    """Whether all that a need tells is that it is about what was named before."""
    if leaf.kind not in _KINDS or leaf.term or leaf.min_years or not _BACK.search(leaf.text):
        return False
    return all(index.stems.weight(token.stem) < _TELLING for token in index.stems.tokens(leaf.text))


def _as_meant(finding: LeafFinding, meant: list[LeafFinding], why: str) -> LeafFinding:
    least = min(meant, key=lambda earlier: earlier.credit.middle)
    if least.credit.middle <= finding.credit.middle:
        return finding
    verdict: Verdict = "partial" if least.verdict == "partial" else "met"
    reason = sentence(f"{spoken(finding.leaf)} {why} {spoken(least.leaf)}, and goes with it")
    return finding._replace(verdict=verdict, credit=least.credit, evidence=least.evidence, reason=reason, rule=least.rule)
