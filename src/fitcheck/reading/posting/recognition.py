"""What a file is, told by its content and never by its name alone."""

import re
from typing import Literal

from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError
from fitcheck.reading.posting.source import Source

Format = Literal["text", "html", "json", "pdf", "docx"]
FORMATS: tuple[Format, ...] = ("text", "html", "json", "pdf", "docx")
INPUT_FORMATS = ("markdown", *FORMATS)
"""What a caller may insist on."""

_ALIEN: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "an RTF document", "open it in a word processor and save it as DOCX, or paste its text into `-`"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old Microsoft Office document (DOC), or a locked one",
        "open it in a word processor and save it as DOCX without a password",
    ),
    (b"\x89PNG", "a picture (PNG)", "type its text, or run text recognition (OCR) on it"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "type its text, or run text recognition (OCR) on it"),
    (b"GIF8", "a picture (GIF)", "type its text, or run text recognition (OCR) on it"),
    (b"BM\x00", "a picture (BMP)", "type its text, or run text recognition (OCR) on it"),
    (b"II*\x00", "a picture (TIFF)", "type its text, or run text recognition (OCR) on it"),
    (b"MM\x00*", "a picture (TIFF)", "type its text, or run text recognition (OCR) on it"),
    (b"\x1f\x8b", "a gzip archive", "unpack it and pass the posting inside"),
    (b"BZh", "a bzip2 archive", "unpack it and pass the posting inside"),
    (b"\xfd7zXZ", "an xz archive", "unpack it and pass the posting inside"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it and pass the posting inside"),
    (b"Rar!", "a RAR archive", "unpack it and pass the posting inside"),
    (b"\x7fELF", "a program", "is this the right file?"),
    (b"\xcf\xfa\xed\xfe", "a program", "is this the right file?"),
    (b"\xca\xfe\xba\xbe", "a program", "is this the right file?"),
    (b"SQLite format 3", "a database", "is this the right file?"),
    (b"%!PS", "a PostScript document", "print it to PDF and pass that"),
    (b"bplist", "a property list", "is this the right file?"),
    (b"PAR1", "a Parquet table", "`fitcheck rank` reads tables of postings"),
)
_PICTURES_LATER = ((b"WEBP", 8), (b"ftypheic", 4), (b"ftypavif", 4), (b"ftypmif1", 4))
_PDF_WITHIN = 1_024
_WEB_ARCHIVE = re.compile(rb"^MIME-Version: 1\.0\r?$", re.MULTILINE)
_OPENDOCUMENT = "an OpenDocument file (ODT)"
_HTML_START = pattern_of(
    r"\s*+(?:<!--.{0,2000}?-->\s*+|<\?xml[^>]{0,200}\?>\s*+)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_BLOCK_TAG = pattern_of(r"<(?:p|br|li|ul|ol|div|h[1-6]|table|tr|section|article)\b[^<>]{0,2000}>", re.IGNORECASE)
_MARKDOWN_MARK = pattern_of(r"^(?:#{1,6} |[-*+] \S|\*\*\S)", re.MULTILINE)
_JSON_START = pattern_of(
    r"\s*(?:\{\s*(?:[\"'}]|\w{1,40}\s*:\s*[\"'\[{0-9]|\Z)|\[\s*(?:[\[{\"'\],]|-?[0-9][0-9.]*\s*,|\Z)|(?:null|true|false|-?[0-9.]+)\s*\Z)"
)
"""How JSON begins, or what was meant for it: also a bracket with nothing behind it, a key in wrong quotes or none, a bare number."""
_SAMPLE = 200_000
_FRAGMENT_TAGS = 3


def packed_format(source: Source) -> Format | None:
    """`pdf` or `docx`, None where the file may be text; raises InputError where it is of a kind that holds no readable posting."""
    data = source.data
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _of_archive(source)
    for signature, name, hint in _ALIEN:
        if data.startswith(signature):
            raise _alien(source, name, hint)
    if data.startswith(b"MZ") and b"\x00" in data[:_PDF_WITHIN]:
        raise _alien(source, "a program", "is this the right file?")
    if _WEB_ARCHIVE.search(data[:_PDF_WITHIN]):
        raise _alien(source, "a web archive or a mail (MHTML, EML)", "save the page as HTML, or copy its text into `-`")
    if any(data[at : at + len(signature)] == signature for signature, at in _PICTURES_LATER):
        raise _alien(source, "a picture", "type its text, or run text recognition (OCR) on it")
    return None


def text_format(text: str) -> Format:
    """`json`, `html` or `text`."""
    if _JSON_START.match(text):
        return "json"
    if _HTML_START.match(text):
        return "html"
    sample = text[:_SAMPLE]
    tags = len(_BLOCK_TAG.findall(sample))
    starts_with_tag = sample.lstrip()[:1] == "<" and tags > 0
    if (starts_with_tag or tags >= _FRAGMENT_TAGS) and not _MARKDOWN_MARK.search(sample):
        return "html"
    return "text"


def _of_archive(source: Source) -> Format:
    import io
    import zipfile  # few postings are archives

    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            names = frozenset(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise source.refused("broken-archive", "looks like a DOCX or ZIP file, but is damaged", "fetch or save it again") from None
    if "word/document.xml" in names:
        return "docx"
    if "mimetype" in names and "content.xml" in names:
        raise _alien(source, _OPENDOCUMENT, "open it in a word processor and save it as DOCX")
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        raise _alien(source, "a spreadsheet or a presentation", "copy the posting's text out of it into `-`")
    raise _alien(source, "a ZIP archive", "unpack it and pass the posting inside")


def _alien(source: Source, name: str, hint: str) -> InputError:
    return source.refused("unreadable-format", f"this is {name}, which fitcheck does not read", hint)
