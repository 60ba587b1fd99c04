"""What is told of each of several years, where the profile tells it of some of them, of one, or of all together."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import quantities
from fitcheck.audit.relating import shared, telling
from fitcheck.audit.rules.numbers import agrees
from fitcheck.lexicon.words import NUMBERS
from fitcheck.match.facts import Fact
from fitcheck.patterns import pattern_of

_NUMBER = rf"(?:{'|'.join(NUMBERS)}|\d{{1,2}})"
_IN_A_ROW = pattern_of(
    rf"\b(?P<count>{_NUMBER}) (?:consecutive |straight |successive )?(?P<unit>years?|seasons?|quarters?|months?|times)"
    r"(?: in a row| in succession| running| on end| back to back)\b"
    rf"|\b(?P<counted>{_NUMBER}) (?:consecutive|straight|successive) (?:years?|seasons?|quarters?|months?|times)\b",
    re.IGNORECASE,
)
_EACH_YEAR = pattern_of(
    rf"\b(?:in |for )?(?:each|every one|all) of (?:my|the|those|these) (?:(?P<count>{_NUMBER}) )?years\b"
    r"|\b(?:each|every)(?: single)? year\b",
    re.IGNORECASE,
)
_A_YEAR = pattern_of(r"(?:[\s-]+\w+){0,2}\s+(?:annually|yearly|a year|per year|each year|every year|per annum)\b", re.IGNORECASE)
_OVER_YEARS = pattern_of(
    rf"\b(?:over|in|within|across|during) (?:the )?(?:first |last |past )?{_NUMBER} (?:years|quarters)\b",
    re.IGNORECASE,
)
_AGAIN = pattern_of(
    r"\b(?:(?:each|every|all) (?:of (?:my|the) )?(?:\w+ )?(?:years?|quarters?|seasons?)|row|running|consecutive|straight|successive"
    r"|annually|yearly|twice|times)\b",
    re.IGNORECASE,
)
"""What says of a line that its success came again."""
_YEAR = pattern_of(r"(?<![\d.,$€£])(?:19|20)\d\d(?!\d)")
_SHARE = 0.4
_LEAST = 1.0


def repeated(passage: Passage) -> Iterator[Doubt]:
    """Successes told of more years than the line that tells of them, and amounts of several years told as one year's."""
    if not passage.own:
        return
    yield from _years_in_a_row(passage)
    yield from _amounts_of_years(passage)


def _years_in_a_row(passage: Passage) -> Iterator[Doubt]:
    for found in (*_IN_A_ROW.finditer(passage.claimed), *_EACH_YEAR.finditer(passage.claimed)):
        fact = _told(passage, found)
        if fact is None or _AGAIN.search(_all_told(passage, fact)):
            continue
        years = set(_YEAR.findall(_all_told(passage, fact)))
        groups = found.groupdict()
        count = _number(groups.get("count") or groups.get("counted") or "")
        if years and (len(years) < count or not count):
            message = f"the profile tells this of {' and '.join(sorted(years))} alone"
            yield Doubt(found.start(), found.end(), "years", "frequency-raised", message, (fact.evidence,))


def _amounts_of_years(passage: Passage) -> Iterator[Doubt]:
    for one in quantities(passage.claimed):
        yearly = _A_YEAR.match(passage.claimed, one.end) if one.sort == "money" else None
        for figure in passage.record.figures if yearly else ():
            text = figure.fact.evidence.text
            if agrees(one, figure.quantity) and _OVER_YEARS.search(text) and yearly:
                message = "the profile gives this of several years together"
                yield Doubt(one.start, yearly.end(), "years", "frequency-raised", message, (figure.fact.evidence,))
                break


def _number(written: str) -> int:
    return int(written) if written.isdigit() else NUMBERS.get(written.lower(), 0)


def _told(passage: Passage, found: re.Match[str]) -> Fact | None:
    """The line that shares most of the clause's words; None where none shares enough."""
    stems = passage.record.index.stems
    clause = passage.clause
    tokens = [one for one in passage.words if clause.start <= one.start < clause.end and not found.start() <= one.start < found.end()]
    words = telling(stems, tokens)
    total = sum(stems.weight(word) for word in dict.fromkeys(words))
    scored = [(_has_figure(passage, found, fact), shared(stems, words, own), -fact.number, fact) for fact, own in _with_lines(passage)]
    _, score, _, best = max(scored, default=(False, 0.0, 0, None))
    return best if total and score >= max(_LEAST, _SHARE * total) else None


def _has_figure(passage: Passage, found: re.Match[str], fact: Fact) -> bool:
    """Whether a line has a figure that the clause gives beside how often it was."""
    told = [one for one in quantities(passage.claimed) if not found.start() <= one.start < found.end()]
    return any(agrees(one, figure.quantity) for one in told for figure in passage.record.figures_of(fact.number))


def _with_lines(passage: Passage) -> Iterator[tuple[Fact, frozenset[str]]]:
    lines = passage.record.words_told_together
    return ((fact, lines[fact.number]) for fact in passage.record.facts_of(passage.entries))


def _all_told(passage: Passage, fact: Fact) -> str:
    """A line, and of a prize its date too."""
    dated = "".join(
        f" {one.date}" for one in passage.record.index.profile.awards if one.date and one.title and one.title in fact.evidence.text
    )
    return passage.record.texts_told_together(fact) + dated
