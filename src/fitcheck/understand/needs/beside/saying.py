"""What stands beside any thing asked: closings, purposes, reasons, courtesies."""

from fitcheck.understand.needs.beside.entry import Beside

ACCEPT = Beside(
    ("will accept", "we accept", "will consider", "equivalency", "substitution"),
    r"\b(?:will\ accept|we\ accept|will\ consider|(?:equivalency|substitutions?)(?:\s*/\s*(?:equivalency|substitutions?))?\s*:)",
)
ABROAD = Beside(  # on whom a check is made
    ("you have lived", "you have worked", "you have resided", "you live ", "you reside "),
    r"^\s*(?:If\s+)?you\ (?:have\ (?:lived|worked|resided)|live|reside)\b[^.;]*?(?=\byou\ (?:will|must|should|need|may)\b)",
    parts=False,
)
GIVEN = Beside((",",), r"^\s*(?:Given|Since|As|Because|If|While|Although|Due\ to|In\ order)\b[^,;]*,\s+")
ASIDE = Beside(
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
BEHIND_COMMA = Beside(
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
HOPES = Beside(  # what the person sought is after (`Are you a cook looking for ...?`, `a kind cook seeking a new challenge`)
    ("are you a", "looking for a", "looking for your", "seeking a", "seeking your", "in search of a"),
    r"""
    (?<=\w)(?<!\bis)(?<!\bare)(?<!['’]re)(?<!['’]s)(?<!ly)(?<!\balso)(?<!\bnow)\s+(?:looking\ for|seeking|searching\ for|in\ search\ of)
    \s+(?:an?|your|their)\s+(?:[\w-]+,?\s+){0,5}?(?:challenge|opportunity|role|career|job|step|move|adventure)\b[^,.;?]*
  | (?<=\w)\s+(?:looking|seeking|wanting|wishing|hoping|searching|ready)\s+(?:for|to|a|an|your)\b[^?]*\?
    """,
)
RANGE = Beside(
    (", across", ", throughout", ", among", ", between", ", from", "- from", "– from"),
    r"(?:,|\s[-–])\s+(?:(?:across|throughout|among|between)\s+(?:\([^)]*\)|[^,;.(])*|from\s+(?!an?\b|our|the\b)[^,;.(]*?\sto\s[^,;.(]*)",
)
_MODE = r"(?:in\s+)?(?:written|writing|verbal(?:ly)?|oral(?:ly)?|spoken|speaking|reading|listening|a?sync(?:hronous(?:ly)?)?)"
MODES = Beside(
    ("written", "writing", "verbal", "oral", "spoken", "speaking", "sync"),
    rf"""
    (?:,|\s+[-–]|(?<=\w)(?=\s+both\b))\s*(?:both\s+)?{_MODE}(?:\s*(?:,|and|&|/|or|as\ well\ as)\s*{_MODE}){{1,3}}(?=\s*(?:[,.;)]|$))
    """,
    parts=False,
)
ONLY_PLACED = Beside(  # where a thing stands, which names nothing itself (`in the field of botany`, `at a senior level`)
    ("the field", "the area", "the domain", "the discipline", " level"),
    r"""
    (?<=\bin)\s+the\s+(?:fields?|areas?|domains?|disciplines?)\s+of(?=\s)
  | \s+at\s+(?:an?|the)\s+(?:(?:senior|strategic|executive|managerial|management|supervisory|operational|board|director|national|regional
      |similar|comparable|equivalent|appropriate|and|or|(?-i:[A-Z])[\w-]+)[\s/]+){1,4}level\b(?:\s+or\s+(?:above|higher|equivalent))?
    """,
    parts=False,
)
PARTICULAR = Beside(("particular",), r"\s+in\ particular\b(?!\s+(?-i:[A-Z]))")
SHOWN_BY = Beside(
    ("shown", "demonstrated", "evidenced", "proven", "proved", "backed", "documented", "reflected"),
    r",?\s+(?:as\s+)?(?:shown|demonstrated|evidenced|prove[nd]|backed(?:\s+up)?|documented|reflected)\s+(?:by|through)\b",
)
TAUGHT = Beside(
    ("training", "induction", "mentoring", "coaching"),
    r"""
    (?:[,;–—-]\s*|\s)(?:but|as|and|though|since|however)\s+(?:[\w-]+\s+){0,3}(?:training|induction|mentoring|coaching)\b
    [^.;,]{0,60}?\s(?:will\ be|is|are|can\ be)\ (?:provided|given|offered|available|arranged)\b
    """,
)
ALSO_APPLY = Beside(
    ("applications from", "applicants ", "consider", "open to"),
    r"""
    (?:,?\s+(?:but\s+|and\s+|though\s+)?we\s+(?:are|will|would)\s+(?:also\s+)?(?:be\s+)?)?
    \b(?:open\ to|consider)(?:ation\b[^.;]{0,20}\bto)?\s+(?:applications\ from\s+)?(?:candidates|applicants|people|those|anyone)\b
    [^.;]{0,60}?
    (?:\bwithout\b|\b(?:do|does|have|has|did)(?:\s+not|n['’]t)\b|\black)[^.;]*
  | ,?\s+(?:but|although|though|however)\s+(?:we\ welcome\s+)?(?:applications\ from|applicants|candidates)\b[^.;]{3,160}?
    \b(?:considered|welcome[d]?|encouraged)\b[^.;]*
    """,
)
REASON = Beside((" so you",), r"^[^,;.]*,\s+so\s+(?=you\s+(?:should|must|need|have\ to|will\ need|will\ have\ to)\b)")
_DOING = "focus|play|lead|help|join|report|support|own|drive|build|design|develop|manage|oversee|provide|deliver|assist|run|make|contribute"
TASKS = Beside(("responsible for", "who will"), rf"\bwho\ (?:(?:is|will\ be)\ responsible\ for|will\ (?:{_DOING}))\ [^;.]*")
FILLING = Beside(
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
PURPOSE = Beside(  # what experience in a thing is needed for (`bookkeeping experience to settle accounts`)
    ("experience to ",),
    r"""
    (?<=\w\ experience)(?<!\bthe\ experience)(?<!\band\ experience)(?<!\bof\ experience)(?<!\bwith\ experience)(?<!\bproven\ experience)
    (?<!\bprior\ experience)(?<!\bprevious\ experience)(?<!\brelevant\ experience)(?<!\bextensive\ experience)(?<!\bnecessary\ experience)
    (?<!\bstrong\ experience)(?<!\bsufficient\ experience)(?<!\bhands-on\ experience)
    \s+to\s+(?:\w+ly\s+)?(?!date\b|the\b|an?\b|our\b|be\b)[a-z]+\b[^;.,]*
    """,
    parts=False,
)
TOLD = Beside(  # what one will do with a quality that was named
    (": you",),
    r":\s+you(?:['’]ll|\ will)\s+(?!need\b|have\b|bring\b|also\b|be\ able\b|must\b)[^.;]*",
)
NO_SPONSOR = Beside(  # what the employer does not do for those who may not work yet
    ("sponsorship",), r",?\s+(?:and|as|but)\s+(?:[\w/-]+\s+){0,5}sponsorship\s+(?:will|is|can|does)\s*not\b[^.;]*", parts=False
)
MAY_HOLD = Beside(  # what a check, a shift or a duty may consist of
    (" may ", " might "),
    r",?\s+(?:that|which)\s+(?:may|might)\s+(?:consist\s+of|include|involve|comprise)\b[^;.]*",
    parts=False,
)
SUCH_AS = Beside(  # `practices, using such methods as Scrum`
    ("such ",), r"(?:\s+using)?(?=\s+such\s)|(?<=\bsuch)(?:\s+(?!as\b)[a-z]+){1,3}(?=\s+as\s)", parts=False
)
HOPING = Beside(  # what one would like of the post, whom it suits, and what the employer looks forward to
    ("would like to", "look forward", "for those", "for anyone", "for people"),
    r"""
    ,?\s+(?:and|who)\s+would\s+like\s+to\s+(?:contribute|join|be|become|work|apply|help|develop)\b[^;.]*
  | ,?\s+we\s+(?:would\s+)?look\s+forward\s+to\b[^;.]* | \s+[–—-]\s+(?:perfect|ideal|great|suitable)\s+for\s+(?:those|anyone|people)\b[^;.]*
    """,
    parts=False,
)
POINTING = Beside(
    ("; see", "; visit", "; apply", "; please", "; contact", "; refer", "; click"),
    r";\s+(?:please\s+)?(?:see|visit|apply|contact|refer|click|read)\b[^;.]*",
    parts=False,
)
COURTESY = Beside(
    ("note", "aware", "at this time", "currently", "unfortunately"),
    r"^\s*(?:(?:(?:please|kindly)\s+)?(?:note|be\s+aware)(?:\s+that\b|:|,))?(?:\s*(?:at\s+this\s+time|currently|unfortunately),)?(?=\s)",
    parts=False,
)
BODILY = Beside(  # what only opens a list of movements
    ("physical",),
    r"""
    ^\s*(?:the\s+)?physical\s+(?:requirements?|demands?|activit(?:y|ies)|tasks)\s+(?:of\s+(?:the|this)\s+(?:job|role|position|post)\s+)?
    (?:(?:may|will|can)\s+)?(?:includes?|involves?|are)(?:\s*,?\s+but\s+(?:is|are)\s+not\s+limited\s+to)?:?
    """,
    parts=False,
)
AS_THE_CASE_MAY_BE = Beside(  # on what a thing depends, and which rule asks it
    ("depending", "based on", "compliance with", "accordance with", "sometimes", "occasionally"),
    r",?\s+depending\s+(?:up)?on\b(?![^()]*\))[^,;.()]*|^\s*in\s+(?:compliance|accordance)\s+with\b[^,;.]{0,80},"
    r"|,?\s+based\s+on\s+(?:\w+\s+)?(?:needs?|demands?|seasons?|capacity|workloads?)(?:,\s+\w+)*(?:,?\s+and\s+\w+)?(?=\W*$)"
    r"|,\s+(?:sometimes|occasionally)\s+(?:through|via|by|with|from)\b[^,;.]*",
)
CONSIDERED = Beside(  # for whom a wish stands beside another (`X is desirable; however consideration will be given to ...`)
    ("consideration",), r"[;,]?\s+(?:however|but),?\s+consideration\s+(?:will|may|can)\s+(?:also\s+)?be\s+given\s+to\b"
)
THERE = Beside(  # what comes with the post (`an interest in cheese and there will be training`)
    (" there ", " there's ", " there’s "),
    r",?\s+(?:and|as|where|but)\s+there(?:['’]s|\s+(?:will\s+(?:also\s+)?be|is|are|may\s+be))\b"
    r"(?!\s+(?:also\s+)?(?:an?\s+|the\s+|some\s+)?(?:[\w-]+\s+)?(?:requirement|need|expectation|must))[^.;]*",
    parts=False,
)
