"""How much a sentence means what it asks: required or preferred, the words in the line before its heading; mixed lines cut."""

import re
from collections.abc import Iterator

from fitcheck.lexicon.words import Word, forms, words
from fitcheck.nouns.requirement import Importance
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.phrases import Match, PhraseTable
from fitcheck.understand.sentences import is_abbreviated

_NO = pattern_of(
    r"\bno\b[^.;,]*\b(?:required|needed|necessary|expected|essential)\b|"
    r"^\s*\(?no (?:prior |previous |formal )?(?:experience|training|degree|qualification)",
    re.IGNORECASE,
)
_TAUGHT = pattern_of(
    r",?\s+(?:and\s+|but\s+)?(?:although|though|as|while|whilst)\s+(?:[\w-]+\s+){0,3}training\s+(?:will\s+be|is|can\s+be)\s+(?:given|provided|offered)\b",
    re.IGNORECASE,
)
"""What concedes that something of what is asked is taught, and takes nothing back."""
_TEACHING = pattern_of(
    r"^(?!\s*(?:if|whether|do|don)\b)(?P<asked>(?:(?!n['’]t\b|\bnot?\b)[^.;?])*?\w\W{0,2})(?:[,:–—-]|\s(?:and|but|so))\s+(?:and\s+|but\s+)?"
    r"we(?:['’]ll|\s+will|\s+can)\s+(?:teach|train|show)\s+you\b[^.;]*[.!]*$",
    re.IGNORECASE,
)
"""What is asked, and behind it that the employer teaches all else (`an interest in cheese, and we will teach you the rest`)."""
_NOT_INSISTED = pattern_of(
    r"\S\s*\((?:but )?not (?:strictly |absolutely )?(?:required|necessary|needed|mandatory|a requirement|a must)\)", re.IGNORECASE
)
"""What says of a whole line that it may be left out (`Knowledge of looms (not required)`)."""
_PARENTHESIS = pattern_of(r"\(([^()]{2,160})\)")
_STOP = pattern_of(
    r";\s+|,?\s+but\s+(?=(?:you|we|they|applicants|candidates)\s+(?:must|need|will|should|do|are)\b)|"
    r",?\s+and\s+(?=(?:must|shall)\s+(?:also\s+)?(?:be|have|hold|possess)\b)|"
    r"(?:(?<=[a-z)\]][.!?])|(?<=[A-Z]{3}[.!?]))\s+(?=[A-Z])"
)
_LEADING = pattern_of(r"(?:prefer(?=\s*[:–—-])|ideally|preferably|preferentially|optionally|nice to have)\b", re.IGNORECASE)
_BREAK = pattern_of(
    r",\s+|\s+[–—-]\s+|\s+\(|,?\s+(?:with|but)\s+"
    r"(?=[^,;]*\b(?:preferred|desirable|desired|a plus|an advantage|a bonus|ideal|advantageous)\b)",
    re.IGNORECASE,
)
_JOINED = pattern_of(r",?\s+and\s*$", re.IGNORECASE)
_WITH = pattern_of(r",?\s+with\s+(?:an?\s+|strong\s+)*$", re.IGNORECASE)
_COPULA = pattern_of(r"\b(?:is|are|would|will|be|considered|an?|seen|as)\s*$", re.IGNORECASE)
_LIST_MEMBER = pattern_of(r"(?:and|or|and/or)\b", re.IGNORECASE)
_INSISTS = pattern_of(r"\b(?:is|are)\s+(?:essential|required|necessary|mandatory|a must)\s*$", re.IGNORECASE)
_VERB = pattern_of(r"(?:(?:particularly|especially|notably) (?:of|in|with|for|on|at|from)\b.{0,60}?)?\b(?:is|are|would|will|may|can)\b")
_OPEN = pattern_of(r"\b(?:and|or|of|in|with|the|a|an|to|for|including|as|such as|e\.g\.)\s*$", re.IGNORECASE)
_SUBORDINATE = pattern_of(r"(?:given|since|because|as|if|while|although|due to)\b", re.IGNORECASE)
_OPENING = 4
"""Within how many words a sentence names its subject."""
_ASIDE = 20
"""Letters of a parenthesis that only says how much a thing is meant."""
_EDGES = " ;,–—-("


