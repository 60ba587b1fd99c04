"""One file, in whichever format it came, becomes one posting."""

from pathlib import Path

from fitcheck.nouns.posting import Posting
from fitcheck.problem import Problem
from fitcheck.reading.posting.addresses import hosts_in
from fitcheck.reading.posting.front_matter import head_alone, without_head
from fitcheck.reading.posting.layout import blocks_of
from fitcheck.reading.posting.recognition import INPUT_FORMATS, Format, packed_format, text_format
from fitcheck.reading.posting.roles import picked, roles_in
from fitcheck.reading.posting.source import Source, decoded, read_source

_Read = tuple[tuple[Posting, ...], tuple[Problem, ...]]


def read_posting(
    path: Path | str, data: bytes | None = None, *, input_format: str | None = None, role: int | None = None
) -> tuple[Posting, tuple[Problem, ...]]:
    """The posting in a file (`-` is standard input, `data` stands in for the file's content), and the warnings about it.

    The format is recognised by the content unless `input_format` insists. Of several jobs in a file `role` picks one, counted from 1.
    Raises InputError where the file cannot be read as a posting.
    """
    postings, problems = read_postings(path, data, input_format=input_format)
    return picked(postings, role), problems


def read_postings(path: Path | str, data: bytes | None = None, *, input_format: str | None = None) -> _Read:
    """read_posting() for every job in the file, in order."""
    source = read_source(path, data)
    if input_format is not None and input_format not in INPUT_FORMATS:
        raise source.refused("unknown-format", f"there is no input format `{input_format}`", f"known are {', '.join(INPUT_FORMATS)}")
    return _all_postings(source, input_format)


def _all_postings(source: Source, input_format: str | None) -> _Read:
    """Every job in the file."""
    packed = packed_format(source)
    if packed and input_format not in (None, packed):
        raise source.refused("wrong-format", f"this is no {input_format}, but {packed.upper()}", "leave `--input-format` out")
    if packed:
        return _of_packed(source, packed)
    if input_format in ("pdf", "docx"):
        raise source.refused("wrong-format", f"this is no {input_format.upper()}", "leave `--input-format` out")
    text, problems = decoded(source)
    kind = input_format or text_format(text)
    if kind == "json":
        from fitcheck.reading.posting.records import postings_in_json

        postings, passed = postings_in_json(source.name, text)
        return postings, (*problems, *passed)
    return _of_text(source.name, text, kind), problems


def _of_packed(source: Source, packed: Format) -> _Read:
    if packed == "pdf":
        from fitcheck.reading.posting.pdf import posting_in_pdf  # each format is imported only when it is met

        posting, problems = posting_in_pdf(source)
        return roles_in(posting), problems
    from fitcheck.reading.posting.word import posting_in_docx

    return roles_in(posting_in_docx(source)), ()


def _of_text(name: str, text: str, kind: str) -> tuple[Posting, ...]:
    if fields := head_alone(text):
        from fitcheck.reading.posting.head_record import posting_in_head

        if kept := posting_in_head(name, fields):
            return _with_hosts((kept,), text)
    if kind == "html":
        from fitcheck.reading.posting.website import postings_in_html

        head = without_head(text)
        found = postings_in_html(name, head.text)
        return _with_hosts(tuple(one._replace(title=head.title or one.title, company=one.company or head.company) for one in found), text)
    head = without_head(text)
    return _with_hosts(roles_in(Posting(name, blocks_of(head.text), head.title, head.company, head.location, page=head.page)), text)


def _with_hosts(postings: tuple[Posting, ...], text: str) -> tuple[Posting, ...]:
    hosts = hosts_in(text)
    return tuple(posting._replace(hosts=hosts) for posting in postings) if hosts else postings
