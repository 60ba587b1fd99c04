"""A posting's file, whatever it is: read, or refused in words that help."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fitcheck.nouns.posting import Posting
from fitcheck.problem import InputError, Problem
from fitcheck.reading import read_posting


def refusal(data: bytes, **options: object) -> Problem:
    """The one problem for which a file is refused."""
    with pytest.raises(InputError) as refused:
        read_posting("posting", data, **options)  # type: ignore[arg-type]  # the options are those of the function under test
    (problem,) = refused.value.problems
    return problem


def zipped(*names: str) -> bytes:
    """A ZIP archive with small files of these names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "content")
    return buffer.getvalue()


def test_lines_are_those_of_the_file() -> None:
    """Blocks of a text keep the line numbers that an editor shows."""
    posting, problems = read_posting("posting", b"# Baker\r\n\r\nYou need:\r\n- a food hygiene certificate\r\n")
    assert [(block.kind, block.text, block.first) for block in posting.blocks] == [
        ("heading", "Baker", 1),
        ("heading", "You need", 3),
        ("item", "a food hygiene certificate", 4),
    ]
    assert problems == ()


def test_a_path_is_read_from_disk(tmp_path: Path) -> None:
    """A file is read from where it lies, and the posting says which it was."""
    path = tmp_path / "posting.txt"
    path.write_text("Baker wanted", "utf-8")
    posting, _ = read_posting(path)
    assert (posting.source, posting.blocks[0].text) == (str(path), "Baker wanted")


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"])
def test_a_byte_order_mark_tells_the_encoding(mark: bytes) -> None:
    """UTF-8 and UTF-16 with a byte order mark are read without a warning."""
    encoding = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}[mark]
    posting, problems = read_posting("posting", mark + "Pâtissière".encode(encoding))
    assert (posting.blocks[0].text, problems) == ("Pâtissière", ())


@pytest.mark.parametrize(("data", "text"), [(b"Caf\xe9 \x96 bakery", "Café – bakery"), (b"Caf\xe9 \x81", "Café \x81")])
def test_other_encodings_are_read_with_a_warning(data: bytes, text: str) -> None:
    """What is no UTF-8 is read as Windows-1252 or Latin-1, and that is said."""
    posting, problems = read_posting("posting", data)
    assert posting.blocks[0].text.strip() == text.strip()
    assert [(problem.rule, problem.severity) for problem in problems] == [("not-utf-8", "warning")]


def test_hidden_characters_are_removed() -> None:
    """Zero-width, direction and control characters do not reach the posting."""
    posting, _ = read_posting("posting", "Ba\u200bker \u202enurse\u202c\x07".encode())
    assert posting.blocks[0].text == "Baker nurse"


