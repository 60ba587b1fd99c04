"""The title, the company and the place of a posting: what its own structure states, else what its lines and sentences give away."""

from pathlib import PurePath
from typing import NamedTuple

from fitcheck.nouns.posting import Posting
from fitcheck.patterns import pattern_of
from fitcheck.understand.company import company_of, without_site
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import labelled_values
from fitcheck.understand.title import hired, is_generic, title_of, without_tags

_LONGEST_PLACE = 90


class Identity(NamedTuple):
    """What job it is."""

    title: str | None
    company: str | None
    location: str | None


def identify(posting: Posting, grammar: Grammar) -> Identity:
    """The title, company and place, each None where the posting does not say."""
    stated = posting.title if posting.title and not is_generic(posting.title, grammar) else None
    title = stated or title_of(posting, PurePath(posting.source).stem, grammar)
    employer, title = hired(title or "", grammar) or (None, title)
    return Identity(
        without_tags(title, grammar) if title else None,
        posting.company or without_site(employer or company_of(posting, title or "", grammar)),
        posting.location or _location(posting, grammar),
    )


def _location(posting: Posting, grammar: Grammar) -> str | None:
    labelled = next(labelled_values(posting.blocks, grammar.naming.location_labels), None)
    if labelled and len(labelled) < _LONGEST_PLACE:
        return labelled
    for block in posting.blocks[:4]:
        found = pattern_of(r"🌎\s*([^`]+)").search(block.text)
        if found:
            return found.group(1).strip()
    return None
