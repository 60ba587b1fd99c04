"""Ways into a post listed by degree, each with years of its own (`PhD and 1 year, MSc and 3 years, or BSc and 5 years`)."""

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from fitcheck.lexicon.words import words
from fitcheck.nouns.requirement import AllOf, Leaf, Needs, leaves
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.levels import Level, first_level
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.trees import combined, each_leaf
from fitcheck.understand.needs.years import Years, years_in

_FEWEST = 2
_PARTED = pattern_of(
    r"(?P<mark>[,;.]\s*(?:or\b|and\b)?|\bor\b)[\s:–-]*"
    r"(?:(?:either|an?|at\s+least|a\s+minimum\s+of|minimum(?:\s+of)?|have|has|hold|holds|with|completed)\s+)*$",
    re.IGNORECASE,
)
"""What stands between two ways, up to the first word of the second."""
_PARTED_OFF = pattern_of(r"^[\s,;.]*(?:or\b|and\b)?\s*", re.IGNORECASE)
"""The separator that a way begins with."""
_FIELDS = pattern_of(
    r"(?:\s*\+?\s*(?:of\s+)?(?:(?:relevant|related|professional|work|industry)\s+){0,2}(?:experience\s*)?,?\s+in\s+)"
    r"(?P<fields>[^;.]+?\bor\s+(?:an?\s+|another\s+|other\s+)?(?:closely\s+)?(?:related|relevant|similar|equivalent)\b[^,;.]*"
    r"\b(?:field|discipline|area|subject|major|track|domain|program|programme)s?)\s*\.?\s*$",
    re.IGNORECASE,
)
"""Fields of study behind the years of the last way, which belong to the degrees of all."""
_OTHER_DEGREE = pattern_of(r"\(\s*(?=or\s)([^()]{3,120})\)", re.IGNORECASE)

_COUNT_ALONE = pattern_of(r"(?P<mark>,|;|\bor)\s+(?P<count>\d{1,2}\+?)(?=\s+(?:if\s+holding|with|for)\s+(?:an?\s+)?[A-Za-z])")
"""Years that leave out their noun, which stood with the first of a list (`3 years with an MSc, 6 with a BSc`)."""


class Chain(NamedTuple):
    """The ways into a post that a sentence lists."""

    ways: list[str]
    """The text of each, in order."""
    fields: str = ""
    """The fields of study that close the sentence and belong to all degrees without any, as written."""


def without_brackets_of_degrees(text: str, grammar: Grammar) -> str:
    """The text with brackets opened that hold another degree, or years in its place (`BSc and 4 years (or MSc and 2 years)`)."""
    if "(or " not in text:
        return text
    found = _OTHER_DEGREE.search(text)
    if found is None or text[found.start() - 1] != " " or "year" not in found[1].lower():
        return text
    if not any(first_level(Sentence(part, grammar.lexicon), grammar, 0) is not None for part in (text[: found.start()], found[1])):
        return text
    return text[: found.start() - 1] + ", " + found[1] + " " + text[found.end() :]


def with_years_said(text: str, grammar: Grammar) -> str:
    """The text with `years` behind the numbers that stand before a degree without it, where a length of time opens the list."""
    spans = years_in(text) if " with " in text or " for " in text else []
    if not spans or (found := _COUNT_ALONE.search(text, spans[0].end)) is None:
        return text
    if first_level(Sentence(text[found.end() :], grammar.lexicon), grammar, 0) is None:
        return text
    return text[: spans[0].end] + _COUNT_ALONE.sub(r"\g<mark> \g<count> years", text[spans[0].end :])


def chained(text: str, grammar: Grammar, read: Callable[[str], Needs | None]) -> Needs | None:
    """The choice between the ways of a sentence, each read by `read`; None where it lists no ways by degree."""
    if (chain := _chain(text, grammar)) is None:
        return None
    ways = [node for way in chain.ways if (node := read(way)) is not None]
    if chain.fields and (named := read(f"degree in {chain.fields}")) is not None:
        fields = next((leaf.fields for leaf in leaves(named) if leaf.kind == "degree"), ())
        ways = [each_leaf(way, lambda leaf: leaf._replace(fields=leaf.fields or fields) if leaf.kind == "degree" else leaf) for way in ways]
    return combined([(way, "or") for way in _shared(ways)])


