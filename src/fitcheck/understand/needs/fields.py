"""Fields of study: those that follow a degree, stand before it, or in parentheses after it."""

from collections.abc import Iterator

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.field_ends import degree_follows, end_of_fields
from fitcheck.understand.needs.levels import Level, is_grade
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.years import Years

_LONGEST_FIELD = 4


def fields_after(sentence: Sentence, grammar: Grammar, years: list[Years], index: int, exam: bool = False) -> tuple[tuple[str, ...], int]:
    """The fields of study that follow, or the subjects of an examination, and the index of the word after them."""
    position = index
    if sentence.form(position) in grammar.degree_particles.cues and sentence.form(position + 1) == "in":
        position += 1
    if _opens_fields(sentence, grammar, position):
        position = sentence.past_following(position + 1)
    elif exam and sentence.form(position) in grammar.degree_particles.before_subjects:
        while sentence.form(position) in grammar.degree_particles.before_subjects:
            position += 1
    elif not _field_stands(sentence, grammar, position) and not (exam and sentence.form(position) in grammar.degree_particles.studies):
        return (), index
    end = end_of_fields(sentence, grammar, years, position)
    if exam:
        end = next((place for place in range(position + 1, end) if is_grade(sentence, grammar, place)), end)
    return tuple(_split_fields(sentence, grammar, position, end)), end


