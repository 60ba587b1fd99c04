"""What the documents say is true: each command in them runs, each path in them exists."""

import re
import shlex
from pathlib import Path

import pytest

from console import ROOT, Console

DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted((ROOT / "docs").rglob("*.md"))
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
CALL = re.compile(r'(?:echo "(?P<given>.*)" \| )?fitcheck (?P<arguments>.*?)(?:  # exit code (?P<code>\d))?')
CALLS = [call for block in BLOCKS for line in block.splitlines() if (call := CALL.fullmatch(line))]
PATH = re.compile(r"(?<![\w/.-])(?:src|tests|docs|templates|profiles|postings|benchmarks)/[\w./-]*\w/?")
SET_UPS = [line for block in BLOCKS for line in block.splitlines() if line.startswith("python3 -m venv")]


def test_two_commands_set_fitcheck_up() -> None:
    """One ends with the main job, the other with the tests, and there is no third."""
    assert len(SET_UPS) == 2
    assert SET_UPS[0].endswith(".venv/bin/fitcheck analyze profiles/lebede-ngartera.yaml postings/meta-fair-senior-ml-engineer.md")
    assert SET_UPS[1].endswith("-m pytest -q")


def test_ci_runs_the_command_of_the_readme() -> None:
    """The line that .ci/run looks for is there once, so that what CI runs is what the README promises."""
    pattern = re.search(r"grep -E '(.*)' README\.md", (ROOT / ".ci" / "run").read_text("utf-8"))
    assert pattern
    assert [line for line in README.splitlines() if re.search(pattern.group(1), line)] == [SET_UPS[1]]


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call["arguments"])
def test_each_command_of_the_readme_runs(fitcheck: Console, call: re.Match[str]) -> None:
    """It ends with exit code 0, or the one that stands beside it, and gives a result."""
    ended = fitcheck(*shlex.split(call["arguments"]), given=call["given"] or "")
    assert ended.code == int(call["code"] or 0), ended.err
    assert ended.out


def test_the_readme_calls_every_command(fitcheck: Console) -> None:
    """Each command has its example in the README."""
    commands = {line.split()[0] for line in fitcheck("--help").out.split("Commands:\n")[1].split("\n\n")[0].splitlines()}
    assert commands
    assert {call["arguments"].split()[0] for call in CALLS} == commands


def test_the_profile_of_the_readme_is_valid(fitcheck: Console) -> None:
    """The profile shown under "The profile" is read without a warning."""
    block = re.search(r"^```yaml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert block
    ended = fitcheck("analyze", "-", "postings/icu-nurse-harrow-creek.md", given=block.group(1))
    assert (ended.code, ended.err) == (0, "")


def test_each_entry_of_contributing_is_valid(fitcheck: Console, tmp_path: Path) -> None:
    """The vocabulary entry that CONTRIBUTING.md shows has the form that the loader takes."""
    block = re.search(r"^```yaml\n(.*?)^```", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert block
    words = tmp_path / "mine.yaml"
    entry = re.sub(r"name: wound care.*broader: \[nursing care\]", "name: a new word, aliases: [another new word]", block.group(1))
    words.write_text(f"field: mine\nentries:\n{entry}")
    assert fitcheck("parse", "postings/icu-nurse-harrow-creek.md", "--lexicon", words).code == 0


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_link_leads_somewhere(document: Path) -> None:
    """A link to a file leads to a file of the project."""
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", document.read_text("utf-8")) if "://" not in link]
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_each_path_named_in_the_documents_exists() -> None:
    """A path in code marks, or in a command, is a file or folder of the project."""
    texts = [document.read_text("utf-8") for document in DOCUMENTS]
    named = {path for text in texts for path in PATH.findall(text)}
    assert len(named) > 15
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


def test_each_make_target_named_exists() -> None:
    """`make check` and the like are targets of the Makefile."""
    named = {target for document in DOCUMENTS for target in re.findall(r"(?:^|`)make ([a-z]+)", document.read_text("utf-8"), re.MULTILINE)}
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert named
    assert named <= targets


def test_each_command_named_in_passing_exists(fitcheck: Console) -> None:
    """A command in code marks is one of fitcheck's, with options that it has."""
    passing = [
        call for document in DOCUMENTS for call in re.findall(r"`fitcheck ([^`]*)`", document.read_text("utf-8")) if "COMMAND" not in call
    ]
    assert passing
    for call in passing:
        command, *arguments = call.split()
        page = fitcheck("--help").out if command.startswith("-") else fitcheck(command, "--help").out
        for option in [argument for argument in (command, *arguments) if argument.startswith("--")]:
            assert option in page, call
        assert page, call
