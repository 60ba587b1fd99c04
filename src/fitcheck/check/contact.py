"""Where a file says how to reach the candidate, or what nobody should know of them, whether it can be read or not."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError
from fitcheck.reading.profile.source import Source
from fitcheck.reading.profile.tree import Scalar, scalars

_IN_PATH = pattern_of(r"[^.\[\]]+")
_KEY = pattern_of(r"(?P<before>^[ \t]*(?:- +)*|[{,#][ \t]*)(?P<key>[\"']?\w[\w -]{0,39}[\"']?[ \t]*):(?=[ \t\"'\[{]|$)[ \t]*", re.MULTILINE)
_REST = pattern_of(r"[^\r\n]*")
_IN_FLOW = pattern_of(r"\"(?:[^\"\\]|\\.){0,2000}\"|'[^']{0,2000}'|[^,}\]\r\n]*", re.DOTALL)
_LINE = pattern_of(r"[^\r\n]+")
_SCHEME = pattern_of(r"^(?:\w+:(?://)?)?(?:www\.)?|/+$")
_SHORTEST_SLIP = 5
"""Letters from which on a key with one of them wrong is still that key."""
_MOST_VALUES = 100
"""Texts that are looked for everywhere in the file; a profile with more of them wants to exhaust the reader."""


@dataclass(frozen=True, slots=True)
class Contact:
    """The places of contact fields and private data in a file, and the texts of the contact fields."""

    spans: tuple[tuple[int, int], ...]
    """Offsets of the first character and behind the last, in the order of the file."""
    values: tuple[str, ...]
    """The longest first."""

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of the spans between two offsets."""
        for begin, stop in self.spans[max(0, bisect_right(self.spans, (start, start)) - 1) :]:
            if begin >= end:
                return
            if stop > start:
                yield max(begin, start), min(stop, end)


class Keys:
    """The keys under which contact fields and private data stand, as the data of checking lists them."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._contact = frozenset(_folded(word) for line in table["contact"] for word in line.split())
        self._private = self._contact | {_folded(key) for kind in table["kinds"] for key in kind["keys"]}
        self._slips = frozenset(slip for word in self._private if len(word) >= _SHORTEST_SLIP for slip in _slips(word))

    def is_contact(self, path: str) -> bool:
        """Whether the text at a path says how to reach the candidate."""
        return any(_folded(key) in self._contact for key in _IN_PATH.findall(path))

    def is_private(self, path: str) -> bool:
        """Whether the text at a path is not to be shown, under its key or a slip of the pen for it."""
        return any(self._names(_folded(key)) for key in _IN_PATH.findall(path))

    def spans(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Where such a key is written, as far as its line can tell, and where its value begins and ends."""
        done = 0
        for found in _KEY.finditer(text):
            if found.start() >= done and self._names(_folded(found["key"].strip(" \t\"'"))):
                form = _IN_FLOW if found["before"].strip() in ("{", ",") else _REST
                value = form.match(text, found.end())
                done = value.end() if value else found.end()
                yield found.start("key"), found.end(), done

    def _names(self, key: str) -> bool:
        return key in self._private or (len(key) >= _SHORTEST_SLIP and not self._slips.isdisjoint(_slips(key)))


def contact_in(source: Source, keys: Keys) -> Contact:
    """Where a file says how to reach the candidate: by its keys where it can be read, by its lines where it cannot."""
    from fitcheck.reading.profile.reader import parsed

    try:
        root = parsed(source)[0]
    except InputError:
        root = None
    if root is None:
        return Contact(_merged(_by_line(source.text, keys)), ())
    read = list(scalars(root))
    private = ((scalar.start, scalar.end) for path, scalar in read if keys.is_private(path))
    values = {text for path, scalar in read if keys.is_contact(path) for text in _values(scalar)}
    longest = sorted(values, key=lambda text: (-len(text), text))[:_MOST_VALUES]
    return Contact(_merged((*private, *_unread(source.text, [scalar for _, scalar in read], keys))), tuple(longest))


def _values(scalar: Scalar) -> Iterator[str]:
    """The forms in which a contact field may be said elsewhere."""
    for text in (scalar.text, scalar.written):
        value = " ".join(text.split())
        yield value
        yield _SCHEME.sub("", value)


def _unread(text: str, read: list[Scalar], keys: Keys) -> Iterator[tuple[int, int]]:
    """The spans behind keys that are in no text of the tree: in comments, and written twice."""
    places = sorted((scalar.start, scalar.end) for scalar in read)
    for key, start, end in keys.spans(text):
        at = bisect_right(places, (key, len(text))) - 1
        if at < 0 or places[at][1] <= key:
            yield start, end


def _by_line(text: str, keys: Keys) -> Iterator[tuple[int, int]]:
    """The spans in a file that is no YAML: behind each key, and the lines that go on below it, deeper or in an open quote."""
    depth, quote = -1, ""
    for line in _LINE.finditer(text):
        content = line.group()
        indent = len(content) - len(content.lstrip())
        if quote or 0 <= depth < indent:
            yield line.span()
            quote = "" if quote in content else quote
            continue
        depth, value = -1, ""
        for _, start, end in keys.spans(content):
            yield line.start() + start, line.start() + end
            depth, value = indent, content[start:end]
        quote = value[:1] if value[:1] in ("'", '"') and value.count(value[:1]) == 1 else ""


def _merged(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans in the order of the file, those that touch as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _slips(word: str) -> set[str]:
    """The word, and the word without each of its letters: two words one slip apart have one of these in common."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _folded(key: str) -> str:
    return pattern_of(r"[\s_-]+").sub("", key).casefold()
