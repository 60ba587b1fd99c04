"""`--fix` mends what is safe, keeps comments and order, and touches nothing else."""

from pathlib import Path

import pytest

from console import AS_OF, Console

BROKEN = """\
# my profile
basics:
  name: Alex Example
  email: mailto:alex@example.com # work
  label: 010
work:
  - name: Lakeside Hotel # since 2021
    position: Baker
    strtDate: Mar 2021
    endDate: present
  - name: Hillside Bakery
    startDate: 'Jan 2018'
    endDate: 12/2020
skills:
  - name: Ovens
    keywords:
      - Deck oven
      - Rack oven
      - Deck oven
"""
MENDED = """\
# my profile
basics:
  name: Alex Example
  email: alex@example.com # work
  label: "010"
work:
  - name: Lakeside Hotel # since 2021
    position: Baker
    startDate: "2021-03"
  - name: Hillside Bakery
    startDate: "2018-01"
    endDate: "2020-12"
skills:
  - name: Ovens
    keywords:
      - Deck oven
      - Rack oven
"""


def test_fix_mends_what_is_safe_and_keeps_the_rest(fitcheck: Console, tmp_path: Path) -> None:
    """Quotes, dates, a misspelt key, a wrapped address, a doubled item: and every comment and line where it was."""
    path = tmp_path / "me.yaml"
    path.write_text(BROKEN)
    ended = fitcheck("check", path, "--fix", *AS_OF)
    assert path.read_text() == MENDED
    assert ended.code == 0, ended.out


def test_diff_shows_the_change_and_makes_none(fitcheck: Console, tmp_path: Path) -> None:
    """The lines that go and come, and exit code 1; nothing and 0 where there is nothing to mend."""
    path = tmp_path / "me.yaml"
    path.write_text(BROKEN)
    ended = fitcheck("check", path, "--diff", *AS_OF)
    assert ended.code == 1
    assert "-    strtDate: Mar 2021\n" in ended.out
    assert '+    startDate: "2021-03"\n' in ended.out
    assert path.read_text() == BROKEN
    path.write_text(MENDED)
    ended = fitcheck("check", path, "--diff", *AS_OF)
    assert (ended.code, ended.out) == (0, "")


def test_fix_keeps_line_ends_and_byte_order_mark(fitcheck: Console, tmp_path: Path) -> None:
    """A file from Windows stays one."""
    path = tmp_path / "me.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + BROKEN.replace("\n", "\r\n").encode())
    fitcheck("check", path, "--fix", *AS_OF)
    assert path.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_fix_mends_json(fitcheck: Console, tmp_path: Path) -> None:
    """A date and a key, in double quotes."""
    path = tmp_path / "me.json"
    path.write_text('{"work": [{"name": "A", "posittion": "Baker", "startDate": "Mar 2021"}]}')
    fitcheck("check", path, "--fix", *AS_OF)
    assert path.read_text() == '{"work": [{"name": "A", "position": "Baker", "startDate": "2021-03"}]}'


@pytest.mark.parametrize(
    "text",
    [
        "work:\n  - name: A\n    startDate: soon\n",
        "work:\n  - name: A\n    company: B\n",
        "basics: {email: alex at example.com}\n",
        "basics:\n  summary: |\n    A team player.\n",
        "basics:\n\tname: A\n",
        "work:\n  - name: A\n    position: B\n    positon: C\n",
        "work:\n  - name: A\n    startDat: when the bakery opened\n",
    ],
)
def test_what_is_not_sure_is_left_alone(fitcheck: Console, tmp_path: Path, text: str) -> None:
    """A guess is the person's to make."""
    path = tmp_path / "me.yaml"
    path.write_text(text)
    fitcheck("check", path, "--fix", *AS_OF)
    assert path.read_text() == text
