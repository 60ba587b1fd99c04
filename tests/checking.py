"""Checks as the tests call them: a profile's text in, remarks out."""

from datetime import date
from functools import cache

from fitcheck.check import Checked, check_profile
from fitcheck.check.settings import Settings
from fitcheck.lexicon import Lexicon, load_lexicon

AS_OF = date(2026, 11, 1)


@cache
def shipped_lexicon() -> Lexicon:
    """The vocabulary that ships, loaded once."""
    return load_lexicon()


def checked(text: str | bytes, settings: Settings | None = None, file: str = "me.yaml") -> Checked:
    """The check of a profile's text."""
    content = text.encode() if isinstance(text, str) else text
    return check_profile(file, content, shipped_lexicon(), settings or Settings(), AS_OF)


def rules_broken(text: str | bytes, settings: Settings | None = None) -> list[str]:
    """The ids of the rules that a profile's text breaks, in the order of its lines."""
    return [remark.rule for remark in checked(text, settings).remarks]
