"""The employer: a heading beside the title, a labelled line, else the name of which the sentences say what one says of an employer."""

import re
from collections.abc import Iterator
from itertools import islice

from fitcheck.lexicon.words import fold, forms
from fitcheck.nouns.posting import Block, Posting
from fitcheck.patterns import pattern_of
from fitcheck.understand.decorations import names_role
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import is_unnamed, labelled_values
from fitcheck.understand.mentions import SAYS_ITSELF, is_no_employer, is_place
from fitcheck.understand.nameplates import has_place_below, over_title, under_title
from fitcheck.understand.naming_words import Naming
from fitcheck.understand.title import is_generic
from fitcheck.understand.voting import FIRM, TELLING, Votes, gathered, is_plain, votes_of

_PIPED = pattern_of(r"[^|]{3,80}\|\s*([A-Z][\w&.,’'\ -]{1,60}?)(?:\s{2,}|\s+https?:|\s*\||$)", re.VERBOSE)
_ADDRESS = pattern_of(r"(?:@|//|www\.)(?:www\.)?((?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24})\b", re.VERBOSE)
_SMALL_EMPLOYER = pattern_of(
    r"(?:(?m:^)|[.!?]\s)([a-z][a-z0-9-]{3,})\sis\s(?:(?:now|currently)\s)?(?:hiring|seeking|looking\sfor|recruiting)\b", re.VERBOSE
)
_OWN_DOMAIN = 5
_MOST_ADDRESSES = 40
_COMMON = 4
"""Taken from a name of common words, and from one that stands in the title."""
_KNOWN_THING = 4
_ON_PAGE = 4
_PARTED = pattern_of(r"\s+[|–—·•»-]\s+|\s*\|\s*|\s+::\s+", re.VERBOSE)
_LONGEST_SITE = 5
_HOUSE = 4
"""Taken from the name of a house where the body that runs it is named as well."""
_SITE = 3
_SITES = (".com", ".io", ".org", ".ai", ".co")
_FEW = 2
_FAR = 3
_EMPLOYER_ONLY = 5
_SURE = 3.0
_SURER = 9
_LONGEST = 10


def company_of(posting: Posting, title: str, grammar: Grammar, *, surely: bool = False) -> str | None:
    """The employer's name, None where the posting does not say or is not sure enough, or not sure beyond doubt where that is asked."""
    blocks = posting.blocks
    if headed := over_title(blocks, title, grammar):
        return headed
    if below := under_title(blocks, title, grammar):
        if has_place_below(blocks) and _tells_of(below, blocks):
            return below
        other = spoken_of(posting, title, grammar, _SURER) or below
        return below if other in below or below in other else other
    labelled = next(labelled_values(blocks, grammar.naming.company_labels), None)
    labelled = labelled and pattern_of(r",\s[^,]+,.*$").sub("", labelled)
    if labelled and len(labelled.split()) <= _LONGEST and not is_unnamed(labelled, grammar.naming.unnamed):
        return labelled
    found = _piped(blocks, title, grammar) or spoken_of(posting, title, grammar, _SURER if surely else _SURE)
    return found or (None if surely else _on_page(posting, grammar))


def _on_page(posting: Posting, grammar: Grammar) -> str | None:
    """The part of what a web page calls itself that names neither a job nor a part of a site, where there is one."""
    parts = [without_site(part.strip()) or "" for part in _PARTED.split(posting.page)]
    kept = [part for part in parts if part and not (names_role(part, grammar) or is_generic(part, grammar) or is_place(part, grammar))]
    is_name = len(kept) == 1 and len(kept[0].split()) <= _LONGEST_SITE and kept[0][:1].isupper()
    return kept[0] if is_name and not grammar.headings.phrases.is_among(forms(kept[0])) else None


def _piped(blocks: tuple[Block, ...], title: str, grammar: Grammar) -> str | None:
    """What a bar parts from the title on the first line, where it is no word of the title's own."""
    role = title.split("|")[0].strip()
    found = _PIPED.match(blocks[0].text) if blocks and role and role in blocks[0].text else None
    name = found.group(1).strip() if found else ""
    return name if name and name not in role and not (is_plain(name, grammar.naming) or is_no_employer(name, grammar)) else None


def _tells_of(name: str, blocks: tuple[Block, ...]) -> bool:
    """Whether the text below the title and the name ever speaks of it; where it does not, the name may be an agency's or a board's."""
    first = name.split()[0]
    return any(first in block.text for block in blocks[2:])


def without_site(name: str | None) -> str | None:
    """The name without words that belong to its web site (`Tallow & Sons Careers`)."""
    return pattern_of(r"\s+(?:Company Website|Careers?(?: Site| Page)?|Jobs|Job Board|Website)$").sub("", name) if name else None


def spoken_of(posting: Posting, title: str, grammar: Grammar, least: float) -> str | None:
    """The name of which sentences, headings and addresses say most that it is the employer; None where no name has enough of it."""
    text = "\n".join(block.text for block in posting.blocks)
    ranked = ranking(posting, text, title, grammar)
    for place, one in enumerate(ranked):
        if one.score < least:
            return _coined(ranked[place:], grammar) if least == _SURE else None
        ahead = one.score - (ranked[place + 1].score if ranked[place + 1 :] else 0)
        stands_out = one.best > 0 and ahead >= 1
        is_told = one.best >= TELLING or one.score >= least + _KNOWN_THING or (one.best > 0 and ahead >= _FAR)
        is_told = is_told or not _is_known_thing(one.name, grammar)
        if is_told and _may_employ(one, stands_out, grammar):
            return _written(one, f"{text}\n{posting.page}")
    return None


