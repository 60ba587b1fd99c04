"""One need judged against a profile made for it, with the vocabulary that ships."""

from datetime import date
from typing import Any

from fitcheck.lexicon import Lexicon
from fitcheck.match import match
from fitcheck.nouns.finding import Finding
from fitcheck.nouns.requirement import Leaf, Needs, Requirement
from made_profile import made_profile

AS_OF = date(2026, 11, 1)


def judged(lexicon: Lexicon, needs: Needs, text: str = "asked", **sections: Any) -> Finding:
    """The finding on one required need, of a requirement in these words."""
    return match(made_profile(**sections), (Requirement("r1", text, (1, 1), "required", needs, "made"),), lexicon, AS_OF)[0]


def named(lexicon: Lexicon, kind: str, text: str, **more: Any) -> Leaf:
    """A leaf on a thing that the vocabulary knows under that name."""
    mentions = lexicon.find(text)
    assert len(mentions) == 1
    return Leaf(kind, text, mentions[0].name, **more)  # type: ignore[arg-type]


def position(start: str, *highlights: str, **more: Any) -> dict[str, Any]:
    """A dated position."""
    return {"name": "Harbor & Sons", "position": "Assistant", "startDate": start, "highlights": list(highlights), **more}


def skill(text: str, term: str = "", **more: Any) -> Leaf:
    """A skill asked, by its own name where none is given."""
    return Leaf("skill", text, term or text, **more)


def engineer(start: str, end: str | None = None, **more: Any) -> dict[str, Any]:
    """A dated position as an engineer."""
    return {"name": "Northwind Labs", "position": "Engineer", "startDate": start, **({"endDate": end} if end else {}), **more}
