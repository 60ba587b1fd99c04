"""Text from a posting or a profile is text in every format, whatever syntax it holds."""

import io
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser

import pypdfium2  # type: ignore[import-untyped]
import pytest
from docx import Document
from markdown_it import MarkdownIt

from fitcheck.nouns.report import Letter
from fitcheck.render import print_letter, print_report, render_letter, render_report
from fitcheck.render.escaping import markdown, visible
from fitcheck.render.templates import fill_report_template
from hostile import HOSTILE, LOUD, hostile_report

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\uffff]")


def _letter() -> Letter:
    return hostile_report().letter


class _Tags(HTMLParser):
    """The tags of a page, the links among them, and the words between them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words += data


@pytest.mark.parametrize("page", [lambda: render_report(hostile_report(), "html"), lambda: render_letter(_letter(), "html", sources=True)])
def test_html_shows_it_as_written(page: Callable[[], str]) -> None:
    """No tag, no link, no handler of its making; all of it readable."""
    text = page()
    read = _Tags(text)
    assert read.tags.isdisjoint({"script", "img", "iframe", "b", "em"})
    assert all(loud in read.words for loud in LOUD)
    assert [value for name, value in read.attributes if name in ("href", "src") and not str(value).startswith("#")] == []
    assert [name for name, _ in read.attributes if name.startswith("on")] == []
    assert not UNSEEN.search(text)


@pytest.mark.parametrize("text", [lambda: render_report(hostile_report()), lambda: render_letter(_letter(), sources=True)])
def test_markdown_shows_it_as_written(text: Callable[[], str]) -> None:
    """A Markdown reader makes neither tags, nor links, nor emphasis, nor headings of it."""
    written = text()
    read = _Tags(MarkdownIt("commonmark").enable("table").enable("strikethrough").render(written))
    assert read.tags.isdisjoint({"script", "img", "a", "s", "em", "code", "pre", "hr", "label"})
    assert all(loud in read.words for loud in LOUD)
    assert not UNSEEN.search(written)
    assert not any(re.match(r"\s*(?:# head|- item|```|---$)", line) for line in written.splitlines())


def test_the_table_of_the_markdown_keeps_its_columns() -> None:
    """A bar in the posting's words opens no column."""
    rows = re.findall(r"<tr>(.*?)</tr>", MarkdownIt("commonmark").enable("table").render(render_report(hostile_report())), re.DOTALL)
    assert len(rows) == 9
    assert {row.count("<td") + row.count("<th") for row in rows} == {5}


def test_plain_text_holds_it_on_one_line() -> None:
    """Line breaks and marks vanish, the rest stays."""
    text = render_letter(_letter(), "text", sources=True)
    assert all(loud in text for loud in LOUD)
    assert not UNSEEN.search(text) and "\n# head" not in text


@pytest.mark.parametrize("file", [lambda: print_report(hostile_report(), "pdf"), lambda: print_letter(_letter(), "pdf", sources=True)])
def test_a_pdf_shows_it_as_written(file: Callable[[], bytes]) -> None:
    """typst sets it and runs none of it."""
    document = pypdfium2.PdfDocument(file())
    words = re.sub(r"[\s\ufffe]+", "", "".join(document[at].get_textpage().get_text_range() for at in range(len(document))))
    assert [loud for loud in LOUD if re.sub(r"\s+", "", loud) not in words] == []
    assert "u202e" not in words and not re.search("[\u202a-\u202e\u2066-\u2069]", words)


@pytest.mark.parametrize("file", [lambda: print_report(hostile_report(), "docx"), lambda: print_letter(_letter(), "docx", sources=True)])
def test_a_docx_shows_it_as_written(file: Callable[[], bytes]) -> None:
    """Word gets valid XML, the words as they are, and no link."""
    content = file()
    document = Document(io.BytesIO(content))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert all(loud in words for loud in LOUD)
    assert not UNSEEN.search(words)
    assert b"<w:hyperlink" not in zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml")


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_a_users_template_shows_it_as_written(format_: str) -> None:
    """What a template of one's own prints is made safe for its format, filters or not."""
    written = fill_report_template(hostile_report(), "{{ title }} {{ advice.summary|headed }} {{ title ~ company }}", format_)
    read = _Tags(written if format_ == "html" else MarkdownIt("commonmark").render(written))
    assert read.tags <= {"p"}
    assert all(read.words.count(loud) == 4 for loud in LOUD)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1. not a list", "1\\. not a list"),
        ("- not a bullet", "\\- not a bullet"),
        ("# not a heading", "\\# not a heading"),
        ("8.3 points, R&D, snake_case, work[0].name", "8.3 points, R&D, snake_case, work[0].name"),
        ("C# and C++", "C# and C++"),
        ("&lt;", "\\&lt;"),
    ],
)
def test_markdown_is_escaped_where_it_would_act(text: str, shown: str) -> None:
    """What would act is escaped; what reads as it stands is left alone."""
    assert markdown(text) == shown


def test_control_characters_and_line_breaks_vanish() -> None:
    """One line, nothing unseen."""
    assert visible("a\x1b[31m\u200b\nb\u2028c\u2067\ud800") == "a[31m b c"
    assert "\n" not in visible(HOSTILE)


def test_names_in_every_script_stay_whole() -> None:
    """Joiners and accents belong to the words."""
    name = "Zoë Ñandú Łukasz 山田 محمد नेहा क्‍ष 👩‍🔬"
    assert visible(name) == name
