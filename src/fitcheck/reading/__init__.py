"""Files of each format become nouns here: a profile with the place of every text."""

from fitcheck.reading.profile.reader import read_profile

__all__ = ["read_profile"]
