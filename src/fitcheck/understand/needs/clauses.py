"""A sentence cut into clauses, each a frame ("experience with", "5 years of") and the list of things it opens."""

from typing import NamedTuple

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.deeds import works_with_people
from fitcheck.understand.needs.frames import Frame, frames_in
from fitcheck.understand.needs.seeking import past_qualities
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.years import Years

_BEFORE_MANNER = ("", "a", "an", "the", "and", "or", "who", "that", "with", "to")
_USED = ("use",)
"""Nouns for what is done with a thing, which say no more of it than how (`safe and accurate use of`)."""


class Clause(NamedTuple):
    """Words under one frame."""

    first: int
    """Where its things begin."""
    after: int
    hint: str
    joint: str
    """`or` where it is another choice beside the clause before it, `including` where it only names parts of it, else `and`."""
    years: Years | None = None


def clauses_of(sentence: Sentence, grammar: Grammar, years: list[Years], first: int, after: int) -> list[Clause]:
    """The clauses in the words from `first` up to `after`, in order."""
    frames = _merged(sentence, grammar, frames_in(sentence, grammar, years, first, after))
    if not frames:
        return [Clause(first, after, "", "and")]
    starts = [_back(sentence, grammar, frame, first if index == 0 else frames[index - 1].past) for index, frame in enumerate(frames)]
    closing = starts[0] + _closes(sentence, grammar, starts[0], frames[0])
    hollow = not frames[0].years and _says_only_how(sentence, grammar, first, starts[0])
    clauses = [Clause(first, closing, "", "and")] if starts[0] > first and not hollow else []
    for index, frame in enumerate(frames):
        end = starts[index + 1] if index + 1 < len(frames) else after
        joint = "or" if clauses and _joined_by_or(sentence, starts[index], frame.first) else "and"
        if clauses and frame.years is None and sentence.form(starts[index] - 1) == "including":
            joint = "including"
        things = frame.first if (frame.kind == "trait" and frame.years is None) or _is_certificate(sentence, frame) else frame.past
        if things == frame.past and (deed := _deed_on_people(sentence, grammar, frame, end)) is not None:
            things, frame = deed, frame._replace(kind="experience")
        role = _end_of_role(sentence, grammar, frame, end)
        if role > things and sentence.form(frame.first) in grammar.particles.seasoned:
            past = past_qualities(sentence.words, things, grammar)
            if things < past < role:
                clauses.append(Clause(things, past, "", joint))
                things = past
                role = next((at for at in range(past + 1, role) if sentence.form(at) == "with"), role)
        clauses.append(Clause(things, role, frame.kind, joint, frame.years))
        if role < end:
            clauses.append(Clause(role, end, "", "and"))
    return clauses


def _says_only_how(sentence: Sentence, grammar: Grammar, first: int, start: int) -> bool:
    """Whether only a deed that names nothing stands before the noun of a frame (`programming proficiency in Ada`)."""
    tokens = sentence.words
    while first < start - 1 and grammar.skip.at(tokens, first) is not None:
        first += 1
    nearby = first + 1 == start and sentence.gap(start) == " "
    return nearby and sentence.form(first) in grammar.particles.hollow and sentence.form(start) in grammar.particles.owned_nouns


def _closes(sentence: Sentence, grammar: Grammar, start: int, frame: Frame) -> bool:
    """Whether the first word of a frame is the noun of what stands before it as well (`nursing experience with ...`)."""
    if frame.years is not None or start != frame.first or set(sentence.gap(start)) & set(",;:.-"):
        return False
    noun = grammar.after.get(sentence.form(start))
    both = frame.kind == "ability" and noun == "skill" and sentence.form(start + 1) == "and"
    return (noun == "experience" or both) and sentence.form(start - 1) not in grammar.particles.hollow


def _end_of_role(sentence: Sentence, grammar: Grammar, frame: Frame, end: int) -> int:
    """Where a role that takes experience ends, and what is asked beside it begins (`an experienced cook, with proven skill in ...`)."""
    if frame.past - frame.first > 1 or sentence.form(frame.first) not in grammar.particles.seasoned:
        return end
    return next((at for at in range(frame.past + 1, end - 1) if sentence.form(at) == "with" and "," in sentence.gap(at)), end)


def _deed_on_people(sentence: Sentence, grammar: Grammar, frame: Frame, end: int) -> int | None:
    """Where the verb of a frame stands that says one works with people (`experience working with children`); None where none does."""
    found = (place for place in range(frame.first + 1, frame.past - 1) if works_with_people(sentence, grammar, place, end))
    deed = next(found, None)
    return deed if deed is not None and "experience" in sentence.forms[frame.first : deed] else None


def _is_certificate(sentence: Sentence, frame: Frame) -> bool:
    """Whether a frame names a certificate by its subject, and so is part of its name (`certification in phlebotomy`, not `in AWS`)."""
    opening, closing = sentence.form(frame.first), sentence.form(frame.past - 1)
    if frame.kind != "credential" or closing != "in" or opening not in ("certification", "certificate"):
        return False
    return frame.past < len(sentence.words) and not sentence.surface(frame.past)[0].isupper()


