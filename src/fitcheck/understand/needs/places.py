"""Places that a line names and nothing else: where the person is to live."""

from fitcheck.nouns.requirement import AnyOf, Leaf, Needs
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.grouping import Item, Run, members
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.trimming import trim

_CODE = 2
_PAIR = 3
_MOST_WORDS = 24


def place_of(sentence: Sentence, grammar: Grammar, first: int, after: int) -> Needs | None:
    """The need to live at a place, or at either of two, where the words are names of places alone (`Remote, Chicago area`)."""
    if not grammar.places.names.may_be_among(sentence.forms[first:after]):
        return None
    first, after, _ = trim(sentence, grammar, first, after)
    if after - first == _PAIR and sentence.form(first + 1) == "or":
        either = [place_of(sentence, grammar, index, index + 1) for index in (first, after - 1)]
        return AnyOf(tuple(one for one in either if one is not None)) if all(either) else None
    if not 0 < after - first <= _MOST_WORDS or grammar.eligibility.is_among(sentence.forms[first:after]):
        return None
    begin, end, index = after, first, first
    while index < after:
        past = _past_name(sentence, grammar, index)
        if past > index:
            begin, end = min(begin, index), past
        elif begin < index and (sentence.form(index) in grammar.places.nouns or _is_code(sentence, grammar, index)):
            past = index + 1
            end = end if sentence.form(index) in ("and", "or", "of", "the") else past
        elif sentence.form(index) not in grammar.places.openers and sentence.form(index) not in grammar.places.nouns:
            return None
        index = max(past, index + 1)
    return Leaf("eligibility", text=sentence.quote(begin, end), category="location") if begin < end else None


def place_of_list(sentence: Sentence, nodes: list[Needs], group: Run) -> Leaf | None:
    """One need for a place out of a list of places (`reside in Ohio, Indiana or Iowa`)."""
    first, items = nodes[0], members(group)
    if len(items) == len(nodes) == 2 and all(isinstance(node, Leaf) and node.category == "location" for node in nodes):
        return None
    if not isinstance(first, Leaf) or first.category != "location" or any(_is_common(sentence, item) for item in items[1:]):
        return None
    start = sentence.text.find(first.text)
    end = sentence.words[items[-1].after - 1].end
    return first._replace(text=sentence.text[start:end]) if 0 <= start < end else first


def _is_common(sentence: Sentence, item: Item) -> bool:
    """Whether words open with a small letter, an article apart, and so name no place."""
    return sentence.surface(item.first + (sentence.form(item.first) == "the"))[0].islower()


def _past_name(sentence: Sentence, grammar: Grammar, index: int) -> int:
    """The word after the name of a place that begins here, with its capital; `index` where none does."""
    match = grammar.places.names.at(sentence.words, index)
    return match.after if match and sentence.surface(index)[0].isupper() else index


def _is_code(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word is the code of a region, as it follows a city or another region (`Chicago, IL`)."""
    surface = sentence.surface(index)
    return len(surface) == _CODE and surface in grammar.places.codes
