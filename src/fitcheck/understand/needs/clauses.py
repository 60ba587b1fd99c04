"""A sentence cut into clauses, each a frame ("experience with") and the list of things it opens."""

from dataclasses import dataclass

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.years import Years

_GERUND_ONLY = frozenset(("experience", "working"))


@dataclass(frozen=True, slots=True)
class Clause:
    """Words under one frame."""

    begin: int
    """Where its own fillers begin."""
    first: int
    """Where its things begin."""
    after: int
    hint: str
    joint: str
    """`or` where it is another choice beside the clause before it, else `and`."""
    keeps_frame: bool
    """The frame is part of the thing's name (`passion for teaching`)."""


def clauses_of(sentence: Sentence, grammar: Grammar, years: list[Years], first: int, after: int) -> list[Clause]:
    """The clauses in the words from `first` up to `after`, in order."""
    frames = _frames(sentence, grammar, first, after)
    if not frames:
        return [Clause(first, first, after, "", "and", False)]
    clauses: list[Clause] = []
    starts = [_back(sentence, grammar, years, frame[0], first if index == 0 else frames[index - 1][1]) for index, frame in enumerate(frames)]
    if starts[0] > first:
        clauses.append(Clause(first, first, starts[0], "", "and", False))
    for index, (start, past, kind) in enumerate(frames):
        end = starts[index + 1] if index + 1 < len(frames) else after
        joint = "or" if clauses and _joined_by_or(sentence, starts[index], start) else "and"
        clauses.append(Clause(starts[index], start if kind == "trait" else past, end, kind, joint, kind == "trait"))
    return clauses


def _frames(sentence: Sentence, grammar: Grammar, first: int, after: int) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    index = first
    while index < after:
        match = grammar.before.at(sentence.words, index)
        if match is None or match.after >= after or not _opens(sentence, index, match.after):
            index += 1
            continue
        found.append((index, match.after, match.payload))
        index = match.after
    return found


def _opens(sentence: Sentence, index: int, past: int) -> bool:
    """Whether things follow directly, so that the words are a frame and no thing themselves."""
    if set(sentence.gap(past)) & set(",;.") or sentence.form(past) in ("and", "or", "is", "are", "required", "preferred", "a"):
        return sentence.form(past) == "a" and not set(sentence.gap(past)) & set(",;.")
    if past - index == 1 and sentence.form(index) in _GERUND_ONLY:
        return sentence.form(past).endswith("ing")
    return True


def _back(sentence: Sentence, grammar: Grammar, years: list[Years], start: int, limit: int) -> int:
    """Where the fillers before a frame begin (`and have strong` in `..., and have strong knowledge of`)."""
    begin = start
    while begin > limit:
        if set(sentence.gap(begin)) & set(",;.:"):
            break
        previous = begin - 1
        if sentence.form(previous) in ("and", "or"):
            begin = previous
            break
        if any(span.start <= sentence.words[previous].start < span.end for span in years):
            begin = previous
            continue
        if grammar.skip.at(sentence.words, previous) or grammar.subjects.at(sentence.words, previous):
            begin = previous
            continue
        break
    return begin


def _joined_by_or(sentence: Sentence, begin: int, start: int) -> bool:
    return any(sentence.form(index) == "or" for index in range(max(0, begin - 1), start))
