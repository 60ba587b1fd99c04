"""The walk from a posting's blocks to its requirements."""

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import words
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.requirement import Asked, Requirement, Statement, leaves
from fitcheck.understand.asking import Demand, demands
from fitcheck.understand.grammar import Grammar, grammar_of
from fitcheck.understand.identity import identify
from fitcheck.understand.needs import read_needs
from fitcheck.understand.sections import Placed, place

_NEXT_LINE = 2


def understand(posting: Posting, lexicon: Lexicon) -> Asked:
    """All that a posting asks: title, company, place, and requirements in posting order."""
    grammar = grammar_of(lexicon)
    placed = place(posting.blocks, grammar)
    requirements: list[Requirement] = []
    for one in placed:
        for demand in demands(one, grammar):
            if requirements and _stands_in(demand, requirements[-1], grammar):
                demand = _together(requirements.pop(), demand)
            needs = read_needs(demand.text, grammar)
            if needs is not None:
                requirements.append(
                    Requirement(f"r{len(requirements) + 1}", demand.text, demand.lines, demand.importance, needs, demand.rule)
                )
    identity = identify(posting, grammar)
    return Asked(
        identity.title,
        identity.company,
        identity.location,
        "en",
        tuple(requirements),
        mission=_statements(placed, "about"),
        duties=_statements(placed, "duties"),
    )


def _stands_in(demand: Demand, above: Requirement, grammar: Grammar) -> bool:
    """Whether a line of its own says what may replace the degree that the line above asks for."""
    degree = any(leaf.kind == "degree" for leaf in leaves(above.needs))
    adjacent = above.lines[1] <= demand.lines[0] <= above.lines[1] + _NEXT_LINE
    return degree and adjacent and any(True for _ in grammar.equivalence.find(words(demand.text)))


def _together(above: Requirement, demand: Demand) -> Demand:
    """Both lines as one demand, a full stop between them where the first has no end of its own."""
    end = "" if above.text.endswith((".", "!", ";")) else "."
    return Demand(f"{above.text}{end} {demand.text}", above.importance, (above.lines[0], demand.lines[1]), above.rule)


def _statements(placed: list[Placed], section: str) -> tuple[Statement, ...]:
    return tuple(
        Statement(one.block.text, (one.block.first, one.block.last))
        for one in placed
        if one.section == section and len(one.block.text.split()) > 5
    )
