"""The names in capitals of a posting, each with the words around it."""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from fitcheck.lexicon.words import fold
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.naming_words import Naming

_PART = (
    r"(?:(?:St|Mt|Dr)\.|[A-Z]\.(?:[A-Z]\.)*(?=\s[A-Z&])"
    r"|(?:[A-Z]|[a-z]{1,4}-?[A-Z]|\d{1,2}[A-Z]|\d(?=[a-z]{4,}\s[A-Z]))[\w&’'+-]*(?:\.\w+)*)"
)
_NAME = (
    rf"(?<![\w.@/]){_PART}(?:\s(?:(?:of|and|the|for|&|de|la|da|du|di|del|der|des|upon|in|at)\s(?:the\s)?(?={_PART}))?{_PART}"
    rf"|,?\s(?:(?:Inc|Ltd)\b\.?|(?:[A-Z]\.){{2,4}}(?!\w)|(?:LLC|LLP|Llc|PLLC|GmbH|gmbh|doo|d\.o\.o|ltd|llc|inc|plc|oy|bv|srl)\b)|,(?=\s(?:University|College|School)\b)|,(?=\s[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+){{0,3}},?\s&\s[A-Z])|\s\([A-Z&]{{2,8}}\)(?=\s{_PART})|(?<=NHS)\s(?:foundation\s)?trust\b)*"
)
_NAMES = pattern_of(_NAME)
_NUMBER = pattern_of(r"(?:^|[.!?]\s)(\d{1,3}\s)$")
_LONGEST_NUMBER = 6
_TELLS = pattern_of(r"\s(?:is|are|has|have|was|seeks?|offers|provides|wants)\b")
_LABORATORY = pattern_of(r" lab(?:oratory)?\b")
"""The noun in small letters of a group that is called by a person's name."""
_RUN = rf"{_PART}(?: {_PART})*"
_LIST = pattern_of(rf"\b(?P<in>in|from|including|like|using) (?:either )?{_RUN}(?P<more>, {_RUN})*(?:,|,? (?:and|or)) $")
_CLIENTS = pattern_of(
    r"\b(?P<who>clients|customers|partners|investors|funders|sponsors|members|brands)"
    rf" (?:have )?(?:include|included|including|are|such as|like) (?:the )?{_RUN}(?:, (?:the )?{_RUN})*(?:,|,? and) $"
)
_LONGEST_NAME = 240
"""Letters before an acronym in brackets among which the name stands."""
_NAME_WORD = r"(?:(?:of|and|the|for|from|in|to|de|da|do|du|des|del|der|für|&) ){0,2}[A-Z][\w&’'-]*"
_SEVERAL_CAPITALS = pattern_of(rf"{_NAME_WORD}(?: {_NAME_WORD}){{1,7}}$")
_CAPITAL = pattern_of(r"[A-Z][a-z]+")
_CAPITALS = pattern_of(r"\b[A-Z][a-z]+(?: (?:(?:of|and|the|for) )?[A-Z][a-z]+)+\b")
_BEFORE, _AFTER, _WORDS, _TOP = 48, 170, 4, 3
_APPOSITION = pattern_of(
    r", (?:an?|the|one|located|based|founded|established|headquartered|home|formerly|part|powered|run|led|owned|backed|supported)"
    r" [^;:!?]{1,100}?,"
    r"(?= (?:is|are|has|have|seeks|invites|needs|wishes|wants|offers|provides|requires)\b)"
)
JOINTS = frozenset(("&", "and", "of", "the", "for", "in", "at", ""))
"""What joins the words of a name."""
_PLACING = (("in",), ("of",), ("at",), ("near",), ("from",), ("to",), ("by",), ("on",))
_LISTED = 80
_LONGEST_ASIDE = 130
_POSSESSIVE = ("’s", "'s")
_OF_SEVERAL = ("s’", "s'")
_LONGEST_BLOCK = 20_000
_ENDS = (".", "!", "?", ":", ";", "|", "–", "—", "-", "•", '"', "“")


class Mention(NamedTuple):
    """A name in capitals where it stands."""

    name: str
    before: tuple[str, ...]
    """Up to four words before it, in small letters; `^` where a sentence or line begins."""
    after: tuple[str, ...]
    """Up to four words after it; `'s` first where it is a possessive, `$` where a sentence or line ends."""
    block: int
    follows: str
    """What comes after it, as written."""


