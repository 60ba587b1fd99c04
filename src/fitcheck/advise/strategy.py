"""The resume for this posting: what to lead with, which of the posting's words to take up, what to quantify and what to cut."""

import re
from collections.abc import Iterable, Iterator
from functools import partial

from fitcheck.advise.achievements import Owner
from fitcheck.advise.case import Case
from fitcheck.advise.first_person import FIGURE_OR_DETERMINER
from fitcheck.advise.lookup import folded
from fitcheck.advise.verbs import Verbs, is_gerund, verbs_of
from fitcheck.advise.wording import listing, named, plural, shown, title_of
from fitcheck.lexicon.words import SEVERAL
from fitcheck.nouns.advice import Pointer
from fitcheck.nouns.finding import Evidence, Finding
from fitcheck.patterns import pattern_of

_OWN_WORDS = ("]", "summary", "description", "name")
"""Ends of the paths of lines that a candidate words freely; a title held is no word to replace."""
_ROOT = 6
_SHARED = 4
"""Letters that two forms of a word share at least."""
_LEFT_OUT = 6
_BOUNDS = pattern_of(r"(?:and|or|of|for|to|with|in|on|at|by|from|into|via|through|across|between|that|which|who|so|as)")
"""Words at which what a deed is done to has been named."""
_NEVER_FIRST = ("languages", "awards")
"""Sections with which no resume opens, whatever rests on them."""
_PLACES = ("first", "second", "third")
_NUMBER = pattern_of(rf"\b(?:{'|'.join(SEVERAL)}|dozens?|hundreds?|thousands?|half|third|quarter)\b", re.IGNORECASE)
"""A figure in words."""
_WORK_GOES_FIRST = 2
_SECTIONS = {
    "work": "work history",
    "volunteer": "volunteering",
    "education": "education",
    "projects": "projects",
    "publications": "publications",
    "certificates": "certificates",
    "skills": "skills",
    "languages": "languages",
    "awards": "awards",
}


def customization(case: Case, told: Iterable[Evidence] = ()) -> tuple[Pointer, ...]:
    """What to change in the resume before it goes to this employer."""
    return (*_sections(case), *_bullets(case), *_adopt(case), *_leave(case), *_quantify(case), *_cut(case, told))


def portfolio(case: Case) -> tuple[Pointer, ...]:
    """Projects, publications and links to show, each with what it speaks for."""
    return (*_projects(case), *_publications(case), *_links(case))


def _sections(case: Case) -> Iterator[Pointer]:
    """The order of sections by how much of what is asked finds its evidence there; work gives way only to twice as much."""
    weights: dict[str, float] = {}
    speaking: dict[str, list[Finding]] = {}
    for finding in case.findings:
        for section in dict.fromkeys(owner.section for owner in case.owners(finding)):
            weights[section] = weights.get(section, 0.0) + finding.weight * finding.credit.middle
            speaking.setdefault(section, []).append(finding)
    if "work" in weights:
        weights["work"] *= _WORK_GOES_FIRST
    order = sorted(weights, key=lambda section: (section in _NEVER_FIRST, -weights[section]))
    if len(order) > 1 and len(speaking[order[0]]) > 1:
        first = speaking[order[0]]
        names = listing([_SECTIONS[section] for section in order[1:4]])
        yield Pointer(
            f"Open with your {_SECTIONS[order[0]]}: {len(first)} of the {plural(len(case.findings), 'thing')} asked "
            f"{'finds' if len(first) == 1 else 'find'} evidence there; then {names}.",
            tuple(one.requirement.id for one in first),
        )


