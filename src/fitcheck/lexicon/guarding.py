"""A vocabulary file of the user's own, looked at before it is parsed, since a hostile one would crash the parser."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from fitcheck.nesting import opened_too_deep
from fitcheck.problem import InputError, Problem

LARGEST = 5_000_000
DEEPEST = 20
"""A vocabulary nests five levels; the parser dies of some ten thousand."""

_YAML_HINT = "a text with `: ` or ` #` in it, or that begins with a mark such as `*`, `[` or a quote, goes into quotes"


def refuse_hostile(paths: Iterable[Path]) -> None:
    """Raise InputError with every file that is too large, too deep, or no UTF-8 text that YAML takes."""
    problems = [problem for problem in map(_problem, paths) if problem]
    if problems:
        raise InputError(problems)


def _problem(path: Path) -> Problem | None:
    with path.open("rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        return Problem(str(path), 0, 0, "too-large", f"a vocabulary file has at most {LARGEST // 1_000_000} MB", "cut it into several")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Problem(str(path), 0, 0, "not-utf-8", "is no UTF-8 text", "save the file with the encoding UTF-8")
    try:
        return _too_deep(path, text)
    except yaml.MarkedYAMLError as error:
        deep = opened_too_deep(text, DEEPEST)
        return _at(path, error.problem_mark, "yaml", str(error.problem), _YAML_HINT) if deep is None else _deep(path, text, deep)
    except yaml.YAMLError:
        return Problem(str(path), 0, 0, "control-character", "a control character stands in it", "delete it")


def _too_deep(path: Path, text: str) -> Problem | None:
    depth = 0
    for event in yaml.parse(text, yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            return _deep(path, text, event.start_mark.index if event.start_mark else 0)
        if isinstance(event, yaml.AliasEvent):
            return _at(path, event.start_mark, "unknown-alias", "a vocabulary takes no aliases", "put a name that begins with * in quotes")
    return None


def _deep(path: Path, text: str, offset: int) -> Problem:
    line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
    return Problem(str(path), line, column, "too-deep", f"nested more than {DEEPEST} deep", "a vocabulary is a list of entries")


def _at(path: Path, mark: Any, rule: str, message: str, hint: str = "") -> Problem:
    """A problem at a mark of the parser's, where it has one."""
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return Problem(str(path), line, column, rule, message, hint)
