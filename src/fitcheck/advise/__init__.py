"""What to do about the findings: the advice of the report, and the letter."""

from fitcheck.advise.advising import advise
from fitcheck.advise.draft import Length
from fitcheck.advise.letter import write_letter

__all__ = ["Length", "advise", "write_letter"]
