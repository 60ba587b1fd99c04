"""How a unit stands to its nearest line: told there before or not, at another place, in stronger verbs, in words of the posting instead."""

import re
from dataclasses import replace
from functools import lru_cache

from fitcheck.audit.nearest import Unit, stems_in_text
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import is_alike
from fitcheck.audit.units import main_verb
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import fold
from fitcheck.match.stems import stems_of
from fitcheck.match.years import total_years
from fitcheck.patterns import pattern_of

_HALF = 0.5
_NEAR = 0.6
"""Years by which a length may be rounded."""
_YEARS = pattern_of(r"(?: and a half)?[ -]years?\b")
_IN_CHARGE = pattern_of(r"\b(?:responsible|accountable|answerable|in charge|in the lead|at the head)\b")
"""What says of a deed, without a verb of leading, that one led it."""
_WITH_OTHERS = pattern_of(r"\b[Ww]ith (?:the |our |my |its |other )?[a-z]")
"""Who had a part in it, too: with the product team."""
_TITLE = pattern_of(r"(?:\w+ )?[Ss]taff [a-z]+(?: engineer|nurse)?\b")
"""A rank that is spelled as a verb of having a part: staff engineer."""
_OPENING = 2
"""Words with which a line says what part one had in it."""


class Retelling:
    """What of each line of a profile a letter has told so far."""

    def __init__(self) -> None:
        """Nothing of any line."""
        self._told: dict[int, frozenset[str]] = {}

    def read(self, unit: Unit) -> Unit:
        """A unit with what was told of its nearest line before it; from now on what it tells counts as told, too."""
        if unit.nearest is None:
            return unit
        before = self._told.get(unit.nearest.number, frozenset())
        self._told[unit.nearest.number] = before | told_of_line(unit)
        return replace(unit, before=before)


def lasts_so_long(unit: Unit) -> bool:
    """Whether a length of time in a unit is that of the position of its nearest line."""
    passage = unit.passage
    span = passage.record.index.entries[unit.nearest.entry].span if unit.nearest and unit.nearest.entry >= 0 else None
    years = total_years([span]) if span else 0.0
    lengths = (one.value for one in unit.figures if _YEARS.match(passage.whole, one.end))
    return any(abs(years - length) <= _NEAR for length in lengths)


def told_of_line(unit: Unit) -> frozenset[str]:
    """The words of its nearest line that a unit tells."""
    stems = unit.passage.record.index.stems
    said = stems_in_text(stems, unit.said)
    return frozenset(one for one in unit.line if stems.weight(one) > 0 and is_alike(stems, one, said))


def bearings(unit: Unit) -> dict[str, float]:
    """How a unit stands to its nearest line."""
    if unit.nearest is None:
        return {"no_line": 1.0, **_asked(unit)}
    return {**_retold(unit), **_placed(unit.passage, unit.nearest.entry), **_strength(unit), **_opposed(unit), **_asked(unit)}


def _retold(unit: Unit) -> dict[str, float]:
    before = unit.before
    weight = unit.passage.record.index.stems.weight
    told = told_of_line(unit)
    whole = sum(map(weight, unit.line)) or 1.0
    new, again, earlier = (sum(map(weight, words)) for words in (told - before, told & before, before))
    return {
        "told_again": again,
        "new_share": new / whole,
        "told_before_share": earlier / whole,
        "first_telling": not before,
        "nothing_new": not new,
        "mostly_told_before": earlier / whole >= _HALF,
    }


def _placed(passage: Passage, entry: int) -> dict[str, float]:
    """Whether an entry, that of the line, is another place than the letter is at."""
    here, near = passage.record.numbers_around(passage.entries), passage.record.numbers_around(passage.near)
    return {
        "another_place": entry >= 0 and bool(here) and entry not in here,
        "another_place_than_before": entry >= 0 and not here and bool(near) and entry not in near,
    }


def _strength(unit: Unit) -> dict[str, float]:
    """Whether it tells of making or leading what the line tells of helping with, or has no such verb for."""
    lexicon = unit.passage.record.index.lexicon
    stems = unit.passage.record.index.stems
    strong, helping = _verbs(lexicon)
    verb = stems.stem(fold(main_verb(unit.said, lexicon)))
    claims = verb in strong or bool(_IN_CHARGE.search(unit.said))
    is_title = unit.nearest is not None and bool(_TITLE.match(unit.nearest.evidence.text))
    opening = frozenset(unit.nearest.stems[:_OPENING]) if unit.nearest and not is_title else frozenset[str]()
    helped = not helping.isdisjoint(opening)
    shared = bool(_WITH_OTHERS.search(unit.said)) or not helping.isdisjoint(stems_in_text(stems, unit.said))
    joined = helped and not (shared and verb in unit.line)
    return {"raised": claims and joined, "stronger": claims and strong.isdisjoint(unit.line)}


def _opposed(unit: Unit) -> dict[str, float]:
    """Whether it says a word of a family of which the nearest line says another: full-time, of a part-time course."""
    lexicon = unit.passage.record.index.lexicon
    line = _of_families(lexicon, unit.nearest.evidence.text) if unit.nearest else {}
    said = _of_families(lexicon, unit.said) if line else {}
    return {"opposed": any(words.isdisjoint(line[family]) for family, words in said.items() if family in line)}


@lru_cache(maxsize=256)
def _of_families(lexicon: Lexicon, text: str) -> dict[int, frozenset[int]]:
    """By family of words that exclude each other, which of them a text says."""
    pattern, places = _families(lexicon)
    found: dict[int, frozenset[int]] = {}
    for one in pattern.finditer(text.lower()):
        family, member = places[one.group()]
        found[family] = found.get(family, frozenset()) | {member}
    return found


@lru_cache(maxsize=2)
def _families(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, tuple[int, int]]]:
    """A pattern of all words of the families, and of each which family it belongs to, and as which of them."""
    rows: list[str] = lexicon.table("auditing/statements")["opposed"]
    places = {
        word.lower(): (family, member)
        for family, row in enumerate(rows)
        for member, words in enumerate(row.split(", "))
        for word in words.split("|")
    }
    longest = sorted(places, key=lambda word: -len(word))
    return pattern_of(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])"), places


def _asked(unit: Unit) -> dict[str, float]:
    """Whether one line of the posting has words of it that the nearest line has not."""
    stems = unit.passage.record.index.stems
    lines = unit.passage.theirs.lines if unit.passage.theirs else ()
    more = {one.token.stem for one in unit.words if not one.everyday and one.weight > 0 and not is_alike(stems, one.token.stem, unit.line)}
    most = max((len(more & line) for line in lines), default=0) if more else 0
    return {"asked_once": most == 1, "asked_together": most > 1}


@lru_cache(maxsize=2)
def _verbs(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The words of making and leading, and those of helping."""
    stems = stems_of(lexicon)
    table = lexicon.table("auditing/likelihood")
    strong, helping = (frozenset(stems.stem(fold(word)) for word in table[name].split()) for name in ("strong", "helping"))
    return strong, helping
