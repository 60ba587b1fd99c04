"""What a log that strangers can read must not show: how to reach the candidate."""

import re
from collections.abc import Callable
from functools import cache

from fitcheck.match import Index
from fitcheck.reading.profile.source import Source

_CONTACT = re.compile(
    r"basics\.(?:email|phone|url|location\.(?:address|postalCode)|profiles\[\d+\]\.(?:url|username))|references\[\d+\]\.name"
)
_CONTACT_KEY = re.compile(
    r"(?P<key>(?<![\w])[\"']?(?:email|phone|url|website|address|postalCode|username|relationship|birth\w*|dateOfBirth|ssn|passport\w*)[\"']?\s*:\s*)"
    r"(?P<value>\"[^\"]*\"?|'[^']*'?|[^,}\n]+)",
    re.IGNORECASE,
)
_IDENTITY = re.compile(r"\b\d{3}-\d{2}-\d{4}\b|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]+\b")
_QUOTED = re.compile(r"`[^`]*`|(?<=: )\"[^\"]*\"$")
_SHORTEST = 4
_HIDDEN = "…"


def concealer(source: Source, index: Index | None) -> Callable[[str, int], str]:
    """A function that takes a contact field's value out of a text that speaks of a line (0 for the whole file)."""
    values = _values(index)

    @cache
    def holds_contact(line: int) -> bool:
        return index is None and line > 0 and _CONTACT_KEY.search(source.line(line)) is not None

    def conceal(text: str, line: int) -> str:
        for value in values:
            text = text.replace(value, _HIDDEN)
        text = _IDENTITY.sub(_HIDDEN, text)
        return _QUOTED.sub(f"`{_HIDDEN}`", text) if holds_contact(line) else text

    return conceal


def line_shower(source: Source, index: Index | None) -> Callable[[int], str]:
    """A function that gives a line of the file without contact fields, as wide as before, so that carets point at the right word."""
    values = _values(index)

    @cache
    def shown(line: int) -> str:
        text = source.line(line)
        for value in values:
            text = text.replace(value, _HIDDEN * len(value))
        text = _CONTACT_KEY.sub(lambda found: found["key"] + _HIDDEN * len(found["value"]), text)
        return _IDENTITY.sub(lambda found: _HIDDEN * len(found.group()), text)

    return shown


def _values(index: Index | None) -> list[str]:
    """The contact fields as they are written, the longest first."""
    if index is None:
        return []
    places = index.profile.places()
    found = {place.text.strip() for path, place in places.items() if _CONTACT.fullmatch(path)}
    return sorted((text for text in found if len(text) >= _SHORTEST), key=lambda text: (-len(text), text))
