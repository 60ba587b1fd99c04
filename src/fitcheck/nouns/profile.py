"""A candidate's profile: a JSON Resume 1.x document with a few optional fields of fitcheck's own."""

import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, PrivateAttr, WithJsonSchema

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the month or day may be unknown (`2021`, `2021-03`, `2021-03-15`)."""

    year: int
    month: int | None = None
    day: int | None = None

    def __lt__(self, other: "PartialDate") -> bool:
        return (self.year, self.month or 1, self.day or 1) < (other.year, other.month or 1, other.day or 1)

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


def _partial_date(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    found = _ISO.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise ValueError("a date is written YYYY, YYYY-MM or YYYY-MM-DD")
    return PartialDate(*(int(part) if part else None for part in found.groups()))  # type: ignore[arg-type]  # the year always matches


Date = Annotated[
    PartialDate,
    BeforeValidator(_partial_date),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}),
]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scalar stands in the profile's file."""

    path: str
    """The path in the file that was given, e.g. `cv.sections.experience[0].highlights[1]`."""
    line: int
    column: int


class Part(BaseModel):
    """The base of everything in a profile: frozen, documented by its docstrings."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True, defer_build=True, arbitrary_types_allowed=True)


class Location(Part):
    address: str = ""
    postalCode: str = ""
    city: str = ""
    countryCode: str = ""
    """ISO 3166-1 alpha-2."""
    region: str = ""


class NetworkProfile(Part):
    network: str = ""
    username: str = ""
    url: str = ""


class Basics(Part):
    name: str = ""
    label: str = ""
    """A headline, e.g. `Registered Nurse, Intensive Care`."""
    image: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    summary: str = ""
    location: Location = Location()
    profiles: tuple[NetworkProfile, ...] = ()


class Dated(Part):
    startDate: Date | None = None
    endDate: Date | None = None
    """None together with a startDate means: to this day."""


class Work(Dated):
    name: str = ""
    """The employer."""
    position: str = ""
    url: str = ""
    location: str = ""
    description: str = ""
    """What the employer does."""
    summary: str = ""
    highlights: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    """fitcheck: what was used in this position."""
    hours_per_week: float | None = None
    """fitcheck: part-time work counts by its share of 40 hours; None is full time."""


class Volunteer(Dated):
    organization: str = ""
    position: str = ""
    url: str = ""
    summary: str = ""
    highlights: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()


class Education(Dated):
    institution: str = ""
    url: str = ""
    area: str = ""
    """The field of study."""
    studyType: str = ""
    """The degree, e.g. `Bachelor of Science`."""
    score: str = ""
    courses: tuple[str, ...] = ()
    summary: str = ""
    highlights: tuple[str, ...] = ()
    """Thesis, honours, projects."""
    status: str = ""
    """fitcheck: `completed`, `in progress` or `left`; without it an endDate in the future or none at all means in progress."""


class Skill(Part):
    name: str = ""
    level: str = ""
    keywords: tuple[str, ...] = ()
    years: float | None = None
    """fitcheck: declared years of use; counted where no dates speak against it, and said to be declared."""


class Project(Dated):
    name: str = ""
    description: str = ""
    summary: str = ""
    highlights: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    url: str = ""
    roles: tuple[str, ...] = ()
    entity: str = ""
    type: str = ""


class Publication(Part):
    name: str = ""
    publisher: str = ""
    releaseDate: Date | None = None
    url: str = ""
    summary: str = ""


class Certificate(Part):
    name: str = ""
    date: Date | None = None
    issuer: str = ""
    url: str = ""
    expires: Date | None = None
    """fitcheck: the day from which it no longer holds."""


class Award(Part):
    title: str = ""
    date: Date | None = None
    awarder: str = ""
    summary: str = ""


class Language(Part):
    language: str = ""
    fluency: str = ""


class Interest(Part):
    name: str = ""
    keywords: tuple[str, ...] = ()


class Reference(Part):
    name: str = ""
    reference: str = ""


class Eligibility(Part):
    """fitcheck: facts that a posting may ask and a resume does not usually state."""

    authorization: tuple[str, ...] = ()
    """Where you may work without sponsorship, e.g. `US citizen`, `EU`."""
    clearance: str = ""
    driving: str = ""
    """e.g. `full driving licence`."""
    travel: str = ""
    """e.g. `up to 50%`, or `no`."""
    relocation: str = ""
    schedule: tuple[str, ...] = ()
    """e.g. `nights`, `weekends`, `on call`."""
    physical: str = ""
    background: str = ""
    age: str = ""
    other: tuple[str, ...] = ()


class Profile(Part):
    """All that a candidate shows. Every list may be missing."""

    basics: Basics = Basics()
    work: tuple[Work, ...] = ()
    volunteer: tuple[Volunteer, ...] = ()
    education: tuple[Education, ...] = ()
    awards: tuple[Award, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    publications: tuple[Publication, ...] = ()
    skills: tuple[Skill, ...] = ()
    languages: tuple[Language, ...] = ()
    interests: tuple[Interest, ...] = ()
    references: tuple[Reference, ...] = ()
    projects: tuple[Project, ...] = ()
    eligibility: Eligibility = Eligibility()
    """fitcheck: an optional section of its own."""

    _places: dict[str, Place] = PrivateAttr(default_factory=dict)

    def place(self, path: str) -> Place:
        """Where the scalar at a model path (`work[0].highlights[2]`) stands in the file; KeyError where it has no place."""
        return self._places[path]
