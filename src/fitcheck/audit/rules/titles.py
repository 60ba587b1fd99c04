"""Titles: what a letter says that one was must be what the profile calls it, no higher and no other."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.record import Entry
from fitcheck.audit.speaking import speaks
from fitcheck.lexicon.words import forms, words
from fitcheck.match.facts import Fact
from fitcheck.match.masking import masking_of
from fitcheck.match.stems import Stems
from fitcheck.nouns.finding import Evidence
from fitcheck.patterns import pattern_of

_TITLE = pattern_of(
    r"\b(?:(?<!just )(?<!equally )(?<!well )(?<!many )(?<!few )(?<!much )(?<!long )(?<!soon )as(?! well\b)|"
    r"became|(?:rose|rising|advanc(?:ed|ing)|progress(?:ed|ing)|mov(?:ed|ing) up|stepp(?:ed|ing) up) to|I am|I['’]m|I was|I have been|"
    r"I['’]ve been|(?:my|the) (?:current |present |"
    r"last |first |previous )?(?:role|position|post|job|title) (?:as|is|was|of)|promot(?:ed|ion) to|"
    r"(?:work|worked|working|serve|served|serving|hired|employed|acting|started|began|trained) as)\s+"
    r"(?:(?:now|currently|also|still|presently|both|already) )*(?!my |his |her )(?:(?:an?|the|their|its|our)\s+)?"
    r"(?:one of\s+(?:the\s+)?)?(?:[\w-]+['’]s\s+)?(?:(?:named|"
    r"chosen|elected|appointed|voted|selected|recognized|"
    r"awarded)\s+)?(?P<title>(?!(?:there|it|they|we|he|she|you|this|that|if|soon|long|much|many|far|part|such|is|was|are|"
    r"were|has|have|since|in|at|with|on|for|from|by|over|under|among|between|able|a)\b)[A-Za-z][\w’'/&-]*(?:[ ,]+(?!(?:at|in|"
    r"for|with|where|who|I|since|from|and|on|of|to|my|by|"
    r"under|during|but|that|which|when|while|because|until|till|through|before|after|is|was|were|are)\b)[A-Za-z(][\w’'/&)-]*){0,6})",
    re.IGNORECASE,
)

_TITLE_AT = pattern_of(
    r"(?<![\w-])(?P<title>(?:[A-Z][\w/&-]*,? (?:of )?){0,4}[A-Z][\w/&-]*) (?:at|with|on the staff of|on staff at) (?:the )?(?=[A-Z])"
)
_TRAILING = pattern_of(
    r"(?:,? (?:first|there|too|then|before|now|again|myself|today|instead|already|once|ever|here|"
    r"as well))+$",
    re.IGNORECASE,
)
_DOING = pattern_of(
    r"(?!(?:acting|managing|visiting|nursing|marketing|engineering|teaching|consulting|operating|supervising|purchasing|accounting|"
    r"training|founding|housekeeping|manufacturing|billing|recruiting|fundraising|catering|banking|mining|testing)\b)[a-z]+ing\b"
)
"""What one does, and no title: `I have been making them`."""
_OF_NO_ONE = pattern_of(
    r"\W+(?:(?:was|is|stood|fell|had been|became|were) (?:\w+ly )?(?:vacant|empty|open|unfilled)\b|(?:for|at|with|on|in) your\b)"
)
"""What makes a title nobody's, or the one applied for."""
_CERTIFIED_AS = pattern_of(r"(?:certified|licensed|registered|qualified|trained|accredited) (?:as|in|by)\b", re.IGNORECASE)
_CERTIFIED = pattern_of(r"\b(?:certified|licensed|registered|qualified|accredited)(?: (?:me|us))? as (?:an? |the )?$", re.IGNORECASE)
"""What makes of a title behind it a certificate's: certified me as a."""
_HELD_AT = pattern_of(r"(?:,? [\w/&-]+){0,5}?,?\s+(?:at|with|for|of|in)\s+(?:the\s+|our\s+)?[A-Z]")
_THERE = pattern_of(r"\bthere\b|\bin (?:that|this) (?:role|position|job)\b", re.IGNORECASE)
_SOMEBODY = pattern_of(r"\b(?:an?|the|our|their|its|my|her|his)\s+(?:[a-z]+ )?$", re.IGNORECASE)
_BEING = pattern_of(
    r"\b(?:as|was|am|became|become|been|being|made|named|as|I['’]m)\s+(?:an?|the|our|their|its)\s+(?:[a-z]+ )?$", re.IGNORECASE
)
_PIECE = pattern_of(r"[^,|()—–·:•\d]+")
_LONGEST_HEADING = 16
_PAIR = 2
_LONGEST_TITLE = 8
"""Words of a position's name; a longer text is a sentence."""
_BEGINNING = pattern_of(r"(?:\s*[^\s,;]+){1,10}")
_ONESELF = pattern_of(
    r"\b(?:as|am|been|was|is|became|become|now|then|later|to|I['’]m)\s+(?P<what>(?:an?\s+|the\s+)?(?:[\w/&-]+\s*){1,5})", re.IGNORECASE
)
_PLACE_OF_WORK = ("ery", "eries")
_MONTH = pattern_of(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?=\s+\d|$)")
"""What begins the dates of a position, and no title."""


