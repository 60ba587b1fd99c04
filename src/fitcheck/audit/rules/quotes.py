"""Quotations: words in quotation marks must stand in the profile or the posting."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.patterns import pattern_of

_QUOTE = pattern_of(r"[“\"„«](?P<said>[^“”\"„»]{2,400})[”\"“»]|(?<!\w)[‘'](?P<single>(?=[^‘’']* [^‘’']* )[^‘’']{8,300})[’'](?!\w)")
_LETTERS = pattern_of(r"[^\w]+")
_OF_NOBODY = pattern_of(
    r"\b(?:nobody|no one|anyone|anybody|whoever|somebody|someone|people) (?:who |to )?(?:\w+ )?"
    r"(?:says?|said|tells? \w+|asks?|thinks?)[,:]? ?$"
)
"""Of whom no words are known: nobody who says."""
_SHORTEST = 3
_SPOKEN = pattern_of(
    r"\b(?P<who>(?:[Oo]ne|[Aa]|[Mm]y|[Oo]ur|[Ss]everal|[Mm]any|[Tt]he) (?:\w+ )?(?:patients?|clients?|customers?|managers?|supervisors?|"
    r"colleagues?|students?|parents?|professors?|boss|director|principal|mentors?|users?|reviewers?))"
    r"\s+(?:once |often |later |have |has |always )?(?:told me|said|called me|described me|described|praised|wrote|"
    r"thanked me|commended|credited me|remarked)\b"
)


def quotes(passage: Passage) -> Iterator[Doubt]:
    """Words put into somebody's mouth."""
    clause = passage.clause
    for found in _QUOTE.finditer(passage.whole):
        said = found["said"] or found["single"]
        start, end = (found.start("said"), found.end("said")) if found["said"] else (found.start("single"), found.end("single"))
        if (
            not clause.start <= found.start() < clause.end
            or len(said.split()) < _SHORTEST
            or _stands(passage, said)
            or _is_theirs(passage, found)
            or _OF_NOBODY.search(passage.whole, 0, found.start())
        ):
            continue
        yield Doubt(start, end, "quote", "quote-invented", "neither profile nor posting has these words")
    for found in _SPOKEN.finditer(passage.claimed):
        stems = passage.record.index.stems
        if not any(stems.tokens(word)[0].stem in {"prais", "thank", "commend"} & passage.record.words for word in found.group().split()):
            yield Doubt(found.start(), found.end(), "quote", "quote-invented", f"the profile does not say what {found['who']} said")


def _is_theirs(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the sentence around the quotation speaks of the employer."""
    around = f"{passage.whole[: found.start()]} {passage.whole[found.end() :]}"
    company = passage.theirs.company if passage.theirs else ""
    return bool(pattern_of(r"\byour?\b|\b(?:posting|advertisement|job description)\b").search(around)) or (
        bool(company) and company in around
    )


def _stands(passage: Passage, said: str) -> bool:
    """Whether the words stand in the profile or posting, case and punctuation apart; an ellipsis joins two parts."""
    texts = [passage.record.text, *([passage.theirs.text] if passage.theirs else [])]
    parts = [_plain(part) for part in pattern_of(r"…|\.\.\.|\[[^\]]*\]").split(said)]
    return any(all(part in _plain(text) for part in parts if part.strip()) for text in texts) or _in_other_forms(passage, parts)


def _in_other_forms(passage: Passage, parts: list[str]) -> bool:
    """Whether the words stand in a row in the profile, in another person or number: turns, turn."""
    stems = passage.record.index.stems
    said = [" ".join(token.stem for token in stems.tokens(part)) for part in parts]
    lines = [" ".join(token.stem for token in stems.tokens(line)) for line in passage.record.text.split("\n")]
    return all(any(f" {part} " in f" {line} " for line in lines) for part in said if part)


def _plain(text: str) -> str:
    return " ".join(_LETTERS.sub(" ", text.casefold()).split())
