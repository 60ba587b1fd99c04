"""Headings that their words do not give away, told by their shape and by what stands below them."""

from fitcheck.lexicon.words import forms, last_form
from fitcheck.nouns.posting import Block
from fitcheck.understand.grammar import Grammar

_LONGEST_UNKNOWN = 5
_LONGEST_LEAD = 14
_APART = 2
_WORDS_OF_A_PARAGRAPH = 20


def looks_like_heading(block: Block, following: Block | None, grammar: Grammar) -> bool:
    """Whether a short line of unknown words stands apart above a paragraph of whole sentences, or a line breaks off above a list."""
    text = block.text
    if following is not None and following.kind == "item" and _may_go_on(text, grammar) and breaks_off(forms(text), grammar):
        return True
    if text.count(" ") > _LONGEST_UNKNOWN:
        return False
    count = len(text.split())
    if not 1 < count <= _LONGEST_UNKNOWN or text[-1] in ".,;:!?" or not text[0].isupper() or any(character.isdigit() for character in text):
        return False
    if (
        following is None
        or following.kind != "paragraph"
        or following.first - block.last < _APART
        or len(following.text.split()) < _WORDS_OF_A_PARAGRAPH
    ):
        return False
    return not grammar.asks.is_among(forms(text)) and not grammar.lexicon.find(text)


def _may_go_on(text: str, grammar: Grammar) -> bool:
    """Whether a line ends in a word that has to go on; few do, and to see that costs little."""
    return last_form(text) in grammar.headings.open_ends


def breaks_off(formed: list[str], grammar: Grammar) -> bool:
    """Whether a line names a section and ends where its list has to go on (`It would be great if you also have`)."""
    return 1 < len(formed) <= _LONGEST_LEAD and formed[-1] in grammar.headings.open_ends and grammar.headings.name_section(formed)
