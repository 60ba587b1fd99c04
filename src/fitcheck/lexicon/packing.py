"""Tables of texts packed into one block of bytes, out of which single rows are decoded when they are asked for."""

import json
import sys
from array import array
from collections.abc import Iterator, KeysView, Mapping
from functools import cached_property

_MAGIC = b"fitcheck lexicon 2 "
Buffer = bytes | memoryview


class Rows(Mapping[str, str]):
    """One packed table: texts by key, in the order they were packed. Its keys are read when it is first asked: no run needs all tables."""

    def __init__(self, keys: Buffer, offsets: memoryview, texts: Buffer) -> None:
        self._keys = keys
        self._offsets = offsets
        self._texts = texts

    @cached_property
    def _index(self) -> dict[str, int]:
        keys = str(self._keys, "utf-8").split("\n") if len(self._keys) else []
        return dict(zip(keys, range(len(keys)), strict=True))

    def __getitem__(self, key: str) -> str:
        """The text of a row; KeyError where there is none."""
        row = self._index[key]
        return str(self._texts[self._offsets[row] : self._offsets[row + 1]], "utf-8")

    def keys(self) -> KeysView[str]:
        """The keys, in the order they were packed."""
        return self._index.keys()

    def __contains__(self, key: object) -> bool:
        """Whether there is such a row; nothing is decoded."""
        return key in self._index

    def __iter__(self) -> Iterator[str]:
        """The keys, in the order they were packed."""
        return iter(self._index)

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._index)


def pack(tables: Mapping[str, Mapping[str, str]]) -> bytes:
    """The tables as one block of bytes. Keys hold no line break."""
    header: dict[str, tuple[int, int, int]] = {}
    blocks: list[bytes] = []
    for name, table in tables.items():
        keys = "\n".join(table).encode()
        offsets, texts = array("I", [0]), bytearray()
        for text in table.values():
            texts += text.encode()
            offsets.append(len(texts))
        if sys.byteorder == "big":
            offsets.byteswap()
        header[name] = (len(keys), len(offsets) * 4, len(texts))
        blocks += [_padded(keys), offsets.tobytes(), _padded(bytes(texts))]
    return _padded(_MAGIC + json.dumps(header).encode() + b"\n") + b"".join(blocks)


def unpack(packed: memoryview) -> dict[str, Rows]:
    """The tables in a block that pack() made; ValueError where it is another block or cut off."""
    head_end = bytes(packed[:4096]).find(b"\n")
    if head_end < 0 or bytes(packed[: len(_MAGIC)]) != _MAGIC:
        raise ValueError("this is no packed lexicon")
    header = json.loads(bytes(packed[len(_MAGIC) : head_end]))
    place = _up(head_end + 1)
    tables: dict[str, Rows] = {}
    for name, (keys_length, offsets_length, texts_length) in header.items():
        keys = packed[place : place + keys_length]
        place += _up(keys_length)
        offsets = _offsets(packed[place : place + offsets_length])
        place += offsets_length
        texts = packed[place : place + texts_length]
        place += _up(texts_length)
        if len(texts) != texts_length:
            raise ValueError("the packed lexicon is cut off")
        tables[name] = Rows(keys, offsets, texts)
    return tables


def _offsets(block: memoryview) -> memoryview:
    if sys.byteorder == "little":
        return block.cast("I")
    swapped = array("I", bytes(block))
    swapped.byteswap()
    return memoryview(swapped)


def _up(length: int) -> int:
    return length + -length % 4


def _padded(block: bytes) -> bytes:
    return block + b"\0" * (-len(block) % 4)
