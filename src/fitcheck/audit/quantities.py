"""Figures in a text, in digits and in words: how much, of what kind, and what of."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from fitcheck.lexicon.words import NUMBERS, SEVERAL
from fitcheck.patterns import pattern_of

_VALUES = {**NUMBERS, "dozen": 12}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mm": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9}
_WORD = "|".join(sorted(_VALUES, key=len, reverse=True))
_FIGURE = pattern_of(
    rf"(?P<money>[$€£]\s?)?(?<![\w.])(?P<digits>(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?)(?:(?P<short>k|K|M|m|B|bn|MM)\b)?(?P<plus>\+)?"
    rf"(?P<half> and a half\b)?(?:[ -](?P<scale>hundred|thousand|million|billion)\b)?(?P<percent>\s?%|\s?percent\b|"
    rf"\s?per cent\b)?(?P<times>\s?[x×](?!\w)|-fold\b|\stimes\b)?(?![\d])"
    rf"|\bhalf an? (?P<part>dozen|hundred|thousand|million|billion)\b"
    rf"|\b(?P<span>half a|a)(?= decade\b)"
    rf"|\b(?P<words>(?:a (?=dozen|hundred|thousand))?(?:{_WORD}|hundred|thousand)(?:[ -](?:{_WORD}|hundred|thousand|"
    rf"million|billion|(?<=hundred[ -])and(?= (?:{_WORD})\b)|(?<=thousand[ -])and(?= (?:{_WORD})\b)))*)\b(?P<whalf> and a half\b)?"
    rf"(?P<wpercent>\s?percent\b|\s?per cent\b)?(?P<wtimes>-?fold\b|\stimes\b)?",
    re.IGNORECASE,
)
_BEFORE = {
    "over": pattern_of(
        r"(?:more than|over|exceeding|above|upwards? of|in excess of|at least|beyond|well over)\s+(?:an? )?$", re.IGNORECASE
    ),
    "under": pattern_of(
        r"(?:nearly|almost|close to|just under|under|less than|up to|not quite|as many as|the better part of)\s+(?:an? )?$", re.IGNORECASE
    ),
    "about": pattern_of(r"(?:about|around|roughly|approximately|approx\.?|some|circa|~|near|or so)\s*(?:an? )?$", re.IGNORECASE),
}
_CHANGES = {"third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1, "quadrupled": 4.0, "tenfold": 10.0} | {
    word: value
    for value, words in ((0.5, "half halved halving"), (2.0, "doubled doubling double twice"), (3.0, "tripled tripling triple"))
    for word in words.split()
}
_CHANGE = pattern_of(r"\b(?:" + "|".join(_CHANGES) + r")\b", re.IGNORECASE)
_TIME = pattern_of(
    r"(?:[ -](?:full |whole |working |business |calendar |more |straight |consecutive )?)?-?(?P<unit>ms|milliseconds?|secs?|"
    r"seconds?|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|"
    r"decades?|(?<=\d )[sh](?=[ ,.;:)]))(?:\b|(?<= [sh]))",
    re.IGNORECASE,
)
_SECONDS = {
    **dict.fromkeys(("m", "millisecond"), 1e-3),
    **dict.fromkeys(("sec", "second"), 1.0),
    **dict.fromkeys(("min", "minute"), 60.0),
    **dict.fromkeys(("hour", "hr", "h"), 3600.0),
    "day": 86_400.0,
    "week": 604_800.0,
    "month": 2_629_800.0,
    **dict.fromkeys(("year", "yr"), 31_557_600.0),
    "decade": 315_576_000.0,
}
_PART_OF = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_IN_NAME = pattern_of(r"-(?:factor|way|sided|handed)\b", re.IGNORECASE)
"""What makes a number a part of a name: two-factor sign-in."""
_PARTS = pattern_of(r"[ -](?P<part>third|quarter|fifth|sixth|eighth|tenth)s?(?= (?:of|the|as|more|less|fewer|faster)\b)", re.IGNORECASE)
"""What makes a share of a figure: four fifths of."""
_IN_HUNDRED = pattern_of(r" (?:in|out of|of|of every|in every) (?:a|every|each|one) hundred\b")
_IN_SOME = pattern_of(rf" (?:in|out of) (?P<of>{'|'.join(SEVERAL)}|\d+)(?= of (?:them|whom|these|those|the|my|our)\b)")
"""What makes a share of two figures: one in three of them."""
_INSTEAD = pattern_of(r"^[^.?!]{0,60}\b(?:instead of|rather than|against|up from|down from) $")
"""What joins a figure to the share of the same thing before it: twelve percent instead of nine."""
_TAKES = pattern_of(r"[^.?!\d]{0,80}\b(?:takes|took|take|taking|needs?|needed|is|are|was|were|in|to) (?:just |only |about |under )?")
"""What joins a figure to the length of time before it: used to take 95 minutes; now it takes forty."""
_FACTOR = pattern_of(r"\s+(?:faster|slower|more|less|as|the|larger|higher|better|bigger|cheaper|smaller|quicker|greater|over)\b")
_BARE = pattern_of(r"\s*(?:$|[.,;:)!?]| (?:and|or|but|times|in|on|at|when|before|by)\b)")
_RANGE = pattern_of(r"[ -]*(?:[a-z]+ ){0,2}(?:to|or|–|-)(?: (?:just|only|under|about|around|nearly|less than|the next))* *", re.IGNORECASE)
_LATER = pattern_of(
    r"\b(?:it|that|this|and|now|later)\b[^.?!]{0,40}\b(?:is|was|to|at|reached|stands at|became) (?:just |only |about |under |over )?$"
)
"""What joins a figure to the percentage of the same thing before it: 34 percent; a year later it was 29."""
_POINTS = pattern_of(r"[ -](?:percentage )?points?\b", re.IGNORECASE)
_CALENDAR = (1900, 2100)
Sort = Literal["plain", "percent", "money", "times", "change"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure of a text."""

    value: float
    sort: Sort
    start: int
    end: int
    text: str
    looseness: str = ""
    """`over`, `under` or `about`, where a word before it says so."""
    unit: str = ""
    """`time`, where it counts seconds to years; `points`, where it is a difference of percentages."""
    seconds: float = 0.0
    """How long that is."""
    is_bare: bool = False
    """Whether nothing is said of what it counts: `an RPO of five`."""


