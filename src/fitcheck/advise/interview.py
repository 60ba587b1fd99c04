"""Preparation for the interview: the candidate's stories, the questions to expect, and the questions to ask."""

import re

from fitcheck.advise.achievements import Achievement, Owner
from fitcheck.advise.case import Case, nearby
from fitcheck.advise.lookup import AdviceTable, folded, named_in
from fitcheck.advise.naming import unmet
from fitcheck.advise.needs import bare_thing, thing
from fitcheck.advise.wording import GERUND, filled, in_their_words, is_role, label, listing, quote, sentence, title_of, unbroken, where
from fitcheck.nouns.advice import Pointer, Question, Story
from fitcheck.nouns.finding import Evidence, Finding
from fitcheck.nouns.requirement import Leaf, Statement, leaves
from fitcheck.patterns import pattern_of

_RESULT_WITHIN = (
    r"\s(?=(?:resulting in|leading to)\b)"
    r"|\sthat\s(?=(?:brought|cut|saved|reduced|raised|increased|improved|won)\b)"
    r"|\s(?=(?:adopted|used|attended|read|downloaded|visited) by\b)"
    r"|\s(?=at\s\d[\d.,]*\s?%)"
    r"|,\s(?=(?:[\w'’-]+\s){1,5}(?:down|up)\sfrom\s)"
    r"|;\s(?=(?:[\w'’-]+\s){1,4}(?:fell|rose|dropped|grew|went|climbed|shrank|sank|doubled|halved|tripled|up|down)\b)"
)
_OFFER = pattern_of(
    r"^(?:we|our|they|the company) |\b(?:is|are) an? (?:[\w-]+ ){0,4}?(?:provider|company|firm|organi[sz]ation|leader)\b", re.IGNORECASE
)
"""A sentence that says what the employer does, offers or is."""
_AT_WORK = pattern_of(r"\b(work|experience|productive) in \{need\}")
"""Where a question names a field of work, and a role may stand in its place."""
_NO_STUDIES = ("high_school", "certificate")
"""Levels of which nobody asks what they were good for."""
_OWN_CASE = pattern_of(r"(?:Tell of|Describe|When did|Where (?:did|were|have)|Which .*\b(?:did you|have you)\b|What did you|How did you)\b")
"""A question for a case of one's own, which nobody has who shows nothing of the thing."""
_ONE = ("a ", "an ")
_STORIES = 5
_THINGS = ("skill", "experience", "trait")
"""Kinds whose general questions ask of a thing."""
_WORK = ("skill", "experience")
_HARD_QUESTIONS = 4
_QUESTIONS = 9
_ASK = 4


def stories(case: Case) -> tuple[Story, ...]:
    """The achievements that answer most of what is asked, laid out as situation, action and result."""
    deeds = [achievement for achievement, _ in case.deeds() if achievement.deed and len(achievement.text.split()) >= 5]
    told = deeds[:_STORIES]
    used: set[str] = set()
    return tuple(_story(case, one, [other.owner for other in told[:place]], used) for place, one in enumerate(told))


def questions(case: Case, told: tuple[Story, ...]) -> tuple[Question, ...]:
    """Likely questions by need, the hard ones for the gaps first, each with the story that answers it."""
    table = case.lexicon.table("advice/questions")
    leaves = [one.leaf for finding in case.findings for one in finding.leaves]
    names = AdviceTable(case.lexicon, ("advice/questions",), leaves)
    made: list[Question] = []
    asked: set[str] = set()
    for finding in (*case.gaps[:_HARD_QUESTIONS], *case.matches):
        question = _question(case, finding, names, table["kinds"], asked)
        if question and all(question != other.question for other in made):
            made.append(Question(finding.requirement.id, question, _why(finding), _answer(case, finding, told)))
    return tuple(made[:_QUESTIONS])


