"""The reading tables made ready: what headings, cues, frames and small words a posting is looked through for."""

import re
from functools import cached_property, lru_cache

from fitcheck.lexicon import Lexicon
from fitcheck.patterns import pattern_of
from fitcheck.understand.degree_tables import DegreeTables
from fitcheck.understand.heading_words import HeadingWords
from fitcheck.understand.naming_words import Naming
from fitcheck.understand.particles import Particles
from fitcheck.understand.phrases import PhraseTable
from fitcheck.understand.phrases import by_name as _by_name
from fitcheck.understand.phrases import by_weight as _by_weight
from fitcheck.understand.phrases import plain as _plain
from fitcheck.understand.place_names import PlaceNames
from fitcheck.understand.speaking_words import ItemWords, Speaking
from fitcheck.understand.trait_tables import TraitTables


class Grammar(DegreeTables, TraitTables):
    """Everything understand() looks up; each table is built when a posting first needs it."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self.particles = Particles(lexicon.folded("postings/particles"))
        self.endings: dict[str, tuple[str, ...]] = {name: tuple(endings) for name, endings in lexicon.table("postings/endings").items()}
        self._cues, self._frames, self._languages = (lexicon.folded(f"postings/{name}") for name in ("cues", "frames", "languages"))

    @cached_property
    def headings(self) -> HeadingWords:
        """The words of headings, with the section they open."""
        return HeadingWords(self.lexicon.folded("postings/headings"))

    # cues of asking and of importance

    @cached_property
    def preferred(self) -> PhraseTable[str]:
        """Phrases that soften what is asked."""
        return _plain(self._cues["preferred"])

    @cached_property
    def doubtful(self) -> dict[str, list[str]]:
        """Words that soften what is asked only as a predicate, and the words beside them that show it."""
        return dict(self._cues["doubtful"])

    @cached_property
    def not_softening(self) -> PhraseTable[str]:
        """Phrases in which such words soften nothing."""
        return _plain(self._cues["not_softening"])

    @cached_property
    def only_ideal(self) -> PhraseTable[str]:
        """Of those, the ones that only speak of the ideal candidate."""
        return _plain(self._cues["only_ideal"])

    @cached_property
    def required(self) -> PhraseTable[str]:
        """Phrases that insist on what is asked."""
        return _plain(self._cues["required"])

    @cached_property
    def negated(self) -> PhraseTable[str]:
        """Phrases that say that something is not needed."""
        return _plain(self._cues["negated"])

    @cached_property
    def asks(self) -> PhraseTable[int]:
        """Phrases that ask, with their weight."""
        return _by_weight(self._cues["asks"])

    @cached_property
    def asks_first(self) -> PhraseTable[int]:
        """Phrases that ask where a sentence opens with them, with their weight."""
        return _by_weight(self._cues["asks_first"])

    @cached_property
    def tells(self) -> PhraseTable[int]:
        """Phrases that tell something, with their weight."""
        return _by_weight(self._cues["tells"])

    @cached_property
    def equivalence(self) -> PhraseTable[str]:
        """Phrases of a sentence on what replaces a degree."""
        return _plain(self._cues["equivalence"])

    @cached_property
    def not_asked(self) -> PhraseTable[str]:
        """Phrases that open lists of papers to send."""
        return _plain(self._cues["not_asked"])

    @cached_property
    def determiners(self) -> frozenset[str]:
        """First words of a sentence that is likely to speak of something else than the candidate."""
        return frozenset(self._cues["determiners"])

    @cached_property
    def opener(self) -> re.Pattern[str]:
        """The white space before an item that lost its mark."""
        openings = "|".join(map(re.escape, self.lexicon.table("postings/patterns")["openers"]))
        return pattern_of(rf"\s(?<=[a-z0-9)#+]\s)\s*(?=(?:{openings})\b(?=[^.;]*\s[a-z]))")

    @cached_property
    def opening_words(self) -> tuple[str, ...]:
        """The first words of the openings of an item, as they stand behind another one."""
        return tuple(dict.fromkeys(f" {opening.split()[0]}" for opening in self.lexicon.table("postings/patterns")["openers"]))

    @cached_property
    def speaking(self) -> Speaking:
        """The words that tell of whom a sentence speaks, and what it says of them."""
        return Speaking(self.lexicon.folded("postings/speaking"))

    @cached_property
    def places(self) -> PlaceNames:
        """The names of places."""
        return PlaceNames(self.lexicon)

    @cached_property
    def item_words(self) -> ItemWords:
        """The words by which a list's item leans towards a need or a task."""
        return ItemWords(self.lexicon.folded("postings/items"), self.lexicon.table("advice/verbs"))

    # frames

    @cached_property
    def before(self) -> PhraseTable[str]:
        """Phrases that open a list of things, with the kind they give them."""
        return _by_name(self._frames["before"])

    @cached_property
    def after(self) -> dict[str, str]:
        """Words that close a list of things, with the kind they give them."""
        return {phrase.split()[-1]: kind for kind, phrases in self._frames["after"].items() for phrase in phrases}

    @cached_property
    def nothing(self) -> frozenset[str]:
        """Words that name nothing by themselves."""
        return frozenset(self._frames["nothing"])

    @cached_property
    def predicate(self) -> re.Pattern[str]:
        """`is strongly preferred`, `would also be considered an advantage`, and the like."""
        return _predicate(self.lexicon.table("postings/patterns")["predicates"])

    @cached_property
    def purposes(self) -> frozenset[str]:
        """Verbs that, after `to`, say what the person sought is for."""
        return frozenset(self._frames["purposes"])

    @cached_property
    def anchors(self) -> PhraseTable[str]:
        """Phrases after which the things asked begin."""
        return _plain(self._frames["anchors"])

    @cached_property
    def seekers(self) -> PhraseTable[str]:
        """Verbs after which the role sought is named."""
        return _plain(self._frames["seekers"])

    @cached_property
    def examples(self) -> PhraseTable[str]:
        """Phrases that open examples."""
        return _plain(self._frames["examples"])

    @cached_property
    def spelled_out(self) -> PhraseTable[str]:
        """Names of classes that only the list behind them fills."""
        return _plain(self._frames["spelled_out"])

    @cached_property
    def choice(self) -> PhraseTable[str]:
        """Phrases that open a list of which one is enough."""
        return _plain(self._frames["choice"])

    @cached_property
    def subjects(self) -> PhraseTable[str]:
        """Phrases for the candidate."""
        return _plain(self._frames["subjects"])

    @cached_property
    def skip(self) -> PhraseTable[str]:
        """Fillers, which say nothing of the thing itself."""
        return _plain(self._frames["skip"])

    @cached_property
    def filling(self) -> tuple[PhraseTable[str], ...]:
        """The tables of what says nothing where it opens the naming of a thing."""
        return (self.subjects, self.skip, self.preferred, self.required, self.choice)

    @cached_property
    def filling_openings(self) -> frozenset[str]:
        """The words without one of which nothing at the beginning of a name says nothing."""
        return self.particles.fillers.union(*(table.openings for table in self.filling))

    # kinds of needs

    @cached_property
    def eligibility(self) -> PhraseTable[str]:
        """Phrases that name a fact about the person, with its category."""
        return _by_name(self.lexicon.folded("postings/eligibility"))

    @cached_property
    def tool_fields(self) -> frozenset[str]:
        """Fields of work whose names are of tools and technologies."""
        return frozenset(self.lexicon.table("postings/kinds")["tool_fields"])

    @cached_property
    def studied_fields(self) -> frozenset[str]:
        """Fields of work whose names are of what one has studied."""
        return frozenset(self.lexicon.table("postings/kinds")["studied_fields"])

    @cached_property
    def practice_fields(self) -> frozenset[str]:
        """Fields of work whose names are of what one does for others."""
        return frozenset(self.lexicon.table("postings/kinds")["practice_fields"])

    @cached_property
    def language_levels(self) -> PhraseTable[str]:
        """Levels of a language, each with its wording."""
        return PhraseTable(zip(self._languages["levels"], self.lexicon.table("postings/languages")["levels"], strict=True))

    @cached_property
    def same_level(self) -> dict[str, str]:
        """Wordings of a language's level that mean another one."""
        return dict(self.lexicon.table("postings/languages")["same_level"])

    @cached_property
    def not_language_before(self) -> PhraseTable[str]:
        """Phrases before which the name of a language means something else."""
        return _plain(self._languages["not_followed_by"])

    @cached_property
    def naming(self) -> Naming:
        """What gives the job's title, the employer and the place away."""
        folded, written = self.lexicon.folded, self.lexicon.table
        return Naming(
            folded("postings/identity"), written("postings/identity"), folded("postings/employers"), written("postings/employers")
        )


