"""How likely each unit of a clause is to be unsupported, weighed from its traits."""

import math
from dataclasses import dataclass, replace
from functools import lru_cache

from fitcheck.audit.bearings import Retelling
from fitcheck.audit.finding import Doubt
from fitcheck.audit.nearest import Unit, unit_of
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import stretches
from fitcheck.audit.speaking import speaks
from fitcheck.audit.traits import traits
from fitcheck.audit.units import is_verb, main_verb, units
from fitcheck.lexicon import Lexicon
from fitcheck.match.degrees import degree_names
from fitcheck.patterns import pattern_of

_WORD = pattern_of(r"[A-Za-z][A-Za-z.'’]*")
_PARTED = pattern_of(r"[,;:()—–•]|\s(?=(?:and|or|but|while)\s)")
"""Where a unit is parted, to see of which part it is that something is doubted."""
_DEGREE = pattern_of(r"\b(?:degree|diploma|GPA|grade point average)\b")
_SPEAKING = pattern_of(
    r"\bI (?:also |can )?speak\b(?! (?:to|with|at|about|for)\b)|\bwhich I (?:also )?speak\b|"
    r"\b(?:hold|have|carry on) (?:\w+ )?conversations? in [A-Z]"
)
"""What is said of how one speaks a language."""
_OTHERS = pattern_of(r"\b(?:of (?:them|whom|these|those|the (?:latter|former)|my \w+)|they|she|he)\b")
"""Of whom else a degree or a language may be told."""
_WHOLE = 0.95
_SEVERAL = 3
"""Words of names from which they are a list."""
_FURTHER = frozenset(
    ("figure_untold", "figure_elsewhere", "figure_beside", "figure_differs", "habit", "total", "aspect", "best", "cause", "change")
)
"""Traits of what a statement says besides the line that it tells."""
_OF_PAPER = frozenset(("quote", "years", "credential", "degree", "title"))
"""Kinds of claims that a profile bears out in writing or not at all, so that nothing around them makes a doubt less likely."""
_JOINING = pattern_of(r"[\s,;:()—–•]*(?:(?:and|or|but|because|so|while)\s+)?")


@dataclass(frozen=True, slots=True)
class Scale:
    """What each trait weighs, and from where on a unit is doubted."""

    bias: float
    weights: dict[str, float]
    doubted: float
    """The likelihood from which a unit is doubted."""
    wrong: float
    """The likelihood from which that is an error and no warning."""
    kept: float
    """The likelihood of its unit below which a doubt of a rule is dropped."""


def likelihood(unit: Unit, had: dict[str, float], *, is_doubted: bool = False) -> float:
    """How likely it is, 0 to 1, that the profile does not support a unit with these traits; `is_doubted` says whether a rule doubts it."""
    scale = _scale(unit.passage.record.index.lexicon)
    if not is_doubted and _says_no_more(unit, had):
        return 0.0
    total = scale.bias + sum(scale.weights.get(name, 0.0) * value for name, value in had.items())
    return 1 / (1 + math.exp(-total))


def in_sentence(alone: list[float]) -> list[dict[str, float]]:
    """What the likelihoods of the units of a sentence, each taken alone, say of those beside them: inventions stand together."""
    before, after = [0.0, *alone][:-1], [*alone, 0.0][1:]
    return [{"doubted_before": one, "doubted_after": other} for one, other in zip(before, after, strict=True)]


def _says_no_more(unit: Unit, had: dict[str, float]) -> bool:
    """Whether a unit says a line of the profile, names that it has, or when the rest was, and nothing more."""
    nothing_further = _FURTHER.isdisjoint(had)
    if had.get("line_in_unit", 0.0) >= _WHOLE and had.get("share_told", 0.0) >= _WHOLE and nothing_further:
        return True
    if "another_place" not in had and len(unit.words) >= _SEVERAL and _stands_in(unit.passage.record.text, unit.said):
        return True
    if ("verb_told" in had or _has_opening(unit)) and nothing_further and _stands_in(unit.passage.record.text, _object(unit)):
        return True
    if "no_verb" in had and "figure_untold" not in had and _names_shown(unit) >= _SEVERAL and _only_known(unit):
        return True
    if had.keys() >= {"no_verb", "nothing_telling", "year"} and "lasting" not in had:
        return True
    if had.keys() >= {"verb_light", "line_of_a_skill"} and nothing_further and _says_of_skill(unit):
        return True
    return "aside" in had and "nothing_telling" in had and _FURTHER.isdisjoint(had.keys() - {"aspect"})


