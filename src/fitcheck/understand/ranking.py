"""The names of a posting in the order in which they are likely the employer's."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from fitcheck.lexicon.words import fold
from fitcheck.nouns.posting import Posting
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import tells_place
from fitcheck.understand.mentions import JOINTS, spelled_out
from fitcheck.understand.name_kinds import SAYS_ITSELF, is_plain
from fitcheck.understand.naming_words import Naming
from fitcheck.understand.voting import FIRM, TELLING, Votes, votes_of

_ADDRESS = pattern_of(r"(?:@|//|www\.)(?:www\.)?((?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})\b", re.VERBOSE)
_SMALL_EMPLOYER = pattern_of(
    r"(?:(?m:^)|[.!?]\s)([a-z][a-z0-9-]{3,})\sis\s(?:(?:now|currently)\s)?(?:hiring|seeking|looking\sfor|recruiting)\b", re.VERBOSE
)
_OWN_DOMAIN = 5
_THIRD = -3
"""What sentences say of somebody else's, whose address may be linked as well."""
_MOST_ADDRESSES = 40
_COMMON = 4
"""Taken from a name of common words."""
_OF_TITLE = 6
"""Taken from one that stands in the title."""
_OF_TITLE_ONLY = 10
"""Taken from a word of the title of which nothing is said that is said of employers only."""
_ON_PAGE = 4
_HOUSE = 12
"""Taken from the name of a house where the body that runs it is named as well."""
_OWNED = 20
"""Taken from it where that body's name begins as its own does."""
_HIRES = 7
"""The weight of the frames by which a name is one of those who seek."""
_RUNS = 2
"""From this weight on the noun of a name may be one of a body that runs houses."""
_SITE = 3
_SITES = (".com", ".io", ".org", ".ai", ".co")
_FEW = 2
_LIKELY = 2
_EMPLOYER_ONLY = 5
_SELDOM = 3
_MUCH_TOO_SELDOM = 9
"""How many times more often than the whole name its part may stand."""
_IN_WORD = pattern_of(r"\w")
_OF_A_FIELD = ("institute", "centre", "center", "laboratory", "school", "college", "society")
_COUNTRIES = ("uk", "us", "usa", "canada", "ireland", "australia", "europe", "india")


def ranking(posting: Posting, text: str, title: str, grammar: Grammar) -> list[Votes]:
    """All names of the posting, the likeliest employer first."""
    votes = votes_of(posting.blocks, title, grammar)
    domains = _domains(posting, text, grammar) | _small_employers(text, grammar.naming)
    if domains and not any(_is_named_by(one.name, domains, grammar.naming) for one in votes.values()):
        votes |= {one.name: one for one in _in_small_letters(domains, text, grammar.naming)}
    small = _small_words(text)
    page = posting.page.lower()
    for one in votes.values():
        one.other += _ON_PAGE if _stands_in(one.name.lower(), page) else 0
        is_addressed = bool(domains) and _is_named_by(one.name, domains, grammar.naming)
        if is_addressed:
            one.other += _OWN_DOMAIN if one.said > _THIRD else 0
            one.best = max(one.best, 1)
        is_told = one.tells_kind and (one.name.isupper() or " " in one.name)  # `BEST is a charity`, `Bank Partners are a provider`
        if not is_told and _is_common(one.name, small if one.kind < FIRM else frozenset(), grammar.naming):
            one.other -= _COMMON
        if one.is_part and (one.is_field or " " in one.name) and one.kind < SAYS_ITSELF:
            one.other -= _COMMON
        if _stands_in(one.name, title):
            one.other -= _COMMON if is_addressed else _OF_TITLE if one.best >= FIRM or " " in one.name else _OF_TITLE_ONLY
        if (one.best or one.mentions >= 1) and one.name.endswith(_SITES):
            one.other += _SITE
        if one.name.isupper() and _is_part(spelled_out(one.name, text), grammar.naming):
            one.other -= _HOUSE
    _part_from_verbs(votes)
    ranked = gathered(list(votes.values()), grammar)
    places = "\n".join(block.text for block in posting.blocks if tells_place(block, grammar.naming))
    _yield_to_keepers(ranked, places, grammar.naming)
    return sorted(ranked, key=lambda one: -one.score)


def _part_from_verbs(votes: dict[str, Votes]) -> None:
    """Hear nothing of a name that only ever opens one item, where the text has it without its first word (`Weave Tarn values`)."""
    for one in votes.values():
        rest = votes.get(one.name.partition(" ")[2].lower())
        if rest and one.mentions < 1 and rest.mentions > one.mentions:
            one.said, one.best = min(one.said, 0), 0