@lru_cache(maxsize=64)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The figures of a text, in order."""
    found = []
    for match in _FIGURE.finditer(text):
        value = None if _IN_NAME.match(text, match.end()) else _value(match)
        if value is not None:
            unit, seconds = _unit(text, match.end())
            looseness = _looseness(text, match)
            sort = _sort(match)
            hundred = _IN_HUNDRED.match(text, match.end()) if sort == "plain" else None
            if hundred:
                found.append(Quantity(value, "percent", match.start(), hundred.end(), text[match.start() : hundred.end()], looseness))
                continue
            if found and match.start() < found[-1].end:
                continue
            some = _IN_SOME.match(text, match.end()) if sort == "plain" else None
            whole = float(NUMBERS.get(some["of"], some["of"])) if some else 0.0
            if some and whole:
                share = 100 * value / whole
                found.append(Quantity(share, "percent", match.start(), some.end(), text[match.start() : some.end()], "about"))
                continue
            bare = bool(_BARE.match(text, match.end()))
            part = _PARTS.match(text, match.end()) if sort == "plain" else None
            if part:
                share = 100 * value / _PART_OF[part["part"].lower()]
                found.append(Quantity(share, "percent", match.start(), part.end(), text[match.start() : part.end()], "about"))
                continue
            found.append(Quantity(value, sort, match.start(), match.end(), match.group().strip(), looseness, unit, value * seconds, bare))
    return tuple(_with_unit_of(text, one, found, place) for place, one in enumerate(found))


def _with_unit_of(text: str, one: Quantity, found: list[Quantity], place: int) -> Quantity:
    """The figure with the unit that its partner has: `from 15 days to 8`, `10 to 12 weeks`, `15 days; now it takes 8`."""
    if one.unit or one.sort != "plain":
        return one
    before = found[:place]
    share = next((two for two in reversed(before) if two.sort == "percent"), None)
    if one.is_bare and share and any(join.search(text, share.end, one.start) for join in (_LATER, _INSTEAD)):
        return replace(one, sort="percent")
    last = before[-1] if before else None
    if one.is_bare and last and last.unit == "time" and last.value and _TAKES.fullmatch(text, last.end, one.start):
        return replace(one, unit="time", seconds=one.value * last.seconds / last.value)
    for other in found[max(0, place - 1) : place + 2]:
        between = text[min(one.end, other.end) : max(one.start, other.start)]
        if other.sort == "percent" and (_RANGE.fullmatch(between) or between == " and "):
            return replace(one, sort="percent")
        if other.unit == "time" and other.value and _RANGE.fullmatch(between):
            return replace(one, unit="time", seconds=one.value * other.seconds / other.value)
    return one


def _unit(text: str, end: int) -> tuple[str, float]:
    """What a figure counts, where that is time or percentage points, and the seconds of one of it."""
    found = _TIME.match(text, end)
    if found:
        return "time", _SECONDS[found["unit"].lower().rstrip("s") or "sec"]
    return ("points" if _POINTS.match(text, end) else ""), 0.0


def is_year(one: Quantity) -> bool:
    """Whether a figure is one of the calendar."""
    return one.sort == "plain" and not one.unit and _CALENDAR[0] <= one.value <= _CALENDAR[1]


def changes(text: str) -> list[Quantity]:
    """Changes told in words: halved, doubled, by a third."""
    return [
        Quantity(_CHANGES[match.group().lower()], "change", match.start(), match.end(), match.group(), _looseness(text, match))
        for match in _CHANGE.finditer(text)
    ]


def _value(match: re.Match[str]) -> float | None:
    if match["part"]:
        return 0.5 * {**_VALUES, **_SCALES}[match["part"].lower()]
    if match["span"]:
        return 1.0 if len(match["span"]) == 1 else 0.5
    if match["digits"]:
        value = float(match["digits"].replace(",", "").rstrip("."))
        value += 0.5 if match["half"] else 0.0
        return value * _SCALES.get((match["short"] or "").lower(), 1.0) * _SCALES.get((match["scale"] or "").lower(), 1.0)
    worded = _in_words(pattern_of(r"[ -]").split(match["words"].lower()))
    return worded + 0.5 if worded and match["whalf"] else worded


def _in_words(parts: list[str]) -> float | None:
    total, last = 0.0, 0.0
    for part in parts:
        if part in _VALUES:
            last = last * 12.0 if part == "dozen" and last else last + _VALUES[part]
        elif part in _SCALES:
            last = (last or 1.0) * _SCALES[part]
            if _SCALES[part] >= 1e3:
                total, last = total + last, 0.0
    return total + last if total + last else None


def _sort(match: re.Match[str]) -> Sort:
    if match["percent"] or match["wpercent"]:
        return "percent"
    if (match["times"] or match["wtimes"]) and not (
        match.group().rstrip().endswith("times") and not _FACTOR.match(match.string, match.end())
    ):
        return "times"
    return "money" if match["money"] else "plain"


def _looseness(text: str, match: re.Match[str]) -> str:
    before = text[max(0, match.start() - 20) : match.start()]
    named = next((name for name, pattern in _BEFORE.items() if pattern.search(before)), "")
    return named or ("over" if match.groupdict().get("plus") else "")
