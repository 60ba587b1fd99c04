"""A posting's lines, each cut from its neighbours and told apart by its form alone."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from typing import Literal, NamedTuple

from fitcheck.patterns import pattern_of
from fitcheck.reading.posting.columns import Column
from fitcheck.reading.posting.marks import (
    BOLD_LINE,
    BULLET,
    BULLET_SIGNS,
    DIRECTIVE,
    HEADING,
    LONGEST_NUMBER,
    NUMBER,
    PAGE,
    PICTURES_BEFORE,
    RULE,
    UNDERLINE,
    plain,
)
from fitcheck.reading.posting.pipe_tables import cells_of, table_columns

LineKind = Literal["blank", "heading", "item", "text"]
_WIDE_GAP = pattern_of(r"(?<=\S)\s{4,}(?=\S)|(?<=[.!?;:])\s{3,}(?=\S)")
_INNER_BULLET = pattern_of(r"(?<=\S)\s+[•●▪■◦❖✓✔➢►](?=\s*\S)|(?<=[a-z0-9.)])[•●▪■◦❖✓✔➢►](?=\s?[A-Z0-9])|(?<=[.;:])\s+[·*](?=\s+\S)")
_INNER_NUMBER = pattern_of(r"(?<=[.;:)\w])\s+(?=(\d{1,2})[.)]\s+[A-Z])")
_INNER_DASH = pattern_of(r"(?<=\S)\s+(?=[-–]\s+[A-Z])")
_ALTERNATIVE = pattern_of(r"\bor\s*$", re.IGNORECASE)
_HIDDEN_BULLET = pattern_of(r"^(\s*)(?:\\(?=[-*+•]\s)|\*\*\s*(?=[•▪·◦‣]))")
"""What hides a mark: the sign that a site generator should leave it alone, or emphasis."""
_TRAILING_BULLET = pattern_of(r"(?<=\S)\s+[*•·]\s*$")
_LONGEST_HEADING = 70
_LINES = ("=", "-", "~")
_BOLD = ("*", "_")
_RULES = ("-", "*", "_", "=", "~")
_TRAILING = ("*", "•", "·")
_ANY_BULLET = pattern_of("[•●▪■◦❖✓✔➢►·]")
_ANY_STAR = pattern_of(r"[.;:]\s+\*\s")
"""To look for one is cheap; to try the pattern at every gap of every line is not."""
_ANY_NUMBER = pattern_of(r"[.)](?<=\d[.)])\s")
_FIRST_NUMBER = pattern_of(r"\s*1[.)]\s")
_FIRST_DASH = pattern_of(r"\s*[-–]\s")
_REMEMBERED = 1_000
LONGEST_REMEMBERED = 2_000
_ITEM_TAG = pattern_of(r"^(\s*)<li(?:\s[^<>]*)?>", re.IGNORECASE)
_LAST_LETTER = "H"
"""The last capital that numbers a list rather than begins a name."""
_TAGS = pattern_of(r"(?:#(?:LI-\S+|[A-Za-z]\w*-\w+)[\s,;]*|#[A-Za-z]\w*[\s,;]+(?=#))+(?:#[A-Za-z]\w*)?")
"""A line of tags by which a board files the posting (`#LI-Remote`)."""
_BEFORE_TAGS = "*-•·\\ "


class Line(NamedTuple):
    """One line, or one part of a line that held several."""

    kind: LineKind
    text: str
    number: int
    """Of the line in the text, from 1; 0 where it is not known yet."""
    indent: int = 0
    level: int = 0
    raw_length: int = 0


made_line = partial(tuple.__new__, Line)
"""A line out of its fields, without the detour by which a named tuple takes them: it is made for every line of every posting."""


def lines_of(text: str) -> list[Line]:
    """The lines of `text`, numbered from 1, page furniture left out, lines that hold several items cut."""
    raw = text.splitlines()
    bare = [content.strip() for content in raw]
    furniture = _furniture(bare) if "http" in text or "www." in text else ()
    found: list[Line] = []
    blank = Line("blank", "", 0)
    told = 0
    """The lines up to here are told of already."""
    for index, content in enumerate(raw):
        if index < told:
            continue
        stripped = bare[index]
        first = stripped[:1]
        if not first or stripped in furniture or ((first.isdigit() or first in "pPhH") and PAGE.match(content)):
            found.append(blank)
            continue
        if (first in "{<#@" and DIRECTIVE.match(content)) or ("#" in stripped[:4] and _TAGS.fullmatch(stripped.lstrip(_BEFORE_TAGS))):
            found.append(blank)
            continue
        following = raw[index + 1] if index + 1 < len(raw) and bare[index + 1][:1] in _LINES else ""
        if following and first != "#" and UNDERLINE.match(following) and len(stripped) <= _LONGEST_HEADING and not BULLET.match(content):
            found.append(Line("heading", plain(stripped), index + 1, level=1 if "=" in following else 2))
            told = index + 2
            continue
        if first == "|" and (table := table_columns(raw, index))[0]:
            columns, told = table
            found.extend(_of_columns(columns, index + 1))
            continue
        if first in _RULES and RULE.match(content):
            found.append(blank)
            continue
        found.extend(numbered(content, index + 1))
    return _attach_lone_marks(found)


def _of_columns(columns: list[Column], number: int) -> Iterator[Line]:
    """The lines of a table whose header has that number, column by column."""
    for column in columns:
        yield Line("blank", "", 0)
        yield Line("heading", column.heading, number, level=4)
        for block in column.blocks:
            yield Line("item", block.text, block.first, level=0, raw_length=len(block.text))
    yield Line("blank", "", 0)


def _furniture(bare: list[str]) -> frozenset[str]:
    """Lines that recur with a link or a page number in them: headers and footers of a printed page."""
    counts = Counter(line for line in bare if "http" in line or "www." in line)
    return frozenset(line for line, count in counts.items() if count > 1 and not BULLET.match(line))


def numbered(content: str, number: int) -> list[Line]:
    """The line of that number, or its parts."""
    return with_number(cut(content) if len(content) <= LONGEST_REMEMBERED else cut.__wrapped__(content), number)


def with_number(found: Iterable[Line], number: int) -> list[Line]:
    """The parts of a line of that number."""
    return [made_line((kind, text, number, indent, level, raw_length)) for kind, text, _, indent, level, raw_length in found]


@lru_cache(maxsize=_REMEMBERED)  # postings of one employer share most of their lines; see rank.remembering
def cut(content: str) -> tuple[Line, ...]:
    """The line, or its parts where bullets or columns were run together on it; without their number."""
    return tuple(_parts(content))


def _parts(content: str) -> Iterator[Line]:
    if (cells := cells_of(content)) is not None:
        for cell in cells:
            for block in cell:
                yield _told("- " + block.text)
        return
    trailing = _TRAILING_BULLET.search(content) if content.rstrip().endswith(_TRAILING) else None
    if trailing and not BOLD_LINE.match(content):
        content = content[: trailing.start()]
    for part in _columns(content):
        for index, piece in enumerate(_INNER_BULLET.split(part) if _may_hold_bullet(part) else (part,)):
            for item in _run_together("• " + piece if index else piece):
                if item.strip():
                    yield _told(item)
    if trailing:
        yield Line("item", "", 0)


def _may_hold_bullet(part: str) -> bool:
    """Whether there is anything in a part of a line that could be a bullet within it."""
    return ("*" in part and _ANY_STAR.search(part) is not None) or (not part.isascii() and _ANY_BULLET.search(part) is not None)


def _run_together(text: str) -> list[str]:
    """The items of a numbered or dashed list that was written on one line; `or` at an item's end holds it to the next."""
    cuts: list[int] = []
    if _ANY_NUMBER.search(text):
        expected = 2 if _FIRST_NUMBER.match(text) else 1
        for found in _INNER_NUMBER.finditer(text):
            if int(found.group(1)) == expected:
                expected += 1
                cuts.append(found.start())
        if expected <= 2:
            cuts = []
    if not cuts and _FIRST_DASH.match(text):
        mark = text.lstrip()[0]
        cuts = [found.start() for found in _INNER_DASH.finditer(text) if text[found.end()] == mark]
    if not cuts:
        return [text]
    cuts = [cut for cut in cuts if not _ALTERNATIVE.search(text[max(0, cut - 8) : cut])]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def _columns(content: str) -> list[str]:
    """The parts of a long line that wide gaps hold apart; the gap after a list mark holds nothing apart."""
    if len(content) <= _LONGEST_HEADING or ("   " not in content and content.isprintable()):  # where there is no white space but blanks
        return [content]
    marked = BULLET.match(content) or NUMBER.match(content)
    start = marked.start("text") if marked and marked.group("text") else 0
    parts = [content[:start]]
    for piece in _WIDE_GAP.split(content[start:]):
        if len(parts) == 1 or not _ALTERNATIVE.search(parts[-1][-8:]):
            parts.append(piece)
        else:
            parts[-1] += " " + piece
    return [parts[0] + parts[1], *parts[2:]]


