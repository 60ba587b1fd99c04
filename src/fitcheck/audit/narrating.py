"""Which clauses tell of the candidate: those with a speaker, and those that go on about what one did."""

import re
from functools import lru_cache

from fitcheck.advise.verbs import verbs_of
from fitcheck.audit.speaking import opens_deed, opens_noun, speaks
from fitcheck.lexicon import Lexicon
from fitcheck.patterns import pattern_of

WORD = pattern_of(r"[A-Za-z][A-Za-z'’-]*")
_POINTING = pattern_of(r"\b(?:it|they|them|those|these)\b", re.IGNORECASE)
_ADDRESSED = pattern_of(r"\byour?\b", re.IGNORECASE)
_GOING_ON = pattern_of(
    r"\W*(?:(?:and|but|so|then|yet|also) )*(?:with|as|in|at|on|by|since|before|after|during|from|for|over|under|through|throughout|within|"
    r"besides|beyond|among|across|alongside|until|while|when|where|which|who|whom|whose|that|including|[a-z]+(?:ing|ed))\b"
)
_SHORTEST = 4
"""Letters of a word that ends in -ed and may be a verb."""


def tells(said: str, before: str, company: str, lexicon: Lexicon, *, own: bool, spoken: bool) -> bool:
    """Whether the claims of a clause are the candidate's.

    `before` is what its sentence claims before it, `company` whom the letter is for; `own` says whether the sentence has the candidate in
    it, `spoken` whether the paragraph had before.
    """
    if not said.strip(" ,.;:") or _ADDRESSED.search(said):
        return False
    if speaks(said) or opens_deed(said.lstrip(" ,;:"), lexicon):
        return True
    if own and before.strip(" ,.;:") and _GOING_ON.match(said):
        return True
    if not (own or spoken) or (company and company in said):
        return False
    return tells_past(said, lexicon) or (bool(_POINTING.search(said)) and bool(spoken or speaks(before)))


def tells_past(text: str, lexicon: Lexicon) -> bool:
    """Whether a text has a finite verb of the past."""
    irregular, never_before = verb_forms(lexicon)
    verbs = verbs_of(lexicon)
    last = ""
    for found in WORD.finditer(text):
        word = found.group().lower()
        if word in irregular and last not in never_before:
            return True
        if (word in verbs.past or (word.endswith("ed") and len(word) > _SHORTEST)) and last not in never_before and not last.endswith("ly"):
            return bool(last) and not opens_noun(text)
        last = word
    return False


@lru_cache(maxsize=2)
def verb_forms(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The irregular forms of the past, and the words behind which none is finite."""
    table = lexicon.table("auditing/statements")
    return frozenset(table["past"].split()), frozenset(table["before_participles"].split())
