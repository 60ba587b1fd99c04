"""Comments in the profile that waive a rule at one place, and say why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fitcheck.check.remark import Remark
from fitcheck.reading.profile.source import Source
from fitcheck.reading.profile.tree import Scalar, scalars

_COMMENT = re.compile(r"#\s*fitcheck:\s*ignore(?:\[(?P<ids>[^\]\n]*)\])?[ \t]*(?P<reason>[^\r\n]*)")
_ALONE = re.compile(r"[ \t]*#")


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


def without_ignored(remarks: list[Remark], source: Source) -> list[Remark]:
    """The remarks that no comment waives, and one for each comment that waives nothing, knows no reason or names no rule."""
    is_json = source.text.lstrip().startswith(("{", "["))  # which has no comments
    if is_json or "fitcheck:" not in source.text:
        return remarks
    waivers = list(_waivers(source))
    kept = [remark for remark in remarks if not any(waiver.covers(remark) for waiver in waivers)]
    kept.extend(remark for waiver in waivers for remark in _about(waiver, remarks, source.name))
    return kept


def _about(waiver: _Waiver, remarks: list[Remark], file: str) -> Iterator[Remark]:
    place = (file, waiver.line, waiver.column, waiver.end_column)
    if not waiver.ids or not waiver.reason:
        hint = "write `# fitcheck: ignore[rule-id] why it is right as it is`"
        yield Remark(*place, "warning", "ignore-form", "a waiver names its rule and its reason", hint)
    for name in waiver.ids:
        if not any(waiver.covers(remark) and remark.rule == name for remark in remarks):
            yield Remark(*place, "warning", "ignore-unused", f"nothing here breaks `{name}`", "delete the comment")


def _waivers(source: Source) -> Iterator[_Waiver]:
    tree = _scalars(source)
    for found in _COMMENT.finditer(source.text):
        if any(_is_text(scalar, found.start(), source) for scalar in tree):
            continue
        line, column = source.position(found.start())
        target = _target(source, line)
        begun = (scalar for scalar in tree if source.position(scalar.start)[0] == target)
        last = max((source.position(_end(scalar, source))[0] for scalar in begun), default=target)
        ids = tuple(name.strip() for name in (found["ids"] or "").split(",") if name.strip())
        yield _Waiver(line, column, column + len(found.group().rstrip()), ids, found["reason"].strip(" -:–—"), target, last)


def _scalars(source: Source) -> list[Scalar]:
    """Every scalar of the file."""
    from fitcheck.reading.profile.yaml_tree import read_yaml  # read again only for a file that holds such a comment

    root, _ = read_yaml(source)
    return [scalar for _, scalar in scalars(root)] if root is not None else []


def _is_text(scalar: Scalar, offset: int, source: Source) -> bool:
    """Whether the character belongs to a scalar; the line that opens a block (`|`, `>-`) may end in a comment."""
    if not scalar.start < offset < scalar.end:
        return False
    opens_block = source.text[scalar.start] in "|>"
    return not (opens_block and source.position(offset)[0] == source.position(scalar.start)[0])


def _end(scalar: Scalar, source: Source) -> int:
    return scalar.start + max(0, len(source.text[scalar.start : scalar.end].rstrip()) - 1)


def _target(source: Source, line: int) -> int:
    """The line a comment speaks of: its own, or the next one that is no comment where it stands alone."""
    if not _ALONE.match(source.line(line)):
        return line
    last = source.position(len(source.text))[0]
    return next(
        (number for number in range(line + 1, last + 1) if source.line(number).strip() and not _ALONE.match(source.line(number))), line
    )
