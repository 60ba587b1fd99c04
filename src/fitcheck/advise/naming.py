"""Requirements named in a few words: what of them is shown, and what is not."""

from collections.abc import Callable, Iterator

from fitcheck.advise.first_person import as_thing
from fitcheck.advise.wording import label, listing, shown, shown_itself
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import is_acronym
from fitcheck.nouns.finding import Finding, LeafFinding
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs

_LEVELS = ("any", "high_school", "certificate", "associate", "bachelor", "master", "doctorate", "professional")
_MOST = 3


def answered(finding: Finding) -> list[LeafFinding]:
    """The leaves shown in full; those of a choice only where they are the ones that meet it."""
    held = [one for one in finding.leaves if shown(one)]
    return [one for one in held if shown_itself(one) and not _is_substitute(one, held)] or held


def _is_substitute(finding: LeafFinding, held: list[LeafFinding]) -> bool:
    """Whether a credential is shown by one of another name that is asked for as well."""
    if finding.leaf.kind != "credential" or _is_said(finding):
        return False
    lines = {line.path for line in finding.evidence}
    return any(other is not finding and _is_said(other) and lines & {line.path for line in other.evidence} for other in held)


def _is_said(finding: LeafFinding) -> bool:
    """Whether a line names it, by its whole name or by its letters (`ACLS`)."""
    letters = [word for word in finding.leaf.text.split() if is_acronym(word)]
    return any(name.casefold() in line.text.casefold() for name in (finding.leaf.text, *letters) for line in finding.evidence)


def unmet(finding: Finding) -> list[LeafFinding]:
    """The leaves that stand between the profile and the requirement, those that can be worked on before those to be asked for.

    Of a choice, none where one branch is shown in full, else every branch.
    """
    short = list(_unmet(finding.requirement.needs, iter(finding.leaves))) or list(finding.leaves)
    return [one for one in short if one.verdict != "unstated"] or short


def answered_name(finding: Finding, lexicon: Lexicon) -> str:
    """What is shown of a requirement, in a few words: `Python and SQL`; all that it asks, where nothing is shown in full."""
    held = answered(finding)
    return _named(finding, lexicon, held, "and") if held else _named(finding, lexicon, list(finding.leaves), "or")


def unmet_name(finding: Finding, lexicon: Lexicon) -> str:
    """What is not shown of a requirement, in a few words: `FSDP or DDP`."""
    return _named(finding, lexicon, unmet(finding), "or")


def _named(finding: Finding, lexicon: Lexicon, chosen: list[LeafFinding], choice: str) -> str:
    kept = {id(one) for one in _one_degree(_without_ways(chosen))}
    parts = _parts(
        finding.requirement.needs,
        iter(finding.leaves),
        kept,
        choice,
        lambda leaf: as_thing(label(leaf, lexicon, finding.requirement), lexicon),
    )
    return _few(parts, choice if isinstance(finding.requirement.needs, AnyOf) else "and")


def _parts(needs: Needs, findings: Iterator[LeafFinding], kept: set[int], choice: str, name: Callable[[Leaf], str]) -> list[str]:
    """The names of the leaves kept, each once; a choice within a bundle is one part."""
    match needs:
        case Leaf():
            one = next(findings)
            return [name(needs)] if id(one) in kept else []
        case AllOf(children):
            return [part for child in children for part in _inner(child, findings, kept, choice, name)]
        case AnyOf(children):
            branches = [_parts(child, findings, kept, choice, name) for child in children]
            return [_few(branch, "and") for branch in branches if branch]


def _inner(needs: Needs, findings: Iterator[LeafFinding], kept: set[int], choice: str, name: Callable[[Leaf], str]) -> list[str]:
    parts = _parts(needs, findings, kept, choice, name)
    return [_few(parts, choice)] if isinstance(needs, AnyOf) and parts else parts


def _few(names: list[str], word: str) -> str:
    once = list(dict.fromkeys(names))
    return listing([*once[:_MOST], f"{len(once) - _MOST} more"] if len(once) > _MOST else once, word)


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


def _without_ways(leaves: list[LeafFinding]) -> list[LeafFinding]:
    """The leaves without what only leads to another one (`CCRN or working towards it`); all where nothing else is left."""
    return [one for one in leaves if not one.leaf.is_way] or leaves


def _one_degree(leaves: list[LeafFinding]) -> list[LeafFinding]:
    """The leaves with one degree for all: of those held the highest level, else the lowest."""
    degrees = sorted((one for one in leaves if one.leaf.kind == "degree"), key=lambda one: _LEVELS.index(one.leaf.level or "any"))
    if len(degrees) < 2:
        return leaves
    kept = next((one for one in reversed(degrees) if shown(one) and one.rule != "degree-equivalent"), degrees[0])
    return [one for one in leaves if one.leaf.kind != "degree" or one is kept]