def mentions_in(blocks: tuple[Block, ...], naming: Naming) -> Iterator[Mention]:
    """Every name in the text, in order, without the words of its sentence that stand in capitals before or behind it."""
    find, openers, free = _NAMES.finditer, naming.openers, _Free(blocks)
    for index, block in enumerate(blocks):
        text = block.text
        if text.isupper() and text.count(" ") >= _WORDS and not (index < _TOP and " ".join(map(fold, text.split()[-2:])) in naming.bodies):
            continue
        for found in find(text, 0, _LONGEST_BLOCK):
            written = found.group()
            if written.lower() in openers:
                continue
            start = found.start()
            if counted := _is_counted(text, start, found.end()):
                start, written = start - len(counted), counted + written
            mention = _mention(written, text, start, found.end(), index, naming, free)
            if mention:
                yield mention


def told_of(blocks: tuple[Block, ...], title: str, naming: Naming) -> Iterator[Mention]:
    """The names in the text that may be an employer's by where they stand, without the title behind them (`the Wexcombe Weaver`)."""
    for mention in mentions_in(blocks, naming):
        block = blocks[mention.block]
        if title and block.kind == "heading" and title in block.text:
            continue
        if mention.before[-1:] == ("the",) and naming.generic_title.issuperset(map(fold, mention.name.split())):
            continue
        if title and mention.name.endswith(f" {title}"):
            leading = mention.name[: -len(title)].rstrip()
            name = pattern_of(r"\s(?:in|at|of|for|and|&)$").sub("", leading)
            is_own = name == leading and (" " in name or not name[1:].islower())
            mention = mention._replace(name=name, before=("team", "at") if is_own else mention.before, after=("$",))
        yield _of_team(mention, naming)


def _of_team(mention: Mention, naming: Naming) -> Mention:
    """The mention of the employer whose team it is, where words for a function stand between them (`the Wexcombe Engineering team`)."""
    written = mention.name.split()
    last = len(written)
    while last and (naming.is_function(fold(written[last - 1])) or written[last - 1] in JOINTS):
        last -= 1
    is_named_so = 0 < last < len(written) and written[last] not in JOINTS and mention.after[:1] in naming.parts
    return mention._replace(name=" ".join(written[:last])) if is_named_so else mention


def _is_counted(text: str, start: int, end: int) -> str:
    """The number and space that begin the name of whom a sentence speaks (`40 Weavers is seeking`); empty where none does."""
    found = _NUMBER.search(text, max(0, start - _LONGEST_NUMBER), start)
    return found.group(1) if found and _TELLS.match(text, end) else ""


