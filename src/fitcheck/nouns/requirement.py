"""What a posting asks: requirements, each with its importance and its tree of needs."""

from collections.abc import Iterator
from typing import Literal, NamedTuple, get_args

from fitcheck.records import Record

Importance = Literal["required", "preferred"]
IMPORTANCES: tuple[Importance, ...] = get_args(Importance)
Kind = Literal["skill", "experience", "degree", "credential", "language", "trait", "eligibility"]
LIKE_THIS_POST = r"(?:similar|comparable|equivalent|same)\s+(?:role|position|post|job|capacity|level)s?"
"""The expression for how a posting names work like that of the post itself, with neither title nor field."""
Level = Literal["high_school", "certificate", "associate", "bachelor", "master", "doctorate", "professional", "any"]


class Leaf(NamedTuple):
    """One thing asked. Fields that do not belong to its kind stay empty."""

    kind: Kind
    text: str = ""
    """The shortest exact substring of the posting that names the thing; "" where years are of nothing in particular, and for degrees."""
    term: str = ""
    """The canonical name of the vocabulary entry that `text` stands for; "" for open vocabulary."""
    min_years: float | None = None
    max_years: float | None = None
    examples: tuple[str, ...] = ()
    """Things the posting names only as instances ("such as ..."), verbatim."""
    level: str = ""
    """A degree's `Level`, or the level asked of a human language, verbatim and in lower case."""
    fields: tuple[str, ...] = ()
    """A degree's fields of study, verbatim."""
    or_equivalent: bool = False
    """Experience may stand in for the degree."""
    in_progress: bool = False
    """Of a degree, being enrolled is enough; of anything else, it only leads to a paper asked beside it (`working towards it`)."""
    category: str = ""
    """Of an eligibility fact: authorization, clearance, location, travel, schedule, physical, driving, background, age, other."""

    @property
    def is_way(self) -> bool:
        """Whether it only leads to a paper that is asked beside it."""
        return self.in_progress and self.kind != "degree"


class AllOf(Record):
    """Needs of which every one is asked."""

    all_of: tuple["Needs", ...]


class AnyOf(Record):
    """Needs of which one is enough."""

    any_of: tuple["Needs", ...]


Needs = Leaf | AllOf | AnyOf


class Requirement(NamedTuple):
    """One thing, or one bundle of things, that a posting asks of the candidate."""

    id: str
    """`r1`, `r2`, ... in posting order."""
    text: str
    """An exact substring of the posting, white space folded."""
    lines: tuple[int, int]
    """First and last line in the posting's file, counted from 1."""
    importance: Importance
    needs: Needs
    rule: str
    """The id of the rule that read it; `fitcheck explain ID` tells more."""


class Asked(NamedTuple):
    """All that understand() reads out of a posting."""

    title: str | None
    company: str | None
    location: str | None
    language: str
    """An ISO 639-1 code; `en` unless the text is clearly of another language."""
    requirements: tuple[Requirement, ...]
    mission: tuple["Statement", ...] = ()
    """Sentences in which the posting speaks of its team, company and mission, in posting order."""
    duties: tuple["Statement", ...] = ()
    """What the job does day by day, in posting order."""


class Statement(NamedTuple):
    """A sentence of the posting that asks nothing, kept for advice."""

    text: str
    lines: tuple[int, int]


def leaves(needs: Needs) -> Iterator[Leaf]:
    """Every leaf below `needs`, in posting order."""
    match needs:
        case Leaf():
            yield needs
        case AllOf(children) | AnyOf(children):
            for child in children:
                yield from leaves(child)
