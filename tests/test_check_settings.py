"""What a repository configures is read, held to its form, and not obeyed where it comes from strangers."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from console import AS_OF, ROOT, Console
from fitcheck.check.configuration import read_settings
from fitcheck.check.settings import Settings
from fitcheck.problem import InputError

PROFILE = "basics: {summary: A team player., email: nobody}\n"


@pytest.fixture
def folder(fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  # which changes the folder first
    """A folder with a profile, as the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "me.yaml").write_text(PROFILE)
    return tmp_path


def rules(fitcheck: Console, *options: str) -> list[tuple[str, str]]:
    """The remarks of a check, as rule and severity."""
    ended = fitcheck("check", *options, "--format", "json", *AS_OF)
    return [(one["rule"], one["severity"]) for one in json.loads(ended.out)["remarks"]]


def problems(text: str, file: str = "fitcheck.toml") -> list[tuple[int, str]]:
    """What is wrong with a configuration, as line and rule."""
    with pytest.raises(InputError) as refused:
        read_settings(file, text)
    return [(problem.line, problem.rule) for problem in refused.value.problems]


@pytest.mark.parametrize(("file", "head"), [("fitcheck.toml", ""), ("pyproject.toml", "[project]\nname = 'x'\n\n[tool.fitcheck]\n")])
def test_both_files_are_read(fitcheck: Console, folder: Path, file: str, head: str) -> None:
    """Profiles, and rules to leave out, come from either."""
    (folder / file).write_text(f'{head}profiles = ["*.yaml"]\nignore = ["buzzword"]\n')
    assert rules(fitcheck) == [("email-form", "error")]


def test_a_pyproject_without_a_table_is_no_configuration() -> None:
    """Most pyproject.toml files say nothing of fitcheck."""
    assert read_settings("pyproject.toml", "[project]\nname = 'x'\n") is None


def test_select_holds_only_the_rules_named(fitcheck: Console, folder: Path) -> None:
    """Every other rule is left out."""
    (folder / "fitcheck.toml").write_text('select = ["buzzword"]\n')
    assert rules(fitcheck, "me.yaml") == [("buzzword", "warning")]


def test_a_severity_of_ones_own_decides(fitcheck: Console, folder: Path) -> None:
    """A buzzword as an error fails, a mail address as a note does not."""
    (folder / "fitcheck.toml").write_text('[severity]\nbuzzword = "error"\nemail-form = "note"\n')
    assert sorted(rules(fitcheck, "me.yaml")) == [("buzzword", "error"), ("email-form", "note")]
    assert fitcheck("check", "me.yaml", *AS_OF).code == 1
    (folder / "fitcheck.toml").write_text('[severity]\nemail-form = "note"\n')
    assert fitcheck("check", "me.yaml", *AS_OF).code == 0


def test_warnings_fail_only_where_that_is_asked(fitcheck: Console, folder: Path) -> None:
    """By the option or by the configuration; the option goes first."""
    (folder / "me.yaml").write_text("basics: {summary: A team player.}\n")
    assert fitcheck("check", "me.yaml").code == 0
    assert fitcheck("check", "me.yaml", "--fail-on", "warning").code == 1
    (folder / "fitcheck.toml").write_text('fail-on = "warning"\n')
    assert fitcheck("check", "me.yaml").code == 1
    assert fitcheck("check", "me.yaml", "--fail-on", "error").code == 0


def test_postings_and_thresholds_are_configured(fitcheck: Console, folder: Path) -> None:
    """Everything that CI needs stands in the file, so that `fitcheck check` is the whole command."""
    (folder / "postings").mkdir()
    (folder / "postings" / "a.md").write_text("# Baker\n\n## Requirements\n\n- Experience with Kubernetes\n")
    (folder / "postings" / "README.md").write_text("# About\n\n## Requirements\n\n- Experience with Cobol\n")
    (folder / "fitcheck.toml").write_text('profiles = ["me.yaml"]\npostings = ["postings"]\nmin-fit = 50\nselect = ["fit-below"]\n')
    assert rules(fitcheck) == [("fit-below", "error")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ignore = [", [(1, "toml-syntax")]),
        ('\nignore = ["buzword"]\n', [(2, "unknown-rule")]),
        ('ignore = ["broken-date"]\n', [(1, "unknown-rule")]),
        ('min-fit = "high"\ntolerance = -1\n', [(1, "wrong-type"), (2, "out-of-range")]),
        ('profile = ["a"]\n', [(1, "unknown-key")]),
        ('profiles = "a.yaml"\n', [(1, "wrong-type")]),
        ('fail-on = "never"\n', [(1, "unknown-value")]),
        ('\nfail_on = "error"\n', [(2, "unknown-key")]),
        ('[severity]\nbuzzword = "bad"\n', [(1, "unknown-value")]),
        ('[severity]\nbuzword = "error"\n', [(1, "unknown-rule")]),
    ],
)
def test_every_mistake_is_told_at_its_line(text: str, expected: list[tuple[int, str]]) -> None:
    """As for every input: all of them, located."""
    assert problems(text) == expected
    in_pyproject = text.replace("[severity]", "[tool.fitcheck.severity]")
    assert problems(f"[tool.fitcheck]\n{in_pyproject}", "pyproject.toml") == [(line + 1, rule) for line, rule in expected]


