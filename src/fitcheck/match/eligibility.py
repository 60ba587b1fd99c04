"""Eligibility: what the profile itself says of place, authorization, clearance and the like; otherwise a question."""

import re

from fitcheck.lexicon.words import forms
from fitcheck.match.clearance import judge_clearance
from fitcheck.match.facts import Index
from fitcheck.match.places import countries_in, judge_place
from fitcheck.match.stated import denied, met, missing, unstated
from fitcheck.match.wording import sentence
from fitcheck.nouns.finding import Credit, Evidence, LeafFinding
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

_PERCENT = pattern_of(r"(\d{1,3})\s*%")
_NUMBER = pattern_of(r"\d{1,3}")
_AT_MOST = frozenset(("under", "below", "younger", "maximum", "most", "exceed", "limit", "between", "up"))
"""Words of an age that one is not to be past."""
_YOUNGEST_AT_WORK = 14
"""Years of age before which nobody holds a position that a profile tells of."""


def judge_eligibility(index: Index, leaf: Leaf) -> LeafFinding:
    """The judgement of a fact about the person."""
    match leaf.category:
        case "location":
            return judge_place(index, leaf)
        case "authorization":
            return _judge_authorization(index, leaf)
        case "clearance":
            return judge_clearance(index, leaf)
        case "driving":
            return _judge_driving(index, leaf)
        case "schedule":
            return _by_work_done(index, leaf, _judge_list(index, leaf, "schedule"))
        case "travel" | "physical" | "background":
            return _judge_single(index, leaf, leaf.category)
        case "age":
            return _by_first_work(index, leaf, _judge_single(index, leaf, "age"))
        case _:
            return _judge_list(index, leaf, "other")


def _judge_single(index: Index, leaf: Leaf, name: str) -> LeafFinding:
    said = index.quotes.get(f"eligibility.{name}")
    if said is None:
        return unstated(leaf)
    if denied(index, said.text):
        return missing(leaf, said)
    if name == "travel" and not _reaches(_PERCENT, said.text, leaf.text):
        return missing(leaf, said)
    if name == "age" and not _reaches(_NUMBER, said.text, leaf.text):
        return missing(leaf, said)
    return met(leaf, said)


def _reaches(number: re.Pattern[str], said: str, asked: str) -> bool:
    """Whether the number said is at least the one asked, where both are numbers."""
    had, wanted = number.findall(said), number.findall(asked)
    return not had or not wanted or max(map(int, had)) >= min(map(int, wanted))


def _judge_list(index: Index, leaf: Leaf, name: str) -> LeafFinding:
    wanted = _telling(index, leaf.text)
    for number in range(len(getattr(index.profile.eligibility, name))):
        said = index.quotes.get(f"eligibility.{name}[{number}]")
        if said and wanted & _telling(index, said.text):
            return missing(leaf, said) if denied(index, said.text) else met(leaf, said)
    return unstated(leaf)


def _by_first_work(index: Index, leaf: Leaf, stated: LeafFinding) -> LeafFinding:
    """A least age that the profile does not state, met where the first work told of began so long ago that nobody can be younger."""
    asked = [int(number) for number in _NUMBER.findall(leaf.text)]
    dated = [(work.startDate.year, number) for number, work in enumerate(index.profile.work) if work.startDate is not None]
    if stated.verdict != "unstated" or not asked or not dated or not _AT_MOST.isdisjoint(forms(leaf.text)):
        return stated
    year, number = min(dated)
    post = index.quotes.get(f"work[{number}].position")
    least = index.as_of.year - year - 1 + _YOUNGEST_AT_WORK
    if post is None or least < max(asked):
        return stated
    reason = sentence(f"your profile tells of work since {year}, so you are {least} at least; asked: {leaf.text}")
    return LeafFinding(leaf, "met", Credit(1, 1, 1), (post,), reason, "eligibility-dated")


def _by_work_done(index: Index, leaf: Leaf, stated: LeafFinding) -> LeafFinding:
    """A need for hours that the profile does not speak of, met where work at such hours was done: `on-call rotation`."""
    mentions = index.lexicon.find(leaf.text) if stated.verdict == "unstated" else []
    hours = index.lexicon.table("matching/eligibility")["hours"]
    for mention in mentions:
        for number in index.showing(mention.name) if mention.name in hours else ():
            if index.facts[number].strength == "done":
                return met(leaf, index.facts[number].evidence)
    return stated


def _telling(index: Index, text: str) -> frozenset[str]:
    return frozenset(token.stem for token in index.stems.tokens(text) if index.stems.weight(token.stem) > 0)


def _judge_driving(index: Index, leaf: Leaf) -> LeafFinding:
    said = index.quotes.get("eligibility.driving")
    if said:
        return missing(leaf, said) if denied(index, said.text) else met(leaf, said)
    words = frozenset(index.stems.stem(word) for word in index.lexicon.table("matching/eligibility")["driving"])
    for fact in index.facts:
        if fact.role == "certificate" and words & {token.stem for token in index.stems.tokens(fact.evidence.text)}:
            return met(leaf, fact.evidence)
    return unstated(leaf)


def _judge_authorization(index: Index, leaf: Leaf) -> LeafFinding:
    table = index.lexicon.table("matching/eligibility")
    paths = [f"eligibility.authorization[{number}]" for number in range(len(index.profile.eligibility.authorization))]
    said = [quote for path in paths if (quote := index.quotes.get(path))]
    if not said:
        return unstated(leaf)
    for quote in said:
        text = quote.text.lower()
        needs_visa = any(cue in text for cue in table["needs_sponsorship"]) and not any(cue in text for cue in table["without"])
        if needs_visa or denied(index, quote.text):
            return missing(leaf, quote)
    return _by_country(index, leaf, said)


def _by_country(index: Index, leaf: Leaf, said: list[Evidence]) -> LeafFinding:
    asked = countries_in(index, leaf.text)
    for quote in said:
        if not asked or asked & countries_in(index, quote.text):
            return met(leaf, quote)
    return missing(leaf, said[0])
