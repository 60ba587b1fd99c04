"""What single lines of a posting ask, as cases that a person writes in YAML (tests/cases/README.md)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from fitcheck.lexicon import load_lexicon
from fitcheck.lexicon.lexicon import Lexicon
from fitcheck.nouns.requirement import AllOf, AnyOf, Importance, Kind, Leaf, Level, Needs
from fitcheck.reading import read_posting
from fitcheck.understand import understand

CASES = Path(__file__).parent / "cases"
WHOLE_LINE = "whole line"
DETAILS = tuple(field for field in Leaf._fields if field not in ("kind", "text", "term"))
CATEGORIES = ("authorization", "clearance", "location", "travel", "schedule", "physical", "driving", "background", "age", "other")
Asks = list[dict[str, Any]]


@dataclass(frozen=True)
class Case:
    """A line, where it stands, and what it asks."""

    topic: str
    line: str
    under: str
    block: str
    gives: tuple[dict[str, Any], ...]

    @property
    def name(self) -> str:
        """The case as known-gaps.txt lists it."""
        return f"{self.topic}: {folded(self.line)}" + (f" (under {self.under})" if self.under != "Requirements" else "")

    @property
    def posting(self) -> str:
        """A posting that holds nothing but a title and the line under its heading."""
        heading = f"## {self.under}\n\n" if self.under else ""
        return f"# Job\n\n{heading}{'- ' if self.block == 'item' else ''}{self.line}\n"

    @property
    def asks(self) -> Asks:
        """What the reader must give, in the shape of `asked`."""
        return [
            {importance: trimmed(self.line if ask[importance] == WHOLE_LINE else ask[importance]), "needs": without_empty(ask["needs"])}
            for ask in self.gives
            for importance in get_args(Importance)
            if importance in ask
        ]


def folded(text: str) -> str:
    """The text without Markdown's bold marks, with each run of white space as one space."""
    return " ".join(text.replace("**", "").split())


def trimmed(text: str) -> str:
    """The text folded, without the marks that part it from its neighbours: a cut may leave them on either side."""
    return folded(text).strip(" ,;:.–-")


def without_empty(needs: dict[str, Any]) -> dict[str, Any]:
    """The needs without the details that say nothing."""
    inner = next((key for key in ("all_of", "any_of") if key in needs), None)
    if inner:
        return {inner: [without_empty(child) for child in needs[inner]]}
    return {
        key: float(value) if key in ("min_years", "max_years") else value
        for key, value in needs.items()
        if key not in DETAILS or value not in (None, False, "", [])
    }


def shorthand(needs: Needs) -> dict[str, Any]:
    """The needs as the cases write them."""
    match needs:
        case AllOf(children):
            return {"all_of": [shorthand(child) for child in children]}
        case AnyOf(children):
            return {"any_of": [shorthand(child) for child in children]}
        case Leaf():
            details = {name: getattr(needs, name) for name in DETAILS}
            named = details.pop("level") if needs.kind == "degree" else folded(needs.text)
            return without_empty(
                {needs.kind: named} | {name: list(value) if isinstance(value, tuple) else value for name, value in details.items()}
            )


def leaves(needs: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every leaf of needs in shorthand."""
    children = needs.get("all_of") or needs.get("any_of")
    if children is None:
        yield needs
    for child in children or ():
        yield from leaves(child)


def written(asks: Asks) -> str:
    """What is asked as YAML, so that a failing test shows a diff that reads like the case."""
    return yaml.safe_dump(asks, sort_keys=True, allow_unicode=True, width=1000)


def cases() -> list[Case]:
    """Every case, in the order of the files."""
    return [
        Case(path.stem, block["line"], block.get("under", "Requirements"), block.get("as", "item"), tuple(block["gives"]))
        for path in sorted((CASES / "requirements").glob("*.yaml"))
        for block in yaml.safe_load(path.read_text("utf-8"))
    ]


def known_gaps() -> set[str]:
    """The names of the cases that the reader is known to get wrong."""
    path = CASES / "known-gaps.txt"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {line.strip() for line in lines if line.strip() and not line.startswith("#")}


def parameters() -> Iterator[Any]:
    """Each case as a parameter of a test; a known gap must fail, and says so when it no longer does."""
    gaps = known_gaps()
    for case in cases():
        marks = [pytest.mark.xfail(strict=True, reason="listed in known-gaps.txt")] if case.name in gaps else []
        yield pytest.param(case, id=case.name, marks=marks)


@cache
def lexicon() -> Lexicon:
    """The shipped vocabulary, loaded once."""
    return load_lexicon()


@pytest.mark.parametrize("case", list(parameters()))
def test_line_asks_what_its_case_says(case: Case, tmp_path: Path) -> None:
    """A line of a posting gives exactly the requirements, importance and needs written in its case."""
    path = tmp_path / "posting.md"
    path.write_text(case.posting, "utf-8")
    found = understand(read_posting(path)[0], lexicon()).requirements
    asked: Asks = [{ask.importance: trimmed(ask.text), "needs": shorthand(ask.needs)} for ask in found]
    assert written(asked) == written(case.asks)


def test_there_are_many_cases() -> None:
    """The cases cover the reader broadly: at least 300 of them, none written twice."""
    names = Counter(case.name for case in cases())
    assert len(names) >= 300
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case_quotes_its_line(case: Case) -> None:
    """A case quotes its line, and names only kinds, categories, levels and details that exist."""
    line = folded(case.line)
    assert case.block in ("item", "paragraph")
    assert len(case.asks) == len(case.gives)
    for ask, block in zip(case.asks, case.gives, strict=True):
        assert next(text for key, text in ask.items() if key != "needs") in line
        for leaf in leaves(block["needs"]):
            kind = next(iter(leaf))
            assert kind in get_args(Kind)
            assert set(leaf) - {kind} <= set(DETAILS)
            quoted = [*leaf.get("examples", ()), *leaf.get("fields", ())]
            assert [text for text in [*quoted, "" if kind == "degree" else leaf[kind]] if text not in line] == []
            assert kind != "degree" or leaf["degree"] in get_args(Level)
            assert (leaf.get("category") in CATEGORIES) == (kind == "eligibility")


def test_known_gaps_are_cases() -> None:
    """Every known gap names a case that is there, so that no gap outlives its case."""
    assert known_gaps() - {case.name for case in cases()} == set()
