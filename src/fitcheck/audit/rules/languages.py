"""Languages: fluent is more than conversational."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage

_RANKS = (
    (5, "native|bilingual|mother tongue"),
    (4, "fluent|fluently|full professional|proficient|advanced|c1|c2"),
    (3, "professional|working proficiency|b2|business"),
    (2, "limited|conversational|intermediate|basic|elementary|beginner|a1|a2|b1|some|read"),
)
_KNOWING = "am|was|speak|spoke|read|understand|converse|learn|stud|chat|greet|took|take|follow|grew|know|got|get"
"""What is said of a language that one only knows."""
_FLUENT = 4
_GAP = 2


def languages(passage: Passage) -> Iterator[Doubt]:
    """Languages told as spoken much better than the profile says."""
    for place, one in enumerate(passage.record.index.profile.languages):
        name = one.language
        if not name or not one.fluency:
            continue
        pattern = (
            rf"\b(?:fluent|native|bilingual|full professional)\b[^.;,]{{0,30}}\b{re.escape(name)}"
            rf"|{re.escape(name)}\b,? (?:\w+ ){{0,2}}(?:fluently|fluent|natively|(?:good|strong) enough (?:to|for)"
            r"(?! (?:a )?(?:simple |short )?(?:conversations?|talk|chat)))"
            rf"|\b(?:negotiat\w+|present\w*|teach|taught|lecture[ds]?|chair\w*|train\w*|litigat\w+|work professionally)\b"
            rf"[^.;,]{{0,30}} in {re.escape(name)}"
            rf"|\b(?:I|[Ww]e)\b(?:['’]ve)? (?!(?:\w+ )?(?:{_KNOWING})\w*\b)"
            rf"[^.;,]{{0,60}}(?<!conversation)(?<!conversations) in {re.escape(name)}\b"
            rf"|\b(?:comfortable|confident|at ease|at home|happy)\b[^.;,]{{0,40}} in {re.escape(name)}"
        )
        found = re.search(pattern, passage.claimed, re.IGNORECASE)
        if found and f" in {name.casefold()}" in passage.record.text:
            continue  # a line tells what was done in it
        if found and _rank(one.fluency) <= _FLUENT - _GAP:
            lines = passage.record.evidence(f"languages[{place}].fluency") or passage.record.evidence(f"languages[{place}].language")
            yield Doubt(found.start(), found.end(), "language", "language-raised", f"the profile says {one.fluency}", lines)


def _rank(fluency: str) -> int:
    """How well a language is spoken; the least of what the words say."""
    said = [rank for rank, words in _RANKS if re.search(rf"\b(?:{words})\b", fluency, re.IGNORECASE)]
    return min(said, default=_FLUENT)
