"""The file as a tree of texts, each of which knows where it stands, whatever the file's format."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from fitcheck.records import Record, default

DEEPEST = 100
LONGEST_PATH = 1_000
MOST_NODES = 100_000
ScalarKind = Literal["text", "number", "boolean", "null"]


class Scalar(NamedTuple):
    """One text as it stands in the file."""

    text: str
    kind: ScalarKind
    path: str
    start: int
    """The offset of its first character in the file."""
    end: int
    written: str
    """The verbatim part of the file's scalar that `text` was read from."""

    def part(self, text: str) -> "Scalar":
        """The scalar cut down to a verbatim part of it."""
        return self._replace(text=text, written=text, kind="text")


class Listing(Record):
    """A list."""

    path: str
    start: int
    items: list["Node"] = default(factory=list)


class Mapping(Record):
    """Keys with their values, in the order of the file."""

    path: str
    start: int
    entries: dict[str, "Node"] = default(factory=dict)
    keys: dict[str, int] = default(factory=dict)
    """The offset of each key; a key without one was put there by fitcheck."""


Node = Scalar | Listing | Mapping


def child_path(parent: str, key: str | int) -> str:
    """The path of an item or a value, as it is written behind that of its parent."""
    if isinstance(key, int):
        return f"{parent}[{key}]"
    return f"{parent}.{key}" if parent else key


def moved(node: Node, path: str) -> Node:
    """The same node as seen from another path (an alias stands where it is used, its text where it was written)."""
    match node:
        case Scalar():
            return node._replace(path=path)
        case Listing():
            return node.replaced(path=path, items=[moved(item, child_path(path, index)) for index, item in enumerate(node.items)])
        case Mapping():
            return node.replaced(path=path, entries={key: moved(value, child_path(path, key)) for key, value in node.entries.items()})


def pruned(node: Node) -> Node | None:
    """The node without anything that is empty (null, a blank text); None where nothing is left of a scalar."""
    match node:
        case Scalar():
            return node if node.kind != "null" and node.text.strip() else None
        case Listing():
            return node.replaced(items=[kept for item in node.items if (kept := pruned(item)) is not None])
        case Mapping():
            return node.replaced(entries={key: kept for key, value in node.entries.items() if (kept := pruned(value)) is not None})


def scalars(node: Node, path: str = "") -> Iterator[tuple[str, Scalar]]:
    """Each scalar with its path in this tree, in order."""
    match node:
        case Scalar():
            yield path, node
        case Listing():
            for index, item in enumerate(node.items):
                yield from scalars(item, child_path(path, index))
        case Mapping():
            for key, value in node.entries.items():
                yield from scalars(value, child_path(path, key))


def texts(node: Node) -> Iterator[tuple[str, int]]:
    """Each text and each key, with its offset in the file."""
    match node:
        case Scalar():
            yield node.text, node.start
        case Listing():
            for item in node.items:
                yield from texts(item)
        case Mapping():
            for key, value in node.entries.items():
                yield key, node.keys.get(key, node.start)
                yield from texts(value)
