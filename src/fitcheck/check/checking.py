"""The walk over one profile: read it, hold every rule to it, and leave out what its author or the configuration waived."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from fitcheck.check.concealing import Concealer
from fitcheck.check.fixing import edits_for
from fitcheck.check.ignoring import without_ignored
from fitcheck.check.remark import Remark, Severity
from fitcheck.check.rules import RULES
from fitcheck.check.settings import Settings, as_set
from fitcheck.check.subject import Subject
from fitcheck.lexicon import Lexicon
from fitcheck.match import Index, index_profile
from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError, Problem
from fitcheck.reading.profile.reader import read_profile
from fitcheck.reading.profile.source import Source, read_source

_WORD_AT = pattern_of(r"[^\s:,\]}]+")


@dataclass(frozen=True, slots=True)
class Checked:
    """A profile after its check."""

    file: str
    source: Source
    index: Index | None
    """The profile with its evidence; None where it could not be read."""
    remarks: tuple[Remark, ...]
    ran: frozenset[str]
    """The ids of the rules that looked at it: none where it could not be read, and none that the configuration leaves out."""
    concealer: Concealer
    """Takes what nobody should read out of what is shown of the file."""


def check_profile(file: str, content: bytes, lexicon: Lexicon, settings: Settings, as_of: date) -> Checked:
    """What the rules say of the profile in a file's content; what keeps it from being read is told as errors, and alone."""
    table = lexicon.table("checking/private")
    try:
        source = read_source(file, content)
    except InputError as error:
        nothing = Source(file, "")
        return Checked(file, nothing, None, tuple(map(_remark, error.problems)), frozenset(), Concealer(nothing, table))
    concealer = Concealer(source, table)
    try:
        profile, warnings = read_profile(file, content, as_of=as_of)
    except InputError as error:
        remarks = list(_of_problems(error.problems, source))
        return Checked(file, source, None, _finished(remarks, concealer), frozenset(), concealer)
    index = index_profile(profile, lexicon, as_of)
    found = [*_of_problems(warnings, source), *_of_rules(Subject(profile, source, index, as_of), settings)]
    kept = without_ignored(as_set(_once(found), settings), source, settings)
    ran = frozenset(rule.id for rule in RULES if settings.wants(rule.id))
    return Checked(file, source, index, _finished(kept, concealer), ran, concealer)


def _of_rules(subject: Subject, settings: Settings) -> Iterator[Remark]:
    for rule in RULES:
        if settings.wants(rule.id):
            for found in rule.find(subject):
                spot = found.spot
                yield Remark(
                    subject.source.name,
                    spot.line,
                    spot.column,
                    spot.end_column,
                    rule.severity,
                    rule.id,
                    found.message,
                    found.hint,
                    found.edits,
                )


def _of_problems(problems: Iterable[Problem], source: Source) -> Iterator[Remark]:
    """What the reader said, with the word it stumbled on, and the edit that mends it where one is safe."""
    edits = edits_for(problems, source)
    for problem in problems:
        remark = _remark(problem)
        if problem.line and problem.column:
            word = _WORD_AT.match(source.line(problem.line), problem.column - 1)
            remark = replace(remark, end_column=word.end() + 1 if word else problem.column, edits=edits.get(problem, ()))
        yield remark


def _remark(problem: Problem) -> Remark:
    severity: Severity = "warning" if problem.severity == "warning" else "error"
    return Remark(problem.path, problem.line, problem.column, problem.column, severity, problem.rule, problem.message, problem.hint)


def _once(remarks: list[Remark]) -> list[Remark]:
    """A key that does not belong is private before it is unknown."""
    private = {(one.line, one.column) for one in remarks if one.rule == "private-data"}
    return [one for one in remarks if one.rule != "unknown-key" or (one.line, one.column) not in private]


def _finished(remarks: list[Remark], concealer: Concealer) -> tuple[Remark, ...]:
    told = (
        replace(
            one,
            message=concealer.message(one.message, one.line, one.column),
            hint=concealer.message(one.hint, one.line, one.column),
        )
        for one in remarks
    )
    return tuple(sorted(told, key=lambda remark: remark.order))
