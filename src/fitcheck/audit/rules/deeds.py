"""Deeds: what a clause tells must be told by the profile in some words; the posting's own duties are no record of work."""

from collections.abc import Iterator
from functools import lru_cache

from fitcheck.audit.backing import shown_names
from fitcheck.audit.denied import denied
from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.phrases import deeds_in
from fitcheck.audit.relating import telling
from fitcheck.audit.speaking import Clause, clauses_of
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import fold
from fitcheck.match.facts import Fact
from fitcheck.match.stems import Token, stems_of
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.requirement import leaves
from fitcheck.patterns import pattern_of

_TELLING = 1.6
"""The weight of new words from which a deed is doubted."""
_POSTING_RUN = 2
_FEWEST = 3
"""Words from which a deed can be recognised."""
_SAME = 0.6
_OTHER = 0.6
_FURTHER = 0.35
_THEIRS = 0.7
"""The part of a deed's words that a line of the posting must have to be its source."""
_OWN = 0.4
_COPIED = 0.95
"""From this part on a deed is the posting's own line."""
_OWN_OF_COPIED = 0.5
_HARDLY = 0.25
_ELSEWHERE = pattern_of(r"\b(?:[Ee]arlier|[Bb]efore|[Pp]reviously|[Ll]ater|[Ee]lsewhere|as an?|at (?:the )?[A-Z])")
_PAST = pattern_of(r"\bI (?:also |then |later )?(?!have\b|had\b|am\b|was\b)[a-z]+(?:ed|t|ote|an|ew|ed)\b")


def deeds(passage: Passage) -> Iterator[Doubt]:
    """Deeds of which the profile says too little."""
    if not passage.own:
        return
    for start, end in deeds_in(passage):
        tokens = [token for token in _telling(passage) if start <= token.start < end]
        if tokens:
            yield from _doubt(passage, tokens)


def _doubt(passage: Passage, tokens: list[Token]) -> Iterator[Doubt]:
    record = passage.record
    new = [token for token in tokens if not record.holds(token.stem)]
    moved = _moved(passage, tokens) or _slipped_in(passage, tokens)
    if moved:
        place = (passage.entries or passage.near)[0]
        name = place.name or place.role
        message = f"the profile tells this of another place than {name}"
        yield Doubt(tokens[0].start, tokens[-1].end, "place", "deed-elsewhere", message, moved)
        return
    denial = denied(passage, tokens)
    if denial:
        yield Doubt(tokens[0].start, tokens[-1].end, "deed", "line-contradicted", "the profile says that this was not done", (denial,))
        return
    gap = _gap_word(passage, new)
    if gap:
        message = f"{passage.claimed[gap.start : gap.end]} belongs to a gap of the analysis; the profile has no such word"
        yield Doubt(tokens[0].start, tokens[-1].end, "gap", "gap-claimed", message)
        return
    names = shown_names(passage)
    told = [token for token in tokens if not passage.is_met(token.start, token.end)]
    tokens = [token for token in told if not any(start <= token.start and token.end <= end for start, end in names)]
    run = _posting_run(passage, tokens) or _their_duty(passage, tokens)
    if run:
        start, end = tokens[0].start, tokens[-1].end
        message = "these are the posting's words; the profile does not tell of it"
        yield Doubt(start, end, "posting", "posting-wording", message, _nearest(passage, tokens))


@lru_cache(maxsize=2)
def empty_words(lexicon: Lexicon) -> frozenset[str]:
    """The stems of the everyday words of letters."""
    stems = stems_of(lexicon)
    return frozenset(stems.stem(fold(word)) for word in lexicon.table("auditing/scope")["empty"].split())


def _telling(passage: Passage) -> list[Token]:
    """The words that say what was done, those of every letter left out."""
    stems = passage.record.index.stems
    empty = empty_words(passage.record.index.lexicon)
    return [
        token
        for token in stems.tokens(passage.claimed)
        if telling(stems, [token]) and token.stem not in empty and not passage.record.has_initials(passage.claimed[token.start : token.end])
    ]


def _moved(passage: Passage, tokens: list[Token]) -> tuple[Evidence, ...]:
    """The line of another entry that tells what the clause tells, where the entries named tell nothing like it."""
    if all(entry.section == "education" for entry in passage.entries) or len(tokens) < _FEWEST:
        return ()
    record = passage.record
    here = frozenset().union(*(record.around[entry.number] for entry in passage.entries))
    names = {token.stem for entry in passage.entries for token in passage.record.index.stems.tokens(f"{entry.name} {entry.role}")}
    deed = [token for token in tokens if token.stem not in names]
    facts = [fact for fact in passage.record.index.facts if fact.is_deed]
    own = max((_part(passage, deed, fact) for fact in facts if fact.entry in here), default=0.0)
    away = [fact for fact in facts if fact.entry >= 0 and fact.entry not in here and not _names_place(passage, fact)]
    best = max(away, key=lambda fact: _part(passage, deed, fact), default=None)
    there = _part(passage, deed, best) if best else 0.0
    moved = best and len(deed) >= _FEWEST and there >= _SAME and own <= _OTHER and there - own >= _FURTHER
    return (best.evidence,) if best and moved else ()


