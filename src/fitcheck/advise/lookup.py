"""Advice found by name, from the particular to the general: the thing itself, what is named in it, the classes above it."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from fitcheck.lexicon import Lexicon, Mention
from fitcheck.lexicon.words import words
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

ENDS = pattern_of(r"\s(?:for|in|of|with|on|at|to|from|as|within|across|under|between|by|and|or)\s|[,;:(/]")
"""What ends the words that a thing turns on."""
_LONGEST_NAME = 3
"""Words of a name that stands in a sentence written for any."""
Entry = Mapping[str, Any]


class AdviceTable:
    """Entries of advice by the names they are for (`for: [...]`), and, unless `itself` is set, for what falls under those
    of them that are not `wide`."""

    def __init__(self, lexicon: Lexicon, tables: Sequence[str]) -> None:
        """Holds the entries of the tables, those of the first where two share a name."""
        self._lexicon = lexicon
        self._tables = tables
        self._weak = frozenset(word for one in lexicon.table("advice/grammar")["weak_words"].split() for word in folded(one))
        """Words that alone, within a longer name, say nothing of what it is."""

    def find(self, leaf: Leaf) -> Entry | None:
        """The most particular entry for what the leaf asks, or None."""
        for name, inherited in self._names(leaf):
            entry = self._entry(folded(name)) if name else None
            if entry is not None and not (inherited and (entry.get("itself") or name in entry.get("wide", ()))):
                return entry
        return self._within(leaf)

    def _entry(self, words: tuple[str, ...]) -> Entry | None:
        by_table = self._lexicon.advice(" ".join(words))
        return next((by_table[table] for table in self._tables if table in by_table), None)

    def _names(self, leaf: Leaf) -> Iterator[tuple[str, bool]]:
        """The leaf's own names and those found in it, then the classes above, nearest first; the second says which of both it is."""
        mentioned = [one.name for one in self._lexicon.find(leaf.text) if _turns_on(leaf.text, one)]
        yield from ((name, False) for name in (leaf.term, leaf.text, *mentioned))
        waiting = deque([leaf.term, *mentioned])
        seen: set[str] = set()
        while waiting:
            term = self._lexicon.term(waiting.popleft())
            if term is not None and term.name not in seen:
                seen.add(term.name)
                yield from ((name, True) for name in term.broader)
                waiting.extend(term.broader)

    def _within(self, leaf: Leaf) -> Entry | None:
        """The entry with the longest name whose words stand together in the leaf's text."""
        text = folded(leaf.text)[:12]
        ends = len(folded(ENDS.split(leaf.text, maxsplit=1)[0]))
        for length in range(len(text), 0, -1):
            for start in range(len(text) - length + 1):
                found = text[start : start + length]
                entry = self._entry(found) if 2 * length > len(text) or start + length == ends else None
                if entry is not None and (length > 1 or self._is_telling(found, entry, leaf)):
                    return entry
        return None

    def _is_telling(self, word: tuple[str, ...], entry: Entry, leaf: Leaf) -> bool:
        """Whether a single word says what the thing is: no weak one, and spelled with its capital where it is a name."""
        spelled = next((name for name in entry["for"] if folded(name) == word), "")
        return word[0] not in self._weak and (spelled[:1].islower() or spelled in leaf.text.split())


def _turns_on(text: str, mention: Mention) -> bool:
    """Whether a name within what is asked says what that is: it closes it, before any preposition, or makes up most of it.

    `Monitoring anaesthesia` is not what monitoring stands for elsewhere, and `Provet Cloud`, a name of its own, is no cloud.
    """
    said = text.split()
    is_part = (mention.start, mention.end) != (0, len(text))
    if is_part and mention.name[:1].islower() and len(said) > 1 and all(word[:1].isupper() for word in said):
        return False
    head = len(ENDS.split(text, maxsplit=1)[0])
    return 2 * (mention.end - mention.start) > len(text) or mention.start < head <= mention.end


def named_in(entry: Entry, need: str) -> str:
    """What stands for the need in the words of an entry: a plain name of its own, else what the entry calls such a `thing`.

    The words were written for plain names: `Move one service to building native cloud applications` is no sentence.
    """
    words = need.split()
    if len(words) <= _LONGEST_NAME and not need.startswith("“"):
        proper = not any(word[0].islower() for word in words)
        deed = len(words) > 1 and words[0].endswith("ing")
        if proper or ("thing" not in entry and not deed):
            return need
    return str(entry.get("thing") or entry["for"][0])


def folded(name: str) -> tuple[str, ...]:
    """The name's words in the form under which the vocabulary keeps them."""
    return tuple(word.form for word in words(name))
