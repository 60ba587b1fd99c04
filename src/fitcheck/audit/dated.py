"""Everything in a profile that has a date, with the words by which a letter names it."""

from dataclasses import dataclass

from fitcheck.audit.record import Record
from fitcheck.match.stems import Stems
from fitcheck.nouns.profile import PartialDate
from fitcheck.patterns import pattern_of
from fitcheck.reading.profile.dates import MONTHS

_SECTIONS = (
    ("work", ("position", "name"), "startDate", "endDate"),
    ("volunteer", ("position", "organization"), "startDate", "endDate"),
    ("projects", ("name",), "startDate", "endDate"),
    ("education", ("studyType", "area", "institution"), "startDate", "endDate"),
    ("certificates", ("name", "issuer"), "date", "expires"),
    ("awards", ("title", "awarder"), "date", "date"),
    ("publications", ("name", "publisher"), "releaseDate", "releaseDate"),
)
_CAPITAL = pattern_of(r"\b[A-Z]")
_FEWEST_INITIALS = 3


@dataclass(frozen=True, slots=True)
class Dated:
    """One entry with its dates."""

    path: str
    name: str
    stems: frozenset[str]
    start: PartialDate | None
    end: PartialDate | None
    is_span: bool
    """Whether it lasted, and did not happen on one day."""

    @property
    def years(self) -> tuple[int, ...]:
        """Its first and last year."""
        return tuple(one.year for one in (self.start, self.end) if one)

    @property
    def period(self) -> str:
        """Its dates as a message gives them."""
        if not self.is_span and not self.path.startswith("certificates"):
            return str(self.start or "without a date")
        return f"{self.start or '?'} to {self.end}" if self.end else f"{self.start or '?'}"


def dated_entries(record: Record) -> list[Dated]:
    """The dated entries of a profile, in its order."""
    profile = record.index.profile
    towns = record.towns
    found = []
    for section, fields, first, last in _SECTIONS:
        for place, entry in enumerate(getattr(profile, section)):
            start, end = getattr(entry, first, None), getattr(entry, last, None)
            names = [str(getattr(entry, name, "") or "") for name in fields]
            if start or end:
                stems = _stems(record.index.stems, names) - towns
                is_span = section in ("work", "volunteer", "projects", "education")
                found.append(Dated(f"{section}[{place}]", next((one for one in names if one), ""), stems, start, end, is_span))
    return found


def month_before(text: str) -> int | None:
    """The month that is named right before a year."""
    found = pattern_of(r"\b([A-Za-z]{3})[a-z]*\.?,?\s+$").search(text)
    return MONTHS.index(found[1].lower()) + 1 if found and found[1].lower() in MONTHS and found.group()[0].isupper() else None


def _stems(stems: Stems, names: list[str]) -> frozenset[str]:
    own = {token.stem for name in names for token in stems.tokens(name) if stems.weight(token.stem) > 0}
    initials = "".join(_CAPITAL.findall(names[0].split("(")[0])).lower()
    return frozenset(own | ({initials} if len(initials) >= _FEWEST_INITIALS else set()))
