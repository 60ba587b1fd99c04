"""The walk from a posting's blocks to its requirements."""

from collections.abc import Iterator
from functools import cached_property

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import forms
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.requirement import Asked, Requirement, Statement, leaves
from fitcheck.understand.asking import Demand, demands
from fitcheck.understand.grammar import Grammar, grammar_of
from fitcheck.understand.identity import Identity, identify
from fitcheck.understand.needs import read_needs
from fitcheck.understand.sections import Placed, place

_NEXT_LINE = 2


def understand(posting: Posting, lexicon: Lexicon) -> Asked:
    """All that a posting asks: title, company, place, and requirements in posting order."""
    found = Demanded(posting, lexicon)
    return found.asked(tuple(requirement for requirement, _ in found.requirements()))


class Demanded:
    """A posting whose demands are found, but not read into needs yet: whoever need not know them all can stop at any of them."""

    def __init__(self, posting: Posting, lexicon: Lexicon) -> None:
        self._posting = posting
        self._grammar = grammar_of(lexicon)
        self._placed = place(posting.blocks, self._grammar)
        self.demands: list[Demand] = [demand for one in self._placed for demand in demands(one, self._grammar)]

    @cached_property
    def identity(self) -> Identity:
        """The title, the company and the place."""
        return identify(self._posting, self._grammar)

    def requirements(self) -> Iterator[tuple[Requirement, int]]:
        """Each requirement in posting order, with the number of demands dealt with: what those from there on ask is still to come."""
        grammar, held, number = self._grammar, None, 0
        for dealt, demand in enumerate(self.demands):
            if held is not None and _stands_in(demand, held, grammar):
                demand, held, number = _together(held, demand), None, number - 1
            needs = read_needs(demand.text, grammar)
            if needs is None:
                continue
            if held is not None:
                yield held, dealt
            number += 1
            held = Requirement(f"r{number}", demand.text, demand.lines, demand.importance, needs, demand.rule)
        if held is not None:
            yield held, len(self.demands)

    def asked(self, requirements: tuple[Requirement, ...]) -> Asked:
        """All that the posting asks, its requirements having been read."""
        identity = self.identity
        return Asked(
            identity.title,
            identity.company,
            identity.location,
            "en",
            requirements,
            mission=_statements(self._placed, "about"),
            duties=_statements(self._placed, "duties"),
        )


def _stands_in(demand: Demand, above: Requirement, grammar: Grammar) -> bool:
    """Whether a line of its own says what may replace the degree that the line above asks for."""
    degree = any(leaf.kind == "degree" for leaf in leaves(above.needs))
    adjacent = above.lines[1] <= demand.lines[0] <= above.lines[1] + _NEXT_LINE
    return degree and adjacent and any(True for _ in grammar.equivalence.among(forms(demand.text)))


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