def parts_of(text: str, default: Importance, grammar: Grammar) -> Iterator[tuple[str, Importance]]:
    """The parts of a sentence that differ in importance, each an exact part of it, without those said not to be needed."""
    formed = forms(text)
    if not _has(grammar.preferred, formed) and not _has(grammar.negated, formed) and not _says_no(text, formed):
        yield text, _importance(text, default, grammar)
        return
    if "you" in formed and (taught := _TEACHING.match(text)):
        text = taught["asked"].rstrip(_EDGES)
    if ";" in text and ("following" in formed or _is_of_ideal(formed, grammar)):
        yield text, _importance(text, default, grammar)
        return
    kept: list[tuple[int, int, Importance]] = []
    for start, end in _clauses(text, grammar):
        clause = text[start:end]
        importance = _judged(clause, default, grammar)
        if importance is None or not clause.strip(_EDGES):
            continue
        if kept and kept[-1][2] == importance and not text[kept[-1][1] : start].strip(_EDGES):
            kept[-1] = (kept[-1][0], end, importance)
        else:
            kept.append((start, end, importance))
    for start, end, importance in kept:
        yield _tidy(text[start:end]), importance


def _says_no(text: str, formed: list[str]) -> bool:
    """Whether the text says that no such thing is needed; most hold no such word, and to see that costs little."""
    return ("no" in formed or "no." in text.lower()) and _NO.search(text) is not None


def _is_of_ideal(formed: list[str], grammar: Grammar) -> bool:
    """Whether a sentence speaks of the ideal candidate from its first words on, so that all its clauses describe them."""
    first = grammar.only_ideal.among(formed[:_OPENING])
    return bool(first) and sum(1 for _ in grammar.preferred.among(formed)) == len(first)


def _tidy(clause: str) -> str:
    """The clause without separators at its ends, its parentheses whole where it has both ends of them."""
    bare = clause.strip(_EDGES + " ")
    begin = clause.find(bare)
    if clause[begin - 1 : begin] == "(" and bare.count(")") > bare.count("("):
        return f"({bare}"
    return bare.removesuffix(")") if bare.count(")") > bare.count("(") else bare


def _has(table: PhraseTable[str], formed: list[str]) -> bool:
    return table.is_among(formed)


def softened(text: str, grammar: Grammar) -> Iterator[Match[str]]:
    """The phrases that soften what the text asks, as indexes into its words."""
    formed = forms(text)
    softening = grammar.preferred.among(formed)
    if not softening:
        return
    tokens = words(text)
    spared = grammar.not_softening.among(formed)
    for match in softening:
        is_spared = any(match.first < other.after and other.first < match.after for other in spared)
        if not is_spared and is_said(tokens, text, match, grammar) and not _is_of_one(text, tokens[match.first].start):
            yield match


def _is_of_one(text: str, at: int) -> bool:
    """Whether a parenthesis only says it of one thing in a list that goes on (`languages such as Ada (preferred), Go or Rust`)."""
    aside = aside_around(text, at)
    if aside is None or aside[1] - aside[0] > _ASIDE:
        return False
    return pattern_of(r"\s*(?:,\s*(?!with\b)|or\b)").match(text, aside[1] + 1) is not None


def aside_around(text: str, at: int) -> tuple[int, int] | None:
    """Where the parenthesis opens and closes in which a place stands; None where it stands in none."""
    opening, closing = text.rfind("(", 0, at), text.find(")", at)
    return (opening, closing) if opening > text.rfind(")", 0, at) and closing >= 0 else None