def _stands_in(name: str, text: str) -> bool:
    """Whether a text has the whole name, rather than a longer word that begins like it."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not _IN_WORD.match(text[max(0, at - 1) : at]) and not _IN_WORD.match(text, end):
            return True
        at = text.find(name, end)
    return False


def _is_part(name: str, naming: Naming) -> bool:
    """Whether what an acronym stands for is something that an employer runs, a part of one or a role at one."""
    noun = fold(name.split()[-1])
    return noun in naming.undertakings or noun in naming.departments or naming.is_role(noun)


def _yield_to_keepers(names: list[Votes], places: str, naming: Naming) -> None:
    """Count what is said of a house for the body that runs it, where both have one first name; where not, something against the house."""
    houses = [
        one
        for one in names
        if one.kind < SAYS_ITSELF and (is_house(one.name, naming) or (one.is_placed and one.kind < FIRM) or one.name in places)
    ]
    keepers = [one for one in names if one not in houses and _may_keep(one, naming)] if houses else []
    seldom = [one for one in houses if 0 < one.best < TELLING]
    for house in seldom if len(seldom) > 1 else ():  # `two days at Tarn Hospital and three at Wexcombe Hospital`
        house.other -= _HOUSE
    is_body_named = any(one.kind >= SAYS_ITSELF for one in keepers)
    for house in houses:
        own = [one for one in keepers if one.name.split()[0] == house.name.split()[0] and one.kind >= _RUNS]
        if own:
            max(own, key=lambda one: one.score).take(house)
            house.other -= _OWNED
        elif is_body_named or (house.best < _HIRES and any(one.best and not house.name.startswith(one.name) for one in keepers)):
            house.other -= _HOUSE


def is_house(name: str, naming: Naming) -> bool:
    """Whether a name is one of a house or place that its employer may have several of."""
    parts = name.split()
    is_placed = (
        len(parts) > _FEW and fold(parts[-2]) in naming.sites and fold(parts[-1]) not in naming.organizations
    )  # `Tarn Hospital York`
    return is_placed or fold(parts[-1]) in naming.sites or parts[0].lower() in naming.sites


def _may_keep(one: Votes, naming: Naming) -> bool:
    """Whether a name may be one of a body that runs houses."""
    is_spoken_of = (one.kind >= _RUNS and one.said > 0) or (one.best >= TELLING and one.mentions >= _FEW)
    return one.kind >= SAYS_ITSELF or (is_spoken_of and not is_plain(one.name, naming))


def _is_common(name: str, small: frozenset[str], naming: Naming) -> bool:
    """Whether all words of a name are common ones: written small elsewhere, or such as departments and functions are called by."""
    return all(
        naming.is_function(fold(part))
        or ((part.istitle() or part.islower() or (part.isupper() and len(part) > _FEW)) and small.issuperset(part.lower().split("-")))
        for part in name.split()
    )


def _small_words(text: str) -> frozenset[str]:
    """The words that the text also writes in small letters."""
    return frozenset(pattern_of(r"(?<![\w.@/-])[a-z][a-z’']+(?![\w@]|\.\w)").findall(text))


def _domains(posting: Posting, text: str, grammar: Grammar) -> frozenset[str]:
    """The parts of hosts, written in the text or linked, that an employer's name may stand in; those of well-known services left out."""
    written = islice(_ADDRESS.finditer(text), _MOST_ADDRESSES)
    hosts = [*posting.hosts, *(found.group(1).lower() for found in written)]
    labels = [host.replace("-", "").split(".") for host in hosts]
    own = [parts for parts in labels if not grammar.naming.services.intersection(parts[:-1])]
    return frozenset(label for parts in own for label in (*parts[-3:-1], "".join(parts[-2:])) if len(label) > 2)


def _small_employers(text: str, naming: Naming) -> frozenset[str]:
    """Words in small letters that begin a sentence of whom an employer seeks (`tallowby is looking for ...`)."""
    found = _SMALL_EMPLOYER.findall(text)
    return frozenset(name for name in found if not is_plain(name, naming) and name not in naming.openers and name not in naming.unnamed)


def _is_named_by(name: str, domains: frozenset[str], naming: Naming) -> bool:
    """Whether an address is made of the name, or of its capitals."""
    parts = pattern_of(r"[a-z0-9]+").findall(name.lower().removeprefix("the "))
    joined = "".join(parts)
    initials = "".join(part[0] for part in parts)
    if joined in domains or (len(initials) > 2 and initials in domains):
        return True
    return len(joined) > 3 and any(
        (label.startswith(joined) and label[len(joined) :] in naming.host_ends)
        or (label.endswith(joined) and label[: -len(joined)] in naming.host_starts)
        for label in domains
    )


def _in_small_letters(domains: frozenset[str], text: str, naming: Naming) -> Iterator[Votes]:
    """What speaks for the names that an address is made of and the text writes small (`at tallowby, we`)."""
    for label in sorted(domains):
        starts = (label.removeprefix(start) for start in naming.host_starts)
        ends = (label.removesuffix(end) for end in naming.host_ends)
        for name in sorted({label, *starts, *ends}):
            if len(name) <= _FEW or name not in text:
                continue
            said = rf"(?:\b(?:[Aa]t|[Jj]oin(?:ing)?|About|Why) |^|[.!?] ){re.escape(name)}(?=[ ,?’']|$)"
            if found := re.findall(said, text, re.MULTILINE):
                one = Votes(name, early=True)
                one.spellings[name], one.mentions = len(found), len(found)
                yield one


