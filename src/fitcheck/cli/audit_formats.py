"""The findings of an audit as text, JSON, GitHub commands or SARIF; the last two by the writers of `check`."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from fitcheck.audit import ABOUT, AuditFinding
from fitcheck.check.outputs import Outcome, github_commands
from fitcheck.check.outputs.sarif import check_sarif
from fitcheck.check.remark import Remark
from fitcheck.render.escaping import visible

SCHEMA = 1
_LONGEST_LINE = 1000


def written(found: tuple[AuditFinding, ...], file: str, text: str, as_of: date, format: str) -> str:  # noqa: A002  # the option's own name
    """The findings in a format, ending with a line feed."""
    if format == "json":
        document = {"schema": SCHEMA, "as_of": as_of.isoformat(), "findings": [_as_document(one) for one in found]}
        return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    if format == "text":
        return _text(found, file, text)
    outcome = Outcome(as_of, (), (), tuple(_remark(one, file) for one in found), "error")
    return github_commands(outcome) if format == "github" else check_sarif(outcome, ABOUT)


def _as_document(one: AuditFinding) -> dict[str, Any]:
    return {**asdict(one), "evidence": [line._asdict() for line in one.evidence]}


def _remark(one: AuditFinding, file: str) -> Remark:
    hint = "; ".join(f"line {line.line} of the profile: {line.text}" for line in one.evidence[:2])
    return Remark(file, one.line, one.column, one.column + len(one.claim), one.severity, one.rule, f"“{one.claim}”: {one.message}", hint)


def _around(line: str, one: AuditFinding) -> str:
    """The line of a finding, or of a very long one what stands around the claim."""
    if len(line) <= _LONGEST_LINE:
        return line.strip()
    start = max(0, one.column - 1 - _LONGEST_LINE // 2)
    return f"… {line[start : start + _LONGEST_LINE].strip()} …"


def _text(found: tuple[AuditFinding, ...], file: str, text: str) -> str:
    """Each finding with the line of the letter and what the profile does say, and a closing line."""
    lines = text.splitlines()
    parts = []
    for one in found:
        shown = _around(lines[one.line - 1], one) if one.line <= len(lines) else ""
        said = [f"    the profile, line {line.line}: {line.text}" for line in one.evidence]
        head = f"{file}:{one.line}:{one.column}: {one.severity}: {one.rule} “{one.claim}”: {one.message}"
        parts.append("\n".join(visible(part) for part in (head, f"    {shown}", *said)))
    count = len(found)
    closing = f"{count} unsupported claim{'' if count == 1 else 's'}" if count else "no unsupported claim found"
    return "\n\n".join((*parts, closing)) + "\n"