def _names_shown(unit: Unit) -> int:
    """How many words of a unit are of names that the profile shows."""
    return unit.names + sum(bool(word.shown) for word in unit.words)


def _says_of_skill(unit: Unit) -> bool:
    """Whether a unit names a skill listed, and has one further telling word at most: used Shopify for refunds."""
    return any(word.shown for word in unit.words) and sum(not word.shown and not word.everyday for word in unit.words) <= 1


def _has_opening(unit: Unit) -> bool:
    """Whether a unit has the word with which its nearest line begins."""
    stems = unit.passage.record.index.stems
    return unit.nearest is not None and bool(unit.nearest.stems) and unit.nearest.stems[0] in stems.stems_in(unit.said)


def _object(unit: Unit) -> str:
    """What a unit says from the first telling word on that is no verb."""
    lexicon = unit.passage.record.index.lexicon
    telling = [word for word in unit.words if not word.everyday and not is_verb(word.text, lexicon)]
    return unit.passage.claimed[telling[0].token.start : unit.end] if telling and len(telling) + unit.names >= _SEVERAL else ""


def _stands_in(profile: str, said: str) -> bool:
    """Whether all of a list, or what is no list, stands in the text of a profile word for word."""
    parts = [" ".join(one.split()).strip(" .;:()").casefold() for one in said.split(",")]
    return bool(said) and all(one in profile for one in parts)


def judged_units(passage: Passage, retelling: Retelling) -> list[Unit]:
    """The units of a clause of which it is for the weights to say how likely they are; `retelling` knows what was told before them."""
    if not (passage.told or passage.own or passage.spoken or speaks(passage.whole)):
        return []
    said = [(start, end) for start, end in units(passage) if passage.claimed[start:end].strip(" ,.;:")]
    return [retelling.read(unit_of(passage, start, end)) for start, end in said if not _has_rules_of_its_own(passage, start, end)]


def weighed(told: list[tuple[Passage, list[Doubt]]], retelling: Retelling) -> list[Doubt]:
    """Of the doubts of the rules in the clauses of a sentence those that what stands around does not make unlikely, and one for each
    further unit that is likely wrong."""
    doubts = [one for _, doubts in told for one in doubts]
    found = [unit for passage, _ in told for unit in judged_units(passage, retelling)]
    if not found:
        return doubts
    judged = _judged(found, doubts)
    scale = _scale(found[0].passage.record.index.lexicon)
    kept = [one for one in doubts if one.kind in _OF_PAPER or _highest(judged, one) >= scale.kept]
    further = [
        _doubt(unit, likely, scale)
        for unit, likely in judged
        if likely >= (scale.wrong if _only_names(unit) else scale.doubted)
        and (len(unit.words) > 1 or unit.figures or _is_own_deed(unit) or _is_whole_sentence(unit))
        and not _is_heading(unit)
        and not any(one.start < unit.end and one.end > unit.start for one in kept)
    ]
    return [*kept, *further, *_left_over(judged, [*kept, *further], scale)]


def _judged(found: list[Unit], doubts: list[Doubt]) -> list[tuple[Unit, float]]:
    """The units of a sentence, each with its likelihood once those beside it are known."""
    rules = [doubting(unit, doubts) for unit in found]
    had = [traits(unit) | dict.fromkeys(by, 1.0) for unit, by in zip(found, rules, strict=True)]
    alone = [likelihood(unit, one, is_doubted=bool(by)) for unit, one, by in zip(found, had, rules, strict=True)]
    return [
        (unit, likelihood(unit, one | beside, is_doubted=bool(by)))
        for unit, one, beside, by in zip(found, had, in_sentence(alone), rules, strict=True)
    ]


