"""The head of a page written for a site generator: keys and values between two rules, above the text."""

from html import unescape
from typing import NamedTuple

from fitcheck.patterns import pattern_of

_HEAD = pattern_of(r"(?P<rule>---|\+\+\+)[ \t]*\n(?P<lines>(?:[^\n]{0,2000}\n){1,80}?)(?P=rule)[ \t]*(?:\n|$)")
_PAIR = pattern_of(r"(?P<key>[A-Za-z_][\w -]{0,30}?)\s*[:=]\s*(?P<value>\S.*)")
_COMMENT = pattern_of(r"\s#.*$")
_TITLES = ("job_title", "jobtitle", "position", "role", "title")
_COMPANIES = (
    "company",
    "companyname",
    "company_name",
    "business",
    "business_name",
    "organization",
    "organisation",
    "organization_name",
    "employer",
    "employer_name",
    "hiringorganization",
    "hiring_organization",
)
_PLACES = ("location", "place", "city")


class Head(NamedTuple):
    """What the head of a page states, and the text with that head blanked out, so that line numbers stay."""

    text: str
    title: str | None = None
    company: str | None = None
    location: str | None = None


def without_head(text: str) -> Head:
    """The text below its head, and the title, company and place that the head gives."""
    found = _HEAD.match(text)
    if not found:
        return Head(text)
    pairs = [pair for line in found.group("lines").splitlines() if (pair := _PAIR.fullmatch(_COMMENT.sub("", line).rstrip()))]
    stated = {pair.group("key").lower().replace(" ", "_"): pair.group("value").strip().strip("\"'") for pair in pairs}
    if not stated:
        return Head(text)
    body = "\n" * found.group().count("\n") + text[found.end() :]
    named = {key: unescape(value) for key, value in stated.items() if _may_be_name(value)}
    return Head(body, *(next((named[key] for key in keys if key in named), None) for keys in (_TITLES, _COMPANIES, _PLACES)))


def _may_be_name(value: str) -> bool:
    """Whether a value may be a name; a number is the place of the page among others (`position: 3`)."""
    return any(map(str.isalpha, value))