def ask_them(case: Case) -> tuple[Pointer, ...]:
    """Questions to the employer, each drawn from a sentence of the posting."""
    table = case.lexicon.table("advice/ask-them")
    cues = [one["cues"] for one in case.lexicon.folded("advice/ask-them")["cues"]]
    used: set[str] = set()
    made: list[Pointer] = []
    said_of_work = [(one, "work") for one in (*case.asked.duties, *_on_the_work(case)) if not _is_offer(one.text)]
    for statement, subject in (*said_of_work, *((one, "mission") for one in case.asked.mission)):
        text = statement.text
        present = f" {' '.join(folded(text))} "
        fitting = ((one["ask"], said) for one, said in zip(table["cues"], cues, strict=True) if one.get("of", "work") == subject)
        heard = (ask for ask, said in fitting if any(f" {cue} " in present for cue in said))
        ask = next((ask for ask in heard if ask not in used), None)
        if ask and len(made) < _ASK:
            used.add(ask)
            made.append(Pointer(f"{quote(unbroken(text), 110)} (posting line {statement.lines[0]}): {ask}"))
    at_work = [(one, unmet(one)[0].leaf) for one in case.gaps if unmet(one)[0].leaf.kind in ("skill", "experience")]
    named_ones = [(one, bare_thing(leaf, one.requirement, case.lexicon)) for one, leaf in at_work]
    for finding, name in [pair for pair in named_ones if pair[1] and not is_role(pair[1])][:1]:
        made.append(Pointer(table["gap"].replace("{gap}", name), (finding.requirement.id,)))
    return tuple(made)


def _is_offer(text: str) -> bool:
    """Whether the sentence says what the employer does or is, and not what the work is."""
    return bool(_OFFER.search(text))


def _on_the_work(case: Case) -> list[Statement]:
    """The required lines that speak of work to be done, and of no degree, credential or condition."""
    return [
        Statement(one.requirement.text, one.requirement.lines)
        for one in case.findings
        if one.requirement.importance == "required" and all(leaf.kind in _WORK for leaf in leaves(one.requirement.needs))
    ]


def _story(case: Case, achievement: Achievement, before: list[Owner], used: set[str]) -> Story:
    """The story, named for what it answers that no earlier one does; a situation told before is pointed back to."""
    action, result = split_result(achievement.text, case.lexicon.table("advice/phrasing"))
    about = achievement.owner.about
    setting = f": {about.text}" if about and about.text not in achievement.text else ""
    situation = f"{where(achievement.owner)}{setting}" if achievement.owner.role or achievement.owner.place else ""
    if achievement.owner in before:
        situation = f"as in story {before.index(achievement.owner) + 1}"
    missing = tuple(name for name, part in (("situation", situation), ("action", action), ("result", result)) if not part)
    speaks = dict(case.deeds())[achievement]
    names = case.names_shown_by(speaks, achievement.holds) or case.names_touched_by(speaks, achievement.holds)
    fresh = [name for name in names if name not in used][:2]
    used.update(fresh)
    title = listing(fresh) if fresh else title_of(achievement.text, 6)
    action = action.removeprefix("by ")
    result = result.removeprefix("resulting in ").removeprefix("leading to ")
    return Story(_capital(title), sentence(situation), _capital(action), _capital(result), missing, achievement.evidence)


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def split_result(text: str, phrasing: dict[str, list[str]]) -> tuple[str, str]:
    """The part of an achievement that says what was done and the part that says what came of it; either may be ""."""
    text = text.rstrip(".")
    opening = text.split()[0].casefold() if text.split() else ""
    if opening in phrasing["result_openings"]:
        found = pattern_of(r"\s(?:by\s(?=\w+ing\b)|through\s|via\s|after\s(?=\w+ing\b))").search(text)
        return (text[found.start() :].strip(), text[: found.start()].strip(" ,")) if found else ("", text)
    markers = "|".join(re.escape(marker) for marker in phrasing["result_markers"])
    found = pattern_of(rf"[,;:–—]\s(?:and\s|thereby\s|which\s)?(?=(?:{markers})\b)|{_RESULT_WITHIN}").search(text)
    if found:
        return text[: found.start()].strip(" ,;"), text[found.end() :].strip().removeprefix("after which ")
    return text, ""


