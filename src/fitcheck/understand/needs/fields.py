"""Fields of study: those that follow a degree, stand before it, or in parentheses after it."""

from collections.abc import Iterator

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.equivalence import equivalent_at
from fitcheck.understand.needs.levels import Level, level_at
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.years import Years


def fields_after(sentence: Sentence, grammar: Grammar, years: list[Years], index: int) -> tuple[tuple[str, ...], int]:
    """The fields of study that follow, and the index of the word after them."""
    position = index
    if sentence.form(position) in grammar.degree_particles.before_fields:
        position += 1
    elif not (
        position < len(sentence.words)
        and sentence.surface(position)[0].isupper()
        and sentence.gap(position).strip() in ("", ",", "-", "–", ":", ".")
    ):
        return (), index
    end = _end_of_fields(sentence, grammar, years, position)
    return tuple(_split_fields(sentence, grammar, position, end)), end


def _end_of_fields(sentence: Sentence, grammar: Grammar, years: list[Years], position: int) -> int:
    starts = {span.start for span in years}
    end = position
    while end < len(sentence.words):
        word = sentence.words[end]
        gap = sentence.gap(end)
        if end > position and (";" in gap or ("." in gap and not gap.startswith(".,")) or ":" in gap):
            break
        if (
            word.form in grammar.degree_particles.field_ends
            and not (word.form == "to" and sentence.form(end - 1) in ("relevant", "related"))
        ) or any(start <= word.start < start + 2 for start in starts):
            break
        if end > position and grammar.before.at(sentence.words, end):
            break
        if word.form == "or" and (equivalent_at(sentence, grammar, end + 1) or _degree_follows(sentence, grammar, end + 1)):
            break
        if word.form == "and" and (
            sentence.form(end + 1) in grammar.degree_particles.new_need_after_and or sentence.form(end + 1)[:1].isdigit()
        ):
            break
        if word.form == "and" and _other_need_follows(sentence, grammar, end + 1):
            break
        end += 1
    while end > position and sentence.form(end - 1) in ("or", "and", "a", "an"):
        end -= 1
    return end


def _other_need_follows(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether the words up to the next separator close with the head noun of another need (`and CPA certification`)."""
    for place in range(index, min(index + 6, len(sentence.words))):
        if place > index and set(sentence.gap(place)) & set(",;."):
            return False
        if sentence.form(place) in grammar.after:
            return True
    return False


def _degree_follows(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether another degree, with fields of its own, comes next."""
    while sentence.form(index) in ("a", "an"):
        index += 1
    return index < len(sentence.words) and level_at(sentence, grammar, index) is not None


def _split_fields(sentence: Sentence, grammar: Grammar, first: int, after: int) -> Iterator[str]:
    """The single fields of a list, without articles and without `related field`."""
    begin = first
    for index in range(first, after + 1):
        at_end = index == after
        opens_examples = not at_end and index > begin and sentence.form(index) in grammar.degree_particles.examples
        if (
            not at_end
            and not opens_examples
            and sentence.form(index) not in ("or", "and")
            and not (index > begin and set(sentence.gap(index)) & set(",/"))
        ):
            continue
        field = _field(sentence, grammar, begin, index)
        if field:
            yield field
        begin = index + 1 if not at_end and sentence.form(index) in ("or", "and") else index


def _field(sentence: Sentence, grammar: Grammar, first: int, after: int) -> str:
    while first < after and sentence.form(first) in grammar.degree_particles.field_openers:
        if sentence.form(first) in grammar.degree_particles.related_openers and after - first <= 3:
            match = grammar.related_field.at(sentence.words, first)
            if match and match.after >= after:
                return ""
        first += 1
    while after > first and sentence.form(after - 1) in grammar.degree_particles.field_closers and after - first > 1:
        after -= 1
    if first >= after:
        return ""
    match = grammar.related_field.at(sentence.words, first)
    if match and match.after >= after:
        return ""
    return sentence.quote(first, after)


def fields_before(sentence: Sentence, grammar: Grammar, named: Level) -> tuple[int, tuple[str, ...]]:
    """The field in `Computer Science degree`; it reaches back to the last separator or article."""
    first = named.first
    while (
        first > 0 and not set(sentence.gap(first)) & set(",;:.") and sentence.form(first - 1) not in grammar.degree_particles.not_in_field
    ):
        if not sentence.surface(first - 1)[0].isalpha() or named.first - first >= 4:
            break
        first -= 1
    if first == named.first or sentence.surface(named.first).lower() not in ("degree", "degrees", "diploma"):
        return named.first, ()
    return first, (sentence.quote(first, named.first),)


def fields_aside(sentence: Sentence, grammar: Grammar, first: int, after: int) -> Iterator[str]:
    """Fields given in parentheses: `a technical field (e.g. Physics, Chemistry)`."""
    for aside in sentence.asides:
        if not first <= aside.after < after:
            continue
        inner = Sentence(aside.text, grammar.lexicon)
        if _degree_follows(inner, grammar, 0) or any(character.isdigit() for character in aside.text):
            continue
        begin = 0
        while inner.form(begin) in grammar.degree_particles.aside_openers:
            begin += 1
        yield from _split_fields(inner, grammar, begin, len(inner.words))
