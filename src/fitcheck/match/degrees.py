"""Degrees: level, field of study, and years of work where they may stand in."""

import re
from functools import lru_cache
from typing import NamedTuple

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import padded
from fitcheck.match.facts import Index
from fitcheck.match.fields import Fields, fields_of
from fitcheck.match.wording import sentence, years_text
from fitcheck.match.years import span_of, total_years
from fitcheck.nouns.finding import Credit, Evidence, LeafFinding, Verdict, Weighed
from fitcheck.nouns.profile import Education, Work
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

_ASIDE = pattern_of(r"\([^()]*\)")
_SPELLED = pattern_of(r"[A-Za-z.]+")
_POINTED = pattern_of(r"\b(?:B|M|D|LL|Ph)\.(?:[A-Z][a-z]{0,4}\.?)+(?![A-Za-z])|\b(?:B|M|D)\. [A-Z][a-z]{1,4}\b\.?(?:[A-Z]\.)?")
"""A degree with points after its parts: `B.Eng.`, `M.B.A.`, `D. Phil`."""
_NAMES = {
    "high_school": "a high school diploma",
    "certificate": "a certificate",
    "associate": "an associate degree",
    "bachelor": "a bachelor's degree",
    "master": "a master's degree",
    "doctorate": "a doctorate",
    "professional": "a professional degree",
    "any": "a degree",
    "": "a degree",
}


_TAKES_RELATED = pattern_of(
    r"\b(?:related|similar|relevant|comparable|equivalent|other)\b(?:[\s-]+\w+){0,2}?\s+(?:field|discipline|subject|area)s?\b",
    re.IGNORECASE,
)
_IN_WORDS = pattern_of(
    r"\b(?:bachelor|master|doctora|undergraduate|graduate degree|postgraduate|college degree|university degree)", re.IGNORECASE
)
_MINOR = pattern_of(r"[,;]?\s*\b(?:with )?(?:an? )?minor(?:s|ed|ing)?\b(?:\s+in\b|:)?", re.IGNORECASE)
"""What stands before a second field of which some courses were taken."""
RELATED = "related field"


class _Held(NamedTuple):
    """A degree of the profile as it bears on a need."""

    share: float
    verdict: Verdict
    rule: str
    reason: str
    evidence: tuple[Evidence, ...]


_SCHOOL = "high_school"


class DegreeNames:
    """The names of degree levels, and the words of studies not finished."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Taken from matching/degrees."""
        table = lexicon.table("matching/degrees")
        self.ranks: dict[str, int] = {level: row["rank"] for level, row in table["levels"].items()}
        self._work = {level: [_padded(name) for name in row.get("work", ())] for level, row in table["levels"].items()}
        self.years: dict[str, float] = {level: row["years"] for level, row in table["levels"].items()}
        self._names = [(_padded(name), level) for level, row in table["levels"].items() for name in row["names"]]
        self._exact = {spelling: level for level, row in table["levels"].items() for spelling in row.get("exact", ())}
        self._field_of = {spelling: field for field, spellings in table["own_field"].items() for spelling in spellings}
        self.school_subjects = frozenset(table["school_subjects"])
        """What whoever went on to a degree has passed at school."""
        self.in_progress = [_padded(name) for name in table["in_progress"]]
        self.left = [_padded(name) for name in table["left"]]

    def level(self, text: str) -> str:
        """The highest level that a text names, a longer name taking in the shorter within it; "" where it names none."""
        closed = [one.replace(".", "").replace(" ", "") for one in _POINTED.findall(text)]
        said = _padded(" ".join((text, *closed)))
        named = [(name, level) for name, level in self._names if name in said]
        found = [level for name, level in named if not any(name in other and name != other for other, _ in named)]
        found += [level for word in (*_SPELLED.findall(text), *closed) if (level := self._exact.get(word.rstrip(".")))]
        return max(found, key=lambda level: (self.ranks[level], level), default="")

    def own_fields(self, text: str, level: str = "") -> list[str]:
        """The fields that the degrees named in a text have by their names alone (`BSN`), those of a level where one is given."""
        spellings = (word.replace(".", "") for word in _SPELLED.findall(text))
        named = [(one, self._field_of[one]) for one in spellings if one in self._field_of]
        return list(dict.fromkeys(field for one, field in named if not level or self.level(one) == level))

    def is_work_like(self, level: str, text: str) -> bool:
        """Whether work described so is of the kind that may stand in for a level without a field; any is where none is named."""
        said = _padded(text)
        return not self._work.get(level) or any(name in said for name in self._work[level])


