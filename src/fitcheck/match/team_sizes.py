"""How many people one is asked to have led, held against how many the profile tells of."""

import re
from functools import lru_cache

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import words
from fitcheck.match.facts import Fact, Index
from fitcheck.match.masking import masking_of
from fitcheck.match.wording import sentence
from fitcheck.nouns.finding import Credit, LeafFinding

_AFTER = 40
_BETWEEN = 3
"""Words from a number to the noun for the people it counts."""


def of_size(index: Index, finding: LeafFinding, text: str) -> LeafFinding:
    """A finding on leading in the light of how many were to be led: in part where the profile tells of fewer or of no number."""
    leaf = finding.leaf
    place = text.find(leaf.text) if finding.verdict == "met" and leaf.kind in ("skill", "experience") and leaf.text else -1
    asked = min(_counted(index.lexicon, text[place : place + len(leaf.text) + _AFTER]), default=0) if place >= 0 else 0
    if not asked or not (names := _leading(index, leaf.text)):
        return finding
    facts = [index.facts[number] for name in names for number in index.by_term.get(name, ())]
    told = max((count for fact in facts if fact.is_deed for count in _led(index, fact)), default=0)
    if told >= asked:
        return finding
    share = max(told / asked, float(index.lexicon.table("matching/team_sizes")["least"]))
    most = f"the most people your profile tells of leading are {told}" if told else "your profile does not say how many people you led"
    reason = sentence(f"{most}; {asked} are asked")
    return finding._replace(verdict="partial", credit=Credit(share, share, 1 if not told else share), reason=reason, rule="team-smaller")


def _leading(index: Index, text: str) -> list[str]:
    """The names for leading in a thing asked, of which a size may be told."""
    leading = index.lexicon.table("matching/team_sizes")["leading"]
    return [mention.name for mention in index.lexicon.find(text) if mention.name in leading]


def _counted(lexicon: Lexicon, text: str) -> list[int]:
    """The sizes of groups of people that a text names, in order."""
    numbers = lexicon.table("matching/team_sizes")["numbers"]
    said = (found["of"] or found["people"] for found in _pattern(lexicon).finditer(text))
    return [int(number) if number.isdigit() else numbers[number.lower()] for number in said]


def _led(index: Index, fact: Fact) -> list[int]:
    """How many people a line tells of: `a team of 14`, `14 warehouse operatives`."""
    text, masking = fact.evidence.text, masking_of(index.lexicon)
    found = words(text)
    roles = [
        int(word.form)
        for place, word in enumerate(found)
        if word.form.isdigit() and any(masking.is_person(other.form) for other in found[place + 1 : place + 1 + _BETWEEN])
    ]
    return _counted(index.lexicon, text) + roles


@lru_cache(maxsize=2)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    table = lexicon.table("matching/team_sizes")
    number = rf"\d{{1,4}}|{'|'.join(table['numbers'])}"
    return re.compile(
        rf"\b(?:{'|'.join(table['groups'])}) of (?:at least |over |more than |up to |about |around |some )?(?P<of>{number})\b"
        rf"|\b(?P<people>{number})\+?(?: or more)? (?:direct |full-time )?(?:{'|'.join(table['people'])})\b",
        re.IGNORECASE,
    )
