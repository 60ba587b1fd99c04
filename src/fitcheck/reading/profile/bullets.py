"""A Markdown bullet list in one scalar, cut into highlights that stand at their own lines."""

import re

from fitcheck.patterns import pattern_of
from fitcheck.reading.profile.source import Source
from fitcheck.reading.profile.tree import Scalar

_MARK = r"(?:[-*+•]|\d{1,2}[.)])[ \t]+"
_BULLET = pattern_of(rf"^[ \t]*{_MARK}", re.MULTILINE)
_BULLET_IN_FILE = pattern_of(rf"^[ \t]*['\"]?{_MARK}", re.MULTILINE)


def bullets(scalar: Scalar, source: Source) -> tuple[Scalar | None, list[Scalar]]:
    """What stands before the first bullet (None where nothing does), and the bullets, white space folded."""
    starts = list(_BULLET.finditer(scalar.text))
    if not starts:
        return scalar, []
    ends = [*(found.start() for found in starts[1:]), len(scalar.text)]
    texts = [_folded(scalar.text[found.end() : end]) for found, end in zip(starts, ends, strict=True)]
    before = _folded(scalar.text[: starts[0].start()])
    return scalar.part(before) if before else None, _placed(texts, scalar, source)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _placed(texts: list[str], scalar: Scalar, source: Source) -> list[Scalar]:
    """The parts of a scalar, each at its own line where the file shows as many bullets as the text has; else at the scalar's."""
    in_file = [scalar.start + found.end() for found in _BULLET_IN_FILE.finditer(source.text[scalar.start : scalar.end])]
    offsets = in_file if len(in_file) == len(texts) else [scalar.start] * len(texts)
    return [scalar.part(text)._replace(start=offset) for text, offset in zip(texts, offsets, strict=True) if text]
