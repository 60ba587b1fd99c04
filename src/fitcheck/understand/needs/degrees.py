"""Degrees in a sentence: levels, fields, and whether experience may stand in for them."""

from typing import NamedTuple

from fitcheck.lexicon.words import forms
from fitcheck.nouns.requirement import AllOf, Leaf, Needs
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.equivalence import equivalent_after, past_foreign
from fitcheck.understand.needs.fields import fields_after, fields_aside, fields_before, past_related, subjects_before
from fitcheck.understand.needs.levels import Level, first_level, held_by, level_at, past_grade, past_noun
from fitcheck.understand.needs.masking import stands_in
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.trees import either, timed
from fitcheck.understand.needs.under_way import is_under_way, says_under_way
from fitcheck.understand.needs.years import Years, years_in

_SMALL_WORDS = 15
"""Characters for `of at least` before a number."""
_BLANKED = 8
"""Characters of a gap where something stood between, as the credits of a course."""
_RANK = {"high_school": 0, "certificate": 1, "associate": 2, "bachelor": 3, "master": 4, "doctorate": 5, "professional": 5}


class DegreeNeed(NamedTuple):
    """A degree need and the words it takes up."""

    node: Needs
    first: int
    after: int
    joint: str = "and"
    """`or` where what comes next says how many years may stand in for it."""


def degree_in(sentence: Sentence, grammar: Grammar, years: list[Years], start: int) -> DegreeNeed | None:
    """The first degree need from word `start` on, with all its levels and fields."""
    named = first_level(sentence, grammar, start)
    if named is None:
        return None
    begin = named.first
    if named.is_person and (own := held_by(sentence, grammar, named)) is not None:
        named = own
    levels = [named]
    after = past_noun(sentence, grammar, named)
    while (following := _next_level(sentence, grammar, after)) is not None and not _own_years(sentence, years, levels[-1], following):
        levels.append(following)
        after = past_noun(sentence, grammar, following)
    levels, after = _with_class(sentence, grammar, levels, after)
    levels = _diplomas_told_apart(sentence, _levels_aside(sentence, grammar, levels, after))
    first, leading = _leading_fields(sentence, grammar, levels[0], named)
    first = min(first, begin)
    foreign = past_foreign(sentence, after)
    fields, after = fields_after(sentence, grammar, years, foreign, named.is_exam)
    after = past_related(sentence, grammar, past_grade(sentence, grammar, named, after))
    equivalent, after = equivalent_after(sentence, grammar, years, after, foreign)
    while sentence.form(after) == "in" and (not fields or len(sentence.gap(after)) > _BLANKED):
        more, past = fields_after(sentence, grammar, years, after, named.is_exam)
        if past == after:
            break
        fields, after = (*fields, *more), past
    fields = tuple(dict.fromkeys((*leading, *fields, *fields_aside(sentence, grammar, named.first, after))))
    after = max(after, levels[-1].after)
    levels, fields = _numbered_behind(grammar, levels, fields)
    elsewhere = sentence.form(after) in ("in", "with") and sentence.form(after - 1) == "experience"  # `or equivalent experience in ...`
    replaced = equivalent and (elsewhere or _is_counted(sentence, years, after))
    joint = "or" if replaced or "/" in sentence.gap(after) else "and"
    equivalent = equivalent or (not years and stands_in(sentence.text))
    ways = dict.fromkeys((level.level, is_under_way(sentence, grammar, level, start, levels[-1].after)) for level in levels)
    leaves = tuple(Leaf("degree", level=level, fields=fields, or_equivalent=equivalent, in_progress=progress) for level, progress in ways)
    instead = _instead(sentence, grammar, named.first, after) if equivalent else ()
    ways_in = (*leaves, *instead, *_experience_beside(sentence, named, fields))
    return DegreeNeed(either(ways_in), _opening(sentence, grammar, first, start), after, joint)


def _numbered_behind(grammar: Grammar, levels: list[Level], fields: tuple[str, ...]) -> tuple[list[Level], tuple[str, ...]]:
    """The levels and the fields, where the number of the level stands behind them (`Diploma in Adult Care Level 3`)."""
    field, _, number = fields[-1].rpartition(" ") if fields else ("", "", "")
    level = grammar.numbered_levels.get(number)
    if level is None or levels[-1].level != "any" or not field.lower().endswith(" level"):
        return levels, fields
    return [*levels[:-1], levels[-1]._replace(level=level)], (*fields[:-1], field[: -len(" level")])


def _instead(sentence: Sentence, grammar: Grammar, first: int, after: int) -> tuple[Needs, ...]:
    """What a parenthesis asks in the place of a degree: years, with a lower degree where it names one (`(4+ years)`)."""
    for aside in sentence.asides:
        if not first <= aside.after <= after or not (spans := years_in(aside.text)):
            continue
        experience = timed(Leaf("experience"), spans[0])
        inner = Sentence(aside.text, grammar.lexicon)
        lower = first_level(inner, grammar, 0)
        return (AllOf((Leaf("degree", level=lower.level), experience)),) if lower and inner.form(0) != "or" else (experience,)
    return ()


def _experience_beside(sentence: Sentence, named: Level, fields: tuple[str, ...]) -> tuple[Leaf, ...]:
    """The experience that will do as well as a qualification in the same fields (`a qualification or relevant experience in joinery`)."""
    if all(sentence.form(index) != "experience" for index in range(named.first, named.after)):
        return ()
    return tuple(Leaf("experience", text=field) for field in fields)


