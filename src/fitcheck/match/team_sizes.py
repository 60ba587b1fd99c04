"""How many people one is asked to have led, held against how many the profile tells of."""

import re
from functools import lru_cache

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import SEVERAL, words
from fitcheck.match.facts import Fact, Index
from fitcheck.match.masking import masking_of
from fitcheck.match.wording import sentence
from fitcheck.nouns.finding import Credit, LeafFinding
from fitcheck.nouns.requirement import Leaf

_KINDS = ("skill", "experience", "trait")
_NUMBERS = {**SEVERAL, "hundred": 100}
_AFTER = 40
_BETWEEN = 3
"""Words from a number to the noun for the people it counts."""


def without_size(lexicon: Lexicon, leaf: Leaf) -> Leaf:
    """The leaf without how many are to be led, where the rest is a known name: `leading a team of 8` is leading a team."""
    found = _pattern(lexicon).search(leaf.text) if leaf.kind in _KINDS else None
    if found is None or not found["of"]:
        return leaf
    rest = leaf.text[: found.start() + found.group().lower().index(" of ")]
    mentions = lexicon.find(rest)
    whole = len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(rest))
    return leaf._replace(text=rest, term=mentions[0].name) if whole else leaf


def of_size(index: Index, finding: LeafFinding, text: str) -> LeafFinding:
    """A finding on leading in the light of how many were to be led: in part where the profile tells of fewer or of no number."""
    leaf = finding.leaf
    place = text.find(leaf.text) if finding.verdict == "met" and leaf.kind in _KINDS and leaf.text else -1
    asked = min(_counted(index.lexicon, text[place : place + len(leaf.text) + _AFTER]), default=0) if place >= 0 else 0
    leading: list[str] = index.lexicon.table("matching/team_sizes")["leading"]
    if not asked or not any(mention.name in leading for mention in index.lexicon.find(leaf.text)):
        return finding
    facts = [fact for fact in index.facts if fact.evidence in finding.evidence]
    facts += [index.facts[number] for name in leading for number in index.showing(name)]
    told = max((count for fact in facts if fact.is_deed for count in _led(index, fact)), default=0)
    if told >= asked:
        return finding
    share = max(told / asked, float(index.lexicon.table("matching/team_sizes")["least"]))
    most = f"the most people your profile tells of leading are {told}" if told else "your profile does not say how many people you led"
    reason = sentence(f"{most}; {asked} are asked")
    return finding._replace(verdict="partial", credit=Credit(share, share, 1 if not told else share), reason=reason, rule="team-smaller")


def _counted(lexicon: Lexicon, text: str) -> list[int]:
    """The sizes of groups of people that a text names, in order."""
    said = (found["of"] or found["people"] for found in _pattern(lexicon).finditer(text))
    return [int(number) if number.isdigit() else _NUMBERS[number.lower()] for number in said]


def _led(index: Index, fact: Fact) -> list[int]:
    """How many people a line tells of: `a team of 14`, `14 warehouse operatives`."""
    table, masking = index.lexicon.table("matching/team_sizes"), masking_of(index.lexicon)
    found = [word.form for word in words(fact.evidence.text)]
    roles: list[int] = []
    for place, form in enumerate(found):
        number = int(form) if form.isdigit() else _NUMBERS.get(form, 0)
        behind = found[place + 1 : place + 1 + _BETWEEN]
        if number and not set(behind).intersection(table["groups"]) and any(map(masking.is_person, behind)):
            roles.append(number)
    return _counted(index.lexicon, fact.evidence.text) + roles


@lru_cache(maxsize=2)
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    table = lexicon.table("matching/team_sizes")
    number = rf"\d{{1,4}}|{'|'.join(_NUMBERS)}"
    return re.compile(
        rf"\b(?:{'|'.join(table['groups'])}) of (?:at least |over |more than |up to |about |around |some )?(?P<of>{number})\b"
        rf"|\b(?P<people>{number})\+?(?: or more)? (?:direct |full-time )?(?:{'|'.join(table['people'])})\b",
        re.IGNORECASE,
    )
