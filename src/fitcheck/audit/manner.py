"""How a unit of a letter is said: by whom, of whom, how often, and where in the letter."""

import re
from collections.abc import Container
from functools import lru_cache

from fitcheck.advise.verbs import verbs_of
from fitcheck.audit.bearings import lasts_so_long
from fitcheck.audit.narrating import tells_past, verb_forms
from fitcheck.audit.nearest import Unit
from fitcheck.audit.passage import Passage
from fitcheck.audit.speaking import speaks
from fitcheck.audit.units import BEING, is_added
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import NUMBERS
from fitcheck.patterns import pattern_of

_RELATIVE = pattern_of(r"\W*(?:which|who|whose|where)\b")
_OF_WHOM = pattern_of(r"\W*(?:and |but )?\w+ (?:\w+ )?of (?:whom|which|them|these|those|the (?:latter|former))\b")
_LINE = 60.0
"""Characters of a sentence that count as one."""
_OF_THE_LINE = ("habit", "total", "aspect", "cause", "change", "oneself", "foremost")
"""Cues that say nothing where the nearest line has the like."""
_ANYWHERE = ("mine", "also", "ours", "there", "so", "equated", "rounded")
"""Cues that say the same whatever the line has."""
_PRESENT = pattern_of(
    r"\b(?:I|[Ww]e|[Mm]y (?!work\b)[a-z]+|[Oo]ur [a-z]+)"
    r"(?: (?:also|now|still|regularly|routinely|often|usually|currently|personally|both))? (?P<verb>[a-z]+)\b"
)
_ASIDE = pattern_of(r"\W*(?:when|that|as|since|once|where|before|after|until|while|because) (?:I|we|you|they|he|she|it)\b")
"""What says when or where the rest was: when I came."""
_DOER = pattern_of(r"\b(?:I|[Ww]e)\b|^\W*(?:and |but |so )?(?:[Mm]y|[Oo]ur|[Mm]ine)\b")
_MODAL = pattern_of(
    r"\b(?:can|could|may|might|would|will|shall|should|must|try|tries|want|wants|hope|hopes|like|likes|need|needs)\b|['’](?:d|ll)\b"
)
"""What tells of no deed that was done."""
_TOWARD_ME = pattern_of(r"\b(?:me|us|my|mine|our)\b")
"""What others do to the candidate: they ask for my crew."""
_NEXT_WORD = pattern_of(r" \w+")
_QUOTED = pattern_of(r"[\"“](?P<said>[^\"“”]*)")


def manner(unit: Unit) -> dict[str, float]:
    """How it is said, by whom, and where in the letter."""
    return {**_setting(unit), **_order(unit), **_telling(unit)}


def _setting(unit: Unit) -> dict[str, float]:
    """Where in the letter it stands, and who is spoken of there."""
    passage = unit.passage
    return {
        "narrated": passage.told,
        "own": passage.own,
        "has_candidate": speaks(passage.whole),
        "after_candidate": passage.spoken,
        "opening": passage.opening,
        "closing": passage.closing,
        "begins_paragraph": passage.begins,
    }


def _telling(unit: Unit) -> dict[str, float]:
    """Who does what in it, when, and in which words."""
    passage, said = unit.passage, unit.said
    lexicon = passage.record.index.lexicon
    cues = _cues(lexicon)
    low = said.lstrip()[:1].lower() + said.lstrip()[1:]
    whole = passage.whole[unit.start : unit.end]
    past = tells_past(said, lexicon)
    others = bool(_others(lexicon).match(said))
    return {
        "speaks": speaks(said),
        "relative": bool(_RELATIVE.match(whole)),
        "of_whom": bool(_OF_WHOM.match(whole)),
        "cut_short": said.split() != whole.split(),
        "general": not (past or speaks(said) or cues["habit"].search(low) or cues["aspect"].search(low)),
        "past": past,
        "being": bool(BEING.search(said)),
        "quoted": any(not _is_written(passage, one["said"]) for one in _QUOTED.finditer(whole)),
        **_beyond_line(unit, low),
        **_tense(unit, past=past, aspect=bool(cues["aspect"].search(low))),
        "modal": bool(_MODAL.search(said)),
        "aside": bool(_ASIDE.match(said)),
        "toward_me": bool(_TOWARD_ME.search(said)) and not _DOER.search(said),
        "pointing": bool(cues["pointing"].match(low)),
        "feeling": bool(cues["feeling"].search(whole)) and not others,
        "others": others,
    }


