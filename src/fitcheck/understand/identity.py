"""The title, the company and the place of a posting: what its own structure states, else what its first lines and sentences give away."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from fitcheck.lexicon.words import fold, words
from fitcheck.nouns.posting import Block, Posting
from fitcheck.understand.grammar import Grammar

_TAGS = re.compile(
    r"\s*[\[({](?:[mfwdxhn*](?:\s*[/|,.]\s*[mfwdxhn*]){1,3}|all genders?|remote[^\])}]*|hybrid[^\])}]*|contract|full[- ]?time|part[- ]?time|temporary|permanent|[^\])}]*\b(?:days?|months?|contract)\b[^\])}]*)[\])}]",
    re.IGNORECASE,
)
_SITE = re.compile(r"\s*(?:\||https?://|www\.|\s{3,}).*$")
_REQUISITION = re.compile(
    r"\s*[-–—#]?\s*(?:req(?:uisition)?\.?\s*(?:id|no)?|job\s*(?:id|no|code)|ref\.?(?:erence)?(?:\s*(?:no|id))?)?\s*[:#]?\s*[A-Z]{0,3}-?\d{3,}\s*$",
    re.IGNORECASE,
)
_PLACE_SUFFIX = re.compile(r"\s*[-–—]\s*(?:remote|hybrid|nights?|days?|full[- ]?time|part[- ]?time|on[- ]?site)\b.*$", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"<[A-Z_]+>")
_NAME = (
    r"(?P<name>(?:The\s+)?[A-Z][\w&’'.+-]*(?:\s+(?:of|and|the|for|&|de|la|in)\s+(?=[A-Z])|\s+[A-Z0-9][\w&’'.+-]*|,\s+(?=University|Inc))*)"
)
_TITLE_SENTENCES = (
    re.compile(
        r"(?:looking for|seeks?|seeking|hiring|recruiting|search(?:ing)? for|hire)\s+(?:an?|our|the|its)\s+(?:new\s+|full[- ]time,?\s+|part[- ]time,?\s+|experienced\s+|talented\s+|exceptional\s+|skilled\s+|permanent\s+|dedicated\s+)*(?P<name>[A-Z][\w/&+.’'-]*(?:\s+(?:(?:of|and|the|for|&|-|–)\s+)?[A-Z][\w/&+.’'-]*)*)"
    ),
    re.compile(
        r"\b[Aa]s\s+(?:an?|our|the)\s+(?P<name>[A-Z][\w/&+.’'-]*(?:\s+(?:(?:of|and|&)\s+)?[A-Z][\w/&+.’'-]*)*),?\s+(?:you|the|reporting)"
    ),
    re.compile(
        r"^(?:The|This)\s+(?P<name>[A-Z][\w/&+.’'-]*(?:\s+(?:(?:of|and|for|the|&)\s+)?[A-Z][\w/&+.’'-]*)*)\s+(?:will|is|manages|ensures|works|provides|leads|supports|serves|reports|oversees|supervises|must|plays|performs)\b"
    ),
    re.compile(r"\b(?:position|role|post|job)\s+of\s+(?P<name>[A-Z][\w/&+.’'-]*(?:\s+[A-Z][\w/&+.’'-]*)*)"),
    re.compile(r"\bthe\s+(?P<name>[A-Z][\w/&+.’'-]*(?:\s+[A-Z][\w/&+.’'-]*)*)\s+will\b"),
)
_COMPANY_SENTENCES = (
    (
        re.compile(
            rf"(?:^|[.!?]\s+){_NAME}(?:\s+\([^)]{{1,20}}\))?\s+(?:is|are)\s+(?:an?|the|one|currently|committed|proud|seeking|looking|hiring|growing)\b"
        ),
        3,
    ),
    (
        re.compile(
            rf"(?:^|[.!?]\s+){_NAME}(?:\s+\([^)]{{1,20}}\))?\s+(?:seeks|invites|believes|offers|provides|has|was|announces|helps|builds|works|believes|recruits|welcomes)\b"
        ),
        2,
    ),
    (re.compile(rf"\bAt\s+{_NAME},?\s+(?:we|you|our|everyone|people|data)\b"), 4),
    (
        re.compile(
            rf"\b(?:[Jj]oin|joining|work(?:ing)?\s+(?:at|for|with)|mission\s+of|part\s+of|team\s+at|at|within|culture\s+of|about|for)\s+{_NAME}"
        ),
        1,
    ),
    (re.compile(rf"\b{_NAME}[’']s\s+[a-z]"), 1),
)
_LOOKED_AT = 14
_LONGEST = 10


class Identity(NamedTuple):
    """What job it is."""

    title: str | None
    company: str | None
    location: str | None


def identify(posting: Posting, grammar: Grammar) -> Identity:
    """The title, company and place, each None where the posting does not say."""
    title = posting.title or _title(posting, grammar)
    return Identity(
        _cleaned(title) if title else None,
        posting.company or _company(posting, title or "", grammar),
        posting.location or _location(posting, grammar),
    )


def _cleaned(title: str) -> str:
    """A title without contract, place, gender and code tags."""
    for pattern in (_TAGS, _SITE, _REQUISITION, _PLACE_SUFFIX, _REQUISITION):
        title = pattern.sub("", title)
    return title.strip(" -–—|,:") or title


def _title(posting: Posting, grammar: Grammar) -> str | None:
    early = posting.blocks[:_LOOKED_AT]
    top = next(
        (block.text for block in early[:3] if block.kind == "heading" and block.level == 1 and not _is_generic(block.text, grammar)), None
    )
    if top:
        return top
    if early and (first := _line_title(early[0], grammar)):
        return first
    labelled = next(_labelled(posting.blocks[:40], grammar.title_labels, grammar), None)
    if labelled and len(labelled.split()) <= _LONGEST:
        return labelled
    lines = (line for block in early if (line := _line_title(block, grammar)))
    if line := next(lines, None):
        return line
    for pattern in _TITLE_SENTENCES:
        for block in posting.blocks:
            found = pattern.search(block.text)
            if found and _names_role(found.group("name"), grammar):
                return found.group("name").strip(" ,.")
    return _from_file(posting.source, grammar)


def _line_title(block: Block, grammar: Grammar) -> str | None:
    """The line as a title, where it is short, capitalized and names a role."""
    line = re.sub(r"^(?:More )?[Aa]bout (?:the|this)\s+(.*?)(?: (?:role|position))?$", r"\1", _cleaned(block.text))
    if (
        block.kind == "item"
        or ":" in line
        or not 0 < len(line.split()) <= _LONGEST
        or not line[0].isupper()
        or line.endswith((".", "!"))
        or "?" in line
    ):
        return None
    if len(line.split()) > 3 and sum(word[0].islower() for word in line.split()) > len(line.split()) / 2:
        return None
    return line if _names_role(line, grammar) and not _is_generic(line, grammar) else None


def _labelled(blocks: tuple[Block, ...], labels: frozenset[str], grammar: Grammar) -> Iterator[str]:
    """Values that follow a label on its line or on the line below."""
    for index, block in enumerate(blocks):
        label, colon, value = block.text.partition(":")
        key = " ".join(word.form for word in words(label))
        if key not in labels:
            continue
        if colon and value.strip():
            yield value.strip()
        elif (
            block.kind == "heading"
            and index + 1 < len(blocks)
            and blocks[index + 1].kind == "paragraph"
            and len(blocks[index + 1].text) < 90
        ):
            yield blocks[index + 1].text


def _is_generic(text: str, grammar: Grammar) -> bool:
    forms = [word.form for word in words(text)]
    return not forms or all(form in grammar.generic_title for form in forms) or bool(_PLACEHOLDER.search(text))


def _names_role(text: str, grammar: Grammar) -> bool:
    return any(word.form in grammar.roles for word in words(text))


def _from_file(source: str, grammar: Grammar) -> str | None:
    """The title that the file's own name spells, where it names a role."""
    stem = re.sub(r"^[a-z]*\d+[-_ ]+", "", PurePath(source).stem)
    title = re.sub(r"[-_]+", " ", re.sub(r"[-_ ]+\d+$", "", stem)).strip()
    return title.title() if _names_role(title, grammar) and 1 < len(title.split()) <= _LONGEST + 2 else None