def _opens_fields(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a preposition stands here that fields follow; `from` names one only of a school or program of it, `as` that of a trade."""
    form, before = sentence.form(index), sentence.form(index - 1)
    if form == "from":
        return before in ("graduate", "graduation", "graduated")
    return form in grammar.degree_particles.before_fields or (form == "as" and before in ("training", "experience", "apprenticeship"))


def past_related(sentence: Sentence, grammar: Grammar, index: int) -> int:
    """The word after `or a closely related field`, where it follows a degree that has its field already."""
    if sentence.form(index) != "or":
        return index
    particles = grammar.degree_particles
    for first in range(index + 1, min(index + 4, len(sentence.words))):
        match = grammar.related_field.at(sentence.words, first)
        if match and sentence.form(match.after - 1) in particles.related_nouns:
            return match.after
        if sentence.form(first) in (*particles.related_openers, *particles.equivalence_words):
            for last in range(first + 1, min(first + _LONGEST_FIELD, len(sentence.words))):
                if set(sentence.gap(last)) & set(",;.:/") or sentence.form(last) in ("or", "and"):
                    break
                if sentence.form(last) in particles.related_nouns and not (last == first + 1 and sentence.form(last) == "degree"):
                    return last + 1
        if sentence.form(first) not in particles.field_openers:
            break
    return index


def _field_stands(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a field follows without a preposition (`BSc Physiology`); after a mark it must be one that is studied under that name."""
    if index >= len(sentence.words) or not sentence.surface(index)[0].isupper():
        return False
    mark = sentence.gap(index).strip()
    return mark in ("", "-", "–", ":") or (mark in (",", ".") and sentence.form(index) in grammar.degree_particles.studies)


def _split_fields(sentence: Sentence, grammar: Grammar, first: int, after: int) -> Iterator[str]:
    """The single fields of a list, without articles and without `related field`."""
    begin, whole = first, first
    for index in range(first, after + 1):
        at_end = index == after
        if not at_end and (name := grammar.whole_fields.at(sentence.words, index)):
            whole = max(whole, min(name.after, after))
        if index < whole and index > begin:
            continue
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
        if sentence.form(first) in grammar.degree_particles.related_openers and after - first <= _LONGEST_FIELD:
            match = grammar.related_field.at(sentence.words, first)
            if (match and match.after >= after) or sentence.form(after - 1) in grammar.degree_particles.field_nouns:
                return ""
        first += 1
    while after - first > 1 and _closes_field(sentence, grammar, after - 1):
        after -= 1
    if first >= after or (after - first == 1 and sentence.form(first) in grammar.degree_particles.no_field_alone):
        return ""
    match = grammar.related_field.at(sentence.words, first)
    if match and match.after >= after:
        return ""
    return sentence.quote(first, after)


def _closes_field(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word says only that a field ends (`engineering fields`, `a forestry related field`, but not `a quantitative field`)."""
    form = sentence.form(index)
    if form == "field":
        return sentence.surface(index).endswith("s") or sentence.form(index - 1) == "related"
    return form in grammar.degree_particles.field_closers or (form == "related" and sentence.gap(index) != "-")


def fields_before(sentence: Sentence, grammar: Grammar, named: Level) -> tuple[int, tuple[str, ...]]:
    """The fields in `Computer Science degree` and `finance, economics or business degree`, and the word they begin at."""
    end = named.first
    if sentence.form(end - 1) in (*grammar.degree_particles.related_openers, *grammar.degree_particles.equivalence_words):
        end -= 1 + (sentence.form(end - 2) == "or")
    first = _field_before(sentence, grammar, end)
    if first == end or sentence.form(named.first) not in grammar.degree_particles.after_field:
        return named.first, ()
    if named.is_person and not any(sentence.form(index) in grammar.degree_particles.studies for index in range(first, end)):
        return named.first, ()
    return _with_members_before(sentence, grammar, first, end)


def subjects_before(sentence: Sentence, grammar: Grammar, named: Level) -> tuple[int, tuple[str, ...]]:
    """The subjects in `Maths and English GCSE`, and the word they begin at."""
    end = named.first - (sentence.form(named.first - 1) in ("at", "to"))
    first = _studies_before(sentence, grammar, end) if not set(sentence.gap(end)) & set(",;:.") else end
    if first == end:
        return named.first, ()
    return _with_members_before(sentence, grammar, first, end)


def _with_members_before(sentence: Sentence, grammar: Grammar, first: int, end: int) -> tuple[int, tuple[str, ...]]:
    """A field at its place, and the members of the list that closes with it."""
    fields = [sentence.quote(first, end)]
    while (begin := _study_before(sentence, grammar, first)) < first:
        fields.insert(0, sentence.quote(begin, _conjunction_before(sentence, first)))
        first = begin
    return first, tuple(fields)


def _field_before(sentence: Sentence, grammar: Grammar, index: int) -> int:
    """Where the field begins that ends before a word; it reaches back to the last separator or article."""
    first = index
    while (
        first > 0 and not set(sentence.gap(first)) & set(",;:.") and sentence.form(first - 1) not in grammar.degree_particles.not_in_field
    ):
        if not sentence.surface(first - 1)[0].isalpha() or index - first >= _LONGEST_FIELD:
            break
        first -= 1
    return first


def _study_before(sentence: Sentence, grammar: Grammar, index: int) -> int:
    """Where another member of the list begins, made of words of study alone, that a comma or a conjunction joins on."""
    end = _conjunction_before(sentence, index)
    if end == index and sentence.gap(index).strip() != ",":
        return index
    first = _studies_before(sentence, grammar, end)
    return first if first < end else index


def _studies_before(sentence: Sentence, grammar: Grammar, end: int) -> int:
    """Where a run of words of study begins that ends before a word."""
    first = end
    while first > 0 and sentence.form(first - 1) in grammar.degree_particles.studies:
        if first < end and set(sentence.gap(first)) & set(",;:."):
            break
        first -= 1
    return first


def _conjunction_before(sentence: Sentence, index: int) -> int:
    """The conjunction that joins a member of a list on; the word itself where none does."""
    return index - 1 if sentence.form(index - 1) in ("or", "and") else index


def fields_aside(sentence: Sentence, grammar: Grammar, first: int, after: int) -> Iterator[str]:
    """Fields given in parentheses: `a technical field (e.g. Physics, Chemistry)`."""
    for aside in sentence.asides:
        if not first <= aside.after < after:
            continue
        inner = Sentence(aside.text, grammar.lexicon)
        if not inner.words or _names_no_field(inner, grammar) or _is_short_for(inner, sentence, aside.after):
            continue
        begin = 0
        while inner.form(begin) in grammar.degree_particles.aside_openers:
            begin += 1
        yield from _split_fields(inner, grammar, begin, len(inner.words))


def _is_short_for(inner: Sentence, sentence: Sentence, last: int) -> bool:
    """Whether a parenthesis holds the initials of the words before it (`information technology (IT)`)."""
    initials = inner.surface(0)
    first = last - len(initials) + 1
    if len(inner.words) > 1 or not initials.isupper() or first < 0:
        return False
    return all(sentence.form(place)[:1] == letter.lower() for place, letter in zip(range(first, last + 1), initials, strict=True))


def _names_no_field(inner: Sentence, grammar: Grammar) -> bool:
    """Whether a parenthesis speaks of the degree itself: of its short name, of what replaces it, of how much it is meant."""
    if inner.form(0) in ("or", "with") or degree_follows(inner, grammar, 0) or any(character.isdigit() for character in inner.text):
        return True
    forms = {word.form for word in inner.words}
    if any(len(form) == 1 for form in forms) or any(inner.surface(index) in grammar.exact_degrees for index in range(len(inner.words))):
        return True
    return bool(forms & grammar.degree_particles.no_field) or grammar.equivalent.is_in(inner.words)
