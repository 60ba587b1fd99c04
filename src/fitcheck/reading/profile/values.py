"""The tree as plain data for the model, and what the model refuses told at its place in the file."""

from typing import Any

from fitcheck.nouns.profile import Profile
from fitcheck.problem import Problem
from fitcheck.reading.profile.source import Source
from fitcheck.reading.profile.straight import straight
from fitcheck.reading.profile.tree import Listing, Mapping, Node, Scalar

_DATE_HINT = "write it as YYYY, YYYY-MM or YYYY-MM-DD"
_TEXT_TYPES = frozenset({"string_type", "literal_error"})


class _Unquoted:
    """A value that no field takes: `NO` is a text here and False elsewhere."""


_UNQUOTED = _Unquoted()


def plain(node: Node) -> Any:
    """The node as dictionaries, lists and texts; a number stays one only where its text cannot be told from it (`3.10`)."""
    match node:
        case Scalar():
            return _value(node)
        case Listing():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key: plain(value) for key, value in node.entries.items()}


def _value(scalar: Scalar) -> Any:
    if scalar.kind == "boolean":
        return _UNQUOTED
    if scalar.kind == "number" and ":" not in scalar.text and not _is_canonical(scalar.text):  # only YAML 1.1 counts `2:1` in sixties
        try:
            return float(scalar.text)
        except ValueError:
            return _UNQUOTED
    return scalar.text


def _is_canonical(text: str) -> bool:
    """Whether every program that reads the number writes it back as it stands here."""
    try:
        return str(int(text)) == text if text.lstrip("-").isdigit() else repr(float(text)) == text
    except ValueError:
        return False


def validated(tree: Mapping, source: Source) -> tuple[Profile | None, list[Problem]]:
    """The profile, or None and every value that it cannot hold."""
    data = plain(tree)
    made = straight(Profile, data)
    if made is not None:
        return made, []
    from fitcheck.reading.profile.model import validate  # most profiles need no pydantic, which takes long to import

    profile, errors = validate(data)
    return profile, [_problem(error, tree, source) for error in errors]


def _problem(error: Any, tree: Mapping, source: Source) -> Problem:
    node, field = _at(error["loc"], tree)
    rule, message, hint = _told(error["type"], error.get("ctx", {}), node, field)
    return source.problem(node.start, rule, message, hint)


def _at(loc: tuple[int | str, ...], tree: Node) -> tuple[Node, str]:
    """The node an error speaks of, and the name of the field; a segment that is no key or index of the node is pydantic's own."""
    node, field = tree, ""
    for segment in loc:
        if isinstance(node, Mapping) and segment in node.entries:
            node, field = node.entries[str(segment)], str(segment)
        elif isinstance(node, Listing) and isinstance(segment, int) and segment < len(node.items):
            node = node.items[segment]
    return node, field


def _told(kind: str, context: dict[str, Any], node: Node, field: str) -> tuple[str, str, str]:
    """Rule, message and hint for an error of pydantic's, by its type."""
    text = _shown(node)
    if kind == "broken_date":
        return _wrong_date(node, field, text)
    if kind in _TEXT_TYPES and isinstance(node, Scalar):
        if kind == "literal_error":
            return "unknown-value", f"`{field}` cannot be {text}", f"use {context.get('expected', '')}"
        return "unquoted-text", f"{text} is read as {_NAMES[node.kind]} where a text belongs", f'put it into quotes: "{node.text}"'
    if kind == "tuple_type":
        return "wrong-type", f"`{field}` is a list, this is {_form(node)}", _list_hint(node, field)
    if kind == "dataclass_type":
        return "wrong-type", f"{_owner(field)} has keys, this is {_form(node)}", _keys_hint(node, field)
    if kind in _BOUNDS:
        words, limit = _BOUNDS[kind]
        return (
            "out-of-range",
            f"`{field}` is {words}{f' {context[limit]:g}' if limit else ''}, not {text}",
            "give a number within these bounds, or leave the field out",
        )
    wanted = "a number" if kind.startswith("float") else "a text"
    return "wrong-type", f"`{field}` is {wanted}, this is {_form(node)}", f"write {wanted} here, or leave the field out"


_NAMES = {"boolean": "yes or no", "number": "a number", "text": "a text", "null": "nothing"}
_BOUNDS = {
    "greater_than": ("more than", "gt"),
    "greater_than_equal": ("at least", "ge"),
    "less_than_equal": ("at most", "le"),
    "finite_number": ("a finite number", ""),
}
_FIRST_KEY = {
    "location": "city",
    "awards": "title",
    "education": "institution",
    "languages": "language",
    "profiles": "network",
    "volunteer": "organization",
}


def _wrong_date(node: Node, field: str, text: str) -> tuple[str, str, str]:
    if not isinstance(node, Scalar):
        return "wrong-type", f"`{field}` is a date, this is {_form(node)}", _DATE_HINT
    from fitcheck.reading.profile.dates import is_ongoing, written_date  # wanted only for a mistake

    if field == "endDate" and is_ongoing(node.text):
        return "broken-date", f"{text} is no date", "leave endDate out for what lasts to this day"
    read = written_date(node.text)
    return "broken-date", f"{text} is no date", f'write "{read}"' if read else _DATE_HINT


def _owner(field: str) -> str:
    return f"`{field}`" if field in {"basics", "location", "eligibility"} else f"an entry of `{field}`"


def _keys_hint(node: Node, field: str) -> str:
    if isinstance(node, Scalar):
        return f"write `{_FIRST_KEY.get(field, 'name')}: {_short(node.text)}`"
    return "write `key: value` lines"


def _list_hint(node: Node, field: str) -> str:
    if field in Profile.annotations() or field == "profiles":
        key = _FIRST_KEY.get(field, "name")
        return f"begin each entry with `- {key}: `"
    if isinstance(node, Scalar):
        return f"write `{field}: [{_short(node.text)}]`, or one `- ` line for each"
    return "begin each item with `- `"


def _form(node: Node) -> str:
    match node:
        case Scalar():
            return f"the text {_shown(node)}" if node.kind == "text" else _shown(node)
        case Listing():
            return "a list"
        case Mapping():
            return "a mapping"


def _shown(node: Node) -> str:
    return f"`{_short(node.text)}`" if isinstance(node, Scalar) else _form(node)


def _short(text: str) -> str:
    folded = " ".join(text.split())
    return folded if len(folded) <= 40 else folded[:39] + "…"
