"""What the elements of HTML mean for a reader: which break a line, which are furniture of the page, which nobody sees."""

import re
from collections.abc import Mapping

from fitcheck.patterns import pattern_of

HEADINGS = {f"h{level}": level for level in range(1, 7)}
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
LISTS = frozenset({"ul", "ol", "menu", "dir"})
BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "details", "div", "fieldset", "figure", "footer", "form"}
) | {
    *{"dd", "dl", "dt", "figcaption", "header", "hr", "html", "legend", "main", "nav", "p", "pre", "section", "summary"},
    *{"table", "tbody", "td", "tfoot", "th", "thead", "tr"},
}
BOLD = frozenset({"b", "strong", "u"})
UNSEEN = frozenset(
    {"audio", "button", "canvas", "datalist", "dialog", "head", "map", "math", "noscript", "object", "option", "select", "svg"}
    | {"template", "video"}
)
"""Elements whose text is no part of the posting, wherever they stand."""
PAGE_FURNITURE = frozenset({"header", "footer", "aside"})
"""Furniture where they stand outside of `main` and `article`."""
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar"})
_UNSEEN_STYLE = pattern_of(r"(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE)
_BOLD_STYLE = pattern_of(r"font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)", re.IGNORECASE)
_FURNITURE_NAME = pattern_of(
    r"(?:cookies?|consent|breadcrumbs?|nav(?:bar|igation)?|site-?(?:header|footer)|page-?footer|footer|skip-?link|sr-only|visually-?hidden"
    r"|social(?:-?(?:share|links))?|share(?:-?(?:buttons?|bar))?|(?:similar|related|recommended|other)-?jobs?|newsletter|job-?alerts?|modal)",
    re.IGNORECASE,
)


def is_unseen(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element's text is never shown, or shown only as a part of a form."""
    if name in UNSEEN or (name == "label" and "for" in attributes):
        return True
    if not attributes or name in ("html", "body"):
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    return "style" in attributes and _UNSEEN_STYLE.search(attributes["style"]) is not None


def is_furniture(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is told by its name, role, class or id to be furniture of the page."""
    if name == "nav":
        return True
    if not attributes or name in ("html", "body", "main", "article"):
        return False
    if attributes.get("role") in _FURNITURE_ROLES:
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()
    return any(_FURNITURE_NAME.fullmatch(each) for each in names)


def is_bold(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element sets its text in heavy letters."""
    return name in BOLD or ("style" in attributes and _BOLD_STYLE.search(attributes["style"]) is not None)
