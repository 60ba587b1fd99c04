"""Advice found by name, from the particular to the general: the thing itself, what is named in it, the classes above it."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from fitcheck.lexicon import Lexicon, Mention
from fitcheck.lexicon.lexicon import EVERYWHERE
from fitcheck.lexicon.words import is_acronym, words
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

ENDS = pattern_of(r"\s(?:for|in|of|with|on|at|to|from|as|within|across|under|between|by|and|or)\s|[,;:(/]")
"""What ends the words that a thing turns on."""
_JOINED = pattern_of(r"\s(?:of|in|with|for|on)\s(?:the\s|an?\s)?")
_LONGEST_NAME = 3
"""Words of a name that stands in a sentence written for any."""
_MOST_WORDS = 12
Entry = Mapping[str, Any]


class Found(NamedTuple):
    """Advice on what is asked, and what of it the advice goes by."""

    entry: Entry
    name: str
    """The thing itself, a part that says what it is, or the class above it, by which the entry was found."""
    of_class: bool
    """Whether that is a class above, and the advice not on the thing itself."""


class _Part(NamedTuple):
    """A name that stands within what is asked."""

    name: str
    """As the vocabulary or the advice has it."""
    said: str
    """As the need has it."""


class AdviceTable:
    """Entries of advice by the names they are for (`for: [...]`), and, unless `itself` is set, for what falls under those
    of them that are not `wide`.

    A single word within a longer name says little: `conservation` of paintings is not that of wildlife. It counts where it is
    spelled as a name of its own, where the entry has it among those that mean the same `anywhere`, and where the words beside it
    point to the entry's field of work.
    """

    def __init__(self, lexicon: Lexicon, tables: Sequence[str], asked: Iterable[Leaf]) -> None:
        """Holds the entries of the tables, those of the first where two share a name, for all that is `asked` in a posting."""
        self._lexicon = lexicon
        self._tables = tables
        fields = lexicon.table("advice/fields")
        self._family = {field: family for family, members in fields["families"].items() for field in members}
        self._plain = frozenset(folded(fields["plain_words"]))
        self._homonyms = frozenset(map(folded, fields["homonyms"]))
        certain = [one for one in asked if not self._homonyms & {folded(one.text), folded(one.term)}]
        self._around = frozenset(self._family_of(one.term) for one in certain) - {EVERYWHERE, ""}

    def find(self, leaf: Leaf) -> Found | None:
        """The most particular entry for what the leaf asks, or None; for a homonym only where more of the entry's field is asked."""
        found = self._find(leaf)
        if found is None or not self._homonyms & {folded(leaf.text), folded(leaf.term), folded(found.name)}:
            return found
        return found if self._around & set(found.entry["families"]) else None

    def _find(self, leaf: Leaf) -> Found | None:
        leaf = leaf if leaf.term else leaf._replace(text=self._without_opening(leaf.text))
        for name in filter(None, (leaf.text, leaf.term)):
            entry = self._entry(self._lexicon.advice, name)
            if entry is not None and _is_spelled_alike(entry, name):
                return Found(entry, name, of_class=False)
        parts = [_Part(one.name, leaf.text[one.start : one.end]) for one in self._lexicon.find(leaf.text) if _turns_on(leaf.text, one)]
        for part in parts:
            entry = self._entry(self._lexicon.advice, part.said) or self._entry(self._lexicon.advice, part.name)
            if entry is not None and self._belongs(part, leaf, entry):
                return Found(entry, part.name, of_class=False)
        return self._above(leaf, parts) or self._within(leaf)

    def _without_opening(self, text: str) -> str:
        """The text without the words before a preposition that only say that something is asked: `principles of lighting`."""
        opening, *rest = _JOINED.split(text, maxsplit=1)
        plain = rest and not opening.endswith("ing") and all(word in self._plain for word in folded(opening))
        return rest[0] if plain and self._entry(self._lexicon.advice, opening) is None else text

    def _entry(self, advice: Callable[[str], dict[str, Any]], name: str) -> Entry | None:
        by_table = advice(" ".join(folded(name)))
        return next((by_table[table] for table in self._tables if table in by_table), None)

    def _above(self, leaf: Leaf, parts: Sequence[_Part]) -> Found | None:
        """The entry for the nearest class above the leaf, or above a part that says what the leaf is."""
        waiting = deque([(leaf.term, _Part(leaf.term, leaf.text)), *((part.name, part) for part in parts)])
        seen: set[str] = set()
        while waiting:
            name, part = waiting.popleft()
            term = self._lexicon.term(name)
            if term is None or term.name in seen:
                continue
            seen.add(term.name)
            for wider in term.broader:
                entry = self._entry(self._lexicon.advice, wider)
                lends = entry is not None and not entry.get("itself") and wider not in entry.get("wide", ())
                if entry is not None and lends and (part.name == leaf.term or self._belongs(part, leaf, entry)):
                    return Found(entry, wider, of_class=True)
            waiting.extend((wider, part) for wider in term.broader)
        return None

    def _within(self, leaf: Leaf) -> Found | None:
        """The entry with the longest name whose words stand together in the leaf's text; a single word that find() knows it has found."""
        said = words(leaf.text)[:_MOST_WORDS]
        ends = len(folded(ENDS.split(leaf.text, maxsplit=1)[0]))
        for length in range(len(said), 0, -1):
            advice = self._lexicon.open_advice if length == 1 and not leaf.term else self._lexicon.advice
            for start in range(len(said) - length + 1):
                found = said[start : start + length]
                name = " ".join(word.form for word in found)
                tells = len(name) > 1 and (2 * length > len(said) or start + length == ends)
                entry = self._entry(advice, name) if tells else None
                if entry is not None:
                    spelled = next(one for one in entry["for"] if " ".join(folded(one)) == name)
                    if self._belongs(_Part(spelled, leaf.text[found[0].start : found[-1].end]), leaf, entry):
                        return Found(entry, spelled, of_class=False)
        return None

    def _belongs(self, part: _Part, leaf: Leaf, entry: Entry) -> bool:
        """Whether a name within what is asked says what that is, and the whole is of a field of work that the entry is for."""
        of_part = {self._family_of(part.name)} - {""}
        families = {*entry["families"]} | of_part
        single = len(folded(part.said)) == 1
        told = not single or _stands(part, entry) or self._is_spelled_as_name(part, leaf.text)
        whole = self._family_of(leaf.term)
        if whole and leaf.term != part.name:  # the vocabulary knows the whole, and did not put it under its part
            alone = (entry.get("itself") or part.name in entry.get("wide", ())) and not _stands(part, entry)
            return told and not alone and (whole in families or (not single and EVERYWHERE in (whole, *of_part)))
        if told:
            return True
        beside = [word for word in folded(leaf.text) if word not in folded(part.said) and word not in self._plain]
        pointed = {family for word in beside if (family := self._lexicon.points_to(word))}
        return not beside or (bool(pointed) and pointed <= families)

    def _family_of(self, name: str) -> str:
        """The family of fields that a known thing is of; "" for what the vocabulary does not know."""
        term = self._lexicon.term(name) if name else None
        return "" if term is None else self._family.get(term.field, term.field)

    def _is_spelled_as_name(self, part: _Part, text: str) -> bool:
        """Whether the word has capitals because it is a name, and not because each word of the text has: an acronym has them anyway."""
        if part.said.isupper():
            return not text.isupper()
        told = self._lexicon.knows(part.name) or not all(word[:1].isupper() for word in text.split())
        return told and part.name[:1].isupper() and part.said[:1].isupper()


