"""Which texts of a profile went or changed since the baseline, and the lines at which they stood."""

from dataclasses import dataclass
from typing import Any

from fitcheck.reading.profile.source import Source


@dataclass(frozen=True, slots=True)
class Lost:
    """The places of what is not there any more, and of what came."""

    gone: tuple[tuple[str, int], ...]
    """Hashes with the lines of today's file at which they stood, in the order of the file."""
    come: tuple[tuple[str, int], ...]
    """Hashes and lines of texts that were not there, or not there in the file."""

    def line_of(self, hashes: list[str]) -> int:
        """The line at which the first of these texts that went stood; 0 where all are there."""
        return next((line for wanted in hashes for text, line in self.gone if text == wanted), 0)

    def line_of_vanished(self, hashes: list[str]) -> int:
        """The line at which the first of these texts that stands nowhere any more stood; 0 where all are there, if only moved."""
        moved = {text for text, _ in self.come}
        return self.line_of([text for text in hashes if text not in moved])

    def nearest(self, lines: list[int]) -> int:
        """The changed line nearest to one of the lines; 0 where nothing changed."""
        changed = sorted({line for _, line in (*self.gone, *self.come)})
        if not changed:
            return 0
        return min(changed, key=lambda line: (min((abs(line - other) for other in lines), default=0), line))


def lost_texts(then: list[list[Any]], now: list[list[Any]], source: Source) -> Lost:
    """What went and what came between two lists of hashes and lines."""
    from difflib import SequenceMatcher  # wanted only where there is a baseline

    last = max(1, source.position(len(source.text.rstrip()))[0])
    gone: list[tuple[str, int]] = []
    come: list[tuple[str, int]] = []
    for tag, first, end, other, other_end in SequenceMatcher(
        None, [one[0] for one in then], [one[0] for one in now], autojunk=False
    ).get_opcodes():
        if tag == "equal":
            continue
        come.extend((text, line) for text, line in now[other:other_end])
        for index in range(first, end):
            if tag == "replace" and end - first == other_end - other:
                line = now[other + index - first][1]
            else:
                line = _stood(then, now, index, first, other)
            gone.append((then[index][0], min(max(1, line), last)))
    return Lost(tuple(gone), tuple(come))


def _stood(then: list[list[Any]], now: list[list[Any]], index: int, first: int, other: int) -> int:
    """The line of today's file that stands where a text stood: as far below the text before it as it was."""
    if first == 0 or other == 0:
        return int(then[index][1])
    return int(now[other - 1][1] + then[index][1] - then[first - 1][1])
