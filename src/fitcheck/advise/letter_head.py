"""The head of a letter: who writes, to whom, and about which position."""

from fitcheck.advise.case import Case
from fitcheck.advise.needs import thing, without_article
from fitcheck.advise.terms import speaks_of
from fitcheck.advise.wording import listing, shown_itself
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.finding import LeafFinding
from fitcheck.nouns.profile import Profile
from fitcheck.patterns import pattern_of

_LONGEST_ACRONYM = 5
_LONGEST_NAME = 40
_LETTERS = 3
"""The length up to which capitals stand for words, but for the short words that titles hold."""
_ROMAN = pattern_of(r"I{1,3}|IV|VI{0,3}")
_SHOUTED = 2
"""So many long words in capitals, and it is a shout and no name."""
_SMALL = pattern_of(r"(?<=\s)(?:And|Or|Of|The|In|For|To|At|On|A|An|With)(?=\s)")


def sender(profile: Profile) -> tuple[str, ...]:
    """The lines of the sender's address, as far as the profile has them: place, then the ways to reach the person."""
    basics = profile.basics
    where = basics.location
    place = ", ".join(part for part in (where.city, where.region) if part) if where else ""
    street = where.address if where and where.address else ""
    code = where.postalCode if where and where.postalCode and street else ""
    return tuple(part for part in (street, f"{place} {code}".strip(), basics.phone, basics.email, basics.url) if part)


def greeting(case: Case) -> str:
    """To whom it is written."""
    company = company_of(case)
    return f"Dear hiring team at {company}," if company else "Dear hiring team,"


def company_of(case: Case) -> str:
    """The employer's name, without shouting; "" where it is not known."""
    return unshouted(case.asked.company or "", case.lexicon)


def title_of_role(case: Case) -> str:
    """What is applied for, as it stands in a sentence: `the Analyst position`, `the position of Analyst, West`."""
    title = _title(case)
    if not title:
        return "your open position"
    if title.casefold().endswith(("position", "role")):
        return f"the {title}"
    return f"the position of {title}" if pattern_of(r"[,(/:]|\s[-–—]\s").search(title) else f"the {title} position"


def subject(case: Case) -> str:
    """The position, and the two strongest matches that can be named in a few words."""
    role = _title(case) or "Your open position"
    met = [(one, leaf) for one in case.matches for leaf in one.leaves if shown_itself(leaf) and _is_said(leaf, case.lexicon)]
    things = [
        (leaf.leaf, thing(leaf.leaf, one.requirement, case.lexicon)) for one, leaf in sorted(met, key=lambda pair: not pair[1].leaf.term)
    ]
    # What keeps its article is a place that one has worked at, which is no match to be named on its own.
    names = [without_article(name) for leaf, name in things if leaf.kind == "skill" or name == without_article(name)]
    short = list(dict.fromkeys(name for name in names if name and len(name) <= _LONGEST_NAME))[:2]
    if short:
        return f"{role}: {listing(short)}"
    return f"{role}: application of {case.profile.basics.name}" if case.profile.basics.name else role


def _is_said(finding: LeafFinding, lexicon: Lexicon) -> bool:
    """Whether the profile's own words name it: a credential of another name may do as well, but is not held."""
    if finding.leaf.kind == "credential":
        return any(finding.leaf.text.casefold() in line.text.casefold() for line in finding.evidence)
    return finding.leaf.kind in ("skill", "experience") and any(speaks_of(line.text, finding.leaf, lexicon) for line in finding.evidence)


def _title(case: Case) -> str:
    """The title applied for, without shouting."""
    return unshouted(case.asked.title or "", case.lexicon)


def unshouted(title: str, lexicon: Lexicon) -> str:
    """The name as it is spoken, without the capitals of a headline."""
    shouted = [word for word in pattern_of(r"[A-Za-z]{4,}").findall(title) if word.isupper()]
    if len(shouted) < _SHOUTED and not (title.isupper() and len(title) > _LONGEST_ACRONYM):
        return title
    short = frozenset(lexicon.table("advice/grammar")["short_words"].split())
    return _SMALL.sub(lambda found: found[0].lower(), pattern_of(r"[A-Z]{2,}").sub(lambda found: _quiet(found[0], short), title))


def _quiet(word: str, short: frozenset[str]) -> str:
    """The word with one capital, but for Roman numbers, letters that stand for words and what cannot be spoken: `ICU`, `PRGNTAIK`."""
    if len(word) <= _LETTERS and word.lower() not in short:
        return word
    spoken = pattern_of("[AEIOUY]").search(word) and not pattern_of("[BCDFGHJKLMNPQRSTVWXZ]{4}").search(word)
    return word.title() if spoken and not _ROMAN.fullmatch(word) else word
