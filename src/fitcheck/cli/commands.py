"""The commands there are, in the order of the help page; one that is not asked for is not even imported."""

from collections.abc import Callable
from typing import Any

Command = Callable[..., Any]


def _analyze() -> Command:
    from fitcheck.cli.applying import analyze

    return analyze


def _cover_letter() -> Command:
    from fitcheck.cli.applying import cover_letter

    return cover_letter


def _audit() -> Command:
    from fitcheck.cli.auditing import audit

    return audit


def _parse() -> Command:
    from fitcheck.cli.parsing import parse

    return parse


def _check() -> Command:
    from fitcheck.cli.checking import check

    return check


def _rank() -> Command:
    from fitcheck.cli.ranking import rank

    return rank


def _gaps() -> Command:
    from fitcheck.cli.surveying import gaps

    return gaps


def _init() -> Command:
    from fitcheck.cli.learning import init

    return init


def _convert() -> Command:
    from fitcheck.cli.converting import convert

    return convert


def _schema() -> Command:
    from fitcheck.cli.learning import schema

    return schema


def _explain() -> Command:
    from fitcheck.cli.learning import explain

    return explain


COMMANDS: dict[str, Callable[[], Command]] = {
    "analyze": _analyze,
    "cover-letter": _cover_letter,
    "audit": _audit,
    "parse": _parse,
    "check": _check,
    "rank": _rank,
    "gaps": _gaps,
    "init": _init,
    "convert": _convert,
    "schema": _schema,
    "explain": _explain,
}
"""How each command is imported."""