def _bullets(case: Case) -> Iterator[Pointer]:
    """The bullets to lead with, where they do not lead already."""
    led: list[Owner] = []
    for achievement, findings in [item for item in case.deeds() if item[0].deed][:3]:
        answers = case.names_shown_by(findings, achievement.holds)
        names = listing((answers or case.names_touched_by(findings, achievement.holds))[:4])
        if not names:
            continue
        before = led.count(achievement.owner)
        led.append(achievement.owner)
        under = named(achievement.owner) or _SECTIONS[achievement.owner.section]
        place = f"{'Keep' if achievement.order == before else 'Put'} it {_PLACES[before]}"
        text = f"“{title_of(achievement.text)}” {'speaks for' if answers else 'comes nearest to'} {names}. {place} under {under}."
        yield Pointer(text, tuple(one.requirement.id for one in findings), (achievement.evidence,))


def _adopt(case: Case) -> Iterator[Pointer]:
    """The posting's words for things the profile shows under another name."""
    seen: set[str] = set()
    for finding in case.matches:
        for one in finding.leaves:
            if not shown(one) or not one.leaf.term or one.leaf.text.casefold() in seen:
                continue
            seen.add(one.leaf.text.casefold())
            other = _other_name(case, one.leaf.text, one.leaf.term, one.evidence)
            if other and not _is_plain(other[0], one.leaf.text) and is_same(other[0], one.leaf.text):
                text = f"Where you write “{other[0]}”, their word “{one.leaf.text}” is the same thing: use it."
                yield Pointer(text, (finding.requirement.id,), (other[1],))


def _is_plain(yours: str, theirs: str) -> bool:
    """Whether the two differ in an ending or a word around them only, so that nobody would miss the one for the other."""
    one, other = " ".join(folded(yours)), " ".join(folded(theirs))
    return one in other or other in one or one[:_ROOT] == other[:_ROOT]


def is_same(yours: str, theirs: str) -> bool:
    """Whether the two are names of one thing for everybody: the letters of the other, or its words in another form.

    The vocabulary also knows by what words a thing is shown, which are no names of it.
    """
    one, other = folded(yours), folded(theirs)
    short, long = sorted((one, other), key=len)
    if len(short) == 1 and short[0] == "".join(word[0] for word in long):
        return True
    roots = {word[:_SHARED] for word in one} & {word[:_SHARED] for word in other}
    return 2 * len(roots) >= max(len(one), len(other))


def _other_name(case: Case, text: str, term: str, evidence: tuple[Evidence, ...]) -> tuple[str, Evidence] | None:
    if any(folded(text) == folded(one.text[mention.start : mention.end]) for one in evidence for mention in case.lexicon.find(one.text)):
        return None
    for one in evidence:
        if not one.path.endswith(_OWN_WORDS):
            continue
        for mention in case.lexicon.find(one.text):
            if mention.name == term:
                return one.text[mention.start : mention.end], one
    return None


def _leave(case: Case) -> Iterator[Pointer]:
    """The posting's words that nothing in the profile supports."""
    missing = [(number, one) for number, one in enumerate(case.gaps, 1) if one.verdict == "missing"]
    if missing:
        numbers = listing([str(number) for number, _ in missing[:_LEFT_OUT]])
        which = f"gap {numbers}" if len(missing) == 1 else f"gaps {numbers}"
        text = f"Their words for {which} stay out of your resume until a line of it supports them."
        yield Pointer(text, tuple(one.requirement.id for _, one in missing[:_LEFT_OUT]))


def _quantify(case: Case) -> Iterator[Pointer]:
    """Bullets that speak for a need and give no figure."""
    prompts = case.lexicon.table("advice/phrasing")["quantify"]
    deeds = [(one, findings) for one, findings in case.deeds() if one.deed and one.owner.section != "education"]
    bare = [(one, findings) for one, findings in deeds if not one.has_number and not _NUMBER.search(one.text)]
    for achievement, findings in bare[:3]:
        words = turning_words(achievement.text, verbs_of(case.lexicon))
        prompt = next((one["ask"] for one in prompts if any(folded(cue)[0] in words for cue in one["cues"])), "")
        if not prompt or pattern_of(r"\b(?:adopted|used|read|attended) by\b").search(achievement.text):
            continue
        text = f"“{title_of(achievement.text, 12)}”: {prompt}"
        yield Pointer(text, tuple(one.requirement.id for one in findings[:3]), (achievement.evidence,))


