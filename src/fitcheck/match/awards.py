"""Awards of a numbered level (`Level 3 Award in Food Safety`): listed among certificates as well, and never met by a lower number."""

import re

from fitcheck.match.facts import Index
from fitcheck.match.fields import fields_of
from fitcheck.match.wording import sentence
from fitcheck.nouns.finding import Credit, LeafFinding
from fitcheck.patterns import pattern_of

_LEVEL = pattern_of(r"\b(?:level|nvq|svq|qcf|rqf|grade)\s+(?:level\s+)?([1-8])\b", re.IGNORECASE)
_AWARDS = ("certificate", "associate")


def as_awarded(index: Index, finding: LeafFinding, text: str) -> LeafFinding:
    """The judgement of a vocational award in the light of the requirement's text and of the certificates; any other as it is."""
    leaf = finding.leaf
    if leaf.kind != "degree" or leaf.level not in _AWARDS:
        return finding
    asked = _lowest(text)
    if finding.credit.middle < 1 and leaf.level == "certificate" and leaf.fields:
        finding = _among_certificates(index, finding, asked)
    if asked is None or finding.rule != "degree-held":
        return finding
    had = max((number for quote in finding.evidence if (number := _highest(quote.text)) is not None), default=None)
    if had is None or had >= asked:
        return finding
    share = index.lexicon.table("matching/credits")["degree"]["lower"]
    reason = sentence(f"{' in '.join(quote.text for quote in finding.evidence)} is below level {asked}, the one asked")
    return finding._replace(verdict="partial", credit=Credit(share, share, share), reason=reason, rule="degree-lower")


def _among_certificates(index: Index, finding: LeafFinding, asked: int | None) -> LeafFinding:
    """The award as one of the certificates that are held names its field, at the level asked where it says one."""
    leaf, shares = finding.leaf, index.lexicon.table("matching/credits")["degree"]
    for fact in index.facts:
        if fact.role != "certificate" or fact.strength == "lapsed":
            continue
        name, had = fact.evidence.text, _highest(fact.evidence.text)
        if fields_of(index.lexicon).share(leaf.fields, name, shares) < 1 or (asked is not None and had is not None and had < asked):
            continue
        reason = sentence(f"{name} is a certificate in {' or '.join(leaf.fields)}")
        return finding._replace(
            verdict="met", credit=Credit(1, 1, 1), evidence=(fact.evidence,), reason=reason, rule="credential-held", nearby=()
        )
    return finding


def _lowest(text: str) -> int | None:
    return min((int(found) for found in _LEVEL.findall(text)), default=None)


def _highest(text: str) -> int | None:
    return max((int(found) for found in _LEVEL.findall(text)), default=None)
