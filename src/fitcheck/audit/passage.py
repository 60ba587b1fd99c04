"""One clause of a letter with what it claims, and where it says that this was."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from fitcheck.audit.letter_text import LetterText, Sentence
from fitcheck.audit.narrating import tells
from fitcheck.audit.places import Places
from fitcheck.audit.record import Entry, Record
from fitcheck.audit.speaking import Clause, clauses_of, opens_aside, speaking_of, speaks
from fitcheck.match.stems import Stems, Token
from fitcheck.nouns.finding import Finding
from fitcheck.nouns.posting import Posting
from fitcheck.patterns import pattern_of

_QUOTATION = pattern_of(r"[\"“„«](?P<said>[^\"“”„«»]+)[\"”“»]")
_FRAME = 2
"""Paragraphs of a letter at least, besides its first."""


@dataclass(frozen=True, slots=True)
class Theirs:
    """What the posting brings to an audit."""

    company: str
    title: str
    posting: Posting
    lines: tuple[frozenset[str], ...]
    """The stems of each of its blocks."""
    text: str
    """All of it in lower case, white space folded."""
    words: frozenset[str]
    """The stems of all of it."""
    figures: dict[float, frozenset[str]]
    """The values of its figures, each with the words of the blocks in which it stands."""
    met: tuple[str, ...]
    """What it asks and the profile shows, in lower case."""
    gaps: tuple[Finding, ...]
    """What it asks and the profile does not show."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause under audit."""

    sentence: Sentence
    clause: Clause
    claimed: str
    """The sentence with all but this clause's claims blanked; places are those of the sentence."""
    entries: tuple[Entry, ...]
    """Where the clause says it was; empty where it does not say."""
    record: Record
    theirs: Theirs | None
    near: tuple[Entry, ...]
    """Where the sentence before in the paragraph said that it was, for a clause that does not say."""
    own: bool
    """Whether the sentence has the candidate in it, or is a line of a list or of a CV."""
    told: bool
    """Whether the clause tells of the candidate: it has a speaker, or goes on about what one did."""
    spoken: bool = False
    """Whether the paragraph had the candidate in it before."""
    opening: bool = False
    """Whether it stands in the first paragraph."""
    closing: bool = False
    """Whether it stands in the last one."""
    begins: bool = False
    """Whether its sentence is the first of several in the paragraph."""

    def is_there(self, entry: int) -> bool:
        """Whether an entry, by its number, is where the clause says it was; what belongs nowhere is everywhere."""
        return not self.entries or entry < 0 or any(entry in self.record.around.get(one.number, ()) for one in self.entries)

    def quotes_them(self, start: int, end: int) -> bool:
        """Whether a stretch stands within quotation marks, in words of the posting."""
        theirs = self.theirs.text if self.theirs else ""
        around = [one for one in _QUOTATION.finditer(self.whole) if one.start() < start and end < one.end()]
        return any(" ".join(one["said"].rstrip(",.").split()).casefold() in theirs for one in around)

    def is_met(self, start: int, end: int) -> bool:
        """Whether a stretch is of what the posting asks in these words, and the profile shows it."""
        said = self.whole.casefold()
        needs = self.theirs.met if self.theirs else ()
        return any(
            (place := said.find(need, max(0, end - len(need)))) >= 0 and place <= start and end <= place + len(need) for need in needs
        )

    @property
    def whole(self) -> str:
        """The sentence as written."""
        return self.sentence.text

    @property
    def words(self) -> list[Token]:
        """The words of the claims that tell something."""
        return _telling_words(self.record.index.stems, self.claimed)


