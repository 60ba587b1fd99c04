"""What a posting asks, as a noun phrase that stands in a letter: with its article, in its number, or not at all."""

import re
from functools import lru_cache
from typing import NamedTuple

from fitcheck.advise.first_person import coupled_deeds, opens_with_name
from fitcheck.advise.verbs import Verbs, gerund, verbs_of
from fitcheck.advise.wording import article, label, noun_phrase
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import is_acronym
from fitcheck.nouns.requirement import Leaf, Requirement
from fitcheck.patterns import pattern_of

_LONGEST = 9
_CLAUSE = pattern_of(
    r"[.:;!?“”\"|]\s|[<>=$%]|\bw/|https?:|[(\[][^)\]]*$|^[^(\[]*[)\]]"
    r"|\b(?:is|are|was|were|be|been|you|your|yours|we|our|us|they|their|them|will|must|can|should|who|which|that|not|no|if|etc)\b",
    re.IGNORECASE,
)
"""What only stands in a sentence of its own, or in a phrase that was cut."""
_ADJECTIVE = pattern_of(r"(?:[a-z]{3}al|[a-z]ive|[a-z]ous|[a-z]able|[a-z]ible|[a-z]ful|[a-z]less|[a-z]ic|[a-z]ly)$")
_NOUN = pattern_of(r"(?:tion|sion|ment|ness|ship|ance|ence|ity|ism|ing|ogy|phy|ics|ure|acy)s?$")
_COUPLED = pattern_of(r"\b(and|or) ([a-z]+)(?= )")
PREPOSITION = pattern_of(r"\s(?:in|of|with|at|for|within|on|to|from|as|under|across|between|by|during)\s")
_AFTER_WORK = frozenset(("in", "on", "at", "with", "to", "for", "under", "as"))
_AFTER_A_VERB = frozenset(("on", "to", "the", "a", "an", "up", "as", "at", "well", "under"))
_CUT = pattern_of(r"^\d| the [a-z]+ing$")
"""What begins with a count or breaks off before what is done to something."""
_ARTICLE = pattern_of(r"\b(an?|the)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
_END_OF_NAME = pattern_of(r"$|[,.;:)]|\s(?:or|and|in|of|for|with|at|on|to|such|like|as|is|are|from|under|within)\b", re.IGNORECASE)
"""What follows a name that its article belongs to; a further noun would take it."""


class _Words(NamedTuple):
    countable: frozenset[str]
    openings: frozenset[str]
    endings: frozenset[str]
    nouns: frozenset[str]


@lru_cache(maxsize=4)
def _words(lexicon: Lexicon) -> _Words:
    table: dict[str, str] = lexicon.table("advice/grammar")
    names = ("count_nouns", "openings", "endings", "nouns_like_adjectives")
    return _Words(*(frozenset(table[name].split()) for name in names))


def need_phrase(leaf: Leaf, requirement: Requirement, lexicon: Lexicon) -> str:
    """The need as one can ask for it: `a library management system`, `experience in an adult ICU`; "" where it is no name of a thing."""
    name = thing(leaf, requirement, lexicon)
    if not name or leaf.kind != "experience":
        return name
    said = noun_phrase(leaf, name)
    return said.replace("experience in a experience", "experience")


def bare_thing(leaf: Leaf, requirement: Requirement, lexicon: Lexicon) -> str:
    """The thing asked without its article, as one of a list; "" where it is no name of a thing."""
    return without_article(thing(leaf, requirement, lexicon))


def without_article(name: str) -> str:
    """The name without the article that it opens with."""
    return pattern_of(r"^(?:an?|the) ").sub("", name)


def thing(leaf: Leaf, requirement: Requirement, lexicon: Lexicon) -> str:
    """The thing asked, as a name with its article; "" where the posting's words are a clause, an adjective or a fragment."""
    name = label(leaf, lexicon, requirement)
    if leaf.kind in ("degree", "language", "eligibility") or not leaf.text:
        return ""
    known = bool(leaf.term) and leaf.term.casefold() == name.casefold()
    if known and leaf.kind != "trait":
        return _with_article(name, leaf, requirement, lexicon)
    said = name if opens_with_name(name, lexicon) else _as_deed(name, verbs_of(lexicon))
    if not said or not _is_name(said, leaf, lexicon):
        return ""
    return said if said != name else _with_article(name, leaf, requirement, lexicon)


def _as_deed(name: str, verbs: Verbs) -> str:
    """The name, or where it opens with a verb what that verb does: `read and repair pumps` gives `reading and repairing pumps`."""
    first, _, rest = name.partition(" ")
    if is_acronym(first):
        return name
    base, comma = first.removesuffix(",").lower(), "," if first.endswith(",") else ""
    following = rest.split()[0].lower() if rest else ""
    if base == "work" and (following in _AFTER_WORK or following.endswith("ly")):
        return f"working {rest}"
    if (base not in verbs.base and base not in verbs.further) or (base in verbs.ambiguous and following not in ("and", "or", "a", "the")):
        return name
    if not rest or (following in ("to", "on", "up", "as") and base not in verbs.intransitive and base not in verbs.further):
        return ""
    told = coupled_deeds(f"{gerund(base)}{comma} {rest}", verbs)
    return _COUPLED.sub(
        lambda found: f"{found[1]} {gerund(found[2])}" if found[2] in verbs.base and found[2] not in verbs.ambiguous else found[0],
        told,
        count=1,
    )


def _is_name(name: str, leaf: Leaf, lexicon: Lexicon) -> bool:
    """Whether the words name a thing and are whole."""
    words = _words(lexicon)
    parts = name.split()
    first, last = parts[0].lower().strip(",;"), parts[-1].lower().strip(",;.")
    opens = first in words.openings and not opens_with_name(name, lexicon)
    if _CUT.search(name) or len(parts) > _LONGEST or _CLAUSE.search(f"{name} ") or opens or last in words.endings:
        return False
    mentions = lexicon.find(name)
    whole = any(one.start == 0 and one.name.casefold().startswith(first) for one in mentions)
    ends = any(one.end == len(name) for one in mentions)
    verbs = verbs_of(lexicon)
    if not whole and (first in verbs.past or first.endswith("ed") or (first.endswith("s") and first[:-1] in verbs.base and len(parts) > 1)):
        return False
    if not whole and len(parts) > 1 and first.endswith("s") and parts[1] in _AFTER_A_VERB:
        return False
    if len(parts) > 2 and parts[1].endswith("ly") and PREPOSITION.search(f" {parts[2]} "):  # `cross functionally with teams`
        return False
    if (
        len(parts) > 1
        and first.endswith("ly")
        and (PREPOSITION.search(f" {parts[1]} ") or (len(parts) == 2 and last.endswith(("ing", "ed"))))
    ):
        return False
    if len(parts) == 1:
        return name[:1].isupper() or bool(leaf.term and _NOUN.search(last))
    if leaf.kind == "trait" and not _NOUN.search(last) and last not in ("skills", "work", "teams"):
        return False
    return ends or last in words.nouns or not _ADJECTIVE.search(last)


def _article_before(name: str, text: str) -> re.Match[str] | None:
    """The article that stands before a name, where nothing goes on with it."""
    text, name = text.lower(), name.lower()
    place = text.find(name)
    while place >= 0:
        if _END_OF_NAME.match(text, place + len(name)) and (found := _ARTICLE.search(text, 0, place)):
            return found
        place = text.find(name, place + 1)
    return None


def _is_product(name: str) -> bool:
    """Whether every word of the name has a capital, as in `Microsoft Office`: there is one of it, and it takes no article."""
    return " " in name and all(word[:1].isupper() for word in name.split())


def _with_article(name: str, leaf: Leaf, requirement: Requirement, lexicon: Lexicon) -> str:
    """The name with the article that the posting gives it, or that one thing of its kind takes."""
    before = _article_before(name, " ".join(requirement.text.split()))
    if before and before[1].lower() == "the":
        return f"the {name}"
    if pattern_of(r"[a-z]+ing of\b", re.IGNORECASE).match(name):
        return f"the {name}"
    words = _words(lexicon)
    parts = PREPOSITION.split(name)[0].lower().replace(",", "").split()
    coupled = " and " in name or " or " in name or "," in name
    deed = parts[0].endswith("ing") and len(parts) > 1 and parts[0] not in words.nouns
    if before or (not coupled and not deed and parts[-1] in words.countable and not (leaf.kind == "skill" and _is_product(name))):
        return article(name)
    return name
