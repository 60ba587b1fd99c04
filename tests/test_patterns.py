"""Regular expressions kept between runs: found again, checked, and free of what was read."""

import os
import re
from pathlib import Path

import pytest

from console import AS_OF, process
from fitcheck.patterns import Known

EXPRESSIONS = [
    (r"(?P<day>\d+)(?:st|nd)|(x)\b", 0),
    (r"café|[^\W_]+ # all words", re.IGNORECASE | re.VERBOSE),
    ("[\U00010000-\U0010ffff\ud800]|^$", re.MULTILINE),
    (r"\s*+(?:a++|b{2,3}?)(?!c)(?<=b)", re.ASCII | re.DOTALL),
]
PROFILE = "basics:\n  name: Odalys Quellenberg\nwork:\n  - name: Zwetschgenhof\n    position: Orchardist\n    startDate: '2019-03'\n"
POSTING = "# Orchardist\n\nBrimmelwick Orchards seeks an orchardist.\n\n## Requirements\n\n- 3 years of grafting pearwood\n"


def after_a_run(known: Known) -> Known:
    """What the next run knows."""
    packed = known.packed()
    assert packed is not None
    following = Known()
    following.take_over(memoryview(packed))
    return following


@pytest.mark.parametrize(("text", "flags"), EXPRESSIONS)
def test_an_expression_of_an_earlier_run_is_the_one_that_python_compiles(monkeypatch: pytest.MonkeyPatch, text: str, flags: int) -> None:
    """It is equal to it, has the same groups, and nothing is compiled."""
    known = Known()
    expected = known.compiled(text, int(flags))
    assert expected == re.compile(text, flags)
    known = after_a_run(known)
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("it is compiled again"))
    again = known.compiled(text, int(flags))
    assert again == expected
    assert (again.groups, again.groupindex, again.flags) == (expected.groups, expected.groupindex, expected.flags)
    assert known.packed() is None


def test_what_comes_to_it_is_kept_beside_the_earlier_ones() -> None:
    """Each run adds to what the runs before it have kept."""
    known = Known()
    for text, flags in EXPRESSIONS:
        known.compiled(text, int(flags))
        known = after_a_run(known)
    for text, flags in EXPRESSIONS:
        assert known.compiled(text, int(flags)) == re.compile(text, flags)
    assert known.packed() is None


@pytest.mark.parametrize("broken", [b"", b"something else", b"00000010{}      ", b"0000000c[1]", b"00000030" + b"\xff" * 80])
def test_a_broken_file_costs_time_only(broken: bytes) -> None:
    """What is none of ours, or cut off, is as if it were not there."""
    known = Known()
    known.take_over(memoryview(broken))
    assert known.compiled("a|b", 0) == re.compile("a|b")


def test_numbers_that_are_no_expression_are_not_run() -> None:
    """Python checks them, and the expression is compiled anew."""
    known = Known()
    known.compiled("(a|b)+c", 0)
    packed = known.packed()
    assert packed is not None
    known = Known()
    known.take_over(memoryview(packed[:-24] + b"\xff" * 24))
    assert known.compiled("(a|b)+c", 0) == re.compile("(a|b)+c")


def test_nothing_that_was_read_is_kept(tmp_path: Path) -> None:
    """Neither a word of the profile nor one of the posting stands in what a run leaves behind; the report is the same without it."""
    (tmp_path / "me.yaml").write_text(PROFILE, "utf-8")
    (tmp_path / "posting.md").write_text(POSTING, "utf-8")
    (tmp_path / "tmp").mkdir()
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "TMPDIR": str(tmp_path / "tmp")}
    pair = (str(tmp_path / "me.yaml"), str(tmp_path / "posting.md"))
    first, second = (process("analyze", *pair, *AS_OF, env=environment) for _ in range(2))
    assert first.returncode == 0
    assert (first.stdout, first.stderr) == (second.stdout, second.stderr)
    left = {path.name: path.read_bytes() for path in (tmp_path / "cache" / "fitcheck").iterdir()}
    assert any(name.startswith("patterns-") for name in left)
    for word in (b"Odalys", b"Quellenberg", b"Zwetschgenhof", b"Brimmelwick"):
        assert not any(word in content for content in left.values())
