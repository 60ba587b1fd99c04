"""The words fitcheck knows: names found in a text, what one thing shows of another, and the tables of reading, matching and advice."""

import json
from collections.abc import Mapping
from functools import partial
from typing import Any, NamedTuple

from fitcheck.lexicon.words import Word, forms_of, words

EVERYWHERE = "everywhere"
"""The family of the fields of work whose things are asked in all of them."""
_JOINS = frozenset((" ", ":", "' ", "’ ", "-", "/", "–", " - ", " / ", "‑", "  ", " & ", " + "))


_Row = tuple[list[str], str, str, bool]
"""A name's further words, its entry ("" for a phrase that only blocks), its exact spelling ("" for any), whether it is a common word."""


class Mention(NamedTuple):
    """A known name in a text."""

    name: str
    """The entry's canonical name."""
    start: int
    end: int


_mention = partial(tuple.__new__, Mention)
"""A mention out of its fields, without the detour by which a named tuple takes them."""
Names = dict[int, list[tuple[int, str]]]
"""By the word that they start at: the names there, the longest first, as their number of words and the entry ("" for one that blocks)."""


class Term(NamedTuple):
    """What the vocabulary says of one thing."""

    name: str
    kind: str
    field: str
    broader: tuple[str, ...]
    """Its direct classes."""
    above: frozenset[str]
    """All that it shows: broader and implied terms, transitively."""
    near: dict[str, tuple[float, float]]
    """Relatives, and how far knowledge carries over, as (low, high)."""


class Lexicon:
    """The compiled vocabulary; rows are decoded when first asked for."""

    def __init__(self, compiled: Mapping[str, Mapping[str, str]]) -> None:
        self._phrases, self._entries, self._pointing = compiled["phrases"], compiled["entries"], compiled["pointing"]
        self._advice, self._open_advice = compiled["advice"], compiled["open_advice"]
        self._tables, self._folded, self._stemmed = compiled["tables"], compiled["folded"], compiled["stemmed"]
        self.deeds, self.hints = compiled["deeds"], compiled["hints"]
        """By the first stem of a phrase of deeds, as JSON: its further stems and the name that it shows, in full or in part."""
        self._rows: dict[str, dict[str, list[_Row]]] = {}
        self._terms: dict[str, Term] = {}
        self._table: dict[str, Any] = {}

    def table(self, name: str) -> Any:
        """The data file of that name (`postings/headings`) as plain lists and dicts; KeyError where there is none."""
        if name not in self._table:
            self._table[name] = json.loads(self._tables[name])
        return self._table[name]

    def folded(self, name: str) -> Any:
        """A table of reading with the words of its texts folded and joined by spaces; KeyError where there is none."""
        return json.loads(self._folded[name])

    def stemmed(self, name: str) -> Any:
        """A table of words to match with the stems of its texts joined by spaces; KeyError where there is none."""
        return json.loads(self._stemmed[name])

    def advice(self, name: str) -> dict[str, Any]:
        """The entry of each table of advice that is for the thing of that name, its words folded and joined by spaces."""
        found: dict[str, Any] = json.loads(self._advice[name]) if name in self._advice else {}
        return found

    def open_advice(self, name: str) -> dict[str, Any]:
        """advice() of a name for which the vocabulary has no entry, so that find() does not find it."""
        found: dict[str, Any] = json.loads(self._open_advice[name]) if name in self._open_advice else {}
        return found

    def points_to(self, form: str) -> str:
        """The family of fields of which most things are whose names hold a folded word; "" where they are of many, or none does."""
        found: str = json.loads(self._pointing[form[:2]]).get(form, "") if form[:2] in self._pointing else ""
        return found

    def knows(self, name: str) -> bool:
        """Whether the vocabulary has an entry with that canonical name, which term() would have to unpack."""
        return name in self._entries

    def term(self, name: str) -> Term | None:
        """What the vocabulary says of the entry with that canonical name."""
        if name not in self._terms:
            if name not in self._entries:
                return None
            kind, field, broader, above, near = json.loads(self._entries[name])
            self._terms[name] = Term(
                name, kind, field, tuple(broader), frozenset(above), {other: (low, high) for other, (low, high) in near.items()}
            )
        return self._terms[name]

    def names(self) -> tuple[str, ...]:
        """Every canonical name, in the order of the source files."""
        return tuple(self._entries)

    def cover(self, shown: str, asked: str) -> tuple[float, float]:
        """How far someone who shows one entry shows another, as (low, high): 1 where it is the same or a kind of it."""
        if shown == asked:
            return (1.0, 1.0)
        term = self.term(shown)
        if term is None:
            return (0.0, 0.0)
        if asked in term.above:
            return (1.0, 1.0)
        best = term.near.get(asked, (0.0, 0.0))
        for name in term.above:
            above = self.term(name)
            if above is not None:
                best = max(best, above.near.get(asked, (0.0, 0.0)))
        return best

    def find(self, text: str) -> tuple[Mention, ...]:
        """The known names in `text`, longest first at each place, none overlapping, in order."""
        return self.find_in(text, words(text))

    def find_in(self, text: str, tokens: list[Word]) -> tuple[Mention, ...]:
        """find() for a text already cut into words."""
        return mentions_in(tokens, self.names_at(text, tokens), 0, len(tokens))

    def names_at(self, text: str, tokens: list[Word]) -> Names:
        """All the names in a text, for whoever asks for those in many parts of it."""
        openings, forms, found = self._phrases.keys(), forms_of(tokens), Names()
        last = len(forms) - 1
        for position, form in enumerate(forms):
            if form in openings:
                by_second = self._rows.get(form) or self._starting(form)
                longer = by_second.get(forms[position + 1]) if position < last else None
                rows = [*longer, *by_second[""]] if longer else by_second[""]
                if rows and (names := self._starting_at(text, tokens, position, rows)):
                    found[position] = names
        return found

    def _starting_at(self, text: str, tokens: list[Word], position: int, rows: list[_Row]) -> list[tuple[int, str]]:
        """Of some names, the longest first, those that start at a word, as their number of words and the entry ("" for one that blocks)."""
        found: list[tuple[int, str]] = []
        forms = forms_of(tokens)
        for rest, name, exact, common in rows:
            length = 1 + len(rest)
            if rest and forms[position + 1 : position + length] != rest:
                continue
            if rest and not _joined(text, tokens, position, length):
                continue
            if exact and not _is_spelled(text[tokens[position].start : tokens[position + length - 1].end], exact):
                continue
            if common and _capital_by_position(text, tokens, position, length):
                continue
            found.append((length, name))
        return found

    def _starting(self, first: str) -> dict[str, list[_Row]]:
        """The names that start with a word, by their second word ("" for none), longest first, made ready."""
        rows = self._rows[first] = {"": []}
        for rest, name, exact, common in json.loads(self._phrases[first]):
            forms = rest.split()
            rows.setdefault(forms[0] if forms else "", []).append((forms, name, exact, common))
        return rows


