"""The cover letter: each sentence tied to the profile, and to the need it answers."""

import re
from collections.abc import Iterable
from datetime import date

from fitcheck.advise.achievements import Achievement, Owner
from fitcheck.advise.background import background
from fitcheck.advise.case import Case, case_of, nearby
from fitcheck.advise.draft import MEASURES, Draft, Length
from fitcheck.advise.first_person import Verbs, asked_for, clause, setting
from fitcheck.advise.naming import unmet
from fitcheck.advise.qualifications import qualifications
from fitcheck.advise.wording import article, is_employer, label, listing, named, noun_phrase, sentence, shown, title_of
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.finding import Evidence, Finding
from fitcheck.nouns.profile import Profile
from fitcheck.nouns.report import Letter, LetterSentence
from fitcheck.nouns.requirement import Asked

_LONGEST_SENTENCE = 48
_FIELD = re.compile(r"\{(setting|settled|again|need|said|near|company|topic)\}")
_LONGEST_NAME = 10
_LONGEST_TOOL = 5
_LONGEST_REMINDER = 20
_LONGEST_ACRONYM = 5
_Paragraph = tuple[LetterSentence, ...]


def write_letter(
    profile: Profile, asked: Asked, findings: tuple[Finding, ...], lexicon: Lexicon, as_of: date, length: Length = "standard"
) -> Letter:
    """A letter of one page that claims nothing but what the profile shows."""
    case = case_of(profile, asked, findings, None, lexicon, as_of)
    draft = Draft(case, MEASURES[length], Verbs(lexicon), lexicon.table("advice/letter"))
    if not any(one.verdict != "unstated" for one in findings):
        return _without_needs(draft)
    opening = _opening(draft)
    body = _body(draft)
    qualified = qualifications(case, tuple(draft.answered)) if draft.measure.others else ()
    gap = _gap(draft)
    closing = _closing(draft)
    told = [one for one in (opening, *body, qualified, gap, closing) if one]
    paragraphs = [opening, *body, qualified, _further_facts(draft, told), gap, closing]
    return Letter(
        _subject(case),
        f"Dear hiring team at {asked.company}," if asked.company else "Dear hiring team,",
        tuple(one for one in paragraphs if one),
        "Kind regards,",
        profile.basics.name,
    )


def _without_needs(draft: Draft) -> Letter:
    """A short letter where nothing could be compared: who applies, from where, and that no more is claimed."""
    asked, name = draft.case.asked, draft.case.profile.basics.name
    plain = LetterSentence("I could not take from your posting what you ask for, so I claim no match; my resume says what I have done.", ())
    return Letter(
        _subject(draft.case),
        f"Dear hiring team at {asked.company}," if asked.company else "Dear hiring team,",
        (tuple(_introduction(draft)), (plain,), _closing(draft)),
        "Kind regards,",
        name,
    )


def _further_facts(draft: Draft, told: list[_Paragraph]) -> _Paragraph:
    """Background, as much of it as brings a short letter to a fair length."""
    said = " ".join(one.text for paragraph in told for one in paragraph)
    words = len(said.split())
    facts: list[LetterSentence] = []
    for fact in background(draft.case, draft.owners, said):
        if words >= draft.measure.fair:
            break
        facts.append(fact)
        words += len(fact.text.split())
    return tuple(facts)


def _subject(case: Case) -> str:
    role = _title(case) or "Your open position"
    names = list(dict.fromkeys(_met_names(case)))[:2]
    if names:
        return f"{role}: {listing(names)}"
    return f"{role}: application of {case.profile.basics.name}" if case.profile.basics.name else role


def _title(case: Case) -> str:
    """The title applied for, without shouting."""
    title = case.asked.title or ""
    return title.title() if title.isupper() and len(title) > _LONGEST_ACRONYM else title


def _met_names(case: Case) -> list[str]:
    """Names of the things shown in full, skills and deeds before the rest, required first."""
    met = [(one, leaf.leaf) for one in case.matches for leaf in one.leaves if shown(leaf)]
    short = [
        label(leaf, case.lexicon, one.requirement) for one, leaf in met if leaf.kind in ("skill", "experience", "credential") and leaf.text
    ]
    return [name for name in short if len(name) <= 40]


def _opening(draft: Draft) -> _Paragraph:
    sentences = _introduction(draft)
    deed = _next_deed(draft)
    if deed:
        sentences.append(_tell(draft, *deed, kind="strongest", first=True))
    return tuple(sentences)


