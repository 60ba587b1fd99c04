"""The shape of the code: layers, packages, sizes, and the rules' ids."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from console import ROOT
from fitcheck.explain import all_rules

SOURCE = ROOT / "src" / "fitcheck"
PROBLEM_MAKERS = {"Problem", "problem", "_problem", "refused", "warned"}
RULE_ID = r"[a-z]+(-[a-z0-9]+)*"
MODULES = sorted(SOURCE.rglob("*.py"))


def test_each_layer_imports_only_from_those_below_it() -> None:
    """The contracts in pyproject.toml hold, and there are some."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert len(contracts) >= 3
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == EXIT_STATUS_SUCCESS


def test_every_package_is_shipped() -> None:
    """A folder of modules that pyproject.toml does not list would be missing in the wheel."""
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    folders = {".".join(("fitcheck", *path.parent.relative_to(SOURCE).parts)) for path in MODULES}
    assert sorted({*folders, "fitcheck.templates"}) == sorted(packages)


def test_modules_are_short_and_say_what_they_are() -> None:
    """No file over 300 lines, none without a docstring, none named for nothing."""
    assert MODULES
    for path in MODULES:
        text = path.read_text("utf-8")
        assert len(text.splitlines()) <= 300, path
        assert not text.strip() or ast.get_docstring(ast.parse(text)), path
        assert path.stem not in {"utils", "helpers", "core", "common", "manager"}, path


def problem_ids(path: Path) -> Iterator[str]:
    """The rule ids that stand as literals where a module makes a problem."""
    for call in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) in PROBLEM_MAKERS:
            for argument in call.args:
                if isinstance(argument, ast.Constant) and argument.value != "warning" and re.fullmatch(RULE_ID, str(argument.value)):
                    yield str(argument.value)
                    break


def test_every_problem_is_explained() -> None:
    """`fitcheck explain` knows each id that a message may name."""
    named = {one for path in MODULES for one in problem_ids(path)}
    explained = set(re.findall(r"^- `([a-z0-9-]+)`", all_rules(), re.MULTILINE))
    assert len(named) > 15
    assert named - explained == set()


def compiled_in_each_run(path: Path) -> Iterator[str]:
    """The expressions written out in a module that Python's own functions are asked to compile."""
    for call in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) == "re":
            for argument in call.args[:1]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and call.func.attr != "escape":
                    yield f"{path.name}:{call.lineno}: {argument.value}"


def test_an_expression_that_is_written_out_is_compiled_once(tmp_path: Path) -> None:
    """`pattern_of` keeps it for the next run; Python's own functions would compile it anew in each."""
    sample = tmp_path / "sample.py"
    sample.write_text("import re\n_ONE = re.compile('a|b')\ndef f(s): return re.sub('c+', re.escape('.'), s)\n", "utf-8")
    assert len(list(compiled_in_each_run(sample))) == 2
    assert [one for path in MODULES for one in compiled_in_each_run(path) if path.parent.name != "cli"] == []
