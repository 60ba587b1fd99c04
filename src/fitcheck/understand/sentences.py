"""Running text cut into sentences, abbreviations and list numbers left whole."""

import re
from collections.abc import Iterator

from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar

_END = pattern_of(r"(?<=[.!?])[\"”’)\]]?\s+(?=[\"“(\[•*]?[A-Z0-9$£€])|(?<=[a-z]{4}[.!?])(?=[A-Z][a-z]+ [a-z])")
_END_MARK = pattern_of(r"[.!?]")
"""Behind these alone sentences end: to look for them is cheap, to try the pattern at every letter is not."""
_ABBREVIATION = pattern_of(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|(?-i:[Cc]a)|incl|min|max|no|nos|dept|dr|mr|mrs|ms|prof|st|inc|ltd|co|corp|u\.s|u\.k|ph\.d|b\.s|b\.a|m\.s|m\.a|b\.sc|m\.sc|b\.tech|m\.tech|eq|yrs|jr|sr|d\.c|n\.y|a\.m|p\.m)|\b[A-Z])\.$",
    re.IGNORECASE,
)

_PLACES = ("U.S.", "U.K.", "D.C.", "N.Y.", " Inc.", " Ltd.")
"""Abbreviations on which sentences end often, and which no name follows."""
_OPENS = pattern_of(r"(?:We|You|This|These|It|They|Our|Your|If|Please|The|There|All|In|As)\b")

_FOR_LEVEL = pattern_of(r"For [A-Z][^.:;]{2,60}:\s")

_OPTION = pattern_of(
    r"(?:^|(?<=[\s;,.(*•-]))(?:option|pattern|pathway|alternative|route|track|plan)\s+#?(?:\d|[ivx]{1,3}|[a-d])\s*[:.)–—-]\s*",
    re.IGNORECASE,
)
_NUMBERED = pattern_of(r"(?:^|(?<=\sor\s)|(?<=\sand/or\s)|(?<=[;.]\s))\*?\s*\(?(?:[1-9]|[a-e])[.)]\s+(?=[A-Z])", re.IGNORECASE)
_ONE_OF = pattern_of(
    r"(?:[a-z]+\s+){0,5}?(?:at least |any )?(?:one|either)(?: or more)? of the following\b[^:;]{0,40}:\s*(?=[^;]+;)", re.IGNORECASE
)
_JOINED_BY_OR = pattern_of(r"\bor\s+\*?\s*\(?(?:[1-9]|[a-e])[.)]\s+(?=[A-Z])", re.IGNORECASE)
_CUES = ("option", "pattern", "pathway", "alternative", "route", "track", "plan")
MOST_WORDS = 450
"""What is longer is no sentence, and is cut somewhere."""
_SPACES_OF_A_PIECE = 1
_GLUE = pattern_of(r"[a-z)][A-Z][a-z]")
_GLUED = pattern_of(r"(?:^|\s)[a-z]{3,}\)?(?=[A-Z][a-z]{2,}\s+[a-z&A-Z])")
_LATEST = 40
"""Where the first of numbered alternatives begins at the latest."""
_HAVES = 3
_MARKS = frozenset(",;:.?!")
_HAVE = pattern_of(
    r"(?<!\byou)(?<!\bto)(?<!\bmust)(?<!\bshould)(?<!\bwill)(?<!\bwho)(?<!\bthat)(?<!ly)(?<!\bwe)(?<!\bthey)(?<!\band)(?<!\bor)\s+(?=have\s)"
)
_GOES_ON = pattern_of(
    r"\b(?:and|or|of|the|in|a|with|our|your|strong|good|solid|"
    r"relevant|equivalent|full|valid|years?|months?|yrs?)$"
)
"""Words on which no item ends that lost its marks."""


def options_of(text: str) -> list[str]:
    """The alternatives that a text numbers (`Option 1: ...; or Option 2: ...`), or lists apart after `one of the following:`."""
    lower = text.lower()
    if "of the following" in lower and (listed := _ONE_OF.match(text)):
        return [one.strip() for one in text[listed.end() :].split(";") if one.strip()]
    marks = [mark.span() for mark in _OPTION.finditer(text)] if any(cue in lower for cue in _CUES) else []
    if not marks and " or " in lower and _JOINED_BY_OR.search(text):
        marks = [mark.span() for mark in _NUMBERED.finditer(text)]
    if marks and marks[0][0] > _LATEST and _without_or(text[: marks[0][0]]) != text[: marks[0][0]].rstrip(" ;,.*–-"):
        marks.insert(0, (0, 0))  # the first number stood before the text
    if len(marks) < 2 or marks[0][0] > _LATEST:
        return []
    ends = [*(begin for begin, _ in marks[1:]), len(text)]
    return [_without_or(text[begin:end]) for (_, begin), end in zip(marks, ends, strict=True)]


