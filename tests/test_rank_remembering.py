"""What a process remembers of the lines it has read changes nothing but the time that it takes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from fitcheck.lexicon import load_lexicon
from fitcheck.rank.answers import UNKNOWN, Answers, RememberedAnswers, RememberedDemands, RememberedLines
from fitcheck.rank.remembering import remember
from fitcheck.reading import read_posting
from fitcheck.reading.posting import lines
from fitcheck.understand import asking, heading_shapes, lists, sections, understanding
from fitcheck.understand.grammar import Grammar, grammar_of

GRAMMAR = grammar_of(load_lexicon(()))
POSTINGS = sorted((Path(__file__).parents[1] / "postings").glob("*.[mt][dx]*"))
ODD_LINES = (
    "- Fires the kiln.  - Keeps the books.",
    "| Glaze | 3 years |",
    "**What you bring:**",
    "  * [Wheel throwing](https://example.com/wheel) *",
    "• Clay\t\t• Glaze",
    "- ",
    "   ",
    "## ",
    "1. Mix clay 2. Fire it 3. Sell it",
    "A line\\- with marks **inside** it &amp; more",
)


@pytest.mark.parametrize("places", (8, 1 << 14))
def test_lines_are_cut_as_when_they_were_first_read(places: int) -> None:
    """However often they come, and whether the table has room for all of them or for next to none."""
    read = [line for path in POSTINGS for line in path.read_text("utf-8").splitlines() if len(line) < 2_000]
    remembered, bare = RememberedLines(lines.cut, places), bare_of(lines.cut)
    for line in [*read, *ODD_LINES, *reversed(read), *read, *ODD_LINES]:
        assert remembered(line, 7) == lines.with_number(bare(line), 7)


@pytest.mark.parametrize("places", (8, 1 << 14))
def test_blocks_ask_what_they_asked_when_first_read(places: int) -> None:
    """In lists of what is asked, and in a section of tasks, where fewer of them do."""
    remembered, bare = RememberedDemands(asking.demands_in, places), bare_of(asking.demands_in)
    blocks = [block for path in POSTINGS[::4] for block in read_posting(path)[0].blocks if block.kind != "heading"]
    found = 0
    for block in [*blocks, *blocks]:
        for section in ("requirements", "duties"):
            asked = remembered(block.text, block.kind, section, block.kind == "item", GRAMMAR)
            assert asked == bare(block.text, block.kind, section, block.kind == "item", GRAMMAR)
            found += bool(asked)
    assert found > len(blocks)


@pytest.mark.parametrize(
    "function",
    (
        sections.section_of,
        sections.is_open_paragraph,
        sections.is_open_item,
        heading_shapes.has_words_of_heading,
        lists.asking_of,
        lists.names_benefit,
        understanding.says_what_replaces,
    ),
)
def test_headings_are_told_as_when_first_read(function: Callable[..., Any]) -> None:
    """With answers of any kind: a section or none, a place in the text, yes or no."""
    remembered, bare = RememberedAnswers(function, 1 << 8), bare_of(function)
    texts = [block.text for path in POSTINGS[::2] for block in read_posting(path)[0].blocks]
    for text in [*texts, *texts]:
        assert remembered(text, GRAMMAR) == bare(text, GRAMMAR)


def test_another_lexicon_is_asked_anew() -> None:
    """What one lexicon says of a text is not told as the answer of another."""
    remembered = RememberedAnswers(lambda text, grammar: f"{text}, as {id(grammar)} reads it", 16)
    other = Grammar(GRAMMAR.lexicon)
    for grammar in (GRAMMAR, GRAMMAR, other, other, GRAMMAR):
        assert remembered("Potter", grammar) == f"Potter, as {id(grammar)} reads it"


def test_what_comes_once_pushes_out_only_its_like() -> None:
    """Of texts that come again most are remembered, though many more come that do not."""
    answers: Answers[int] = Answers(1 << 10)
    again = [hash(f"again {number}") for number in range(300)]
    missed = 0
    for turn in range(20):
        for number, hashed in enumerate(again):
            missed += turn > 2 and answers.of(hashed) is UNKNOWN
            if answers.of(hashed) is UNKNOWN:
                answers.keep(hashed, number % 7)
            assert answers.of(hashed) == number % 7
            answers.keep(hash(f"once {turn} {number}"), 8)
    assert missed < 0.15 * 17 * len(again)


def bare_of(function: Any) -> Any:
    """The function without any memory, also where a test before this one had it remember."""
    return function.__wrapped__


def test_a_share_that_is_remembered_stays_one() -> None:
    """Until another share is named; who only asks that anything be remembered changes nothing."""
    try:
        sizes = []
        for shares in (1, 2, None, 1, None):
            remember(shares)
            sizes.append(asking.demands_in.cache_parameters()["maxsize"])
        assert sizes == [sizes[0], sizes[0] // 2, sizes[0] // 2, sizes[0], sizes[0]]
    finally:
        remember(1)
