"""The outcome for programs: one JSON document, and what of a fit stands in it."""

import json
from typing import Any

from fitcheck.check.outputs.outcome import Outcome
from fitcheck.check.remark import SEVERITIES, Remark
from fitcheck.check.standing import Standing

SCHEMA = 1
"""Raised whenever a name in the document changes its meaning."""


def check_json(outcome: Outcome) -> str:
    """The remarks and fits as JSON that ends with a line feed."""
    remarks = outcome.remarks
    document = {
        "schema": SCHEMA,
        "as_of": outcome.as_of.isoformat(),
        "failed": outcome.failed,
        "profiles": [checked.file for checked in outcome.checked],
        "counts": {severity: sum(remark.severity == severity for remark in remarks) for severity in SEVERITIES},
        "remarks": [_remark(remark) for remark in remarks],
        "fits": [_fit(one) for one in outcome.fits],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _remark(remark: Remark) -> dict[str, Any]:
    return {
        "file": remark.file,
        "line": remark.line,
        "column": remark.column,
        "end_column": remark.end_column,
        "severity": remark.severity,
        "rule": remark.rule,
        "message": remark.message,
        "hint": remark.hint,
        "fixable": bool(remark.edits),
    }


def _fit(one: Standing) -> dict[str, Any]:
    fit, asked = one.judged.fit, one.judged.asked
    return {
        "profile": one.profile,
        "posting": one.saved.name,
        "title": asked.title,
        "company": asked.company,
        "score": fit.score,
        "low": fit.low,
        "high": fit.high,
        "band": fit.band,
        "stars": fit.stars,
        "blockers": list(fit.blockers),
        "was": None if one.was is None else {name: one.was[name] for name in ("score", "low", "high")},
    }
