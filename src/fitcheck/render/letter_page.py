"""The letter laid out as a page of its own, or as the part of a report."""

from collections.abc import Iterable

from fitcheck.nouns.report import Letter, LetterSentence
from fitcheck.nouns.requirement import Requirement
from fitcheck.render.layout import Break, Letterhead, Line, Page, Paragraph, Source, Span, Text


def letter_page(letter: Letter, *, sources: bool, requirements: Iterable[Requirement] = ()) -> Page:
    """The letter; with `sources`, each sentence is followed by the lines of profile and posting that it rests on."""
    lines = {one.id: one.lines[0] for one in requirements} if sources else None
    dated = f"{letter.dated.day} {letter.dated:%B} {letter.dated.year}" if letter.dated else ""
    head = (Letterhead(letter.signature, letter.sender, dated),) if letter.sender or dated else ()
    return Page("letter", letter.subject, letter.signature, (*head, *(Paragraph(line) for line in letter_lines(letter, lines))))


def letter_lines(letter: Letter, posting_lines: dict[str, int] | None = None) -> tuple[Line, ...]:
    """Subject, greeting, paragraphs and closing; with sources where the lines of the requirements in the posting are given."""
    return (
        (Text(f"Subject: {letter.subject}", strong=True),),
        (Text(letter.greeting),),
        *(_paragraph(paragraph, posting_lines) for paragraph in letter.paragraphs),
        (Text(letter.closing), Break(), Text(letter.signature)),
    )


def _paragraph(sentences: tuple[LetterSentence, ...], posting_lines: dict[str, int] | None) -> Line:
    spans: list[Span] = []
    for one in sentences:
        spans.append(Text(f" {one.text}" if spans else one.text))
        if posting_lines is not None:
            asked = tuple((id_, posting_lines[id_]) for id_ in one.requirements if id_ in posting_lines)
            spans.append(Source(one.evidence, asked))
    return tuple(spans)
