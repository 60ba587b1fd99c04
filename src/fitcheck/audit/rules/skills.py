"""Known names: each skill, tool, credential or language claimed must be shown, and where it is said to have been used."""

from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.lexicon.lexicon import Mention, Term
from fitcheck.match.degrees import degree_names
from fitcheck.match.facts import Fact
from fitcheck.match.judging import judge_leaf
from fitcheck.nouns.requirement import Leaf, leaves

_CLOSE = 0.6
"""From this share on a relative of what is shown may be named in its place."""
_SHORT = 5
"""Letters that an abbreviation has at least."""
_TELLING = 0.65
"""What a word weighs that says of itself what is meant."""
_RULES = {"credential": "credential-unsupported", "language": "language-unsupported"}


def skills(passage: Passage) -> Iterator[Doubt]:
    """Known names that the profile does not show, or not at the place named."""
    lexicon = passage.record.index.lexicon
    for mention in lexicon.find(passage.claimed):
        term = lexicon.term(mention.name)
        said = passage.claimed[mention.start : mention.end]
        if term is None or term.kind in ("trait", "degree", "eligibility") or degree_names(lexicon).level(said):
            continue
        facts = _facts(passage, mention)
        if not facts:
            if _is_telling(passage, mention, term):
                yield _unsupported(passage, mention, term)
        elif passage.entries and term.kind in ("skill", "experience"):
            yield from _elsewhere(passage, mention, facts)


def _facts(passage: Passage, mention: Mention) -> list[Fact]:
    """The facts that show a name: the thing itself, a kind of it, a near relative, or its words."""
    index = passage.record.index
    numbers = [*index.by_term.get(mention.name, ()), *index.implied.get(mention.name, ())]
    if not numbers:
        near = [name for name in index.named if sum(index.lexicon.cover(name, mention.name)) / 2 >= _CLOSE]
        numbers = [number for name in near for number in index.named[name]]
    if not numbers:
        stems = [token.stem for token in index.stems.tokens(passage.claimed[mention.start : mention.end])]
        numbers = [
            fact.number
            for fact in index.facts
            if all(any((stem.startswith(own) and len(own) >= _SHORT) or stem == own for own in fact.stems) for stem in stems)
        ]
    facts = [index.facts[number] for number in dict.fromkeys(numbers)]
    return facts or _listed_fields(passage, mention)


def _listed_fields(passage: Passage, mention: Mention) -> list[Fact]:
    """Languages, places and the like, which stand in fields that the index keeps as quotes alone."""
    said = passage.claimed[mention.start : mention.end].casefold()
    return passage.record.index.facts[:1] if said in passage.record.text else []


def _is_telling(passage: Passage, mention: Mention, term: Term) -> bool:
    """Whether the name stands for a definite thing; of an ordinary word only where half of its words are new to the profile."""
    if term.kind in _RULES:
        return True
    stems = passage.record.index.stems
    words = [token.stem for token in stems.tokens(passage.claimed[mention.start : mention.end])]
    new = sum(stems.weight(stem) for stem in words if not passage.record.holds(stem))
    if term.name[:1].islower():
        weight = sum(stems.weight(stem) for stem in words)
        return term.kind != "experience" and weight >= 0.9 and new >= 0.5 * weight
    return new > 0


def _unsupported(passage: Passage, mention: Mention, term: Term) -> Doubt:
    said = passage.claimed[mention.start : mention.end]
    kind = term.kind if term.kind in _RULES else "skill"
    rule = _RULES.get(kind, "skill-unsupported")
    gap = _asked_and_missing(passage, mention)
    if gap:
        return Doubt(
            mention.start,
            mention.end,
            "gap" if kind == "skill" else kind,
            "gap-claimed",
            f"{said} is a gap of the analysis, claimed here as met",
        )
    found = judge_leaf(passage.record.index, Leaf("credential" if kind == "credential" else "skill", said, term=mention.name))
    return Doubt(mention.start, mention.end, kind, rule, f"nothing in the profile shows {said}", found.nearby[:2])


def _asked_and_missing(passage: Passage, mention: Mention) -> bool:
    if passage.theirs is None:
        return False
    return any(leaf.term == mention.name for gap in passage.theirs.gaps for leaf in leaves(gap.requirement.needs))


def _elsewhere(passage: Passage, mention: Mention, facts: list[Fact]) -> Iterator[Doubt]:
    """A thing used in other dated entries, and nowhere in those that the clause names."""
    record = passage.record
    here = {entry.number for entry in passage.entries}
    owners = [fact for fact in facts if fact.entry >= 0]
    if not owners or any(fact.entry in here for fact in owners):
        return
    stems = [token.stem for token in record.index.stems.tokens(passage.claimed[mention.start : mention.end])]
    own = record.stems_in(passage.entries)
    kin = record.index.stems.kin
    telling = [stem for stem in stems if record.index.stems.weight(stem) >= _TELLING]
    if all(stem in own for stem in stems) or any(stem in own or any(other in own for other in kin(stem)) for stem in telling):
        return
    if all(entry.section == "education" for entry in passage.entries) or _is_general(passage, mention):
        return
    said = passage.claimed[mention.start : mention.end]
    name = passage.entries[0].name or passage.entries[0].role
    lines = tuple(dict.fromkeys(fact.evidence for fact in owners))[:2]
    yield Doubt(mention.start, mention.end, "place", "skill-elsewhere", f"the profile shows {said} elsewhere, not at {name}", lines)


def _is_general(passage: Passage, mention: Mention) -> bool:
    """Whether the name is an ordinary word that fits any position."""
    term = passage.record.index.lexicon.term(mention.name)
    return term is not None and term.kind == "experience" and term.name[:1].islower()
