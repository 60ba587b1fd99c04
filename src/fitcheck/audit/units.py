"""A clause cut into units: each a verb with what belongs to it."""

import re
from functools import lru_cache

from fitcheck.advise.verbs import verbs_of
from fitcheck.audit.narrating import WORD, verb_forms
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import stretches
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import NUMBERS
from fitcheck.patterns import pattern_of

_CUT = pattern_of(
    r"[,;:()—–•]|\s-\s|\s(?=(?:and|or|but|while|where|when|because|so|until|once|after|before|that)\s)|"
    r"(?<!\bof)(?<!\bfor)(?<!\bwith)(?<!\bin)(?<!\bto)(?<!\bby)(?<!\bon)(?<!\bat)(?<!\bfrom)\s(?=(?:which|who|whom|whose)\s)"
)
BEING = pattern_of(r"\b(?:is|are|was|were|am|be|been)\b|(?<=\bI)['’]m\b|(?<=\bwe)['’]re\b", re.IGNORECASE)
_FINITE = pattern_of(r"\b(?:has|have|had|is|are|was|were) (?:[a-z]+(?:ed|en|t)|done|gone|run|made|led|set|put)\b")
_PERFECT = pattern_of(
    r"\b(?:have|has|had) (?:(?:also|since|now|long|[a-z]+ly) )?"
    r"(?:done|gone|run|made|led|held|kept|set|put|been|seen|had|[a-z]+(?:ed|en|t))\b"
)
_OF_THEM = pattern_of(rf"\W*(?:and |but )?(?:{'|'.join(NUMBERS)}|both|all|most|some|half|several|many|each|\d+) of (?:them|these|those)\b")
"""What begins a statement on those told of before, whatever its verb."""
_RELATIVE = pattern_of(r"\W*(?:\w+ (?:of|for|with|in|to|by|on|at|from) )?(?:which|who|whom|whose)\b")
"""What begins a statement of its own, however short: both of whom are, which pleased."""
_AFTER_SUBJECT = pattern_of(r"\b(?:I|[Ww]e)\b(?:['’](?:ve|m|d))?(?P<rest>(?: [a-z]+)*)")
_AUXILIARIES = frozenset(("have", "has", "had", "am", "was", "were", "is", "are", "been", "be", "do", "did"))
_ARTICLES = frozenset(("a", "an", "the", "my", "our", "its", "their"))
"""What begins a noun: after an auxiliary no further verb comes, whatever the noun is made of: was a licensed teacher."""
_ADDED = pattern_of(
    r"(?:,|(?<=,))\s(?=(?:the (?:first|only|best|most|least|[a-z]{2,}est)\b|"
    r"(?:(?:all|most|half|much|part|some) (?:of (?:it|them|which) )?)?"
    r"(?:over|in|within|on|at|for|without|ahead|under|after|from|during|"
    r"before|"
    r"across|throughout|despite|against|as|with|by|and|all|alone|mostly|often|twice|once|first)\b)[^,;:()—–]*$)"
)
"""What adds to a sentence, behind its last comma, how, when or with what it was: over a single weekend."""
_SHORTEST = 4
"""Letters of a word that ends in -ed or -ing and may be a verb."""
_REACH = 8
"""Words from the beginning of a unit within which its verb stands."""


def units(passage: Passage) -> list[tuple[int, int]]:
    """Where each unit of a clause begins and ends; what has no verb belongs to the unit before."""
    text, clause = passage.whole, passage.clause
    lexicon = passage.record.index.lexicon
    found: list[tuple[int, int, bool]] = []
    for start, end in stretches(_CUT, text, clause.start, clause.end):
        said = text[start:end]
        if not said.strip(" ,.;:"):
            continue
        words = WORD.findall(said)
        whole = bool(BEING.search(said) or _PERFECT.search(said)) or any(is_verb(word, lexicon) for word in words)
        telling = sum(word.lower() not in grammar_words(lexicon) for word in words)
        of_them = bool(_OF_THEM.match(said))
        whole = whole or of_them
        added = of_them or (is_added(text, start) and telling > 1 and not text[end:].strip(" .!"))
        if found and not added and not (whole and found[-1][2] and (telling > 1 or _FINITE.search(said) or _RELATIVE.match(said))):
            found[-1] = (found[-1][0], end, whole or found[-1][2])
        else:
            found.append((start, end, whole))
    return [(start, end) for start, end, _ in found]


def is_added(text: str, start: int) -> bool:
    """Whether from a place on a sentence only adds, behind its last comma, how, when or with what it was, or of what rank."""
    return bool(_ADDED.match(text, start))


def is_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word may be a verb, by its form or because it is known as one."""
    irregular, _ = verb_forms(lexicon)
    verbs = verbs_of(lexicon)
    low = word.lower()
    return low in verbs.past or low in verbs.base or low in irregular or (low.endswith(("ed", "ing")) and len(low) > _SHORTEST)


def main_verb(said: str, lexicon: Lexicon) -> str:
    """The verb of a unit: the one of its `I` or `we`, or else the first; an auxiliary where there is no other, empty where none is."""
    subject = _AFTER_SUBJECT.search(said)
    after: str = subject["rest"] if subject else ""
    grammar = grammar_words(lexicon)
    words: list[str] = WORD.findall(after or said)
    last = before = ""
    for word in words[:_REACH]:
        low, before_it = word.lower(), before
        before = low
        if last and low in _ARTICLES:
            return last
        if before_it in _ARTICLES and not after:
            continue  # a noun: the components in its design system
        if low in _AUXILIARIES:
            last = word
        elif low in grammar or low.endswith("ly"):
            continue
        elif is_verb(low, lexicon):
            return word
        elif after:
            return last or word
    return last


@lru_cache(maxsize=2)
def grammar_words(lexicon: Lexicon) -> frozenset[str]:
    """The words that only hold a sentence together."""
    return frozenset(lexicon.table("auditing/likelihood")["grammar"].split())
