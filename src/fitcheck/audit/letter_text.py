"""A letter cut into sentences, each at its place, without address, greeting and signature."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from fitcheck.patterns import pattern_of

_ABBREVIATED = ("Dr", "Mr", "Ms", "Mrs", "St", "Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "Sr", "Prof", "Rev", "Mt", "No", "vs", "approx")
BEFORE_A_STOP = "".join(rf"(?<!\b{word})" for word in _ABBREVIATED)
"""What stands before a full stop that ends anything: no abbreviation."""
_NO_END = "".join(rf"(?<!\b{word}\.)" for word in _ABBREVIATED)
_SENTENCE_END = pattern_of(
    rf"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bPh\.D\.){_NO_END}(?P<close>[\"”’)]*)\s+(?=[A-Z“\"(\d])"
)
_MARK = pattern_of(r"[ \t]*(?:[-*•–·✓✅]|\d+[.)]|#{1,6}|>)[ \t]+")
_EMPHASIS = pattern_of(r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`|\\(?=\n|$)")
_GREETING = pattern_of(r"[\s>*_]*(?:dear|hello|hi|to whom|greetings|good (?:morning|day|afternoon))\b", re.IGNORECASE)
_CLOSING = pattern_of(
    r"[\s>*_]*(?:(?:yours )?(?:sincerely|faithfully|truly|respectfully)(?: yours)?|(?:kind|best|warm|kindest|"
    r"warmest)(?:est)?(?: \w+)? ?regards|regards|"
    r"with (?:kind |best |warm )?(?:regards|thanks|gratitude|appreciation)|many thanks|best wishes|best|thank you|thanks|"
    r"cheers)[\s,.!*_]*$",
    re.IGNORECASE,
)
_POSTSCRIPT = pattern_of(r"\s*P\.?\s?S\.?\b")
_SUBJECT = pattern_of(r"[\s>*_]*(?:subject|re|betreff)\s*:", re.IGNORECASE)
_PARTED = pattern_of(r"(?<![\w-])(?P<first>[A-Za-z]+)-(?P<gap>\s+)(?!(?:and|or|to|nor|versus)\b)(?P<rest>[a-z]{2,})(?![\w-])")
_KEPT = pattern_of(
    r"(?:self|non|full|part|long|short|hands|on|off|co|well|high|low|cross|multi|day|end|real|team|detail|problem|customer|pre|post|mid)",
    re.IGNORECASE,
)
"""What has its hyphen also where the line does not end."""
_SHORT_LINE = 0.6
_LONGEST = 600
"""Characters of a sentence at most."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, bullet or line of a letter."""

    text: str
    """As written, line breaks and marks of emphasis turned to spaces, so that places stay."""
    start: int
    """Its offset in the letter."""
    paragraph: int
    bullet: bool


def _within_reach(cuts: list[int], block: str) -> Iterator[int]:
    """The ends of sentences, with cuts in those that no person writes, so that the time stays linear."""
    past = 0
    for cut in cuts:
        while cut - past > _LONGEST:
            space = block.rfind(" ", past + 1, past + _LONGEST)
            past = space if space > past else past + _LONGEST
            yield past
        past = cut
        yield cut


def _whole(found: re.Match[str]) -> str:
    """A word that the end of a printed line parted, as one and as long as it was."""
    first, gap, rest = found["first"], found["gap"], found["rest"]
    return f"{first}-{rest}{gap}" if _KEPT.fullmatch(first) else f"{first}{rest}{gap} "


class LetterText:
    """A letter's text and the place of each character."""

    def __init__(self, text: str) -> None:
        """For a text with any line ends."""
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._starts = [0, *(found.end() for found in pattern_of("\n").finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def sentences(self) -> Iterator[Sentence]:
        """The sentences of the body, in order."""
        for number, (start, end, bullet) in enumerate(self._blocks()):
            raw = self.text[start:end].replace("\n", " ").replace("\t", " ")
            block = _PARTED.sub(_whole, _EMPHASIS.sub(lambda found: " " * len(found.group()), raw))
            past = 0
            for cut in _within_reach([found.end("close") for found in _SENTENCE_END.finditer(block)] + [len(block)], block):
                text = block[past:cut]
                lead = len(text) - len(text.lstrip())
                if text.strip():
                    yield Sentence(text.strip(), start + past + lead, number, bullet)
                past = cut

    def _blocks(self) -> Iterator[tuple[int, int, bool]]:
        """Start, end and whether it is a list item, for each paragraph, item or line of its own."""
        lines = self._body()
        longest = max((end - start for start, end in lines), default=0)
        begin: int | None = None
        bullet, stop, short = False, 0, False
        for start, end in lines:
            line = self.text[start:end]
            mark = _MARK.match(line)
            own = mark is not None or not line.strip() or (short and line.lstrip()[:1].isupper())
            if begin is not None and own:
                yield begin, stop, bullet
                begin = None
            if line.strip() and begin is None:
                begin, bullet = start + (mark.end() if mark else 0), mark is not None
            stop = end
            short = len(line) < _SHORT_LINE * longest and not line.rstrip().endswith((",", ";", ":", "-"))
        if begin is not None:
            yield begin, stop, bullet

    def _body(self) -> list[tuple[int, int]]:
        """Start and end of each line between the greeting and the signature."""
        ends = [*(start - 1 for start in self._starts[1:]), len(self.text)]
        lines = list(zip(self._starts, ends, strict=True))
        greeted = next((i for i, (start, end) in enumerate(lines) if _GREETING.match(self.text[start:end])), -1)
        body = [one for one in lines[greeted + 1 :] if not _SUBJECT.match(self.text[slice(*one)])]
        closed = next((i for i, (start, end) in enumerate(body) if i and _CLOSING.match(self.text[start:end])), len(body))
        after = next((i for i in range(closed, len(body)) if _POSTSCRIPT.match(self.text[slice(*body[i])])), len(body))
        gap = [(0, 0)]  # an empty line
        return [*body[:closed], *gap, *body[after:]]
