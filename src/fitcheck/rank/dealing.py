"""Postings dealt out so that those which share their lines are read by one process: what it has read of a line it need not read again."""

from collections.abc import Iterable
from dataclasses import replace
from zlib import crc32

from fitcheck.problem import InputError
from fitcheck.rank.entries import lines_in
from fitcheck.rank.shards import Shard
from fitcheck.rank.storage import is_url

_BREAKS = (b"\\n", b"<", b". ")
"""Where a posting is cut, as its bytes stand in the file: at the ends of its lines, else at tags, else at sentences."""
_LOOKED_AT = 18
_TOO_SHORT = 24
"""Bytes up to which a line is one that anybody might have written."""
_ENOUGH = 4
_KNOWN = 0.25
"""Of what is looked at, the part that must be known for a posting to follow it."""
_TABLE = 1 << 20
_UNREAD = 3
"""How many times the work of a line read before one is that was not."""
_SLACK = 2_000_000
"""Bytes of work by which the shares may differ before a posting goes to the smallest, whatever it is like."""


class Dealer:
    """Remembers in whose share each line came last, at one byte a line, and gives a posting to whom most of its lines went."""

    def __init__(self, shares: int) -> None:
        self._shares = shares
        self._work = [0.0] * shares
        self._last = bytearray(_TABLE)

    def dealt(self, shard: Shard) -> list[Shard]:
        """The shard as one share of it after the other; whole where it has one share only, or nothing is there to tell by."""
        if self._shares == 1 or not _can_be_dealt(shard):
            return [shard]
        try:
            shares = bytes(map(self._share, lines_in(shard)))
        except (InputError, OSError):  # whoever works on it tells
            return [shard]
        different = sorted(set(shares))
        if len(different) < 2:
            return [replace(shard, share=share) for share in different] or [shard]
        return [replace(shard, shares=shares, share=share) for share in different]

    def _share(self, line: bytes) -> int:
        """Whose a posting is."""
        marks = _marks(line)
        met = bytes([self._last[mark] for mark in marks])
        known, share = max((met.count(one + 1), -self._work[one], one) for one in range(self._shares))[::2]
        least = min(self._work)
        if known < _KNOWN * len(marks) or not known or self._work[share] - least > _SLACK:
            share = self._work.index(least)
        for mark in marks:
            self._last[mark] = share + 1
        unread = met.count(0) / len(marks) if marks else 1
        self._work[share] += len(line) * (1 + (_UNREAD - 1) * unread)
        return share


def _can_be_dealt(shard: Shard) -> bool:
    """Whether its postings are lines, at hand without a way through the network."""
    return shard.problem is None and (shard.kind == "held" or (shard.kind == "lines" and not is_url(shard.source)))


def _marks(line: bytes) -> list[int]:
    """The places in the table of some lines of a posting; not of the first and the last, in which is what stands around the text."""
    pieces: Iterable[bytes] = ()
    for separator in _BREAKS:
        pieces = [piece for piece in line.split(separator, _LOOKED_AT)[1:-1] if len(piece) > _TOO_SHORT]
        if len(pieces) >= _ENOUGH:
            break
    return [crc32(piece) % _TABLE for piece in pieces]
