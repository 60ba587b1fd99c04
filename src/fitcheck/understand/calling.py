"""What the sentences of a posting call the job, where no line of its own does."""

import re
from collections import Counter
from collections.abc import Iterator

from fitcheck.lexicon.words import fold
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.role_nouns import names_role

_WORD = r"(?:[A-Z]|\((?=[A-Z]))[\w/&+’'()-]*(?:\.\w+)*"
_NAME = rf"(?P<name>{_WORD}(?:\s+(?:(?:of|and|the|for|in|to|&|-|–|/)\s+)?(?:{_WORD}|\d))*)"
_LOWER = r"(?:(?!(?:with|who|that|which|to|from)\b)[a-z\d][\w,’'/-]*\s+|\([^()]{1,30}\)\s+){0,9}?"
_CALLS = (
    (
        5,
        r"\b(?i:looking\ (?:for|to\ (?:recruit|appoint|hire))|seek(?:s|ing)?(?:\ to\ (?:recruit|appoint|hire))?"
        r"|recruit(?:ing|s)?(?:\ for)?|hir(?:ing|e)|appoint|vacanc(?:y|ies)\ for|(?:opportunit(?:y|ies)|openings?)\b[^.:]{0,110}?\bfor"
        r"|inviting|(?:is|are)\ after|adding|looking\ to\ welcome|arisen\b[^.:]{0,60}?\bfor|available\ for"
        r"|appl(?:ications?|y)\b[^.:]{0,40}?\bfor|require[sd]?|need[s]?|search(?:ing)?\ for)\s+"
        rf"(?:an?\s+|our\s+|the\s+)?{_LOWER}{_NAME}",
    ),
    (4, rf"\b(?:position|post|vacancy)\b[^.:;]{{0,90}}?\sfor\s+an?\s+{_LOWER}{_NAME}"),
    (5, rf"\b(?:position|role|post|job|vacancy)\s+(?:of|as|for)\s+(?:an?\s+|the\s+|our\s+)?{_LOWER}{_NAME}"),
    (4, rf"\b[Aa]s\s+(?:an?|our|the)\s+{_LOWER}{_NAME}"),
    (
        3,
        rf"(?:^|[.!?]\s+)(?:The|This|Our|A|An)\s+{_NAME}\s+(?:\([A-Z]+\)\s+)?(?:will|is|role|position|post|job|must|has|should"
        r"|(?:\w+ly\s+)?(?:works|provides|reports|supports|manages|oversees|leads|directs|develops|delivers|drives|handles|coordinates|ensures|assists|performs|maintains|plans|prepares))\b",
    ),
    (3, rf"\b(?:a|an|the|this|our|new)\s+{_LOWER}{_NAME}\s+(?:role|position|post|vacancy|job|opportunity)\b"),
    (3, rf"\b(?:candidate|applicant|post[-\s]?holder)s?\s+(?:will|would|should)\s+be\s+an?\s+{_LOWER}{_NAME}"),
    (2, rf"(?:^|[.!?]\s+){_NAME}\s+are\s+(?:responsible|expected|required)\b"),
    (2, rf"\b(?:to\ be|[Bb]ecom(?:e|ing)|Being|Are\ you|you\ are|join\ [\w\s]{{0,40}}as)\s+(?:(?:an?|our|the)\s+{_LOWER})?{_NAME}"),
)
_LISTED = rf"(?:,?\s+(?:(?:and|&)\s+)?{_WORD}){{1,6}}"
_SOMEBODY_ELSE = pattern_of(
    r"(?:report(?:s|ing)?\s+(?:directly\s+)?(?:in)?to|led\s+by|managed\s+by|with|alongside|contact|support(?:s|ing)?|under|guidance\s+of|direction\s+of|by|from|including|assist(?:s|ing)?)"
    r"\s+(?:an?\s+|the\s+|our\s+|your\s+)?$",
    re.IGNORECASE,
)
_HEAD = r".+?(?=$|\s*[,(|:]|\s[-–—]\s|\s(?:of|for|in|to|with|at)\s)"
"""The part of a title that ends on its noun."""
_ALL = r".+$"
_SHORTEST_PLURAL = 4
_MENTIONS_COUNTED = 4
_LONGEST = 9
_LONGEST_FIELD = 5


