"""Frames and lengths of time in a sentence, and which of them open a list of things."""

from typing import NamedTuple

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.deeds import deed_at, is_activity, past_subject
from fitcheck.understand.needs.seeking import past_qualities
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.years import Years
from fitcheck.understand.phrases import Match

_QUOTES = frozenset('“"‘')
"""A frame that a quotation opens with is a part of it (`a “can do” attitude`)."""
_OBJECT = 3
_OPENING = 2
"""Words before a frame that opens its sentence (`A deep focus on ...`)."""
"""Words between a wish and what of one's own it is for."""
_BORNE = ("exposure", "use")
_COURSE = 6
"""Words behind `completion of` among which the noun for a course stands."""
_GAINING = ("develop", "build", "gain", "grow", "improve", "acquire", "deepen", "expand", "learn")
_GAINED = ("skill", "knowledge", "experience", "expertise", "proficiency", "competence")
"""What one who is keen to gain it does not have yet (`keen to develop skills in kiln repair`)."""
_SKILL_AT = ["skill", "at"]
"""A frame before an activity alone (`skill at mending nets`, not `skill at all times`)."""
_SPEAKING = ("you", "who", "will")
_PERSONAL = ("trait", "ability")
_BETWEEN = ("are", "also", "all", "would", "always", "truly", "will", "do")


class Frame(NamedTuple):
    """Words that open a list of things, or say how long something is asked for."""

    first: int
    past: int
    kind: str
    years: Years | None = None


def frames_in(sentence: Sentence, grammar: Grammar, years: list[Years], first: int, after: int) -> list[Frame]:
    """Every frame and every length of time, in order."""
    found: list[Frame] = []
    index = first
    openings, forms = grammar.before.openings, sentence.forms
    while index < after:
        if years and (span := next((span for span in years if span.start <= sentence.words[index].start < span.end), None)):
            past = index
            while past < after and sentence.words[past].start < span.end:
                past += 1
            found.append(Frame(index, past, "", span))
            index = past
            continue
        match = grammar.before.at_form(forms, index) if forms[index] in openings else None
        employers = match is not None and match.payload in _PERSONAL and _is_said_of_employer(sentence, index)
        if (
            match is None
            or employers
            or match.after >= after
            or sentence.gap(index) == "-"
            or not _opens(sentence, grammar, index, match.after)
        ):
            speaks = forms[index] in _SPEAKING
            if speaks and (says := past_subject(sentence, grammar, index)) is not None and says < after:
                found.append(Frame(index, says, ""))
                index = says
                continue
            if (deed := deed_at(sentence, grammar, index)) is not None and deed < after:
                found.append(Frame(index, deed, "experience"))
                index = deed
            index += 1
            continue
        if not (found and _goes_on_wishing(sentence, grammar, found[-1], index)):
            found.append(Frame(index, match.after, _kind_of_frame(sentence, grammar, match, found)))
        seasoned = sentence.form(index) in grammar.particles.seasoned
        index = past_qualities(sentence.words, match.after, grammar) if seasoned else match.after
    return found


def _goes_on_wishing(sentence: Sentence, grammar: Grammar, last: Frame, index: int) -> bool:
    """Whether `working in` only says what one likes to do (`thrives on working in a loud kitchen`)."""
    if last.kind == "trait" and index == last.past and sentence.form(index) == "understand" and sentence.form(index - 1) == "to":
        return True
    if last.kind == "ability" and index == last.past and sentence.form(index) == "understand":
        return sentence.form(index + 1) in grammar.particles.owners  # `able to understand our guests`
    owned = sentence.form(index - 1) in grammar.particles.owners and sentence.form(index) in grammar.particles.owned_nouns
    gained = index == last.past + 1 and sentence.form(last.past) in _GAINING and sentence.form(index) in _GAINED
    if last.kind == "trait" and (gained or (owned and index - last.past <= _OBJECT)):  # `eager to widen their knowledge of reeds`
        return True
    near = index - last.past <= (sentence.form(index - 1) in ("in", "on", "by"))
    return last.kind == "trait" and near and sentence.form(index) in ("work", "working")


def _is_said_of_employer(sentence: Sentence, index: int) -> bool:
    """Whether it is the employer who wishes, cares or is able (`we are able to offer`, `we want to hear from you`)."""
    before = index - 1
    while sentence.form(before) in _BETWEEN:
        before -= 1
    return sentence.form(before) in ("we", "we're") and sentence.form(index) != "interested"


