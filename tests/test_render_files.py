"""Reports and letters as files: PDF and DOCX that other programs open, the same bytes each time."""

import io
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from docx import Document

from console import AS_OF, ROOT, SEED, process
from fitcheck.advise import Length, write_letter
from fitcheck.nouns.report import Letter
from fitcheck.problem import InputError
from fitcheck.render import print_letter, print_report, render_letter, render_report
from made_report import AS_OF as DAY
from made_report import lexicon, ml_maker, ml_report, nurse_report

PRINTED = ("pdf", "docx")
REPORTS = (ml_report, nurse_report)
LENGTHS: tuple[Length, ...] = ("short", "standard", "full")


def letter_of(length: Length) -> Letter:
    """The ML engineer's letter."""
    maker, report = ml_maker(), ml_report()
    return write_letter(maker.profile, report.asked, report.findings, lexicon(), DAY, length)


def words_of(letter: Letter) -> int:
    """How many words the body has."""
    return sum(len(one.text.split()) for paragraph in letter.paragraphs for one in paragraph)


def pdf_text(content: bytes) -> str:
    """The text of all pages, white space folded."""
    document = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(document[at].get_textpage().get_text_range() for at in range(len(document))).split())


@pytest.mark.parametrize("format_", PRINTED)
@pytest.mark.parametrize("report", REPORTS)
def test_the_same_report_is_the_same_file(report: Callable[[], object], format_: str) -> None:
    """Twice the same bytes."""
    assert print_report(report(), format_) == print_report(report(), format_) != b""  # type: ignore[arg-type]


@pytest.mark.parametrize("ending", PRINTED)
def test_two_processes_write_the_same_file(tmp_path: Path, ending: str) -> None:
    """Neither the clock nor the hash seed shows in a file that a command writes."""
    files = [tmp_path / f"{name}.{ending}" for name in ("one", "two")]
    for file in files:
        process("cover-letter", *SEED, *AS_OF, "-o", str(file))
    assert files[0].read_bytes() == files[1].read_bytes() != b""


def test_the_archive_holds_no_date() -> None:
    """Each file in a DOCX is of one fixed day, and its properties name neither a day nor a program."""
    archive = zipfile.ZipFile(io.BytesIO(print_report(ml_report(), "docx")))
    assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    properties = archive.read("docProps/core.xml").decode()
    assert "Ines Varga" in properties
    assert not re.search(r"python-docx|20\d\d-\d\d", properties)


def test_a_report_in_pdf_says_what_the_report_says() -> None:
    """Headings, statements, sources and the matrix are all there, as text that can be searched."""
    text = pdf_text(print_report(ml_report(), "pdf"))
    wanted = (
        "Position fit analysis",
        "Development areas",
        "Appendix",
        "Reduced training time by 38%",
        "work[0].highlights[0], line 9",
        "r8:",
    )
    assert [one for one in wanted if one not in text] == []


def test_a_report_in_docx_draws_the_fit() -> None:
    """A bar for each requirement, with its verdict in words beside it, and one for each thing with years asked."""
    document = Document(io.BytesIO(print_report(ml_report(), "docx")))
    fit, *others = document.tables
    rows = [[cell.text for cell in row.cells] for row in fit.rows]
    assert len(rows) == 8 and all(set(bar) <= set("█░") and len(bar) == 12 for _, bar, _ in rows)
    assert {"met", "missing"} <= {word for *_, word in rows}
    assert len(others) >= 2


def test_a_letter_in_docx_opens_with_the_sender_and_the_day() -> None:
    """Name, ways to reach the person, date; none of it where the profile has none, but for the date."""
    letter = ml_report().letter
    assert Document(io.BytesIO(print_letter(letter, "docx"))).paragraphs[0].text == "1 November 2026"
    texts = [one.text for one in Document(io.BytesIO(print_letter(letter._replace(sender=("Tern, OR", "555-0102")), "docx"))).paragraphs]
    assert texts[:3] == [letter.signature, "Tern, OR  ·  555-0102", "1 November 2026"]
    assert "555-0102" not in render_letter(letter._replace(sender=("555-0102",)), "markdown")


