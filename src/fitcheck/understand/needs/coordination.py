"""Lists in a sentence: which words `and`, `or`, commas and slashes hold apart, and whether all are asked or one will do."""

from itertools import pairwise

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.grouping import Item, Run, grouped
from fitcheck.understand.needs.pieces import Piece
from fitcheck.understand.needs.sharing import joined
from fitcheck.understand.needs.spans import Sentence

_TOGETHER = ("along", "together", "combined", "coupled")
"""Words that join with what `with` opens behind them."""
_PAIR = 2
_WHOLE_LINE = 5
"""Words of a line that names two things and no more."""
_PHRASE = 2
"""Words of a name on either side of a slash that make it one by itself."""
_NEAR = 3
"""Words on either side of a slash among which another makes a row of them."""
_LETTERS = 5
"""Letters of a credential that goes by its initials."""
_PRAISING = ("excellent", "strong", "outstanding", "exceptional", "great", "good", "solid", "superb", "proven", "first-class")
_PRONOUNS = ("it", "them")
_WITH_PRONOUN = 3
"""Words of a deed done to `it` (`draw it out`)."""
_GRADES = ("class", "category", "cat", "grade", "type", "section", "group")
_JOINING = frozenset(("and", "or", "but", "yet", "plus", "a", "as", "with", "along", "together", "combined", "coupled"))
"""The words without one of which, or a mark, or a name, nothing parts what stands on either side."""


def coordinate(sentence: Sentence, grammar: Grammar, first: int, after: int, hint: str) -> Item | Run:
    """The list that stands in the words from `first` up to `after`."""
    parted = _parted_by_examples(sentence, _without_pointing(sentence, grammar, _pieces(sentence, grammar, first, after)))
    pieces = [piece for part in parted for piece in joined(sentence, grammar, part, hint)]
    listed = [(Item(piece.first, piece.after), piece.joint) for piece in pieces]
    if _is_set_apart(sentence, pieces):
        return Run((grouped(listed[:-1]), listed[-1][0]), choice=True)
    return grouped(listed)


def _parted_by_examples(sentence: Sentence, pieces: list[Piece]) -> list[list[Piece]]:
    """The pieces in runs, each up to one of several words whose examples stand in brackets (`brewing methods (...) and vessels (...)`)."""
    listing = {aside.after for aside in sentence.asides if "," in aside.text}
    ends = [place + 1 for place, piece in enumerate(pieces) if piece.after - 1 in listing and piece.after - piece.first > 1]
    return [pieces[begin:end] for begin, end in pairwise(dict.fromkeys((0, *ends, len(pieces))))]


def _without_pointing(sentence: Sentence, grammar: Grammar, pieces: list[Piece]) -> list[Piece]:
    """The pieces without deeds done to what was named before (`plan a garden, draw it out and plant it`)."""
    named = [piece for piece in pieces if not (_points_back(sentence, grammar, piece) or _is_of_named(sentence, piece))]
    return named if named and named[0] is pieces[0] else pieces


def _is_of_named(sentence: Sentence, piece: Piece) -> bool:
    """Whether a piece only goes on with what belongs to the thing named before it (`sea birds and their part in the life of a coast`)."""
    return piece.joint == "and" and sentence.surface(piece.first) in ("their", "its") and piece.after - piece.first > _WITH_PRONOUN


def _points_back(sentence: Sentence, grammar: Grammar, piece: Piece) -> bool:
    """Whether a verb and `it` are all that a piece says, a small word apart."""
    if not 1 < piece.after - piece.first <= _WITH_PRONOUN or sentence.surface(piece.first + 1) not in _PRONOUNS:
        return False
    return piece.after - piece.first == _PAIR or sentence.form(piece.after - 1) in grammar.particles.with_verb


def _is_set_apart(sentence: Sentence, pieces: list[Piece]) -> bool:
    """Whether a comma and `or` set the last piece apart from others that `and` joins (`lime and sand, or cement`)."""
    joints = [piece.joint for piece in pieces[1:]]
    if len(joints) != _PAIR or joints != ["and", "or"]:
        return False
    place = next(index for index in range(pieces[-1].first - 1, 0, -1) if sentence.form(index) == "or")
    return "," in sentence.gap(place)


