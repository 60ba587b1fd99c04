"""The cover letter: each sentence tied to the profile, and to the need it answers."""

from datetime import date

from fitcheck.advise.achievements import Achievement, Owner
from fitcheck.advise.background import background
from fitcheck.advise.case import Case, case_of
from fitcheck.advise.draft import MEASURES, Draft, Length
from fitcheck.advise.first_person import clause, setting
from fitcheck.advise.letter_deeds import Deed, deeds
from fitcheck.advise.letter_gap import gap_sentence
from fitcheck.advise.letter_head import company_of, greeting, sender, subject, title_of_role
from fitcheck.advise.letter_telling import ended, inside, setting_evidence, tell
from fitcheck.advise.needs import PREPOSITION, need_phrase, thing
from fitcheck.advise.qualifications import qualifications, years_met
from fitcheck.advise.verbs import verbs_of
from fitcheck.advise.wording import GERUND, article, is_employer, is_role, named, sentence, shown
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.finding import Finding
from fitcheck.nouns.profile import Profile
from fitcheck.nouns.report import Letter, LetterSentence
from fitcheck.nouns.requirement import Asked
from fitcheck.patterns import pattern_of

_DOING = pattern_of(
    r"^[a-z].*(?:ing|tion|sion|ment|ance|ence|ship|ysis|istry|graphy|logy|care|design|research|sales|support)$|^(?:care|design|research|sales)$"
)
"""The end of a name of something that one goes about; not of what it is done to."""
_LONGEST_PARAGRAPH = 3
_MORE_DEEDS = 5
_Paragraph = tuple[LetterSentence, ...]


def write_letter(
    profile: Profile, asked: Asked, findings: tuple[Finding, ...], lexicon: Lexicon, as_of: date, length: Length = "standard"
) -> Letter:
    """A letter of one page that claims nothing but what the profile shows."""
    case = case_of(profile, asked, findings, None, lexicon, as_of)
    draft = Draft(case, MEASURES[length], verbs_of(lexicon), lexicon.table("advice/letter"))
    judged = any(one.verdict != "unstated" for one in findings)
    paragraphs = _long_enough(draft) if judged else _without_needs(draft)
    return Letter(
        subject(case),
        greeting(case),
        tuple(one for one in paragraphs if one),
        "Kind regards,",
        profile.basics.name,
        sender(profile),
        as_of,
    )


def _long_enough(draft: Draft) -> list[_Paragraph]:
    """The paragraphs, with a further achievement or two where they would otherwise be too few words."""
    for more in range(_MORE_DEEDS + 1):
        measure = draft.measure._replace(least=draft.measure.least + more, most=draft.measure.most + more)
        paragraphs = _paragraphs(draft.begun_again(measure))
        if sum(len(one.text.split()) for paragraph in paragraphs for one in paragraph) >= draft.measure.fair:
            break
    return paragraphs


def _paragraphs(draft: Draft) -> list[_Paragraph]:
    told = deeds(draft.case, draft.measure, draft.verbs)
    opening = _opening(draft, told[0] if told else None)
    body = _body(draft, told[1:])
    said = " ".join(one.text for paragraph in (opening, *body) for one in paragraph)
    qualified = qualifications(draft.case, tuple(draft.answered), said) if draft.measure.others else ()
    gap = gap_sentence(draft)
    closing = _closing(draft, gap)
    end = [(gap[0],), (closing,)] if gap else [(closing,)]
    facts = _further_facts(draft, [opening, *body, qualified, *end])
    together = len(qualified) + len(facts) <= _LONGEST_PARAGRAPH + 1
    return [opening, *body, *([(*qualified, *facts)] if together else [qualified, facts]), *end]


def _without_needs(draft: Draft) -> list[_Paragraph]:
    """A short letter where nothing could be compared: who applies, from where, and that no more is claimed."""
    plain = LetterSentence("I could not take from your posting what you ask for, so I claim no match; my resume says what I have done.", ())
    return [_opening(draft, None), (plain,), (_closing(draft, None),)]


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


def _opening(draft: Draft, deed: Deed | None) -> _Paragraph:
    """What is applied for and the strongest match for it, then the present position and the deed that shows the match."""
    return (_application(draft, deed), *_first_deed(draft, deed))


def _application(draft: Draft, deed: Deed | None) -> LetterSentence:
    case = draft.case
    company, role = company_of(case), title_of_role(case)
    at = f" at {company}" if company and company.casefold() not in role.casefold() else ""
    counted = next((one for one in years_met(case) if one[0].requirement.importance == "required"), None)
    if counted:
        finding, leaf, years = counted
        return LetterSentence(draft.filled("opening years", role=role, at=at, need=years), leaf.evidence[:3], (finding.requirement.id,))
    for finding, leaf in deed.answers if deed else ():
        kind = "experience" if leaf.leaf.kind == "experience" else "skill"
        if leaf.leaf.kind != "trait":
            draft.answered.append(finding.requirement.id)
            need = need_phrase(leaf.leaf, finding.requirement, case.lexicon)
            text = draft.filled(f"opening {kind}", role=role, at=at, need=need)
            return LetterSentence(text, leaf.evidence[:2], (finding.requirement.id,))
    return LetterSentence(draft.filled("opening plain", role=role, at=at), ())


