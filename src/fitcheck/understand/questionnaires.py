"""The form that a board prints below a posting: its numbered questions ask as the posting does, the answers to choose from do not."""

from itertools import pairwise

from fitcheck.patterns import pattern_of
from fitcheck.understand.sections import Placed

_NUMBER = pattern_of(r"0?(?P<value>\d{1,2})[.)]?")
_QUESTION = pattern_of(r"(?:Do|Does|Did|Are|Is|Have|Has|Can|Could|Will|Would|How|What|Which)\b.{12,}|.{12,}\?\s*$")
_FEWEST = 2


def without_answers(placed: list[Placed]) -> list[Placed]:
    """The blocks, those of a numbered form but for its questions as steps of applying."""
    numbered = [(index, int(found["value"])) for index, one in enumerate(placed) if (found := _NUMBER.fullmatch(one.block.text))]
    start = next((index for (index, value), (_, following) in pairwise(numbered) if (value, following) == (1, 2)), None)
    if start is None or len(numbered) < _FEWEST:
        return placed
    return placed[:start] + [one if _QUESTION.match(one.block.text) else one._replace(section="apply") for one in placed[start:]]