def _introduction(draft: Draft) -> list[LetterSentence]:
    """What is applied for, and the present position."""
    case = draft.case
    title = _title(case)
    role = f"the {title} position" if title else "your open position"
    if title.casefold().endswith(("position", "role")):
        role = f"the {title}"
    at = f" at {case.asked.company}" if case.asked.company else ""
    first = LetterSentence(f"I am applying for {role}{at}.", ())
    present = next((one for one in case.record.owners.values() if one.section == "work" and one.current and one.role), None)
    sentences = [first]
    if present:
        draft.owners.append(present)
        since = f"Since {present.start.year} I have worked" if present.start else "I currently work"
        evidence = case.evidence(f"work[{present.number}].position", present.role)
        sentences.append(LetterSentence(f"{since} as {article(present.role)}{_at(present.place, present.role)}.", (evidence,)))
    return sentences


def _at(place: str, role: str) -> str:
    return f"{',' if ',' in role else ''} at {place}" if is_employer(place) else ""


def _body(draft: Draft) -> list[_Paragraph]:
    """Two or three paragraphs of up to two achievements, in the posting's order of importance."""
    told: list[LetterSentence] = []
    words = 0
    while len(told) < draft.measure.achievements and words < draft.measure.plenty:
        deed = _next_deed(draft)
        if deed is None:
            break
        told.append(_tell(draft, *deed, kind="need", opens=len(told) % 2 == 0, first=len(told) % 2 == 0))
        words += len(told[-1].text.split())
    return [tuple(told[start : start + 2]) for start in range(0, len(told), 2)]


def _next_deed(draft: Draft) -> tuple[Achievement, Finding | None] | None:
    """The next achievement worth telling and the need it answers; None for the need where it answers none in full.

    First what answers a need, with a figure or without; then figures on what is met in part; then whatever else was done. What can be
    told in the first person goes before what can only be quoted.
    """
    for finding in draft.case.matches:
        if finding.requirement.id not in draft.answered:
            achievement = _best(draft, (*draft.case.told(finding), *draft.case.used(finding)))
            if achievement:
                draft.answered.append(finding.requirement.id)
                return achievement, finding
    further = _best(draft, _further(draft)) or _best(draft, _further(draft), quoted=True)
    return (further, None) if further else None


def _best(draft: Draft, achievements: Iterable[Achievement], *, quoted: bool = False) -> Achievement | None:
    """The first that may be told in the first person; or quoted, where that will do."""
    return next((one for one in achievements if _tellable(draft, one) and (quoted or clause(one, draft.verbs))), None)


def _further(draft: Draft) -> list[Achievement]:
    """Achievements that answer no need in full, those with figures first; without figures, enough for a page only."""
    deeds = [achievement for achievement, _ in draft.case.deeds()]
    doing = [one for one in draft.case.record.achievements if one.owner.section in ("work", "projects", "volunteer") and one.deed]
    figures = [one for one in (*deeds, *doing) if one.has_number]
    return figures if len(draft.used) >= draft.measure.achievements else [*figures, *deeds, *doing]


def _tellable(draft: Draft, achievement: Achievement) -> bool:
    length = len(achievement.text.split())
    return achievement.deed and achievement not in draft.used and 4 <= length <= _LONGEST_SENTENCE


def _tell(
    draft: Draft, achievement: Achievement, finding: Finding | None, kind: str, *, opens: bool = False, first: bool = False
) -> LetterSentence:
    """One achievement as a sentence, tied to the need it answers; where it `opens` a paragraph, its place is named anew.

    The `first` of a paragraph is added to nothing, so that it is not told "besides".
    """
    draft.used.append(achievement)
    said = clause(achievement, draft.verbs)
    place = setting(achievement.owner, draft.owners, back=not opens)
    told = finding is not None and achievement in draft.case.told(finding)
    need = "" if finding is None else _need(draft, finding, achievement) if told else _tool(draft.case, finding, achievement.owner)
    manner = "further" if not need else kind if told else "used"
    name = _frame_name(manner, "told" if said else "quoted", place)
    frame = "{setting}, {said}." if first and name == "further told again" else draft.frame(name)
    draft.owners.append(achievement.owner)
    same = "in the same project" if achievement.owner.section == "projects" else "in the same role"
    if place == "There":
        place = ("There", same.capitalize())[draft.turn("again")]
    quoted = achievement.text.strip().rstrip(".;")
    text = _filled(frame, setting=place, settled=place[:1].lower() + place[1:], again=same, need=need, said=said or quoted)
    lines = (
        achievement.evidence,
        *_setting_evidence(draft.case, achievement),
        *(_named_there(draft.case, finding, achievement.owner) if finding and not told else ()),
    )
    return LetterSentence(sentence(text), lines, (finding.requirement.id,) if finding else ())


