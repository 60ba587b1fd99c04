"""Regular expressions that are compiled when they are first asked something, and not again in the next run.

Python compiles an expression to a list of numbers, and makes the expression of these, which takes a hundredth of the time. The command
hands over the numbers of earlier runs before it begins, and keeps what came to them in the end.
"""

import json
import re
import sys
import zlib
from array import array
from functools import cache
from typing import Any, cast

FILE = f"patterns-{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}.bin"
"""The name of the file for what is kept, which changes with all that the numbers depend on."""
_SUM = 8
"""The length of the checksum at its beginning, in hexadecimal digits: damaged numbers are not to be run."""
_MOST = 3000
"""Expressions beyond which only those of the last run are kept: older sources left the others behind."""
_Told = tuple[int, int, dict[str, int]]
"""What Python has to be told beside the numbers: flags, how many groups there are, and which of them have a name."""


@cache
def pattern_of(text: str, flags: int = 0) -> re.Pattern[str]:
    """The regular expression, which costs nothing until it is used.

    For expressions made of code and vocabulary only: they are kept on disk, where no text that was read belongs.
    """
    return cast("re.Pattern[str]", _Waiting(text, flags))


class _Waiting:
    """Has each member of the compiled expression from the moment that it is first asked for."""

    def __init__(self, text: str, flags: int) -> None:
        self._written = text, int(flags)

    def __getattr__(self, name: str) -> Any:
        member = KNOWN.compiled(*self._written) if name == "_compiled" else getattr(self._compiled, name)
        setattr(self, name, member)
        return member


class Known:
    """The expressions that earlier runs have compiled, and those that they have not."""

    def __init__(self) -> None:
        self._rows: dict[str, Any] = {}
        """By flags and text: where the numbers begin, how many there are, and what else Python has to be told."""
        self._numbers = memoryview(b"").cast("I")
        self._new: dict[str, re.Pattern[str]] = {}

    def compiled(self, text: str, flags: int) -> re.Pattern[str]:
        """The expression, compiled where it was in no earlier run."""
        key = f"{flags} {text}"
        if key in self._rows:
            begin, length, *told = self._rows[key]
            made = _made(text, self._numbers[begin : begin + length].tolist(), *told)
            if made is not None:
                return made
        found = self._new[key] = re.compile(text, flags)
        return found

    def take_over(self, packed: memoryview) -> None:
        """Know what an earlier run has packed; where it is something else, nothing."""
        whole = packed[_SUM:]
        try:
            if int(bytes(packed[:_SUM]), 16) != zlib.crc32(whole):
                return
            begin = int(bytes(whole[:8]), 16)
            self._rows, self._numbers = json.loads(bytes(whole[8:begin])), whole[begin:].cast("I")
        except (ValueError, TypeError):
            self._rows = {}

    def packed(self) -> bytes | None:
        """What is to be kept for later runs, that of earlier ones included; None where nothing came to it."""
        new = {key: parts for key, pattern in self._new.items() if (parts := _parts(pattern, int(key.partition(" ")[0]))) is not None}
        if not new:
            return None
        rows, numbers = ({}, array("I")) if len(self._rows) > _MOST else (dict(self._rows), array("I", self._numbers))
        for key, (of_one, told) in new.items():
            rows[key] = (len(numbers), len(of_one), *told)
            numbers.extend(of_one)
        header = json.dumps(rows).encode()
        header += b" " * (-len(header) % numbers.itemsize)
        whole = b"%08x" % (8 + len(header)) + header + numbers.tobytes()
        return b"%08x" % zlib.crc32(whole) + whole


KNOWN = Known()
"""Of this run."""


def _parts(pattern: re.Pattern[str], flags: int) -> tuple[list[int], _Told] | None:
    """The numbers of an expression, and what else Python has to be told; None where they would not make the same expression."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]  # Python's own, unknown to the type checker

        parsed = _parser.parse(pattern.pattern, flags)
        numbers = [int(number) for number in _compiler._code(parsed, flags)]
    except (ImportError, AttributeError, TypeError):
        return None
    told = (pattern.flags, pattern.groups, dict(pattern.groupindex))
    return (numbers, told) if _made(pattern.pattern, numbers, *told) == pattern else None


def _made(text: str, numbers: list[int], flags: int, groups: int, names: dict[str, int]) -> re.Pattern[str] | None:
    """The expression of these numbers, which Python checks; None where they are not those of an expression."""
    by_group: list[str | None] = [None] * (groups + 1)
    try:
        import _sre  # type: ignore[import-not-found]  # as above

        for name, group in names.items():
            by_group[group] = name
        return cast("re.Pattern[str]", _sre.compile(text, flags, numbers, groups, names, tuple(by_group)))
    except (ImportError, AttributeError, TypeError, ValueError, IndexError, OverflowError, RuntimeError):
        return None