def test_a_report_in_docx_has_real_headings_and_a_real_table() -> None:
    """Word can list the sections, and repeats the head of the matrix on each page."""
    document = Document(io.BytesIO(print_report(ml_report(), "docx")))
    headings = [one.text for one in document.paragraphs if one.style is not None and one.style.name == "Heading 2"]
    assert headings[0] == "Position fit analysis" and headings[-1] == "Appendix"
    assert len(document.tables[-1].rows) == 9
    assert document.tables[-1].rows[0]._tr.trPr is not None


@pytest.mark.parametrize("length", LENGTHS)
def test_a_letter_in_pdf_is_one_page(length: Length) -> None:
    """Whatever its length, nobody has to turn the page."""
    assert len(pypdfium2.PdfDocument(print_letter(letter_of(length), "pdf"))) == 1


def test_a_longer_letter_says_more() -> None:
    """Short, standard and full differ, and each says what the shorter one says first."""
    letters = [letter_of(length) for length in LENGTHS]
    assert words_of(letters[0]) < words_of(letters[1]) <= words_of(letters[2]) <= 400
    assert words_of(letters[0]) < 180
    assert len({letter.paragraphs[0] for letter in letters}) == 1


def test_sources_name_the_lines_of_the_posting_too() -> None:
    """A sentence that answers a need names the posting's line beside the profile's."""
    report = ml_report()
    text = render_letter(report.letter, "text", sources=True, requirements=report.asked.requirements)
    assert re.search(r"\[work\[0\]\.highlights\[0\], line 9; .*r2 \(posting line 12\)\]", text)


@pytest.mark.parametrize(("format_", "module"), [("pdf", "typst"), ("docx", "docx")])
def test_a_missing_library_is_told_with_its_extra(monkeypatch: pytest.MonkeyPatch, format_: str, module: str) -> None:
    """The message names what to install."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError) as raised:
        print_letter(ml_report().letter, format_)
    assert f'pip install "fitcheck-cli[{format_}]"' in str(raised.value)
    assert "missing-extra" in str(raised.value)


def test_a_report_that_judges_nothing_is_still_a_file() -> None:
    """No requirement, no picture and no matrix, but a page."""
    report = ml_report()
    empty = report._replace(findings=(), advice=report.advice._replace(strengths=(), gaps=(), open_questions=()))
    assert "Appendix" not in pdf_text(print_report(empty, "pdf"))
    assert print_report(empty, "docx")


def test_a_long_posting_makes_a_picture_that_fits_on_paper() -> None:
    """A hundred requirements are drawn in parts, none of them longer than a page, and none left out."""
    report = ml_report()
    many = tuple(report.findings[0]._replace(requirement=report.findings[0].requirement._replace(id=f"r{at}")) for at in range(100))
    page = render_report(report._replace(findings=many), "html")
    heights = [float(height) for height in re.findall(r'viewBox="0 0 \d+ (\d+)"', page)]
    assert len(heights) == 8  # the fit and the years, four parts each
    assert max(heights) <= 600
    assert page.count("Of 30 required: 30 met.") == 3 and page.count("Of 10 required: 10 met.") == 1


def test_the_wheel_takes_along_what_the_formats_need() -> None:
    """Each file under templates/ is of a kind that pyproject.toml ships."""
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["package-data"]["fitcheck.templates"]
    files = [path for path in (ROOT / "templates").iterdir() if path.is_file() and path.suffix != ".py"]
    assert len(files) >= 3
    assert [path.name for path in files if f"*{path.suffix}" not in shipped] == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice is installed")
def test_libreoffice_opens_the_docx(tmp_path: Path) -> None:
    """A program that is not ours reads the letter, and finds one page with its last line."""
    (tmp_path / "letter.docx").write_bytes(print_letter(ml_report().letter, "docx"))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "letter.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    document = pypdfium2.PdfDocument(tmp_path / "letter.pdf")
    assert len(document) == 1
    assert "Ines Varga" in document[0].get_textpage().get_text_range()
    document.close()
