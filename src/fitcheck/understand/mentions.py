"""The names in capitals of a posting, each with the words around it, and those that say of themselves that they are an employer's."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from fitcheck.lexicon.words import fold
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.naming_words import Naming

_PART = r"(?:(?:St|Mt|Dr)\.|[A-Z]\.(?:[A-Z]\.)*(?=\s[A-Z&])|(?:[A-Z]|[a-z]{1,4}-?[A-Z]|\d{1,2}[A-Z])[\w&’'+-]*(?:\.\w+)*)"
_NAME = (
    rf"(?<![\w.@/]){_PART}(?:\s(?:(?:of|and|the|for|&|de|la|upon|in|at)\s(?:the\s)?(?={_PART}))?{_PART}"
    rf"|,?\s(?:(?:Inc|Ltd)\b\.?|(?:[A-Z]\.){{2,4}}(?!\w)|(?:LLC|LLP|Llc|PLLC|GmbH|gmbh|doo|d\.o\.o|ltd|llc|inc|plc|oy|bv|srl)\b)|,(?=\s(?:University|College|School)\b)|,(?=\s[A-Z][\w’'-]+(?:,\s[A-Z][\w’'-]+){{0,3}},?\s&\s[A-Z])|\s\([A-Z&]{{2,8}}\)(?=\s{_PART})|(?<=NHS)\s(?:foundation\s)?trust\b)*"
)
_NAMES = pattern_of(_NAME)
_LABORATORY = pattern_of(r" lab(?:oratory)?\b")
"""The noun in small letters of a group that is called by a person's name."""
_RUN = rf"{_PART}(?: {_PART})*"
_LIST = pattern_of(rf"\b(?P<in>in|from|including|like|using) (?:either )?{_RUN}(?P<more>, {_RUN})*(?:,|,? (?:and|or)) $")
_BEFORE, _AFTER, _WORDS = 48, 140, 4
_APPOSITION = pattern_of(
    r", (?:an?|the|one|located|based|founded|established|headquartered|home|formerly|part|powered|run|led|owned|backed|supported)"
    r" [^;:!?]{1,100}?,"
    r"(?= (?:is|are|has|have|seeks|invites|needs|wishes|wants|offers|provides|requires)\b)"
)
_JOINTS = ("&", "and", "of", "the", "for", "in", "at")
_PLACING = (("in",), ("of",), ("at",), ("near",), ("from",), ("to",), ("by",))
_LISTED = 80
_POSSESSIVE = ("’s", "'s")
_LONGEST_BLOCK = 20_000
_JOINS = ("and", "&", "for")
_FIRM = 4
"""From this weight on a noun ends a name, and `and` begins another."""
SAYS_ITSELF = 9
"""From this weight on a noun ends names of employers whatever the sentence."""
_FEWEST_WORDS, _MOST_WORDS, _LONGEST_RUN = 2, 9, 24
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
        if text.isupper() and text.count(" ") >= _WORDS:
            continue
        for found in find(text, 0, _LONGEST_BLOCK):
            written = found.group()
            if written.lower() in openers:
                continue
            mention = _mention(written, text, found.start(), found.end(), index, naming, free)
            if mention:
                yield mention


class _Free:
    """Which words in capitals the text writes without a possessive."""

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        self._blocks = blocks

    def __contains__(self, word: str) -> bool:
        return word in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for block in self._blocks for word in pattern_of(r"\b[A-Z][\w&-]*+(?![’']s)").findall(block.text))


def _mention(written: str, text: str, start: int, end: int, index: int, naming: Naming, free: _Free) -> Mention | None:
    """The name in a run of capitals, and what stands around it; None where the run only belongs to its sentence."""
    parts = written.split()
    first, last = 0, len(parts)
    while first < last and parts[first].lower() in naming.openers:
        first += 1
    while last > first and parts[last - 1].lower() in naming.followers:
        last -= 1
        while last > first and parts[last - 1] in _JOINTS:
            last -= 1
    if first == last:
        return None
    follows = text[end : end + _AFTER]
    before = (*(_listed(text, start, follows) or _words_before(text, start)), *(part.lower() for part in parts[:first]))
    owner = next((at for at in range(first, last) if parts[at].endswith(_POSSESSIVE)), None)
    if owner is not None and not (owner < last - 1 and _owns_a_house(parts, owner, naming, free)):
        return _of(parts, first, owner + 1, before, follows, index, naming)
    return _of(parts, first, last, before, follows, index, naming)


