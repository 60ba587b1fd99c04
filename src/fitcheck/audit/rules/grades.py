"""Grades of papers: a diploma is no certificate, one level is not the next, and a part of an examination is not all of it."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.lexicon.words import forms
from fitcheck.match.facts import Fact
from fitcheck.nouns.finding import Evidence
from fitcheck.patterns import pattern_of

_HELD = r"\b(?:(?:am|['’]m|as|being|became|hold|have|holding|having|earned|gained|completed|with|bring) (?:now |also )?)"
_PAPER = pattern_of(
    rf"{_HELD}(?:an? |the |my )?(?P<name>(?:[A-Z][\w&/+-]*\s+){{1,4}})(?P<noun>Diploma|Certificate|Certification|Licen[cs]e|Degree|Award)\b"
)
_CERTIFIED = pattern_of(
    rf"{_HELD}(?:an? |the |my )?(?:fully |newly |now |already )?"
    r"(?P<name>(?:Certified|Chartered|Licensed|Registered) [A-Z]\w+(?: [A-Z]\w+){0,3})"
)
_NOUN = pattern_of(r"\b(?:diploma|certificat|licen[cs]e|degree|award)", re.IGNORECASE)
_STEM = 8
"""Letters of the kind of a paper that its forms share: certificate, certification."""
_FEWEST_INITIALS = 3
_QUALIFIED = pattern_of(
    rf"{_HELD}(?:an? |the |my )?(?:fully |newly |now |already |duly )?(?:qualified|certified|chartered|licensed|registered|accredited)?\s*"
    r"(?P<name>[A-Z]{2,6})\b(?![-/&'’]|\s+(?:[a-z]+ )?(?:student|trainee|candidate|finalist|part|level|exam|paper|intern|studies|[A-Z]))"
)
_ON_THE_WAY = pattern_of(
    r"\b(?:part (?:[IVX]+|\d|one|two|three)|sections? [\dIVX]|level \d|student|trainee|candidate|stud(?:y|ying) (?:for|towards?)|"
    r"working (?:towards?|on|through)|(?:last|final|next|first) (?:part|stage|paper|exam)|papers? (?:passed|left)|in progress|expected|"
    r"pursuing|towards?|part[- ]qualified|not (?:yet )?(?:finished|complete\w*|qualified)|exams? (?:left|to go|pending)|finalist)\b",
    re.IGNORECASE,
)


def grades(passage: Passage) -> Iterator[Doubt]:
    """Papers told as held, of which the profile has another of the same name, or only a part."""
    if not passage.own or _ON_THE_WAY.search(passage.whole):
        return
    yield from _other_papers(passage)
    yield from _other_ranks(passage)
    yield from _parts(passage)


def _other_papers(passage: Passage) -> Iterator[Doubt]:
    """`the STEP Diploma`, where the profile has a certificate of that name alone, or nothing of it."""
    for found in _PAPER.finditer(passage.claimed):
        name, noun = " ".join(found["name"].split()), found["noun"].casefold()[:_STEM]
        named = [line for line in _papers(passage) if name.casefold() in line.text.casefold()]
        told = any(noun in line.text.casefold() or not _NOUN.search(line.text) for line in named)
        if not told and not _is_told(passage, name, noun):
            message = f"the profile has no {name} {found['noun']}{', but what is quoted' if named else ''}"
            yield Doubt(found.start("name"), found.end(), "credential", "credential-unsupported", message, tuple(named[:2]))


def _is_told(passage: Passage, name: str, noun: str) -> bool:
    """Whether one line of the profile, or all that is told with it, has the words of a paper's name and what kind of paper it is."""
    record = passage.record
    words = set(record.index.stems.stems_in(name))
    facts = zip(record.index.facts, record.words_told_together, strict=True)
    return any(words <= own and noun in record.texts_told_together(fact).casefold() for fact, own in facts)


def _other_ranks(passage: Passage) -> Iterator[Doubt]:
    """`a Certified Cicerone`, where a certificate of the profile only shares words with it."""
    record = passage.record
    for found in _CERTIFIED.finditer(passage.claimed):
        name = found["name"]
        initials = "".join(word[0] for word in name.split())
        words = [token.stem for token in record.index.stems.tokens(name)]
        lines = [line for line in _papers(passage) if not set(words).isdisjoint(record.index.stems.stems_in(line.text))]
        stands = name.casefold() in record.text or (len(initials) >= _FEWEST_INITIALS and initials.lower() in forms(record.text))
        if lines and not stands and not any(set(words) <= set(record.index.stems.stems_in(line.text)) for line in lines):
            yield Doubt(
                found.start("name"), found.end(), "credential", "credential-unsupported", f"the profile has no {name}", tuple(lines[:2])
            )


def _parts(passage: Passage) -> Iterator[Doubt]:
    """`a fully qualified CPA`, where each line that has the paper tells of the way to it."""
    for found in _QUALIFIED.finditer(passage.claimed):
        facts = [fact for fact in passage.record.index.facts if re.search(rf"\b{found['name']}\b", fact.evidence.text)]
        papers = [fact for fact in facts if _is_of_papers(fact)]
        if papers and all(_ON_THE_WAY.search(fact.evidence.text) for fact in facts):
            lines = tuple(fact.evidence for fact in papers[:2])
            yield Doubt(
                found.start(), found.end(), "credential", "credential-unsupported", "the profile tells of the way to it only", lines
            )


def _papers(passage: Passage) -> list[Evidence]:
    """The lines that name certificates and studies."""
    return [fact.evidence for fact in passage.record.index.facts if _is_of_papers(fact)]


def _is_of_papers(fact: Fact) -> bool:
    path = fact.evidence.path
    return path.startswith("education[") or (path.startswith("certificates[") and path.endswith(".name"))
