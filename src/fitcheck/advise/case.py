"""One candidate before one posting: what every piece of advice is drawn from."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from fitcheck.advise.achievements import Achievement, Owner, Record, quoted, record, sentences
from fitcheck.advise.first_person import as_thing
from fitcheck.advise.lookup import folded
from fitcheck.advise.naming import answered_name, unmet, unmet_name
from fitcheck.advise.needs import bare_thing
from fitcheck.advise.terms import near_to, speaks_of
from fitcheck.advise.wording import label, listing, shown
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.finding import Evidence, Finding, Fit, LeafFinding
from fitcheck.nouns.profile import Profile
from fitcheck.nouns.requirement import Asked, Leaf
from fitcheck.patterns import pattern_of

_FAR = 30
"""The fit below which little of the work asked is shown."""


class Case(NamedTuple):
    """The candidate's record, what is asked, and the judgement of it."""

    profile: Profile
    record: Record
    asked: Asked
    findings: tuple[Finding, ...]
    fit: Fit | None
    lexicon: Lexicon
    as_of: date
    claimed: frozenset[Achievement] = frozenset()
    """The achievements that speak for something shown in full by what they say themselves."""

    @property
    def matches(self) -> list[Finding]:
        """What is shown in full, required first, in posting order."""
        return [one for one in self.by_importance() if one.verdict in ("met", "exceeded")]

    @property
    def gaps(self) -> list[Finding]:
        """What is judged and shown in part or not at all, the most costly first; required before preferred where they cost the same."""
        short = [one for one in self.by_importance() if one.verdict in ("partial", "missing") and is_judged(one)]
        return sorted(short, key=lambda one: (not one.blocks, -self.points(one)))

    def by_importance(self) -> list[Finding]:
        """All findings, required first, in posting order."""
        return sorted(self.findings, key=lambda one: one.requirement.importance != "required")

    def points(self, finding: Finding) -> float:
        """What meeting the requirement in full would add to the score."""
        judged = sum(one.weight for one in self.findings if one.verdict != "unstated")
        if finding.verdict == "unstated":
            earned = sum(one.weight * one.credit.middle for one in self.findings if one.verdict != "unstated")
            now = 100 * earned / judged if judged else 0.0
            return 100 * (earned + finding.weight) / (judged + finding.weight) - now
        return 100 * finding.weight * (1 - finding.credit.middle) / judged if judged else 0.0

    def name(self, finding: Finding) -> str:
        """What is shown of a requirement, in a few words."""
        return answered_name(finding, self.lexicon)

    def gap_name(self, finding: Finding) -> str:
        """What is not shown of a requirement, in a few words."""
        return unmet_name(finding, self.lexicon)

    def names_shown_by(self, findings: Iterable[Finding], speaks: Callable[[Evidence], bool]) -> list[str]:
        """Short names of the things shown in full for which some of the lines speak, each once, in the order of the findings."""
        return self._names(findings, lambda one: shown(one) and any(map(speaks, one.evidence)))

    def names_touched_by(self, findings: Iterable[Finding], speaks: Callable[[Evidence], bool]) -> list[str]:
        """Short names of the things that the lines show in part or in full."""
        return self._names(findings, lambda one: any(map(speaks, one.evidence)))

    def _names(self, findings: Iterable[Finding], holds: Callable[[LeafFinding], bool]) -> list[str]:
        leaves = [(one.leaf, finding) for finding in findings for one in finding.leaves if holds(one)]
        named_ones = (bare_thing(leaf, finding.requirement, self.lexicon) for leaf, finding in leaves)
        return list({folded(name): name for name in reversed([one for one in named_ones if one])}.values())[::-1]

    def evidence(self, path: str, text: str) -> Evidence:
        """A quote of the scalar at a model path."""
        return quoted(self.profile, path, text)

    def is_of(self, line: Evidence, section: str, index: int) -> bool:
        """Whether the line stands in that entry of the profile."""
        owner = self.record.owners.get(line.path)
        return owner is not None and (owner.section, owner.number) == (section, index)

    def owners(self, finding: Finding) -> list[Owner]:
        """The entries of the profile that a finding rests on, each once, the best evidence first."""
        found = (self.record.owners.get(one.path) for one in finding.evidence)
        return list(dict.fromkeys(one for one in found if one is not None))

    def told(self, finding: Finding) -> list[Achievement]:
        """The achievements that speak for a requirement, the best evidence first; of two, the one that names it with a figure."""
        found = list(dict.fromkeys(filter(None, (self.record.told(one) for one in finding.evidence))))
        return [*sorted(found[:2], key=lambda one: not (one.has_number and self._speaks_of(one, finding))), *found[2:]]

    def _speaks_of(self, achievement: Achievement, finding: Finding) -> bool:
        return any(speaks_of(achievement.text, one.leaf, self.lexicon) for one in finding.leaves)

    def used(self, finding: Finding) -> list[Achievement]:
        """The achievements of entries that name the thing asked among what was used there, without those that speak for another need."""
        owners = [self.record.owners.get(one.path) for one in finding.evidence if ".keywords[" in one.path]
        doing = [one for one in dict.fromkeys(owners) if one is not None and one.section in ("work", "projects", "volunteer")]
        deeds = (one for owner in doing for one in self.record.achievements if one.owner == owner and one.deed)
        found = [one for one in deeds if one not in self.claimed]
        return sorted(found, key=lambda one: not one.has_number)

    def deeds(self) -> list[tuple[Achievement, list[Finding]]]:
        """Each achievement with the findings it speaks for, the weightiest first, a figure counting as much as one more required need."""
        speaks: dict[Achievement, list[Finding]] = {}
        for finding in self.by_importance():
            for achievement in self.told(finding):
                speaks.setdefault(achievement, []).append(finding)
        for finding in self.matches:
            for achievement in self.used(finding)[:1]:
                speaks.setdefault(achievement, [finding])
        return sorted(speaks.items(), key=lambda item: -sum(one.weight for one in item[1]) - 3 * item[0].has_number)


