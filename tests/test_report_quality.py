"""The reports and letters for the project's own pairs: sourced, short, and each its own."""

import sys
from functools import cache

from console import ROOT
from fitcheck.nouns.report import Report

sys.path.insert(0, str(ROOT / "benchmarks"))

from report_repetition import doubled, letter_words, own_pairs, reports, shared, sourced_figures, unsourced


@cache
def made() -> list[Report]:
    """The reports for the project's own pairs."""
    return reports(own_pairs())


def test_no_long_sentence_stands_in_more_than_half_of_the_reports() -> None:
    """What would fit any candidate is left out."""
    assert len(made()) >= 8
    assert [part for number, part in shared(made()) if number > len(made()) / 2] == []


def test_nothing_stands_under_two_headings_in_the_same_words() -> None:
    """Each thing is said once in a report."""
    assert [part for report in made() for part in doubled(report)] == []


def test_no_statement_is_without_a_source() -> None:
    """Strengths and the letter's sentences about the candidate name the lines they rest on."""
    assert [part for report in made() for part in unsourced(report)] == []


def test_the_standard_letter_has_a_page() -> None:
    """180 to 400 words."""
    assert all(180 <= letter_words(report) <= 400 for report in made())


def test_letters_tell_three_achievements_with_their_numbers() -> None:
    """Where the profile has as many; the seed's has two."""
    assert all(sourced_figures(report) >= (2 if "Ngartera" in report.candidate else 3) for report in made())