def _beyond_line(unit: Unit, low: str) -> dict[str, float]:
    """Cues of which the nearest line has not the like, such as habit, praise and length of time."""
    record = unit.passage.record
    line = record.texts_told_together(unit.nearest) if unit.nearest else ""
    cues = _cues(record.index.lexicon)
    best = cues["best"].search(low)
    return {
        **{name: bool(cues[name].search(low)) and not cues[name].search(line) for name in _OF_THE_LINE},
        **{name: bool(cues[name].search(low)) for name in _ANYWHERE},
        "best": best is not None and not cues["best"].search(line) and not _is_said_so(record.text, low, best),
        "lasting": bool(cues["lasting"].search(low)) and not cues["lasting"].search(line) and not lasts_so_long(unit),
    }


def _tense(unit: Unit, *, past: bool, aspect: bool) -> dict[str, float]:
    """Whether it is told in the present or the past, and whether the place that it is told of lasts."""
    lexicon = unit.passage.record.index.lexicon
    verbs, (irregular, _) = verbs_of(lexicon), verb_forms(lexicon)
    present = _PRESENT.search(unit.said)
    verb = _bare(present["verb"], verbs.base) if present else ""
    lasts = unit.passage.record.lasting.get(unit.nearest.entry) if unit.nearest else None
    return {
        "aspect_of_the_past": aspect and lasts is False,
        "aspect_of_the_present": aspect and lasts is True,
        "present_of_the_past": not past and lasts is False,
        "doing_of_the_past": lasts is False and verb in verbs.base and verb not in verbs.past,
        "i_do": verb in verbs.base and verb not in verbs.past,
        "i_did": verb in verbs.past or verb in irregular or (verb.endswith("ed") and len(verb) > 4),
    }


def _order(unit: Unit) -> dict[str, float]:
    """Whether it begins or ends its sentence, or is all of it, and how long that is: what is added comes last."""
    whole = unit.passage.whole
    begins, ends = not whole[: unit.start].strip(), not whole[unit.end :].strip(" .!,")
    return {
        "begins_sentence": begins,
        "ends_sentence": ends,
        "is_sentence": begins and ends,
        "added": is_added(whole, unit.start),
        "length_of_sentence": len(whole) / _LINE,
    }


def _is_written(passage: Passage, said: str) -> bool:
    """Whether quoted words stand in the profile or the posting."""
    words = " ".join(said.split()).strip(" .,!?").casefold()
    return words in passage.record.text or (passage.theirs is not None and words in passage.theirs.text)


def _is_said_so(profile: str, said: str, found: re.Match[str]) -> bool:
    """Whether the profile has a word of praise with the word after it, too: best paper."""
    following = _NEXT_WORD.match(said, found.end())
    return following is not None and found.group() + following.group() in profile


def _bare(verb: str, known: Container[str]) -> str:
    """A verb without the ending of the third person: my team keeps."""
    return verb[:-1] if verb.endswith("s") and verb[:-1] in known else verb


@lru_cache(maxsize=2)
def _cues(lexicon: Lexicon) -> dict[str, re.Pattern[str]]:
    cues: dict[str, str] = lexicon.table("auditing/likelihood")["cues"]
    return {name: pattern_of(cue.strip()) for name, cue in cues.items()}


@lru_cache(maxsize=2)
def _others(lexicon: Lexicon) -> re.Pattern[str]:
    people = "|".join(lexicon.table("auditing/likelihood")["others"].split())
    return pattern_of(
        r"\W*(?:and |but |so |because |since |where |which |who |that |when |as )?"
        rf"(?:(?:the|our|my|its|their|every|each|all|several|some|most|many|both|an?|{'|'.join(NUMBERS)}|no|other|another|few|half) )+"
        rf"(?:of (?:my|the|our|them|those) )?(?:[\w’'-]+ ){{0,3}}?(?:{people})\b",
        re.IGNORECASE,
    )
