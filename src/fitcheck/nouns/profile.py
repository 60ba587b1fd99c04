"""A candidate's profile: a JSON Resume 1.x document with a few optional fields of fitcheck's own."""

from typing import Literal

from fitcheck.nouns.basics import Basics, Location, NetworkProfile
from fitcheck.nouns.dates import PartialDate, partial_date
from fitcheck.nouns.eligibility import Eligibility
from fitcheck.nouns.part import HOURS, YEARS, Part, optional_number, optional_text, optional_texts
from fitcheck.nouns.place import Place
from fitcheck.records import default

__all__ = [
    "Award", "Basics", "Certificate", "Dated", "Education", "Eligibility", "Interest", "Language", "Location", "NetworkProfile",
    "Part", "PartialDate", "Place", "Profile", "Project", "Publication", "Reference", "Skill", "Volunteer", "Work", "partial_date",
]  # fmt: skip


class Dated(Part):
    """Anything with a beginning and an end."""

    startDate: PartialDate | None = None
    """When it began: YYYY, YYYY-MM or YYYY-MM-DD. Years of experience are counted from these dates."""
    endDate: PartialDate | None = None
    """When it ended. Left out beside a startDate, it means: to this day."""


class Work(Dated):
    """One position."""

    name: str = optional_text("Lakeside Hotel")
    """The employer."""
    position: str = optional_text("Pastry Chef", "Team Lead, Payments")
    """Your title there."""
    url: str = optional_text("https://example.com")
    """The employer's page."""
    location: str = optional_text("Springfield, IL", "remote")
    """Where you worked."""
    description: str = optional_text("Hotel with 90 rooms and a restaurant")
    """What the employer does."""
    summary: str = optional_text("Desserts and bread for the restaurant and for banquets.")
    """What the position was about, in a sentence or two."""
    highlights: tuple[str, ...] = optional_texts("Halved the flour that was thrown away by weighing every batch.")
    """What you did and what came of it, one achievement each, with numbers where there are some. The best evidence there is."""
    keywords: tuple[str, ...] = optional_texts("Python", "PostgreSQL")
    """fitcheck: what you used in this position; its dates count as years of each."""
    hours_per_week: float | None = optional_number(HOURS, 20)
    """fitcheck: part-time work counts by its share of 40 hours; left out, it means full time."""


class Volunteer(Dated):
    """One unpaid position."""

    organization: str = optional_text("Riverside Youth Choir")
    """Whom you did it for."""
    position: str = optional_text("Stage manager")
    """Your role there."""
    url: str = optional_text("https://example.com")
    """The organization's page."""
    summary: str = optional_text("Two concerts a year with 40 singers.")
    """What the role was about."""
    highlights: tuple[str, ...] = optional_texts("Found and trained nine stagehands.")
    """What you did and what came of it."""
    keywords: tuple[str, ...] = optional_texts("lighting")
    """fitcheck: what you used in this role."""


class Education(Dated):
    """One course of study."""

    institution: str = optional_text("Prairie State College")
    """The school, college or university."""
    url: str = optional_text("https://example.com")
    """Its page."""
    area: str = optional_text("Computer Science", "Culinary Arts")
    """The field of study."""
    studyType: str = optional_text("Bachelor of Science", "MA", "High school diploma")
    """The degree."""
    score: str = optional_text("3.8", "first class")
    """The grade, in quotes."""
    courses: tuple[str, ...] = optional_texts("Statistics", "Operating Systems")
    """Courses worth naming."""
    summary: str = optional_text("Part time, beside a full-time job.")
    """fitcheck: what else there is to say."""
    highlights: tuple[str, ...] = optional_texts("Thesis on sourdough cultures.")
    """fitcheck: thesis, honours, projects."""
    status: Literal["", "completed", "in progress", "left"] = optional_text("in progress")
    """fitcheck: `completed`, `in progress` or `left`; without it an endDate in the future or none at all means in progress."""