def _padded(text: str) -> str:
    """padded() of a text in which an apostrophe parts no word: `masters`, `master's`."""
    return padded(text.replace("'", "").replace("’", ""))


@lru_cache(maxsize=2)
def degree_names(lexicon: Lexicon) -> DegreeNames:
    """The degree names of a lexicon, made once."""
    return DegreeNames(lexicon)


def weigh_degrees(index: Index, leaf: Leaf) -> tuple[Weighed, ...]:
    """Each course of study, and the work that may stand in for it, with what it earns, the best first."""
    considered = [item for item in (*_all_held(index, leaf), _equivalent(index, leaf) if leaf.or_equivalent else None) if item]
    considered.sort(key=lambda item: (-item.share, item.reason))
    return tuple(Weighed(item.evidence[0], round(item.share, 2), item.reason) for item in considered)


def _all_held(index: Index, leaf: Leaf) -> list[_Held | None]:
    return [_held(index, leaf, number, study) for number, study in enumerate(index.profile.education)]


def open_to_related(leaf: Leaf, text: str) -> Leaf:
    """A degree asked with `related field` among its fields where the requirement's text says so."""
    if leaf.kind != "degree" or not leaf.fields or RELATED in leaf.fields or not _TAKES_RELATED.search(text):
        return leaf
    return leaf._replace(fields=(*leaf.fields, RELATED))


def with_own_field(lexicon: Lexicon, leaf: Leaf, text: str) -> Leaf:
    """A degree asked by a name that says its field, and not by its level in words, with that field: `BSN`, but not `master's or MBA`."""
    if leaf.kind != "degree" or leaf.fields:
        return leaf
    if _IN_WORDS.search(text):
        return leaf
    return leaf._replace(fields=tuple(degree_names(lexicon).own_fields(text, leaf.level)))


def judge_degree(index: Index, leaf: Leaf) -> LeafFinding:
    """The judgement of a degree: the best of those held, or the years that stand in for it."""
    held = _all_held(index, leaf)
    best = max((item for item in held if item), key=lambda item: (item.share, item.verdict == "exceeded"), default=None)
    if leaf.or_equivalent and (best is None or best.share < 1):
        instead = _equivalent(index, leaf)
        if instead and (best is None or instead.share > best.share):
            best = instead
    if best is None or best.share <= 0:
        nearby = tuple(item.evidence[0] for item in held if item)[:3]
        return LeafFinding(leaf, "missing", Credit(0, 0, 0), (), f"Your profile shows no {_asked(leaf)}.", "degree-missing", nearby=nearby)
    return LeafFinding(leaf, best.verdict, Credit(best.share, best.share, best.share), best.evidence, sentence(best.reason), best.rule)


def _asked(leaf: Leaf) -> str:
    name = _NAMES[leaf.level].removeprefix("a ").removeprefix("an ")
    return f"{name} in {' or '.join(leaf.fields)}" if leaf.fields else name


def _held(index: Index, leaf: Leaf, number: int, study: Education) -> _Held | None:
    names = degree_names(index.lexicon)
    shares = index.lexicon.table("matching/credits")["degree"]
    paths = [f"education[{number}].{name}" for name in ("studyType", "area")]
    evidence = tuple(quote for path in paths if (quote := index.quotes.get(path)))
    if not evidence:
        return None
    what = evidence[0].text if _padded(study.area) in _padded(study.studyType) else " in ".join(quote.text for quote in evidence)
    level = names.level(study.studyType) or names.level(study.area)
    asked, had = names.ranks.get(leaf.level, 0), names.ranks.get(level, 0)
    fields = fields_of(index.lexicon)
    major, _, minor = _MINOR.sub("\n", study.area, count=1).partition("\n")
    said = " ".join([major, study.studyType, *names.own_fields(study.studyType)])
    field = fields.share(leaf.fields, said, shares)
    if minor and leaf.fields:
        field = max(field, min(shares["related_field"], fields.share(leaf.fields, minor, shares)))
    if leaf.level == _SCHOOL and had > asked and {name.lower() for name in leaf.fields} <= names.school_subjects:
        field = 1.0
    state = state_of(index, names, study)
    if state == "left":
        return _Held(0.0, "missing", "degree-missing", f"{what} was not completed", evidence)
    if state == "in progress" and not leaf.in_progress:
        share = shares["in_progress"] * field if had >= asked else 0.0
        return _Held(share, "partial" if share else "missing", "degree-in-progress", f"{what} is in progress, not yet held", evidence)
    level_share = _level_share(leaf.level, level, asked, had, shares)
    share = level_share * field
    if share >= 1:
        above = bool(asked and had > asked)
        return _Held(
            1.0,
            "exceeded" if above else "met",
            "degree-held",
            f"{what} {'is more than' if above else 'meets'} {_NAMES[leaf.level]}",
            evidence,
        )
    if level_share >= 1:
        return _Held(
            share, "partial", "degree-field", f"{what} is of the level asked, in another field than {' or '.join(leaf.fields)}", evidence
        )
    return _Held(share, "partial" if share else "missing", "degree-lower", f"{what} is below {_asked_phrase(leaf)}", evidence)


