"""Known phrases found in a text by their words, so that one pass over the words serves any number of phrases."""

from collections.abc import Iterable, Iterator, Sequence
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
        self._rows: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        for phrase, payload in phrases:
            forms = tuple(phrase.split())
            if not forms:
                continue
            self._rows.setdefault(forms[0], []).append((forms[1:], payload))
        for rows in self._rows.values():
            rows.sort(key=lambda row: -len(row[0]))

    def at(self, tokens: Sequence[Word], position: int) -> Match[Payload] | None:
        """The longest phrase that starts at `position`."""
        rows = self._rows.get(tokens[position].form)
        if rows is None:
            return None
        left = len(tokens) - position - 1
        for rest, payload in rows:
            length = len(rest)
            if length > left:
                continue
            for offset, form in enumerate(rest, position + 1):
                if tokens[offset].form != form:
                    break
            else:
                return Match(position, position + 1 + length, payload)
        return None

    def find(self, tokens: Sequence[Word]) -> Iterator[Match[Payload]]:
        """Every phrase in the text, longest first at each place, none overlapping."""
        rows, begin = self._rows, 0
        for position, token in enumerate(tokens):
            if position >= begin and token.form in rows and (match := self.at(tokens, position)) is not None:
                yield match
                begin = match.after
