"""How a command's parameters are declared: as typer will read them, without waiting for typer, which takes long to import."""

from typing import Any


class Declared:
    """What is said of a parameter beside its name, its type and its default."""

    def __init__(self, *names: str, **about: Any) -> None:
        """Take the names on the command line, and what typer's own `Option` or `Argument` takes by name."""
        self.names = names
        self.about = about


class Option(Declared):
    """A parameter that is given by its name."""


class Argument(Declared):
    """A parameter that is given by its place."""


class Misuse(Exception):  # noqa: N818  # what it is called on the console
    """A call that cannot be what is meant; told with the usage of the command."""

    def __init__(self, message: str, parameter: str) -> None:
        super().__init__(message)
        self.parameter = parameter
        """Its name on the command line."""
