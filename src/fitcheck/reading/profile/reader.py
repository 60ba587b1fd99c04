"""A profile's file, of whichever format, read into the one model with every place kept and every mistake told at once."""

from datetime import date
from pathlib import Path

from fitcheck.nouns.profile import Place, Profile
from fitcheck.problem import InputError, Problem
from fitcheck.reading.profile.consistency import broken_characters, date_order, unknown_keys
from fitcheck.reading.profile.source import Source, read_source
from fitcheck.reading.profile.tree import Listing, Mapping, Node, pruned, scalars
from fitcheck.reading.profile.values import validated

_INIT = "`fitcheck init` writes a profile to start from"


def read_profile(path: Path | str, text: bytes | None = None, *, as_of: date) -> tuple[Profile, tuple[Problem, ...]]:
    """The profile in a file (`-` is standard input, `text` stands in for the file's content), and the warnings about it.

    JSON Resume in YAML or JSON, YAMLResume and RenderCV are told apart by their shape. A start after `as_of` is a mistake.
    Raises InputError with everything that is wrong.
    """
    source = read_source(path, text)
    root, problems = parsed(source)
    kept = _mapping(root, source, problems)
    tree = _in_model_shape(kept, source, problems)
    profile, refused = validated(tree, source)
    tagged = {(problem.line, problem.column) for problem in problems if problem.rule == "unknown-tag"}
    problems = [
        *problems,
        *broken_characters(kept, source),
        *(problem for problem in refused if (problem.line, problem.column) not in tagged),  # what a tag builds has no type of its own
        *unknown_keys(tree, source),
        *date_order(tree, source, as_of),
    ]
    if profile is None or any(problem.severity == "error" for problem in problems):
        raise InputError(problems)
    profile.keep_places(_places(tree, source))
    return profile, tuple(sorted(problems, key=lambda problem: (problem.line, problem.column, problem.rule)))


def parsed(source: Source) -> tuple[Node | None, list[Problem]]:
    """The file as a tree: JSON where it is called so, or begins like it and is whole; else YAML."""
    from fitcheck.reading.profile.yaml_tree import read_yaml  # a file needs one of the two readers

    if not source.text.lstrip().startswith(("{", "[")):
        return read_yaml(source)
    from fitcheck.reading.profile.json_tree import read_json

    if source.name.lower().endswith(".json"):
        return read_json(source)
    try:
        return read_json(source)
    except InputError:
        return read_yaml(source)


def _mapping(root: Node | None, source: Source, problems: list[Problem]) -> Mapping:
    """The document's keys with all that is empty left out; raises InputError where there are none."""
    kept = pruned(root) if root is not None else None
    if isinstance(kept, Mapping) and kept.entries:
        return kept
    if kept is None or isinstance(kept, Mapping):
        raise InputError([*problems, Problem(source.name, 0, 0, "empty-file", "nothing is in it", _INIT)])
    form = "a list" if isinstance(kept, Listing) else "a text"
    message = f"a profile is sections such as `basics:` and `work:`, this is {form}"
    raise InputError([*problems, source.problem(kept.start, "not-a-profile", message, _INIT)])


def _in_model_shape(root: Mapping, source: Source, problems: list[Problem]) -> Mapping:
    """The tree with the keys of JSON Resume, whichever format it came in."""
    content, cv = root.entries.get("content"), root.entries.get("cv")
    if isinstance(content, Mapping) and not root.entries.keys() & Profile.annotations().keys():
        from fitcheck.reading.profile.yamlresume import from_yamlresume  # most files need neither of these two

        return from_yamlresume(content, source)
    if isinstance(cv, Mapping):
        from fitcheck.reading.profile.rendercv import from_rendercv, header_problems

        problems.extend(header_problems(cv, source))
        return from_rendercv(cv)
    if not root.entries.keys() & Profile.annotations().keys():
        known = ", ".join(f"`{name}`" for name in ("basics", "work", "education", "skills"))
        message = f"none of its keys is a section of a profile ({known} ...)"
        raise InputError([*problems, *unknown_keys(root, source), source.problem(root.start, "not-a-profile", message, _INIT)])
    return root


def _places(tree: Mapping, source: Source) -> dict[str, Place]:
    """Where each text of the model stands."""
    return {path: Place(scalar.path, *source.position(scalar.start), scalar.written) for path, scalar in scalars(tree)}
