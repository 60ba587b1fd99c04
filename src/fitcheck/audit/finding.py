"""One thing that a letter says and the profile does not."""

from dataclasses import dataclass
from typing import Literal

from fitcheck.nouns.finding import Evidence

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """A claim that the profile does not support."""

    line: int
    """In the letter, counted from 1."""
    column: int
    claim: str
    """The words of the letter, white space folded."""
    kind: str
    """What is claimed: number, years, skill, employer, title, degree, date, scope, tense, quote, language, credential or deed."""
    rule: str
    severity: Severity
    """`error` where the profile says otherwise or nothing at all; `warning` where a reader should look."""
    message: str
    evidence: tuple[Evidence, ...] = ()
    """What the profile does say, best first."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a rule found in a clause, before its place in the letter is known."""

    start: int
    """Where the doubtful words begin, in the sentence."""
    end: int
    kind: str
    rule: str
    message: str
    evidence: tuple[Evidence, ...] = ()
    severity: Severity = "error"
