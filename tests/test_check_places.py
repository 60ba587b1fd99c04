"""Where people run the check: the composite action, pre-commit, and this repository's own workflow, each run as CI would run it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from console import ROOT

PROFILE = "basics:\n  name: Alex Example\n  summary: A baker of 400 loaves a night.\n"
POSTING = "# Baker\n\n## Requirements\n\n- Experience with sourdough\n"
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """A folder for the path in which `fitcheck` is this checkout's, and `pip` only notes what it was asked for."""
    folder = tmp_path / "commands"
    folder.mkdir()
    (folder / "fitcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m fitcheck "$@"\n')
    (folder / "pip").write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/pip.log"\n')
    for command in folder.iterdir():
        command.chmod(0o755)
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A git repository with a profile and a posting."""
    folder = tmp_path / "repository"
    (folder / "postings").mkdir(parents=True)
    (folder / "profiles").mkdir()
    (folder / "profiles" / "me.yaml").write_text(PROFILE)
    (folder / "postings" / "baker.md").write_text(POSTING)
    git(folder, "init", "-q")
    return folder


def git(folder: Path, *arguments: str) -> None:
    """Run git as a person without a configuration."""
    subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@example.com", *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    """Commit everything."""
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "Change")


def environment(commands: Path, **more: str) -> dict[str, str]:
    """The environment of a step: the commands first on the path, and nothing of the runner that runs these tests."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("GITHUB_", "FITCHECK_", "GIT_"))}
    return own | {"PATH": f"{commands}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": str(ROOT / "src"), **more}


def run_action(repository: Path, commands: Path, inputs: Mapping[str, str], *, fork: bool = False) -> "subprocess.CompletedProcess[str]":
    """Run the `run` steps of action.yml one after the other, as the runner does, and give back the last."""
    values = {name: str(one.get("default", "")) for name, one in ACTION["inputs"].items()} | dict(inputs)
    untrusted = next(
        value for step in ACTION["runs"]["steps"] for name, value in step.get("env", {}).items() if name == "FITCHECK_UNTRUSTED"
    )
    outcome = None
    for step in (one for one in ACTION["runs"]["steps"] if "run" in one):
        assert "${{" not in step["run"], "an input must reach a script as a variable, never as code"
        given = {name: str(fork).lower() if value == untrusted else _value(value, values) for name, value in step.get("env", {}).items()}
        summary = repository / "summary.md"
        full = environment(commands, GITHUB_ACTION_PATH=str(ROOT), GITHUB_STEP_SUMMARY=str(summary), **given)
        outcome = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", step["run"]], cwd=repository, env=full, capture_output=True, text=True, check=False
        )
        if outcome.returncode:
            break
    assert outcome is not None
    return outcome


def _value(expression: str, inputs: Mapping[str, str]) -> str:
    found = re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", expression)
    assert found, expression
    return inputs[found[1]]


def test_the_action_installs_itself_and_passes_a_good_profile(repository: Path, commands: Path, tmp_path: Path) -> None:
    """It installs the checkout it came with, and ends with 0."""
    ended = run_action(repository, commands, {"profiles": "profiles/*.yaml"})
    assert ended.returncode == 0, ended.stderr
    assert str(ROOT) in (tmp_path / "pip.log").read_text()
    assert "fitcheck: passed" in (repository / "summary.md").read_text()


def test_the_action_fails_with_an_annotation(repository: Path, commands: Path) -> None:
    """An error is an annotation at its line, and exit code 1."""
    (repository / "profiles" / "me.yaml").write_text(PROFILE + "  email: nobody\n")
    ended = run_action(repository, commands, {"profiles": "profiles/*.yaml"})
    assert ended.returncode == 1
    assert "::error file=profiles/me.yaml,line=4," in ended.stdout


def test_the_action_holds_the_fit_and_writes_sarif(repository: Path, commands: Path) -> None:
    """Postings, a threshold and a SARIF file are inputs."""
    inputs = {"profiles": "profiles/me.yaml", "postings": "postings", "min-fit": "50", "sarif": "out.sarif"}
    ended = run_action(repository, commands, inputs)
    assert ended.returncode == 1
    assert "fit-below" in ended.stdout
    results = json.loads((repository / "out.sarif").read_text())["runs"][0]["results"]
    assert [one["ruleId"] for one in results] == ["fit-below"]


def test_an_input_is_never_code(repository: Path, commands: Path) -> None:
    """A file name with the marks of a shell is a file name."""
    ended = run_action(repository, commands, {"profiles": "$(touch${IFS}pwned);x profiles/me.yaml", "postings": "`touch pwned`"})
    assert ended.returncode != 0
    assert not (repository / "pwned").exists()


