"""Lengths of time in a sentence: how many years are asked, at least and at most."""

import re
from functools import lru_cache
from typing import NamedTuple

from fitcheck.lexicon.words import NUMBERS
from fitcheck.patterns import pattern_of

_WORDS = {**NUMBERS, "twenty-four": 24, "thirty-six": 36}
_NUMBER = r"(?:\d{1,3}(?:[.,]\d)?|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_YEARS = pattern_of(
    rf"(?<![\w.$£€])(?:(?P<most>up to|no more than|not more than|maximum of|at most|less than|under)\s+)?"
    rf"(?P<low>{_NUMBER})\s*(?:\(\s*\d{{1,3}}\s*\)\s*)?(?:\+|[-‑]?plus\b|or more\b)?\s*"
    rf"(?:(?:-|–|—|‑|to\b|or\b|and\b)\s*(?P<high>{_NUMBER})\s*(?:\(\s*\d{{1,3}}\s*\))?\s*(?P<open>\+)?\s*)?"
    r"(?:[-‑\s]?(?:(?:full|solid|relevant|additional|consecutive|continuous)\s+)?(?P<unit>years?|yrs?\.?|yoe|months?|mos\.?)(?!\w)['’]?|(?P<bare>(?<=\+\s)(?=(?:of\s+)?(?:[a-z]+\s+){0,2}experience\b))|\s+of\s+which\b|\s+of\s+(?:those|these|them)(?:(?P<again>\s+years)\b|(?=\s+(?:in|at|as|with|on|must|should|being|spent)\b|\s*[,;.)])))"
    r"(?:\s+(?:or more|plus|minimum)\b|\+)?"
    r"(?:\s+(?:post[- ]?(?:qualification|qualified|qualifying|licensure|graduate|graduation|bar|admission|residency)|pqe))?",
    re.IGNORECASE,
)
_PHRASES = (
    (pattern_of(r"\b(?:a|one)\s+(?:full\s+)?decade(?:\s+or\s+more)?(?:\s+of)?\b", re.IGNORECASE), 10.0),
    (pattern_of(r"\b(?:half\s+a|a\s+half)\s+year\b", re.IGNORECASE), 0.5),
    (pattern_of(r"\b(?:a|one)\s+(?:full\s+)?year(?:['’]s?)?(?=\s+(?:of|or\s+more)\b|['’])", re.IGNORECASE), 1.0),
)
_OPENING = pattern_of(r"\s*(?:in|for|over)(?:\s+(?:just|only|over|under|about|almost|nearly|(?:more|less)\s+than))?\s+", re.IGNORECASE)
"""How a sentence opens that tells of a length of time, where a comma follows it (`In over 30 years, we have grown`)."""
_CUES = ("+ ", "year", "yr", "yoe", "month", "mos", "decade")
"""Without one of these, in lower case, there is no length of time: to look for them is cheap, to look for the patterns is not."""
_OTHER_AFTER = pattern_of(
    r"[-\s]*(?:old|of age|ago|contract|fixed|period|degree|college|program|programme|plan|term|warranty|guarantee|history|forward|"
    r"anniversary|course|university|limit|in business|appointment|post-secondary|post secondary|diploma"
    r"|(?:initial\s+|minimum\s+)?commitment)\b",
    re.IGNORECASE,
)
_COURSE_AFTER = pattern_of(r"[-\s]+(?:[a-z'’]+\s+){0,2}(?:apprenticeship|degree|diploma|bachelor|master)", re.IGNORECASE)
"""What makes `a 4-year electrical apprenticeship` a course and no time of work; of `4 years` only work is counted."""
_OTHER_BEFORE = pattern_of(
    r"""
    (?:
        \b(?:last|past|next|first|within|every|after|over\ the|for\ the|cover|covering|age|aged|founded|duration|than)\s+
      | \bperiod\ of\s+
      | \b(?:child|children|pupils|infants|toddlers|babies|boys|girls|kids)\s+(?:from\s+|between\s+|of\s+|in\s+the\s+)?
      | \b(?:held|driven)\ for\s+(?:(?:at\ least|a\ minimum\ of|over|more\ than)\s+)?
      | \b(?:fixed[ -]term|contract|placement|maternity\ cover)(?:\s+(?:for|of|is|up|to|an?|initially|period|length|duration)){0,4}[\s:(–-]+
      | \b(?:lived|resided|lives|resides|absent|stayed)\b[^,;.]{0,40}\sfor\s+
      | (?:\b(?:per|a)\ |/)week\s+for\s+
      | \bcover(?:ing)?\s+a\s+minimum\s+of\s+
      | \bwithin\s+(?:an?|the\s+first)\s+
      | ^\W*(?:at|by|after)\s+
    )$
    """,
    re.IGNORECASE | re.VERBOSE,
)


