"""What is told where a posting asks for nothing: that it does, or that it seems to be written in a language that is not read."""

from pathlib import Path
from typing import TYPE_CHECKING

from fitcheck.cli.messages import tell
from fitcheck.patterns import pattern_of

if TYPE_CHECKING:
    from fitcheck.nouns.posting import Posting
    from fitcheck.nouns.requirement import Requirement

_FUNCTION_WORDS = frozenset(
    (
        *("the", "and", "of", "to", "with", "for", "you", "your", "our", "we", "are", "is", "will", "be", "this", "that", "from", "by"),
        *("at", "have", "who", "it", "its", "their", "has", "been", "or", "as"),
    )
)
"""The small words without which no English is written; those that other languages write alike in other senses are left out."""
_TABLES = (".csv", ".tsv")
_LEAST_SHARE = 0.04
_LEAST_WORDS = 15
_LEAST_LETTERS = 20


def tell_silence(path: Path, posting: "Posting", asked: "tuple[Requirement, ...]", more: str = "", *, quiet: bool) -> None:
    """Say so where nothing is asked that could be compared."""
    if asked:
        return
    if path.suffix.lower() in _TABLES:
        tell(f"{path}: was read as the text of one posting, and asks for nothing{more}; `fitcheck rank` reads tables", quiet=quiet)
    elif is_english(" ".join(one.text for one in posting.blocks)):
        tell(f"{path}: asks for nothing that could be compared{more}", quiet=quiet)
    else:
        tell(f"{path}: seems to be written in another language, and only English is read{more}", quiet=quiet)


def is_english(text: str) -> bool:
    """Whether a text may be English: written in Latin letters, with the small words that English needs; a short text may."""
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) >= _LEAST_LETTERS and sum(letter < "\u0250" for letter in letters) * 2 < len(letters):
        return False
    words = pattern_of(r"[^\W\d_]+").findall(text.lower())
    return len(words) < _LEAST_WORDS or sum(word in _FUNCTION_WORDS for word in words) >= _LEAST_SHARE * len(words)
