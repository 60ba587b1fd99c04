"""Which postings have been met before, at eight bytes and a little room each."""

from array import array

_FIRST = 1 << 12
_FULLEST = 0.6


class Seen:
    """A set of 8-byte digests in one flat table; Python's own set would take ten times the memory."""

    def __init__(self) -> None:
        self._table = array("Q", bytes(8 * _FIRST))
        self._mask = _FIRST - 1
        self.count = 0
        """How many different digests are in it."""

    @property
    def memory(self) -> int:
        """The bytes that the table takes."""
        return len(self._table) * 8

    def add(self, digest: bytes) -> bool:
        """Whether the digest is new; it is in the table from now on."""
        value = int.from_bytes(digest, "little") or 1
        place = self._place(value)
        if self._table[place]:
            return False
        self._table[place] = value
        self.count += 1
        if self.count > _FULLEST * len(self._table):
            self._grow()
        return True

    def _place(self, value: int) -> int:
        place = value & self._mask
        while self._table[place] not in (0, value):
            place = (place + 1) & self._mask
        return place

    def _grow(self) -> None:
        old = self._table
        self._table = array("Q", bytes(16 * len(old)))
        self._mask = len(self._table) - 1
        for value in old:
            if value:
                self._table[self._place(value)] = value
