"""Known names: each skill, tool, credential or language claimed must be shown, and where it is said to have been used."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.record import Entry
from fitcheck.audit.relating import is_among
from fitcheck.audit.speaking import speaks
from fitcheck.lexicon.lexicon import Mention, Term
from fitcheck.match.degrees import degree_names
from fitcheck.match.facts import Fact
from fitcheck.match.judging import judge_leaf
from fitcheck.nouns.requirement import Leaf, leaves
from fitcheck.patterns import pattern_of

_DEGREE_IN = pattern_of(
    r"\b(?:[Dd]egree|[Bb]achelor\S*(?: of \w+)?|[Mm]aster\S*(?: of \w+)?|[Dd]octorate|Ph\.?D\.?|diploma|B\.?[A-Z]{1,3}\.?|"
    r"M\.?[A-Z]{1,3}\.?|[Cc]ertificate) in (?:\w+ (?:and )?){0,2}$"
)
_OTHER_RULES = ("trait", "degree", "eligibility")
_NEARBY = 40
_MASTERED = pattern_of(
    r"\b(?:expert|expertise|mastery|master of|advanced|deep|extensive|strong|fluent|highly skilled|highly proficient|"
    r"proficient|years of|seasoned|daily)\b[^.;]*$",
    re.IGNORECASE,
)
_AT_WORK = pattern_of(
    r"\s+(?:clusters? |workloads? |systems? )?(?:in production|at scale|in depth|professionally|commercially)\b", re.IGNORECASE
)
_LOW = pattern_of(r"\b(?:beginner|basic|elementary|novice|entry|familiar|learning)\b", re.IGNORECASE)
_LEADING = pattern_of(
    r"\W*(?:with|as|using|having|after|in|at|from|through|over|for|during|since|beyond|besides|alongside|drawing|bringing|[A-Z]\w+ed)\b",
    re.IGNORECASE,
)
_OWNER = pattern_of(r"['’]s?$")
_POINTING = pattern_of(r"\b(?:[Ww]e|[Oo]ur|[Ii]ts?|[Tt]here|[Tt]hem|[Tt]heir)\b")
_CLOSE = 0.6
"""From this share on a relative of what is shown may be named in its place."""
_SAME = 0.95
"""The same for a product, which is no other product."""
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
        if term is None or term.kind in _OTHER_RULES or degree_names(lexicon).level(said) or not _is_claimed(passage, mention):
            continue
        facts = shown_facts(passage, mention)
        if passage.own and _is_one_of_its_kind(passage, mention):
            facts = []
        if not facts:
            if _is_telling(passage, mention, term) and not _is_figure_of_speech(passage, mention, term):
                yield _unsupported(passage, mention, term)
        elif _is_raised(passage, mention, facts):
            message = f"the profile has {said} at a lower level"
            yield Doubt(mention.start, mention.end, "skill", "skill-raised", message, tuple(fact.evidence for fact in facts[:2]))
        elif passage.entries and term.kind in ("skill", "experience"):
            yield from _elsewhere(passage, mention, facts, passage.entries)
        elif term.kind == "skill" and is_proper(said) and _goes_on(passage, mention):
            yield from _elsewhere(passage, mention, facts, passage.near)


def _is_claimed(passage: Passage, mention: Mention) -> bool:
    """Whether a name is said of the candidate, and is no part of a longer name or of a degree."""
    if not passage.own and passage.theirs and passage.claimed[mention.start : mention.end].casefold() in passage.theirs.text:
        return False
    if passage.quotes_them(mention.start, mention.end) or not (passage.own or passage.told or passage.spoken or passage.theirs is None):
        return False
    if mention.name[:1].islower() and not _is_said_of_oneself(passage, mention.start):
        return False
    return not _is_part_of_name(passage, mention) and not _DEGREE_IN.search(passage.claimed[: mention.start])


def _is_raised(passage: Passage, mention: Mention, facts: list[Fact]) -> bool:
    """Whether a thing is told as mastered that the profile has as a beginner's."""
    around = passage.claimed[max(0, mention.start - _NEARBY) : mention.start]
    if not _MASTERED.search(around) and not _AT_WORK.match(passage.claimed, mention.end):
        return False
    skills = passage.record.index.profile.skills
    low = {name for skill in skills if _LOW.search(skill.level or "") for name in (skill.name, *skill.keywords)}
    said = re.escape(passage.claimed[mention.start : mention.end])
    basic = re.compile(rf"{said} \((?:basic|beginner)|(?:basic|some) {said}", re.IGNORECASE)
    return any(fact.evidence.text in low or basic.search(fact.evidence.text) for fact in facts)


