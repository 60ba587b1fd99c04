"""How one profile stands to one posting, in a line."""

from dataclasses import dataclass
from typing import Any

from fitcheck.lexicon import Lexicon
from fitcheck.nouns.finding import Finding
from fitcheck.render.documents import whole

NO_FLOOR = -400.0
"""Below every rank."""
_UNJUDGED = -300.0
_THIN = -200.0
_TOO_LITTLE = "Too little asked"


@dataclass(frozen=True, slots=True)
class Standing:
    """One posting, as far as a ranking tells of it."""

    profile: int
    """Which of the profiles, counted from 0."""
    ordinal: int
    """Its place among the readable postings: of its shard while that is worked on, of all once it has been taken in."""
    id: str
    source: str
    """Its file, and its line where that holds many."""
    number: int
    """Its line within the shard; -1 where the file is the posting."""
    title: str | None
    company: str | None
    location: str | None
    score: float | None
    low: float | None
    high: float | None
    band: str
    stars: int
    blockers: tuple[str, ...]
    top_strength: str | None
    top_gap: str | None
    thin: bool = False
    """Too little of what it asks could be judged for the fit to be compared."""

    @property
    def rank(self) -> float:
        """What is compared."""
        return rank_of(self.score, thin=self.thin)

    @property
    def told_source(self) -> str:
        """What a reader finds it by: its file with its line, or with its place among the jobs of that file."""
        return self.source if self.number >= 0 else self.id or self.source

    @property
    def told_band(self) -> str:
        """The band of the fit, or that too little is asked for one."""
        return _TOO_LITTLE if self.thin else self.band


def rank_of(score: float | None, *, thin: bool) -> float:
    """What is compared: the fit, those of thin postings below all others, and below these where nothing could be judged."""
    if score is None:
        return _UNJUDGED
    return score + _THIN if thin else score


def is_thin(findings: tuple[Finding, ...], lexicon: Lexicon) -> bool:
    """Whether what could be judged is so little that the fit says nothing: who asks for one pleasant quality is met by everybody."""
    judged: float = sum(finding.weight for finding in findings if finding.verdict != "unstated")
    return 0 < judged < float(lexicon.table("matching/bands")["least_judged"])


def fit_document(one: Standing) -> dict[str, Any]:
    """The fit as the JSON contract names it."""
    return {
        "score": _number(one.score),
        "low": _number(one.low),
        "high": _number(one.high),
        "band": one.told_band,
        "stars": one.stars,
        "blockers": list(one.blockers),
        "top_strength": one.top_strength,
        "top_gap": one.top_gap,
    } | ({"thin": True} if one.thin else {})


def posting_document(one: Standing) -> dict[str, Any]:
    """The posting as the JSON contract names it."""
    return {"id": one.id, "source": one.source, "title": one.title, "company": one.company}


def _number(value: float | None) -> float | int | None:
    return None if value is None else whole(value)
