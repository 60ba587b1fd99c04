"""A RenderCV file brought into the shape of a JSON Resume: its sections have free names, its entries are known by their keys."""

from collections.abc import Iterator

from fitcheck.problem import Problem
from fitcheck.reading.profile.dates import is_ongoing, span, written_date
from fitcheck.reading.profile.rendercv_texts import add_labelled, add_text, appended, purpose
from fitcheck.reading.profile.source import Source
from fitcheck.reading.profile.tree import Listing, Mapping, Node, Scalar

_FIELDS = {
    "work": {
        "company": "name",
        "name": "name",
        "position": "position",
        "title": "position",
        "location": "location",
        "summary": "summary",
        "url": "url",
    },
    "volunteer": {"company": "organization", "name": "organization", "position": "position", "summary": "summary", "url": "url"},
    "education": {
        "institution": "institution",
        "name": "institution",
        "area": "area",
        "degree": "studyType",
        "summary": "summary",
        "url": "url",
    },
    "publications": {"title": "name", "name": "name", "journal": "publisher", "summary": "summary", "url": "url", "doi": "url"},
    "certificates": {"name": "name", "title": "name", "issuer": "issuer", "url": "url"},
    "awards": {"name": "title", "title": "title", "summary": "summary"},
    "projects": {"name": "name", "title": "name", "company": "entity", "position": "type", "summary": "description", "url": "url"},
}
"""What each key of an entry is called in the model, by section of the model."""
_BASICS = {"name": "name", "label": "label", "headline": "label", "email": "email", "phone": "phone", "website": "url"}
_HEADER = _BASICS.keys() | {"location", "photo", "social_networks", "custom_connections", "sections", "sort_entries"}
_DATE_FIELD = {"publications": "releaseDate", "certificates": "date", "awards": "date"}
_LISTED = {"work", "volunteer", "education", "projects"}
"""Sections whose entries have highlights."""
_UNSHOWN = frozenset({"authors", "doi", "url", "location", "start_date", "end_date", "date", "highlights"})
"""Keys read apart, and keys that show nothing."""


def header_problems(cv: Mapping, source: Source) -> list[Problem]:
    """A warning for each key beside the sections that RenderCV does not have, and an error for sections without titles."""
    hint = "entries belong under a title under `sections`"
    unread = [key for key in cv.entries if key not in _HEADER]
    problems = [source.problem(cv.keys[key], "unknown-key", f"`{key}` is not read", hint, "warning") for key in unread]
    sections = cv.entries.get("sections")
    if sections is not None and not isinstance(sections, Mapping):
        problems.append(source.problem(sections.start, "wrong-type", "`sections` has titles as its keys, this has none", hint))
    return problems


def from_rendercv(cv: Mapping) -> Mapping:
    """The same facts in the shape of the model, each at its place in this file."""
    resume = Mapping(cv.path, cv.start)
    resume.entries["basics"] = _basics(cv)
    sections = cv.entries.get("sections")
    for title, section in sections.entries.items() if isinstance(sections, Mapping) else ():
        for entry in section.items if isinstance(section, Listing) else [section]:
            match entry:
                case Scalar():
                    add_text(resume, title, section, entry)
                case Mapping():
                    _add_entry(resume, title, section, entry)
                case Listing():
                    for text in _texts(entry):
                        add_text(resume, title, section, text)
    return resume


def _basics(cv: Mapping) -> Mapping:
    """Name, headline and ways to reach the person."""
    basics = Mapping(cv.path, cv.start)
    for key, field in _BASICS.items():
        value = cv.entries.get(key)
        if isinstance(value, Listing) and value.items:
            value = value.items[0]
        if isinstance(value, Scalar):
            basics.entries[field] = value
    location = cv.entries.get("location")
    if isinstance(location, Scalar):
        basics.entries["location"] = _location(location)
    networks = cv.entries.get("social_networks")
    if isinstance(networks, Listing):
        basics.entries["profiles"] = networks
    return basics


def _location(value: Scalar) -> Mapping:
    """`Austin, TX, USA` as city, region and country."""
    parts = [part.strip() for part in value.text.split(",", 2)]
    entries: dict[str, Node] = {name: value.part(part) for name, part in zip(("city", "region", "country"), parts, strict=False) if part}
    return Mapping(value.path, value.start, entries)


def _add_entry(resume: Mapping, title: str, section: Node, entry: Mapping) -> None:
    """One entry of a section, put where its keys and the section's title say it belongs."""
    keys = entry.entries.keys()
    if "label" in keys:
        add_labelled(resume, title, entry)
    elif keys & {"bullet", "number", "reversed_number"}:
        for key in ("bullet", "number", "reversed_number"):
            value = entry.entries.get(key)
            if isinstance(value, Scalar):
                add_text(resume, title, section, value)
    else:
        _add_shaped(resume, _room(title, entry), entry)


def _room(title: str, entry: Mapping) -> str:
    """The section of the model that an entry with these keys belongs to."""
    keys, meant = entry.entries.keys(), purpose(title)
    if "institution" in keys:
        return "education"
    if "title" in keys and (keys & {"authors", "journal", "doi"} or meant not in _FIELDS):
        return "publications"
    if "company" in keys or "position" in keys:
        return "volunteer" if meant == "volunteer" else "work"
    return meant if meant in _FIELDS else "projects"


def _add_shaped(resume: Mapping, room: str, entry: Mapping) -> None:
    shaped, left = Mapping(entry.path, entry.start), list(_texts(entry.entries.get("highlights")))
    for key, value in entry.entries.items():
        field = _FIELDS[room].get(key)
        if field and field not in shaped.entries and isinstance(value, Scalar):
            shaped.entries[field] = value
            shaped.keys[field] = entry.keys[key]
        elif key not in _UNSHOWN:
            left.extend(_texts(value))
    left.extend(_add_dates(shaped, room, entry))
    highlights = Listing(entry.path, entry.start, list(left))
    if left and room in _LISTED:
        shaped.entries["highlights"] = highlights
    appended(resume, room, shaped)
    if left and room not in _LISTED:
        appended(resume, "projects", Mapping(entry.path, entry.start, {"highlights": highlights}))


def _add_dates(shaped: Mapping, room: str, entry: Mapping) -> list[Scalar]:
    """Give the entry its dates; what stands under `date` and names no date is handed back as a text."""
    start, end, single = (_scalar(entry, key) for key in ("start_date", "end_date", "date"))
    if room in _DATE_FIELD:
        _add_date(shaped, _DATE_FIELD[room], single or end or start)
        return []
    _add_date(shaped, "startDate", start)
    _add_date(shaped, "endDate", end)
    if single is None or start or end:
        return []
    first, last = (single.part(part) for part in span(single.text))
    if written_date(first.text) is None:
        return [single]
    _add_date(shaped, "startDate", first)
    _add_date(shaped, "endDate", last)
    return []


def _add_date(shaped: Mapping, field: str, value: Scalar | None) -> None:
    if value is not None and not is_ongoing(value.text):
        read = written_date(value.text)
        shaped.entries[field] = value._replace(text=str(read), kind="text") if read else value


def _scalar(entry: Mapping, key: str) -> Scalar | None:
    value = entry.entries.get(key)
    return value if isinstance(value, Scalar) else None


def _texts(node: Node | None) -> Iterator[Scalar]:
    """Every text below a node."""
    match node:
        case Scalar():
            yield node
        case Listing():
            for item in node.items:
                yield from _texts(item)
        case Mapping():
            for value in node.entries.values():
                yield from _texts(value)