def is_out_of_reach(case: Case) -> bool:
    """Whether so little of what is asked is shown that the posting is one of another field."""
    return case.fit is not None and case.fit.score is not None and case.fit.score < _FAR


def is_judged(finding: Finding) -> bool:
    """Whether something of it was judged and found wanting; what only nobody says is a question and no gap."""
    return any(one.verdict != "unstated" for one in unmet(finding))


def reason(case: Case, finding: Finding) -> str:
    """Why it was judged so, with each thing asked named as a thing: `shows swimming 50 metres`, not `shows swim 50 metres`.

    What is said of several things in the same words is said once of all.
    """
    text = finding.reason
    for one in finding.leaves:
        thing = as_thing(label(one.leaf, case.lexicon, finding.requirement), case.lexicon)
        for said in (one.leaf.text, f"{one.leaf.text[:1].lower()}{one.leaf.text[1:]}"):
            if said and said in text and thing != said and thing not in text:
                text = re.sub(rf"“{re.escape(said)}”|(?<!\w){re.escape(said)}(?!\w)", lambda _, told=thing: told, text)  # type: ignore[misc]
    return in_one_breath(text)


def in_one_breath(text: str) -> str:
    """The sentences of a reason, those that differ in what they name alone told as one."""
    things: dict[_Frame, list[str]] = {}
    parts = [piece for part in sentences(text) for piece in pattern_of(r"(?<=[A-Z]{2}\.)\s+(?=[A-Z][a-z])").split(part)]
    for part in parts:
        told = any(other.startswith(f"{part.removesuffix('.')};") for other in parts)
        if told or (len(parts) > 1 and part.endswith(", and goes with it.")):
            continue
        frame, thing = _framed(part)
        things.setdefault(frame, []).append(thing)
    return " ".join(_told_of(frame, list(dict.fromkeys(told))) for frame, told in things.items())


class _Frame(NamedTuple):
    """What a sentence says around the name of a thing, and the word that joins several; "" where it is told as it is."""

    word: str
    before: str
    after: str


