"""How much a criterion or a list is meant, where not its heading says so but a mark beside it, or the posting as a whole."""

from collections.abc import Iterable

from fitcheck.lexicon.words import forms
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.sections import Placed

_MARK = pattern_of(r"(?:^|[:(|\[–-]\s*)(?P<mark>E|D|(?i:essential|desirable))[)\]]?\s*[.|]?\s*$")
"""What says at the end of a criterion, or in a cell of its own behind it, how much it is meant."""
_WRITTEN_OUT = ("essential", "desirable")
_LENGTH = 9
"""Of either."""
_SECTIONS = {"e": "requirements", "d": "preferred"}
_FEWEST = 3
"""So many marks make a person specification; one or two letters may be anything."""
_OF_DEMANDS = ("requirements", "mixed")


def marked(blocks: Iterable[Block]) -> tuple[list[Block], dict[Block, str]]:
    """The blocks of a person specification without the marks in cells of their own (`| Knowledge of soils | D |`), and whom each gives.

    The second is the section of each block that a mark stands beside, or at the end of; empty where too few stand there to be marks.
    """
    blocks = list(blocks)
    marks = [_MARK.search(block.text) if _may_be_marked(block.text) else None for block in blocks]
    if sum(mark is not None for mark in marks) < _FEWEST:
        return blocks, {}
    bare = {place for place, mark in enumerate(marks) if mark is not None and not blocks[place].text[: mark.start()].strip(" |")}
    if 2 * sum(place > 1 and marks[place - 2] is not None for place in bare) < len(bare):  # each over a list, as a heading is
        return blocks, {}
    kept = list[Block]()
    sections = dict[Block, str]()
    for place, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if place not in bare:
            kept.append(block if mark is None else block._replace(text=block.text[: mark.start()].rstrip(" |")))
        if mark is not None and kept:
            sections[kept[-1]] = _SECTIONS[mark["mark"][0].lower()]
    return kept, sections


def _may_be_marked(text: str) -> bool:
    """Whether a text ends as marks do; to see that takes less time than to look for one at each sign that may stand before it."""
    end = text.rstrip().rstrip(".|").rstrip().rstrip(")]")[-_LENGTH:]
    return end[-1:] in ("E", "D") or end.lower() in _WRITTEN_OUT


def meant(placed: Iterable[Placed], sections: dict[Block, str], grammar: Grammar) -> list[Placed]:
    """The blocks, each in the section that its mark gives it, and the first list of wishes as one of demands where there is no other."""
    by_marks = [one._replace(section=sections[one.block], listed=True) if one.block in sections else one for one in placed]
    return _with_demands(by_marks, grammar)


def _with_demands(placed: list[Placed], grammar: Grammar) -> list[Placed]:
    """The blocks, the list under a heading that charms (`What sets you apart`) taken for what is asked where nothing else is.

    One under `Our ideal candidate has` is so where all other demands together are less than half as long.
    """
    demands = sum(one.section in _OF_DEMANDS and one.block.kind == "item" for one in placed)
    wishes = [one for one in placed if one.section == "preferred"]
    for heading in dict.fromkeys(one.heading for one in wishes):
        spoken = forms(heading)
        listed = sum(one.heading == heading and one.block.kind == "item" for one in wishes)
        if 2 * demands < listed if grammar.headings.ideal.is_among(spoken) else not demands and grammar.headings.charming.is_among(spoken):
            return [
                one._replace(section="requirements") if one.section == "preferred" and one.heading == heading else one for one in placed
            ]
    return placed
