"""Text from postings and profiles made to show as text, whatever it holds."""

from fitcheck.patterns import pattern_of

_UNSEEN = pattern_of(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_BREAKS = pattern_of(r"\s+")
_MARKDOWN = pattern_of(
    r"[\\`*<>~|]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word an underscore means nothing
    r"|\[(?!\d+\](?![\[(:]))"  # an index such as [0] is no link
    r"|&(?=#?\w+;)"
    r"|!(?=\[)"
)
_OPENING = pattern_of(r"(?:#+|[=+-]+|\d+[.)])(?=\s|$)")


def visible(text: str) -> str:
    """The text in one line, without control characters and marks that turn the direction of writing."""
    return _BREAKS.sub(" ", _UNSEEN.sub("", text.replace("\r", " ").replace("\u2028", " ").replace("\u2029", " "))).strip()


def markdown(text: str) -> str:
    """The text so that Markdown shows it as it is, wherever in a line it stands."""
    shown = _MARKDOWN.sub(lambda found: "\\" + found.group(), visible(text))
    opening = _OPENING.match(shown)
    if not opening:
        return shown
    end = opening.end() - 1 if shown[0].isdigit() else 0
    return f"{shown[:end]}\\{shown[end:]}"
