"""Standing: patents, books, promotions, founding and the like are facts of their own, which one word of the profile would tell."""

import re
from collections.abc import Iterator
from functools import lru_cache

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.record import Record
from fitcheck.audit.relating import ROOT, is_among, same_root
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import fold
from fitcheck.match.facts import Fact
from fitcheck.patterns import pattern_of

_PAPER = pattern_of(
    r"\b(?:hold|have|earned|obtained|received|completed|carry|possess|maintain|with) (?:both )?(?:an? |my |"
    r"the )?(?:(?:active|valid|current|full|state|clean) )?"
    r"(?P<name>(?:[\w/'’-]+ ){1,4})(?:license|licence|certificate|certification|credential|permit|registration|commission)\b",
    re.IGNORECASE,
)
_CERTIFIED = pattern_of(r"\b[Cc]ertified (?:on|in|for|with|by) (?:the )?(?P<name>[A-Z][\w+#.]*(?: [A-Z][\w+#.]*){0,3})")
_PAPERS = pattern_of(r"\b(?:certif\w+|licen[cs]\w+|credential\w*|accredit\w+|exam\w*)\b", re.IGNORECASE)
_TELLING = 0.65


def standing(passage: Passage) -> Iterator[Doubt]:
    """Claims of standing of which the profile has no word."""
    if not passage.own:
        return
    record = passage.record
    stems = record.index.stems
    for pattern, needs in _claims(record.index.lexicon):
        found = pattern.search(passage.claimed)
        if found and not any(_has(record, stems.stem(fold(need))) for need in needs):
            said = " ".join(found.group().split())
            yield Doubt(found.start(), found.end(), "deed", "standing-unsupported", f"the profile has nothing of “{said}”")


def _has(record: Record, stem: str) -> bool:
    """Whether the profile has a word or one of its root."""
    return stem in record.words or (len(stem) >= ROOT and any(len(one) >= ROOT and same_root(stem, one) for one in record.words))


def papers(passage: Passage) -> Iterator[Doubt]:
    """Licences and certificates whose name no line of the profile has."""
    if not passage.own:
        return
    record = passage.record
    stems = record.index.stems
    for found in _PAPER.finditer(passage.claimed):
        empty = {stems.stem(fold(word)) for word in record.index.lexicon.table("auditing/scope")["empty"].split()}
        tokens = [token for token in stems.tokens(found["name"]) if stems.weight(token.stem) >= _TELLING and token.stem not in empty]
        initials = any(record.has_initials(word.strip("/'’")) for word in found["name"].split())
        if tokens and not initials and not any(is_among(stems, token.stem, record.words) for token in tokens):
            said = " ".join(found.group().split()[1:])
            yield Doubt(found.start("name"), found.end(), "credential", "credential-unsupported", f"nothing in the profile shows {said}")


def certified(passage: Passage) -> Iterator[Doubt]:
    """What one is said to be certified in, where no certificate, award or line with such a word has it."""
    if not passage.own:
        return
    stems = passage.record.index.stems
    lines = [line for fact, line in _with_lines(passage.record) if _PAPERS.search(fact.evidence.text) or fact.role == "certificate"]
    papers = passage.record.index.profile.certificates
    lines += [frozenset(stems.stems_in(f"{one.name} {one.issuer}")) for one in papers]
    for found in _CERTIFIED.finditer(passage.claimed):
        words = [token.stem for token in stems.tokens(found["name"]) if stems.weight(token.stem) >= _TELLING]
        if words and not any(all(is_among(stems, word, line) for word in words) for line in lines):
            message = f"no certificate of the profile is for {found['name']}"
            yield Doubt(found.start(), found.end(), "credential", "credential-unsupported", message)


def _with_lines(record: Record) -> Iterator[tuple[Fact, frozenset[str]]]:
    """Each fact with the words of all that is told together with it."""
    return zip(record.index.facts, record.words_told_together, strict=True)


@lru_cache(maxsize=2)
def _claims(lexicon: Lexicon) -> list[tuple[re.Pattern[str], list[str]]]:
    rows = lexicon.table("auditing/standing")["claims"]
    return [(pattern_of(row["claim"], re.IGNORECASE), row["needs"].split()) for row in rows]