def doubting(unit: Unit, doubts: list[Doubt]) -> frozenset[str]:
    """The rules that doubt something of a unit."""
    return frozenset(one.rule for one in doubts if one.start < unit.end and unit.start < one.end)


def _left_over(judged: list[tuple[Unit, float]], doubts: list[Doubt], scale: Scale) -> list[Doubt]:
    """What stands in an unlikely unit beside what is doubted of it, and is unlikely by itself, too."""
    found = []
    for unit, likely in judged:
        inside = [one for one in doubts if one.start < unit.end and unit.start < one.end]
        if likely < scale.doubted or not inside:
            continue
        for start, end in stretches(_PARTED, unit.passage.whole, unit.start, unit.end):
            if any(one.start < end and start < one.end for one in inside):
                continue
            part = replace(unit_of(unit.passage, start, end), before=unit.before)
            alone = likelihood(part, traits(part))
            if len(part.words) > 1 and alone >= scale.doubted:
                found.append(_doubt(part, alone, scale))
    return found


def _is_whole_sentence(unit: Unit) -> bool:
    """Whether a unit is all that its sentence says."""
    return unit.start == 0 and not unit.passage.whole[unit.end :].strip(" .!")


def _is_heading(unit: Unit) -> bool:
    """Whether a unit is a few words that stand alone and are no sentence: Education."""
    alone = _is_whole_sentence(unit) and not unit.passage.whole.rstrip().endswith((".", "!", "?"))
    return alone and len(unit.words) <= _SEVERAL and not unit.figures and not main_verb(unit.said, unit.passage.record.index.lexicon)


def _is_own_deed(unit: Unit) -> bool:
    """Whether a unit of one word says what the candidate did: which I administer."""
    verb = main_verb(unit.said, unit.passage.record.index.lexicon)
    return bool(unit.words) and speaks(unit.said) and unit.words[0].text == verb


def _only_names(unit: Unit) -> bool:
    """Whether a unit tells of nothing but names that the profile has."""
    return bool(unit.names) and not unit.figures and all(word.everyday for word in unit.words)


def _only_known(unit: Unit) -> bool:
    """Whether all that a unit tells is what the profile knows by name."""
    return all(word.everyday or word.shown for word in unit.words)


def _highest(judged: list[tuple[Unit, float]], doubt: Doubt) -> float:
    """The likelihood of the unit in which a doubt stands; 1 where it stands in none."""
    return max((likely for unit, likely in judged if unit.start < doubt.end and doubt.start < unit.end), default=1.0)


def _has_rules_of_its_own(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch tells of a degree or of the languages that one has."""
    lexicon = passage.record.index.lexicon
    said = passage.claimed[start:end]
    if _SPEAKING.search(said):
        return True
    if _OTHERS.search(said):
        return False
    if _DEGREE.search(said):
        return True
    degrees = degree_names(lexicon)
    kinds = {term.kind for one in lexicon.find(said) if (term := lexicon.term(one.name))}
    if "degree" in kinds or any(degrees.level(word) for word in _WORD.findall(said)):
        return True
    verb = main_verb(said, lexicon).lower()
    return "language" in kinds and (not verb or verb in _verbs_of_languages(lexicon))


@lru_cache(maxsize=2)
def _verbs_of_languages(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("auditing/likelihood")["having_languages"].split())


def _doubt(unit: Unit, likely: float, scale: Scale) -> Doubt:
    text = unit.passage.whole[unit.start : unit.end]
    joined = _JOINING.match(text)
    start = unit.start + (joined.end() if joined else 0)
    end = unit.start + len(text.rstrip(" ,.;:"))
    evidence = (unit.nearest.evidence,) if unit.nearest else ()
    message = "the line of the profile that comes nearest does not tell this" if evidence else "no line of the profile tells this"
    return Doubt(start, max(start, end), "deed", "deed-unlikely", message, evidence, "error" if likely >= scale.wrong else "warning")


@lru_cache(maxsize=2)
def _scale(lexicon: Lexicon) -> Scale:
    table = lexicon.table("auditing/likelihood")
    return Scale(table["bias"], table["weights"], table["doubted"], table["wrong"], table["kept"])
