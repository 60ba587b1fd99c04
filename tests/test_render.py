"""Rendering: the sections of the report, the JSON contract, and text that stays text."""

import json
import re
from dataclasses import replace

import pytest

from fitcheck.nouns.requirement import AllOf, AnyOf, Asked, Leaf, Requirement
from fitcheck.render import parse_document, render_letter, render_report, report_document, to_json
from fitcheck.render.escaping import markdown, visible
from made_report import ml_report, nurse_report

SECTIONS = [
    "Position fit analysis",
    "Strengths",
    "Development areas",
    "Application strategy",
    "Competitive advantages",
    "Outlook",
    "Appendix",
]
HOSTILE = "<script>alert(1)</script> **bold** [x](http://example.com) {{ 7*7 }} {% raw %} | a \u202eevil\u202c\x07 `code`\n# head"


@pytest.mark.parametrize("make", [ml_report, nurse_report])
def test_the_report_has_the_seven_sections_in_order(make: type) -> None:
    """Headings stand as the product promises them."""
    headings = [re.sub(r"^## \S+ ", "", line) for line in render_report(make()).splitlines() if line.startswith("## ")]
    assert headings == SECTIONS


@pytest.mark.parametrize("format", ["markdown", "html", "json"])
def test_the_same_report_renders_to_the_same_bytes(format: str) -> None:  # noqa: A002  # the parameter's own name
    """Twice the same."""
    assert render_report(ml_report(), format) == render_report(ml_report(), format) != ""


def test_nothing_is_left_of_the_template_language() -> None:
    """No braces of Jinja in any output."""
    for format_ in ("markdown", "html"):
        assert "{{" not in render_report(nurse_report(), format_) and "{%" not in render_report(nurse_report(), format_)


def test_no_sentence_stands_under_two_headings() -> None:
    """A statement of more than six words is made once."""
    advice = ml_report().advice
    pointers = (*advice.customization, *advice.portfolio, *advice.advantages, *advice.alignment, *advice.outlook, *advice.ask_them)
    texts = [one.text for one in pointers] + [one.statement for one in advice.strengths] + [gap.status for gap in advice.gaps]
    sentences = [part for text in texts for part in re.split(r"(?<=[.?])\s+", text) if len(part.split()) > 6]
    assert len(sentences) > 10
    assert len(sentences) == len(set(sentences))


def _hostile_report() -> object:
    report = ml_report()
    requirement = replace(report.findings[0].requirement, text=HOSTILE)
    findings = (replace(report.findings[0], requirement=requirement), *report.findings[1:])
    asked = replace(report.asked, title=HOSTILE, company=HOSTILE)
    return replace(report, candidate=HOSTILE, asked=asked, findings=findings)


def test_hostile_text_is_text_in_html() -> None:
    """No tag of the posting's becomes one of the page's, nothing is fetched, and no mark turns the writing."""
    page = render_report(_hostile_report(), "html")  # type: ignore[arg-type]
    assert "<script" not in page and "&lt;script&gt;" in page
    assert "\u202e" not in page and "\x07" not in page
    assert not re.search(r"""(?:src|href)=["'](?!#)""", page)
    assert "{{ 7*7 }}" in page


def test_hostile_text_is_text_in_markdown() -> None:
    """Tags, emphasis, links, tables and headings of the posting's show as written."""
    text = render_report(_hostile_report())  # type: ignore[arg-type]
    assert "\\<script\\>" in text and "\\*\\*bold\\*\\*" in text and "\\[x](" in text
    assert "{{ 7\\*7 }}" in text and "\u202e" not in text
    assert not any(line.startswith("# head") for line in text.splitlines())
    assert all(line.count(" | ") == 4 for line in text.splitlines() if line.startswith("| r"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1. not a list", "1\\. not a list"),
        ("- not a bullet", "\\- not a bullet"),
        ("# not a heading", "\\# not a heading"),
        ("8.3 points, R&D, snake_case, work[0].name", "8.3 points, R&D, snake_case, work[0].name"),
        ("C# and C++", "C# and C++"),
        ("&lt;", "\\&lt;"),
    ],
)
def test_markdown_is_escaped_where_it_would_act(text: str, shown: str) -> None:
    """What would act is escaped; what reads as it stands is left alone."""
    assert markdown(text) == shown


def test_control_characters_and_line_breaks_vanish() -> None:
    """One line, nothing unseen."""
    assert visible("a\x1b[31m\u200b\nb\u2028c\u2067") == "a[31m b c"


def test_a_users_template_runs_in_a_sandbox() -> None:
    """It sees the document and nothing behind it."""
    assert render_report(ml_report(), template_text="{{ title }}: {{ fit.stars }}") == "Senior Machine Learning Engineer: 3"
    with pytest.raises(Exception, match=r"unsafe|undefined"):
        render_report(ml_report(), template_text="{{ title.__class__.__mro__ }}")


def test_a_users_template_that_names_what_is_not_there_fails() -> None:
    """A typing error is no silent gap."""
    with pytest.raises(Exception, match="tittle"):
        render_report(ml_report(), template_text="{{ tittle }}")


@pytest.mark.parametrize("format", ["markdown", "text", "html"])
def test_the_letter_shows_its_sources_when_asked(format: str) -> None:  # noqa: A002  # as above
    """Each sentence with the lines it rests on; without asking, none."""
    letter = ml_report().letter
    assert "work[0].highlights[0], line" in render_letter(letter, format, sources=True)
    plain = render_letter(letter, format)
    assert "work[0]" not in plain and letter.signature in plain and letter.subject in plain


def test_the_report_as_json_keeps_the_contract() -> None:
    """The names and types that other programs read."""
    document = json.loads(render_report(ml_report(), "json"))
    assert {"schema", "as_of", "title", "company", "location", "language", "requirements", "fit", "advice"} <= document.keys()
    assert document["fit"].keys() >= {"score", "low", "high", "band", "stars", "blockers"}
    first = document["requirements"][0]
    assert first.keys() >= {"id", "text", "lines", "importance", "needs", "rule", "verdict", "reason", "credit", "weight", "evidence"}
    assert first["needs"] == {"kind": "skill", "text": "Python", "min_years": 5, "max_years": 10}
    assert first["evidence"][0].keys() == {"path", "line", "text"}
    assert isinstance(first["weight"], int)


def test_the_score_can_be_redone_by_hand() -> None:
    """Weights and credits in the JSON give the score."""
    document = report_document(ml_report())
    judged = [one for one in document["requirements"] if one["verdict"] != "unstated"]
    total = sum(one["weight"] for one in judged)
    assert 100 * sum(one["weight"] * one["credit"] for one in judged) / total == pytest.approx(document["fit"]["score"], abs=0.01)


def test_needs_are_printed_as_a_tree() -> None:
    """Inner nodes by their name, degrees always with level and fields, other fields only where set."""
    needs = AllOf((AnyOf((Leaf("skill", "Go"), Leaf("skill", "Rust"))), Leaf("degree", level="bachelor", or_equivalent=True)))
    asked = Asked("T", None, None, "en", (Requirement("r1", "x", (1, 2), "required", needs, "made"),))
    document = parse_document(asked)
    assert document["requirements"][0]["needs"] == {
        "all_of": [
            {"any_of": [{"kind": "skill", "text": "Go"}, {"kind": "skill", "text": "Rust"}]},
            {"kind": "degree", "level": "bachelor", "fields": [], "or_equivalent": True},
        ]
    }
    assert "fit" not in document and json.loads(to_json(document)) == document
