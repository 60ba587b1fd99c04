"""The employer's own sentences on team and mission, beside the achievements that speak of the same."""

from collections.abc import Iterator

from fitcheck.advise.achievements import Achievement, sentences
from fitcheck.advise.case import Case
from fitcheck.advise.terms import says, terms
from fitcheck.advise.wording import is_role, listing, named, quote, title_of, unbroken
from fitcheck.nouns.advice import Pointer

_ALIGNED = 3
_LONGEST_QUOTE = 24
"""Words of theirs that a letter quotes at most."""
_SHORTEST_QUOTE = 6
_MARKS = frozenset('“”"*_[]<>#`|{}')
"""What is no part of a plain sentence."""


def alignment(case: Case) -> tuple[Pointer, ...]:
    """The posting's sentences on team and mission, each with the achievement that shares its terms."""
    made: list[Pointer] = []
    used: set[str] = set()
    for line, said in _said(case):
        shared = [(one, _shared(case, said, one)) for one in case.record.achievements if one.text not in used]
        best, names = max(shared, key=lambda item: len(item[1]), default=(None, []))
        if best is None or not _is_telling(case, names):
            continue
        used.add(best.text)
        where = named(best.owner)
        yours = f"“{title_of(best.text)}”{f' ({where})' if where else ''}"
        text = (
            f"They write {quote(unbroken(said), 150)} (line {line}). Answer with {yours}: both speak of {listing(_known(case, names)[:3])}."
        )
        made.append(Pointer(text, (), (best.evidence,)))
    return tuple(made[:_ALIGNED])


def answered_sentence(case: Case, achievement: Achievement) -> str:
    """The sentence of the posting on its team or mission that an achievement answers best, short enough to quote; "" where none is."""
    fitting = [
        (len(names), said)
        for _, said in _said(case)
        if _SHORTEST_QUOTE <= len(said.split()) <= _LONGEST_QUOTE
        and not set(said) & _MARKS
        and _is_telling(case, names := _shared(case, said, achievement))
    ]
    return unbroken(max(fitting, key=lambda item: item[0])[1]) if fitting else ""


def _said(case: Case) -> Iterator[tuple[int, str]]:
    """Each sentence on team and mission, and the line at which its paragraph begins."""
    return ((one.lines[0], part) for one in case.asked.mission for part in sentences(one.text))


def _shared(case: Case, said: str, achievement: Achievement) -> list[str]:
    """What both name; a known thing only where one of the two says its name, and not by words that may stand for it."""
    theirs = terms(case.lexicon, achievement.text)
    both = [name for word, name in terms(case.lexicon, said).items() if word in theirs]
    return [name for name in both if not case.lexicon.term(name) or says(said, name) or says(achievement.text, name)]


def _known(case: Case, names: list[str]) -> list[str]:
    """Those of the names that the vocabulary knows, or all where it knows none."""
    return [name for name in names if case.lexicon.term(name)] or names


def _is_telling(case: Case, names: list[str]) -> bool:
    """Whether what two sentences share is more than a common word, or two that name who works there."""
    known = _known(case, names)
    if known != names or case.lexicon.term(names[0] if names else ""):
        return len(known) > 1 or " " in known[0] or not known[0].islower()
    return len([name for name in names if not is_role(name)]) > 1 or (len(names) == 1 and not names[0].islower())
