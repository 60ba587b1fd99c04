"""What speaks for and against a unit of a letter: how much of it one line of the profile tells, and how it is said."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from fitcheck.advise.verbs import verbs_of
from fitcheck.audit.narrating import tells_past, verb_forms
from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity, quantities
from fitcheck.audit.relating import ROOT, same_root
from fitcheck.audit.rules.skills import shown_facts
from fitcheck.audit.speaking import speaks
from fitcheck.audit.statements import everyday_words, words_of
from fitcheck.audit.units import grammar_words, is_verb, main_verb
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import fold
from fitcheck.match.facts import Fact
from fitcheck.match.stems import Stems, Token
from fitcheck.patterns import pattern_of

_EVERYDAY = 0.3
_LEAST = 0.35
_CONTEXT = 0.15
_SAME_FIGURE = 0.8
_HERE = 0.5
_NEAR = 0.25
_ABBREVIATION = 5
_MOST = 5.0
_TELLING = 1.0
_FEW = 2
_YEARS = (1900, 2100)
_PRESENT = pattern_of(r"\bI(?: (?:also|now|still|regularly|routinely|often|usually|currently|personally|both))? (?P<verb>[a-z]+)\b")
_BEING = pattern_of(r"\b(?:is|are|was|were|am|be|been)\b", re.IGNORECASE)
_QUOTED = pattern_of(r"[\"“]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a unit that tells something."""

    token: Token
    text: str
    everyday: bool
    weight: float
    shown: frozenset[int]
    """The facts that show the known name of which it is a part."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with the line of the profile that tells most of it."""

    passage: Passage
    start: int
    end: int
    words: tuple[Word, ...]
    figures: tuple[Quantity, ...]
    nearest: Fact | None

    @property
    def said(self) -> str:
        """What it claims."""
        return self.passage.claimed[self.start : self.end]


def is_alike(stems: Stems, stem: str, own: Collection[str]) -> bool:
    """Whether a word stands among others, or one that says nearly the same, has its root or is an abbreviation of it."""
    return (
        stem in own
        or any(other in own for other in stems.kin(stem))
        or (len(stem) >= ROOT and any(len(one) >= ROOT and same_root(stem, one) for one in own))
        or any(stem[:length] in own for length in range(_ABBREVIATION, len(stem)))
    )


def unit_of(passage: Passage, start: int, end: int) -> Unit:
    """A stretch of a clause with the line that tells most of it."""
    words = tuple(_words(passage, start, end))
    figures = tuple(one for one in quantities(passage.claimed[start:end]))
    return Unit(passage, start, end, words, figures, _nearest(passage, words, figures))


def _words(passage: Passage, start: int, end: int) -> list[Word]:
    index = passage.record.index
    everyday, grammar = everyday_words(index.lexicon), grammar_words(index.lexicon)
    shown = [
        (one.start, one.end, frozenset(fact.number for fact in shown_facts(passage, one)))
        for one in index.lexicon.find(passage.claimed)
        if one.start < end and one.end > start
    ]
    found = []
    for token in words_of(passage):
        text = passage.claimed[token.start : token.end]
        if not start <= token.start < end or text[0].isdigit() or text.lower() in grammar:
            continue
        if text[0].isupper() and token.start and token.stem in passage.record.name_words:
            continue
        facts = frozenset[int]().union(*(facts for first, last, facts in shown if first <= token.start and token.end <= last))
        found.append(Word(token, text, token.stem in everyday, index.stems.weight(token.stem), facts))
    return found


def _nearest(passage: Passage, words: tuple[Word, ...], figures: tuple[Quantity, ...]) -> Fact | None:
    """The line that has most of the words and figures, the places named before others."""
    record = passage.record
    index = record.index
    numbers = {number for word in words for stem in (word.token.stem, *index.stems.kin(word.token.stem)) for number in index.by_stem.get(stem, ())}
    numbers |= {number for word in words for number in word.shown}
    here = record.numbers_around(passage.entries)
    near = record.numbers_around(passage.near)
    beside = _context(passage)
    values = {one.value for one in figures}
    best, most = None, -1.0
    for number in sorted(numbers):
        fact = index.facts[number]
        own = frozenset(fact.stems)
        score = sum(
            _EVERYDAY if word.everyday else max(word.weight, _EVERYDAY)
            for word in words
            if number in word.shown or is_alike(index.stems, word.token.stem, own)
        )
        score += _CONTEXT * len(beside & own)
        score += _SAME_FIGURE if not values.isdisjoint(record.values_of(number)) else 0.0
        score += _HERE if fact.entry in here else _NEAR if fact.entry in near else 0.0
        if score > most:
            best, most = fact, score
    return best


