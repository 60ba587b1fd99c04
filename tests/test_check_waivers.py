"""A comment in the profile waives a rule at one place, and says why."""

import pytest

from checking import checked, rules_broken
from fitcheck.check.settings import Settings


@pytest.mark.parametrize(
    "text",
    [
        "basics:\n  summary: A team player. # fitcheck: ignore[buzzword] it is the name of my band\n",
        "basics:\n  # fitcheck: ignore[buzzword] it is the name of my band\n  summary: A team player.\n",
        "basics:\n  # fitcheck: ignore[buzzword] my band\n\n  # more\n  summary: A team player.\n",
        "basics:\n  summary: >- # fitcheck: ignore[buzzword] my band\n    A baker,\n    a team player.\n",
        "basics:\n  # fitcheck: ignore[buzzword] my band\n  summary: >-\n    A baker,\n    a team player.\n",
        "basics:\n  # fitcheck: ignore[buzzword, email-form] my band\n  {summary: A team player., email: nobody}\n",
    ],
)
def test_a_comment_waives_its_rule_at_its_line(text: str) -> None:
    """At the end of the line, on the line above, or at the head of a text of several lines."""
    assert rules_broken(text) == []


def test_it_waives_no_other_rule_and_no_other_line() -> None:
    """What is not named stays, and so does the same mistake elsewhere."""
    text = "basics:\n  email: nobody # fitcheck: ignore[buzzword] no\n  summary: A team player.\n"
    assert sorted(rules_broken(text)) == ["buzzword", "email-form", "ignore-unused"]


def test_a_waiver_needs_a_reason_and_a_rule() -> None:
    """A bare one is told; the rule is waived all the same where it is named."""
    assert rules_broken("basics:\n  summary: A team player. # fitcheck: ignore[buzzword]\n") == ["ignore-form"]
    assert sorted(rules_broken("basics:\n  summary: A team player. # fitcheck: ignore\n")) == ["buzzword", "ignore-form"]


def test_a_waiver_that_is_not_needed_is_told() -> None:
    """It would hide the next mistake."""
    assert rules_broken("basics:\n  summary: A baker. # fitcheck: ignore[buzzword] my band\n") == ["ignore-unused"]


@pytest.mark.parametrize(
    "text",
    [
        "basics:\n  summary: |\n    A team player.\n    # fitcheck: ignore[buzzword] this is text\n",
        "basics:\n  summary: 'A team player. # fitcheck: ignore[buzzword] this is text'\n",
        '{"basics": {"summary": "A team player. # fitcheck: ignore[buzzword] this is text"}}',
    ],
)
def test_a_text_is_no_comment(text: str) -> None:
    """What stands inside a text waives nothing."""
    assert rules_broken(text) == ["buzzword"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [("buzword", "did you mean `buzzword`?"), ("bread", "`fitcheck explain` lists the rules"), ("verdict-fell", "`--update-baseline`")],
)
def test_a_waiver_of_an_unknown_rule_is_told(name: str, hint: str) -> None:
    """With the rule that was likely meant; what it was to waive stays."""
    remarks = checked(f"basics:\n  summary: A team player. # fitcheck: ignore[{name}] my band\n").remarks
    assert [one.rule for one in remarks] == ["buzzword", "ignore-unknown"]
    assert hint in remarks[1].hint
    assert remarks[1].severity == "warning"


def test_the_configuration_goes_for_waivers_too() -> None:
    """A rule that is not held is waived in vain by no one, and what is said of waivers has the severity that is asked for."""
    text = "basics:\n  summary: A team player. # fitcheck: ignore[buzzword] my band\n"
    assert rules_broken(text, Settings(ignore=["buzzword"])) == []
    bare = "basics:\n  summary: A team player. # fitcheck: ignore[buzzword]\n"
    assert rules_broken(bare, Settings(ignore=["ignore-form"])) == []
    assert [one.severity for one in checked(bare, Settings(severity={"ignore-form": "error"})).remarks] == ["error"]