def _is_said_of_oneself(passage: Passage, place: int) -> bool:
    """Whether the candidate stands before a word in its clause, or is left out, or the clause begins with `with` and the like."""
    before = passage.whole[passage.clause.start : place]
    return (
        passage.sentence.bullet
        or passage.clause.start > 0
        or speaks(before)
        or bool(_LEADING.match(passage.whole))
        or not speaks(passage.whole)
    )


def _is_part_of_name(passage: Passage, mention: Mention) -> bool:
    """Whether the words are part of a longer proper name that the profile has, or an employer's: UX Collective, Outreach's platform."""
    before = pattern_of(r"(?:[A-Z][\w&'’.-]*\s+)*$").search(passage.claimed[: mention.start])
    after = pattern_of(r"(?:\s+[A-Z][\w&'’.-]*)*").match(passage.claimed[mention.end :])
    start, end = before.start() if before else mention.start, mention.end + (after.end() if after else 0)
    said = " ".join(passage.claimed[start:end].rstrip(".,").split())
    owner = _OWNER.sub("", said)
    if owner != said and any(owner == one.name for one in passage.record.entries):
        return True
    return len(said) > mention.end - mention.start + 1 and said.casefold() in passage.record.text


def shown_facts(passage: Passage, mention: Mention) -> list[Fact]:
    """The facts that show a name: the thing itself, a kind of it, a near relative, or its words."""
    index = passage.record.index
    numbers = [*index.showing(mention.name), *index.implied.get(mention.name, ())]
    if not numbers:
        term = index.lexicon.term(mention.name)
        is_paper = term is not None and term.kind == "credential"
        close = _CLOSE if mention.name[:1].islower() and not is_paper else _SAME
        near = [name for name in index.named if sum(index.lexicon.cover(name, mention.name)) / 2 >= close]
        numbers = [number for name in near for number in index.named[name]]
    if not numbers:
        said = _OWNER.sub("", passage.claimed[mention.start : mention.end])
        stems = [token.stem for token in index.stems.tokens(said)]
        if is_proper(said) and not re.search(rf"(?<!\w){re.escape(said.casefold())}", passage.record.text):
            stems = []
        numbers = [
            fact.number
            for fact in index.facts
            if stems and all(any((stem.startswith(own) and len(own) >= _SHORT) or stem == own for own in fact.stems) for stem in stems)
        ]
    facts = (
        [index.facts[number] for number in dict.fromkeys(numbers)] or _by_certificate(passage, mention) or _by_initials(passage, mention)
    )
    return facts or _listed_fields(passage, mention)


def is_proper(said: str) -> bool:
    """Whether a name is written as one: with capitals that are more than that of a sentence."""
    return any(letter.isupper() for letter in said[1:]) or said[:1].isupper()


def _by_certificate(passage: Passage, mention: Mention) -> list[Fact]:
    """The certificates that have all words of a name but those that say that it is one: forklift operator card."""
    index = passage.record.index
    papers = {
        index.stems.stem(word) for word in ("certification", "certificate", "certified", "license", "card", "credential", "registered")
    }
    stems = [token.stem for token in index.stems.tokens(passage.claimed[mention.start : mention.end]) if token.stem not in papers]
    return [fact for fact in index.facts if fact.role == "certificate" and stems and set(stems) <= set(fact.stems)]


def _by_initials(passage: Passage, mention: Mention) -> list[Fact]:
    """The facts that have the initials of the words: `15 merged PRs` for pull requests."""
    words = passage.claimed[mention.start : mention.end].split()
    initials = "".join(word[0] for word in words).upper()
    pattern = re.compile(rf"(?<!\w){re.escape(initials)}s?(?!\w)")
    return [fact for fact in passage.record.index.facts if len(words) > 1 and pattern.search(fact.evidence.text)]


