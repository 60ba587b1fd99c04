"""What sentences say of the names of a posting, and which of these names are said for one another."""

from collections import Counter
from collections.abc import Iterator

from fitcheck.lexicon.words import fold, forms
from fitcheck.nouns.posting import Block
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.mentions import Mention, told_of
from fitcheck.understand.name_kinds import SAYS_ITSELF, company_name, readings_of
from fitcheck.understand.naming_words import Naming

_SAYS_KIND = 4
_INTRODUCED = 4
_COUNTED = 2
"""How often the same frame counts for one name."""
_POSSESSED = 4
"""How often a possessive does."""
_MENTIONS_COUNTED = 6
_ITEM_SHARE, _UNHEARD = 0.4, 0.3
_EARLY_BLOCKS = 4
_MOST_NAMES = 800
"""A bound: postings are untrusted, and each name is compared with those that begin or end like it."""
_REACH = 4
"""How many words before a name belong to a frame."""
_Heard = tuple[int, tuple[tuple[str, ...], tuple[str, ...]] | None]
_NOTHING: _Heard = (0, None)
_SUBJECT, _STAFF = 1, 2
TELLING = 3
"""From this weight on a frame is one of employers rather than of any name."""
FIRM = 5
"""From this weight on a noun ends names of employers only."""
_FIRMER = 0.4
_SAYS_FORM = 8
_ILL = -3
_BODY, _LONGEST_BLOCK = 2, 20_000
_PLACED = (("based", "at"), ("located", "at"))
_PLATES = 5
_PLATE_KIND = 4
_BESIDE_NAME = 3
_PLATE = 5
"""What a line of its own at the top of the posting counts."""
_FEWEST_LETTERS = 2
_LONGEST_LABEL = 30
_LOOKED_FOR_KIND = 90
"""How many letters behind `is a` may hold the noun for the kind of employer."""
_OF_ALL = frozenset(("team", "teams", "group", "staff", "office", "offices"))
"""Nouns of what an employer has, some words behind its possessive."""
_TEAMS = (("team",), ("family",), ("crew",))
"""Words between a name and what is said of it (`Wexcombe Mapping Team seeks`)."""
_CALLED = (("project",), ("company",), ("organization",), ("organisation",), ("charity",), ("foundation",), ("group",), ("cooperative",))
_FEWEST_AFTER_TEAM = 3
_UNITS = (("within", "the"), ("to", "the"), ("on", "the"))
"""Words before the letters by which a part of an employer is called (`within the TWU`)."""
_APPOSED = (", a ", ", an ")
_RULES = ("guidelines", "framework", "frameworks", "policies")
_OF_FIELDS = ("ation", "ology", "ics", "ment", "care", "services", "therapy", "nursing", "medicine", *_RULES)


class Votes:
    """What speaks for one name."""

    def __init__(self, name: str, early: bool) -> None:
        self.name = name
        self.spellings: Counter[str] = Counter()
        self.heard: Counter[tuple[tuple[str, ...], tuple[str, ...]]] = Counter()
        self.said = 1.0 if early else 0.0
        self.mentions = 0.0
        self.sites: dict[tuple[int, str], tuple[float, float]] = {}
        """What was said at each place of the text, and how much its standing there counted."""
        self.kind = 0
        self.best = 0
        self.tells_kind = False
        """Whether a sentence says that it is a company, a museum, a school."""
        """The weight of the frame that speaks most for it."""
        self.opens_only = True
        """Whether it is a single word that only ever opens sentences."""
        self.is_service = False
        """Whether a sentence says that it is a service or unit."""
        self.is_placed = False
        """Whether the work is said to be based at it."""
        self.is_part = True
        """Whether it only ever stands before a noun for a part of an employer (`the Warp and Weft team`)."""
        self.is_field = False  # whether it only ever stands behind one (`our department of Weaving`)
        self.other = 0.0
        """What else speaks for or against it."""

    @property
    def score(self) -> float:
        """All of it."""
        is_body = self.kind >= SAYS_ITSELF
        is_whole = self.said >= 0 or is_body or (self.kind >= _SAYS_FORM and self.said > _ILL)
        kind = min(self.kind, FIRM + _FIRMER * (self.kind - FIRM)) * min(self.mentions, 1) if is_whole else 0
        return self.said + min(self.mentions, _MENTIONS_COUNTED) + kind + self.other + (_BODY if is_body else 0)

    def take(self, other: "Votes") -> None:
        """Count for this name what speaks for another that is said for it."""
        shared = [other.sites[site] for site in other.sites.keys() & self.sites.keys()]
        self.said += max(other.said - sum(said for said, _ in shared), 0)
        self.mentions += other.mentions - sum(weight for _, weight in shared)
        self.sites |= other.sites
        self.best = max(self.best, other.best)
        self.is_service = self.is_service or other.is_service
        self.is_part = self.is_part and other.is_part
        self.is_field = self.is_field and other.is_field
        self.other = max(self.other, other.other) if self.other >= 0 else self.other + max(other.other, 0)


