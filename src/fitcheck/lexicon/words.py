"""Text cut into words, and each word brought to the one form under which the vocabulary keeps it."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from fitcheck.patterns import pattern_of

WORD = pattern_of(r"\.?[^\W_]+(?:['’‘´`\x92&.][^\W_]+)*(?:\+\+(?=[0-9])|(?:\+{1,2}|#)?(?!\w))|[^\W_]+")
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
_MOST_FOLDED = 50_000
"""A bound: postings are untrusted and may hold any number of distinct words."""
_MOST_PIECES = 40_000
_LONGEST_PIECE = 40
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘´\x92", "'"))
"""Marks that people type for an apostrophe, and what is left of one in a text read in the wrong encoding."""
_folded: dict[str, str] = {}
SEVERAL = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
"""The words for numbers above one, by ascending value."""
NUMBERS = {"zero": 0, "one": 1, **SEVERAL}


class Word(NamedTuple):
    """One word of a text."""

    form: str
    """Its folded form: lower case, singular, American spelling."""
    start: int
    end: int


class Words(list[Word]):
    """The words of a text, in order."""

    __slots__ = ("forms",)
    forms: list[str]
    """Their forms."""


class _Cut(dict[str, tuple[str, ...]]):
    """What stands between two spaces, with the forms of its words: no word holds a space, and most pieces come again."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        bare = piece.rstrip(_CLOSING).lstrip(_OPENING)
        found = (fold(bare),) if bare.isalnum() else tuple(map(fold, WORD.findall(piece)))
        if len(self) < _MOST_PIECES and len(piece) <= _LONGEST_PIECE:
            self[piece] = found
        return found


_forms = _Cut()
_OPENING, _CLOSING = '("“', '.,;:!?)"”'
"""Marks beside a word that is nothing but letters and digits: to see that takes less time than the expression for words does."""


class _CutInPlace(dict[str, tuple[tuple[str, int, int], ...]]):
    """What stands between two spaces, with its words and their places in it."""

    def __missing__(self, piece: str) -> tuple[tuple[str, int, int], ...]:
        found = tuple([(fold(found.group()), found.start(), found.end()) for found in WORD.finditer(piece)])
        if len(self) < _MOST_PIECES and len(piece) <= _LONGEST_PIECE:
            self[piece] = found
        return found


_places = _CutInPlace()


def fold(word: str) -> str:
    """The form under which the vocabulary keeps `word`: case, plural, possessive and spelling variants folded."""
    known = _folded.get(word)
    if known is None:
        known = _fold(word)
        if len(_folded) < _MOST_FOLDED:
            _folded[word] = known
    return known


def _fold(word: str) -> str:
    form = word.lower()
    if not form.isascii():
        form = unicodedata.normalize("NFKD", form.translate(_APOSTROPHES))
        form = "".join(character for character in form if not unicodedata.combining(character))
    if form.endswith(("'s", "`s")):
        form, word = form[:-2], word[:-2]  # "API's" is no plural of "AP'"
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


def is_acronym(word: str) -> bool:
    """Whether the word is letters that stand for words: `SEND`, `CAD`."""
    return len(word) > 1 and word.isupper()


@lru_cache(maxsize=2048)  # the steps of reading cut the same few sentences again and again
def words(text: str) -> Words:
    """The words of `text`, in order, with their places. The list is shared between callers and must not be changed."""
    found = Words()
    begin = 0
    for piece in text.split(" "):
        for form, start, end in _places[piece]:
            found.append(_word((form, begin + start, begin + end)))
        begin += len(piece) + 1
    found.forms = [form for form, _, _ in found]
    return found


@lru_cache(maxsize=2048)
def forms(text: str) -> list[str]:
    """The forms of the words of `text`, in order: at a third of the cost of words(), where their places do not matter. Shared as well."""
    found: list[str] = []
    for known in map(_forms.__getitem__, text.split(" ")):
        found += known
    return found


def first_form(text: str) -> str:
    """The form of the first word of `text`, "" where it has none: no other word is cut for it."""
    found = _forms[text.split(" ", 1)[0]] or forms(text)
    return found[0] if found else ""


def last_form(text: str) -> str:
    """The form of the last word of `text`, "" where it has none."""
    found = _forms[text.rsplit(" ", 1)[-1]] or forms(text)
    return found[-1] if found else ""


def padded(text: str) -> str:
    """The forms of the words of `text` with a space around each, so that to look for a padded phrase in it finds whole words alone."""
    return f" {' '.join(forms(text))} "


def forms_of(tokens: Sequence[Word]) -> list[str]:
    """The forms of some words; of a whole text they are there already."""
    return tokens.forms if type(tokens) is Words else [token.form for token in tokens]


_word = partial(tuple.__new__, Word)
"""A word out of its fields, without the detour by which a named tuple takes them: it is made for every word of every posting."""
