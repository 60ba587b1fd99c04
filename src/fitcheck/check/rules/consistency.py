"""Whether the profile agrees with itself."""

import re
from collections.abc import Iterator
from itertools import combinations

from fitcheck.check.rule import CheckRule, Found
from fitcheck.check.subject import MOST_POSITIONS, Subject
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.company_names import without_legal_form
from fitcheck.lexicon.words import NUMBERS, words
from fitcheck.match.years import total_years
from fitcheck.patterns import pattern_of

_CLAIM = pattern_of(
    rf"\b(?P<years>\d{{1,2}}(?:\.\d)?|{'|'.join(NUMBERS)})\s?(?P<plus>\+|plus\b)?\s*(?:-\s*)?(?:years?|yrs)\b(?:['’])?"
    r"(?!\s+(?:old|ago|of age))",
    re.IGNORECASE,
)
_NO_CLAIM = pattern_of(r"(?:\b(?:past|next|last|every|within|after|age|in the|first|final|top)\s+|[-–]\s?)$", re.IGNORECASE)
_ALIAS = pattern_of(r"\s*\([^)]*\)")
_EXPECTED = pattern_of(r"\b(?:expected|anticipated|in progress|ongoing|pursuing|candidate)\b", re.IGNORECASE)
_LONG_WORD = 5
"""Letters from which on one letter more or less is a slip, and not another name."""
_SLACK = 1.0
"""Years by which a claim may round up."""


def _summary_years(subject: Subject) -> Iterator[Found]:
    path, text = "basics.summary", subject.profile.basics.summary
    spans = [span for _, entry in subject.entries() if (span := subject.span(entry))]
    if not subject.has_place(path) or not spans:
        return
    worked = [span for _, entry in subject.entries("work") if (span := subject.span(entry))]
    shown = max(total_years(worked), total_years(spans))
    for found in _CLAIM.finditer(text):
        claimed = float(NUMBERS.get(found["years"].lower(), found["years"]))
        if claimed > shown + _SLACK and not _NO_CLAIM.search(text[max(0, found.start() - 20) : found.start()]):
            message = f"“{found.group()}” are claimed, the dates of the profile add up to {shown:g}"
            yield Found(subject.spot(path, found.group()), message, "correct the number, or date what is missing")


def _headline(subject: Subject) -> Iterator[Found]:
    label = subject.profile.basics.label
    titled = [(path, entry) for path, entry in subject.entries("work") if getattr(entry, "position", "") and entry.startDate]
    if not subject.has_place("basics.label") or not titled:
        return
    table = subject.index.lexicon.table("checking/positions")
    if any(re.search(rf"\b{re.escape(word)}\b", label, re.IGNORECASE) for word in table["between"]):
        return
    current = [one for one in titled if subject.is_current(one[1])]
    last = current or [max(titled, key=lambda one: (span.end, span.start) if (span := subject.span(one[1])) else (0.0, 0.0))]
    ours = _occupation(subject, label)
    theirs = {word for _, entry in last for word in _occupation(subject, getattr(entry, "position", ""))}
    if ours and theirs and not ours & theirs:
        line = subject.spot(f"{last[0][0]}.position").line
        hint = "let the headline name what you are, in the words of the position; where you change careers, say so"
        yield Found(subject.spot("basics.label", label), f"shares no word with the title of the last position, in line {line}", hint)
        return
    levels = table["levels"]
    highest = max(_level(levels, getattr(entry, "position", "")) for _, entry in titled)
    if _level(levels, label) > highest:
        yield Found(subject.spot("basics.label", label), "stands higher than the title of any position", "take over the title you held")


def _occupation(subject: Subject, title: str) -> set[str]:
    """The stems of the words that name what someone is."""
    ignored = {word.form for word in words(subject.index.lexicon.table("checking/positions")["not_an_occupation"])}
    found = words(title)
    return {token.stem for word, token in zip(found, subject.index.stems.of(found), strict=True) if word.form not in ignored}


def _level(levels: list[list[str]], title: str) -> int:
    said = {word.form for word in words(title)}
    return max((rank for rank, names in enumerate(levels) if said & set(names)), default=1)


