"""The vocabulary's source files checked and turned into the plain tables that lookups use."""

import json
from collections.abc import Callable, Iterable, Mapping
from itertools import permutations, product
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from fitcheck.lexicon.advice import advice_tables
from fitcheck.lexicon.broken import broken_entry, problem_at
from fitcheck.lexicon.entry import Entry, Related, VocabularyFile
from fitcheck.lexicon.families import TABLE, Families
from fitcheck.lexicon.saying import SAYING, deed_tables, in_other_words
from fitcheck.lexicon.words import WORD, words
from fitcheck.problem import InputError, Problem

_READ = ("postings/", "matching/places", "advice/ask-them")
"""Tables by which postings are read, and sentences of theirs recognised."""
_TRAITS = "matching/traits"
_STEMMED = (_TRAITS, "matching/kin", "matching/rarity", "matching/degrees", "matching/posts")
"""The tables whose texts are looked up by the families of their words."""
_ONE_ENTRY = "add what is new to that entry, or name the whole with more words"
_CANONICAL = "other entries are named as their `name` says, not by an alias"
_NO_RING = "a class stands above its members; take out one of these `broader` or `shows`"
_WORDS = "a name holds letters or digits"
_MOST_EDITIONS = 4
_ONE_NAME = "let one of the two entries have it, or tell them apart with `exact` and `unless`"
_Entries = Mapping[str, tuple[Entry, str, str, Path]]
"""By canonical name: the entry, its kind, its field of work, its file."""


def compile_lexicon(vocabulary: Iterable[Path], tables: Mapping[str, Path]) -> dict[str, dict[str, str]]:
    """The compiled tables, each row a JSON text; InputError lists everything wrong with the files."""
    problems: list[Problem] = []
    entries: dict[str, tuple[Entry, str, str, Path]] = {}
    related: list[tuple[Related, Path]] = []
    for path in vocabulary:
        file = _read_vocabulary(path, problems)
        if file is None:
            continue
        related.extend((group, path) for group in file.related)
        for entry in file.entries:
            if entry.name in entries:
                problems.append(
                    problem_at(
                        path, entry.name, "doubled-entry", f"`{entry.name}` already stands in {entries[entry.name][3].name}", _ONE_ENTRY
                    )
                )
                continue
            entries[entry.name] = (entry, entry.kind or file.kind, file.field, path)
    upward = _ancestors(entries, problems)
    for group, path in related:
        for other in (*group.names, *group.wide):
            if other not in entries:
                problems.append(
                    problem_at(path, other, "dangling-name", f"a group of related entries names `{other}`, which is no entry", _CANONICAL)
                )
    phrases = _phrases(entries, problems)
    if problems:
        raise InputError(problems)
    near = _near(entries, [group for group, _ in related])
    return {
        "phrases": {first: json.dumps(rows) for first, rows in phrases.items()},
        "entries": {
            name: json.dumps([kind, field, list(entry.broader), sorted(upward[name]), near.get(name, {})])
            for name, (entry, kind, field, _) in entries.items()
        },
        **_tables(tables, phrases, {name: field for name, (_, _, field, _) in entries.items()}),
    }


