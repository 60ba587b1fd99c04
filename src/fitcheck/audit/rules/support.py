"""Support: whatever a statement tells, its telling words must be backed by the profile."""

from collections.abc import Iterator
from functools import lru_cache

from fitcheck.audit.backing import unbacked
from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import is_among
from fitcheck.audit.speaking import speaks
from fitcheck.audit.statements import Statement, is_lettered, statements
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import fold
from fitcheck.match.facts import Fact
from fitcheck.match.stems import Token, stems_of
from fitcheck.nouns.finding import Evidence

_DOUBTED = 0.65
"""The weight of a statement's unbacked words from which it is doubted."""
_ORDINARY = 0.6
"""How much a word tells at most that neither vocabulary nor posting has and that is no name."""
_SUGGESTED = 0.3
"""What the posting's having the word adds."""
_OTHERWISE = 0.4
"""What it adds that the line which tells the same has another word of its family."""
_NARRATED = 1.2
"""The weight of unbacked words from which a clause without a speaker is doubted."""


def support(passage: Passage) -> Iterator[Doubt]:
    """Statements with words that nothing in the profile backs."""
    if not passage.told or " " not in passage.whole.strip():
        return
    found = [(one, list(unbacked(passage, one))) for one in statements(passage)]
    doubted = [new for one, new in found if sum(_tells(passage, token, one) for token in new) >= _DOUBTED]
    if not doubted and not speaks(passage.claimed):
        every = [token for _, new in found for token in new]
        weight = sum(_tells(passage, token, one) for one, new in found for token in new)
        doubted = [every] if weight >= _NARRATED else []
    for new in doubted:
        said = ", ".join(dict.fromkeys(passage.claimed[one.start : one.end] for one in new))
        yield Doubt(
            new[0].start, new[-1].end, "deed", "deed-unsupported", f"nothing in the profile shows {said}", _nearest(passage, found, new)
        )


def _tells(passage: Passage, token: Token, statement: Statement) -> float:
    """How much it tells of a statement that this word of it is not backed."""
    index = passage.record.index
    weight = index.stems.weight(token.stem)
    telling, siblings = _families(index.lexicon)
    if token.stem in telling or is_lettered(passage.claimed, token):
        return 1.0
    if weight < _DOUBTED:
        return 0.0
    if passage.theirs is not None and token.stem in passage.theirs.words:
        return weight + _SUGGESTED
    if _is_name(passage, token) or _is_known(passage, token):
        return weight
    others = siblings.get(token.stem, frozenset())
    otherwise = others and any(others & set(fact.stems) for fact in _sharing(passage, statement))
    return min(weight, _ORDINARY) + (_OTHERWISE if otherwise else 0.0)


def _is_name(passage: Passage, token: Token) -> bool:
    """Whether a word is written as a name."""
    return passage.claimed[token.start].isupper() and bool(passage.claimed[: token.start].strip())


def _is_known(passage: Passage, token: Token) -> bool:
    """Whether a word is part of a name that the vocabulary has."""
    return any(one.start <= token.start < one.end for one in passage.record.index.lexicon.find(passage.claimed))


def _sharing(passage: Passage, statement: Statement) -> list[Fact]:
    """The lines that share most words with a statement or, where it has too few, with its clause."""
    stems = passage.record.index.stems
    words = {one.stem for one in statement.tokens} | {one.stem for one in passage.words if passage.clause.start <= one.start}
    scored = [(sum(stems.weight(word) for word in words if is_among(stems, word, one.stems)), one) for one in passage.record.index.facts]
    best = max((score for score, _ in scored), default=0.0)
    return [one for score, one in scored if score and score >= best]


def _nearest(passage: Passage, found: list[tuple[Statement, list[Token]]], new: list[Token]) -> tuple[Evidence, ...]:
    """The line of the profile that shares most with the statement in which the words stand."""
    statement = next(one for one, tokens in found if new[0] in tokens)
    known = len(statement.tokens) > len(new)
    return tuple(dict.fromkeys(fact.evidence for fact in _sharing(passage, statement)))[:1] if known else ()


@lru_cache(maxsize=2)
def _families(lexicon: Lexicon) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """The words that always tell, and of each word of a family the others."""
    stems = stems_of(lexicon)
    table = lexicon.table("auditing/statements")
    families = [frozenset(stems.stem(fold(word)) for word in row.split()) for row in table["siblings"]]
    telling = frozenset(stems.stem(fold(word)) for word in table["telling"].split())
    return telling, {word: family - {word} for family in families for word in family}
