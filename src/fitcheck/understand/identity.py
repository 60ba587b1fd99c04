"""The title, the company and the place of a posting: what its own structure states, else what its lines and sentences give away."""

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import NamedTuple

from fitcheck.lexicon.words import fold, forms
from fitcheck.nouns.posting import Block, Posting
from fitcheck.patterns import pattern_of
from fitcheck.understand.calling import one_of
from fitcheck.understand.company import company_of, on_page_as, without_site
from fitcheck.understand.decorations import is_place, without_counts, without_tags
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import after_dash, first_part, labelled_values, last_part
from fitcheck.understand.mentions import spelled_out
from fitcheck.understand.name_kinds import company_name, says_employer
from fitcheck.understand.role_nouns import names_role
from fitcheck.understand.title import fuller_than, is_slug, states_job, title_of

_HIRING = (
    r"(?P<company>[^.!?]{2,60}?)\s+(?:is|are)\s+(?:now\s+)?"
    r"(?:hiring|seeking|recruiting|looking\ for|searching\ for)(?:\s*[:!–—-]+)?\s+(?:an?|our(?:\s+next)?|the)?\s*(?P<name>[A-Z].{2,80})"
)
_AT = r"(?P<name>[^@|]{3,80}?)\s+(?:at|@)\s+(?P<company>[A-Z][\w&.,’'\ -]{1,60})"
_HOUSE = (
    r"(?P<role>.{3,80}?)\s+at\s+(?:the\s+)?(?P<name>[A-Z][\w&.’'-]*(?:\s+(?:(?:of|and|&|for)\s+)?[A-Z][\w&.’'-]*)*)"
    r"\s+(?:(?:in|to|on|with|working|as)\s|for\s(?=[a-z]))"
)
_LONGEST = 10
_CLEARLY = 3
_SURE_KIND = 5
_LONGEST_PLACE = 90
_TOP = 4
_POSTS = frozenset(("position", "post", "opening", "vacancy", "studentship"))


class Identity(NamedTuple):
    """What job it is."""

    title: str | None
    company: str | None
    location: str | None


def identify(posting: Posting, grammar: Grammar) -> Identity:
    """The title, company and place, each None where the posting does not say."""
    stated = posting.title if posting.title and states_job(posting.title, grammar) else None
    if posting.title and not stated and not is_slug(posting.title) and [posting.title] != [block.text for block in posting.blocks[:1]]:
        posting = posting._replace(blocks=(Block("heading", posting.title, 1, 1, 1), *posting.blocks))
    is_of_page = stated and stated in posting.page and not names_role(stated, grammar)  # a web page may be called by the employer
    line = (None if is_of_page else stated) or title_of(posting, PurePath(posting.source).stem, grammar) or stated or ""
    employer, role = _hired(line, grammar) or _hired(line.split(" | ")[0], grammar) or _beside_employer(line, posting, grammar)
    title = one_of(without_tags(role, grammar), grammar) if role else None
    title = fuller_than(title, posting.blocks, grammar) if title and " " not in title else title
    company = posting.company or without_site(employer or company_of(posting, title if title and title in line else role, grammar))
    if not company and (named := _hired(posting.page, grammar)):
        company = named[0]
    if company and company.isupper():
        company = spelled_out(company, "\n".join(block.text for block in posting.blocks))
    company = on_page_as(company, posting.page, grammar) if company else None
    rest = title.removeprefix(f"{company} ").strip(" -–—:,") if title and company else ""
    if rest != title and " " in rest and names_role(rest, grammar):
        title = rest
    return Identity(title, company, posting.location or _location(posting, grammar))


def _beside_employer(line: str, posting: Posting, grammar: Grammar) -> tuple[str | None, str]:
    """The employer that stands beside the role in the title's line, and the role; else the employer if it is sure by now, and the line."""
    spoken: str | None = posting.company
    for part, role, says_so in _beside_title(line, grammar):
        if says_so:
            return part, role
        first = part.removeprefix("The ").split(" ")[0]
        if not spoken and any(first in block.text and line not in block.text for block in posting.blocks):
            spoken = company_of(posting, role, grammar, surely=True)
            likely = None if spoken else company_of(posting, role, grammar)
            other = company_of(posting, line, grammar) if likely else None
            is_team = not says_employer(part, grammar, 1) and other and not _alike(part.partition(", ")[0], other)
            if likely and not is_team and _alike(part.partition(", ")[0], likely):  # what the title says as well needs to be no surer
                spoken = likely
        if spoken and _alike(part.partition(", ")[0], spoken):
            part = part.partition(", ")[0]
            is_plated = any(block.text == spoken for block in posting.blocks[:_TOP])  # a line of its own below the title
            return spoken if is_plated else max(part, spoken, key=len), role
    return spoken, line


