"""The outcome as JUnit XML, which nearly every build server reads: a suite a profile, a case a rule and a posting."""

from html import escape

from fitcheck.check.checking import Checked
from fitcheck.check.outputs.outcome import Outcome
from fitcheck.check.outputs.text import fit_line, place
from fitcheck.check.remark import SEVERITIES, Remark
from fitcheck.check.rules import RULES
from fitcheck.patterns import pattern_of

_FORBIDDEN = pattern_of("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def check_junit(outcome: Outcome) -> str:
    """What makes the check fail as failures, what did not run as skipped, everything else as the output of its case."""
    failing = SEVERITIES[: SEVERITIES.index(outcome.fail_on) + 1]
    profiles = {checked.file: checked for checked in outcome.checked}
    others = dict.fromkeys(remark.file for remark in outcome.remarks if remark.file not in profiles)
    suites = [_suite(outcome, file, profiles.get(file), failing) for file in (*profiles, *others)]
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="fitcheck">\n' + "".join(suites) + "</testsuites>\n"


def _suite(outcome: Outcome, file: str, checked: Checked | None, failing: tuple[str, ...]) -> str:
    """The cases of a profile, or of another file that something is said of."""
    ran = [rule.id for rule in RULES if checked is not None and rule.id in checked.ran]
    by_rule: dict[str, list[Remark]] = {rule: [] for rule in ran}
    for remark in outcome.remarks:
        if remark.file == file:
            by_rule.setdefault(remark.rule, []).append(remark)
    cases = [_case(file, rule, remarks, failing) for rule, remarks in by_rule.items()]
    skipped = [_skipped(file, rule.id, checked) for rule in RULES if checked is not None and rule.id not in by_rule]
    fits = [
        f"    <testcase classname={_quoted(one.profile)} name={_quoted(fit_line(one))}/>\n" for one in outcome.fits if one.profile == file
    ]
    failures = sum(any(remark.severity in failing for remark in remarks) for remarks in by_rule.values())
    tests = len(cases) + len(skipped) + len(fits)
    head = f'  <testsuite name={_quoted(file)} tests="{tests}" failures="{failures}" errors="0" skipped="{len(skipped)}">\n'
    return head + "".join((*cases, *skipped, *fits)) + "  </testsuite>\n"


def _skipped(file: str, rule: str, checked: Checked) -> str:
    why = "the configuration leaves it out" if checked.index is not None else "the profile cannot be read before its errors are mended"
    return f"    <testcase classname={_quoted(file)} name={_quoted(rule)}>\n      <skipped message={_quoted(why)}/>\n    </testcase>\n"


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
    return escape(_FORBIDDEN.sub("\ufffd", "\n".join(lines)), quote=False)


def _quoted(text: str) -> str:
    folded = escape(_FORBIDDEN.sub("\ufffd", " ".join(text.split())))
    return f'"{folded}"'
