"""Which facts show a thing asked, wholly or in part, by the vocabulary and by word families."""

from typing import NamedTuple

from fitcheck.lexicon.words import forms, words
from fitcheck.match.facts import SENTENCE, Fact, Index, Unit
from fitcheck.match.hits import Share, add_begun, add_people, named_by, unit_hits
from fitcheck.match.masking import masking_of
from fitcheck.match.places import names_place
from fitcheck.match.stems import TELLING, Token, with_versions_apart

_LEAST_WEIGHT = 0.35
"""What the words of a term weigh that is made of empty words alone."""
_MOST_PARSED = 20_000
"""A bound: postings are untrusted and may ask for any number of different things."""
_ANYWHERE = -2
"""Stands for the profile as a whole where a position is meant."""
PROPER_NAME = 2.2
"""What a proper name weighs in a phrase: beside `ISO 17025`, `quality systems` adds little."""
_COUNTRY = 0.65
"""What the name of a country or region weighs in a phrase: where a thing was done is less than the thing."""
_SEVERAL = 3
_OF_OTHERS = frozenset(("of", "to", "for"))
"""Words of a title behind which stands whom it is for: a clerk to the designers."""
_NOTHING = (0.0, 0.0)
_TELLING = 0.9
"""What a word weighs at least that tells one thing from another: a rare one."""
_TOUCHED = 0.5
"""How much of what tells has to be shown somewhere, or else what is shared are common words, found in every profile."""


class Shown(NamedTuple):
    """A fact that shows a thing, and how far, strength included."""

    fact: Fact
    low: float
    high: float
    share: float
    """How much of the thing the fact and those around it name, whatever their strength."""
    own: float
    """How much of it the fact itself names."""

    @property
    def middle(self) -> float:
        """What counts."""
        return (self.low + self.high) / 2


def units_of(index: Index, text: str, term: str = "") -> list[Unit]:
    """The parts of a thing asked; one part where it is a known name."""
    key = f"{term}\0{text}"
    known = index.parsed.get(key)
    if known is None:
        known = _units(index, text, term)
        if len(index.parsed) < _MOST_PARSED:
            index.parsed[key] = known
    return known


def _units(index: Index, text: str, term: str) -> list[Unit]:
    stems = index.stems
    found = words(text)
    tokens = stems.of(found)
    if term:
        return [Unit(1.0, term, tuple(token.stem for token in tokens))]
    units: list[Unit] = []
    position = 0
    for mention in index.lexicon.find_in(text, found):
        while tokens[position].start < mention.start:
            units.append(_word_unit(index, tokens[position], text))
            position += 1
        inside: list[Token] = []
        while position < len(tokens) and tokens[position].end <= mention.end:
            inside.append(tokens[position])
            position += 1
        units.append(
            _named_unit(index, mention.name, tuple(token.stem for token in inside), only_qualifies=_only_qualifies(text, mention.end))
        )
    units.extend(_word_unit(index, token, text) for token in tokens[position:])
    units = _without_handling(index, units)
    telling = [unit for unit in units if unit.weight > 0 and not (_is_staff(index, unit) and any(other.term for other in units))]
    return telling or [Unit(_LEAST_WEIGHT, "", unit.stems) for unit in units if unit.weight or unit.term]


def _without_handling(index: Index, units: list[Unit]) -> list[Unit]:
    """The parts without the words for working with a thing, or for its pace, where it has a known name: `running busy warehouses`."""
    if not any(unit.term for unit in units):
        return units
    handling = index.stems.family(masking_of(index.lexicon).handling)
    return [unit for unit in units if unit.term or unit.stems[0] not in handling]


def _named_unit(index: Index, name: str, stems: tuple[str, ...], *, only_qualifies: bool) -> Unit:
    """A known name in a longer phrase: a proper name tells most, another as much as its words, one that only says what the thing
    behind it is made with (`VMware-based infrastructure`) or in which setting it is done (`B2B content`) no more than a frequent word."""
    if only_qualifies:
        return Unit(TELLING, name, stems)
    weight = sum(index.stems.weight(stem) for stem in stems)
    is_proper = name[:1].isupper() and not name.partition(" ")[2].islower() and not _is_setting(index, name)
    return Unit(PROPER_NAME if is_proper else min(1.5, max(0.6, weight)), name, stems)


def _only_qualifies(text: str, end: int) -> bool:
    """Whether what ends at a place in the text says what the thing behind it is made with: `VMware-based infrastructure`."""
    return text[end + 1 : end + 6].lower() == "based"


def _is_setting(index: Index, name: str) -> bool:
    term = index.lexicon.term(name)
    return term is not None and term.field in index.lexicon.table("matching/kin")["settings"]


