"""The templates that ship with fitcheck, and the environments in which templates run."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fitcheck.render.escaping import markdown, visible

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_FOLDERS = (Path(__file__).parents[1] / "templates", Path(__file__).parents[3] / "templates")
"""Where the templates stand in an installation and in a checkout."""


@cache
def source(name: str) -> str:
    """The text of a template that ships with fitcheck."""
    folder = next(one for one in _FOLDERS if (one / name).is_file())
    return (folder / name).read_text("utf-8")


def template(name: str, text: str | None = None) -> "Template":
    """The template of that name, or a user's own text for it, which runs in a sandbox."""
    return _environment(name, sandboxed=True).from_string(text) if text is not None else _packaged(name)


@cache
def _packaged(name: str) -> "Template":
    return _environment(name, sandboxed=False).from_string(source(name))


class _Made(str):
    """Text made safe already."""

    __slots__ = ()


def _environment(name: str, *, sandboxed: bool) -> "Environment":
    from jinja2 import Environment, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    kind = ImmutableSandboxedEnvironment if sandboxed else Environment
    show = {"md": _markdown, "html": _visible, "txt": _visible}[name.split(".")[1]]
    environment = kind(
        undefined=StrictUndefined,
        autoescape=".html." in name,
        finalize=show,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        optimized=False,  # a template runs once, so that folding its constants costs more than it saves
    )
    environment.filters |= {"sub": _sub, "headed": _headed}
    return environment


def _sub(source_text: str) -> str:
    """The source in small print after a space, or nothing."""
    return _Made(f" <sub>{markdown(source_text)}</sub>" if source_text else "")


def _headed(text: str) -> str:
    """The text with a capital first letter, unless its first word is spelled with capitals of its own."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text


def _markdown(value: Any) -> Any:
    return markdown(value) if type(value) is str else value


def _visible(value: Any) -> Any:
    return visible(value) if type(value) is str else value
