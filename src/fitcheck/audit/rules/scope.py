"""Scope: verbs and words of size must claim no more than the line of the profile that they tell of."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import segments
from fitcheck.lexicon.words import fold
from fitcheck.match.facts import Fact
from fitcheck.match.stems import Stems, Token
from fitcheck.patterns import pattern_of

_LEADS = frozenset(("lead", "head", "captain", "chief"))
_UNDER = pattern_of(
    r"\bunder (?:\w+ ){0,2}(?:supervision|guidance|direction|oversight|attorney|manager|supervisor|nurse|engineer)\b", re.IGNORECASE
)
_AMONG_OWN = pattern_of(
    r" (?:of (?:which|them|these|those|my|the (?:two|three|four))|(?:one )?(?:has|with|being))\b|"
    r"(?: (?!to\b|in\b|of\b)[\w-]+){0,3} (?:that )?I(?:['’]ve| have| had| ever)\b"
)
_PROSE = ("highlight", "summary", "description")
_PASSIVE = pattern_of(r"\b(?:is|are|was|were|be|been|being|got) (?:\w+ly )?$", re.IGNORECASE)
_WITHOUT_OBJECT = pattern_of(r"\s+(?:from|with|about|that|for|over|against|among|and|,)\b")
_BY_OTHERS = pattern_of(
    r"\b(?P<verb>[a-z]+(?:ed|en|wn|ilt|un|de|ne)) by (?:an?|the|our|another|outside|external) (?:[\w-]+ ){0,2}?"
    r"(?:firm|agency|agencies|contractors?|vendors?|consultants?|suppliers?|company|colleagues?|partners?|auditors?|accountants?)\b"
)
_NEAR = 4
"""Words behind a verb within which its object stands."""
_FIRST_PERSON = pattern_of(r"\b(?:I|[Ww]e) (?:\w+ly |also |now |myself )?$")
_LEAST = 0.34
_IN_A_ROW = 3
_BEFORE_GERUND = frozenset(
    [
        "by",
        "while",
        "when",
        "after",
        "before",
        "and",
        "or",
        "in",
        "for",
        "am",
        "was",
        "were",
        "been",
        "also",
        "now",
        "then",
        "currently",
        "still",
        "to",
        "with",
        "of",
        "from",
        "i",
        "me",
        "through",
        "where",
    ]
)


def scope(passage: Passage) -> Iterator[Doubt]:
    """Deeds told larger than the profile tells them."""
    yield from _verbs(passage)
    yield from _of_others(passage)
    yield from _supervising(passage)
    yield from _words(passage)


def _supervising(passage: Passage) -> Iterator[Doubt]:
    """People led at a place where the profile tells of no leading."""
    if not passage.own:
        return
    record = passage.record
    table = record.index.lexicon.table("auditing/scope")
    found = re.search(table["leading_people"], passage.claimed, re.IGNORECASE)
    if not found:
        return
    leading = _family(record.index.stems, table["leading"])
    numbers = {number for entry in passage.entries for number in record.around[entry.number]}
    facts = [fact for fact in record.index.facts if not numbers or fact.entry in numbers]
    if _leads_project(passage, leading):
        return
    if not any(leading & set(fact.stems) for fact in facts):
        lines = tuple(line for entry in passage.entries for line in record.of(entry))[:2]
        yield Doubt(found.start(), found.end(), "scope", "scope-raised", "the profile tells of leading nobody here", lines)


def _verbs(passage: Passage) -> Iterator[Doubt]:
    table = passage.record.index.lexicon.table("auditing/scope")
    stems = passage.record.index.stems
    led, leading, helped, makes, acts = (_family(stems, table[name]) for name in ("led", "leading", "helped", "makes", "acts"))
    tokens = stems.tokens(passage.claimed)
    own = {token.stem for token in tokens}
    for place, token in enumerate(tokens):
        strong = token.stem in led and _is_verb(passage, token) and not passage.claimed[token.end :].startswith(" to ")
        if token.stem in acts and _is_verb(passage, token):
            yield from _act(passage, tokens, place)
            continue
        if not strong and (token.stem not in makes or own & helped or not _is_verb(passage, token)):
            continue
        fact = _told(passage, tokens, place)
        if fact is None or (strong and _leads_project(passage, leading)):
            continue
        said = set(fact.stems)
        if _tells_alike(stems, fact, tokens, place):
            continue
        opening = _opening(fact) | _opening_of_part(stems, fact, tokens[place + 1 :])
        raised = (
            bool(opening & helped) or _is_under(fact) or not (_leads(passage, tokens, place, leading))
            if strong
            else bool(opening & helped) and token.stem not in said
        )
        raised = raised or (not strong and token.stem in said and bool(set(fact.stems[: fact.stems.index(token.stem)]) & helped))
        if raised:
            word = passage.claimed[token.start : token.end]
            message = f"“{word}” says more than the profile does"
            yield Doubt(token.start, _object_end(tokens, place), "scope", "scope-raised", message, (fact.evidence,))
            return


def _of_others(passage: Passage) -> Iterator[Doubt]:
    """A deed told as one's own that the line says an outside firm or somebody else did: reviewed the return prepared by a firm."""
    if not passage.own:
        return
    stems = passage.record.index.stems
    tokens = stems.tokens(passage.claimed)
    for place, token in enumerate(tokens):
        following = {one.stem for one in tokens[place + 1 : place + 1 + _NEAR]}
        for fact in passage.record.facts_of(passage.entries) if _FIRST_PERSON.search(passage.claimed[: token.start]) else ():
            by = _BY_OTHERS.search(fact.evidence.text)
            if by and stems.stem(by["verb"].lower()) == token.stem and following & set(stems.stems_in(fact.evidence.text[: by.start()])):
                message = "the profile tells this of somebody else"
                yield Doubt(token.start, _object_end(tokens, place), "scope", "scope-raised", message, (fact.evidence,))
                return