_COUNTED_BEHIND = pattern_of(
    rf"(?P<thing>[^,;:()]{{2,50}}?)\s*[-–—:(]+\s*(?P<length>{_NUMBER}\s*\+?(?:\s*(?:-|–|to)\s*{_NUMBER}\s*\+?)?\s*(?:years?|yrs?|months?))\)?\.?",
    re.IGNORECASE,
)
"""A thing with the length of time behind it (`Python - 5 years`, `Welding (3+ years)`)."""
_COUNTED_BEFORE = pattern_of(
    rf"^[^:;()]{{0,30}}\((?P<length>(?:at least |minimum |min\.? )?{_NUMBER}\s*\+?\s*(?:years?|yrs?|months?))[^():;]{{0,30}}\)\s*:"
    r"\s*(?P<things>\S.*)$",
    re.IGNORECASE,
)
"""A label with a length of time for all that it opens (`Required (5+ years): ...`)."""
_LIST_MARK = pattern_of(r"[,;]\s*(?:and\s+)?")
_FEWEST_COUNTED = 2


class Years(NamedTuple):
    """A length of time and where it is written."""

    low: float | None
    high: float | None
    start: int
    end: int


_ASIDE = pattern_of(r"\b(?:experience|knowledge|background|expertise)(?:\s+and\s+[a-z]+)?\s*\(([^()]{1,30})\)", re.IGNORECASE)


def holds_any(text: str, cues: tuple[str, ...]) -> bool:
    """Whether one of the cues stands in the text."""
    for cue in cues:  # noqa: SIM110 - asked of every sentence many times, and any() takes twice as long
        if cue in text:
            return True
    return False


@lru_cache(maxsize=256)  # the steps of reading ask again and again of the same sentence
def years_in(text: str) -> list[Years]:
    """Every length of time that may be asked, in order; months as parts of years. The list is shared and must not be changed."""
    lower, found = text.lower(), list[Years]()
    if not holds_any(lower, _CUES):
        return found
    for match in _YEARS.finditer(text):
        before = text[: match.start()]
        if text[match.end() : match.end() + 1] in tuple(",;") and _OPENING.fullmatch(before):
            continue
        if _OTHER_AFTER.match(text, match.end()) or (
            _OTHER_BEFORE.search(before) and "experience" not in text[match.end() : match.end() + 40]
        ):
            continue
        unit = match.group("unit")
        if unit is not None and unit.lower() == "year" and _COURSE_AFTER.match(text, match.end()):
            continue
        counted = unit is not None or match.group("bare") is not None or match.group("again")
        if not counted and not found:  # "3 of which" measures time only after a time has been named
            continue
        scale = 12 if unit and unit.lower().startswith("mo") else 1
        low, high = _number(match.group("low")) / scale, match.group("high")
        top = _number(high) / scale if high and not match.group("open") else None
        if match.group("most"):
            found.append(Years(None, _rounded(low), match.start(), match.end()))
        else:
            found.append(Years(_rounded(low), _rounded(top) if top else None, match.start(), match.end()))
    for pattern, length in _PHRASES:
        found.extend(
            Years(length, None, match.start(), match.end())
            for match in pattern.finditer(text)
            if not any(years.start <= match.start() < years.end for years in found) and not _OTHER_BEFORE.search(text[: match.start()])
        )
    return sorted(found, key=lambda years: years.start)


def counted_apart(text: str) -> list[tuple[str, str]]:
    """The things of a list with the length of time that a label gives all, or that stands behind each; empty where it is not written so."""
    if not holds_any(text.lower(), _CUES):
        return []
    if labelled := _COUNTED_BEFORE.match(text):
        return [(labelled["things"], labelled["length"])]
    parts = [part.strip() for part in _LIST_MARK.split(text)]
    found = [match for part in parts if part and (match := _COUNTED_BEHIND.fullmatch(part))]
    if len(found) < _FEWEST_COUNTED or len(found) < sum(bool(part) for part in parts):
        return []
    return [(match["thing"], match["length"]) for match in found]


def is_number(word: str) -> bool:
    """Whether a word says how many."""
    return word.isdigit() or word in _WORDS


def _number(text: str) -> float:
    word = text.lower()
    return float(_WORDS[word]) if word in _WORDS else float(word.replace(",", "."))


def _rounded(value: float) -> float:
    return round(value, 2)


def without_brackets(text: str) -> str:
    """`text` without the brackets of a length of time behind `experience`, which goes on (`experience (5 years) in sales`)."""
    if "or experience" in text:  # a slip for `of`, seen so often that it must be read
        text = text.replace("years or experience", "years of experience").replace("year or experience", "year of experience")
    return _ASIDE.sub(_bare, text) if "(" in text else text


def _bare(found: re.Match[str]) -> str:
    return found.group().replace("(", " ").replace(")", " ") if years_in(found.group(1)) else found.group()
