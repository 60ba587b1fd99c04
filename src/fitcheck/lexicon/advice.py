"""The advice by the names it is for, and the words that say which field of work a name is of."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from fitcheck.lexicon.lexicon import EVERYWHERE
from fitcheck.lexicon.words import words

_FIELDS = "advice/fields"
_SHARE = 0.5
"""The share of the entries whose names hold a word that must be of one family for the word to point to it."""
_Entries = dict[str, dict[str, Any]]
"""By folded name: the entry of each table of advice that is for it."""


def advice_tables(
    read: Mapping[str, Any], phrases: Mapping[str, list[list[Any]]], field_of: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    """Advice by name, that of it whose name is in no vocabulary, and by their first two letters the words that point to a family of fields.

    Each entry is told the families of the things it names.
    """
    family_of = {field: family for family, fields in read.get(_FIELDS, {"families": {}})["families"].items() for field in fields}
    families = {name: family_of.get(field, field) for name, field in field_of.items()}
    named, unknown = _by_name(read, phrases, families)
    return {
        "advice": {name: json.dumps(entries) for name, entries in named.items()},
        "open_advice": {name: json.dumps(entries) for name, entries in unknown.items()},
        "pointing": {letters: json.dumps(found) for letters, found in _pointing(phrases, families).items()},
    }


def _by_name(read: Mapping[str, Any], phrases: Mapping[str, list[list[Any]]], families: Mapping[str, str]) -> tuple[_Entries, _Entries]:
    """The entries by the names that they are for, and those of them by the names for which the vocabulary has no entry."""
    named: _Entries = {}
    unknown: _Entries = {}
    for table, entry in _entries(read):
        known = {name: _known(name, phrases) for name in entry["for"]}
        told = {**entry, "families": sorted({families[one] for one in known.values() if one})}
        for name, stands_for in known.items():
            for held in (named,) if stands_for else (named, unknown):
                held.setdefault(_folded(name), {}).setdefault(table, told)
    return named, unknown


def _entries(read: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for table, content in read.items():
        entries = content.get("names", ()) if isinstance(content, dict) else content
        yield from ((table, entry) for entry in entries if table.startswith("advice/"))


def _known(name: str, phrases: Mapping[str, list[list[Any]]]) -> str:
    """The vocabulary's entry that the name stands for; "" where it has none."""
    first, *rest = [word.form for word in words(name)]
    rows = [(spelling, entry) for further, entry, spelling, _ in phrases.get(first, ()) if entry and further == " ".join(rest)]
    return next((entry for spelling, entry in rows if spelling in ("", name)), "")


def _pointing(phrases: Mapping[str, list[list[Any]]], families: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """By their first two letters the words of the vocabulary's names, each with the family of fields of which most things so named are."""
    holders: dict[str, set[str]] = {}
    for first, rows in phrases.items():
        for further, entry, _, _ in rows:
            for word in (first, *further.split()) if entry else ():
                holders.setdefault(word, set()).add(entry)
    found: dict[str, dict[str, str]] = {}
    for word, entries in holders.items():
        family, count = Counter(sorted(families[one] for one in entries)).most_common(1)[0]
        if family != EVERYWHERE and count >= _SHARE * len(entries):
            found.setdefault(word[:2], {})[word] = family
    return found


def _folded(name: str) -> str:
    return " ".join(word.form for word in words(name))
