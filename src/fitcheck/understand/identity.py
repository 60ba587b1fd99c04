"""The title, the company and the place of a posting: what its own structure states, else what its lines and sentences give away."""

from pathlib import PurePath
from typing import NamedTuple

from fitcheck.nouns.posting import Block, Posting
from fitcheck.patterns import pattern_of
from fitcheck.understand.company import company_of, without_site
from fitcheck.understand.decorations import names_role, without_tags
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import labelled_values
from fitcheck.understand.nameplates import beside_title, hired
from fitcheck.understand.title import states_job, title_of

_LONGEST_PLACE = 90


class Identity(NamedTuple):
    """What job it is."""

    title: str | None
    company: str | None
    location: str | None


def identify(posting: Posting, grammar: Grammar) -> Identity:
    """The title, company and place, each None where the posting does not say."""
    stated = posting.title if posting.title and states_job(posting.title, grammar) else None
    if posting.title and not stated:
        posting = posting._replace(blocks=(Block("heading", posting.title, 1, 1, 1), *posting.blocks))
    is_of_page = stated and stated in posting.page and not names_role(stated, grammar)  # a web page may be called by the employer
    line = (None if is_of_page else stated) or title_of(posting, PurePath(posting.source).stem, grammar) or stated or ""
    employer, role = hired(line, grammar) or _beside_employer(line, posting, grammar)
    title = without_tags(role, grammar) if role else None
    company = posting.company or without_site(employer or company_of(posting, title if title and title in line else role, grammar))
    rest = title.removeprefix(f"{company} ").strip(" -–—:,") if title and company else ""
    if rest != title and " " in rest and names_role(rest, grammar):
        title = rest
    return Identity(title, company, posting.location or _location(posting, grammar))


def _beside_employer(line: str, posting: Posting, grammar: Grammar) -> tuple[str | None, str]:
    """The employer that stands beside the role in the title's line, and the role; else the employer if it is sure by now, and the line."""
    spoken: str | None = posting.company
    for part, role, says_so in beside_title(line, grammar):
        if says_so:
            return part, role
        first = part.removeprefix("The ").split(" ")[0]
        if not spoken and any(first in block.text and line not in block.text for block in posting.blocks):
            spoken = company_of(posting, role, grammar, surely=True)
        if spoken and _alike(part.partition(", ")[0], spoken):
            return max(part.partition(", ")[0], spoken, key=len), role
    return spoken, line


def _alike(part: str, name: str) -> bool:
    """Whether a part of a title's line is a name, or the beginning of it or more than it."""
    short, long = sorted((part.lower().removeprefix("the "), name.lower().removeprefix("the ")), key=len)
    return f"{long} ".startswith(f"{short} ")


def _location(posting: Posting, grammar: Grammar) -> str | None:
    labelled = next(labelled_values(posting.blocks, grammar.naming.location_labels), None)
    if labelled and len(labelled) < _LONGEST_PLACE:
        return labelled
    for block in posting.blocks[:4]:
        found = pattern_of(r"🌎\s*([^`]+)").search(block.text)
        if found:
            return found.group(1).strip()
    return None
