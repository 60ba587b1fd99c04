"""What stands in a sentence beside the thing it asks: closings, institutions, purposes, reasons, as patterns."""

from collections.abc import Sequence
from typing import NamedTuple


class Beside(NamedTuple):
    """Words beside the thing asked."""

    cues: tuple[str, ...]
    """Without one of these, in lower case, nothing matches: to look for them is cheap, to look for the pattern is not."""
    pattern: str
    parts: bool = True
    """What stands on either side is two things."""


LIEU = Beside(
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
_INSTITUTION = Beside(
    ("college", "universit", "institut", "school", "academ", "program"),
    r"""
    (?:(?<!graduate)(?<!graduated)(?<!graduation)\s+(?:from|at)|(?<=\bdegree)\s+of(?=\s+an?\s))\s+
    (?:(?:
        an? | the | any | fully | regionally | nationally | accredited | recogni[sz]ed | approved | reputed | reputable | top | leading
      | tier | \d | abet | ccne | acen | aacsb | local | overseas | foreign | private | public | or | and | four | 4 | two | 2 | year
      | uk | us | british | american | higher | education
      | respected | prestigious | good | strong | law | medical | nursing | business | graduate | dental | engineering | technical | trade
      | vocational
    )[\s/-]+){0,8}
    (?:college|universit(?:y|ie)|institut(?:e|ion)|school|academ(?:y|ie)|program(?:me)?)s?
    (?:\s+(?:or|/)\s+(?:college|university|institution|(?:trade|technical|vocational|business|nursing)\ school))?
    (?:\s+of\s+higher\s+education)?\b
    """,
)
_APPROVED = Beside(
    ("approved", "accredited", "recogni", "validated", "regulated", "attained", "obtained", "conferred", "awarded", "earned", "completed"),
    r"""
    ,?\s+(?:which\ is\ |that\ is\ )?(?:approved|accredited|recogni[sz]ed|validated|regulated)\s+(?:by|with)\s+(?:an?\s+|the\s+)?
    (?:(?!(?:and|or|with|plus|is|would|will|in)\b)[\w’'&.-]+\s*(?:of\ |for\ )?){1,8}
  | ,?\s+(?:attained|obtained|conferred|awarded|earned|completed)\s+(?:by|before|prior\ to|no\ later\ than|within)\b[^;.]*
    """,
)
_OR_HIGHER = Beside(
    ("higher", "above", "better", "greater"),
    r"""
    \s*(?:
        \(or\ (?:higher|above|better)\)
      | ,?\s*(?:or|and)\ (?:higher|above|better|greater)\b(?!\s+(?:education|level))
    )
    """,
    parts=False,
)
_ACCEPT = Beside(
    ("will accept", "we accept", "will consider", "equivalency", "substitution"),
    r"\b(?:will\ accept|we\ accept|will\ consider|(?:equivalency|substitutions?)(?:\s*/\s*(?:equivalency|substitutions?))?\s*:)",
)
_ABROAD = Beside(  # on whom a check is made
    ("you have lived", "you have worked", "you have resided", "you live ", "you reside "),
    r"^\s*(?:If\s+)?you\ (?:have\ (?:lived|worked|resided)|live|reside)\b[^.;]*?(?=\byou\ (?:will|must|should|need|may)\b)",
    parts=False,
)
_GIVEN = Beside((",",), r"^\s*(?:Given|Since|As|Because|If|While|Although|Due\ to|In\ order)\b[^,;]*,\s+")
_ASIDE = Beside(
    ("since", "because", "as ", "whose", "though", "however", "even if", "so ", "we", "unless", "wh", "references", "in order"),
    r"""
    (?:
        [,;–—]\s*(?:
            since | because | unless
          | (?:al)?though(?!\ (?:applicants|candidates|you)\ (?:should|must|need)\b)
          | whether | whichever | which | where
          | as\ (?:you|we|it|this|they|many)
          | however\ we
          | so\ (?:you|that|your|we(?!\s+(?:are\s+(?:looking|seeking)|require|need|expect|ask|look|want|seek)))
          | (?:and\ )?we(?!\s+(?:(?:do|also)\s+)?(?:are|seek|need|look|require|expect|want)\b|['’]re)(?:['’]\w+)?
          | (?:and\ )?references
      | whose\ (?:role|job|task) | as\ part\ of\ (?:our|the|their)
        )
      | \s+(?:
            because | since | while | where | when | in\ order\ to | as\ soon\ as | even\ (?:though|if)
          | as\ (?:you|we|it|this|there|they|through|the\ (?:role|post|job|position|work))
        )
    )\b(?:(?!,\ (?:we['’]re|we\ are)\ (?:looking|seeking))[^;.)])*
    """,
)
_BEHIND_COMMA = Beside(
    (", ensuring", ", allowing", ", enabling", ", resulting", " preferably ", " ideally ", ", as a", "ly for ", "ly in ", "either as "),
    r"""
    \s+(?:preferably|ideally)(?=\s+(?:within|in)\b) | ,\s+(?:
        (?:ensuring | allowing | enabling | resulting\ in)\b[^;.]*
      | as\s+an?\s+(?:way | means | method)\s+of\b[^;.]*
      | (?:primarily | mainly | mostly | chiefly | largely)\s+(?:for | in)\b[^;.]*
      | either\s+as\b[^;.]*
    )
    """,
)
NOT_NEEDED = Beside(
    ("not essential", "not required", "not necessary", "not mandatory", "not a requirement"),
    r"""
    (?:^|(?<=[;.]))[^;.]*?\b(?:is|are)\ not\ (?:essential|required|necessary|mandatory|a\ requirement)
    ,?\s+(?:but|however)\b(?=\s+(?:the\ )?(?:you|we|they|knowledge|experience|must)\b)
    """,
)
_HOPES = Beside(("are you a",), r"(?<=\w)\s+(?:looking|seeking|wanting|wishing|hoping|searching|ready)\s+(?:for|to|a|an|your)\b[^?]*")
_RANGE = Beside(
    (", across", ", throughout", ", among", ", between", ", from", "- from", "– from"),
    r"(?:,|\s[-–])\s+(?:(?:across|throughout|among|between)\s+(?:\([^)]*\)|[^,;.(])*|from\s+(?!an?\b|our|the\b)[^,;.(]*?\sto\s[^,;.(]*)",
)
_OR_LATER = Beside(  # being on the way to a degree, which is noted with it; the way to a licence is read by itself
    ("toward", "months of"),
    r"""
    ,?\s+or\s+(?:(?:are|is|be)\s+)?(?:currently\s+)?(?:working|studying)\s+towards?(?:
        \s+(?:it|one|this)\b[^;.,]*
      | ,?(?:\s+(?:completing|obtaining|gaining|achieving))?(?=\s+(?:an?|the|your)\s)
      | (?=\s*(?:$|[.;,)]))
    )
  | ,?\s+or\s+(?:be\s+)?within\s+[\w-]+\s+months\s+of\s+(?:obtaining|attaining|completing|achieving|gaining|receiving)
    (?:\s+(?:their|your|the|it|an?))?\b
    """,
)
_MODE = r"(?:in\s+)?(?:written|writing|verbal(?:ly)?|oral(?:ly)?|spoken|speaking|reading|listening|a?sync(?:hronous(?:ly)?)?)"
_MODES = Beside(
    ("written", "writing", "verbal", "oral", "spoken", "speaking", "sync"),
    rf"""
    (?:,|\s+[-–]|(?<=\w)(?=\s+both\b))\s*(?:both\s+)?{_MODE}(?:\s*(?:,|and|&|/|or|as\ well\ as)\s*{_MODE}){{1,3}}(?=\s*(?:[,.;)]|$))
    """,
    parts=False,
)
_ONLY_PLACED = Beside(  # where a thing stands, which names nothing itself (`in the field of botany`, `at a senior level`)
    ("the field", "the area", "the domain", "the discipline", " level"),
    r"""
    (?<=\bin)\s+the\s+(?:fields?|areas?|domains?|disciplines?)\s+of(?=\s)
  | \s+at\s+(?:an?|the)\s+(?:(?:senior|strategic|executive|managerial|management|supervisory|operational|board|director|national|regional
      |similar|comparable|equivalent|appropriate|and|or|(?-i:[A-Z])[\w-]+)[\s/]+){1,4}level\b(?:\s+or\s+(?:above|higher|equivalent))?
    """,
    parts=False,
)
_PARTICULAR = Beside(("particular",), r"\s+in\ particular\b(?!\s+(?-i:[A-Z]))")
_CREDITS = Beside(
    ("credit", "semester", "quarter"),
    r"""
    (?:,?\s+(?:including|or|and|with|plus|supplemented\ by|completion\ of|at\ least|a\ minimum\ of)){0,4}\s+\d+\ (?:or\ \d+\ )?
    (?:(?:graduate|undergraduate|semester|quarter|college|credit|or|\d+)\ ){0,4}(?:credits?|hours|units)\b
    (?:\s+of\s+(?:credits?|course\s?work|study))?
    """,
    parts=False,
)
_SHOWN_BY = Beside(
    ("shown", "demonstrated", "evidenced", "proven", "proved", "backed", "documented", "reflected"),
    r",?\s+(?:as\s+)?(?:shown|demonstrated|evidenced|prove[nd]|backed(?:\s+up)?|documented|reflected)\s+(?:by|through)\b",
)
_TAUGHT = Beside(
    ("training", "induction", "mentoring", "coaching"),
    r"""
    (?:[,;–—-]\s*|\s)(?:but|as|and|though|since|however)\s+(?:[\w-]+\s+){0,3}(?:training|induction|mentoring|coaching)\b
    [^.;,]{0,60}?\s(?:will\ be|is|are|can\ be)\ (?:provided|given|offered|available|arranged)\b
    """,
)
ALSO_APPLY = Beside(
    ("applications from", "applicants "),
    r"""
    ,?\s+(?:but|although|though|however)\s+(?:we\ welcome\s+)?(?:applications\ from|applicants|candidates)\b[^.;]{3,160}?
    \b(?:considered|welcome[d]?|encouraged)\b[^.;]*
    """,
)
_REASON = Beside((" so you",), r"^[^,;.]*,\s+so\s+(?=you\s+(?:should|must|need|have\ to|will\ need|will\ have\ to)\b)")
_DOING = "focus|play|lead|help|join|report|support|own|drive|build|design|develop|manage|oversee|provide|deliver|assist|run|make|contribute"
_TASKS = Beside(("responsible for", "who will"), rf"\bwho\ (?:(?:is|will\ be)\ responsible\ for|will\ (?:{_DOING}))\ [^;.]*")
_FILLING = Beside(
    ("future", "at this time", "needed", "required", "necessary", "appropriate", "from ", "daily", "and more", "and so on", "and the like"),
    r"""
    ,?\s+(?:
        now\ or\ in\ the\ future | at\ this\ time | as\ needed | as\ required | as\ necessary
      | (?:when|where|if)\ (?:needed|necessary|appropriate|required(?:\ to\b[^;.]*)?)
      | from\ the\ ground\ up | from\ scratch | on\ a\ daily\ basis
      | and\ more | and\ so\ on | and\ the\ like
    )\b
    """,
)
_PURPOSE = Beside(  # what experience in a thing is needed for (`bookkeeping experience to settle accounts`)
    ("experience to ",),
    r"""
    (?<=\w\ experience)(?<!\bthe\ experience)(?<!\band\ experience)(?<!\bof\ experience)(?<!\bwith\ experience)(?<!\bproven\ experience)
    (?<!\bprior\ experience)(?<!\bprevious\ experience)(?<!\brelevant\ experience)(?<!\bextensive\ experience)(?<!\bnecessary\ experience)
    (?<!\bstrong\ experience)(?<!\bsufficient\ experience)(?<!\bhands-on\ experience)
    \s+to\s+(?:\w+ly\s+)?(?!date\b|the\b|an?\b|our\b|be\b)[a-z]+\b[^;.,]*
    """,
    parts=False,
)
_SERVED = Beside(  # that an apprenticeship is over, and how long it takes
    ("apprenticeship",),
    r"""
    \b(?:(?:successful\s+)?completion\ of|complete|completed|finished|served)\s+(?:an?\s+|the\s+)?(?:[\w-]+[-\s]year\s+)?
    (?=(?:[\w-]+\s+){1,2}apprenticeship)
    """,
    parts=False,
)
_TOLD = Beside(  # what one will do with a quality that was named
    (": you",),
    r":\s+you(?:['’]ll|\ will)\s+(?!need\b|have\b|bring\b|also\b|be\ able\b|must\b)[^.;]*",
)
_NO_SPONSOR = Beside(  # what the employer does not do for those who may not work yet
    ("sponsorship",), r",?\s+(?:and|as|but)\s+(?:[\w/-]+\s+){0,5}sponsorship\s+(?:will|is|can|does)\s*not\b[^.;]*", parts=False
)
_MAY_HOLD = Beside(  # what a check, a shift or a duty may consist of
    (" may ", " might "),
    r",?\s+(?:that|which)\s+(?:may|might)\s+(?:consist\s+of|include|involve|comprise)\b[^;.]*",
    parts=False,
)
_SUCH_AS = Beside(  # `practices, using such methods as Scrum`
    ("such ",), r"(?:\s+using)?(?=\s+such\s)|(?<=\bsuch)(?:\s+(?!as\b)[a-z]+){1,3}(?=\s+as\s)", parts=False
)
_HOPING = Beside(  # what one would like of the post, whom it suits, and what the employer looks forward to
    ("would like to", "look forward", "for those", "for anyone", "for people"),
    r"""
    ,?\s+(?:and|who)\s+would\s+like\s+to\s+(?:contribute|join|be|become|work|apply|help|develop)\b[^;.]*
  | ,?\s+we\s+(?:would\s+)?look\s+forward\s+to\b[^;.]* | \s+[–—-]\s+(?:perfect|ideal|great|suitable)\s+for\s+(?:those|anyone|people)\b[^;.]*
    """,
    parts=False,
)
_POINTING = Beside(
    ("; see", "; visit", "; apply", "; please", "; contact", "; refer", "; click"),
    r";\s+(?:please\s+)?(?:see|visit|apply|contact|refer|click|read)\b[^;.]*",
    parts=False,
)
_COMBINED = Beside(  # what will do in the place of years, where the sentence goes on with what they were spent on
    ("combination of",),
    r"""
    (?<=experience),?\s+or\s+(?:an?\s+|the\s+|any\s+)?equivalent\s+combination\s+of\s+[^;.,]{0,60}?\bexperience\b(?=\s+(?:in|with|as|of|working)\b)
    """,
    parts=False,
)
_AFTER_QUALIFYING = Beside(  # when experience was had, which is no part of its name
    ("experience post",), r"(?<=\bexperience)\s+post[- ](?:registration|qualif\w+|graduation|licensure)\b", parts=False
)
_COURTESY = Beside(
    ("note", "aware", "at this time", "currently", "unfortunately"),
    r"^\s*(?:(?:(?:please|kindly)\s+)?(?:note|be\s+aware)(?:\s+that\b|:|,))?(?:\s*(?:at\s+this\s+time|currently|unfortunately),)?(?=\s)",
    parts=False,
)
_BODILY = Beside(  # what only opens a list of movements
    ("physical",),
    r"""
    ^\s*(?:the\s+)?physical\s+(?:requirements?|demands?|activit(?:y|ies)|tasks)\s+(?:of\s+(?:the|this)\s+(?:job|role|position|post)\s+)?
    (?:(?:may|will|can)\s+)?(?:includes?|involves?|are)(?:\s*,?\s+but\s+(?:is|are)\s+not\s+limited\s+to)?:?
    """,
    parts=False,
)
_AS_THE_CASE_MAY_BE = Beside(  # on what a thing depends, and which rule asks it
    ("depending", "based on", "compliance with", "accordance with", "sometimes", "occasionally"),
    r",?\s+depending\s+(?:up)?on\b(?![^()]*\))[^,;.()]*|^\s*in\s+(?:compliance|accordance)\s+with\b[^,;.]{0,80},"
    r"|,?\s+based\s+on\s+(?:\w+\s+)?(?:needs?|demands?|seasons?|capacity|workloads?)(?:,\s+\w+)*(?:,?\s+and\s+\w+)?(?=\W*$)"
    r"|,\s+(?:sometimes|occasionally)\s+(?:through|via|by|with|from)\b[^,;.]*",
)
IN_ORDER: Sequence[Beside] = (
    _AS_THE_CASE_MAY_BE,
    _COURTESY,
    _AFTER_QUALIFYING,
    _TAUGHT,
    _APPROVED,
    _INSTITUTION,
    _CREDITS,
    _COMBINED,
    _BODILY,
    _OR_HIGHER,
    _ONLY_PLACED,
    LIEU,
    _ACCEPT,
    _ABROAD,
    _GIVEN,
    _REASON,
    _PURPOSE,
    _POINTING,
    _HOPING,
    _NO_SPONSOR,
    _MAY_HOLD,
    _SUCH_AS,
    _TOLD,
    _SERVED,
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
"""All that is looked for in any sentence, in the order in which it is blanked out."""
