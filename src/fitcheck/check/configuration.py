"""The configuration of a check as it is written: `[tool.fitcheck]` in pyproject.toml, or fitcheck.toml, checked like any input."""

import re
import tomllib
from dataclasses import fields
from typing import Any

from fitcheck.check.about import CONFIGURABLE
from fitcheck.check.settings import PERCENT, Settings, kebab, nearest
from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError, Problem

_AT = pattern_of(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")
_TABLE = "tool.fitcheck"
_AT_THE_TOP = "in fitcheck.toml the keys stand at the top, in no table"


def read_settings(file: str, text: str) -> Settings | None:
    """The settings in a TOML file, None where a pyproject.toml has none; raises InputError with everything that is wrong."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError([_syntax(file, text, str(error))]) from None
    own = _is_own(file)
    tool = document if own else document.get("tool")
    table: Any = tool if own or not isinstance(tool, dict) else tool.get("fitcheck")
    if table is None or (not own and not isinstance(tool, dict)):
        return None
    problems: list[Problem] = []
    settings = _validated(file, text, table, own, problems)
    if settings is not None:
        problems.extend((*_unknown_rules(file, text, settings, own), *_none_held(file, text, settings, own)))
    if problems or settings is None:
        raise InputError(problems)
    return settings


def _validated(file: str, text: str, table: Any, own: bool, problems: list[Problem]) -> Settings | None:
    from fitcheck.check.keys import validate  # most configurations say nothing of fitcheck, and pydantic takes its time

    settings, refused = validate(table)
    for one in refused:
        key = str(one["loc"][0]) if one["loc"] else ""
        problems.append(_told(file, _line(text, key, own), key, str(one["type"]), one.get("ctx", {})))
    return settings


def _told(file: str, line: int, key: str, kind: str, context: dict[str, Any]) -> Problem:
    """What is wrong with a key, by the type of pydantic's error."""
    if kind == "extra_forbidden":
        hint = _AT_THE_TOP if _is_own(file) and key in ("tool", "fitcheck") else nearest(key, _keys())
        return Problem(file, line, 0, "unknown-key", f"`{key}` is no key of the configuration", hint)
    if kind in ("greater_than_equal", "less_than_equal"):
        return Problem(file, line, 0, "out-of-range", f"`{key}` is a number from 0 to 100")
    if kind == "literal_error":
        return Problem(file, line, 0, "unknown-value", f"`{key}` knows {context.get('expected', '')}")
    wanted = _keys().get(key, "something else")
    return Problem(file, line, 0, "wrong-type", f"`{key}` is {wanted}")


def _keys() -> dict[str, str]:
    """Each key with what it holds, in words."""
    forms = {"severity": "a table of rules and severities", "fail_on": "a severity", "baseline": "a text"}
    forms |= dict.fromkeys(PERCENT, "a number")
    return {kebab(one.name): forms.get(one.name, "a list of texts") for one in fields(Settings)}


def line_of(file: str, text: str, key: str, value: str) -> int:
    """The line of a configuration at which a value stands under its key, or else the key; 0 where neither can be told."""
    line = _line(text, key, _is_own(file))
    behind = text.splitlines()[max(0, line - 1) :]
    return next((line + number for number, one in enumerate(behind) if f'"{value}"' in one or f"'{value}'" in one), line) if line else 0


def _is_own(file: str) -> bool:
    """Whether a configuration is fitcheck's alone."""
    return file.rpartition("/")[2] != "pyproject.toml"


def _none_held(file: str, text: str, settings: Settings, own: bool) -> list[Problem]:
    """The mistake of a configuration that holds no rule at all."""
    if settings.select is None or any(settings.wants(rule) for rule in settings.select):
        return []
    why = "every rule that it names is in `ignore`" if settings.select else "it names none"
    hint = "leave it out to hold every rule"
    return [Problem(file, _line(text, "select", own), 0, "no-rule", f"`select` holds no rule: {why}", hint)]


def _unknown_rules(file: str, text: str, settings: Settings, own: bool) -> list[Problem]:
    named = [("select", name) for name in settings.select or ()] + [("ignore", name) for name in settings.ignore]
    named += [("severity", name) for name in settings.severity]
    return [
        Problem(
            file,
            _line(text, key, own),
            0,
            "unknown-rule",
            f"`{key}` names `{name}`, which is no rule that can be set",
            nearest(name, CONFIGURABLE),
        )
        for key, name in named
        if name not in CONFIGURABLE
    ]


def _line(text: str, key: str, own: bool) -> int:
    """The line at which a key stands in its table; 0 where it cannot be told."""
    inside = own
    for number, line in enumerate(text.splitlines(), 1):
        header = pattern_of(r"\s*\[+\s*([\w.\-\"' ]+?)\s*\]+").match(line)
        if header:
            name = header[1].replace('"', "").replace(" ", "")
            inside = name.startswith(_TABLE) or own
            if name.removeprefix(_TABLE + ".") == key and inside:
                return number
        elif inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]", line):
            return number
    return 0


def _syntax(file: str, text: str, message: str) -> Problem:
    at = _AT.search(message)
    line, column = (int(at[1]), int(at[2])) if at and at[1] else (text.rstrip().count("\n") + 1, 0)
    return Problem(file, line, column, "toml-syntax", f"this is no TOML: {_AT.sub('', message)[:200]}")