@lru_cache(maxsize=64)
def _telling_words(stems: Stems, text: str) -> list[Token]:
    return [token for token in stems.tokens(text) if stems.weight(token.stem) > 0]


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What a sentence says where it stands."""

    passages: tuple[Passage, ...]
    """Its clauses."""
    entries: tuple[Entry, ...]
    """Where its last clause that says so was, or else the sentence before."""


def passages(letter: LetterText, record: Record, theirs: Theirs | None) -> Iterator[tuple[Sentence, Said]]:
    """The sentences of a letter in order, each with what it says; the same sentence after the same place says the very same."""
    reading = _Reading(record, theirs)
    said: dict[tuple[str, bool, bool, bool, bool, bool, tuple[int, ...]], Said] = {}
    last: tuple[Entry, ...] = ()
    paragraph, spoken = -1, False
    sentences = list(letter.sentences())
    for sentence, following in zip_longest(sentences, sentences[1:]):
        begins = sentence.paragraph != paragraph and following is not None and following.paragraph == sentence.paragraph
        if sentence.paragraph != paragraph:
            last, spoken = (), False
            paragraph = sentence.paragraph
        first, final = sentences[0].paragraph, sentences[-1].paragraph
        is_letter = final - first >= _FRAME
        opening, closing = is_letter and paragraph == first, is_letter and paragraph == final
        key = (sentence.text, sentence.bullet, spoken, opening, closing, begins, tuple(one.number for one in last))
        if key not in said:
            said[key] = reading.said(sentence, last, spoken=spoken, opening=opening, closing=closing, begins=begins)
        yield sentence, said[key]
        spoken = spoken or speaks(sentence.text)
        last = said[key].entries


class _Reading:
    """The reading of one letter, sentence by sentence."""

    def __init__(self, record: Record, theirs: Theirs | None) -> None:
        self._record = record
        self._theirs = theirs
        self._speaking = speaking_of(record.index.lexicon)
        self._places = Places(record)

    def said(self, sentence: Sentence, last: tuple[Entry, ...], *, spoken: bool, opening: bool, closing: bool, begins: bool) -> Said:
        """What a sentence says; `last` is where the one before was, `spoken` whether the paragraph has had the candidate in it."""
        theirs = self._theirs
        company, title = (theirs.company, theirs.title) if theirs else ("", "")
        claimed = _without_quotations(self._speaking.claimed(sentence, company, title), sentence.text, theirs)
        own = self._speaking.is_own(sentence, claimed)
        clauses = clauses_of(sentence.text)
        where = _where(sentence.text, clauses, self._places, last)
        found = []
        for clause, entries in zip(clauses, where, strict=True):
            part = " " * clause.start + claimed[clause.start : clause.end] + " " * (len(claimed) - clause.end)
            told = sentence.bullet or tells(
                claimed[clause.start : clause.end], claimed[: clause.start], company, self._record.index.lexicon, own=own, spoken=spoken
            )
            near = () if entries else last
            found.append(Passage(sentence, clause, part, entries, self._record, theirs, near, own, told, spoken, opening, closing, begins))
        return Said(tuple(found), next((one for one in reversed(where) if one), last))


def _without_quotations(claimed: str, text: str, theirs: Theirs | None) -> str:
    """The claims with what is quoted of the posting blanked."""
    if theirs is None:
        return claimed
    for found in _QUOTATION.finditer(text):
        if " ".join(found["said"].rstrip(",.").split()).casefold() in theirs.text:
            claimed = claimed[: found.start()] + " " * (found.end() - found.start()) + claimed[found.end() :]
    return claimed


def _where(text: str, clauses: list[Clause], places: Places, last: tuple[Entry, ...]) -> list[tuple[Entry, ...]]:
    """Where each clause was, said in it or else in the one before."""
    said: list[tuple[Entry, ...]] = []
    for number, clause in enumerate(clauses):
        before = last if number == 0 else (said[-1] or last)
        own = places.of(text[clause.start : clause.end], before)
        aside = bool(said) and opens_aside(text[clauses[number - 1].start : clauses[number - 1].end])
        inherited = said[-1] if said and not aside and not places.names_another(text[clause.start : clause.end]) else ()
        said.append(own or inherited)
    return said