def gathered(names: list[Votes], grammar: Grammar) -> list[Votes]:
    """The names without those that are said for another, what speaks for these counted for that one."""
    longer, naming = _Longer(names), grammar.naming
    gone: set[str] = set()
    for part in sorted(names, key=lambda one: len(one.name)):
        for whole in longer.of(part, naming):
            if whole.name in gone or part.name in gone or (is_plain(part.name, naming) and not whole.kind and whole.best < TELLING):
                continue
            if _is_said_whole(part, whole, grammar):
                whole.take(part)
                gone.add(part.name)
            elif whole.name.lower().startswith(part.name.lower()):
                part.take(whole)
                gone.add(whole.name)
    return [one for one in names if one.name not in gone]


class _Longer:
    """The names of several words by their first word, their last and their capitals."""

    def __init__(self, names: Iterable[Votes]) -> None:
        self._by_first: dict[str, list[Votes]] = defaultdict(list)
        self._by_last: dict[str, list[Votes]] = defaultdict(list)
        self._by_capitals: dict[str, list[Votes]] = defaultdict(list)
        for one in names:
            parts = one.name.lower().replace(",", "").split()
            if len(parts) > 1:
                self._by_first[parts[0]].append(one)
                self._by_last[parts[-1]].append(one)
                self._by_capitals["".join(pattern_of(r"\b[A-Z]").findall(one.name))].append(one)

    def of(self, part: Votes, naming: Naming) -> list[Votes]:
        """The longer names for which one may be said, those most spoken of first."""
        short = part.name.lower()
        found = [
            one
            for one in self._by_first.get(short.split()[0], ())
            if one.name.lower().startswith(f"{short} ") or _is_registered(one.name, short, naming)
        ]
        if " " not in short and (fold(short) in naming.organizations or short in naming.kinds):
            found += [one for one in self._by_last.get(short, ()) if not is_plain(one.name, naming)]
        if " " in short:
            found += [one for one in self._by_last.get(short.split()[-1], ()) if _is_with_initial(one.name, part.name)]
        acronym, *rest = part.name.split()
        if acronym.isupper() and len(acronym) > 2:
            full = (one for capitals, names in self._by_capitals.items() if capitals.startswith(acronym) for one in names)
            found += [one for one in full if set(rest).issubset(one.name.split())]
        return sorted((one for one in found if one is not part), key=lambda one: (-one.best, -one.mentions))


def _is_registered(whole: str, short: str, naming: Naming) -> bool:
    """Whether a name only goes on by how the company is registered, behind a comma (`Wexcombe, Inc`)."""
    beginning, comma, rest = whole.lower().partition(", ")
    return bool(comma) and beginning == short and fold(rest.strip(".")) in naming.legal_forms


def _is_with_initial(whole: str, part: str) -> bool:
    """Whether a name only goes on in front, by somebody's first name and initial (`Ada B. Wexcombe Gallery`)."""
    return whole.endswith(f" {part}") and whole[: -len(part)].rstrip()[-1:] == "."


def _is_said_whole(part: Votes, whole: Votes, grammar: Grammar) -> bool:
    """Whether the longer name is the employer's own rather than one of a product, a team or a branch that is called by it."""
    naming = grammar.naming
    if not whole.name.lower().startswith(part.name.lower()) or is_plain(part.name, naming):
        return True
    rest = [fold(word.strip(".,&")) for word in whole.name[len(part.name) :].lstrip(",").split()]
    if rest[0] in ("and", "") and whole.kind < FIRM and whole.mentions <= part.mentions:
        return False
    if rest[0] == "of" or (rest[0] == "for" and fold(part.name.split()[-1]) in _OF_A_FIELD):
        return part.mentions <= _MUCH_TOO_SELDOM * whole.mentions
    if rest[0] in ("in", "at"):
        return whole.best >= TELLING and (rest[0] == "at" or whole.mentions >= _LIKELY)
    if naming.legal_forms.issuperset(rest):
        return part.mentions < 1
    plain = all(naming.is_function(word) or word in JOINTS for word in rest)
    if rest[-1] in _COUNTRIES or (part.kind and whole.best >= TELLING and grammar.places.is_place(whole.name[len(part.name) :].strip())):
        return part.mentions <= whole.mentions
    if (plain and not whole.kind and whole.best < TELLING) or (part.kind and part.kind >= whole.kind):
        return part.mentions < whole.mentions and whole.kind > 0
    if whole.kind >= _LIKELY or (rest[-1] in naming.second_names and whole.best):
        return part.mentions <= (_SELDOM if plain and not whole.best else _MUCH_TOO_SELDOM) * whole.mentions
    if whole.kind or whole.best >= _EMPLOYER_ONLY:
        return part.mentions <= _SELDOM * whole.mentions
    return part.mentions < whole.mentions