def _chain(text: str, grammar: Grammar) -> Chain | None:
    """The ways that a sentence lists by degree with years; None where it does not list at least two with years each."""
    spans = years_in(text)
    if len(spans) < _FEWEST or grammar.degree_openings.isdisjoint(words(text).forms):
        return None
    sentence = Sentence(text, grammar.lexicon)
    starts = _starts(sentence, _levels(sentence, grammar, spans), spans)
    if len(starts) < _FEWEST:
        return None
    cuts = [_PARTED.search(text[past:begin]) for past, begin in starts[1:]]
    marks = [cut["mark"].lower() if cut else "and" for cut in cuts]
    if any(mark.endswith("and") for mark in marks) or not (any(mark.endswith("or") for mark in marks) or set(marks) == {";"}):
        return None
    begins = [0, *(past + cut.start() for (past, _), cut in zip(starts[1:], cuts, strict=True) if cut)]
    ends = [*begins[1:], len(text)]
    ways = [_PARTED_OFF.sub("", text[begin:end]) for begin, end in zip(begins, ends, strict=True)]
    closing = _FIELDS.search(text, spans[-1].end)
    if closing is None or closing.start() != spans[-1].end:
        return Chain(ways)
    return Chain([*ways[:-1], ways[-1][: len(ways[-1]) - (len(text) - closing.start())]], closing["fields"])


def _levels(sentence: Sentence, grammar: Grammar, spans: list[Years]) -> list[Level]:
    """The degrees named, those that no length of time parts from the one before (`BS or MS and 3 years`) left out."""
    levels = list[Level]()
    index = 0
    while (level := first_level(sentence, grammar, index)) is not None:
        index = level.after
        begin = sentence.words[level.first].start
        if not levels or any(sentence.words[levels[-1].first].start < span.start < begin for span in spans):
            levels.append(level)
    return levels


def _starts(sentence: Sentence, levels: list[Level], spans: list[Years]) -> list[tuple[int, int]]:
    """For each way the place after which the one before it has named its parts, and the place of its own first part."""
    degrees = [sentence.words[level.first].start for level in levels]
    past_degrees = [sentence.words[level.after - 1].end for level in levels]
    if not degrees:
        return []
    counted_first = spans[0].start < degrees[0]
    if counted_first:
        told = all(a.start < degree < b for a, degree, b in zip(spans, degrees, [*(one.start for one in spans[1:]), 10**9], strict=False))
        if len(spans) - len(degrees) not in (0, 1) or not told:  # the last may be years alone
            return []
        return [(0, spans[0].start), *((past, span.start) for past, span in zip(past_degrees, spans[1:], strict=False))]
    between = [[span for span in spans if first < span.start < after] for first, after in pairwise([*degrees, 10**9])]
    if any(len(one) != 1 for one in between[:-1]) or len(between[-1]) > 1:
        return []
    return [(0, degrees[0]), *((one[0].end, degree) for one, degree in zip(between, degrees[1:], strict=False))]


def _shared(nodes: list[Needs]) -> list[Needs]:
    """The ways, what the years of one alone are years of laid on those that do not say it."""
    areas = {leaf for node in nodes for leaf in _areas(node)}
    if len(areas) != 1:
        return nodes
    text, term = next(iter(areas))

    def counts(leaf: Leaf) -> Leaf:
        is_bare = leaf.kind == "experience" and leaf.min_years and not leaf.text
        return leaf._replace(text=text, term=term) if is_bare else leaf

    return [each_leaf(node, counts) for node in nodes]


def _areas(node: Needs) -> set[tuple[str, str]]:
    """The texts and terms of the experience that a way counts."""
    children = node.all_of if isinstance(node, AllOf) else (node,)
    return {(one.text, one.term) for one in children if isinstance(one, Leaf) and one.kind == "experience" and one.min_years and one.text}
