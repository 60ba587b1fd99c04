"""Words of a sentence that name only whom one worked with, or what one does not have: "worked with nurses" shows no nursing."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import Word, forms

_REACH = 8
"""How many words a list of people may take."""
_DENIED = 3
"""How many words a denial reaches."""
_WISHED = 20
"""How many words a wish reaches."""
_CLAUSE_ENDS = ".;:,()–—|•"
_ASIDE = 2
"""How many words may stand between a preposition and the person it belongs to, with that."""
_DEALT = 2
"""How many words before what is dealt in the verb may stand."""
_AGENT = "by"
_AGENTS = 5
"""How many words may say who did it."""
_SHORT = 4
"""Words of so few letters are no participles, whatever they end in: `seed`."""
_RECIPIENTS = 6
"""How many words the people may take for whom something was done."""
_OWNED_WITHIN = 3
"""How many words may part an article from its noun."""
_PAIR = 2
_ARTICLES = ("the", "our", "their", "my", "its", "a", "an")


class Names(NamedTuple):
    """The known names in a text."""

    own: list[str]
    beside: list[str]
    """Names of a trade that was only managed, or for which something was made."""
    words: frozenset[int]
    """The words of these, by their index."""


class Masking:
    """The words of one lexicon that name company and denial."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Taken from matching/masking."""
        table = lexicon.table("matching/masking")
        self._with = frozenset(table["with"])
        self._company = frozenset(table["company"].split())
        self.serving = frozenset(table["serving"])
        self.collective = frozenset(table["collective"])
        """Words for people in general: whoever was trained was one of a crew or a staff."""
        self.handling = frozenset(f"{table['handling']} {table['pace']}".split())
        """Words for working with a thing, whichever it is."""
        self._no_role = frozenset(table["no_role"])
        self._ends = frozenset(table["ends"])
        self._people = frozenset(table["people"])
        self._endings = tuple(table["person_endings"])
        self._things = frozenset(table["not_people"].split())
        self._denials = frozenset(table["denials"])
        self._becoming = frozenset(table["becoming"])
        self._teams = frozenset(table["teams"])
        self._wards = frozenset(table["wards"])
        self._intended = _by_first((*table["intended"], *table["users"]))
        self._wishes = _by_first(table["wishes"])
        self._managing = frozenset(table["managing"].split())
        self._managed = frozenset(table["managed"])
        self._products = frozenset(table["products"])
        self._trades = frozenset(table["trades"])
        self._after_wishes = frozenset(table["after_wishes"])
        self._participles = tuple(table["participles"])
        self._done_oneself = frozenset(table["done_oneself"])
        self._idle = _by_first(table["idle"])
        self._behind_lead = frozenset(table["behind_lead"])
        self._irregular = frozenset(table["irregular_participles"])
        self._passive = frozenset(table["passive"])
        self._dealing = frozenset(table["dealing"])
        self._goods_end = self._ends | frozenset(table["goods_end"])
        self._aside = frozenset(table["aside"])
        self._chosen = frozenset(table["chosen"])

    def masked(self, text: str, found: Sequence[Word], *, claimed: bool = False) -> frozenset[int]:
        """Indexes of the words that show nothing of the person: the people worked with, what is denied, and what one who speaks of
        oneself (`claimed`) only wishes for."""
        masked = self._wished(text, found) if claimed else set()
        for position, word in enumerate(found):
            if self._was_done_to_oneself(found, position) or self.is_done_by_another(text, found, position):
                masked.add(position)
            if word.form in self._denials:
                masked.update(self._until_break(text, found, position + 1, _DENIED))
            elif self._opens_company(found, position):
                chunk = self._until_break(text, found, position + 1, _REACH)
                if any(self.is_person(found[i].form) or found[i].form in self._wards for i in chunk):
                    masked.update(chunk)
            elif (
                word.form == "to" and position > 0 and self._becoming.isdisjoint(one.form for one in found[max(0, position - 2) : position])
            ):
                masked.update(self._recipients(text, found, position + 1))
            elif word.form == "for":
                chunk = self._until_break(text, found, position + 1, _RECIPIENTS)
                last = max((i for i in chunk if found[i].form in self._teams), default=position)
                masked.update(i for i in chunk if i <= last)
            elif after := self._intends(found, position):
                masked.update(self._until_break(text, found, after, _REACH))
        return frozenset(masked)

    def is_done_by_another(self, text: str, found: Sequence[Word], position: int) -> bool:
        """Whether a participle tells what somebody else did: `a team led by a chef`."""
        if position + 1 >= len(found) or found[position + 1].form != _AGENT or not self.is_participle(found[position].form):
            return False
        return any(self.is_person(found[i].form) for i in self._until_break(text, found, position + 2, _AGENTS))

    def _was_done_to_oneself(self, found: Sequence[Word], position: int) -> bool:
        """Whether a participle at the beginning tells what was done to the person: `Was recruited into the night shift`."""
        form = found[position].form
        return position == 1 and found[0].form in self._passive and form not in self._chosen and self.is_participle(form)

    def is_participle(self, form: str) -> bool:
        """Whether a folded word may be a participle of the past."""
        return form in self._irregular or (form.endswith("ed") and len(form) > _SHORT)

    def without_attributes(self, stems: list[str], found: Sequence[Word], text: str) -> list[str]:
        """The stems with nothing in place of a participle that a hyphen makes an attribute (a `family-owned` shop was not owned by
        oneself), of what somebody else did, and of leads that are customers to be won."""
        told = list(stems)
        for place in range(1, len(found)):
            word, before = found[place], found[place - 1]
            if text[before.end : word.start] == "-" and word.form.endswith(self._participles) and before.form not in self._done_oneself:
                told[place] = ""
        for place, word in enumerate(found):
            following = found[place + 1].form if place + 1 < len(found) else ""
            said = text[word.start : word.end].lower()
            led_on = (said == "leads" and place) or (said == "lead" and following in self._behind_lead)
            led_on = led_on or (said == "lead" and self._is_another(found, place))
            if led_on or self.is_done_by_another(text, found, place):
                told[place] = ""
        return told

    def _is_another(self, found: Sequence[Word], place: int) -> bool:
        """Whether a noun is somebody else with whom one had to do (`reported it to the safeguarding lead`), and no post one came to."""
        for article in range(max(1, place - _OWNED_WITHIN), place):
            if found[article].form in _ARTICLES and found[article - 1].form in self._aside:
                return article < _PAIR or found[article - _PAIR].form not in self._becoming
        return False

    def idle(self, found: Sequence[Word]) -> frozenset[int]:
        """Indexes of the words that only sound like a deed: `LED lights` lead nobody."""
        return frozenset(i for start in range(len(found)) for i in range(start, _after(self._idle, found, start)))

    def _managed_in(self, text: str, found: Sequence[Word]) -> frozenset[int]:
        """Indexes of the words that only say what projects were managed: whoever managed mobile application projects wrote none."""
        between: set[int] = set()
        for position, word in enumerate(found):
            if word.form in self._managing:
                reach = range(position + 1, min(position + 1 + _REACH, len(found)))
                last = max((i for i in reach if found[i].form in self._managed), default=position)
                if not any(mark in text[word.end : found[last].start] for mark in _CLAUSE_ENDS):
                    between.update(range(position + 1, last))
        return frozenset(between)

    def names_in(self, lexicon: Lexicon, text: str, found: list[Word], masked: frozenset[int]) -> "Names":
        """The known names in a text, those of one's own work apart from those of a neighbour's."""
        own: list[str] = []
        beside: list[str] = []
        inside: set[int] = set()
        managed = self._managed_in(text, found)
        for mention in lexicon.find_in(text, found):
            first = next(i for i, word in enumerate(found) if word.start == mention.start)
            after = next((i for i, word in enumerate(found) if word.start >= mention.end), len(found))
            aside = first in managed or self._is_for_product(lexicon, mention.name, found, after) or self._is_dealt_in(found, first, after)
            if mention.name[:1].islower() and aside:
                beside.append(mention.name)
                inside.update(range(first, after))
            elif first not in masked:
                own.append(mention.name)
        return Names(own, beside, frozenset(inside))

    def _is_for_product(self, lexicon: Lexicon, name: str, found: list[Word], after: int) -> bool:
        """Whether a trade is named as that for which something was made: `a sales dashboard`."""
        term = lexicon.term(name)
        follows = after < len(found) and found[after].start - found[after - 1].end == 1
        return follows and term is not None and term.field in self._trades and found[after].form in self._products

    def _is_dealt_in(self, found: Sequence[Word], first: int, after: int) -> bool:
        """Whether a name only says what kind of goods were dealt in: `sold welding rods`."""
        follows = after < len(found) and found[after].start - found[after - 1].end == 1 and found[after].form not in self._goods_end
        return follows and not self._dealing.isdisjoint(word.form for word in found[max(0, first - _DEALT) : first])

    def _recipients(self, text: str, found: Sequence[Word], start: int) -> list[int]:
        """The words from `start` to the last that names a person, before a break."""
        chunk = self._until_break(text, found, start, _RECIPIENTS)
        last = max((i for i in chunk if self.is_person(found[i].form)), default=start - 1)
        return [i for i in chunk if i <= last]

    def _wished(self, text: str, found: Sequence[Word]) -> set[int]:
        """The words of what is wished for, up to the end of the clause."""
        wished: set[int] = set()
        for position in range(len(found)):
            start = _after(self._wishes, found, position) or len(found)
            for place in range(start, min(start + _WISHED, len(found))):
                between = text[found[place - 1].end : found[place].start]
                if found[place].form in self._after_wishes or any(mark in between for mark in _CLAUSE_ENDS):
                    break
                wished.add(place)
        return wished

    def _intends(self, found: Sequence[Word], position: int) -> int:
        """Where what one only means to do begins, or who uses it; 0 where nothing of the kind is said from here on."""
        return _after(self._intended, found, position)

    def _opens_company(self, found: Sequence[Word], position: int) -> bool:
        form = found[position].form
        return form in self.serving or (form in self._with and position > 0 and found[position - 1].form in self._company)

    def _until_break(self, text: str, found: Sequence[Word], start: int, reach: int) -> list[int]:
        """The following words up to a preposition, a semicolon or the end of the sentence."""
        chunk: list[int] = []
        for position in range(start, min(start + reach, len(found))):
            if found[position].form in self._ends:
                break
            if position > start and any(mark in text[found[position - 1].end : found[position].start] for mark in ".;:—("):
                break
            chunk.append(position)
        return chunk

    def names_someone(self, found: Sequence[Word], position: int) -> bool:
        """Whether a word names somebody by what they do to whom something may have been done, and not those it was done with or for."""
        if not self.is_role(found[position].form):
            return False
        return self._aside.isdisjoint(word.form for word in found[max(0, position - _ASIDE) : position])

    def is_role(self, form: str) -> bool:
        """Whether a folded word names somebody by what they do, and not merely people one works with or for."""
        return self.is_person(form) and form not in self._no_role

    def is_person(self, form: str) -> bool:
        """Whether a folded word names a person or a group of people."""
        return form in self._people or (len(form) > 4 and form.endswith(self._endings) and form not in self._things)


def _by_first(phrases: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their first word, as the words that follow it."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        first, *rest = forms(phrase)
        table.setdefault(first, []).append(tuple(rest))
    return table


def _after(phrases: dict[str, list[tuple[str, ...]]], found: Sequence[Word], position: int) -> int:
    """The place after a phrase that begins here; 0 where none does."""
    for rest in phrases.get(found[position].form, ()):
        after = position + 1 + len(rest)
        if tuple(word.form for word in found[position + 1 : after]) == rest:
            return after
    return 0


@lru_cache(maxsize=2)
def masking_of(lexicon: Lexicon) -> Masking:
    """The masking words of a lexicon, made once."""
    return Masking(lexicon)
