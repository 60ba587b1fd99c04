"""Everything one analysis says, ready to render."""

from datetime import date
from typing import NamedTuple

from fitcheck.nouns.advice import Advice
from fitcheck.nouns.finding import Evidence, Finding, Fit, LeafFinding, Weighed
from fitcheck.nouns.requirement import Asked


class LetterSentence(NamedTuple):
    """One sentence of the letter and what it rests on."""

    text: str
    evidence: tuple[Evidence, ...]
    """Empty only where the sentence states nothing of the candidate."""
    requirements: tuple[str, ...] = ()


class Letter(NamedTuple):
    """A cover letter, sentence by sentence."""

    subject: str
    greeting: str
    paragraphs: tuple[tuple[LetterSentence, ...], ...]
    closing: str
    signature: str
    sender: tuple[str, ...] = ()
    """The lines of the sender's address, for formats that have a letterhead."""
    dated: date | None = None


class Explanation(NamedTuple):
    """How the verdict on one leaf of a requirement came about."""

    requirement: str
    """The requirement's id."""
    finding: LeafFinding
    weighed: tuple[Weighed, ...]
    """The facts considered, in the order in which they won; none for needs that single facts do not decide."""


class Report(NamedTuple):
    """One profile against one posting."""

    candidate: str
    asked: Asked
    findings: tuple[Finding, ...]
    fit: Fit
    advice: Advice
    letter: Letter
    as_of: date
    explanations: tuple[Explanation, ...] = ()
    """One for each leaf, where they were asked for."""
