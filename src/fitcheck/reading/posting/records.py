"""Jobs written down as JSON: by a board (Greenhouse, Lever, Ashby), by schema.org, or as a plain object with a `text` or sections."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from fitcheck.nouns.posting import Posting
from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError, Problem
from fitcheck.reading.posting.fields import has_sections, write_fields
from fitcheck.reading.posting.outline import Outline
from fitcheck.reading.posting.page import write_html
from fitcheck.reading.posting.recognition import text_format
from fitcheck.reading.posting.schema_org import job_postings, posting_of_job
from fitcheck.reading.posting.texts import name_of, text_of, write_rich

_HINT = (
    "known are Greenhouse, Lever, Ashby, schema.org JobPosting, an object with a `text` (and `title`, `company`, `format`), "
    "and one with a `title` and sections such as `requirements`"
)
_COMPANY = (
    *("company", "company_name", "companyName", "organization", "organisation", "organization_name", "organizationName", "employer"),
    *("employerName", "employer_name", "hiringOrganization", "hiring_organization", "agency", "institution"),
)
_TITLE = (
    *("title", "jobTitle", "job_title", "position", "positionTitle", "position_title", "role", "roleTitle", "designation", "jobName"),
    *("positionName", "postTitle", "vacancyTitle", "heading", "name"),
)
_KEYS_OF_A_JOB = ("title", "jobTitle", "job_title", "position", "role", "text")
_STATED = (*_COMPANY, *_TITLE, "location", "format")
"""Fields that are read by themselves."""
_MOST_NAMED = 12
_HOLDERS = ("job", "content", "posting", "data")
"""Names under which an object keeps the job that it is about."""
_LISTS = ("jobs", "postings", "results", "data")
_MORE_LISTS = pattern_of(r"job|position|opening|vacanc|career|role|opportunit|posting", re.IGNORECASE)
"""Names under which websites keep the jobs that they show, whatever else the document holds."""


def postings_in_json(name: str, text: str) -> tuple[tuple[Posting, ...], tuple[Problem, ...]]:
    """Every job in a JSON text, or in JSON lines, and a warning where entries beside them are none.

    Raises InputError where the JSON is broken or holds no job.
    """
    listed = [one for document in _documents(name, text) for one in jobs_of(document, name)]
    found = tuple(one for one in listed if one is not None)
    if not found:
        raise InputError([Problem(name, 0, 0, "unknown-json", "this JSON holds no job posting of a known shape", _HINT)])
    others = [str(number) for number, one in enumerate(listed, 1) if one is None]
    return found, ((_passed(name, others, len(listed)),) if others else ())


def jobs_of(document: Any, name: str) -> Iterator[Posting | None]:
    """The jobs of one decoded JSON document; None for each entry of its list that is none."""
    jobs = job_postings(document)
    if jobs:
        yield from (posting_of_job(job, name) for job in jobs)
    else:
        yield from (posting_of_record(record, name) for record in _records(document))


def _passed(name: str, others: list[str], count: int) -> Problem:
    """What is told of entries that are no jobs, by their numbers in the list."""
    which = ", ".join(others[:_MOST_NAMED]) + (" ..." if len(others) > _MOST_NAMED else "")
    message = f"{len(others)} of the {count} entries in it hold{'s' if len(others) == 1 else ''} no posting: {which}"
    return Problem(name, 0, 0, "unknown-json", message, "a posting has a `text`, a `description` or the like", "warning")


def posting_of_record(record: dict[str, Any], name: str) -> Posting | None:
    """The job that one JSON object of a board, or a plain one, describes; None where it is none."""
    if not any(key[:1].islower() for key in record):  # `JobTitle`
        record = {key[:1].lower() + key[1:]: value for key, value in record.items()}
    if text_of(record, "text") and any(key in record for key in ("lists", "descriptionPlain", "description", "hostedUrl")):
        return _of_lever(record, name)
    for key in ("content", "descriptionHtml", "description_html", "text", "description", "descriptionPlain"):
        if text_of(record, key):
            return _of_single_text(record, key, name)
    return _of_fields(record, name) if has_sections(record) and _named(record, _TITLE) else None


def _documents(name: str, text: str) -> list[Any]:
    try:
        return [json.loads(text)]
    except RecursionError:
        raise InputError(
            [Problem(name, 1, 1, "too-deep", "this JSON is nested too deeply", "take the posting out of what surrounds it")]
        ) from None
    except ValueError as error:
        lines = [line for line in text.split("\n") if line.strip()]
        if len(lines) < 2:
            raise _broken(name, error) from None
        try:
            return [json.loads(line) for line in lines]
        except (ValueError, RecursionError):
            raise _broken(name, error) from None


def _broken(name: str, error: ValueError) -> InputError:
    line, column = (error.lineno, error.colno) if isinstance(error, json.JSONDecodeError) else (0, 0)
    message = f"this is no valid JSON: {json_reason(error)}"
    return InputError([Problem(name, line, column, "broken-json", message, "export or save it again")])


def json_reason(error: ValueError) -> str:
    """Why a text is no JSON, without the place, in words that end where they should."""
    if not isinstance(error, json.JSONDecodeError):
        return str(error)
    if error.msg == "Extra data":
        return "more follows behind its end"
    reason = error.msg.removesuffix(" at").removesuffix(" starting")
    if error.pos >= len(error.doc.rstrip()):
        return f"it ends too early ({reason[:1].lower()}{reason[1:]})"
    return f"{reason[:1].lower()}{reason[1:]}"


def _records(document: Any) -> Iterator[dict[str, Any]]:
    """The objects that may be jobs: the document itself, or those in its list."""
    if isinstance(document, list):
        for entry in document:
            record = entry if isinstance(entry, dict) else {}
            grouped = next((value for key, value in record.items() if _MORE_LISTS.search(key) and _holds_jobs(value)), None)
            yield from _records(grouped) if grouped and not _named(record, _KEYS_OF_A_JOB) else (record,)
    elif isinstance(document, dict):
        held = next((document[key] for key in _LISTS if isinstance(document.get(key), list)), None)
        if held is None and not (_named(document, _TITLE) and has_sections(document)):
            held = next((value for key, value in document.items() if _MORE_LISTS.search(key) and _holds_jobs(value)), None)
        if held is not None:
            yield from _records(held)
        elif holder := next((key for key in _HOLDERS if isinstance(document.get(key), dict)), None):
            yield {**{key: value for key, value in document.items() if key != holder}, **document[holder]}
        else:
            yield document


def _holds_jobs(value: Any) -> bool:
    """Whether a value is a list whose first object is a job."""
    return isinstance(value, list) and value[:1] != [] and isinstance(value[0], dict) and posting_of_record(value[0], "") is not None


def _of_single_text(record: dict[str, Any], key: str, name: str) -> Posting:
    """Greenhouse, whose `content` is HTML escaped once more, Ashby, and plain objects."""
    outline = Outline()
    text = record[key]
    stated = text_of(record, "format").lower() or (text_format(text) if key == "text" else "")
    if stated == "html":
        write_html(text, outline)
    elif stated:
        outline.plain(text)
    else:
        write_rich(text, outline)
    write_fields(record, outline, (key, *_STATED), sections_only=True)
    if key == "content" and text_of(record, "name") and not text_of(record, "title"):
        record = {**record, "title": record["name"]}
    return _posting(record, outline, name)


def _of_fields(record: dict[str, Any], name: str) -> Posting:
    """An object of named fields without one whole text, as websites keep the jobs that they show."""
    outline = Outline()
    write_fields(record, outline, _STATED)
    return _posting(record, outline, name)


def _of_lever(record: dict[str, Any], name: str) -> Posting:
    """Lever's parts: an opening, lists with headings, a closing."""
    outline = Outline()
    opening = next((text for key in ("description", "descriptionPlain") if (text := text_of(record, key))), "")
    write_rich(opening, outline)
    lists = record.get("lists")
    for part in lists if isinstance(lists, list) else ():
        if isinstance(part, dict):
            outline.heading(2, unescape(text_of(part, "text")))
            write_rich(text_of(part, "content"), outline)
    closing = next((text for key in ("additional", "additionalPlain") if (text := text_of(record, key))), "")
    outline.space()
    write_rich(closing, outline)
    return _posting({**record, "title": record["text"]}, outline, name)


def _posting(record: dict[str, Any], outline: Outline, name: str) -> Posting:
    categories = record.get("categories")
    place = record.get("location") or (categories.get("location") if isinstance(categories, dict) else None)
    return Posting(name, outline.blocks(), _named(record, _TITLE), _named(record, _COMPANY), name_of(place))


def _named(record: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    """The name under the first of the keys that holds one."""
    return next((found for key in keys if (found := name_of(record.get(key)))), None)
