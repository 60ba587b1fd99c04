"""Years of `related` or `relevant` work: those of the positions that bear on what the posting is about."""

import re
from typing import NamedTuple

from fitcheck.match.facts import Index
from fitcheck.match.fields import fields_of
from fitcheck.match.quoting import latest
from fitcheck.match.skills import shown_for, verdict_of_years
from fitcheck.match.stems import TELLING
from fitcheck.match.wording import not_shown, sentence, years_text
from fitcheck.match.years import span_of, total_years
from fitcheck.nouns.finding import Credit, LeafFinding
from fitcheck.nouns.requirement import LIKE_THIS_POST, Leaf, Requirement, leaves
from fitcheck.patterns import pattern_of

_RELATED = pattern_of(
    r"\b(?:related|relevant|similar|comparable)\b(?:[\s,/-]+\w+){0,4}?[\s,/-]+(?:experience|work|employment)\b", re.IGNORECASE
)
_SOUGHT = pattern_of(
    r"\b(?:looking for|seeking|seeks?|needs?|hiring|hire)\s+(?:an?|our|the)\s+[^.;:]{3,90}?"
    r"\bwith\s+[^.;:\d]{0,24}\d+\s*\+?\s*(?:years|yrs)",
    re.IGNORECASE,
)
"""Years of whom a posting seeks, which are those of the work it is about: `seeking a beekeeper with 4 years of experience`."""
SINCE = pattern_of(
    r"\b(?:post[- ]?(?:qualif\w+|registration|licensure|licen[cs]e)(?: experience)?|PQE"
    r"|(?:since|after|once)\s+(?:qualif\w+|registration))\b",
    re.IGNORECASE,
)
"""Words by which only the years after a qualification count."""
_ANY_WORK = pattern_of(
    r"(?:(?:relevant|related|professional|practical|commercial|industry|hands-on|real-world|full-time|paid|total|overall|work|working)\b\s*)+"
    r"(?:experience|employment)?",
    re.IGNORECASE,
)
"""Words that say of years no more than that they are of work."""
_SAME_POST = pattern_of(rf"(?:the )?{LIKE_THIS_POST}\b.*", re.IGNORECASE)
"""Work as one of whom the posting seeks."""
_NEAR = 0.5
"""What work that bears on a post earns, where no title held is one of its kind."""
_KINDS = ("skill", "experience")
_NAMED = 0.5
"""The share of a skill from which a position that shows it, and others, bears on the work asked."""
_WHOLE = 0.999
"""The same for an experience: a neighbour of it is other work."""

_SEVERAL = 2
_MOST_FIELDS = 2
"""More fields of study than these, one as good as the other, say little of the work."""


class WorkField(NamedTuple):
    """What a posting is about, as far as it says: the things asked, the fields of study asked, and its title."""

    things: tuple[Leaf, ...]
    fields: tuple[str, ...]
    title: frozenset[str]
    """Telling stems of the title."""


def field_of(index: Index, requirements: tuple[Requirement, ...], title: str) -> WorkField:
    """What a posting is about."""
    asked = [leaf for requirement in requirements for leaf in leaves(requirement.needs)]
    stems = frozenset(token.stem for token in index.stems.tokens(title) if index.stems.weight(token.stem) >= TELLING)
    fields = tuple(dict.fromkeys(field for leaf in asked for field in leaf.fields))
    things = tuple(leaf for leaf in asked if leaf.kind in _KINDS and leaf.text)
    return WorkField(things, fields if len(fields) <= _MOST_FIELDS else (), stems)


def in_field(index: Index, finding: LeafFinding, text: str, field: WorkField) -> LeafFinding:
    """Years of nothing in particular in the light of the requirement's text: related work is that of the positions that bear on it."""
    leaf = finding.leaf
    if leaf.kind == "experience" and _SAME_POST.fullmatch(leaf.text):
        return _in_same_post(index, finding, field)
    if leaf.kind != "experience" or leaf.text or not leaf.min_years or finding.verdict in ("missing", "unstated"):
        return finding
    if not any(field) or not (_RELATED.search(text) or _SOUGHT.search(text)):
        return finding
    bearing = _bearing(index, field)
    years = total_years(span for number in bearing if (span := index.entries[number].span))
    unrelated: float = index.lexicon.table("matching/credits")["unrelated_years"]
    share = max(min(1.0, years / leaf.min_years), unrelated * finding.credit.middle)
    if years < leaf.min_years:
        told = f"{years_text(years)} of these" if years else "none of these"
        reason = f"{finding.reason.split(';')[0]}, {told} in positions that bear on what is asked here; {years_text(leaf.min_years)} asked."
        return finding._replace(verdict="partial", credit=Credit(share, share, finding.credit.high), reason=reason, rule="years-related")
    titles = latest(index, (fact for fact in index.facts if fact.entry in bearing and fact.role == "title"))
    reason = f"{years_text(years)} of dated work that bears on what is asked here; {years_text(leaf.min_years)} asked."
    verdict = verdict_of_years(share, years, leaf)
    return finding._replace(verdict=verdict, evidence=titles or finding.evidence, reason=reason, rule="years-related", years=years)


