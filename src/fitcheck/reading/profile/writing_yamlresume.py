"""A profile in the shape that YAMLResume reads."""

from typing import Any

from fitcheck.reading.profile.countries import country_name

_Plain = dict[str, Any]
_FIELDS = {
    "education": ("institution", "url", "studyType", "area", "score", "startDate", "endDate", "courses"),
    "work": ("name", "url", "position", "startDate", "endDate", "keywords"),
    "volunteer": ("organization", "url", "position", "startDate", "endDate"),
    "projects": ("name", "url", "description", "startDate", "endDate", "keywords"),
    "publications": ("name", "publisher", "releaseDate", "url", "summary"),
    "certificates": ("name", "date", "issuer", "url"),
    "awards": ("title", "date", "awarder", "summary"),
    "skills": ("name", "level", "keywords"),
    "languages": ("language", "fluency", "keywords"),
    "interests": ("name", "keywords"),
    "references": ("name", "reference"),
}
_CALLED = {"label": "headline", "studyType": "degree", "reference": "summary"}
_TOLD = ("education", "work", "volunteer", "projects")
"""Sections whose summary is a Markdown text that ends in a list."""


def yamlresume(profile: _Plain) -> _Plain:
    """The document; fields that YAMLResume does not have are left out."""
    basics = profile.get("basics", {})
    content: _Plain = {"basics": _chosen(basics, ("name", "label", "phone", "email", "url", "summary"))}
    location = _location(basics.get("location", {}))
    if location:
        content["location"] = location
    if basics.get("profiles"):
        content["profiles"] = [_chosen(one, ("network", "url", "username")) for one in basics["profiles"]]
    for section, fields in _FIELDS.items():
        entries = [_entry(section, entry, fields) for entry in profile.get(section, ())]
        if entries:
            content[section] = entries
    return {"content": content}


def _entry(section: str, entry: _Plain, fields: tuple[str, ...]) -> _Plain:
    written = _chosen(entry, fields)
    told = _markdown(entry) if section in _TOLD else ""
    return written | {"summary": told} if told else written


def _chosen(entry: _Plain, fields: tuple[str, ...]) -> _Plain:
    return {_CALLED.get(name, name): entry[name] for name in fields if name in entry}


def _location(location: _Plain) -> _Plain:
    """YAMLResume names the country; a code it does not know."""
    country = location.get("country") or country_name(location.get("countryCode", ""))
    return _chosen(location, ("address", "city", "region", "postalCode")) | ({"country": country} if country else {})


def _markdown(entry: _Plain) -> str:
    """The summary as a paragraph, the highlights as a list below it."""
    paragraph = " ".join(entry.get("summary", "").split())
    items = "".join(f"- {' '.join(one.split())}\n" for one in entry.get("highlights", ()))
    return f"{paragraph}\n\n{items}" if paragraph and items else f"{paragraph}\n" if paragraph else items
