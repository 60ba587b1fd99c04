"""Whether the words tell what was done, as one tells it in a resume."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from fitcheck.check.rule import CheckRule, Found
from fitcheck.check.subject import Prose, Subject
from fitcheck.check.verbs import forms_of, present_forms
from fitcheck.patterns import pattern_of

_DETERMINER = pattern_of(r"(?:\d|(?:a|an|the|our|all|new|its|their|each|every|my|both|up|daily|weekly|monthly|out|over)\b)", re.IGNORECASE)
_NO_VERB_BEFORE = frozenset(("of", "for", "with", "on", "in", "to", "and", "or", "by", "at", "from", "as", "is", "was", "are", "were"))
_NEAR = 200
"""Characters before a phrase that are looked at."""
_OPENING = pattern_of(r"\W*([A-Za-z]+(?:-[a-z]+)*)(?:\s+(\S+))?")
_OPENS = pattern_of(r"(?:^|[.!?;:,]\s|\b(?:was|were|am|is|are|been|and|also|solely|mainly|primarily|directly|I)\s)\W*$", re.IGNORECASE)
_QUOTED = pattern_of(r"[\"“][^\"”]*[\"”]")
_NUMERAL = pattern_of(
    r"\b(?:phase|part|level|type|class|tier|grade|engineer|analyst|title|schedule|chapter|war|division|group|stage)\s+I\b", re.IGNORECASE
)
_PASSIVE = pattern_of(
    r"(?P<whole>\b(?P<be>was|were|been|being)\s+(?:\w+ly\s+)?(?P<verb>[a-z]+))",
    re.IGNORECASE,
)
_RELATIVE = pattern_of(
    r"\b(?:who|which|that|what|when|where|while|because|since|as|if|once|until|before|after|there|it)\b[^,.;]*$", re.IGNORECASE
)


@cache
def _phrases(phrases: tuple[str, ...], *, exact_case: bool = False) -> re.Pattern[str]:
    """The phrases as whole words, the longest first, a hyphen or a space where there is either."""
    longest_first = sorted(phrases, key=len, reverse=True)
    body = "|".join(re.escape(phrase).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s-]") for phrase in longest_first)
    return pattern_of(rf"(?<![\w/.&-])(?:{body})(?![\w/&-])", 0 if exact_case else re.IGNORECASE)


def _first_person(subject: Subject) -> Iterator[Found]:
    spoken = _phrases(tuple(subject.index.lexicon.table("checking/wording")["first_person"]), exact_case=True)
    for prose in _told(subject, "highlights", "summary", "description"):
        own = _NUMERAL.sub(_blank, _QUOTED.sub(_blank, prose.text))
        found = spoken.search(own)
        if found:
            hint = "a line of a resume begins with what was done: “Led a team of six”"
            yield Found(subject.spot(prose.path, _around(prose.text, found)), f"“{found.group()}”: the reader knows who speaks", hint)


def _blank(found: re.Match[str]) -> str:
    """As many spaces, so that what follows stays at its place."""
    return " " * len(found.group())


def _around(text: str, found: re.Match[str]) -> str:
    """The words found, with the word behind a single letter so that the file is not searched for `I`."""
    if len(found.group()) > 2:
        return found.group()
    following = pattern_of(r"\s+\S+").match(text[found.end() :])
    return found.group() + (following.group() if following else "")


def _buzzwords(subject: Subject) -> Iterator[Found]:
    known = _phrases(tuple(subject.index.lexicon.table("checking/wording")["buzzwords"]))
    texts = [(prose.path, prose.text) for prose in subject.prose]
    labels = [
        (path, place.text) for path, place in subject.profile.places().items() if path == "basics.label" or path.startswith("skills[")
    ]
    for path, text in (*texts, *labels):
        for found in known.finditer(text):
            message = f"“{found.group()}” is said by everyone and shown by nobody"
            yield Found(subject.spot(path, found.group()), message, "tell what you did that shows it")


def _tense(subject: Subject) -> Iterator[Found]:
    present = present_forms(subject.index.lexicon)
    nouns = frozenset(subject.index.lexicon.table("checking/wording")["also_nouns"].split())
    for prose in _told(subject, "highlights"):
        if prose.current or prose.section not in ("work", "volunteer") or not subject.entry(prose.entry).endDate:
            continue
        found = _OPENING.match(prose.text)
        if not found:
            continue
        verb, following = found[1].lower(), (found[2] or "").lower()
        if verb not in present or following.strip(",;.") in _NO_VERB_BEFORE or not following:
            continue
        if verb in nouns and (following[0].isdigit() or not _DETERMINER.match(following)):
            continue
        yield Found(subject.spot(prose.path, found[1]), f"“{found[1]}” is present tense, and the position has ended", "tell it in the past")


def _passive(subject: Subject) -> Iterator[Found]:
    table = subject.index.lexicon.table("checking/wording")
    duties = _phrases(tuple(table["duty_phrases"]))
    deeds = frozenset((*forms_of(subject.index.lexicon, "results"), *forms_of(subject.index.lexicon, "changes"), *table["deeds"].split()))
    for prose in _told(subject, "highlights", "summary"):
        yield from _duties(subject, prose, duties.finditer(prose.text))
        for sentence in prose.sentences if prose.field == "highlights" else ():
            yield from _passives(subject, prose, sentence, deeds)


def _duties(subject: Subject, prose: Prose, found: Iterable[re.Match[str]]) -> Iterator[Found]:
    for one in found:
        before = prose.text[max(0, one.start() - _NEAR) : one.start()]
        if not _OPENS.search(before):  # "the scheduler responsible for ..." tells of the scheduler
            continue
        message = f"“{one.group()}” tells what the job was, not what was done"
        yield Found(subject.spot(prose.path, one.group()), message, "begin with the verb: “Ran”, “Built”, “Taught”")


def _passives(subject: Subject, prose: Prose, sentence: str, deeds: frozenset[str]) -> Iterator[Found]:
    for found in _PASSIVE.finditer(sentence):
        if found["verb"].lower() in deeds and not _RELATIVE.search(sentence[max(0, found.start() - _NEAR) : found.start()]):
            yield Found(
                subject.spot(prose.path, found["whole"]), f"“{found['whole']}” hides who did it", "say it with yourself as the doer"
            )


def _told(subject: Subject, *fields: str) -> Iterator[Prose]:
    """The texts of entries, not the summary of the whole profile, in which one may speak as oneself."""
    return (prose for prose in subject.prose if prose.entry and prose.field in fields and prose.section != "education")


RULES = (
    CheckRule(
        "first-person",
        "A position is told without I and we",
        "We leaves open what was yours, and I goes without saying. The summary may speak as you do.",
        "warning",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, highlights: [We halved our waste]}]\n",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, highlights: [Halved the waste with two apprentices]}]\n",
        _first_person,
    ),
    CheckRule(
        "buzzword",
        "No words that anybody could write",
        "They can be neither checked nor remembered, and take the place of something that can.",
        "warning",
        "basics: {summary: Results-driven baker of bread.}\n",
        "basics: {summary: Pastry chef who bakes 400 loaves a night.}\n",
        _buzzwords,
    ),
    CheckRule(
        "tense",
        "A position that has ended is told in the past",
        "The present says that you still do it, and the dates say that you do not.",
        "warning",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, endDate: 2023-04, highlights: [Manage a team of 6]}]\n",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, endDate: 2023-04, highlights: [Managed a team of 6]}]\n",
        _tense,
    ),
    CheckRule(
        "passive",
        "The candidate is the doer",
        "Responsible for and was improved leave open who did it, and whether it was done.",
        "note",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, highlights: [Responsible for the menu of 90 rooms]}]\n",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, highlights: [Planned the menu of 90 rooms]}]\n",
        _passive,
    ),
)
