"""What is known of personal qualities: the words that name them, and what shows them in a deed."""

from functools import cached_property
from typing import Any

from fitcheck.lexicon import Lexicon
from fitcheck.understand.phrases import PhraseTable, plain


class TraitTables:
    """The tables that a personal quality is read by; each is built when a posting first needs it."""

    lexicon: Lexicon

    @cached_property
    def trait_words(self) -> PhraseTable[str]:
        """Words of personal quality."""
        return plain(self._traits["words"])

    @cached_property
    def of_persons(self) -> PhraseTable[str]:
        """Adjectives that are qualities where they stand before a person (`a sharp colleague`)."""
        return plain(self._traits["of_persons"])

    @cached_property
    def person_words(self) -> PhraseTable[str]:
        """Words of personal quality, and adjectives that are such before a person."""
        return plain([*self._traits["words"], *self._traits["of_persons"]])

    @cached_property
    def sorts(self) -> PhraseTable[str]:
        """Sorts of people, which are qualities by themselves."""
        return plain(self._traits["sorts"])

    @cached_property
    def trait_verbs(self) -> PhraseTable[str]:
        """Verbs of personal quality, bare and as activities."""
        return plain(form for phrase in self._traits["verbs"] for form in (phrase, _doing(phrase)))

    @cached_property
    def soft(self) -> PhraseTable[str]:
        """Names of abilities that everybody needs, though some make a trade of them."""
        return plain(self._traits["soft"])

    @cached_property
    def trait_signs(self) -> PhraseTable[str]:
        """Words that show a personal quality in what one is able to do."""
        return plain([*self._traits["signs"], *self._traits["words"]])

    @cached_property
    def _traits(self) -> Any:
        return self.lexicon.folded("postings/traits")


def _doing(phrase: str) -> str:
    """The phrase with its verb as an activity: `work alone` as `working alone`."""
    verb, _, rest = phrase.partition(" ")
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return f"{stem}ing {rest}".strip()
