"""The words fitcheck knows, as data, loaded once."""

from fitcheck.lexicon.lexicon import Lexicon, Mention, Term
from fitcheck.lexicon.loading import load_lexicon

__all__ = ["Lexicon", "Mention", "Term", "load_lexicon"]
