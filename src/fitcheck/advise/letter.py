"""The cover letter: each sentence tied to the profile, and to the need it answers."""

from dataclasses import dataclass, field
from datetime import date

from fitcheck.advise.achievements import Achievement
from fitcheck.advise.case import Case, case_of, nearby, unmet
from fitcheck.advise.first_person import Verbs, clause, setting
from fitcheck.advise.qualifications import qualifications
from fitcheck.advise.wording import GERUND, article, label, listing, named, sentence, shown, title_of
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.finding import Finding
from fitcheck.nouns.profile import Profile
from fitcheck.nouns.report import Letter, LetterSentence
from fitcheck.nouns.requirement import Asked, Leaf

_PLENTY = 310
"""Words of the body beyond which no further achievement is told; a page holds about 400."""
_ACHIEVEMENTS = 5
_LONGEST_SENTENCE = 48
_Paragraph = tuple[LetterSentence, ...]


@dataclass(slots=True)
class _Draft:
    """The letter as it grows."""

    case: Case
    verbs: Verbs
    frames: dict[str, list[str]]
    turns: dict[str, int] = field(default_factory=dict)
    used: list[Achievement] = field(default_factory=list)
    named_needs: list[str] = field(default_factory=list)

    def frame(self, kind: str) -> str:
        """The next of the frames of that kind, so that no two neighbours open alike."""
        turn = self.turns.get(kind, 0)
        self.turns[kind] = turn + 1
        return self.frames[kind][turn % len(self.frames[kind])]


def write_letter(profile: Profile, asked: Asked, findings: tuple[Finding, ...], lexicon: Lexicon, as_of: date) -> Letter:
    """A letter of one page that claims nothing but what the profile shows."""
    case = case_of(profile, asked, findings, None, lexicon, as_of)
    draft = _Draft(case, Verbs(lexicon), lexicon.table("advice/letter"))
    opening = _opening(draft)
    body = _body(draft)
    qualified = qualifications(case, tuple(draft.named_needs))
    gap = _gap(draft)
    closing = _closing(draft)
    paragraphs = [opening, *body, qualified, gap, closing]
    return Letter(
        _subject(case),
        f"Dear {asked.company} hiring team," if asked.company else "Dear hiring team,",
        tuple(one for one in paragraphs if one),
        "Kind regards,",
        profile.basics.name,
    )


def _subject(case: Case) -> str:
    role = case.asked.title or "Your open position"
    names = list(dict.fromkeys(_met_names(case)))[:2]
    if names:
        return f"{role}: {listing(names)}"
    return f"{role}: application of {case.profile.basics.name}" if case.profile.basics.name else role


def _met_names(case: Case) -> list[str]:
    """Names of the things shown in full, skills and deeds before the rest, required first."""
    met = [(one, leaf) for one in case.matches for leaf in one.leaves if shown(leaf) and leaf.leaf.kind not in ("trait", "eligibility", "degree") and leaf.leaf.text]
    short = [label(leaf.leaf, case.lexicon, one.requirement) for one, leaf in met]
    return [name for name in short if len(name) <= 40]


def _opening(draft: _Draft) -> _Paragraph:
    case = draft.case
    role = f"the {case.asked.title} position" if case.asked.title else "your open position"
    if case.asked.title and case.asked.title.casefold().endswith(("position", "role")):
        role = f"the {case.asked.title}"
    at = f" at {case.asked.company}" if case.asked.company else ""
    first = LetterSentence(f"I am applying for {role}{at}.", ())
    present = next((one for one in case.record.owners.values() if one.section == "work" and one.current and one.role), None)
    deed = _next_deed(draft)
    sentences = [first]
    if present:
        since = f", since {present.start.year}" if present.start else ""
        evidence = case.evidence(f"work[{present.index}].position", present.role)
        sentences.append(LetterSentence(f"I currently work as {article(present.role)}{_at(present.place)}{since}.", (evidence,)))
    if deed:
        sentences.append(_tell(draft, *deed, kind="strongest"))
    return tuple(sentences)


def _at(place: str) -> str:
    return f" at {place}" if place and place.casefold() not in ("self-employed", "freelance", "freelancer") else ""


def _body(draft: _Draft) -> list[_Paragraph]:
    """Two or three paragraphs of up to two achievements, in the posting's order of importance."""
    told: list[LetterSentence] = []
    words = 0
    while len(told) < _ACHIEVEMENTS - 1 and words < _PLENTY - 130:
        deed = _next_deed(draft)
        if deed is None:
            break
        told.append(_tell(draft, *deed, kind="need"))
        words += len(told[-1].text.split())
    return [tuple(told[start : start + 2]) for start in range(0, len(told), 2)]


def _next_deed(draft: _Draft) -> tuple[Achievement, Finding | None] | None:
    """The next achievement worth telling and the need it answers; None for the need where it answers none in full."""
    for figures in (True, False):
        for finding in draft.case.matches:
            if finding.requirement.id in draft.named_needs:
                continue
            for achievement in draft.case.told(finding):
                if _tellable(draft, achievement) and achievement.has_number >= figures:
                    draft.named_needs.append(finding.requirement.id)
                    return achievement, finding
        if not figures:
            break
        again = next((one for one, findings in draft.case.deeds() if _tellable(draft, one) and one.has_number and _any_met(findings)), None)
        if again and len(draft.used) < 3 and not _more_needs(draft):
            return again, None
    return next(((one, None) for one in _spare(draft) if _tellable(draft, one)), None) if len(draft.used) < 3 else None