@lru_cache(maxsize=64)
def _stems_of(stems: Stems, text: str) -> frozenset[str]:
    return frozenset(token.stem for token in stems.tokens(text))


def _context(passage: Passage) -> frozenset[str]:
    stems = passage.record.index.stems
    everyday = everyday_words(passage.record.index.lexicon)
    return frozenset(one for one in _stems_of(stems, passage.whole) if stems.weight(one) >= _LEAST and one not in everyday)


def traits(unit: Unit) -> dict[str, float]:
    """What speaks for and against a unit, by name; what is left out is 0."""
    found = {**_coverage(unit), **_manner(unit), **_figures(unit), **_doing(unit), **_reverse(unit)}
    return {name: min(float(value), _MOST) for name, value in found.items() if value}


def _coverage(unit: Unit) -> dict[str, float]:
    """How much of it the nearest line tells, how much its entry, how much the profile elsewhere, how much nothing."""
    record = unit.passage.record
    stems = record.index.stems
    line = frozenset(unit.nearest.stems) if unit.nearest else frozenset[str]()
    entry = line | record.words_around(unit.nearest.entry) if unit.nearest else line
    theirs = unit.passage.theirs.words if unit.passage.theirs else frozenset()
    sums = dict.fromkeys(
        ("told", "told_beside", "told_elsewhere", "untold", "asked", "asked_untold", "everyday_told", "everyday", "everyday_verbs"), 0.0
    )
    for word in unit.words:
        stem = word.token.stem
        here = is_alike(stems, stem, line) or (unit.nearest is not None and unit.nearest.number in word.shown)
        beside = is_alike(stems, stem, entry)
        if word.everyday:
            sums["everyday_told" if here or beside else "everyday_verbs" if is_verb(word.text, record.index.lexicon) else "everyday"] += 1
            continue
        weight = max(word.weight, _LEAST)
        held = bool(word.shown) or record.holds(stem)
        sums["told" if here else "told_beside" if beside else "told_elsewhere" if held else "untold"] += weight
        if stem in theirs:
            sums["asked"] += 0 if here else weight
            sums["asked_untold"] += 0 if held else weight
    total = sums["told"] + sums["told_beside"] + sums["told_elsewhere"] + sums["untold"]
    return {
        **sums,
        "words": len(unit.words),
        "few_words": len(unit.words) <= _FEW,
        "nothing_telling": not total,
        "share_told": sums["told"] / total if total else 0.0,
        "share_untold": sums["untold"] / total if total else 0.0,
        "untold_much": sums["untold"] >= _TELLING,
        "unknown_name": any(_is_unknown_name(unit, word) for word in unit.words),
    }


def _is_unknown_name(unit: Unit, word: Word) -> bool:
    return word.text[0].isupper() and word.token.start > unit.passage.clause.start + 1 and not unit.passage.record.holds(word.token.stem)


def _manner(unit: Unit) -> dict[str, float]:
    """How it is said, by whom, and where in the letter."""
    passage, said = unit.passage, unit.said
    lexicon = passage.record.index.lexicon
    line = unit.nearest.evidence.text if unit.nearest else ""
    cues = _cues(lexicon)
    whole = passage.whole[unit.start : unit.end]
    present = _PRESENT.search(said)
    verbs, (irregular, _) = verbs_of(lexicon), verb_forms(lexicon)
    verb = present["verb"] if present else ""
    return {
        "narrated": passage.told,
        "own": passage.own,
        "has_candidate": speaks(passage.whole),
        "after_candidate": passage.spoken,
        "opening": passage.opening,
        "closing": passage.closing,
        "past": tells_past(said, lexicon),
        "being": bool(_BEING.search(said)),
        "quoted": bool(_QUOTED.search(whole)),
        "habit": bool(cues["habit"].search(said)) and not cues["habit"].search(line),
        "total": bool(cues["total"].search(said)) and not cues["total"].search(line),
        "aspect": bool(cues["aspect"].search(said)) and not cues["aspect"].search(line),
        "feeling": bool(cues["feeling"].search(whole)),
        "others": bool(_others(lexicon).match(said)),
        "i_do": verb in verbs.base and verb not in verbs.past,
        "i_did": verb in verbs.past or verb in irregular or (verb.endswith("ed") and len(verb) > 4),
    }


