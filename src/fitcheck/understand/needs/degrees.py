"""Degrees in a sentence: levels, fields, and whether experience may stand in for them."""

from collections.abc import Iterator
from typing import NamedTuple

from fitcheck.lexicon.words import words
from fitcheck.nouns.requirement import AnyOf, Leaf, Needs
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.years import Years

_NOT_AFTER_EXACT = frozenset(
    (
        "office",
        "excel",
        "word",
        "sql",
        "project",
        "teams",
        "team",
        "powerpoint",
        "access",
        "outlook",
        "windows",
        "dynamics",
        "visio",
        "azure",
        "suite",
        "sharepoint",
    )
)
_BEFORE_FIELDS = frozenset(("in", "of", "within"))
_FIELD_STOPS = frozenset(
    (
        "with",
        "plus",
        "from",
        "required",
        "preferred",
        "is",
        "are",
        "combined",
        "who",
        "at",
        "desired",
        "desirable",
        "minimum",
        "must",
        "that",
        "which",
        "who",
        "to",
        "where",
        "by",
        "would",
        "will",
        "strongly",
        "highly",
        "certification",
        "certificate",
        "license",
        "experience",
        "coupled",
        "but",
        "along",
        "can",
        "may",
        "through",
        "using",
        "ideally",
        "preferably",
    )
)
_JOINERS = frozenset(("or", "and", "a", "an", "the", "preferably", "either"))
_DEGREE_NOUNS = frozenset(("degree", "level", "diploma", "program", "qualification", "education"))
_OR_NEEDED = ("relevant", "related", "practical", "work", "professional", "industry")
_SCHOOL_SUBJECTS = frozenset(("gcse", "a", "a-level", "a-levels"))
_POSSESSIVE = ("master", "associate")


class DegreeNeed(NamedTuple):
    """A degree need and the words it takes up."""

    node: Needs
    first: int
    after: int


class _Named(NamedTuple):
    level: str
    first: int
    after: int


def degree_in(sentence: Sentence, grammar: Grammar, years: list[Years], start: int = 0) -> DegreeNeed | None:
    """The first degree need from word `start` on, with all its levels and fields."""
    named = _first(sentence, grammar, start)
    if named is None:
        return None
    levels = [named]
    after = _past_noun(sentence, named.after)
    while (following := _next_level(sentence, grammar, after)) is not None and not _own_years(sentence, years, levels[-1], following):
        levels.append(following)
        after = _past_noun(sentence, following.after)
    levels = _levels_in_aside(sentence, grammar, levels, after)
    first, fields_before = _fields_before(sentence, grammar, levels[0]) if levels[0].level == "any" else (named.first, ())
    fields, after = _fields(sentence, grammar, years, after)
    fields = (*fields_before, *fields, *_aside_fields(sentence, grammar, named.first, after))
    equivalent, after = _equivalent(sentence, grammar, after)
    progress = _in_progress(sentence, grammar)
    unique = tuple(dict.fromkeys(level.level for level in levels))
    leaves = tuple(
        Leaf("degree", level=level, fields=tuple(dict.fromkeys(fields)), or_equivalent=equivalent, in_progress=progress) for level in unique
    )
    node = leaves[0] if len(leaves) == 1 else AnyOf(leaves)
    return DegreeNeed(node, first, max(after, levels[-1].after))


_RANK = {"high_school": 0, "certificate": 1, "associate": 2, "bachelor": 3, "master": 4, "doctorate": 5, "professional": 5}


def _own_years(sentence: Sentence, years: list[Years], level: _Named, following: _Named) -> bool:
    """Whether a lower degree after `or a` asks for years of its own (`a Master's, or a Bachelor's and 3 years`)."""
    if _RANK.get(following.level, 9) >= _RANK.get(level.level, 0) or sentence.form(following.first - 1) not in ("a", "an"):
        return False
    return any(span.start > sentence.words[following.first].start for span in years)


def _levels_in_aside(sentence: Sentence, grammar: Grammar, levels: list[_Named], after: int) -> list[_Named]:
    """The levels that a parenthesis spells out: `a graduate degree (M.S. or PhD)`."""
    for aside in sentence.asides:
        if levels[0].first <= aside.after < after:
            inner = Sentence(aside.text)
            spelled = [named for index in range(len(inner.words)) if (named := _named_at(inner, grammar, index))]
            if spelled and len(spelled) >= len(levels):
                return [_Named(named.level, levels[0].first, levels[-1].after) for named in spelled]
    return levels


