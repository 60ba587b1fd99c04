"""An HTML page or fragment becomes headings, items and paragraphs, without the furniture of the page around the posting."""

from dataclasses import dataclass, field

from fitcheck.reading.posting.columns import Cell
from fitcheck.reading.posting.flow import TagWriter
from fitcheck.reading.posting.markup import Closed, Opened, Token, tokens
from fitcheck.reading.posting.outline import Outline
from fitcheck.reading.posting.tables import write_table

_ENOUGH_WORDS = 40


@dataclass(slots=True)
class Head:
    """What a page says of itself outside its text."""

    titles: dict[str, str] = field(default_factory=dict)
    """By source: `title`, `og:title`, `h1`."""
    site: str | None = None
    scripts: list[str] = field(default_factory=list)
    """The JSON-LD scripts, undecoded."""


def write_html(html: str, outline: Outline) -> Head:
    """Write the visible text of a page or fragment into `outline`; gives what its head says."""
    stream = list(tokens(html))
    is_page = any(isinstance(token, Opened) and token.name in ("html", "body", "head") for token in stream)
    head = _head(stream)
    for name in ("main", "article"):
        inner = _inside(stream, name)
        if is_page and sum(len(token.split()) for token in inner if isinstance(token, str)) >= _ENOUGH_WORDS:
            stream = inner
            break
    shown = _outline(stream, is_page, drops_furniture=is_page)
    if is_page and len(shown.text().split()) < _ENOUGH_WORDS:
        shown = _outline(stream, is_page, drops_furniture=False)
    if not is_page and not shown.text().strip():  # a part cut out of a page that shows it on demand
        shown = _outline([_shown(one) for one in stream], is_page, drops_furniture=False)
    outline.plain(shown.text())
    return head


def _shown(token: Token) -> Token:
    """A tag as one whose text is seen: without what hides it, a template as a block, a heading of a website's own as one."""
    if isinstance(token, str):
        return token
    name = "div" if token.name == "template" else "h3" if token.name.endswith("heading") else token.name
    return Opened(name) if isinstance(token, Opened) else Closed(name)


def _outline(stream: list[Token], is_page: bool, *, drops_furniture: bool) -> Outline:
    """The outline of what the tokens show, each innermost table read as a table."""
    outline = Outline()
    writer = TagWriter(outline, is_page=is_page, drops_furniture=drops_furniture)
    table: list[Token] | None = None
    for token in stream:
        if isinstance(token, Opened) and token.name == "table":
            for waiting in table or ():
                writer.take(waiting)
            table = [token]
        elif table is None:
            writer.take(token)
        elif isinstance(token, Closed) and token.name == "table":
            if writer.is_seeing:
                writer.finish()
                write_table(_rows(table), outline)
            table = None
        else:
            table.append(token)
    for waiting in table or ():
        writer.take(waiting)
    writer.finish()
    return outline


def _rows(table: list[Token]) -> list[list[Cell]]:
    """The cells of a table, row by row; what stands outside of cells (a caption) is a row of its own."""
    rows: list[list[list[Token]]] = []
    for token in table[1:]:
        name = "" if isinstance(token, str) else token.name
        if name in ("tr", "thead", "tbody", "tfoot", "caption"):
            rows.append([])
        elif name in ("td", "th") and isinstance(token, Opened):
            if not rows:
                rows.append([])
            rows[-1].append([token])
        elif name not in ("td", "th"):
            if not rows or not rows[-1]:
                rows.append([[]])
            rows[-1][-1].append(token)
    return [[_cell(cell) for cell in row] for row in rows]


def _cell(stream: list[Token]) -> Cell:
    outline = Outline()
    writer = TagWriter(outline, is_page=False, drops_furniture=False)
    for token in stream:
        writer.take(token)
    writer.finish()
    return outline.blocks()


def _inside(stream: list[Token], name: str) -> list[Token]:
    """What stands inside the elements called `name`."""
    inner: list[Token] = []
    depth = 0
    for token in stream:
        if isinstance(token, Closed) and token.name == name:
            depth = max(depth - 1, 0)
        if depth:
            inner.append(token)
        if isinstance(token, Opened) and token.name == name:
            if not depth:
                inner.append(token)
            depth += 1
    return inner


def _head(stream: list[Token]) -> Head:
    head, h1 = Head(), False
    texts: list[str] = []
    for token in stream:
        if isinstance(token, str):
            if h1:
                texts.append(token)
        elif isinstance(token, Opened):
            _note(head, token)
            h1 = h1 or (token.name == "h1" and not texts)
        elif token.name == "h1":
            h1 = False
    if "".join(texts).strip():
        head.titles["h1"] = " ".join("".join(texts).split())
    return head


def _note(head: Head, tag: Opened) -> None:
    if tag.name == "title" and tag.content.strip():
        head.titles.setdefault("title", " ".join(tag.content.split()))
    elif tag.name == "script" and "ld+json" in tag.attributes.get("type", "").lower():
        head.scripts.append(tag.content)
    elif tag.name == "meta":
        key, content = tag.attributes.get("property") or tag.attributes.get("name"), " ".join(tag.attributes.get("content", "").split())
        if key == "og:title" and content:
            head.titles.setdefault("og:title", content)
        elif key == "og:site_name" and content:
            head.site = content
