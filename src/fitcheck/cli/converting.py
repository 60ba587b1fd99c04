"""The command that writes a profile in the form of another program, and says what that form has no place for."""

from typing import TYPE_CHECKING, Annotated, Literal

from fitcheck.cli.arguments import AsOf, Output, ProfileFile, Quiet
from fitcheck.cli.declarations import Option
from fitcheck.cli.messages import tell

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from fitcheck.reading.profile.writing import Unkept


def convert(
    profile: ProfileFile,
    as_of: AsOf,
    to: Annotated[Literal["json-resume", "rendercv", "yamlresume"], Option("--to", help="The form to write.")],
    output: Output = None,
    quiet: Quiet = False,
) -> None:
    """Write a profile in the form of JSON Resume, RenderCV or YAMLResume; what that form cannot hold is named."""
    from fitcheck.cli.output import deliver
    from fitcheck.cli.repository import content_of
    from fitcheck.reading.profile.reader import read_profile
    from fitcheck.reading.profile.writing import unkept, unread, written

    content = content_of(profile)
    read, _ = read_profile(profile, content, as_of=as_of)
    text = written(read, to)
    deliver(text, output, (profile,))
    tell_unkept(profile, unread(read, str(profile), content), "was not read", quiet=quiet)
    tell_unkept(profile, unkept(read, text, as_of), f"has no place in {to}", quiet=quiet)


def tell_unkept(file: "Path", lost: "Iterable[Unkept]", why: str, *, quiet: bool) -> None:
    """Name each text that was not kept, with its line."""
    for one in lost:
        place = f"{file}:{one.line}" if one.line else str(file)
        tell(f"{place}: {one.path} {why}", quiet=quiet)
