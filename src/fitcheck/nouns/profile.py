"""A candidate's profile: a JSON Resume 1.x document with a few optional fields of fitcheck's own."""

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import total_ordering
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, PrivateAttr, WithJsonSchema
from pydantic_core import PydanticCustomError

_ISO = re.compile(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


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


def partial_date(text: str) -> PartialDate | None:
    """The date that `YYYY`, `YYYY-MM` or `YYYY-MM-DD` stands for; None where the text is no such day of the calendar."""
    found = _ISO.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or (month is not None and not 1 <= month <= 12):
        return None
    if day is not None and not 1 <= day <= monthrange(year, month or 1)[1]:
        return None
    return PartialDate(year, month, day)


def _date(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    read = partial_date(value) if isinstance(value, str) else None
    if read is None:
        raise PydanticCustomError("broken_date", "a date is written YYYY, YYYY-MM or YYYY-MM-DD")
    return read


Date = Annotated[
    PartialDate,
    PlainValidator(_date),
    WithJsonSchema(
        {"type": "string", "pattern": "^[12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?$", "examples": ["2021-03", "2021", "2021-03-15"]}
    ),
]
Years = Annotated[float, Field(ge=0, le=80, allow_inf_nan=False)]
Hours = Annotated[float, Field(gt=0, le=168, allow_inf_nan=False)]


def _text(*examples: str) -> Any:
    """A text that may be left out, with examples for the editor."""
    return Field(default="", examples=list(examples))


def _texts(*examples: str) -> Any:
    """A list of texts that may be left out, with an example for the editor."""
    return Field(default=(), examples=[list(examples)])


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scalar stands in the profile's file."""

    path: str
    """The path in the file that was given, e.g. `cv.sections.experience[0].highlights[1]`."""
    line: int
    column: int
    text: str = ""
    """What is written there, verbatim: `Mar 2021` where the model holds 2021-03."""


class Part(BaseModel):
    """The base of everything in a profile: frozen; the docstring below each field is its description in the JSON Schema."""

    model_config = ConfigDict(frozen=True, defer_build=True, arbitrary_types_allowed=True)


class Location(Part):
    """Where you live."""

    address: str = _text("12 Example Street")
    """Street and number; several lines are joined by line breaks."""
    postalCode: str = _text("02134")
    """In quotes, so that a leading zero is kept."""
    city: str = _text("Toledo")
    """The town or city, without region and country."""
    countryCode: str = _text("US", "NO")
    """ISO 3166-1 alpha-2, in quotes: an unquoted NO is read as "no" by many programs."""
    region: str = _text("OH", "Bavaria")
    """State, province or region."""
    country: str = _text("Norway")
    """fitcheck: the country's name, where no code is given."""


class NetworkProfile(Part):
    """One account in a social or professional network."""

    network: str = _text("GitHub", "LinkedIn")
    """The network's name."""
    username: str = _text("example-person")
    """Your name there."""
    url: str = _text("https://example.com/in/example-person")
    """The page itself."""


class Basics(Part):
    """Who you are and how to reach you."""

    name: str = _text("Alex Example")
    """Your full name, as the letter is signed."""
    label: str = _text("Registered Nurse, Intensive Care")
    """A headline: what you are, in a few words."""
    image: str = _text("https://example.com/portrait.png")
    """A link to a portrait; never used in a judgement."""
    email: str = _text("alex@example.com")
    """Your mail address."""
    phone: str = _text("(555) 555-0123")
    """Your telephone number, in quotes."""
    url: str = _text("https://alex.example.com")
    """Your own page."""
    summary: str = _text("RN for nine years, the last four in a mixed adult ICU.")
    """Two to four sentences on what you do. A claim made only here counts for less than one that a position shows."""
    location: Location = Field(default_factory=Location)
    """Where you live."""
    profiles: tuple[NetworkProfile, ...] = ()
    """Accounts that an employer may look at."""


class Dated(Part):
    """Anything with a beginning and an end."""

    startDate: Date | None = None
    """When it began: YYYY, YYYY-MM or YYYY-MM-DD. Years of experience are counted from these dates."""
    endDate: Date | None = None
    """When it ended. None together with a startDate means: to this day."""


class Work(Dated):
    """One position."""

    name: str = _text("Maumee Bend Medical Center")
    """The employer."""
    position: str = _text("Staff Nurse", "Senior Accountant")
    """Your title there."""
    url: str = _text("https://example.com")
    """The employer's page."""
    location: str = _text("Toledo, OH", "remote")
    """Where you worked."""
    description: str = _text("310-bed community hospital")
    """What the employer does."""
    summary: str = _text("18-bed mixed adult ICU; nights until 2024, days since.")
    """What the position was about, in a sentence or two."""
    highlights: tuple[str, ...] = _texts("Cut the monthly close from 24 business days to 11.")
    """What you did and what came of it, one achievement each, with numbers where there are some. The best evidence there is."""
    keywords: tuple[str, ...] = _texts("Python", "PostgreSQL")
    """fitcheck: what you used in this position; its dates count as years of each."""
    hours_per_week: Hours | None = Field(default=None, examples=[20])
    """fitcheck: part-time work counts by its share of 40 hours; None is full time."""


class Volunteer(Dated):
    """One unpaid position."""

    organization: str = _text("Kettle Street Tool Library")
    """Whom you did it for."""
    position: str = _text("Board treasurer")
    """Your role there."""
    url: str = _text("https://example.com")
    """The organization's page."""
    summary: str = _text("Set up the books and wrote the treasurer's reports.")
    """What the role was about."""
    highlights: tuple[str, ...] = _texts("Recruited and trained 15 volunteers.")
    """What you did and what came of it."""
    keywords: tuple[str, ...] = _texts("bookkeeping")
    """fitcheck: what you used in this role."""


class Education(Dated):
    """One course of study."""

    institution: str = _text("Calloway University")
    """The school, college or university."""
    url: str = _text("https://example.com")
    """Its page."""
    area: str = _text("Computer Science", "Nursing")
    """The field of study."""
    studyType: str = _text("Bachelor of Science", "MA", "High school diploma")
    """The degree."""
    score: str = _text("3.8", "first class")
    """The grade, in quotes."""
    courses: tuple[str, ...] = _texts("Statistics", "Operating Systems")
    """Courses worth naming."""
    summary: str = _text("Part time, beside a full-time job.")
    """fitcheck: what else there is to say."""
    highlights: tuple[str, ...] = _texts("Thesis on low-cost climate loggers.")
    """fitcheck: thesis, honours, projects."""
    status: Literal["", "completed", "in progress", "left"] = Field(default="", examples=["in progress"])
    """fitcheck: `completed`, `in progress` or `left`; without it an endDate in the future or none at all means in progress."""


class Skill(Part):
    """A group of skills, or one."""

    name: str = _text("Databases", "Python")
    """What the group is called, or the skill itself."""
    level: str = _text("beginner", "intermediate", "advanced", "expert")
    """How well you know it."""
    keywords: tuple[str, ...] = _texts("PostgreSQL", "Redis")
    """The single skills of the group."""
    years: Years | None = Field(default=None, examples=[7])
    """fitcheck: declared years of use; counted where no dates speak against it, and said to be declared."""


class Project(Dated):
    """Something you made, alone or with others."""

    name: str = _text("Locations inventory, Building C")
    """What it is called."""
    description: str = _text("Inventory of the offsite storage with barcodes.")
    """What it is."""
    summary: str = _text("Two people, ten months.")
    """fitcheck: what else there is to say."""
    highlights: tuple[str, ...] = _texts("Checked 14,300 objects, fixed 611 locations.")
    """What you did and what came of it."""
    keywords: tuple[str, ...] = _texts("barcoding", "TMS")
    """What you used."""
    url: str = _text("https://example.com/project")
    """Where it can be seen."""
    roles: tuple[str, ...] = _texts("maintainer")
    """What you were in it."""
    entity: str = _text("Example University")
    """Whom it was for."""
    type: str = _text("application", "talk", "open source")
    """What kind of project it is."""


class Publication(Part):
    """Something you published."""

    name: str = _text("Reconciling Three Numbering Systems")
    """Its title."""
    publisher: str = _text("Example Newsletter", "Conference on Examples 2024")
    """Journal, conference or publisher."""
    releaseDate: Date | None = None
    """When it came out."""
    url: str = _text("https://doi.org/10.1000/example")
    """Where it can be read."""
    summary: str = _text("Short practice note, 4 pages.")
    """What it says."""


class Certificate(Part):
    """A licence, certification or registration."""

    name: str = _text("Registered Nurse license, Ohio")
    """What it is called, with the place for which it holds."""
    date: Date | None = None
    """When it was granted."""
    issuer: str = _text("Ohio Board of Nursing")
    """Who granted it."""
    url: str = _text("https://example.com/certificate")
    """Where it can be verified."""
    expires: Date | None = None
    """fitcheck: the day from which it no longer holds."""


class Award(Part):
    """An honour."""

    title: str = _text("Preceptor of the Quarter")
    """What it is called."""
    date: Date | None = None
    """When it was given."""
    awarder: str = _text("St. Aldwyn Regional Hospital")
    """Who gave it."""
    summary: str = _text("For training five new nurses.")
    """What it was for."""


class Language(Part):
    """A human language."""

    language: str = _text("Spanish")
    """Its name."""
    fluency: str = _text("native", "fluent", "conversational", "C1")
    """How well you speak it: in words, or on the CEFR scale."""
    keywords: tuple[str, ...] = _texts("DELE C1")
    """fitcheck: tests passed and the like."""


class Interest(Part):
    """What you do beside work."""

    name: str = _text("Letterpress printing")
    """What it is."""
    keywords: tuple[str, ...] = _texts("wood type")
    """More precisely."""


class Reference(Part):
    """What someone says of you."""

    name: str = _text("Prof. Example")
    """Who says it."""
    reference: str = _text("The most careful colleague I have had.")
    """What is said."""


class Eligibility(Part):
    """fitcheck: facts that a posting may ask and a resume does not usually state. What is left out stays a question to you."""

    authorization: tuple[str, ...] = _texts("US citizen", "EU")
    """Where you may work without sponsorship, e.g. `US citizen`, `EU`."""
    clearance: str = _text("none", "Secret, active")
    """A security clearance that you hold."""
    driving: str = _text("full driving licence")
    """e.g. `full driving licence`."""
    travel: str = _text("up to 50%", "none")
    """How much you would travel, in quotes where it is one word."""
    relocation: str = _text("anywhere in the EU", "not willing")
    """Where you would move."""
    schedule: tuple[str, ...] = _texts("nights", "weekends", "on call")
    """The hours you would work, e.g. `nights`, `weekends`, `on call`."""
    physical: str = _text("lifts 50 lb")
    """What you can do bodily, where a posting asks it."""
    background: str = _text("clear background check, 2025")
    """Background checks, drug screens and the like."""
    age: str = _text("over 21")
    """As far as a posting may ask it."""
    other: tuple[str, ...] = _texts("own van and tools")
    """Anything else of this kind."""


class Profile(Part):
    """All that a candidate shows. Every list may be missing."""

    basics: Basics = Field(default_factory=Basics)
    """Who you are and how to reach you."""
    work: tuple[Work, ...] = ()
    """Positions, the latest first."""
    volunteer: tuple[Volunteer, ...] = ()
    """Unpaid positions."""
    education: tuple[Education, ...] = ()
    """Courses of study, the latest first."""
    awards: tuple[Award, ...] = ()
    """Honours."""
    certificates: tuple[Certificate, ...] = ()
    """Licences, certifications, registrations."""
    publications: tuple[Publication, ...] = ()
    """What you published."""
    skills: tuple[Skill, ...] = ()
    """What you know, in groups. What a position or a project shows as well counts for more."""
    languages: tuple[Language, ...] = ()
    """Human languages."""
    interests: tuple[Interest, ...] = ()
    """What you do beside work."""
    references: tuple[Reference, ...] = ()
    """What others say of you."""
    projects: tuple[Project, ...] = ()
    """What you made, alone or with others."""
    eligibility: Eligibility = Field(default_factory=Eligibility)
    """fitcheck: an optional section of its own."""

    _places: dict[str, Place] = PrivateAttr(default_factory=dict)

    def place(self, path: str) -> Place:
        """Where the scalar at a model path (`work[0].highlights[2]`) stands in the file; KeyError where it has no place."""
        return self._places[path]

    def keep_places(self, places: dict[str, Place]) -> None:
        """Remember where each scalar stands; for the reader, once."""
        self._places.update(places)
