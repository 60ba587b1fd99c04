"""What is wrong with a vocabulary file, in the words of whoever writes one."""

from pathlib import Path
from typing import TYPE_CHECKING

from fitcheck.lexicon.entry import Entry, Related, VocabularyFile
from fitcheck.problem import Problem

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_EXAMPLE = "an entry reads `- {name: wound care, aliases: [wound management], broader: [nursing care]}`"
_SHARE = "how far knowledge carries over is a number from 0 to 1, or two: `near: {MySQL: [0.5, 0.7]}`"
_WHOLE = tuple(VocabularyFile.model_fields)
_KEYS = {"entries": tuple(Entry.model_fields), "related": tuple(Related.model_fields)}
_MESSAGES = {
    "missing": ("is missing", _EXAMPLE),
    "model_type": ("should be a mapping of keys to values", _EXAMPLE),
    "tuple_type": ("should be a list", "put it between square brackets: `[one, two]`"),
    "dict_type": ("should be a mapping of names to shares", _SHARE),
    "string_type": ("should be a text", "put a number or a yes in quotes"),
    "literal_error": ("is none of the kinds", "skill, credential, language, trait or experience"),
    "too_short": ("has too few numbers", _SHARE),
    "too_long": ("has too many numbers", _SHARE),
    "float_parsing": ("should be a number", _SHARE),
    "float_type": ("should be a number", _SHARE),
    "less_than_equal": ("should be 1 at most", _SHARE),
    "greater_than_equal": ("should be 0 at least", _SHARE),
    "value_error": ("should have its lower number first", _SHARE),
    "bool_parsing": ("should be true or false", ""),
    "bool_type": ("should be true or false", ""),
}


def broken_entry(path: Path, detail: "ErrorDetails") -> Problem:
    """The problem that a validation error is, with its place and what to write instead."""
    where = ".".join(str(part) for part in detail["loc"])
    place = str(detail["loc"][-1]) if detail["type"] == "extra_forbidden" else _first_text(detail["input"])
    if detail["type"] == "extra_forbidden":
        keys = _KEYS.get(str(detail["loc"][0]), _WHOLE) if len(detail["loc"]) > 1 else _WHOLE
        message, hint = f"{where} is no key", f"the keys here are {', '.join(keys)}"
    else:
        said, hint = _MESSAGES.get(detail["type"], (f"is not as it should be: {detail['msg']}", _EXAMPLE))
        message = f"{where or 'the file'} {said}"
    return problem_at(path, place, "vocabulary", message, hint)


def _first_text(found: object) -> str:
    """A text by which a piece of the file is found again."""
    while isinstance(found, dict | list) and found:
        found = next(iter(found))
    return str(found)


def problem_at(path: Path, text: str, rule: str, message: str, hint: str = "") -> Problem:
    """A problem at the first line of the file that holds `text`."""
    lines = path.read_text("utf-8").splitlines()
    line = next((number for number, content in enumerate(lines, 1) if text in content), 0)
    return Problem(str(path), line, 0, rule, message, hint)
