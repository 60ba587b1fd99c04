"""Which piece of advice a need gets, and that no stray word brings one from another field of work."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import yaml

from fitcheck.advise.lookup import AdviceTable, folded
from fitcheck.nouns.requirement import Leaf
from made_report import lexicon

NOTHING = "nothing"
CASES = [
    case for path in sorted((Path(__file__).parent / "cases" / "advice").glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))
]


@cache
def mitigations(*beside: str) -> AdviceTable:
    """The advice on gaps, by name, where the posting asks for other things `beside` the need."""
    asked = [leaf(need) for need in beside]
    return AdviceTable(lexicon(), [f"advice/{file}" for file in lexicon().table("advice/mitigations")["files"]], asked)


def blocks() -> list[dict[str, Any]]:
    """Every piece of advice on a gap, and every interview question, that is for names."""
    files = lexicon().table("advice/mitigations")["files"]
    return [*(one for file in files for one in lexicon().table(f"advice/{file}")), *lexicon().table("advice/questions")["names"]]


def leaf(need: str) -> Leaf:
    """The need as the reader would give it: with its entry where the vocabulary knows the whole."""
    known = next((one.name for one in lexicon().find(need) if (one.start, one.end) == (0, len(need))), "")
    return Leaf("skill", need, term=known)


def got(need: str, *beside: str) -> str:
    """The first of the names that the advice on the need is for."""
    found = mitigations(*beside).find(leaf(need))
    return NOTHING if found is None else str(found.entry["for"][0])


@pytest.mark.parametrize("case", CASES, ids=lambda case: " beside ".join(filter(None, (case["need"], case.get("beside")))))
def test_a_need_gets_the_advice_of_its_own_field(case: dict[str, str]) -> None:
    """And that of its kind alone where there is none for it."""
    assert len(CASES) >= 100
    assert got(case["need"], *filter(None, [case.get("beside")])) == case["gets"]


def test_a_word_said_to_mean_the_same_anywhere_has_a_case_in_which_it_does() -> None:
    """Whoever adds one shows a longer name in which it brings its advice; only single words need it."""
    for block in blocks():
        for word in block.get("anywhere", ()):
            assert word in block["for"] and len(folded(word)) == 1
            longer = [one for one in CASES if one["gets"] == block["for"][0] and folded(word)[0] in folded(one["need"])]
            assert any(len(folded(one["need"])) > 1 for one in longer), f"no case in tests/cases/advice for `{word}` within a longer name"


def foreign_words() -> dict[str, list[str]]:
    """By family of fields, some words that point to it."""
    pointing: dict[str, list[str]] = {}
    for name in lexicon().names():
        for word in folded(name):
            family = lexicon().points_to(word)
            if family and len(word) > 4 and word.isalpha() and word not in pointing.setdefault(family, []):
                pointing[family].append(word)
    return {family: list(islice(words, 0, None, max(1, len(words) // 5))) for family, words in pointing.items()}


def strays() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each common word that a piece of advice is for, behind a word of another field, and the advice."""
    told = {tuple(block["for"]): block for block in blocks()}
    foreign = foreign_words()
    assert len(foreign) >= 15
    for block in told.values():
        anywhere = [folded(word) for word in block.get("anywhere", ())]
        for target in block["for"]:
            if len(folded(target)) == 1 and target[:1].islower() and folded(target) not in anywhere:
                families = lexicon().advice(folded(target)[0])
                own = {family for entry in families.values() for family in entry["families"]}
                for family, beside in foreign.items():
                    yield from ((f"{word} {target}", target, block) for word in beside if family not in own)


def test_no_common_word_brings_advice_into_another_field() -> None:
    """A word that may mean something else counts only beside a word of its own field, whatever stands in the data."""
    needs = [(need, target, block) for need, target, block in strays() if not leaf(need).term]
    assert len(needs) > 2000
    assert [need for need, _, block in needs if (found := mitigations().find(leaf(need))) and found.entry["for"] == block["for"]] == []


def test_every_homonym_is_a_name_with_advice() -> None:
    """A list of words that nobody is advised on would only look like knowledge."""
    homonyms = lexicon().table("advice/fields")["homonyms"]
    of_each_field = {term.field: name for name in lexicon().names() if (term := lexicon().term(name))}
    assert homonyms and [one for one in homonyms if got(one, *of_each_field.values()) == NOTHING] == []
