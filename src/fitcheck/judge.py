"""The walk as far as the fit: what a posting asks, what a profile shows for it, and the number."""

from typing import NamedTuple

from fitcheck.match import Index, match_index, score
from fitcheck.nouns.finding import Finding, Fit
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.requirement import Asked
from fitcheck.understand import understand


class Judged(NamedTuple):
    """One posting as a profile stands to it."""

    asked: Asked
    findings: tuple[Finding, ...]
    fit: Fit


def judge(index: Index, posting: Posting) -> Judged:
    """How the profile of an index fits one posting; the index serves any number of them."""
    asked = understand(posting, index.lexicon)
    findings = match_index(index, asked.requirements, asked.title or "")
    return Judged(asked, findings, score(findings, index.lexicon))
