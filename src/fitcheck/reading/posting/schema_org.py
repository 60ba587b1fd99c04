"""schema.org JobPosting, as JSON-LD in a page or alone."""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from fitcheck.nouns.posting import Posting
from fitcheck.patterns import pattern_of
from fitcheck.reading.posting.outline import Outline
from fitcheck.reading.posting.texts import name_of, write_rich

_FIELDS = {
    "responsibilities": "Responsibilities",
    "qualifications": "Qualifications",
    "educationRequirements": "Education",
    "experienceRequirements": "Experience",
    "skills": "Skills",
}
"""What may stand beside the description, and the heading it comes under."""
_TOLD_IN_PROSE = {
    "experienceRequirements": pattern_of(r"\b(?:years?|yrs|months?)\b", re.IGNORECASE),
    "educationRequirements": pattern_of(
        r"\b(?:degree|diploma|bachelor\S*|master\S*|graduat\w+|high school|qualification|ged|1[02]th)\b", re.IGNORECASE
    ),
}
"""Where the description speaks of years or studies itself, what a board only counts (`60 months`) says nothing more."""
_CONTAINERS = ("@graph", "mainEntity", "itemListElement", "item")
_LETTERS = pattern_of(r"[\W_]+")


def job_postings(document: Any) -> list[dict[str, Any]]:
    """Every JobPosting in a decoded JSON-LD document, in order; one that another object keeps under a name of its own counts too."""
    return _jobs_under(document, _CONTAINERS) or _jobs_under(document, ())


def _jobs_under(document: Any, names: Sequence[str]) -> list[dict[str, Any]]:
    """Every JobPosting in an object, looking only under these names; under all where none is given."""
    found: list[dict[str, Any]] = []
    waiting = [document]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting.extend(reversed(node))
        elif isinstance(node, dict):
            kinds = node.get("@type")
            if "JobPosting" in (kinds if isinstance(kinds, list) else [kinds]):
                found.append(node)
            else:
                waiting.extend(node[key] for key in reversed(names or tuple(node)) if key in node)
    return found


def jobs_in_scripts(scripts: Iterable[str]) -> list[dict[str, Any]]:
    """Every JobPosting in a page's JSON-LD scripts; a script that is no JSON is passed over, as browsers do."""
    found: list[dict[str, Any]] = []
    for script in scripts:
        try:
            document = json.loads(script.strip().strip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        found.extend(job_postings(document))
    return found


def posting_of_job(job: dict[str, Any], name: str) -> Posting:
    """The posting that a JobPosting describes: its description, then what only its other fields say."""
    outline = Outline()
    write_rich(_text(job.get("description")), outline)
    described = outline.text()
    said = _letters(described)
    for field, heading in _FIELDS.items():
        text = _text(job.get(field))
        addition = Outline()
        write_rich(text, addition)
        letters = _letters(addition.text())
        told = (
            isinstance(job.get(field), dict)
            and text == _told(job[field])
            and field in _TOLD_IN_PROSE
            and _TOLD_IN_PROSE[field].search(described)
        )
        if letters and letters not in said and not told:
            outline.heading(2, heading)
            outline.plain(addition.text())
    title = name_of(job.get("title")) or name_of(job.get("name"))
    return Posting(name, outline.blocks(), title, name_of(job.get("hiringOrganization")), _place(job))


def _text(value: Any) -> str:
    """A field's text; a list's texts and names become lines of a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        texts = [each if isinstance(each, str) else name_of(each) or _told(each) for each in value]
        return "\n".join(f"- {text}" for text in texts if text)
    if isinstance(value, dict):
        return name_of(value) or _text(value.get("description")) or _told(value)
    return ""


def _told(value: Any) -> str:
    """What a requirement of schema.org's own kinds says: a degree by its category, work by its months."""
    if not isinstance(value, dict):
        return ""
    months = value.get("monthsOfExperience")
    return f"{months} months of experience" if isinstance(months, int) and months > 0 else name_of(value.get("credentialCategory")) or ""


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).lower()


def _place(job: dict[str, Any]) -> str | None:
    """`Springfield, IL, US`; `Remote` where the job is said to be done from anywhere."""
    places = job.get("jobLocation")
    for place in places if isinstance(places, list) else [places]:
        address = place.get("address") if isinstance(place, dict) else place
        if isinstance(address, dict):
            parts = [name_of(address.get(key)) for key in ("addressLocality", "addressRegion", "addressCountry")]
            text = ", ".join(part for part in parts if part)
        else:
            text = name_of(address) or name_of(place) or ""
        if text:
            return text
    return "Remote" if job.get("jobLocationType") == "TELECOMMUTE" else None