def _merged(sentence: Sentence, grammar: Grammar, frames: list[Frame]) -> list[Frame]:
    """A length of time and the frame that it measures, as one (`5+ years of experience in`, `experience of at least 5 years in`)."""
    merged: list[Frame] = []
    for frame in frames:
        last = merged[-1] if merged else None
        if last and _adjoin(sentence, grammar, last.past, frame.first):
            if not last.kind and not last.years:
                merged[-1] = frame
                continue
            if last.years and not frame.years and not _counts_before(sentence, last):
                merged[-1] = Frame(last.first, frame.past, frame.kind, last.years)
                continue
            if frame.years and not last.years and last.kind in ("experience", "field"):
                merged[-1] = Frame(last.first, frame.past, last.kind, frame.years)
                continue
            if not frame.years and not last.years and last.kind == frame.kind:
                merged[-1] = Frame(last.first, frame.past, frame.kind)
                continue
        merged.append(frame)
    return merged


def _counts_before(sentence: Sentence, frame: Frame) -> bool:
    """Whether a length of time counts what stands before it (`a glazier for 5 years, with experience of ...`)."""
    return frame.first > 1 and sentence.form(frame.first - 1) == "for" and sentence.form(frame.past) == "with"


def _adjoin(sentence: Sentence, grammar: Grammar, past: int, first: int) -> bool:
    """Whether nothing but fillers stands between two frames."""
    index = past
    while index < first:
        if set(sentence.gap(index)) & set(",;:."):
            return False
        match = grammar.skip.at(sentence.words, index)
        if match is None or match.after > first or sentence.form(index) in ("and", "or"):
            return False
        index = match.after
    return not set(sentence.gap(first)) & set(",;:.")


def _back(sentence: Sentence, grammar: Grammar, frame: Frame, limit: int) -> int:
    """Where the fillers before a frame begin (`and have strong` in `..., and have strong knowledge of`)."""
    begin = frame.first
    while begin > limit:
        previous = begin - 1
        if frame.years is not None and _is_rough(sentence, grammar, previous):
            begin = previous
            continue
        if set(sentence.gap(begin)) & set(",;.:"):
            break
        if _is_said_of_frame(sentence, grammar, previous, frame, limit):
            both = sentence.form(previous - 1) in ("and", "or") and _is_said_beside(sentence, grammar, previous, limit)
            begin = max(limit, previous - 2) if both else previous
            continue
        if sentence.form(previous) in ("and", "or"):
            praised = frame.kind == "trait" and sentence.form(previous - 2) in ("a", "an") and previous - 2 > limit
            praised = praised and sentence.form(previous - 1).endswith(grammar.endings["adjective"])
            begin = previous - 2 if praised else previous  # `a strategic and pragmatic approach to`
            break
        if grammar.skip.at(sentence.words, previous) or grammar.subjects.at(sentence.words, previous):
            begin = previous
            continue
        keeps = frame.kind == "trait" and sentence.form(previous) in grammar.particles.keeping
        begin = previous if keeps else begin
        break
    return begin


def _is_rough(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word says that a length of time is one of about; a letter or two do so as a shortened word (`c. 3 years`, not `CA`)."""
    surface = sentence.surface(index)
    gap = sentence.gap(index + 1).strip()
    joined = gap in ("", ".") if len(surface) > 1 else gap == "."
    return joined and sentence.form(index) in grammar.particles.roughly and (len(surface) > 2 or not surface.isupper())


def _is_said_of_frame(sentence: Sentence, grammar: Grammar, index: int, frame: Frame, limit: int) -> bool:
    """Whether a word right before the noun of a frame only says how much or in what way (`an uncanny knack for`)."""
    used = frame.past - frame.first > 1 and sentence.form(frame.first) in _USED
    owned = used or sentence.form(frame.first) in grammar.particles.owned_nouns
    if index + 1 != frame.first or not owned or sentence.gap(frame.first) != " ":
        return False
    form, before = sentence.form(index), sentence.form(index - 1) if index > limit else ""
    if form in grammar.particles.verbs | grammar.particles.prepositions | grammar.particles.fillers or (
        form.endswith(("s", "ly")) and not form.endswith("ous")
    ):
        return False
    if before not in _BEFORE_MANNER and grammar.skip.at(sentence.words, index - 1) is None and "," not in sentence.gap(index):
        return False
    personal = grammar.trait_words.at(sentence.words, index) is not None
    if form in grammar.particles.modes:
        return True
    if personal and not used:
        return frame.kind == "trait" and sentence.form(frame.first) != "approach"
    return not sentence.mentions(index, frame.first)


def _is_said_beside(sentence: Sentence, grammar: Grammar, index: int, limit: int) -> bool:
    """Whether what a conjunction joins to a word said of the noun of a frame is said of it as well (`safe and accurate use of`)."""
    other = sentence.form(index - 2)
    if other in grammar.particles.modes:
        return True
    if sentence.form(index + 1) not in _USED or index - 2 <= limit:
        return False
    return sentence.form(index - 3) in ("the", "a", "in", "with", "for") and not sentence.mentions(index - 2, index - 1)


def _joined_by_or(sentence: Sentence, begin: int, start: int) -> bool:
    if begin and sentence.gap(begin).strip() == "/" and sentence.gap(begin) == " / ":
        return True
    return any(sentence.form(index) == "or" for index in range(max(0, begin - 1), start))
