"""Whether what is told has a result, and a number that can be understood."""

import re
from collections.abc import Iterator

from fitcheck.check.rule import CheckRule, Found
from fitcheck.check.subject import Prose, Subject
from fitcheck.check.verbs import forms_of
from fitcheck.lexicon.words import SEVERAL
from fitcheck.patterns import pattern_of

_FIGURE = pattern_of(
    r"\d|\b(?:half|halved|third|quarter|doubl\w+|tripl\w+|twice|dozens?|hundreds?|thousands?|millions?|zero)\b", re.IGNORECASE
)
_BEFORE_AND_AFTER = pattern_of(r"\bfrom\b.+\bto\b.+|\b(?:seconds|minutes|hours|days|weeks|months)\b.+\bto\b", re.IGNORECASE)
_SPELLED = pattern_of(rf"\b(?:{'|'.join(SEVERAL)})\b", re.IGNORECASE)
_YEAR = pattern_of(r"\b(?:19|20)\d\d\b")
_BARE = pattern_of(
    r"(?P<before>\b(?:by|to|from|over|about|around|nearly|roughly|approximately|almost|some)\s+)(?P<number>\d[\d,.]*\d|\d)"
    r"(?=\s*(?:[.;)]?$|[.;,)]\s|\s(?:and|in|within|during|while|through|after|by|over|to|per|since)\b))",
    re.IGNORECASE,
)
_UNIT_NEAR = pattern_of(
    r"[%$€£¥°]|\d[a-zA-Z]{1,3}\b"
    r"|\b(?:percent|per cent|score|rating|grade|nps|csat|gpa|ratio|rate|index|rank|points?|number|count|headcount|level)\b",
    re.IGNORECASE,
)
_NO_UNIT = r"(?!(?:to|in|and|by|for|of|on|at|or|per|over|after|within|during|while|through|since|from|with|a|an|the|then|but)\b)"
_COUNTED = pattern_of(rf"\d[\d,.]*\+?\s+{_NO_UNIT}[a-z]{{2,}}", re.IGNORECASE)
_PLURAL = pattern_of(r"(?!was\b|this\b|has\b|its\b)\b[a-z]{3,}s\b", re.IGNORECASE)
"""What went from one number to another: "infections fell from 6 to 1"."""
_OF = pattern_of(
    r"\b(?:number|team|staff|group|crew|class|fleet|portfolio|network|community|membership|audience|headcount|size|list|backlog)\b",
    re.IGNORECASE,
)


def _no_result(subject: Subject) -> Iterator[Found]:
    told: dict[str, list[Prose]] = {}
    for prose in subject.prose:
        told.setdefault(prose.entry, []).append(prose)
    results = forms_of(subject.index.lexicon, "results")
    absent = pattern_of(" ".join(subject.index.lexicon.table("checking/positions")["results_by_absence"].split()), re.IGNORECASE)
    for path, _ in subject.entries("work"):
        texts = told.get(path, [])
        spot = subject.entry_spot(path)
        if not texts:
            yield Found(spot, "nothing is told of this position", "add what you did and what came of it, one highlight each")
        elif not any(_has_result(prose.text, results) or absent.search(prose.text) for prose in texts):
            yield Found(spot, "no result is told of this position", "say what came of it: how much, how many, how often, for whom")


def _has_result(text: str, results: frozenset[str]) -> bool:
    if _has_figure(text):
        return True
    return any(word.lower() in results for word in pattern_of(r"[A-Za-z]+").findall(text))


def _has_figure(text: str) -> bool:
    plain = _YEAR.sub("", text)
    return bool(_FIGURE.search(plain) or _SPELLED.search(plain))


def _no_number(subject: Subject) -> Iterator[Found]:
    changes = forms_of(subject.index.lexicon, "changes")
    for prose in subject.prose:
        if prose.field != "highlights" or prose.section == "education":
            continue
        for sentence in prose.sentences:
            opening = pattern_of(r"\W*(?:[A-Za-z]+ly\s+)?([A-Za-z]+)").match(sentence)
            if opening and opening[1].lower() in changes and not _has_figure(sentence) and not _BEFORE_AND_AFTER.search(sentence):
                yield Found(
                    subject.spot(prose.path, opening[1]),
                    f"“{opening[1]}”: by how much?",
                    "give the number, or what it was before and after",
                )


def _no_unit(subject: Subject) -> Iterator[Found]:
    for prose in subject.prose:
        for sentence in prose.sentences if prose.field == "highlights" else ():
            if _UNIT_NEAR.search(sentence) or _COUNTED.search(sentence) or _OF.search(sentence):
                continue
            for found in _BARE.finditer(sentence):
                counted = found["before"].strip().lower() in ("from", "to") and _PLURAL.search(sentence[: found.start()])
                if not counted and not _YEAR.fullmatch(found["number"]):
                    yield Found(
                        subject.spot(prose.path, found.group()), f"{found['number']} of what?", "name the unit: percent, hours, people"
                    )


RULES = (
    CheckRule(
        "position-without-result",
        "Each position tells of a result",
        "Duties say what anyone in the place would have done; a result says what you did.",
        "note",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, highlights: [Baked desserts and bread]}]\n",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, highlights: [Baked desserts for 90 guests a night]}]\n",
        _no_result,
    ),
    CheckRule(
        "claim-without-number",
        "What was improved has a number",
        "Improved, reduced and increased ask for by how much; without it they are an opinion.",
        "note",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, highlights: [Reduced waste significantly]}]\n",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, highlights: [Reduced waste by a third]}]\n",
        _no_number,
    ),
    CheckRule(
        "number-without-unit",
        "A number has a unit",
        "By 30 what? Percent, hours and people are far apart.",
        "warning",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, highlights: [Cut waste by 30 within a year.]}]\n",
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02, highlights: [Cut waste by 30 kg a week.]}]\n",
        _no_unit,
    ),
)
