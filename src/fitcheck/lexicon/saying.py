"""The phrases of deeds, and words that say the same in one, brought to one class: "drafted" and "authored" to that of "wrote"."""

import json
from collections.abc import Callable, Container, Mapping, Sequence
from typing import Any

from fitcheck.lexicon.words import forms

SAYING, _DEEDS = "matching/saying", "matching/deeds"
OR = "|"
"""Stands between the two ways in which one phrase is written down."""
_MARK = "="
"""Begins the name of a class, and no stem."""


class Classes:
    """The classes of one table."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Taken from matching/saying."""
        self._words: dict[str, str] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._nouns: dict[str, str] = {
            first: _MARK + name for name, written in table["nouns"].items() for noun in written for first in forms(noun)
        }
        self._joints = frozenset(table["joints"])
        for kind in ("verbs", "things"):
            for name, written in table[kind].items():
                for phrase in written:
                    first, *rest = forms(phrase)
                    if rest:
                        self._phrases.setdefault(first, []).append((tuple(rest), _MARK + name))
                    else:
                        self._words[first] = _MARK + name

    def of_word(self, form: str) -> str:
        """The class of a folded word, "" where it has none."""
        return self._words.get(form, "")

    def of_noun(self, form: str) -> str:
        """The class of the deed that a folded noun tells of (`management`), "" where it tells of none."""
        return self._nouns.get(form, "")

    def is_joint(self, form: str) -> bool:
        """Whether a folded word only joins others."""
        return form in self._joints

    def said(self, found: Sequence[str], stems: Sequence[str]) -> list[str]:
        """The stems of folded words, with the class in place of each that has one."""
        told = [stem and self._words.get(form, stem) for form, stem in zip(found, stems, strict=True)]
        for place, form in enumerate(found):
            for rest, name in self._phrases.get(form, ()):
                end = place + 1 + len(rest)
                if tuple(found[place + 1 : end]) == rest:
                    told[place:end] = [name, *[""] * len(rest)]
        return told

    def of_phrase(self, text: str, stems: Sequence[str]) -> list[str]:
        """The stems of a phrase of deeds in classes; as they are where it is one word, or where it is held together by joints."""
        found = forms(text)
        if len(found) < 2 or not self._joints.isdisjoint(found):
            return list(stems)
        return [self._words.get(form, stem) for form, stem in zip(found, stems, strict=True)]


def in_other_words(table: Any, stemmed: Any, saying: Mapping[str, Any]) -> Any:
    """A stemmed table of qualities with the phrases of their deeds in the classes of their words as well."""
    classes = Classes(saying)
    for row, written in zip(stemmed["traits"], table["traits"], strict=True):
        for kind in ("deeds", "hints"):
            if kind in row:
                pairs = zip(row[kind], written[kind], strict=True)
                row[kind] = [OR.join(dict.fromkeys((said, " ".join(classes.of_phrase(text, said.split()))))) for said, text in pairs]
    return stemmed


def deed_tables(read: Mapping[str, Any], stem: Callable[[str], str], names: Container[str]) -> dict[str, dict[str, str]]:
    """By first stem, the further stems of each phrase of deeds and what it shows, and the same of hints; those of names that the
    vocabulary does not have are left out. What others would say in other words stands there in the classes of these as well."""
    tables: dict[str, dict[str, list[tuple[str, str]]]] = {"deeds": {}, "hints": {}}
    classes = Classes(read[SAYING])
    for row in read[_DEEDS]["activities"]:
        for kind, table in tables.items():
            for phrase in row.get(kind, ()) if row["shows"] in names else ():
                stems = [stem(form) for form in forms(phrase)]
                for said in dict.fromkeys((tuple(stems), tuple(classes.of_phrase(phrase, stems)))):
                    table.setdefault(said[0], []).append((" ".join(said[1:]), row["shows"]))
    return {kind: {first: json.dumps(rows) for first, rows in table.items()} for kind, table in tables.items()}