def _leads_project(passage: Passage, leading: frozenset[str]) -> bool:
    """Whether one's role in the project that is told of, or in any where none is named, is one of leading."""
    record = passage.record
    named = (*passage.entries, *passage.near)
    told = {one.index for one in named or record.entries if one.section == "projects"}
    roles = [role for number in told for role in record.index.profile.projects[number].roles]
    return any(token.stem in leading for role in roles for token in record.index.stems.tokens(role))


def _leads(passage: Passage, tokens: list[Token], place: int, leading: frozenset[str]) -> bool:
    """Whether a line that tells the deed, or the title it was done under, has a word of leading."""
    facts = _all_told(passage, tokens, place)
    entries = {fact.entry for fact in facts}
    titles = [one for one in passage.record.index.facts if one.entry in entries and one.role in ("title", "role") and one.entry >= 0]
    free = [fact for fact in facts if not _is_under(fact)]
    return any(_before_object(fact, tokens[place + 1 :]) & leading for fact in free) or any(_LEADS & set(one.stems) for one in titles)


def _is_under(fact: Fact) -> bool:
    """Whether a line says that its deed was done under somebody."""
    return bool(_UNDER.search(fact.evidence.text))


def _act(passage: Passage, tokens: list[Token], place: int) -> Iterator[Doubt]:
    """An act of authority, told of a line that has another verb."""
    token = tokens[place]
    if _PASSIVE.search(passage.claimed[: token.start]) or _WITHOUT_OBJECT.match(passage.claimed, token.end):
        return
    fact = _told(passage, tokens, place)
    record = passage.record
    said = passage.claimed[token.end :].casefold()
    if any(one.title and one.title.casefold() in said for one in record.index.profile.awards):
        return
    words = record.stems_in(passage.entries) if passage.entries else record.words
    if (
        fact
        and fact.strength != "award"
        and token.stem not in words
        and not any(other in words for other in record.index.stems.kin(token.stem))
    ):
        word = passage.claimed[token.start : token.end]
        message = f"“{word}” is another act than the profile tells"
        yield Doubt(token.start, _object_end(tokens, place), "scope", "scope-raised", message, (fact.evidence,))


def _family(stems: Stems, words: str) -> frozenset[str]:
    return frozenset(stems.stem(fold(word)) for word in words.split())


def _is_verb(passage: Passage, token: Token) -> bool:
    """Whether the word is a deed here, and no title, rank or noun."""
    word = passage.claimed[token.start : token.end]
    before = passage.claimed[: token.start].rstrip()
    last = before.split()[-1].lower().strip("—–") if before else ""
    if (word[0].isupper() and before) or word.lower().endswith("ship"):
        return False
    if word.endswith("ing") and last not in _BEFORE_GERUND and before:
        return False
    if word.endswith(("ed", "ing", "t", "led", "ran", "rove", "ote")) or word.lower() in (
        "led",
        "built",
        "ran",
        "wrote",
        "drove",
        "oversaw",
    ):
        return last not in ("a", "an", "the", "my", "our", "their", "its", "of")
    return last in ("i", "and", "also", "to", "now", "regularly", "") or not before


