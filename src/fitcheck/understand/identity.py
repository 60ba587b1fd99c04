"""The title, the company and the place of a posting: what its own structure states, else what its lines and sentences give away."""

import re
from pathlib import PurePath
from typing import NamedTuple

from fitcheck.nouns.posting import Posting
from fitcheck.understand.company import company_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import labelled_values
from fitcheck.understand.title import hired, title_of, without_tags

_LONGEST_PLACE = 90


class Identity(NamedTuple):
    """What job it is."""

    title: str | None
    company: str | None
    location: str | None


def identify(posting: Posting, grammar: Grammar) -> Identity:
    """The title, company and place, each None where the posting does not say."""
    title = posting.title or title_of(posting, PurePath(posting.source).stem, grammar)
    employer, title = hired(title or "") or (None, title)
    return Identity(
        without_tags(title) if title else None,
        posting.company or employer or company_of(posting, title or "", grammar),
        posting.location or _location(posting, grammar),
    )


def _location(posting: Posting, grammar: Grammar) -> str | None:
    labelled = next(labelled_values(posting.blocks, grammar.location_labels), None)
    if labelled and len(labelled) < _LONGEST_PLACE:
        return labelled
    for block in posting.blocks[:4]:
        found = re.search(r"🌎\s*([^`]+)", block.text)
        if found:
            return found.group(1).strip()
    return None