def test_what_a_fork_configures_is_not_used(repository: Path, commands: Path) -> None:
    """Its vocabulary is left out, and said to be; on a branch of one's own it is used."""
    (repository / "fitcheck.toml").write_text('profiles = ["profiles/me.yaml"]\nvocabulary = ["words.yaml"]\n')
    assert run_action(repository, commands, {}).returncode == 2
    ended = run_action(repository, commands, {}, fork=True)
    assert ended.returncode == 0, ended.stderr
    assert "left out" in ended.stderr


def test_who_is_trusted_is_decided_by_the_repositories_of_the_pull_request() -> None:
    """A fork is told by its name; `pull_request_target`, which runs with secrets, is never trusted."""
    (step,) = (one for one in ACTION["runs"]["steps"] if "FITCHECK_UNTRUSTED" in one.get("env", {}))
    expression = step["env"]["FITCHECK_UNTRUSTED"]
    assert "head.repo.full_name != github.event.pull_request.base.repo.full_name" in expression
    assert "pull_request_target" in expression


def hook(repository: Path, tmp_path: Path, identifier: str) -> Path:
    """A local repository that offers the hooks of this one; pre-commit takes the hook from it, and the command from the path."""
    offered = tmp_path / "offered"
    offered.mkdir()
    (offered / ".pre-commit-hooks.yaml").write_bytes((ROOT / ".pre-commit-hooks.yaml").read_bytes())
    git(offered, "init", "-q")
    commit(offered)
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=offered, capture_output=True, text=True, check=True).stdout.strip()
    used: dict[str, Any] = {"repo": str(offered), "rev": revision, "hooks": [{"id": identifier, "language": "system"}]}
    (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [used]}))
    commit(repository)
    return repository


def run_hook(repository: Path, commands: Path, tmp_path: Path) -> "subprocess.CompletedProcess[str]":
    """What pre-commit does with what is staged."""
    env = environment(commands, PRE_COMMIT_HOME=str(tmp_path / "cache"))
    git(repository, "add", "-A")
    return subprocess.run([sys.executable, "-m", "pre_commit", "run"], cwd=repository, env=env, capture_output=True, text=True, check=False)


def test_pre_commit_stops_a_broken_profile(repository: Path, commands: Path, tmp_path: Path) -> None:
    """The hook runs on the profiles that a commit changes, and lets others be."""
    hook(repository, tmp_path, "fitcheck")
    (repository / "notes.yaml").write_text("email: nobody\n")
    assert "no files to check" in run_hook(repository, commands, tmp_path).stdout
    (repository / "profiles" / "me.yaml").write_text(PROFILE + "  email: nobody\n")
    ended = run_hook(repository, commands, tmp_path)
    assert ended.returncode == 1
    assert "profiles/me.yaml:4:10: error: email-form" in ended.stdout
    (repository / "profiles" / "me.yaml").write_text(PROFILE + "  email: alex@example.com\n")
    ended = run_hook(repository, commands, tmp_path)
    assert ended.returncode == 0, ended.stdout
    assert "Passed" in ended.stdout


def test_pre_commit_holds_the_fit_by_the_configuration(repository: Path, commands: Path, tmp_path: Path) -> None:
    """The other hook takes everything from fitcheck.toml."""
    hook(repository, tmp_path, "fitcheck-fit")
    (repository / "fitcheck.toml").write_text('profiles = ["profiles/me.yaml"]\npostings = ["postings"]\nmin-fit = 50\n')
    ended = run_hook(repository, commands, tmp_path)
    assert ended.returncode == 1
    assert "fit-below" in ended.stdout


def test_action_and_workflows_have_the_form_that_github_takes() -> None:
    """By the schemas that editors use."""
    assert WORKFLOWS
    for schema, paths in (("github-actions", [ROOT / "action.yml"]), ("github-workflows", WORKFLOWS)):
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, paths)]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        assert ended.returncode == 0, ended.stdout


def test_the_own_workflow_checks_the_own_profiles(repository: Path, commands: Path) -> None:
    """The step that uses this action passes on this repository's profiles, on every edit of them."""
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "profiles.yml").read_text("utf-8"))
    events = workflow[True]  # YAML 1.1 reads `on` as yes
    assert all("profiles/**" in events[event]["paths"] for event in ("push", "pull_request"))
    assert workflow["permissions"] == {"contents": "read"}
    (step,) = (one for one in workflow["jobs"]["check"]["steps"] if one["uses"] == "./")
    (repository / "profiles").rename(repository / "old")
    (repository / "profiles").symlink_to(ROOT / "profiles")
    ended = run_action(repository, commands, step["with"])
    assert ended.returncode == 0, ended.stdout
    assert "fitcheck: 0" not in ended.stdout
