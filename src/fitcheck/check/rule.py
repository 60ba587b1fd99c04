"""A rule of checking: what it is called, why it is so, a profile that breaks it and one that holds, and the function that looks."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fitcheck.check.remark import Edit, Severity
from fitcheck.check.subject import Spot, Subject


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule's function found, before the file, the rule and the severity are known."""

    spot: Spot
    message: str
    hint: str = ""
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckRule:
    """One rule, as `fitcheck explain` prints it."""

    id: str
    title: str
    why: str
    severity: Severity
    breaks: str
    """A profile, in YAML, of which the rule has something to say on 2026-11-01."""
    holds: str
    """A profile of the same kind of which it has nothing to say."""
    find: Callable[[Subject], Iterable[Found]]
