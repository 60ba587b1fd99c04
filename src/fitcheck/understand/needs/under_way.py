"""Whether a degree may still be under way: `pursuing a degree`, `a degree in progress`, `university students`."""

from fitcheck.lexicon.words import words
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.importance import aside_around
from fitcheck.understand.needs.blanking import blanked
from fitcheck.understand.needs.levels import Level, are_served
from fitcheck.understand.needs.spans import Sentence

_REACH = 10
"""Words between `pursuing` and the degree."""


def says_under_way(sentence: Sentence, grammar: Grammar) -> bool:
    """Whether the sentence says of somebody that they study."""
    tokens = words(sentence.text)
    return any(
        tokens[match.first].form != "candidate" and not (match.first and are_served(tokens[match.first - 1].form))
        for match in grammar.in_progress.find(tokens)
    )


def is_under_way(sentence: Sentence, grammar: Grammar, level: Level, start: int, after: int) -> bool:
    """Whether being enrolled is enough for a level of the need that stands between the words `start` and `after`."""
    tokens = words(sentence.text)
    begin, end = sentence.words[level.first].start, sentence.words[level.after - 1].end
    earliest, last = sentence.words[start].start, sentence.words[after - 1].end
    for match in grammar.in_progress.find(tokens):
        first, past = tokens[match.first].start, tokens[match.after - 1].end
        if first < end and begin < past:
            return True
        if level.is_person:
            continue
        if past <= begin:
            between = sum(past <= token.start < begin for token in tokens)
            if (start == 0 or first >= earliest) and between <= _REACH:
                return True
        elif (first >= last or end <= first < past <= last) and _goes_on(
            grammar, [token.form for token in tokens], match.first, match.after
        ):
            return True
    return False


def _goes_on(grammar: Grammar, forms: list[str], first: int, after: int) -> bool:
    """Whether words behind a degree speak of it (`or working towards one`, `in progress`), and of no other need (`or pursuing a CPA`)."""
    if forms[first] in grammar.degree_particles.under_way_behind:
        return True
    if after < len(forms) and forms[after] not in grammar.degree_particles.same_degree:
        return False
    while first and forms[first - 1] in grammar.degree_particles.before_under_way:
        first -= 1
    return first > 0 and forms[first - 1] == "or"


def without_progress(text: str, grammar: Grammar) -> str:
    """The text without the words that say a degree is still under way; the degree itself notes them."""
    tokens = words(text)
    match = next(iter(grammar.in_progress.find(tokens)), None)
    if match is None:
        return text
    degrees = list(grammar.degrees.find(tokens))
    named_so = any(named.first < match.after and match.first < named.after for named in degrees)
    if degrees and degrees[0].first < match.first and (aside := aside_around(text, tokens[match.first].start)):
        return blanked(text, aside[0], aside[1] + 1)  # `a PhD (awarded or nearing completion) in botany`
    if named_so or not degrees:
        return text
    if degrees[-1].first < match.first:
        forms = [token.form for token in tokens]
        begin = match.first - (forms[match.first - 1] == "or")
        goes_on = _goes_on(grammar, forms, match.first, match.after) and match.first >= degrees[-1].after
        return blanked(text, tokens[begin].start, tokens[match.after - 1].end) if goes_on else text
    held = degrees[0].first < match.first or any(text[token.start : token.end] in grammar.exact_degrees for token in tokens[: match.first])
    start = tokens[match.first].start
    begin = start if held or grammar.lexicon.find(text[:start]) else 0
    end = tokens[match.after].start if match.after < len(tokens) else tokens[match.after - 1].end
    return blanked(text, begin, end)
