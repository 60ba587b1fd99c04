"""A job kept as an object of named fields (`intro`, `requirements`, `whatWeOffer`), as websites write their own."""

from typing import Any

from fitcheck.patterns import pattern_of
from fitcheck.reading.posting.outline import Outline
from fitcheck.reading.posting.texts import text_of, write_rich

_SECTION = pattern_of(
    r"requirement|\brequired\b|qualification|responsibilit|\bdut(?:y|ies)\b|\bskills?\b|\bexperience\b|\beducation\b|must have|"
    r"nice to have|preferred|desirable|essential|\bbonus|benefit|\bperks\b|\boffer\b|\bbring\b|criteria|\bprofile\b|\btasks\b|"
    r"\bwho you are\b|looking for"
)
"""Names of fields that hold a section of a posting."""
_NO_TEXT = pattern_of(
    r"\b(?:id|slug|url|uri|link|href|image|img|icon|alt|src|tags?|keywords?|category|categories|date|email|phone|type|status|path)\b"
)
"""Names of fields that hold no text of a posting."""
_BARE = pattern_of(
    r"(?:(?:job|rich|full|long|page) )?(?:copy|body|html|text|content|markdown|details?|description)(?: (?:html|text|body|copy|md))?"
)
"""Names of fields that say nothing of their text but that it is one."""
_WORD = pattern_of(r"[A-Z]*[a-z]+|[A-Z]+|[0-9]+")
_HEADINGS = ("title", "heading", "header", "label", "name", "subtitle")
_DEEPEST = 6
_WORDS_OF_A_TEXT = 4
_WORDS_OF_A_POSTING = 15


def has_sections(record: dict[str, Any]) -> bool:
    """Whether a record keeps sections of the posting, or its whole text, in fields of their own."""
    return any(_holds_text(value) and (_SECTION.search(_words(key)) or _is_long(key, value)) for key, value in record.items())


def _is_long(key: str, value: Any) -> bool:
    """Whether a field holds a text as long as a posting's, under whatever name."""
    return isinstance(value, str) and len(value.split()) >= _WORDS_OF_A_POSTING and not _NO_TEXT.search(_words(key))


def write_fields(record: dict[str, Any], outline: Outline, known: tuple[str, ...], sections_only: bool = False) -> None:
    """The fields of a job in their order, each under its name; those in `known`, and what is no text, left out.

    `sections_only` leaves out also what is no section: beside a whole description, other fields tell of the page.
    """
    for key, value in record.items():
        name = _words(key)
        if key in known or (_NO_TEXT.search(name) and not _SECTION.search(name)) or _is_heading_of(key, record):
            continue
        if not sections_only or _SECTION.search(name):
            _write(_heading(key, record), value, outline, 2)


def _write(heading: str, value: Any, outline: Outline, depth: int) -> None:
    """A value below its heading: a text, a list of items, or further fields."""
    if depth > _DEEPEST or not _holds_text(value):
        return
    outline.heading(depth, heading)
    match value:
        case str():
            write_rich(value, outline)
        case list():
            for item in value:
                _write_item(item, outline, depth)
        case dict():
            for key, inner in value.items():
                if not _is_heading_of(key, value):
                    _write(_heading(key, value), inner, outline, depth + 1)
    outline.space()


def _write_item(item: Any, outline: Outline, depth: int) -> None:
    """An item of a list, or a section written as an object with a heading of its own (`{"title": ..., "items": [...]}`)."""
    if isinstance(item, str):
        outline.item(0, item)
    elif isinstance(item, dict):
        heading = next((text for key in _HEADINGS if (text := text_of(item, key))), "")
        texts = [value for key, value in item.items() if key not in _HEADINGS and not _NO_TEXT.search(_words(key)) and _holds_text(value)]
        if not texts:
            outline.item(0, heading)
        for number, value in enumerate(texts):
            _write("" if number else heading, value, outline, depth + 1)


def _heading(key: str, record: dict[str, Any]) -> str:
    """What stands over a field: the heading that a field of its own gives it (`requirementsTitle`), else its name in words."""
    own = next((text for end in _HEADINGS if (text := text_of(record, key + end.capitalize()) or text_of(record, f"{key}_{end}"))), "")
    words = _words(key)
    return own or ("" if _BARE.fullmatch(words) else words[:1].upper() + words[1:])


def _is_heading_of(key: str, record: dict[str, Any]) -> bool:
    """Whether a field only names another one."""
    return any(key == other + end.capitalize() or key == f"{other}_{end}" for end in _HEADINGS for other in record)


def _words(key: str) -> str:
    """The name of a field as words in lower case (`whatWeOffer`, `nice_to_have`)."""
    return " ".join(_WORD.findall(key)).lower()


def _holds_text(value: Any) -> bool:
    match value:
        case str():
            return len(value.split()) >= _WORDS_OF_A_TEXT
        case list():
            return any((isinstance(one, str) and bool(one.strip())) or (isinstance(one, dict) and _holds_text(one)) for one in value)
        case dict():
            return any(_holds_text(one) for one in value.values())
        case _:
            return False
