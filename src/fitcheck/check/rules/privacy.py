"""Whether the profile holds what an application should not, by the custom of the candidate's country."""

import re
from collections.abc import Iterator
from typing import Any

from fitcheck.check.rule import CheckRule, Found
from fitcheck.check.subject import Subject


def _private(subject: Subject) -> Iterator[Found]:
    table = subject.index.lexicon.table("checking/private")
    country = _country(subject, table["countries"])
    told: set[tuple[int, str]] = set()
    for kind in table["kinds"]:
        if country in kind["customary"]:
            continue
        for start, end in _places(subject, kind):
            spot = subject.stretch(start, end)
            if (spot.line, kind["name"]) not in told:
                told.add((spot.line, kind["name"]))
                yield Found(spot, f"{kind['name']}: does not belong into an application{_where(country)}", kind["advice"])


def _places(subject: Subject, kind: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """Where a key of the kind has a value, and where a text speaks of it; the value itself is not quoted."""
    keys = "|".join(re.escape(key) for key in kind["keys"])
    text = subject.source.text
    for found in re.finditer(rf"(?m)(?:^[ \t-]*|[{{,]\s*)(?P<key>[\"']?(?:{keys})[\"']?)[ \t]*:[ \t]*(?!\"\"|''|null\b|~|#)\S", text):
        yield found.start("key"), found.end("key")
    if "pattern" in kind:
        for found in re.finditer(kind["pattern"], text, re.IGNORECASE):
            yield found.start(), found.end()


def _country(subject: Subject, names: dict[str, str]) -> str:
    """The code of the country in which the candidate lives; "" where the profile does not say."""
    location = subject.profile.basics.location
    return location.countryCode.upper() or names.get(location.country, "")


def _where(country: str) -> str:
    return f" in {country}" if country else ""


RULES = (
    CheckRule(
        "private-data",
        "Nothing that an employer should not know",
        "Birth date, photo, nationality and family open the door to bias, and identity numbers to theft. Where a country's custom asks for "
        "one of them (`basics.location.countryCode`), it is not reported. The value is never printed.",
        "warning",
        "basics: {name: Alex Example, birthDate: 1990-04-01, location: {countryCode: US}}\n",
        "basics: {name: Alex Example, location: {countryCode: US}}\n",
        _private,
    ),
)
