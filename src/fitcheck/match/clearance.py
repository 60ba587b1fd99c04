"""Security clearances, from low to high."""

from fitcheck.lexicon.words import padded
from fitcheck.match.facts import Index
from fitcheck.match.stated import denied, met, missing, unstated
from fitcheck.nouns.finding import LeafFinding
from fitcheck.nouns.requirement import Leaf


def judge_clearance(index: Index, leaf: Leaf) -> LeafFinding:
    """The judgement of a clearance: one held includes those below it."""
    said = index.quotes.get("eligibility.clearance")
    if said is None:
        return unstated(leaf)
    if denied(index, said.text) or _rank(index, said.text) < _rank(index, leaf.text):
        return missing(leaf, said)
    return met(leaf, said)


def _rank(index: Index, text: str) -> int:
    said = padded(text)
    ladder: list[list[str]] = index.lexicon.table("matching/eligibility")["clearance"]
    ranks = [rank for rank, names in enumerate(ladder, 1) for name in names if padded(name) in said]
    return max(ranks, default=0)
