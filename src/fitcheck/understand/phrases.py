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


class _Rows(Generic[Payload]):
    """The phrases that begin with one word."""

    __slots__ = ("alone", "by_second", "reach")

    def __init__(self, written: Iterable[tuple[str, Payload]]) -> None:
        """Take (the words after the first, joined by spaces, what to say of the phrase)."""
        self.alone: list[Payload] = []
        """What to say of the word by itself, where it is a phrase."""
        self.by_second: dict[str, list[tuple[list[str], Payload]]] = {}
        """The others as the words after the first, the longest first."""
        for words, payload in written:
            if rest := words.split():
                self.by_second.setdefault(rest[0], []).append((rest, payload))
            else:
                self.alone.append(payload)
        for rows in self.by_second.values():
            rows.sort(key=lambda row: -len(row[0]))
        self.reach = max((len(rows[0][0]) for rows in self.by_second.values()), default=0)
        """How many words after the first have to be known."""

    def longest(self, forms: list[str], position: int) -> tuple[int, Payload] | None:
        """How many words the longest phrase has whose first word stands at `position`, and what to say of it."""
        after = position + 1
        if after < len(forms):
            for rest, payload in self.by_second.get(forms[after], ()):
                if len(rest) == 1 or forms[after : after + len(rest)] == rest:
                    return len(rest) + 1, payload
        return (1, self.alone[0]) if self.alone else None


class PhraseTable(Generic[Payload]):
    """Phrases with something to say of each; case, plural and spelling variants are folded."""

    def __init__(self, phrases: Iterable[tuple[str, Payload]]) -> None:
        """Take (folded words joined by spaces, what to say of them)."""
        self._written: dict[str, list[tuple[str, Payload]]] = {}
        for phrase, payload in phrases:
            first, _, rest = phrase.partition(" ")
            self._written.setdefault(first, []).append((rest, payload))
        self._rows: dict[str, _Rows[Payload]] = {}
        """The phrases of each first word that a text has had so far: most of them begin no text of a short run."""

    def may_be_among(self, forms: Iterable[str]) -> bool:
        """Whether one of the words begins a phrase; where none does there is no phrase, and to know that costs little."""
        return not self._written.keys().isdisjoint(forms)

    def at(self, tokens: Sequence[Word], position: int) -> Match[Payload] | None:
        """The longest phrase that starts at `position`."""
        form = tokens[position].form
        if form not in self._written:
            return None
        reach = self._beginning_with(form).reach
        found = self.at_form([token.form for token in tokens[position : position + 1 + reach]], 0)
        return found and Match(position, position + found.after, found.payload)

    def at_form(self, forms: list[str], position: int) -> Match[Payload] | None:
        """at() for a text of which only the forms of the words are known."""
        form = forms[position]
        found = self._beginning_with(form).longest(forms, position) if form in self._written else None
        return found and Match(position, position + found[0], found[1])

    def find(self, tokens: Sequence[Word]) -> Iterator[Match[Payload]]:
        """Every phrase in the text, longest first at each place, none overlapping."""
        return self.among([token.form for token in tokens])

    def among(self, forms: list[str]) -> Iterator[Match[Payload]]:
        """find() for a text of which only the forms of the words are known."""
        written, begin = self._written, 0
        for position, form in enumerate(forms):
            if form in written and position >= begin and (found := self._beginning_with(form).longest(forms, position)):
                begin = position + found[0]
                yield Match(position, begin, found[1])

    def is_among(self, forms: list[str]) -> bool:
        """Whether any of the phrases stands in the text."""
        return next(self.among(forms), None) is not None

    def _beginning_with(self, form: str) -> _Rows[Payload]:
        """The phrases that begin with a word of the table."""
        rows = self._rows.get(form)
        if rows is None:
            rows = self._rows[form] = _Rows(self._written[form])
        return rows


def plain(phrases: Iterable[str]) -> PhraseTable[str]:
    """A table of phrases of which there is nothing more to say."""
    return PhraseTable((phrase, "") for phrase in phrases)


def by_name(rows: Mapping[str, list[str]]) -> PhraseTable[str]:
    """A table of phrases, each with the name of its row."""
    return PhraseTable((phrase, name) for name, phrases in rows.items() for phrase in phrases)