def titles(passage: Passage) -> Iterator[Doubt]:
    """Titles that the profile does not give, or not at the place named."""
    for found in (*_TITLE.finditer(passage.claimed), *_TITLE_AT.finditer(passage.claimed)):
        title = _TRAILING.sub("", found["title"].rstrip(",. "))
        title = title.split(", ")[0] if ", " in title and not _holds(passage, title, ()) else title
        placed = (
            title[:1].isupper()
            and bool(passage.entries)
            and pattern_of(r"\s+(?:at|with|for)\s+(?:the\s+)?[A-Z]").match(passage.claimed[found.end() :])
        )
        if (
            not title
            or (_DOING.match(title) and not _is_of_trade(passage, title))
            or _OF_NO_ONE.match(passage.whole, found.start("title") + len(title))
            or _CERTIFIED_AS.match(title)
            or _CERTIFIED.search(passage.whole, 0, found.start("title"))
            or not (placed or _is_role(passage, title))
        ):
            continue
        here = passage.entries if _is_placed(passage, found) else ()
        if any(_fits(passage, title, _positions(passage, ones), ones) for ones in (here, _same_employer(passage, here))):
            continue
        elsewhere = _positions(passage, ())
        start = found.start("title")
        lines = _lines(passage, here) or _lines(passage, ())
        if here and _fits(passage, title, elsewhere, ()):
            yield Doubt(start, start + len(title), "title", "title-elsewhere", f"the profile has another title here than {title}", lines)
        else:
            yield Doubt(start, start + len(title), "title", "title-unsupported", f"the profile gives no position as {title}", lines)


def headings(passage: Passage) -> Iterator[Doubt]:
    """Titles in a line of a CV that gives an employer, a title and dates, and is no sentence."""
    text = passage.claimed
    here = tuple(entry for entry in passage.entries if entry.section in ("work", "volunteer"))
    if not here or passage.whole.rstrip().endswith(".") or len(text.split()) > _LONGEST_HEADING or speaks(passage.whole):
        return
    names = {token.stem for entry in here for token in passage.record.index.stems.tokens(entry.name)}
    for found in _PIECE.finditer(text):
        title = found.group().strip()
        own = {token.stem for token in passage.record.index.stems.tokens(title)}
        if (
            title[:1].isupper()
            and not own <= names
            and not _MONTH.match(title)
            and _is_role(passage, title)
            and not _fits(passage, title, _positions(passage, here), here)
        ):
            start = found.start() + len(found.group()) - len(found.group().lstrip())
            message = f"the profile has another title here than {title}"
            yield Doubt(start, start + len(title), "title", "title-unsupported", message, _lines(passage, here))