def is_said(tokens: list[Word], text: str, match: Match[str], grammar: Grammar) -> bool:
    """Whether a cue is said of a thing (`Dutch is useful`), and names none itself (`asset management`, `a helpful manner`)."""
    doubtful, form = grammar.doubtful, tokens[match.first].form
    is_noun = form in doubtful["nouns"]
    if match.after - match.first > 1 or not (is_noun or form in doubtful["adjectives"]):
        return True
    if not match.first and text[tokens[0].start : tokens[0].end].lower() in doubtful["verbs"]:
        return True
    begin = match.first
    while begin and tokens[begin - 1].form in doubtful["between"] and _gap(tokens, text, begin).isspace():
        begin -= 1
    opening, closing = _gap(tokens, text, begin), _gap(tokens, text, match.after)
    following = tokens[match.after].form if match.after < len(tokens) else ""
    if not following or set(closing) & set(".,;:!)") or following in doubtful["may_follow"]:
        if begin and tokens[begin - 1].form in doubtful["said_with"] and opening.isspace():
            return tokens[begin - 2].form != "to" if begin > 1 else True
        if set(opening) & set("(;–—") or " - " in opening:
            return True
    if not begin and (
        ":" in closing or (closing != closing.strip() and closing.strip() in ("-", "–", "—")) or following in doubtful["opens"]
    ):
        return True
    ends = not following or bool(set(closing) & set(".;!)"))
    return ends and begin > 0 and not is_noun and opening.isspace() and tokens[begin - 1].form not in ("and", "or")


def _gap(tokens: list[Word], text: str, index: int) -> str:
    """What stands before a word, at the ends of the text as well."""
    begin = tokens[index - 1].end if index else 0
    return text[begin : tokens[index].start if index < len(tokens) else len(text)]


def _is_soft(text: str, grammar: Grammar) -> bool:
    """Whether the words soften the need; to speak of the ideal candidate softens nothing that must be."""
    soft = sum(1 for _ in softened(text, grammar))
    if not soft:
        return False
    formed = forms(text)
    return not (soft == sum(1 for _ in grammar.only_ideal.among(formed)) and _has(grammar.required, formed))


def _importance(text: str, default: Importance, grammar: Grammar) -> Importance:
    """What the words say; what the heading says where they say nothing."""
    if _is_soft(text, grammar):
        return "preferred"
    formed = forms(text)
    return "required" if default == "preferred" and _has(grammar.required, formed) else default


def _judged(clause: str, default: Importance, grammar: Grammar) -> Importance | None:
    """The importance of a clause; None where it says that something is not needed."""
    if _is_soft(clause, grammar):
        return "preferred"
    if _NOT_INSISTED.search(clause):
        return "preferred"
    bare = _PARENTHESIS.sub(" ", _TAUGHT.sub(" ", clause) if "training" in clause else clause)
    if _NO.search(bare) or _has(grammar.negated, forms(bare)):
        return None
    return _importance(clause, default, grammar)