_FRAMES = (
    ("A profile does not usually say this", r"(A profile does not usually say this \()(.+)(\); be ready to tell of it\.)", "and"),
    ("Your profile does not say whether this holds:", r"(Your profile does not say whether this holds: )(.+)(\.)", ";"),
    ("Your profile touches on", r"(Your profile touches on )(.+)(, but tells of nothing done that shows it in full\.)", "and"),
    ("Your profile touches on", r"(Your profile touches on )(.+)(, but shows it in part at most\.)", "and"),
    ("Your profile shows a part of", r"(Your profile shows a part of )(.+?)( (?:in|among) (?:your|an?) [^,]*, not all of it\.)", "and"),
    (
        "Your profile does not show",
        r"(Your profile does not show )(.+)( as such; what it shows .+ is close and carries over in part\.)",
        "or",
    ),
    ("Your skills list", r"(Your skills list )(.+)(, but no position or project shows this in use\.)", "and"),
    ("What you did shows", r"(What you did shows )([^;]+)(\.)", "each"),
)
"""Sentences of reasons by their opening, in which the name of a thing stands between two parts; and the word that joins several names."""
_JOINT = pattern_of(r"(?:, | and )(?![^“]*”)")
"""What parts the names of qualities, and not the words of one that stands in quotation marks."""
_OF_SEVERAL = (
    ("say this (", "say this: "),
    ("); be ready to tell of it", "; be ready to tell of each"),
    ("whether this holds", "whether these hold"),
    ("shows it in", "shows them in"),
    ("not all of it", "not all of them"),
    ("shows this in", "shows these in"),
)


def _framed(part: str) -> tuple[_Frame, str]:
    """The sentence without the thing that it names; and the thing."""
    for opening, pattern, word in _FRAMES:
        found = pattern_of(pattern).fullmatch(part) if part.startswith(opening) else None
        if found:
            return _Frame(word, found[1], found[3]), found[2]
    return _Frame("", part, ""), ""


def _told_of(frame: _Frame, things: list[str]) -> str:
    word, before, after = frame
    if not word:
        return before
    if word == "each":
        names = list(dict.fromkeys(name for one in things for name in _JOINT.split(one)))
        return f"{before}{listing([name for name in names if not any(other.endswith(f' {name}') for other in names)])}{after}"
    if len(things) > 1:
        for one, several in _OF_SEVERAL:
            before, after = before.replace(one, several), after.replace(one, several)
    return f"{before}{'; '.join(things) if word == ';' else listing(things, word)}{after}"


def case_of(profile: Profile, asked: Asked, findings: tuple[Finding, ...], fit: Fit | None, lexicon: Lexicon, as_of: date) -> Case:
    """The case, with the profile's achievements told apart."""
    told = Case(profile, record(profile, as_of), asked, findings, fit, lexicon, as_of)
    return told._replace(claimed=frozenset(one for finding in told.matches for one in told.told(finding)))


def nearby(case: Case, finding: Finding) -> tuple[Evidence, ...]:
    """What the profile shows in the neighbourhood of the leaves it does not show in full, each line once."""
    lines: dict[tuple[str, str], Evidence] = {}
    for one in unmet(finding):
        for evidence in (*one.evidence, *(line for line in one.nearby if _is_near(case, line, one.leaf))):
            if one.leaf.kind != "language" or _is_language(case, evidence):
                lines.setdefault((evidence.path, evidence.text), evidence)
    return tuple(lines.values())[:4]


def _is_near(case: Case, line: Evidence, leaf: Leaf) -> bool:
    """Whether a line of the neighbourhood is a neighbour that one may speak of; another degree always is."""
    return leaf.kind in ("degree", "eligibility", "language") or near_to(line.text, leaf, case.lexicon)


def _is_language(case: Case, line: Evidence) -> bool:
    """Whether the line says which language is spoken, and how well."""
    owner = case.record.owners.get(line.path)
    return owner is not None and owner.section == "languages"