def _company(posting: Posting, title: str, grammar: Grammar) -> str | None:
    blocks = posting.blocks
    headed = _under_title(blocks, grammar)
    if headed:
        return headed
    labelled = next(_labelled(blocks[:40], grammar.company_labels, grammar), None)
    if labelled and len(labelled.split()) <= _LONGEST and not _PLACEHOLDER.search(labelled):
        return labelled
    piped = re.match(r"[^|]{3,80}\|\s*([A-Z][\w&.,’' -]{1,60}?)(?:\s{2,}|\s+https?:|\s*\||$)", blocks[0].text) if blocks else None
    if piped:
        return piped.group(1).strip()
    counts: Counter[str] = Counter()
    for block in blocks:
        for pattern, weight in _COMPANY_SENTENCES:
            for found in pattern.finditer(block.text):
                name = _company_name(found.group("name"), title, grammar)
                if name:
                    counts[name] += weight
    for block in blocks:
        about = (
            re.match(r"(?:About|Why|Working at|Life at|Join)\s+([A-Z][\w&.’' -]{1,40})$", block.text) if block.kind == "heading" else None
        )
        name = _company_name(about.group(1), title, grammar) if about else None
        if name:
            counts[name] += 4
    text = " ".join(block.text for block in blocks)
    for name in counts:
        counts[name] += min(text.count(name), 5)
    best = max(counts, key=lambda name: (counts[name], -list(counts).index(name)), default=None)
    return best if best and counts[best] >= 4 else None


def _under_title(blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    """A second heading right below the title's."""
    if len(blocks) > 1 and blocks[0].kind == "heading" == blocks[1].kind and blocks[0].level == 1 and 1 < blocks[1].level <= 3:
        text = blocks[1].text
        if len(text.split()) <= 6 and next(grammar.headings.find(words(text)), None) is None:
            return text
    return None


def _company_name(name: str, title: str, grammar: Grammar) -> str | None:
    name = re.sub(r"[’']s$", "", name.strip(" ,.;:")).strip()
    forms = [fold(word) for word in name.split()]
    if not forms or len(forms) > 8 or _PLACEHOLDER.search(name):
        return None
    if forms[0] == "the" and len(forms) > 1:
        forms = forms[1:]
    if forms[0] in grammar.no_company or forms[-1] in grammar.roles or name in title or (title and title in name):
        return None
    return name


def _location(posting: Posting, grammar: Grammar) -> str | None:
    labelled = next(_labelled(posting.blocks[:40], grammar.location_labels, grammar), None)
    if labelled and len(labelled) < 90:
        return labelled
    for block in posting.blocks[:4]:
        found = re.search(r"🌎\s*([^`]+)", block.text)
        if found:
            return found.group(1).strip()
    return None
