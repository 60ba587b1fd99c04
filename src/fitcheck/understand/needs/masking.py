"""What a sentence says beside the thing it asks, blanked out place for place so that quotes stay exact."""

import re
from functools import cache
from typing import NamedTuple

from fitcheck.lexicon.words import Word, words
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.opening import SEPARATOR, without_opening
from fitcheck.understand.needs.under_way import without_progress
from fitcheck.understand.needs.wishes import without_wish
from fitcheck.understand.needs.years import holds_any, without_brackets


class _Beside(NamedTuple):
    """Words beside the thing asked."""

    cues: tuple[str, ...]
    """Without one of these, in lower case, nothing matches: to look for them is cheap, to look for the pattern is not."""
    pattern: str
    parts: bool = True
    """What stands on either side is two things."""


_LIEU = _Beside(
    ("in lieu", "in place of", "instead of", "substituted for", "substitute for", "without"),
    r"""
    ,?\s*(?:(?:may|will|can|could)\ (?:be\ )?)?(?:considered\ |accepted\ |substituted\ |substitute\ |used\ )?(?:
        in\ lieu\ of | in\ lieu | without(?=\ (?:an?\ |the\ |any\ )?(?:\w+\ )?degree\b)
      | (?:in\ place\ of|instead\ of|(?<=substituted\ |\ substitute\ )for)(?=[^.;]{0,40}\b(?:degree|education|diploma|require|qualificat))
    )\s*
    (?:(?:a|an|the|formal|of|this|that)\s+)*
    (?:(?:four[- ]year|college|university|bachelor['’]?s?|master['’]?s?|undergraduate|formal|required)\s+)*
    (?:degree|education|diploma|requirement)?
    """,
)
_INSTITUTION = _Beside(
    ("college", "universit", "institut", "school", "academ", "program"),
    r"""
    (?<!graduate)(?<!graduated)(?<!graduation)\s+(?:from|at)\s+
    (?:(?:
        an? | the | any | fully | regionally | nationally | accredited | recogni[sz]ed | approved | reputed | reputable | top | leading
      | tier | \d | abet | ccne | acen | aacsb | local | overseas | foreign | private | public | or | and | four | 4 | two | 2 | year
      | respected | prestigious | good | strong | law | medical | nursing | business | graduate | dental | engineering | technical | trade
      | vocational
    )[\s/-]+){0,8}
    (?:college|universit(?:y|ie)|institut(?:e|ion)|school|academ(?:y|ie)|program(?:me)?)s?
    (?:\s+(?:or|/)\s+(?:college|university|institution|(?:trade|technical|vocational|business|nursing)\ school))?
    (?:\s+of\s+higher\s+education)?\b
    """,
)
_APPROVED = _Beside(
    ("approved", "accredited", "recogni", "validated", "regulated", "attained", "obtained", "conferred", "awarded", "earned", "completed"),
    r"""
    ,?\s+(?:which\ is\ |that\ is\ )?(?:approved|accredited|recogni[sz]ed|validated|regulated)\s+(?:by|with)\s+(?:an?\s+|the\s+)?
    (?:(?!(?:and|or|with|plus|is|would|will|in)\b)[\w’'&.-]+\s*(?:of\ |for\ )?){1,8}
  | ,?\s+(?:attained|obtained|conferred|awarded|earned|completed)\s+(?:by|before|prior\ to|no\ later\ than|within)\b[^;.]*
    """,
)
_OR_HIGHER = _Beside(
    ("higher", "above", "better", "greater"),
    r"""
    \s*(?:
        \(or\ (?:higher|above|better)\)
      | ,?\s*(?:or|and)\ (?:higher|above|better|greater)\b(?!\s+(?:education|level))
    )
    """,
    parts=False,
)
_ACCEPT = _Beside(
    ("will accept", "we accept", "will consider", "equivalency", "substitution"),
    r"\b(?:will\ accept|we\ accept|will\ consider|(?:equivalency|substitutions?)(?:\s*/\s*(?:equivalency|substitutions?))?\s*:)",
)
_GIVEN = _Beside((",",), r"^\s*(?:Given|Since|As|Because|If|While|Although|Due\ to|In\ order)\b[^,;]*,\s+")
_IF_YOU = pattern_of(
    r"\s*If(?=\ you(?:['’]re|\ are|\ have|\ love|\ enjoy|['’]ve)\b(?!\ (?:interested|selected|successful)))", re.IGNORECASE
)
_THEN = pattern_of(
    r",\s+(?:then|we|this|please|apply|come|let|you\ (?:could|should|will|may|might)|get\ in\ touch)\b[^;]*"
    r"|,\s+the\b[^,;]*\ (?:is|are|could\ be)\b[^;]*",
    re.IGNORECASE,
)
_BY_MEANS = pattern_of(
    r"\s*(?:Drawing|Using|Leveraging|Utili[sz]ing|Combining|Applying|With)\b[^.;]*?"
    r"(?=,?\ you(?:['’]ll|\ will)\ (?!need|have|also|bring|be\ able|must))"
)
_WHILE_DOING = pattern_of(r"(?:,\s+|\s)(?:while|whilst)(?=(?:\s+\w+ly)?\s+(?!working|studying|driving)\w{3,}ing\b)", re.IGNORECASE)
_REASON = _Beside((" so you",), r"^[^,;.]*,\s+so\s+(?=you\s+(?:should|must|need|have\ to|will\ (?:need|have)\ to)\b)")
_DOING = "focus|play|lead|help|join|report|support|own|drive|build|design|develop|manage|oversee|provide|deliver|assist|run|serve"
_TASKS = _Beside(("responsible for", "who will"), rf"\bwho\ (?:(?:is|will\ be)\ responsible\ for|will\ (?:{_DOING}))\ [^;.]*")
_FILLING = _Beside(
    ("future", "at this time", "needed", "required", "necessary", "appropriate", "from ", "daily", "and more", "and so on", "and the like"),
    r"""
    ,?\s+(?:
        now\ or\ in\ the\ future | at\ this\ time | as\ needed | as\ required | as\ necessary
      | (?:when|where|if)\ (?:needed|necessary|required|appropriate)
      | from\ the\ ground\ up | from\ scratch | on\ a\ daily\ basis
      | and\ more | and\ so\ on | and\ the\ like
    )\b
    """,
)
_ASIDE = _Beside(
    ("since", "because", "as ", "whose", "though", "however", "even if", "so ", "we", "unless", "wh", "references", "in order"),
    r"""
    (?:
        [,;–—]\s*(?:
            since | because | unless
          | (?:al)?though(?!\ (?:applicants|candidates|you)\ (?:should|must|need)\b)
          | whether | whichever | which | where
          | as\ (?:you|we|it|this|they)
          | however\ we
          | so\ (?:you|that|your|we(?!\s+(?:are\s+(?:looking|seeking)|require|need|expect|ask|look|want|seek)))
          | (?:and\ )?we(?!\s+(?:are|seek|need|look|require|expect|want)\b|['’]re)(?:['’]\w+)?
          | (?:and\ )?references
      | whose\ (?:role|job|task) | as\ part\ of\ (?:our|the|their)
        )
      | \s+(?:because|since|while|where|when|in\ order\ to|as\ soon\ as|even\ (?:though|if)|as\ (?:you|we|it|this|there|they|through))
    )\b(?:(?!,\ (?:we['’]re|we\ are)\ (?:looking|seeking))[^;.])*
    """,
)
_BEHIND_COMMA = _Beside(
    (", ensuring", ", allowing", ", enabling", ", resulting", " preferably ", " ideally ", ", as a"),
    r"""
    \s+(?:preferably|ideally)(?=\s+(?:within|in)\b) | ,\s+(?:
        (?:ensuring | allowing | enabling | resulting\ in)\b[^;.]*
      | as\s+an?\s+(?:way | means | method)\s+of\b[^;.]*
    )
    """,
)
_NOT_NEEDED = _Beside(
    ("not essential", "not required", "not necessary", "not mandatory", "not a requirement"),
    r"""
    (?:^|(?<=[;.]))[^;.]*?\b(?:is|are)\ not\ (?:essential|required|necessary|mandatory|a\ requirement)
    ,?\s+(?:but|however)\b(?=\s+(?:you|we|they|knowledge|experience|must)\b)
    """,
)
_HOPES = _Beside(("are you a",), r"(?<=\w)\s+(?:looking|seeking|wanting|wishing|hoping|searching|ready)\s+(?:for|to|a|an|your)\b[^?]*")
_RANGE = _Beside(
    (", across", ", throughout", ", among", ", between", ", from", "- from", "– from"),
    r"(?:,|\s[-–])\s+(?:(?:across|throughout|among|between)\s+(?:\([^)]*\)|[^,;.(])*|from\s+(?!an?\b|our|the\b)[^,;.(]*?\sto\s[^,;.(]*)",
)
_OR_LATER = _Beside(
    ("eligible", "able", "willing", "work", "progress", "studying", "within"),
    r"""
    ,?\s+or\s+(?:be\s+)?(?:eligible|able|willing|working|work)\s+(?:to|towards?)\s+(?:
        (?:obtain|get|complete|acquire|earn|gain|become|be)\b[^;.,]*
      | (?:it|one|this)\b[^;.,]*
    )
  | ,?\s+or\s+(?:are\s+|is\s+)?(?:currently\s+)?(?:working|studying)\s+towards?,?(?=\s+(?:an?|the|your)\s)
  | \s+or\s+(?:be\s+)?(?:working|studying)\s+towards?(?=\s*(?:$|[.;,)]))
  | ,?\s+or\s+(?:be\s+)?within\s+[\w-]+\s+months\s+of\s+(?:obtaining|attaining|completing|achieving|gaining|receiving)
    (?:\s+(?:their|your|the|it|an?))?\b
  | \s+or\s+progress\s+towards?\s+(?:it|one|this|that)\b
    """,
)
_MODE = r"(?:in\s+)?(?:written|writing|verbal(?:ly)?|oral(?:ly)?|spoken|speaking|reading|listening|a?sync(?:hronous(?:ly)?)?)"
_MODES = _Beside(
    ("written", "writing", "verbal", "oral", "spoken", "speaking", "sync"),
    rf"""
    (?:,|\s+[-–]|(?<=\w)(?=\s+both\b))\s*(?:both\s+)?{_MODE}(?:\s*(?:,|and|&|/|or|as\ well\ as)\s*{_MODE}){{1,3}}(?=\s*(?:[,.;)]|$))
    """,
    parts=False,
)
_ONLY_PLACED = _Beside(  # where a thing stands, which names nothing itself (`in the field of botany`, `at a senior level`)
    ("the field", "the area", "the domain", "the discipline", " level"),
    r"""
    (?<=\bin)\s+the\s+(?:fields?|areas?|domains?|disciplines?)\s+of(?=\s)
  | \s+at\s+an?\s+(?:senior|strategic|executive|managerial|management|supervisory|similar|comparable|equivalent|appropriate)\s+level\b
    """,
    parts=False,
)
_PARTICULAR = _Beside(("particular",), r"\s+in\ particular\b(?!\s+(?-i:[A-Z]))")
_CREDITS = _Beside(
    ("credit", "semester", "quarter"),
    r"""
    (?:,?\s+(?:including|or|and|with|plus|supplemented\ by|completion\ of|at\ least|a\ minimum\ of)){0,4}\s+\d+\ (?:or\ \d+\ )?
    (?:(?:graduate|undergraduate|semester|quarter|college|credit|or|\d+)\ ){0,4}(?:credits?|hours|units)\b
    (?:\s+of\s+(?:credits?|course\s?work|study))?
    """,
    parts=False,
)
_SHOWN_BY = _Beside(
    ("shown", "demonstrated", "evidenced", "proven", "proved", "backed", "documented", "reflected"),
    r",?\s+(?:as\s+)?(?:shown|demonstrated|evidenced|prove[nd]|backed(?:\s+up)?|documented|reflected)\s+(?:by|through)\b",
)
_TAUGHT = _Beside(
    ("training", "induction", "mentoring", "coaching"),
    r"""
    (?:[,;–—-]\s*|\s)(?:but|as|and|though|since|however)\s+(?:[\w-]+\s+){0,3}(?:training|induction|mentoring|coaching)\b
    [^.;,]{0,60}?\s(?:will\ be|is|are|can\ be)\ (?:provided|given|offered|available|arranged)\b
    """,
)
_IN_ORDER = (
    _TAUGHT,
    _APPROVED,
    _INSTITUTION,
    _CREDITS,
    _OR_HIGHER,
    _ONLY_PLACED,
    _LIEU,
    _ACCEPT,
    _GIVEN,
    _REASON,
    _TASKS,
    _FILLING,
    _HOPES,
    _BEHIND_COMMA,
    _RANGE,
    _ASIDE,
    _OR_LATER,
    _MODES,
    _SHOWN_BY,
    _PARTICULAR,
)
_LABEL = pattern_of(r"\s*(?:[A-Z][\w&/’'-]*(?:\s+(?:[\w&/’'-]+)){0,3})\s?:\s+(?=\S)")


