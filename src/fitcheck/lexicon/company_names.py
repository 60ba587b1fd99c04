"""Names of companies without what only says how they are registered."""

from fitcheck.lexicon.lexicon import Lexicon
from fitcheck.lexicon.words import fold


def without_legal_form(name: str, lexicon: Lexicon) -> str:
    """The name without the article before it and the legal forms behind it (`The Warp and Weft Company, Ltd.`)."""
    forms: list[str] = lexicon.folded("postings/identity")["legal_forms"]
    written = name.split()
    if len(written) > 1 and written[0].casefold() == "the":
        written = written[1:]
    while len(written) > 1 and fold(written[-1].strip(".,")) in forms:
        written = written[:-1]
    return " ".join(written).rstrip(",")
