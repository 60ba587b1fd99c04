"""A sentence as words and the gaps between them, with what stands in parentheses laid aside."""

from typing import NamedTuple

from fitcheck.lexicon.words import Word, words

_OPENING, _CLOSING = "([", ")]"


class Aside(NamedTuple):
    """The content of a parenthesis, and the word of the main line it follows."""

    after: int
    """The index of the word before the parenthesis; -1 where it opens the sentence."""
    text: str


class Sentence:
    """The words of a sentence outside its parentheses, the gaps between them, and the asides."""

    def __init__(self, text: str, mask: str | None = None) -> None:
        self.text = text
        bare, asides = _without_parentheses(text if mask is None else mask)
        self.words: list[Word] = words(bare)
        self._bare = bare
        starts = [word.start for word in self.words]
        self.asides = tuple(Aside(sum(start < at for start in starts) - 1, content) for at, content in asides)

    def gap(self, index: int) -> str:
        """What stands between the word before `index` and that word; "" at the ends."""
        if index <= 0 or index >= len(self.words):
            return ""
        return self._bare[self.words[index - 1].end : self.words[index].start]

    def surface(self, index: int) -> str:
        """The word as it is written."""
        word = self.words[index]
        return self.text[word.start : word.end]

    def quote(self, first: int, after: int) -> str:
        """The words from `first` up to but not including `after`, verbatim."""
        if after <= first:
            return ""
        end = self.words[after - 1].end
        return self.text[self.words[first].start : end + (self.text[end : end + 1] == "%")]

    def form(self, index: int) -> str:
        """The folded form of a word; "" outside the sentence."""
        return self.words[index].form if 0 <= index < len(self.words) else ""


def _without_parentheses(text: str) -> tuple[str, list[tuple[int, str]]]:
    """The text with parentheses blanked out, place for place, and their contents with the place each begins at."""
    if not any(character in text for character in _OPENING):
        return text, []
    kept: list[str] = []
    asides: list[tuple[int, str]] = []
    depth, begun = 0, 0
    for place, character in enumerate(text):
        if character in _OPENING:
            if depth == 0:
                begun = place
            depth += 1
        elif character in _CLOSING and depth:
            depth -= 1
            if depth == 0:
                asides.append((begun, text[begun + 1 : place].strip()))
                kept.append(" ")
                continue
        kept.append(" " if depth else character)
    if depth:
        return text, []
    return "".join(kept), asides
