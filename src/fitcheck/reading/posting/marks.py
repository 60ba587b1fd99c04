"""What marks a line of a posting: bullets, numbers, headings, emphasis, links, page furniture."""

import re

from fitcheck.patterns import pattern_of

_BULLETS = "-*•·●○▪▫■□◦‣⁃–—→►▶➤➢✓✔✅☑★☆🔹🔸🔷🔶👉❖◆◇\uf0b7\uf0a7\uf0d8\u2022\u2219"
BULLET = pattern_of(rf"(?P<indent>\s*)(?P<mark>[{re.escape(_BULLETS)}]|!\"|o(?=\s)|\+(?=\s))(?P<gap>\s*)(?P<text>\S.*)?$")
BULLET_SIGNS = frozenset((*_BULLETS, "!", "o", "+"))
"""What a line begins with that BULLET matches."""
NUMBER = pattern_of(r"(?P<indent>\s*)(?P<mark>\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)])(?P<gap>\s+)(?P<text>\S.*)$")
LONGEST_NUMBER = len("(viii)")
HEADING = pattern_of(r"\s{0,3}(?P<marks>#{1,6})\s*+(?P<text>(?:[^\s#]++|\s++(?!#*+\s*+$)|#++(?!\s*+$))*+)\s*+#*+\s*+$")
UNDERLINE = pattern_of(r"\s*(?:={3,}|-{3,}|~{3,})\s*$")
RULE = pattern_of(r"\s*(?:[-*_=~]\s*){3,}$")
BOLD_LINE = pattern_of(r"\s*+(?:\*\*|__)\s*+(?P<text>[^*\s](?:[^*]*[^*\s:])?)\s*+:?\s*+(?:\*\*|__)\s*+:?\s*+$")
_PLACEHOLDER = pattern_of(r"\{\{[^{}\n]*\}\}|\{%[^%{}\n]*%\}")
DIRECTIVE = pattern_of(
    r"\s*#{0,6}\s*(?:@(?:extends|(?:end)?section|include|yield|(?:end)?push|stop)\b.*|\{[:%][^{}]*\}|\{\{[^{}]*\}\}|<!--[^<>]*-->)\s*$"
)
"""A line that only tells a site generator how to print its neighbours."""
PAGE = pattern_of(r"\s*(?:(?:page\s+)?\d{1,3}\s+(?:of|/)\s+\d{1,3}\b.*|page\s+\d{1,3}|https?://\S+)\s*$", re.IGNORECASE)

_PICTURE = "[\U0001f300-\U0001faff\u2600-\u27bf\u2b50\ufe0f\u200d\u200b]"
PICTURES_BEFORE = pattern_of(rf"\s*(?:(?![🌎💰📍]){_PICTURE}\s*)+(?=\S)")
"""Pictures at the beginning of a line, but for those that boards print before a place or pay."""
_PICTURES_BEHIND = pattern_of(rf"(?:\s*{_PICTURE})+\s*$")
_FIRST_PICTURE = "\u200b"
"""Of all in the table of characters."""
_LINK = pattern_of(r"!?\[((?:[^\[\]\n]|\[[^\[\]\n]*+\](?!\())*+)\]\(\s?(?:[^)\s\]]|\](?!\())*+(?:\s\"[^\"]*\")?\)")
_EMPHASIS = pattern_of(r"(?<!\w)(\*{1,3}|_{1,3})(?=\S)|(?<=\S)(\*{2,3}|_{1,3})(?!\w)|(?<=[^\s\d])\*(?!\w)|\*{2,}|`")
_TAG = pattern_of(r"</?(?:b|strong|i|em|u|span|br|p|div|font|a|li|ul|ol|h[1-6])(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)
_ELEMENT = pattern_of(r"^(?:</?[a-z][a-z-]{2,}>\s*)+|(?:\s*</?[a-z][a-z-]{2,}>)+$")
"""Elements of a board's own around a line (`<point>...</point>`); inside of a line such words are rather a part of what it says."""
_ENTITIES = {"&nbsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&rsquo;": "’", "&ndash;": "–"}
_ENTITY = pattern_of("|".join(map(re.escape, _ENTITIES)))
_UNUSED = (0x81, 0x85, 0x8D, 0x8F, 0x90, 0x9D)
_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0) if code not in _UNUSED}
_INVISIBLE = pattern_of("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def plain(text: str) -> str:
    """`text` without Markdown emphasis, link targets and inline tags, white space folded."""
    if "{{" in text or "{%" in text:
        text = _PLACEHOLDER.sub(" ", text)
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _ELEMENT.sub("", _TAG.sub(" ", text).strip())
    if "&" in text:
        text = _ENTITY.sub(lambda found: _ENTITIES[found.group()], text)
    if "*" in text or "_" in text or "`" in text:
        text = _EMPHASIS.sub("", text)
    if text.rstrip()[-1:] >= _FIRST_PICTURE:
        text = _PICTURES_BEHIND.sub("", text)
    return " ".join((text.replace("\\", "") if "\\" in text else text).split())


def visible(text: str) -> str:
    """`text` without control, soft-hyphen and direction characters; line breaks are kept.

    The codes 80 to 9F, which are no characters, become what they mean in Windows-1252, where such texts come from.
    """
    if text.replace("\n", " ").isprintable():  # so are most texts, and to see that takes a tenth of the time
        return text
    return _INVISIBLE.sub("", text if text.isascii() else text.translate(_WINDOWS))
