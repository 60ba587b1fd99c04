"""Findings on what a profile states, denies or leaves open about the person."""

from fitcheck.lexicon.words import forms
from fitcheck.match.facts import Index
from fitcheck.match.wording import sentence
from fitcheck.nouns.finding import Credit, Evidence, LeafFinding
from fitcheck.nouns.requirement import Leaf


def met(leaf: Leaf, *said: Evidence) -> LeafFinding:
    """The profile says so."""
    quote = ", ".join(evidence.text for evidence in said)
    return LeafFinding(
        leaf, "met", Credit(1, 1, 1), said, sentence(f"your profile states {quote}; asked: {leaf.text}"), "eligibility-stated"
    )


def missing(leaf: Leaf, *said: Evidence) -> LeafFinding:
    """The profile says otherwise; what it says is shown as nearby, for nothing speaks for the need."""
    quote = ", ".join(evidence.text for evidence in said)
    reason = sentence(f"your profile states {quote}, which does not fit what is asked: {leaf.text}")
    return LeafFinding(leaf, "missing", Credit(0, 0, 0), (), reason, "eligibility-denied", nearby=said)


def unstated(leaf: Leaf) -> LeafFinding:
    """The profile does not say."""
    return LeafFinding(
        leaf,
        "unstated",
        Credit(0, 0, 1),
        (),
        sentence(f"your profile does not say whether this holds: {leaf.text}"),
        "eligibility-unstated",
    )


def denied(index: Index, text: str) -> bool:
    """Whether a statement of the profile says no."""
    denials = index.lexicon.table("matching/eligibility")["denial"]
    return any(form in denials for form in forms(text)[:3])