def mentions_in(tokens: list[Word], names: Names, first: int, after: int) -> tuple[Mention, ...]:
    """Of the names in a text those within the words from `first` up to `after`, longest first at each place, none overlapping, in order."""
    found: list[Mention] = []
    past = first
    for position, starting in names.items():
        if past <= position < after:
            for length, name in starting:
                if position + length <= after:
                    past = position + length
                    if name:
                        found.append(_mention((name, tokens[position].start, tokens[past - 1].end)))
                    break
    return tuple(found)


def _is_spelled(said: str, exact: str) -> bool:
    """Whether the text has just this spelling, or is the plural of several words or of an acronym: `data scientists`, `EHRs`, `API's`."""
    if said == exact:
        return True
    bare = said.replace("'s", "").replace("’s", "")
    return bare == exact or ((" " in exact or exact.isupper()) and bare == exact + "s")


def _joined(text: str, tokens: list[Word], position: int, length: int) -> bool:
    """Whether only spaces, hyphens or slashes stand between the words, or a comma before an "and": `infection, prevention and control`."""
    last = position + length - 1
    for i in range(position, last):
        between = text[tokens[i].end : tokens[i + 1].start]
        if between not in _JOINS and not (between == ", " and any(tokens[j].form == "and" for j in range(i + 2, last))):
            return False
    return True


def _capital_by_position(text: str, tokens: list[Word], position: int, length: int) -> bool:
    """Whether a common word has its capital only because a sentence starts with it and goes on."""
    before = text[: tokens[position].start].rstrip("*_#>•-–· \t\"'(“")
    if before and before[-1] not in ".!?:;\n":
        return False
    after = text[tokens[position + length - 1].end :]
    if after[:2] == ", " and after[2:3].islower() and text[: tokens[position].start].strip() == "":  # "Swift, accurate data entry"
        return not any(character.isupper() for character in after)
    return (
        after[:1] == " "
        and after[1:2].islower()
        and not after.startswith((" and ", " or ", " experience", " skills", " developer", " programming", " knowledge"))
    )
