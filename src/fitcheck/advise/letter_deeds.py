"""Which achievements a letter tells: those that name what is asked, in the posting's order of importance, those with figures first."""

from collections.abc import Iterator
from typing import NamedTuple

from fitcheck.advise.achievements import Achievement
from fitcheck.advise.case import Case
from fitcheck.advise.draft import Measure
from fitcheck.advise.first_person import clause
from fitcheck.advise.needs import need_phrase
from fitcheck.advise.terms import speaks_of, terms
from fitcheck.advise.verbs import Verbs
from fitcheck.advise.wording import shown_itself
from fitcheck.nouns.finding import Finding, LeafFinding

_SHORTEST_DEED, _LONGEST_DEED = 4, 48
_FIGURES = 3
"""How many figures a letter tells, where the profile has as many."""


_MOST_QUOTED = 2
"""How many lines it quotes, since no rule is sure of their verb."""


class Deed(NamedTuple):
    """An achievement to tell, and what is asked that it itself speaks of."""

    achievement: Achievement
    answers: tuple[tuple[Finding, LeafFinding], ...] = ()
    tool_of: Finding | None = None
    """The need for a tool that its position or project names."""


def deeds(case: Case, measure: Measure, verbs: Verbs) -> list[Deed]:
    """The deeds to tell, the strongest first, then in the posting's order of importance, then what shares its words."""
    tellable = [one for one in case.record.achievements if is_tellable(one)]
    sayable = [one for one in tellable if clause(one, verbs)]
    chosen = _answering(case, sayable, measure.answers)
    if len(chosen) < measure.answers:
        chosen += _with_tools(case, sayable, chosen)[: measure.answers - len(chosen)]
    for one in _further(case, sayable, chosen):
        if (len(chosen) >= measure.least and sum(each.achievement.has_number for each in chosen) >= _FIGURES) or len(chosen) > measure.most:
            break
        if len(chosen) < measure.least or one.has_number:
            chosen.append(Deed(one))
    quotable = [one for one in tellable if one not in sayable and one.owner.section != "education"]
    figures = [one for one in quotable if one.has_number]
    short = _FIGURES - sum(one.achievement.has_number for one in chosen)
    more = figures if short > 0 and figures else quotable if len(chosen) < measure.least else []
    most = min(short, _MOST_QUOTED) if figures and short > 0 else 1
    return chosen + [Deed(one) for one in more[:most]]


def is_tellable(achievement: Achievement) -> bool:
    """Whether it says in one sentence what was done."""
    return achievement.deed and _SHORTEST_DEED <= len(achievement.text.split()) <= _LONGEST_DEED


def _answering(case: Case, sayable: list[Achievement], most: int) -> list[Deed]:
    """For each thing asked, the best deed that speaks of it; a deed answers all that it speaks of."""
    answers = _answers(case, sayable)
    chosen: list[Achievement] = []
    for finding in case.by_importance():
        able = [one for one, pairs in answers.items() if any(each.requirement.id == finding.requirement.id for each, _ in pairs)]
        if able and not any(one in chosen for one in able):
            chosen.append(max(able, key=lambda one: (one.has_number, one.owner.current, len(answers[one]))))
    told = [deed for one in chosen[: most + 2] if (deed := Deed(one, tuple(answers[one]))) and (one.has_number or not _is_slight(deed))]
    strongest = max(told, key=_strength, default=None)
    rest = [one for one in told if one is not strongest]
    return ([strongest] if strongest else []) + rest[: most - 1]


def _strength(deed: Deed) -> tuple[float, ...]:
    first, leaf = deed.answers[0]
    solid = leaf.leaf.kind != "trait"
    return (solid, first.requirement.importance == "required", deed.achievement.has_number, deed.achievement.owner.current, first.weight)


def _is_slight(deed: Deed) -> bool:
    return all(leaf.leaf.kind == "trait" for _, leaf in deed.answers)


def _answers(case: Case, sayable: list[Achievement]) -> dict[Achievement, list[tuple[Finding, LeafFinding]]]:
    """For each deed the things asked, and shown in full, that its own words speak of and that can be named in a sentence."""
    found: dict[Achievement, list[tuple[Finding, LeafFinding]]] = {}
    for finding, leaf in _shown(case):
        if not need_phrase(leaf.leaf, finding.requirement, case.lexicon):
            continue
        for line in leaf.evidence:
            told = case.record.told(line)
            if told in sayable and told is not None and speaks_of(told.text, leaf.leaf, case.lexicon):
                found.setdefault(told, []).append((finding, leaf))
    return found


def _shown(case: Case) -> Iterator[tuple[Finding, LeafFinding]]:
    for finding in case.by_importance():
        for leaf in finding.leaves:
            if shown_itself(leaf) and leaf.leaf.kind in ("skill", "experience", "trait"):
                yield finding, leaf


def _with_tools(case: Case, sayable: list[Achievement], chosen: list[Deed]) -> list[Deed]:
    """Deeds of positions and projects that name a tool asked for, one for each need not answered yet."""
    answered = {finding.requirement.id for deed in chosen for finding, _ in deed.answers}
    taken = {deed.achievement for deed in chosen}
    found: list[Deed] = []
    for finding in case.matches:
        if finding.requirement.id in answered:
            continue
        deed = next((one for one in case.used(finding) if one in sayable and one not in taken), None)
        if deed:
            taken.add(deed)
            found.append(Deed(deed, (), finding))
    return found


def _further(case: Case, sayable: list[Achievement], chosen: list[Deed]) -> list[Achievement]:
    """Other deeds, those first that share words with the posting and have a figure."""
    taken = {deed.achievement for deed in chosen}
    asked = " ".join([case.asked.title or "", *(one.requirement.text for one in case.findings), *(one.text for one in case.asked.duties)])
    about = terms(case.lexicon, asked)
    rest = [one for one in sayable if one not in taken and one.owner.section in ("work", "projects", "volunteer")]

    def rank(one: Achievement) -> tuple[float, ...]:
        shared = min(2, sum(word in about for word in terms(case.lexicon, one.text)))
        return (one.has_number, shared, one.owner.section == "work", one.owner.current)

    return sorted(rest, key=rank, reverse=True)