def _is_staff(index: Index, unit: Unit) -> bool:
    """Whether a part names people in general, which adds nothing to a known thing: `line management of staff`."""
    return not unit.term and unit.stems[0] in index.stems.family(masking_of(index.lexicon).collective)


def _word_unit(index: Index, token: Token, text: str) -> Unit:
    """A word that no entry knows: a proper name, by capitals that no place in a sentence gives a word (`EMIS`), tells most."""
    weight = index.stems.weight(token.stem)
    if text[token.start].isupper() and names_place(index, text[token.start : token.end]):
        return Unit(min(weight, _COUNTRY), "", (token.stem,))
    if _only_qualifies(text, token.end):
        return Unit(min(weight, TELLING), "", (token.stem,))
    return Unit(PROPER_NAME if weight >= _TELLING and _is_proper(text, token) else weight, "", (token.stem,))


def _is_proper(text: str, token: Token) -> bool:
    """Whether a word is written as a name: with capitals inside, or with one in the middle of words without."""
    said = text[token.start : token.end]
    if not said[:1].isupper() or text.isupper():
        return False
    before = text[: token.start].split()
    return any(letter.isupper() for letter in said[1:]) or (bool(before) and before[-1].isalpha() and before[-1].islower())


def names_role(index: Index, units: list[Unit], text: str) -> bool:
    """Whether a known role is asked, a word for a person (`product manager`), rather than its work (`product management`)."""
    term = index.lexicon.term(units[0].term) if len(units) == 1 and units[0].term else None
    return term is not None and (term.kind == "experience" or units[0].term.islower()) and ends_with_person(index, text)


def ends_with_person(index: Index, text: str) -> bool:
    """Whether the last word of a text names a person: `nurse`, `product manager`."""
    found = words(text)
    return bool(found) and masking_of(index.lexicon).is_role(found[-1].form)


def in_this_form(index: Index, item: Shown, word: str, stem: str, part: float) -> Shown:
    """A fact that shows a single word by its family, another form in part, the title of whoever does it (a designer) in full."""
    fact = item.fact
    is_post = fact.role == "title" and fact.strength == "done" and fact.stems[-1] == stem and _OF_OTHERS.isdisjoint(fact.stems)
    if is_post and ends_with_person(index, fact.evidence.text):
        return item._replace(low=1.0, high=1.0, share=1.0)
    said = with_versions_apart(fact.evidence.text, index.lexicon, index.stems)
    return item if word in forms(said) else item._replace(low=part * item.low, high=part * item.high)


def shown_by(index: Index, units: list[Unit], kind: str) -> list[Shown]:
    """Every fact that shows the units for a need of that kind, best first."""
    strengths = index.lexicon.table("matching/credits")["strength"]
    column = column_of(index, units, kind)
    shown = []
    mention = index.lexicon.table("matching/credits")["open"]["mention"]
    for number, (low, high, own) in _shares(index, units, kind).items():
        if high < mention:
            continue
        fact = index.facts[number]
        strength = strengths[fact.strength][column]
        graded = _graded(index, (low, high), units)
        shown.append(Shown(fact, graded[0] * strength, graded[1] * strength, high, own))
    if len(shown) > 1:
        shown.sort(key=by_worth)
    if named := named_by(index, units, PROPER_NAME, kind):
        shown.sort(key=lambda item: (by_worth(item)[:2] if len(units) == 1 else (item.high <= 0,), item.fact.number not in named))
    return shown if shown and shown[0].high > 0 and _tells_enough(index, units, shown) else []


def _tells_enough(index: Index, units: list[Unit], shown: list[Shown]) -> bool:
    """Whether what is shown of a phrase tells something: of common words alone (`customer strategy`), a part is in every profile."""
    if len(units) == 1 or any(_is_telling(unit) for unit in units):
        return True
    whole: float = index.lexicon.table("matching/credits")["open"]["whole"]
    return any(item.share >= whole for item in shown)


def _is_telling(unit: Unit) -> bool:
    return bool(unit.term) or unit.weight >= _TELLING


def column_of(index: Index, units: list[Unit], kind: str) -> str:
    """The column of the table of strengths that counts: that of skills, unless what is asked as experience is none by name."""
    return "experience" if kind == "experience" and not _are_skills(index, units) else "skill"


def _are_skills(index: Index, units: list[Unit]) -> bool:
    """Whether what is asked as experience are skills by name: `experience with Excel`."""
    terms = [index.lexicon.term(unit.term) for unit in units if unit.term]
    return bool(terms) and all(term and term.kind == "skill" for term in terms) and all(unit.term for unit in units)


