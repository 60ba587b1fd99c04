"""The words of headings, by the kind of section they open."""

from functools import cached_property
from typing import Any

from fitcheck.understand.phrases import PhraseTable

_OF_EVERY_NUMBER = 3
"""Letters at a word's beginning that singular and plural share (`duty`, `duties`)."""


class HeadingWords:
    """The tables of `postings/headings.yaml`, which says what each decides."""

    def __init__(self, tables: Any) -> None:
        sections = tables["sections"].items()
        self.order: dict[str, int] = {name: rank for rank, name in enumerate(tables["sections"])}
        self.modifiers = frozenset(tables["modifiers"])
        self.run_together = PhraseTable((phrase, "") for phrase in tables["run_together"])
        self.run_together_ends = frozenset(phrase.split()[-1][:_OF_EVERY_NUMBER].title() for phrase in tables["run_together"])
        """How the last word of one begins, in one as in many, where it is a heading."""
        self.open_ends = frozenset(tables["open_ends"])
        self.going_on = frozenset(tuple(phrase.split()) for phrase in tables["going_on"])
        self.fact_labels = frozenset(tuple(label.split()) for label in tables["fact_labels"])
        self.charming = PhraseTable((phrase, "") for phrase in tables["charming"])
        self.ideal = PhraseTable((phrase, "") for phrase in tables["ideal"])
        self.whole: dict[tuple[str, ...], str] = {
            tuple(phrase.split()): name for name, rows in sections for phrase in rows.get("whole", ())
        }
        self._contracted: dict[str, str] = tables["contracted"]
        self._auxiliaries = frozenset(tables["auxiliaries"])
        self._phrases: list[tuple[str, str]] = [(phrase, name) for name, rows in sections for phrase in rows["phrases"]]
        self.phrases = PhraseTable(self._phrases)

    @cached_property
    def plain(self) -> PhraseTable[str]:
        """The phrases of at least two words without their auxiliary verbs."""
        plain = ((" ".join(self.in_plain_words(phrase.split())), name) for phrase, name in self._phrases)
        return PhraseTable((phrase, name) for phrase, name in plain if " " in phrase)

    def name_section(self, forms: list[str]) -> bool:
        """Whether a phrase of a section stands among the words, with its auxiliary verbs or without them."""
        return self.phrases.is_among(forms) or self.plain.is_among(self.in_plain_words(forms))

    def in_plain_words(self, forms: list[str]) -> list[str]:
        """The words of a heading without auxiliary verbs: `What will you be doing?` as `what you doing`."""
        whole = [form for word in forms for form in self._contracted.get(word, word).split()]
        return [form for form in whole if form not in self._auxiliaries]