def _pieces(sentence: Sentence, grammar: Grammar, first: int, after: int) -> list[Piece]:
    """The words cut at every separator that no known name spans."""
    bound = _bound(sentence, grammar, first, after)
    pieces: list[Piece] = []
    begin, joint = first, ""
    index = first
    while index < after:
        if sentence.gap(index) == " " and sentence.form(index) not in _JOINING and sentence.surface(index)[0].islower():
            index += 1
            continue
        separator, length = _conjunction(sentence, index, first, after, index in bound)
        if not separator and first < index < after - _PAIR and _joins_praised(sentence, grammar, index):
            separator, length = "and", 2
        if not separator and sentence.form(index) == "with" and _goes_on_with(sentence, grammar, index, begin):
            separator, length = "and", 1
        if not separator and index > first and index not in bound:
            separator = _mark(sentence, grammar, index, begin, after)
        if not separator:
            index += 1
            continue
        if index > begin:
            pieces.append(Piece(begin, index, joint))
            joint = separator
        elif joint in (",", ";", ""):
            joint = separator
        begin = index + length
        index += max(length, 1)
    if begin < after:
        pieces.append(Piece(begin, after, joint))
    return pieces


def _conjunction(sentence: Sentence, index: int, first: int, after: int, bound: bool) -> tuple[str, int]:
    """What the words at `index` join with, `and` or `or`, and how many they are; "" where they join nothing."""
    form, following = sentence.form(index), sentence.form(index + 1)
    if form in ("and", "or", "but", "yet", "plus") and not bound and index + 1 < after:
        if _are_grades(sentence, index):
            return "", 0
        if form == "and" and following == "or" and not set(sentence.gap(index + 1)) & set(",;"):
            return "or", 2
        return "or" if form == "or" else "and", 1
    if form in ("a", "as") and following == "well" and sentence.form(index + 2) == "as" and index > first:
        return "and", 3
    return "", 0


def _are_grades(sentence: Sentence, index: int) -> bool:
    """Whether two numbers, or two letters behind the noun for a grade, stand beside a conjunction (`level 2 or 3`, `class A or B`)."""
    before, behind = sentence.form(index - 1), sentence.form(index + 1)
    if before.isdigit() and behind.isdigit():
        return True
    return len(before) == len(behind) == 1 and before.isalpha() and behind.isalpha() and sentence.form(index - 2) in _GRADES


