"""What speaks for and against a unit of a letter: how much of it one line of the profile tells, and how it is said."""

from functools import lru_cache

from fitcheck.advise.verbs import verbs_of
from fitcheck.audit.bearings import bearings
from fitcheck.audit.manner import manner
from fitcheck.audit.nearest import Unit, Word, stems_in_text
from fitcheck.audit.placing import placing
from fitcheck.audit.quantities import Quantity, is_year
from fitcheck.audit.record import Figure
from fitcheck.audit.relating import is_alike
from fitcheck.audit.rules.binding import things
from fitcheck.audit.rules.counting import counts
from fitcheck.audit.rules.figures import counted
from fitcheck.audit.rules.following import follows
from fitcheck.audit.rules.numbers import agrees
from fitcheck.audit.statements import everyday_words
from fitcheck.audit.units import is_verb, main_verb
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import fold
from fitcheck.match.facts import SENTENCE
from fitcheck.match.masking import masking_of
from fitcheck.match.stems import Stems

_FAR = 0.25
_CLOSE = 0.4
"""The parts of a line in a sentence below which it hardly tells the same, and from which it does."""
_LEAST = 0.35
"""The weight of a word at least."""
_TOGETHER = (
    ("general", "few_words"),
    ("i_did", "figure_told"),
    ("aspect", "past"),
    ("foremost", "verb_light"),
    ("figure_told", "another_place"),
    ("figure_told", "another_place_than_before"),
    ("verb_everyday", "pointing"),
    ("total", "past"),
    ("near_line", "another_place"),
    ("near_line", "nothing_new"),
    ("nothing_new", "verb_everyday"),
    ("nothing_new", "verb_light"),
    ("object_told", "raised"),
    ("figure_differs", "told"),
    ("i_do", "asked"),
    ("opening", "asked"),
    ("untold", "past"),
    ("aside", "nothing_telling"),
    ("figure_told", "nothing_new"),
    ("is_sentence", "i_do"),
    ("line_of_a_list", "verb_light"),
)
"""Traits that say more together than each by itself."""
_SUMS = (
    *("told", "told_alike", "told_beside", "told_elsewhere", "untold", "asked", "asked_untold"),
    *("everyday_told", "everyday", "everyday_verbs"),
)
_MOST = 5.0
_TELLING = 1.0
_FEW = 2
_MANY = 10
"""Up to how many a figure is one that stands in many lines."""


def traits(unit: Unit) -> dict[str, float]:
    """What speaks for and against a unit, by name; what is left out is 0."""
    found = {
        **_coverage(unit),
        **manner(unit),
        **_figures(unit),
        **_doing(unit),
        **_reverse(unit),
        **bearings(unit),
        **placing(unit),
        **_says(unit),
    }
    together = {f"{one}_and_{other}": 1.0 for one, other in _TOGETHER if found.get(one) and found.get(other)}
    return {name: min(float(value), _MOST) for name, value in (found | together).items() if value}


def _says(unit: Unit) -> dict[str, float]:
    """Each word of it that its nearest line does not have, names and figures left out: some are those of inventions, some of framing."""
    stems = unit.passage.record.index.stems
    first = unit.passage.clause.start - unit.start
    said = {
        token.stem
        for token in stems.tokens(unit.said)
        if not token.stem[0].isdigit() and (unit.said[token.start].islower() or token.start <= first)
    }
    return {f"says_{stem}": 1.0 for stem in said if not is_alike(stems, stem, unit.line)}


def _coverage(unit: Unit) -> dict[str, float]:
    """How much of it the nearest line tells, how much its entry, how much the profile elsewhere, how much nothing."""
    sums = _sums(unit)
    total = sums["told"] + sums["told_beside"] + sums["told_elsewhere"] + sums["untold"]
    return {
        **sums,
        "line_of_a_deed": unit.nearest is not None and unit.nearest.is_deed and unit.nearest.role not in ("title", "role"),
        "line_of_a_list": unit.nearest is not None and unit.nearest.form > SENTENCE,
        "line_of_a_skill": unit.nearest is not None and unit.nearest.strength == "listed",
        "words": len(unit.words),
        "few_words": len(unit.words) <= _FEW,
        "known_names": unit.names,
        "nothing_telling": not total,
        "share_told": sums["told"] / total if total else 0.0,
        "share_untold": sums["untold"] / total if total else 0.0,
        "untold_much": sums["untold"] >= _TELLING,
        "unknown_name": any(_is_unknown_name(unit, word) for word in unit.words),
    }


def _sums(unit: Unit) -> dict[str, float]:
    """The weight of its words by where they are told, and how many of them are everyday ones."""
    record = unit.passage.record
    stems = record.index.stems
    line, entry = unit.line, unit.around
    theirs = unit.passage.theirs.words if unit.passage.theirs else frozenset()
    sums = dict.fromkeys(_SUMS, 0.0)
    for word in unit.words:
        stem = word.token.stem
        here = is_alike(stems, stem, line) or (unit.nearest is not None and unit.nearest.number in word.shown)
        beside = is_alike(stems, stem, entry)
        if word.everyday:
            sums["everyday_told" if here or beside else "everyday_verbs" if is_verb(word.text, record.index.lexicon) else "everyday"] += 1
            continue
        weight = max(word.weight, _LEAST)
        held = bool(word.shown) or record.holds(stem)
        sums["told_alike"] += weight if here and stem not in line else 0.0
        sums["told" if here else "told_beside" if beside else "told_elsewhere" if held else "untold"] += weight
        if stem in theirs:
            sums["asked"] += 0 if here else weight
            sums["asked_untold"] += 0 if held else weight
    return sums