def _in_same_post(index: Index, finding: LeafFinding, field: WorkField) -> LeafFinding:
    """Work in general in the light of the posting's title: only that in a post of its kind counts, and what bears on it in part."""
    if not field.title or not finding.credit.middle:
        return finding
    titles = [fact for fact in index.facts if fact.role == "title" and fact.entry >= 0]
    alike = [fact for fact in titles if len(field.title.intersection(fact.stems)) * 2 >= len(field.title)]
    if alike:
        return finding._replace(
            evidence=latest(index, alike), reason=sentence(f"you have held a post of the kind: {alike[0].evidence.text}")
        )
    bearing = _bearing(index, field)
    if not bearing:
        return not_shown(finding)
    share = min(_NEAR, finding.credit.middle)
    near = latest(index, (fact for fact in titles if fact.entry in bearing))
    reason = sentence("no title you held is of the kind; some of your work bears on what is asked here")
    return finding._replace(verdict="partial", credit=Credit(share, share, share), evidence=near, reason=reason, rule="years-related")


def of_any_work(leaf: Leaf) -> Leaf:
    """The leaf without a name where it has only words for when years count, or that they are to be of work: `12 months of
    post-registration experience`, `3 years of industry experience`; or of work like that of the post."""
    if leaf.kind == "experience" and _SAME_POST.fullmatch(leaf.text):
        return leaf._replace(text="", term="")
    if leaf.kind == "experience" and leaf.min_years and (SINCE.fullmatch(leaf.text.strip()) or _ANY_WORK.fullmatch(leaf.text.strip())):
        return leaf._replace(text="", term="")
    return leaf


def since_qualifying(index: Index, finding: LeafFinding, text: str) -> LeafFinding:
    """Years in the light of the requirement's text: where they are to follow a qualification, those before it do not count."""
    asked = finding.leaf.min_years
    if not asked or not finding.credit.middle or not SINCE.search(text):
        return finding
    start = _qualified(index)
    if start is None:
        return finding
    years = total_years(span._replace(start=max(span.start, start)) for span in index.spans() if span.end > start)
    if finding.years is None or years >= finding.years:
        return finding
    share = min(1.0, years / asked)
    credit = Credit(*(min(end, share) for end in finding.credit))
    reason = f"{finding.reason.split(';')[0]}, {years_text(years)} of these at most since you qualified; {years_text(asked)} asked."
    verdict = verdict_of_years(credit.middle, years, finding.leaf) if credit.middle else finding.verdict
    return finding._replace(verdict=verdict, credit=credit, reason=reason, years=years)


def _qualified(index: Index) -> float | None:
    """When the first licence was granted, or else the first course of study was over; None where nothing tells."""
    terms = index.lexicon
    licences = [
        held.date
        for held in index.profile.certificates
        if held.date and any((term := terms.term(mention.name)) and term.kind == "credential" for mention in terms.find(held.name))
    ]
    ends = licences or [study.endDate for study in index.profile.education if study.endDate]
    months = [span.start for end in ends if (span := span_of(end, None, index.as_of))]
    return min(months, default=None)


def _bearing(index: Index, field: WorkField) -> list[int]:
    """The dated positions that bear on a field: by a word of its title, by work of a field of study, by an experience
    asked, or by several skills asked: one skill alone, such as a spreadsheet, is used everywhere."""
    bearing: set[int] = set()
    fields = fields_of(index.lexicon)
    for fact in index.facts:
        if fact.entry < 0 or fact.role != "title":
            continue
        if not field.title.isdisjoint(fact.stems) or (field.fields and fields.is_work_in(field.fields, fact.evidence.text)):
            bearing.add(fact.entry)
    skills: dict[int, int] = {}
    for leaf in field.things:
        least = _WHOLE if leaf.kind == "experience" else _NAMED
        showing = {item.fact.entry for item in shown_for(index, leaf) if item.middle >= least and item.fact.entry >= 0}
        if leaf.kind == "experience":
            bearing |= showing
        for number in showing:
            skills[number] = skills.get(number, 0) + 1
    bearing.update(number for number, count in skills.items() if count >= _SEVERAL)
    return sorted(number for number in bearing if index.entries[number].kind == "work" and index.entries[number].span)
