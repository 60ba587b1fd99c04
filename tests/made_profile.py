"""Profiles and vocabularies made by hand, so that a test of matching says all that it depends on."""

from pathlib import Path
from typing import Any

import yaml

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.compiling import compile_lexicon
from fitcheck.lexicon.loading import DATA
from fitcheck.nouns.profile import Place, Profile
from fitcheck.reading.profile.model import profile_model

ENTRIES: list[dict[str, Any]] = [
    {"name": "programming language", "peers": [0.2, 0.4]},
    {"name": "Python", "broader": ["programming language"]},
    {"name": "Java", "broader": ["programming language"]},
    {"name": "JavaScript", "broader": ["programming language"]},
    {"name": "Go", "exact": ["Go"], "aliases": ["golang"], "common": True, "unless": ["go to market"], "broader": ["programming language"]},
    {"name": "relational database", "peers": [0.5, 0.7]},
    {"name": "PostgreSQL", "broader": ["relational database"]},
    {"name": "MySQL", "broader": ["relational database"]},
    {"name": "deep learning"},
    {"name": "PyTorch", "broader": ["deep learning"]},
    {"name": "software engineering", "kind": "experience", "aliases": ["software engineer"]},
    {"name": "React", "broader": ["software engineering"]},
    {"name": "product management", "kind": "experience", "aliases": ["product manager"]},
    {"name": "nursing", "aliases": ["nurse"]},
    {"name": "accounting"},
    {"name": "CPA", "kind": "credential", "aliases": ["Certified Public Accountant"], "shows": ["accounting"]},
    {"name": "Registered Nurse", "kind": "credential", "aliases": ["RN", "registered nurse license"], "shows": ["nursing"]},
]


def made_lexicon(folder: Path) -> Lexicon:
    """The tables that ship, over a vocabulary of a few entries."""
    file = folder / "made.yaml"
    file.write_text(yaml.safe_dump({"field": "tests", "entries": ENTRIES}), "utf-8")
    tables = {f"matching/{path.stem}": path for path in sorted((DATA / "matching").glob("*.yaml"))}
    return Lexicon(compile_lexicon([file], tables))


def made_profile(**sections: Any) -> Profile:
    """A profile of these sections in which every scalar has a place of its own."""
    profile = profile_model().validate_python(sections)
    for line, path in enumerate(_scalars("", sections), 1):
        profile.places()[path] = Place(path, line, 1)
    return profile


def scalar_at(sections: dict[str, Any], path: str) -> str:
    """The text at a path of the data that a profile was made of."""
    found: Any = sections
    for step in path.replace("]", "").replace("[", ".").split("."):
        found = found[int(step)] if step.isdigit() else found[step]
    return str(found)


def _scalars(path: str, data: Any) -> list[str]:
    if isinstance(data, dict):
        return [scalar for key, value in data.items() for scalar in _scalars(f"{path}.{key}" if path else key, value)]
    if isinstance(data, list | tuple):
        return [scalar for number, value in enumerate(data) for scalar in _scalars(f"{path}[{number}]", value)]
    return [path]
