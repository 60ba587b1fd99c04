"""People who report to one: as many as a line of the profile counts, or names, that tells of leading them."""

from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import quantities
from fitcheck.audit.rules.teams import counts_people
from fitcheck.match.facts import Fact
from fitcheck.patterns import pattern_of

_REPORT = pattern_of(r"[ -](?:[a-z’'-]+ ){0,3}[a-z’'-]+ (?:who )?(?:report(?:s|ed|ing)?|answer(?:s|ed)?) (?:directly |straight )?to me\b")
_DIRECT = pattern_of(r"[ -](?:[a-z-]+ ){0,2}?direct reports?\b")
_ONE_MORE = pattern_of(r"\b(?:an?|one)\b")


def reports(passage: Passage) -> Iterator[Doubt]:
    """So many who report to one, where no line of the profile tells of leading so many."""
    for one in quantities(passage.whole):
        if one.sort != "plain" or not passage.clause.start <= one.start < passage.clause.end:
            continue
        found = _REPORT.match(passage.whole, one.end) or _DIRECT.match(passage.claimed, one.end)
        if found is None:
            continue
        leading = _leading(passage)
        if any(one.value in _counted(passage, fact) for fact in leading):
            continue
        message = f"the profile tells of leading no {one.text}" + ("; what it says of leading is quoted" if leading else "")
        lines = tuple(fact.evidence for fact in leading)
        yield Doubt(one.start, found.end(), "number", "reports-unsupported", message, lines[:2])


def _leading(passage: Passage) -> list[Fact]:
    """The lines of the profile that tell of leading somebody."""
    index = passage.record.index
    in_charge = index.stems.family(frozenset(index.lexicon.table("auditing/scope")["in_charge"].split()))
    return [fact for fact in index.facts if fact.is_deed and not in_charge.isdisjoint(fact.stems)]


def _counted(passage: Passage, fact: Fact) -> set[float]:
    """How many people a line counts, with those whom it names one by one (`two clerks and a part-time analyst`)."""
    named = float(len(_ONE_MORE.findall(fact.evidence.text)))
    figures = [figure for figure in passage.record.figures if figure.fact is fact and counts_people(passage, figure)]
    return {named, *(figure.quantity.value for figure in figures), *(figure.quantity.value + named for figure in figures)}
