"""The employer: a heading beside the title, a labelled line, else the name of which the sentences say what one says of an employer."""

import re

from fitcheck.lexicon.words import forms
from fitcheck.nouns.posting import Block, Posting
from fitcheck.patterns import pattern_of
from fitcheck.understand.decorations import is_place
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import is_unnamed, labelled_values
from fitcheck.understand.mentions import JOINTS, spelled_out
from fitcheck.understand.name_kinds import is_no_employer, is_plain, says_employer
from fitcheck.understand.ranking import is_house, ranking
from fitcheck.understand.role_nouns import names_role
from fitcheck.understand.title import PAGES, is_generic
from fitcheck.understand.voting import FIRM, TELLING, Votes

_PIPED = pattern_of(r"[^|]{3,80}\|\s*([A-Z][\w&.,’'\ -]{1,60}?)(?:\s{2,}|\s+https?:|\s*\||$)", re.VERBOSE)
_PARTED = pattern_of(r"\s+[|–—·•»-]\s+|\s*\|\s*|\s+::\s+", re.VERBOSE)
_KNOWN_THING = 4
_LONGEST_SITE = 5
_FEW = 2
_FAR = 3
_OFTEN = 4
_NO_NAME = r"[A-Z]\w*-[a-z]+|[A-Z][a-z]+(?:al|te|ve|nt|ic|us|re)ly"
"""Words that are written so in front of a sentence or a thing (`Self-managed`, `Ultimately`)."""
_PARTNERS = ("in partnership with", "in collaboration with", "partnered with")
_SURE = 3.0
_SURER = 9
_LONGEST = 10
_MOSTLY = 4
"""From how many mentions with an article on one without it is a slip."""


def company_of(posting: Posting, title: str, grammar: Grammar, *, surely: bool = False) -> str | None:
    """The employer's name, None where the posting does not say or is not sure enough, or not sure beyond doubt where that is asked."""
    blocks = posting.blocks
    if headed := over_title(blocks, title, grammar):
        return headed
    if below := under_title(blocks, title, grammar):
        if has_place_below(blocks) and _tells_of(below, blocks):
            return below
        told = spoken_of(posting, title, grammar, _SURER) or below
        is_handle = below.startswith(told) and below[len(told) :].isalpha()  # `Wexcombedata`
        return below if not is_handle and (told in below or below in told) else told
    if plated := _between(blocks, title, grammar):
        return plated
    labelled = next(labelled_values(blocks, grammar.naming.company_labels), None)
    labelled = labelled and pattern_of(r",\s[^,]+,.*$|\s\([^()]*\s[^()]*\)$").sub("", labelled)
    if labelled and len(labelled.split()) <= _LONGEST and not is_unnamed(labelled, grammar.naming.unnamed):
        return labelled
    piped = _piped(blocks, title, grammar)
    other = spoken_of(posting, title, grammar, _SURER if surely or piped else _SURE)
    found = piped if piped and (not other or piped in other or other in piped) else other
    return found or (None if surely else _on_page(posting, grammar))


def _between(blocks: tuple[Block, ...], title: str, grammar: Grammar) -> str | None:
    """A short line of capitals between the title's and one of a place, or with the place behind a dash, at the top."""
    for above, line, below in zip(blocks[:_FEW], blocks[1:], blocks[2:], strict=False):
        if not title or title not in above.text:
            continue
        name, *behind = pattern_of(r"\s[–—-]\s").split(line.text, maxsplit=1)
        if behind and _is_address(behind[0], grammar) and _is_site(name, grammar):
            return name
        if _is_address(below.text, grammar) and _is_site(line.text, grammar):
            return line.text
    return None


def _is_address(text: str, grammar: Grammar) -> bool:
    """Whether a line is a town and its region (`Leeds, England`)."""
    town, comma, region = text.partition(", ")
    known = region in grammar.places.codes or is_place(region, grammar)
    return bool(comma) and known and len(town.split()) <= _FAR


def _is_site(text: str, grammar: Grammar) -> bool:
    """Whether a line may be an employer's name: a few words with capitals that name no role, no place and no part of a page."""
    words = text.split()
    is_short = 0 < len(words) <= _LONGEST_SITE and all(word[0].isupper() or word in JOINTS for word in words)
    is_role = names_role(text, grammar) or is_generic(text, grammar) or is_plain(text, grammar.naming)
    return is_short and ":" not in text and not is_unnamed(text, grammar.naming.unnamed) and not is_role and not is_place(text, grammar)


