"""Broken profiles: every mistake of a file is told in one go, at its place, with a hint; never a traceback."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from fitcheck.problem import InputError
from fitcheck.reading import read_profile

FOLDER = Path(__file__).parent / "broken" / "profiles"
BROKEN = sorted(path for path in FOLDER.iterdir() if path.suffix in {".yaml", ".json"})
AS_OF = date(2026, 11, 1)


def refusal(path: Path | str, content: bytes | None = None) -> InputError:
    """The error with which a file is refused."""
    with pytest.raises(InputError) as refused:
        read_profile(path, content, as_of=AS_OF)
    return refused.value


def test_there_are_broken_profiles() -> None:
    """The folder holds a broken profile for each mistake that people make."""
    assert len(BROKEN) >= 20


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_every_mistake_is_told_at_its_place(path: Path, golden: Callable[[Path, str], None]) -> None:
    """A broken profile is refused with exactly the problems that stand in the file beside it."""
    error = refusal(Path(path.name), path.read_bytes())
    golden(path.with_suffix(".expected.txt"), f"{error}\n")


def test_a_huge_file_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    """50 MB of YAML are refused for their size alone."""
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(50_000_000)
    (problem,) = refusal(huge).problems
    assert problem.rule == "too-large"


def test_five_megabytes_of_keywords_are_refused() -> None:
    """A file within the size limit with more texts than a profile can have is refused, not read for minutes."""
    (problem,) = refusal("many.yaml", b"skills: [{keywords: [" + b"a," * 2_000_000 + b"a]}]").problems
    assert problem.rule == "too-large"


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    """A file that is not there is told by name."""
    (problem,) = refusal(tmp_path / "nobody.yaml").problems
    assert (problem.rule, problem.path) == ("unreadable-file", str(tmp_path / "nobody.yaml"))


def test_a_folder_is_a_problem(tmp_path: Path) -> None:
    """A folder in the place of a profile is told, not read."""
    assert refusal(tmp_path).problems[0].rule == "unreadable-file"


def test_a_message_carries_no_control_characters() -> None:
    """What a file holds cannot drive the terminal on which its mistakes are shown."""
    assert "\x1b" not in str(refusal("x.yaml", b'work:\n  - "\\e[31mname": 1\n    startDate: "\\e[31m"\n'))


def test_a_tag_is_one_mistake(tmp_path: Path) -> None:
    """What a tag would build is not also of the wrong type."""
    path = tmp_path / "me.yaml"
    path.write_text('basics:\n  name: !!python/object/apply:os.system ["ls"]\n')
    assert [problem.rule for problem in refusal(path).problems] == ["unknown-tag"]