def _owns_a_house(parts: list[str], owner: int, naming: Naming, free: _Free) -> bool:
    """Whether a possessive is part of a name (`St Mary's Hospital`, `Women's Health Board`) rather than one of an employer."""
    told = owner and parts[owner - 1].rstrip(".") in ("St", "Saint")
    noun = fold(parts[-1].strip(".,"))
    is_noun = noun in naming.organizations or (noun in naming.second_names and not naming.is_function(noun))
    house = is_noun and parts[owner][: -len(_POSSESSIVE[0])] not in free
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
    is_inside = before[-1:] in _PLACING and follows.startswith(
        (", is ", ", are ", ", has ")
    )  # `Tarn Weaving, a firm in Wexmouth, is hiring`
    said = follows[apposed.end() :] if apposed else "" if is_inside else follows
    return Mention(name, before, (*after, *_words_after(said, naming))[: _WORDS + 1], index, follows)


def _listed(text: str, start: int, follows: str) -> tuple[str, ...]:
    """The preposition before a list of names of which one stands here (`in Arden, Wexcombe and Tallow`); empty where there is none."""
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
        follows = rest if closed and len(inside) < 30 else follows
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


def names_of_kind(written: list[str], grammar: Grammar) -> Iterator[tuple[str, int]]:
    """The names in a run of capitalized words; each ends on the noun for its kind of organization."""
    forms = [fold(word.strip(".,")) for word in written]
    start, last, weight = 0, -1, 0
    for position, form in enumerate(forms):
        if form in grammar.naming.departments or (start == position and form == "of"):
            start, last, weight = position + 1, -1, 0
        elif start == position and (form in grammar.naming.openers or form in _JOINS):
            start = position + 1
        elif (sure := _sureness(forms, position, grammar)) and (sure < _FIRM or forms[position - 1] not in _JOINS or last >= start):
            last, weight = position, max(sure, weight)
        elif form == "and" and start <= last < position - 1 and _sureness(forms, len(forms) - 1, grammar) >= SAYS_ITSELF:
            continue  # `University Hospitals of Wexcombe and Tarn NHS Foundation Trust`
        elif form in _JOINS and (last != position - 1 if form == "for" else weight >= _FIRM):
            if last >= start:
                yield from _name(written[start : last + 1], weight, grammar)
            start, last, weight = position + 1, -1, 0
    if last >= start:
        yield from _name(_with_place(written, start, last), weight, grammar)


def _sureness(forms: list[str], position: int, grammar: Grammar) -> int:
    """How sure the noun here, alone or with the word before it, makes a name one of an employer; 0 where it is no such noun."""
    pair = " ".join(forms[max(0, position - 1) : position + 1])
    return grammar.naming.organizations.get(pair) or grammar.naming.organizations.get(forms[position], 0)


def _with_place(written: list[str], start: int, last: int) -> list[str]:
    """The name with the `of ...` that goes on behind its noun (`University of ...`)."""
    goes_on = len(written) > last + 2 and written[last + 1] == "of"
    return written[start:] if goes_on else written[start : last + 1]


def _name(written: list[str], weight: int, grammar: Grammar) -> Iterator[tuple[str, int]]:
    name = " ".join(written).strip(" ,.")
    named = _FEWEST_WORDS <= len(written) <= _MOST_WORDS and grammar.naming.roles.isdisjoint(map(fold, written))
    if named and not is_no_employer(name, grammar):
        yield name, weight


def says_employer(name: str, grammar: Grammar, least: int) -> bool:
    """Whether a name says by its own noun, at least as surely as that, that it is an employer's."""
    parts = name.removeprefix("The ").rstrip(".").split()
    is_own = not all(grammar.naming.is_function(fold(part)) for part in parts if part not in _JOINTS)
    return is_own and dict(names_of_kind(parts, grammar)).get(" ".join(parts), 0) >= least


