"""Sizes of teams: told of a line that counts people of the same kind."""

import re

from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity
from fitcheck.audit.record import Figure
from fitcheck.audit.relating import is_among, segment_at
from fitcheck.lexicon.words import words
from fitcheck.match.masking import masking_of
from fitcheck.patterns import pattern_of

THING = pattern_of(
    r"\+?[- ](?P<thing>(?!(?:of|to|in|on|at|and|or|for|from|by|per|a|the|i)\b)[a-z][\w-]*(?:\s(?!(?:of|to|in|on|at|and|"
    r"or|for|from|by|with|across|through|who|that|which|a|the|each|every|per|i|were|was|are|is|into|within|during|while|"
    r"over|under|after|when|as|about)\b)[a-z][\w-]*){0,2})"
)
TEAM = pattern_of(
    r"\b(?:teams?|groups?|staff|crews?|brigade|departments?|squads?|cohorts?) of (?:about |around |up to |over |nearly |roughly |some )?$",
    re.IGNORECASE,
)
_ANYBODY = pattern_of(r"person|people|member|colleague|staff|employee|report|individual|worker|professional|specialist|other")
_PERSONS = pattern_of(r"[ -](?:person|people|strong|member)\b", re.IGNORECASE)


def team_alike(passage: Passage, one: Quantity, figure: Figure) -> bool:
    """Whether the size of a team is told of a line that counts people with it."""
    if not TEAM.search(passage.whole[: one.start]):
        return True
    text = figure.fact.evidence.text
    start, end = segment_at(text, figure.quantity.start)
    following = THING.match(text, figure.quantity.end)
    things = words(following["thing"]) if following else words(text[start:end])
    people = [word for word in things if _is_person(passage, word.form) and word.form != "team"]
    if people and not any(_are_alike(passage, one, word.form) for word in people):
        return False
    persons = _PERSONS.match(text, figure.quantity.end)
    return bool(TEAM.search(text[: figure.quantity.start]) or people or persons)


def counts_people(passage: Passage, figure: Figure) -> bool:
    """Whether a figure of the profile counts people, or says how large a team is."""
    text = figure.fact.evidence.text
    following = THING.match(text, figure.quantity.end)
    people = following is not None and any(_is_person(passage, word.form) for word in words(following["thing"]))
    return people or bool(TEAM.search(text[: figure.quantity.start]) or _PERSONS.match(text, figure.quantity.end))


def _are_alike(passage: Passage, one: Quantity, head: str) -> bool:
    """Whether the people that the clause counts are called as in the profile, or people in general."""
    following = THING.match(passage.claimed, one.end)
    said = words(following["thing"])[-1].form if following and words(following["thing"]) else ""
    if not said or not _is_person(passage, said) or _ANYBODY.fullmatch(said):
        return True
    stems = passage.record.index.stems
    groups: list[str] = passage.record.index.lexicon.table("auditing/scope")["same_titles"]
    same = any({said, head} <= set(group.split()) for group in groups)
    return same or is_among(stems, stems.stem(said), {stems.stem(head)})


def _is_person(passage: Passage, form: str) -> bool:
    """Whether a word names a person or a group, a trade included: associates, clerks."""
    lexicon = passage.record.index.lexicon
    return masking_of(lexicon).is_person(form) or form in lexicon.table("auditing/scope")["titles"].split()
