"""The head of a page written for a site generator: keys and values between two rules, above the text."""

from html import unescape
from re import Match
from typing import NamedTuple

from fitcheck.patterns import pattern_of

_HEAD = pattern_of(r"(?P<rule>---|\+\+\+)[ \t]*\n(?P<lines>(?:[^\n]{0,2000}\n){1,300}?)(?P=rule)[ \t]*(?:\n|$)")
_PAIR = pattern_of(r"(?P<key>[A-Za-z_][\w -]{0,30}?)\s*[:=]\s*(?P<value>\S.*)")
_COMMENT = pattern_of(r"\s#.*$")
_OPENS = pattern_of(r"(?P<key>[A-Za-z_][\w -]{0,30}?)\s*[:=]\s*(?P<opening>[|>\[][+-]?)?\s*")
_ITEM = pattern_of(r"\s*(?P<mark>-\s+)?(?:(?P<key>[A-Za-z_][\w-]{0,30}):(?:\s+|$))?(?P<text>.*)")
_WORD_IN_KEY = pattern_of(r"[_-]+|(?<=[a-z])(?=[A-Z])")
_NAMES = ("heading", "title", "name", "role", "position")
"""What a part of a list says of itself in a head."""
_TEXTS = ("text", "item", "description", "body", "content", "value", "label", "point")
_WORDS_OF_A_TEXT = 3
"""How many words an item has at least, on average, where a list is one of texts rather than of labels."""
_TITLES = ("job_title", "jobtitle", "position", "role", "title")
_COMPANIES = (
    "company",
    "companyname",
    "company_name",
    "business",
    "business_name",
    "organization",
    "organisation",
    "organization_name",
    "employer",
    "employer_name",
    "hiringorganization",
    "hiring_organization",
)
_PLACES = ("location", "place", "city")


class Head(NamedTuple):
    """What the head of a page states, and the text with that head blanked out, so that line numbers stay."""

    text: str
    title: str | None = None
    company: str | None = None
    location: str | None = None
    page: str = ""
    """What it calls the page, where that is not what it calls the job."""


def head_alone(text: str) -> str:
    """The lines of a YAML head with nothing below it; "" where there is none."""
    found = _HEAD.match(text)
    return found.group("lines") if found and found.group("rule") == "---" and not text[found.end() :].strip() else ""


def without_head(text: str) -> Head:
    """The text below its head, and the title, company and place that the head gives."""
    found = _HEAD.match(text)
    if not found:
        return Head(text)
    lines = [_COMMENT.sub("", line).rstrip() for line in found.group("lines").splitlines()]
    pairs = [pair for line in lines if (pair := _PAIR.fullmatch(line))]
    stated = {pair.group("key").lower().replace(" ", "_"): pair.group("value").strip().strip("\"'") for pair in pairs}
    nested = [pair for line in lines if line[:1] == " " and (pair := _PAIR.fullmatch(line.strip()))]
    for pair in nested:
        if pair.group("key").lower() in _COMPANIES:
            stated.setdefault(pair.group("key").lower(), pair.group("value").strip("\"'"))
    if not stated:
        return Head(text)
    body = "\n".join(("", *_texts(found.group("lines").splitlines()), "", text[found.end() :]))
    named = {key: unescape(value) for key, value in stated.items() if _may_be_name(value)}
    title, company, place = (next((named[key] for key in keys if key in named), None) for keys in (_TITLES, _COMPANIES, _PLACES))
    page = named.get("title", "")
    return Head(body, title, company, place, page if page != title else "")


def _texts(lines: list[str]) -> list[str]:
    """The lines of a head, only the texts kept that stand under a key of their own, as sections and lists below it as a heading."""
    shown = [""] * len(lines)
    index = 0
    while index < len(lines):
        opened = _OPENS.fullmatch(lines[index])
        end = index + 1
        while opened and end < len(lines) and (not lines[end].strip() or lines[end][0] in " \t-]"):
            end += 1
        held = lines[index + 1 : end]
        is_told = opened and (opened.group("opening") or any(line.lstrip().startswith("- ") for line in held))
        parts = _telling([_shown(line, opened) for line in held]) if opened and is_told else []
        written = [part for part in parts if part]
        if opened and written and sum(len(part.split()) for part in written) >= _WORDS_OF_A_TEXT * len(written):
            is_text = (opened.group("opening") or "[")[0] in "|>" and not all(part.startswith("- ") for part in written)
            shown[index] = "" if is_text else "## " + _WORD_IN_KEY.sub(" ", opened.group("key")).capitalize()
            shown[index + 1 : end] = parts
        index = end
    return shown


def _telling(parts: list[str]) -> list[str]:
    """The lines of a list without names of which it goes on to tell nothing, such as those of files."""
    kept = list(parts)
    name: int | None = None
    for index, part in enumerate(parts):
        if part.startswith("### "):
            if name is not None:
                kept[name] = ""
            name = index
        elif part:
            name = None
    if name is not None:
        kept[name] = ""
    return kept


def _shown(line: str, opened: Match[str]) -> str:
    """A line below a key as the text shows it: an item, a heading, a text that goes on; nothing where it is an address or a label."""
    if (opened.group("opening") or "[")[0] in "|>":
        return line.strip()
    if opened.group("opening"):
        item = line.strip().rstrip(",").strip("\"'")
        return f"- {item}" if item != "]" else ""
    found = _ITEM.fullmatch(line)
    if not found:
        return ""
    key, text = (found.group("key") or "").lower(), found.group("text").strip().strip("\"'")
    if not text or text[0] in "|>" or (key and key not in (*_NAMES, *_TEXTS)):
        return ""
    if key in _NAMES:
        return f"### {text}"
    return f"- {text}" if found.group("mark") else text


def _may_be_name(value: str) -> bool:
    """Whether a value may be a name; a number is the place of the page among others (`position: 3`)."""
    return any(map(str.isalpha, value))
