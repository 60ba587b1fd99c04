"""The command that reads a letter back: every claim that the profile does not support."""

from pathlib import Path
from typing import Annotated, Literal

from fitcheck.cli.arguments import AsOf, InputFormat, LexiconFiles, Output, ProfileFile, Quiet, Role
from fitcheck.cli.declarations import Argument, Option

_LARGEST = 5_000_000
_NOT_PLAIN = (b"%pdf", b"pk\x03\x04", b"<!doctype", b"<html")


def audit(
    letter: Annotated[
        Path, Argument(metavar="LETTER", help="A letter or CV as text or Markdown, by whomever written; `-` is standard input.")
    ],
    profile: ProfileFile,
    as_of: AsOf,
    posting: Annotated[
        Path | None, Argument(metavar="[POSTING]", help="The job posting, so that its wording and its gaps are recognised.")
    ] = None,
    format: Annotated[  # noqa: A002  # the option's own name
        Literal["text", "json", "github", "sarif"], Option("--format", help="Of the result.")
    ] = "text",
    output: Output = None,
    lexicon: LexiconFiles = None,
    input_format: InputFormat = None,
    role: Role = None,
    quiet: Quiet = False,
) -> None:
    """Check every claim of a letter or CV against the profile. Exits with 1 where one is unsupported."""
    from fitcheck.audit import audit as audited
    from fitcheck.cli.audit_formats import written
    from fitcheck.cli.inputs import lexicon_with, one_from_standard_input, posting_at, profile_at
    from fitcheck.cli.messages import tell
    from fitcheck.cli.output import deliver
    from fitcheck.cli.silence import is_english

    one_from_standard_input(letter, profile, *([posting] if posting else []))
    text = _letter_at(letter, quiet=quiet)
    if not is_english(text):
        tell(f"{letter}: seems to be written in another language, and only English is read", quiet=quiet)
    found = audited(
        text,
        profile_at(profile, as_of, quiet=quiet),
        posting_at(posting, input_format, role, quiet=quiet) if posting else None,
        lexicon_with(lexicon or ()),
        as_of,
    )
    deliver(written(found, str(letter), text, as_of, format), output, (letter, profile, posting, *(lexicon or ())))
    if any(one.severity == "error" for one in found):
        raise SystemExit(1)


def _letter_at(path: Path, *, quiet: bool) -> str:
    """The text of a letter; of a PDF, DOCX or HTML page its text, block by block. Raises InputError where there is none to be read."""
    from fitcheck.cli.messages import tell_all
    from fitcheck.reading.files import bounded_bytes
    from fitcheck.reading.posting.source import Source, text_in

    source = Source(str(path), bounded_bytes(path, _LARGEST))
    if len(source.data) > _LARGEST:
        raise source.refused("too-large", "a letter has at most 5 MB", "is this the right file?")
    if source.data[:512].lstrip().lower().startswith(_NOT_PLAIN):
        return _text_of(path, source.data)
    text, warnings = text_in(source)
    if not text.strip():
        raise source.refused("empty-file", "nothing is in it", "save the letter's text into the file, or pass another one")
    tell_all(() if quiet else warnings)
    return text


def _text_of(path: Path, raw: bytes) -> str:
    """The blocks of a document, each on a line of its own."""
    from fitcheck.reading.posting.reader import read_posting

    document, _ = read_posting(path, raw)
    return "\n\n".join(f"- {block.text}" if block.kind == "item" else block.text for block in document.blocks)
