"""Requirements named in a few words: what of them is shown, and what is not."""

from collections.abc import Iterator

from fitcheck.advise.wording import label, listing, shown
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.finding import Finding, LeafFinding
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs

_LEVELS = ("any", "high_school", "certificate", "associate", "bachelor", "master", "doctorate", "professional")
_MOST = 3


def answered(finding: Finding) -> list[LeafFinding]:
    """The leaves shown in full; those of a choice only where they are the ones that meet it."""
    return [one for one in finding.leaves if shown(one)]


def unmet(finding: Finding) -> list[LeafFinding]:
    """The leaves that stand between the profile and the requirement, those that can be worked on before those to be asked for.

    Of a choice, none where one branch is shown in full, else every branch.
    """
    short = list(_unmet(finding.requirement.needs, iter(finding.leaves))) or list(finding.leaves)
    return [one for one in short if one.verdict != "unstated"] or short


def answered_name(finding: Finding, lexicon: Lexicon) -> str:
    """What is shown of a requirement, in a few words: `Python and SQL`; of all it asks, where nothing is."""
    return _named(answered(finding) or list(finding.leaves), finding, lexicon, "and" if answered(finding) else _joint(finding))


def unmet_name(finding: Finding, lexicon: Lexicon) -> str:
    """What is not shown of a requirement, in a few words: `FSDP or DDP`."""
    return _named(unmet(finding), finding, lexicon, _joint(finding))


def _joint(finding: Finding) -> str:
    """The word between unmet leaves: `or` where they are branches of one choice."""
    short = {id(one.leaf) for one in unmet(finding)}
    return "or" if _within_choice(finding.requirement.needs, short) else "and"


def _within_choice(needs: Needs, short: set[int]) -> bool:
    match needs:
        case Leaf():
            return False
        case AnyOf():
            return True
        case AllOf(children):
            holding = [child for child in children if short & {id(leaf) for leaf in _leaves(child)}]
            return len(holding) == 1 and _within_choice(holding[0], short)


def _leaves(needs: Needs) -> Iterator[Leaf]:
    match needs:
        case Leaf():
            yield needs
        case AllOf(children) | AnyOf(children):
            for child in children:
                yield from _leaves(child)


def _unmet(needs: Needs, findings: Iterator[LeafFinding]) -> list[LeafFinding]:
    match needs:
        case Leaf():
            one = next(findings)
            return [] if shown(one) else [one]
        case AllOf(children):
            return [one for child in children for one in _unmet(child, findings)]
        case AnyOf(children):
            branches = [_unmet(child, findings) for child in children]
            return [] if any(not branch for branch in branches) else [one for branch in branches for one in branch]


def _named(leaves: list[LeafFinding], finding: Finding, lexicon: Lexicon, word: str) -> str:
    names = list(dict.fromkeys(label(one.leaf, lexicon, finding.requirement) for one in _one_degree(leaves)))
    if len(names) > _MOST:
        names = [*names[:_MOST], f"{len(names) - _MOST} more"]
    return listing(names, word)


def _one_degree(leaves: list[LeafFinding]) -> list[LeafFinding]:
    """The leaves with one degree for all: of those shown the highest level, else the lowest."""
    degrees = sorted((one for one in leaves if one.leaf.kind == "degree"), key=lambda one: _LEVELS.index(one.leaf.level or "any"))
    if len(degrees) < 2:
        return leaves
    kept = next((one for one in reversed(degrees) if shown(one)), degrees[0])
    return [one for one in leaves if one.leaf.kind != "degree" or one is kept]
