"""Known phrases found in a text by their words, so that one pass over the words serves any number of phrases."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from fitcheck.lexicon.words import Word, forms_of

Payload = TypeVar("Payload")


class Match(NamedTuple, Generic[Payload]):
    """A phrase at its place, as indexes into the list of words."""

    first: int
    after: int
    """The index of the word after the phrase."""
    payload: Payload


_match = partial(tuple.__new__, Match)
"""A match out of its fields, without the detour by which a named tuple takes them: hundreds are made for every posting."""


class _Rows(Generic[Payload]):
    """The phrases that begin with one word."""

    __slots__ = ("alone", "by_second")

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

    def longest(self, forms: list[str], after: int) -> tuple[int, Payload] | None:
        """Where the longest phrase ends whose first word stands before `after`, and what to say of it."""
        if after < len(forms):
            for rest, payload in self.by_second.get(forms[after], ()):
                end = after + len(rest)
                if end == after + 1 or forms[after:end] == rest:
                    return end, payload
        return (after, self.alone[0]) if self.alone else None


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
        self.openings = frozenset(self._written)
        """The first words of all phrases."""

    def may_be_among(self, forms: Iterable[str]) -> bool:
        """Whether one of the words begins a phrase; where none does there is no phrase, and to know that costs little."""
        return not self.openings.isdisjoint(forms)

    def at(self, tokens: Sequence[Word], position: int) -> Match[Payload] | None:
        """The longest phrase that starts at `position`."""
        return self.at_form(forms_of(tokens), position) if tokens[position][0] in self._written else None  # by its index it is got sooner

    def at_form(self, forms: list[str], position: int) -> Match[Payload] | None:
        """at() for a text of which only the forms of the words are known."""
        form = forms[position]
        if form not in self._written:
            return None
        found = (self._rows.get(form) or self._beginning_with(form)).longest(forms, position + 1)
        return _match((position, *found)) if found else None

    def find(self, tokens: Sequence[Word]) -> list[Match[Payload]]:
        """Every phrase in the text, longest first at each place, none overlapping."""
        return self.among(forms_of(tokens))

    def among(self, forms: list[str]) -> list[Match[Payload]]:
        """find() for a text of which only the forms of the words are known."""
        openings = self.openings
        if openings.isdisjoint(forms):
            return []
        matches: list[Match[Payload]] = []
        begin, last = 0, len(forms) - 1
        for position, form in enumerate(forms):
            if form in openings and position >= begin:
                rows = self._rows.get(form) or self._beginning_with(form)
                if rows.alone or (position < last and forms[position + 1] in rows.by_second):
                    found = rows.longest(forms, position + 1)
                    if found:
                        begin = found[0]
                        matches.append(_match((position, *found)))
        return matches

    def is_among(self, forms: list[str]) -> bool:
        """Whether any of the phrases stands in the text."""
        openings = self.openings
        if openings.isdisjoint(forms):
            return False
        length = len(forms)
        for after, form in enumerate(forms, 1):
            if form in openings:
                rows = self._rows.get(form) or self._beginning_with(form)
                if rows.alone or (after < length and forms[after] in rows.by_second and rows.longest(forms, after)):
                    return True
        return False

    def is_in(self, tokens: Sequence[Word]) -> bool:
        """Whether any of the phrases stands among the words."""
        return self.is_among(forms_of(tokens))

    def _beginning_with(self, form: str) -> _Rows[Payload]:
        """The phrases that begin with a word of the table, made ready."""
        rows = self._rows[form] = _Rows(self._written[form])
        return rows


def plain(phrases: Iterable[str]) -> PhraseTable[str]:
    """A table of phrases of which there is nothing more to say."""
    return PhraseTable((phrase, "") for phrase in phrases)


def by_name(rows: Mapping[str, list[str]]) -> PhraseTable[str]:
    """A table of phrases, each with the name of its row."""
    return PhraseTable((phrase, name) for name, phrases in rows.items() for phrase in phrases)


def by_weight(rows: Mapping[str, list[str]]) -> PhraseTable[int]:
    """A table of phrases, each with the weight that its row has for a name."""
    return PhraseTable((phrase, int(weight)) for weight, phrases in rows.items() for phrase in phrases)
