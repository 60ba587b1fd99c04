"""The nouns as plain data: the JSON contract, and what a template may see."""

import json
from collections.abc import Iterable
from typing import Any

from fitcheck.nouns.finding import Evidence, Finding
from fitcheck.nouns.report import Explanation, Letter, Report
from fitcheck.nouns.requirement import AllOf, AnyOf, Asked, Leaf, Needs, Requirement

SCHEMA = 1
"""Raised whenever a name in a document changes its meaning."""
Document = dict[str, Any]


def parse_document(asked: Asked) -> Document:
    """What a posting asks: title, company, location, language, requirements."""
    return _head(asked) | {"requirements": [_requirement(one) for one in asked.requirements]}


def report_document(report: Report) -> Document:
    """What a posting asks, with each requirement's verdict and evidence, the fit and the advice."""
    document = _head(report.asked) | {
        "as_of": report.as_of.isoformat(),
        "candidate": report.candidate,
        "fit": plain(report.fit),
        "requirements": [_requirement(one.requirement) | _judgement(one) for one in report.findings],
        "advice": plain(report.advice),
    }
    return document | {"explanations": [_explanation(one) for one in report.explanations]} if report.explanations else document


def _explanation(explanation: Explanation) -> Document:
    finding = explanation.finding
    return {
        "requirement": explanation.requirement,
        "need": needs_document(finding.leaf),
        "verdict": finding.verdict,
        "rule": finding.rule,
        "reason": finding.reason,
        "weighed": plain(explanation.weighed),
    }


def letter_document(letter: Letter) -> Document:
    """The letter, sentence by sentence, with what each rests on."""
    document: Document = plain(letter)
    return document


def to_json(document: Document) -> str:
    """The document as JSON text that ends with a line feed."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def plain(value: Any) -> Any:
    """A noun as dicts, lists and scalars; whole numbers without a fraction."""
    if hasattr(value, "_asdict"):
        return {name: plain(child) for name, child in value._asdict().items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return whole(value) if isinstance(value, float) else value


def whole(value: float) -> float | int:
    """5 for 5.0; fractions to four places."""
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def _head(asked: Asked) -> Document:
    return {"schema": SCHEMA, "title": asked.title, "company": asked.company, "location": asked.location, "language": asked.language}


def _requirement(requirement: Requirement) -> Document:
    return {
        "id": requirement.id,
        "text": requirement.text,
        "lines": list(requirement.lines),
        "importance": requirement.importance,
        "needs": needs_document(requirement.needs),
        "rule": requirement.rule,
    }


def needs_document(needs: Needs) -> Document:
    """A needs tree; a leaf has its kind, its text and only the further fields that are set."""
    match needs:
        case AllOf(children):
            return {"all_of": [needs_document(child) for child in children]}
        case AnyOf(children):
            return {"any_of": [needs_document(child) for child in children]}
        case Leaf():
            return _leaf(needs)


def _leaf(leaf: Leaf) -> Document:
    if leaf.kind == "degree":
        document: Document = {"kind": "degree", "level": leaf.level or "any", "fields": list(leaf.fields)}
    else:
        document = {"kind": leaf.kind, "text": leaf.text}
        leaf = leaf._replace(in_progress=False)  # that a paper is only on the way stands in its text
    for name in ("min_years", "max_years", "examples", "level", "or_equivalent", "in_progress", "category"):
        value = getattr(leaf, name)
        if value and name not in document:
            document[name] = plain(value)
    return document


def _judgement(finding: Finding) -> Document:
    return {
        "verdict": finding.verdict,
        "reason": finding.reason,
        "judged_by": finding.rule,
        "credit": whole(finding.credit.middle),
        "credit_range": [whole(finding.credit.low), whole(finding.credit.high)],
        "weight": whole(finding.weight),
        "blocks": finding.blocks,
        "evidence": _evidence(finding.evidence),
        "leaves": [
            {
                "needs": _leaf(one.leaf),
                "verdict": one.verdict,
                "reason": one.reason,
                "judged_by": one.rule,
                "credit": whole(one.credit.middle),
                "credit_range": [whole(one.credit.low), whole(one.credit.high)],
                "years": None if one.years is None else whole(one.years),
                "evidence": _evidence(one.evidence),
                "nearby": _evidence(one.nearby),
            }
            for one in finding.leaves
        ],
    }


def _evidence(evidence: Iterable[Evidence]) -> list[Document]:
    return [{"path": one.path, "line": one.line, "text": one.text} for one in evidence]