def _tables(paths: Mapping[str, Path], phrases: Mapping[str, list[list[Any]]], field_of: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """The data tables, and those of reading folded and of matching stemmed as well, so that no start-up cuts them again."""
    read = {name: yaml.load(path.read_bytes(), yaml.CSafeLoader) for name, path in paths.items()}
    stem = Families(read[TABLE]).stem
    return {
        "tables": {name: json.dumps(table) for name, table in read.items()},
        "folded": {name: json.dumps(_formed(table, str)) for name, table in read.items() if name.startswith(_READ)},
        "stemmed": {name: json.dumps(_stemmed(name, read, stem)) for name in _STEMMED if name in read},
        **deed_tables(read, stem, field_of),
        **advice_tables(read, phrases, field_of),
    }


def _stemmed(name: str, read: Mapping[str, Any], stem: Callable[[str], str]) -> Any:
    stemmed = _formed(read[name], stem)
    return in_other_words(read[name], stemmed, read[SAYING]) if name == _TRAITS else stemmed


def _formed(table: Any, form: Callable[[str], str]) -> Any:
    """The table with the words of each of its texts folded, given their form and joined by spaces, keys left as they are."""
    if isinstance(table, str):
        return " ".join(form(word.form) for word in words(table))
    if isinstance(table, dict):
        return {key: _formed(child, form) for key, child in table.items()}
    return [_formed(child, form) for child in table] if isinstance(table, list) else table


def _read_vocabulary(path: Path, problems: list[Problem]) -> VocabularyFile | None:
    try:
        return VocabularyFile.model_validate(yaml.load(path.read_bytes(), yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        problems.append(Problem(str(path), mark.line + 1 if mark else 0, mark.column + 1 if mark else 0, "yaml", str(error.problem)))
    except ValidationError as error:
        problems.extend(broken_entry(path, detail) for detail in error.errors())
    return None


def _ancestors(entries: _Entries, problems: list[Problem]) -> dict[str, set[str]]:
    """For each entry, all it shows: its broader terms and what it implies, transitively."""
    parents: dict[str, list[str]] = {}
    for name, (entry, _, _, path) in entries.items():
        wanted = [*entry.broader, *entry.shows, *entry.near]
        for other in wanted:
            if other not in entries:
                problems.append(problem_at(path, other, "dangling-name", f"`{name}` names `{other}`, which is no entry", _CANONICAL))
        parents[name] = [other for other in (*entry.broader, *entry.shows) if other in entries]
    done: dict[str, set[str]] = {}

    def climb(name: str, trail: tuple[str, ...]) -> set[str]:
        if name in trail:
            problems.append(
                problem_at(entries[name][3], name, "cycle", "broader terms form a ring: " + " < ".join((*trail, name)), _NO_RING)
            )
            return set()
        if name not in done:
            above = set(parents[name])
            for parent in parents[name]:
                above |= climb(parent, (*trail, name))
            done[name] = above - {name}
        return done[name]

    return {name: climb(name, ()) for name in entries}


def _near(entries: _Entries, related: Iterable[Related]) -> dict[str, dict[str, tuple[float, float]]]:
    """For each entry, its relatives and how far they carry over: by groups, by classes with peers or parts, then by what entries say."""
    near = _near_in_groups(related)
    members: dict[str, list[str]] = {}
    for name, (entry, *_) in entries.items():
        for parent in entry.broader:
            members.setdefault(parent, []).append(name)
    for name, (entry, *_) in entries.items():
        if entry.peers:
            for one, other in permutations(members.get(name, ()), 2):
                near.setdefault(one, {})[other] = entry.peers
        for member in members.get(name, ()):
            if entry.parts and entries[member][0].broader[0] == name:
                near.setdefault(member, {})[name] = entry.parts
    for name, (entry, *_) in entries.items():
        for other, share in entry.near.items():
            near.setdefault(name, {})[other] = share
            near.setdefault(other, {})[name] = share
    _add_editions(entries, members, near)
    return near


def _add_editions(entries: _Entries, members: dict[str, list[str]], near: dict[str, dict[str, tuple[float, float]]]) -> None:
    """An edition of a product (`QuickBooks Online`) is as near to others as the product; the services of a platform are no editions."""
    for class_name, parts in members.items():
        editions = [name for name in parts if name.startswith(f"{class_name} ")]
        if len(editions) > _MOST_EDITIONS or not entries[class_name][0].name[:1].isupper():
            continue
        for edition in editions:
            for other, share in near.get(class_name, {}).items():
                if other not in parts:
                    near.setdefault(edition, {}).setdefault(other, share)
                    near.setdefault(other, {}).setdefault(edition, share)


def _near_in_groups(related: Iterable[Related]) -> dict[str, dict[str, tuple[float, float]]]:
    """For each member of a group, the others that show a part of it."""
    near: dict[str, dict[str, tuple[float, float]]] = {}
    for group in related:
        for one, other in product((*group.names, *group.wide), group.names):
            if one != other:
                known = near.setdefault(one, {})
                known[other] = max(known.get(other, group.share), group.share)
    return near


def _phrases(entries: _Entries, problems: list[Problem]) -> dict[str, list[list[Any]]]:
    """By first word: rows of [further words, entry or "", exact spelling or "", common], longest first; "" for one that only blocks."""
    phrases: dict[str, list[list[Any]]] = {}
    owners: dict[tuple[str, str], str] = {}
    for name, (entry, _, _, path) in entries.items():
        exact = set(entry.exact)
        for form in dict.fromkeys((name, *entry.aliases, *entry.exact)):
            forms = [word.form for word in words(form)]
            if not forms:
                problems.append(problem_at(path, form, "empty-name", f"`{form}` holds no word", _WORDS))
                continue
            spelling = form if form in exact or _is_short_acronym(form) else ""
            if name in exact and form == name:
                spelling = name
            key = (" ".join(forms), spelling)
            if owners.setdefault(key, name) != name:
                problems.append(problem_at(path, form, "doubled-alias", f"`{form}` stands for `{name}` and for `{owners[key]}`", _ONE_NAME))
                continue
            phrases.setdefault(forms[0], []).append([" ".join(forms[1:]), name, spelling, entry.common and bool(spelling)])
        for phrase in entry.unless:
            forms = [word.form for word in words(phrase)]
            if not forms:
                problems.append(problem_at(path, phrase, "empty-name", f"`{phrase}` holds no word", _WORDS))
                continue
            phrases.setdefault(forms[0], []).append([" ".join(forms[1:]), "", "", False])
    for rows in phrases.values():
        rows.sort(key=lambda row: (-len(row[0].split()), not row[2], row[0], not row[1], row[1]))
    return phrases


def _is_short_acronym(form: str) -> bool:
    return len(form) <= 3 and form.isupper() and WORD.fullmatch(form) is not None
