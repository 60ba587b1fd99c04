"""The styles of a DOCX, each with what it inherits."""

from typing import Any, NamedTuple

SPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VALUE = f"{SPACE}val"
_STYLE_ID = f"{SPACE}styleId"
LEVELS = frozenset("0123456789")
_DEEPEST_STYLE = 12
_TITLES = {"title": 1, "subtitle": 2}


class Style(NamedTuple):
    """What a style, with those it is based on, says of a paragraph or run."""

    names: tuple[str, ...] = ()
    """Its own name and those of its bases, in lower case."""
    bold: bool = False
    numbering: Any = None

    @property
    def heading_level(self) -> int:
        """The level of a heading's style; 0 for every other style."""
        for name in self.names:
            if name.startswith("heading ") and name[8:9] in LEVELS:
                return int(name[8:9])
            if name in _TITLES:
                return _TITLES[name]
        return 0


def styles_in(root: Any) -> dict[str, Style]:
    """The styles of a document by id."""
    elements = {element.get(_STYLE_ID): element for element in root.iterchildren(f"{SPACE}style")}
    return {name: _style_of(element, elements) for name, element in elements.items() if name}


def _style_of(element: Any, elements: dict[str, Any]) -> Style:
    names: list[str] = []
    bold, numbering = False, None
    for _ in range(_DEEPEST_STYLE):
        names.append(value_of(element.find(f"{SPACE}name")).lower())
        bold = bold or is_on(element.find(f"{SPACE}rPr/{SPACE}b"))
        numbering = element.find(f"{SPACE}pPr/{SPACE}numPr") if numbering is None else numbering
        element = elements.get(value_of(element.find(f"{SPACE}basedOn")))
        if element is None:
            break
    return Style(tuple(names), bold, numbering)


def value_of(element: Any) -> str:
    """The value that an element of WordprocessingML carries; "" where there is no such element or no value."""
    return (element.get(VALUE) or "") if element is not None else ""


def is_on(switch: Any) -> bool:
    """Whether a switch such as `w:b` is there and not switched off."""
    return switch is not None and switch.get(VALUE) not in ("0", "false", "off")
