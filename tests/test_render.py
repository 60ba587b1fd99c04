"""Rendering: the sections of the report, templates of one's own, and the JSON contract."""

import json
import re

import pytest

from console import ROOT
from fitcheck.nouns.requirement import AllOf, AnyOf, Asked, Leaf, Requirement
from fitcheck.render import parse_document, render_letter, render_report, report_document, to_json
from fitcheck.render.templates import fill_letter_template, fill_report_template
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


@pytest.mark.parametrize("make", [ml_report, nurse_report])
def test_the_report_has_the_seven_sections_in_order(make: type) -> None:
    """Headings stand as the product promises them."""
    headings = [re.sub(r"^## \S+ ", "", line) for line in render_report(make()).splitlines() if line.startswith("## ")]
    assert headings == SECTIONS


@pytest.mark.parametrize("format", ["markdown", "html", "json"])
def test_the_same_report_renders_to_the_same_bytes(format: str) -> None:  # noqa: A002  # the parameter's own name
    """Twice the same."""
    assert render_report(ml_report(), format) == render_report(ml_report(), format) != ""


def test_no_sentence_stands_under_two_headings() -> None:
    """A statement of more than six words is made once."""
    advice = ml_report().advice
    pointers = (*advice.customization, *advice.portfolio, *advice.advantages, *advice.alignment, *advice.outlook, *advice.ask_them)
    texts = [one.text for one in pointers] + [one.statement for one in advice.strengths] + [gap.status for gap in advice.gaps]
    sentences = [part for text in texts for part in re.split(r"(?<=[.?])\s+", text) if len(part.split()) > 6]
    assert len(sentences) > 10
    assert len(sentences) == len(set(sentences))


def test_a_users_template_runs_in_a_sandbox() -> None:
    """It sees the document and nothing behind it."""
    report = ml_report()
    assert fill_report_template(report, "{{ title }}: {{ fit.stars }}", "markdown") == "Senior Machine Learning Engineer: 3"
    with pytest.raises(Exception, match=r"unsafe|undefined"):
        fill_report_template(report, "{{ title.__class__.__mro__ }}", "markdown")


def test_a_users_template_that_names_what_is_not_there_fails() -> None:
    """A typing error is no silent gap."""
    with pytest.raises(Exception, match="tittle"):
        fill_report_template(ml_report(), "{{ tittle }}", "markdown")


def test_a_users_template_for_the_letter_sees_the_letter() -> None:
    """Subject and sentences, by the names of the document."""
    letter = ml_report().letter
    assert fill_letter_template(letter, "{{ letter.subject }}|{{ letter.paragraphs[0][0].text }}", "text") == (
        f"{letter.subject}|{letter.paragraphs[0][0].text}"
    )


def test_the_template_that_ships_works() -> None:
    """The example to start from gives the fit and what is not met."""
    text = fill_report_template(ml_report(), (ROOT / "templates" / "brief.md.j2").read_text("utf-8"), "markdown")
    assert text.splitlines()[0].endswith("76 of 100")
    assert "distributed training with FSDP or DDP (required, posting line 13): missing" in text


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