def _in_progress(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether being enrolled is enough, as the sentence says anywhere before or after the degree."""
    return any(True for _ in grammar.in_progress.find(words(sentence.text)))


_SCHOOLS = frozenset(("college", "university", "school"))


def enrolment_in(sentence: Sentence, grammar: Grammar) -> Leaf | None:
    """The need to be a student, where no degree is named."""
    if not _in_progress(sentence, grammar) or _first(sentence, grammar, 0) is not None:
        return None
    if not any(word.form in _SCHOOLS for word in words(sentence.text)):
        return None
    start = next(
        (index for index, word in enumerate(sentence.words) if word.form == "in" and sentence.form(index + 1) not in ("a", "an", "the")),
        None,
    )
    fields = _fields(sentence, grammar, [], start)[0] if start is not None else ()
    return Leaf("degree", level="any", fields=fields, in_progress=True)


def _first(sentence: Sentence, grammar: Grammar, start: int) -> _Named | None:
    return next((named for index in range(start, len(sentence.words)) if (named := _named_at(sentence, grammar, index))), None)


def _named_at(sentence: Sentence, grammar: Grammar, index: int) -> _Named | None:
    """The degree named at a word, None where the word is none or means something else."""
    surface = sentence.surface(index)
    level = grammar.exact_degrees.get(surface) or grammar.exact_degrees.get(surface + ".")
    if level and sentence.form(index + 1) not in _NOT_AFTER_EXACT and (len(surface) > 2 or _in_degree_company(sentence, grammar, index)):
        return _Named(level, index, index + 1)
    match = grammar.degrees.at(sentence.words, index)
    if match is None:
        return None
    form = sentence.form(index)
    if sentence.form(index - 1) in ("no", "without"):
        return None
    if form in _SCHOOL_SUBJECTS and not _in_school_company(sentence, index, match.after):
        return None
    if match.after == index + 1:
        if form in _POSSESSIVE and not surface.lower().endswith("s") and sentence.form(index + 1) not in ("degree", "or", "of", "in"):
            return None
        if form == "degree" and sentence.form(index + 1) == "of":
            return None
    return _Named(match.payload, index, match.after)


def _in_school_company(sentence: Sentence, index: int, after: int) -> bool:
    """Whether a school examination is asked for itself (`five GCSEs including`), not as the level of a subject (`A-level physics`)."""
    return sentence.form(after) in ("in", "including", "grade", "pass", "or", "at", "") or sentence.form(index - 1)[:1].isdigit()


def _in_degree_company(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a two-letter name (BS, MA, DO) stands where a degree would."""
    neighbours = (sentence.form(index - 1), sentence.form(index + 1))
    if neighbours[1] in ("in", "degree", "or", "from", "with", "required", "preferred", "and"):
        return True
    near = [i for i in (index - 1, index + 1) if 0 <= i < len(sentence.words)]
    return any(grammar.exact_degrees.get(sentence.surface(i)) or grammar.exact_degrees.get(sentence.surface(i) + ".") for i in near)


def _past_noun(sentence: Sentence, index: int) -> int:
    while sentence.form(index) in _DEGREE_NOUNS and not set(sentence.gap(index)) & set(",;"):
        index += 1
    return index


def _next_level(sentence: Sentence, grammar: Grammar, index: int) -> _Named | None:
    """A further level that is joined on directly (`Bachelor's or Master's`, `BS/MS`)."""
    position = index
    joined = "/" in sentence.gap(position) or "," in sentence.gap(position)
    while sentence.form(position) in _JOINERS:
        joined = joined or sentence.form(position) in ("or", "and")
        position += 1
    if not joined or position >= len(sentence.words) or ";" in sentence.gap(position):
        return None
    named = _named_at(sentence, grammar, position)
    return named if named and named.level != "any" else None


def _fields(sentence: Sentence, grammar: Grammar, years: list[Years], index: int) -> tuple[tuple[str, ...], int]:
    """The fields of study that follow, and the index of the word after them."""
    position = index
    if sentence.form(position) in _BEFORE_FIELDS:
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
        if (word.form in _FIELD_STOPS and not (word.form == "to" and sentence.form(end - 1) in ("relevant", "related"))) or any(
            start <= word.start < start + 2 for start in starts
        ):
            break
        if end > position and grammar.before.at(sentence.words, end):
            break
        if word.form == "or" and (_equivalent_at(sentence, grammar, end + 1) or _degree_follows(sentence, grammar, end + 1)):
            break
        if word.form == "and" and (
            sentence.form(end + 1) in ("a", "at", "minimum", "have", "strong", "excellent") or sentence.form(end + 1)[:1].isdigit()
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
    return index < len(sentence.words) and _named_at(sentence, grammar, index) is not None


def _split_fields(sentence: Sentence, grammar: Grammar, first: int, after: int) -> Iterator[str]:
    """The single fields of a list, without articles and without `related field`."""
    begin = first
    for index in range(first, after + 1):
        at_end = index == after
        opens_examples = not at_end and index > begin and sentence.form(index) in ("such", "e.g", "including")
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
    while first < after and sentence.form(first) in (
        "a",
        "an",
        "the",
        "any",
        "in",
        "other",
        "either",
        "such",
        "as",
        "e.g",
        "major",
        "similar",
        "to",
        "like",
        "including",
        "relevant",
        "another",
        "or",
        "and",
        "related",
        "closely",
        "of",
        "discipline",
        "relevant",
        "degree",
    ):
        if sentence.form(first) in ("relevant", "related", "similar", "closely") and after - first <= 3:
            match = grammar.related_field.at(sentence.words, first)
            if match and match.after >= after:
                return ""
        first += 1
    while after > first and sentence.form(after - 1) in ("discipline", "degree", "etc", "area", "subject", "major") and after - first > 1:
        after -= 1
    if first >= after:
        return ""
    match = grammar.related_field.at(sentence.words, first)
    if match and match.after >= after:
        return ""
    return sentence.quote(first, after)


def _fields_before(sentence: Sentence, grammar: Grammar, named: _Named) -> tuple[int, tuple[str, ...]]:
    """The field in `Computer Science degree`; it reaches back to the last separator or article."""
    first = named.first
    while (
        first > 0
        and not set(sentence.gap(first)) & set(",;:.")
        and sentence.form(first - 1)
        not in (
            "a",
            "an",
            "the",
            "or",
            "and",
            "your",
            "with",
            "have",
            "has",
            "relevant",
            "related",
            "university",
            "college",
            "completed",
            "formal",
            "any",
            "minimum",
            "strong",
            "of",
            "possess",
            "hold",
            "must",
            "advanced",
            "higher",
            "accredited",
            "four-year",
            "undergraduate",
            "good",
            "recognized",
            "first",
            "class",
        )
    ):
        if not sentence.surface(first - 1)[0].isalpha() or named.first - first >= 4:
            break
        first -= 1
    if first == named.first or sentence.surface(named.first).lower() not in ("degree", "degrees", "diploma"):
        return named.first, ()
    return first, (sentence.quote(first, named.first),)


def _aside_fields(sentence: Sentence, grammar: Grammar, first: int, after: int) -> Iterator[str]:
    """Fields given in parentheses: `a technical field (e.g. Physics, Chemistry)`."""
    for aside in sentence.asides:
        if not first <= aside.after < after:
            continue
        inner = Sentence(aside.text)
        if _degree_follows(inner, grammar, 0) or any(character.isdigit() for character in aside.text):
            continue
        begin = 0
        while inner.form(begin) in ("e.g", "i.e", "such", "as", "like", "including", "in", "for", "example", "ideally", "preferably"):
            begin += 1
        yield from _split_fields(inner, grammar, begin, len(inner.words))


def _equivalent_at(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    if index >= len(sentence.words):
        return False
    position = index
    while sentence.form(position) in ("an", "a", "the", "its", "other", "some"):
        position += 1
    if position >= len(sentence.words):
        return False
    match = grammar.equivalent.at(sentence.words, position)
    if match and sentence.form(match.after) in ("field", "discipline", "subject", "area"):
        return False
    return match is not None or (
        sentence.form(position) in ("equivalent", "comparable")
        and sentence.form(position + 1) not in ("field", "discipline", "subject", "area")
    )


def _equivalent(sentence: Sentence, grammar: Grammar, after: int) -> tuple[bool, int]:
    """Whether something may stand in for the degree, and the index of the word after that phrase."""
    for match in grammar.equivalent.find(sentence.words):
        if match.first < after - 3:
            continue
        needs_or = sentence.form(match.first) in _OR_NEEDED
        before = [sentence.form(i) for i in range(max(0, match.first - 3), match.first)]
        if needs_or and "or" not in before:
            continue
        if sentence.form(match.after) in ("field", "discipline", "subject", "area") or (
            sentence.form(match.after - 1) == "equivalent" and sentence.form(match.after) in ("field", "discipline")
        ):
            continue
        near = match.first <= after + 3
        return True, max(after, _end_of_equivalent(sentence, match.after)) if near else after
    return any("equivalent" in aside.text.lower() for aside in sentence.asides), after


def _end_of_equivalent(sentence: Sentence, index: int) -> int:
    while sentence.form(index) in (
        "experience",
        "work",
        "practical",
        "professional",
        "education",
        "training",
        "degree",
        "relevant",
        "combination",
        "of",
        "and",
        "qualification",
        "level",
        "industry",
        "required",
        "in",
        "same",
        "field",
        "lieu",
    ):
        if sentence.form(index) in ("of", "and", "in") and sentence.form(index + 1) not in (
            "experience",
            "education",
            "training",
            "work",
            "practical",
            "relevant",
            "lieu",
            "same",
        ):
            break
        if set(sentence.gap(index)) & set(",;."):
            break
        index += 1
    return index
