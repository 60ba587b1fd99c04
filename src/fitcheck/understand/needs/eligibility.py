"""Facts about the person that a sentence asks: a permit, a place, a schedule, what they can lift."""

from fitcheck.nouns.requirement import Leaf
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence, Thing
from fitcheck.understand.needs.years import is_number
from fitcheck.understand.phrases import Match

_TAKES_MODIFIERS = frozenset(("travel", "driving", "authorization", "clearance", "schedule", "location", "background", "other"))
"""Categories whose phrase is named together with the words before it (`international travel`)."""

_OF_THINGS = ("skill", "use", "experience", "field", "counted", "measured")
_OPENING = 5
"""Words before a fact, from which on it only says where a deed is done."""
_LENGTHS = ("year", "month", "hour")


def eligibility_of(sentence: Sentence, grammar: Grammar, thing: Thing, first: int, after: int) -> Leaf | None:
    """The fact about the person that the words name, if they name one."""
    used = sentence.form(first - 1) == "of" and sentence.form(first - 2) == "use"  # `the use of own transport`
    matches = _phrases(sentence, grammar, first, after) if used or thing.hint not in _OF_THINGS else []
    if not matches or (used and thing.hint in _OF_THINGS and (matches[0].first or matches[0].payload != "driving")):
        return None
    category = matches[0].payload
    if category == "age" and sentence.form(first + matches[0].first) == "over" and first + matches[0].after < after:
        return None  # what follows is counted: `over 21 hotels`
    moves = category == "physical" and sentence.form(first) in grammar.particles.movements  # `move crates of glass weighing up to 40 lbs`
    opening = _OPENING - (thing.hint == "trait" and category != "schedule")
    if category in ("physical", "schedule", "location", "travel") and matches[0].first > opening and not moves:
        return None
    begin = first + (0 if moves else matches[0].first)
    begin -= begin > first and _is_counted(sentence, begin)
    while begin > first and sentence.form(begin - 1) in grammar.particles.eligibility_openers:
        begin -= 1
    while begin < first + matches[0].first and sentence.form(begin) in grammar.particles.eligibility_fillers:
        begin += 1
    while (
        begin > first
        and category in _TAKES_MODIFIERS
        and (_is_name(sentence, begin - 1) or sentence.form(begin - 1) in grammar.particles.eligibility_modifiers)
        and not set(sentence.gap(begin)) & set(",;")
    ):
        begin -= 1
    while after > begin and sentence.form(after - 1) in ("only", "requirement"):
        after -= 1
    after = _end_of(sentence, grammar, category, first + matches[0].after, after)
    return Leaf("eligibility", text=sentence.quote(begin, after), category=category)


def _end_of(sentence: Sentence, grammar: Grammar, category: str, past: int, after: int) -> int:
    """Where the naming of a fact ends: a place or a journey before what it is for, a licence before how long it was held."""
    if category not in ("travel", "location", "driving"):
        return after
    ends = ("held",) if category == "driving" else grammar.particles.eligibility_ends
    return next((index for index in range(past, after) if sentence.form(index) in ends), after)


def _phrases(sentence: Sentence, grammar: Grammar, first: int, after: int) -> list[Match[str]]:
    """The phrases for facts about the person among the words, those left out that mean something else there."""
    return [
        match
        for match in grammar.eligibility.among(sentence.forms[first:after])
        if not _is_hyphenated(sentence, first + match.first, first + match.after)
        and _holds(sentence, grammar, first + match.first, first + match.after)
    ]


def _is_counted(sentence: Sentence, index: int) -> bool:
    """Whether a length of time that a number counts stands there (`2-year commitment`, `40 hours a week`)."""
    return sentence.form(index) in _LENGTHS and is_number(sentence.form(index - 1))


def _is_hyphenated(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a hyphen makes the words part of a longer one; between a number and what it counts it does not (`2-year commitment`)."""
    return (sentence.gap(first) == "-" and not _is_counted(sentence, first)) or sentence.gap(after) == "-"


def _is_name(sentence: Sentence, index: int) -> bool:
    """Whether a capital marks a name, and not only the start of the sentence."""
    surface = sentence.surface(index)
    return surface[0].isupper() and (index > 0 or surface.isupper())


def _is_part_of_name(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether one word is a part of the longer name of a skill (`ladder` in `ladder logic`)."""
    if after - first > 1:
        return False
    word = sentence.words[first]
    for mention in sentence.mentions(max(0, first - 2), min(len(sentence.words), first + 3)):
        if mention.start <= word.start < mention.end and mention.end - mention.start > word.end - word.start:
            term = grammar.lexicon.term(mention.name)
            return term is not None and term.kind == "skill"
    return False


def _holds(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether a phrase means the fact here: a bare verb of the body counts only where the sentence names another (`push or pull`)."""
    if _is_part_of_name(sentence, grammar, first, after) or sentence.forms[first - 1 : after] == ["good", "standing"]:
        return False
    if any(" ".join(sentence.forms[first : first + size]) in grammar.particles.not_bodily for size in (2, 3, 4)):
        return False
    if after - first > 1 or sentence.form(first) not in grammar.particles.bodily:
        return True
    if sentence.form(after) in grammar.particles.not_bodily_before:
        return False
    return any(
        match.payload == "physical" and match.first != first and sentence.form(match.first) != sentence.form(first)
        for match in grammar.eligibility.find(sentence.words)
    )
