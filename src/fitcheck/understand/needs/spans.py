"""A sentence as words and the gaps between them, with what stands in parentheses laid aside."""

from typing import NamedTuple

from fitcheck.lexicon import Lexicon, Mention
from fitcheck.lexicon.lexicon import Names, mentions_in
from fitcheck.lexicon.words import Word, words

_OPENING, _CLOSING = "([", ")]"
_NAMED_SO = 3
"""Words between `following` and the colon (`the following career fields:`)."""
_FOLLOWING = 12
"""Words within which a colon stands behind `any or all of the following fields`."""
_QUOTES = {"“": "”", '"': '"', "‘": "’", "'": "'"}


class Aside(NamedTuple):
    """The content of a parenthesis, and the word of the main line it follows."""

    after: int
    """The index of the word before the parenthesis; -1 where it opens the sentence."""
    text: str


class Thing(NamedTuple):
    """A run of words that names one thing, with what the sentence around it says of its kind."""

    first: int
    after: int
    hint: str
    """`skill`, `use` (experience with), `experience`, `field` (experience in), `counted` (years of it),
    `measured` (years of experience with it), `trait`, `ability`, `credential`; "" where none tells."""


class Sentence:
    """The words of a sentence outside its parentheses, the gaps between them, and the asides."""

    def __init__(self, text: str, lexicon: Lexicon, mask: str | None = None) -> None:
        self.text = text
        self.tells = False
        """Whether it tells of other things as well, so that unknown words without a frame name nothing asked."""
        self.states: bool | None = None
        """Whether it has a verb of its own; None until somebody asks."""
        self._lexicon = lexicon
        self._mentions: dict[tuple[int, int], tuple[Mention, ...]] = {}
        self._names: Names | None = None
        bare, asides = _without_parentheses(text if mask is None else mask)
        self.words = words(bare)
        self.forms = self.words.forms
        self.form = _At(enumerate(self.forms)).__getitem__
        """The folded form of the word at an index; "" outside the sentence."""
        self.gap = _At(enumerate(_gaps(bare, self.words))).__getitem__
        """What stands between the word before an index and that word; "" at the ends."""
        starts = [word.start for word in self.words]
        self.asides = tuple(Aside(sum(start < at for start in starts) - 1, content) for at, content in asides)

    def is_acronym(self, index: int) -> bool:
        """Whether a short word stands in capitals (`IT`)."""
        surface = self.surface(index)
        return len(surface) > 1 and surface.isupper()

    def mentions(self, first: int, after: int) -> tuple[Mention, ...]:
        """The known names in the words from `first` up to but not including `after`, as places in the whole text."""
        if self._names is None:
            self._names = self._lexicon.names_at(self.text, self.words)
        if not self._names:
            return ()
        found = self._mentions.get((first, after))
        if found is None:
            found = self._mentions[first, after] = mentions_in(self.words, self._names, first, after)
        return found

    def past_following(self, index: int) -> int:
        """The word after `any of the following areas:`, where a list stands behind a colon; `index` where none does."""
        for place in range(index + 1, min(index + _FOLLOWING, len(self.words))):
            if ":" in self.gap(place):
                return place if "following" in (self.form(one) for one in range(max(index, place - _NAMED_SO), place)) else index
        return index

    def surface(self, index: int) -> str:
        """The word as it is written."""
        word = self.words[index]
        return self.text[word.start : word.end]

    def is_proper(self, first: int, after: int) -> bool:
        """Whether one of the words has a capital that the start of the sentence does not explain (`Docker`, `SQL`)."""
        return any(any(character.isupper() for character in self.surface(index)[1 if index == 0 else 0 :]) for index in range(first, after))

    def is_titled(self, first: int, after: int) -> bool:
        """Whether one of the words begins with a capital, as in the names of certificates."""
        return any(self.surface(index)[0].isupper() for index in range(first, after))

    def quote(self, first: int, after: int) -> str:
        """The words from `first` up to but not including `after`, verbatim."""
        if after <= first:
            return ""
        start, end = self.words[first].start, self.words[after - 1].end
        end += self.text[end : end + 1] == "%"
        return self.text[start - self._is_quote_opened(start, end) : end + self._is_quote_closed(start, end)]

    def _is_quote_opened(self, start: int, end: int) -> bool:
        """Whether a quotation begins right before a stretch that it ends in (`‘on-call’ rota`)."""
        closing = _QUOTES.get(self.text[start - 1]) if start else None
        return closing is not None and any(
            character == closing and not self.text[index : index + 1].isalpha()
            for index, character in enumerate(self.text[start:end], start + 1)
        )

    def _is_quote_closed(self, start: int, end: int) -> bool:
        """Whether a quotation that begins in a stretch ends right behind it (`take “ownership”`)."""
        closing = self.text[end : end + 1]
        opening = next((one for one, other in _QUOTES.items() if other == closing), "")
        at = self.text.rfind(opening, start, end) if opening else -1
        return at >= 0 and not self.text[max(at - 1, 0)].isalpha() and (opening == closing or closing not in self.text[at:end])


class _At(dict[int, str]):
    """Texts by their place, "" where there is none: to look them up takes a third of the time of a method."""

    def __missing__(self, place: int) -> str:
        return ""


def _gaps(text: str, tokens: list[Word]) -> list[str]:
    """What stands before each of the words but the first, for which "" stands."""
    past = [token.end for token in tokens]
    return ["", *(text[end : token.start] for end, token in zip(past, tokens[1:], strict=False))]


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
