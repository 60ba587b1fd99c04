"""Whether addresses have their form, and nothing stands twice."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from fitcheck.check.remark import Edit
from fitcheck.check.rule import CheckRule, Found
from fitcheck.check.subject import Subject
from fitcheck.patterns import pattern_of

_LONGEST = 2_000
"""Characters of the longest address that is looked at: the forms below are not made for megabytes."""
_EMAIL = pattern_of(r"[^@\s<>()\[\],;:\"]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")
_WRAPPED = pattern_of(r"\s*(?:mailto:)?\s*<?\s*(\S+@\S+?)\s*>?\s*", re.IGNORECASE)
_LINK = pattern_of(r"https?://[^\s/?#@:]+(?:\.[^\s/?#@:.]+)+(?::\d+)?(?:[/?#]\S*)?|mailto:\S+@\S+", re.IGNORECASE)
_IDENTIFIER = pattern_of(r"(?:doi:\s*)?10\.\d{4,9}/\S+", re.IGNORECASE)
_SAME_ENTRY = {
    "work": ("name", "position", "startDate"),
    "volunteer": ("organization", "position", "startDate"),
    "education": ("institution", "area", "studyType", "startDate"),
    "projects": ("name", "description"),
    "certificates": ("name", "date"),
    "awards": ("title", "date"),
    "publications": ("name",),
    "languages": ("language",),
}
"""By section, the fields in which two entries of one thing agree; the first must be there."""


def _email(subject: Subject) -> Iterator[Found]:
    text = subject.profile.basics.email
    if not text or _is(text, _EMAIL) or not subject.has_place("basics.email"):
        return
    spot = subject.spot("basics.email", text)
    wrapped = _WRAPPED.fullmatch(text) if len(text) <= _LONGEST else None
    if not (wrapped and _is(wrapped[1], _EMAIL)):
        yield Found(spot, "this is no mail address", "an address is a name, an @ and a domain")
        return
    start = subject.source.offset(spot.line, spot.column)
    edits = (Edit(start, start + len(text), wrapped[1]),) if spot.end_column - spot.column == len(text) else ()
    yield Found(spot, "the mail address is wrapped in something else", "write the address alone", edits)


def _is(text: str, form: re.Pattern[str]) -> bool:
    return len(text) <= _LONGEST and form.fullmatch(text) is not None


def _urls(subject: Subject) -> Iterator[Found]:
    for path, place in subject.profile.places().items():
        if path.rpartition(".")[2] not in ("url", "image") or not place.text.strip():
            continue
        text = place.text.strip()
        if _is(text, _LINK) or _is(text, _IDENTIFIER):
            continue
        if path.endswith("image") and not pattern_of(r"\w+:/|www\.").match(text):  # a portrait may be a file beside the profile
            continue
        bare = _is(f"https://{text}", _LINK)
        hint = "a link begins with https://" if bare else "write it as https://example.com/page"
        yield Found(subject.spot(path, text), "this is no whole link", hint)


def _doubled(subject: Subject) -> Iterator[Found]:
    for section, fields in _SAME_ENTRY.items():
        seen: dict[tuple[str, ...], str] = {}
        for number, entry in enumerate(getattr(subject.profile, section)):
            path = f"{section}[{number}].{fields[0]}"
            key = tuple(str(getattr(entry, field) or "").casefold() for field in fields)
            if not key[0] or not subject.has_place(path):
                continue
            if key in seen:
                line = subject.spot(seen[key]).line
                yield Found(subject.spot(path, getattr(entry, fields[0])), f"this entry is there already in line {line}", "keep one")
            seen.setdefault(key, path)
    yield from _doubled_skills(subject)
    yield from _doubled_texts(subject)


def _doubled_skills(subject: Subject) -> Iterator[Found]:
    """Skills and groups of one name, and skills that stand in two groups; what is twice in one group is told with the other lists."""
    names: dict[str, str] = {}
    listed: dict[str, str] = {}
    for number, skill in enumerate(subject.profile.skills):
        path = f"skills[{number}].name"
        doubled = list(_again(subject, path, skill.name, names))
        yield from doubled
        mine = [(f"skills[{number}].keywords[{index}]", text) for index, text in enumerate(skill.keywords)] or [(path, skill.name)]
        for place, text in mine if not doubled else ():
            yield from _again(subject, place, text, listed)
        names.setdefault(_folded(skill.name), path)
        for place, text in mine:
            listed.setdefault(_folded(text), place)


def _again(subject: Subject, path: str, text: str, seen: dict[str, str]) -> Iterator[Found]:
    """A remark where a text has been seen at another place of the file."""
    first_path = seen.get(_folded(text), "")
    if not text or not first_path or not subject.has_place(path):
        return
    spot, first = subject.spot(path, text), subject.spot(first_path, text)
    if (first.line, first.column) != (spot.line, spot.column):  # an alias of YAML says one place twice
        yield Found(spot, f"this is there already in line {first.line}", "keep one")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _doubled_texts(subject: Subject) -> Iterator[Found]:
    """Items that stand twice in one list, and highlights that stand twice anywhere."""
    highlights: dict[str, str] = {}
    for section in ("work", "volunteer", "projects", "education", "skills", "languages", "interests"):
        for number, entry in enumerate(getattr(subject.profile, section)):
            for field in ("highlights", "keywords", "courses"):
                seen: dict[str, str] = highlights if field == "highlights" else {}
                yield from _repeated(subject, f"{section}[{number}].{field}", getattr(entry, field, ()), seen)


def _repeated(subject: Subject, path: str, items: Iterable[str], seen: dict[str, str]) -> Iterator[Found]:
    for index, item in enumerate(items):
        place = f"{path}[{index}]"
        if not subject.has_place(place):
            continue
        for found in _again(subject, place, item, seen):
            same_list = seen[_folded(item)].rpartition("[")[0] == path
            yield replace(found, edits=_without(subject, place, item) if same_list else ())
        seen.setdefault(_folded(item), place)


def _without(subject: Subject, path: str, item: str) -> tuple[Edit, ...]:
    """The removal of an item that has a line of YAML to itself."""
    place = subject.profile.place(path)
    line = subject.source.line(place.line)
    if place.text != item or not re.fullmatch(rf"[ \t]*- +(['\"]?){re.escape(item)}\1[ \t]*", line):
        return ()
    start = subject.source.offset(place.line, 1)
    end = start + len(line)
    while subject.source.text[end : end + 1] in ("\r", "\n"):
        end += 1
        if subject.source.text[end - 1] == "\n":
            break
    return (Edit(start, end, ""),)


RULES = (
    CheckRule(
        "email-form",
        "A mail address has the form of one",
        "An employer who copies it must reach you. The address itself is never printed.",
        "error",
        "basics: {name: Alex Example, email: alex at example.com}\n",
        "basics: {name: Alex Example, email: alex@example.com}\n",
        _email,
    ),
    CheckRule(
        "url-form",
        "A link is whole",
        "Without https:// most programs show a link as text that cannot be followed.",
        "warning",
        "basics: {name: Alex Example, url: alex.example.com}\n",
        'basics: {name: Alex Example, url: "https://alex.example.com"}\n',
        _urls,
    ),
    CheckRule(
        "said-twice",
        "Nothing stands twice",
        "What is said twice was copied and forgotten; a reader who sees it doubts the rest.",
        "warning",
        "skills:\n  - name: Databases\n    keywords: [PostgreSQL, Redis, PostgreSQL]\n",
        "skills:\n  - name: Databases\n    keywords: [PostgreSQL, Redis]\n",
        _doubled,
    ),
)
