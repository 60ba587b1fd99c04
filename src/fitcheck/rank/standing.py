"""How one profile stands to one posting, in a line."""

from dataclasses import dataclass
from typing import Any

from fitcheck.render.documents import whole


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

    @property
    def rank(self) -> float:
        """What is compared: the fit, and below every fit where nothing could be judged."""
        return -1.0 if self.score is None else self.score


def fit_document(one: Standing) -> dict[str, Any]:
    """The fit as the JSON contract names it."""
    return {
        "score": _number(one.score),
        "low": _number(one.low),
        "high": _number(one.high),
        "band": one.band,
        "stars": one.stars,
        "blockers": list(one.blockers),
        "top_strength": one.top_strength,
        "top_gap": one.top_gap,
    }


def posting_document(one: Standing) -> dict[str, Any]:
    """The posting as the JSON contract names it."""
    return {"id": one.id, "source": one.source, "title": one.title, "company": one.company}


def _number(value: float | None) -> float | int | None:
    return None if value is None else whole(value)
