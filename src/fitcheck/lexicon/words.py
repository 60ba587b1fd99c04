"""Text cut into words, and each word brought to the one form under which the vocabulary keeps it."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"\.?[^\W_]+(?:['’&.][^\W_]+)*(?:\+{1,2}|#)?(?!\w)|[^\W_]+")
_SPELLINGS = (
    ("isation", "ization"),
    ("ysing", "yzing"),
    ("yse", "yze"),
    ("elling", "eling"),
    ("avour", "avor"),
    ("abour", "abor"),
    ("olour", "olor"),
)
_IRREGULAR = {
    "programme": "program",
    "programmes": "program",
    "licence": "license",
    "licences": "license",
    "centre": "center",
    "centres": "center",
    "catalogue": "catalog",
    "analyses": "analysis",
    "data": "data",
    "news": "news",
}
_folded: dict[str, str] = {}


class Word(NamedTuple):
    """One word of a text."""

    form: str
    """Its folded form: lower case, singular, American spelling."""
    start: int
    end: int


def fold(word: str) -> str:
    """The form under which the vocabulary keeps `word`: case, plural, possessive and spelling variants folded."""
    known = _folded.get(word)
    if known is None:
        known = _fold(word)
        if len(_folded) < 200_000:  # a bound: postings are untrusted and may hold any number of distinct words
            _folded[word] = known
    return known


def _fold(word: str) -> str:
    form = word.lower()
    if not form.isascii():
        form = unicodedata.normalize("NFKD", form.replace("’", "'"))
        form = "".join(character for character in form if not unicodedata.combining(character))
    if form.endswith("'s"):
        form = form[:-2]
    if form in _IRREGULAR:
        return _IRREGULAR[form]
    for british, american in _SPELLINGS:
        form = form.replace(british, american)
    if form.endswith("ise") and len(form) > 6:
        form = form[:-3] + "ize"
    if len(word) == 4 and word.isupper():  # an acronym keeps its S (ACLS)
        return form
    if len(word) > 2 and word.endswith("s") and word[:-1].isupper():  # APIs, KPIs: an ending in "is" that is a plural
        return form[:-1]
    if len(form) > 3 and form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return form[:-3] + "y" if form.endswith("ies") and len(form) > 4 else form[:-1]
    return form


@lru_cache(maxsize=2048)  # the steps of reading cut the same few sentences again and again
def words(text: str) -> list[Word]:
    """The words of `text`, in order, with their places. The list is shared between callers and must not be changed."""
    return [Word(_folded.get(word := found.group()) or fold(word), found.start(), found.end()) for found in WORD.finditer(text)]
