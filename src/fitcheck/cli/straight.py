"""A plain call, read without typer, which takes longer to import than most of what commands do.

Help, completion, mistakes, and all that could be read in two ways are left to typer. Both read the same declarations.
"""

import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import FunctionType, NoneType
from typing import Any, Literal, NamedTuple, get_args, get_origin

from fitcheck.cli.commands import COMMANDS, Command
from fitcheck.cli.declarations import Argument, Declared

_COMPLETING = "_FITCHECK_COMPLETE"
"""What a shell sets in the environment to ask for completion."""


class _Unclear(Exception):  # noqa: N818  # it is no error
    """Typer has to look at this call."""


class _Parameter(NamedTuple):
    name: str
    declared: Declared
    type: Any
    """Of one value."""
    is_many: bool
    has_default: bool


def straight_call(arguments: Sequence[str]) -> Callable[[], None] | None:
    """What the arguments ask for, ready to be called; None where typer has to look at them."""
    if not arguments or arguments[0] not in COMMANDS or _COMPLETING in os.environ or os.name == "nt":
        return None  # on Windows, typer does what the shell does elsewhere
    command = COMMANDS[arguments[0]]()
    try:
        return partial(command, **_values(_parameters(command), arguments[1:]))
    except _Unclear:
        return None


def _parameters(command: Command) -> list[_Parameter]:
    assert isinstance(command, FunctionType)  # noqa: S101  # commands are written as functions
    annotations = {name: annotation for name, annotation in command.__annotations__.items() if name != "return"}
    without_default = len(annotations) - len(command.__defaults__ or ())
    return [_parameter(name, annotation, place >= without_default) for place, (name, annotation) in enumerate(annotations.items())]


def _parameter(name: str, annotation: Any, has_default: bool) -> _Parameter:
    annotated, declared = get_args(annotation)
    type_ = next(one for one in get_args(annotated) if one is not NoneType) if NoneType in get_args(annotated) else annotated
    is_many = get_origin(type_) is list
    return _Parameter(name, declared, get_args(type_)[0] if is_many else type_, is_many, has_default)


def _values(parameters: Sequence[_Parameter], words: Sequence[str]) -> dict[str, Any]:
    """The values by the parameters' names; raises _Unclear."""
    loose, given = _parted(parameters, words)
    for parameter in parameters:
        if isinstance(parameter.declared, Argument) and loose:
            taken = len(loose) if parameter.is_many else 1
            given[parameter.name], loose = loose[:taken], loose[taken:]
    if loose:
        raise _Unclear
    values = {}
    for parameter in parameters:
        if parameter.name in given:
            values[parameter.name] = _value(parameter, given[parameter.name])
        elif "default_factory" in parameter.declared.about:
            values[parameter.name] = parameter.declared.about["default_factory"]()
        elif not parameter.has_default:
            raise _Unclear
    return values


def _parted(parameters: Sequence[_Parameter], words: Sequence[str]) -> tuple[list[str], dict[str, list[str]]]:
    """The words that stand by themselves, and those that were given to each parameter by its name; raises _Unclear."""
    by_option = {option: parameter for parameter in parameters for option in parameter.declared.names}
    loose: list[str] = []
    given: dict[str, list[str]] = {}
    rest = iter(words)
    for word in rest:
        if _is_plain(word):
            loose.append(word)
            continue
        option, joined, value = word.partition("=") if word.startswith("--") else (word, "", "")
        parameter = by_option.get(option)
        if parameter is None or (parameter.name in given and not parameter.is_many):
            raise _Unclear
        is_flag = parameter.type is bool
        if not joined and not is_flag:
            value = next(rest, "")
        if joined if is_flag else not _is_plain(value):
            raise _Unclear
        given.setdefault(parameter.name, []).append(value)
    return loose, given


def _is_plain(word: str) -> bool:
    """Whether the word cannot be meant for an option; `-` is standard input or output."""
    return word == "-" or not (word == "" or word.startswith("-"))


def _value(parameter: _Parameter, words: list[str]) -> Any:
    if parameter.type is bool:
        return True
    read = [_one_value(parameter.type, parameter.declared.about, word) for word in words]
    return read if parameter.is_many else read[0]


def _one_value(type_: Any, about: dict[str, Any], word: str) -> Any:
    if "parser" in about:
        return about["parser"](word)
    if type_ is Path or type_ is str:
        return type_(word)
    is_number = type_ in (int, float) and word.isascii() and word.isdecimal()
    if is_number and about.get("min", 0) <= int(word) <= about.get("max", int(word)):
        return type_(word)
    if get_origin(type_) is Literal and word in get_args(type_):
        return word
    raise _Unclear
