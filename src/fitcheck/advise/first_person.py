"""Achievements told in the first person, by rule: the verb stays as strong and its tense as the profile has it."""

import re
from collections.abc import Sequence

from fitcheck.advise.achievements import Achievement, Owner
from fitcheck.advise.telegram import whole
from fitcheck.advise.verbs import Verbs, gerund, is_gerund, verbs_of
from fitcheck.advise.wording import article, is_employer, named
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import is_acronym
from fitcheck.patterns import pattern_of

_WORD = pattern_of(r"[A-Za-z]+(?:-[a-z]+)*")
_TIMES = frozenset(("daily", "weekly", "monthly", "quarterly", "yearly", "hourly", "early"))
_AFTER_A_VERB = frozenset(("in", "on", "at", "with", "to", "for", "the", "a", "an", "and", "or", "up", "about", "under", "long", "over"))
_UNIQUE = frozenset(("Head", "Chief", "Director", "President", "Vice", "Deputy", "Dean", "Chair", "Secretary", "Treasurer"))
"""Roles of which a place has one, and which take no article."""
_BACK = ("before that, ", "earlier still, ")
_DOUBTFUL_NEXT = frozenset(("by", "with", "in", "to", "as", "on", "at", "for", "from", "of", "and", "or", "the"))
_PREPOSITIONS = _DOUBTFUL_NEXT - {"the", "and", "or"}
FIGURE_OR_DETERMINER = pattern_of(r"(?:\d|(?:a|an|the|our|all|new|its|their|each|every|my|both|up|daily|weekly|monthly)\b)", re.IGNORECASE)


def as_thing(name: str, lexicon: Lexicon) -> str:
    """A need as the name of a thing: `collaborate with others` becomes `collaborating with others`; a broken phrase is quoted."""
    first, _, rest = name.partition(" ")
    verbs = verbs_of(lexicon)
    if not rest or name.startswith("“") or opens_with_name(name, lexicon) or is_acronym(first):
        return name
    if rest.startswith("by ") and (first.lower() in verbs.past or first.endswith(("ed", "wn", "en"))):
        return f"“{name}”"
    plain = first.removesuffix(",")
    if plain.lower() in verbs.base and plain.lower() not in verbs.ambiguous:
        return coupled_deeds(f"{gerund(plain)}{first[len(plain) :]} {rest}", verbs)
    if first.lower() in verbs.base and (rest.split()[0].endswith("ly") or (first.lower() == "work" and rest.split()[0] in _AFTER_A_VERB)):
        return f"{gerund(first)} {rest}"
    if first.lower() == "swim" or (first.lower() in verbs.further and rest.split()[0].lower() in _AFTER_A_VERB):
        return f"{gerund(first)} {rest}"
    return name


def coupled_deeds(name: str, verbs: Verbs) -> str:
    """The deed with a verb that is coupled to its first made a deed as well: `leading and supporting engineers`."""
    found = pattern_of(r"(\w+ing,? (?:and|or) )([a-z]+)(?= \w)").match(name)
    return f"{found[1]}{gerund(found[2])}{name[found.end() :]}" if found and found[2] in verbs.base else name


def opens_with_name(name: str, lexicon: Lexicon) -> bool:
    """Whether the first word belongs to a known name of several words: `open source` is nothing that one opens."""
    first = len(name.split()[0])
    found = [lexicon.term(one.name) for one in lexicon.find(name) if one.start == 0 and one.end > first]
    return any(term is not None and term.kind != "trait" for term in found)


def clause(achievement: Achievement, verbs: Verbs) -> str:
    """The achievement as `I led a team of 6 ...`, or "" where no rule is sure of its verb."""
    text = achievement.text.strip().rstrip(".;")
    if text.startswith(("I ", "We ", "I'", "My ")):
        return text if not text.startswith("My ") else f"my {text[3:]}"
    found = pattern_of(r"(?:([A-Za-z]+ly)\s+)?([A-Za-z]+(?:-[a-z]+)*)\b\s*").match(text)
    if not found or pattern_of(r"[.!?]\s+[A-Z]| and (?:is|are|was|were) ").search(text):
        return ""
    adverb, first = found[1], found[2].lower()
    rest = text[found.end() :]
    if adverb and (first not in verbs.past or adverb.lower() in _TIMES):
        return ""
    if not _is_verb(first, rest, achievement, verbs):
        return ""
    start = f"{adverb.lower()} {first}" if adverb else first
    told = f"am {start}" if first.endswith("ing") else start
    return f"I {told}{whole(text[found.end(2) :], first, verbs)}"


def also(said: str) -> str:
    """The sentence as one that adds to another: `I also led ...`, `I am also leading ...`."""
    return pattern_of(r"^I (am )?").sub(lambda found: f"I {found[1] or ''}also ", said) if said.startswith("I ") else said


def _is_verb(first: str, rest: str, achievement: Achievement, verbs: Verbs) -> bool:
    """Whether the opening word is surely the candidate's own doing, in a tense that fits the dates."""
    following = _WORD.match(rest)
    after = following.group().lower() if following else ""
    owner = achievement.owner
    doer = owner.section in ("work", "volunteer")
    if first in verbs.past:
        if after in _PREPOSITIONS and first not in verbs.intransitive:
            return False
        return doer or owner.section in ("projects", "education")
    if not doer or not owner.current:
        return False
    if first in verbs.base:
        if first in verbs.ambiguous:
            coupled = pattern_of(r"(?:and|or) ([a-z]+)").match(rest)
            if coupled:
                return coupled[1] in verbs.base
            object_ = pattern_of(r"^(?:for|to|about) ").sub("", rest) if first in verbs.intransitive else rest
            return bool(FIGURE_OR_DETERMINER.match(object_)) or (first in verbs.intransitive and after in ("with", "on", "closely"))
        return after not in _PREPOSITIONS or first in verbs.intransitive
    return is_gerund(first, verbs) and after not in ("of", "for", "and", "with")


def setting(owner: Owner, earlier: Sequence[Owner] = (), *, back: bool = True) -> str:
    """Where it was done, as the opening of a sentence: `As Staff Nurse at St. Anne`, `There`, `In the project Atlas`."""
    if back and earlier and earlier[-1] == owner:
        return "There"
    if owner in earlier and owner.section == "work" and is_employer(owner.place):
        return f"At {owner.place}"
    if owner.section == "work":
        if not owner.role:
            return f"At {owner.place}" if is_employer(owner.place) else ""
        comma = "," if "," in owner.role else ""
        told = named(owner) if not comma else f"{owner.role}, at {owner.place}" if is_employer(owner.place) else owner.role
        return f"As {told if owner.role.split()[0].rstrip(',') in _UNIQUE else article(told)}"
    if owner.section == "projects":
        return f"In the project {owner.role}" if owner.role else ""
    if owner.section == "volunteer":
        return f"As a volunteer at {owner.place}" if owner.place else "As a volunteer"
    if owner.section == "education" and owner.place:
        return f"At {owner.place}"
    return ""


def as_time(settled: str) -> str:
    """A setting inside a sentence as the thing one points to: `my earlier work as a Staff Nurse at St. Anne`, `the project Atlas`."""
    back = next((one for one in _BACK if settled.startswith(one)), "")
    earlier, place = "earlier " if back else "", settled.removeprefix(back)
    for opening, thing in (("as ", f"my {earlier}work as "), ("at ", f"my {earlier}time at "), ("in ", "")):
        if place.startswith(opening):
            return thing + place.removeprefix(opening)
    return place