@pytest.mark.parametrize("data", [b"", b" \n\t\n", "\ufeff\u200b\n".encode()])
def test_a_file_without_text_is_said_to_be_empty(data: bytes) -> None:
    """Nothing, and nothing visible, is refused as empty."""
    assert refusal(data).rule == "empty-file"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """A file of 100 MB is refused by its size."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(InputError) as refused:
        read_posting(path)
    assert refused.value.problems[0].rule == "too-large"


def test_a_missing_file_is_named() -> None:
    """A path that leads nowhere is refused with its name."""
    with pytest.raises(InputError, match=r"no-such-posting\.md"):
        read_posting("no-such-posting.md")


ALIENS = {
    "an RTF document": b"{\\rtf1\\ansi Baker wanted}",
    "DOC": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "PNG": b"\x89PNG\r\n\x1a\n" + bytes(40),
    "JPEG": b"\xff\xd8\xff\xe0" + bytes(40),
    "a picture": b"RIFF\x00\x00\x00\x00WEBPVP8 ",
    "a program": b"\x7fELF\x02\x01" + bytes(40),
    "gzip": b"\x1f\x8b\x08\x00" + bytes(40),
    "a ZIP archive": zipped("posting.txt"),
    "ODT": zipped("mimetype", "content.xml"),
    "a spreadsheet": zipped("xl/workbook.xml"),
    "binary": b"Baker\x00\x01\x02wanted",
}


@pytest.mark.parametrize(("name", "data"), ALIENS.items(), ids=ALIENS)
def test_what_cannot_be_read_is_called_by_its_name(name: str, data: bytes) -> None:
    """A file of a kind that fitcheck does not read is told what it is and what to do with it."""
    problem = refusal(data)
    assert name in problem.message
    assert problem.hint


def test_a_damaged_archive_is_said_to_be_damaged() -> None:
    """Half a DOCX is refused, not read as text."""
    assert refusal(zipped("word/document.xml")[:60]).rule == "broken-archive"


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b'{"title": "Baker", }', "broken-json"),
        (b'{"name": "Alex Example", "skills": []}', "unknown-json"),
        (b'{"a":' * 100_000, "too-deep"),
        (b'{"jobs": []}', "unknown-json"),
    ],
)
def test_json_without_a_posting_is_refused(data: bytes, rule: str) -> None:
    """Broken JSON is refused at its place, JSON of another kind with the shapes that are known."""
    assert refusal(data).rule == rule


def test_the_place_of_broken_json_is_told() -> None:
    """The line and column of a JSON mistake are those of the file."""
    problem = refusal(b'{\n  "text": "Baker wanted"\n  "title": "Baker"\n}')
    assert (problem.line, problem.column) == (3, 3)


def test_brackets_at_the_start_of_a_text_make_no_json() -> None:
    """A Markdown text that begins with a link is no JSON."""
    posting, _ = read_posting("posting", b"[Baker](https://example.com/jobs/1) wanted")
    assert posting.blocks[0].text == "Baker wanted"


def test_a_few_tags_in_markdown_make_no_page() -> None:
    """A Markdown posting with a line break tag is still Markdown, with its own line numbers."""
    posting, _ = read_posting("posting", b"# Baker\n\n<br>\n<p>\n\n- a certificate<br>\n")
    assert (posting.blocks[-1].text, posting.blocks[-1].first) == ("a certificate", 6)


def test_the_caller_may_insist_on_a_format() -> None:
    """`input_format` wins over recognition among the formats of text."""
    posting, _ = read_posting("posting", b"<p>Baker</p><p>wanted</p><p>today</p>", input_format="text")
    assert len(posting.blocks) == 1


@pytest.mark.parametrize(
    ("input_format", "data", "rule"),
    [("word", b"Baker", "unknown-format"), ("pdf", b"Baker", "wrong-format"), ("html", b"%PDF-1.7 broken", "wrong-format")],
)
def test_a_format_that_cannot_be_is_refused(input_format: str, data: bytes, rule: str) -> None:
    """An unknown format, or one that the file clearly is not, is refused."""
    assert refusal(data, input_format=input_format).rule == rule


STARTS = [b"", b"<html>", b"<p>", b'{"text": "', b"[", b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xfe", b"- a\n", b"<table><tr><th>"]


@given(st.sampled_from(STARTS), st.binary(max_size=300))
def test_any_bytes_give_a_posting_or_a_problem(start: bytes, data: bytes) -> None:
    """Whatever the bytes: a posting, or a problem with a message; never another error."""
    try:
        posting, _ = read_posting("posting", start + data)
    except InputError as refused:
        assert all(problem.message for problem in refused.problems)
    else:
        assert isinstance(posting, Posting)


@given(st.text(alphabet="<>/ab pliutdrh=\"'&;#1*-\n\t :.A|()[]", max_size=200))
def test_any_text_is_read_the_same_way_twice(text: str) -> None:
    """Text of the marks that HTML and Markdown are made of reads without error, and twice the same; lines go up."""
    try:
        posting, _ = read_posting("posting", text.encode())
    except InputError:
        return
    assert read_posting("posting", text.encode())[0] == posting
    firsts = [block.first for block in posting.blocks]
    assert firsts == sorted(firsts)
