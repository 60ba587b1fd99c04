"""What a posting is for and whose it is: the cases of `cases/identity`, with the vocabulary that ships."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from fitcheck.lexicon import load_lexicon
from fitcheck.reading import read_posting
from fitcheck.understand import understand

TOLD = ("title", "company")


def cases() -> Iterator[Any]:
    """Each case with the name of its posting, its text, and what is to be read out of that."""
    for path in sorted((Path(__file__).parent / "cases" / "identity").glob("*.yaml")):
        for group in yaml.safe_load(path.read_text("utf-8")):
            for case in group["cases"]:
                name = case.get("file", group.get("file", "posting.md"))
                told = {key: case[key] for key in TOLD if key in case}
                said = " | ".join(str(value) for key, value in case.items() if key not in TOLD)
                yield pytest.param(name, group["posting"].format(**case), told, id=f"{path.stem}: {said}")


@pytest.mark.parametrize(("name", "text", "told"), list(cases()))
def test_a_posting_tells_its_title_and_employer(name: str, text: str, told: dict[str, str | None]) -> None:
    """What its case says of title and employer, and no more, is read out of a posting."""
    found = understand(read_posting(name, text.encode())[0], load_lexicon())
    assert told == {key: getattr(found, key) for key in told}
    assert told
