"""Licences, certifications and registrations: held, expired, or only spoken of."""

from fitcheck.lexicon.words import words
from fitcheck.match.coverage import Shown, shown_by, units_of
from fitcheck.match.facts import Index, Unit
from fitcheck.match.skills import evidence_of
from fitcheck.match.wording import sentence
from fitcheck.nouns.finding import Credit, LeafFinding
from fitcheck.nouns.profile import Certificate
from fitcheck.nouns.requirement import Leaf

_WHOLE = 0.7


def judge_credential(index: Index, leaf: Leaf) -> LeafFinding:
    """The judgement of a credential."""
    shown = [item for item in shown_by(index, _units(index, leaf), "credential") if item.share >= _WHOLE]
    held = [item for item in shown if item.fact.role == "certificate" or item.fact.role == "degree"]
    valid = [item for item in held if not _expired(index, item)]
    table = index.lexicon.table("matching/credits")["credential"]
    if valid:
        reason = sentence(f"{valid[0].fact.evidence.text} shows {leaf.text}")
        return LeafFinding(leaf, "met", Credit(1, 1, 1), evidence_of(index, valid), reason, "credential-held")
    if held:
        share = table["expired"]
        reason = sentence(f"{held[0].fact.evidence.text} has expired; {leaf.text} asks for a current one")
        return LeafFinding(leaf, "partial", Credit(share, share, share), evidence_of(index, held), reason, "credential-expired")
    if shown:
        share = table["claimed"]
        reason = sentence(f"your profile speaks of {leaf.text}, but does not list this among your certificates")
        return LeafFinding(leaf, "partial", Credit(share, share, share), evidence_of(index, shown), reason, "credential-claimed")
    nearby = tuple(fact.evidence for fact in index.facts if fact.role == "certificate")[:3]
    return LeafFinding(leaf, "missing", Credit(0, 0, 0), (), f"Your profile shows no {leaf.text}.", "credential-missing", nearby=nearby)


def _units(index: Index, leaf: Leaf) -> list[Unit]:
    """What names the credential; words such as license and certified tell nothing unless there are no others."""
    units = units_of(index, leaf.text, leaf.term)
    generic = {index.stems.stem(word) for word in index.lexicon.table("matching/credentials")["generic"].split()}
    telling = [unit for unit in units if unit.term or unit.stems[0] not in generic]
    return telling or units


def _expired(index: Index, item: Shown) -> bool:
    """Whether the certificate that a fact names no longer holds on the day of the analysis."""
    certificate = _certificate(index, item)
    if certificate is None or certificate.expires is None:
        return False
    end = certificate.expires
    return (end.year, end.month or 12, end.day or 31) < (index.as_of.year, index.as_of.month, index.as_of.day)


def _certificate(index: Index, item: Shown) -> Certificate | None:
    name = [word.form for word in words(item.fact.evidence.text)]
    return next((held for held in index.profile.certificates if [word.form for word in words(held.name)] == name), None)
