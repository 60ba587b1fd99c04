"""Words of one family brought to one stem: "phlebotomy" and "phlebotomist", "led" and "leadership"."""

from collections.abc import Mapping
from typing import Any

from fitcheck.lexicon.words import fold

TABLE = "matching/stems"
_SHORTEST = 4
_OF_VERBS = "at"
"""What is left of `evaluate` and `evaluating`, and not of `evaluation`."""


class Families:
    """The endings and irregular forms by which words belong together."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Taken from matching/stems."""
        self._irregular: dict[str, str] = {fold(word): stem for word, stem in table["irregular"].items()}
        self._suffixes = frozenset(table["suffixes"])
        self._lengths = tuple(sorted({len(suffix) for suffix in self._suffixes}, reverse=True))
        self._known: dict[str, str] = {}

    def stem(self, form: str) -> str:
        """The stem of a folded word; short words and names with digits or signs stay whole."""
        known = self._known.get(form)
        if known is None:
            known = self._cut(form)
            if len(self._known) < 100_000:  # a bound: postings are untrusted and may hold any number of distinct words
                self._known[form] = known
        return known

    def _cut(self, form: str) -> str:
        irregular = self._irregular.get(form)
        if irregular is not None:
            return irregular
        if not form.isalpha():
            return form
        whole = form
        for _ in range(2):
            for length in self._lengths:
                if len(form) - length >= _SHORTEST and form[-length:] in self._suffixes:
                    form = form[:-length]
                    break
            if form in self._irregular:
                return self._irregular[form]
        if form != whole and len(form) - len(_OF_VERBS) >= _SHORTEST and form.endswith(_OF_VERBS):
            form = form[: -len(_OF_VERBS)]
        return form[:-1] if len(form) > _SHORTEST and form[-1] == form[-2] and form[-1] not in "aeiou" else form
