"""A YAMLResume file brought into the shape of a JSON Resume."""

from fitcheck.reading.profile.bullets import bullets
from fitcheck.reading.profile.dates import is_ongoing, written_date
from fitcheck.reading.profile.source import Source
from fitcheck.reading.profile.tree import Listing, Mapping, Node, Scalar

_RENAMED = {
    "basics": {"headline": "label"},
    "education": {"degree": "studyType"},
    "references": {"summary": "reference"},
}
_BULLETED = frozenset({"work", "volunteer", "education", "projects"})
_DATES = frozenset({"startDate", "endDate", "date", "releaseDate"})
_NOT_SHOWN = {"references": frozenset({"email", "phone", "relationship"})}
"""Facts of other people, which are nobody's evidence."""
_ASIDE = frozenset({"location", "profiles"})
"""Sections of their own in YAMLResume, parts of `basics` in JSON Resume."""


def from_yamlresume(content: Mapping, source: Source) -> Mapping:
    """The same facts in the shape of the model, each at its place in this file."""
    resume = Mapping(content.path, content.start)
    for name, section in content.entries.items():
        if name not in _ASIDE:
            resume.entries[name] = _section(name, section, source)
            resume.keys[name] = content.keys[name]
    _fold_aside(content, resume)
    return resume


def _fold_aside(content: Mapping, resume: Mapping) -> None:
    aside = {name: node for name, node in content.entries.items() if name in _ASIDE}
    basics = resume.entries.setdefault("basics", Mapping(content.path, content.start))
    if isinstance(basics, Mapping):
        for name, node in aside.items():
            basics.entries.setdefault(name, node)


def _section(name: str, section: Node, source: Source) -> Node:
    match section:
        case Listing():
            return section.replaced(items=[_section(name, item, source) for item in section.items])
        case Mapping():
            return _entry(name, section, source)
    return section


def _entry(name: str, entry: Mapping, source: Source) -> Mapping:
    """One entry with the model's keys."""
    shaped = entry.replaced(entries={}, keys={})
    for key, value in entry.entries.items():
        if key in _NOT_SHOWN.get(name, ()):
            continue
        if key in _DATES and isinstance(value, Scalar):
            _add_date(shaped, key, value)
        elif key == "summary" and name in _BULLETED and isinstance(value, Scalar):
            _add_summary(shaped, value, source)
        else:
            shaped.entries[_RENAMED.get(name, {}).get(key, key)] = value
        shaped.keys[_RENAMED.get(name, {}).get(key, key)] = entry.keys[key]
    return shaped


def _add_date(shaped: Mapping, key: str, value: Scalar) -> None:
    if key == "endDate" and is_ongoing(value.text):
        return
    read = written_date(value.text)
    shaped.entries[key] = value._replace(text=str(read), kind="text") if read else value


def _add_summary(shaped: Mapping, value: Scalar, source: Source) -> None:
    before, points = bullets(value, source)
    if before:
        shaped.entries["summary"] = before
    if points:
        present = shaped.entries.get("highlights")
        shaped.entries["highlights"] = Listing(value.path, value.start, [*points, *(present.items if isinstance(present, Listing) else [])])
