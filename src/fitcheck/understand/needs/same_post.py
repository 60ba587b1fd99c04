"""Experience of which a line says no more than in what sort of post or place (`experience in a similar role`, `in a secure setting`)."""

import re

from fitcheck.nouns.requirement import LIKE_THIS_POST, Leaf
from fitcheck.patterns import pattern_of

_PLACE = pattern_of(
    rf"\bexperience\b(?:\s+[a-z-]+){{0,3}}?\s+(?:in|of|within|from|as)\s+(?:an?\s+|the\s+)?(?P<place>"
    rf"{LIKE_THIS_POST}(?:\s+(?:in|within|at)\s+(?:an?\s+|the\s+)?[^,.;:()]{{2,60}}?)?"
    r"|(?:(?!an?\b|the\b)[a-z-]+\s+){1,3}?(?:setting|environment|facility|context)s?)"
    r"(?=\s+(?:is|are|would|will|may|and|or|with|but|preferred|desirable|desired|required|essential|advantageous|a\s+plus|an\s+advantage)\b"
    r"|[,.;:()]|\s*$)",
    re.IGNORECASE,
)


def place_of_experience(text: str) -> Leaf | None:
    """The sort of post or place that experience is asked in; None where the text names none."""
    found = _PLACE.search(text) if "experience" in text.lower() else None
    return Leaf("experience", text=found["place"]) if found else None
