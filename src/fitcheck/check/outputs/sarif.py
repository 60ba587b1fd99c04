"""The outcome as SARIF 2.1.0, which code hosts show beside the lines of a change."""

import json
from typing import Any

from fitcheck import __version__
from fitcheck.check.about import FIT, WAIVERS
from fitcheck.check.outputs.outcome import Outcome
from fitcheck.check.remark import Remark
from fitcheck.check.rule import CheckRule
from fitcheck.check.rules import RULES
from fitcheck.match import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def check_sarif(outcome: Outcome, further: tuple[Rule, ...] = ()) -> str:
    """One run with the rules that spoke and their results, as JSON that ends with a line feed; `further` rules are not the check's."""
    remarks = outcome.remarks
    ids = list(dict.fromkeys(remark.rule for remark in remarks))
    driver = {
        "name": "fitcheck",
        "version": __version__,
        "informationUri": "https://pypi.org/project/fitcheck-cli/",
        "rules": [_rule(identifier, further) for identifier in ids],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "exitCode": int(outcome.failed)}],
        "results": [_result(remark, ids.index(remark.rule)) for remark in remarks],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(identifier: str, further: tuple[Rule, ...]) -> dict[str, Any]:
    known: tuple[CheckRule | Rule, ...] = (*RULES, *FIT, *WAIVERS, *further)
    about = next((rule for rule in known if rule.id == identifier), None)
    if about is None:
        return {"id": identifier, "shortDescription": {"text": "A profile can be read"}}
    return {"id": identifier, "shortDescription": {"text": about.title}, "fullDescription": {"text": about.why}}


def _result(remark: Remark, index: int) -> dict[str, Any]:
    told = f"{remark.message} ({remark.hint})" if remark.hint else remark.message
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(remark.file)}}
    if remark.line:
        place["region"] = _region(remark)
    return {
        "ruleId": remark.rule,
        "ruleIndex": index,
        "level": remark.severity,
        "message": {"text": told},
        "locations": [{"physicalLocation": place}],
    }


def _region(remark: Remark) -> dict[str, int]:
    region = {"startLine": remark.line}
    if remark.column:
        region |= {"startColumn": remark.column}
        if remark.end_column > remark.column:
            region |= {"endColumn": remark.end_column}
    return region


def _uri(path: str) -> str:
    """The path as a reference from the root of the repository, every other character as its bytes."""
    forward = path.replace("\\", "/")
    return "".join(
        character if character in _UNRESERVED else "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogateescape"))
        for character in forward
    )
