"""Levels of degrees: where a sentence names one, and which are joined to it."""

from typing import NamedTuple

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence


class Level(NamedTuple):
    """A level of degree, and the words that name it."""

    level: str
    first: int
    after: int


def first_level(sentence: Sentence, grammar: Grammar, start: int) -> Level | None:
    """The first degree named from word `start` on."""
    return next((named for index in range(start, len(sentence.words)) if (named := level_at(sentence, grammar, index))), None)


def level_at(sentence: Sentence, grammar: Grammar, index: int) -> Level | None:
    """The degree named at a word, None where the word is none or means something else."""
    surface = sentence.surface(index)
    level = grammar.exact_degrees.get(surface) or grammar.exact_degrees.get(surface + ".")
    if (
        level
        and sentence.form(index + 1) not in grammar.degree_particles.not_after_exact
        and sentence.form(index + 1) not in grammar.degree_particles.taught
        and (
            (len(surface) > 2 and sentence.form(index) not in grammar.degree_particles.doubtful)
            or _in_degree_company(sentence, grammar, index)
        )
    ):
        return Level(level, index, index + 1)
    match = grammar.degrees.at(sentence.words, index)
    if match is None:
        return None
    form = sentence.form(index)
    if sentence.form(index - 1) in ("no", "without") or sentence.form(match.after) in grammar.degree_particles.taught:
        return None
    if form in grammar.degree_particles.school_subjects and not _in_school_company(sentence, grammar, index, match.after):
        return None
    if match.after == index + 1:
        if (
            form in grammar.degree_particles.possessives
            and not surface.lower().endswith("s")
            and sentence.form(index + 1) not in grammar.degree_particles.after_possessive
        ):
            return None
        if form == "degree" and (sentence.form(index + 1) == "of" or _is_extent(sentence, index)):
            return None
        if (
            form in grammar.degree_particles.possessives
            and sentence.form(index + 1) == "of"
            and sentence.form(index + 2) in ("the", "a", "an")
        ):
            return None
    return Level(match.payload, index, match.after)


def _is_extent(sentence: Sentence, index: int) -> bool:
    """Whether `degree` says how much (`to a high degree`)."""
    return sentence.form(index - 3) in ("to", "at") and sentence.form(index - 2) in ("a", "an")


def _in_school_company(sentence: Sentence, grammar: Grammar, index: int, after: int) -> bool:
    """Whether a school examination is asked for itself (`five GCSEs including`), not as the level of a subject (`A-level physics`)."""
    return (after >= len(sentence.words) or sentence.form(after) in grammar.degree_particles.after_school_exam) or sentence.form(index - 1)[
        :1
    ].isdigit()


def _in_degree_company(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a two-letter name (BS, MA, DO) stands where a degree would."""
    following = next(iter(sentence.text[sentence.words[index].end :].split()), "")
    if {sentence.form(index + 1), following} & grammar.degree_particles.after_short_name:
        return True
    near = [i for i in (index - 1, index + 1) if 0 <= i < len(sentence.words)]
    return any(grammar.exact_degrees.get(sentence.surface(i)) or grammar.exact_degrees.get(sentence.surface(i) + ".") for i in near)


def past_noun(sentence: Sentence, grammar: Grammar, index: int) -> int:
    """The word after the nouns that belong to a level (`Bachelor degree level`)."""
    while sentence.form(index) in grammar.degree_particles.nouns and not set(sentence.gap(index)) & set(",;"):
        index += 1
    return index


def next_level(sentence: Sentence, grammar: Grammar, index: int) -> Level | None:
    """A further level that is joined on directly (`Bachelor's or Master's`, `BS/MS`)."""
    position = index
    joined = "/" in sentence.gap(position) or "," in sentence.gap(position)
    while sentence.form(position) in grammar.degree_particles.joiners:
        joined = joined or sentence.form(position) in ("or", "and")
        position += 1
    if not joined or position >= len(sentence.words) or ";" in sentence.gap(position):
        return None
    named = level_at(sentence, grammar, position)
    return named if named and named.level != "any" else None


def levels_aside(sentence: Sentence, grammar: Grammar, levels: list[Level], after: int) -> list[Level]:
    """The levels that a parenthesis spells out: `a graduate degree (M.S. or PhD)`."""
    for aside in sentence.asides:
        if levels[0].first <= aside.after < after:
            inner = Sentence(aside.text, grammar.lexicon)
            spelled = [named for index in range(len(inner.words)) if (named := level_at(inner, grammar, index))]
            if spelled and len(spelled) >= len(levels):
                return [Level(named.level, levels[0].first, levels[-1].after) for named in spelled]
    return levels