def _on_page(posting: Posting, grammar: Grammar) -> str | None:
    """The part of what a web page calls itself that names neither a job nor a part of a site, where there is one."""
    parts = [without_site(part.strip()) or "" for part in _PARTED.split(posting.page)]
    kept = [part for part in parts if part and not (names_role(part, grammar) or is_generic(part, grammar))]
    kept = [part for part in kept if not grammar.places.is_place(part)]
    is_name = len(kept) == 1 and len(kept[0].split()) <= _LONGEST_SITE and not kept[0][:1].islower()
    return kept[0] if is_name and not grammar.headings.phrases.is_among(forms(kept[0])) else None


def on_page_as(name: str, page: str, grammar: Grammar) -> str:
    """A name as the web page's own has it, where that goes on behind it (`Wexcombe`, `Weaver | Wexcombe Looms`)."""
    for part in _PARTED.split(page):
        longer = without_site(part.partition(" (")[0].strip()) or ""
        if longer.startswith(f"{name} ") and len(longer.split()) <= _LONGEST_SITE and not names_role(longer, grammar):
            rest = forms(longer[len(name) :])
            is_page = rest[0] in PAGES or grammar.naming.generic_title.issuperset(rest) or grammar.headings.phrases.is_among(rest)
            return name if is_page or any(word[0].islower() for word in longer.split()) else longer
    return name


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
    """The name without words that belong to its web site (`Tallow & Sons Careers`), or say where it is."""
    if not name:
        return None
    name = pattern_of(r",\s+(?:headquartered|based|located|founded|established|part of)\b.*$").sub(
        "", name
    )  # `Tallow & Sons, based in ...`
    return pattern_of(r"\s+(?:Company Website|Careers?(?: Site| Page)?|Jobs|Job Board|Website)$").sub("", name)


def spoken_of(posting: Posting, title: str, grammar: Grammar, least: float) -> str | None:
    """The name of which sentences, headings and addresses say most that it is the employer; None where no name has enough of it."""
    text = "\n".join(block.text for block in posting.blocks)
    ranked = ranking(posting, text, title, grammar)
    for place, one in enumerate(ranked):
        if one.score < least:
            return _coined(ranked[place:], grammar) if least == _SURE else None
        ahead = one.score - (ranked[place + 1].score if ranked[place + 1 :] else 0)
        stands_out = one.best > 0 and ahead >= 1
        is_told = one.best >= TELLING or one.other > 0 or (one.best > 0 and (ahead >= _FAR or one.score >= least + _KNOWN_THING))
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
        grammar.places.is_place(one.name)
        or one.name in grammar.places.codes
        or (is_house(one.name, grammar.naming) and one.kind < TELLING and one.best < TELLING and one.other <= 0)
        or (one.said < 0 and one.best < TELLING and one.other <= 0 and _is_partner(one))
        or (one.best < FIRM and one.other <= 0 and bool(pattern_of(_NO_NAME).fullmatch(one.name)) and not one.tells_kind)
        or (one.is_service and one.kind < FIRM and one.best < FIRM)
        or (one.is_placed and one.kind < FIRM and one.best < TELLING and one.other <= 0)
        or _is_language(one.name, grammar)
        or (one.name.startswith("A ") and one.best < TELLING)
        or (" and " in one.name and one.name.replace(" and ", " ").isupper() and one.best < TELLING)
        or (is_plain(one.name, grammar.naming) and one.other <= 0 and not one.tells_kind)
    ):
        return False
    if (one.kind and (one.best or one.kind > 3)) or one.best >= TELLING or one.other > 0 or one.tells_kind:
        return True
    is_distinct = one.name.count(" ") >= _FEW or (one.best >= _FEW and not one.name[1:].islower())
    if one.mentions < 1 and one.best < TELLING:
        return False
    is_often = one.mentions >= _OFTEN and not one.name.isupper()
    is_repeated = one.mentions >= _FEW and (one.best > 0 or " " in one.name or is_often)
    return not one.opens_only and (is_repeated or stands_out or (is_distinct and one.best > 0))


def _is_partner(one: Votes) -> bool:
    """Whether the text speaks of a name as of somebody with whom the employer works."""
    return any(" ".join(before).endswith(_PARTNERS) for before, _ in one.heard)


def _is_language(name: str, grammar: Grammar) -> bool:
    """Whether the name is that of a human language, which employs nobody."""
    found = grammar.lexicon.find(name)
    term = grammar.lexicon.term(found[0].name) if len(found) == 1 and found[0].end - found[0].start == len(name) else None
    return term is not None and term.kind == "language"


def _is_known_thing(name: str, grammar: Grammar) -> bool:
    """Whether the whole name is one that the vocabulary keeps (`Python`), or several of them."""
    return all(
        any(mention.start == 0 and mention.end == len(part) for mention in grammar.lexicon.find(part)) for part in name.split(" and ")
    )


