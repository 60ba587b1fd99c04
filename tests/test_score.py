"""The findings in one number: weights, range, band and blockers."""

from datetime import date
from pathlib import Path

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.match import score
from fitcheck.nouns.finding import Credit, Finding, Verdict
from fitcheck.nouns.requirement import Leaf, Requirement
from made_profile import made_lexicon

AS_OF = date(2026, 11, 1)


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    """The tables that ship."""
    return made_lexicon(Path(tmp_path_factory.mktemp("lexicon")))


def finding(verdict: Verdict, credit: float, weight: float = 3, *, high: float | None = None, blocks: bool = False) -> Finding:
    """A finding of that credit."""
    requirement = Requirement("r1", "asked", (1, 1), "required", Leaf("skill", "asked"), "made")
    return Finding(requirement, verdict, Credit(credit, credit, credit if high is None else high), weight, (), "", "all-of", (), blocks)


def test_the_score_is_the_weighted_mean(lexicon: Lexicon) -> None:
    """A required need weighs three times a preferred one."""
    assert score((finding("met", 1), finding("missing", 0, 1)), lexicon).score == 75


def test_unstated_needs_widen_the_range_only(lexicon: Lexicon) -> None:
    """What cannot be judged is left out of the score, no in `low` and yes in `high`."""
    fit = score((finding("met", 1), finding("unstated", 0, high=1)), lexicon)
    assert (fit.low, fit.score, fit.high) == (50, 100, 100)


def test_nothing_judged_is_no_score(lexicon: Lexicon) -> None:
    """Without anything to judge there is no number, and no band that would say one."""
    assert score((), lexicon).score is None
    assert score((finding("unstated", 0, high=1),), lexicon).score is None


def test_a_blocker_caps_the_stars(lexicon: Lexicon) -> None:
    """A required credential that is missing leaves two stars at most."""
    fit = score((*(finding("met", 1) for _ in range(19)), finding("missing", 0, blocks=True)), lexicon)
    assert (fit.stars, fit.blockers) == (2, ("r1",))


@pytest.mark.parametrize(("credit", "stars"), [(0.95, 5), (0.9, 5), (0.7, 4), (0.5, 3), (0.3, 2), (0.1, 1)])
def test_bands_begin_at_their_number(lexicon: Lexicon, credit: float, stars: int) -> None:
    """90, 70, 50 and 30 belong to the band above them."""
    assert score((finding("partial", credit),), lexicon).stars == stars
