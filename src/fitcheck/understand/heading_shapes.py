"""Headings that no mark shows, told by their words, by their shape and by what stands below them."""

import re
from functools import lru_cache

from fitcheck.lexicon.words import first_form, forms, last_form, words
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar

_LONGEST_UNKNOWN = 5
_LONGEST_LEAD = 14
_APART = 2
_WORDS_OF_A_PARAGRAPH = 20
LONGEST_PROMOTED = 7
"""Words of what has no mark of a heading, and may be one."""
_REMEMBERED = 1_000
_RUN_IN = pattern_of(r"(?P<heading>[^:.!?]{3,60}):\s+(?P<text>\S.*)", re.DOTALL)
_RUN_IN_DASH = pattern_of(r"(?P<heading>[A-Z][a-z]+(?: [A-Za-z]+){0,2})\s+[-–—]\s+(?P<text>\S.*)", re.DOTALL)
"""A label of few words and a dash (`Qualification - ...`), which is a heading only where its words are one's."""
_RUN_IN_QUESTION = pattern_of(r"(?P<heading>[A-Z][^.:?!]{6,40}\?)\s+(?P<text>[A-Z].*)", re.DOTALL)
_ABOUT_NAME = pattern_of(r"About (?:the )?(?:[A-Z<][\w&'’.<>-]*\s?){1,5}")
"""A heading over what is told of somebody by name (`About Hamlin Pumps`)."""
_LONGEST_RUN_IN = 60
_LONGEST_DASHED = 30
_DASHES = (" - ", " – ", " — ")
_ALL_KNOWN = 3
"""Up to this many words, a heading told by its words alone has none that is unknown; above, it may have one."""


def looks_like_heading(block: Block, following: Block | None, grammar: Grammar) -> bool:
    """Whether a short line of unknown words stands apart above a paragraph of whole sentences, or a line breaks off above a list."""
    text = block.text
    if following is not None and following.kind == "item" and _may_go_on(text, grammar) and breaks_off(forms(text), grammar):
        return True
    if text.count(" ") > _LONGEST_UNKNOWN:
        return False
    count = len(text.split())
    if not 1 < count <= _LONGEST_UNKNOWN or text[-1] in ".,;:!?" or not text[0].isupper() or any(character.isdigit() for character in text):
        return False
    if (
        following is None
        or following.kind != "paragraph"
        or following.first - block.last < _APART
        or len(following.text.split()) < _WORDS_OF_A_PARAGRAPH
    ):
        return False
    return not grammar.asks.is_among(forms(text)) and not grammar.lexicon.find(text)


def _may_go_on(text: str, grammar: Grammar) -> bool:
    """Whether a line ends in a word that has to go on; few do, and to see that costs little."""
    return last_form(text) in grammar.headings.open_ends


def breaks_off(formed: list[str], grammar: Grammar) -> bool:
    """Whether a line names a section and ends where its list has to go on (`It would be great if you also have`)."""
    return 1 < len(formed) <= _LONGEST_LEAD and formed[-1] in grammar.headings.open_ends and grammar.headings.name_section(formed)


def heading_inside(text: str, grammar: Grammar) -> tuple[int, int] | None:
    """Where a capitalized heading stands between two sentences of one line (`... teaching Qualifications A PhD degree`) or at its end."""
    if any(map(text.__contains__, grammar.headings.run_together_ends)):
        return _heading_among(text, grammar)
    return None  # as nearly always, and sooner known than remembered


def _heading_among(text: str, grammar: Grammar) -> tuple[int, int] | None:
    if not grammar.headings.run_together.may_be_among(forms(text)):
        return None
    tokens = words(text)
    for match in grammar.headings.run_together.find(tokens):
        if match.first == 0:
            continue
        start, end = tokens[match.first].start, tokens[match.after - 1].end
        last = match.after >= len(tokens)
        following, gap = ("A", " ") if last else (text[tokens[match.after].start], text[end : tokens[match.after].start])
        before = text[tokens[match.first - 1].start : tokens[match.first - 1].end]
        if (
            text[start:end].istitle()
            and before.islower()
            and before not in grammar.particles.no_heading_after
            and gap.isspace()
            and (following.isupper() or following.isdigit())
        ):
            return start, end
    return None


def run_in(text: str, grammar: Grammar) -> int:
    """Where the text begins that follows a heading on the same line; 0 where there is none."""
    found = _RUN_IN.match(text) if ":" in text[: _LONGEST_RUN_IN + 1] else None
    if found and reads_as_heading(found.group("heading"), grammar):
        return found.start("text")
    dashed = _RUN_IN_DASH.match(text) if found is None and any(map(text[:_LONGEST_DASHED].__contains__, _DASHES)) else None
    if dashed and _asks(dashed.group("heading"), grammar):
        return dashed.start("text")
    asking = _RUN_IN_QUESTION.match(text) if found is None and "?" in text[:_LONGEST_RUN_IN] else None
    if asking and reads_as_heading(asking.group("heading"), grammar):
        return asking.start("text")
    if first_form(text) not in grammar.headings.run_together.openings:
        return 0
    tokens = words(text[:_LONGEST_RUN_IN])
    match = grammar.headings.run_together.at(tokens, 0) if tokens else None
    if match and match.after < len(tokens):
        start = tokens[match.after].start
        if (
            (text[start].isupper() or text[start].isdigit())
            and text[:start].istitle()
            and text[tokens[match.after - 1].end : start].isspace()
        ):
            return start
    return 0


def _asks(heading: str, grammar: Grammar) -> bool:
    """Whether a text reads as the heading of what is asked."""
    named = {match.payload for match in grammar.headings.phrases.among(forms(heading))}
    return bool(named) and named <= {"requirements", "preferred", "mixed"} and reads_as_heading(heading, grammar)


def reads_as_heading(text: str, grammar: Grammar) -> bool:
    """Whether a text without the marks of a heading is one by its words."""
    return text.count(" ") <= LONGEST_PROMOTED and has_words_of_heading(text, grammar)  # of what is longer nothing need be remembered


@lru_cache(maxsize=_REMEMBERED)
def has_words_of_heading(text: str, grammar: Grammar) -> bool:
    """Whether a text of few words is a heading by these."""
    count = len(text.split())
    if not count or count > LONGEST_PROMOTED or not (text[0].isupper() or text[0].isdigit()):
        return False
    if text[-1] in ".,;" and not text.endswith("..."):
        return False
    if tuple(forms(text)) in grammar.headings.whole or _ABOUT_NAME.fullmatch(text):
        return True
    left_over, whole = _left_over(text, grammar)
    if left_over == 0:
        return whole > 0
    return whole > _ALL_KNOWN and left_over == 1 and forms(text)[-1] not in grammar.speaking.closing


def _left_over(text: str, grammar: Grammar) -> tuple[int, int]:
    """How many words of `text` heading phrases do not account for, and how many words there are."""
    formed = forms(text)
    covered = {index for match in grammar.headings.phrases.among(formed) for index in range(match.first, match.after)}
    if not covered:
        return len(formed), len(formed)
    modifiers = grammar.headings.modifiers
    return sum(index not in covered and form not in modifiers for index, form in enumerate(formed)), len(formed)
