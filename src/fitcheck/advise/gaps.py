"""The gaps, the most costly first, each with what stands nearby, what it costs and how to meet it."""

from fitcheck.advise.case import Case, nearby, unmet
from fitcheck.advise.mitigations import Mitigations
from fitcheck.advise.wording import label, listing, quote, sentence, where
from fitcheck.nouns.advice import Gap
from fitcheck.nouns.finding import Evidence, Finding, LeafFinding


def gaps(case: Case) -> tuple[Gap, ...]:
    """Each thing asked that the profile shows in part or not at all."""
    table = Mitigations(case.lexicon)
    return tuple(_gap(case, finding, table) for finding in case.gaps)


def severity(finding: Finding) -> str:
    """`critical` where it blocks or a required need is wholly missing, `notable` where a required need is shown in part, else `minor`."""
    if finding.requirement.importance != "required":
        return "minor"
    return "critical" if finding.blocks or finding.verdict == "missing" else "notable"


def _gap(case: Case, finding: Finding, table: Mitigations) -> Gap:
    leaf = unmet(finding)[0]
    name = label(leaf.leaf, case.lexicon, finding.requirement)
    mitigation = table.find(leaf.leaf, name, in_part=leaf.verdict == "partial")
    near = nearby(finding)
    return Gap(
        finding.requirement.id,
        finding.requirement.importance,
        case.gap_name(finding),
        severity(finding),
        round(case.points(finding), 1),
        finding.blocks,
        _status(case, finding, near),
        sentence(mitigation.highlight) if near else "",
        mitigation.say,
        mitigation.learn,
        near,
    )


def _status(case: Case, finding: Finding, near: tuple[Evidence, ...]) -> str:
    """What the profile shows of it: the judgement's reason, then the nearest line it does have."""
    parts = [sentence(finding.reason)]
    held = [one for one in finding.leaves if one not in unmet(finding) and one.verdict in ("met", "exceeded")]
    if held and finding.verdict == "partial":
        parts.append(f"Already shown: {_names(case, finding, held)}.")
    if near:
        owner = case.record.owners.get(near[0].path)
        place = f" ({where(owner)})" if owner and where(owner) else ""
        parts.append(f"Nearest in your profile: {quote(near[0].text)}{place}.")
    return " ".join(parts)


def _names(case: Case, finding: Finding, held: list[LeafFinding]) -> str:
    return listing([label(one.leaf, case.lexicon, finding.requirement) for one in held])
