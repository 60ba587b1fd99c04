"""Each rule of `fitcheck check` speaks of what breaks it, at the right word, and is silent about what holds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checking import checked, rules_broken
from console import ROOT, Console
from fitcheck.check.rule import CheckRule
from fitcheck.check.rules import RULES
from fitcheck.explain import checking_rules

PROFILES = sorted(path for path in (ROOT / "profiles").iterdir() if path.name != "profile.schema.json")
BREAKS = {
    "email-form": ["basics: {email: alex@example}\n", "basics: {email: 'a b@example.com'}\n", "basics: {email: '<alex@example.com>'}\n"],
    "url-form": ["work: [{name: A, url: www.example.com}]\n", "projects: [{name: A, url: 'https://exa mple.com'}]\n"],
    "said-twice": [
        "certificates: [{name: First aid, date: 2024-01}, {name: First aid, date: 2024-01}]\n",
        "work: [{name: A, highlights: [Baked 400 loaves a night]}, {name: B, highlights: [Baked 400 loaves a night]}]\n",
        "skills: [{name: SQL}, {name: sql}]\n",
        "skills: [{name: Ovens, keywords: [Deck oven]}, {name: ovens, keywords: [Rack oven]}]\n",
        "skills: [{name: Ovens, keywords: [Deck oven]}, {name: Baking, keywords: [Sourdough, deck  oven]}]\n",
        "skills: [{name: Deck oven}, {name: Baking, keywords: [Sourdough, Deck oven]}]\n",
        "skills: [{name: Baking, keywords: [Sourdough, Deck oven]}, {name: Deck oven}]\n",
    ],
    "summary-years": [
        "basics: {summary: Twelve years in kitchens.}\nwork: [{name: A, startDate: 2020-01}]\n",
        "basics: {summary: More than 10 years of baking.}\nwork: [{name: A, startDate: 2020-01}]\n",
    ],
    "headline-title": [
        "basics: {label: Director of Pastry}\nwork: [{name: A, position: Pastry Chef, startDate: 2020-01}]\n",
        "basics: {label: Senior Baker}\nwork: [{name: A, position: Baker, startDate: 2020-01}]\n",
    ],
    "employer-spelling": [
        "work: [{name: Lakeside Hotel, position: A}, {name: Lakeside hotel, position: B}]\n",
        "work: [{name: Thornbury Outdoor, position: A}, {name: Thornbuty Outdoor, position: B}]\n",
    ],
    "study-past-end": ["education: [{institution: A, studyType: 'BA (expected)', endDate: 2025-06}]\n"],
    "first-person": [
        "work: [{name: A, highlights: [I ran the kitchen]}]\n",
        "work: [{name: A, summary: My task was the bread.}]\n",
    ],
    "buzzword": ["basics: {summary: A highly-motivated baker.}\n", "work: [{name: A, highlights: [Used cutting edge ovens]}]\n"],
    "tense": ["work: [{name: A, startDate: 2020-01, endDate: 2021-01, highlights: [Lead a team of 6, Oversee the bread]}]\n"],
    "passive": [
        "work: [{name: A, highlights: [Waste was reduced by 3 kg a week]}]\n",
        "work: [{name: A, summary: 'Was responsible for bread.'}]\n",
    ],
    "private-data": [
        "basics: {name: A, gender: f, location: {countryCode: GB}}\n",
        "basics: {summary: 'Date of birth: 1 May 1990', location: {countryCode: GB}}\n",
        "basics: {summary: 'SSN 123-45-6789', location: {countryCode: DE}}\n",
    ],
    "number-without-unit": [
        "work: [{name: A, highlights: [Raised the output by 30]}]\n",
        "work: [{name: A, highlights: ['Went from 4 to 9.']}]\n",
    ],
    "claim-without-number": ["work: [{name: A, highlights: [Greatly improved the bread]}]\n"],
    "position-without-result": [
        "work: [{name: A, position: Baker}]\n",
        "work: [{name: A, position: Fitter, highlights: [Never late, and no driving licence needed]}]\n",
    ],
    "skill-unshown": [
        "skills: [{name: Workshop facilitation}]\nwork: [{name: A, highlights: [Led a team of 9]}]\n",
        "skills: [{name: Tablets}]\nwork: [{name: A, highlights: [Laid 9 tables]}]\n",
        "cv: {sections: {extras: [{label: Baking tools, details: 'Mixer, Proofer'}]}}\n",
    ],
}
HOLDS = {
    "email-form": ["basics: {email: alex.example+jobs@mail.example.co.uk}\n", "basics: {email: jörg@bücher.example}\n"],
    "url-form": [
        "publications: [{name: A, url: 10.1000/example.1}]\n",
        "basics: {image: portrait.png}\n",
        "basics: {url: 'http://example.com:8080/a?b#c'}\n",
    ],
    "said-twice": [
        "work: [{name: A, position: Baker, startDate: 2020-01}, {name: A, position: Baker, startDate: 2023-01}]\n",
        "skills: [{name: Sourdough, keywords: [Sourdough, Levain]}, {name: Ovens, keywords: [Deck oven]}]\n",
        "skills: [{name: Baking, keywords: [Bread]}, {name: Ovens, keywords: [Baking]}, {keywords: [Rye]}, {keywords: [Oats]}]\n",
        "skills: [{name: Baking, keywords: [&a Bread]}, {name: Ovens, keywords: [*a]}]\n",
    ],
    "summary-years": [
        "basics: {summary: 'Five years in kitchens, and 30 years old.'}\nwork: [{name: A, startDate: 2021-01}]\n",
        "basics: {summary: 'Over the next 10 years I want to learn.'}\nwork: [{name: A, startDate: 2021-01}]\n",
        "basics: {summary: Twelve years in kitchens.}\n",
    ],
    "headline-title": [
        "basics: {label: 'Aspiring data analyst'}\nwork: [{name: A, position: Baker, startDate: 2020-01}]\n",
        "basics: {label: 'Data Analyst (former Baker)'}\nwork: [{name: A, position: Baker, startDate: 2020-01}]\n",
        "basics: {label: 'Bakery Manager'}\nwork: [{name: A, position: Manager of the Bakery, startDate: 2020-01}]\n",
    ],
    "employer-spelling": [
        "work: [{name: Hillside Bakery 1}, {name: Hillside Bakery 2}]\n",
        "work: [{name: Google}, {name: Google Cloud}]\n",
        "work: [{name: IBM}, {name: ICM}]\n",
    ],
    "overlap": [
        "work: [{name: A, position: Baker, startDate: 2020-01}, {name: B, position: Freelance Baker, startDate: 2020-01}]\n",
        "work: [{name: A, startDate: 2020-01, hours_per_week: 20}, {name: B, startDate: 2020-01, hours_per_week: 15}]\n",
        "work: [{name: A, position: Baker, startDate: 2020}, {name: B, position: Cook, startDate: 2018, endDate: 2020}]\n",
    ],
    "career-gap": ["education: [{institution: A, startDate: 2010-01, endDate: 2012-01}, {institution: B, startDate: 2016-01}]\n"],
    "first-person": [
        "basics: {summary: I bake bread.}\n",
        "work: [{name: A, highlights: ['Sold to the US and the IT trade', 'Wired I/O boards', 'Ran Henry VIII and Part I']}]\n",
        "work: [{name: A, highlights: ['Ran the campaign “We bake at night”']}]\n",
    ],
    "buzzword": ["work: [{name: A, highlights: [Built proactive alerts, Dynamic pricing of bread]}]\n"],
    "tense": [
        "work: [{name: A, startDate: 2020-01, endDate: 2021-01, highlights: ['Form 990s', Discharge teaching, Lead for audits, Put up]}]\n",
        "work: [{name: A, startDate: 2020-01, highlights: [Manage a team of 6]}]\n",
    ],
    "passive": [
        "work: [{name: A, highlights: [Was promoted twice, The unit was moved in 2021, Fixed the oven that was built in 1970]}]\n",
        "work: [{name: A, highlights: [Owned the scheduler responsible for bread]}]\n",
    ],
    "private-data": [
        "basics: {name: A, birthDate: 1990-04-01, location: {countryCode: DE}}\n",
        "basics: {image: '', location: {countryCode: US}}\n",
        "basics: {name: A, image: 'https://example.com/a.png', location: {country: Germany}}\n",
        "basics: {phone: 555-555-0123, location: {countryCode: US}}\n",
    ],
    "number-without-unit": [
        "work: [{name: A, highlights: ['Led the work on dressings, after which infections fell from 6 to 1 in a year.']}]\n",
        "work: [{name: A, highlights: ['Cut the close from 24 business days to 11.', 'Grew the team from 4 to 9.', 'Moved to Go 2.']}]\n",
    ],
    "claim-without-number": ["work: [{name: A, highlights: [Reduced baking from hours to minutes, Improved yield by a third]}]\n"],
    "skill-unshown": [
        "skills: [{name: SQL}]\nprojects: [{name: A, description: Queries in PostgreSQL}]\n",
        "skills: [{name: Interpretability}]\nwork: [{name: A, highlights: [Built interpretable models for 3 banks]}]\n",
        "skills: [{name: Workshop facilitation}]\nwork: [{name: A, highlights: [Led 9 workshops]}]\n",
        "skills: [{name: Tools, keywords: [Photoshop (expert)]}]\nwork: [{name: A, highlights: [Cut out 900 photos in Photoshop]}]\n",
        "cv: {sections: {experience and awards: [{label: Baking tools beta testing, details: 'Oven Club, Mill beta tester'}]}}\n",
        "cv: {sections: {skills: [{label: Web, details: 'Libraries: Flask'}], projects: [{name: A, summary: A shop in Flask}]}}\n",
    ],
    "position-without-result": [
        "work: [{name: A, position: Fitter, highlights: [Locked out machines and never had a recordable injury]}]\n",
        "work: [{name: A, position: Auditor, highlights: [Closed the books without any major findings]}]\n",
    ],
}


def _cases(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(rule, text) for rule, texts in table.items() for text in texts]


def test_there_are_rules_and_cases_for_them() -> None:
    """Ids are unique, and no case is of a rule that is not there."""
    ids = [rule.id for rule in RULES]
    assert len(ids) > 20
    assert len(ids) == len(set(ids))
    assert set(BREAKS) | set(HOLDS) <= set(ids)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_finds_its_own_example(rule: CheckRule) -> None:
    """The example that breaks the rule is told, once, at a place in the file and with its severity."""
    found = [remark for remark in checked(rule.breaks).remarks if remark.rule == rule.id]
    assert len(found) == 1
    assert found[0].severity == rule.severity
    assert 1 <= found[0].line <= len(rule.breaks.splitlines())
    assert found[0].end_column > found[0].column > 0


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_leaves_alone_what_holds(rule: CheckRule) -> None:
    """The example that holds is not told."""
    assert rule.id not in rules_broken(rule.holds)


@pytest.mark.parametrize(("rule", "text"), _cases(BREAKS))
def test_further_cases_break(rule: str, text: str) -> None:
    """The rule is told of each of them."""
    assert rule in rules_broken(text)


@pytest.mark.parametrize(("rule", "text"), _cases(HOLDS))
def test_further_cases_hold(rule: str, text: str) -> None:
    """The rule has nothing to say of any of them."""
    assert rule not in rules_broken(text)


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.name)
def test_the_sample_profiles_have_no_errors(path: Path) -> None:
    """The profiles that ship are checked to the end, and nothing in them is wrong."""
    found = checked(path.read_bytes(), file=str(path))
    assert found.index is not None
    assert [remark for remark in found.remarks if remark.severity == "error"] == []


def test_a_skill_group_that_stands_twice_is_told_once() -> None:
    """At its name, whatever it holds; what both hold is no further remark."""
    group = "  - name: Ovens\n    keywords: [Deck oven, Rack oven]\n"
    assert [(one.rule, one.line) for one in checked(f"skills:\n{group}{group}").remarks if one.rule == "said-twice"] == [("said-twice", 4)]


def test_a_remark_points_at_the_word() -> None:
    """Line and columns frame the buzzword in a folded text."""
    text = "basics:\n  summary: >-\n    A baker who is\n    results-driven and bakes.\n"
    (remark,) = [one for one in checked(text).remarks if one.rule == "buzzword"]
    assert text.splitlines()[remark.line - 1][remark.column - 1 : remark.end_column - 1] == "results-driven"


def test_a_private_value_is_not_told() -> None:
    """Neither an identity number nor a mail address stands in a message."""
    text = "basics: {email: alex at example.org, ssn: 123-45-6789, summary: 'Passport no. X1234567'}\n"
    told = " ".join(f"{remark.message} {remark.hint}" for remark in checked(text).remarks)
    assert "private-data" in rules_broken(text)
    assert not any(value in told for value in ("123-45-6789", "alex at example.org", "X1234567"))


def test_the_documents_are_those_of_the_rules(golden: Callable[[Path, str], None]) -> None:
    """docs/rules/checking.md has every rule with its examples."""
    golden(ROOT / "docs" / "rules" / "checking.md", checking_rules())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_is_explained(fitcheck: Console, rule: CheckRule) -> None:
    """`fitcheck explain` gives the title, the why and both examples."""
    told = fitcheck("explain", rule.id).out
    assert rule.title in told
    assert rule.why in told
    assert rule.breaks.splitlines()[0] in told
    assert rule.holds.splitlines()[0] in told