def votes_of(blocks: tuple[Block, ...], title: str, grammar: Grammar) -> dict[str, Votes]:
    """All names with what sentences say of them."""
    votes: dict[str, Votes] = {}
    cleaned: dict[tuple[str, bool], str | None] = {}
    naming = grammar.naming
    introduced = _introduced(blocks, naming)
    for mention in told_of(blocks, title, naming):
        block = blocks[mention.block]
        opens = block.kind == "heading" or mention.before[-1:] == ("^",)
        for name, kind, stands in readings_of(mention, grammar):
            if (name, opens) not in cleaned:
                cleaned[name, opens] = company_name(name, title, opens, grammar)
            clean = cleaned[name, opens]
            if not clean:
                continue
            key = clean.lower()
            one = votes.get(key)
            if one is None and len(votes) == _MOST_NAMES:
                continue
            if one is None:
                one = votes[key] = Votes(clean, mention.block < _EARLY_BLOCKS)
                one.is_field = True
            one.spellings[clean] += 1
            one.is_placed = one.is_placed or tuple(word for word in mention.before if word != "the")[-2:] in _PLACED
            one.is_part = one.is_part and stands is not None and _is_of_part(stands, naming)
            one.is_field = one.is_field and stands is not None and _is_behind_part(stands, naming)
            one.kind = max(one.kind, kind)
            one.opens_only = one.opens_only and opens and " " not in name and not _is_acronym(mention)
            before = one.said
            heard = _hear(one, stands, naming) if stands else 0
            if mention.block in introduced and stands and block.text.removeprefix("The ").startswith(clean) and _has_verb(stands.after):
                one.said, one.best = one.said + _INTRODUCED, max(one.best, TELLING)
            weight = _weight(mention, block, heard)
            one.mentions += weight
            one.sites[mention.block, mention.follows] = one.said - before, weight
            is_first = mention.block == 0 and kind >= TELLING and block.text == clean
            if is_first or (kind >= _PLATE_KIND and mention.block < _PLATES and _is_plate(block, clean)):
                one.other = _PLATE
    _hear_of_owners(blocks, votes)
    return votes


def _hear_of_owners(blocks: tuple[Block, ...], votes: dict[str, Votes]) -> None:
    """Count for an owner, and against the house, that the house is said to be one of the owner's (`The Vale is a Wexcombe care home`)."""
    for block in blocks:
        for found in pattern_of(_OWNED).finditer(block.text, 0, _LONGEST_BLOCK) if " is a" in block.text else ():
            house, owner = (votes.get(found.group(name).lower().removeprefix("the ")) for name in ("house", "owner"))
            if house and owner and house is not owner:
                owner.said, owner.best = owner.said + _PLATE, max(owner.best, FIRM)
                house.other -= 2 * _PLATE


def _introduced(blocks: tuple[Block, ...], naming: Naming) -> frozenset[int]:
    """Which blocks stand right below a heading that opens what is told of the employer (`About us`)."""
    short = ((index, block) for index, block in enumerate(blocks) if len(block.text) < _LONGEST_LABEL)
    return frozenset(index + 1 for index, block in short if " ".join(forms(block.text)) in naming.employer_headings)


def _is_of_part(mention: Mention, naming: Naming) -> bool:
    """Whether a name stands beside a noun for a part of an employer (`the Warp and Weft team`, `our department of Warp and Weft`)."""
    return mention.after[:1] in naming.parts or _is_behind_part(mention, naming)


def _is_behind_part(mention: Mention, naming: Naming) -> bool:
    return mention.before[-1:] == ("of",) and mention.before[-2:-1] in naming.parts


def _is_plate(block: Block, name: str) -> bool:
    """Whether a line at the top says little but the name, as a letterhead does."""
    text = pattern_of(r"\s[-–—|•]\s").split(block.text)[0]
    return block.kind != "item" and not block.text.endswith((".", ":")) and len(text.split()) <= len(name.split()) + _BESIDE_NAME


def _weight(mention: Mention, block: Block, heard: int) -> float:
    """How much the mere standing of a name counts: a word that opens a sentence has its capital from there."""
    if mention.before[-1:] == ("^",) and " " not in mention.name and heard < TELLING and not _is_acronym(mention):
        return _UNHEARD
    return _ITEM_SHARE if block.kind == "item" else 1


def _is_acronym(mention: Mention) -> bool:
    """Whether a word of which something is said has capitals of its own, wherever it stands."""
    return len(mention.name) > _FEWEST_LETTERS and mention.name.isupper() and mention.name.isalpha() and _has_verb(mention.after)


def _hear(one: Votes, mention: Mention, naming: Naming) -> int:
    """Add what the sentence says of the name; its weight."""
    (best, frame), (worst, ill) = _frames(mention, naming)
    if frame and one.heard[frame] < (_POSSESSED if frame[1] == ("'s",) else _COUNTED):
        one.heard[frame] += 1
        tells_kind = _tells_kind(mention, naming)
        one.is_service = one.is_service or bool(pattern_of(_SERVICE).match(mention.follows))
        one.said += best + (_SAYS_KIND if tells_kind else 0)
        one.tells_kind = one.tells_kind or (tells_kind and frame[1][:1] != ("will",))
        one.best = max(one.best, best)
    if ill and best < TELLING and one.heard[ill] < _COUNTED and one.best <= FIRM:
        one.heard[ill] += 1
        one.said += worst
    return best