def _first_deed(draft: Draft, deed: Deed | None) -> _Paragraph:
    """The present position, with the strongest deed, be it of that position or of another."""
    present = _present(draft.case)
    if present is None:
        return (tell(draft, deed, opens=True, tied=False),) if deed else ()
    line = draft.case.evidence(f"work[{present.number}].position", present.role)
    held = f"{article(present.role)}{_at(present)}"
    since = str(present.start.year) if present.start else ""
    if deed is None or not (said := clause(deed.achievement, draft.verbs)):
        draft.owners.append(present)
        return (LetterSentence(draft.filled("present alone", present=held, year=since), (line,)),)
    owner = deed.achievement.owner
    place = setting(owner)
    kind = "told" if owner == present and since else "undated" if owner == present else "before" if ended(owner, present) else "beside"
    if not place:
        return (tell(draft, deed, opens=True, tied=False),)
    text = draft.filled(f"present {kind}", present=held, year=since, said=said, setting=place, settled=inside(place))
    draft.owners += [present, owner]
    draft.used.append(deed.achievement)
    draft.answered += [finding.requirement.id for finding, _ in deed.answers]
    ids = tuple(dict.fromkeys(finding.requirement.id for finding, _ in deed.answers))
    return (
        LetterSentence(sentence(text), tuple(dict.fromkeys((deed.achievement.evidence, line, *setting_evidence(draft.case, owner)))), ids),
    )


def _present(case: Case) -> Owner | None:
    return next((one for one in case.record.owners.values() if one.section == "work" and one.current and one.role and one.start), None)


def _at(owner: Owner) -> str:
    return f"{',' if ',' in owner.role else ''} at {owner.place}" if is_employer(owner.place) else ""


def _body(draft: Draft, told: list[Deed]) -> list[_Paragraph]:
    """Paragraphs of up to three achievements, what was done at one place together, in the posting's order of importance."""
    groups: list[list[Deed]] = []
    for deed in told:
        group = next((one for one in groups if one[0].achievement.owner == deed.achievement.owner and len(one) < _LONGEST_PARAGRAPH), None)
        if group is None:
            groups.append([deed])
        else:
            group.append(deed)
    groups.sort(key=_importance)
    return [
        tuple(
            tell(draft, deed, opens=place == 0 or deed.achievement.owner != group[place - 1].achievement.owner)
            for place, deed in enumerate(group)
        )
        for group in _paired(groups)
    ]


def _importance(group: list[Deed]) -> tuple[object, ...]:
    """What answers a required need first, then in the order of a life: the present position before earlier ones, then the rest."""
    owner = group[0].achievement.owner
    needed = any(finding.requirement.importance == "required" for deed in group for finding, _ in deed.answers)
    return (not needed, owner.section != "work", owner.number)


def _paired(groups: list[list[Deed]]) -> list[list[Deed]]:
    """The groups, those of one deed joined with the one before."""
    joined: list[list[Deed]] = []
    for group in groups:
        if joined and (len(group) == 1 or len(joined[-1]) == 1) and len(joined[-1]) + len(group) <= _LONGEST_PARAGRAPH + 1:
            joined[-1].extend(group)
        else:
            joined.append(list(group))
    return joined


def _closing(draft: Draft, gap: tuple[LetterSentence, str] | None) -> LetterSentence:
    if not draft.used:
        return LetterSentence(draft.frames["closing"][1], ())
    first: Achievement = draft.used[0]
    topic, by_id = _topic(first.owner), {one.requirement.id: one for one in draft.case.findings}
    if gap:
        role = is_role(gap[1])
        text = draft.filled("closing role" if role else "closing gap", topic=topic, need=article(gap[1]) if role else gap[1])
        return LetterSentence(text, (first.evidence,))
    for one in draft.answered:
        name = _thing(draft, by_id[one])
        if name and by_id[one].requirement.importance == "required" and company_of(draft.case):
            return LetterSentence(draft.filled("closing need", topic=topic, need=name, company=company_of(draft.case)), (first.evidence,))
    far = _is_far(draft.case)
    return LetterSentence(draft.filled("closing far" if far else "closing", topic=topic), (first.evidence,))


def _is_far(case: Case) -> bool:
    """Whether the posting asks mostly for what is not shown, and nothing of the work itself is."""
    shown_work = any(
        shown(leaf) and leaf.leaf.kind in ("skill", "experience", "credential") for one in case.findings for leaf in one.leaves
    )
    return not shown_work and 2 * len(case.matches) < len(case.findings)


def _thing(draft: Draft, finding: Finding) -> str:
    """The first of the things asked and shown that has a name, of those one can go about: no tool, and no quality."""
    doable = (one.leaf for one in finding.leaves if shown(one) and one.leaf.kind != "trait")
    names = (thing(leaf, finding.requirement, draft.case.lexicon) for leaf in doable)
    return next((name for name in names if _DOING.search(PREPOSITION.split(name)[0]) or (" " in name and GERUND.match(name))), "")


def _topic(owner: Owner) -> str:
    if owner.section == "projects":
        return named(owner)
    return f"my time at {owner.place}" if is_employer(owner.place) else f"my work as {pattern_of(r' [(].*[)]$').sub('', owner.role)}"
