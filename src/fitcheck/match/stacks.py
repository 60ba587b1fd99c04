"""Lists of unlike names in one need, of which some are shown and some are not: the tools of the job, the objects of one deed."""

from collections.abc import Iterable
from itertools import pairwise

from fitcheck.lexicon.words import forms
from fitcheck.match.coverage import PROPER_NAME, units_of
from fitcheck.match.facts import Index, Unit
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.requirement import Leaf

_LONG = 4
"""So many names without one class are no instances of a thing, but a stack."""
_ALL = 0.999
_NEAR = 0.5
"""How far an example has to carry over to the thing for which it is named."""


def stack_of(index: Index, leaf: Leaf) -> tuple[Leaf, ...]:
    """The parts of a working stack named as examples (`tools such as Python, AWS, Airflow`); () where they are instances of one class."""
    if leaf.term or len(leaf.examples) < _LONG:
        return ()
    parts = []
    for example in leaf.examples:
        mentions = index.lexicon.find(example)
        if len(mentions) != 1:
            return ()
        if leaf.kind == "experience" and mentions[0].name.islower():
            return ()
        parts.append(Leaf(leaf.kind, example, mentions[0].name))
    return () if _common_class(index, [part.term for part in parts]) else tuple(parts)


def objects_of(index: Index, leaf: Leaf) -> tuple[Leaf, ...]:
    """The known things to which one deed is done, where `and` joins them (`read blueprints and wiring diagrams`); () elsewhere."""
    if leaf.term or leaf.examples or leaf.min_years or leaf.kind not in ("skill", "experience"):
        return ()
    text = leaf.text
    mentions = index.lexicon.find(text)
    if len(mentions) < 2 or mentions[-1].end < len(text):
        return ()
    between = [text[left.end : right.start].strip() for left, right in pairwise(mentions)]
    opening = text[: mentions[0].start].split()
    if between[-1] not in ("and", ", and") or any(mark != "," for mark in between[:-1]) or len(opening) > 1:
        return ()
    names = dict.fromkeys(mention.name for mention in mentions)
    if len(names) < len(mentions) or any((term := index.lexicon.term(name)) is None or term.kind != "skill" for name in names):
        return ()
    return tuple(Leaf(leaf.kind, text[mention.start : mention.end], mention.name) for mention in mentions)


def means_products(leaf: Leaf) -> bool:
    """Whether several products named as examples say what is meant by words that no entry knows: `tide tools (TidePro, WXTide)`."""
    return not leaf.term and len(leaf.examples) > 1 and all(example[:1].isupper() for example in leaf.examples)


def is_instance(index: Index, example: str, leaf: Leaf) -> bool:
    """Whether what is named as an example may stand for the thing: of a known thing, what is a kind of it or near; of any other, all
    but a word that is no name by itself (`integration`), and of work no tool that is only used in it (`web development (Java, Go)`)."""
    name = leaf.term
    if not name:
        known = index.lexicon.term(example)
        if known is not None and known.kind == "skill" and known.name[:1].isupper() and _is_work(index, leaf.text):
            return False
        return not example.islower() or " " in example or known is not None
    return any(index.lexicon.cover(mention.name, name)[1] >= _NEAR for mention in index.lexicon.find(example))


def is_distant(index: Index, name: str, quotes: Iterable[Evidence]) -> bool:
    """Whether a product is asked by its name, and what stands near it names neither it nor a class or platform that it is of: of PHP,
    Python is nothing, and of AWS Lambda, AWS is a part."""
    term = index.lexicon.term(name) if name[:1].isupper() else None
    if term is None:
        return False
    kin = {name, *term.above}
    return all(kin.isdisjoint(mention.name for mention in index.lexicon.find(quote.text)) for quote in quotes)


def lacks_maker(index: Index, leaf: Leaf, units: list[Unit]) -> bool:
    """Whether a thing is that of a maker or a place which the profile does not name (`Azure data services (Synapse)`)."""
    if len(units) == 1 or any(example in leaf.text for example in leaf.examples):  # `Angular/React`, which are names of the thing itself
        return False
    return any(unit.term and unit.weight >= PROPER_NAME and not index.by_term.get(unit.term) for unit in units)


def least_of(index: Index, example: str) -> float:
    """How much of an example a fact has to show to count: of a known name any, of other words all, as `transfer` alone shows no
    `culture transfers`."""
    units = units_of(index, example)
    return 0.0 if len(units) == 1 and units[0].term else _ALL


def _is_work(index: Index, text: str) -> bool:
    """Whether the last word of a text is one for work, and not for the things it is done with."""
    return forms(text)[-1] in index.lexicon.table("matching/asking")["work"]


def _common_class(index: Index, names: list[str]) -> bool:
    """Whether most of the names are of one class."""
    counts: dict[str, int] = {}
    for name in names:
        term = index.lexicon.term(name)
        for above in term.broader if term else ():
            counts[above] = counts.get(above, 0) + 1
    return 2 * max(counts.values(), default=0) > len(names)
