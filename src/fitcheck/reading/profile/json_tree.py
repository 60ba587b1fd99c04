"""JSON read into the same tree as YAML: tabs, `\\/` and surrogate pairs are JSON's own and YAML's parser stumbles on them."""

import re
from json.decoder import scanstring  # type: ignore[attr-defined]  # the standard library's own, with the offset of the end
from typing import NoReturn

from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError, Problem
from fitcheck.reading.profile.source import Source
from fitcheck.reading.profile.tree import DEEPEST, LONGEST_PATH, MOST_NODES, Listing, Mapping, Node, Scalar, ScalarKind, child_path

_SPACE = pattern_of(r"[ \t\n\r]*")
_LITERAL = pattern_of(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)", re.ASCII)
_KINDS: dict[str, ScalarKind] = {"true": "boolean", "false": "boolean", "null": "null"}


def read_json(source: Source) -> tuple[Node, list[Problem]]:
    """The document as a tree, and the problems that did not keep it from being read; raises InputError where it is no JSON."""
    reader = _Reader(source)
    node, offset = reader.value(reader.skip(0), "", 0)
    offset = reader.skip(offset)
    if offset < len(source.text):
        reader.stop(offset, "something follows the end of the document", _MORE_HINT)
    return node, reader.problems


_CUT_HINT = "the file ends here: if it was cut off, save or export it again"
_MARKS_HINT = 'a colon stands behind a key, a comma between entries, and inside a text a double quote is written \\"'
_MORE_HINT = "delete it, or a bracket that closes too early"


class _Reader:
    """Reads values at offsets of one text."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._text = source.text
        self.problems: list[Problem] = []
        self._nodes = 0

    def stop(self, offset: int, message: str, hint: str = "", rule: str = "json-syntax") -> NoReturn:
        raise InputError([*self.problems, self._source.problem(min(offset, len(self._text)), rule, message, hint)])

    def skip(self, offset: int) -> int:
        """The offset behind white space."""
        found = _SPACE.match(self._text, offset)
        return found.end() if found else offset

    def value(self, offset: int, path: str, depth: int) -> tuple[Node, int]:
        """The value that begins at `offset`, and the offset behind it."""
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self.stop(offset, f"a profile has at most {MOST_NODES:,} texts", rule="too-large")
        if depth > DEEPEST or len(path) > LONGEST_PATH:
            self.stop(offset, f"nested more than {DEEPEST} deep, or under keys too long", rule="too-deep")
        match self._text[offset : offset + 1]:
            case "{":
                return self._mapping(offset, path, depth)
            case "[":
                return self._listing(offset, path, depth)
            case '"':
                text, end = self._string(offset)
                return Scalar(text, "text", path, offset, end, text), end
        found = _LITERAL.match(self._text, offset)
        if not found:
            self.stop(offset, "a value is missing here", "delete a comma before a closing bracket; put texts into double quotes")
        text = found.group()
        return Scalar(text, _KINDS.get(text, "number"), path, offset, found.end(), text), found.end()

    def _string(self, offset: int) -> tuple[str, int]:
        try:
            text, end = scanstring(self._text, offset + 1, False)
        except ValueError as error:
            at = getattr(error, "pos", offset)
            self.stop(at, "this text has no end or a broken escape", 'a text ends with `"`; inside it a backslash is written `\\\\`')
        return text, end

    def _mapping(self, offset: int, path: str, depth: int) -> tuple[Node, int]:
        mapping = Mapping(path, offset)
        offset = self.skip(offset + 1)
        while self._text[offset : offset + 1] != "}":
            if self._text[offset : offset + 1] != '"':
                self.stop(offset, "a key in double quotes is missing here", "JSON has neither comments nor bare keys; YAML has both")
            start = offset
            key, offset = self._string(offset)
            offset = self._expect(self.skip(offset), ":")
            value, offset = self.value(self.skip(offset), child_path(path, key), depth + 1)
            self._keep(mapping, key, start, value)
            offset = self._next(offset, "}")
        return mapping, offset + 1

    def _keep(self, mapping: Mapping, key: str, start: int, value: Node) -> None:
        if key in mapping.keys:
            line, _ = self._source.position(mapping.keys[key])
            hint = f"`{key}` is there already in line {line}: keep one of them"
            self.problems.append(self._source.problem(start, "doubled-key", f"`{key}` is written twice", hint))
            return
        mapping.keys[key] = start
        mapping.entries[key] = value

    def _listing(self, offset: int, path: str, depth: int) -> tuple[Node, int]:
        listing = Listing(path, offset)
        offset = self.skip(offset + 1)
        while self._text[offset : offset + 1] != "]":
            value, offset = self.value(offset, child_path(path, len(listing.items)), depth + 1)
            listing.items.append(value)
            offset = self._next(offset, "]")
        return listing, offset + 1

    def _next(self, offset: int, closing: str) -> int:
        """The offset of what follows an item: the next one, or the closing bracket."""
        offset = self.skip(offset)
        if self._text[offset : offset + 1] == closing:
            return offset
        offset = self.skip(self._expect(offset, ",", f"or `{closing}` "))
        if self._text[offset : offset + 1] == closing:
            self.stop(offset, "a comma stands before the closing bracket", "delete the comma")
        return offset

    def _expect(self, offset: int, mark: str, other: str = "") -> int:
        if self._text[offset : offset + 1] != mark:
            is_at_end = not self._text[offset:].strip()
            self.stop(offset, f"`{mark}` {other}is missing here", _CUT_HINT if is_at_end else _MARKS_HINT)
        return offset + 1
