"""The letter's truthful sentence on the most visible gap, only where a near relative can be shown."""

import math

from fitcheck.advise.achievements import Achievement
from fitcheck.advise.case import nearby
from fitcheck.advise.draft import Draft
from fitcheck.advise.first_person import clause, setting
from fitcheck.advise.letter_deeds import is_tellable
from fitcheck.advise.naming import unmet
from fitcheck.advise.needs import need_phrase, thing
from fitcheck.advise.qualifications import NEAR
from fitcheck.advise.telegram import deed_named, reminded
from fitcheck.advise.terms import carries_over, near_to, speaks_of
from fitcheck.advise.wording import article, is_employer, named, number, plural, sentence
from fitcheck.nouns.finding import Evidence, Finding, LeafFinding
from fitcheck.nouns.report import LetterSentence

_LONGEST_REMINDER = 14


def gap_sentence(draft: Draft) -> tuple[LetterSentence, str] | None:
    """One sentence on the most costly required gap that has a near relative, and the gap's name; None where there is none."""
    for finding in draft.case.gaps:
        if finding.requirement.importance != "required":
            continue
        for leaf in unmet(finding):
            told = _told(draft, finding, leaf)
            if told:
                return told, thing(leaf.leaf, finding.requirement, draft.case.lexicon)
    return None


def _told(draft: Draft, finding: Finding, leaf: LeafFinding) -> LetterSentence | None:
    need = need_phrase(leaf.leaf, finding.requirement, draft.case.lexicon)
    if not need or leaf.leaf.kind not in ("skill", "experience") or leaf.verdict == "unstated":
        return None
    ids = (finding.requirement.id,)
    if leaf.leaf.min_years and leaf.years and leaf.evidence:
        had, asked = math.floor(leaf.years), leaf.leaf.min_years
        if not 1 <= had < asked or NEAR in leaf.reason:
            return None
        text = draft.filled("gap years", asked=number(asked), need=need, had=plural(had, "year"))
        return LetterSentence(sentence(text), leaf.evidence[:4], ids)
    near, line = _near(draft, finding, leaf)
    if line is None:
        return None
    return LetterSentence(sentence(draft.filled(f"gap {leaf.verdict}", need=need, near=near)), (line,), ids)


def _near(draft: Draft, finding: Finding, leaf: LeafFinding) -> tuple[str, Evidence | None]:
    """The nearest thing the profile does show, as the name of what was done, and its line."""
    case = draft.case
    lines = [line for line in (*leaf.evidence, *leaf.nearby, *nearby(case, finding)) if near_to(line.text, leaf.leaf, case.lexicon)]
    for line in sorted(lines, key=lambda one: (case.record.told(one) is None, case.record.told(one) in draft.used)):
        achievement = case.record.told(line)
        if achievement in draft.used and leaf.verdict == "missing" and not carries_over(line.text, leaf.leaf, case.lexicon):
            continue  # what is only of the same wide field, and has been told, says nothing on the gap
        if achievement is not None and is_tellable(achievement):
            told = _reminder(draft, achievement)
            if told:
                return told, achievement.evidence
        elif achievement is None and (tool := _tool(line.text, draft)) and not speaks_of(tool, leaf.leaf, case.lexicon):
            return f"my work with {tool}", line
    return "", None


def _tool(text: str, draft: Draft) -> str:
    """The one known thing that the listing names, without what stands in brackets behind it; "" where it names a group or none."""
    name = text.partition(" (")[0]
    known = any(one.start == 0 and one.end == len(name) and one.name[:1].isupper() for one in draft.case.lexicon.find(name))
    return name if known else ""


def _reminder(draft: Draft, achievement: Achievement) -> str:
    """The deed by its name, with its place where the letter has not told it yet."""
    name = deed_named(achievement.text, draft.verbs, _LONGEST_REMINDER) if clause(achievement, draft.verbs) else ""
    if achievement in draft.used:
        return f"{reminded(name)}, as told above" if name else ""
    owner = achievement.owner
    if name and owner.section in ("work", "projects", "volunteer"):
        where = (
            f"in {named(owner)}"
            if owner.section == "projects"
            else f"at {owner.place}"
            if is_employer(owner.place)
            else f"as {article(owner.role)}"
        )
        return f"{name} {where}"
    said, place = clause(achievement, draft.verbs), setting(owner)
    return f"this: {place[0].lower()}{place[1:]}, {said}" if said and place else ""
