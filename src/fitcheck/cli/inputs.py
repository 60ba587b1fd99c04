"""The inputs of a command, read from disk or standard input, with the warnings about them told."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from fitcheck.cli.messages import tell_all
from fitcheck.problem import InputError, Problem

if TYPE_CHECKING:
    from fitcheck.lexicon import Lexicon
    from fitcheck.nouns.posting import Posting
    from fitcheck.nouns.profile import Profile


def profile_at(path: Path, as_of: date, *, quiet: bool) -> "Profile":
    """The profile in a file; raises InputError where it cannot be used."""
    from fitcheck.reading.profile.reader import read_profile

    profile, warnings = read_profile(path, as_of=as_of)
    tell_all(() if quiet else warnings)
    return profile


def posting_at(path: Path, input_format: str | None, role: int | None, *, quiet: bool) -> "Posting":
    """The posting in a file; raises InputError where it cannot be used."""
    from fitcheck.reading.posting.reader import read_posting

    posting, warnings = read_posting(path, input_format=input_format, role=role)
    tell_all(() if quiet else warnings)
    return posting


def pair_at(
    profile: Path, posting: Path, as_of: date, input_format: str | None, role: int | None, *, quiet: bool
) -> "tuple[Profile, Posting]":
    """Both inputs of an application; raises InputError with what is wrong with either of them."""
    one_from_standard_input(profile, posting)
    try:
        read = profile_at(profile, as_of, quiet=quiet)
    except InputError as error:
        _refuse_swapped(profile, posting, as_of)
        try:
            if str(posting) != "-":
                refuse_unreadable(posting)
        except InputError as other:
            raise InputError([*error.problems, *other.problems]) from None
        raise
    return read, posting_at(posting, input_format, role, quiet=quiet)


def _refuse_swapped(profile: Path, posting: Path, as_of: date) -> None:
    """Raise InputError where what should be the posting is a profile, and what should be the profile is a file that is none."""
    from fitcheck.reading.profile.reader import read_profile

    if str(posting) == "-" or (str(profile) != "-" and not profile.is_file()):
        return
    try:
        read_profile(posting, as_of=as_of)
    except InputError:
        return
    message = f"this looks like a posting, and {posting} is a profile"
    raise InputError([Problem(str(profile), 0, 0, "swapped-inputs", message, "the profile comes first, the posting second")])


def lexicon_with(extra: Iterable[Path]) -> "Lexicon":
    """The vocabulary that ships with fitcheck and the user's own files; raises InputError with all that is wrong in them."""
    from fitcheck.lexicon import load_lexicon

    files = tuple(extra)
    for path in files:
        refuse_unreadable(path)
    return load_lexicon(files)


def one_from_standard_input(*paths: Path) -> None:
    """Raise InputError where standard input is asked for twice, or for once and is closed."""
    asked = [path for path in paths if str(path) == "-"]
    if len(asked) > 1:
        hint = "write one of them to a file"
        raise InputError([Problem("-", 0, 0, "standard-input-twice", "only one of the inputs can be standard input", hint)])
    if asked and sys.stdin is None:
        raise InputError([Problem("-", 0, 0, "unreadable-file", "standard input is closed")])


def refuse_unreadable(path: Path) -> None:
    """Raise InputError where a file cannot be opened."""
    from fitcheck.reading.files import unreadable

    try:
        with path.open("rb") as file:
            file.read(1)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
