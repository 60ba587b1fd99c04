"""Each requirement judged: its leaves by the rules of their kind, then brought together along the tree."""

from datetime import date

from fitcheck.lexicon import Lexicon
from fitcheck.match.asking import (
    as_asked,
    with_all_named,
    with_choices,
    with_shared_role,
    with_short_name,
    with_version,
    with_whole_name,
)
from fitcheck.match.awards import as_awarded
from fitcheck.match.combine import Combined, combine
from fitcheck.match.credentials import in_place, judge_credential
from fitcheck.match.degrees import judge_degree, open_to_related, with_own_field
from fitcheck.match.eligibility import judge_eligibility
from fitcheck.match.facts import Index
from fitcheck.match.indexing import index_profile
from fitcheck.match.languages import judge_language
from fitcheck.match.quoting import MOST_EVIDENCE, by_place
from fitcheck.match.referring import with_what_is_meant
from fitcheck.match.related import WorkField, field_of, in_field, of_any_work, since_qualifying
from fitcheck.match.skills import judge_skill
from fitcheck.match.stacks import objects_of, stack_of
from fitcheck.match.team_sizes import of_size, without_size
from fitcheck.match.traits import about_places, judge_as_trait, judge_trait, names_trait, with_kinds
from fitcheck.match.wording import in_one_breath, listed, nothing_shows, sentence, spoken
from fitcheck.nouns.finding import Credit, Evidence, Finding, LeafFinding
from fitcheck.nouns.profile import Profile
from fitcheck.nouns.requirement import Importance, Leaf, Needs, Requirement, leaves

_REMEMBERED = 20_000
_ROUNDING = 1e-6
"""More than adding up in another order can change."""
_JUDGES = {
    "skill": judge_skill,
    "experience": judge_skill,
    "degree": judge_degree,
    "credential": judge_credential,
    "language": judge_language,
    "trait": judge_trait,
    "eligibility": judge_eligibility,
}


def match(profile: Profile, requirements: tuple[Requirement, ...], lexicon: Lexicon, as_of: date) -> tuple[Finding, ...]:
    """What a profile shows for each requirement, in posting order."""
    return match_index(index_profile(profile, lexicon, as_of), requirements)


def match_index(index: Index, requirements: tuple[Requirement, ...], title: str = "") -> tuple[Finding, ...]:
    """match() for a profile that is indexed already; `title` is that of the posting."""
    field = field_of(index, requirements, title)
    return tuple(_judge(index, requirement, field) for requirement in requirements)


def judge_leaf(index: Index, leaf: Leaf) -> LeafFinding:
    """What the profile shows for one thing asked."""
    known = index.judged.get(leaf)
    if known is None:
        if len(index.judged) >= _REMEMBERED:
            index.judged.clear()
        known = index.judged[leaf] = _judge_leaf(index, leaf)
    return known


def _judge_leaf(index: Index, leaf: Leaf) -> LeafFinding:
    finding = _judge_stack(index, leaf) or _JUDGES[leaf.kind](index, leaf)
    open_still = leaf.kind in ("skill", "experience") and finding.credit.middle < 1 and not leaf.min_years
    if open_still and names_trait(index, leaf, shown=finding.credit.middle > 0):
        quality = judge_as_trait(index, leaf)
        return quality if quality.credit.middle > finding.credit.middle else finding
    return finding


def _judge_stack(index: Index, leaf: Leaf) -> LeafFinding | None:
    """The judgement of a list of unlike things, some of them shown; None where the thing asked is judged as one, or none is shown."""
    parts = [judge_skill(index, part) for part in stack_of(index, leaf) or objects_of(index, leaf)]
    earned = [finding.credit for finding in parts]
    if not any(credit.middle for credit in earned) or all(credit.middle >= 1 for credit in earned):
        return None
    shown = [finding for finding in parts if finding.credit.middle]
    absent = [spoken(finding.leaf) for finding in parts if not finding.credit.middle]
    reason = sentence(f"of {spoken(leaf)} your profile shows {listed([spoken(finding.leaf) for finding in shown])}")
    quotes = tuple(dict.fromkeys(finding.evidence[0] for finding in shown))[:MOST_EVIDENCE]
    mean = Credit(*(sum(getattr(credit, end) for credit in earned) / len(earned) for end in ("low", "middle", "high")))
    return LeafFinding(leaf, "partial", mean, quotes, f"{reason}{' ' + nothing_shows(absent) if absent else ''}", "stack-part")


