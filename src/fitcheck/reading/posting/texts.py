"""Texts as they stand in JSON: plain or HTML, escaped once or not, alone or inside a small object."""

import re
from html import unescape
from typing import Any

from fitcheck.patterns import pattern_of
from fitcheck.reading.posting.marks import visible
from fitcheck.reading.posting.markup import holds_markup
from fitcheck.reading.posting.outline import Outline
from fitcheck.reading.posting.page import write_html

_BLOCKS = pattern_of(r"<(?:p|div|ul|ol|li|h[1-6]|br|table|tr|section|article|dl|dt|dd|pre)\b", re.IGNORECASE)
"""Marks of HTML that make lines; in a text with others alone, its own line breaks do."""


def text_of(record: dict[str, Any], key: str) -> str:
    """The text under a key; "" where there is none."""
    value = record.get(key)
    return value if isinstance(value, str) and not value.isspace() else ""


def name_of(value: Any) -> str | None:
    """The name that a text, an object with a `name`, or the first of a list of these states, on one line; None where there is none."""
    if isinstance(value, list):
        return next((found for each in value if (found := name_of(each))), None)
    if isinstance(value, dict):
        value = value.get("name")
    if not isinstance(value, str):
        return None
    return " ".join(visible(unescape(value)).split()) or None


def write_rich(text: str, outline: Outline) -> None:
    """Write a text that is HTML, HTML escaped once more, or plain with lines of its own."""
    if "&lt;" in text and not holds_markup(text):
        text = unescape(text)
    if holds_markup(text):
        write_html(text if _BLOCKS.search(text) else text.replace("\n", "<br>\n"), outline)
    else:
        outline.plain(unescape(text) if "&" in text else text)
