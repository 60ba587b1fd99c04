"""What the naming of the role sought asks beside qualities: a licence, and where one lives."""

from collections.abc import Iterator

from fitcheck.lexicon.words import Word, words
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.years import years_in

_ROLE = 5
"""Words behind qualities among which the role stands that they are said of."""
_PROFESSION = 3
"""Words of a profession behind `licensed`."""


def licences_and_places(role: str, tokens: list[Word], grammar: Grammar) -> list[tuple[int, int]]:
    """Where the naming of a role asks for a licence, a place or a length of time, as begin and end.

    So are `a licensed plumber`, `a US-based accountant`, `a joiner (5+ years)`.
    """
    spans = [*_licences(role, tokens, grammar), *_places(tokens, grammar)]
    named = [(tokens[first].start, _past_bracket(role, tokens[first].start, tokens[after - 1].end)) for first, after in spans]
    return [*named, *_lengths(role)]


def past_lone_licence(text: str, tokens: list[Word], begin: int, grammar: Grammar) -> int:
    """Where a licence ends that names the role sought (`a licensed plumber for our depot`); 0 where more is known behind it."""
    start = tokens[begin].start if begin < len(tokens) else len(text)
    held = licences_and_places(text[start:], words(text[start:]), grammar)
    rest = text[start + held[-1][1] :] if held else ""
    more = grammar.lexicon.find(rest) or years_in(rest) or any(mark in rest for mark in ",;:(")
    return start + held[-1][1] if held and not more else 0


def _lengths(role: str) -> Iterator[tuple[int, int]]:
    """The length of time in a bracket behind the role (`a joiner (5+ years of experience)`)."""
    for span in years_in(role):
        end = role.find(")", span.end)
        if "(" in role[: span.start] and end > 0 and "(" not in role[span.end : end]:
            yield span.start, end


def past_qualities(tokens: list[Word], begin: int, grammar: Grammar) -> int:
    """The word after qualities listed behind `experienced` (`and kind` in `an experienced and kind baker`); `begin` where none are."""
    past = index = begin
    if begin > 1 and grammar.trait_words.at(tokens, begin - 2) is not None:  # one of a list (`a kind, experienced and lively baker`)
        return begin
    while index < len(tokens):
        index += tokens[index].form == "and"
        index += index < len(tokens) and tokens[index].form.endswith("ly")
        quality = grammar.trait_words.at(tokens, index) if index < len(tokens) else None
        if quality is None:
            break
        past = index = quality.after
    named = any(token.form in grammar.naming.roles for token in tokens[past : past + _ROLE])
    return past if named else begin


def _past_bracket(role: str, begin: int, end: int) -> int:
    """The end of a span with the bracket that it opens closed."""
    return end + 1 if role[end : end + 1] == ")" and "(" in role[begin:end] else end


def _licences(role: str, tokens: list[Word], grammar: Grammar) -> list[tuple[int, int]]:
    """The known credentials, as one where only `or` or a bracket parts them, and professions named with a licence."""
    spans: list[tuple[int, int]] = []
    for mention in grammar.lexicon.find(role):
        if _kind(grammar, mention.name) == "credential":
            inside = [index for index, token in enumerate(tokens) if mention.start <= token.start < mention.end]
            between = [token.form for token in tokens[spans[-1][1] : inside[0]]] if spans else []
            joined = spans and between[:1] in ([], ["or"]) and all(form in ("a", "an") for form in between[1:])
            begin = spans.pop()[0] if joined else inside[0]
            spans.append((begin, inside[-1] + 1))
    return [_with_others(role, tokens, span, grammar) for span in spans] or _professions(role, tokens, grammar)


def _with_others(role: str, tokens: list[Word], span: tuple[int, int], grammar: Grammar) -> tuple[int, int]:
    """A licence with another profession that will do as well (`a Registered Nurse or an Allied Health Professional`)."""
    first, after = _profession_before(role, tokens, span[0], grammar), span[1]
    position = after
    while position < len(tokens):
        closes = tokens[position].form == "or"
        if not closes and "," not in role[tokens[position - 1].end : tokens[position].start]:
            break
        past = _past_profession(role, tokens, position + closes, grammar)
        if past is None or closes:
            return first, past or after
        position = past
    return first, after


def _past_profession(role: str, tokens: list[Word], begin: int, grammar: Grammar) -> int | None:
    """The word after a profession with a capital; None where none begins there."""
    begin += begin < len(tokens) and tokens[begin].form in ("a", "an")
    for index in range(begin, min(begin + _PROFESSION, len(tokens))):
        parted = index > begin and role[tokens[index - 1].end : tokens[index].start] not in (" ", "-")
        if parted or not role[tokens[index].start].isupper():
            return None
        if tokens[index].form in grammar.naming.roles:
            return index + 1
    return None


def _profession_before(role: str, tokens: list[Word], first: int, grammar: Grammar) -> int:
    """Where another profession begins that will do as well and stands before a licence (`Play Therapists or Registered Nurses`)."""
    last = first - 2
    if last < 0 or tokens[first - 1].form != "or" or tokens[last].form not in grammar.naming.roles:
        return first
    begin = last
    while begin > max(0, last - _PROFESSION) and role[tokens[begin - 1].start].isupper():
        begin -= 1
    return begin if role[tokens[begin].start].isupper() else first


def _professions(role: str, tokens: list[Word], grammar: Grammar) -> list[tuple[int, int]]:
    """The first profession with a word for its licence (`licensed veterinarian`)."""
    for index, token in enumerate(tokens):
        after = index + 1
        if token.form not in grammar.particles.licensed:
            continue
        while after < min(index + 1 + _PROFESSION, len(tokens)) and role[tokens[after - 1].end : tokens[after].start] in (" ", "-"):
            if tokens[after].form in grammar.particles.fillers:
                break
            after += 1
        if after > index + 1:
            return [(index, after)]
    return []


def _places(tokens: list[Word], grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where the person sought is to live (`a US-based accountant`)."""
    for match in grammar.eligibility.find(tokens):
        if match.payload == "location" and tokens[match.after - 1].form == "based":
            yield match.first, match.after


def _kind(grammar: Grammar, name: str) -> str:
    term = grammar.lexicon.term(name)
    return term.kind if term else ""
