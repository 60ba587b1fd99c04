"""YAML read event by event into a tree: bounded while it is read, each scalar keeping its own text."""

import re
from typing import Any, NoReturn

import yaml

from fitcheck.nesting import opened_too_deep
from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError, Problem
from fitcheck.reading.profile.source import Source
from fitcheck.reading.profile.tree import DEEPEST, LONGEST_PATH, MOST_NODES, Listing, Mapping, Node, Scalar, ScalarKind, child_path, moved

_MERGE = "<<"
_TAG = "tag:yaml.org,2002:"
_KINDS: dict[str, ScalarKind] = {"bool": "boolean", "int": "number", "float": "number", "null": "null"}
_PLAIN_TAGS = {_TAG + name for name in ("str", "int", "float", "bool", "null", "timestamp", "seq", "map", "merge", "value")} | {"!"}
_RESOLVERS: dict[str, list[tuple[str, re.Pattern[str]]]] = yaml.SafeLoader.yaml_implicit_resolvers
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOO_DEEP = ("too-deep", f"nested more than {DEEPEST} deep")
_TAB_INDENT = pattern_of(r"^ *\t", re.MULTILINE)


def read_yaml(source: Source) -> tuple[Node | None, list[Problem]]:
    """The document as a tree, None where it is empty, and the problems that did not keep it from being read.

    Raises InputError where it is no YAML, or larger when read than a profile can be.
    """
    builder = _Builder(source)
    try:
        for event in yaml.parse(source.text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise InputError([*builder.problems, *_syntax_problems(source, error)]) from None
    except yaml.YAMLError:
        raise InputError([source.problem(0, "yaml-syntax", "this is no YAML")]) from None
    return builder.root, builder.problems


def _syntax_problems(source: Source, error: yaml.MarkedYAMLError) -> list[Problem]:
    """Every tab in an indentation, where a tab is what the parser stumbled on; else the one place where it gave up."""
    mark = error.problem_mark or error.context_mark
    offset = min(mark.index, len(source.text)) if mark else 0
    if source.text[offset : offset + 1] == "\t" or source.text[:offset].rpartition("\n")[2].lstrip(" ").startswith("\t"):
        tabs = [found.end() - 1 for found in _TAB_INDENT.finditer(source.text)][:20] or [offset]
        return [
            source.problem(tab, "tab-indent", "YAML is indented with spaces, this is a tab", "replace it with two spaces") for tab in tabs
        ]
    if (deep := opened_too_deep(source.text[:offset], DEEPEST)) is not None:
        return [source.problem(deep, *_TOO_DEEP)]
    context = f" {error.context}" if error.context else ""
    message = f"{error.problem or 'this is no YAML'}{context}"
    hint = "a text with `: ` or ` #` in it, or that begins with a mark such as `@`, `%`, `*`, `[` or a quote, goes into quotes"
    return [source.problem(offset, "yaml-syntax", message, hint)]


class _Open:
    """A list or mapping whose end has not come yet."""

    def __init__(self, node: Listing | Mapping, anchor: str | None) -> None:
        self.node = node
        self.anchor = anchor
        self.key: str | None = None
        self.merged: list[Mapping] = []
        self.size = 1
        self.height = 1


class _Builder:
    """Takes the parser's events in and holds the tree that they make."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int, int]] = {}
        """Each anchor's node, the number of nodes in it, and how deep it goes."""
        self._documents = 0
        self._nodes = 0

    def take(self, event: Any) -> None:
        match event:
            case yaml.ScalarEvent():
                self._take_scalar(event)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._begin(event)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self._end()
            case yaml.AliasEvent():
                self._take_alias(event)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._stop(
                        event, "several-documents", "a second YAML document begins here", "a profile is one document: delete the line `---`"
                    )

    def _stop(self, event: Any, rule: str, message: str, hint: str = "") -> NoReturn:
        raise InputError([*self.problems, self._source.problem(event.start_mark.index, rule, message, hint)])

    def _awaits_key(self) -> bool:
        """Whether the next node is a key."""
        return bool(self._open) and isinstance(self._open[-1].node, Mapping) and self._open[-1].key is None

    def _take_scalar(self, event: Any) -> None:
        if self._awaits_key():
            self._take_key(self._open[-1], event)
            return
        self._check_tag(event)
        scalar = Scalar(event.value, _kind(event), self._path(), event.start_mark.index, event.end_mark.index, event.value)
        if event.anchor:
            self._anchors[event.anchor] = (scalar, 1, 0)
        self._add(event, scalar, 1, 0)

    def _take_key(self, top: _Open, event: Any) -> None:
        key, offset = event.value, event.start_mark.index
        if event.anchor:
            self._anchors[event.anchor] = (Scalar(key, "text", "", offset, event.end_mark.index, key), 1, 0)
        if isinstance(top.node, Mapping) and not (key == _MERGE and event.implicit[0]):
            self._keep_key(top.node.keys, key, offset)
        top.key = key
        if len(self._path()) > LONGEST_PATH:
            self._stop(event, "too-deep", "nested under keys that are too long")

    def _keep_key(self, keys: dict[str, int], key: str, offset: int) -> None:
        if key in keys:
            line, _ = self._source.position(keys[key])
            hint = f"`{key}` is there already in line {line}: keep one of them"
            self.problems.append(self._source.problem(offset, "doubled-key", f"`{key}` is written twice", hint))
        else:
            keys[key] = offset

    def _check_tag(self, event: Any) -> None:
        if event.tag and event.tag not in _PLAIN_TAGS:
            shown = event.tag.replace(_TAG, "!!")
            self.problems.append(
                self._source.problem(event.start_mark.index, "unknown-tag", f"the tag `{shown}` has no meaning here", "delete it")
            )

    def _begin(self, event: Any) -> None:
        if len(self._open) >= DEEPEST:
            self._stop(event, *_TOO_DEEP)
        top = self._open[-1] if self._open else None
        if top and isinstance(top.node, Mapping) and top.key is None:
            self._stop(
                event, "key-no-text", "a key is a text, not a list or a mapping", "a text that begins with `{` or `[` goes into quotes"
            )
        self._check_tag(event)
        kind = Listing if isinstance(event, yaml.SequenceStartEvent) else Mapping
        self._open.append(_Open(kind(self._path(), event.start_mark.index), event.anchor))
        if event.anchor:
            self._anchors.pop(event.anchor, None)

    def _end(self) -> None:
        done = self._open.pop()
        if isinstance(done.node, Mapping):
            for merged in done.merged:
                for key, value in merged.entries.items():
                    done.node.entries.setdefault(key, moved(value, child_path(done.node.path, key)))
                    done.node.keys.setdefault(key, merged.keys.get(key, merged.start))
        if done.anchor:
            self._anchors[done.anchor] = (done.node, done.size, done.height)
        self._add(None, done.node, done.size, done.height)

    def _take_alias(self, event: Any) -> None:
        if event.anchor not in self._anchors:
            self._stop(
                event,
                "unknown-alias",
                f"`*{event.anchor}` stands for nothing written above",
                "a text that begins with `*` goes into quotes",
            )
        node, size, height = self._anchors[event.anchor]
        if self._nodes + size > MOST_NODES:
            self._stop(event, "too-large", f"its aliases make it larger than {MOST_NODES:,} texts", "write out what is meant, without `*`")
        if len(self._open) + height > DEEPEST:
            self._stop(event, *_TOO_DEEP)
        if self._awaits_key():
            self._stop(event, "key-no-text", "a key is a text, not an alias", "a text that begins with `*` goes into quotes")
        self._add(event, moved(node, self._path()), size, height)

    def _path(self) -> str:
        """The path of the node that comes next."""
        if not self._open:
            return ""
        top = self._open[-1]
        return child_path(top.node.path, len(top.node.items) if isinstance(top.node, Listing) else str(top.key))

    def _add(self, event: Any, node: Node, size: int, height: int) -> None:
        """Put a finished node where it belongs; `event` is None for a list or mapping, whose parts are counted already."""
        if event is not None:
            self._nodes += size
            if self._nodes > MOST_NODES:
                self._stop(event, "too-large", f"a profile has at most {MOST_NODES:,} texts")
        if not self._open:
            self.root = node
            return
        top = self._open[-1]
        top.size += size
        top.height = max(top.height, height + 1)
        if isinstance(top.node, Listing):
            top.node.items.append(node)
            return
        key, top.key = str(top.key), None
        if key == _MERGE and key not in top.node.keys:
            top.merged.extend(part for part in (node.items if isinstance(node, Listing) else [node]) if isinstance(part, Mapping))
        else:
            top.node.entries.setdefault(key, node)


def _kind(event: Any) -> ScalarKind:
    """What other programs take the scalar for."""
    if event.tag and event.tag != "!":
        return _KINDS.get(event.tag.removeprefix(_TAG), "text")
    if not event.implicit[0]:
        return "text"
    for tag, pattern in _RESOLVERS.get(event.value[:1], ()):
        if pattern.match(event.value):
            return _KINDS.get(tag.removeprefix(_TAG), "text")
    return "text"
