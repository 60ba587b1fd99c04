"""Files of each format become nouns here: a profile with the place of every text, a posting as headings, items and paragraphs."""

from fitcheck.reading.posting.reader import read_posting
from fitcheck.reading.profile.reader import read_profile

__all__ = ["read_posting", "read_profile"]