def _same_employer(passage: Passage, here: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """All positions at the employer of some: one who joined as a secretary became a paralegal there."""
    names = {entry.name for entry in here}
    return tuple(entry for entry in passage.record.entries if entry.name in names)


def _is_role(passage: Passage, title: str) -> bool:
    """Whether the last word names what a person is by trade."""
    tokens = words(_head_part(title))
    table = passage.record.index.lexicon.table("auditing/scope")
    if not tokens or tokens[-1].form in table["no_titles"].split():
        return False
    head = tokens[-1].form
    heads = {words(entry.role.split(",")[0])[-1].form for entry in passage.record.entries if words(entry.role.split(",")[0])}
    return masking_of(passage.record.index.lexicon).is_person(head) or head in table["titles"].split() or head in heads


def _is_of_trade(passage: Passage, title: str) -> bool:
    """Whether what one does only says of which trade somebody is (`receiving supervisor`)."""
    parts = title.split()
    return len(parts) == _PAIR and not parts[-1].endswith("s") and _is_role(passage, title)


def _positions(passage: Passage, entries: tuple[Entry, ...]) -> list[frozenset[str]]:
    """The words of the titles held at some entries, or at all, the headline and what the summary says of oneself included."""
    record = passage.record
    chosen = entries or tuple(record.entries)
    texts = [entry.role for entry in chosen if entry.section in ("work", "volunteer")]
    summary: list[frozenset[str]] = []
    if not entries or any(entry.section not in ("work", "volunteer") for entry in entries):
        profile = record.index.profile
        texts += [profile.basics.label, *(role for project in profile.projects for role in project.roles)]
        texts += [entry.role for entry in record.entries]
        own = (fact for fact in record.index.facts if fact.evidence.text in " ".join(profile.basics.summary.split()))
        summary = [_of_people(record.index.stems, _of_oneself(fact.evidence.text)) - fact.beside for fact in own]
    return [_of_people(record.index.stems, text) for text in texts if text] + summary


def _of_oneself(text: str) -> str:
    """What a sentence of the summary says that one is: how it begins, and what stands behind `as` and the like (`now a charge nurse`)."""
    begins = _BEGINNING.match(text)
    return " ".join([begins.group() if begins else "", *(found["what"] for found in _ONESELF.finditer(text))])


def _of_people(stems: Stems, text: str) -> frozenset[str]:
    """The words of a text without those for a place of work, which have the stem of who works there: brewery, brewer."""
    return frozenset(token.stem for token in stems.tokens(text) if not text[token.start : token.end].lower().endswith(_PLACE_OF_WORK))


def _fits(passage: Passage, title: str, held: list[frozenset[str]], here: tuple[Entry, ...]) -> bool:
    return any(_fits_one(passage, title, own) for own in held) or _holds(passage, title, here)


def _is_placed(passage: Passage, found: re.Match[str]) -> bool:
    """Whether the clause says where the title was held, right after it or before it."""
    clause = passage.clause
    after = _HELD_AT.match(passage.whole, found.end())
    names = [word for entry in passage.entries for word in (entry.name.split()[:1])]
    before = passage.whole[clause.start : found.start("title")]
    return bool(after) or any(name in before for name in names) or bool(_THERE.search(passage.whole, clause.start, clause.end))


def _head_part(title: str) -> str:
    """A title up to its `of`: the director in Director of Operations."""
    before = pattern_of(r" (?:of|for) ").split(title)[0]
    return before if words(before) else title


def _fits_one(passage: Passage, title: str, own: frozenset[str]) -> bool:
    """Whether the head and every word of rank stand in a title held; other words may be shown anywhere."""
    stems = passage.record.index.stems
    table = passage.record.index.lexicon.table("auditing/scope")
    tokens = [(word.form, stems.stem(word.form)) for word in words(title)]
    ranks = {stems.stem(word) for word in table["ranks"].split()}
    head = stems.stem(words(_head_part(title))[-1].form)
    if not (head in own or any(other in own for other in _like(passage, head))):
        return False
    said = {stem for _, stem in tokens}
    lesser = {stems.stem(word) for word in table["lesser"].split()}
    told = said | {token.stem for token in stems.tokens(passage.claimed)}
    told |= {stem for stem in lesser if any(one.startswith(stem) for one in told)}
    if own & lesser - told and len(own) <= _LONGEST_TITLE:
        return False
    return all(stem in own for stem in said & ranks)


def _like(passage: Passage, head: str) -> tuple[str, ...]:
    """Heads of titles that say the same."""
    stems = passage.record.index.stems
    groups: list[str] = passage.record.index.lexicon.table("auditing/scope")["same_titles"]
    families = [[stems.stem(word) for word in group.split()] for group in groups]
    return tuple(one for family in families if head in family for one in family)


def _holds(passage: Passage, title: str, entries: tuple[Entry, ...]) -> bool:
    """Whether one line of the profile has all words of the title."""
    stems = passage.record.index.stems
    wanted = tuple(token.stem for token in stems.tokens(title))
    table = passage.record.index.lexicon.table("auditing/scope")
    limits, lesser, by_paper = (stems.family(frozenset(table[name].split())) for name in ("limits", "lesser", "by_paper"))
    bare = set(wanted) - by_paper
    lines = passage.record.words_of_lines
    head = words(_head_part(title))[-1].form  # a manager is no paper in management
    papers = (fact for fact in passage.record.index.facts if fact.role == "certificate" and head in forms(fact.evidence.text))
    if bare and any(bare <= lines[fact.number] for fact in papers):
        return True
    for fact in passage.record.facts_of(entries):
        if fact.role not in ("keyword", "employer", "name") and _stands_together(wanted, fact):
            before = fact.stems[max(0, fact.stems.index(wanted[0]) - 1) : fact.stems.index(wanted[0])]
            less = fact.role == "title" and lesser & set(fact.stems) - set(wanted)
            if not (limits | lesser) & set(before) and not less and not fact.beside & set(wanted) and not _is_of_another(title, fact):
                return True
    return False


def _is_of_another(title: str, fact: Fact) -> bool:
    """Whether a line names with its article somebody else who has the title (`wrote it up for the branch manager`)."""
    text = fact.evidence.text
    place = text.lower().find(title.lower())
    if fact.role == "title":
        return False
    if place < 0 and len(title.split()) == 1:  # direct reports make no director
        return True
    return place > 0 and bool(_SOMEBODY.search(text, 0, place)) and not _BEING.search(text, 0, place)


def _stands_together(wanted: tuple[str, ...], fact: Fact) -> bool:
    """Whether a title held has all words of another, or a line has them side by side (no `Finance Director` of a finance committee)."""
    if not set(wanted) <= set(fact.stems):
        return False
    starts = range(len(fact.stems) - len(wanted) + 1)
    return fact.role == "title" or any(set(fact.stems[start : start + len(wanted)]) == set(wanted) for start in starts)


def _lines(passage: Passage, entries: tuple[Entry, ...]) -> tuple[Evidence, ...]:
    chosen = entries or passage.record.current
    return tuple(line for entry in chosen if entry.section == "work" for line in passage.record.of(entry)[:1])[:2]
