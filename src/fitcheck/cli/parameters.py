"""Commands whose plain arguments are read without pydantic, which takes longer to import than a report takes to write."""

import math
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from fitcheck.cli.declarations import Misuse

_DOUBT = object()


class PlainCommand(TyperCommand):
    """A command of fitcheck's."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its arguments and options, `--help` among them."""
        return _plainly_read(super().get_params(ctx))


class PlainGroup(TyperGroup):
    """What stands above the commands."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its arguments and options, `--help` among them."""
        return _plainly_read(super().get_params(ctx))


class _Option(TyperOption):
    def get_runtime_param(self) -> Any:
        return _Plainly(self, super().get_runtime_param)


class _Argument(TyperArgument):
    def get_runtime_param(self) -> Any:
        return _Plainly(self, super().get_runtime_param)


class _Plainly:
    """Reads a value where there is only one way to read it, and leaves every other one to typer."""

    def __init__(self, parameter: Any, of_typer: Any) -> None:
        self._parameter = parameter
        self._of_typer = of_typer

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value as the command takes it; raises typer.BadParameter or Misuse where it cannot."""
        read = self._read(value)
        return self._of_typer().coerce(value, param=param, ctx=ctx) if read is _DOUBT else read

    def _read(self, value: Any) -> Any:
        described = self._parameter.type_descriptor
        if value is None:
            return () if self._parameter.multiple or self._parameter.nargs == -1 else None
        if described.parameter_info.parser is not None:
            return _DOUBT if described.is_list else described.parameter_info.parser(value)
        if described.is_list and isinstance(value, list | tuple):
            read = [_plain(get_args(described.annotation)[0], item) for item in value]
            return _DOUBT if _DOUBT in read else read
        if described.annotation in (int, float) and isinstance(value, str):
            return self._number(value)
        if get_origin(described.annotation) is Literal and value not in get_args(described.annotation):
            raise self._misuse(f"{value!r} is not one of {', '.join(get_args(described.annotation))}")
        return _plain(described.annotation, value)

    def _number(self, text: str) -> float | int:
        """The number, which lies within the bounds of the option; NaN lies within none."""
        kind, about = self._parameter.type_descriptor.annotation, self._parameter.type_descriptor.parameter_info
        least, most = (math.inf * sign if bound is None else bound for bound, sign in ((about.min, -1), (about.max, 1)))
        with suppress(ValueError):
            number: float | int = kind(text)
            if least <= number <= most and math.isfinite(number):
                return number
        bounds = f"from {least} on" if most == math.inf else f"from {least} to {most}"
        raise self._misuse(f"{text!r} is no {'whole number' if kind is int else 'number'} {bounds}")

    def _misuse(self, message: str) -> Misuse:
        return Misuse(message, max(self._parameter.opts, key=len))


def _plain(annotation: Any, value: Any) -> Any:
    """The value of that type, or _DOUBT."""
    if annotation is Path and isinstance(value, str):
        return Path(value)
    if get_origin(annotation) is Literal:
        return value if value in get_args(annotation) else _DOUBT
    is_as_declared = isinstance(annotation, type) and type(value) is annotation  # a default, or a text
    return value if is_as_declared else _DOUBT


def _plainly_read(parameters: Iterable[Any]) -> list[Any]:
    """The parameters, which typer makes itself, as the classes above."""
    found = list(parameters)
    for parameter in found:
        if type(parameter) is TyperOption:
            parameter.__class__ = _Option
        elif type(parameter) is TyperArgument:
            parameter.__class__ = _Argument
    return found
