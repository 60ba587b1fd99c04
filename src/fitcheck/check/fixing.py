"""What is safe to mend without asking: the edits for what the reader refused, and the file with all edits made."""

from collections.abc import Iterable
from dataclasses import dataclass

from fitcheck.check.remark import Edit, Remark
from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError, Problem
from fitcheck.reading.profile.dates import is_ongoing, written_date
from fitcheck.reading.profile.source import Source
from fitcheck.reading.profile.tree import Listing, Mapping, Node, Scalar

_MENDABLE = frozenset(("unquoted-text", "broken-date", "unknown-key"))
_MEANT = pattern_of(r"did you mean `(\w+)`\?")
_NEAR = 2
"""Letters in which a key may differ from the one meant."""


@dataclass(frozen=True, slots=True)
class _Owner:
    """A mapping's keys, by name and by place."""

    keys: dict[str, int]
    at: dict[int, str]


def edits_for(problems: Iterable[Problem], source: Source) -> dict[Problem, tuple[Edit, ...]]:
    """The safe edit for each problem that has one."""
    wanted = [problem for problem in problems if problem.rule in _MENDABLE and problem.line and problem.column]
    root = _tree(source) if wanted else None
    if root is None:
        return {}
    scalars, owners = _by_offset(root)
    found: dict[Problem, tuple[Edit, ...]] = {}
    for problem in wanted:
        offset = source.offset(problem.line, problem.column)
        if problem.rule == "unknown-key":
            edit = _renamed(problem, owners.get(offset), offset, source)
        else:
            edit = _rewritten(problem, scalars.get(offset), source)
        if edit:
            found[problem] = (edit,)
    return found


def mended(text: str, remarks: Iterable[Remark]) -> str:
    """The text with every edit made that stands in no other's way."""
    edits = sorted({edit for remark in remarks for edit in remark.edits}, key=lambda edit: (edit.start, edit.end, edit.text))
    parts: list[str] = []
    done = 0
    for edit in edits:
        if edit.start >= done:
            parts += [text[done : edit.start], edit.text]
            done = edit.end
    return "".join((*parts, text[done:]))


def _tree(source: Source) -> Node | None:
    from fitcheck.reading.profile.reader import parsed

    try:
        return parsed(source)[0]
    except InputError:
        return None


def _rewritten(problem: Problem, scalar: Scalar | None, source: Source) -> Edit | None:
    """Quotes around a text that is read as something else; a date in the form that every program reads; no `present`."""
    if scalar is None or "\n" in source.text[scalar.start : scalar.end]:
        return None
    if problem.rule == "unquoted-text":
        return Edit(scalar.start, scalar.end, f'"{scalar.text}"') if scalar.kind != "text" else None
    if is_ongoing(scalar.text):
        return _line_of_end(source, problem.line)
    read = written_date(scalar.text)
    return Edit(scalar.start, scalar.end, f'"{read}"') if read else None


def _line_of_end(source: Source, number: int) -> Edit | None:
    """The removal of a line of YAML that holds an end date alone, and is not the first of its entry."""
    line = source.line(number)
    if not pattern_of(r"\s*endDate:\s*[\w\"']+\s*(?:#.*)?").fullmatch(line):
        return None
    start = source.offset(number, 1)
    end = start + len(line)
    ending = pattern_of(r"\r\n|\n|\r|").match(source.text, end)
    return Edit(start, ending.end() if ending else end, "")


def _renamed(problem: Problem, owner: _Owner | None, offset: int, source: Source) -> Edit | None:
    """The key that was meant, where it is only misspelt and not there as well."""
    meant = _MEANT.search(problem.hint)
    if meant is None or owner is None:
        return None
    key = owner.at[offset]
    start = offset + (source.text[offset] in "\"'")
    misspelt = meant[1] not in owner.keys and _is_misspelt(key, meant[1])
    return Edit(start, start + len(key), meant[1]) if misspelt and source.text[start : start + len(key)] == key else None


def _is_misspelt(key: str, meant: str) -> bool:
    """Whether a few letters, an underscore or capitals make one word of the other."""
    left, right = (word.lower().replace("_", "").replace("-", "") for word in (key, meant))
    row = list(range(len(right) + 1))
    for number, letter in enumerate(left, 1):
        before, row = row, [number]
        for index, other in enumerate(right, 1):
            row.append(min(before[index] + 1, row[-1] + 1, before[index - 1] + (letter != other)))
    return row[-1] <= (_NEAR if len(right) > 5 else 1)


def _by_offset(root: Node) -> tuple[dict[int, Scalar], dict[int, _Owner]]:
    """The scalars by where they begin, and the mappings by where each of their keys begins."""
    scalars: dict[int, Scalar] = {}
    owners: dict[int, _Owner] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        match node:
            case Scalar():
                scalars[node.start] = node
            case Listing():
                waiting.extend(node.items)
            case Mapping():
                owner = _Owner(node.keys, {start: name for name, start in node.keys.items()})
                owners.update(dict.fromkeys(owner.at, owner))
                waiting.extend(node.entries.values())
    return scalars, owners
