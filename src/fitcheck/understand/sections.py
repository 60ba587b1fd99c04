"""Which part of a posting each block belongs to: what is required, preferred, to be done, offered, told."""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from fitcheck.lexicon.words import forms
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.heading_shapes import LONGEST_PROMOTED, heading_inside, looks_like_heading, reads_as_heading, run_in
from fitcheck.understand.role_nouns import names_job
from fitcheck.understand.sentences import sentences

_DECORATED = pattern_of(r"[\[(<{>~=*_#|+\s-]+(?P<heading>[A-Z][^\[\](){}<>~=*_#|+]{2,58}?)[\])>}<~=*_#|+\s-]+")
_DASHED = pattern_of(r"(?:^|\s+)[-–•*]\s+(?=[A-Z])")
_LONGEST_LEAD_IN = 32
_PROMOTED_LEVEL = 3
_COLON_LEVEL = 5
_VALUE_LEVEL = 9
OF_ASKING = ("requirements", "preferred", "mixed")
_CONDITIONS = (["apply"], ["be"], ["qualify"], ["join"], ["succeed"])
"""What follows `to` where conditions are named."""
_UNFINISHED = 4
_UNFINISHED_ENDS = ("be", "must", "should", "need", "have", "require", "will", "are")
"""On which a clause on the candidate ends that the list below it goes on with."""
_OF_LABELS = ("apply", "benefits", "about")
_WORDS_OF_A_VALUE = 6
_REMEMBERED = 1_000
"""Texts whose reading is kept, as they come again elsewhere; see rank.remembering."""


class Placed(NamedTuple):
    """A block and the section it stands in."""

    block: Block
    section: str
    """A section's name from the headings table; "" where no heading tells."""
    heading: str
    """The heading above it, or ""."""
    listed: bool
    """The section holds a list, and this block is part of it (or the section holds no list at all)."""


_placed = partial(tuple.__new__, Placed)
"""A placed block out of its fields, without the detour by which a named tuple takes them."""

_OF_LISTS = (*OF_ASKING, "duties", "benefits")
_ABLE = ("able", "ability", "willing", "ready", "happy", "required", "need", "have", "expected", "up")
"""Words before a closing `to` that go on with what somebody is, and no task."""


def place(blocks: Iterable[Block], grammar: Grammar) -> list[Placed]:
    """Every block that is no heading, in order, with its section."""
    placed: list[Placed] = []
    trail: list[tuple[int, str]] = []
    heading = ""
    has_items = False
    lead_in: str | None = None
    wished: int | None = None
    for block in _opened(blocks, grammar):
        if block.kind == "heading":
            is_job = block.level == 1 and not placed and names_job(block.text, grammar)
            section = "" if is_job else _going_on(block.text, trail, grammar) or section_of(block.text, grammar)
            trail = _under(trail, block.level, section)
            heading, has_items, lead_in = block.text, False, None
            continue
        if block.kind == "item":
            has_items = True
        elif block.text.rstrip(" –-").endswith(":") and len((opening := sentences(block.text)[-1]).split()) <= _LONGEST_LEAD_IN:
            lead_in = _lead_in(opening, grammar) or lead_in
            has_items = False
        elif has_items:
            lead_in = None
        listed = block.kind == "item" or (lead_in == "apply" and is_line_of_address(block.text))
        section = lead_in if lead_in is not None and listed else (trail[-1][1] if trail else "")
        if wished is not None and (block.kind != "item" or block.level <= wished):
            wished = None
        if wished is not None:
            section = "preferred"
        elif block.kind == "item" and block.text.endswith(":") and (_opens_wishes(block.text, grammar) or _wishes(block.text, grammar)):
            wished = block.level
        placed.append(_placed((block, section, heading, block.kind == "item" or not has_items)))
        if trail and trail[-1][0] == _VALUE_LEVEL:
            trail.pop()
    return placed


def is_line_of_address(text: str) -> bool:
    """Whether a short line without an end may be one of a letter's address, behind `Please send your resume to:`."""
    return len(text.split()) <= _WORDS_OF_A_VALUE and text[:1].isupper() and not text.endswith((".", ":", "!", "?", ";"))


def _going_on(heading: str, trail: list[tuple[int, str]], grammar: Grammar) -> str:
    """The section above where it asks and the heading only names a part of it (`Requirements`, then `Tech stack`); "" otherwise."""
    above = trail[-1][1] if trail else ""
    return above if above in OF_ASKING and tuple(forms(heading)) in grammar.headings.going_on else ""