def _alike(part: str, name: str) -> bool:
    """Whether a part of a title's line is a name, or the beginning of it or more than it."""
    short, long = sorted((part.lower().removeprefix("the "), name.lower().removeprefix("the ")), key=len)
    (*first, last), (*begins, ends) = short.split(), long.split()
    is_cut = len(first) > 1 and first == begins and ends.startswith(last.rstrip("s."))  # `Wexcombe National Labs`
    return is_cut or f"{long} ".startswith(f"{short} ")


def _location(posting: Posting, grammar: Grammar) -> str | None:
    labelled = next(labelled_values(posting.blocks, grammar.naming.location_labels), None)
    if labelled and len(labelled) < _LONGEST_PLACE:
        return labelled
    for block in posting.blocks[:4]:
        found = pattern_of(r"🌎\s*([^`]+)").search(block.text)
        if found:
            return found.group(1).strip()
    return None


def _hired(line: str, grammar: Grammar) -> tuple[str | None, str] | None:
    """The employer and the role in a line that tells who hires for what (`Hafnia Optics is hiring a Lens Grinder`, `Grinder at Hafnia`);
    no employer where the line only says that `we` do."""
    found = pattern_of(_HIRING, re.VERBOSE).fullmatch(line)
    if found:
        company = found.group("company").strip()
        return None if fold(company.split()[0]) in grammar.naming.no_company else company, found.group("name").strip(" .!")
    found = pattern_of(_AT, re.VERBOSE).fullmatch(line)
    if not found or not names_role(found.group("name"), grammar):
        return None
    company = _at_house(line)[1] or _without_place(found.group("company").strip(), grammar)
    is_nobody = grammar.places.is_place(company) or company_name(company, "", False, grammar) is None
    return None if is_nobody else (company, found.group("name").strip())


def _beside_title(line: str, grammar: Grammar) -> Iterator[tuple[str, str, bool]]:
    """What is parted from the role in a title's line and may be the employer, that role, and whether the part says that it is one.

    Dashes, bars and colons part more clearly than commas and brackets do.
    """
    line = without_counts(line)
    rest, place = last_part(line)
    while place and (is_place(place, grammar) or _is_department(place, grammar)):
        line, (rest, place) = rest, last_part(rest)
    sure, clear = (_at_house(line), last_part(line)), (after_dash(line), first_part(line))
    for (role, part), least in ((sure[0], _SURE_KIND), *((each, _CLEARLY) for each in clear), (sure[1], _SURE_KIND)):
        part = _without_place(part, grammar)
        if not part or grammar.places.is_place(part):  # in `University of Wexmouth at Tarn` the place belongs to the name
            continue
        is_role = names_role(role, grammar) or (not _POSTS.isdisjoint(forms(role)) and says_employer(part, grammar, _SURE_KIND))
        is_other = names_role(part, grammar) and not says_employer(part, grammar, _SURE_KIND)
        if role and is_role and not is_other and len(part.split()) < _LONGEST:
            yield part, role, says_employer(part, grammar, least)


def _is_department(part: str, grammar: Grammar) -> bool:
    """Whether a part of a title's line is one of an employer that stands before it (`Department of Wool`)."""
    named = forms(part)
    is_one = named[1:2] == ["of"] and named[0] in grammar.naming.departments
    return is_one and not says_employer(part, grammar, _SURE_KIND)


def _at_house(line: str) -> tuple[str, str]:
    """A line up to an `at`, and the name in capitals behind it, where a clause follows (`Weaver at Wexcombe Mill for the new looms`)."""
    found = pattern_of(_HOUSE, re.VERBOSE).match(line)
    return (found.group("role"), found.group("name")) if found else ("", "")


def _without_place(part: str, grammar: Grammar) -> str:
    """A part of a title's line without the places and departments that dashes part from its end, or places after an employer's comma."""
    first, *rest = pattern_of(r"\s[|–—-]\s").split(part.removeprefix("the "))
    if rest and all(is_place(place, grammar) or _is_department(place, grammar) for place in rest):
        return first.strip()
    part = part.removeprefix("the ")
    name, comma, place = part.rpartition(", ")
    return name if comma and is_place(place, grammar) and says_employer(name, grammar, _SURE_KIND) else part