def called_in(blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    """The name of the job that the sentences use most and most plainly; None where none has one in capitals."""
    counts: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for index, block in enumerate(blocks):
        for name, weight in _calls(block.text, grammar):
            key = " ".join(fold(word) for word in name.split())
            spelled.setdefault(key, name)
            counts[key] += weight + (1 if index < 4 else 0)
    text = " ".join(fold(word) for block in blocks for word in block.text.split())
    for key in counts:
        counts[key] += min(text.count(key), _MENTIONS_COUNTED) + (1 if " " in key else 0)
    for key in list(counts):
        if longer := [other for other in counts if other != key and f" {key} " in f" {other} "]:
            counts[max(longer, key=lambda other: counts[other])] += counts.pop(key)
    best = max(counts, key=lambda key: (counts[key], len(key)), default=None)
    return spelled[best] if best else None


def _calls(text: str, grammar: Grammar) -> Iterator[tuple[str, int]]:
    for weight, pattern in _CALLS:
        for found in pattern_of(pattern, re.VERBOSE).finditer(text):
            if _SOMEBODY_ELSE.search(text, max(0, found.start("name") - 60), found.start("name")):
                continue
            written = found.group("name")
            if name := as_role(written, grammar) or as_role(written + _goes_on(text, found.end("name")), grammar):
                yield name, weight


def _goes_on(text: str, end: int) -> str:
    """What follows a name that a comma breaks off (`Damp, Mould and Rot Surveyor`)."""
    found = pattern_of(_LISTED, re.VERBOSE).match(text, end)
    return found.group() if found else ""


def as_role(written: str, grammar: Grammar) -> str | None:
    """The words up to the noun that a title turns on, that noun in the singular; None where there is no such noun."""
    parts = _ungraded(written).split()
    last = next((index for index in range(len(parts) - 1, -1, -1) if _is_role(parts[index].strip(",.()"), grammar)), None)
    if last is None or last >= _LONGEST:
        return None
    parts = [*parts[:last], _singular(parts[last].strip(",.")), *_field(parts, last, grammar)]
    while parts and fold(parts[0]) in grammar.naming.no_title and [part.lower() for part in parts[:2]] != ["full", "stack"]:
        parts = parts[1:]
    return " ".join(parts).strip(" ,.-–") or None


def _ungraded(written: str) -> str:
    return pattern_of(r"\b(?:Band|Grade|Level)s?\s?\d[a-d]?\b(?:\s?(?:/|&|or|and|to)\s?\d[a-d]?\b)?[,\s]*").sub("", written)


def _is_role(written: str, grammar: Grammar) -> bool:
    """Whether a title may turn on the word; what only looks like its ending may be an abbreviation."""
    if "/" in written:
        return any(_is_role(part, grammar) for part in written.split("/") if part)
    form = fold(written)
    return grammar.naming.is_role(form) and (not written.isupper() or form in grammar.naming.roles or form in grammar.naming.title_roles)


def _field(parts: list[str], last: int, grammar: Grammar) -> list[str]:
    """What goes on behind the noun and tells the job apart (`Director of Finance`, `Consultant in Public Health`)."""
    if len(parts) < last + 3 or parts[last].endswith(","):
        return []
    joint, noun = parts[last + 1], fold(parts[last])
    return parts[last + 1 : last + 1 + _LONGEST_FIELD] if joint == "of" or (joint == "in" and noun in grammar.naming.fielded_roles) else []


def _singular(noun: str) -> str:
    return noun[:-1] if noun.endswith("s") and fold(noun) == noun.lower()[:-1] else noun


def one_of(title: str, grammar: Grammar) -> str:
    """The title of one of those whom a title names in the plural (`Fern Keepers`)."""
    head = pattern_of(_HEAD).match(title)
    if head and not names_role(head.group(), grammar) and not head.group().lower().endswith(" positions"):
        head = pattern_of(_ALL).match(title)
    noun = head.group().split()[-1] if head and head.group().strip() else ""
    is_several = len(noun) > _SHORTEST_PLURAL and noun[-1] in "sS" and fold(noun) == noun[:-1].lower()
    is_plural = is_several and (grammar.naming.is_title_role(fold(noun)) or fold(noun) == "position")
    return title[: head.end() - 1] + title[head.end() :] if head and is_plural else title
