"""Degrees in a sentence: levels, fields, and whether experience may stand in for them."""

from typing import NamedTuple

from fitcheck.lexicon.words import words
from fitcheck.nouns.requirement import AnyOf, Leaf, Needs
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.equivalence import equivalent_after
from fitcheck.understand.needs.fields import fields_after, fields_aside, fields_before
from fitcheck.understand.needs.levels import Level, first_level, levels_aside, next_level, past_noun
from fitcheck.understand.needs.masking import stands_in
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.years import Years

_RANK = {"high_school": 0, "certificate": 1, "associate": 2, "bachelor": 3, "master": 4, "doctorate": 5, "professional": 5}


class DegreeNeed(NamedTuple):
    """A degree need and the words it takes up."""

    node: Needs
    first: int
    after: int


def degree_in(sentence: Sentence, grammar: Grammar, years: list[Years], start: int = 0) -> DegreeNeed | None:
    """The first degree need from word `start` on, with all its levels and fields."""
    named = first_level(sentence, grammar, start)
    if named is None:
        return None
    levels = [named]
    after = past_noun(sentence, grammar, named.after)
    while (following := next_level(sentence, grammar, after)) is not None and not _own_years(sentence, years, levels[-1], following):
        levels.append(following)
        after = past_noun(sentence, grammar, following.after)
    levels = levels_aside(sentence, grammar, levels, after)
    first, leading = fields_before(sentence, grammar, levels[0]) if levels[0].level == "any" else (named.first, ())
    fields, after = fields_after(sentence, grammar, years, after)
    fields = (*leading, *fields, *fields_aside(sentence, grammar, named.first, after))
    equivalent, after = equivalent_after(sentence, grammar, after)
    equivalent = equivalent or (not years and stands_in(sentence.text))
    progress = _in_progress(sentence, grammar)
    unique = tuple(dict.fromkeys(level.level for level in levels))
    leaves = tuple(
        Leaf("degree", level=level, fields=tuple(dict.fromkeys(fields)), or_equivalent=equivalent, in_progress=progress) for level in unique
    )
    node = leaves[0] if len(leaves) == 1 else AnyOf(leaves)
    return DegreeNeed(node, first, max(after, levels[-1].after))


def enrolment_in(sentence: Sentence, grammar: Grammar) -> Leaf | None:
    """The need to be a student, where no degree is named."""
    if not _in_progress(sentence, grammar) or first_level(sentence, grammar, 0) is not None:
        return None
    if not any(word.form in grammar.degree_particles.schools for word in words(sentence.text)):
        return None
    start = next(
        (index for index, word in enumerate(sentence.words) if word.form == "in" and sentence.form(index + 1) not in ("a", "an", "the")),
        None,
    )
    fields = fields_after(sentence, grammar, [], start)[0] if start is not None else ()
    return Leaf("degree", level="any", fields=fields, in_progress=True)


def _own_years(sentence: Sentence, years: list[Years], level: Level, following: Level) -> bool:
    """Whether a lower degree after `or a` asks for years of its own (`a Master's, or a Bachelor's and 3 years`)."""
    if _RANK.get(following.level, 9) >= _RANK.get(level.level, 0) or sentence.form(following.first - 1) not in ("a", "an"):
        return False
    return any(span.start > sentence.words[following.first].start for span in years)


def _in_progress(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether being enrolled is enough, as the sentence says anywhere before or after the degree."""
    return any(True for _ in grammar.in_progress.find(words(sentence.text)))