def _written(one: Votes, text: str) -> str:
    """The name as the text writes it most, with its article where it always has one, spelled out where it is an acronym."""
    name = one.spellings.most_common(1)[0][0]
    if name[-2:-1] == "." and name[-1:].isupper():  # the full stop of `P.C.` is no sentence's
        name += "."
    if name.isupper():
        name = spelled_out(name, text)
    name += _goes_on(name, text)
    if f"The {name}" in text and (one.kind or re.search(rf"[a-z,] The {re.escape(name)}\b", text)):
        articled = len(re.findall(rf"\b[Tt]he {re.escape(name)}(?! [A-Z])", text))  # in `the Wexcombe Looms Board` it is another’s
        return f"The {name}" if text.count(name) <= articled + (articled >= _MOSTLY) else name
    return name


def _goes_on(name: str, text: str) -> str:
    """What a comma parts from a name that has its letter in the acronym behind it (`University of Tarn, Wexcombe (UTW)`)."""
    if f"{name}, " not in text:
        return ""
    found = re.search(rf"{re.escape(name)}(, [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){{0,3}}) \(([A-Z]{{2,8}})\)", text)
    capitals = "".join(pattern_of(r"\b[A-Z]").findall(name + found.group(1))) if found else ""
    return found.group(1) if found and found.group(2) == capitals else ""


def over_title(blocks: tuple[Block, ...], title: str, grammar: Grammar) -> str | None:
    """A first heading that is not the title, where the second is."""
    if len(blocks) > 1 and blocks[0].kind == "heading" == blocks[1].kind and blocks[0].level == 1 and blocks[1].text.startswith(title):
        above = blocks[0].text
        said = forms(above)
        if ", " in above and says_employer(last := above.rpartition(", ")[2], grammar, FIRM):
            above, said = last, forms(last)
        names_employer = title and title not in above and 0 < len(said) <= _LONGEST and not is_generic(above, grammar)
        return (
            above if names_employer and said[0] not in grammar.naming.generic_title and said[0] not in grammar.naming.no_company else None
        )
    return None


def under_title(blocks: tuple[Block, ...], title: str, grammar: Grammar) -> str | None:
    """A second heading right below the title's, which names no section and no part of the page, where the page goes on to tell of it."""
    if len(blocks) < 2 or not (blocks[0].kind == "heading" == blocks[1].kind and blocks[0].level == 1 and 1 < blocks[1].level <= 3):
        return None
    text = _before_place(blocks[1].text, grammar)
    heads_a_list = len(blocks) > 2 and blocks[2].kind == "item"
    if (
        not text.split()
        or (title and title in text)
        or heads_a_list
        or is_unnamed(text, grammar.naming.unnamed)
        or len(text.split()) > 6
        or (grammar.headings.phrases.is_among(forms(text)) and not has_place_below(blocks))
    ):
        return None
    told_of = any(_distinct(text) in block.text for block in blocks[2:])
    return text if told_of or (has_place_below(blocks) or not _may_be_section(text, grammar)) else None


def _before_place(heading: str, grammar: Grammar) -> str:
    """A heading without the place that a dash or dot parts from it (`Wexcombe Looms - Tarn, IE (Remote)`)."""
    name, *rest = pattern_of(r"\s[–—·•|-]\s").split(heading, maxsplit=1)
    where = rest[0] if rest else ""
    town = where.partition(",")[0].partition(" (")[0]
    is_where = bool(town) and (is_place(town, grammar) or bool(pattern_of(r"[A-Z][\w.\ -]{2,30},\s[A-Z]{2}\b", re.VERBOSE).match(where)))
    return name if is_where else heading


def has_place_below(blocks: tuple[Block, ...]) -> bool:
    """Whether the line below the second heading is one of place and pay, as boards print it below an employer."""
    return len(blocks) > 2 and blocks[2].text.startswith(("🌎", "💰", "📍"))


def _may_be_section(text: str, grammar: Grammar) -> bool:
    """Whether a heading that nothing else speaks of is rather one of a section, a place or a contract than a name."""
    formed = forms(text)
    common = any(form in grammar.naming.generic_title or grammar.naming.is_role(form) for form in formed)
    return (
        common or formed[0] in grammar.naming.no_company or not text.istitle() or any(character in ":?!0123456789," for character in text)
    )


def _distinct(name: str) -> str:
    """The part of a name by which sentences may call it: a first word in capitals of its own (`QXL` of `QXL Optics`), else the whole."""
    first = name.split()[0]
    return first if len(first) > 2 and not first.istitle() and first[0].isupper() else name
