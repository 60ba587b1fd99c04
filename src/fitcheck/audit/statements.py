"""A clause cut into statements: what stands between two commas or joining words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from fitcheck.audit.narrating import tells_past
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import stretches
from fitcheck.audit.speaking import place_of_subject, speaks
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import fold
from fitcheck.match.degrees import degree_names
from fitcheck.match.stems import Stems, Token, stems_of
from fitcheck.patterns import pattern_of

_CUT = pattern_of(
    r"[,;:()—–•\"“”]|\s-\s|[.!?]\s|\s&\s|\s(?=(?:and|or|but|while|plus|then|which|who|whom|whose|where|when|because|so|until|once|after|"
    r"before|as|than|that|if|with)\s)"
)
_LIKENED = pattern_of(r"\b(?:sounds?|feels?|looks?|seems?) (?:to me )?(?:very )?(?:like|as if|as though)\b")

_COMPARED = pattern_of(r"\W*than (?:an?|the|any|most|my|our|one)\b")
_LETTERED = pattern_of(r"(?:^|[^\w-])[A-Z]-$")
_OWNED = pattern_of(
    r"\b(?:is|are|was|were|became|remains?) (?:\w+ly |all |also |both |still )?(?:mine|ours|my (?:job|work|call|responsibility|doing))\b"
)
_OWNER = pattern_of(r"['’]s?$")
_FRONTED = pattern_of(
    r"\W*(?:(?:and|but|so|then|yet) )?(?:(?:with|as|in|at|on|by|since|before|after|during|from|for|over|under|through|throughout|"
    r"within|besides|beyond|among|across|alongside|until|while|when|where|having|to|of|which|who|that|both)\b"
    r"|[a-z]+(?:ing|ed)\b[^.;:]*?, (?:I|my|we|our)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A stretch of a clause that says one thing."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    """Its words that tell something, the everyday ones left out."""


def statements(passage: Passage) -> list[Statement]:
    """The statements of a clause about the candidate, in order."""
    text, clause = passage.claimed, passage.clause
    stems = passage.record.index.stems
    everyday = everyday_words(passage.record.index.lexicon)
    tokens = [one for one in words_of(passage) if is_lettered(text, one) or _is_telling(stems, one, everyday)]
    first = _first_said_of_oneself(passage)
    return [
        Statement(start, end, own)
        for start, end in stretches(_CUT, text, clause.start, clause.end)
        if (own := tuple(one for one in tokens if start <= one.start < end))
        and end > first
        and not _COMPARED.match(text, start)
        and not _LIKENED.search(text, start, end)
    ]


def is_lettered(text: str, token: Token) -> bool:
    """Whether a word has a capital letter before it: A-level, C-arm."""
    return bool(_LETTERED.search(text, max(0, token.start - 3), token.start))


def _is_telling(stems: Stems, token: Token, everyday: frozenset[str]) -> bool:
    return token.stem not in everyday and stems.weight(token.stem) > 0 and not token.stem[:1].isdigit()


def words_of(passage: Passage) -> list[Token]:
    """The words of the claims but for names of whom they are made to, an owner's without its ending."""
    stems = passage.record.index.stems
    text = passage.claimed
    theirs = f"{passage.theirs.company} {passage.theirs.title}".casefold() if passage.theirs else ""
    names = degree_names(passage.record.index.lexicon)
    found = []
    for token in stems.tokens(text):
        word = text[token.start : token.end]
        bare = _OWNER.sub("", word)
        if (word[0].isupper() and bare.casefold() in theirs) or names.level(bare):
            continue
        found.append(token if bare == word else Token(stems.stem(fold(bare)), token.start, token.end))
    return found


def _first_said_of_oneself(passage: Passage) -> int:
    """Where what is said of the candidate begins: with the clause, unless something else comes first as its subject."""
    text, clause = passage.claimed, passage.clause
    said = text[clause.start : clause.end]
    if passage.sentence.bullet or not speaks(said) or _FRONTED.match(said) or _OWNED.search(said):
        return clause.start
    place = place_of_subject(said)
    past = tells_past(said[:place], passage.record.index.lexicon)
    return clause.start if past else clause.end if place is None else clause.start + place


@lru_cache(maxsize=2)
def everyday_words(lexicon: Lexicon) -> frozenset[str]:
    """The stems of the words of every letter."""
    stems = stems_of(lexicon)
    tables = (*lexicon.table("auditing/everyday").values(), lexicon.table("auditing/scope")["empty"])
    return frozenset(stems.stem(fold(word)) for table in tables for word in table.split())