def is_no_employer(name: str, grammar: Grammar) -> bool:
    """Whether a name is one of a department, a regulator or a law."""
    forms = [fold(word) for word in name.split()]
    folded = " ".join(forms).removeprefix("the ")
    return (
        forms[-1] in grammar.naming.departments
        or name.endswith(" Service")
        or forms[0] in grammar.naming.departments
        or folded in grammar.naming.no_employers
        or folded.endswith(grammar.naming.regulators)
    )


def readings_of(mention: Mention, grammar: Grammar) -> Iterable[tuple[str, int, Mention | None]]:
    """The names that a run of capitals may hold, how sure the noun of each makes it, and where what is said of it is heard, if anywhere."""
    written = mention.name.split()
    if len(written) > _LONGEST_RUN:
        return
    if end := _end_of_body(written, grammar):
        after = (*(part.lower() for part in written[end:]), *mention.after)[: _WORDS + 1]
        mention, written = mention._replace(name=" ".join(written[:end]), after=after), written[:end]
    kinds = dict(names_of_kind(written, grammar)) if len(written) > 1 else {}
    split = next((index for index, part in enumerate(written) if part == "of" and _is_part_of(written, index, grammar)), None)
    if split is not None and (owner := " ".join(written[split + 1 :]).rpartition(" at ")[2].removeprefix("the ")):
        said = {"before": ("role", "at")} if "at" in written[split:] else {"before": (written[split - 1].lower(), "of"), "after": ()}
        yield owner, _kind_of(owner.split(), grammar), mention._replace(**said)
        return
    cut = next((index for index, part in enumerate(written) if index and _parts(written, index, part, grammar)), None)
    if cut is not None:
        yield from _parted(mention, written[:cut], written[cut:], kinds, grammar)
        return
    yield mention.name, kinds.pop(mention.name, 0), mention
    for name, kind in kinds.items():
        yield name, kind, mention if mention.name.endswith(name) or mention.name.startswith(name) else None


def _end_of_body(written: list[str], grammar: Grammar) -> int:
    """Where the noun ends that makes a name one of an employer beyond doubt, if the run goes on behind it with what the employer has."""
    forms = [fold(part.strip(".,")) for part in written]
    sure = (at + 1 for at in range(1, len(forms) - 1) if _sureness(forms, at, grammar) >= SAYS_ITSELF)
    return next((end for end in sure if forms[end] not in _JOINS[:3] and _sureness(forms, end, grammar) < _FIRM), 0)


def _is_part_of(written: list[str], index: int, grammar: Grammar) -> bool:
    """Whether what stands before an `of` is a department or a house of the employer that stands behind it."""
    noun = written[index - 1].lower()
    is_house = noun in grammar.naming.sites and "University" not in written[: index - 1]
    return (fold(noun),) in grammar.naming.parts or (is_house and _kind_of(written[index + 1 :], grammar) >= SAYS_ITSELF)


def _kind_of(written: list[str], grammar: Grammar) -> int:
    """How sure its own noun makes a whole name one of an employer."""
    name = " ".join(written).removeprefix("the ")
    return dict(names_of_kind(name.split(), grammar)).get(name, 0)


def _parts(written: list[str], index: int, part: str, grammar: Grammar) -> bool:
    """Whether a small word may part two names, or a role from the name of whoever has it."""
    return part in ("in", "at") or (part == "for" and grammar.naming.is_role(fold(written[index - 1])))


def _parted(
    mention: Mention, head: list[str], rest: list[str], kinds: dict[str, int], grammar: Grammar
) -> Iterator[tuple[str, int, Mention | None]]:
    """The readings of a run that `in`, `at` or `for` parts: one name, or the name in which or the role at which."""
    joint, tail = rest[0], " ".join(rest[1:]).removeprefix("the ")
    kind, other = _kind_of(head, grammar), _kind_of(tail.split(), grammar)
    if joint == "at" and fold(head[-1]) in grammar.naming.departments:
        yield tail, other, mention._replace(before=("role", "at"))
        return
    if kind and not (joint == "at" and other) and not grammar.places.is_place(tail) and (kind > _FIRM or other <= _FIRM):
        yield mention.name, max(kind, kinds.get(mention.name, 0)), mention
    elif joint != "in" and grammar.naming.is_role(fold(head[-1])):
        yield tail, other, mention._replace(before=("role", "at"))
    else:
        yield from readings_of(mention._replace(name=tail, before=(joint,)), grammar)
    yield " ".join(head), kind, mention
