"""Checks as the tests call them: a profile's text in, remarks out."""

import subprocess
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import console
from console import Console
from fitcheck.check import Checked, check_profile
from fitcheck.check.settings import Settings
from fitcheck.lexicon import Lexicon, load_lexicon

AS_OF = date(2026, 11, 1)
PROFILE = """\
basics:
  name: Alex Example
  label: Platform Engineer
  email: alex@example.com
  phone: "(555) 555-0123"
work:
  - name: Parcelwise
    position: Platform Engineer
    startDate: "2020-04"
    highlights:
      - Wrote Terraform modules that 12 teams use.
      - Moved 40 services to Kubernetes and halved the time of a deployment.
      - Answered pages one week in five.
    keywords: [Python]
education:
  - institution: Prairie State College
    studyType: Bachelor of Science
    area: Computer Science
    startDate: "2014-09"
    endDate: "2018-06"
"""
HIGHLIGHT = "      - Moved 40 services to Kubernetes and halved the time of a deployment.\n"
POSTINGS = {
    "reliability.md": "# Site Reliability Engineer\n\n## Requirements\n\n- Experience with Kubernetes\n- Experience with Terraform\n",
    "data.md": "# Data Engineer\n\n## Requirements\n\n- 3+ years of Python\n- SQL\n",
    "platform.md": "# Platform Engineer\n\n## Requirements\n\n- Terraform\n- Bachelor's degree in computer science\n",
}
CHECK = ("check", "me.yaml", "--postings", "postings", "--baseline", "fitcheck-baseline.json", *console.AS_OF)


@cache
def shipped_lexicon() -> Lexicon:
    """The vocabulary that ships, loaded once."""
    return load_lexicon()


def checked(text: str | bytes, settings: Settings | None = None, file: str = "me.yaml") -> Checked:
    """The check of a profile's text."""
    content = text.encode() if isinstance(text, str) else text
    return check_profile(file, content, shipped_lexicon(), settings or Settings(), AS_OF)


def rules_broken(text: str | bytes, settings: Settings | None = None) -> list[str]:
    """The ids of the rules that a profile's text breaks, in the order of its lines."""
    return [remark.rule for remark in checked(text, settings).remarks]


def kept_repository(fitcheck: Console, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with a profile, three postings and a committed baseline, as the current folder."""
    monkeypatch.chdir(folder)
    (folder / "me.yaml").write_text(PROFILE, "utf-8")
    (folder / "postings").mkdir()
    for name, text in POSTINGS.items():
        (folder / "postings" / name).write_text(text, "utf-8")
    assert fitcheck(*CHECK, "--update-baseline").code == 0
    for command in (["init", "-q"], ["add", "-A"], ["-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-qm", "Begin"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    return folder


def edit(repository: Path, old: str, new: str, file: str = "me.yaml") -> None:
    """Change a file as a person would."""
    text = (repository / file).read_text("utf-8")
    assert old in text
    (repository / file).write_text(text.replace(old, new), "utf-8")
