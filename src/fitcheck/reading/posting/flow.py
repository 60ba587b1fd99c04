"""The running text of HTML: tags and texts in, headings, items and paragraphs out, in one pass."""

from fitcheck.patterns import pattern_of
from fitcheck.reading.posting.elements import BLOCKS, HEADINGS, LISTS, PAGE_FURNITURE, VOID, is_bold, is_furniture, is_unseen
from fitcheck.reading.posting.markup import Closed, Opened, Token
from fitcheck.reading.posting.outline import Outline

_BLANK_LINE = pattern_of(r"\n[ \t\r\xa0]*\n")


class TagWriter:
    """Takes the tags and texts of a page or fragment, writes lines into an outline."""

    def __init__(self, outline: Outline, *, is_page: bool, drops_furniture: bool) -> None:
        self._outline = outline
        self._drops_furniture = drops_furniture
        self._breaks_at_blank_lines = not is_page
        self._texts: list[str] = []
        self._has_light_text = False
        self._bold: list[str] = []
        self._heading = 0
        self._lists = 0
        self._item = -1
        self._preformatted = 0
        self._articles = 0
        self._unseen = ""
        self._unseen_depth = 0

    @property
    def is_seeing(self) -> bool:
        """Whether what comes now can be seen."""
        return not self._unseen

    def take(self, token: Token) -> None:
        """Go one token further."""
        if self._unseen:
            self._pass_over(token)
        elif isinstance(token, str):
            self._text(token)
        elif isinstance(token, Opened):
            self._open(token)
        else:
            self._close(token.name)

    def finish(self) -> None:
        """Write what is left."""
        self._end_block()

    def _pass_over(self, token: Token) -> None:
        if isinstance(token, Opened) and token.name == self._unseen:
            self._unseen_depth += 1
        elif isinstance(token, Closed) and token.name == self._unseen:
            self._unseen_depth -= 1
            if not self._unseen_depth:
                self._unseen = ""

    def _text(self, text: str) -> None:
        if self._preformatted:
            self._lines(text.split("\n"))
        elif self._breaks_at_blank_lines and "\n" in text and self._item < 0:
            first, *others = _BLANK_LINE.split(text)
            self._piece(first)
            for other in others:
                self._end_block()
                self._piece(other)
        else:
            self._piece(text)

    def _lines(self, lines: list[str]) -> None:
        for index, line in enumerate(lines):
            if index and not line.strip():
                self._end_block()
            elif index:
                self._end_line()
            self._piece(line)

    def _piece(self, text: str) -> None:
        self._texts.append(text)
        if not self._bold and not text.isspace() and text:
            self._has_light_text = True

    def _open(self, tag: Opened) -> None:
        name = tag.name
        unfolds = name == "button" and self._heading > 0 and not tag.attributes.keys() & {"hidden", "style"}
        if name not in VOID and not unfolds and (is_unseen(name, tag.attributes) or self._is_furniture(tag)):  # a heading to be unfolded
            self._unseen, self._unseen_depth = name, 1
            self._end_block()
        elif name == "br":
            self._break()
        elif name in HEADINGS:
            self._end_block()
            self._bold.clear()
            self._heading = HEADINGS[name]
        elif name in LISTS or name == "li":
            self._end_block()
            self._bold.clear()
            self._lists += name != "li"
            self._item = max(self._lists - 1, 0) if name == "li" else -1
        elif name in BLOCKS:
            self._end_block()
            self._articles += name in ("main", "article")
            self._preformatted += name == "pre"
        if name not in VOID and (is_bold(name, tag.attributes) or name in ("th", "dt")):
            self._bold.append(name)

    def _is_furniture(self, tag: Opened) -> bool:
        if not self._drops_furniture:
            return False
        return is_furniture(tag.name, tag.attributes) or (tag.name in PAGE_FURNITURE and not self._articles)

    def _close(self, name: str) -> None:
        if name in HEADINGS or name in LISTS or name in BLOCKS or name == "li":
            self._end_block()
        if name in HEADINGS:
            self._heading = 0
        elif name in LISTS:
            self._lists = max(self._lists - 1, 0)
            self._item = -1
        elif name == "li":
            self._item = -1
        elif name in ("main", "article"):
            self._articles = max(self._articles - 1, 0)
        elif name == "pre":
            self._preformatted = max(self._preformatted - 1, 0)
        elif name == "p" and not self._lists:
            self._bold.clear()
        if self._bold and self._bold[-1] == name:
            self._bold.pop()

    def _break(self) -> None:
        """A line break: inside a heading or an item it is a space."""
        if self._heading or self._item >= 0:
            self._texts.append(" ")
        else:
            self._end_line()

    def _end_line(self) -> None:
        text = "".join(self._texts)
        bold = not self._has_light_text
        self._texts.clear()
        self._has_light_text = False
        if not text.strip():
            return
        if self._heading:
            self._outline.heading(self._heading, text)
        elif self._item >= 0:
            self._outline.item(self._item, text)
            self._item = -1
        else:
            self._outline.line(text, bold=bold)

    def _end_block(self) -> None:
        self._end_line()
        self._outline.space()
