"""The outcome for people: each remark with the line it speaks of and a caret below the word."""

from fitcheck.check.outputs.outcome import Outcome, printable
from fitcheck.check.remark import Remark, count
from fitcheck.check.standing import Standing

_WIDEST = 110


def check_text(outcome: Outcome) -> str:
    """Remarks, fits and a closing line."""
    shown = outcome.line_shown()
    parts = [_remark(remark, shown(remark)) for remark in outcome.remarks]
    fits = [fit_line(one) for one in outcome.fits]
    if fits:
        parts.append("\n".join(fits))
    parts.append(f"{count(outcome.remarks)} in {len(outcome.checked)} profile{'' if len(outcome.checked) == 1 else 's'}")
    return "\n\n".join(parts) + "\n"


def fit_line(one: Standing) -> str:
    """`postings/a.md: fit 63 (60 to 71), was 63`."""
    fit = one.judged.fit
    now = "not judged" if fit.score is None else f"fit {fit.score:g} ({fit.low:g} to {fit.high:g})"
    was = "" if one.was is None or one.was["score"] is None else f", was {one.was['score']:g}"
    return printable(f"{one.profile} for {one.saved.name}: {now}{was}")


def place(remark: Remark) -> str:
    """`file:line:column`, as far as they are known."""
    return ":".join(str(part) for part in (remark.file, remark.line, remark.column) if part)


def _remark(remark: Remark, line: str) -> str:
    lines = [f"{place(remark)}: {remark.severity}: {remark.rule} {remark.message}"]
    if line:
        lines += _excerpt(remark, line)
    if remark.hint:
        lines.append(f"    hint: {remark.hint}")
    return "\n".join(printable(one) for one in lines)


def _excerpt(remark: Remark, line: str) -> list[str]:
    """The line, cut around the place where it is long, and the carets below it."""
    start = max(0, remark.column - 1)
    from_ = 0 if len(line) <= _WIDEST or start < _WIDEST // 2 else start - _WIDEST // 2
    cut = line[from_ : from_ + _WIDEST]
    gutter = f"{remark.line:>5} | "
    shown = [gutter + ("…" if from_ else "") + cut + ("…" if from_ + _WIDEST < len(line) else "")]
    if remark.column:
        width = max(1, min(remark.end_column, from_ + _WIDEST + 1) - remark.column)
        shown.append(" " * (len(gutter) - 2) + "| " + " " * (start - from_ + bool(from_)) + "^" * width)
    return shown