def _question(case: Case, finding: Finding, names: AdviceTable, kinds: dict[str, dict[str, list[str]]], asked: set[str]) -> str:
    """The question by name, else the next of its kind that has not been `asked`; "" where there is none."""
    leaf = unmet(finding)[0].leaf if finding.verdict in ("partial", "missing") else finding.leaves[0].leaf
    need = in_their_words(leaf, label(leaf, case.lexicon, finding.requirement))
    found = names.find(leaf)
    particular = _in_turn(found.entry["ask"], finding, asked) if found else ""
    if found and particular and not (finding.verdict == "missing" and _OWN_CASE.match(particular)):
        asked.add(particular)
        return filled(particular, "need", named_in(found, need))
    if leaf.kind in _THINGS:
        need = bare_thing(leaf, finding.requirement, case.lexicon)
        whole = thing(leaf, finding.requirement, case.lexicon)
        need = whole if leaf.kind == "experience" and whole.startswith(_ONE) and not is_role(need) else need
    manner = {"missing": "missing", "partial": "partial"}.get(finding.verdict, "shown")
    if any(one.leaf is leaf and one.rule == "degree-equivalent" for one in finding.leaves):
        manner = "missing"  # years of work stand in for it
    if leaf.kind == "degree" and leaf.level in _NO_STUDIES and manner == "shown":
        return ""
    kind = "degree" if manner == "shown" and _is_studied(finding, leaf) else _kind(leaf, need)
    fresh = [one for one in kinds[kind].get(manner, []) if one not in asked]
    if leaf.kind == "experience" and is_role(need):
        fresh = [one for one in fresh if _AT_WORK.search(one)]
    if not fresh or not need:
        return ""
    asked.add(fresh[0])
    text = _AT_WORK.sub(r"\1 as a {need}", fresh[0]) if leaf.kind == "experience" and is_role(need) else fresh[0]
    return filled(text, "need", need)


def _kind(leaf: Leaf, need: str) -> str:
    """The kind by which one is asked: one works in doing and with a thing, and an award is asked after as a credential is."""
    if leaf.kind == "skill" and " " in need and GERUND.match(need):
        return "experience"
    return "credential" if leaf.kind == "degree" and leaf.level in _NO_STUDIES else leaf.kind


def _is_studied(finding: Finding, leaf: Leaf) -> bool:
    """Whether a credential is the end of a course of study in the profile, such as a PGCE."""
    lines = [line for one in finding.leaves if one.leaf is leaf for line in one.evidence]
    return leaf.kind == "credential" and bool(lines) and all(line.path.startswith("education[") for line in lines)


def _in_turn(asks: str | list[str], finding: Finding, asked: set[str]) -> str:
    """The one of several questions on a thing that the place of the need in its posting falls on; "" where that has been asked."""
    several = [asks] if isinstance(asks, str) else asks
    chosen = several[finding.requirement.lines[0] % len(several)]
    return "" if any(one in asked for one in several) else chosen


def _why(finding: Finding) -> str:
    manner = {"missing": "not shown", "partial": "shown in part"}.get(finding.verdict, "shown")
    return f"{finding.requirement.importance}, {manner}"


def _answer(case: Case, finding: Finding, told: tuple[Story, ...]) -> int | None:
    lines = finding.evidence if finding.verdict in ("met", "exceeded") else nearby(case, finding)
    return next((index for one in lines for index, story in enumerate(told) if _same(one, story.evidence)), None)


def _same(one: Evidence, other: Evidence) -> bool:
    return one.path == other.path and (one.text in other.text or other.text in one.text)
