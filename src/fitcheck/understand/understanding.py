"""The walk from a posting's blocks to its requirements."""

from fitcheck.lexicon import Lexicon
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.requirement import Asked, Requirement, Statement
from fitcheck.understand.asking import demands
from fitcheck.understand.grammar import grammar_of
from fitcheck.understand.identity import identify
from fitcheck.understand.needs import read_needs
from fitcheck.understand.sections import Placed, place


def understand(posting: Posting, lexicon: Lexicon) -> Asked:
    """All that a posting asks: title, company, place, and requirements in posting order."""
    grammar = grammar_of(lexicon)
    placed = place(posting.blocks, grammar)
    requirements: list[Requirement] = []
    for one in placed:
        for demand in demands(one, grammar):
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


def _statements(placed: list[Placed], section: str) -> tuple[Statement, ...]:
    return tuple(
        Statement(one.block.text, (one.block.first, one.block.last))
        for one in placed
        if one.section == section and len(one.block.text.split()) > 5
    )