def _frames(mention: Mention, naming: Naming) -> tuple[_Heard, _Heard]:
    """The frame that speaks most for the name and the one that speaks most against it, each after its weight."""
    best = worst = _NOTHING
    for told in _told(mention, naming):
        if told[0] > best[0]:
            best = told
        elif told[0] < worst[0]:
            worst = told
            best = _NOTHING if _is_said_longer(best, told) else best
    if mention.after[:1] == ("'s",) and not _OF_ALL.isdisjoint(mention.after[2:]):  # `Wexcombe's motion planning team has`
        best = max(best, (TELLING, ((), ("'s",))))
    is_of_staff = mention.before[-1:] == ("the",) and mention.after[1:2] in _TEAMS[:1] and mention.after[0].isalpha()
    if is_of_staff and not mention.name.isupper() and not naming.is_function(fold(mention.name)):  # `the Wexcombe stage team`
        best = max(best, (_STAFF, (("the",), ("team",))))
    opens = mention.before[-1:] in (("^",), ("the",))
    if not best[0] and opens and _has_verb(mention.after):
        best = _SUBJECT, (("^",), ("verb",))
    if best[0] < TELLING and opens and mention.follows.startswith(_APPOSED) and _tells_kind(mention, naming):
        best = TELLING, (("^",), ("a", "kind"))  # `Wexcombe Weavers, a small mill, makes`
    is_field = mention.before[-1:] == ("within",) and mention.after[0].endswith(_OF_FIELDS)  # `within Pulmonary rehabilitation`
    is_deed = pattern_of(r"[A-Z]\w+ing").fullmatch(mention.name) and mention.follows.startswith((" the ", " a "))  # `We are Weaving a`
    return _NOTHING if is_field or is_deed or mention.after == ("'s", "$") else best, worst


def _is_said_longer(less: _Heard, more: _Heard) -> bool:
    """Whether a frame ends as another does that has fewer words (`within`, of `experience within`)."""
    short, long = less[1], more[1]
    return short is not None and long is not None and 0 < len(short[0]) < len(long[0]) and not short[1]


def _told(mention: Mention, naming: Naming) -> Iterator[_Heard]:
    """Every frame in which the name stands, with its weight."""
    before, after, frames = mention.before, mention.after, naming.frames
    is_named_so = after[:1] in _TEAMS and before[-1:] != ("the",) and len(after) >= _FEWEST_AFTER_TEAM
    is_kind_told = after[:1] in _CALLED and before[-2:] in (("^", "the"), ("the",)) and len(after) >= _FEWEST_AFTER_TEAM
    afters = [after, after[1:]] if is_named_so or is_kind_told else [after]
    is_unit = before[-2:] in _UNITS and mention.name.isupper()
    for words_before in [before] if before[-1:] != ("the",) or is_unit else [before, before[:-1]]:
        for length in range(min(len(words_before), _REACH) + 1):
            key = words_before[len(words_before) - length :]
            behind = frames.get(key)
            if behind is None:
                continue
            for words_after in afters:
                for reach in range(min(len(words_after), _REACH + 1) + 1):
                    if weight := behind.get(words_after[:reach]):
                        yield weight, (key, words_after[:reach])


_SERVICE = (
    r" (?:is|are) (?:an?|the|one of the|our) (?:[\w-]+,? ){0,5}?(?:services?|units?|wards?|pathways?|departments?|directorates?)"
    r"(?:[.,;]| (?:of|in|to|for|that|which|with|where|within|at|and|located|based|situated|serving|offering|providing)\b)"
)
"""What is said of a part of an employer."""
_OWNED = (
    r"(?P<house>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) is an? (?P<owner>[A-Z][\w&’'-]+(?: [A-Z][\w&’'-]+){0,3}) (?:[\w-]+ ){0,5}?"
    r"(?:centre|center|home|hospital|hospice|school|store|shop|clinic|hotel|restaurant|site|facility|branch|practice)\b"
)
_NO_VERBS = frozenset(
    (
        "teams",
        "services",
        "units",
        "wards",
        "programmes",
        "programs",
        "projects",
        "departments",
        "divisions",
        "roles",
        "posts",
        "positions",
        "jobs",
    )
)
"""Nouns that look like the verbs of a sentence."""


def _has_verb(after: tuple[str, ...]) -> bool:
    """Whether the word behind a name may be a verb of which it is the subject."""
    word = after[0] if after and after[0] not in _NO_VERBS else ""
    return word in ("is", "are") or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "'s")) and word.isalpha())


def _tells_kind(mention: Mention, naming: Naming) -> bool:
    """Whether the sentence goes on to say that the name is a company, a museum, a school."""
    if mention.after[:1] not in (("is",), ("are",)) and not mention.follows.startswith(_APPOSED):
        return False
    clause = pattern_of(r"[.;:!?]\s").split(mention.follows[:_LOOKED_FOR_KIND])[0]
    return any(part.strip(",").lower() in naming.kinds for part in clause.split()[1:])
