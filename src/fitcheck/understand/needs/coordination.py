"""Lists in a sentence: which words `and`, `or`, commas and slashes hold apart, and whether all are asked or one will do."""

from typing import NamedTuple

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.grouping import Item, Run, grouped
from fitcheck.understand.needs.spans import Sentence


class _Piece(NamedTuple):
    first: int
    after: int
    joint: str
    """What joins it to the piece before: `,`, `;`, `and`, `or`, `/` or ""."""


def coordinate(sentence: Sentence, grammar: Grammar, first: int, after: int, hint: str) -> Item | Run:
    """The list that stands in the words from `first` up to `after`."""
    pieces = _joined(sentence, grammar, _pieces(sentence, grammar, first, after), hint)
    return grouped([(Item(piece.first, piece.after), piece.joint) for piece in pieces])


def _pieces(sentence: Sentence, grammar: Grammar, first: int, after: int) -> list[_Piece]:
    """The words cut at every separator that no known name spans."""
    bound = _bound(sentence, grammar, first, after)
    pieces: list[_Piece] = []
    begin, joint = first, ""
    index = first
    while index < after:
        separator, length = _conjunction(sentence, index, first, after, index in bound)
        if not separator and index > first and index not in bound:
            separator = _mark(sentence, grammar, index, begin, after)
        if not separator:
            index += 1
            continue
        if index > begin:
            pieces.append(_Piece(begin, index, joint))
            joint = separator
        elif joint in (",", ";", ""):
            joint = separator
        begin = index + length
        index += max(length, 1)
    if begin < after:
        pieces.append(_Piece(begin, after, joint))
    return pieces


def _conjunction(sentence: Sentence, index: int, first: int, after: int, bound: bool) -> tuple[str, int]:
    """What the words at `index` join with, `and` or `or`, and how many they are; "" where they join nothing."""
    form, following = sentence.form(index), sentence.form(index + 1)
    if form in ("and", "or", "but", "yet", "plus") and not bound and index + 1 < after:
        if form == "and" and following == "or" and "/" in sentence.gap(index + 1):
            return "or", 2
        return "or" if form == "or" else "and", 1
    if form in ("a", "as") and following == "well" and sentence.form(index + 2) == "as" and index > first:
        return "and", 3
    return "", 0


def _mark(sentence: Sentence, grammar: Grammar, index: int, begin: int, after: int) -> str:
    """The comma or the slash of a choice before the word at `index`; "" where there is none."""
    gap = sentence.gap(index)
    if "," in gap or ";" in gap:
        return ";" if ";" in sentence.text[sentence.words[index - 1].end : sentence.words[index].start] else ","
    if "/" in gap or "&" in gap:
        joint = "/" if "/" in gap else "and"
        return joint if _parts_names(sentence, grammar, index, begin, after) else ""
    return "," if gap.isspace() and _are_rivals(sentence, grammar, index, begin, after) else ""


def _bound(sentence: Sentence, grammar: Grammar, first: int, after: int) -> frozenset[int]:
    """The indexes of words inside a known name or an age, where no separator counts (`research and development`, `18 or older`)."""
    inside: set[int] = set()
    for index in range(first, after - 1):
        if sentence.form(index).isdigit() and sentence.form(index + 1) == "or":
            age = grammar.eligibility.at(sentence.words, index)
            inside.update(range(index + 1, age.after if age else index))
    for mention in sentence.mentions(first, after):
        within = [index for index in range(first, after) if mention.start <= sentence.words[index].start < mention.end]
        inside.update(within[1:])
    return frozenset(inside)


def _parts_names(sentence: Sentence, grammar: Grammar, index: int, first: int, after: int) -> bool:
    """Whether a slash or `&` stands between two names that are known by themselves."""
    left = sentence.mentions(first, index)
    right = sentence.mentions(index, min(after, index + 3))
    if not left or not right or left[-1].end != sentence.words[index - 1].end or right[0].start != sentence.words[index].start:
        return False
    return all(grammar.skip.at(sentence.words, i) is not None for i in range(first, index) if sentence.words[i].start < left[-1].start)


def _are_rivals(sentence: Sentence, grammar: Grammar, index: int, first: int, after: int) -> bool:
    """Whether two names stand side by side that may replace each other, as where a text lost its commas (`Java C# or Kotlin`)."""
    if not (sentence.surface(index - 1)[0].isupper() and sentence.surface(index)[0].isupper()):
        return False
    left, right = sentence.mentions(first, index), sentence.mentions(index, min(after, index + 3))
    if not left or not right or left[-1].end != sentence.words[index - 1].end or right[0].start != sentence.words[index].start:
        return False
    term = grammar.lexicon.term(left[-1].name)
    return term is not None and right[0].name in term.near


def _joined(sentence: Sentence, grammar: Grammar, pieces: list[_Piece], hint: str) -> list[_Piece]:
    """The pieces with those put together again that share a head or an object (`design, build and run pipelines`)."""
    if len(pieces) < 2:
        return pieces
    if _shares_object(sentence, grammar, pieces, hint):
        return [_Piece(pieces[0].first, pieces[-1].after, pieces[0].joint)]
    pieces = _with_activities(sentence, grammar, _with_setting(sentence, grammar, pieces))
    joined: list[_Piece] = []
    for piece in pieces:
        if (
            joined
            and piece.joint in ("and", "or", "/")
            and (
                _shares_head(sentence, grammar, joined[-1], piece)
                or _shares_phrase(sentence, grammar, joined[-1], piece)
                or (hint == "ability" and _is_bare_verb(sentence, grammar, joined[-1]))
            )
        ) or (joined and _goes_on(sentence, grammar, joined[-1], piece)):
            joined[-1] = _Piece(joined[-1].first, piece.after, joined[-1].joint)
        else:
            joined.append(piece)
    return joined