def by_worth(item: Shown) -> tuple[float, int, float, float, bool, float, int, int, str, int]:
    """The sorting key of evidence: credit, where it stands, how much of the thing it names itself, how recent it is, and its form."""
    fact = item.fact
    return (
        -round(item.low + item.high, 3),
        fact.standing,
        -round(item.own, 2),
        -round(item.share, 2),
        fact.form > SENTENCE,
        fact.recency,
        fact.form,
        -len(fact.evidence.text),
        fact.evidence.text,
        fact.number,
    )


def _graded(index: Index, share: Share, units: list[Unit]) -> Share:
    """The credit of a share: a single name's as it is, that of words whole from a threshold on; too little is nothing."""
    opened: dict[str, float] = index.lexicon.table("matching/credits")["open"]
    low, high = share
    if (low + high) / 2 < opened["least"]:
        return (0.0, 0.0)
    if len(units) == 1 and units[0].term:
        return share
    telling = min(1.0, sum(unit.weight for unit in units) / opened["telling"])
    return (telling if low >= opened["whole"] else low), (telling if high >= opened["whole"] else high)


def _shares(index: Index, units: list[Unit], kind: str) -> dict[int, tuple[float, float, float]]:
    """For each fact the share of the units that it shows, its position's other facts counting a little less, and its own share."""
    if len(units) == 1:
        most = 1.0 if units[0].term else index.lexicon.table("matching/credits")["open"]["kin_alone"]
        alone = unit_hits(index, units[0], kind, alone=True).items()
        return {
            number: (low, high, high) if high >= 1 else (min(low, most), min(high, most), min(high, most)) for number, (low, high) in alone
        }
    if not _is_touched(index, units, kind):
        return {}
    total = sum(unit.weight for unit in units)
    shares: dict[int, list[float]] = {}
    gathered: dict[int, list[float]] = {}
    for unit in units:
        hits = unit_hits(index, unit, kind, alone=False)
        for number, share in hits.items():
            _add(shares, number, share, unit.weight / total)
        for place, share in _best_by_place(index, hits, len(units)).items():
            _add(gathered, place, share, unit.weight / total)
    add_begun(index, units, shares)
    add_people(index, units, shares)
    opened: dict[str, float] = index.lexicon.table("matching/credits")["open"]
    named = [_where_shown(index, unit, kind) for unit in units if unit.term]
    apart = [opened["anywhere"] * end for end in gathered.get(_ANYWHERE, _NOTHING)]
    result: dict[int, tuple[float, float, float]] = {}
    for number, (low, high) in shares.items():
        entry = index.facts[number].entry
        most = 1.0 if all(number in facts or entry in entries for facts, entries in named) else opened["unnamed"]
        around = [opened["context"] * end for end in (gathered.get(entry, _NOTHING) if entry >= 0 else _NOTHING)]
        result[number] = (min(most, max(low, around[0], apart[0])), min(most, max(high, around[1], apart[1])), min(most, high))
    return result


def _is_touched(index: Index, units: list[Unit], kind: str) -> bool:
    """Whether enough of the parts that tell one thing from another is shown anywhere; a product that no entry knows has to be."""
    telling = [unit for unit in units if _is_telling(unit) and not _is_staff(index, unit)]
    best = [max((low + high for low, high in unit_hits(index, unit, kind, alone=False).values()), default=0.0) / 2 for unit in telling]
    total = sum(unit.weight for unit in telling)
    if any(not share and not unit.term and unit.weight >= PROPER_NAME for unit, share in zip(telling, best, strict=True)):
        return False
    return sum(unit.weight * share for unit, share in zip(telling, best, strict=True)) >= _TOUCHED * total


def _where_shown(index: Index, unit: Unit, kind: str) -> tuple[set[int], set[int]]:
    """The facts that show most of a known name, and not only a relative of it, and the entries of these."""
    least: float = index.lexicon.table("matching/credits")["open"]["whole"]
    facts = {number for number, (_, high) in unit_hits(index, unit, kind, alone=False).items() if high >= least}
    return facts, {index.facts[number].entry for number in facts} - {-1}


def _add(sums: dict[int, list[float]], key: int, share: Share, weight: float) -> None:
    known = sums.setdefault(key, [0.0, 0.0])
    known[0] += share[0] * weight
    known[1] += share[1] * weight


def _best_by_place(index: Index, hits: dict[int, Share], parts: int) -> dict[int, Share]:
    """The most that one fact of each position shows of a part and, of a thing of several parts, any deed of the profile."""
    best: dict[int, Share] = {}
    for number, (low, high) in hits.items():
        fact = index.facts[number]
        for place in (fact.entry, _ANYWHERE) if fact.is_deed and parts >= _SEVERAL else (fact.entry,):
            known = best.get(place, _NOTHING)
            best[place] = (max(known[0], low), max(known[1], high))
    return best
