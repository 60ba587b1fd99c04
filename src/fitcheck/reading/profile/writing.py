"""A profile written in the form of JSON Resume, YAMLResume or RenderCV, and what that form has no place for."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import yaml

from fitcheck.nouns.dates import PartialDate
from fitcheck.nouns.part import Part
from fitcheck.nouns.profile import Profile
from fitcheck.problem import InputError, Problem
from fitcheck.reading.profile.countries import country_name
from fitcheck.reading.profile.dates import is_ongoing
from fitcheck.reading.profile.reader import parsed, read_profile
from fitcheck.reading.profile.source import Source, read_source
from fitcheck.reading.profile.tree import scalars
from fitcheck.reading.profile.writing_rendercv import rendercv
from fitcheck.reading.profile.writing_yamlresume import yamlresume

FORMS = ("json-resume", "rendercv", "yamlresume")
_JSON_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
_WIDTH = 110
_SOURCE_HEAD = """\
# yaml-language-server: $schema=profile.schema.json
# (`fitcheck schema -o profile.schema.json` writes that schema, for editors that complete and explain every field.)
#
# Converted from {name}. The form is that of JSON Resume with a few optional fields of fitcheck's own;
# `fitcheck init` shows them, `fitcheck check` says what to look after.
"""


class Unkept(NamedTuple):
    """A text of a profile that a form has no place for."""

    path: str
    """In the file that was given."""
    line: int


def written(profile: Profile, form: str) -> str:
    """The profile as `json-resume` (JSON), `rendercv` or `yamlresume` (YAML)."""
    plain = plain_profile(profile)
    if form == "json-resume":
        return json.dumps({"$schema": _JSON_SCHEMA, **plain}, ensure_ascii=False, indent=2) + "\n"
    return _yaml(rendercv(plain) if form == "rendercv" else yamlresume(plain))


def unkept(profile: Profile, text: str, as_of: date) -> tuple[Unkept, ...]:
    """What of a profile is not found again, in its section, when the written text is read."""
    try:
        back, _ = read_profile("-", text.encode(), as_of=as_of)
    except InputError:  # nothing of the profile has a place in the form, and an empty file is none
        back = Profile()
    places = profile.places()
    lost = _lost(dict(_texts(profile)), dict(_texts(back)))
    return tuple(Unkept(places[path].path, places[path].line) if path in places else Unkept(path, 0) for path in lost)


def _lost(texts: dict[str, str], back: dict[str, str]) -> list[str]:
    """The paths whose texts are not found again: at their place, or else once for each of them elsewhere in their section."""
    phone = back.get("basics.phone", "")
    moved = [path for path, text in texts.items() if back.get(path) != text]
    there = Counter((_section(path), text) for path, text in back.items() if texts.get(path) != text)
    lost: list[str] = []
    for path in moved:
        ways = ((_section(path), text) for text in (texts[path], country_name(texts[path])))
        way = next((one for one in ways if there[one] > 0), None)
        if way:
            there[way] -= 1
        elif not (path == "basics.phone" and phone.startswith("+") and phone.endswith(texts[path])):
            lost.append(path)
    return lost


def as_source(profile: Profile, file: str, content: bytes) -> str:
    """The profile as YAML to go on with; what fitcheck has no field for stands under `x-converted`, by its path in the old file.

    Raises InputError where fitcheck has a field for nothing, since that would be no profile.
    """
    plain = plain_profile(profile)
    if not plain:
        hint = "`fitcheck check` says which keys are not read"
        raise InputError([Problem(file, 0, 0, "not-a-profile", "nothing in it is a field of a profile", hint)])
    others = dict(_unread(profile, read_source(file, content)))
    if others:
        plain["x-converted"] = others
    return _SOURCE_HEAD.format(name=file.replace("\n", " ").rpartition("/")[2]) + "\n" + _yaml(plain)


def unread(profile: Profile, file: str, content: bytes) -> tuple[Unkept, ...]:
    """The texts of a file that the model has no field for."""
    source = read_source(file, content)
    root, _ = parsed(source)
    lines = {scalar.path: source.position(scalar.start)[0] for _, scalar in scalars(root)} if root is not None else {}
    return tuple(Unkept(path, lines[path]) for path, _ in _unread(profile, source))


def plain_profile(profile: Profile) -> dict[str, Any]:
    """The profile as dictionaries, lists, texts and numbers, without anything that is empty."""
    found: dict[str, Any] = _plain(profile)
    return found


def _plain(value: Any) -> Any:
    match value:
        case Part():
            pairs = ((name, _plain(getattr(value, name))) for name in value.annotations())
            return {name: plain for name, plain in pairs if plain not in ("", None, [], {})}
        case tuple():
            return [_plain(item) for item in value]
        case PartialDate():
            return str(value)
        case float():
            return int(value) if value == int(value) else value
    return value


def _yaml(document: dict[str, Any]) -> str:
    text: str = yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH)
    return text


class _Dumper(yaml.SafeDumper):
    """Writes lists indented below their keys, as people do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  # the overridden method's own
        super().increase_indent(flow, False)


def _texts(profile: Profile) -> Iterator[tuple[str, str]]:
    """Each text of a profile with its path, white space folded; one list item at a time."""
    yield from _texts_of("", plain_profile(profile))


def _texts_of(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, child in value.items():
            yield from _texts_of(f"{path}.{name}" if path else name, child)
    elif isinstance(value, list):
        for number, child in enumerate(value):
            yield from _texts_of(f"{path}[{number}]", child)
    else:
        yield path, " ".join(str(value).split())


def _section(path: str) -> str:
    return path.split(".")[0].split("[")[0]


def _unread(profile: Profile, source: Source) -> Iterator[tuple[str, str]]:
    """Each scalar of the file that no text of the model was read from."""
    root, _ = parsed(source)
    places = profile.places()
    read = {places[path].path for path, _ in _texts(profile) if path in places}
    for path, scalar in scalars(root) if root is not None else ():
        said_otherwise = scalar.kind == "null" or not scalar.text.strip() or is_ongoing(scalar.text) or path == "$schema"
        if scalar.path not in read and not said_otherwise:
            yield scalar.path, scalar.text