def _told(passage: Passage, tokens: list[Token], place: int) -> Fact | None:
    """The line of the profile that the deed tells of: the one that shares most of its words; None where none shares enough."""
    facts = _all_told(passage, tokens, place)
    return facts[0] if facts else None


def _all_told(passage: Passage, tokens: list[Token], place: int) -> list[Fact]:
    """The lines that share enough of a deed's words, that which shares most first."""
    stems = passage.record.index.stems
    near = [token.stem for token in tokens[place + 1 : place + 12] if stems.weight(token.stem) > 0]
    total = sum(stems.weight(stem) for stem in near)
    if not total:
        return []
    found: list[tuple[float, int, Fact]] = []
    for fact in passage.record.facts_of(passage.entries):
        if fact.role not in _PROSE:
            continue
        own = set(fact.stems)
        shared = sum(stems.weight(stem) for stem in near if stem in own or own & stems.kin(stem).keys()) / total
        if shared >= _LEAST:
            found.append((-shared, fact.number, fact))
    return [fact for _, _, fact in sorted(found)]


def _opening(fact: Fact) -> set[str]:
    return set(fact.stems[:4])


def _tells_alike(stems: Stems, fact: Fact, tokens: list[Token], place: int) -> bool:
    """Whether a line has the verb and what follows it in the same order: set up the chart of accounts."""
    said = [token.stem for token in tokens[place : place + _IN_A_ROW]]
    own = [token.stem for token in stems.tokens(fact.evidence.text)]
    return len(said) == _IN_A_ROW and any(own[start : start + _IN_A_ROW] == said for start in range(len(own) - _IN_A_ROW + 1))


def _opening_of_part(stems: Stems, fact: Fact, following: list[Token]) -> set[str]:
    """The first words of the part of a line that shares most with what follows a verb: a line may tell two deeds."""
    text = fact.evidence.text
    wanted = {token.stem for token in following[:12]}
    parts = [[token.stem for token in stems.tokens(text[start:end])] for start, end in segments(text)]
    most = max(parts, key=lambda part: len(wanted & set(part)), default=[])
    return set(most[:_IN_A_ROW])


def _before_object(fact: Fact, following: list[Token]) -> set[str]:
    """The words of a line up to the last one that the deed shares with it: a verb behind them is of something else."""
    shared = {token.stem for token in following[:12]}
    last = max((place for place, stem in enumerate(fact.stems) if stem in shared), default=len(fact.stems))
    return set(fact.stems[: last + 1])


def _object_end(tokens: list[Token], place: int) -> int:
    return tokens[min(place + 3, len(tokens) - 1)].end


def _words(passage: Passage) -> Iterator[Doubt]:
    """Words that claim a deed whole or great, which the profile does not use."""
    table = passage.record.index.lexicon.table("auditing/scope")
    low = passage.claimed.casefold()
    clause = passage.whole[passage.clause.start : passage.clause.end]
    own_project = any(entry.section == "projects" and entry.name and entry.name in clause for entry in passage.record.entries)
    for word in (*table["alone"], *table["raised"]):
        if word not in low or (own_project and word in table["alone"]):
            continue
        found = re.search(
            rf"(?<![\w-])(?<!20\d\d )(?<!19\d\d )(?<!that )(?<!this )(?<!my )(?<!our )(?<!out ){re.escape(word)}"
            r"(?![\w-]| (?:time|money|account|terms|pace)\b)",
            passage.claimed,
            re.IGNORECASE,
        )
        if found and not _has(passage, word):
            if _AMONG_OWN.match(passage.claimed, found.end()):
                continue
            yield Doubt(found.start(), found.end(), "scope", "scope-word", f"the profile does not say “{found.group()}”")


def _has(passage: Passage, word: str) -> bool:
    """Whether the profile has a word, or another that says the same."""
    alike: list[list[str]] = passage.record.index.lexicon.table("auditing/scope")["alone_alike"]
    return any(_has_it(passage, one) for one in next((group for group in alike if word in group), [word]))


def _has_it(passage: Passage, word: str) -> bool:
    if word in passage.record.text or word.replace(" ", "-") in passage.record.text or word.replace("-", " ") in passage.record.text:
        return True
    stems = [token.stem for token in passage.record.index.stems.tokens(word)]
    return len(stems) == 1 and stems[0] in passage.record.words
