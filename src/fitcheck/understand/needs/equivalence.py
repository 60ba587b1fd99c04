"""What may replace a degree: phrases such as `or equivalent experience`, and where they end."""

import re

from fitcheck.lexicon.words import forms
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.years import Years

_FOR_YEARS = pattern_of(
    r"(?:^|[.;]\s+)(?P<clause>(?P<subject>[^.;]{0,60}\b(?:education|degree|coursework|diploma|study)\b[^.;]{0,40}?)\b"
    r"(?:(?:may|can|will|could)\s+(?:be\s+)?(?:substitut|count|replace)\w*|counts?|equals?|is\s+equivalent)\b[^.;]{0,80}\bexperience\b)",
    re.IGNORECASE,
)
_FOREIGN = pattern_of(
    r"or\s+(?:(?:its|an?|the)\s+)?(?:U\.S\.(?:A\.)?|US|USA|U\.K\.|UK|foreign|international|overseas|non-US|European|Canadian|Australian)"
    r"\s+equivalent(?:\s+degree)?(?=\s+in\b|\s*[,;.)]|\s*$)",
    re.IGNORECASE,
)
_CLOSING = 4
"""Words behind `equivalent` within which its noun stands."""


def education_for_years(text: str) -> int | None:
    """Where it begins to say that education counts for years (`Education may be substituted for experience`); None where it does not."""
    lower = text.lower()
    if "experience" not in lower or not any(cue in lower for cue in ("substitut", "count", "equal", "equivalent to", "replace")):
        return None
    found = _FOR_YEARS.search(text)
    return found.start("clause") if found is not None and "experience" not in found["subject"].lower() else None


def equivalent_at(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a phrase for what replaces a degree begins here."""
    if index >= len(sentence.words):
        return False
    position = index
    while sentence.form(position) in grammar.degree_particles.equivalence_openers:
        position += 1
    if position >= len(sentence.words):
        return False
    match = grammar.equivalent.at(sentence.words, position)
    if match and sentence.form(match.after) in grammar.degree_particles.field_nouns:
        return False
    return match is not None or (
        sentence.form(position) in grammar.degree_particles.equivalence_words
        and sentence.form(position + 1) not in grammar.degree_particles.field_nouns
    )


def past_foreign(sentence: Sentence, index: int) -> int:
    """The word after `or foreign equivalent`, which asks for no less than the degree before it; `index` where that does not stand."""
    found = _FOREIGN.match(sentence.text, sentence.words[index].start) if sentence.form(index) == "or" else None
    if found is None:
        return index
    return next((place for place in range(index, len(sentence.words)) if sentence.words[place].start >= found.end()), len(sentence.words))


def equivalent_after(sentence: Sentence, grammar: Grammar, years: list[Years], after: int, foreign: int = 0) -> tuple[bool, int]:
    """Whether something may stand in for the degree, and the word after that phrase; experience of so many years is a choice of its own.

    What ends before the word `foreign` is a degree of another country.
    """
    if sentence.form(after) in grammar.degree_particles.equivalence_words and not set(sentence.gap(after)) & set(",;."):
        return True, _end_of_equivalent(sentence, grammar, after + 1)
    for match in grammar.equivalent.find(sentence.words):
        if match.first < after - 3 or match.after <= foreign:
            continue
        if _is_counted(sentence, years, after, match.first):
            continue
        needs_or = sentence.form(match.first) in grammar.degree_particles.need_or
        before = [sentence.form(i) for i in range(max(0, match.first - 3), match.first)]
        if needs_or and "or" not in before:
            continue
        if sentence.form(match.after) in grammar.degree_particles.field_nouns or (
            sentence.form(match.after - 1) == "equivalent" and sentence.form(match.after) in grammar.degree_particles.field_nouns
        ):
            continue
        near = match.first <= after + 3
        return True, max(after, _end_of_equivalent(sentence, grammar, match.after)) if near else after
    return any(_says_equivalent(aside.text, grammar) for aside in sentence.asides), after


def _says_equivalent(aside: str, grammar: Grammar) -> bool:
    """Whether a parenthesis says what may replace a degree (`(or relevant experience)`)."""
    formed = forms(aside)
    return "equivalent" in formed or (formed[:1] == ["or"] and formed[-1] == "experience" and grammar.equivalent.is_among(formed))


def _is_counted(sentence: Sentence, years: list[Years], after: int, index: int) -> bool:
    """Whether the alternative that names a word begins with years of its own (`or 4 years of equivalent experience`)."""
    opened = next((place for place in range(index - 1, max(after, 0) - 1, -1) if sentence.form(place) == "or"), None)
    if opened is None:
        return False
    begin, end = sentence.words[opened].start, sentence.words[index].start
    return any(begin <= span.start and span.end <= end for span in years)


def _end_of_equivalent(sentence: Sentence, grammar: Grammar, index: int) -> int:
    closing = _closing_noun(sentence, grammar, index)
    if closing is not None:
        return closing + 1
    while sentence.form(index) in grammar.degree_particles.equivalence_ends:
        if (
            sentence.form(index) in grammar.degree_particles.equivalence_links
            and sentence.form(index + 1) not in grammar.degree_particles.equivalence_linked
        ):
            break
        if set(sentence.gap(index)) & set(",;."):
            break
        index += 1
    return index


def _closing_noun(sentence: Sentence, grammar: Grammar, index: int) -> int | None:
    """The noun that closes what is equivalent, a few words on (`equivalent healthcare related qualification`)."""
    for place in range(index, min(index + _CLOSING, len(sentence.words))):
        if set(sentence.gap(place)) & set(",;.:/") or sentence.form(place) in ("and", "or", "in", "with", "of", "to", "plus"):
            return None
        if sentence.form(place) in grammar.degree_particles.equivalent_nouns:
            following = sentence.form(place + 1)
            return place if not following or following not in grammar.degree_particles.equivalence_ends else None
    return None
