"""Needs that name several unlike things: each counts by itself."""

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.nouns.requirement import Leaf
from judging import judged, position


@pytest.mark.parametrize(
    ("asked", "said", "verdict"),
    [
        ("read ladder logic and wiring diagrams", "Read wiring diagrams and marked up the changes", "partial"),
        ("read ladder logic and wiring diagrams", "Wrote ladder logic and drew wiring diagrams for two lines", "met"),
        ("read ladder logic and wiring diagrams", "Baked bread for two hotels", "missing"),
    ],
)
def test_each_object_of_a_deed_counts(lexicon: Lexicon, asked: str, said: str, verdict: str) -> None:
    """Who has done it to one of two things has a part."""
    finding = judged(lexicon, Leaf("skill", asked), work=[position("2020-01", said)])
    assert finding.verdict == verdict


@pytest.mark.parametrize("asked", ["further", "over", "the other"])
def test_a_word_that_names_nothing_is_not_shown(lexicon: Lexicon, asked: str) -> None:
    """Whatever the reader leaves of a line, it is judged."""
    assert judged(lexicon, Leaf("experience", asked), work=[position("2020-01", "Baked bread for two hotels")]).verdict == "missing"