def _judge(index: Index, requirement: Requirement, field: WorkField) -> Finding:
    found = _judge_within(index, requirement.needs, requirement.text)
    node = combine(requirement.needs, (_counted(index, finding, requirement.text, field) for finding in found))
    blocks = node.blocks and node.verdict == "missing" and requirement.importance == "required"
    weight = weight_of(index, requirement.importance, soft=node.soft)
    return Finding(requirement, node.verdict, node.credit, weight, _merged(node), _reason(node), node.rule, node.leaves, blocks)


def _counted(index: Index, finding: LeafFinding, text: str, field: WorkField) -> LeafFinding:
    """A finding with only those years counted that the text of the requirement means."""
    return since_qualifying(index, in_field(index, finding, text, field), text)


def weight_of(index: Index, importance: Importance, *, soft: bool = False) -> float:
    """What a requirement counts; `soft` where it asks for traits or eligibility alone."""
    table = index.lexicon.table("matching/bands")["weights"]
    return float(table[importance]) / (table["soft_share"] if soft else 1)


class Reach:
    """The most that a fit may come to, as what a posting asks is taken in piece by piece, in any order."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._earned = self._judged = 0.0

    def take(self, text: str, importance: Importance, needs: Needs) -> None:
        """Count what needs read out of a text earn; what years count in the field of the posting can only be less."""
        node = combine(needs, iter(_judge_within(self._index, needs, text)))
        if node.verdict != "unstated":
            weight = weight_of(self._index, importance, soft=node.soft)
            self._earned += weight * node.credit.middle
            self._judged += weight

    def most(self, ahead: float) -> float | None:
        """The fit if all that is still ahead, of that weight, were shown in full; None where there is nothing to judge."""
        total = self._judged + ahead
        return round(100 * (self._earned + ahead) / total + _ROUNDING, 1) if total else None


def _judge_within(index: Index, needs: Needs, text: str) -> list[LeafFinding]:
    """The judgements of the leaves of a tree, in posting order, in the light of the requirement's text."""
    return with_what_is_meant(index, [_judge_in_text(index, leaf, text) for leaf in leaves(needs)], text)


def _judge_in_text(index: Index, leaf: Leaf, text: str) -> LeafFinding:
    role = with_shared_role(index, without_size(index.lexicon, leaf), text)
    named = with_version(index, with_whole_name(index.lexicon, role))
    whole = with_short_name(with_kinds(of_any_work(named), text), text)
    asked = open_to_related(with_own_field(index.lexicon, with_choices(index.lexicon, whole), text), text)
    finding = judge_leaf(index, asked)
    if asked is not leaf:
        finding = finding._replace(leaf=leaf)
    finding = as_awarded(index, with_all_named(index, as_asked(index, finding, text), text), text)
    return about_places(index, of_size(index, in_place(index, finding, text), text), text)


def _merged(node: Combined) -> tuple[Evidence, ...]:
    """The best evidence of each deciding leaf in turn, the best shown leaf first."""
    telling = [finding for finding in node.telling if not finding.leaf.is_way] or node.telling
    ordered = sorted(telling, key=lambda finding: -finding.credit.middle)
    return by_place(finding.evidence[rank] for rank in range(MOST_EVIDENCE) for finding in ordered if rank < len(finding.evidence))


def _reason(node: Combined) -> str:
    """The reasons of the leaves that decided, what is shown first, what is not shown in one sentence."""
    order = ("exceeded", "met", "partial", "missing", "unstated")
    telling = [finding for finding in node.telling if not finding.leaf.is_way] or node.telling
    ordered = sorted(telling, key=lambda finding: order.index(finding.verdict))
    absent = list(dict.fromkeys(spoken(finding.leaf) for finding in ordered if finding.rule == "not-shown"))
    reasons = dict.fromkeys(nothing_shows(absent) if finding.rule == "not-shown" else finding.reason for finding in ordered)
    return in_one_breath(reasons)