def _frame_name(manner: str, form: str, place: str) -> str:
    """Which frames fit: a place not yet introduced is named, the one just spoken of is pointed back to."""
    name = f"{manner} {form}"
    if not place:
        return f"{'further' if manner == 'further' else 'need'} {form} nowhere"
    return f"{name} again" if place == "There" else name


def _named_there(case: Case, finding: Finding, owner: Owner) -> list[Evidence]:
    """The line by which that entry of the profile names the thing asked."""
    return [line for line in finding.evidence if case.is_of(line, owner.section, owner.number)][:1]


def _tool(case: Case, finding: Finding, owner: Owner) -> str:
    """What that entry of the profile names as used, of the thing asked, in the profile's own words; "" where it names nothing short."""
    lines = [line for line in finding.evidence if ".keywords[" in line.path and case.is_of(line, owner.section, owner.number)]
    return listing([line.text for line in lines if len(line.text.split()) <= _LONGEST_TOOL][:2])


def _setting_evidence(case: Case, achievement: Achievement) -> tuple[Evidence, ...]:
    owner = achievement.owner
    base = f"{owner.section}[{owner.number}]"
    if owner.section in ("work", "projects"):
        return (case.evidence(f"{base}.{'position' if owner.section == 'work' else 'name'}", owner.role),) if owner.role else ()
    place = {"volunteer": "organization", "education": "institution"}.get(owner.section)
    return (case.evidence(f"{base}.{place}", owner.place),) if place and owner.place else ()


def _need(draft: Draft, finding: Finding, achievement: Achievement) -> str:
    """What the posting asks and this achievement shows, as a noun phrase; "" where it cannot be named in a few words."""
    met = [one for one in finding.leaves if shown(one) and one.leaf.kind in ("skill", "experience", "trait")]
    speaking = [
        one for one in met if any(line.path == achievement.evidence.path and line.text in achievement.text for line in one.evidence)
    ]
    names = [noun_phrase(one.leaf, label(one.leaf, draft.case.lexicon, finding.requirement)) for one in speaking]
    asked = [asked_for(name, draft.verbs) for name in dict.fromkeys(names) if len(name.split()) <= _LONGEST_NAME]
    return listing([name for name in asked if name][:2])


def _gap(draft: Draft) -> _Paragraph:
    """A truthful sentence on the most visible gap, only where a near relative can be shown."""
    for finding in draft.case.gaps:
        leaf = unmet(finding)[0]
        name = label(leaf.leaf, draft.case.lexicon, finding.requirement)
        near, line = _near(draft, finding)
        asked = asked_for(noun_phrase(leaf.leaf, name), draft.verbs)
        nameable = leaf.leaf.kind in ("skill", "experience", "credential") and len(name.split()) <= _LONGEST_NAME and asked
        if line is None or not nameable or finding.requirement.importance != "required":
            continue
        manner = "years" if leaf.leaf.min_years and leaf.evidence else leaf.verdict
        text = _filled(draft.frame(f"gap {manner}"), need=asked, near=near.removeprefix("this: ") if manner == "partial" else near)
        return (LetterSentence(sentence(text), (line,), (finding.requirement.id,)),)
    return ()


def _near(draft: Draft, finding: Finding) -> tuple[str, Evidence | None]:
    """The nearest thing the profile does show, in the first person, and its line."""
    for line in nearby(finding):
        achievement = draft.case.record.told(line)
        if achievement and achievement in draft.used:
            return f"“{title_of(achievement.text, _LONGEST_REMINDER)}”", achievement.evidence
        if achievement and _tellable(draft, achievement):
            said = clause(achievement, draft.verbs)
            owner = achievement.owner
            place = f"At {owner.place}" if owner in draft.owners and is_employer(owner.place) else setting(owner)
            if said and place:
                return f"this: {place[0].lower()}{place[1:]}, {said}", achievement.evidence
        if ".keywords[" in line.path and len(line.text.split()) <= _LONGEST_TOOL:
            return f"my work with {line.text}", line
    return "", None


def _topic(owner: Owner, spent: str = "time") -> str:
    if owner.section == "projects":
        return named(owner)
    return f"my {spent} at {owner.place}" if is_employer(owner.place) else f"my work as {owner.role}"


def _closing(draft: Draft) -> _Paragraph:
    frame = draft.frames["closing"][0 if draft.used else 1]
    topic = _topic(draft.used[0].owner) if draft.used else ""
    evidence = (draft.used[0].evidence,) if draft.used else ()
    return (LetterSentence(_filled(frame, company=draft.case.asked.company or "your team", topic=topic), evidence),)


def _filled(frame: str, **words: str) -> str:
    """The frame with its fields filled in, in one go, so that braces in a profile or posting mean nothing."""
    return _FIELD.sub(lambda found: words[found[1]], frame)