def _under(trail: list[tuple[int, str]], level: int, section: str | None) -> list[tuple[int, str]]:
    """The headings in force below a new one. An unknown heading goes with the one above it, or ends the section it stands beside."""
    above = [row for row in trail if row[0] < level]
    if section is not None:
        return [*above, (level, section)]
    if level >= _COLON_LEVEL and trail:
        return trail
    return [*above, (level, above[-1][1] if above else "")]


@lru_cache(maxsize=_REMEMBERED)
def section_of(heading: str, grammar: Grammar) -> str | None:
    """The section that a heading opens, None where its words are unknown. A label with its value (`Closing date: 3 May`) opens none."""
    label, colon, value = heading.partition(": ")
    if colon and value and (section := section_of(label, grammar)) in _OF_LABELS:
        return "" if section != "benefits" else None
    formed = forms(heading)
    if not formed:
        return None
    whole = grammar.headings.whole.get(tuple(formed))
    if whole:
        return str(whole)
    if _opens_conditions(formed):
        return "requirements"
    if _opens_tasks(formed, grammar):
        return "duties"
    if grammar.not_asked.is_among(formed):
        return "apply"
    matches = list(grammar.headings.phrases.among(formed)) or list(grammar.headings.plain.among(grammar.headings.in_plain_words(formed)))
    if not matches:
        return None
    best = min(
        matches,
        key=lambda match: (
            grammar.headings.order[match.payload] if match.payload == "preferred" else 9,
            match.first - match.after,
            grammar.headings.order[match.payload],
        ),
    )
    return str(best.payload)


def _opens_conditions(formed: list[str]) -> bool:
    """Whether a line opens what one must be to be taken on (`To apply for this post, you will be:`)."""
    return formed[:1] == ["to"] and formed[1:2] in _CONDITIONS and "you" in formed[-_UNFINISHED:] and formed[-1] in _UNFINISHED_ENDS


def _opens_tasks(formed: list[str], grammar: Grammar) -> bool:
    """Whether a line goes on with what whoever is sought is to do (`We're looking for a baker to:`, `The Assets Manager will:`)."""
    if formed[-1:] == ["will"] and len(formed) > 1 and formed[-2] not in grammar.speaking.persons and grammar.naming.is_role(formed[-2]):
        return True
    goes_on = formed[-1:] == ["to"] and formed[-2:-1] != [] and formed[-2] not in _ABLE
    return goes_on and "who" not in formed and grammar.speaking.seeking.is_among(formed)


def labels_fact(text: str, grammar: Grammar) -> bool:
    """Whether a line gives a fact of the post under its label and asks nothing (`Grade: SO1`, `Directorate: Estates`)."""
    label, colon, value = text.partition(": ")
    return bool(colon) and len(value.split()) <= _WORDS_OF_A_VALUE and tuple(forms(label)) in grammar.headings.fact_labels


def _opened(blocks: Iterable[Block], grammar: Grammar) -> Iterator[Block]:
    """The blocks with headings that only their words give away told apart from text."""
    blocks = list(blocks)
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.kind == "paragraph":
            opens = is_open_paragraph(block.text, grammar) or looks_like_heading(block, following, grammar)
        else:
            opens = block.kind == "item" and is_open_item(block.text, grammar)
        if not opens:  # as nearly always
            yield block
            continue
        if block.kind == "paragraph" and (bare := _DECORATED.fullmatch(block.text)) and reads_as_heading(bare.group("heading"), grammar):
            yield block._replace(kind="heading", level=_PROMOTED_LEVEL, text=bare.group("heading").rstrip(": "))
            continue
        if block.kind == "paragraph" and (reads_as_heading(block.text, grammar) or looks_like_heading(block, following, grammar)):
            yield block._replace(kind="heading", level=_PROMOTED_LEVEL, text=block.text.rstrip(": "))
            continue
        if following is not None and block.kind == "item" and _heads_next(block, following, grammar):
            yield block._replace(kind="heading", level=_COLON_LEVEL + 1, text=block.text.rstrip(": "))
            continue
        yield from _split_at_headings(block, grammar) if block.kind == "paragraph" else _without_next_heading(block, following, grammar)


@lru_cache(maxsize=_REMEMBERED)
def is_open_paragraph(text: str, grammar: Grammar) -> bool:
    """Whether a paragraph may be a heading, or hold one, by its own words."""
    bare = _DECORATED.fullmatch(text)
    decorated = bare is not None and reads_as_heading(bare.group("heading"), grammar)
    return decorated or reads_as_heading(text, grammar) or run_in(text, grammar) > 0 or heading_inside(text, grammar) is not None


