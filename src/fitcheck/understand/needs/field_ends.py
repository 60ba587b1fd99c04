"""Where a list of fields of study ends: at what may replace the degree, at another degree, at a need of another kind."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.equivalence import equivalent_at
from fitcheck.understand.needs.levels import level_at
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.years import Years

_BLANKED = 8
"""Characters of a gap in which words stood that say how much was studied."""
_SEGMENT = 8
"""Words within which an item of a list closes."""


def end_of_fields(sentence: Sentence, grammar: Grammar, years: list[Years], position: int) -> int:
    """The word after the fields that begin at `position`."""
    starts = {span.start for span in years}
    end = position
    while end < len(sentence.words):
        start = sentence.words[end].start
        if any(begin <= start < begin + 2 for begin in starts) or _closes(sentence, grammar, end):
            break
        if end > position and (_parted(sentence, grammar, end) or _frame_begins(sentence, grammar, end)):
            break
        if end > position and _need_begins(sentence, grammar, end):
            break
        end += 1
    while end > position and sentence.form(end - 1) in ("or", "and", "a", "an"):
        end -= 1
    return end


def _frame_begins(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a frame begins that opens another need, and no subject that goes by its first word (`history of art`)."""
    particles = grammar.degree_particles
    listed = "," in sentence.gap(index) + sentence.gap(index - 1)
    first = sentence.form(index - 1) == "the" and sentence.form(index - 2) in particles.before_fields  # `in the history of art`
    if sentence.form(index) in particles.studies and (listed or first):
        return False
    return grammar.before.at(sentence.words, index) is not None


def degree_follows(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a degree comes next, articles apart."""
    while sentence.form(index) in grammar.degree_particles.before_degree:
        index += 1
    return index < len(sentence.words) and level_at(sentence, grammar, index) is not None


def _closes(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word that stands in no field comes next."""
    form = sentence.form(index)
    return form in grammar.degree_particles.field_ends and not (form == "to" and sentence.form(index - 1) in ("relevant", "related"))


def _parted(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether the mark before a word ends the list, or another degree follows a slash."""
    gap = sentence.gap(index)
    if len(gap) > _BLANKED and gap.isspace():
        return True
    if "/" in gap and level_at(sentence, grammar, index) is not None:
        return True
    if gap.startswith(".") and sentence.form(index - 1) in grammar.degree_particles.examples:
        return False
    return bool(set(gap) & set(";:+")) or ("." in gap and not gap.startswith(".,"))


def _need_begins(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether the conjunction or the comma before a word opens something else than a field."""
    particles = grammar.degree_particles
    form, following = sentence.form(index), sentence.form(index + 1)
    if form == "or":
        return (
            following in particles.new_need_after_or
            or equivalent_at(sentence, grammar, index + 1)
            or degree_follows(sentence, grammar, index + 1)
            or _other(sentence, grammar, index + 1)
        )
    if form == "and":
        return following in particles.new_need_after_and or following[:1].isdigit() or _other(sentence, grammar, index + 1)
    if "," not in sentence.gap(index):
        return False
    if _follows_related(sentence, grammar, index):
        return True
    article = form in ("a", "an") and following not in particles.field_openers and not equivalent_at(sentence, grammar, index)
    return article or form in particles.new_need_after_comma or degree_follows(sentence, grammar, index) or _other(sentence, grammar, index)


def _follows_related(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether `or similar` closed the list before a word."""
    for first in range(max(1, index - 4), index):
        if sentence.form(first - 1) == "or" and (match := grammar.related_field.at(sentence.words, first)) and match.after == index:
            return True
    return False


def _other(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether the words up to the next separator close with the head noun of another need (`and CPA certification`)."""
    if equivalent_at(sentence, grammar, index):
        return False
    for place in range(index, min(index + _SEGMENT, len(sentence.words))):
        if place > index and (set(sentence.gap(place)) & set(",;.+") or sentence.form(place) in ("or", "and")):
            return False
        studied = all(sentence.form(one) in grammar.degree_particles.studies for one in range(index, place + 1))
        if sentence.form(place) in grammar.after and not (studied and place > index):
            return True
        if place > index and _closes(sentence, grammar, place):
            return False
    return False
