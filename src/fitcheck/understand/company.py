"""The employer: a heading under the title, a labelled line, else the name that the sentences speak of most."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from fitcheck.lexicon.words import fold
from fitcheck.nouns.posting import Block, Posting
from fitcheck.patterns import pattern_of
from fitcheck.understand.employers import employers_in, is_no_employer
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import PLACEHOLDER, is_unnamed, labelled_values
from fitcheck.understand.nameplates import over_title, under_title

_NAME = r"""
    (?P<name>
        (?:The\s+)?\b(?:(?:St|Mt|Dr)\.|(?:[A-Z]|[a-z]{1,2}-?[A-Z]|\d{1,2}(?:[A-Z]|\s+[A-Z][a-z]+\s[A-Z]))[\w&’'+-]*(?:\.\w+)*)
        (?:
            \s+(?:of|and|the|for|&|de|la|in|upon)(?:\s+the)?(?=\s+[A-Z])
          | \s+(?:(?:St|Mt)\.|[A-Z0-9][\w&’'+-]*(?:\.\w+)*)
          | ,(?=\s+(?:University|College|School|Inc|LLC|Ltd)\b)
        )*
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
    _Speaks(3, rf"{_OPENING}(?:is|are)\s+(?:an?|the|one|committed|proud|growing)\b"),
    _Speaks(4, rf"{_OPENING}(?:seeks?|invites?|announces?|recruits?|wish(?:es)?\s+to|requires?|has\s+an\s+opening)\b"),
    _Speaks(
        5,
        rf"{_OPENING}(?:is|are)\s+(?:currently\s+|now\s+|actively\s+)?(?:seeking|looking|hiring|recruiting|in\s+search\s+of|on\s+the\s+lookout)\b",
    ),
    _Speaks(
        2,
        rf"{_OPENING}(?:believes|offers|provides|has|was|helps|builds|works|welcomes)\b",
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
    _Speaks(1, rf"{_OPENING}[a-z]{{3,}}s\s+(?:[a-z]+\s)"),
    _Speaks(3, rf"\b{_NAME}\s+\([A-Z]{{3,8}}\)", (")",)),
)
_INSIDE = rf"(?<=[a-z,]\s){_NAME}"
_PIPED = r"[^|]{3,80}\|\s*([A-Z][\w&.,’'\ -]{1,60}?)(?:\s{2,}|\s+https?:|\s*\||$)"
_HEADING = r"(?:About|Why|Working\ at|Life\ at|Join)\s+([A-Z][\w&.’'\ -]{1,40})$"
_ADDRESS = r"(?:@|//|www\.)(?:www\.)?((?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})\b"
_OWN_DOMAIN = 4
_ALONE = 2
_KNOWN_THING = 2
_VAGUE = 5
_OFTEN = 3
_HEADING_WEIGHT = 4
_SURE = 3
_SURER = 7
_MENTIONS_COUNTED = 5
_LONGEST = 10


def company_of(posting: Posting, title: str, grammar: Grammar) -> str | None:
    """The employer's name, None where the posting does not say or is not sure enough."""
    blocks = posting.blocks
    if headed := over_title(blocks, title, grammar):
        return headed
    if below := under_title(blocks, title, grammar):
        return below if _tells_of(below, blocks) else _spoken_of(posting, title, grammar, _SURER) or below
    labelled = next(labelled_values(blocks, grammar.naming.company_labels), None)
    if labelled and len(labelled.split()) <= _LONGEST and not is_unnamed(labelled, grammar.naming.unnamed):
        return labelled
    return _piped(blocks, title) or _spoken_of(posting, title, grammar, _SURE)


def _piped(blocks: tuple[Block, ...], title: str) -> str | None:
    """What a bar parts from the title on the first line, where it is no word of the title's own."""
    found = _compiled(_PIPED).match(blocks[0].text) if blocks and "|" in blocks[0].text else None
    name = found.group(1).strip() if found else ""
    return name if name and name not in title.split("|")[0] else None


def _tells_of(name: str, blocks: tuple[Block, ...]) -> bool:
    """Whether the text below the title and the name ever speaks of it; where it does not, the name may be an agency's or a board's."""
    first = name.split()[0]
    return any(first in block.text for block in blocks[2:])


def without_site(name: str | None) -> str | None:
    """The name without words that belong to its web site (`Tallow & Sons Careers`)."""
    return pattern_of(r"\s+(?:Company Website|Careers?(?: Site| Page)?|Jobs|Job Board|Website)$").sub("", name) if name else None


def _spoken_of(posting: Posting, title: str, grammar: Grammar, least: int) -> str | None:
    """The name that sentences and headings speak of most, where they do so often enough; a name's own noun speaks for it too."""
    blocks = posting.blocks
    counts: Counter[str] = Counter()
    for found, weight in (*_in_sentences(blocks), *_in_headings(blocks), *_often(blocks)):
        if name := _company_name(found, title, grammar):
            counts[name] += weight
    text = "\n".join(block.text for block in blocks)
    sure: dict[str, int] = {}
    domains = _domains(posting, text, grammar)
    for found in _addressed(text, domains):
        if name := _company_name(found, title, grammar):
            counts[name] += 1
    for found, weight in employers_in(blocks, grammar):
        name = found.removeprefix("The ")
        sure[name] = max(weight, sure.get(name, 0))
    said = counts
    counts = _gathered(said, sure, text)
    for name in counts:
        counts[name] += min(text.count(name), _MENTIONS_COUNTED) + (_OWN_DOMAIN if _is_named_by(name, domains) else 0)
        counts[name] -= _KNOWN_THING if _is_known_thing(name, grammar) else 0
    best = max(counts, key=lambda name: (counts[name], -list(counts).index(name)), default=None)
    if not best or counts[best] < least:
        return None
    if 0 < text.count(best) == text.count(f"The {best}"):
        return f"The {best}"
    return _spelled_out(best, text) if best.isupper() else _as_said(_whole(best, text), said, sure.get(best, 0), text, grammar)


def _is_known_thing(name: str, grammar: Grammar) -> bool:
    """Whether the whole name is one that the vocabulary keeps (`Python`)."""
    return any(mention.start == 0 and mention.end == len(name) for mention in grammar.lexicon.find(name))


def _as_said(name: str, said: Counter[str], sureness: int, text: str, grammar: Grammar) -> str:
    """The name without its legal form, or without a part of the employer's that it names, where the text mostly says it so."""
    written = name.split()
    mentions = text.count(name)
    is_registered = fold(written[-1].strip(".,")) in grammar.naming.legal_forms
    for length in range(1, len(written)):
        short, following = pattern_of(r"(?:[’']s|,)$").sub("", " ".join(written[:length])), fold(written[length].strip(".,"))
        is_legal = following in grammar.naming.legal_forms
        is_vague = sureness < _VAGUE or is_registered
        enough = mentions if is_legal else _ALONE * mentions + (1 if is_vague else _VAGUE)
        is_named = is_legal or ((sureness <= _VAGUE or is_registered) and short in said)
        if is_named and text.count(short) - mentions > enough:
            return short
    return name


def _gathered(counts: Counter[str], sure: dict[str, int], text: str) -> Counter[str]:
    """The counts of all names, what is said of a part of a longer name counted for the longer one unless it stands alone far more often."""
    sure |= {name: max(inner) for name in counts if (inner := [sure[other] for other in sure if f" {other}" in f" {name}"])}
    mentions = {name: text.count(name) for name in (*sure, *counts)}
    gathered: Counter[str] = Counter()
    for table in (sure, counts):
        for name, count in table.items():
            longer = [
                other
                for other in sure
                if other != name
                and f" {name} " in f" {other} "
                and sure[other] >= sure.get(name, 0)
                and mentions[name] <= _ALONE * mentions[other]
            ]
            whole = max(longer, key=lambda other: (sure[other], len(other)), default=name)
            gathered[whole] = max(gathered[whole], count) if table is sure else gathered[whole] + count
    return gathered


def _domains(posting: Posting, text: str, grammar: Grammar) -> frozenset[str]:
    """The parts of hosts, written in the text or linked, that an employer's name may stand in; those of well-known services left out."""
    hosts = [*posting.hosts, *(found.group(1).lower() for found in _compiled(_ADDRESS).finditer(text))]
    labels = [host.replace("-", "").split(".") for host in hosts]
    own = [parts for parts in labels if not grammar.naming.services.intersection(parts[:-1])]
    return frozenset(label for parts in own for label in (*parts[-3:-1], "".join(parts[-2:])) if len(label) > 2)


def _addressed(text: str, domains: frozenset[str]) -> frozenset[str]:
    """The capitalized names of which an address of the text is made."""
    if not domains:
        return frozenset()
    return frozenset(found.group("name") for found in _compiled(_NAME).finditer(text) if _is_named_by(found.group("name"), domains))


def _is_named_by(name: str, domains: frozenset[str]) -> bool:
    """Whether an address is made of the name, or of its capitals."""
    parts = pattern_of(r"[a-z0-9]+").findall(name.lower().removeprefix("the "))
    initials = "".join(part[0] for part in parts)
    return "".join(parts) in domains or (len(initials) > 2 and initials in domains)


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


def _often(blocks: tuple[Block, ...]) -> Iterator[tuple[str, int]]:
    """Capitalized names that stand inside sentences again and again."""
    inside: Counter[str] = Counter()
    for block in blocks:
        if block.kind != "heading":
            inside.update(found.group("name") for found in _compiled(_INSIDE).finditer(block.text))
    for name, count in inside.items():
        if count >= _OFTEN:
            yield name, 1


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: many postings name the company in a field of their own."""
    return pattern_of(pattern, re.VERBOSE)


def _company_name(name: str, title: str, grammar: Grammar) -> str | None:
    name = pattern_of(r"[’']s$").sub("", name.strip(" ,.;:")).strip().removeprefix("The ")
    forms = [fold(word) for word in name.split()]
    if not forms or len(forms) > 8 or PLACEHOLDER.search(name):
        return None
    if forms[0] == "the" and len(forms) > 1:
        forms = forms[1:]
    if forms[0] in grammar.naming.no_company or forms[-1] in grammar.naming.roles or name in title or (title and title in name):
        return None
    if is_no_employer(name, grammar) or (name.isupper() and name == _capitals(title)):
        return None
    return name


def _capitals(title: str) -> str:
    """The letters that a title of several words is cut down to (`SDR`)."""
    return "".join(pattern_of(r"\b[A-Z]").findall(title))