def _reads_as_heading(bold: str) -> bool:
    """Whether a line in bold is a heading rather than a sentence."""
    return len(bold) <= _LONGEST_HEADING and (not bold.endswith(".") or bold.endswith("..."))


def _told(content: str) -> Line:
    if "<" in content[:40]:
        content = _ITEM_TAG.sub(r"\1- ", content)
    if not content.isascii() and not BULLET.match(content) and (pictures := PICTURES_BEFORE.match(content)):
        content = content[pictures.end() :]
    if "\\" in content[:8] or "**" in content[:8]:
        content = _HIDDEN_BULLET.sub(r"\1", content)
    length = len(content.rstrip())
    shown = content.lstrip()
    indent = len(content) - len(shown)
    first = shown[:1]
    heading = HEADING.match(content) if first == "#" else None
    if heading and heading.group("text"):
        return Line("heading", plain(heading.group("text")), 0, indent, len(heading.group("marks")), length)
    bold = BOLD_LINE.match(content) if first in _BOLD else None
    if bold and _reads_as_heading(bold.group("text")):
        return Line("heading", plain(bold.group("text")), 0, indent, 4, length)
    found = BULLET.match(content) if first in BULLET_SIGNS else None
    if not found or not _is_mark(found):
        found = NUMBER.match(content) if "." in shown[:LONGEST_NUMBER] or ")" in shown[:LONGEST_NUMBER] else None
    if found and _is_mark(found):
        return Line("item", plain(found.group("text") or ""), 0, len(found.group("indent")), 0, length)
    text = plain(content)
    if not text:  # nothing but elements
        return Line("blank", "", 0)
    if _is_heading(text):
        return Line("heading", text, 0, indent, 5 if not text.isupper() else 3, length)
    return Line("text", text, 0, indent, 0, length)