@pytest.mark.parametrize("table", ["[fitcheck]", "[tool.fitcheck]"])
def test_a_file_of_ones_own_has_no_table(fitcheck: Console, folder: Path, table: str) -> None:
    """The hint says where the keys stand; each mistake is told once."""
    (folder / "fitcheck.toml").write_text(f"{table}\nprofiles = [1, 2]\n")
    assert "the keys stand at the top" in fitcheck("check").err
    (folder / "fitcheck.toml").write_text("profiles = [1, 2]\n")
    assert fitcheck("check").err.count("wrong-type") == 1


def test_what_a_stranger_names_is_no_command_to_a_log(fitcheck: Console, folder: Path) -> None:
    """Neither a line nor a colour of its own, in a configuration or in the name of a file."""
    (folder / "fitcheck.toml").write_text('ignore = ["x\\n::error::pwned\\u001b[31m"]\n')
    ended = fitcheck("check", "me.yaml")
    (folder / "fitcheck.toml").unlink()
    told = ended.err + fitcheck("check", "::error::x\n::error::y.yaml").err
    assert "pwned" in told
    assert "\x1b" not in told
    assert not [line for line in told.splitlines() if line.lstrip().startswith("::")]


def test_a_wrong_configuration_is_a_wrong_call(fitcheck: Console, folder: Path) -> None:
    """Exit code 2, with a suggestion."""
    (folder / "fitcheck.toml").write_text('ignore = ["buzword"]\n')
    ended = fitcheck("check", "me.yaml")
    assert ended.code == 2
    assert "did you mean `buzzword`?" in ended.err


@pytest.mark.usefixtures("folder")
def test_without_a_profile_the_call_is_wrong(fitcheck: Console) -> None:
    """CI that checks nothing is not green."""
    ended = fitcheck("check")
    assert (ended.code, "no-profile" in ended.err) == (2, True)


def test_a_vocabulary_of_strangers_is_not_read(fitcheck: Console, folder: Path) -> None:
    """With --untrusted a configured vocabulary is left out, and said to be."""
    (folder / "fitcheck.toml").write_text('vocabulary = ["missing.yaml"]\n')
    assert fitcheck("check", "me.yaml").code == 2
    ended = fitcheck("check", "me.yaml", "--untrusted")
    assert ended.code == 1
    assert "left out" in ended.err


@pytest.mark.parametrize("path", ["../secret.yaml", "/etc/passwd"])
def test_a_stranger_names_no_file_outside_the_folder(fitcheck: Console, folder: Path, path: str) -> None:
    """Neither as a profile nor as a posting."""
    (folder / "fitcheck.toml").write_text(f'profiles = ["{path}"]\n')
    ended = fitcheck("check", "--untrusted")
    assert (ended.code, "outside-path" in ended.err) == (2, True)


