"""What one deed shows of what one line of a posting asks: the cases of `cases/deeds`, with the vocabulary that ships."""

from pathlib import Path

import pytest
import yaml

from fitcheck.lexicon import Lexicon
from fitcheck.understand.grammar import grammar_of
from fitcheck.understand.needs import read_needs
from judging import judged, position

CASES = [
    pytest.param(case, id=f"{case['asked']}: {case['said']}")
    for file in sorted((Path(__file__).parent / "cases" / "deeds").glob("*.yaml"))
    for case in yaml.safe_load(file.read_text("utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_a_deed_shows_what_a_careful_adviser_would_say(lexicon: Lexicon, case: dict[str, str]) -> None:
    """One thing done in a dated position, held against one line of a posting."""
    needs = read_needs(case["asked"], grammar_of(lexicon))
    assert needs is not None
    finding = judged(lexicon, needs, case["asked"], work=[position("2015-01", case["said"])])
    assert finding.verdict.replace("exceeded", "met") == case["verdict"], finding.reason
