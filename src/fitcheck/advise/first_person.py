"""Achievements told in the first person, by rule: the verb stays as strong and its tense as the profile has it."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from fitcheck.advise.achievements import Achievement, Owner
from fitcheck.advise.wording import article, is_employer, named
from fitcheck.lexicon import Lexicon

_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)*")
_TIMES = frozenset(("daily", "weekly", "monthly", "quarterly", "yearly", "hourly", "early"))
_DOUBLED = frozenset(
    ("begin", "commit", "submit", "permit", "admit", "control", "refer", "prefer", "transfer", "program", "upset", "format")
)
_FURTHER = frozenset(("walk", "swim", "speak", "stand", "sit", "climb", "travel", "kneel", "type", "read", "think", "listen", "multitask"))
_AFTER_A_VERB = frozenset(("in", "on", "at", "with", "to", "for", "the", "a", "an", "and", "or", "up", "about", "under", "long", "over"))
_POINTING = frozenset(("them", "they", "it", "this", "these", "that", "those", "which", "who", "then", "not", "no"))
_DOUBTFUL_NEXT = frozenset(("by", "with", "in", "to", "as", "on", "at", "for", "from", "of", "and", "or", "the"))
_PREPOSITIONS = _DOUBTFUL_NEXT - {"the", "and", "or"}
_FIGURE_OR_DETERMINER = re.compile(r"(?:\d|(?:a|an|the|our|all|new|its|their|each|every|my|both|up|daily|weekly|monthly)\b)", re.IGNORECASE)


_BARE_HEAD = re.compile(
    r" (?!(?:a|an|the|our|my|their|its|his|her|this|that|each|every|all|both|any|one|no|and|or|up|out|with|in|to)\b)"
    r"(?:[a-z]+(?:-[a-z]+)*ly )?(?:[a-z]+(?:-[a-z]+)* ){0,2}"
    r"(?:team|process|project|program|programme|department|budget|portfolio|territory|pipeline|caseload)"
    r"(?=$|[,;.(]| (?:of|for|with|across|at|from|that|which|worth|on)\b)"
)


class Verbs:
    """The verbs that a bullet may open with, by each form they take."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Reads the lists of verbs."""
        table: dict[str, Any] = lexicon.table("advice/verbs")
        irregular: dict[str, str] = table["irregular"]
        bases = [*table["regular"].split(), *irregular]
        self.base = {base: irregular.get(base) or past(base) for base in bases}
        self.past = frozenset(self.base.values())
        self.ambiguous = frozenset(table["also_nouns"].split())
        bare: list[str] = table["intransitive"].split()
        self.intransitive = frozenset((*bare, *(self.base.get(one, one) for one in bare)))


@lru_cache(maxsize=4)
def verbs_of(lexicon: Lexicon) -> Verbs:
    """The verbs of a lexicon, read once."""
    return Verbs(lexicon)


def as_thing(name: str, lexicon: Lexicon) -> str:
    """A need as the name of a thing: `collaborate with others` becomes `collaborating with others`; a broken phrase is quoted."""
    first, _, rest = name.partition(" ")
    verbs = verbs_of(lexicon)
    if not rest or name.startswith("“"):
        return name
    if rest.startswith("by ") and (first.lower() in verbs.past or first.endswith(("ed", "wn", "en"))):
        return f"“{name}”"
    if first.lower() in verbs.base and first.lower() not in verbs.ambiguous:
        return f"{gerund(first)} {rest}"
    if first.lower() == "swim" or (first.lower() in _FURTHER and rest.split()[0].lower() in _AFTER_A_VERB):
        return f"{gerund(first)} {rest}"
    return name


def gerund(base: str) -> str:
    """The verb as the name of what is done: `manage` gives `managing`, `swim` gives `swimming`."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", base.lower()) or base.lower() in _DOUBLED:
        return f"{base}{base[-1]}ing"
    return f"{base}ing"


def past(base: str) -> str:
    """The past form of a regular verb: `manage` gives `managed`, `carry` gives `carried`."""
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + "ed"


def clause(achievement: Achievement, verbs: Verbs) -> str:
    """The achievement as `I led a team of 6 ...`, or "" where no rule is sure of its verb."""
    text = achievement.text.strip().rstrip(".;")
    if text.startswith(("I ", "We ", "I'", "My ")):
        return text if not text.startswith("My ") else f"my {text[3:]}"
    found = re.match(r"(?:([A-Za-z]+ly)\s+)?([A-Za-z]+(?:-[a-z]+)*)\b\s*", text)
    if not found or re.search(r"[.!?]\s+[A-Z]", text):
        return ""
    adverb, first = found[1], found[2].lower()
    rest = text[found.end() :]
    if adverb and (first not in verbs.past or adverb.lower() in _TIMES):
        return ""
    if not _is_verb(first, rest, achievement, verbs):
        return ""
    start = f"{adverb.lower()} {first}" if adverb else first
    told = f"am {start}" if first.endswith("ing") else start
    return f"I {told}{_with_article(text[found.end(2) :])}"


def _with_article(rest: str) -> str:
    """What follows the verb, with the article that a resume leaves out before one team, process and the like."""
    found = _BARE_HEAD.match(rest)
    return f" {article(rest[1:])}" if found else rest


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
            coupled = re.match(r"(?:and|or) ([a-z]+)", rest)
            if coupled:
                return coupled[1] in verbs.base
            return bool(_FIGURE_OR_DETERMINER.match(rest)) or (first in verbs.intransitive and after in ("with", "on", "closely"))
        return after not in _PREPOSITIONS or first in verbs.intransitive
    return _is_gerund(first, verbs) and after not in ("of", "for", "and", "with")


def _is_gerund(word: str, verbs: Verbs) -> bool:
    stem = word.removesuffix("ing")
    return stem != word and (stem in verbs.base or f"{stem}e" in verbs.base)


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
        return "As " + (named(owner) if not comma else named(owner).replace(" at ", ", at ", 1))
    if owner.section == "projects":
        return f"In the project {owner.role}" if owner.role else ""
    if owner.section == "volunteer":
        return f"As a volunteer at {owner.place}" if owner.place else "As a volunteer"
    if owner.section == "education" and owner.place:
        return f"At {owner.place}"
    return ""


def asked_for(name: str, verbs: Verbs) -> str:
    """A need as something one can ask for: a verb becomes an ability; "" where the phrase is a clause of its own or points back."""
    first = name.split()[0].lower()
    if ". " in name or first in _POINTING:
        return ""
    if first in verbs.base and first not in verbs.ambiguous and len(name.split()) > 1:
        return f"the ability to {name[0].lower()}{name[1:]}"
    return "" if first.endswith("s") and first[:-1] in verbs.base and len(name.split()) > 1 else name
