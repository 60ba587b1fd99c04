"""What was found for a text, remembered by the text's hash alone where the answer is one of few, as it nearly always is."""

from array import array
from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any, Final, Generic, TypeVar

from fitcheck.nouns.requirement import Importance
from fitcheck.reading.posting.lines import LONGEST_REMEMBERED, Line, LineKind, made_line, with_number
from fitcheck.understand.grammar import Grammar

Answer = TypeVar("Answer", bound=Hashable)
_BITS: Final = 16
"""Bits of an entry that tell the answer; the others are those of the hash."""
_AGAIN: Final = 1 << 15
"""Marks an entry that was asked for again."""
_NUMBER: Final = _AGAIN - 1
_TOP: Final = 46
"""From this bit on a hash tells how far its other place is."""
_ODD: Final = 1 / 32
"""How many answers that are not among the few are kept whole, for each place of the table."""
UNKNOWN: Final = object()
"""No answer is remembered."""


class Answers(Generic[Answer]):
    """Which of a few answers each of any number of texts has: eight bytes a text, all of them taken at once, and never more.

    A text has two places. Where both are taken, that one is overwritten which was not asked for again; so what comes once pushes out its
    like only, and of a market a little too large for the table most is remembered still, where a list of the latest would hold nothing.

    Texts are told apart by the 64 bits of their hash: 48 in the entry, the others by the place. A text that was never seen is taken for
    another where these are equal. What stands at a place has 18 bits in common with it anyway, and two places are looked at, so the odds
    are 2 to 2 ** 46: once in some 3,000 runs over 100 million postings, each with a hundred texts that nobody has seen before.

    An entry is written in one piece, so that threads do not see half of it.
    """

    __slots__ = ("_answers", "_entries", "_lock", "_mask", "_number_of")

    def __init__(self, places: int) -> None:
        """`places` is a power of two."""
        self._mask = places - 1
        self._entries = array("q", [0]) * places
        self._answers: list[Answer | object] = [UNKNOWN]
        """By their numbers, that of an empty entry first."""
        self._number_of: dict[Answer, int] = {}
        self._lock = Lock()

    def of(self, hashed: int) -> Answer | Any:
        """The answer for the text of that hash; UNKNOWN where there is none."""
        place = hashed & self._mask
        entry = self._entries[place]
        if (entry ^ hashed) >> _BITS:
            place = (hashed ^ hashed >> _TOP) & self._mask
            entry = self._entries[place]
            if (entry ^ hashed) >> _BITS:
                return UNKNOWN
        if not entry & _AGAIN:
            self._entries[place] = entry | _AGAIN
        return self._answers[entry & _NUMBER]

    def keep(self, hashed: int, answer: Answer) -> None:
        """Remember an answer, unless there are too many others."""
        number = self._number_of.get(answer) or self._new(answer)
        place = hashed & self._mask
        if self._entries[place]:
            place = self._free(place, (hashed ^ hashed >> _TOP) & self._mask)
        if number:
            self._entries[place] = hashed >> _BITS << _BITS | number

    def _new(self, answer: Answer) -> int:
        """The number of an answer that had none; 0 where there are too many."""
        with self._lock:
            if len(self._answers) > _NUMBER:
                return 0
            self._answers.append(answer)
            return self._number_of.setdefault(answer, len(self._answers) - 1)

    def _free(self, first: int, second: int) -> int:
        """Of two places the one to be written to, the first being taken; where both were asked for again, they have to be once more."""
        entries = self._entries
        if not entries[second] & _AGAIN:  # nor is it where it is empty
            return second
        if not entries[first] & _AGAIN:
            return first
        entries[first] &= ~_AGAIN
        entries[second] &= ~_AGAIN
        return first


class Remembered:
    """A function with few answers, for which `__wrapped__` is asked once, and a table of the answers from then on."""

    def __init__(self, function: Callable[..., Any], places: int) -> None:
        """`function` may have a memory of its own, which is not made use of then."""
        self.__wrapped__ = getattr(function, "__wrapped__", function)
        self._places = places
        self._known: tuple[Grammar | None, Answers[Any]] = (None, Answers(places))
        self._odd = lru_cache(maxsize=int(places * _ODD))(self.__wrapped__)

    def cache_parameters(self) -> dict[str, int]:
        """Of how many texts it remembers the answer at most, in the words of functools."""
        return {"maxsize": self._places}

    def _anew(self, grammar: Grammar) -> Answers[Any]:
        """What is remembered of readings by a grammar from now on, and of none besides: another lexicon has other answers."""
        known, answers = self._known
        self._known = (grammar, answers if known is None else Answers(self._places))
        return self._known[1]


class RememberedAnswers(Remembered):
    """Such a function of a text and a grammar."""

    def __call__(self, text: str, grammar: Grammar) -> Any:
        """What the function says."""
        known, answers = self._known
        if known is not grammar:
            answers = self._anew(grammar)
        hashed = hash(text)
        answer = answers.of(hashed)
        if answer is UNKNOWN:
            answer = self.__wrapped__(text, grammar)
            answers.keep(hashed, answer)
        return answer


class RememberedLines(Remembered):
    """lines.numbered() by lines.cut(), of which for most lines nothing need be known but the marks before and behind their text."""

    def __call__(self, content: str, number: int) -> list[Line]:
        """The line of that number, or its parts."""
        answers, hashed = self._known[1], hash(content)
        shape = answers.of(hashed)
        if shape is UNKNOWN:
            found: Sequence[Line] = self.__wrapped__(content)
            answers.keep(hashed, _shape_of(content, found))
            return with_number(found, number)
        if shape is None:
            return with_number(self._odd(content) if len(content) <= LONGEST_REMEMBERED else self.__wrapped__(content), number)
        kind, level, indent, before, behind, uncounted = shape
        length = len(content)
        return [made_line((kind, content[before : length - behind], number, indent, level, length - uncounted))]


def _shape_of(content: str, found: Sequence[Line]) -> tuple[LineKind, int, int, int, int, int] | None:
    """What makes the line again out of its content; None where it has several parts, or a text that does not stand there as it is.

    Its kind, level and indent, how many signs stand before and behind its text, and how many are not counted in its length.
    """
    if len(found) != 1 or found[0].text not in content:
        return None
    (line,) = found
    before, length = content.index(line.text), len(content)
    return line.kind, line.level, line.indent, before, length - before - len(line.text), length - line.raw_length


class RememberedDemands(Remembered):
    """asking.demands_in(), of which for most texts nothing need be known but that they ask nothing, or are asked as they stand."""

    def __call__(self, text: str, kind: str, section: str, in_list: bool, grammar: Grammar) -> tuple[tuple[str, Importance, str], ...]:
        """What the text asks."""
        known, answers = self._known
        if known is not grammar:
            answers = self._anew(grammar)
        hashed = hash((text, kind, section, in_list))
        answer = answers.of(hashed)
        if answer is UNKNOWN:
            found: tuple[tuple[str, Importance, str], ...] = self.__wrapped__(text, kind, section, in_list, grammar)
            answers.keep(hashed, _way_of(text, found))
            return found
        if answer is None:
            parts: tuple[tuple[str, Importance, str], ...] = self._odd(text, kind, section, in_list, grammar)
            return parts
        return ((text, *answer),) if answer else ()


def _way_of(text: str, found: tuple[tuple[str, Importance, str], ...]) -> tuple[Importance, str] | tuple[()] | None:
    """How a text is asked: its importance and the rule, or nothing; None where parts of it are."""
    if not found:
        return ()
    (part, importance, rule), *others = found
    return (importance, rule) if part == text and not others else None
