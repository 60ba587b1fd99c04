"""The employer: a heading under the title, a labelled line, else the name that the sentences speak of most."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from fitcheck.lexicon.words import fold, words
from fitcheck.nouns.posting import Block, Posting
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import PLACEHOLDER, labelled_values

_NAME = r"""
    (?P<name>
        (?:The\s+)?[A-Z][\w&’'.+-]*
        (?:\s+(?:of|and|the|for|&|de|la|in)(?:\s+the)?(?=\s+[A-Z])|\s+[A-Z0-9][\w&’'.+-]*|,(?=\s+(?:University|College|School|Inc|LLC|Ltd)\b))*
    )
"""


class _Speaks(NamedTuple):
    """A sentence that speaks of the employer, and how sure that is."""

    weight: int
    pattern: str
    cues: tuple[str, ...] = ()
    """Where there are some, nothing matches without one of them; to look for them is cheap."""


_OPENING = rf"(?:^|[.!?]\s+){_NAME}(?:\s+\([^)]{{1,20}}\))?\s+"
_SENTENCES = (
    _Speaks(3, rf"{_OPENING}(?:is|are)\s+(?:an?|the|one|currently|committed|proud|seeking|looking|hiring|growing)\b"),
    _Speaks(
        2,
        rf"{_OPENING}(?:seeks|invites|believes|offers|provides|has|was|announces|helps|builds|works|recruits|welcomes)\b",
    ),
    _Speaks(4, rf"\bAt\s+{_NAME},?\s+(?:we|you|our|everyone|people|data)\b", ("At",)),
    _Speaks(
        1,
        rf"""
        \b(?:[Jj]oin|joining|work(?:ing)?\s+(?:at|for|with)|mission\s+of|part\s+of|team\s+at|at|within|culture\s+of|about|for)
        \s+{_NAME}
        """,
        ("oin", "work", "of", "at", "within", "about", "for"),
    ),
    _Speaks(1, rf"\b{_NAME}[’']s\s+[a-z]", ("’s", "'s")),
    _Speaks(3, rf"\b{_NAME}\s+\([A-Z]{{3,8}}\)", (")",)),
)
_PIPED = r"[^|]{3,80}\|\s*([A-Z][\w&.,’'\ -]{1,60}?)(?:\s{2,}|\s+https?:|\s*\||$)"
_HEADING = r"(?:About|Why|Working\ at|Life\ at|Join)\s+([A-Z][\w&.’'\ -]{1,40})$"
_HEADING_WEIGHT = 4
_SURE = 4
_MENTIONS_COUNTED = 5
_LONGEST = 10


def company_of(posting: Posting, title: str, grammar: Grammar) -> str | None:
    """The employer's name, None where the posting does not say or is not sure enough."""
    blocks = posting.blocks
    if headed := _over_title(blocks, title) or _under_title(blocks, grammar):
        return headed
    labelled = next(labelled_values(blocks, grammar.company_labels), None)
    if labelled and len(labelled.split()) <= _LONGEST and not PLACEHOLDER.search(labelled):
        return labelled
    piped = _compiled(_PIPED).match(blocks[0].text) if blocks and "|" in blocks[0].text else None
    return piped.group(1).strip() if piped else _spoken_of(blocks, title, grammar)


def _spoken_of(blocks: tuple[Block, ...], title: str, grammar: Grammar) -> str | None:
    """The name that sentences and headings speak of most, where they do so often enough."""
    counts: Counter[str] = Counter()
    for found, weight in (*_in_sentences(blocks), *_in_headings(blocks)):
        if name := _company_name(found, title, grammar):
            counts[name] += weight
    text = "\n".join(block.text for block in blocks)
    tails = {name for name in counts if any(other.endswith(f" {name}") and counts[other] >= counts[name] for other in counts)}
    counts = Counter({name: count for name, count in counts.items() if name not in tails})
    for name in counts:
        counts[name] += min(text.count(name), _MENTIONS_COUNTED)
    best = max(counts, key=lambda name: (counts[name], -list(counts).index(name)), default=None)
    if not best or counts[best] < _SURE:
        return None
    return _spelled_out(best, text) if best.isupper() else _whole(best, text)


def _whole(name: str, text: str) -> str:
    """The name with the place that belongs to it (`... of Greater Ohio`), where the text ever adds one."""
    longer = re.search(rf"{re.escape(name)} of (?:the )?[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*)*", text)
    return longer.group() if longer else name


def _spelled_out(acronym: str, text: str) -> str:
    """The full name that the text gives beside an acronym, or whose capitals it is; the acronym where there is none."""
    name = r"(?:(?:of|and|the|for) )?[A-Z][\w&’'-]*"
    beside = re.search(rf"({name}(?: {name}){{1,7}}) \({re.escape(acronym)}\)", text)
    if beside:
        return beside.group(1).removeprefix("The ")
    initials = r" (?:(?:of|and|the|for) )?".join(rf"{re.escape(letter)}[a-z]+" for letter in acronym)
    spelled = re.search(rf"\b{initials}\b", text) if acronym.isalpha() else None
    return spelled.group() if spelled else acronym


def _in_sentences(blocks: tuple[Block, ...]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        for speaks in _SENTENCES:
            if not speaks.cues or any(cue in block.text for cue in speaks.cues):
                for found in _compiled(speaks.pattern).finditer(block.text):
                    yield found.group("name"), speaks.weight


def _in_headings(blocks: tuple[Block, ...]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        if block.kind == "heading" and (found := _compiled(_HEADING).match(block.text)):
            yield found.group(1), _HEADING_WEIGHT


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: many postings name the company in a field of their own."""
    return re.compile(pattern, re.VERBOSE)


def _over_title(blocks: tuple[Block, ...], title: str) -> str | None:
    """A first heading that is not the title, where the second is."""
    if len(blocks) > 1 and blocks[0].kind == "heading" == blocks[1].kind and blocks[0].level == 1 and blocks[1].text.startswith(title):
        return blocks[0].text if title and blocks[0].text != title and len(blocks[0].text.split()) <= _LONGEST else None
    return None


def _under_title(blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    """A second heading right below the title's."""
    if len(blocks) > 1 and blocks[0].kind == "heading" == blocks[1].kind and blocks[0].level == 1 and 1 < blocks[1].level <= 3:
        text = blocks[1].text
        heads_a_list = len(blocks) > 2 and blocks[2].kind == "item"
        if not heads_a_list and len(text.split()) <= 6 and next(grammar.headings.find(words(text)), None) is None:
            return text
    return None


def _company_name(name: str, title: str, grammar: Grammar) -> str | None:
    name = re.sub(r"[’']s$", "", name.strip(" ,.;:")).strip()
    forms = [fold(word) for word in name.split()]
    if not forms or len(forms) > 8 or PLACEHOLDER.search(name):
        return None
    if forms[0] == "the" and len(forms) > 1:
        forms = forms[1:]
    if forms[0] in grammar.no_company or forms[-1] in grammar.roles or name in title or (title and title in name):
        return None
    return name