def _joins_praised(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether `along with` and the like go on with another thing of some degree (`... along with excellent spelling`)."""
    if sentence.form(index) not in _TOGETHER or sentence.form(index + 1) != "with":
        return False
    return grammar.skip.at(sentence.words, index + 2) is not None and sentence.form(index + 2) not in grammar.particles.before_nouns


def _goes_on_with(sentence: Sentence, grammar: Grammar, index: int, begin: int) -> bool:
    """Whether `with` goes on from a quality to what else somebody has, and how well (`cheerful with excellent spelling`), or to a fact."""
    if _parts_facts(sentence, grammar, begin, index, index + 1, "driving"):
        return True
    if index == begin or sentence.form(index + 1) not in _PRAISING:
        return False
    return any(match.after == index - begin for match in grammar.trait_words.find(sentence.words[begin:index]))


def _mark(sentence: Sentence, grammar: Grammar, index: int, begin: int, after: int) -> str:
    """The comma or the slash of a choice before the word at `index`; "" where there is none."""
    gap = sentence.gap(index)
    if gap == "," and sentence.form(index - 1).isdigit() and sentence.form(index).isdigit():  # `1,000`
        return ""
    if "," in gap or ";" in gap:
        return ";" if ";" in sentence.text[sentence.words[index - 1].end : sentence.words[index].start] else ","
    if gap.strip() in ("–", "—", "-") and gap != gap.strip():
        return ","
    if gap == " & " and not _are_one_name(sentence, index, begin):
        return "and"
    if "/" in gap or "&" in gap or gap == " + ":
        joint = "/" if "/" in gap and not _are_complements(sentence, grammar, index, begin, after) else "and"
        facts = joint == "and" and _parts_facts(sentence, grammar, begin, index, index)
        return joint if facts or _parts_names(sentence, grammar, index, begin, after) else ""
    return "," if gap.isspace() and _are_rivals(sentence, grammar, index, begin, after) else ""


def _are_one_name(sentence: Sentence, index: int, begin: int) -> bool:
    """Whether two unknown words with capitals are one name around their `&` (`Oil & Gas`)."""
    if not (sentence.surface(index - 1)[0].isupper() and sentence.surface(index)[0].isupper()):
        return False
    left = sentence.mentions(begin, index)
    return not left or left[-1].end != sentence.words[index - 1].end


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


def _parts_facts(sentence: Sentence, grammar: Grammar, begin: int, index: int, following: int, category: str = "") -> bool:
    """Whether facts about the person stand on either side, of a category where one is given (`licence with a clean driving record`)."""
    past = following + (sentence.form(following) in ("a", "an"))
    behind = grammar.eligibility.at(sentence.words, past) if past < len(sentence.words) else None
    if behind is None or (category and behind.payload != category):
        return False
    return any(not category or match.payload == category for match in grammar.eligibility.find(sentence.words[begin:index]))


def _parts_names(sentence: Sentence, grammar: Grammar, index: int, first: int, after: int) -> bool:
    """Whether a slash or `&` stands between two names that are known by themselves."""
    if _is_row(sentence, index, first, after) or _is_whole_line(sentence, index) or _are_phrases(sentence, grammar, index, first, after):
        return True
    left = sentence.mentions(first, index)
    right = sentence.mentions(index, min(after, index + 3))
    if "/" in sentence.gap(index) and bool(left) != bool(right) and _are_letters(sentence, grammar, index):
        return True
    if not left or not right or left[-1].end != sentence.words[index - 1].end or right[0].start != sentence.words[index].start:
        return False
    if left[-1].name == right[0].name:  # one thing under both its names
        return False
    return all(grammar.skip.at(sentence.words, i) is not None for i in range(first, index) if sentence.words[i].start < left[-1].start)


def _are_letters(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a slash stands between two short names in capitals of which one is a known credential (`CPA/CA`)."""
    sides = (sentence.surface(index - 1), sentence.surface(index))
    if not all(1 < len(side) <= _LETTERS and side.isupper() for side in sides):
        return False
    terms = [grammar.lexicon.term(mention.name) for mention in sentence.mentions(index - 1, index + 1)]
    return any(term is not None and term.kind == "credential" for term in terms)


def _are_phrases(sentence: Sentence, grammar: Grammar, index: int, first: int, after: int) -> bool:
    """Whether a slash stands between two names of two words or more, none with a capital (`stock control/order picking`)."""
    end = next(
        (place for place in range(index + 1, after) if set(sentence.gap(place)) & set(",;/&") or sentence.form(place) in ("and", "or")),
        after,
    )
    if min(index - first, end - index) < _PHRASE or "/" not in sentence.gap(index):
        return False
    opening = sentence.form(index - _PHRASE)
    if opening in grammar.particles.fillers or opening.endswith("ing"):
        return False
    return not any(
        sentence.surface(place)[0].isupper() or sentence.form(place) in grammar.particles.prepositions for place in range(first, end)
    )


def _are_rivals(sentence: Sentence, grammar: Grammar, index: int, first: int, after: int) -> bool:
    """Whether two names stand side by side that may replace each other, as where a text lost its commas (`Java C# or Kotlin`)."""
    if not (sentence.surface(index - 1)[0].isupper() and sentence.surface(index)[0].isupper()):
        return False
    left, right = sentence.mentions(first, index), sentence.mentions(index, min(after, index + 3))
    if not left or not right or left[-1].end != sentence.words[index - 1].end or right[0].start != sentence.words[index].start:
        return False
    term = grammar.lexicon.term(left[-1].name)
    return term is not None and right[0].name in term.near


def _are_complements(sentence: Sentence, grammar: Grammar, index: int, first: int, after: int) -> bool:
    """Whether the things on either side of a slash are used together and neither replaces the other (`Unity/C#`)."""
    left, right = sentence.mentions(first, index), sentence.mentions(index, min(after, index + 3))
    if not left or not right or left[-1].end != sentence.words[index - 1].end or right[0].start != sentence.words[index].start:
        return False
    one, other = grammar.lexicon.term(left[-1].name), grammar.lexicon.term(right[0].name)
    if one is None or other is None or right[0].name in one.near or "credential" in (one.kind, other.kind):
        return False
    shared = one.above & other.above & grammar.particles.used_together
    return bool(shared) or one.name in other.above or other.name in one.above


def _is_whole_line(sentence: Sentence, index: int) -> bool:
    """Whether two names and a slash are all the line says (`Joinery / Roofing`); short ones in capitals are one thing (`CI/CD`)."""
    last = len(sentence.words)
    if last > _WHOLE_LINE or any(sentence.gap(place).strip() for place in range(1, last) if place != index):
        return False
    sides = (range(index), range(index, last))
    named = all(sentence.surface(side[0])[0].isupper() and not all(sentence.surface(one).isupper() for one in side) for side in sides)
    return named and not {sentence.form(one) for one in sides[0]} & {sentence.form(one) for one in sides[1]}


def _is_row(sentence: Sentence, index: int, first: int, after: int) -> bool:
    """Whether the slash is one of several in a row (`bonnets/berets/boaters`)."""
    near = range(max(first, index - _NEAR), min(after, index + _NEAR + 1))
    slashes = sum("/" in sentence.gap(place) for place in near)
    return slashes > 1 and not any("," in sentence.gap(place) or "//" in sentence.gap(place) for place in near)
