"""The sample pairs, from files to report and letter: golden files that double as documentation."""

import json
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import yaml

from console import ROOT
from fitcheck.analyze import analyze
from fitcheck.explain import all_rules
from fitcheck.lexicon import Lexicon, load_lexicon
from fitcheck.nouns.report import Report
from fitcheck.reading import read_posting, read_profile
from fitcheck.render import render_letter, render_report

Golden = Callable[[Path, str], None]
STORIES = sorted(path.parent for path in (ROOT / "tests" / "examples").glob("*/pair.yaml"))
AS_OF = date(2026, 11, 1)


@cache
def lexicon() -> Lexicon:
    """The vocabulary, read once."""
    return load_lexicon()


@cache
def report_of(story: Path) -> Report:
    """The report on a story's pair."""
    pair = yaml.safe_load((story / "pair.yaml").read_text("utf-8"))
    profile, _ = read_profile(ROOT / pair["profile"], as_of=AS_OF)
    posting, _ = read_posting(ROOT / pair["posting"])
    return analyze(profile, posting, lexicon(), AS_OF)


def test_every_sample_has_its_example() -> None:
    """Each profile and each posting of the project stands in one pair."""
    pairs = [yaml.safe_load((story / "pair.yaml").read_text("utf-8")) for story in STORIES]
    profiles = sorted(f"profiles/{path.name}" for path in (ROOT / "profiles").iterdir() if path.name != "profile.schema.json")
    postings = sorted(f"postings/{path.name}" for path in (ROOT / "postings").iterdir() if path.name != "README.md")
    assert len(pairs) >= 7
    assert sorted(pair["profile"] for pair in pairs) == profiles
    assert sorted(pair["posting"] for pair in pairs) == postings


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_report_is_as_before(story: Path, golden: Golden) -> None:
    """The report beside the pair is what fitcheck writes today."""
    golden(story / "report.md", render_report(report_of(story)))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_letter_is_as_before(story: Path, golden: Golden) -> None:
    """The letter beside the pair is what fitcheck writes today."""
    golden(story / "letter.md", render_letter(report_of(story).letter))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_document_is_as_before(story: Path, golden: Golden) -> None:
    """The JSON document beside the pair is what fitcheck writes today."""
    golden(story / "report.json", render_report(report_of(story), "json"))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_the_score_can_be_redone_by_hand(story: Path) -> None:
    """The JSON document carries each term of the sum."""
    document = json.loads(render_report(report_of(story), "json"))
    judged = [one for one in document["requirements"] if one["verdict"] != "unstated"]
    total = sum(one["weight"] for one in judged)
    assert total > 0
    by_hand = 100 * sum(one["weight"] * one["credit"] for one in judged) / total
    assert abs(by_hand - document["fit"]["score"]) < 0.06  # credits and the score itself are rounded


def excerpt(report: str) -> str:
    """The start of a report, trimmed to what shows the kind of thing it says."""
    fit, strengths, gaps = re.split(r"^## ", report, flags=re.MULTILINE)[1:4]
    shown = "\n".join([line for line in strengths.splitlines() if line.startswith("- ")][:2])
    gap = gaps.split("### ")[1].split("\n  1. ")[0].strip()
    parts = (f"## {fit.strip()}", f"## {strengths.splitlines()[0]}", shown, f"## {gaps.splitlines()[0]}", f"### {gap}")
    quoted = "\n\n".join(re.sub(r" ?<sub>.*?</sub>", "", part) for part in parts)
    return "\n".join(f"> {line}".rstrip() for line in quoted.splitlines())


def test_the_readme_shows_the_report_as_it_is(golden: Golden) -> None:
    """The README's first screen is the start of the seed pair's report."""
    readme = ROOT / "README.md"
    before, rest = readme.read_text("utf-8").split("<!-- report -->\n")
    after = rest.split("<!-- end of report -->")[1]
    shown = excerpt(render_report(report_of(ROOT / "tests" / "examples" / "seed")))
    golden(readme, f"{before}<!-- report -->\n{shown}\n<!-- end of report -->{after}")


def test_the_rules_reference_is_what_explain_prints(golden: Golden) -> None:
    """docs/rules.md holds every rule."""
    golden(ROOT / "docs" / "rules.md", all_rules())
