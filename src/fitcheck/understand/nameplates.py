"""The employer's name where a heading of its own gives it, above the title or below, or the title's own line does."""

import re
from collections.abc import Iterator

from fitcheck.lexicon.words import fold, forms
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.decorations import after_dash, first_part, last_part, names_role
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import is_unnamed
from fitcheck.understand.mentions import says_employer
from fitcheck.understand.title import is_generic

_HIRING = (
    r"(?P<company>[^.!?]{2,60}?)\s+(?:is|are)\s+(?:now\s+)?"
    r"(?:hiring|seeking|recruiting|looking\ for|searching\ for)(?:\s*[:!–—-]+)?\s+(?:an?|our(?:\s+next)?|the)?\s*(?P<name>[A-Z].{2,80})"
)
_AT = r"(?P<name>[^@|]{3,80}?)\s+(?:at|@)\s+(?P<company>[A-Z][\w&.,’'\ -]{1,60})"
_LONGEST = 10
_CLEARLY = 3
_SURE_KIND = 5


def over_title(blocks: tuple[Block, ...], title: str, grammar: Grammar) -> str | None:
    """A first heading that is not the title, where the second is."""
    if len(blocks) > 1 and blocks[0].kind == "heading" == blocks[1].kind and blocks[0].level == 1 and blocks[1].text.startswith(title):
        above = blocks[0].text
        said = forms(above)
        names_employer = title and above != title and 0 < len(said) <= _LONGEST and not is_generic(above, grammar)
        return (
            above if names_employer and said[0] not in grammar.naming.generic_title and said[0] not in grammar.naming.no_company else None
        )
    return None


def under_title(blocks: tuple[Block, ...], title: str, grammar: Grammar) -> str | None:
    """A second heading right below the title's, which names no section and no part of the page, where the page goes on to tell of it."""
    if len(blocks) < 2 or not (blocks[0].kind == "heading" == blocks[1].kind and blocks[0].level == 1 and 1 < blocks[1].level <= 3):
        return None
    text = blocks[1].text
    heads_a_list = len(blocks) > 2 and blocks[2].kind == "item"
    if (
        text == title
        or heads_a_list
        or is_unnamed(text, grammar.naming.unnamed)
        or len(text.split()) > 6
        or (grammar.headings.phrases.is_among(forms(text)) and not has_place_below(blocks))
    ):
        return None
    told_of = any(_distinct(text) in block.text for block in blocks[2:])
    return text if told_of or (has_place_below(blocks) or not _may_be_section(text, grammar)) else None


def has_place_below(blocks: tuple[Block, ...]) -> bool:
    """Whether the line below the second heading is one of place and pay, as boards print it below an employer."""
    return len(blocks) > 2 and blocks[2].text.startswith(("🌎", "💰", "📍"))


def _may_be_section(text: str, grammar: Grammar) -> bool:
    """Whether a heading that nothing else speaks of is rather one of a section, a place or a contract than a name."""
    formed = forms(text)
    common = any(form in grammar.naming.generic_title or grammar.naming.is_role(form) for form in formed)
    return (
        common or formed[0] in grammar.naming.no_company or not text.istitle() or any(character in ":?!0123456789," for character in text)
    )


def _distinct(name: str) -> str:
    """The part of a name by which sentences may call it: a first word in capitals of its own (`QXL` of `QXL Optics`), else the whole."""
    first = name.split()[0]
    return first if len(first) > 2 and not first.istitle() and first[0].isupper() else name


def hired(line: str, grammar: Grammar) -> tuple[str | None, str] | None:
    """The employer and the role in a line that tells who hires for what (`Hafnia Optics is hiring a Lens Grinder`, `Grinder at Hafnia`);
    no employer where the line only says that `we` do."""
    found = pattern_of(_HIRING, re.VERBOSE).fullmatch(line)
    if found:
        company = found.group("company").strip()
        return None if fold(company.split()[0]) in grammar.naming.no_company else company, found.group("name").strip(" .!")
    found = pattern_of(_AT, re.VERBOSE).fullmatch(line)
    return (found.group("company").strip(), found.group("name").strip()) if found and names_role(found.group("name"), grammar) else None


def beside_title(line: str, grammar: Grammar) -> Iterator[tuple[str, str, bool]]:
    """What is parted from the role in a title's line and may be the employer, that role, and whether the part says that it is one.

    Dashes, bars and colons part more clearly than commas and brackets do.
    """
    for (role, part), least in ((after_dash(line), _CLEARLY), (first_part(line), _CLEARLY), (last_part(line), _SURE_KIND)):
        if role and part and names_role(role, grammar) and not names_role(part, grammar) and len(part.split()) < _LONGEST:
            yield part, role, says_employer(part, grammar, least)