def _is_mark(found: re.Match[str]) -> bool:
    """A dash or star that opens a word (`-able`, `*emphasis*`) or a lone letter that opens a sentence is no bullet."""
    mark, gap, text = found.group("mark"), found.group("gap"), found.group("text") or ""
    if mark[-1:] == "." and mark[:-1].isupper() and mark[:-1] > _LAST_LETTER and len(mark) == 2:  # `R. Holm is ...`
        return False
    if mark in "*-–—o+" and not gap and text:
        return mark in "*-–—" and text[:1].isupper() and not text.rstrip().endswith(mark)
    return True


def _is_heading(text: str) -> bool:
    """Whether a bare line is a heading by its form: it ends with a colon, or stands in capitals."""
    if not text or len(text) > _LONGEST_HEADING or len(text.split()) > 9:
        return False
    if text.endswith(":"):
        return True
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 3 and all(character.isupper() for character in letters) and "<" not in text and not text.endswith((".", ","))


def _attach_lone_marks(found: list[Line]) -> list[Line]:
    """A bullet mark alone on its line belongs to the text of the next line that has any."""
    joined: list[Line] = []
    waiting: Line | None = None
    for line in found:
        if line.kind == "item" and not line.text:
            waiting = line
        elif waiting and line.kind == "blank":
            continue
        elif waiting and line.kind in ("text", "heading"):
            joined.append(Line("item", line.text, line.number, waiting.indent, 0, line.raw_length))
            waiting = None
        else:
            waiting = None
            joined.append(line)
    return joined