def _slipped_in(passage: Passage, tokens: list[Token]) -> tuple[Evidence, ...]:
    """The line of another position that tells what the clause tells, where the rest of its sentence tells of the place named before."""
    record = passage.record
    here = frozenset().union(*(record.around[entry.number] for entry in passage.near))
    if (
        not here
        or len(tokens) < _FEWEST
        or all(entry.section == "education" for entry in passage.near)
        or not _PAST.search(passage.claimed)
        or _is_elsewhere(passage)
    ):
        return ()
    facts = [fact for fact in record.index.facts if fact.is_deed]
    own = max((_part(passage, tokens, fact) for fact in facts if fact.entry in here), default=0.0)
    works = {entry.number for entry in record.entries if entry.section == "work"} - here
    best = max((fact for fact in facts if fact.entry in works), key=lambda fact: _part(passage, tokens, fact), default=None)
    there = _part(passage, tokens, best) if best else 0.0
    whole = there >= _COPIED and best is not None and (there - own >= _FURTHER or _has_own_name(passage, tokens, best))
    if best is None or there < _SAME or (own > _HARDLY and not whole):
        return ()
    rest = [_rest(passage, clause) for clause in clauses_of(passage.whole) if clause != passage.clause]
    parts = [(len(words), max((_part(passage, words, fact) for fact in facts if fact.entry in here), default=0.0)) for words in rest]
    beside = any(part >= (_SAME if count >= _FEWEST else _COPIED) for count, part in parts if count >= _FEWEST - 1)
    return (best.evidence,) if beside else ()


def _has_own_name(passage: Passage, tokens: list[Token], fact: Fact) -> bool:
    """Whether a word of a deed that is written as a name stands in a line, and nowhere at the place named before."""
    here = passage.record.stems_in(passage.near)
    said = passage.record.index.stems.tokens(passage.claimed)
    named = [token for token in said if tokens[0].start < token.start <= tokens[-1].start and passage.claimed[token.start].isupper()]
    return any(token.stem in fact.stems and token.stem not in here for token in named)


def _is_elsewhere(passage: Passage) -> bool:
    """Whether the sentence, up to the end of the clause, says that it was at another time or place."""
    said = passage.whole[: passage.clause.end]
    return bool(_ELSEWHERE.search(said)) or any(word in passage.record.town_words for word in said.casefold().replace(",", " ").split())


def _rest(passage: Passage, clause: Clause) -> list[Token]:
    """The telling words of another clause of the sentence."""
    stems = passage.record.index.stems
    empty = empty_words(passage.record.index.lexicon)
    words = [token for token in stems.tokens(passage.whole) if clause.start <= token.start < clause.end]
    return [token for token in words if telling(stems, [token]) and token.stem not in empty]


def _names_place(passage: Passage, fact: Fact) -> bool:
    """Whether a line of another entry itself names the place."""
    return any(entry.name and entry.name.casefold() in fact.evidence.text.casefold() for entry in passage.entries)


def _part(passage: Passage, tokens: list[Token], fact: Fact) -> float:
    """How much of the words a line has, or words that say nearly the same."""
    stems = passage.record.index.stems
    own = set(fact.stems)
    total = sum(stems.weight(token.stem) for token in tokens) or 1.0
    return sum(stems.weight(token.stem) for token in tokens if token.stem in own or own & stems.kin(token.stem).keys()) / total


def _gap_word(passage: Passage, new: list[Token]) -> Token | None:
    """A word of what the posting asks and the profile does not show, claimed."""
    if passage.theirs is None:
        return None
    stems = passage.record.index.stems
    asked = [leaf for gap in passage.theirs.gaps for leaf in leaves(gap.requirement.needs) if leaf.kind in ("skill", "credential")]
    telling = {token.stem for leaf in asked for token in stems.tokens(leaf.text) if stems.weight(token.stem) >= 1}
    return next((token for token in new if token.stem in telling), None)


def _posting_run(passage: Passage, tokens: list[Token]) -> list[Token]:
    """A stretch of words that one line of the posting has and no line of the profile."""
    if passage.theirs is None:
        return []
    stems = passage.record.index.stems
    best: list[Token] = []
    for line in passage.theirs.lines:
        shared = [token for token in tokens if token.stem in line]
        new = [token for token in shared if not passage.record.holds(token.stem)]
        weight = sum(stems.weight(token.stem) for token in new)
        if (
            len({token.stem for token in new}) >= _POSTING_RUN
            and weight >= 1.3
            and len(shared) >= 0.5 * len(tokens)
            and len(new) > len(best)
        ):
            best = new
    return best


def _shown(passage: Passage, tokens: list[Token]) -> float:
    """How much of a deed the line of the profile has that tells most of it."""
    return max((_part(passage, tokens, fact) for fact in passage.record.index.facts), default=0.0)


def _their_duty(passage: Passage, tokens: list[Token]) -> list[Token]:
    """The words of a deed that one line of the posting tells and no single line of the profile comes near to."""
    if passage.theirs is None or len({token.stem for token in tokens}) < _FEWEST:
        return []
    stems = passage.record.index.stems
    total = sum(stems.weight(token.stem) for token in tokens)
    theirs = max((sum(stems.weight(token.stem) for token in tokens if token.stem in line) for line in passage.theirs.lines), default=0.0)
    own = _shown(passage, tokens)
    most = _OWN_OF_COPIED if theirs >= _COPIED * total else _OWN
    return tokens if theirs >= _THEIRS * total and total >= _TELLING and own <= most else []


def _nearest(passage: Passage, tokens: list[Token]) -> tuple[Evidence, ...]:
    """The line of the profile that shares most words with the clause."""
    wanted = {token.stem for token in tokens}
    facts: list[Fact] = passage.record.facts_of(passage.entries)
    best = max(facts, key=lambda fact: (len(wanted & set(fact.stems)), -fact.number), default=None)
    return (best.evidence,) if best and wanted & set(best.stems) else ()
