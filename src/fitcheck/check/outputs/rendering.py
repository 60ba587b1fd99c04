"""The outcome of a check as text in a format."""

from collections.abc import Callable

from fitcheck.check.outputs.documents import check_json
from fitcheck.check.outputs.github import github_commands
from fitcheck.check.outputs.junit import check_junit
from fitcheck.check.outputs.outcome import Outcome
from fitcheck.check.outputs.sarif import check_sarif
from fitcheck.check.outputs.text import check_text

FORMATS: dict[str, Callable[[Outcome], str]] = {
    "text": check_text,
    "json": check_json,
    "github": github_commands,
    "sarif": check_sarif,
    "junit": check_junit,
}


def render_check(outcome: Outcome, format: str = "text") -> str:  # noqa: A002  # the option's own name
    """The outcome as `text`, `json`, `github`, `sarif` or `junit`."""
    return FORMATS[format](outcome)
