"""A profile in the shape that RenderCV reads."""

from typing import Any

from fitcheck.reading.profile.countries import country_name

_Plain = dict[str, Any]
_NETWORKS = frozenset(
    (
        "LinkedIn", "GitHub", "GitLab", "IMDB", "Instagram", "ORCID", "Mastodon", "StackOverflow", "ResearchGate", "YouTube",
        "Google Scholar", "Telegram", "Leetcode", "X",
    )
)  # fmt: skip
"""The networks that RenderCV knows; it refuses a file with another one."""


def rendercv(profile: _Plain) -> _Plain:
    """The document; fields that RenderCV does not have are left out."""
    basics = profile.get("basics", {})
    cv: _Plain = {}
    for name, field in (("name", "name"), ("headline", "label"), ("email", "email"), ("website", "url")):
        if field in basics:
            cv[name] = basics[field]
    location = basics.get("location", {})
    phone = _international(basics.get("phone", ""), location)
    if phone:
        cv["phone"] = phone
    place = (location.get("city"), location.get("region"), location.get("country") or country_name(location.get("countryCode", "")))
    if any(place):
        cv["location"] = ", ".join(part for part in place if part)
    networks = [{"network": one["network"], "username": one["username"]} for one in basics.get("profiles", ()) if _is_known(one)]
    if networks:
        cv["social_networks"] = networks
    cv["sections"] = {title: entries for title, entries in _sections(profile) if entries}
    return {"cv": cv}


def _is_known(network: _Plain) -> bool:
    username = network.get("username", "")
    addressed = network.get("network") != "Mastodon" or username.count("@") == 2
    return network.get("network") in _NETWORKS and bool(username) and addressed


def _international(phone: str, location: _Plain) -> str:
    """The number as RenderCV takes it, with the code of its country; "" where that is not known."""
    if not phone or phone.lstrip().startswith("+"):
        return phone
    in_north_america = country_name(location.get("country", "") or location.get("countryCode", "")) in ("United States", "USA", "Canada")
    return f"+1 {phone}" if in_north_america else ""


def _sections(profile: _Plain) -> list[tuple[str, list[Any]]]:
    """The sections in the order of a resume; each holds entries of one kind."""
    name = profile.get("basics", {}).get("name", "")
    summary = profile.get("basics", {}).get("summary")
    skills, languages = profile.get("skills", ()), profile.get("languages", ())
    interests, references = profile.get("interests", ()), profile.get("references", ())
    return [
        ("Summary", [summary] if summary else []),
        ("Experience", [_position(one, one.get("name", "")) for one in profile.get("work", ())]),
        ("Education", [_study(one) for one in profile.get("education", ())]),
        ("Projects", [_project(one) for one in profile.get("projects", ())]),
        ("Volunteering", [_position(one, one.get("organization", "")) for one in profile.get("volunteer", ())]),
        ("Publications", [_publication(one, name) for one in profile.get("publications", ())]),
        ("Certificates", [_named(one, "name", ("issuer", "url")) for one in profile.get("certificates", ()) if "name" in one]),
        ("Awards", [_named(one, "title", ("summary",)) for one in profile.get("awards", ()) if "title" in one]),
        ("Skills", [_line(one["name"], one["keywords"]) for one in skills if "name" in one and "keywords" in one]),
        ("Further skills", [text for one in skills if not ("name" in one and "keywords" in one) for text in _single(one, "name")]),
        ("Languages", [_spoken(one) for one in languages if "language" in one]),
        ("Interests", [_line(one["name"], one["keywords"]) for one in interests if "name" in one and "keywords" in one]),
        ("Hobbies", [text for one in interests if not ("name" in one and "keywords" in one) for text in _single(one, "name")]),
        ("References", [{"label": one["name"], "details": one["reference"]} for one in references if {"name", "reference"} <= one.keys()]),
    ]


def _position(entry: _Plain, employer: str) -> _Plain:
    head = {"company": employer, "position": entry.get("position", "")}
    return head | _kept(entry, ("location",)) | _dates(entry) | _kept(entry, ("summary", "highlights"))


def _study(entry: _Plain) -> _Plain:
    head = {"institution": entry.get("institution", ""), "area": entry.get("area", "")}
    degree = {"degree": entry["studyType"]} if "studyType" in entry else {}
    return head | degree | _dates(entry) | _kept(entry, ("summary", "highlights"))


def _project(entry: _Plain) -> _Plain:
    told = entry.get("description") or entry.get("summary")
    return {"name": entry.get("name", "")} | _dates(entry) | ({"summary": told} if told else {}) | _kept(entry, ("highlights", "url"))


def _publication(entry: _Plain, author: str) -> _Plain:
    journal = {"journal": entry["publisher"]} if "publisher" in entry else {}
    link = entry.get("url", "")
    place = {"doi" if link.startswith("10.") else "url": link} if link else {}
    return {"title": entry.get("name", ""), "authors": [author or "—"]} | journal | place | _kept(entry, ("summary",)) | _date(entry)


def _named(entry: _Plain, name: str, fields: tuple[str, ...]) -> _Plain:
    return {"name": entry[name]} | _date(entry) | _kept(entry, fields)


def _line(label: str, details: list[str]) -> _Plain:
    return {"label": label, "details": ", ".join(details)}


def _single(entry: _Plain, name: str) -> list[str]:
    return [entry[name]] if name in entry else list(entry.get("keywords", ()))


def _spoken(language: _Plain) -> str:
    return f"{language['language']} ({language['fluency']})" if "fluency" in language else str(language["language"])


def _kept(entry: _Plain, fields: tuple[str, ...]) -> _Plain:
    return {name: entry[name] for name in fields if name in entry}


def _date(entry: _Plain) -> _Plain:
    when = entry.get("date") or entry.get("releaseDate")
    return {"date": when} if when else {}


def _dates(entry: _Plain) -> _Plain:
    """Start and end; RenderCV takes no end without a start."""
    if "startDate" not in entry:
        return {}
    return {"start_date": entry["startDate"], "end_date": entry.get("endDate", "present")}
