"""The outcome for GitHub Actions: workflow commands for the worst remarks, and all of them as the summary of the step."""

from fitcheck.check.outputs.outcome import Outcome, printable
from fitcheck.check.outputs.text import place
from fitcheck.check.remark import SEVERITIES, Remark, count
from fitcheck.render.escaping import markdown

MOST_ANNOTATIONS = 10
"""GitHub shows ten annotations of a kind in a step, and drops the others."""
_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def github_commands(outcome: Outcome) -> str:
    """The worst ten remarks as workflow commands, the falls of a fit first, and a closing line that is none."""
    fit = {remark.rule for remark in outcome.fit_remarks}
    worst = sorted(outcome.remarks, key=lambda one: (SEVERITIES.index(one.severity), one.rule not in fit, one.order))
    lines = [_command(remark) for remark in worst[:MOST_ANNOTATIONS]]
    left = len(worst) - MOST_ANNOTATIONS
    more = f"; {left} more in the summary of the step" if left > 0 else ""
    return "\n".join((*lines, f"fitcheck: {count(worst)}{more}")) + "\n"


def step_summary(outcome: Outcome) -> str:
    """Every remark and every fit, as Markdown."""
    remarks = outcome.remarks
    verdict = "failed" if outcome.failed else "passed"
    lines = [f"## fitcheck: {verdict}, {count(remarks)}", ""]
    if outcome.fits:
        lines += ["| profile | posting | fit | at least | at most | was |", "| --- | --- | --- | --- | --- | --- |"]
        for one in outcome.fits:
            fit, was = one.judged.fit, "" if one.was is None else _figure(one.was["score"])
            cells = (markdown(one.profile), markdown(one.saved.name), _figure(fit.score), _figure(fit.low), _figure(fit.high), was)
            lines.append(f"| {' | '.join(cells)} |")
        lines.append("")
    if remarks:
        lines += ["| place | | rule | |", "| --- | --- | --- | --- |"]
    for remark in sorted(remarks, key=lambda one: (SEVERITIES.index(one.severity), one.order)):
        told = f"{remark.message} ({remark.hint})" if remark.hint else remark.message
        lines.append(f"| {markdown(place(remark))} | {remark.severity} | {remark.rule} | {markdown(told)} |")
    return "\n".join(lines).rstrip() + "\n"


def _figure(value: float | None) -> str:
    return "not judged" if value is None else f"{value:g}"


def _command(remark: Remark) -> str:
    properties = [f"file={_property(remark.file)}"]
    if remark.line:
        properties.append(f"line={remark.line}")
    if remark.line and remark.column:
        properties.append(f"col={remark.column}")
        if remark.end_column > remark.column:
            properties.append(f"endColumn={remark.end_column - 1}")
    properties.append(f"title={_property(f'fitcheck {remark.rule}')}")
    told = f"{remark.message} ({remark.hint})" if remark.hint else remark.message
    return f"::{_LEVELS[remark.severity]} {','.join(properties)}::{_data(printable(told))}"


def _data(text: str) -> str:
    """The text so that it ends no command and begins none."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
