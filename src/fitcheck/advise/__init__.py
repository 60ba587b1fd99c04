"""What to do about the findings: the advice of the report, and the letter."""

from fitcheck.advise.advising import advise
from fitcheck.advise.letter import write_letter

__all__ = ["advise", "write_letter"]