def _is_spelled_alike(entry: Entry, name: str) -> bool:
    """Whether the name is an acronym where the entry's is: a job in Leeds asks for no LEED."""
    target = next((one for one in entry["for"] if folded(one) == folded(name)), name)
    return not is_acronym(target) or sum(letter.isupper() for letter in name) > 1


def _stands(part: _Part, entry: Entry) -> bool:
    """Whether the word means the same in any longer name."""
    return any(folded(one) == folded(part.said) for one in entry.get("anywhere", ()))


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


def named_in(found: Found, need: str) -> str:
    """What stands for the need in the words of an entry: a plain name of its own, else the name in it, or what the entry calls a `thing`.

    The words were written for plain names: `Move one service to building native cloud applications` is no sentence.
    """
    said = need.split()
    entry = found.entry
    if len(said) <= _LONGEST_NAME and not need.startswith("“"):
        proper = not any(word.islower() for word in said)
        deed = len(said) > 1 and said[0].endswith("ing")
        if proper or ("thing" not in entry and not deed):
            return need
    if not found.of_class and not any(word.islower() for word in found.name.split()):
        return found.name
    return str(entry.get("thing") or entry["for"][0])


def folded(name: str) -> tuple[str, ...]:
    """The name's words in the form under which the vocabulary keeps them."""
    return tuple(word.form for word in words(name))
