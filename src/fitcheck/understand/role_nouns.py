"""Whether words name a role, and so may be a title."""

from fitcheck.lexicon.words import fold, forms
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar

_END = pattern_of(r"\s+[-–—]\s*|\s*,\s")
_LONGEST = 6
_TIME = 2
"""The letters of what follows an hour (`5 PM`)."""


def names_role(text: str, grammar: Grammar) -> bool:
    """Whether a noun that titles turn on is among the words."""
    formed = forms(text)
    return any(grammar.naming.is_title_role(form) and _is_person(formed, index, grammar) for index, form in enumerate(formed))


def _is_person(formed: list[str], index: int, grammar: Grammar) -> bool:
    """Whether such a noun is no part of a phrase for a thing (`Tech Stack`), nor of a time (`5 PM`)."""
    is_time = index and len(formed[index]) == _TIME and formed[index - 1].isdigit()
    return not is_time and (index + 1 == len(formed) or " ".join(formed[index : index + 2]) not in grammar.naming.no_roles)


def names_job(heading: str, grammar: Grammar) -> bool:
    """Whether a page's first heading ends on the noun for a role, so that its other words open no section (`Education Officer`)."""
    formed = forms(heading)
    if tuple(formed) in grammar.headings.whole:
        return False
    before_dash = forms(_END.split(heading, maxsplit=1)[0])  # `Loom keeper - we need you!`
    return len(formed) > 1 and any(grammar.naming.is_role(part[-1]) for part in (formed, before_dash) if part)


def opening_role(line: str, grammar: Grammar) -> str | None:
    """The role before the dash or comma of a line (`Loom Doctor - Fellows, Menders and Weavers`); None where none stands there."""
    head = _END.split(line, maxsplit=1)[0].strip()
    parts = head.split()
    whole = 1 < len(parts) <= _LONGEST and head != line.strip() and all(part[:1].isupper() for part in parts)
    return head if whole and grammar.naming.is_role(fold(parts[-1])) else None
