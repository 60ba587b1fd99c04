"""What a profile tells as done: each achievement with the position, project or study it belongs to."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.profile import Dated, Part, PartialDate, Profile
from fitcheck.patterns import pattern_of

_SECTIONS = ("work", "projects", "volunteer", "education", "awards", "publications", "certificates", "skills", "languages")
_TOLD = {
    "work": ("highlights", "summary"),
    "projects": ("highlights", "summary", "description"),
    "volunteer": ("highlights", "summary"),
    "education": ("highlights",),
}
_SENTENCE_END = pattern_of(
    r"(?<=[a-z0-9%)\"”][.!?])"
    r"(?<!\bincl\.)(?<!\bapprox\.)(?<!\bvs\.)(?<!\bno\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bInc\.)"
    r"\s+(?=[A-Z“\"])"
)
_BULLET = pattern_of(r"^[-*•]\s+")
_YEAR = pattern_of(r"\b(?:19|20)\d\d\b")


class Owner(NamedTuple):
    """The entry of a profile that a fact belongs to."""

    section: str
    number: int
    """Its place among the entries of the section, from 0."""
    role: str
    """The position held, the project's name, or the degree."""
    place: str
    """The employer, organization or institution; "" where there is none."""
    start: PartialDate | None
    end: PartialDate | None
    current: bool
    about: Evidence | None = None
    """The sentence that says what the place or position is."""


class Achievement(NamedTuple):
    """One thing done, in the profile's own words."""

    text: str
    evidence: Evidence
    owner: Owner
    order: int
    """Its position among the bullets of its owner."""
    deed: bool = True
    """False where it says what the project or position is, not what was done."""

    def holds(self, line: Evidence) -> bool:
        """Whether the line quotes this achievement, or a part of it."""
        return line.path == self.evidence.path and (line.text in self.text or self.text in line.text)

    @property
    def has_number(self) -> bool:
        """Whether it gives a figure other than a year."""
        return has_number(self.text)


class Record(NamedTuple):
    """A profile as advice needs it: its achievements in file order, and whose each quoted line is."""

    achievements: tuple[Achievement, ...]
    owners: dict[str, Owner]
    """By path in the file that was given."""

    def told(self, evidence: Evidence) -> Achievement | None:
        """The achievement that a piece of evidence quotes, or None where it quotes a listing, a title or a date."""
        for one in self.achievements:
            if one.holds(evidence):
                return one
        return None


@lru_cache(maxsize=2048)  # advice asks it of the same few achievements again and again
def has_number(text: str) -> bool:
    """Whether the text gives a figure other than a year."""
    return any(character.isdigit() for character in _YEAR.sub("", text))


def record(profile: Profile, as_of: date) -> Record:
    """The profile's achievements and the owner of each of its lines."""
    owners: dict[str, Owner] = {}
    achievements: list[Achievement] = []
    for section in _SECTIONS:
        for index, entry in enumerate(getattr(profile, section)):
            base = f"{section}[{index}]"
            owner = _owner(profile, section, index, entry, as_of)
            for path, _ in _scalars(base, entry):
                owners[quoted(profile, path, "").path] = owner
            achievements.extend(_achievements(profile, base, entry, owner))
    return Record(tuple(achievements), owners)


def quoted(profile: Profile, path: str, text: str) -> Evidence:
    """A quote of the scalar at a model path, with its place in the file that was given."""
    try:
        place = profile.place(path)
    except KeyError:
        return Evidence(path, 0, text)
    return Evidence(place.path, place.line, text)


def sentences(text: str) -> list[str]:
    """The sentences and bullets of a text, white space folded."""
    parts = [_BULLET.sub("", line.strip()) for line in text.split("\n- ")] if "\n- " in text else [text]
    return [" ".join(sentence.split()) for part in parts for sentence in _SENTENCE_END.split(part) if sentence.strip()]


def _owner(profile: Profile, section: str, index: int, entry: Part, as_of: date) -> Owner:
    role_field, place_field = {
        "work": ("position", "name"),
        "volunteer": ("position", "organization"),
        "projects": ("name", "entity"),
        "education": ("studyType", "institution"),
        "awards": ("title", "awarder"),
        "publications": ("name", "publisher"),
        "certificates": ("name", "issuer"),
        "languages": ("language", ""),
    }.get(section, ("name", ""))
    start, end = (entry.startDate, entry.endDate) if isinstance(entry, Dated) else (None, None)
    today = PartialDate(as_of.year, as_of.month, as_of.day)
    about = getattr(entry, "summary", "") if section in ("work", "volunteer") and getattr(entry, "highlights", None) else ""
    return Owner(
        section,
        index,
        getattr(entry, role_field, ""),
        getattr(entry, place_field, "") if place_field else "",
        start,
        end,
        current=start is not None and (end is None or end >= today),
        about=quoted(profile, f"{section}[{index}].summary", sentences(about)[0]) if about.strip() else None,
    )


def _scalars(base: str, entry: Part) -> Iterator[tuple[str, str]]:
    for name in entry.annotations():
        value = getattr(entry, name)
        if isinstance(value, tuple):
            yield from ((f"{base}.{name}[{i}]", str(item)) for i, item in enumerate(value))
        elif value not in ("", None):
            yield f"{base}.{name}", str(value)


def _achievements(profile: Profile, base: str, entry: Part, owner: Owner) -> Iterator[Achievement]:
    order = 0
    for name in _TOLD.get(owner.section, ()):
        value: str | tuple[str, ...] = getattr(entry, name, "")
        deed = name == "highlights" or not getattr(entry, "highlights", None)
        texts = [(f"{base}.{name}[{i}]", text) for i, text in enumerate(value)] if isinstance(value, tuple) else [(f"{base}.{name}", value)]
        for path, text in texts:
            for sentence in sentences(text):
                yield Achievement(sentence, quoted(profile, path, sentence), owner, order, deed)
                order += 1