def _any_met(findings: list[Finding]) -> bool:
    return any(one.verdict in ("met", "exceeded") for one in findings)


def _more_needs(draft: _Draft) -> bool:
    """Whether a need that is met still waits for an achievement, with or without a figure."""
    open_ones = (one for one in draft.case.matches if one.requirement.id not in draft.named_needs)
    return any(_tellable(draft, achievement) for one in open_ones for achievement in draft.case.told(one))


def _spare(draft: _Draft) -> list[Achievement]:
    """Achievements that no met need rests on, those with figures first, for a letter that would otherwise say little."""
    doing = [one for one in draft.case.record.achievements if one.owner.section in ("work", "projects", "volunteer")]
    return sorted(doing, key=lambda one: (not one.has_number, one.owner.section != "work"))


def _tellable(draft: _Draft, achievement: Achievement) -> bool:
    length = len(achievement.text.split())
    return achievement not in draft.used and 4 <= length <= _LONGEST_SENTENCE


def _tell(draft: _Draft, achievement: Achievement, finding: Finding | None, kind: str) -> LetterSentence:
    """One achievement as a sentence, tied to the need it answers."""
    draft.used.append(achievement)
    said = clause(achievement, draft.verbs)
    place = setting(achievement)
    need = _need(draft.case, finding, achievement) if finding else ""
    form = "told" if said else "quoted"
    frame = draft.frame(f"{kind} {form}" if need else f"further {form}")
    if not place:
        frame = draft.frames[f"{'need' if need else 'further'} {form} nowhere"][0]
    said = said or achievement.text.strip().rstrip(".;")
    text = frame.replace("{setting}", place).replace("{settled}", place[:1].lower() + place[1:]).replace("{need}", need).replace("{said}", said)
    return LetterSentence(sentence(text), (achievement.evidence, *_setting_evidence(draft.case, achievement)), (finding.requirement.id,) if finding else ())


def _setting_evidence(case: Case, achievement: Achievement) -> tuple:  # type: ignore[type-arg]
    owner = achievement.owner
    role = {"work": "position", "projects": "name", "volunteer": "organization", "education": "institution"}.get(owner.section)
    return (case.evidence(f"{owner.section}[{owner.index}].{role}", owner.role if role in ("position", "name") else owner.place),) if role else ()


def _need(case: Case, finding: Finding, achievement: Achievement) -> str:
    """What the posting asks and this achievement shows, as a noun phrase; "" where it cannot be named in a few words."""
    met = [one for one in finding.leaves if shown(one) and one.leaf.kind not in ("eligibility", "degree", "language", "credential")]
    speaking = [one for one in met if any(line.path == achievement.evidence.path and line.text in achievement.text for line in one.evidence)]
    names = list(dict.fromkeys(noun_phrase(one.leaf, label(one.leaf, case.lexicon, finding.requirement)) for one in speaking))
    return listing([name for name in names if len(name.split()) <= 12][:2])


def noun_phrase(leaf: Leaf, name: str) -> str:
    """The need as something one can ask for: `Python`, `experience in retail`, `experience building web services`."""
    if leaf.kind == "experience" and "experience" not in name.casefold():
        if GERUND.match(name.split()[0]):
            return f"experience {name}"
        return f"experience in {name}"
    return name


def _gap(draft: _Draft) -> _Paragraph:
    """A truthful sentence on the most visible gap, only where a near relative can be shown."""
    case = draft.case
    for finding in case.gaps:
        lines = [one for one in nearby(finding) if case.record.told(one)] or list(nearby(finding))
        leaf = unmet(finding)[0]
        if finding.requirement.importance != "required" or not lines or leaf.leaf.kind not in ("skill", "experience", "credential"):
            continue
        name = label(leaf.leaf, case.lexicon, finding.requirement)
        achievement = case.record.told(lines[0])
        near = _near_phrase(achievement) if achievement else f"“{lines[0].text}”"
        if len(name.split()) > 10 or len(near.split()) > 20:
            continue
        kind = "gap years" if leaf.leaf.min_years and leaf.evidence else "gap partial" if leaf.verdict == "partial" else "gap missing"
        text = draft.frame(kind).replace("{need}", noun_phrase(leaf.leaf, name)).replace("{near}", near)
        return (LetterSentence(sentence(text), tuple(lines[:1]), (finding.requirement.id,)),)
    return ()


def _near_phrase(achievement: Achievement) -> str:
    place = named(achievement.owner)
    return f"my work on “{title_of(achievement.text)}”" + (f" ({place})" if place else "")


def _closing(draft: _Draft) -> _Paragraph:
    case = draft.case
    topic = ""
    if draft.used:
        place = draft.used[0].owner
        topic = place.place or named(place) if place.section != "projects" else named(place)
    company = case.asked.company or "your team"
    frame = draft.frames["closing"][1 if not topic else 0]
    evidence = (draft.used[0].evidence,) if draft.used else ()
    return (LetterSentence(frame.replace("{company}", company).replace("{topic}", topic), evidence),)