class Skill(Part):
    """A group of skills, or one."""

    name: str = optional_text("Databases", "Python")
    """What the group is called, or the skill itself."""
    level: str = optional_text("beginner", "intermediate", "advanced", "expert")
    """How well you know it."""
    keywords: tuple[str, ...] = optional_texts("PostgreSQL", "Redis")
    """The single skills of the group."""
    years: float | None = optional_number(YEARS, 7)
    """fitcheck: declared years of use; counted where no dates speak against it, and said to be declared."""


class Project(Dated):
    """Something you made, alone or with others."""

    name: str = optional_text("Recipe calculator")
    """What it is called."""
    description: str = optional_text("A spreadsheet that scales recipes and prices them.")
    """What it is."""
    summary: str = optional_text("Built with a friend over one winter.")
    """fitcheck: what else there is to say."""
    highlights: tuple[str, ...] = optional_texts("Used by five kitchens today.")
    """What you did and what came of it."""
    keywords: tuple[str, ...] = optional_texts("Microsoft Excel", "JavaScript")
    """What you used."""
    url: str = optional_text("https://example.com/project")
    """Where it can be seen."""
    roles: tuple[str, ...] = optional_texts("maintainer")
    """What you were in it."""
    entity: str = optional_text("Lakeside Hotel")
    """Whom it was for."""
    type: str = optional_text("application", "talk", "open source")
    """What kind of project it is."""


class Publication(Part):
    """Something you published."""

    name: str = optional_text("Baking at Altitude")
    """Its title."""
    publisher: str = optional_text("Bread Quarterly")
    """Journal, conference or publisher."""
    releaseDate: PartialDate | None = None
    """When it came out."""
    url: str = optional_text("https://doi.org/10.1000/example")
    """Where it can be read."""
    summary: str = optional_text("How dough behaves in mountain kitchens.")
    """What it says."""


class Certificate(Part):
    """A licence, certification or registration."""

    name: str = optional_text("Food Protection Manager, Illinois")
    """What it is called, with the place for which it holds."""
    date: PartialDate | None = None
    """When it was granted."""
    issuer: str = optional_text("National Registry of Food Safety Professionals")
    """Who granted it."""
    url: str = optional_text("https://example.com/certificate")
    """Where it can be verified."""
    expires: PartialDate | None = None
    """fitcheck: the day from which it no longer holds."""


class Award(Part):
    """An honour."""

    title: str = optional_text("Employee of the Year")
    """What it is called."""
    date: PartialDate | None = None
    """When it was given."""
    awarder: str = optional_text("Lakeside Hotel")
    """Who gave it."""
    summary: str = optional_text("For training the apprentices.")
    """What it was for."""


class Language(Part):
    """A human language."""

    language: str = optional_text("Spanish")
    """Its name."""
    fluency: str = optional_text("native", "fluent", "conversational", "C1")
    """How well you speak it: in words, or on the CEFR scale."""
    keywords: tuple[str, ...] = optional_texts("DELE C1")
    """fitcheck: tests passed and the like."""


class Interest(Part):
    """What you do beside work."""

    name: str = optional_text("Sailing")
    """What it is."""
    keywords: tuple[str, ...] = optional_texts("dinghies", "knots")
    """More precisely."""


class Reference(Part):
    """What someone says of you."""

    name: str = optional_text("Head chef, Lakeside Hotel")
    """Who says it."""
    reference: str = optional_text("The most careful colleague I have had.")
    """What is said."""


class Profile(Part):
    """All that a candidate shows. Every list may be missing."""

    basics: Basics = default(factory=Basics)
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
    eligibility: Eligibility = default(factory=Eligibility)
    """fitcheck: what postings ask and resumes do not usually say, such as where you may work. What is left out stays a question to you."""

    def place(self, path: str) -> Place:
        """Where the scalar at a model path (`work[0].highlights[2]`) stands in the file; KeyError where it has no place."""
        return self.places()[path]

    def places(self) -> dict[str, Place]:
        """Where each scalar stands in the file, by its path in the model, in the order of the model."""
        found: dict[str, Place] = vars(self).setdefault("_places", {})  # no field: neither compared nor a part of the JSON Schema
        return found

    def keep_places(self, places: dict[str, Place]) -> None:
        """Remember where each scalar stands; for the reader, once."""
        self.places().update(places)