class _Free:
    """Which words in capitals the text writes without a possessive."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks

    def __contains__(self, word: str) -> bool:
        return word in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for block in self._blocks for word in pattern_of(r"\b[A-Z][\w&-]*+(?![’'])").findall(block.text))


def _mention(written: str, text: str, start: int, end: int, index: int, naming: Naming, free: _Free) -> Mention | None:
    """The name in a run of capitals, and what stands around it; None where the run only belongs to its sentence."""
    parts = written.split()
    first, last = 0, len(parts)
    while first < last and parts[first].lower() in naming.openers:
        first += 1
    while last > first and parts[last - 1].lower() in naming.followers:
        last -= 1
        while last > first and parts[last - 1] in JOINTS:
            last -= 1
    if first == last:
        return None
    follows = text[end : end + _AFTER]
    if follows.startswith("/") or text.startswith("/", start - 1):
        return _of(parts, first, last, (), "", index, naming)._replace(follows=follows)  # `the Warp/Weft service`
    before = (*(_listed(text, start, follows) or _words_before(text, start)), *(part.lower() for part in parts[:first]))
    owner = next((at for at in range(first, last) if parts[at].endswith(_POSSESSIVE) or parts[at].endswith(_OF_SEVERAL)), None)
    if owner is not None and not (owner < last - 1 and _owns_a_house(parts, owner, text[end:].strip()[:1] in ("", "."), naming, free)):
        return _of(parts, first, owner + 1, before, follows, index, naming)
    return _of(parts, first, last, before, follows, index, naming)


def _owns_a_house(parts: list[str], owner: int, ends: bool, naming: Naming, free: _Free) -> bool:
    """Whether a possessive is part of a name (`St Mary's Hospital`, `Women's Health Board`) rather than one of an employer."""
    told = owner and parts[owner - 1].rstrip(".") in ("St", "Saint")
    noun = fold(parts[-1].strip(".,"))
    is_own = parts[owner].removesuffix("s").rstrip("’'") not in free
    if is_own and ends and owner == len(parts) - 2 and not (naming.is_function(noun) or naming.is_role(noun) or (noun,) in naming.parts):
        return True  # `Join us at Weaver’s Knoll`
    is_unit = owner < len(parts) - 3 and naming.organizations.get(noun, 0) <= 1
    if is_unit and all(naming.is_function(fold(part)) for part in parts[owner + 1 :]):
        return False  # `Wexcombe’s Wool Planning Solutions group`
    is_noun = noun in naming.organizations or (noun in naming.second_names and not naming.is_function(noun))
    house = is_noun and is_own
    return bool(told) or house or fold(parts[owner]) in naming.owners or fold(parts[-1].strip(".,")) in naming.legal_forms


def _of(parts: list[str], first: int, last: int, before: tuple[str, ...], follows: str, index: int, naming: Naming) -> Mention:
    """The mention of the name that some of the words in capitals are."""
    name = " ".join(parts[first:last]).rstrip(",.")
    after: tuple[str, ...] = tuple(part.lower() for part in parts[last:])
    if not after and before[-1:] == ("the",) and (found := _LABORATORY.match(follows)):
        name, follows = name + found.group(), follows[found.end() :]
    if name.endswith(_POSSESSIVE):
        name, after = name[:-2], ("'s", *after)
    elif name.endswith(("s’", "s'")):
        name, after = name[:-1], ("'s", *after)
    elif follows.startswith(("’ ", "' ")):
        after = ("'s", *after)
    apposed = _APPOSITION.match(follows) if follows.startswith(", ") else None
    is_inside = (before[:-1] if before[-1:] == ("the",) else before)[-1:] in _PLACING and follows.startswith(
        (", is ", ", are ", ", has ")
    )  # `Tarn Weaving, a firm in Wexmouth, is hiring`
    said = follows[apposed.end() :] if apposed else "" if is_inside else follows
    return Mention(name, before, (*after, *_words_after(said, naming))[: _WORDS + 1], index, follows)


def _listed(text: str, start: int, follows: str) -> tuple[str, ...]:
    """The preposition before a list of names of which one stands here (`in Arden, Wexcombe and Tallow`); empty where there is none."""
    if theirs := _CLIENTS.search(text, max(0, start - _LISTED), start) if text.endswith((", ", "and "), 0, start) else None:
        return theirs.group("who"), "include"
    found = _LIST.search(text, max(0, start - _LISTED), start) if text.endswith((", ", "and ", "or "), 0, start) else None
    more = found and (found.group("more") or not found.group().endswith(", ") or pattern_of(r"(?:,| and| or) [A-Z]").match(follows))
    return (found.group("in"),) if found and more else ()


def _words_before(text: str, start: int) -> tuple[str, ...]:
    """The words of the sentence before a place; `^` first where it begins there."""
    words: list[str] = []
    pieces = text[max(0, start - _BEFORE) : start].lower().rsplit(None, _WORDS)
    for piece in reversed(pieces[-_WORDS:] if len(pieces) > _WORDS else pieces):
        if piece.endswith(_ENDS) or not any(map(str.isalnum, piece)):
            words.append("^")
            return ("^",) if text.endswith(", ", 0, start) else tuple(reversed(words))
        words.append(piece.strip("(\"“'‘,*[").replace("’", "'"))
    if start <= _BEFORE and len(pieces) <= _WORDS:
        words.append("^")
        if text.endswith(", ", 0, start):
            return ("^",)
    return tuple(reversed(words))


def _words_after(follows: str, naming: Naming) -> tuple[str, ...]:
    """The words of the sentence after a place; `$` last where it ends there."""
    if follows.startswith(" ("):
        inside, closed, rest = follows[2:].partition(")")
        follows = rest if closed and len(inside) < _LONGEST_ASIDE else follows
    words: list[str] = []
    for piece in follows.lstrip(",").lower().replace("’", "'").split(None, _WORDS + 1)[: _WORDS + 1]:
        word = piece.strip(',()"”*')
        if word[:1] in ("", ".", "!", "?", ":", ";", "|", "–", "—", "-"):
            words.append("$")
            break
        words += [word.rstrip(".!?:;")] if word not in naming.passing else []
        if word[-1] in ".!?:;":
            words.append("$")
            break
    return tuple(words) or ("$",)


def spelled_out(acronym: str, text: str) -> str:
    """The full name that the text gives beside an acronym, or whose capitals it is; the acronym where there is none."""
    at = text.find(f" ({acronym})")
    while at >= 0:
        if beside := _SEVERAL_CAPITALS.search(text, max(0, at - _LONGEST_NAME), at):
            return beside.group().removeprefix("The ")
        at = text.find(f" ({acronym})", at + 1)
    for initials, places in _runs(text):
        if acronym in initials:
            first = initials.index(acronym)
            return text[places[first][0] : places[first + len(acronym) - 1][1]]
    return acronym


@lru_cache(maxsize=2)
def _runs(text: str) -> tuple[tuple[str, list[tuple[int, int]]], ...]:
    """The runs of words in capitals, small words between them left out: the initials of each, and where its words begin and end."""
    runs = ([word.span() for word in _CAPITAL.finditer(text, *run.span())] for run in _CAPITALS.finditer(text))
    return tuple(("".join(text[start] for start, _ in places), places) for places in runs)
