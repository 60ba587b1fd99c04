"""What a credential is called as a thing that one holds."""

import re

from fitcheck.patterns import pattern_of

_PAPER = pattern_of(
    r"\b(?:licen[cs]\w*|certif\w*|card|ticket|registr\w*|accredit\w*|permit|diploma|award|qualif\w*|membership|credentials?|training|course)\b"
)
_HELD = {
    "licensed": "license",
    "certified": "certification",
    "registered": "registration",
    "accredited": "accreditation",
    "qualified": "qualification",
}
"""What one holds who is that."""
_BY_OR_AS = pattern_of(r"(?P<is>registered|licen[cs]ed|certified|accredited|qualified)(?=\s+(?:with|as|in|by|to|under)\s)", re.IGNORECASE)
"""A paper named by what its holder is, which is the name of nothing (`registered with the GMC`)."""


def paper(text: str, said: str = "") -> str:
    """A credential that is named by a common noun alone, as what one holds: `forklift` gives `forklift certification` where it is `said`
    that one is to be certified, and else `forklift certificate`."""
    if named := _BY_OR_AS.match(text):
        return _HELD.get(named["is"].lower(), "license") + text[named.end() :]
    if not text.islower() or _PAPER.search(text):
        return text
    asked = pattern_of(rf"{re.escape(text)}\s+(?:\w+\s+)?({_PAPER.pattern})", re.IGNORECASE).search(said)
    word = asked[1].lower() if asked else ""
    return f"{text} {_HELD.get(word, word) or 'certificate'}"