def masked(text: str, grammar: Grammar) -> str:
    """`text` at the same length, with closings, institutions, labels and the naming of who is asked made into separators."""
    text = without_brackets(text)
    if holds_any(text, _NOT_NEEDED.cues):
        text = _compiled(_NOT_NEEDED).sub(_parted, text)
    if not grammar.particles.copulas.isdisjoint(words(text).forms):
        text = grammar.predicate.sub(_parted, text)
    if opening := _IF_YOU.match(text):
        text = _THEN.sub(_parted, _blank(opening) + text[opening.end() :], count=1)
    if opening := _BY_MEANS.match(text):  # what one will do with the knowledge named first
        text = opening.group() + SEPARATOR.ljust(len(text) - opening.end())
    lower = (text := text.replace(" w/ ", " in ").replace("|", SEPARATOR).replace("•", SEPARATOR)).lower()
    if "whil" in lower:
        text = _WHILE_DOING.sub(lambda found: " and".ljust(found.end() - found.start()), text)
    for beside in _IN_ORDER:
        if holds_any(lower, beside.cues):
            text = _compiled(beside).sub(_parted if beside.parts else _blank, text)
    text = without_wish(text)
    text = without_progress(text, grammar)
    label = _LABEL.match(text) if ":" in text else None
    if label and _is_heading(label.group(), text[label.end() :], grammar):
        named = any(True for _ in grammar.trait_words.find(words(label.group())))
        text = (label.group().replace(":", SEPARATOR) if named else " " * label.end()) + text[label.end() :]
    return without_opening(text, grammar)


