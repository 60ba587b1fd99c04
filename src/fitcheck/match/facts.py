"""The evidence of a profile: each showable fact, and where to find the facts that show a thing."""

from datetime import date
from typing import NamedTuple

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import padded
from fitcheck.match.stems import Stems
from fitcheck.match.years import Span, month_of, span_of, total_years
from fitcheck.nouns.finding import Evidence, LeafFinding
from fitcheck.nouns.profile import Certificate, Profile
from fitcheck.nouns.requirement import Leaf

SENTENCE = 2
"""The last form of a fact that is a sentence."""
_DEEDS = frozenset(("done", "project", "volunteer", "award", "publication", "studied", "thesis"))


class Entry(NamedTuple):
    """One position, project, course of study or the like, to which facts belong."""

    kind: str
    """`work`, `volunteer`, `project` or `education`."""
    label: str
    """How a reason names it: `your work at ...`."""
    span: Span | None


class Fact(NamedTuple):
    """One scalar of the profile, or one sentence of a long one, that may show something."""

    number: int
    evidence: Evidence
    role: str
    """The field it stands in: highlight, summary, title, keyword, course, ..."""
    strength: str
    """A key of the strength table in matching/credits."""
    entry: int
    """The index of its entry; -1 where it has none."""
    beside: frozenset[str]
    """Stems that only name the people worked with, or that are denied."""
    stems: tuple[str, ...]
    """Its words, in order."""
    breaks: frozenset[int]
    """The words before which a comma or another break stands, by their index."""
    standing: int
    """0 for a dated deed, more for what is undated or only listed; the lowest is quoted first."""
    recency: float
    """Months from the end of its entry to the day of the analysis; a large number where nothing is dated."""
    form: int
    """0 for a sentence, more for titles and keywords."""

    @property
    def is_deed(self) -> bool:
        """Whether it tells of something done rather than claimed."""
        return self.strength in _DEEDS and self.role not in ("employer", "name", "area", "degree", "keyword", "score", "link")


class Unit(NamedTuple):
    """A part of a thing asked: a known name, or a word that no entry knows."""

    weight: float
    term: str
    """A canonical name, or ""."""
    stems: tuple[str, ...]


class Index:
    """A profile made ready for any number of postings."""

    def __init__(self, profile: Profile, lexicon: Lexicon, as_of: date, stems: Stems) -> None:
        self.profile = profile
        self.lexicon = lexicon
        self.as_of = as_of
        self.stems = stems
        self.facts: list[Fact] = []
        self.entries: list[Entry] = []
        self.leads: dict[int, int] = {}
        """What is quoted beside the title of each entry: the first sentence of its summary, or else its longest highlight."""
        self.by_term: dict[str, list[int]] = {}
        """Facts by every name that stands in them, and by what these show: broader and implied ones included."""
        self.by_deed: dict[str, dict[int, None]] = {}
        """Facts by every name that a deed in them shows without saying it, and by the classes of these."""
        self.implied: dict[str, list[int]] = {}
        """Facts by the areas of work to which a tool named in them belongs."""
        self.brought: dict[str, list[int]] = {}
        """Titles held by what a post like theirs brings along."""
        self.named: dict[str, list[int]] = {}
        """Facts by the names that stand in them."""
        self.direct: dict[str, dict[int, None]] = {}
        """Facts by the names that stand in them and the direct classes of these."""
        self.by_stem: dict[str, list[int]] = {}
        self.deeds: dict[str, dict[int, int]] = {}
        """Facts by the traits that a deed in them shows, each with how telling the deed is, 0 the most."""
        self.claims: dict[str, dict[int, int]] = {}
        """Facts by the traits that they only claim, or that a deed in them shows in part."""
        self.declared: list[tuple[float, int]] = []
        """Declared years, with each fact of the skill that declares them."""
        self.quotes: dict[str, Evidence] = {}
        """Every scalar by its path in the model, as a quote."""
        self.parsed: dict[str, list[Unit]] = {}
        """The parts of each thing asked so far."""
        self.asked: dict[str, list[tuple[str, float]]] = {}
        """The names for the deeds that needs ask for, by the words of these."""
        self.hits: dict[str, dict[int, tuple[float, float]]] = {}
        """Facts that show a name in full or in part, kept once asked for: postings ask for the same things again and again."""
        self.judged: dict[Leaf, LeafFinding] = {}
        """What the profile shows for each thing asked so far, for the same reason."""

    def showing(self, name: str) -> dict[int, None]:
        """The facts that show a name, those in which it stands first."""
        return dict.fromkeys((*self.by_term.get(name, ()), *self.by_deed.get(name, ())))

    def spans(self, kinds: tuple[str, ...] = ("work",)) -> list[Span]:
        """The dated time of all entries of these kinds."""
        return [entry.span for entry in self.entries if entry.kind in kinds and entry.span]

    def calendar(self) -> float | None:
        """Years since the earliest date of the profile; None where there is none, or where work or study without one may be earlier."""
        profile = self.profile
        dated = (*profile.work, *profile.education, *profile.projects, *profile.volunteer)
        if any(item.startDate is None and item.endDate is None for item in dated):
            return None
        spans = [span_of(item.startDate or item.endDate, None, self.as_of) for item in (*profile.work, *profile.education)]
        starts = [span.start for span in spans if span]
        return total_years([Span(min(starts), month_of(self.as_of))]) if starts else None


def file_once(facts: dict[str, list[int]], name: str, number: int) -> None:
    """File a fact under a name, once."""
    filed = facts.setdefault(name, [])
    if not filed or filed[-1] != number:
        filed.append(number)


def file_deed(index: Index, name: str, number: int) -> None:
    """File a deed under a name that it shows and the classes of this, an area of work that has the thing for a tool in part."""
    term = index.lexicon.term(name)
    index.direct.setdefault(name, {})[number] = None
    index.by_deed.setdefault(name, {})[number] = None
    for above in term.above if term else ():
        if is_tool_in(index, name, above):
            file_once(index.implied, above, number)
        else:
            index.by_deed.setdefault(above, {})[number] = None


def is_tool_in(index: Index, name: str, area: str) -> bool:
    """Whether a thing is a tool of an area of work, which it shows in part, rather than a kind of it."""
    term, above = index.lexicon.term(name), index.lexicon.term(area)
    return term is not None and above is not None and above.kind == "experience" and term.kind != "experience"


def leads_before(fact: Fact, other: Fact) -> bool:
    """Whether one fact is quoted for its entry rather than another: the summary's first sentence, else the longest highlight."""
    length, rival = len(fact.evidence.text), len(other.evidence.text)
    return other.role != "summary" and (fact.role == "summary" or (-length, fact.evidence.text) < (-rival, other.evidence.text))


def lapses(index: Index, certificate: Certificate) -> bool:
    """Whether a certificate does not hold on the day of the analysis: not yet, or no longer."""
    table = index.lexicon.table("matching/credentials")
    said = padded(certificate.name)
    if any(f" {phrase} " in said for phrase in (*table["pending"], *table["ended"])):
        return True
    end, today = certificate.expires, index.as_of
    return end is not None and (end.year, end.month or 12, end.day or 31) < (today.year, today.month, today.day)


def skill_strength(lexicon: Lexicon, level: str) -> str:
    """`advanced`, `beginner` or `listed`, by the words of a level."""
    said = padded(level)
    table = lexicon.table("matching/levels")["skill"]
    for strength in ("beginner", "advanced"):
        if any(padded(name) in said for name in table[strength]):
            return strength
    return "listed"
