"""One achievement told in a letter: where it was done, what was done, and what of the things asked it speaks to."""

from fitcheck.advise.achievements import Owner
from fitcheck.advise.alignment import answered_sentence
from fitcheck.advise.case import Case
from fitcheck.advise.draft import Draft
from fitcheck.advise.first_person import also, as_time, clause, setting
from fitcheck.advise.letter_deeds import Deed
from fitcheck.advise.needs import need_phrase
from fitcheck.advise.terms import says
from fitcheck.advise.wording import article, is_employer, listing, sentence
from fitcheck.nouns.finding import Evidence, Finding
from fitcheck.nouns.report import LetterSentence

_LONGEST_TOOL = 5
_NAMED_AT_ONCE = 1


def tell(draft: Draft, deed: Deed, *, opens: bool, tied: bool = True) -> LetterSentence:
    """One achievement as a sentence, `tied` to what it answers; where it `opens`, its place is named."""
    achievement, case = deed.achievement, draft.case
    owner = achievement.owner
    said = clause(achievement, draft.verbs)
    place = _setting(draft, owner)
    need, ids = _need(draft, deed, opens=opens)
    need = need if tied else ""
    tool = _tool(draft, deed.tool_of, owner) if deed.tool_of else ""
    known = bool(draft.owners) and draft.owners[-1] == owner and not is_employer(owner.place)
    opens = opens and bool(place) and not known
    free = opens and bool(said) and not (need or tool or draft.turns.get("mission told"))
    theirs = answered_sentence(case, achievement) if free else ""
    manner = "mission" if theirs else "need" if need else "used" if tool else "further"
    form = "told" if said else "quoted"
    kind = f"{manner if said else 'further'} {form}{'' if opens else ' again'}"
    settled, quoted = inside(place), achievement.text.strip().rstrip(".;")
    post = "project" if owner.section == "projects" else "post"
    words = {"need": need or tool, "said": said or quoted, "also": also(said), "theirs": sentence(theirs), "post": post}
    text = draft.filled(kind, **words, setting=place, settled=settled, time=as_time(settled))
    lines = [achievement.evidence, *setting_evidence(case, owner)]
    if deed.tool_of and tool:
        lines += _named_there(case, deed.tool_of, owner)
        ids = (deed.tool_of.requirement.id,)
    draft.used.append(achievement)
    draft.owners.append(owner)
    draft.answered += ids
    return LetterSentence(sentence(text), tuple(dict.fromkeys(lines)), ids)


def _setting(draft: Draft, owner: Owner) -> str:
    """Where it was done; a post that ended before the one just spoken of began stands before it."""
    earlier = draft.owners[-1] if draft.owners else None
    place = setting(owner, draft.owners, back=False)
    if earlier and earlier != owner and _same_house(earlier, owner):
        place = f"As {article(owner.role)} there"
    if earlier and earlier != owner and earlier.section == "work" and owner not in draft.owners and ended(owner, earlier):
        before = "Earlier still" if draft.turns.get("before") else "Before that"
        draft.turns["before"] = 1
        return f"{before}, {inside(place)}" if place else ""
    return place


def _same_house(one: Owner, other: Owner) -> bool:
    """Whether the two are posts at one employer."""
    return one.section == other.section == "work" and one.place == other.place and is_employer(other.place) and bool(other.role)


def _need(draft: Draft, deed: Deed, *, opens: bool) -> tuple[str, tuple[str, ...]]:
    """What of the things asked the sentence names, and all requirements it speaks to.

    Nothing that the letter has named before, and what the deed says in the same words only where a paragraph `opens` with it.
    """
    ids = tuple(dict.fromkeys(finding.requirement.id for finding, _ in deed.answers))
    fresh = [(finding, leaf) for finding, leaf in deed.answers if finding.requirement.id not in draft.answered]
    names = [need_phrase(leaf.leaf, finding.requirement, draft.case.lexicon) for finding, leaf in fresh]
    once = list(dict.fromkeys(filter(None, names)))
    plain = [name for name in once if not says(deed.achievement.text, name)]
    return listing((plain or (once if opens else []))[:_NAMED_AT_ONCE]), ids


def _tool(draft: Draft, finding: Finding, owner: Owner) -> str:
    """What that entry of the profile names as used, of the thing asked, in the profile's own words; "" where it names nothing new."""
    case = draft.case
    lines = [line for line in finding.evidence if ".keywords[" in line.path and case.is_of(line, owner.section, owner.number)]
    named_ones = [line.text for line in lines if any(one.name[:1].isupper() and one.start == 0 for one in case.lexicon.find(line.text))]
    fresh = [text for text in named_ones if len(text.split()) <= _LONGEST_TOOL and text not in draft.tools][:2]
    draft.tools += fresh
    return listing(fresh)


def _named_there(case: Case, finding: Finding, owner: Owner) -> list[Evidence]:
    """The line by which that entry of the profile names the thing asked."""
    return [line for line in finding.evidence if case.is_of(line, owner.section, owner.number)][:1]


def setting_evidence(case: Case, owner: Owner) -> tuple[Evidence, ...]:
    """The line that names the position, project or place where something was done."""
    base = f"{owner.section}[{owner.number}]"
    if owner.section in ("work", "projects"):
        return (case.evidence(f"{base}.{'position' if owner.section == 'work' else 'name'}", owner.role),) if owner.role else ()
    place = {"volunteer": "organization", "education": "institution"}.get(owner.section)
    return (case.evidence(f"{base}.{place}", owner.place),) if place and owner.place else ()


def ended(owner: Owner, later: Owner) -> bool:
    """Whether the one position had ended when the other began."""
    return owner.section == "work" and owner.end is not None and later.start is not None and owner.end <= later.start


def inside(place: str) -> str:
    """The opening of a sentence as it stands within one."""
    return place[:1].lower() + place[1:]