def _listed_fields(passage: Passage, mention: Mention) -> list[Fact]:
    """Languages, places and the like, which stand in fields that the index keeps as quotes alone."""
    said = passage.claimed[mention.start : mention.end].casefold()
    return passage.record.index.facts[:1] if re.search(rf"(?<!\w){re.escape(said)}(?!\w)", passage.record.text) else []


def _is_one_of_its_kind(passage: Passage, mention: Mention) -> bool:
    """Whether a proper name stands for a whole class in the vocabulary, as NeurIPS does, and the profile does not have it."""
    said = passage.claimed[mention.start : mention.end]
    inner = said[1:] if passage.whole[: mention.start].strip(' “"(') == "" else said
    proper = any(letter.isupper() for letter in inner) and mention.name[:1].islower() and " " not in said
    parts = pattern_of(r"[/&]").split(said)
    known = any(re.search(rf"(?<!\w){re.escape(part.casefold())}(?![^\W\d])", passage.record.text) for part in parts if part)
    return proper and not known and not passage.record.has_initials(said)


def _is_telling(passage: Passage, mention: Mention, term: Term) -> bool:
    """Whether the name stands for a definite thing; of an ordinary word only where half of its words are new to the profile."""
    if term.kind in _RULES or _is_one_of_its_kind(passage, mention):
        return True
    stems = passage.record.index.stems
    words = [token.stem for token in stems.tokens(passage.claimed[mention.start : mention.end])]
    new = sum(stems.weight(stem) for stem in words if not passage.record.holds(stem))
    if term.name[:1].islower():
        weight = sum(stems.weight(stem) for stem in words)
        return term.kind != "experience" and weight >= 0.9 and new >= 0.5 * weight
    return new > 0 or is_proper(passage.claimed[mention.start : mention.end])


def _is_figure_of_speech(passage: Passage, mention: Mention, term: Term) -> bool:
    """Whether an ordinary word is of a field of which neither profile nor posting has anything: the plumbing of a data platform."""
    if not term.name[:1].islower() or term.kind != "skill" or " " in term.name:
        return False
    theirs = passage.theirs is not None and passage.claimed[mention.start : mention.end].casefold() in passage.theirs.text
    return not theirs and term.field not in passage.record.fields


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


def _goes_on(passage: Passage, mention: Mention) -> bool:
    """Whether a clause points back to the place named before, ahead of a name: we run all of it on Kubernetes."""
    works = bool(passage.near) and all(entry.section in ("work", "volunteer") for entry in passage.near)
    return works and bool(_POINTING.search(passage.whole, passage.clause.start, mention.start))


def _elsewhere(passage: Passage, mention: Mention, facts: list[Fact], entries: tuple[Entry, ...]) -> Iterator[Doubt]:
    """A thing used in other dated entries, or a product that is only listed, and nowhere in those where the clause is."""
    record = passage.record
    here = record.numbers_around(entries)
    owners = [fact for fact in facts if fact.entry >= 0]
    said = passage.claimed[mention.start : mention.end]
    if any(fact.entry in here for fact in owners) or not (owners or (is_proper(said) and not mention.name[:1].islower())):
        return
    stems = [token.stem for token in record.index.stems.tokens(said)]
    own = record.stems_in(entries)
    telling = [stem for stem in stems if record.index.stems.weight(stem) >= _TELLING]
    if all(stem in own for stem in stems) or any(
        stem in own if is_proper(said) else is_among(record.index.stems, stem, own) for stem in telling
    ):
        return
    if all(entry.section == "education" for entry in entries) or _is_general(passage, mention):
        return
    name = entries[0].name or entries[0].role
    lines = tuple(dict.fromkeys(fact.evidence for fact in owners or facts))[:2]
    yield Doubt(mention.start, mention.end, "place", "skill-elsewhere", f"the profile shows {said} elsewhere, not at {name}", lines)


def _is_general(passage: Passage, mention: Mention) -> bool:
    """Whether the name is an ordinary word that fits any position."""
    term = passage.record.index.lexicon.term(mention.name)
    return term is not None and term.kind == "experience" and term.name[:1].islower()
