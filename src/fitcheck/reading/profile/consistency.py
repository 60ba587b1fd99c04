"""What is wrong with a profile although each value by itself is right: keys nobody knows, ends before their starts, broken characters."""

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from fitcheck.nouns.profile import Part, PartialDate, Profile, partial_date
from fitcheck.problem import Problem
from fitcheck.reading.profile.source import UNPRINTABLE, Source
from fitcheck.reading.profile.tree import Listing, Mapping, Node, Scalar, texts

_DATED = ("work", "volunteer", "education", "projects")
_META = frozenset({"meta", "design", "locale", "layout", "layouts"})
"""Keys beside the sections that say how a resume is printed, and nothing of the candidate."""
_MEANT = {
    "company": "name", "employer": "name", "website": "url", "link": "url", "title": "position", "headline": "label", "degree": "studyType",
    "start_date": "startDate", "end_date": "endDate", "start": "startDate", "end": "endDate", "from": "startDate", "to": "endDate",
    "certifications": "certificates", "experience": "work", "employment": "work", "jobs": "work", "bullets": "highlights",
    "expiry": "expires", "field": "area", "school": "institution", "university": "institution", "picture": "image",
    "technologies": "keywords", "tools": "keywords", "honors": "awards",
}  # fmt: skip


def unknown_keys(tree: Mapping, source: Source) -> Iterator[Problem]:
    """A warning for each key that the model does not have; what is under it is not read."""
    yield from _unknown(tree, Profile, source, top=True)


def _unknown(node: Node, part: type[Part], source: Source, *, top: bool = False) -> Iterator[Problem]:
    if isinstance(node, Listing):
        for item in node.items:
            yield from _unknown(item, part, source)
    if not isinstance(node, Mapping):
        return
    for key, value in node.entries.items():
        annotation = part.annotations().get(key)
        if annotation is not None:
            inner = _part_of(annotation)
            if inner:
                yield from _unknown(value, inner, source)
        elif key in node.keys and not key.startswith(("$", "_", "x-", ".")) and not (top and key in _META):
            yield source.problem(node.keys[key], "unknown-key", f"`{key}` is not read", _suggestion(key, part), "warning")


def _part_of(annotation: Any) -> type[Part] | None:
    """The model in `Location` or `tuple[Work, ...]`."""
    for candidate in (annotation, *get_args(annotation)):
        if isinstance(candidate, type) and issubclass(candidate, Part):
            return candidate
    return None


def _suggestion(key: str, part: type[Part]) -> str:
    meant = _MEANT.get(key.lower())
    if meant in part.annotations():
        return f"did you mean `{meant}`?"
    import difflib  # wanted only for a mistake

    folded = {name.lower(): name for name in part.annotations()}
    near = difflib.get_close_matches(key.lower().replace("_", ""), list(folded), n=1, cutoff=0.6)
    return f"did you mean `{folded[near[0]]}`?" if near else ""


def date_order(tree: Mapping, source: Source, as_of: date) -> Iterator[Problem]:
    """Ends before their starts, and starts that are yet to come."""
    for section in _DATED:
        entries = tree.entries.get(section)
        for entry in entries.items if isinstance(entries, Listing) else ():
            if isinstance(entry, Mapping):
                yield from _entry_order(section, entry, source, as_of)


def _entry_order(section: str, entry: Mapping, source: Source, as_of: date) -> Iterator[Problem]:
    start, end = (_read(entry.entries.get(key)) for key in ("startDate", "endDate"))
    if start and end and _is_before(end[0], start[0]):
        hint = f"it starts on {start[1].written}: one of the two is wrong"
        yield source.problem(end[1].start, "end-before-start", f"ends on {end[1].written}, before it starts", hint)
    if start and _is_before(PartialDate(as_of.year, as_of.month, as_of.day), start[0]):
        study = section == "education"
        hint = "" if study else "correct the year, or leave it out until then; `--as-of` sets another day"
        message = f"starts on {start[1].written}, after {as_of.isoformat()}"
        yield source.problem(start[1].start, "future-start", message, hint, "warning" if study else "error")


def _read(node: Node | None) -> tuple[PartialDate, Scalar] | None:
    read = partial_date(node.text) if isinstance(node, Scalar) else None
    return (read, node) if read and isinstance(node, Scalar) else None


def _is_before(first: PartialDate, second: PartialDate) -> bool:
    """Whether the first is before the second, as far as both are known."""
    if first.year != second.year or not (first.month and second.month):
        return first.year < second.year
    if first.month != second.month or not (first.day and second.day):
        return first.month < second.month
    return first.day < second.day


def broken_characters(tree: Node, source: Source) -> Iterator[Problem]:
    """Control characters and half characters that an escape (`\\u0000`) has put into a text or a key."""
    for text, offset in texts(tree):
        found = UNPRINTABLE.search(text)
        if found:
            message = f"U+{ord(found.group()):04X} does not belong in a text"
            yield source.problem(offset, "control-character", message, "delete the escape")