def _employers(subject: Subject) -> Iterator[Found]:
    first_places: dict[str, str] = {}
    for number, work in enumerate(subject.profile.work[:MOST_POSITIONS]):
        path = f"work[{number}].name"
        if work.name and subject.has_place(path):
            first_places.setdefault(work.name, path)
    for (one, first), (other, second) in combinations(first_places.items(), 2):
        if _is_same_name(one, other, subject.index.lexicon):
            line = subject.spot(first).line
            yield Found(subject.spot(second, other), f"line {line} spells this “{one}”", "spell one employer one way")


def _is_same_name(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two names differ in their spelling only: case, legal form, punctuation, spaces, one letter of a long word."""
    left, right = (pattern_of(r"\w+").findall(without_legal_form(_ALIAS.sub("", name), lexicon).casefold()) for name in (one, other))
    if not left or not right or any(character.isdigit() for word in (*left, *right) for character in word):
        return False
    if "".join(left) == "".join(right):
        return True
    apart = [pair for pair in zip(left, right, strict=False) if pair[0] != pair[1]]
    return len(left) == len(right) and len(apart) == 1 and min(map(len, apart[0])) >= _LONG_WORD and _is_one_edit(*apart[0])


def _is_one_edit(left: str, right: str) -> bool:
    """Whether one letter added, left out, changed or exchanged with its neighbour makes one of the other."""
    if abs(len(left) - len(right)) > 1:
        return False
    start = next((index for index, pair in enumerate(zip(left, right, strict=False)) if pair[0] != pair[1]), min(len(left), len(right)))
    if len(left) == len(right):
        swapped = left[start + 1 : start + 2] + left[start : start + 1] + left[start + 2 :]
        return left[start + 1 :] == right[start + 1 :] or swapped == right[start:]
    short, long = sorted((left, right), key=len)
    return short[start:] == long[start + 1 :]


def _studies(subject: Subject) -> Iterator[Found]:
    for number, study in enumerate(subject.profile.education):
        if not study.endDate or subject.is_ahead(study.endDate) or _this_month(subject, study.endDate.year, study.endDate.month):
            continue
        for field in ("status", "studyType", "summary"):
            path = f"education[{number}].{field}"
            text = getattr(study, field)
            found = _EXPECTED.search(text) if field != "status" else pattern_of("in progress").match(text)
            if found and subject.has_place(path):
                message = f"“{found.group()}”, and the end was in {study.endDate}"
                yield Found(subject.spot(path, found.group()), message, "say that it is completed or left, or move the end")
                break


def _this_month(subject: Subject, year: int, month: int | None) -> bool:
    return year == subject.as_of.year and month in (None, subject.as_of.month)


RULES = (
    CheckRule(
        "summary-years",
        "The years that the summary claims are dated",
        "A reader adds the positions up. Work, studies, projects and volunteering all count here, overlaps once, with a year of slack.",
        "warning",
        "basics: {summary: Pastry chef with 12+ years of experience in hotel kitchens.}\n"
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02}]\n",
        "basics: {summary: Pastry chef with 5+ years of experience in hotel kitchens.}\n"
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02}]\n",
        _summary_years,
    ),
    CheckRule(
        "headline-title",
        "The headline goes with the last position",
        "The first two lines that a reader compares. A title nobody gave you, or a higher one than you held, looks made up.",
        "warning",
        "basics: {label: Head Chef}\nwork: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02}]\n",
        "basics: {label: Pastry Chef}\nwork: [{name: Lakeside Hotel, position: Senior Pastry Chef, startDate: 2021-02}]\n",
        _headline,
    ),
    CheckRule(
        "employer-spelling",
        "One employer is spelt one way",
        "Two spellings look like two employers, to a person and to every program that adds up years.",
        "warning",
        "work:\n  - {name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02}\n"
        "  - {name: Lakeside Hotels Inc., position: Baker, startDate: 2019-02, endDate: 2021-02}\n",
        "work:\n  - {name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02}\n"
        "  - {name: Lakeside Hotel, position: Baker, startDate: 2019-02, endDate: 2021-02}\n",
        _employers,
    ),
    CheckRule(
        "study-past-end",
        "No study is in progress past its end",
        "What was expected for last summer has happened or has not, and a degree in progress counts as none.",
        "warning",
        "education: [{institution: Prairie State College, studyType: BA, startDate: 2022-09, endDate: 2026-06, status: in progress}]\n",
        "education: [{institution: Prairie State College, studyType: BA, startDate: 2022-09, endDate: 2027-06, status: in progress}]\n",
        _studies,
    ),
)
