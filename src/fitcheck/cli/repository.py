"""The files that a check works on: profiles, postings, configuration and baseline, as they lie in a repository."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from fitcheck.cli.messages import tell
from fitcheck.cli.output import among_inputs
from fitcheck.problem import InputError, Problem

if TYPE_CHECKING:
    from fitcheck.check.outputs import Outcome
    from fitcheck.check.settings import Settings

BASELINE = "fitcheck-baseline.json"
"""What the baseline is called where nobody names it."""
_CONFIGURATIONS = ("fitcheck.toml", "pyproject.toml")
_LARGEST_PROFILE = 5_000_000
_LARGEST_TEXT = 20_000_000
_ENDINGS = "postings end in .md, .txt, .html, .json, .pdf or .docx"
_POSTING_ENDINGS = frozenset((".md", ".markdown", ".txt", ".text", ".html", ".htm", ".json", ".pdf", ".docx"))


class Repository(NamedTuple):
    """The folder in which the command runs, and what its configuration says."""

    settings: "Settings"
    configuration: str
    """The file that the settings stand in; "" where there is none."""
    untrusted: bool
    text: str = ""
    """What the configuration says."""

    def profiles(self, named: Iterable[Path]) -> list[Path]:
        """The profiles that the caller names, or else those of the configuration."""
        files = list(named) or self._configured("profiles", self.settings.profiles)
        if not files:
            hint = "name one, or list `profiles` in fitcheck.toml"
            raise InputError([Problem(self.configuration or ".", 0, 0, "no-profile", "there is no profile to check", hint)])
        return self._within(files)

    def postings(self, named: Iterable[Path], own: Iterable[Path] = (), output: Path | None = None) -> list[Path]:
        """The postings that the caller names, or else those of the configuration; a folder stands for the postings in it.

        What is the check's `own`, a profile or the baseline, is no posting where it lies among them. Raises InputError where the output
        would become one.
        """
        found: list[Path] = []
        others = {path.resolve() for path in (*own, *self.inputs())}
        for path in list(named) or self._configured("postings", self.settings.postings):
            inside = sorted(one for one in path.rglob("*") if _is_posting(one) and one.resolve() not in others) if path.is_dir() else [path]
            if output is not None and path.is_dir() and _is_named_as_posting(output) and output.resolve().is_relative_to(path.resolve()):
                raise InputError([among_inputs(output, str(path))])
            if not inside:
                raise InputError([Problem(str(path), 0, 0, "no-posting", "this folder holds no posting", _ENDINGS)])
            found.extend(inside)
        return self._within(found)

    def vocabulary(self, *, quiet: bool) -> list[Path]:
        """The vocabulary files of the configuration; none where it is not to be trusted."""
        if self.settings.vocabulary and self.untrusted:
            tell(f"{self.configuration}: its vocabulary is left out, since the configuration is not to be trusted", quiet=quiet)
            return []
        return self._configured("vocabulary", self.settings.vocabulary)

    def baseline(self) -> str:
        """The baseline of the configuration; raises InputError where it lies outside of a folder that is not to be trusted."""
        name = self.settings.baseline
        if name and self.untrusted and _leads_out(name):
            raise InputError([self._unmatched("baseline", name)])
        return str(self._within([Path(name)])[0]) if name else ""

    def inputs(self) -> list[Path]:
        """The configuration itself, which no result may be written over."""
        return [Path(self.configuration)] if self.configuration else []

    def add_to_summary(self, outcome: "Outcome") -> None:
        """Append every remark to the summary of the step, where GitHub gives a file for it."""
        from fitcheck.check.outputs import step_summary

        name = os.environ.get("GITHUB_STEP_SUMMARY")
        if name:
            try:
                with Path(name).open("a", encoding="utf-8") as file:
                    file.write(step_summary(outcome))
            except OSError as error:
                tell(f"the summary of the step cannot be written: {error.strerror}")

    def _configured(self, key: str, names: Iterable[str]) -> list[Path]:
        """The files that the configuration names under a key, patterns resolved; raises InputError for names that match nothing."""
        found: list[Path] = []
        problems: list[Problem] = []
        for name in names:
            matched = [] if self.untrusted and _leads_out(name) else _matching(name)
            found.extend(matched)
            if not matched:
                problems.append(self._unmatched(key, name))
        if problems:
            raise InputError(problems)
        return found

    def _within(self, files: Iterable[Path]) -> list[Path]:
        """The files, each once; raises InputError for links that lead out of a folder that is not to be trusted."""
        found = list(dict.fromkeys(files))
        outside = [path for path in found if self.untrusted and _links_out(path)]
        if outside:
            message = "this is a link that leads out of the folder of the configuration"
            raise InputError([Problem(str(path), 0, 0, "outside-path", message) for path in outside])
        return found

    def _unmatched(self, key: str, name: str) -> Problem:
        from fitcheck.check.configuration import line_of

        line = line_of(self.configuration, self.text, key, name)
        if self.untrusted and _leads_out(name):
            message = f"`{key}` names `{name}`, which lies outside the folder of the configuration"
            return Problem(self.configuration, line, 0, "outside-path", message)
        message = f"`{key}` names `{name}`, which matches no file"
        return Problem(self.configuration, line, 0, "no-match", message, "paths go from the folder of the configuration")


def _leads_out(name: str) -> bool:
    return Path(name).is_absolute() or ".." in Path(name).parts


def _links_out(path: Path) -> bool:
    """Whether a file that is called by a name in this folder lies elsewhere."""
    here, named = Path.cwd(), Path(os.path.normpath(Path.cwd() / path))
    return named.is_relative_to(here) and not path.resolve().is_relative_to(here.resolve())


def _matching(name: str) -> list[Path]:
    """The files and folders of a name or a pattern."""
    path = Path(name)
    try:
        if not any(mark in name for mark in "*?["):
            return [path] if name and path.exists() else []
        return sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))
    except (OSError, ValueError):  # a character that no name may have, `**` beside other characters, a folder that may not be read
        return []


def repository_here(*, untrusted: bool) -> Repository:
    """The current folder with the settings of its fitcheck.toml, or else of its pyproject.toml; raises InputError where they are wrong."""
    from fitcheck.check.settings import Settings

    for name in _CONFIGURATIONS:
        if Path(name).is_file():
            from fitcheck.check.configuration import read_settings  # most runs have no configuration

            text = text_of(Path(name))
            settings = read_settings(name, text)
            if settings is not None:
                return Repository(settings, name, untrusted, text)
    return Repository(Settings(), "", untrusted)


def content_of(path: Path) -> bytes:
    """The bytes of a profile, at most one more than is allowed; raises InputError where it cannot be read."""
    import sys

    from fitcheck.cli.inputs import one_from_standard_input

    if str(path) == "-":
        one_from_standard_input(path)
        return sys.stdin.buffer.read(_LARGEST_PROFILE + 1)
    return _bytes(path, _LARGEST_PROFILE)


def text_of(path: Path) -> str:
    """The text of a configuration or a baseline; raises InputError where it cannot be read."""
    raw = _bytes(path, _LARGEST_TEXT)
    if len(raw) > _LARGEST_TEXT:
        message = f"has more than {_LARGEST_TEXT // 1_000_000} MB"
        raise InputError([Problem(str(path), 0, 0, "too-large", message, "is this the right file?")])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError([Problem(str(path), 0, 0, "not-utf-8", "is no UTF-8 text", "save the file with the encoding UTF-8")]) from None


def _bytes(path: Path, most: int) -> bytes:
    from fitcheck.reading.files import bounded_bytes

    return bounded_bytes(path, most)


def _is_posting(path: Path) -> bool:
    """Whether a file in a folder of postings is one, or a link that leads nowhere, so that it is told and not passed over."""
    return (path.is_file() or (path.is_symlink() and not path.exists())) and _is_named_as_posting(path)


def _is_named_as_posting(path: Path) -> bool:
    """Whether a file is called like a posting: no hidden file, and not the folder's own README."""
    hidden = any(part.startswith(".") for part in path.parts if part not in (".", ".."))
    return not hidden and path.suffix.lower() in _POSTING_ENDINGS and path.stem.lower() != "readme"