def _coined(names: list[Votes], grammar: Grammar) -> str | None:
    """The name with a capital inside (`LoomStart`) that is no known thing's, where anything at all speaks for it."""
    for one in names:
        is_coined = pattern_of(r"[A-Za-z]+[a-z][A-Z]\w*").fullmatch(one.name) and not _is_known_thing(one.name, grammar)
        if is_coined and one.best > 0 and one.said > 0:
            return one.name
    return None


def _may_employ(one: Votes, stands_out: bool, grammar: Grammar) -> bool:
    """Whether enough of what speaks for a name is more than that it stands there."""
    if (
        is_place(one.name, grammar)
        or one.name in grammar.places.codes
        or (is_plain(one.name, grammar.naming) and one.best < _EMPLOYER_ONLY)
    ):
        return False
    if one.kind or one.best >= TELLING or one.other > 0:
        return True
    is_distinct = one.name.count(" ") >= _FEW or (one.best >= _FEW and not one.name[1:].islower())
    return not one.opens_only and (one.mentions >= _FEW or stands_out or (is_distinct and one.best > 0))


def ranking(posting: Posting, text: str, title: str, grammar: Grammar) -> list[Votes]:
    """All names of the posting, the likeliest employer first."""
    votes = votes_of(posting.blocks, title, grammar)
    domains = _domains(posting, text, grammar) | _small_employers(text, grammar.naming)
    if domains and not any(_is_named_by(one.name, domains, grammar.naming) for one in votes.values()):
        votes |= {one.name: one for one in _in_small_letters(domains, text, grammar.naming)}
    small = _small_words(text)
    page = posting.page.lower()
    for one in votes.values():
        one.other += _ON_PAGE if page and one.name.lower() in page else 0
        if domains and _is_named_by(one.name, domains, grammar.naming):
            one.other += _OWN_DOMAIN
            one.best = max(one.best, 1)
        if _is_common(one.name, small if one.kind < FIRM else frozenset(), grammar.naming):
            one.other -= _COMMON
        if one.name in title:
            one.other -= _COMMON
        if one.name.endswith(_SITES):
            one.other += _SITE
        if one.name.isupper() and fold(_spelled_out(one.name, text).split()[-1]) in grammar.naming.undertakings:
            one.other -= _COMMON
    ranked = gathered(list(votes.values()), grammar.naming)
    if any(one.kind >= SAYS_ITSELF for one in ranked):
        for one in ranked:
            one.other -= _HOUSE if one.kind < SAYS_ITSELF and fold(one.name.split()[-1]) in grammar.naming.sites else 0
    return sorted(ranked, key=lambda one: -one.score)


def _is_common(name: str, small: frozenset[str], naming: Naming) -> bool:
    """Whether all words of a name are common ones: written small elsewhere, or such as departments and functions are called by."""
    return all(
        naming.is_function(fold(part)) or ((part.istitle() or part.islower()) and small.issuperset(part.lower().split("-")))
        for part in name.split()
    )


def _small_words(text: str) -> frozenset[str]:
    """The words that the text also writes in small letters."""
    return frozenset(pattern_of(r"(?<![\w.@/-])[a-z][a-z’']+(?![\w@]|\.\w)").findall(text))


def _is_known_thing(name: str, grammar: Grammar) -> bool:
    """Whether the whole name is one that the vocabulary keeps (`Python`)."""
    return any(mention.start == 0 and mention.end == len(name) for mention in grammar.lexicon.find(name))


def _written(one: Votes, text: str) -> str:
    """The name as the text writes it most, with its article where it always has one, spelled out where it is an acronym."""
    name = one.spellings.most_common(1)[0][0]
    if name[-2:-1] == "." and name[-1:].isupper():  # the full stop of `P.C.` is no sentence's
        name += "."
    if name.isupper():
        name = _spelled_out(name, text)
    if one.kind or re.search(rf"[a-z,] The {re.escape(name)}\b", text):
        articled = text.count(f"The {name}") + text.count(f"the {name}")
        return f"The {name}" if 0 < text.count(name) == articled and f"The {name}" in text else name
    return name


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


def _spelled_out(acronym: str, text: str) -> str:
    """The full name that the text gives beside an acronym, or whose capitals it is; the acronym where there is none."""
    if f" ({acronym})" in text:
        name = r"(?:(?:of|and|the|for) )?[A-Z][\w&’'-]*"
        beside = re.search(rf"({name}(?: {name}){{1,7}}) \({re.escape(acronym)}\)", text)
        if beside:
            return beside.group(1).removeprefix("The ")
    initials = r" (?:(?:of|and|the|for) )?".join(rf"{re.escape(letter)}[a-z]+" for letter in acronym)
    spelled = re.search(rf"\b{initials}\b", text) if acronym.isalpha() else None
    return spelled.group() if spelled else acronym