def _opening(sentence: Sentence, grammar: Grammar, first: int, start: int) -> int:
    """Where the words begin that say that a degree is held (`Educated to degree level`, `five GCSEs`)."""
    while (
        first > start
        and not set(sentence.gap(first)) & set(",;.:")
        and (sentence.form(first - 1) in grammar.degree_particles.openers or sentence.form(first - 1).isdigit())
    ):
        first -= 1
    return first


def _is_counted(sentence: Sentence, years: list[Years], index: int) -> bool:
    """Whether what may replace a degree goes on with its years (`equivalent experience of 5 years`, `... (5 years)`)."""
    if index >= len(sentence.words):
        return False
    begin = sentence.words[index].start
    between = sentence.text[sentence.words[index - 1].end : begin]
    if sentence.form(index) != "of" and "(" not in between:
        return False
    return any(begin - 2 <= span.start <= begin + _SMALL_WORDS for span in years)


def _leading_fields(sentence: Sentence, grammar: Grammar, level: Level, named: Level) -> tuple[int, tuple[str, ...]]:
    """The fields that stand before a degree, and the word it begins at with them."""
    if named.is_exam:
        return subjects_before(sentence, grammar, named)
    return fields_before(sentence, grammar, level) if level.level == "any" else (named.first, ())


def enrolment_in(sentence: Sentence, grammar: Grammar) -> Leaf | None:
    """The need to be a student, where no degree is named."""
    if not says_under_way(sentence, grammar) or first_level(sentence, grammar, 0) is not None:
        return None
    if not any(form in grammar.degree_particles.schools for form in forms(sentence.text)):
        return None
    start = next(
        (index for index, word in enumerate(sentence.words) if word.form == "in" and sentence.form(index + 1) not in ("a", "an", "the")),
        None,
    )
    fields = fields_after(sentence, grammar, [], start)[0] if start is not None else ()
    return Leaf("degree", level="any", fields=fields, in_progress=True)


def _own_years(sentence: Sentence, years: list[Years], level: Level, following: Level) -> bool:
    """Whether a lower degree after `or a` asks for years of its own (`a Master's, or a Bachelor's and 3 years`)."""
    parted = sentence.form(following.first - 1) in ("a", "an") or "," in sentence.gap(following.first - 1)
    if _RANK.get(following.level, 9) >= _RANK.get(level.level, 0) or not parted:
        return False
    return any(span.start > sentence.words[following.first].start for span in years)


def _next_level(sentence: Sentence, grammar: Grammar, index: int) -> Level | None:
    """A further level that is joined on directly (`Bachelor's or Master's`, `BS/MS`)."""
    position = index
    joined = "/" in sentence.gap(position) or "," in sentence.gap(position)
    while sentence.form(position) in grammar.degree_particles.joiners:
        joined = joined or sentence.form(position) in ("or", "and")
        position += 1
    if not joined or position >= len(sentence.words) or any(";" in sentence.gap(place) for place in range(index, position + 1)):
        return None
    named = level_at(sentence, grammar, position)
    return named if named and (named.level != "any" or "diploma" in (sentence.form(index - 1), sentence.form(named.first))) else None


def _with_class(sentence: Sentence, grammar: Grammar, levels: list[Level], after: int) -> tuple[list[Level], int]:
    """The levels and the word after them, where a class of honours follows that only a first degree has (`degree level, minimum 2:2`)."""
    index = after
    while sentence.form(index) in grammar.degree_particles.before_class:
        index += 1
    parted = ":" in sentence.gap(index + 1) and sentence.form(index) + sentence.form(index + 1) in grammar.degree_particles.classes
    if levels[-1].level not in ("any", "bachelor") or not (parted or sentence.form(index) in grammar.degree_particles.classes):
        return levels, after
    end = index + 1 + parted
    return [*levels[:-1], levels[-1]._replace(level="bachelor", after=end)], end


def _diplomas_told_apart(sentence: Sentence, levels: list[Level]) -> list[Level]:
    """The levels, a diploma made less than the degree that is named beside it (`a diploma or degree in nursing`)."""
    if not any(one.level == "any" and sentence.form(one.first) == "degree" for one in levels):
        return levels
    return [one._replace(level="certificate") if one.level == "any" and sentence.form(one.first) == "diploma" else one for one in levels]


def _levels_aside(sentence: Sentence, grammar: Grammar, levels: list[Level], after: int) -> list[Level]:
    """The levels that a parenthesis spells out (`a graduate degree (M.S. or PhD)`) or adds (`a bachelor's degree (or master's)`).

    A degree that it only wishes for is none of them (`a bachelor's degree (master's preferred)`).
    """
    for aside in sentence.asides:
        if levels[0].first <= aside.after < after and "(or higher" not in sentence.text:
            inner = Sentence(aside.text, grammar.lexicon)
            found = (level_at(inner, grammar, index) for index in range(len(inner.words)))
            if any(inner.form(index) in grammar.degree_particles.wished for index in range(len(inner.words))):
                continue
            spelled = [Level(one.level, levels[0].first, levels[-1].after) for one in found if one and one.level != "any"]
            if inner.form(0) == "or":
                return [*levels, *spelled]
            if spelled and len(spelled) >= len(levels):
                return spelled
    return levels
