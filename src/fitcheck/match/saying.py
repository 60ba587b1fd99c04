"""One deed in other words: verbs and things that say the same, and the passive turned round, "stock levels were checked weekly"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.saying import Classes
from fitcheck.lexicon.words import Word
from fitcheck.match.masking import masking_of

_REACH = 6
"""How many words before a participle may name what it was done to."""
_MONEY = "$£€"


class Saying:
    """The other words of one lexicon for a deed."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Taken from matching/saying."""
        table = lexicon.table("matching/saying")
        self.classes = Classes(table)
        self._money = self.classes.of_word("money")
        self._before = frozenset(table["passive_before"])
        self._masking = masking_of(lexicon)

    def in_classes(self, text: str, found: Sequence[Word], stems: Sequence[str]) -> list[str]:
        """The stems, with the class in place of each word that has one; an empty stem stays, as it stands for no deed."""
        told = self.classes.said([word.form for word in found], stems)
        for place, word in enumerate(found):
            if word.start and text[word.start - 1] in _MONEY and told[place]:
                told[place] = self._money
        return told

    def turned(self, text: str, found: Sequence[Word], said: Sequence[str], breaks: frozenset[int]) -> Iterator[list[str]]:
        """The words of each passive as those of a deed, its participle first: what was done, and then to what."""
        for place in range(1, len(found)):
            if place in breaks or not said[place] or not self._masking.is_participle(found[place].form):
                continue
            if self._ends_what_was_done(found, place, breaks) and not self._masking.is_done_by_another(text, found, place):
                first = max((i for i in breaks if i <= place), default=0)
                yield [said[place], *said[max(first, place - _REACH) : place]]

    def _ends_what_was_done(self, found: Sequence[Word], place: int, breaks: frozenset[int]) -> bool:
        """Whether nothing follows a participle that could be what was done: `levels checked weekly`, and not `levels checked shelves`."""
        after = found[place + 1].form if place + 1 < len(found) and place + 1 not in breaks else ""
        return not after or after in self._before or after.endswith("ly") or after[0].isdigit()


@lru_cache(maxsize=2)
def saying_of(lexicon: Lexicon) -> Saying:
    """The other words of a lexicon, made once."""
    return Saying(lexicon)
