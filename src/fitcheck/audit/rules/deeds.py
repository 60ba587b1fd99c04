"""Deeds: what a clause tells must be told by the profile in some words; the posting's own duties are no record of work."""

from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.lexicon.words import fold
from fitcheck.match.facts import Fact
from fitcheck.match.stems import Token
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.requirement import leaves

_PROFILE_LEAST = 0.4
"""The part of a clause's telling words that the profile must have."""
_TELLING = 2.2
"""The weight of new words from which a clause is doubted."""
_POSTING_RUN = 2
_FEWEST = 3
"""Words from which a deed can be recognised."""
_SAME = 0.7
_OTHER = 0.34


def deeds(passage: Passage) -> Iterator[Doubt]:
    """Clauses of which the profile says too little."""
    tokens = _telling(passage)
    if not tokens:
        return
    record = passage.record
    stems = record.index.stems
    new = [token for token in tokens if not record.holds(token.stem)]
    weight = sum(stems.weight(token.stem) for token in tokens)
    unknown = sum(stems.weight(token.stem) for token in new)
    moved = _moved(passage, tokens)
    if moved:
        name = passage.entries[0].name or passage.entries[0].role
        yield Doubt(
            tokens[0].start, tokens[-1].end, "place", "deed-elsewhere", f"the profile tells this of another place than {name}", moved
        )
        return
    gap = _gap_word(passage, new)
    if gap:
        message = f"{passage.claimed[gap.start : gap.end]} belongs to a gap of the analysis; the profile has no such word"
        yield Doubt(gap.start, gap.end, "gap", "gap-claimed", message)
        return
    run = _posting_run(passage, tokens)
    if run:
        start, end = run[0].start, run[-1].end
        message = "these are the posting's words; the profile does not tell of it"
        yield Doubt(start, end, "posting", "posting-wording", message, _nearest(passage, tokens))
    elif unknown >= _TELLING and (weight - unknown) / weight < _PROFILE_LEAST:
        yield Doubt(new[0].start, new[-1].end, "deed", "deed-unsupported", "the profile does not tell of this", _nearest(passage, tokens))


def _telling(passage: Passage) -> list[Token]:
    """The words that say what was done, those of every letter left out."""
    stems = passage.record.index.stems
    empty = {stems.stem(fold(word)) for word in passage.record.index.lexicon.table("auditing/scope")["empty"].split()}
    return [
        token
        for token in stems.tokens(passage.claimed)
        if stems.weight(token.stem) > 0 and token.stem not in empty and not token.stem.isdigit()
    ]


def _moved(passage: Passage, tokens: list[Token]) -> tuple[Evidence, ...]:
    """The line of another entry that tells what the clause tells, where the entries named tell nothing like it."""
    if all(entry.section == "education" for entry in passage.entries) or len(tokens) < _FEWEST:
        return ()
    here = {entry.number for entry in passage.entries}
    names = {token.stem for entry in passage.entries for token in passage.record.index.stems.tokens(f"{entry.name} {entry.role}")}
    deed = [token for token in tokens if token.stem not in names]
    facts = [fact for fact in passage.record.index.facts if fact.is_deed]
    own = max((_part(passage, deed, fact) for fact in facts if fact.entry in here), default=0.0)
    best = max((fact for fact in facts if fact.entry not in here), key=lambda fact: _part(passage, deed, fact), default=None)
    moved = best and len(deed) >= _FEWEST and _part(passage, deed, best) >= _SAME and own <= _OTHER
    return (best.evidence,) if best and moved else ()


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


def _nearest(passage: Passage, tokens: list[Token]) -> tuple[Evidence, ...]:
    """The line of the profile that shares most words with the clause."""
    wanted = {token.stem for token in tokens}
    facts: list[Fact] = passage.record.facts_of(passage.entries)
    best = max(facts, key=lambda fact: (len(wanted & set(fact.stems)), -fact.number), default=None)
    return (best.evidence,) if best and wanted & set(best.stems) else ()
