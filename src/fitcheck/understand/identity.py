"""The title, the company and the place of a posting."""

import re
from dataclasses import dataclass

from fitcheck.nouns.posting import Posting
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.sections import Placed

_TAGS = re.compile(r"\s*[\[(](?:[mfwdx](?:\s*[/|,]\s*[mfwdx]){1,3}|all genders?|remote|hybrid|contract|full[- ]?time|part[- ]?time|temporary|permanent)[\])]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Identity:
    """What job it is."""

    title: str | None
    company: str | None
    location: str | None


def identify(posting: Posting, placed: list[Placed], grammar: Grammar) -> Identity:
    """The title, company and place, each None where the posting does not say."""
    first = posting.blocks[0].text if posting.blocks else None
    title = posting.title or (_TAGS.sub("", first).strip() if first and len(first) < 90 else None)
    company = posting.company
    if company is None and len(posting.blocks) > 1 and posting.blocks[1].kind == "heading" and posting.blocks[1].level == 3:
        company = posting.blocks[1].text
    return Identity(title, company, posting.location)