def _asked_phrase(leaf: Leaf) -> str:
    return f"{_NAMES[leaf.level]} in {' or '.join(leaf.fields)}" if leaf.fields else _NAMES[leaf.level]


def _level_share(asked_level: str, level: str, asked: int, had: int, shares: dict[str, float]) -> float:
    if asked_level in ("any", ""):
        return 1.0 if had >= 2 or not level else 0.0
    if not level:
        return shares["unnamed_level"]
    if asked_level == "professional" and level != "professional":
        return shares["lower"] if level == "doctorate" else 0.0
    if had >= asked:
        return 1.0
    return shares["lower"] if asked - had == 1 else 0.0


def state_of(index: Index, names: DegreeNames, study: Education) -> str:
    """`completed`, `in progress` or `left`, by its status, the words of its name or score, and its dates."""
    said = _padded(f"{study.status} {study.studyType} {study.score} {' '.join(_ASIDE.findall(study.area))}")
    if any(name in said for name in names.left):
        return "left"
    if any(name in said for name in names.in_progress):
        return "in progress"
    if study.status or (study.startDate is None and study.endDate is None):
        return "completed"
    if study.endDate is None:
        return "in progress"
    end = study.endDate
    ahead = (end.year, end.month or 1, end.day or 1) > (index.as_of.year, index.as_of.month, index.as_of.day)
    return "in progress" if ahead else "completed"


def _about(work: Work) -> list[str]:
    """Where a position says what it is: its title, its summary or else its first highlight, its keywords."""
    return ["position", "summary" if work.summary else "highlights[0]", *(f"keywords[{i}]" for i in range(len(work.keywords)))]


def _equivalent(index: Index, leaf: Leaf) -> _Held | None:
    """Years of work in the field where experience may stand in for the degree."""
    names = degree_names(index.lexicon)
    fields: Fields = fields_of(index.lexicon)
    spans, evidence = [], []
    for number, work in enumerate(index.profile.work):
        span = span_of(work.startDate, work.endDate, index.as_of, work.hours_per_week)
        quotes = [quote for path in _about(work) if (quote := index.quotes.get(f"work[{number}].{path}"))]
        telling = [quote for quote in quotes if _may_stand_in(names, fields, leaf, quote.text)]
        if span and telling:
            spans.append(span)
            evidence.append(telling[0])
    if not evidence:
        return None
    needed = names.years.get(leaf.level, 4.0) or 1.0
    years = total_years(spans)
    share = min(1.0, years / needed)
    if share < index.lexicon.table("matching/credits")["degree"]["stands_in_least"]:
        return None
    towards = "stand in" if share >= 1 else "go some way to standing in"
    reason = f"{years_text(years)} of work in the field {towards} for {_NAMES[leaf.level]}; about {needed:g} count as equivalent"
    return _Held(
        share,
        "met" if share >= 1 else "partial",
        "degree-equivalent",
        reason,
        tuple(evidence[:5]),
    )


def _may_stand_in(names: DegreeNames, fields: Fields, leaf: Leaf, text: str) -> bool:
    """Whether work described so may stand in for a degree: it is in a field asked or, where none is named, of the level's kind."""
    return fields.is_work_in(leaf.fields, text) and (bool(leaf.fields) or names.is_work_like(leaf.level, text))
