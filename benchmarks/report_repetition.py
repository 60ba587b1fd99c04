"""What reports and letters say too often: the sentences that many reports share, letters of odd length, statements without a source.

    python benchmarks/report_repetition.py [PROFILE POSTING]...

Without arguments the project's own pairs. Prints the worst, and leaves with 1 where a bound is broken.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from fitcheck.advise.achievements import has_number
from fitcheck.analyze import analyze
from fitcheck.lexicon import load_lexicon
from fitcheck.nouns.advice import Advice
from fitcheck.nouns.report import Report
from fitcheck.reading import read_posting, read_profile

ROOT = Path(__file__).resolve().parent.parent
DAY = date(2026, 11, 1)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LONGEST_COMMON = 6
_WORDS = (180, 400)


def own_pairs() -> list[tuple[Path, Path]]:
    """The project's own profiles with their postings."""
    pairs = [yaml.safe_load(path.read_text("utf-8")) for path in sorted((ROOT / "tests" / "examples").glob("*/pair.yaml"))]
    return [(ROOT / pair["profile"], ROOT / pair["posting"]) for pair in pairs]


def reports(pairs: list[tuple[Path, Path]]) -> list[Report]:
    """The report of each pair."""
    lexicon = load_lexicon()
    return [analyze(read_profile(one, as_of=DAY)[0], read_posting(other)[0], lexicon, DAY) for one, other in pairs]


def statements(advice: Advice) -> Iterator[tuple[str, str]]:
    """Each text of the advice under its heading."""
    yield "summary", advice.summary
    for strength in advice.strengths:
        yield "strengths", strength.statement
    for gap in advice.gaps:
        learn = (gap.learn.what, *gap.learn.steps, gap.learn.proof) if gap.learn else ()
        for text in (gap.status, gap.highlight, gap.say, *learn):
            yield "gaps", text
    for question in advice.questions:
        yield "questions", question.question
    for name in ("customization", "ask_them", "portfolio", "advantages", "alignment", "outlook", "open_questions"):
        for pointer in getattr(advice, name):
            yield name, pointer.text
    for step in advice.next_steps:
        yield "next_steps", step.text


def sentences(report: Report) -> dict[str, str]:
    """The sentences of a report and its letter with the heading that each stands under; the last one, where it stands under several."""
    found = {part: heading for heading, text in statements(report.advice) for part in _SENTENCE.split(text)}
    letter = [one.text for paragraph in report.letter.paragraphs for one in paragraph]
    return {part: heading for part, heading in (*found.items(), *((one, "letter") for one in letter)) if part}


def shared(made: list[Report]) -> list[tuple[int, str]]:
    """The long sentences by the number of reports that hold them, the most frequent first."""
    count = Counter(part for report in made for part in sentences(report) if len(part.split()) > _LONGEST_COMMON)
    return sorted(((number, part) for part, number in count.items()), key=lambda item: (-item[0], item[1]))


def doubled(report: Report) -> list[str]:
    """The long sentences that stand under two headings of one report."""
    headings: dict[str, set[str]] = {}
    for heading, text in statements(report.advice):
        for part in _SENTENCE.split(text):
            if len(part.split()) > _LONGEST_COMMON:
                headings.setdefault(part, set()).add(heading)
    return sorted(part for part, under in headings.items() if len(under) > 1)


def unsourced(report: Report) -> list[str]:
    """The letter's sentences about the candidate, the strengths and the pointers, that name no source."""
    letter = [one for paragraph in report.letter.paragraphs for one in paragraph]
    bare = [
        one.text
        for one in letter
        if not one.evidence and not one.text.startswith("I am applying for") and " any line of this letter" not in one.text
    ]
    strengths = [one.statement for one in report.advice.strengths if not one.evidence]
    return bare + strengths


def letter_words(report: Report) -> int:
    """The words of the letter's body."""
    return sum(len(one.text.split()) for paragraph in report.letter.paragraphs for one in paragraph)


def sourced_figures(report: Report) -> int:
    """The letter's sentences that tell an achievement with its number."""
    told = [
        one
        for paragraph in report.letter.paragraphs
        for one in paragraph
        if any(has_number(line.text) and (".highlights[" in line.path or line.path.endswith(".summary")) for line in one.evidence)
    ]
    return sum(has_number(one.text) for one in told)


def main() -> int:
    """Print the figures; 1 where a bound is broken."""
    names = [Path(one) for one in sys.argv[1:]]
    pairs = list(zip(names[::2], names[1::2], strict=True)) or own_pairs()
    made = reports(pairs)
    worst = shared(made)
    for number, part in worst[:8]:
        print(f"{number} of {len(made)}: {part}")
    broken = bool(worst) and worst[0][0] > len(made) / 2
    for (profile, posting), report in zip(pairs, made, strict=True):
        words, figures, twice, bare = letter_words(report), sourced_figures(report), doubled(report), unsourced(report)
        print(f"{profile.stem} for {posting.stem}: {words} words, {figures} figures, {len(twice)} doubled, {len(bare)} without source")
        for part in (*twice[:3], *bare[:3]):
            print(f"    {part}")
        broken = broken or bool(twice) or bool(bare) or not _WORDS[0] <= words <= _WORDS[1]
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
