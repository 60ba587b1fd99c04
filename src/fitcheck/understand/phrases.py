"""Known phrases found in a text by their words, so that one pass over the words serves any number of phrases."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from fitcheck.lexicon.words import Word

Payload = TypeVar("Payload")


class Match(NamedTuple, Generic[Payload]):
    """A phrase at its place, as indexes into the list of words."""

    first: int
    after: int
    """The index of the word after the phrase."""
    payload: Payload


class PhraseTable(Generic[Payload]):
    """Phrases with something to say of each; case, plural and spelling variants are folded."""

    def __init__(self, phrases: Iterable[tuple[str, Payload]]) -> None:
        """Take (folded words joined by spaces, what to say of them)."""
        self._written: dict[str, list[tuple[str, Payload]]] = {}
        for phrase, payload in phrases:
            first, _, rest = phrase.partition(" ")
            self._written.setdefault(first, []).append((rest, payload))
        self._firsts = frozenset(self._written)
        self._rows: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        """The phrases of each first word that a text has had so far: most of them begin no text of a short run."""

    def may_be_among(self, forms: Iterable[str]) -> bool:
        """Whether one of the words begins a phrase; where none does there is no phrase, and to know that costs little."""
        return not self._firsts.isdisjoint(forms)

    def at(self, tokens: Sequence[Word], position: int) -> Match[Payload] | None:
        """The longest phrase that starts at `position`."""
        form = tokens[position].form
        if form not in self._written:
            return None
        rows = self._rows.get(form) or self._cut(form)
        left = len(tokens) - position - 1
        second = tokens[position + 1].form if left else ""
        for rest, payload in rows:
            length = len(rest)
            if not rest or (rest[0] == second and length <= left and _follow(tokens, position + 2, rest)):
                return Match(position, position + 1 + length, payload)
        return None

    def _cut(self, first: str) -> list[tuple[tuple[str, ...], Payload]]:
        """The phrases that begin with a word, as the words after it, the longest first."""
        rows = self._rows[first] = sorted(
            ((tuple(rest.split()), payload) for rest, payload in self._written[first]), key=lambda row: -len(row[0])
        )
        return rows

    def find(self, tokens: Sequence[Word]) -> Iterator[Match[Payload]]:
        """Every phrase in the text, longest first at each place, none overlapping."""
        written, begin = self._written, 0
        for position, token in enumerate(tokens):
            if token.form in written and position >= begin and (match := self.at(tokens, position)) is not None:
                yield match
                begin = match.after


def _follow(tokens: Sequence[Word], position: int, rest: tuple[str, ...]) -> bool:
    """Whether the words of a phrase from its third on stand from `position` on."""
    return all(tokens[place].form == form for place, form in enumerate(rest[1:], position)) if len(rest) > 1 else True


def plain(phrases: Iterable[str]) -> PhraseTable[str]:
    """A table of phrases of which there is nothing more to say."""
    return PhraseTable((phrase, "") for phrase in phrases)


def by_name(rows: Mapping[str, list[str]]) -> PhraseTable[str]:
    """A table of phrases, each with the name of its row."""
    return PhraseTable((phrase, name) for name, phrases in rows.items() for phrase in phrases)