def _predicate(closings: list[str]) -> re.Pattern[str]:
    endings = "|".join(re.escape(closing) for closing in sorted(closings, key=len, reverse=True))
    return pattern_of(
        rf"""
        \s*\b(?:is|are|would\ be|will\ be|would\ also\ be|will\ also\ be|may\ be|can\ be|being|be)\b
        (?:\s+(?:also|strongly|highly|very|extremely|a|an|considered|not|as|seen|absolutely|particularly|definitely|always)){{0,4}}
        \s+(?:{endings})\b(?!(?<=required)\ to\ (?:be|have|hold|possess|work|travel|live|reside|undertake|undergo|demonstrate)\b)
        (?:(?<=essential|important|necessary)\ to\ (?!(?:be|have|hold|possess|note|travel|work|speak|the|our|your)\b)[a-z]{{3,}}[^;.]*)?
        (?:\s+(?:
            (?:prerequisite|trait|attribute|asset|requirement)s?
          | but\ not\ (?:a\ requirement|required|essential|necessary)
          | for\ this\ (?:role|position|job)
          | (?:in|for|to)\ (?:[a-z]{{3,}}ing|our|your|success)\b(?:\ (?!and\b|or\b|with\b)[\w’'-]+){{0,5}}
          | at\ least\ [\w\s]{{1,20}}(?=[.;]|$)
        ))*
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@lru_cache(maxsize=4)
def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, built on first use."""
    return Grammar(lexicon)
