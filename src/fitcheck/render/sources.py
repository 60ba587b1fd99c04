"""Sources put into words: the profile lines and posting lines that a statement rests on."""

from typing import Any

_LINES = 3
_IDS = 4


def add_sources(advice: dict[str, Any], by_id: dict[str, Any]) -> None:
    """Give every statement of the advice its `source`, "" where it has none."""
    for name in ("customization", "ask_them", "portfolio", "advantages", "alignment", "outlook", "open_questions"):
        for one in advice[name]:
            one["source"] = worded(one["evidence"], one["requirements"], by_id)
    for one in advice["strengths"]:
        one["source"] = worded(one["evidence"], [one["requirement"]], by_id)
    for one in advice["gaps"]:
        one["source"] = worded([], [one["requirement"]], by_id)
        one["status_source"] = worded(one["evidence"], [], by_id)
    for one in advice["stories"]:
        one["source"] = worded([one["evidence"]], [], by_id)
    for one in advice["next_steps"]:
        one["source"] = worded([], one["requirements"], by_id)
    for one in advice["questions"]:
        story = "" if one["story"] is None else f"; story {one['story'] + 1}"
        one["source"] = f"{one['requirement']}, {one['why']}{story}"


def worded(evidence: list[dict[str, Any]], ids: list[str], by_id: dict[str, Any]) -> str:
    """`work[0].highlights[1], line 23; r2 (posting line 14)`."""
    lines = [place(one, ", line {}") for one in evidence[:_LINES]]
    asked = [f"{one} (posting line {by_id[one]['lines'][0]})" for one in ids[:_IDS] if one in by_id]
    return "; ".join([*lines, *([", ".join(asked)] if asked else [])])


def place(one: dict[str, Any], line: str) -> str:
    """The path of a quote, and its line where it has one."""
    return f"{one['path']}{line.format(one['line'])}" if one["line"] else str(one["path"])