def _without_or(option: str) -> str:
    """An alternative without the conjunction that stands before the next one."""
    bare = option.rstrip(" ;,.*–-")
    return bare[:-3].rstrip(" ;,.*–-") if bare.lower().endswith((" or", ";or", ",or")) else bare


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, in order, without surrounding white space."""
    parts: list[str] = []
    start = 0
    if "." not in (inner := text[:-1]) and "!" not in inner and "?" not in inner:  # nothing ends before its end
        return [text.strip()] if text.strip() else parts
    for found in filter(None, [_END.match(text, mark.end()) for mark in _END_MARK.finditer(text)]):
        head = text[start : found.start()].rstrip()
        if is_abbreviated(head) and not (head.endswith(_PLACES) and _begins_anew(text[found.end() :][:12])):
            continue
        parts.append(text[start : found.end()].strip())
        start = found.end()
    rest = text[start:].strip()
    return [*parts, rest] if rest else parts


def shortened(text: str, most: int) -> Iterator[str]:
    """A text without any end for hundreds of words, sentence by sentence, cut at its semicolons, or as it comes, after that many words."""
    for sentence in sentences(text):
        parts = sentence.split("; ") if sentence.count(" ") >= most else [sentence]
        for part in parts:
            written = part.split(" ")
            yield from (" ".join(written[first : first + most]) for first in range(0, len(written), most))


def is_abbreviated(head: str) -> bool:
    """Whether the full stop at the end of `head` belongs to an abbreviation."""
    tail = head[-12:]
    return _ABBREVIATION.search(tail) is not None and not tail.lower().endswith("etc.")


def _begins_anew(rest: str) -> bool:
    """Whether a word follows that opens sentences only, so that an abbreviation ends one (`in the U.S. We ...`)."""
    return _OPENS.match(rest) is not None


def is_for_level(text: str) -> bool:
    """Whether a sentence says what one level of the post asks, beside which others ask other things (`For Level II: ...`)."""
    return _FOR_LEVEL.match(text) is not None


def pieces(text: str, grammar: Grammar) -> Iterator[str]:
    """The text cut where items were run together on one line, and where it is too long to be one sentence."""
    for glued in (part for had in _unstrung(text) for part in _unglued(had, grammar)):
        for piece in _run_together(glued, grammar) if any(map(glued.__contains__, grammar.opening_words)) else (glued,):
            yield from (piece,) if piece.count(" ") < MOST_WORDS else shortened(piece, MOST_WORDS)


def _unstrung(text: str) -> list[str]:
    """The items of a list that lost all its marks, where each opens with `have` (`... that you have a trade have a van have patience`)."""
    if text.count(" have ") < _HAVES or not _MARKS.isdisjoint(text[:-1]):
        return [text]
    return [part.strip() for part in _HAVE.split(text)]


def _unglued(text: str, grammar: Grammar) -> Iterator[str]:
    """The items that lost even the white space between them (`writing skillsBeing at ease with ...`)."""
    start = 0
    for found in _GLUED.finditer(text) if _GLUE.search(text) else ():  # most texts hold no such letters, and to see that costs little
        if text.count(" ", start, found.end()) >= _SPACES_OF_A_PIECE and not grammar.lexicon.find(text[found.start() :].split()[0]):
            yield text[start : found.end()].strip()
            start = found.end()
    yield text[start:].strip()


def _run_together(text: str, grammar: Grammar) -> list[str]:
    """Items that lost their marks on the way: cut where a new one opens in the middle of a line without a full stop before it."""
    pieces: list[str] = []
    start = 0
    for found in grammar.opener.finditer(text):
        head = text[start : found.start()]
        if len(head.split()) >= 3 and pattern_of(r"\b[a-z]{3,}").search(head) and not _GOES_ON.search(head):
            pieces.append(head.strip())
            start = found.end()
    return [*pieces, text[start:].strip()]
