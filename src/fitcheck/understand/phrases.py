"""Known phrases found in a text by their words, so that one pass over the words serves any number of phrases."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from fitcheck.lexicon.words import Word, words

Payload = TypeVar("Payload")


@dataclass(frozen=True, slots=True)
class Match(Generic[Payload]):
    """A phrase at its place, as indexes into the list of words."""

    first: int
    after: int
    """The index of the word after the phrase."""
    payload: Payload


class PhraseTable(Generic[Payload]):
    """Phrases with something to say of each; case, plural and spelling variants are folded."""

    def __init__(self, phrases: Iterable[tuple[str, Payload]]) -> None:
        self._rows: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        for phrase, payload in phrases:
            forms = tuple(word.form for word in words(phrase))
            self._rows.setdefault(forms[0], []).append((forms[1:], payload))
        for rows in self._rows.values():
            rows.sort(key=lambda row: -len(row[0]))

    def at(self, tokens: list[Word], position: int) -> Match[Payload] | None:
        """The longest phrase that starts at `position`."""
        rows = self._rows.get(tokens[position].form)
        if rows is None:
            return None
        for rest, payload in rows:
            after = position + 1 + len(rest)
            if after <= len(tokens) and all(tokens[position + 1 + i].form == form for i, form in enumerate(rest)):
                return Match(position, after, payload)
        return None

    def find(self, tokens: list[Word]) -> Iterator[Match[Payload]]:
        """Every phrase in the text, longest first at each place, none overlapping."""
        position = 0
        while position < len(tokens):
            match = self.at(tokens, position)
            if match is None:
                position += 1
            else:
                yield match
                position = match.after
