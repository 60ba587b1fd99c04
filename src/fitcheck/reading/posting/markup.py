"""HTML as a stream of tags and texts: read in one pass, so that no nesting, however deep or broken, costs more than its length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

from fitcheck.patterns import pattern_of

_START = pattern_of(r"<(?=[a-zA-Z/!?])")
_TAG = pattern_of(
    r"<(?P<closes>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*+)"
    r"(?P<attributes>(?:[^<>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+|[\"'])*+)"
)
_ASIDE = pattern_of(r"<(?:!--(?:.*?-->|.*)|!\[CDATA\[|[!?/][^<>]*+>?)", re.DOTALL)
_ATTRIBUTE = pattern_of(r"([a-zA-Z][a-zA-Z:-]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++)))?")
_LONGEST_ATTRIBUTES = 4_000
_RAW = frozenset({"script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp"})
_TEXT_OF_RAW = frozenset({"title", "textarea"})
_MARKUP = pattern_of(
    r"</?(?:p|br|li|ul|ol|div|h[1-6]|table|tr|td|section|article|body|html|head|span|strong|b|em|i|u|a)\b[^<>]{0,2000}>", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Opened:
    """An opening tag; of an element whose content is no markup (script, title), that content too."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: str = ""


class Closed(NamedTuple):
    """A closing tag."""

    name: str


Token = Opened | Closed | str


def holds_markup(text: str) -> bool:
    """Whether tags of HTML stand in `text`."""
    return _MARKUP.search(text) is not None


def tokens(html: str) -> Iterator[Token]:
    """Tags and texts in order, entities decoded once; comments left out; a `<` that opens no tag is text."""
    position = 0
    bare: dict[str, Opened] = {}
    while True:
        found = _START.search(html, position)
        if not found:
            break
        if found.start() > position:
            yield unescape(html[position : found.start()])
        tag = _TAG.match(html, found.start())
        if tag is None:
            aside = _ASIDE.match(html, found.start())
            position = aside.end() if aside else found.end()
        elif html[tag.end() : tag.end() + 1] != ">":
            position = tag.end()
            yield unescape(tag.group())
        else:
            position = tag.end() + 1
            name = tag.group("name").lower()
            if tag.group("closes"):
                yield Closed(name)
            elif name in _RAW:
                content, position = _raw_content(html, position, name)
                yield Opened(name, _attributes(tag.group("attributes")), content)
            elif tag.group("attributes"):
                yield Opened(name, _attributes(tag.group("attributes")))
            else:
                yield bare.setdefault(name, Opened(name))
    if position < len(html):
        yield unescape(html[position:])


def _attributes(text: str) -> dict[str, str]:
    if not text or len(text) > _LONGEST_ATTRIBUTES:
        return {}
    return {name.lower(): unescape(double or single or bare) for name, double, single, bare in _ATTRIBUTE.findall(text)}


def _raw_content(html: str, position: int, name: str) -> tuple[str, int]:
    """What stands up to the closing tag (or the end of the file), and where the markup goes on."""
    closing = _CLOSING[name].search(html, position)
    end, after = closing.span() if closing else (len(html), len(html))
    content = html[position:end]
    return (unescape(content) if name in _TEXT_OF_RAW else content), after


_CLOSING = {name: pattern_of(rf"</{name}\b[^<>]*+>?", re.IGNORECASE) for name in sorted(_RAW)}
