"""The outcome as JUnit XML, which nearly every build server reads: a suite a profile, a case a rule and a posting."""

import re
from xml.sax.saxutils import escape, quoteattr

from fitcheck.check.checking import Checked
from fitcheck.check.outputs.outcome import Outcome
from fitcheck.check.outputs.text import fit_line, place
from fitcheck.check.remark import SEVERITIES, Remark
from fitcheck.check.rules import RULES

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def check_junit(outcome: Outcome) -> str:
    """What makes the check fail as failures, everything else as the output of its case."""
    failing = SEVERITIES[: SEVERITIES.index(outcome.fail_on) + 1]
    suites = [_suite(outcome, checked, failing) for checked in outcome.checked]
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="fitcheck">\n' + "".join(suites) + "</testsuites>\n"


def _suite(outcome: Outcome, checked: Checked, failing: tuple[str, ...]) -> str:
    by_rule: dict[str, list[Remark]] = {rule.id: [] for rule in RULES}
    for remark in outcome.remarks:
        if remark.file == checked.file:
            by_rule.setdefault(remark.rule, []).append(remark)
    cases = [_case(checked.file, rule, remarks, failing) for rule, remarks in by_rule.items()]
    fits = [
        f"    <testcase classname={_quoted(one.profile)} name={_quoted(fit_line(one))}/>\n"
        for one in outcome.fits
        if one.profile == checked.file
    ]
    failures = sum(any(remark.severity in failing for remark in remarks) for remarks in by_rule.values())
    head = f'  <testsuite name={_quoted(checked.file)} tests="{len(cases) + len(fits)}" failures="{failures}" errors="0" skipped="0">\n'
    return head + "".join((*cases, *fits)) + "  </testsuite>\n"


def _case(file: str, rule: str, remarks: list[Remark], failing: tuple[str, ...]) -> str:
    head = f"    <testcase classname={_quoted(file)} name={_quoted(rule)}"
    if not remarks:
        return head + "/>\n"
    body = [head + ">\n"]
    bad = [remark for remark in remarks if remark.severity in failing]
    if bad:
        message = f"{bad[0].message}{f' (and {len(bad) - 1} more)' if len(bad) > 1 else ''}"
        body.append(f"      <failure type={_quoted(bad[0].severity)} message={_quoted(message)}>{_told(bad)}</failure>\n")
    rest = [remark for remark in remarks if remark.severity not in failing]
    if rest:
        body.append(f"      <system-out>{_told(rest)}</system-out>\n")
    return "".join((*body, "    </testcase>\n"))


def _told(remarks: list[Remark]) -> str:
    lines = (f"{place(one)}: {one.severity}: {one.message}{f' ({one.hint})' if one.hint else ''}" for one in remarks)
    return escape(_FORBIDDEN.sub("\ufffd", "\n".join(lines)))


def _quoted(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", " ".join(text.split())))
