"""Everything one analysis says, ready to render."""

from datetime import date
from typing import NamedTuple

from fitcheck.nouns.advice import Advice
from fitcheck.nouns.finding import Evidence, Finding, Fit
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


class Report(NamedTuple):
    """One profile against one posting."""

    candidate: str
    asked: Asked
    findings: tuple[Finding, ...]
    fit: Fit
    advice: Advice
    letter: Letter
    as_of: date