@lru_cache(maxsize=_REMEMBERED)
def is_open_item(text: str, grammar: Grammar) -> bool:
    """Whether an item may be a heading over those below it, or hold one."""
    return _opens_wishes(text, grammar) or _is_bare_heading(text, grammar) or heading_inside(text, grammar) is not None


def _heads_next(item: Block, following: Block, grammar: Grammar) -> bool:
    """Whether an item is the heading of what follows it: of items beside it, or of a text that only a label stands before."""
    beside = following.kind == "item" and following.level == item.level
    return (beside and _opens_wishes(item.text, grammar)) or ((beside or following.kind != "item") and _is_bare_heading(item.text, grammar))


def _is_bare_heading(text: str, grammar: Grammar) -> bool:
    """Whether an item is a known heading and its colon, which a page made an item of the list above (`Qualifications:`)."""
    short = text.endswith(":") and text.count(" ") <= LONGEST_PROMOTED
    return short and text[:1].isupper() and reads_as_heading(text.rstrip(": "), grammar) and section_of(text, grammar) in _OF_LISTS


def _wishes(text: str, grammar: Grammar) -> bool:
    """Whether an item says of those below it that they are wished for (`Any of the following is a plus:`)."""
    formed = forms(text)
    return "following" in formed and any(match.after == len(formed) for match in grammar.preferred.among(formed))


def _opens_wishes(text: str, grammar: Grammar) -> bool:
    """Whether an item is really a heading over the wishes that follow it (`Nice to have`, but not `certificates preferred`)."""
    if text.count(" ") > LONGEST_PROMOTED or not (formed := forms(text)):
        return False
    opening = grammar.headings.phrases.at_form(formed, 0)
    opens = tuple(formed) in grammar.headings.whole or (opening is not None and opening.payload == "preferred")
    return opens and reads_as_heading(text.rstrip(": "), grammar) and section_of(text, grammar) == "preferred"


def _without_next_heading(block: Block, following: Block | None, grammar: Grammar) -> Iterator[Block]:
    """An item, and the heading of the next list apart where it was run on to the item's end."""
    inside = heading_inside(block.text, grammar) if block.kind == "item" and following is not None else None
    if inside is None or inside[1] < len(block.text):
        yield block
        return
    yield block._replace(text=block.text[: inside[0]].rstrip())
    yield block._replace(kind="heading", level=_PROMOTED_LEVEL, text=block.text[inside[0] :])


def _split_at_headings(block: Block, grammar: Grammar) -> Iterator[Block]:
    """The paragraph with headings that were run together with its sentences cut out."""
    text = block.text
    cut = run_in(text, grammar)
    if cut:
        labels = len(text[cut:].split()) <= _WORDS_OF_A_VALUE and section_of(text[:cut], grammar) in _OF_LABELS  # `Closing date: 3 May`
        level = _VALUE_LEVEL if labels else _COLON_LEVEL
        yield block._replace(kind="heading", level=level, text=text[:cut].rstrip(": -–—"))
        text = text[cut:].lstrip(": ")
    inside = heading_inside(text, grammar)
    if inside is None:
        if cut and _DASHED.match(text):
            yield from (block._replace(kind="item", text=item) for item in _DASHED.split(text) if item)
        else:
            yield block._replace(text=text) if cut else block
        return
    start, end = inside
    yield block._replace(text=text[:start].rstrip())
    yield block._replace(kind="heading", level=_PROMOTED_LEVEL, text=text[start:end])
    if rest := text[end:].lstrip(": "):
        yield block._replace(text=rest)


def _lead_in(text: str, grammar: Grammar) -> str | None:
    """The section that a sentence ending in a colon opens for the list below it, None where it opens none of its own."""
    formed = forms(text)
    if grammar.not_asked.is_among(formed):
        return "apply"
    if _opens_conditions(formed):
        return "requirements"
    if _opens_tasks(formed, grammar):
        return "duties"
    said = [match.payload for match in grammar.headings.phrases.among(formed)]
    found = set(said)
    meets = said and said[-1] == "requirements" and found <= {"apply", "requirements", "about"}  # `To apply you meet these requirements:`
    if meets or formed[-2:-1] in (["must"], ["should"]):  # `You must be:`
        return "requirements"
    for section in ("preferred", "benefits", "apply", "requirements", "duties"):
        if section in found:
            return section
    return None