def turning_words(text: str, verbs: Verbs) -> tuple[str, ...]:
    """The words that a bullet turns on, as the vocabulary keeps them: its verb, and the last word of what that is done to.

    `Built the label service with the platform team` is about a service, and no figure of a team belongs to it.
    """
    found = pattern_of(r"([A-Za-z]+)(?:,? (?:and|or) ([a-z]+)(?= ))?\s*([^,;:(.–—]*)").match(text)
    first = found[1].lower() if found else ""
    if found is None or (first not in verbs.past and first not in verbs.base and not is_gerund(first, verbs)):
        return ()
    if first in verbs.ambiguous and not found[2] and not FIGURE_OR_DETERMINER.match(found[3]):
        return ()
    coupled = found[2] if found[2] in verbs.past or found[2] in verbs.base else None
    rest = found[3] if coupled or not found[2] else text[found.end(1) :]
    words: list[str] = []
    for word in rest.lower().split():
        if _BOUNDS.fullmatch(word) or (words and (word in verbs.past or word.endswith("ing"))):
            break
        words.append(word)
    return tuple(form for word in (first, coupled or "", *words[-1:]) for form in folded(word))


def _cut(case: Case, told: Iterable[Evidence]) -> Iterator[Pointer]:
    """Positions before the present one that neither anything asked nor the letter draws on."""
    drawn = {(owner.section, owner.number) for finding in case.findings for owner in case.owners(finding)}
    drawn |= {(owner.section, owner.number) for line in told if (owner := case.record.owners.get(line.path))}
    if not any(section == "work" for section, _ in drawn):
        return
    for index, work in enumerate(case.profile.work):
        if index and work.position and ("work", index) not in drawn:
            line = case.evidence(f"work[{index}].position", work.position)
            place = f" at {work.name}" if work.name else ""
            yield Pointer(f"Shorten {work.position}{place} to one line: no need of theirs rests on it.", (), (line,))


def _answers(case: Case, section: str, index: int) -> list[Finding]:
    """The findings that rest on one entry of the profile."""
    return [one for one in case.by_importance() if any(case.is_of(line, section, index) for line in one.evidence)]


def _projects(case: Case) -> Iterator[Pointer]:
    for index, project in enumerate(case.profile.projects):
        findings = _answers(case, "projects", index)
        if findings and project.name:
            speaks = partial(case.is_of, section="projects", index=index)
            names = listing((case.names_shown_by(findings, speaks) or case.names_touched_by(findings, speaks))[:4])
            link = f" ({project.url})" if project.url else ""
            line = case.evidence(f"projects[{index}].name", project.name)
            told = f": bring it for {names}" if names else ""
            yield Pointer(f"{project.name}{link}{told}.", tuple(one.requirement.id for one in findings), (line,))


def _publications(case: Case) -> Iterator[Pointer]:
    for index, publication in enumerate(case.profile.publications[:3]):
        findings = _answers(case, "publications", index)
        speaks = case.names_shown_by(findings, partial(case.is_of, section="publications", index=index))
        names = f": it speaks for {listing(speaks[:2])}" if speaks else ""
        venue = f", {publication.publisher}" if publication.publisher and publication.publisher not in publication.name else ""
        year = f", {publication.releaseDate.year}" if publication.releaseDate else ""
        line = case.evidence(f"publications[{index}].name", publication.name)
        yield Pointer(f"{publication.name}{venue}{year}{names}.", tuple(one.requirement.id for one in findings), (line,))


def _links(case: Case) -> Iterator[Pointer]:
    for index, link in enumerate(case.profile.basics.profiles):
        address = link.url or link.username
        if address and link.network.casefold() in case.lexicon.table("advice/phrasing")["showcases"]:
            field = "url" if link.url else "username"
            yield Pointer(f"{link.network}: {address}", (), (case.evidence(f"basics.profiles[{index}].{field}", address),))
