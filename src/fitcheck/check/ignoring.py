"""Comments in the profile that waive a rule at one place, and say why."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from fitcheck.check.about import CONFIGURABLE, WAIVABLE
from fitcheck.check.remark import Remark
from fitcheck.check.settings import Settings, as_set, nearest
from fitcheck.patterns import pattern_of
from fitcheck.reading.profile.source import Source
from fitcheck.reading.profile.tree import Scalar, scalars

_COMMENT = pattern_of(r"#\s*fitcheck:\s*ignore(?:\[(?P<ids>[^\]\n]*)\])?[ \t]*(?P<reason>[^\r\n]*)")
_MOST = 1_000
"""Waivers that are read; a file with more of them wants to exhaust the reader."""
_ALONE = pattern_of(r"[ \t]*#")


@dataclass(frozen=True, slots=True)
class _Waiver:
    line: int
    column: int
    end_column: int
    ids: tuple[str, ...]
    reason: str
    first: int
    """The first line it speaks of."""
    last: int

    def covers(self, remark: Remark) -> bool:
        return remark.rule in self.ids and self.first <= remark.line <= self.last


def without_ignored(remarks: list[Remark], source: Source, settings: Settings) -> list[Remark]:
    """The remarks that no comment waives, and one for each comment that waives nothing, knows no reason or names no rule."""
    is_json = source.text.lstrip().startswith(("{", "["))  # which has no comments
    if is_json or "fitcheck:" not in source.text:
        return remarks
    waivers = list(_waivers(source))
    kept = [remark for remark in remarks if not any(waiver.covers(remark) for waiver in waivers)]
    return [*kept, *as_set((remark for waiver in waivers for remark in _about(waiver, remarks, source.name, settings)), settings)]


def _about(waiver: _Waiver, remarks: list[Remark], file: str, settings: Settings) -> Iterator[Remark]:
    place = (file, waiver.line, waiver.column, waiver.end_column)
    if not waiver.ids or not waiver.reason:
        hint = "write `# fitcheck: ignore[rule-id] why it is right as it is`"
        yield Remark(*place, "warning", "ignore-form", "a waiver names its rule and its reason", hint)
    for name in waiver.ids:
        if name not in WAIVABLE:
            yield Remark(*place, "warning", "ignore-unknown", f"`{name}` is no rule that a comment can waive", _instead_of(name))
        elif settings.wants(name) and not any(waiver.covers(remark) and remark.rule == name for remark in remarks):
            yield Remark(*place, "warning", "ignore-unused", f"nothing here breaks `{name}`", "delete the comment")


def _instead_of(name: str) -> str:
    """What to do about a name that is no rule of the profile's own text."""
    if name in CONFIGURABLE:
        return "the fit to a posting is accepted with `--update-baseline`, a waiver is deleted"
    return nearest(name, WAIVABLE)


def _waivers(source: Source) -> Iterator[_Waiver]:
    tree = _scalars(source)
    starts = [scalar.start for scalar in tree]
    targets = _targets(source)
    last_lines: dict[int, int] = {}
    for scalar in tree:
        line, last = (source.position(offset)[0] for offset in (scalar.start, _end(scalar, source)))
        last_lines[line] = max(last, last_lines.get(line, 0))
    for found in islice(_COMMENT.finditer(source.text), _MOST):
        before = bisect_right(starts, found.start()) - 1
        if before >= 0 and _is_text(tree[before], found.start(), source):
            continue
        line, column = source.position(found.start())
        target = targets[line]
        ids = tuple(name.strip() for name in (found["ids"] or "").split(",") if name.strip())
        end = column + len(found.group().rstrip())
        yield _Waiver(line, column, end, ids, found["reason"].strip(" -:–—"), target, last_lines.get(target, target))


def _scalars(source: Source) -> list[Scalar]:
    """Every scalar of the file, in its order."""
    from fitcheck.reading.profile.yaml_tree import read_yaml  # read again only for a file that holds such a comment

    root, _ = read_yaml(source)
    return sorted((scalar for _, scalar in scalars(root)), key=lambda scalar: scalar.start) if root is not None else []


def _is_text(scalar: Scalar, offset: int, source: Source) -> bool:
    """Whether the character belongs to a scalar; the line that opens a block (`|`, `>-`) may end in a comment."""
    if not scalar.start < offset < scalar.end:
        return False
    opens_block = source.text[scalar.start] in "|>"
    return not (opens_block and source.position(offset)[0] == source.position(scalar.start)[0])


def _end(scalar: Scalar, source: Source) -> int:
    return scalar.start + max(0, len(source.text[scalar.start : scalar.end].rstrip()) - 1)


def _targets(source: Source) -> list[int]:
    """For each line, the line that a comment in it speaks of: its own, or the next with content where it stands alone."""
    last = source.position(len(source.text))[0]
    targets = [0] * (last + 1)
    following = 0
    for number in range(last, 0, -1):
        text = source.line(number)
        alone = _ALONE.match(text) is not None
        following = number if text.strip() and not alone else following
        targets[number] = following if alone and following else number
    return targets
