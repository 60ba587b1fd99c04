"""What is known of degrees: their names and levels, what may replace them, what says that they are under way."""

from functools import cached_property

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import fold
from fitcheck.understand.particles import DegreeParticles
from fitcheck.understand.phrases import PhraseTable, by_name, plain


class DegreeTables:
    """The tables that a degree is read by; each is built when a posting first needs it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.degree_particles = DegreeParticles(lexicon.folded("postings/degree_particles"))
        self._degrees = lexicon.folded("postings/degrees")

    @cached_property
    def degrees(self) -> PhraseTable[str]:
        """Names of degrees, with their level."""
        return by_name({level: rows["phrases"] for level, rows in self._degrees["levels"].items()})

    @cached_property
    def degree_sorts(self) -> PhraseTable[str]:
        """Names of degrees that are examinations with subjects and grades, or people who hold or seek them."""
        return by_name(self._degrees["sorts"])

    @cached_property
    def whole_fields(self) -> PhraseTable[str]:
        """Names of fields of study that hold a conjunction."""
        return plain(self._degrees["whole_fields"])

    @cached_property
    def exact_degrees(self) -> dict[str, str]:
        """Short names of degrees that count in just these capitals, with their level."""
        levels = self.lexicon.table("postings/degrees")["levels"]
        return {spelling: level for level, rows in levels.items() for spelling in rows["exact"]}

    @cached_property
    def degree_openings(self) -> frozenset[str]:
        """The words without one of which no degree is named, long or short."""
        return self.degrees.openings.union(fold(spelling.removesuffix(end)) for spelling in self.exact_degrees for end in ("", "."))

    @cached_property
    def numbered_levels(self) -> dict[str, str]:
        """The levels that numbers stand for (`Level 5`)."""
        return dict(self.lexicon.table("postings/degrees")["numbered"])

    @cached_property
    def in_progress(self) -> PhraseTable[str]:
        """Phrases that say that a degree is still under way."""
        return plain(self._degrees["in_progress"])

    @cached_property
    def equivalent(self) -> PhraseTable[str]:
        """Phrases for what may replace a degree."""
        return plain(self._degrees["equivalent"])

    @cached_property
    def related_field(self) -> PhraseTable[str]:
        """Phrases for related fields of study."""
        return plain(self._degrees["related"])