def test_the_configuration_of_the_readme_is_valid() -> None:
    """Each key that it shows is one, and every key is shown but `select`."""
    block = re.search(r"^```toml\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert block
    settings = read_settings("fitcheck.toml", block.group(1))
    assert settings is not None
    untouched = {one.name for one in fields(Settings) if getattr(settings, one.name) == getattr(Settings(), one.name)}
    assert untouched == {"select"}


def test_the_snippets_of_the_readme_fit_the_action_and_the_hooks() -> None:
    """Each input and each hook that it shows is there."""
    blocks = [
        yaml.safe_load(one) for one in re.findall(r"^```yaml\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    ]
    steps = [step for block in blocks for job in block.get("jobs", {}).values() for step in job["steps"] if "with" in step]
    hooks = [hook["id"] for block in blocks for repository in block.get("repos", ()) for hook in repository["hooks"]]
    assert steps
    assert hooks
    assert all(step["with"].keys() <= yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"].keys() for step in steps)
    assert set(hooks) <= {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}


@pytest.mark.parametrize("key", ["profiles", "postings", "vocabulary"])
@pytest.mark.parametrize("name", ["cv/*.yaml", "nobody.yaml", "**x/[", ""])
def test_a_name_that_matches_nothing_is_told_at_its_line(fitcheck: Console, folder: Path, key: str, name: str) -> None:
    """Of the configuration, with the key; CI that checks less than it says is not green."""
    (folder / "pyproject.toml").write_text(f'[project]\nname = "x"\n\n[tool.fitcheck]\n{key} = [\n  "me.yaml",\n  "{name}",\n]\n')
    ended = fitcheck("check", *AS_OF) if key == "profiles" else fitcheck("check", "me.yaml", *AS_OF)
    assert ended.code == 2
    assert f"pyproject.toml:7: error: no-match `{key}` names `{name}`, which matches no file" in ended.err


def test_absolute_patterns_are_patterns(fitcheck: Console, folder: Path) -> None:
    """A pattern may begin at the root of the file system."""
    (folder / "fitcheck.toml").write_text(f'profiles = ["{folder.as_posix()}/*.yaml"]\n')
    assert ("email-form", "error") in rules(fitcheck)


def test_a_folder_without_postings_is_a_wrong_call(fitcheck: Console, folder: Path) -> None:
    """No fit would be held to anything."""
    (folder / "postings").mkdir()
    ended = fitcheck("check", "me.yaml", "--postings", "postings", "--min-fit", "90")
    assert (ended.code, "no-posting" in ended.err) == (2, True)


@pytest.mark.parametrize("text", ["tool = 3\n", "[tool]\nfitcheck = 3\n", "[[tool.fitcheck]]\n", "[tool.fitcheck]\nselect = [[]]\n"])
def test_an_odd_configuration_is_no_traceback(fitcheck: Console, folder: Path, text: str) -> None:
    """A table that is none is told, or is none of ours."""
    (folder / "pyproject.toml").write_text(text)
    ended = fitcheck("check", "me.yaml", *AS_OF)
    assert ended.code == (1 if text == "tool = 3\n" else 2)
    assert ended.err.startswith("pyproject.toml:") == (ended.code == 2)


@pytest.mark.parametrize("key", ["profiles", "postings"])
def test_a_stranger_links_to_no_file_outside_the_folder(
    fitcheck: Console, folder: Path, tmp_path_factory: pytest.TempPathFactory, key: str
) -> None:
    """Neither by the configuration nor by a name that the caller gave; among one's own files a link is a file."""
    outside = tmp_path_factory.mktemp("outside") / "secret.yaml"
    outside.write_text(PROFILE)
    (folder / "linked").mkdir()
    (folder / "linked" / "secret.md").symlink_to(outside)
    (folder / "fitcheck.toml").write_text(f'{key} = ["linked/*"]\n')
    call = ("check",) if key == "profiles" else ("check", "me.yaml")
    ended = fitcheck(*call, "--untrusted")
    assert (ended.code, "linked/secret.md: error: outside-path" in ended.err) == (2, True)
    assert fitcheck("check", "linked/secret.md", "--untrusted").code == 2
    assert fitcheck("check", "linked/secret.md").code == 1


def test_a_strangers_baseline_lies_in_the_folder(fitcheck: Console, folder: Path) -> None:
    """As every other file that its configuration names."""
    (folder / "a.md").write_text("# Baker\n\n## Requirements\n\n- Sourdough\n")
    (folder / "fitcheck.toml").write_text('baseline = "../baseline.json"\n')
    ended = fitcheck("check", "me.yaml", "--postings", "a.md", "--untrusted")
    assert (ended.code, "fitcheck.toml:1: error: outside-path `baseline`" in ended.err) == (2, True)


@pytest.mark.parametrize("output", ["me.yaml", "a.md", "fitcheck-baseline.json", "fitcheck.toml", "words.yaml"])
def test_a_result_is_written_over_no_input(fitcheck: Console, folder: Path, output: str) -> None:
    """Nor is anything mended on the way."""
    (folder / "a.md").write_text("# Baker\n\n## Requirements\n\n- Sourdough\n")
    (folder / "words.yaml").write_text("field: baking\nentries: [{name: levain baking}]\n")
    (folder / "me.yaml").write_text("basics: {email: 'mailto:alex@example.com'}\n")
    (folder / "fitcheck.toml").write_text('baseline = "fitcheck-baseline.json"\n')
    call = ("check", "me.yaml", "--postings", "a.md", *(("--lexicon", "words.yaml") if output == "words.yaml" else ()), *AS_OF)
    fitcheck(*call, "--update-baseline")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    ended = fitcheck(*call, "--fix", "-o", output)
    assert (ended.code, "output-is-input" in ended.err) == (2, True)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_standard_input_is_not_mended(fitcheck: Console) -> None:
    """A mended profile and the remarks on it are two results."""
    ended = fitcheck("check", "-", "--fix", given=PROFILE)
    assert (ended.code, ended.out) == (2, "")
    assert "mailto" in fitcheck("check", "-", "--diff", given="basics: {email: 'mailto:alex@example.com'}\n").out