def _figures(unit: Unit) -> dict[str, float]:
    """Whether its figures stand in the nearest line, beside it, elsewhere or nowhere; lengths of time and years are for other rules."""
    record = unit.passage.record
    line = record.values_of(unit.nearest.number) if unit.nearest else frozenset[float]()
    beside = record.values_at(unit.nearest.entry) if unit.nearest else frozenset[float]()
    everywhere = record.values
    values = [one.value for one in unit.figures if one.unit != "time" and one.value != 1 and not _is_year(one)]
    return {
        "figure_told": any(value in line for value in values),
        "figure_beside": any(value in beside - line for value in values),
        "figure_elsewhere": any(value in everywhere - beside - line for value in values),
        "figure_untold": any(value not in everywhere for value in values),
        "year": any(_is_year(one) for one in unit.figures),
    }


def _is_year(one: Quantity) -> bool:
    return one.sort == "plain" and not one.unit and _YEARS[0] <= one.value <= _YEARS[1]


def _doing(unit: Unit) -> dict[str, float]:
    """Whether the nearest line has the verb, and its object."""
    record = unit.passage.record
    stems, lexicon = record.index.stems, record.index.lexicon
    verb = main_verb(unit.said, lexicon)
    if not verb:
        return {"no_verb": 1.0}
    line = frozenset(unit.nearest.stems) if unit.nearest else frozenset[str]()
    entry = line | record.words_around(unit.nearest.entry) if unit.nearest else line
    verbs = verbs_of(lexicon)
    low = verb.lower()
    base = verbs.of_past.get(low, low)
    forms = tuple(stems.stem(fold(one)) for one in dict.fromkeys((low, base)))
    same = any(is_alike(stems, one, line) for one in forms)
    kind = "verb_told" if same else _kind(unit, low, base, forms, entry)
    place = unit.said.find(verb) + unit.start + len(verb)
    objects = [one.token.stem for one in unit.words if one.token.start >= place and not one.everyday and not is_verb(one.text, lexicon)]
    found = {kind: 1.0}
    if objects:
        first = objects[0]
        here = is_alike(stems, first, line)
        where = "told" if here else "beside" if is_alike(stems, first, entry) else "elsewhere" if record.holds(first) else "untold"
        found[f"object_{where}"] = 1.0
        found["both_told"] = here and same
        found["other_verb"] = here and kind in ("verb_deed", "verb_everyday", "verb_other")
        lines = [frozenset(fact.stems) for fact in record.index.facts]
        having = [own for own in lines if any(is_alike(stems, one, own) for one in objects[:2])]
        found["pair"] = any(is_alike(stems, one, own) for own in having for one in forms)
    return found


def _kind(unit: Unit, low: str, base: str, forms: tuple[str, ...], entry: frozenset[str]) -> str:
    """What kind of verb it is that the nearest line does not have."""
    record = unit.passage.record
    lexicon = record.index.lexicon
    light = _light(lexicon)
    if low in light or base in light:
        return "verb_light"
    if base in verbs_of(lexicon).base and forms[0] not in everyday_words(lexicon):
        return "verb_beside" if is_alike(record.index.stems, forms[0], entry) else "verb_deed"
    return "verb_everyday" if forms[0] in everyday_words(lexicon) else "verb_other"


def _reverse(unit: Unit) -> dict[str, float]:
    """How much of the nearest line the sentence tells, and how much the unit."""
    if unit.nearest is None:
        return {}
    stems = unit.passage.record.index.stems
    own = [(stem, stems.weight(stem)) for stem in dict.fromkeys(unit.nearest.stems) if not stem[:1].isdigit()]
    total = sum(weight for _, weight in own)
    if not total:
        return {}
    parts = {"line_in_sentence": unit.passage.whole, "line_in_unit": unit.passage.whole[unit.start : unit.end]}
    return {
        name: sum(weight for stem, weight in own if weight and is_alike(stems, stem, _stems_of(stems, text))) / total
        for name, text in parts.items()
    }


@lru_cache(maxsize=2)
def _light(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("auditing/likelihood")["light"].split())


@lru_cache(maxsize=2)
def _cues(lexicon: Lexicon) -> dict[str, re.Pattern[str]]:
    cues: dict[str, str] = lexicon.table("auditing/likelihood")["cues"]
    return {name: pattern_of(cue.strip(), re.IGNORECASE) for name, cue in cues.items()}


@lru_cache(maxsize=2)
def _others(lexicon: Lexicon) -> re.Pattern[str]:
    people = "|".join(lexicon.table("auditing/likelihood")["others"].split())
    return pattern_of(
        r"\W*(?:and |but |so |because |since |where |which |who |that |when |as )?"
        r"(?:(?:the|our|my|its|their|every|each|all|several|some|most|many|both|one|an?|two|three|four|five|six|seven|eight|nine|ten|no|other|"
        rf"another|few|half) )+(?:of (?:my|the|our|them|those) )?(?:[\w’'-]+ ){{0,3}}?(?:{people})\b",
        re.IGNORECASE,
    )