def _with_setting(sentence: Sentence, grammar: Grammar, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces with the adjectives of a setting put together (`work in a fast-paced, diverse and dynamic environment`)."""
    if sentence.form(pieces[-1].after - 1) not in grammar.particles.settings:
        return pieces
    for index, piece in enumerate(pieces[:-1]):
        opens = any(sentence.form(place) in ("a", "an") for place in range(max(piece.first, piece.after - 3), piece.after - 1))
        if opens and all(other.after - other.first <= 3 for other in pieces[index + 1 :]):
            return [*pieces[:index], _Piece(piece.first, pieces[-1].after, piece.joint)]
    return pieces


def _with_activities(sentence: Sentence, grammar: Grammar, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces as one where a noun that names nothing by itself closes them (`education and outreach activities`)."""
    if len(pieces) != 2 or sentence.form(pieces[1].after - 1) not in grammar.particles.activities:
        return pieces
    left, right = pieces
    if left.after - left.first > 2 or not 2 <= right.after - right.first <= 3 or not sentence.surface(left.first).islower():
        return pieces
    return [_Piece(left.first, right.after, left.joint)]


def _goes_on(sentence: Sentence, grammar: Grammar, left: _Piece, right: _Piece) -> bool:
    """Whether a single verb goes on with the infinitives of the left piece (`software easy to build, deploy and debug`)."""
    if right.after - right.first == 1 and sentence.form(right.first).endswith("ly") and left.after - left.first > 1:
        return True
    if right.after - right.first > 1 or not any(sentence.form(index) == "to" for index in range(left.first + 1, left.after)):
        return False
    return (
        sentence.surface(right.first).islower()
        and not _is_known(sentence, right)
        and grammar.trait_words.at(sentence.words, right.first) is None
    )


def _is_bare_verb(sentence: Sentence, grammar: Grammar, piece: _Piece) -> bool:
    """Whether a piece is one small unknown word, which after `ability to` waits for the object of the next (`build and manage plans`)."""
    return (
        piece.after - piece.first == 1
        and piece.joint in (",", "and")
        and sentence.surface(piece.first).islower()
        and not _is_known(sentence, piece)
        and grammar.trait_words.at(sentence.words, piece.first) is None
        and grammar.trait_verbs.at(sentence.words, piece.first) is None
    )


def _shares_object(sentence: Sentence, grammar: Grammar, pieces: list[_Piece], hint: str) -> bool:
    """Whether single verbs lead up to a longer last piece that begins with a verb too."""
    *leading, last = pieces
    if last.after - last.first < 2 or any(piece.after - piece.first > 1 for piece in leading):
        return False
    if all(_is_gerund(sentence, piece.first) for piece in pieces):
        return not all(_is_known(sentence, piece) for piece in leading)
    if hint not in ("ability", "experience"):
        return False
    bare = all(
        sentence.surface(piece.first).islower() and not sentence.form(piece.first).endswith(grammar.endings["no_verb"]) for piece in pieces
    )
    return bare and not any(_is_known(sentence, piece) or grammar.trait_words.at(sentence.words, piece.first) for piece in leading)


def _is_gerund(sentence: Sentence, index: int) -> bool:
    form = sentence.form(index)
    return form.endswith("ing") and len(form) > 5


def _is_known(sentence: Sentence, piece: _Piece) -> bool:
    return bool(sentence.mentions(piece.first, piece.after))


def _shares_head(sentence: Sentence, grammar: Grammar, left: _Piece, right: _Piece) -> bool:
    """Whether the left piece is a bare modifier or verb that only makes sense with the right one's noun."""
    last, opening = sentence.form(left.after - 1), sentence.form(right.first)
    if (
        left.after - left.first > 1
        and _is_gerund(sentence, left.after - 1)
        and _is_gerund(sentence, right.first)
        and sentence.form(left.after - 2) in grammar.particles.prepositions
    ):
        return True
    if last in grammar.particles.modes and opening in grammar.particles.modes:
        return True
    if right.joint == "and" and right.after - right.first == 1 and opening in grammar.particles.deeds and left.after - left.first > 1:
        known = sentence.mentions(left.first, left.after)
        return not (known and known[0].start == sentence.words[left.first].start and known[0].end == sentence.words[left.after - 1].end)
    if left.after - left.first > 1 or right.after - right.first < 2:
        return False
    if _is_known(sentence, left) or grammar.trait_words.at(sentence.words, left.first):
        return False
    if last.endswith(grammar.endings["adjective"]) and opening.endswith(grammar.endings["adjective"]) and len(last) > 4:
        return True
    if (
        last.endswith(grammar.endings["nominal"])
        and opening.endswith(grammar.endings["nominal"])
        and sentence.form(right.first + 1) in ("of", "for")
    ):
        return True
    return _is_gerund(sentence, left.first) and _is_gerund(sentence, right.first)


def _shares_phrase(sentence: Sentence, grammar: Grammar, left: _Piece, right: _Piece) -> bool:
    """Whether the conjunction stands inside a prepositional phrase of the left piece (`formats for archiving and publishing data`)."""
    if right.joint not in ("and", "or") or not any(
        sentence.form(index) in grammar.particles.prepositions for index in range(left.first + 1, left.after)
    ):
        return False
    opening = sentence.words[right.first]
    if (
        grammar.skip.at(sentence.words, right.first)
        or grammar.subjects.at(sentence.words, right.first)
        or grammar.trait_verbs.at(sentence.words, right.first)
        or opening.form in grammar.particles.verbs_of_being
    ):
        return False
    known = sentence.mentions(right.first, right.after)
    return not (known and known[0].start == opening.start and known[0].end == sentence.words[right.after - 1].end)