def _is_unknown_name(unit: Unit, word: Word) -> bool:
    inside = word.token.start > unit.passage.clause.start + 1
    return inside and word.text[0].isupper() and not word.shown and not unit.passage.record.holds(word.token.stem)


def _figures(unit: Unit) -> dict[str, float]:
    """Whether its figures stand in the nearest line, beside it, elsewhere or nowhere; lengths of time and years are for other rules."""
    told = [_where_told(unit, one) for one in counted(unit.passage) if unit.start <= one.start < unit.end and one.value != 1]
    found = {f"figure_{where}": 1.0 for where in told}
    elsewhere = bool(found) and found.keys().isdisjoint(("figure_told", "figure_beside"))
    differs = unit.nearest is not None and elsewhere and bool(unit.passage.record.values_of(unit.nearest.number))
    return {**found, "figures_told": told.count("told") > 1, "figure_differs": differs, "year": any(is_year(one) for one in unit.figures)}


def _where_told(unit: Unit, one: Quantity) -> str:
    """Whether a figure, or one that it may round or follow from, stands in the nearest line, beside it, elsewhere or nowhere."""
    same = [figure.fact for figure in unit.passage.record.figures if agrees(one, figure.quantity) and _counts_alike(unit, one, figure)]
    if unit.nearest and any(fact.number == unit.nearest.number for fact in same):
        return "told"
    if unit.nearest and any(fact.entry == unit.nearest.entry for fact in same):
        return "beside"
    return "told" if follows(unit.passage, one) or counts(unit.passage, one) else "elsewhere" if same else "untold"


def _counts_alike(unit: Unit, one: Quantity, figure: Figure) -> bool:
    """Whether a small figure counts what the profile counts with it, too: two of anything are soon found."""
    if one.value > _MANY or one.sort != "plain" or one.unit:
        return True
    stems = unit.passage.record.index.stems
    is_person = masking_of(unit.passage.record.index.lexicon).is_person
    counted = (stem for stem in things(stems, unit.passage.whole, one)[:1] if stems.weight(stem) > 0)
    return all(is_alike(stems, stem, figure.near) or is_person(stem) for stem in counted)


def _doing(unit: Unit) -> dict[str, float]:
    """Whether the nearest line has the verb, and its object."""
    record = unit.passage.record
    stems, lexicon = record.index.stems, record.index.lexicon
    verb = main_verb(unit.said, lexicon)
    if not verb:
        return {"no_verb": 1.0}
    verbs = verbs_of(lexicon)
    low = verb.lower()
    base = verbs.of_past.get(low, low)
    ways = tuple(stems.stem(fold(one)) for one in dict.fromkeys((low, base)))
    same = any(is_alike(stems, one, unit.line) for one in ways)
    kind = "verb_told" if same else _kind(unit, low, base, ways)
    place = unit.said.find(verb) + unit.start + len(verb)
    objects = [one.token.stem for one in unit.words if one.token.start >= place and not one.everyday and not is_verb(one.text, lexicon)]
    found = {kind: 1.0}
    if objects:
        first = objects[0]
        here = is_alike(stems, first, unit.line)
        where = "told" if here else "beside" if is_alike(stems, first, unit.around) else "elsewhere" if record.holds(first) else "untold"
        found[f"object_{where}"] = 1.0
        found["both_told"] = here and same
        found["other_verb"] = here and kind in ("verb_deed", "verb_everyday", "verb_other")
        having = [own for own in record.words_of_lines if any(is_alike(stems, one, own) for one in objects[:2])]
        found["pair"] = any(is_alike(stems, one, own) for own in having for one in ways)
    return found


def _kind(unit: Unit, low: str, base: str, forms: tuple[str, ...]) -> str:
    """What kind of verb it is that the nearest line does not have."""
    record = unit.passage.record
    lexicon = record.index.lexicon
    light = _light(lexicon)
    if low in light or base in light:
        return "verb_light"
    if base in verbs_of(lexicon).base and forms[0] not in everyday_words(lexicon):
        return "verb_beside" if is_alike(record.index.stems, forms[0], unit.around) else "verb_deed"
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
    lexicon, line = unit.passage.record.index.lexicon, unit.nearest.evidence.text
    found = {}
    for name, text in parts.items():
        said = stems_in_text(stems, text) | _named_otherwise(stems, lexicon, line, text)
        found[name] = sum(weight for stem, weight in own if weight and is_alike(stems, stem, said)) / total
    return {**found, "far_line": found["line_in_sentence"] < _FAR, "near_line": found["line_in_sentence"] >= _CLOSE}


@lru_cache(maxsize=64)
def _named_otherwise(stems: Stems, lexicon: Lexicon, line: str, text: str) -> frozenset[str]:
    """The words by which a line names what a text names, too: RN, of a registered nurse."""
    named = {one.name for one in lexicon.find(text)}
    stretches = (line[one.start : one.end] for one in lexicon.find(line) if one.name in named)
    return frozenset[str]().union(*(stems_in_text(stems, one) for one in stretches))


@lru_cache(maxsize=2)
def _light(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("auditing/likelihood")["light"].split())
