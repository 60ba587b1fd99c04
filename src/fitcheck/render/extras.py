"""What is said where a format needs a library that not everyone has."""

from fitcheck.problem import InputError, Problem


def missing_extra(name: str) -> InputError:
    """The error that names the extra to install."""
    hint = f'pip install "fitcheck-cli[{name}]"'
    return InputError([Problem(f"--format {name}", 0, 0, "missing-extra", f"to write a {name.upper()} takes the extra `{name}`", hint)])
