"""One file, in whichever format it came, becomes one posting."""

from pathlib import Path

from fitcheck.nouns.posting import Posting
from fitcheck.problem import Problem
from fitcheck.reading.posting.layout import blocks_of
from fitcheck.reading.posting.source import decoded, read_source


def read_posting(
    path: Path | str, data: bytes | None = None, *, input_format: str | None = None, role: int | None = None
) -> tuple[Posting, tuple[Problem, ...]]:
    """The posting in a file (`-` is standard input, `data` stands in for the file's content), and the warnings about it.

    The format is recognised by the content unless `input_format` insists; `role` picks one job, counted from 1, of a file that holds several.
    Raises InputError where the file cannot be read as a posting.
    """
    source = read_source(path, data)
    text, problems = decoded(source)
    return Posting(source.name, blocks_of(text)), problems
