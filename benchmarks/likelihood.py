"""What each trait of a statement should weigh in an audit, fitted to letters whose planted claims are marked.

Run: python benchmarks/likelihood.py [FOLDER ...]. Prints `bias` and `weights` as `lexicon/data/auditing/likelihood.yaml` holds them.
A letter is a file as in `tests/audit/letters`: profile and posting on its first lines, then the text, with what is untrue of it in
double brackets.
"""

import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from fitcheck.audit.about import ABOUT
from fitcheck.audit.auditing import doubts_of, theirs_of
from fitcheck.audit.bearings import Retelling
from fitcheck.audit.filing import record_of
from fitcheck.audit.letter_text import LetterText
from fitcheck.audit.likelihood import doubting, in_sentence, judged_units
from fitcheck.audit.passage import passages
from fitcheck.audit.traits import traits
from fitcheck.lexicon import load_lexicon
from fitcheck.reading import read_posting, read_profile

ROOT = Path(__file__).parents[1]
AS_OF = date(2026, 11, 1)
MARKED = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
LEAST, ROUNDS, PACE, RESTRAINT = 8, 600, 0.5, 20.0
"""How often a trait must occur; how many rounds, how large their steps, and how strongly weights are held back."""
START = 3.0
"""What the doubt of a rule weighs before any letter speaks for or against it."""
LEAST_SPREAD = 0.45
"""How much a single word may count for: as rare as it is, it is held back as one that is not."""
TOUCHED = 8
"""Characters that a statement must share with a marked stretch."""

Row = tuple[dict[str, float], bool]
Sentence = list[Row]


def sentences(path: Path) -> Iterator[Sentence]:
    """By sentence of a letter the traits of each statement, with the rules that doubt something of it, and whether it was marked."""
    head, _, body = path.read_text("utf-8").partition("\n\n")
    named = yaml.safe_load(head)
    parts = MARKED.split(body)
    ends = [sum(map(len, parts[: number + 1])) for number in range(len(parts))]
    marked = [(end - len(part), end) for number, (part, end) in enumerate(zip(parts, ends, strict=True)) if number % 2]
    profile, _ = read_profile(ROOT / named["profile"], as_of=AS_OF)
    posting, _ = read_posting(ROOT / named["posting"])
    record = record_of(profile, load_lexicon(), AS_OF)
    retelling = Retelling()
    for sentence, said in passages(LetterText("".join(parts)), record, theirs_of(posting, record)):
        found: Sentence = []
        for passage in said.passages:
            doubts = doubts_of(passage)
            for unit in judged_units(passage, retelling):
                had = traits(unit) | dict.fromkeys(doubting(unit, doubts), 1.0)
                start, end = sentence.start + unit.start, sentence.start + unit.end
                found.append((had, any(min(end, high) - max(start, low) >= min(TOUCHED, high - low) for low, high in marked)))
        yield found


def beside(told: list[Sentence], bias: float, weights: dict[str, float]) -> list[Row]:
    """The statements of some sentences with what weights say of those beside them."""
    found = []
    for rows in told:
        alone = [1 / (1 + math.exp(-bias - sum(weights.get(name, 0.0) * value for name, value in had.items()))) for had, _ in rows]
        found += [(had | more, marked) for (had, marked), more in zip(rows, in_sentence(alone), strict=True)]
    return found


def fitted(found: list[Row]) -> tuple[float, dict[str, float]]:
    """The bias and the weight of each trait by which the statements marked are told best from the others."""
    names = [name for name, count in Counter(name for had, _ in found for name in had).items() if count >= LEAST]
    means = {name: sum(had.get(name, 0.0) for had, _ in found) / len(found) for name in names}
    spreads = {name: math.sqrt(sum((had.get(name, 0.0) - means[name]) ** 2 for had, _ in found) / len(found)) or 1.0 for name in names}
    spreads |= {name: max(spreads[name], LEAST_SPREAD) for name in names if name.startswith("says_")}
    given = [START * sum(had.get(rule.id, 0.0) for rule in ABOUT) for had, _ in found]
    scaled = [([(had.get(name, 0.0) - means[name]) / spreads[name] for name in names], marked) for had, marked in found]
    weights, bias = [0.0] * len(names), 0.0
    for _ in range(ROUNDS):
        steps, step = [RESTRAINT * weight for weight in weights], 0.0
        for (values, marked), start in zip(scaled, given, strict=True):
            wrong = 1 / (1 + math.exp(-bias - start - sum(map(lambda one, two: one * two, weights, values)))) - marked
            step += wrong
            steps = [one + wrong * value for one, value in zip(steps, values, strict=True)]
        weights = [weight - PACE * one / len(found) for weight, one in zip(weights, steps, strict=True)]
        bias -= PACE * step / len(found)
    unscaled = {name: weight / spreads[name] for name, weight in zip(names, weights, strict=True)}
    bias -= sum(unscaled[name] * means[name] for name in names)
    return bias, unscaled | {rule.id: START + unscaled.get(rule.id, 0.0) for rule in ABOUT}


def main() -> None:
    """Fit to the letters of some folders, and print."""
    folders = [Path(name) for name in sys.argv[1:]] or [ROOT / "tests" / "audit" / "letters"]
    told = [rows for folder in folders for path in sorted(folder.glob("*.md")) for rows in sentences(path)]
    bias, weights = fitted([row for rows in told for row in rows])
    bias, weights = fitted(beside(told, bias, weights))
    print(f"bias: {bias:.3f}\nweights:")
    for name, weight in sorted(weights.items(), key=lambda item: -abs(item[1])):
        print(f"  {name}: {weight:.3f}")


if __name__ == "__main__":
    main()