def _kind_of_frame(sentence: Sentence, grammar: Grammar, match: Match[str], before: list[Frame]) -> str:
    """The kind that a frame gives: a focus that a person has, or on doing something, is a quality; one of their work is experience."""
    if match.payload != "focus":
        return match.payload
    if sentence.form(match.first - 1) == "year":  # `two years focused on restoring clocks`
        return "experience"
    named = sentence.form(match.after) in grammar.particles.tool_nouns or sentence.mentions(match.after, match.after + 1)
    if sentence.form(match.after).endswith("ing") and not named:  # `a focus on mending`, but `on tooling`, `on marketing`
        return "trait"
    if "emphasis" in sentence.forms[match.first : match.after]:
        return "experience"
    opens = match.first <= _OPENING and sentence.form(0) != "with"
    of_person = opens or any(grammar.trait_words.at(sentence.words, place) for place in range(match.first))
    of_work = any(frame.kind != "trait" for frame in before) or sentence.is_proper(match.after, match.after + 1)
    return "trait" if of_person and not of_work else "experience"


def _opens(sentence: Sentence, grammar: Grammar, index: int, past: int) -> bool:
    """Whether things follow directly, so that the words are a frame and no thing themselves."""
    inside = any(set(sentence.gap(place)) & set(",;") for place in range(index + 1, past))
    if (
        inside
        or set(sentence.gap(index)) & _QUOTES
        or set(sentence.gap(past)) & set(",;.")
        or sentence.form(past) in grammar.particles.no_thing
    ):
        return not inside and sentence.form(index) in grammar.particles.seasoned and past_qualities(sentence.words, past, grammar) > past
    if _belongs_to_other_words(sentence, grammar, index, past):
        return False
    if past - index == 1 and sentence.form(index) == "can" and index and sentence.form(index - 1) not in grammar.particles.before_can:
        return False
    if (past - index == 1 and sentence.form(index) in grammar.particles.frame_before_activity) or sentence.forms[index:past] == _SKILL_AT:
        return sentence.form(past).endswith("ing") or sentence.form(past)[:1].isdigit()
    return True


def _belongs_to_other_words(sentence: Sentence, grammar: Grammar, index: int, past: int) -> bool:
    """Whether the words around a frame make it a part of what they say."""
    form, before = sentence.form(index), sentence.form(index - 1)
    return (
        (form in grammar.particles.held_nouns and _is_held(sentence, grammar, index - 1))
        or (form == "understand" and _is_tongue(sentence, grammar, past))  # `write and understand Welsh`
        or (form in _BORNE and grammar.eligibility.at(sentence.words, index) is not None)  # `exposure to dust` is borne
        or (sentence.form(past - 1) == "with" and "focus" in sentence.forms[past : past + 2])  # `design experience with a focus on stairs`
        or (form == "practice" and before == "to")  # `licensed as a midwife to practice in the county`
        or ("complet" in " ".join(sentence.forms[index:past]) and not _is_of_course(sentence, grammar, past))
        or (form == "up" and before.startswith(("keep", "stay")))  # `keeping up to date on`
        or (index > 0 and sentence.surface(index) == "abilities" and grammar.skip.at(sentence.words, index - 1) is None)
        or (form in grammar.particles.seasoned and before in ("less", "more", "most"))
    )


def _is_of_course(sentence: Sentence, grammar: Grammar, past: int) -> bool:
    """Whether what is completed is a course of some sort (`an approved food safety course`)."""
    for index in range(past, min(past + _COURSE, len(sentence.words))):
        if sentence.form(index) in grammar.particles.courses:
            return sentence.form(index + 1) != "in"  # `training in` opens the naming of what is learnt
        if set(sentence.gap(index)) & set(",;.") or sentence.form(index) in grammar.particles.prepositions:
            return False
    return False


def _is_tongue(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a human language is named there, and nothing that is called by it (`English law`)."""
    terms = (grammar.lexicon.term(mention.name) for mention in sentence.mentions(index, index + 1))
    alone = sentence.form(index + 1) in ("", *grammar.particles.beside_language) or bool(sentence.gap(index + 1).strip())
    return alone and any(term is not None and term.kind == "language" for term in terms)


def _is_held(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word before a noun says whose it is, or what is done with it (`our portfolio of`, `making use of`, `best practice in`)."""
    form = sentence.form(index)
    owns = form in grammar.particles.owners or (bool(form) and sentence.surface(index).endswith(("'s", "’s", "s’")))
    doing = is_activity(form, grammar) or (form.endswith("ing") and sentence.form(index - 1) in grammar.particles.prepositions)
    return owns or form in ("best", "new") or doing
