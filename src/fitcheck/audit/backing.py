"""What backs a word of a statement: the profile has it or its root, or beside another of its words one that says nearly the same."""

from collections.abc import Iterator

from fitcheck.audit.passage import Passage
from fitcheck.audit.rules.skills import shown_facts
from fitcheck.audit.statements import Statement, is_lettered
from fitcheck.match.stems import Token
from fitcheck.patterns import pattern_of

_NEXT_NAME = pattern_of(r"\s(?P<name>[A-Z]\w+)")
_WORD_BEFORE = pattern_of(r"\b(?P<first>[A-Za-z])[a-z]{2,} $")
_WORD_AFTER = pattern_of(r" (?P<first>[A-Za-z])[a-z]{2,}")
_INITIALS = 3
"""Letters of initials that are no chance."""


def unbacked(passage: Passage, statement: Statement) -> Iterator[Token]:
    """The words of a statement that nothing in the profile backs."""
    shown = shown_names(passage)
    for token in statement.tokens:
        known = any(start <= token.start and token.end <= end for start, end in shown)
        if (
            not known
            and not is_backed(passage, token, statement)
            and not passage.quotes_them(token.start, token.end)
            and not passage.is_met(token.start, token.end)
        ):
            yield token


def is_backed(passage: Passage, token: Token, statement: Statement) -> bool:
    """Whether a word stands in the profile, or another of its root, or its initials, or a relative beside what the statement tells."""
    record = passage.record
    said = passage.claimed[token.start : token.end]
    if is_lettered(passage.claimed, token):
        return passage.claimed[token.start - 2 : token.end].casefold() in record.text
    following = _NEXT_NAME.match(passage.claimed, token.end)
    if following and said.isupper() and record.has_root(record.index.stems.stem(following["name"].lower())):
        return True
    if _is_part_of_abbreviation(passage, token):
        return True
    if token.stem in record.words or (len(said) >= _INITIALS and record.has_initials(said)):
        return True
    return record.has_root(token.stem) or _by_kin(passage, token, statement)


def _is_part_of_abbreviation(passage: Passage, token: Token) -> bool:
    """Whether a word and the one beside it are what letters of the profile stand for: executive director, of ED."""
    before, after = _WORD_BEFORE.search(passage.claimed, 0, token.start), _WORD_AFTER.match(passage.claimed, token.end)
    first = passage.claimed[token.start]
    pairs = (before and before["first"] + first, after and first + after["first"])
    return any(pair and pair.upper() in passage.record.abbreviations for pair in pairs)


def _by_kin(passage: Passage, token: Token, statement: Statement) -> bool:
    """Whether a line has a word that says nearly the same, and another of the statement's."""
    index = passage.record.index
    kin = [number for other in index.stems.kin(token.stem) for number in index.by_stem.get(other, ())]
    beside = {one.stem for one in statement.tokens if one.stem != token.stem} or {
        one.stem for one in passage.words if one.stem != token.stem
    }
    return any(not beside.isdisjoint(index.facts[number].stems) for number in dict.fromkeys(kin))


def shown_names(passage: Passage) -> list[tuple[int, int]]:
    """The known names of a clause that the profile shows."""
    found = passage.record.index.lexicon.find(passage.claimed)
    return [(one.start, one.end) for one in found if shown_facts(passage, one)]
