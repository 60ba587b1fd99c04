"""Inputs that people hand over by mistake: each is told as what it is, with what to do instead."""

from pathlib import Path

import pytest

from console import AS_OF, SEED, Console

PROFILE, POSTING = SEED


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "this is a PDF"),
        (b"PK\x03\x04\x14\x00\xff", "this is a DOCX"),
        (b"{\\rtf1 Kim Example}", "this is an RTF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "this is an old Word document"),
    ],
)
@pytest.mark.parametrize("call", [("analyze", "{}", POSTING), ("init", "--from", "{}"), ("convert", "{}", "--to", "rendercv")])
def test_a_resume_that_is_a_document_is_told_as_that(
    fitcheck: Console, tmp_path: Path, content: bytes, what: str, call: tuple[str, ...]
) -> None:
    """Whoever has their resume as a PDF learns of the form of a profile, and not of a byte that is no UTF-8."""
    path = tmp_path / "resume"
    path.write_bytes(content)
    ended = fitcheck(*(word.format(path) for word in call))
    assert ended.code == 2
    assert f"{path}: error: not-a-profile {what}" in ended.err
    assert "hint: `fitcheck init` writes a profile to start from" in ended.err


@pytest.mark.parametrize(
    "call", [("parse", "postings"), ("analyze", PROFILE, "postings"), ("analyze", "profiles", POSTING), ("check", "profiles")]
)
def test_a_folder_in_the_place_of_a_file_is_told_as_that(fitcheck: Console, call: tuple[str, ...]) -> None:
    """And which commands take folders."""
    ended = fitcheck(*call)
    assert ended.code == 2
    assert "cannot be read: this is a folder" in ended.err
    assert "`fitcheck rank` and `fitcheck gaps` read whole folders" in ended.err


@pytest.mark.parametrize("command", ["parse", "analyze"])
def test_an_address_is_not_fetched(fitcheck: Console, command: str) -> None:
    """It is told as it was written, and what to do."""
    ended = fitcheck(command, *([PROFILE] if command == "analyze" else []), "https://jobs.example.com/1")
    assert ended.code == 2
    assert "https://jobs.example.com/1: error: unreadable-file cannot be read: nothing is fetched from the web" in ended.err
    assert "save the page" in ended.err


def test_a_table_in_the_place_of_a_posting_is_told(fitcheck: Console, tmp_path: Path) -> None:
    """It is read as a text that asks for nothing; `rank` would read its rows."""
    path = tmp_path / "jobs.csv"
    path.write_text("id,text\n1,Baker wanted\n")
    ended = fitcheck("parse", path)
    assert ended.code == 0
    assert f"{path}: was read as the text of one posting, and asks for nothing" in ended.err
    assert "`fitcheck rank` reads tables" in ended.err


def test_the_jobs_of_a_file_are_listed_in_one_line(fitcheck: Console, tmp_path: Path) -> None:
    """With the numbers that pick them, one after the other."""
    path = tmp_path / "board.json"
    path.write_text('{"jobs": [{"title": "Baker", "text": "- Bread"}, {"title": "Cook", "text": "- Soup"}]}')
    assert "2 jobs are in it: 1. Baker; 2. Cook\n" in fitcheck("parse", path).err


def test_what_is_no_table_but_bytes_is_told_as_that(fitcheck: Console, tmp_path: Path) -> None:
    """Whatever its name is."""
    path = tmp_path / "jobs.csv"
    path.write_bytes(bytes(range(256)) * 20)
    ended = fitcheck("rank", PROFILE, path, *AS_OF)
    assert ended.code == 2
    assert f"{path}: error: not-a-text this is a binary file, and no text" in ended.err


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_letter_in_another_encoding_is_read(fitcheck: Console, tmp_path: Path, encoding: str) -> None:
    """As word processors save it on Windows; where it had to be guessed, that is told."""
    path = tmp_path / "letter.txt"
    path.write_text("Dear Café Zoë,\n\nI hold a licence as a pharmacist.\n", encoding)
    ended = fitcheck("audit", path, PROFILE, *AS_OF)
    assert ended.code == 1
    assert "pharmacist" in ended.out
    assert ("read as Windows-1252" in ended.err) == (encoding == "cp1252")


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_letter_is_no_letter_without_fault(fitcheck: Console, tmp_path: Path, content: bytes) -> None:
    """Where the text got lost on the way, a check that passes would be wrong."""
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    ended = fitcheck("audit", path, PROFILE, *AS_OF)
    assert (ended.code, ended.out) == (2, "")
    assert f"{path}: error: empty-file nothing is in it" in ended.err


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("near: {Python: 3}", "should be 1 at most"),
        ("near: {Python: [-0.5, 0.5]}", "should be 0 at least"),
        ("near: {Python: [0.9, 0.1]}", "should have its lower number first"),
        ("near: {Python: .nan}", "should be 1 at most"),
        ("peers: 2", "should be 1 at most"),
    ],
)
def test_a_share_of_a_vocabulary_is_a_share(fitcheck: Console, tmp_path: Path, written: str, told: str) -> None:
    """More than the whole of a thing would make credits that no fit can hold."""
    path = tmp_path / "words.yaml"
    path.write_text(f"field: made\nentries:\n  - {{name: tidewatching, {written}}}\n")
    ended = fitcheck("parse", POSTING, "--lexicon", path)
    assert ended.code == 2
    assert f"{path}:3: error: vocabulary entries.0." in ended.err
    assert told in ended.err