@cache
def _compiled(beside: _Beside) -> re.Pattern[str]:
    """The pattern, compiled when a text first holds its cues: few texts need all of them."""
    return pattern_of(beside.pattern, re.IGNORECASE | re.VERBOSE)


def _parted(found: re.Match[str]) -> str:
    return SEPARATOR + " " * (found.end() - found.start() - 1)


def _blank(found: re.Match[str]) -> str:
    return " " * (found.end() - found.start())


def stands_in(text: str) -> bool:
    """Whether the sentence says that something may stand in for a degree."""
    lower = text.lower()
    return holds_any(lower, _LIEU.cues) and _compiled(_LIEU).search(text) is not None


def thing_and_detail(text: str, grammar: Grammar) -> tuple[str, ...]:
    """The text cut at a colon after a known thing that the rest spells out (`Experience in welding: planning, ...`); whole otherwise."""
    label = _LABEL.match(text) if ":" in text else None
    if label is None or not _names_thing(label.group(), grammar):
        return (text,)
    detail = text[label.end() :]
    return (text,) if any(character.isdigit() for character in detail) else (label.group().strip().rstrip(":"), detail)


def _names_thing(label: str, grammar: Grammar) -> bool:
    """Whether a frame and a known thing stand before the colon."""
    tokens = words(label)
    frame = grammar.before.at(tokens, 0)
    return frame is not None and bool(grammar.lexicon.find_in(label, tokens[frame.after :]))


def _is_heading(label: str, rest: str, grammar: Grammar) -> bool:
    """Whether the words before a colon only name the kind of what follows, and are not the thing itself (`SAP FICO: 4+ years`)."""
    tokens = words(label)
    if grammar.choice.at(tokens, 0) is not None or _names_thing(label, grammar):
        return False
    if len(tokens) > 1 and _names_degree(tokens, grammar) and not _names_degree(words(rest), grammar):
        return False
    if grammar.headings.phrases.is_in(tokens):
        return True
    if len(words(rest)) <= 4:
        return False
    frames = list(grammar.before.find(tokens))
    closes = len(frames) == 1 and frames[0].after == len(tokens) > 1  # `Leadership experience: proven record of ...`
    return not frames or (closes and grammar.before.is_in(words(rest)))


def _names_degree(tokens: list[Word], grammar: Grammar) -> bool:
    """Whether a degree is named among the words."""
    return grammar.degrees.is_in(tokens)