def _clauses(text: str, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """The sentence cut at its stops, and where a softened part begins or ends."""
    start = 0
    for found in [*(stop for stop in _STOP.finditer(text) if not is_abbreviated(text[: stop.start()])), None]:
        end = found.start() if found else len(text)
        yield from _around_soft(text, start, end, grammar)
        start = found.end() if found else end


def _around_soft(text: str, start: int, end: int, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """`X, ideally Y` and `X, Y preferred` cut in two; `X, Y or Z is a plus` left whole."""
    cut = _cut(text[start:end], grammar)
    if cut is None:
        yield start, end
        return
    head_end, tail_start, tail_end = (start + place for place in cut)
    yield start, head_end
    yield tail_start, tail_end
    if tail_end < end:
        yield tail_end, end


def _cut(piece: str, grammar: Grammar) -> tuple[int, int, int] | None:
    """Where the firm part ends, the softened one begins, and ends; None where the piece is of one importance."""
    tokens = words(piece)
    soft = next(softened(piece, grammar), None)
    if soft is None:
        return None
    at, past = tokens[soft.first].start, tokens[soft.after - 1].end
    if aside := aside_around(piece, at):
        opening, closing = aside
        if _only_softens(piece[opening + 1 : closing], grammar):
            return None
        return (opening, opening + 1, closing + 1) if _stands_alone(piece[:opening], grammar) else None
    if _LEADING.match(piece[at:]) and _is_soft_to_the_end(piece, tokens, soft, grammar):
        return None
    if _LEADING.match(piece[at:]) and not _COPULA.search(piece[:at]):
        head = _JOINED.sub("", piece[:at])  # `must have a licence and ideally a van`
        return (len(head), at, len(piece)) if _stands_alone(head, grammar) else None
    if piece[at:].lower().startswith("preference") and (hung := _WITH.search(piece[:at])):
        return (hung.start(), at, len(piece)) if _stands_alone(piece[: hung.start()], grammar) else None
    breaks = [
        found
        for found in _BREAK.finditer(piece, 0, at)
        if not _inside_frame(tokens, found.start(), found.end(), grammar) and aside_around(piece, found.start()) is None
    ]
    if not breaks or breaks[-1].group().strip() == "(" or _VERB.match(piece[breaks[-1].end() :]):  # `X, above all Y, is a plus`
        return None
    last = breaks[-1]
    head, tail = piece[: last.start()], piece[last.end() : at]
    if not (tail or piece[past:].strip(".! ")) or not _stands_alone(head, grammar):
        return None
    if member := _LIST_MEMBER.match(tail):  # `tact is essential, and a van would be useful`
        return (last.start(), last.end() + member.end() + 1, len(piece)) if _INSISTS.search(head) else None
    return None if _holds_together(head, tail, piece[last.end() :], grammar) else (last.start(), last.end(), len(piece))


def _is_soft_to_the_end(piece: str, tokens: list[Word], leading: Match[str], grammar: Grammar) -> bool:
    """Whether what closes a piece softens all of it (`Ada, preferably with Go, is an advantage`)."""
    if _has_frame(piece[tokens[leading.after - 1].end :], grammar):  # `..., ideally experience of Ada, is an advantage`
        return False
    ends = [match for match in softened(piece, grammar) if match.first > leading.first]
    return any(_COPULA.search(piece[: tokens[match.first].start]) and match.after >= len(tokens) - 1 for match in ends)


def _holds_together(head: str, tail: str, rest: str, grammar: Grammar) -> bool:
    """Whether the break stands inside a list that is softened as a whole."""
    if _has_frame(tail, grammar):
        return False
    return pattern_of(r"\b(?:and|or)\b").search(tail) is not None or (_COPULA.search(tail) is not None and _says_of_all(head, rest))


def _says_of_all(head: str, rest: str) -> bool:
    """Whether what is said of the last thing of a list is said of all of it (`tact, wit and Dutch are a plus`)."""
    return pattern_of(r"\b(?:and|or)\b").search(rest) is not None or (len(head.split()) > 2 and "," in head)


def _only_softens(aside: str, grammar: Grammar) -> bool:
    """Whether a parenthesis names nothing, but says how much what stands before it is meant (`(nice to have!)`)."""
    tokens = words(aside)
    covered = sum(match.after - match.first for match in grammar.preferred.find(tokens))
    return len(tokens) - covered <= 2 and not grammar.lexicon.find_in(aside, tokens)


def _inside_frame(tokens: list[Word], start: int, end: int, grammar: Grammar) -> bool:
    """Whether the break lies inside a frame (`experience with`), which holds its two sides together."""
    return any(tokens[match.first].start < start and tokens[match.after - 1].end >= end - 1 for match in grammar.before.find(tokens))


def _has_frame(text: str, grammar: Grammar) -> bool:
    tokens = words(text)
    return grammar.before.is_in(tokens) or any(token.form in grammar.after for token in tokens) or grammar.degrees.is_in(tokens)


def _stands_alone(head: str, grammar: Grammar) -> bool:
    """Whether the part before the cut is a need of its own."""
    bare = head.strip(_EDGES)
    if not bare or _OPEN.search(bare) or _SUBORDINATE.match(bare):
        return False
    tokens = words(bare)
    if len(tokens) < 2 and not grammar.lexicon.find_in(bare, tokens):
        return False
    return len(tokens) >= 3 or bool(grammar.lexicon.find_in(bare, tokens)) or _has_frame(bare, grammar)
