"""What a log that strangers can read must not show: how to reach the candidate."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from fitcheck.check.contact import Contact, Keys, contact_in
from fitcheck.patterns import pattern_of
from fitcheck.reading.profile.source import Source

_IDENTITY = pattern_of(r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)")
_DIGITS = pattern_of(r"[+(]{0,2}\d(?:[\s().\-/–]{0,3}\d){6,19}")
_DATES = pattern_of(r"(?:(?:19|20)\d\d(?:[-./]\d{1,2}){0,2}[\s–-]*)+")
_QUOTED = pattern_of(r"`[^`]*`|“[^”]*”|\"[^\"]*\"")
_FEWEST_DIGITS = 7
_ABROAD = 9
"""Digits from which on a number with separators is one to call."""
_SHORTEST = 4
_BEFORE_AT = pattern_of(r"[^\s\"(),:;<>\[\]@]+$")
_BEHIND_AT = pattern_of(r"[\w.\\-]*")
_LONGEST_NAME = 400
_HIDDEN = "…"


class Concealer:
    """Takes out of what is said of a file, and of its lines, what tells how to reach the candidate."""

    def __init__(self, source: Source, table: dict[str, Any]) -> None:
        self._source = source
        self._table = table
        self._lines: dict[int, str] = {}

    def message(self, text: str, line: int, column: int) -> str:
        """The text without contact fields; nothing is quoted where it speaks of the place of one."""
        if self._speaks_of_contact(line, column):
            text = _QUOTED.sub(f"`{_HIDDEN}`", text)
        done, parts = 0, []
        for start, end in sorted(self._said(text)):
            if end > done:
                parts += [text[done : max(start, done)], _HIDDEN if start >= done else ""]
                done = end
        return "".join((*parts, text[done:]))

    def line(self, number: int) -> str:
        """A line of the file without contact fields, as wide as before, so that carets point at the right word."""
        if number not in self._lines:
            text = self._source.line(number)
            start = self._source.offset(number, 1) if text else 0
            inside = ((begin - start, end - start) for begin, end in self._contact.within(start, start + len(text)))
            letters = list(text)
            for begin, end in (*inside, *self._said(text)):
                letters[begin:end] = (_HIDDEN if not letter.isspace() else letter for letter in letters[begin:end])
            self._lines[number] = "".join(letters)
        return self._lines[number]

    @cached_property
    def _contact(self) -> Contact:
        return contact_in(self._source, Keys(self._table))

    @cached_property
    def _values(self) -> "re.Pattern[str] | None":
        """The contact fields wherever they are said, as whole words."""
        texts = [r"\s+".join(map(re.escape, text.split())) for text in self._contact.values if len(text) >= _SHORTEST]
        return re.compile(rf"(?<!\w)(?:{'|'.join(texts)})(?!\w)", re.IGNORECASE) if texts else None

    @cached_property
    def _numbers(self) -> tuple[str, ...]:
        """The digits of the contact fields that are numbers to call."""
        digits = (pattern_of(r"\D").sub("", text) for text in self._contact.values if not pattern_of(r"[^\W\d_]").search(text))
        return tuple(number[-_FEWEST_DIGITS:] for number in digits if len(number) >= _FEWEST_DIGITS)

    @cached_property
    def _pages(self) -> re.Pattern[str]:
        hosts = "|".join(re.escape(host) for host in self._table["networks"])
        return re.compile(rf"(?<![\w.])(?:https?://)?(?:[a-z]{{2,3}}\.)?(?:{hosts})/\S*", re.IGNORECASE)

    def _speaks_of_contact(self, line: int, column: int) -> bool:
        text = self._source.line(line)
        if not text:
            return False
        start = self._source.offset(line, 1)
        if not column:
            return any(self._contact.within(start, start + len(text)))
        place = start + column - 1
        return any(self._contact.within(place, place + 1))

    def _said(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a text says a contact field of the file, an address, a number to call, a page of a person, or an identity number."""
        for form in (self._values, self._pages, _IDENTITY):
            yield from (found.span() for found in form.finditer(text)) if form else ()
        yield from _addresses(text)
        for found in _DIGITS.finditer(text):
            if self._is_number(found.group()):
                yield found.span()

    def _is_number(self, written: str) -> bool:
        digits = pattern_of(r"\D").sub("", written)
        if digits.endswith(self._numbers):
            return True
        apart = written[0] in "+(" or len(pattern_of(r"\D+").split(written)) > 2
        return apart and len(digits) >= _ABROAD and not _DATES.fullmatch(written)


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Each @ with the name before it, be it in quotes, and the domain behind it."""
    for found in pattern_of("@").finditer(text):
        start = found.start()
        if text[start - 1 : start] == '"':
            start = max(0, text.rfind('"', max(0, start - _LONGEST_NAME), start - 1))
        name = _BEFORE_AT.search(text, max(0, start - _LONGEST_NAME), start)
        domain = _BEHIND_AT.match(text, found.end())
        yield name.start() if name else start, domain.end() if domain else found.end()
