"""Abilities said outright: what follows `experience in`, `skilled at` or `my strengths include` must be shown, item by item."""

import re
from collections.abc import Iterator
from functools import lru_cache

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.rules.deeds import empty_words
from fitcheck.audit.rules.skills import shown_facts
from fitcheck.lexicon import Lexicon
from fitcheck.match.stems import Token
from fitcheck.patterns import pattern_of

_ITEM = pattern_of(r"\s*(?:,|;|\band\b|\bor\b|\bas well as\b|\balong with\b|\bplus\b|\bfrom\b|\bto\b|&|/)\s*")
_WHAT = pattern_of(r"\b(?:what|that|all|how|which)\s*$")
_LONGEST = 5
_TELLING = 0.65
_NEW = 0.5


def abilities(passage: Passage) -> Iterator[Doubt]:
    """Abilities claimed of which the profile has no word, or a known name that nothing shows."""
    if not passage.own:
        return
    claims, ends = _patterns(passage.record.index.lexicon)
    for found in claims.finditer(passage.claimed, passage.clause.start, passage.clause.end):
        stop = ends.search(passage.claimed, found.end(), passage.clause.end)
        end = stop.start() if stop else passage.clause.end
        place = found.end()
        for cut in [*_ITEM.finditer(passage.claimed, found.end(), end), None]:
            start, place, until = place, cut.end() if cut else end, cut.start() if cut else end
            if not _WHAT.search(passage.claimed[: found.start()]) and _is_new(passage, start, until):
                said = passage.claimed[start:until].strip()
                yield Doubt(start, until, "skill", "skill-unsupported", f"nothing in the profile shows {said}")


def _is_new(passage: Passage, start: int, end: int) -> bool:
    """Whether an item has a word that tells something, and the profile knows less than half of it."""
    stems = passage.record.index.stems
    text = passage.claimed[start:end]
    tokens = [token for token in stems.tokens(text) if stems.weight(token.stem) > 0 and not token.stem[:1].isdigit()]
    if not text.strip() or len(text.split()) > _LONGEST:
        return False
    known = passage.record.index.lexicon.find(text)
    if any(
        not shown_facts(passage, one._replace(start=one.start + start, end=one.end + start))
        for one in known
        if _is_whole(text, one.start, one.end) and _is_skill(passage, one.name)
    ):
        return True
    if any(
        shown_facts(passage, one._replace(start=one.start + start, end=one.end + start)) for one in known if _is_skill(passage, one.name)
    ):
        return False
    telling = [token for token in tokens if token.stem not in empty_words(passage.record.index.lexicon)]
    new = [token for token in telling if not _is_held(passage, token, text)]
    return _weight(passage, new) >= _TELLING and _weight(passage, new) >= _NEW * _weight(passage, telling)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a name is all of the item, articles apart."""
    return len(text[:start].split()) + len(text[end:].split()) <= 1


def _is_skill(passage: Passage, name: str) -> bool:
    term = passage.record.index.lexicon.term(name)
    return term is not None and term.kind == "skill"


def _is_held(passage: Passage, token: Token, text: str) -> bool:
    return passage.record.holds(token.stem) or passage.record.has_initials(text[token.start : token.end])


def _weight(passage: Passage, tokens: list[Token]) -> float:
    return sum(passage.record.index.stems.weight(token.stem) for token in tokens)


@lru_cache(maxsize=2)
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = lexicon.table("auditing/speaking")
    return pattern_of("|".join(table["abilities"]), re.IGNORECASE), pattern_of(table["ability_ends"], re.IGNORECASE)
