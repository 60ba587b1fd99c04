"""The walk from a posting's blocks to its requirements."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import first_form, forms, last_form
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.requirement import Asked, Needs, Requirement, Statement, leaves
from fitcheck.patterns import pattern_of
from fitcheck.understand.alternatives import counted, joined
from fitcheck.understand.asking import Demand, demands
from fitcheck.understand.grammar import Grammar, grammar_of
from fitcheck.understand.identity import Identity, identify
from fitcheck.understand.lists import settled
from fitcheck.understand.meant import marked, meant
from fitcheck.understand.needs import read_counted, read_needs
from fitcheck.understand.questionnaires import without_answers
from fitcheck.understand.sections import Placed, place

_NEXT_LINE = 2
_REMEMBERED = 1_000
"""Demands of which it is kept what they say, as they come again elsewhere; see rank.remembering."""
_CUT_OFF = ("...", "…")
_SPACES_OF_A_STUB = 3
"""A line of fewer words that ends in dots may trail off as it pleases (`Python ...`)."""
_WORDS_OF_A_LINE = 12
_THEN = " then "
"""Where the condition of an invitation ends without a comma (`If you like bread then come and bake with us`)."""
_INVITED = pattern_of(r"If (?P<condition>[^,]{8,300}), (?:then )?(?:we|please|this|get|come|apply|you|our)\b", re.IGNORECASE)


def understand(posting: Posting, lexicon: Lexicon) -> Asked:
    """All that a posting asks: title, company, place, and requirements in posting order."""
    return Demanded(posting, lexicon).asked()


class Demanded:
    """A posting whose demands are found, but not read into needs yet: whoever can judge by a few of them need not read them all."""

    def __init__(self, posting: Posting, lexicon: Lexicon) -> None:
        self._posting = posting
        self._grammar = grammar_of(lexicon)
        blocks, sections = marked(posting.blocks)
        placed = without_answers(list(settled(place(joined(blocks, self._grammar), self._grammar), self._grammar)))
        self._placed = meant(placed, sections, self._grammar)
        asked = (
            demand._replace(length=length) if length else demand
            for one, length in counted(self._placed, self._grammar)
            for demand in demands(one, self._grammar)
        )
        self.demands = list(_said_once(asked))

    @cached_property
    def identity(self) -> Identity:
        """The title, the company and the place."""
        return identify(self._posting, self._grammar)

    def standing_alone(self) -> list[Demand]:
        """The demands that are read as they stand; not those that may say what replaces a degree, nor what stands right above these."""
        tied: set[int] = set()
        for number, demand in enumerate(self.demands):
            if says_what_replaces(demand.text, self._grammar):
                tied.add(number)
                above = number - 1
                while above >= 0 and self.demands[above].lines[1] + _NEXT_LINE >= demand.lines[0]:
                    tied.add(above)
                    above -= 1
        return [demand for number, demand in enumerate(self.demands) if number not in tied]

    def needs_of(self, demand: Demand) -> Needs | None:
        """What a demand asks; None where it names nothing."""
        if demand.length and (needs := read_counted(demand.text, demand.length, self._grammar)) is not None:
            return needs
        running = demand.rule == "asking-sentence" and (demand.text.endswith((".", "!")) or len(demand.text.split()) > _WORDS_OF_A_LINE)
        text = demand.text.partition(_THEN)[0] if demand.text.startswith("If ") else demand.text
        return read_needs(text, self._grammar, running) or read_needs(_condition(text), self._grammar, running)

    def asked(self) -> Asked:
        """All that the posting asks."""
        identity = self.identity
        return Asked(
            identity.title,
            identity.company,
            identity.location,
            "en",
            self._requirements(),
            mission=_statements(self._placed, "about"),
            duties=_statements(self._placed, "duties"),
        )

    def _requirements(self) -> tuple[Requirement, ...]:
        requirements: list[Requirement] = []
        for demand in self.demands:
            if requirements and _stands_in(demand, requirements[-1], self._grammar):
                demand = _together(requirements.pop(), demand)
            needs = self.needs_of(demand)
            if needs is not None:
                requirements.append(
                    Requirement(f"r{len(requirements) + 1}", demand.text, demand.lines, demand.importance, needs, demand.rule)
                )
        return tuple(requirements)


def _said_once(found: Iterable[Demand]) -> Iterator[Demand]:
    """The demands without those whose words stand above already: postings are often pasted twice into one page.

    What a page cuts off with dots (`Knowledge of dyes and ...`) is left to the place that has all of it. Most demands differ in their
    first and last words already, and need not be cut into all of them.
    """
    found = list(found)
    whole = sorted(demand.text for demand in found if not demand.text.endswith(_CUT_OFF))
    alike: dict[tuple[str, str], str] = {}
    said: set[tuple[str, ...]] = set()
    for demand in found:
        if demand.text.endswith(_CUT_OFF) and _goes_on_in(demand.text, whole):
            continue
        ends = first_form(demand.text), last_form(demand.text)
        if ends in alike:
            said.add(tuple(forms(alike[ends])))
            wording = tuple(forms(demand.text))
            if wording in said:
                continue
            said.add(wording)
        else:
            alike[ends] = demand.text
        yield demand


def _goes_on_in(cut: str, whole: list[str]) -> bool:
    """Whether one of the texts, which are sorted, begins with all that stands before the dots at which another breaks off, and goes on."""
    begin = cut.rstrip(".… ")
    at = bisect_left(whole, begin)
    return begin.count(" ") >= _SPACES_OF_A_STUB and any(text.startswith(begin) and text != begin for text in whole[at : at + 2])


def _condition(text: str) -> str:
    """The condition of a sentence such as `If you are a trained cook, please get in touch`; nothing where it has none."""
    found = _INVITED.match(text)
    return found.group("condition") if found else ""


def _stands_in(demand: Demand, above: Requirement, grammar: Grammar) -> bool:
    """Whether a line of its own says what may replace the degree that the line above asks for."""
    degree = any(leaf.kind == "degree" for leaf in leaves(above.needs))
    adjacent = above.lines[1] <= demand.lines[0] <= above.lines[1] + _NEXT_LINE
    return degree and adjacent and says_what_replaces(demand.text, grammar)


@lru_cache(maxsize=_REMEMBERED)
def says_what_replaces(text: str, grammar: Grammar) -> bool:
    """Whether a demand has words of what may replace a degree."""
    return grammar.equivalence.is_among(forms(text))


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
